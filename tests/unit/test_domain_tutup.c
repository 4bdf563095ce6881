/* Closing a year: computed again, proved, final, locked, in the trail; once, resumable, by one at a time. */
#include "domain.h"

#define REASON "Diputus sekretaris daerah"

/* The year 2026 with signed evaluations of plans 2, 3 and 4; plan 1 ended in March without one. */
static int
fresh(void **state)
{
	struct world *w = *state;
	static const char *const clean[] = {"DELETE FROM periode_tutup", "DELETE FROM evaluasi",
		"DELETE FROM tugas", "UPDATE periode SET status = 'BERJALAN'",
		"UPDATE skp SET status = IF(id = 1, 'DITUTUP_SEBAGIAN', 'DITETAPKAN')"};

	for (size_t i = 0; i < KJ_COUNT(clean); i++)
		sql(w, clean[i]);
	be(w, ADMIN, "2027-03-20");
	return 0;
}

static void
sign(struct world *w, int skp, const char *reached, const char *predikat)
{
	sql(w,
		kj_fmt(w->arena,
			"INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, status, "
			"rating_hasil, rating_perilaku, predikat, masukan, aturan_isi, ditetapkan_pada) "
			"SELECT s.id, s.id, s.pegawai_id, 1, s.unit_id, 'DITETAPKAN', 'SESUAI', 'SESUAI', %s, "
			"'{\"indikator\":[{\"kunci\":\"1\",\"arah\":\"NAIK\",\"target\":\"100\","
			"\"realisasi\":\"%s\",\"bukti\":true}]}', a.isi, '2026-12-20' "
			"FROM skp s JOIN aturan a ON a.kode = 'permenpan-6-2022' WHERE s.id = %d",
			predikat, reached, skp));
}

static void
sign_all(struct world *w)
{
	sign(w, 2, "95", "NULL");
	sign(w, 3, "97", "'BAIK'");
	sign(w, 4, "99", "NULL");
}

static struct kj_tutup_keadaan
look(struct world *w)
{
	struct kj_tutup_keadaan k;

	assert_int_equal(kj_tutup_lihat(&w->act, 2026, &k), KJ_OK);
	return k;
}

static enum kj_rc
begin(struct world *w, struct kj_tutup *t, const char *gone)
{
	struct kj_tutup_keadaan k = look(w);

	return kj_tutup_begin(&w->act, &k, gone, t);
}

/* All batches and the end. */
static enum kj_rc
run(struct world *w, struct kj_tutup *t)
{
	int64_t n;

	do
		assert_int_equal(kj_tutup_step(&w->act, t, &n), KJ_OK);
	while (n > 0);
	return kj_tutup_end(&w->act, t);
}

static void
a_year_is_computed_closed_and_audited(void **state)
{
	struct world *w = *state;
	struct kj_tutup t = {.pekerja = "a:1", .alasan = ""};
	struct kj_tutup_keadaan k;

	sign_all(w);
	sql(w,
		"INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, dibuat) "
		"VALUES (5, 'evaluasi.terima', 'evaluasi', 2, 'review', '/skp/2', '2026-12-20')");
	k = look(w);
	assert_int_equal(k.siap, 3);
	assert_int_equal(k.belum, 0);
	ACT(w, KJ_OK, begin(w, &t, NULL));
	assert_int_equal(run(w, &t), KJ_OK);
	kj_tutup_free(&t);
	assert_int_equal(t.selesai, 3);
	assert_int_equal(t.berbeda, 0);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL' AND predikat = 'BAIK' "
				  "AND JSON_LENGTH(penjelasan, '$.langkah') > 3 AND indeks IS NOT NULL"),
		3);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp WHERE status = 'TERKUNCI'"), 3);
	assert_string_equal(word(w, "SELECT status FROM periode WHERE id = 1"), "DITUTUP");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'tutup' AND jenis = 'evaluasi' "
				  "AND isian = 'status'"),
		3);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'kunci' AND jenis = 'skp'"), 3);
	ACT(w, KJ_DENIED, begin(w, &t, ""));
}

static void
work_that_was_cut_off_goes_on_where_it_ended(void **state)
{
	struct world *w = *state;
	struct kj_tutup first = {.pekerja = "a:1", .alasan = ""};
	struct kj_tutup second = {.pekerja = "b:2", .alasan = ""};
	long long rows =
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'evaluasi' AND isian = 'status'");
	int64_t n;

	sign(w, 2, "95", "NULL");
	ACT(w, KJ_OK, begin(w, &first, NULL));
	assert_int_equal(kj_tutup_step(&w->act, &first, &n), KJ_OK);
	assert_int_equal(n, 1);
	sign(w, 3, "97", "NULL");
	sign(w, 4, "99", "NULL");
	/* One at a time. */
	ACT(w, KJ_CONFLICT, begin(w, &second, NULL));
	ACT(w, KJ_CONFLICT, begin(w, &second, ""));
	ACT(w, KJ_OK, begin(w, &second, "a:1"));
	assert_int_equal(kj_tutup_step(&w->act, &first, &n), KJ_CONFLICT);
	assert_int_equal(kj_tutup_end(&w->act, &first), KJ_CONFLICT);
	assert_int_equal(run(w, &second), KJ_OK);
	assert_int_equal(second.selesai, 2);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL' AND version = 2"), 3);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'evaluasi' AND isian = 'status'"),
		rows + 3);
	assert_int_equal(number(w, "SELECT selesai FROM periode_tutup"), 3);
	kj_tutup_free(&first);
	kj_tutup_free(&second);
}

static void
a_lease_that_ran_out_may_be_taken(void **state)
{
	struct world *w = *state;
	struct kj_tutup first = {.pekerja = "a:1", .alasan = ""};
	struct kj_tutup second = {.pekerja = "b:2", .alasan = ""};

	ACT(w, KJ_OK, begin(w, &first, NULL));
	sql(w, "UPDATE periode_tutup SET sewa_sampai = '2020-01-01'");
	ACT(w, KJ_CONFLICT, begin(w, &second, NULL));
	ACT(w, KJ_OK, begin(w, &second, ""));
}

static void
what_was_never_signed_needs_a_reason_and_gets_no_predicate(void **state)
{
	struct world *w = *state;
	struct kj_tutup t = {.pekerja = "a:1", .alasan = ""};
	struct kj_tutup forced = {.pekerja = "b:2", .alasan = REASON};

	sign(w, 2, "95", "NULL");
	assert_int_equal(look(w).belum, 2);
	ACT(w, KJ_OK, begin(w, &t, NULL));
	assert_int_equal(run(w, &t), KJ_INVALID);
	assert_string_equal(word(w, "SELECT status FROM periode WHERE id = 1"), "BERJALAN");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp WHERE status = 'TERKUNCI'"), 1);
	ACT(w, KJ_OK, begin(w, &forced, "a:1"));
	assert_int_equal(run(w, &forced), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp WHERE status = 'TERKUNCI'"), 3);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi"), 1);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'skp' AND isian = 'alasan' AND "
				  "baru = '" REASON "'"),
		2);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'periode' AND aksi = 'tutup' AND "
				  "isian = 'alasan' AND baru = '" REASON "'"),
		1);
	kj_tutup_free(&t);
	kj_tutup_free(&forced);
}

static size_t told;

static void
tell(void *arg, int64_t id, const char *field, const char *kept, const char *computed)
{
	(void)arg;
	assert_int_equal(id, 3);
	assert_string_equal(field, "predikat");
	assert_string_equal(kept, "SANGAT_BAIK");
	assert_string_equal(computed, "BAIK");
	told++;
}

static void
what_does_not_come_to_what_was_signed_is_named_and_stays(void **state)
{
	struct world *w = *state;
	struct kj_tutup t = {.pekerja = "a:1", .alasan = "", .beda = tell};
	struct kj_tutup forced = {.pekerja = "b:2", .alasan = REASON};

	sign(w, 2, "95", "NULL");
	sign(w, 3, "97", "'SANGAT_BAIK'");
	sign(w, 4, "99", "NULL");
	ACT(w, KJ_OK, begin(w, &t, NULL));
	assert_int_equal(run(w, &t), KJ_INVALID);
	assert_int_equal(told, 1);
	assert_int_equal(t.selesai, 2);
	assert_int_equal(t.berbeda, 1);
	assert_string_equal(word(w, "SELECT status FROM evaluasi WHERE id = 3"), "DITETAPKAN");
	ACT(w, KJ_OK, begin(w, &forced, "a:1"));
	assert_int_equal(run(w, &forced), KJ_OK);
	assert_string_equal(word(w, "SELECT predikat FROM evaluasi WHERE id = 3"), "SANGAT_BAIK");
	assert_string_equal(word(w, "SELECT status FROM evaluasi WHERE id = 3"), "FINAL");
	assert_string_equal(
		word(w, "SELECT baru FROM audit WHERE jenis = 'evaluasi' AND dokumen_id = 3 AND "
				"isian = 'hitung_ulang'"),
		"BAIK");
	kj_tutup_free(&t);
	kj_tutup_free(&forced);
}

static void
signed_meanwhile_is_not_left_behind(void **state)
{
	struct world *w = *state;
	struct kj_tutup t = {.pekerja = "a:1", .alasan = ""};
	int64_t n;

	sign(w, 3, "97", "NULL");
	sign(w, 4, "99", "NULL");
	ACT(w, KJ_OK, begin(w, &t, NULL));
	assert_int_equal(kj_tutup_step(&w->act, &t, &n), KJ_OK);
	sign(w, 2, "95", "NULL");
	assert_int_equal(run(w, &t), KJ_BUSY);
	kj_tutup_again(&t);
	assert_int_equal(run(w, &t), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL'"), 3);
	kj_tutup_free(&t);
}

static void
the_trail_of_all_acts_is_unbroken(void **state)
{
	struct world *w = *state;
	struct kj_segel_hasil sum;
	struct kj_temuan t;

	for (int id = 2; id <= 4; id++) {
		assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_EVALUASI, id, &t, &sum), KJ_OK);
		assert_true(sum.baris > 0);
		assert_int_equal(sum.temuan, 0);
		assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_SKP, id, &t, &sum), KJ_OK);
		assert_int_equal(sum.temuan, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_year_is_computed_closed_and_audited, fresh),
		cmocka_unit_test_setup(work_that_was_cut_off_goes_on_where_it_ended, fresh),
		cmocka_unit_test_setup(a_lease_that_ran_out_may_be_taken, fresh),
		cmocka_unit_test_setup(what_was_never_signed_needs_a_reason_and_gets_no_predicate, fresh),
		cmocka_unit_test_setup(what_does_not_come_to_what_was_signed_is_named_and_stays, fresh),
		cmocka_unit_test_setup(signed_meanwhile_is_not_left_behind, fresh),
		cmocka_unit_test(the_trail_of_all_acts_is_unbroken),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
