/* How evaluators rated, counted by the job below each unit, each beside the others. */
#include "domain.h"

#include "kinerja/domain/penilai.h"
#include "queries.h"

/* Signed evaluations of plans 2 and 3 (Bidang B and A) by Bayu and Kadek, another by Wati not signed. */
static void
rated(struct world *w)
{
	sql(w, "INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, "
		   "rating_hasil, saran_hasil, rating_perilaku, predikat) VALUES "
		   "(1, 2, 5, 1, 4, 4, 'DITETAPKAN', 'DI_ATAS', 'DI_BAWAH', 'SESUAI', 'BAIK'), "
		   "(2, 3, 3, 1, 3, 2, 'FINAL', 'SESUAI', 'DI_ATAS', 'SESUAI', 'BAIK'), "
		   "(3, 1, 5, 1, 5, 3, 'DITERIMA_PEGAWAI', 'SESUAI', NULL, 'SESUAI', 'KURANG'), "
		   "(4, 4, 3, 1, 4, 1, 'DINILAI', 'DI_BAWAH', 'SESUAI', 'SESUAI', 'KURANG')");
}

static struct kj_rows
rows(struct world *w, int64_t unit, int64_t after)
{
	struct kj_rows r;

	assert_int_equal(kj_db_rows(w->db, w->arena, &kj_q_penilai_daftar, &r,
						 KJ_ARGS(kj_i(1), kj_t("TAHUNAN"), kj_i(unit), kj_i(1), kj_t("TAHUNAN"),
							 kj_i(unit), kj_i(after), kj_i(after), kj_t("ZZZ"), kj_i(10))),
		KJ_OK);
	return r;
}

static void
counts_stand_below_each_unit(void **state)
{
	struct world *w = *state;
	struct kj_penilai_jumlah own, others;
	struct kj_rows r;

	rated(w);
	be(w, ADMIN, "2026-12-20");
	assert_int_equal(kj_penilai_hitung(&w->act), KJ_OK);
	/* The office: two levels together, then Kadek, Ayu and Bayu. */
	r = rows(w, 2, 0);
	assert_int_equal(r.n, 5);
	assert_int_equal(kj_int(&r, 0, "id"), 0);
	assert_string_equal(kj_text(&r, 0, "jenis"), "BIDANG");
	assert_int_equal(kj_int(&r, 0, "pegawai"), 2);
	assert_string_equal(kj_text(&r, 2, "nama"), "Kadek");
	own = kj_penilai_baris(&r, 2);
	others = kj_penilai_lain(&r, 2);
	assert_int_equal(own.di_bawah, 1);
	assert_int_equal(own.jenjang, -1);
	assert_int_equal(own.predikat, 4);
	assert_int_equal(others.pegawai, 1);
	assert_int_equal(others.di_atas, 1);
	assert_int_equal(others.jenjang, 2);
	/* Without a suggestion nothing is compared; the predicate counts. */
	assert_string_equal(kj_text(&r, 3, "nama"), "Ayu");
	assert_int_equal(kj_int(&r, 3, "dibanding"), 0);
	assert_int_equal(kj_int(&r, 3, "predikat"), 2);
	/* A division has its own people alone; the next page begins behind the last. */
	r = rows(w, 4, 0);
	assert_int_equal(r.n, 2);
	assert_string_equal(kj_text(&r, 1, "nama"), "Bayu");
	r = rows(w, 2, KADEK);
	assert_string_equal(kj_text(&r, 2, "nama"), "Ayu");
}

static void
what_is_reopened_is_gone_the_next_time(void **state)
{
	struct world *w = *state;

	be(w, ADMIN, "2026-12-21");
	sql(w, "UPDATE evaluasi SET status = 'DINILAI' WHERE id = 1");
	assert_int_equal(kj_penilai_hitung(&w->act), KJ_OK);
	assert_int_equal(rows(w, 4, 0).n, 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM penilai_hitung WHERE penilai_id = 4"), 0);
	/* A training period is never counted. */
	sql(w, "UPDATE periode SET status = 'SIMULASI', simulasi = 1");
	sql(w, "DELETE FROM penilai_hitung");
	assert_int_equal(kj_penilai_hitung(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM penilai_hitung"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_stand_below_each_unit),
		cmocka_unit_test(what_is_reopened_is_gone_the_next_time),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
