/* Training periods: everything may be tried, nothing counts, and all of it goes again. */
#include "kinerja/domain/adendum.h"
#include "kinerja/domain/cakupan.h"
#include "kinerja/domain/dialog.h"
#include "kinerja/domain/matriks.h"
#include "kinerja/domain/periode.h"
#include "kinerja/domain/simulasi.h"
#include "kinerja/domain/tim.h"
#include "skp_sheet.h"

/* A training period beside the real one of 2026, made by an administrator. */
static int64_t
training(struct world *w)
{
	struct kj_tahap steps[] = {
		{{"b1", 0}, "PERENCANAAN", 0, kj_date_of(2026, 1, 1), kj_date_of(2026, 12, 31), ""},
		{{"b2", 0}, "EVALUASI", 0, kj_date_of(2026, 1, 1), kj_date_of(2026, 12, 31), ""}};
	struct kj_periode in = {.tahun = 2026,
		.nama = "Latihan 2026",
		.mulai = kj_date_of(2026, 1, 1),
		.selesai = kj_date_of(2026, 12, 31),
		.aturan = "permenpan-6-2022",
		.status = "SIMULASI",
		.siklus_entri = "HARIAN",
		.siklus_evaluasi = "TAHUNAN",
		.tahap = {2, steps}};
	int64_t id = 0;

	be(w, ADMIN, "2026-06-01");
	ACT(w, KJ_OK, kj_periode_save(&w->act, &id, 0, &in));
	return id;
}

static void
set_status(struct world *w, enum kj_rc expected, int64_t id, const char *status)
{
	struct kj_periode p;
	int64_t version;

	assert_int_equal(kj_periode_load(&w->act, id, &p, &version), KJ_OK);
	p.status = status;
	ACT(w, expected, kj_periode_save(&w->act, &id, version, &p));
}

/* Ayu leads a team that Tono works in, and has one result in a training plan. */
static void
what_is_shared_out_in_training_asks_nobody(void **state)
{
	struct world *w = *state;
	int64_t periode = training(w);
	struct kj_tim_anggota member = {.row = {"6", TONO}, .persen = "100"};
	struct kj_tim tim = {.rhk = 9001, .kredit = "UTUH", .anggota = {1, &member}};
	struct kj_sel cell = {.row = {"9001", 9001}, .teks = "Menyiram"};
	struct kj_matriks_orang row = {.row = {"6", TONO}, .sel = {1, &cell}};
	struct kj_matriks_isi matriks = {
		.orang = {1, &row}, .kolom_teks = "", .kolom_untuk = "SEMUA", .nip = "", .asal = ""};
	struct kj_dialog_catatan note = {.bagian = KJ_DIALOG_SKP, .teks = "Tambahkan mutu"};
	struct kj_dialog said = {.n = 1, .v = &note};
	struct kj_subject skp;
	const char *before;

	sql(w, kj_fmt(w->arena,
			   "INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, "
			   "mulai, "
			   "selesai) SELECT 9000, 3, %lld, a.id, a.unit_id, 2, '2026-01-01', '2026-12-31' FROM "
			   "penugasan a WHERE a.pegawai_id = 3 LIMIT 1",
			   (long long)periode));
	sql(w, "INSERT INTO rhk (id, skp_id, urut, teks) VALUES (9001, 9000, 1, 'Taman terawat')");
	sql(w, "INSERT INTO garis (id, pegawai_id, penilai_id, jenis, dari) VALUES "
		   "(9000, 6, 3, 'TIM', '2026-01-01'), (9001, 6, 3, 'PLT', '2026-01-01'), "
		   "(9002, 3, 6, 'TIM', '2026-01-01')");
	be(w, AYU, "2026-06-02");
	before = word(w, "SELECT COUNT(*) FROM tugas");
	skp = subject(w, KJ_DOK_SKP, 9000);
	ACT(w, KJ_OK, kj_tim_save(&w->act, &skp, 0, &tim));
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &skp, 0, &matriks));
	ACT(w, KJ_OK, kj_dialog_catat(&w->act, &skp, &said));
	ACT(w, KJ_OK, kj_dialog_undang(&w->act, &skp));
	assert_string_equal(word(w, "SELECT COUNT(*) FROM tugas"), before);
	/* Nor does beginning a training plan answer the question for the real one. */
	sql(w,
		"INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, dibuat) "
		"VALUES (6, 'skp.susun', 'pegawai', 6, 'planning', '', '2026-01-01') "
		"ON DUPLICATE KEY UPDATE tautan = ''");
	be(w, TONO, "2026-06-02");
	ACT(w, KJ_OK, kj_skp_create(&w->act, TONOS_POST, periode, &skp.id));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE dokumen_jenis = 'pegawai' AND dokumen_id = 6"),
		1);
	be(w, ADMIN, "2026-06-04");
	ACT(w, KJ_OK,
		kj_simulasi_discard(&w->act, periode,
			number(w, kj_fmt(w->arena, "SELECT version FROM periode WHERE id = %lld",
						  (long long)periode))));
	assert_int_equal(kj_simulasi_clear(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM rhk WHERE skp_id = 9000"), 0);
	sql(w, "DELETE FROM garis WHERE id >= 9000");
}

/* Tono's plan in the training period, tried up to approval. */
static int64_t
tried(struct world *w, int64_t periode)
{
	struct sheet *s = a_sheet(w, 2);
	int64_t id;

	(void)begun(w);
	be(w, TONO, "2026-06-02");
	ACT(w, KJ_OK, kj_skp_create(&w->act, TONOS_POST, periode, &id));
	/* The superior has no plan there to link to. */
	s->rhk[0].atasan = s->rhk[1].atasan = 0;
	save(w, KJ_OK, id, s, true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-06-03");
	step(w, KJ_OK, id, "setujui", "");
	return id;
}

static void
a_year_has_one_training_period_beside_the_real_one(void **state)
{
	struct world *w = *state;
	int64_t id = training(w);

	set_status(w, KJ_INVALID, id, "BERJALAN");
	assert_true(refused(w, "status", "periode.simulasi"));
	set_status(w, KJ_INVALID, 1, "SIMULASI");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode WHERE tahun = 2026"), 2);
	assert_int_equal(number(w, "SELECT id FROM periode WHERE tahun = 2026 AND NOT simulasi"), 1);
	sql(w, kj_fmt(w->arena, "DELETE FROM periode_tahap WHERE periode_id = %lld", (long long)id));
	sql(w, kj_fmt(w->arena, "DELETE FROM periode WHERE id = %lld", (long long)id));
}

static void
what_is_tried_is_on_no_work_list_and_no_board(void **state)
{
	struct world *w = *state;
	int64_t periode = training(w), id = tried(w, periode);
	const char *boards = "SELECT CONCAT(SUM(wajib), ' ', SUM(ditetapkan)) FROM cakupan";
	const char *before;

	assert_true(subject(w, KJ_DOK_SKP, id).simulasi);
	assert_int_equal(
		number(w,
			kj_fmt(w->arena, "SELECT COUNT(*) FROM tugas WHERE dokumen_id = %lld", (long long)id)),
		0);
	assert_int_equal(kj_cakupan_hitung(&w->act), KJ_OK);
	before = word(w, boards);
	sql(w, kj_fmt(w->arena,
			   "UPDATE skp SET status = 'DIAJUKAN', ditetapkan_pada = NULL WHERE id = %lld",
			   (long long)id));
	w->act.now += 60;
	assert_int_equal(kj_cakupan_hitung(&w->act), KJ_OK);
	assert_string_equal(word(w, boards), before);
	assert_int_equal(
		number(w, kj_fmt(w->arena, "SELECT COUNT(*) FROM cakupan WHERE periode_id = %lld",
					  (long long)periode)),
		0);
	assert_int_equal(kj_tugas_harian(&w->act), KJ_OK);
	assert_int_equal(
		number(
			w, kj_fmt(w->arena,
				   "SELECT COUNT(*) FROM tugas WHERE dokumen_jenis = 'skp' AND dokumen_id = %lld",
				   (long long)id)),
		0);
	/* The next document is a real one again. */
	assert_false(subject(w, KJ_DOK_SKP, 10).simulasi);
	be(w, ADMIN, "2026-06-04");
	ACT(w, KJ_OK,
		kj_simulasi_discard(&w->act, periode,
			number(w, kj_fmt(w->arena, "SELECT version FROM periode WHERE id = %lld",
						  (long long)periode))));
	assert_int_equal(kj_simulasi_clear(&w->act), KJ_OK);
}

static void
all_of_it_goes_and_the_rest_stays(void **state)
{
	struct world *w = *state;
	int64_t real = number(w, "SELECT COUNT(*) FROM rhk"), periode = training(w),
			id = tried(w, periode);
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	sql(w,
		kj_fmt(w->arena,
			"INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, dibuat) "
			"SELECT 6, '2026-06-03', r.skp_id, i.id, 'Kerja', 3, 'DITERIMA', '2026-06-03' FROM iki "
			"i "
			"JOIN rhk r ON r.id = i.rhk_id WHERE r.skp_id = %lld",
			(long long)id));
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id) VALUES (%lld, 6, "
			   "%lld, 4)",
			   (long long)id, (long long)periode));
	ACT(w, KJ_OK,
		kj_adendum_ask(&w->act, &skp, skp.version,
			&(struct kj_adendum){number(w, kj_fmt(w->arena,
											   "SELECT MIN(i.id) FROM iki i JOIN rhk r ON r.id = "
											   "i.rhk_id WHERE r.skp_id = %lld",
											   (long long)id)),
				0, "11", "Mencoba adendum"}));
	be(w, ADMIN, "2026-06-04");
	ACT(w, KJ_CONFLICT, kj_simulasi_discard(&w->act, 1, 1)); /* a real one */
	ACT(w, KJ_CONFLICT, kj_simulasi_discard(&w->act, periode, 99));
	assert_int_equal(kj_simulasi_clear(&w->act), KJ_OK); /* nothing marked yet */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode WHERE simulasi"), 1);
	ACT(w, KJ_OK, kj_simulasi_discard(&w->act, periode, 1));
	assert_int_equal(kj_simulasi_clear(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode WHERE simulasi"), 0);
	assert_int_equal(
		number(w, kj_fmt(w->arena, "SELECT COUNT(*) FROM skp WHERE id = %lld", (long long)id)), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM rhk"), real);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp WHERE id = 10"), 1);
	/* What was done is still told. */
	assert_true(
		number(w,
			kj_fmt(w->arena, "SELECT COUNT(*) FROM audit WHERE jenis = 'skp' AND dokumen_id = %lld",
				(long long)id)) > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_has_one_training_period_beside_the_real_one),
		cmocka_unit_test(what_is_tried_is_on_no_work_list_and_no_board),
		cmocka_unit_test(all_of_it_goes_and_the_rest_stays),
		cmocka_unit_test(what_is_shared_out_in_training_asks_nobody),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
