/* Rulesets as versioned rows: shipped, uploaded, decided by another, used by periods, tried on a past year. */
#include "domain.h"
#include "kinerja/tree.h"

#define RULES "conf/rulesets"
#define NOTE "Keputusan rapat pimpinan"

static int64_t uploaded; /* the version that the tests below carry on */

/* An admin, whoever they are. */
static void
admin(struct world *w, int64_t who)
{
	be(w, who, "2026-11-20");
	w->act.who.peran |= KJ_PERAN_ADMIN;
}

static const char *
shipped(struct world *w)
{
	const char *text;

	assert_int_equal(kj_file_text(w->arena, RULES "/permenpan-6-2022.conf", &text), KJ_OK);
	return text;
}

/* A text with one word replaced. */
static const char *
with(struct world *w, const char *text, const char *old, const char *new)
{
	const char *at = strstr(text, old);

	assert_non_null(at);
	return kj_fmt(w->arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

static enum kj_rc
upload(
	struct world *w, const char *text, const char *note, int64_t *id, struct kj_masalah **problems)
{
	return kj_aturan_unggah(&w->act, text, note, id, problems);
}

static int64_t
upload_good(struct world *w, const char *old, const char *new)
{
	struct kj_masalah *problems;
	int64_t id = 0;

	ACT(w, KJ_OK, upload(w, with(w, shipped(w), old, new), NOTE, &id, &problems));
	return id;
}

static enum kj_rc
step(struct world *w, int64_t id, const char *aksi, const char *note, int64_t periode)
{
	struct kj_aturan_untuk u = {{kj_fmt(w->arena, "%lld", (long long)periode), periode}, true};
	struct kj_set untuk = {periode ? 1 : 0, &u};
	struct kj_subject s = subject(w, KJ_DOK_ATURAN, id);

	return kj_aturan_step(&w->act, &s, aksi, s.version, note, &untuk);
}

static const char *
status(struct world *w, int64_t id)
{
	return word(w, kj_fmt(w->arena, "SELECT status FROM aturan WHERE id = %lld", (long long)id));
}

/* ---- shipped ----------------------------------------------------------------------------- */

static void
shipped_files_are_active_first_versions_and_periods_point_to_them(void **state)
{
	struct world *w = *state;
	const struct kj_aturan *r, *again;
	int64_t id;
	size_t n;

	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM aturan WHERE versi <> 1 OR status <> 'AKTIF' "
				  "OR asal <> 'KIRIMAN' OR sha256 <> CONVERT(SHA2(isi, 256) USING ascii)"),
		0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode WHERE aturan_id IS NULL"), 0);
	assert_int_equal(kj_aturan_cari(&w->act, "permenpan-6-2022", &id, &r), KJ_OK);
	assert_string_equal(r->id, "permenpan-6-2022");
	kj_db_count_reset(w->db);
	assert_int_equal(kj_aturan_periode(&w->act, RULES, id, "permenpan-6-2022", &again), KJ_OK);
	assert_ptr_equal(again, r);
	assert_int_equal(kj_db_count(w->db), 0);
	assert_int_equal(kj_aturan_pasang(&w->act, RULES, &n), KJ_OK);
	assert_int_equal(n, 0);
	assert_int_equal(kj_aturan_cari(&w->act, "permenpan-6-2022@2", &id, &r), KJ_NOTFOUND);
	assert_int_equal(kj_aturan_cari(&w->act, "permenpan-6-2022@x", &id, &r), KJ_NOTFOUND);
	assert_int_equal(kj_aturan_periode(&w->act, RULES, 999999, "", &r), KJ_FAULT);
}

static void
a_shipped_file_that_changed_waits_for_an_admin(void **state)
{
	struct world *w = *state;
	size_t n;

	sql(w, "UPDATE aturan SET sha256 = REPEAT('0', 64) WHERE kode = 'lokal'");
	admin(w, ADMIN);
	ACT(w, KJ_OK, kj_aturan_pasang(&w->act, RULES, &n));
	assert_int_equal(n, 1);
	assert_string_equal(
		word(w, "SELECT status FROM aturan WHERE kode = 'lokal' AND versi = 2"), "DIUNGGAH");
	assert_string_equal(
		word(w, "SELECT status FROM aturan WHERE kode = 'lokal' AND versi = 1"), "AKTIF");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'aturan' AND aksi = 'pasang'"), 2);
}

/* ---- uploaded ------------------------------------------------------------------------------ */

static void
a_faulty_text_is_refused_with_its_line(void **state)
{
	struct world *w = *state;
	struct kj_masalah *m;
	int64_t id;

	admin(w, ADMIN);
	ACT(w, KJ_INVALID, upload(w, with(w, shipped(w), "alasan_min", "alasan_mi"), NOTE, &id, &m));
	assert_true(refused(w, "isi", "aturan.tidak_sah"));
	assert_non_null(m);
	assert_true(m->line > 50);
	assert_string_equal(m->kode, "MUNGKIN");
	ACT(w, KJ_INVALID, upload(w, shipped(w), NOTE, &id, &m));
	assert_true(refused(w, "isi", "aturan.sama"));
	ACT(w, KJ_INVALID, upload(w, with(w, shipped(w), "\"90\"", "\"85\""), "Rapat", &id, &m));
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM aturan WHERE asal = 'UNGGAHAN'"), 0);
}

static void
who_uploads_or_hands_in_does_not_decide(void **state)
{
	struct world *w = *state;

	admin(w, ADMIN);
	uploaded = upload_good(w, "alasan_min = 30", "alasan_min = 50");
	assert_string_equal(status(w, uploaded), "DIUNGGAH");
	admin(w, TONO);
	ACT(w, KJ_DENIED, step(w, uploaded, "setujui", NOTE, 0));
	ACT(w, KJ_INVALID, step(w, uploaded, "ajukan", "Rapat", 0));
	ACT(w, KJ_OK, step(w, uploaded, "ajukan", NOTE, 0));
	ACT(w, KJ_INVALID, step(w, uploaded, "setujui", NOTE, 0));
	assert_true(refused(w, "catatan", "akun.empat_mata"));
	admin(w, ADMIN);
	ACT(w, KJ_INVALID, step(w, uploaded, "setujui", NOTE, 0));
	assert_true(refused(w, "catatan", "akun.empat_mata"));
	ACT(w, KJ_INVALID, step(w, uploaded, "tolak", NOTE, 0));
	assert_string_equal(status(w, uploaded), "DIAJUKAN");
	/* The database refuses it too. */
	assert_int_not_equal(kj_db_text(w->db, "test",
							 kj_fmt(w->arena, "UPDATE aturan SET diputus_oleh = %d WHERE id = %lld",
								 ADMIN, (long long)uploaded)),
		KJ_OK);
	be(w, SARI, "2026-11-20");
	ACT(w, KJ_DENIED, step(w, uploaded, "setujui", NOTE, 0));
	admin(w, KADEK);
	ACT(w, KJ_INVALID, step(w, uploaded, "setujui", "ya", 0));
	/* An account whose password who asked knows is theirs, a month long. */
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, akun_id, rantai) VALUES "
			   "('akun', %d, 900, '2026-11-10 01:00:00', 'setel_sandi', %d, REPEAT('x', 32))",
			   KADEK, ADMIN));
	ACT(w, KJ_INVALID, step(w, uploaded, "setujui", NOTE, 0));
	assert_true(refused(w, "catatan", "akun.dibukakan"));
	sql(w, "UPDATE audit SET waktu = '2026-10-01 01:00:00' WHERE urut = 900");
	ACT(w, KJ_OK, step(w, uploaded, "setujui", NOTE, 0));
	assert_string_equal(status(w, uploaded), "AKTIF");
	assert_string_equal(
		word(w, "SELECT status FROM aturan WHERE kode = 'permenpan-6-2022' AND versi = 1"),
		"DIGANTI");
	ACT(w, KJ_DENIED, step(w, uploaded, "setujui", NOTE, 0));
	ACT(w, KJ_DENIED, step(w, uploaded, "ajukan", NOTE, 0));
}

static void
a_period_with_plans_keeps_its_version_unless_it_was_chosen(void **state)
{
	struct world *w = *state;
	const struct kj_aturan *r;
	int64_t next;

	assert_int_equal(number(w, "SELECT a.versi FROM periode p JOIN aturan a ON a.id = p.aturan_id "
							   "WHERE p.id = 1"),
		1);
	admin(w, ADMIN);
	next = upload_good(w, "alasan_min = 30", "alasan_min = 60");
	ACT(w, KJ_INVALID, step(w, next, "ajukan", NOTE, 999));
	assert_true(refused(w, "untuk.999.pilih", "bukan_milik"));
	ACT(w, KJ_OK, step(w, next, "ajukan", NOTE, 1));
	ACT(w, KJ_OK, step(w, next, "tarik", "", 0));
	ACT(w, KJ_OK, step(w, next, "ajukan", "Alasan yang kedua", 1));
	admin(w, TONO);
	ACT(w, KJ_OK, step(w, next, "setujui", NOTE, 0));
	assert_int_equal(number(w, "SELECT aturan_id FROM periode WHERE id = 1"), next);
	assert_string_equal(status(w, uploaded), "DIGANTI");
	assert_int_equal(
		kj_aturan_periode(&w->act, RULES, number(w, "SELECT aturan_id FROM periode WHERE id = 1"),
			"permenpan-6-2022", &r),
		KJ_OK);
	assert_int_equal(r->alasan_min, 60);
	assert_string_equal(word(w, "SELECT baru FROM audit WHERE jenis = 'periode' AND dokumen_id = 1 "
								"AND aksi = 'ganti-aturan' AND isian = 'aturan'"),
		"permenpan-6-2022@3");
	assert_string_equal(word(w, "SELECT baru FROM audit WHERE jenis = 'periode' AND dokumen_id = 1 "
								"AND aksi = 'ganti-aturan' AND isian = 'alasan'"),
		NOTE);
}

static void
a_closed_period_never_changes_its_rules(void **state)
{
	struct world *w = *state;
	long long before = number(w, "SELECT aturan_id FROM periode WHERE id = 1");
	int64_t next;

	admin(w, ADMIN);
	next = upload_good(w, "alasan_min = 30", "alasan_min = 70");
	ACT(w, KJ_OK, step(w, next, "ajukan", NOTE, 1));
	sql(w, "UPDATE periode SET status = 'DITUTUP' WHERE id = 1");
	admin(w, TONO);
	ACT(w, KJ_OK, step(w, next, "setujui", NOTE, 0));
	assert_int_equal(number(w, "SELECT aturan_id FROM periode WHERE id = 1"), before);
	admin(w, ADMIN);
	next = upload_good(w, "alasan_min = 30", "alasan_min = 80");
	ACT(w, KJ_INVALID, step(w, next, "ajukan", NOTE, 1));
	assert_true(refused(w, "untuk.1.pilih", "aturan.periode_ditutup"));
	sql(w, "UPDATE periode SET status = 'BERJALAN' WHERE id = 1");
	ACT(w, KJ_OK, step(w, next, "ajukan", NOTE, 1));
	admin(w, TONO);
	ACT(w, KJ_OK, step(w, next, "tolak", NOTE, 0));
	assert_string_equal(status(w, next), "DITOLAK");
	assert_int_equal(number(w, "SELECT aturan_id FROM periode WHERE id = 1"), before);
}

static void
two_admins_at_once_one_is_told(void **state)
{
	struct world *w = *state;
	struct kj_set none = {0, NULL};
	struct kj_subject s;
	int64_t id;

	admin(w, ADMIN);
	id = upload_good(w, "alasan_min = 30", "alasan_min = 90");
	s = subject(w, KJ_DOK_ATURAN, id);
	ACT(w, KJ_OK, kj_aturan_step(&w->act, &s, "ajukan", s.version, NOTE, &none));
	ACT(w, KJ_CONFLICT, kj_aturan_step(&w->act, &s, "ajukan", s.version, NOTE, &none));
}

/* ---- a past year under another ruleset ---------------------------------------------------------- */

/* A signed evaluation of a plan: suggestion and rating, from one indicator reached so far. */
static void
sign(struct world *w, int skp, const char *reached, const char *saran, const char *hasil,
	const char *predikat)
{
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, status, indeks, "
			   "saran_hasil, rating_hasil, rating_perilaku, predikat, masukan, ditetapkan_pada) "
			   "SELECT id, pegawai_id, periode_id, unit_id, 'DITETAPKAN', '%s', '%s', '%s', "
			   "'SESUAI', '%s', '{\"indikator\":[{\"kunci\":\"1\",\"arah\":\"NAIK\","
			   "\"target\":\"100\",\"realisasi\":\"%s\",\"bukti\":true}]}', '2026-12-20' FROM skp "
			   "WHERE id = %d",
			   reached, saran, hasil, predikat, reached, skp));
}

static void
a_past_year_under_another_ruleset_names_who_would_move(void **state)
{
	struct world *w = *state;
	const char *text = with(w, shipped(w), "sesuai_ge = \"90\"", "sesuai_ge = \"85\"");
	struct kj_masalah *problems;
	struct kj_aturan *r;
	struct kj_tiru t;
	long long rows;

	sign(w, 1, "95", "SESUAI", "SESUAI", "BAIK");
	sign(w, 2, "87", "DI_BAWAH", "DI_BAWAH", "BUTUH_PERBAIKAN");
	/* Deviated from the suggestion: that was decided. */
	sign(w, 3, "88", "DI_BAWAH", "DI_ATAS", "BAIK");
	rows = number(w, "SELECT COUNT(*) FROM audit") + number(w, "SELECT SUM(version) FROM evaluasi");
	assert_int_equal(kj_aturan_parse(w->arena, "x", text, &r, &problems), KJ_OK);
	assert_int_equal(kj_tiru(&w->act, 1, r, 0, 100, &t), KJ_OK);
	assert_int_equal(t.dihitung, 3);
	assert_int_equal(t.n, 1);
	assert_int_equal(t.naik, 1);
	assert_int_equal(t.berikut, 0);
	assert_int_equal(t.dari_ke[KJ_PREDIKAT_BP][KJ_PREDIKAT_B], 1);
	assert_int_equal(t.baris[0].skp, 2);
	assert_string_equal(t.baris[0].baru.predikat, "BAIK");
	assert_string_equal(t.baris[0].hasil_baru, "SESUAI");
	assert_int_equal(kj_tiru(&w->act, 1, r, 0, 2, &t), KJ_OK);
	assert_int_equal(t.dihitung, 2);
	assert_true(t.berikut > 0);
	assert_int_equal(kj_tiru(&w->act, 1, r, t.berikut, 2, &t), KJ_OK);
	assert_int_equal(t.dihitung, 1);
	/* Weighted criteria cannot be made up from indicators. */
	assert_int_equal(kj_tiru(&w->act, 1, kj_aturan_of(RULES, "lokal"), 0, 100, &t), KJ_OK);
	assert_int_equal(t.dihitung, 0);
	assert_int_equal(t.tak_dapat, 3);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit") + number(w, "SELECT SUM(version) FROM evaluasi"),
		rows);
}

static void
inputs_that_are_none_of_ours_are_refused(void **state)
{
	struct world *w = *state;
	const struct kj_aturan *r = kj_aturan_of(RULES, "permenpan-6-2022");
	static const char *const bad[] = {"", "{", "[]", "{\"indikator\":3}"};
	struct kj_ulang u;

	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_int_equal(
			kj_evaluasi_ulang(w->arena, r, bad[i], KJ_RATING_SESUAI, KJ_RATING_SESUAI, true, &u),
			KJ_INVALID);
}

static void
the_trail_of_all_acts_is_unbroken(void **state)
{
	struct world *w = *state;
	struct kj_segel_hasil sum;
	struct kj_temuan t;

	be(w, AUDITOR, "2026-11-20");
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_ATURAN, uploaded, &t, &sum), KJ_OK);
	assert_true(sum.baris > 5);
	assert_int_equal(sum.temuan, 0);
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_PERIODE, 1, &t, &sum), KJ_OK);
	assert_int_equal(sum.temuan, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shipped_files_are_active_first_versions_and_periods_point_to_them),
		cmocka_unit_test(a_faulty_text_is_refused_with_its_line),
		cmocka_unit_test(who_uploads_or_hands_in_does_not_decide),
		cmocka_unit_test(a_period_with_plans_keeps_its_version_unless_it_was_chosen),
		cmocka_unit_test(a_closed_period_never_changes_its_rules),
		cmocka_unit_test(two_admins_at_once_one_is_told),
		cmocka_unit_test(a_shipped_file_that_changed_waits_for_an_admin),
		cmocka_unit_test(a_past_year_under_another_ruleset_names_who_would_move),
		cmocka_unit_test(inputs_that_are_none_of_ours_are_refused),
		cmocka_unit_test(the_trail_of_all_acts_is_unbroken),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
