/* Evaluations: realisation, suggestion, reasons, predicate, and the copies that a signed one keeps. */
#include "recompute.h"

#define RULES "conf/rulesets"

/* Sari's plan 2 with its indicators, Ayu's plan 3; Ayu evaluates Sari from July on. */
enum { PLAN = 2, LEADERS = 3, LIFTS = 211, HOURS, INDEX, EXTRA, AYUS = 311 };

static int
evaluations_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, buka, tutup) VALUES "
		   "(1, 1, 'EVALUASI', '2026-12-01', '2027-01-31')");
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00'");
	sql(w, "UPDATE skp SET penilai_id = 3 WHERE id = 2");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, jenis, teks) VALUES (21, 2, 1, 'UTAMA', 'Kota "
		   "bersih'), (22, 2, 2, 'TAMBAHAN', 'Panitia'), (31, 3, 1, 'UTAMA', 'Bidang A')");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, arah, bobot, konsolidasi) "
		   "VALUES (211, 21, 1, 'Pengangkutan', 100, 'kali', 'NAIK', 40, 'SUM'), "
		   "(212, 21, 2, 'Jam jawab', 20, 'jam', 'TURUN', 30, 'AVG'), "
		   "(213, 21, 3, 'Indeks kepuasan', 80, 'indeks', 'NAIK', 30, 'TLKV'), "
		   "(214, 22, 1, 'Rapat', 4, 'kali', 'NAIK', NULL, 'SUM'), "
		   "(311, 31, 1, 'Cakupan', 50, 'persen', 'NAIK', 100, 'TLKV')");
	sql(w, "INSERT INTO skp_perilaku (skp_id, nilai) SELECT s.id, n.nilai FROM skp s JOIN (SELECT "
		   "1 AS nilai UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 "
		   "UNION SELECT 7) n");
	return 0;
}

/* Accepted entries with evidence, and others that must not count. */
static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM bukti");
	sql(w, "DELETE FROM entri");
	sql(w, "DELETE FROM evaluasi_iki");
	sql(w, "DELETE FROM evaluasi_perilaku");
	sql(w, "DELETE FROM evaluasi");
	sql(w, "DELETE FROM predikat_organisasi");
	sql(w, "UPDATE skp SET status = 'DITETAPKAN' WHERE id IN (2, 3)");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	sql(w, "INSERT INTO entri (pegawai_id, skp_id, teks, dibuat, tanggal, id, iki_id, jumlah, "
		   "status) SELECT 5, 2, 'x', '2026-07-01', v.* FROM ("
		   "SELECT '2026-05-01' AS tanggal, 1 AS id, 211 AS iki, 60 AS jumlah, 'DITERIMA' AS status"
		   " UNION SELECT '2026-05-02', 2, 211, 30, 'DITERIMA'"
		   " UNION SELECT '2026-05-03', 3, 211, 1000, 'DIAJUKAN'"
		   " UNION SELECT '2026-05-04', 4, 211, 500, 'DIKEMBALIKAN'"
		   " UNION SELECT '2026-05-01', 5, 212, 10, 'DITERIMA'"
		   " UNION SELECT '2026-05-02', 6, 212, 25, 'DITERIMA'"
		   " UNION SELECT '2026-05-03', 7, 212, 99, 'DIAJUKAN'"
		   " UNION SELECT '2026-06-01', 8, 213, 78.5, 'DITERIMA'"
		   " UNION SELECT '2026-05-01', 9, 213, 70, 'DITERIMA'"
		   " UNION SELECT '2026-07-01', 10, 213, NULL, 'DITERIMA'"
		   " UNION SELECT '2026-08-01', 11, 213, 90, 'DIAJUKAN') v");
	sql(w, "INSERT INTO bukti (pegawai_id, tanggal, entri_id, nama, dibuat) SELECT pegawai_id, "
		   "tanggal, id, 'x', dibuat FROM entri WHERE id IN (1, 5, 8)");
	return 0;
}

static struct kj_evaluasi
load(struct world *w, int64_t skp)
{
	struct kj_evaluasi ev;

	assert_int_equal(kj_evaluasi_load(&w->act, RULES, skp, NULL, &ev), KJ_OK);
	return ev;
}

static struct kj_evaluasi_kini
version(struct world *w, int64_t skp)
{
	struct kj_evaluasi ev = load(w, skp);

	return (struct kj_evaluasi_kini){.version = kj_int(&ev.kepala, 0, "version")};
}

static const char *
status(struct world *w)
{
	return word(w, "SELECT status FROM evaluasi");
}

/* "whose kind link" of the whole work list. */
static const char *
work_list(struct world *w)
{
	return word(w, "SELECT GROUP_CONCAT(pegawai_id, ' ', jenis, ' ', tautan ORDER BY jenis "
				   "SEPARATOR ';') FROM tugas WHERE program = 'review' AND dokumen_jenis = "
				   "'evaluasi' AND dokumen_id = (SELECT id FROM evaluasi)");
}

static const char *
trail(struct world *w, const char *aksi)
{
	return word(w, kj_fmt(w->arena,
					   "SELECT GROUP_CONCAT(isian, ':', COALESCE(lama, '-'), '>', COALESCE(baru, "
					   "'-') ORDER BY urut SEPARATOR ';') FROM audit WHERE jenis = 'evaluasi' AND "
					   "dokumen_id = (SELECT id FROM evaluasi) AND aksi = '%s'",
					   aksi));
}

/* ---- acts with what the pages send ------------------------------------------------------ */

static void
report(struct world *w, enum kj_rc expected, const struct kj_set *rows, bool submit)
{
	const struct kj_realisasi_isi isi = {*rows, submit};
	struct kj_subject skp = subject(w, KJ_DOK_SKP, PLAN);

	ACT(w, expected, kj_evaluasi_report(&w->act, RULES, &skp, version(w, PLAN), &isi));
}

/* The whole form as it was pre-filled. */
static struct kj_set
prefilled(struct world *w, int64_t skp)
{
	struct kj_evaluasi ev = load(w, skp);
	struct kj_realisasi *r = kj_calloc(w->arena, ev.niki, sizeof(*r));

	for (size_t i = 0; i < ev.niki; i++)
		r[i] = (struct kj_realisasi){
			.row = {kj_text(&ev.baris, i, "iki_id"), kj_int(&ev.baris, i, "iki_id")},
			.realisasi = kj_evaluasi_realisasi(w->arena, &ev.baris, i),
			.bukti = ""};
	return (struct kj_set){ev.niki, r};
}

/* Sari has handed in what was filled in for her, and Ayu is about to rate it. */
static void
handed_in(struct world *w)
{
	struct kj_set rows;

	be(w, SARI, "2026-12-05");
	rows = prefilled(w, PLAN);
	((struct kj_realisasi *)rows.v)[3].realisasi = "4";
	report(w, KJ_OK, &rows, true);
	be(w, AYU, "2026-12-06");
}

static enum kj_rc
rate(struct world *w, int64_t skp, struct kj_penilaian p)
{
	struct kj_subject s = subject(w, KJ_DOK_SKP, skp);

	p.alasan_hasil = p.alasan_hasil ? p.alasan_hasil : "";
	p.alasan_perilaku = p.alasan_perilaku ? p.alasan_perilaku : "";
	p.catatan = p.catatan ? p.catatan : "";
	return kj_evaluasi_rate(&w->act, RULES, &s, version(w, skp), &p);
}

/* Thirty characters. */
#define REASON "Alasan ini panjangnya 30 huruf"

/* ---- realisation ------------------------------------------------------------------------- */

static void
realisation_is_filled_from_accepted_entries_alone(void **state)
{
	static const struct {
		int64_t iki;
		const char *realisasi;
	} expected[] = {{LIFTS, "90"}, {HOURS, "17.5"}, {INDEX, "78.5"}, {EXTRA, ""}};
	struct world *w = *state;
	struct kj_evaluasi ev;

	be(w, SARI, "2026-12-05");
	ev = load(w, PLAN);
	assert_int_equal(ev.niki, 4);
	assert_int_equal(ev.baris.n, 11);
	for (size_t i = 0; i < ev.niki; i++) {
		assert_int_equal(kj_int(&ev.baris, i, "iki_id"), expected[i].iki);
		assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, i), expected[i].realisasi);
	}
	assert_string_equal(kj_text(&ev.kepala, 0, "status"), "BELUM");
	assert_int_equal(kj_int(&ev.kepala, 0, "id"), 0);
}

static void
an_average_has_no_more_decimals_than_the_form_takes(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;
	const char *canonical;

	sql(w, "UPDATE entri SET status = 'DITERIMA', jumlah = 25 WHERE id = 7");
	be(w, SARI, "2026-12-05");
	ev = load(w, PLAN);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 1), "20");
	sql(w, "UPDATE entri SET jumlah = 26 WHERE id = 7");
	ev = load(w, PLAN);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 1), "20.333333");
	assert_true(kj_decimal_parse(w->arena, "20.333333", &canonical));
}

static void
what_is_kept_counts_before_what_entries_add_up_to(void **state)
{
	struct world *w = *state;
	struct kj_realisasi r = {.row = {"211", LIFTS}, .realisasi = "95", .bukti = "Rekap timbangan"};
	struct kj_evaluasi ev;

	be(w, SARI, "2026-12-05");
	report(w, KJ_OK, &(struct kj_set){1, &r}, false);
	assert_string_equal(status(w), "BELUM");
	assert_string_equal(work_list(w), "5 evaluasi.realisasi /skp/2/realisasi");
	assert_string_equal(trail(w, "simpan"), "iki.211.realisasi:>95;iki.211.bukti:>Rekap timbangan");
	ev = load(w, PLAN);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 0), "95");
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 1), "17.5");
	/* Emptied, the entries speak again. */
	r.realisasi = "";
	report(w, KJ_OK, &(struct kj_set){1, &r}, false);
	ev = load(w, PLAN);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 0), "90");
}

static void
handed_in_every_target_has_a_realisation(void **state)
{
	struct world *w = *state;
	struct kj_set rows;
	struct kj_realisasi *r;

	be(w, SARI, "2026-12-05");
	rows = prefilled(w, PLAN);
	r = rows.v;
	r[1].realisasi = "";
	report(w, KJ_INVALID, &rows, true);
	assert_true(refused(w, "iki.212.realisasi", "wajib"));
	assert_true(refused(w, "iki.214.realisasi", "wajib"));
	assert_false(refused(w, "iki.211.realisasi", "wajib"));
	/* A row that is not sent is missing too. */
	rows.n = 1;
	report(w, KJ_INVALID, &rows, true);
	assert_true(refused(w, "iki.213.realisasi", "wajib"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi"), 0);
	/* Without a target none is asked for. */
	sql(w, "UPDATE iki SET target = NULL WHERE id = 214");
	rows = prefilled(w, PLAN);
	report(w, KJ_OK, &rows, true);
	sql(w, "UPDATE iki SET target = 4 WHERE id = 214");
	assert_string_equal(status(w), "REALISASI_DIAJUKAN");
	assert_string_equal(work_list(w), "3 evaluasi.nilai /skp/2/nilai");
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', pegawai_id, periode_id, unit_id, penilai_id, "
				"diajukan_pada) FROM evaluasi"),
		"5 1 4 3 2026-12-05 00:00:00");
	assert_string_equal(
		word(w, "SELECT CONCAT(tentang, ' ', jatuh_tempo) FROM tugas"), "5 2027-01-31");
	assert_string_equal(trail(w, "ajukan"),
		"status:BELUM>REALISASI_DIAJUKAN;iki.211.realisasi:>90;iki.212.realisasi:>17.5;"
		"iki.213.realisasi:>78.5");
}

static void
indicators_of_other_plans_are_refused_at_their_field(void **state)
{
	struct world *w = *state;
	struct kj_realisasi r = {.row = {"311", AYUS}, .realisasi = "1", .bukti = ""};
	struct kj_umpan u = {.row = {"311", AYUS}, .teks = "x"};
	const struct kj_penilaian p = {
		.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI", .iki = {1, &u}};

	be(w, SARI, "2026-12-05");
	report(w, KJ_INVALID, &(struct kj_set){1, &r}, false);
	assert_true(refused(w, "iki.311.realisasi", "bukan_milik"));
	handed_in(w);
	ACT(w, KJ_INVALID, rate(w, PLAN, p));
	assert_true(refused(w, "iki.311.teks", "bukan_milik"));
}

static void
the_step_is_open_by_date(void **state)
{
	static const struct {
		const char *day;
		enum kj_rc rc;
	} days[] = {{"2026-11-30", KJ_INVALID}, {"2026-12-01", KJ_OK}, {"2027-01-31", KJ_OK},
		{"2027-02-01", KJ_INVALID}};
	struct world *w = *state;
	struct kj_set rows;

	for (size_t i = 0; i < KJ_COUNT(days); i++) {
		be(w, SARI, days[i].day);
		rows = prefilled(w, PLAN);
		report(w, days[i].rc, &rows, false);
		assert_int_equal(refused(w, "", "periode.tahap_tutup"), days[i].rc != KJ_OK);
	}
	/* A year closed before its last day is closed. */
	sql(w, "UPDATE periode SET status = 'DITUTUP' WHERE id = 1");
	be(w, SARI, "2027-01-31");
	report(w, KJ_INVALID, &rows, false);
	assert_true(refused(w, "", "periode_ditutup"));
	sql(w, "UPDATE periode SET status = 'BERJALAN' WHERE id = 1");
	be(w, SARI, "2027-02-01");
	/* A unit above has more time. */
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, unit_id, buka, tutup, alasan) VALUES "
		   "(2, 1, 'EVALUASI', 2, '2026-12-01', '2027-02-10', 'Banjir')");
	report(w, KJ_OK, &rows, false);
	handed_in(w);
	be(w, AYU, "2027-02-11");
	ACT(w, KJ_INVALID,
		rate(
			w, PLAN, (struct kj_penilaian){.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI"}));
	assert_true(refused(w, "", "periode.tahap_tutup"));
	be(w, AYU, "2027-02-10");
	ACT(w, KJ_OK,
		rate(
			w, PLAN, (struct kj_penilaian){.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI"}));
	sql(w, "DELETE FROM periode_tahap WHERE id = 2");
}

static void
it_goes_back_with_a_note_and_comes_again(void **state)
{
	struct world *w = *state;
	struct kj_subject skp;
	struct kj_set rows;

	handed_in(w);
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_INVALID, kj_evaluasi_return(&w->act, RULES, &skp, version(w, PLAN), "Kenapa?"));
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	ACT(w, KJ_OK, kj_evaluasi_return(&w->act, RULES, &skp, version(w, PLAN), "Bukti belum ada"));
	assert_string_equal(status(w), "DIKEMBALIKAN");
	assert_string_equal(word(w, "SELECT catatan FROM evaluasi"), "Bukti belum ada");
	assert_string_equal(work_list(w), "5 evaluasi.perbaiki /skp/2/realisasi");
	assert_string_equal(
		trail(w, "kembalikan"), "status:REALISASI_DIAJUKAN>DIKEMBALIKAN;catatan:->Bukti belum ada");
	be(w, SARI, "2026-12-07");
	rows = prefilled(w, PLAN);
	report(w, KJ_OK, &rows, true);
	assert_string_equal(status(w), "REALISASI_DIAJUKAN");
}

/* ---- suggestion and ratings ------------------------------------------------------------------ */

static void
the_suggestion_is_computed_from_them(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;

	handed_in(w);
	ev = load(w, PLAN);
	/* 90, 112.5 and 98.125 percent with weights of 40, 30 and 30; what is extra does not count. */
	assert_string_equal(ev.saran.indeks.teks, "99.1875");
	assert_int_equal(ev.saran.saran, KJ_RATING_SESUAI);
	assert_int_equal(ev.saran.dihitung, 3);
	assert_int_equal(ev.saran.berbukti, 3);
	assert_string_equal(ev.saran.capaian[1].teks, "112.5000");
	assert_false(ev.pimpinan);
	/* Evidence of one indicator alone is too little for a suggestion. */
	sql(w, "DELETE FROM bukti WHERE entri_id <> 1");
	ev = load(w, PLAN);
	assert_int_equal(ev.saran.saran, KJ_RATING_NONE);
	assert_int_equal(ev.saran.kenapa, KJ_TANPA_BUKTI);
	/* Where the person says that the evidence is, it is. */
	sql(w, "UPDATE evaluasi_iki SET bukti = 'Lemari arsip' WHERE iki_id IN (212, 213)");
	ev = load(w, PLAN);
	assert_int_equal(ev.saran.saran, KJ_RATING_SESUAI);
}

static void
a_deviation_and_bad_behaviour_need_a_reason(void **state)
{
	static const struct {
		const char *hasil, *alasan_hasil, *perilaku, *alasan_perilaku;
		const char *field, *code;
	} cases[] = {
		{"SESUAI", "", "SESUAI", "", NULL, NULL},
		{"DI_ATAS", "", "SESUAI", "", "alasan_hasil", "evaluasi.alasan_pendek"},
		{"DI_BAWAH", "Alasan ini panjangnya 29 hurf", "SESUAI", "", "alasan_hasil",
			"evaluasi.alasan_pendek"},
		{"DI_ATAS", REASON, "SESUAI", "", NULL, NULL},
		{"SESUAI", "", "DI_ATAS", "", NULL, NULL},
		{"SESUAI", "", "DI_BAWAH", "", "alasan_perilaku", "evaluasi.alasan_pendek"},
		{"SESUAI", "", "DI_BAWAH", REASON, NULL, NULL},
		{"", "", "SESUAI", "", "rating_hasil", "wajib"},
		{"SESUAI", "", "", "", "rating_perilaku", "wajib"},
	};
	struct world *w = *state;

	handed_in(w);
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		enum kj_rc expected = cases[i].field ? KJ_INVALID : KJ_OK;

		ACT(w, expected,
			rate(w, PLAN,
				(struct kj_penilaian){.rating_hasil = cases[i].hasil,
					.alasan_hasil = cases[i].alasan_hasil,
					.rating_perilaku = cases[i].perilaku,
					.alasan_perilaku = cases[i].alasan_perilaku}));
		if (cases[i].field) {
			assert_true(refused(w, cases[i].field, cases[i].code));
			assert_null(w->act.problems->next);
		}
	}
	assert_string_equal(status(w), "DINILAI");
	/* Where nothing is suggested nothing deviates. */
	sql(w, "DELETE FROM bukti");
	ACT(w, KJ_OK,
		rate(w, PLAN,
			(struct kj_penilaian){.rating_hasil = "DI_ATAS", .rating_perilaku = "SESUAI"}));
}

static void
the_matrix_gives_the_predicate(void **state)
{
	static const char *const ratings[] = {"DI_BAWAH", "SESUAI", "DI_ATAS"};
	static const char *const predikat[3][3] = {
		{"SANGAT_KURANG", "BUTUH_PERBAIKAN", "BUTUH_PERBAIKAN"},
		{"KURANG", "BAIK", "BAIK"},
		{"KURANG", "BAIK", "SANGAT_BAIK"},
	};
	struct world *w = *state;

	handed_in(w);
	for (size_t h = 0; h < 3; h++)
		for (size_t p = 0; p < 3; p++) {
			ACT(w, KJ_OK,
				rate(w, PLAN,
					(struct kj_penilaian){.rating_hasil = ratings[h],
						.alasan_hasil = REASON,
						.rating_perilaku = ratings[p],
						.alasan_perilaku = REASON}));
			assert_string_equal(word(w, "SELECT predikat FROM evaluasi"), predikat[h][p]);
		}
}

static void
rating_and_signing_leave_their_tasks_feedback_and_trail(void **state)
{
	struct world *w = *state;
	struct kj_umpan iki = {.row = {"211", LIFTS}, .teks = "Rute sudah baik"};
	struct kj_umpan nilai = {.row = {"1", 1}, .teks = "Ramah"};
	struct kj_penilaian p = {.rating_hasil = "DI_ATAS",
		.alasan_hasil = REASON,
		.rating_perilaku = "SESUAI",
		.catatan = "Pertahankan",
		.iki = {1, &iki},
		.perilaku = {1, &nilai}};
	struct kj_subject skp;

	handed_in(w);
	ACT(w, KJ_OK, rate(w, PLAN, p));
	assert_string_equal(status(w), "DINILAI");
	assert_string_equal(work_list(w), "3 evaluasi.tetapkan /skp/2/nilai");
	assert_string_equal(trail(w, "nilai"),
		"status:REALISASI_DIAJUKAN>DINILAI;iki.211.umpan_balik:>Rute sudah baik;"
		"perilaku.1.umpan_balik:>Ramah;rating_hasil:>DI_ATAS;alasan_hasil:>" REASON
		";rating_perilaku:>SESUAI;catatan:>Pertahankan;saran_hasil:>SESUAI;predikat:>BAIK");
	p.fix = true;
	ACT(w, KJ_OK, rate(w, PLAN, p));
	assert_string_equal(status(w), "DITETAPKAN");
	assert_string_equal(work_list(w), "5 evaluasi.terima /skp/2");
	assert_string_equal(trail(w, "tetapkan"), "status:DINILAI>DITETAPKAN");
	assert_string_equal(
		word(w,
			"SELECT CONCAT_WS('|', indeks, saran_hasil, rating_hasil, rating_perilaku, predikat, "
			"catatan, aturan, ditetapkan_pada) FROM evaluasi"),
		"99.1875|SESUAI|DI_ATAS|SESUAI|BAIK|Pertahankan|permenpan-6-2022|2026-12-06 00:00:00");

	/* Received, nothing is left to do; also after the step has closed. */
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_DENIED, kj_evaluasi_accept(&w->act, RULES, &skp, version(w, PLAN)));
	be(w, SARI, "2027-03-01");
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_evaluasi_accept(&w->act, RULES, &skp, version(w, PLAN)));
	assert_string_equal(status(w), "DITERIMA_PEGAWAI");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
	assert_string_equal(trail(w, "terima"), "status:DITETAPKAN>DITERIMA_PEGAWAI");
}

static void
ratings_are_not_released_before_they_are_signed(void **state)
{
	static const char *const shown[] = {"DITETAPKAN", "DITERIMA_PEGAWAI", "FINAL"};
	static const char *const hidden[] = {
		"", "BELUM", "REALISASI_DIAJUKAN", "DIKEMBALIKAN", "DINILAI"};
	struct world *w = *state;
	struct kj_penilaian p = {.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI"};
	struct kj_rows own;

	for (size_t i = 0; i < KJ_COUNT(shown); i++)
		assert_true(kj_evaluasi_released(shown[i]));
	for (size_t i = 0; i < KJ_COUNT(hidden); i++)
		assert_false(kj_evaluasi_released(hidden[i]));
	handed_in(w);
	for (size_t i = 0; i < 2; i++) {
		size_t at = 0;

		p.fix = i == 1;
		ACT(w, KJ_OK, rate(w, PLAN, p));
		assert_int_equal(
			kj_db_rows(w->db, w->arena, &kj_q_evaluasi_own, &own, KJ_ARGS(kj_i(SARI))), KJ_OK);
		while (kj_int(&own, at, "skp_id") != PLAN)
			at++;
		assert_string_equal(kj_text(&own, at, "status"), i ? "DITETAPKAN" : "REALISASI_DIAJUKAN");
		assert_string_equal(kj_text(&own, at, "predikat"), i ? "BAIK" : "");
	}
}

/* ---- the copies ----------------------------------------------------------------------------- */

static void
the_one_has_the_same_bytes(struct world *w)
{
	assert_same_bytes(w, number(w, "SELECT id FROM evaluasi"));
}

/* What happens in the years after: names, posts, plans, entries and rules change. */
static void
years_pass(struct world *w)
{
	sql(w, "UPDATE pegawai SET nama = 'Sari Dewi', pangkat = 'Pembina' WHERE id = 5");
	sql(w, "UPDATE unit SET nama = 'Bidang Lain' WHERE id = 4");
	sql(w, "UPDATE iki SET target = 1, bobot = 10 WHERE id = 211");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, bobot) VALUES (299, 21, 0, "
		   "'Kemudian', 1, 'kali', 1)");
	sql(w, "UPDATE entri SET status = 'DITERIMA'");
	sql(w, "DELETE FROM bukti");
	sql(w, "UPDATE periode SET aturan = 'kmk127-2026'");
}

static void
and_are_undone(struct world *w)
{
	sql(w, "UPDATE pegawai SET nama = 'Sari', pangkat = '' WHERE id = 5");
	sql(w, "UPDATE unit SET nama = 'Bidang B' WHERE id = 4");
	sql(w, "UPDATE iki SET target = 100, bobot = 40 WHERE id = 211");
	sql(w, "DELETE FROM iki WHERE id = 299");
	sql(w, "UPDATE periode SET aturan = 'permenpan-6-2022'");
}

static void
a_signed_evaluation_recomputes_to_the_same_bytes(void **state)
{
	struct world *w = *state;

	handed_in(w);
	ACT(w, KJ_OK,
		rate(w, PLAN,
			(struct kj_penilaian){
				.rating_hasil = "SESUAI", .rating_perilaku = "DI_ATAS", .fix = true}));
	the_one_has_the_same_bytes(w);
	years_pass(w);
	the_one_has_the_same_bytes(w);
	and_are_undone(w);
}

static void
a_signed_evaluation_reads_as_it_was_signed(void **state)
{
	static const char *const head[] = {"nama", "pangkat", "unit", "penilai", "instansi"};
	struct world *w = *state;
	struct kj_evaluasi before, after;

	handed_in(w);
	ACT(w, KJ_OK,
		rate(w, PLAN,
			(struct kj_penilaian){
				.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI", .fix = true}));
	before = load(w, PLAN);
	years_pass(w);
	after = load(w, PLAN);
	and_are_undone(w);
	for (size_t i = 0; i < KJ_COUNT(head); i++)
		assert_string_equal(
			kj_text(&after.kepala, 0, head[i]), kj_text(&before.kepala, 0, head[i]));
	assert_string_equal(kj_text(&after.kepala, 0, "nama"), "Sari");
	assert_string_equal(after.aturan->id, "permenpan-6-2022");
	assert_string_equal(after.saran.indeks.teks, "99.1875");
	assert_int_equal(after.saran.berbukti, 3);
	/* Capaian stands with its indicator, wherever a revision has put the row. */
	assert_int_equal(after.niki, 5);
	assert_int_equal(kj_int(&after.baris, 0, "iki_id"), 299);
	assert_null(after.saran.capaian[0].nilai);
	assert_string_equal(after.saran.capaian[1].teks, "90.0000");
	assert_string_equal(after.saran.capaian[2].teks, "112.5000");
}

static void
until_it_is_signed_the_tables_of_today_speak(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;

	handed_in(w);
	ACT(w, KJ_OK,
		rate(
			w, PLAN, (struct kj_penilaian){.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI"}));
	sql(w, "UPDATE pegawai SET nama = 'Sari Dewi' WHERE id = 5");
	sql(w, "DELETE FROM bukti");
	ev = load(w, PLAN);
	assert_string_equal(kj_text(&ev.kepala, 0, "nama"), "Sari Dewi");
	assert_int_equal(ev.saran.saran, KJ_RATING_NONE);
	sql(w, "UPDATE pegawai SET nama = 'Sari' WHERE id = 5");
}

static void
a_copy_that_cannot_be_read_is_our_fault(void **state)
{
	static const char *const broken[] = {
		"masukan = '{}'", "kepala = NULL", "aturan_isi = 'model = 3;'"};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(broken); i++) {
		struct kj_evaluasi ev;

		(void)clean(state);
		handed_in(w);
		ACT(w, KJ_OK,
			rate(w, PLAN,
				(struct kj_penilaian){
					.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI", .fix = true}));
		sql(w, kj_fmt(w->arena, "UPDATE evaluasi SET %s", broken[i]));
		assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, NULL, &ev), KJ_FAULT);
	}
}

/* ---- leaders and organisations ------------------------------------------------------------------ */

static void
a_leader_is_suggested_what_the_unit_has_reached(void **state)
{
	static const struct {
		const char *unit;
		enum kj_rating saran;
	} cases[] = {{"ISTIMEWA", KJ_RATING_DI_ATAS}, {"BAIK", KJ_RATING_SESUAI},
		{"BUTUH_PERBAIKAN", KJ_RATING_DI_BAWAH}, {"SANGAT_KURANG", KJ_RATING_DI_BAWAH}};
	struct world *w = *state;
	struct kj_evaluasi ev;

	be(w, KADEK, "2026-12-06");
	ev = load(w, LEADERS);
	assert_false(ev.pimpinan);
	assert_int_equal(ev.saran.saran, KJ_RATING_NONE);
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		ACT(w, KJ_OK,
			kj_organisasi_set(&w->act, 3, 1, (int64_t)i, cases[i].unit, "Capaian triwulan empat"));
		ev = load(w, LEADERS);
		assert_true(ev.pimpinan);
		assert_int_equal(ev.saran.saran, cases[i].saran);
		assert_string_equal(kj_text(&ev.kepala, 0, "organisasi_unit"), "Bidang A");
	}
	/* Who does not lead is rated by their own indicators, the unit's predicate only stands beside. */
	sql(w, "UPDATE predikat_organisasi SET unit_id = 4, predikat = 'ISTIMEWA'");
	handed_in(w);
	ev = load(w, PLAN);
	assert_false(ev.pimpinan);
	assert_int_equal(ev.saran.saran, KJ_RATING_SESUAI);
	assert_string_equal(kj_text(&ev.kepala, 0, "organisasi"), "ISTIMEWA");
}

static void
a_leaders_evaluation_keeps_the_units_predicate_of_its_day(void **state)
{
	struct world *w = *state;
	struct kj_subject skp;
	struct kj_realisasi r = {.row = {"311", AYUS}, .realisasi = "50", .bukti = "Laporan"};
	const struct kj_realisasi_isi isi = {{1, &r}, true};

	be(w, KADEK, "2026-12-05");
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 3, 1, 0, "BAIK", "Capaian triwulan empat"));
	be(w, AYU, "2026-12-05");
	skp = subject(w, KJ_DOK_SKP, LEADERS);
	ACT(w, KJ_OK, kj_evaluasi_report(&w->act, RULES, &skp, (struct kj_evaluasi_kini){0}, &isi));
	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_INVALID,
		rate(w, LEADERS,
			(struct kj_penilaian){.rating_hasil = "DI_ATAS", .rating_perilaku = "SESUAI"}));
	assert_true(refused(w, "alasan_hasil", "evaluasi.alasan_pendek"));
	ACT(w, KJ_OK,
		rate(w, LEADERS,
			(struct kj_penilaian){
				.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI", .fix = true}));
	ACT(w, KJ_OK, kj_organisasi_set(&w->act, 3, 1, 1, "KURANG", "Temuan pemeriksaan baru"));
	the_one_has_the_same_bytes(w);
	assert_string_equal(word(w, "SELECT predikat_organisasi FROM evaluasi"), "BAIK");
	assert_int_equal(load(w, LEADERS).saran.saran, KJ_RATING_SESUAI);
	assert_true(load(w, LEADERS).pimpinan);
}

/* ---- who and when --------------------------------------------------------------------------------- */

static enum kj_rc
run(struct world *w, const char *aksi)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, PLAN);
	struct kj_set rows = prefilled(w, PLAN);
	struct kj_realisasi_isi isi = {rows, kj_streq(aksi, "ajukan")};
	struct kj_evaluasi_kini v = version(w, PLAN);

	if (rows.n > 3)
		((struct kj_realisasi *)rows.v)[3].realisasi = "4";
	if (kj_streq(aksi, "simpan") || kj_streq(aksi, "ajukan"))
		return kj_evaluasi_report(&w->act, RULES, &skp, v, &isi);
	if (kj_streq(aksi, "kembalikan"))
		return kj_evaluasi_return(&w->act, RULES, &skp, v, "Bukti belum ada");
	if (kj_streq(aksi, "terima"))
		return kj_evaluasi_accept(&w->act, RULES, &skp, v);
	return rate(w, PLAN,
		(struct kj_penilaian){.rating_hasil = "SESUAI",
			.alasan_hasil = REASON,
			.rating_perilaku = "SESUAI",
			.fix = kj_streq(aksi, "tetapkan")});
}

/* Every state with every act by everybody: what the table does not name is denied. */
static void
what_the_table_does_not_allow_is_denied(void **state)
{
	static const char *const states[] = {"BELUM", "REALISASI_DIAJUKAN", "DIKEMBALIKAN", "DINILAI",
		"DITETAPKAN", "DITERIMA_PEGAWAI", "FINAL"};
	static const char *const acts[] = {
		"simpan", "ajukan", "kembalikan", "nilai", "tetapkan", "terima"};
	static const int64_t people[] = {SARI, AYU, BAYU, KADEK, WATI, TONO, ADMIN, AUDITOR, PENGELOLA};
	struct world *w = *state;
	size_t done = 0;

	handed_in(w);
	for (size_t s = 0; s < KJ_COUNT(states); s++)
		for (size_t a = 0; a < KJ_COUNT(acts); a++)
			for (size_t p = 0; p < KJ_COUNT(people); p++) {
				const struct kj_langkah *step;

				sql(w, kj_fmt(w->arena, "UPDATE evaluasi SET status = '%s', masukan = NULL",
						   states[s]));
				be(w, people[p], "2026-12-06");
				step = kj_alur_find(
					&kj_evaluasi_alur, states[s], acts[a], subject(w, KJ_DOK_SKP, PLAN).relasi);
				ACT(w, step ? KJ_OK : KJ_DENIED, run(w, acts[a]));
				assert_string_equal(status(w), step ? step->to : states[s]);
				done += step != NULL;
				if (step)
					assert_true(people[p] == SARI || people[p] == AYU);
			}
	assert_int_equal(done, kj_evaluasi_alur.n);
}

static void
who_was_faster_wins(void **state)
{
	struct world *w = *state;
	const struct kj_penilaian p = {.rating_hasil = "SESUAI",
		.alasan_hasil = "",
		.rating_perilaku = "SESUAI",
		.alasan_perilaku = "",
		.catatan = ""};
	struct kj_realisasi_isi isi;
	struct kj_subject skp;
	struct kj_evaluasi_kini read;

	handed_in(w);
	read = version(w, PLAN);
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_evaluasi_rate(&w->act, RULES, &skp, read, &p));
	ACT(w, KJ_CONFLICT, kj_evaluasi_rate(&w->act, RULES, &skp, read, &p));
	ACT(w, KJ_CONFLICT,
		kj_evaluasi_return(&w->act, RULES, &skp, (struct kj_evaluasi_kini){0}, "Bukti belum ada"));
	(void)clean(state);
	/* Two windows of a form that nobody had sent yet. */
	be(w, SARI, "2026-12-06");
	isi = (struct kj_realisasi_isi){prefilled(w, PLAN), false};
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_evaluasi_report(&w->act, RULES, &skp, (struct kj_evaluasi_kini){0}, &isi));
	ACT(w, KJ_CONFLICT,
		kj_evaluasi_report(&w->act, RULES, &skp, (struct kj_evaluasi_kini){0}, &isi));
}

static void
a_signed_plan_is_locked(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = {.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI"};
	struct kj_subject skp;

	handed_in(w);
	ACT(w, KJ_OK, rate(w, PLAN, p));
	assert_string_equal(word(w, "SELECT status FROM skp WHERE id = 2"), "DITETAPKAN");
	p.fix = true;
	ACT(w, KJ_OK, rate(w, PLAN, p));
	assert_string_equal(word(w, "SELECT status FROM skp WHERE id = 2"), "TERKUNCI");
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(aksi, ' ', isian, ':', lama, '>', baru SEPARATOR ';') FROM "
				"audit WHERE jenis = 'skp' AND dokumen_id = 2"),
		"kunci status:DITETAPKAN>TERKUNCI");
	be(w, SARI, "2026-12-07");
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_DENIED,
		kj_skp_act(&w->act, &skp,
			&(struct kj_skp_putusan){.aksi = "ajukan_revisi",
				.note = "Target kota berubah",
				.version = skp.version,
				.rulesets = "conf/rulesets"}));
	/* A plan that ended with its post keeps the state that says so. */
	(void)clean(state);
	sql(w, "UPDATE skp SET status = 'DITUTUP_SEBAGIAN' WHERE id = 2");
	handed_in(w);
	ACT(w, KJ_OK, rate(w, PLAN, p));
	assert_string_equal(word(w, "SELECT status FROM skp WHERE id = 2"), "DITUTUP_SEBAGIAN");
}

static void
what_is_being_rewritten_is_not_judged(void **state)
{
	static const char *const states[] = {"DRAF", "DIAJUKAN", "REVISI_DIAJUKAN"};
	struct world *w = *state;
	struct kj_set rows;

	for (size_t i = 0; i < KJ_COUNT(states); i++) {
		(void)clean(state);
		handed_in(w);
		sql(w, kj_fmt(w->arena, "UPDATE skp SET status = '%s' WHERE id = 2", states[i]));
		ACT(w, KJ_INVALID,
			rate(w, PLAN,
				(struct kj_penilaian){
					.rating_hasil = "SESUAI", .rating_perilaku = "SESUAI", .fix = true}));
		assert_true(refused(w, "", "evaluasi.skp_direvisi"));
		sql(w, "UPDATE evaluasi SET status = 'BELUM'");
		be(w, SARI, "2026-12-06");
		rows = prefilled(w, PLAN);
		report(w, KJ_INVALID, &rows, false);
		assert_true(refused(w, "", "evaluasi.skp_direvisi"));
	}
}

static void
a_plan_that_was_never_approved_has_no_evaluation(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;

	be(w, SARI, "2026-12-06");
	sql(w, "UPDATE skp SET ditetapkan_pada = NULL WHERE id = 2");
	assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, NULL, &ev), KJ_NOTFOUND);
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00' WHERE id = 2");
	assert_int_equal(kj_evaluasi_load(&w->act, RULES, 999, NULL, &ev), KJ_NOTFOUND);
	assert_int_equal(kj_evaluasi_load(&w->act, "conf/none", PLAN, NULL, &ev), KJ_OK);
	sql(w, "UPDATE periode SET aturan_id = NULL WHERE id = 1");
	assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, NULL, &ev), KJ_OK);
	assert_int_equal(kj_evaluasi_load(&w->act, "conf/none", PLAN, NULL, &ev), KJ_FAULT);
	assert_int_equal(kj_aturan_pasang(&w->act, RULES, NULL), KJ_OK);
}

static void
acts_cost_the_same_statements_for_1_and_4_indicators(void **state)
{
	struct world *w = *state;
	unsigned cost[2][2];

	for (size_t k = 0; k < 2; k++) {
		(void)clean(state);
		sql(w, k ? "UPDATE rhk SET skp_id = 2 WHERE id IN (21, 22)"
				 : "UPDATE rhk SET skp_id = 1 WHERE id = 21");
		be(w, SARI, "2026-12-05");
		assert_int_equal(load(w, PLAN).niki, k ? 4 : 1);
		kj_db_count_reset(w->db);
		ACT(w, KJ_OK, run(w, "simpan"));
		cost[k][0] = kj_db_count(w->db);
		sql(w, "UPDATE evaluasi SET status = 'REALISASI_DIAJUKAN'");
		be(w, AYU, "2026-12-05");
		kj_db_count_reset(w->db);
		ACT(w, KJ_OK, run(w, "nilai"));
		cost[k][1] = kj_db_count(w->db);
	}
	assert_int_equal(cost[0][0], cost[1][0]);
	assert_int_equal(cost[0][1], cost[1][1]);
}

static void
the_trail_of_all_acts_is_unbroken(void **state)
{
	struct world *w = *state;
	struct kj_segel_hasil sum;
	struct kj_temuan t;

	handed_in(w);
	ACT(w, KJ_OK, run(w, "nilai"));
	be(w, AUDITOR, "2026-12-10");
	assert_int_equal(kj_segel_verify_dokumen(
						 &w->act, KJ_DOK_EVALUASI, number(w, "SELECT id FROM evaluasi"), &t, &sum),
		KJ_OK);
	assert_true(sum.baris > 8);
	assert_int_equal(sum.temuan, 0);
}

int
main(void)
{
#define CLEAN(test) cmocka_unit_test_setup(test, clean)
	const struct CMUnitTest tests[] = {
		CLEAN(realisation_is_filled_from_accepted_entries_alone),
		CLEAN(an_average_has_no_more_decimals_than_the_form_takes),
		CLEAN(what_is_kept_counts_before_what_entries_add_up_to),
		CLEAN(handed_in_every_target_has_a_realisation),
		CLEAN(indicators_of_other_plans_are_refused_at_their_field),
		CLEAN(the_step_is_open_by_date),
		CLEAN(it_goes_back_with_a_note_and_comes_again),
		CLEAN(the_suggestion_is_computed_from_them),
		CLEAN(a_deviation_and_bad_behaviour_need_a_reason),
		CLEAN(the_matrix_gives_the_predicate),
		CLEAN(rating_and_signing_leave_their_tasks_feedback_and_trail),
		CLEAN(ratings_are_not_released_before_they_are_signed),
		CLEAN(a_signed_evaluation_recomputes_to_the_same_bytes),
		CLEAN(a_signed_evaluation_reads_as_it_was_signed),
		CLEAN(until_it_is_signed_the_tables_of_today_speak),
		CLEAN(a_copy_that_cannot_be_read_is_our_fault),
		CLEAN(a_leader_is_suggested_what_the_unit_has_reached),
		CLEAN(a_leaders_evaluation_keeps_the_units_predicate_of_its_day),
		CLEAN(what_the_table_does_not_allow_is_denied),
		CLEAN(who_was_faster_wins),
		CLEAN(a_signed_plan_is_locked),
		CLEAN(what_is_being_rewritten_is_not_judged),
		CLEAN(a_plan_that_was_never_approved_has_no_evaluation),
		CLEAN(acts_cost_the_same_statements_for_1_and_4_indicators),
		CLEAN(the_trail_of_all_acts_is_unbroken),
	};

	return cmocka_run_group_tests(tests, evaluations_new, world_free);
}
