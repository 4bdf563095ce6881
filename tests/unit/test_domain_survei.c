/* Who else is heard: invitations, answers that lead back to nobody, links, the second reader. */
#include "domain.h"
#include "kinerja/domain/survei.h"

#define RULES "conf/rulesets"

/* Ayu's plan; Kadek evaluates her, Bayu is her colleague, Sari her subordinate. */
enum { PLAN = 3, ALL = 7 };

static int
survey_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w, "INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES "
		   "(1, 'EVALUASI', '2026-01-01', '2026-12-31')");
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00'");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, jenis, teks) VALUES (31, 3, 1, 'UTAMA', 'Bidang')");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, satuan) VALUES (311, 31, 1, 'Mutu', 'mutu')");
	return 0;
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM survei_jawaban");
	sql(w, "DELETE FROM responden");
	sql(w, "DELETE FROM evaluasi_iki");
	sql(w, "DELETE FROM evaluasi");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE periode SET aturan = 'permenpan-6-2022', aturan_id = NULL");
	be(w, KADEK, "2026-03-01");
	return 0;
}

static enum kj_rc
invite(struct world *w, unsigned allowed, int64_t whom, const char *third, const char **link)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, PLAN);
	struct kj_calon *c = kj_calloc(w->arena, 1, sizeof(*c));
	struct kj_undangan in = {.nama_luar = third, .calon = {whom != 0, c}};

	assert_true(kj_date_parse("2026-06-14", &in.batas));
	*c = (struct kj_calon){.row = {kj_fmt(w->arena, "%lld", (long long)whom), whom}, .pilih = true};
	return kj_survei_undang(&w->act, RULES, &skp, NULL, allowed, &in, link);
}

static struct kj_survei_isi
all_often(struct world *w)
{
	struct kj_jawaban *j = kj_calloc(w->arena, ALL, sizeof(*j));

	for (size_t i = 0; i < ALL; i++)
		j[i] = (struct kj_jawaban){
			.row = {kj_fmt(w->arena, "%zu", i + 1), (int64_t)i + 1}, .skala = "SERING"};
	return (struct kj_survei_isi){.butir = {ALL, j}, .hubungan_teks = "", .undangan = ""};
}

static void
only_the_drawn_list_is_asked(void **state)
{
	struct world *w = *state;
	const char *link;

	ACT(w, KJ_OK, invite(w, ALL, BAYU, "", &link));
	ACT(w, KJ_OK, invite(w, ALL, SARI, "", &link));
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(kelompok ORDER BY id) FROM responden"), "REKAN,BAWAHAN");
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(pegawai_id, ' ', jenis ORDER BY pegawai_id) "
								"FROM tugas"),
		"4 survei.jawab,5 survei.jawab");
	/* Asked already, not of the list, the person alone, a group that does not take part. */
	ACT(w, KJ_INVALID, invite(w, ALL, BAYU, "", &link));
	ACT(w, KJ_INVALID, invite(w, ALL, TONO, "", &link));
	assert_true(refused(w, "calon.6.pilih", "survei.bukan_peserta"));
	ACT(w, KJ_INVALID, invite(w, ALL, AYU, "", &link));
	ACT(w, KJ_INVALID, invite(w, 3, 0, "Ketua RW", &link));
	assert_true(refused(w, "nama_luar", "survei.bukan_peserta"));
	ACT(w, KJ_INVALID, invite(w, ALL, 0, "", &link));
	assert_true(refused(w, "", "survei.tanpa_peserta"));
	be(w, SARI, "2026-03-01");
	ACT(w, KJ_DENIED, invite(w, ALL, BAYU, "", &link));
}

static void
an_answer_is_given_once_and_leads_back_to_nobody(void **state)
{
	struct world *w = *state;
	struct kj_survei_isi in;
	struct kj_survei s;
	const char *link;
	int64_t id;

	ACT(w, KJ_OK, invite(w, ALL, BAYU, "", &link));
	id = number(w, "SELECT id FROM responden");
	in = all_often(w);
	be(w, SARI, "2026-06-02");
	assert_int_equal(kj_survei_load(&w->act, RULES, id, &s), KJ_NOTFOUND);
	be(w, BAYU, "2026-06-02");
	assert_int_equal(kj_survei_load(&w->act, RULES, id, &s), KJ_OK);
	assert_int_equal(s.n, ALL);
	in.butir.n = ALL - 1;
	ACT(w, KJ_INVALID, kj_survei_jawab(&w->act, &s, &in));
	assert_true(refused(w, "butir.7.skala", "wajib"));
	in.butir.n = ALL;
	in.hubungan = true;
	ACT(w, KJ_INVALID, kj_survei_jawab(&w->act, &s, &in));
	assert_true(refused(w, "hubungan_teks", "evaluasi.alasan_pendek"));
	in.hubungan_teks = "Ipar, tinggal serumah";
	ACT(w, KJ_OK, kj_survei_jawab(&w->act, &s, &in));
	ACT(w, KJ_CONFLICT, kj_survei_jawab(&w->act, &s, &in));
	assert_int_equal(kj_survei_load(&w->act, RULES, id, &s), KJ_NOTFOUND);
	assert_string_equal(word(w, "SELECT CONCAT_WS(' ', COUNT(*), COUNT(DISTINCT lembar), "
								"AVG(nilai)) FROM survei_jawaban"),
		"7 1 80.0000");
	/* The task is done, and no trail says who answered. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE pegawai_id = 4"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM responden WHERE hubungan"), 1);
}

static void
a_link_opens_one_survey_once(void **state)
{
	static const char *const wrong[] = {
		NULL, "", "zz", "0000000000000000000000000000000000000000000000000000000000000000"};
	struct world *w = *state;
	struct kj_survei_isi in = all_often(w);
	struct kj_survei s;
	const char *link;

	ACT(w, KJ_OK, invite(w, ALL, 0, "Ketua RW 5", &link));
	assert_int_equal(strlen(link), 64);
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM responden WHERE HEX(token) = "
								   "'%s'",
								   link)),
		0);
	for (size_t i = 0; i < KJ_COUNT(wrong); i++)
		assert_int_equal(kj_survei_tamu(&w->act, RULES, wrong[i], &s), KJ_NOTFOUND);
	be(w, ADMIN, "2026-06-15");
	assert_int_equal(kj_survei_tamu(&w->act, RULES, link, &s), KJ_NOTFOUND);
	be(w, ADMIN, "2026-06-14");
	assert_int_equal(kj_survei_tamu(&w->act, RULES, link, &s), KJ_OK);
	ACT(w, KJ_OK, kj_survei_jawab(&w->act, &s, &in));
	assert_int_equal(kj_survei_tamu(&w->act, RULES, link, &s), KJ_NOTFOUND);
	assert_string_equal(word(w, "SELECT DISTINCT kelompok FROM survei_jawaban"), "PIHAK_KETIGA");
}

static void
local_criteria_are_what_is_asked_about(void **state)
{
	struct world *w = *state;
	struct kj_survei s;
	const char *link;

	sql(w, "UPDATE periode SET aturan = 'lokal'");
	ACT(w, KJ_OK, invite(w, ALL, 0, "Ketua RW 5", &link));
	assert_int_equal(kj_survei_tamu(&w->act, RULES, link, &s), KJ_OK);
	assert_int_equal(s.n, 4);
	assert_string_equal(s.butir[0].kode, "disiplin");
	assert_string_equal(s.butir[0].label, "Disiplin");
}

static void
an_unanswered_invitation_is_taken_back(void **state)
{
	struct world *w = *state;
	struct kj_subject skp;
	const char *link;
	int64_t id;

	ACT(w, KJ_OK, invite(w, ALL, BAYU, "", &link));
	id = number(w, "SELECT id FROM responden");
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_NOTFOUND, kj_survei_cabut(&w->act, &skp, NULL, id + 1));
	sql(w, "UPDATE responden SET dijawab = '2026-06-02'");
	ACT(w, KJ_NOTFOUND, kj_survei_cabut(&w->act, &skp, NULL, id));
	sql(w, "UPDATE responden SET dijawab = NULL");
	ACT(w, KJ_OK, kj_survei_cabut(&w->act, &skp, NULL, id));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM responden"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
}

/* A task whose survey is over leads nowhere: it goes with the signature, and with its last day. */
static void
nobody_is_asked_when_it_is_over(void **state)
{
	struct world *w = *state;
	const struct kj_penilaian p = {.rating_hasil = "SESUAI",
		.alasan_hasil = "Sesuai rencana tahunan",
		.rating_perilaku = "SESUAI",
		.alasan_perilaku = "",
		.catatan = "",
		.fix = true};
	struct kj_subject skp;
	const char *link;

	ACT(w, KJ_OK, invite(w, ALL, BAYU, "", &link));
	be(w, ADMIN, "2026-06-15");
	ACT(w, KJ_OK, kj_tugas_harian(&w->act));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'survei.jawab'"), 1);
	be(w, ADMIN, "2026-06-16");
	ACT(w, KJ_OK, kj_tugas_harian(&w->act));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'survei.jawab'"), 0);

	be(w, KADEK, "2026-03-01");
	ACT(w, KJ_OK, invite(w, ALL, SARI, "", &link));
	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, penilai_id, status) "
		   "VALUES (3, 3, 1, 3, 2, 'REALISASI_DIAJUKAN')");
	sql(w, "UPDATE skp SET status = 'DITETAPKAN' WHERE id = 3");
	sql(w,
		"INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, dibuat) "
		"VALUES (4, 'survei.jawab', 'skp', 3, 'review', '/survei/999', '2026-03-01')");
	skp = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK,
		kj_evaluasi_rate(&w->act, RULES, &skp, (struct kj_evaluasi_kini){.version = 1}, &p));
	/* Only of this evaluation: the other's is a survey of another cycle. */
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(tautan) FROM tugas WHERE jenis = 'survei.jawab'"),
		"/survei/999");
}

static bool
shown(struct world *w, size_t *n)
{
	struct kj_evaluasi ev;
	size_t first;

	assert_int_equal(kj_evaluasi_load(&w->act, RULES, PLAN, NULL, &ev), KJ_OK);
	first = kj_evaluasi_bagian(&ev, "SURVEI", n);
	return *n > 0 && kj_survei_tampil(&w->act, &ev, first);
}

/* Who sees who answered sees no mean before and after one answer. */
static void
a_mean_is_shown_once_nobody_is_waited_for(void **state)
{
	struct world *w = *state;
	struct kj_survei_isi in = all_often(w);
	const char *link[4];
	struct kj_survei s;
	size_t n;

	for (size_t i = 0; i < 4; i++)
		ACT(w, KJ_OK, invite(w, ALL, 0, "Ketua RW", &link[i]));
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(kj_survei_tamu(&w->act, RULES, link[i], &s), KJ_OK);
		ACT(w, KJ_OK, kj_survei_jawab(&w->act, &s, &in));
		assert_false(shown(w, &n));
	}
	assert_int_equal(n, ALL);
	/* The fourth lets the day go by: what the three said is shown, and nobody is asked any more. */
	be(w, KADEK, "2026-06-15");
	assert_true(shown(w, &n));
	sql(w, "UPDATE responden SET kedaluwarsa = '2026-02-01' WHERE dijawab IS NULL");
	be(w, KADEK, "2026-03-01");
	assert_true(shown(w, &n));
	ACT(w, KJ_INVALID, invite(w, ALL, 0, "Ketua RW", &link[0]));
	assert_true(refused(w, "nama_luar", "survei.sudah_tampil"));
	/* Another group is another matter. */
	ACT(w, KJ_OK, invite(w, ALL, BAYU, "", &link[0]));
}

static void
the_second_reader_reads_each_with_a_reason(void **state)
{
	struct world *w = *state;
	struct kj_bacaan b = {.row = {"311", 311}, .bacaan = "DI_ATAS", .alasan = "Baik"};
	const struct kj_set set = {1, &b};
	struct kj_subject skp = subject(w, KJ_DOK_SKP, PLAN);
	struct kj_baca r;
	int64_t id;

	ACT(w, KJ_DENIED, kj_baca_pilih(&w->act, RULES, &skp, NULL, BAYU));
	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, penilai_id, status) "
		   "VALUES (3, 3, 1, 3, 2, 'REALISASI_DIAJUKAN')");
	id = number(w, "SELECT id FROM evaluasi");
	ACT(w, KJ_INVALID, kj_baca_pilih(&w->act, RULES, &skp, NULL, TONO));
	assert_true(refused(w, "pembaca", "survei.bukan_peserta"));
	ACT(w, KJ_OK, kj_baca_pilih(&w->act, RULES, &skp, NULL, BAYU));
	assert_string_equal(
		word(w, "SELECT CONCAT(pegawai_id, ' ', jenis) FROM tugas"), "4 evaluasi.baca");
	be(w, SARI, "2026-06-02");
	assert_int_equal(kj_baca_load(&w->act, id, &r), KJ_NOTFOUND);
	be(w, BAYU, "2026-06-02");
	assert_int_equal(kj_baca_load(&w->act, id, &r), KJ_OK);
	assert_int_equal(r.baris.n, 1);
	ACT(w, KJ_INVALID, kj_baca_simpan(&w->act, id, 2, &set));
	assert_true(refused(w, "iki.311.alasan", "evaluasi.alasan_pendek"));
	b.alasan = "Dipakai pimpinan dua kali";
	ACT(w, KJ_CONFLICT, kj_baca_simpan(&w->act, id, 1, &set));
	ACT(w, KJ_OK, kj_baca_simpan(&w->act, id, 2, &set));
	assert_string_equal(word(w, "SELECT CONCAT(bacaan, ' ', alasan_bacaan) FROM evaluasi_iki"),
		"DI_ATAS Dipakai pimpinan dua kali");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
	sql(w, "UPDATE evaluasi SET status = 'DITETAPKAN'");
	assert_int_equal(kj_baca_load(&w->act, id, &r), KJ_NOTFOUND);
}

int
main(void)
{
#define CLEAN(test) cmocka_unit_test_setup(test, clean)
	const struct CMUnitTest tests[] = {
		CLEAN(only_the_drawn_list_is_asked),
		CLEAN(an_answer_is_given_once_and_leads_back_to_nobody),
		CLEAN(a_link_opens_one_survey_once),
		CLEAN(local_criteria_are_what_is_asked_about),
		CLEAN(an_unanswered_invitation_is_taken_back),
		CLEAN(nobody_is_asked_when_it_is_over),
		CLEAN(a_mean_is_shown_once_nobody_is_waited_for),
		CLEAN(the_second_reader_reads_each_with_a_reason),
	};

	return cmocka_run_group_tests(tests, survey_new, world_free);
}
