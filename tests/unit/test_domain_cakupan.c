/* Boards over plans: what is counted, what holds others up, who is reminded. */
#include "domain.h"

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-20 01:00:00', status = IF(id = 1, "
		   "'DITUTUP_SEBAGIAN', 'DITETAPKAN')");
	sql(w, "DELETE FROM cakupan");
	sql(w, "DELETE FROM rantai");
	sql(w, "DELETE FROM rantai_atas");
	sql(w, "DELETE FROM pengingat");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM kotak_keluar");
	sql(w, "DELETE FROM audit");
	return 0;
}

static const char *
holders(struct world *w)
{
	return word(w, "SELECT GROUP_CONCAT(unit_id, ' ', pegawai_id, ' ', sebab, ' ', tertahan ORDER "
				   "BY sebab, pegawai_id SEPARATOR ';') FROM rantai");
}

static void
a_subtree_counts_all_who_owe_a_plan(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_hitung(&w->act));
	/* Kadek, Ayu, Bayu, Sari, Tono, Gita; the mayor owes none. */
	assert_string_equal(word(w, "SELECT CONCAT(wajib, ' ', ditetapkan, ' ', draf) FROM cakupan "
								"WHERE unit_id = 2"),
		"6 2 0");
	assert_string_equal(
		word(w, "SELECT CONCAT(wajib, ' ', ditetapkan) FROM cakupan WHERE unit_id = 4"), "3 1");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM cakupan WHERE unit_id = 5"), 0);
	/* What is no longer so is gone after the next count. */
	sql(w, "UPDATE skp SET status = 'DRAF', ditetapkan_pada = NULL WHERE id = 3");
	be(w, KADEK, "2026-04-11");
	ACT(w, KJ_OK, kj_cakupan_hitung(&w->act));
	assert_string_equal(word(w, "SELECT CONCAT(wajib, ' ', ditetapkan, ' ', draf) FROM cakupan "
								"WHERE unit_id = 2"),
		"6 1 1");
}

static void
a_missing_plan_holds_up_all_below(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_hitung(&w->act));
	assert_string_equal(holders(w), "2 2 TANPA_SKP 1");
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(leluhur_id, ' ', urut, ' ', pegawai_id ORDER "
								"BY leluhur_id, urut SEPARATOR ';') FROM rantai_atas"),
		"1 1 2;2 1 2");
	/* Below Kadek: Bayu, and through Bayu Sari. */
	sql(w, "UPDATE skp SET status = 'DIAJUKAN', ditetapkan_pada = NULL WHERE id = 2");
	be(w, KADEK, "2026-04-11");
	ACT(w, KJ_OK, kj_cakupan_hitung(&w->act));
	assert_string_equal(holders(w), "2 2 TANPA_SKP 2;4 4 TANPA_SKP 1");
}

static void
a_unit_without_a_head_proposes_one(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-02-10");
	ACT(w, KJ_OK, kj_cakupan_hitung(&w->act));
	assert_string_equal(holders(w), "2 2 TANPA_SKP 1;5 5 LOWONG 1");
}

static void
nobody_is_reminded_twice_a_day(void **state)
{
	struct world *w = *state;
	int64_t n;

	sql(w, "UPDATE pegawai SET surel = 'tono@kinerja.test' WHERE id = 6");
	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, TONO, &n));
	assert_int_equal(n, 1);
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(pegawai_id, ' ', jenis) FROM tugas"), "6 skp.susun");
	assert_string_equal(
		word(w, "SELECT JSON_VALUE(isi, '$.kepada') FROM kotak_keluar"), "tono@kinerja.test");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'unit' AND dokumen_id = 4 AND aksi = "
				  "'ingatkan' AND untuk_id = 6"),
		1);
	w->act.now++;
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, 0, &n));
	assert_int_equal(n, 1); /* Bayu */
	w->act.now++;
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, 0, &n));
	assert_int_equal(n, 0);
	w->act.now++;
	/* With the units below: Kadek and Gita; Ayu and Sari have their plan. */
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 2, 9, 0, &n));
	assert_int_equal(n, 2);
	be(w, KADEK, "2026-04-11");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, TONO, &n));
	assert_int_equal(n, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_subtree_counts_all_who_owe_a_plan, clean),
		cmocka_unit_test_setup(a_missing_plan_holds_up_all_below, clean),
		cmocka_unit_test_setup(a_unit_without_a_head_proposes_one, clean),
		cmocka_unit_test_setup(nobody_is_reminded_twice_a_day, clean),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
