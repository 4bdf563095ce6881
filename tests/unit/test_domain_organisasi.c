/* A unit's predicate: who sets it, with what reason, and what became of it meanwhile. */
#include "domain.h"

#define WHY "Sesuai capaian tahun ini"

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM predikat_organisasi");
	sql(w, "DELETE FROM audit");
	sql(w, "DELETE FROM penugasan WHERE id > 9");
	return 0;
}

static void
only_the_leader_above_sets_a_units_predicate(void **state)
{
	static const struct {
		int64_t who, unit;
		enum kj_rc rc;
	} cases[] = {{WATI, 2, KJ_OK}, {KADEK, 3, KJ_OK}, {KADEK, 4, KJ_OK}, {AYU, 5, KJ_OK},
		{KADEK, 2, KJ_NOTFOUND}, {KADEK, 5, KJ_NOTFOUND}, {AYU, 3, KJ_NOTFOUND},
		{BAYU, 3, KJ_NOTFOUND}, {SARI, 4, KJ_NOTFOUND}, {ADMIN, 2, KJ_NOTFOUND},
		{WATI, 1, KJ_NOTFOUND}, {WATI, 99, KJ_NOTFOUND}};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		be(w, cases[i].who, "2026-12-06");
		ACT(w, cases[i].rc,
			kj_organisasi_set(&w->act, cases[i].unit, 1, 0, "BAIK", "Sesuai capaian tahun ini"));
	}
	be(w, KADEK, "2026-12-07");
	ACT(w, KJ_INVALID, kj_organisasi_set(&w->act, 3, 1, 1, "ISTIMEWA", "Bagus"));
	assert_true(refused(w, "alasan", "skp.catatan_pendek"));
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 3, 1, 1, "ISTIMEWA", "Adipura diraih lagi"));
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', predikat, status, oleh, version) FROM predikat_organisasi "
				"WHERE unit_id = 3"),
		"ISTIMEWA DITETAPKAN 2 2");
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(isian, ':', COALESCE(lama, '-'), '>', baru ORDER BY urut "
				"SEPARATOR ';') FROM audit WHERE jenis = 'predikat_organisasi' AND dokumen_id = "
				"(SELECT id FROM predikat_organisasi WHERE unit_id = 3)"),
		"predikat:>BAIK;alasan:>Sesuai capaian tahun ini;predikat:BAIK>ISTIMEWA;alasan:Sesuai "
		"capaian tahun ini>Adipura diraih lagi");
	sql(w, "UPDATE periode SET status = 'DITUTUP'");
	ACT(w, KJ_NOTFOUND, kj_organisasi_set(&w->act, 3, 1, 2, "BAIK", "Sesuai capaian tahun ini"));
	sql(w, "UPDATE periode SET status = 'BERJALAN'");
}

/* Ayu leads Bidang A; who leads a unit themself, also as Plt, is not the leader above it. */
static void
an_acting_leader_does_not_set_the_predicate_of_their_own_unit(void **state)
{
	struct world *w = *state;

	sql(w, "INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, jenis, pimpinan, dari) "
		   "VALUES (10, 3, 5, 3, 'PLT', 1, '2026-08-01')");
	be(w, AYU, "2026-07-31");
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 5, 1, 0, "BAIK", WHY));
	be(w, AYU, "2026-12-06");
	ACT(w, KJ_NOTFOUND, kj_organisasi_set(&w->act, 5, 1, 1, "ISTIMEWA", WHY));
	/* The next leader above does, and nobody further up. */
	be(w, WATI, "2026-12-06");
	ACT(w, KJ_NOTFOUND, kj_organisasi_set(&w->act, 5, 1, 1, "KURANG", WHY));
	be(w, KADEK, "2026-12-06");
	assert_true(subject(w, KJ_DOK_UNIT, 5).relasi & KJ_REL_PENILAI);
	assert_false(subject(w, KJ_DOK_UNIT, 2).relasi & KJ_REL_PENILAI);
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 5, 1, 1, "KURANG", WHY));
}

static void
where_nobody_leads_the_unit_above_the_next_leader_sets_it(void **state)
{
	struct world *w = *state;

	sql(w, "UPDATE penugasan SET sampai = '2026-11-30' WHERE id = 3");
	be(w, KADEK, "2026-11-30");
	ACT(w, KJ_NOTFOUND, kj_organisasi_set(&w->act, 5, 1, 0, "BAIK", WHY));
	be(w, KADEK, "2026-12-01");
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 5, 1, 0, "BAIK", WHY));
	sql(w, "UPDATE penugasan SET sampai = NULL WHERE id = 3");
}

static void
a_predicate_set_meanwhile_is_read_again_first(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_CONFLICT, kj_organisasi_set(&w->act, 3, 1, 1, "BAIK", WHY));
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 3, 1, 0, "BAIK", WHY));
	ACT(w, KJ_CONFLICT, kj_organisasi_set(&w->act, 3, 1, 0, "KURANG", WHY));
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 3, 1, 1, "ISTIMEWA", WHY));
	ACT(w, KJ_CONFLICT, kj_organisasi_set(&w->act, 3, 1, 1, "KURANG", WHY));
	assert_string_equal(word(w, "SELECT predikat FROM predikat_organisasi"), "ISTIMEWA");
}

#define CLEAN(f) cmocka_unit_test_setup(f, clean)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CLEAN(only_the_leader_above_sets_a_units_predicate),
		CLEAN(an_acting_leader_does_not_set_the_predicate_of_their_own_unit),
		CLEAN(where_nobody_leads_the_unit_above_the_next_leader_sets_it),
		CLEAN(a_predicate_set_meanwhile_is_read_again_first),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
