/* Evaluations by cycle and by what the ruleset asks: interim ones, criteria, numbers, rubrics. */
#include "recompute.h"

#define RULES "conf/rulesets"

/* Sari's plan, evaluated by Ayu from July on; her indicators. */
enum { PLAN = 2, LIFTS = 211, HOURS, SHARE, ADVICE };

static void
use(struct world *w, const char *rules, const char *cadence)
{
	sql(w, kj_fmt(w->arena,
			   "UPDATE periode SET aturan = '%s', aturan_id = NULL, siklus_evaluasi = '%s'", rules,
			   cadence));
}

static int
models_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, buka, tutup) VALUES "
		   "(1, 1, 'EVALUASI', '2026-12-01', '2027-01-31')");
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00'");
	sql(w, "UPDATE skp SET penilai_id = 3, mulai = '2026-01-01' WHERE id = 2");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, jenis, teks) VALUES (21, 2, 1, 'UTAMA', 'Kota "
		   "bersih'), (22, 2, 2, 'UTAMA', 'Nasihat')");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, arah, bobot, konsolidasi) "
		   "VALUES (211, 21, 1, 'Pengangkutan', 100, 'kali', 'NAIK', 40, 'SUM'), "
		   "(212, 21, 2, 'Jam jawab', 20, 'jam', 'TURUN', 30, 'MEDIAN'), "
		   "(213, 22, 1, 'Keluhan tuntas', 80, 'persen', 'NAIK', 30, 'RASIO')");
	sql(w, "INSERT INTO skp_perilaku (skp_id, nilai) SELECT 2, n.nilai FROM (SELECT 1 AS nilai "
		   "UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION "
		   "SELECT 7) n");
	return 0;
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM survei_jawaban");
	sql(w, "DELETE FROM bukti");
	sql(w, "DELETE FROM entri");
	sql(w, "DELETE FROM evaluasi_iki");
	sql(w, "DELETE FROM evaluasi_perilaku");
	sql(w, "DELETE FROM evaluasi_kriteria");
	sql(w, "DELETE FROM evaluasi");
	sql(w, "DELETE FROM iki WHERE id = 214");
	sql(w, "DELETE FROM periode_tahap WHERE id > 1");
	sql(w, "UPDATE iki SET target_tw1 = NULL, target_tw2 = NULL");
	sql(w, "UPDATE skp SET status = 'DITETAPKAN' WHERE id = 2");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	use(w, "permenpan-6-2022", "TAHUNAN");
	sql(w, "INSERT INTO entri (pegawai_id, skp_id, teks, dibuat, status, tanggal, id, iki_id, "
		   "jumlah, pembilang, penyebut) SELECT 5, 2, 'x', '2026-07-01', 'DITERIMA', v.* FROM ("
		   "SELECT '2026-02-01' AS tanggal, 1 AS id, 211 AS iki, 30 AS jumlah, NULL AS p, NULL AS q"
		   " UNION SELECT '2026-06-30', 2, 211, 18, NULL, NULL"
		   " UNION SELECT '2026-07-01', 3, 211, 45, NULL, NULL"
		   " UNION SELECT '2026-02-01', 4, 212, 90, NULL, NULL"
		   " UNION SELECT '2026-03-01', 5, 212, 18, NULL, NULL"
		   " UNION SELECT '2026-04-01', 6, 212, 16, NULL, NULL"
		   " UNION SELECT '2026-10-01', 7, 212, 17, NULL, NULL"
		   " UNION SELECT '2026-03-01', 8, 213, 50, 1, 2"
		   " UNION SELECT '2026-05-01', 9, 213, 79.591837, 78, 98"
		   " UNION SELECT '2026-11-01', 10, 213, 90, 90, 100) v");
	sql(w, "INSERT INTO bukti (pegawai_id, tanggal, entri_id, nama, dibuat) SELECT pegawai_id, "
		   "tanggal, id, 'x', dibuat FROM entri WHERE id IN (1, 4, 8)");
	return 0;
}

static struct kj_evaluasi
load(struct world *w, const char *siklus)
{
	struct kj_evaluasi ev;

	assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, siklus, &ev), KJ_OK);
	return ev;
}

static struct kj_evaluasi_kini
now(struct world *w, const char *siklus)
{
	struct kj_evaluasi ev = load(w, siklus);

	return (struct kj_evaluasi_kini){siklus, kj_int(&ev.kepala, 0, "version")};
}

/* Sari hands in what was filled in for her; Ayu is about to judge. */
static void
handed_in(struct world *w, const char *siklus, const char *day)
{
	struct kj_realisasi_isi isi = {.submit = true};
	struct kj_subject skp;
	struct kj_evaluasi ev;
	struct kj_realisasi *r;

	be(w, SARI, day);
	ev = load(w, siklus);
	r = kj_calloc(w->arena, ev.niki, sizeof(*r));
	for (size_t i = 0; i < ev.niki; i++)
		r[i] = (struct kj_realisasi){
			.row = {kj_text(&ev.baris, i, "iki_id"), kj_int(&ev.baris, i, "iki_id")},
			.realisasi = kj_evaluasi_realisasi(w->arena, &ev.baris, i),
			.bukti = ""};
	isi.iki = (struct kj_set){ev.niki, r};
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_evaluasi_report(&w->act, RULES, &skp, now(w, siklus), &isi));
	be(w, AYU, day);
}

static enum kj_rc
rate(struct world *w, const char *siklus, struct kj_penilaian p)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, PLAN);

	return kj_evaluasi_rate(&w->act, RULES, &skp, now(w, siklus), &p);
}

static const char *
of(struct world *w, const char *siklus, const char *column)
{
	return word(w, kj_fmt(w->arena, "SELECT %s FROM evaluasi WHERE siklus = '%s'", column, siklus));
}

static void
same_bytes(struct world *w, const char *siklus)
{
	assert_same_bytes(
		w, number(w, kj_fmt(w->arena, "SELECT id FROM evaluasi WHERE siklus = '%s'", siklus)));
}

#define REASON "Alasan ini panjangnya 30 huruf"
static const struct kj_penilaian meets = {.rating_hasil = "SESUAI",
	.alasan_hasil = REASON,
	.rating_perilaku = "SESUAI",
	.alasan_perilaku = REASON,
	.fix = true};

/* ---- cycles --------------------------------------------------------------------------- */

static void
a_cycle_ends_with_its_months(void **state)
{
	static const struct {
		const char *kode, *mulai, *akhir;
	} cases[] = {{"SEMESTER_1", "2026-01-01", "2026-06-30"},
		{"TRIWULAN_1", "2026-01-01", "2026-03-31"}, {"TRIWULAN_3", "2026-01-01", "2026-09-30"},
		{"SEMESTER_1", "2026-10-01", "2027-03-31"}, {"TRIWULAN_1", "2027-12-01", "2028-02-29"}};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		kj_date day;

		assert_true(kj_date_parse(cases[i].mulai, &day));
		assert_string_equal(
			kj_date_iso(w->arena, kj_putaran_akhir(kj_putaran_of(cases[i].kode), day)),
			cases[i].akhir);
	}
	assert_int_equal(kj_putaran_akhir(kj_putaran_of(""), 0), KJ_NODATE);
	assert_null(kj_putaran_of("SEMESTER_2"));
	assert_null(kj_putaran_nomor(34));
	for (size_t i = 0; i < kj_putaran_banyak; i++)
		assert_ptr_equal(kj_putaran_nomor(kj_putaran_daftar[i].nomor), &kj_putaran_daftar[i]);
}

static void
only_the_cadence_in_force_has_interim_evaluations(void **state)
{
	static const struct {
		const char *cadence, *siklus;
		enum kj_rc rc;
	} cases[] = {{"TAHUNAN", "SEMESTER_1", KJ_NOTFOUND}, {"TAHUNAN", "TRIWULAN_1", KJ_NOTFOUND},
		{"SEMESTER", "SEMESTER_1", KJ_OK}, {"SEMESTER", "TRIWULAN_2", KJ_NOTFOUND},
		{"TRIWULAN", "TRIWULAN_2", KJ_OK}, {"TRIWULAN", "TRIWULAN_4", KJ_NOTFOUND},
		{"SEMESTER", "", KJ_OK}, {"TRIWULAN", "TAHUNAN", KJ_OK}};
	struct world *w = *state;
	struct kj_evaluasi ev;

	be(w, SARI, "2026-07-05");
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		use(w, "permenpan-6-2022", cases[i].cadence);
		assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, cases[i].siklus, &ev), cases[i].rc);
	}
	/* A plan that begins after the cycle, or ends within it, has none. */
	use(w, "permenpan-6-2022", "SEMESTER");
	assert_int_equal(kj_evaluasi_load(&w->act, RULES, 1, "SEMESTER_1", &ev), KJ_NOTFOUND);
	assert_int_equal(kj_evaluasi_load(&w->act, RULES, 4, "SEMESTER_1", &ev), KJ_NOTFOUND);
}

static void
an_interim_one_counts_until_its_last_day(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;

	use(w, "permenpan-6-2022", "SEMESTER");
	be(w, SARI, "2026-07-05");
	ev = load(w, "SEMESTER_1");
	/* Half of what adds up over the year, all of what is a level. */
	assert_string_equal(ev.masukan[0].target, "50");
	assert_string_equal(ev.masukan[0].realisasi, "48");
	assert_string_equal(ev.masukan[1].target, "20");
	assert_string_equal(ev.masukan[1].realisasi, "18");
	/* 79 of 100 complaints, not the mean of two percentages. */
	assert_string_equal(ev.masukan[2].realisasi, "79");
	ev = load(w, NULL);
	assert_string_equal(ev.masukan[0].target, "100");
	assert_string_equal(ev.masukan[0].realisasi, "93");
	assert_string_equal(ev.masukan[1].realisasi, "17.5");
	assert_string_equal(ev.masukan[2].realisasi, "84.5");
	/* Quarters that were agreed come before shares. */
	sql(w, "UPDATE iki SET target_tw1 = 10, target_tw2 = 30 WHERE id = 211");
	sql(w, "UPDATE iki SET target_tw1 = 70, target_tw2 = 75 WHERE id = 213");
	ev = load(w, "SEMESTER_1");
	assert_string_equal(ev.masukan[0].target, "40");
	assert_string_equal(ev.masukan[2].target, "75");
	use(w, "permenpan-6-2022", "TRIWULAN");
	ev = load(w, "TRIWULAN_1");
	assert_string_equal(ev.masukan[0].target, "10");
	assert_string_equal(ev.masukan[0].realisasi, "30");
	assert_string_equal(ev.masukan[2].target, "70");
}

/* Entries of 212 in the order of time: 90, 18, 16, 17; of 213: 50, 79.59, 90 percent. */
static void
each_way_of_consolidation_reaches_the_realisation_form(void **state)
{
	static const struct {
		int iki;
		const char *cara, *tahun, *semester;
	} cases[] = {{212, "SUM", "141", "124"}, {212, "TLKV", "17", "16"},
		{212, "AVG", "35.25", "41.333333"}, {212, "MEDIAN", "17.5", "18"}, {212, "P90", "90", "90"},
		{213, "RASIO", "84.5", "79"}, {213, "AVG", "73.197279", "64.795919"},
		{213, "TLKV", "90", "79.591837"}, {213, "P90", "90", "79.591837"}};
	struct world *w = *state;

	use(w, "permenpan-6-2022", "SEMESTER");
	be(w, SARI, "2026-12-05");
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct kj_evaluasi year, half;
		size_t at = (size_t)(cases[i].iki - 211);

		sql(w, kj_fmt(w->arena, "UPDATE iki SET konsolidasi = '%s' WHERE id = %d", cases[i].cara,
				   cases[i].iki));
		year = load(w, NULL);
		half = load(w, "SEMESTER_1");
		assert_string_equal(kj_evaluasi_realisasi(w->arena, &year.baris, at), cases[i].tahun);
		assert_string_equal(kj_evaluasi_realisasi(w->arena, &half.baris, at), cases[i].semester);
	}
	sql(w, "UPDATE iki SET konsolidasi = 'MEDIAN' WHERE id = 212");
	sql(w, "UPDATE iki SET konsolidasi = 'RASIO' WHERE id = 213");
	/* And what the person hands in is what the form was filled with. */
	handed_in(w, NULL, "2026-12-05");
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM "
								"realisasi)) ORDER BY iki_id) FROM evaluasi_iki"),
		"93,17.5,84.5");
}

static void
an_interim_one_is_open_after_its_last_day(void **state)
{
	static const struct {
		const char *day;
		enum kj_rc rc;
	} days[] = {{"2026-06-30", KJ_INVALID}, {"2026-07-01", KJ_OK}, {"2027-01-31", KJ_OK},
		{"2027-02-01", KJ_INVALID}},
	  own[] = {{"2026-07-05", KJ_INVALID}, {"2026-07-06", KJ_OK}, {"2026-07-20", KJ_OK},
		  {"2026-07-21", KJ_INVALID}};
	struct world *w = *state;
	struct kj_realisasi_isi isi = {0};
	struct kj_subject skp;

	use(w, "permenpan-6-2022", "SEMESTER");
	for (size_t i = 0; i < KJ_COUNT(days); i++) {
		be(w, SARI, days[i].day);
		skp = subject(w, KJ_DOK_SKP, PLAN);
		ACT(w, days[i].rc, kj_evaluasi_report(&w->act, RULES, &skp, now(w, "SEMESTER_1"), &isi));
	}
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, buka, tutup) VALUES "
		   "(2, 1, 'SEMESTER_1', '2026-07-06', '2026-07-20')");
	for (size_t i = 0; i < KJ_COUNT(own); i++) {
		be(w, SARI, own[i].day);
		skp = subject(w, KJ_DOK_SKP, PLAN);
		ACT(w, own[i].rc, kj_evaluasi_report(&w->act, RULES, &skp, now(w, "SEMESTER_1"), &isi));
	}
}

static void
both_evaluations_of_a_year_stand_side_by_side(void **state)
{
	struct world *w = *state;
	struct kj_evaluasi ev;
	size_t n, first;

	use(w, "permenpan-6-2022", "SEMESTER");
	handed_in(w, "SEMESTER_1", "2026-07-05");
	assert_string_equal(word(w, "SELECT CONCAT(jenis, ' ', tautan, ' ', jatuh_tempo) FROM tugas"),
		"evaluasi.nilai /skp/2/sela/61/nilai 2027-01-31");
	ACT(w, KJ_OK, rate(w, "SEMESTER_1", meets));
	assert_string_equal(of(w, "SEMESTER_1", "CONCAT(status, ' ', predikat, ' ', selesai)"),
		"DITETAPKAN BAIK 2026-06-30");
	/* The plan goes on: only the yearly one locks it. */
	assert_string_equal(word(w, "SELECT status FROM skp WHERE id = 2"), "DITETAPKAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_OK, rate(w, NULL, meets));
	assert_string_equal(word(w, "SELECT status FROM skp WHERE id = 2"), "TERKUNCI");
	ev = load(w, NULL);
	first = kj_evaluasi_bagian(&ev, "SIKLUS", &n);
	assert_int_equal(n, 1);
	assert_string_equal(kj_text(&ev.baris, first, "jenis"), "SEMESTER_1");
	assert_string_equal(kj_text(&ev.baris, first, "atasan"), "BAIK");
	assert_string_equal(kj_text(&ev.baris, first, "satuan"), of(w, "SEMESTER_1", "indeks"));
	/* What happens later moves neither. */
	sql(w, "UPDATE iki SET target = 1 WHERE id = 211");
	sql(w, "DELETE FROM bukti");
	same_bytes(w, "SEMESTER_1");
	same_bytes(w, "TAHUNAN");
	ev = load(w, "SEMESTER_1");
	assert_string_equal(ev.masukan[0].target, "50");
	assert_string_equal(ev.saran.indeks.teks, of(w, "SEMESTER_1", "indeks"));
	sql(w, "UPDATE iki SET target = 100 WHERE id = 211");
	/* It stays readable when the cadence changes. */
	use(w, "permenpan-6-2022", "TAHUNAN");
	(void)load(w, "SEMESTER_1");
}

/* ---- criteria -------------------------------------------------------------------------- */

static struct kj_set
values(struct world *w, const char *const v[4], const char *reason)
{
	struct kj_kriteria_isi *k = kj_calloc(w->arena, 4, sizeof(*k));

	for (size_t i = 0; i < 4; i++)
		k[i] = (struct kj_kriteria_isi){
			{kj_fmt(w->arena, "%zu", i + 1), (int64_t)i + 1}, v[i], reason};
	return (struct kj_set){4, k};
}

static void
criteria_are_weighted_by_kind_of_post(void **state)
{
	static const struct {
		const char *jenis, *bobot;
	} posts[] = {{"PELAKSANA", "30 30 15 25"}, {"FUNGSIONAL", "20 40 20 20"},
		{"PENGAWAS", "15 35 30 20"}, {"JPT", "15 35 30 20"}};
	struct world *w = *state;

	use(w, "lokal", "TAHUNAN");
	be(w, SARI, "2026-02-01");
	for (size_t i = 0; i < KJ_COUNT(posts); i++) {
		struct kj_evaluasi ev;

		sql(w, kj_fmt(w->arena, "UPDATE jabatan SET jenis = '%s' WHERE id = 4", posts[i].jenis));
		ev = load(w, NULL);
		assert_int_equal(ev.model, KJ_MODEL_KRITERIA);
		assert_int_equal(ev.nkriteria, 4);
		assert_string_equal(kj_fmt(w->arena, "%s %s %s %s", ev.kriteria[0].bobot,
								ev.kriteria[1].bobot, ev.kriteria[2].bobot, ev.kriteria[3].bobot),
			posts[i].bobot);
	}
	sql(w, "UPDATE jabatan SET jenis = 'PELAKSANA' WHERE id = 4");
}

static void
each_criterion_needs_a_value_in_range_and_a_reason(void **state)
{
	static const char *const outside[] = {"80", "100.5", "", "-1"};
	struct world *w = *state;
	struct kj_penilaian p = {.fix = true};

	use(w, "lokal", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_true(refused(w, "kriteria.1.nilai", "wajib"));
	assert_true(refused(w, "kriteria.4.alasan", "evaluasi.alasan_pendek"));
	p.kriteria = values(w, outside, "singkat");
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_false(refused(w, "kriteria.1.nilai", "wajib"));
	assert_true(refused(w, "kriteria.2.nilai", "evaluasi.di_luar_rentang"));
	assert_true(refused(w, "kriteria.3.nilai", "wajib"));
	assert_true(refused(w, "kriteria.4.nilai", "evaluasi.di_luar_rentang"));
	assert_true(refused(w, "kriteria.1.alasan", "evaluasi.alasan_pendek"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi_kriteria"), 0);
}

static void
values_times_weights_give_the_predicate(void **state)
{
	static const char *const good[] = {"80", "92.5", "75", "88"};
	struct world *w = *state;
	struct kj_penilaian p = {.kriteria = values(w, good, REASON), .fix = true};
	struct kj_evaluasi ev;

	use(w, "lokal", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	/* Tried first, nothing is stored. */
	ev = load(w, NULL);
	assert_null(ev.hasil.angka.nilai);
	assert_int_equal(kj_evaluasi_coba(&w->act, &p, &ev), KJ_OK);
	assert_string_equal(ev.hasil.angka.teks, "85.0000");
	assert_int_equal(ev.hasil.predikat, KJ_PREDIKAT_B);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi_kriteria"), 0);
	ACT(w, KJ_OK, rate(w, NULL, p));
	assert_string_equal(
		of(w, "TAHUNAN", "CONCAT_WS(' ', nilai_kinerja, predikat, aturan)"), "85.0000 BAIK lokal");
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(kode, '=', nilai ORDER BY kode SEPARATOR "
								"' ') FROM evaluasi_kriteria"),
		"disiplin=80.000000 inisiatif=75.000000 kerjasama=88.000000 kualitas_kerja=92.500000");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE isian LIKE 'kriteria.%' AND aksi = 'tetapkan'"),
		8);
	/* Another kind of post and other values do not reach what was signed. */
	sql(w, "UPDATE jabatan SET jenis = 'FUNGSIONAL' WHERE id = 4");
	sql(w, "UPDATE evaluasi_kriteria SET nilai = 1");
	same_bytes(w, "TAHUNAN");
	ev = load(w, NULL);
	assert_string_equal(ev.hasil.angka.teks, "85.0000");
	assert_string_equal(ev.kriteria[0].bobot, "30");
	sql(w, "UPDATE jabatan SET jenis = 'PELAKSANA' WHERE id = 4");
}

/* ---- numbers --------------------------------------------------------------------------------- */

static void
numbers_need_behaviour_and_tell_the_idea(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = {.ide_baru = true, .ide_teks = "baru", .fix = true};

	use(w, "pp30-2019", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_true(refused(w, "nilai_perilaku", "wajib"));
	assert_true(refused(w, "alasan_perilaku", "evaluasi.alasan_pendek"));
	assert_true(refused(w, "ide_teks", "evaluasi.alasan_pendek"));
	p.nilai_perilaku = "120.5";
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_true(refused(w, "nilai_perilaku", "evaluasi.di_luar_rentang"));
}

static void
indicators_and_behaviour_give_nilai_kinerja(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = {.nilai_perilaku = "110", .alasan_perilaku = REASON, .fix = true};

	use(w, "pp30-2019", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_OK, rate(w, NULL, p));
	/* 93 % and 112.5 % make one result "Cukup" or better by vote, 105.6 % the other "Sangat Baik". */
	assert_string_equal(of(w, "TAHUNAN",
							"CONCAT_WS(' ', nilai_skp, nilai_perilaku, bobot_skp"
							", nilai_kinerja, predikat)"),
		"110.0000 110.000000 70.0000 110.0000 BAIK");
	sql(w, "UPDATE entri SET jumlah = 1");
	same_bytes(w, "TAHUNAN");
}

static void
a_new_idea_is_a_condition_not_a_bonus(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = {.nilai_perilaku = "110",
		.alasan_perilaku = REASON,
		.ide_baru = true,
		.ide_teks = "Peta rute dari keluhan warga",
		.fix = true};

	use(w, "pp30-2019", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_OK, rate(w, NULL, p));
	assert_string_equal(of(w, "TAHUNAN", "CONCAT_WS(' ', nilai_kinerja, predikat, ide_baru)"),
		"110.0000 SANGAT_BAIK 1");
	same_bytes(w, "TAHUNAN");
}

static void
a_numeric_aid_suggests_and_the_matrix_decides(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = meets;
	struct kj_evaluasi ev;

	use(w, "kmk127-2026", "TRIWULAN");
	handed_in(w, "TRIWULAN_2", "2026-07-05");
	p.nilai_perilaku = "104";
	ev = load(w, "TRIWULAN_2");
	assert_int_equal(ev.model, KJ_MODEL_RATING);
	assert_int_equal(ev.saran.saran, KJ_RATING_NONE);
	assert_int_equal(kj_evaluasi_coba(&w->act, &p, &ev), KJ_OK);
	assert_int_equal(ev.saran.saran, KJ_RATING_DI_ATAS);
	ACT(w, KJ_OK, rate(w, "TRIWULAN_2", p));
	assert_string_equal(of(w, "TRIWULAN_2", "CONCAT_WS(' ', saran_hasil, rating_hasil, predikat)"),
		"DI_ATAS SESUAI BAIK");
	sql(w, "UPDATE entri SET jumlah = 1");
	same_bytes(w, "TRIWULAN_2");
}

static void
rules_that_serve_import_only_judge_nobody(void **state)
{
	struct world *w = *state;

	use(w, "pp46-2011", "TAHUNAN");
	handed_in(w, NULL, "2026-12-05");
	ACT(w, KJ_INVALID, rate(w, NULL, meets));
	assert_true(refused(w, "", "evaluasi.aturan_impor"));
}

/* ---- rubrics and ties --------------------------------------------------------------------------- */

static void
what_cannot_be_counted_is_rated_with_a_reason(void **state)
{
	struct world *w = *state;
	struct kj_umpan u = {.row = {"214", ADVICE}, .teks = "", .rating = "DI_ATAS", .alasan = "Baik"};
	struct kj_penilaian p = meets;
	struct kj_evaluasi ev;

	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, satuan, arah, konsolidasi, rubrik_sesuai) "
		   "VALUES (214, 22, 2, 'Mutu nasihat', 'mutu', 'NAIK', 'TLKV', 'Dipakai pimpinan')");
	sql(w, "UPDATE iki SET bobot = 25 WHERE rhk_id IN (21, 22)");
	handed_in(w, NULL, "2026-12-05");
	ev = load(w, NULL);
	assert_int_equal(ev.saran.kenapa & KJ_TANPA_RATING, KJ_TANPA_RATING);
	p.iki = (struct kj_set){1, &u};
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_true(refused(w, "iki.214.alasan", "evaluasi.alasan_pendek"));
	u.alasan = "Dua nasihat menjadi keputusan";
	ev = load(w, NULL);
	assert_int_equal(kj_evaluasi_coba(&w->act, &p, &ev), KJ_OK);
	assert_int_equal(ev.saran.kenapa & KJ_TANPA_RATING, 0);
	ACT(w, KJ_OK, rate(w, NULL, p));
	assert_string_equal(word(w, "SELECT CONCAT(rating, ' ', alasan_rating) FROM evaluasi_iki WHERE "
								"iki_id = 214"),
		"DI_ATAS Dua nasihat menjadi keputusan");
	same_bytes(w, "TAHUNAN");
	sql(w, "UPDATE iki SET bobot = CASE id WHEN 211 THEN 40 ELSE 30 END");
}

static void
a_personal_tie_is_told(void **state)
{
	struct world *w = *state;
	struct kj_penilaian p = meets;

	handed_in(w, NULL, "2026-12-05");
	p.hubungan = true;
	ACT(w, KJ_INVALID, rate(w, NULL, p));
	assert_true(refused(w, "hubungan_teks", "evaluasi.alasan_pendek"));
	p.hubungan_teks = "Sepupu dari pihak ibu";
	ACT(w, KJ_OK, rate(w, NULL, p));
	assert_string_equal(
		of(w, "TAHUNAN", "CONCAT(hubungan, ' ', hubungan_teks)"), "1 Sepupu dari pihak ibu");
}

int
main(void)
{
#define CLEAN(test) cmocka_unit_test_setup(test, clean)
	const struct CMUnitTest tests[] = {
		CLEAN(a_cycle_ends_with_its_months),
		CLEAN(only_the_cadence_in_force_has_interim_evaluations),
		CLEAN(an_interim_one_counts_until_its_last_day),
		CLEAN(each_way_of_consolidation_reaches_the_realisation_form),
		CLEAN(an_interim_one_is_open_after_its_last_day),
		CLEAN(both_evaluations_of_a_year_stand_side_by_side),
		CLEAN(criteria_are_weighted_by_kind_of_post),
		CLEAN(each_criterion_needs_a_value_in_range_and_a_reason),
		CLEAN(values_times_weights_give_the_predicate),
		CLEAN(numbers_need_behaviour_and_tell_the_idea),
		CLEAN(indicators_and_behaviour_give_nilai_kinerja),
		CLEAN(a_new_idea_is_a_condition_not_a_bonus),
		CLEAN(a_numeric_aid_suggests_and_the_matrix_decides),
		CLEAN(rules_that_serve_import_only_judge_nobody),
		CLEAN(what_cannot_be_counted_is_rated_with_a_reason),
		CLEAN(a_personal_tie_is_told),
	};

	return cmocka_run_group_tests(tests, models_new, world_free);
}
