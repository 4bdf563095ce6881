/* Access is a relation at a date: each relation, true and false. */
#include "domain.h"

static unsigned
relation(struct world *w, int64_t who, const char *day, enum kj_dok dok, int64_t id)
{
	struct kj_subject s = {0};

	be(w, who, day);
	kj_db_count_reset(w->db);
	assert_int_equal(kj_akses_subject(&w->act, dok, id, &s), KJ_OK);
	assert_int_equal(kj_db_count(w->db), 1);
	assert_int_equal(s.id, id);
	return s.relasi;
}

static bool
is(struct world *w, int64_t who, const char *day, enum kj_dok dok, int64_t id, unsigned rel)
{
	return (relation(w, who, day, dok, id) & rel) != 0;
}

static void
own_plan_is_self_and_nobody_else_is(void **state)
{
	struct world *w = *state;
	assert_true(is(w, SARI, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_DIRI));
	assert_int_equal(relation(w, SARI, "2026-05-01", KJ_DOK_SKP, 2), KJ_REL_DIRI);
	assert_int_equal(relation(w, SARI, "2026-05-01", KJ_DOK_SKP, 3), 0);
}

static void
evaluator_changes_with_the_transfer_in_march(void **state)
{
	struct world *w = *state;
	/* Before: Ayu by the closed plan's line. */
	assert_true(is(w, AYU, "2026-03-15", KJ_DOK_SKP, 1, KJ_REL_PENILAI));
	assert_false(is(w, BAYU, "2026-03-15", KJ_DOK_SKP, 1, KJ_REL_PENILAI));
	assert_true(is(w, AYU, "2026-03-15", KJ_DOK_PEGAWAI, SARI, KJ_REL_PENILAI));
	/* After: the person is Bayu's, the plan closed in March stays with Ayu. */
	assert_true(is(w, BAYU, "2026-03-16", KJ_DOK_PEGAWAI, SARI, KJ_REL_PENILAI));
	assert_false(is(w, AYU, "2026-03-16", KJ_DOK_PEGAWAI, SARI, KJ_REL_PENILAI));
	assert_true(is(w, AYU, "2026-05-01", KJ_DOK_SKP, 1, KJ_REL_PENILAI));
	assert_false(is(w, BAYU, "2026-05-01", KJ_DOK_SKP, 1, KJ_REL_PENILAI));
	assert_true(is(w, BAYU, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	assert_false(is(w, AYU, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	/* The year after: the line of the last day of the year counts. */
	assert_true(is(w, AYU, "2027-01-20", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
}

static void
acting_evaluator_counts_from_their_first_day(void **state)
{
	struct world *w = *state;
	assert_false(is(w, AYU, "2026-06-30", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	assert_true(is(w, AYU, "2026-07-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	/* penilai_id still says Bayu: without a line in force he has lost it. */
	assert_true(is(w, BAYU, "2026-06-30", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	assert_false(is(w, BAYU, "2026-07-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
}

static void
second_post_has_an_evaluator_of_its_own(void **state)
{
	struct world *w = *state;
	/* Ayu's own plan is Kadek's, that of her Plt post is Wati's: neither the other's. */
	assert_true(is(w, KADEK, "2026-08-01", KJ_DOK_SKP, 3, KJ_REL_PENILAI));
	assert_false(is(w, WATI, "2026-08-01", KJ_DOK_SKP, 3, KJ_REL_PENILAI));
	assert_true(is(w, WATI, "2026-08-01", KJ_DOK_SKP, 4, KJ_REL_PENILAI));
	assert_false(is(w, KADEK, "2026-08-01", KJ_DOK_SKP, 4, KJ_REL_PENILAI));
}

static void
plan_without_any_line_falls_to_its_named_evaluator(void **state)
{
	struct world *w = *state;
	sql(w, "UPDATE garis SET sampai = '2026-07-31' WHERE id = 6");
	assert_true(is(w, BAYU, "2026-08-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	assert_true(is(w, KADEK, "2026-08-01", KJ_DOK_SKP, 2, KJ_REL_ATASAN_PENILAI));
	assert_false(is(w, AYU, "2026-08-01", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
	sql(w, "UPDATE garis SET sampai = NULL WHERE id = 6");
}

static void
superior_of_the_evaluator_follows_the_lines(void **state)
{
	struct world *w = *state;
	assert_true(is(w, KADEK, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_ATASAN_PENILAI));
	assert_true(is(w, KADEK, "2026-02-01", KJ_DOK_SKP, 1, KJ_REL_ATASAN_PENILAI));
	assert_false(is(w, AYU, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_ATASAN_PENILAI));
	assert_true(is(w, WATI, "2026-05-01", KJ_DOK_SKP, 3, KJ_REL_ATASAN_PENILAI));
	assert_false(is(w, WATI, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_ATASAN_PENILAI));
}

static void
ketua_tim_only_within_their_dates(void **state)
{
	struct world *w = *state;
	assert_false(is(w, TONO, "2026-04-30", KJ_DOK_SKP, 2, KJ_REL_KETUA_TIM));
	assert_true(is(w, TONO, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_KETUA_TIM));
	assert_true(is(w, TONO, "2026-05-31", KJ_DOK_SKP, 2, KJ_REL_KETUA_TIM));
	assert_false(is(w, TONO, "2026-06-01", KJ_DOK_SKP, 2, KJ_REL_KETUA_TIM));
	assert_false(is(w, TONO, "2026-05-15", KJ_DOK_SKP, 2, KJ_REL_PENILAI));
}

static void
leader_of_the_unit_or_above_while_in_the_post(void **state)
{
	struct world *w = *state;
	assert_true(is(w, WATI, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PIMPINAN_UNIT));
	assert_true(is(w, BAYU, "2026-06-30", KJ_DOK_SKP, 2, KJ_REL_PIMPINAN_UNIT));
	assert_false(is(w, BAYU, "2026-07-01", KJ_DOK_SKP, 2, KJ_REL_PIMPINAN_UNIT));
	assert_true(is(w, AYU, "2026-07-01", KJ_DOK_SKP, 2, KJ_REL_PIMPINAN_UNIT));
	assert_false(is(w, AYU, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PIMPINAN_UNIT));
	assert_true(is(w, AYU, "2026-02-01", KJ_DOK_SKP, 1, KJ_REL_PIMPINAN_UNIT));
	assert_true(is(w, AYU, "2026-02-01", KJ_DOK_PEGAWAI, SARI, KJ_REL_PIMPINAN_UNIT));
	assert_false(is(w, AYU, "2026-04-01", KJ_DOK_PEGAWAI, SARI, KJ_REL_PIMPINAN_UNIT));
	assert_true(is(w, KADEK, "2026-02-01", KJ_DOK_UNIT, 5, KJ_REL_PIMPINAN_UNIT));
	assert_false(is(w, BAYU, "2026-02-01", KJ_DOK_UNIT, 5, KJ_REL_PIMPINAN_UNIT));
}

static void
nobody_leads_their_own_document(void **state)
{
	struct world *w = *state;
	assert_int_equal(relation(w, AYU, "2026-05-01", KJ_DOK_SKP, 3), KJ_REL_DIRI);
}

static void
pengelola_sees_their_subtree_alone(void **state)
{
	struct world *w = *state;
	assert_true(is(w, PENGELOLA, "2026-05-01", KJ_DOK_SKP, 1, KJ_REL_PENGELOLA));
	assert_false(is(w, PENGELOLA, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PENGELOLA));
	assert_true(is(w, PENGELOLA, "2026-02-01", KJ_DOK_PEGAWAI, SARI, KJ_REL_PENGELOLA));
	assert_false(is(w, PENGELOLA, "2026-04-01", KJ_DOK_PEGAWAI, SARI, KJ_REL_PENGELOLA));
	assert_true(is(w, PENGELOLA, "2026-02-01", KJ_DOK_GARIS, 4, KJ_REL_PENGELOLA));
	assert_false(is(w, PENGELOLA, "2026-02-01", KJ_DOK_GARIS, 3, KJ_REL_PENGELOLA));
	assert_true(is(w, PENGELOLA, "2026-02-01", KJ_DOK_AKUN, 3, KJ_REL_PENGELOLA));
	assert_true(is(w, PENGELOLA, "2026-02-01", KJ_DOK_UNIT, 5, KJ_REL_PENGELOLA));
	assert_false(is(w, PENGELOLA, "2026-02-01", KJ_DOK_UNIT, 2, KJ_REL_PENGELOLA));
}

static void
admin_and_auditor_by_role_on_every_kind(void **state)
{
	struct world *w = *state;
	assert_true(is(w, ADMIN, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_ADMIN));
	assert_true(is(w, AUDITOR, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_AUDITOR));
	assert_true(is(w, ADMIN, "2026-05-01", KJ_DOK_PERIODE, 1, KJ_REL_ADMIN));
	assert_false(is(w, ADMIN, "2026-05-01", KJ_DOK_SKP, 2, KJ_REL_PENGELOLA | KJ_REL_PENILAI));
}

static void
entry_evidence_and_evaluation_follow_their_plan(void **state)
{
	static const struct {
		enum kj_dok dok;
		int64_t id;
	} docs[] = {{KJ_DOK_ENTRI, 1}, {KJ_DOK_BUKTI, 1}, {KJ_DOK_EVALUASI, 1}};
	struct world *w = *state;

	sql(w, "INSERT INTO entri (pegawai_id, tanggal, id, skp_id, teks, dibuat) VALUES "
		   "(5, '2026-04-01', 1, 2, 'x', '2026-04-01')");
	sql(w, "INSERT INTO bukti (pegawai_id, tanggal, id, entri_id, nama, dibuat) VALUES "
		   "(5, '2026-04-01', 1, 1, 'x', '2026-04-01')");
	sql(w, "INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id) VALUES "
		   "(1, 2, 5, 1, 4, 4)");
	for (size_t i = 0; i < KJ_COUNT(docs); i++) {
		assert_true(is(w, SARI, "2026-05-01", docs[i].dok, docs[i].id, KJ_REL_DIRI));
		assert_true(is(w, BAYU, "2026-05-01", docs[i].dok, docs[i].id, KJ_REL_PENILAI));
		assert_true(is(w, AYU, "2026-08-01", docs[i].dok, docs[i].id, KJ_REL_PENILAI));
		assert_true(is(w, KADEK, "2026-05-01", docs[i].dok, docs[i].id, KJ_REL_ATASAN_PENILAI));
		assert_true(is(w, TONO, "2026-05-05", docs[i].dok, docs[i].id, KJ_REL_KETUA_TIM));
		assert_int_equal(relation(w, PENGELOLA, "2026-05-01", docs[i].dok, docs[i].id), 0);
	}
}

static void
organisation_predicate_belongs_to_the_leader_above(void **state)
{
	struct world *w = *state;
	sql(w, "INSERT INTO predikat_organisasi (id, unit_id, periode_id, predikat) VALUES (1, 2, 1, "
		   "'BAIK')");
	assert_true(is(w, WATI, "2026-05-01", KJ_DOK_PREDIKAT_ORGANISASI, 1, KJ_REL_PENILAI));
	assert_false(is(w, KADEK, "2026-05-01", KJ_DOK_PREDIKAT_ORGANISASI, 1, KJ_REL_PENILAI));
	assert_true(is(w, KADEK, "2026-05-01", KJ_DOK_PREDIKAT_ORGANISASI, 1, KJ_REL_PIMPINAN_UNIT));
	assert_false(is(w, AYU, "2026-05-01", KJ_DOK_PREDIKAT_ORGANISASI, 1, KJ_REL_PIMPINAN_UNIT));
}

static void
a_stranger_is_told_what_a_missing_id_is_told(void **state)
{
	const struct kj_need need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI | KJ_REL_PENILAI);
	struct kj_subject s = {0};
	struct world *w = *state;

	be(w, TONO, "2026-02-01");
	assert_int_equal(kj_akses(&w->act, &need, 2, &s), KJ_NOTFOUND);
	assert_int_equal(kj_akses(&w->act, &need, 999, &s), KJ_NOTFOUND);
	assert_int_equal(kj_akses(&w->act, &need, 0, &s), KJ_NOTFOUND);
	be(w, SARI, "2026-02-01");
	assert_int_equal(kj_akses(&w->act, &need, 2, &s), KJ_OK);
}

static void
needs_by_kind(void **state)
{
	const struct kj_need open = KJ_PUBLIC, in = KJ_SIGNED_IN, role = KJ_ROLE(KJ_PERAN_ADMIN);
	struct kj_subject s = {0};
	struct world *w = *state;

	be(w, 0, "2026-02-01");
	w->act.who.peran = 0;
	assert_int_equal(kj_akses(&w->act, &open, 0, &s), KJ_OK);
	assert_int_equal(kj_akses(&w->act, &in, 0, &s), KJ_DENIED);
	assert_int_equal(kj_akses(&w->act, &role, 0, &s), KJ_DENIED);
	be(w, SARI, "2026-02-01");
	assert_int_equal(kj_akses(&w->act, &in, 0, &s), KJ_OK);
	assert_int_equal(kj_akses(&w->act, &role, 0, &s), KJ_DENIED);
	be(w, ADMIN, "2026-02-01");
	assert_int_equal(kj_akses(&w->act, &role, 0, &s), KJ_OK);
}

static void
names_of_documents_go_both_ways(void **state)
{
	(void)state;
	for (int d = KJ_DOK_NONE + 1; d < KJ_DOK_COUNT; d++)
		assert_int_equal(kj_dok_of(kj_dok_name((enum kj_dok)d)), d);
	assert_int_equal(kj_dok_of("x"), KJ_DOK_NONE);
	assert_int_equal(kj_dok_of(""), KJ_DOK_NONE);
	assert_string_equal(kj_dok_name(KJ_DOK_NONE), "");
}

static void
transition_needs_state_act_and_relation(void **state)
{
	static const struct kj_langkah steps[] = {
		{"DRAF", "ajukan", "DIAJUKAN", KJ_REL_DIRI, ""},
		{"DIAJUKAN", "setujui", "DITETAPKAN", KJ_REL_PENILAI, ""},
	};
	static const struct kj_alur alur = {KJ_DOK_SKP, steps, KJ_COUNT(steps)};

	(void)state;
	assert_ptr_equal(kj_alur_find(&alur, "DRAF", "ajukan", KJ_REL_DIRI | KJ_REL_ADMIN), &steps[0]);
	assert_null(kj_alur_find(&alur, "DRAF", "ajukan", KJ_REL_PENILAI));
	assert_null(kj_alur_find(&alur, "DIAJUKAN", "ajukan", KJ_REL_DIRI));
	assert_null(kj_alur_find(&alur, "DRAF", "setujui", KJ_REL_PENILAI));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_plan_is_self_and_nobody_else_is),
		cmocka_unit_test(evaluator_changes_with_the_transfer_in_march),
		cmocka_unit_test(acting_evaluator_counts_from_their_first_day),
		cmocka_unit_test(second_post_has_an_evaluator_of_its_own),
		cmocka_unit_test(plan_without_any_line_falls_to_its_named_evaluator),
		cmocka_unit_test(superior_of_the_evaluator_follows_the_lines),
		cmocka_unit_test(ketua_tim_only_within_their_dates),
		cmocka_unit_test(leader_of_the_unit_or_above_while_in_the_post),
		cmocka_unit_test(nobody_leads_their_own_document),
		cmocka_unit_test(pengelola_sees_their_subtree_alone),
		cmocka_unit_test(admin_and_auditor_by_role_on_every_kind),
		cmocka_unit_test(entry_evidence_and_evaluation_follow_their_plan),
		cmocka_unit_test(organisation_predicate_belongs_to_the_leader_above),
		cmocka_unit_test(a_stranger_is_told_what_a_missing_id_is_told),
		cmocka_unit_test(needs_by_kind),
		cmocka_unit_test(names_of_documents_go_both_ways),
		cmocka_unit_test(transition_needs_state_act_and_relation),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
