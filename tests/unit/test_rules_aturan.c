/* Rulesets: the shipped ones, their copies, and what is refused when loaded. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

static const char *const shipped[] = {
	"permenpan-6-2022", "pp30-2019", "kmk127-2026", "pp46-2011", "lokal"};

static void
read_file(struct kj_arena *a, const char *id, const char **text)
{
	assert_int_equal(kj_file_text(a, kj_fmt(a, "conf/rulesets/%s.conf", id), text), KJ_OK);
}

static void
a_copy_recomputes_to_the_same_bytes(void **state)
{
	struct kj_arena *a = *state;

	for (size_t i = 0; i < KJ_COUNT(shipped); i++) {
		struct kj_masalah *problems = NULL;
		struct kj_aturan *r = NULL, *again = NULL;
		const char *text = NULL;

		read_file(a, shipped[i], &text);
		assert_int_equal(kj_aturan_parse(a, shipped[i], text, &r, &problems), KJ_OK);
		assert_string_equal(r->id, shipped[i]);
		text = kj_aturan_text(a, r);
		assert_int_equal(kj_aturan_parse(a, "copy", text, &again, &problems), KJ_OK);
		assert_string_equal(kj_aturan_text(a, again), text);
		/* Everything of the file is in the copy: same settings, same number of them. */
		assert_int_equal(again->nsumber, r->nsumber);
		assert_int_equal(again->npita_capaian, r->npita_capaian);
		assert_int_equal(memcmp(again->matriks, r->matriks, sizeof(r->matriks)), 0);
	}
}

/* Old evaluations are recomputed from their copy, whatever the ruleset says today. */
static void
a_kept_evaluation_gives_the_same_explanation(void **state)
{
	const struct kj_indikator ind = {
		.kunci = "1", .bukti = true, .target = "7", .realisasi = "6.5"};
	struct kj_arena *a = *state;
	const struct kj_aturan *today = kj_aturan_of("conf/rulesets", "permenpan-6-2022");
	const struct kj_aturan *used[2] = {today, NULL};
	struct kj_masalah *problems = NULL;
	struct kj_aturan *kept = NULL;
	struct kj_buf b[2];

	assert_int_equal(kj_aturan_parse(a, "copy", kj_aturan_text(a, today), &kept, &problems), KJ_OK);
	used[1] = kept;
	for (size_t i = 0; i < 2; i++) {
		struct kj_penjelasan p;
		struct kj_saran s;

		kj_penjelasan_init(&p, a);
		assert_int_equal(kj_saran_hasil(a, used[i], &ind, 1, &p, &s), KJ_OK);
		(void)kj_kuadran(used[i], s.saran, KJ_RATING_SESUAI, &p);
		kj_buf_init(&b[i], a);
		kj_penjelasan_json(&b[i], &p);
	}
	assert_string_equal(b[0].data, b[1].data);
}

/* One change of a shipped file and what must be said about it. */
static const struct change {
	const char *id, *from, *to, *kode;
} changes[] = {
	{"permenpan-6-2022", "sesuai_ge = ", "sesuai_gt = ", "MUNGKIN"},
	{"permenpan-6-2022", "alasan_min = 30", "jenis_kelamin = 30", "TERLARANG"},
	{"permenpan-6-2022", "judul = ", "# ", "HILANG"},
	{"permenpan-6-2022", "model = \"EKSPEKTASI\"", "model = \"HARAPAN\"", "PILIHAN"},
	{"permenpan-6-2022", "model = \"EKSPEKTASI\"", "model = EKSPEKTASI", "TULISAN"},
	{"permenpan-6-2022", "judul = \"", "judul = 5; # \"", "TEKS"},
	{"permenpan-6-2022", "id = \"permenpan", "id = \"../permenpan", "ID"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = 100", "ANGKA"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = 100.0", "ANGKA"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"seratus\"", "ANGKA"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"100/1\"", "ANGKA"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"120\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"-1\"", "BATAS"},
	{"permenpan-6-2022", "sesuai_ge = \"90\"", "sesuai_ge = \"101\"", "URUT"},
	{"permenpan-6-2022", "sesuai_ge = \"90\"", "sesuai_ge = \"0\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "berlaku_dari = \"2022-02-03\"", "berlaku_dari = \"kemarin\"", "TANGGAL"},
	{"permenpan-6-2022", "alasan_min = 30", "alasan_min = \"30\"", "BILANGAN"},
	{"permenpan-6-2022", "alasan_min = 30", "alasan_min = 4294967326", "TULISAN"},
	{"permenpan-6-2022", "alasan_min = 30", "alasan_min = 501", "BATAS"},
	{"permenpan-6-2022", "matriks = {", "@include \"/etc/passwd\"\nmatriks = {", "TULISAN"},
	{"permenpan-6-2022", "SESUAI = { DI_BAWAH = \"KURANG\";", "SESUAI = {", "HILANG"},
	{"permenpan-6-2022", "SESUAI = { DI_BAWAH = \"KURANG\"", "SESUAI = { DI_BAWAH = \"BURUK\"",
		"PILIHAN"},
	{"permenpan-6-2022", "SESUAI = { DI_BAWAH = \"KURANG\"",
		"SESUAI = { DI_BAWAH = \"SANGAT_BAIK\"", "MATRIKS_TURUN"},
	{"permenpan-6-2022", "ambang_rating = {", "ambang = {", "MUNGKIN"},
	{"permenpan-6-2022", "ambang_rating = { di_atas_gt = \"100\"; sesuai_ge = \"90\"; };", "",
		"BAGIAN_HILANG"},
	{"permenpan-6-2022", "SESUAI = \"100\"; DI_BAWAH = \"80\"",
		"SESUAI = \"80\"; DI_BAWAH = \"80\"", "URUT"},
	{"permenpan-6-2022", "maksimal = \"120\"", "maksimal = \"121\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "{ x = \"0\"; y = \"0\"; }", "{ x = \"1\"; y = \"0\"; }", "STABIL_UJUNG"},
	{"permenpan-6-2022", "{ x = \"90\"; y = \"100\"; }", "{ x = \"0\"; y = \"100\"; }", "URUT"},
	{"permenpan-6-2022", "nilai = \"60\"", "nilai = \"101\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "{ jenis = \"MIN_PCT\"; predikat = ( \"KURANG\" ); nilai = \"60\"; }",
		"{ jenis = \"MIN_PCT\"; predikat = ( \"KURANG\" ); nilai = \"91\"; }", "POLA_MUSTAHIL"},
	{"permenpan-6-2022", "predikat = ( \"SANGAT_BAIK\" )", "predikat = ( )", "PILIHAN"},
	{"permenpan-6-2022", "jenis = \"ADA\"", "jenis = \"ADALAH\"", "PILIHAN"},
	{"permenpan-6-2022", "nilai = \"1\"; }", "nilai = \"0.5\"; }", "BILANGAN"},
	{"permenpan-6-2022", "tegakkan = \"INFO\"", "tegakkan = \"PAKSA\"", "PILIHAN"},
	{"permenpan-6-2022", "BAIK = \"SESUAI\";", "BAIK = \"DI_BAWAH\";\n\tBAIK = \"SESUAI\";",
		"TULISAN"},
	{"permenpan-6-2022", "ISTIMEWA = \"DI_ATAS\"", "ISTIMEWA = \"DI_BAWAH\"", "PETA_TURUN"},
	{"permenpan-6-2022", "ak_pct = \"150\"", "ak_pct = \"99\"", "KREDIT_TURUN"},
	{"permenpan-6-2022", " ak_pct = \"150\";", "", "BAGIAN_HILANG"},
	{"permenpan-6-2022", "{ kode = \"BAIK\"", "{ kode = \"KURANG\"", "KEMBAR"},
	{"permenpan-6-2022", "B = \"76.61\"", "B = \"88.31\"", "URUT"},
	{"permenpan-6-2022", "D = \"25.00\"", "D = \"26\"", "PITA_LUBANG"},
	{"permenpan-6-2022", "A = \"88.31\"", "A = \"100.01\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "rekan = \"20\"", "rekan = \"21\"", "JUMLAH_100"},
	{"permenpan-6-2022", "pembulatan = {", "pembulatan = ( {", "TULISAN"},
	{"permenpan-6-2022",
		"bobot_360 = { atasan = \"60\"; rekan = \"20\"; bawahan = \"20\"; min_responden = 3; };",
		"bobot_360 = \"60\";", "KELOMPOK"},
	{"pp30-2019", "bobot_skp = ( \"70\", \"60\" )", "bobot_skp = \"70\"", "DAFTAR"},
	{"pp30-2019", "sampai = \"60\"", "sampai = \"59\"", "PITA_LUBANG"},
	{"pp30-2019", "sampai = \"60\"", "sampai = \"61\"", "PITA_TUMPANG"},
	{"pp30-2019", "dari = \"80\"; dari_termasuk = true", "dari = \"80\"; dari_termasuk = false",
		"PITA_LUBANG"},
	{"pp30-2019", "sampai = \"80\"; sampai_termasuk = false",
		"sampai = \"80\"; sampai_termasuk = true", "PITA_TUMPANG"},
	{"pp30-2019", "dari = \"0\"", "dari = \"1\"", "PITA_AWAL"},
	{"pp30-2019", "dari = \"110\"; dari_termasuk = false;",
		"dari = \"110\"; dari_termasuk = false; sampai = \"130\";", "PITA_AKHIR"},
	{"pp30-2019", "x2 = \"59\"; ", "", "PITA_GARIS"},
	{"pp30-2019", "x2 = \"59\"; ", "x2 = \"0\"; ", "URUT"},
	{"pp30-2019", "kategori = \"BAIK\";", "", "HILANG"},
	{"pp46-2011", "x1 = \"0\"", "kategori = \"X\"; x1 = \"0\"", "TIDAK_DIKENAL"},
	{"pp30-2019", "nilai_maksimal = \"120\";", "", "BAGIAN_HILANG"},
	{"pp30-2019", "BAIK = \"90\"", "BAIK = \"60\"", "URUT"},
	{"pp30-2019", "tertinggi = \"120\"", "tertinggi = \"109\"", "TAK_TERCAPAI"},
	{"pp30-2019", "KURANG = \"50\"; };", "KURANG = \"0\"; };", "TAK_TERCAPAI"},
	{"pp30-2019", "berlaku_sampai = \"2022", "berlaku_sampai = \"2012", "TANGGAL_TERBALIK"},
	{"pp30-2019", "syarat_ide_baru = true", "syarat_ide_baru = 1", "PILIHAN"},
	{"lokal", "kerjasama = { label = \"Kerja sama\"; bobot = { PIMPINAN = \"20\"",
		"kerjasama = { label = \"Kerja sama\"; bobot = { PIMPINAN = \"19\"", "JUMLAH_100"},
	{"lokal", "bobot = { PIMPINAN = \"15\";", "bobot = { PIMPINAN = \"15\"; MAGANG = \"5\";",
		"JUMLAH_100"},
	{"permenpan-6-2022", "alasan_min = 30", "panjang = 30", "TIDAK_DIKENAL"},
	{"permenpan-6-2022", "\tkuadran = ", "\tkuadrant = ", "MUNGKIN"},
	{"permenpan-6-2022", "\tkuadran = ", "\tzzzzzzzz = ", "TIDAK_DIKENAL"},
	{"permenpan-6-2022", "tpp = { bobot_produktivitas = \"60\"; };", "", "TIDAK_DIPAKAI"},
	{"permenpan-6-2022", "entri_hari = 7;", "", "TIDAK_DIPAKAI"},
	{"permenpan-6-2022", "model = \"EKSPEKTASI\"", "model = \"NUMERIK\"", "MODEL"},
	{"permenpan-6-2022", "model = \"EKSPEKTASI\"", "model = \"LOKAL\"", "MODEL"},
	{"permenpan-6-2022", "bobot_360 = { atasan", "bobot_360 = { agama", "TERLARANG"},
	{"permenpan-6-2022", "\tPEMULA =", "\tUmur_PEMULA =", "TERLARANG"},
	{"permenpan-6-2022", "PERENCANAAN =", "PERENCANAN =", "MUNGKIN"},
	{"permenpan-6-2022", "PERENCANAAN =", "LIBUR =", "TIDAK_DIKENAL"},
	{"permenpan-6-2022", "tutup = \"01-31\"", "tutup = \"02-29\"", "HARI_TAHUN"},
	{"permenpan-6-2022", "buka = \"12-01\"; tutup = \"+01-31\"",
		"buka = \"12-01\"; tutup = \"01-31\"", "HARI_TERBALIK"},
	{"permenpan-6-2022", "nilai = \"70\"", "nilai = \"100\"", "SELALU_TERPENUHI"},
	{"permenpan-6-2022", "D = \"25.00\"", "D = \"24\"", "TAK_TERCAPAI"},
	{"permenpan-6-2022", "entri = \"HARIAN\"", "entri = \"JAM\"", "PILIHAN"},
	{"permenpan-6-2022", "min_responden = 3", "min_responden = 101", "BATAS"},
	{"permenpan-6-2022", "min_responden = 3", "min_responden = \"3\"", "BILANGAN"},
	{"permenpan-6-2022", "bobot_360 = { atasan",
		"bobot_360 = { rekanan = \"0\"; min_responden = 3; atasan", "TULISAN"},
	{"pp30-2019", "SB_SB = \"SB\"; ", "", "SUARA_LUBANG"},
	{"pp30-2019", "SB_SB = \"SB\"", "SB_SB_SB_SB_SB = \"SB\"", "SUARA_NAMA"},
	{"pp30-2019", "SB_B = \"SB\"", "B_SB = \"SB\"", "SUARA_NAMA"},
	{"pp30-2019", "SB_SB = \"SB\"", "SB_SB = \"SK\"", "SUARA_TURUN"},
	{"pp30-2019", "SB_SB = \"SB\"", "SB_SB = \"BURUK\"", "PILIHAN"},
	{"pp30-2019", "kategori = \"CUKUP\"", "kategori = \"CUKUPP\"", "KATEGORI"},
	{"pp30-2019", "kategori = \"CUKUP\"", "kategori = \"SANGAT_KURANG\"", "KATEGORI_TURUN"},
	{"pp30-2019", "bobot_skp = ( \"70\", \"60\" )", "bobot_skp = ( \"70\", \"70.0\" )", "GANDA"},
	{"pp30-2019", "batas = \"10\"", "batas = \"0\"", "TAK_TERCAPAI"},
	{"pp30-2019", "lingkup = { UNIT", "lingkup = { PNS", "TERLARANG"},
	{"pp30-2019", "KURANG = \"40\"; SANGAT_KURANG = \"20\"",
		"KURANG = \"20\"; SANGAT_KURANG = \"20\"", "URUT"},
	{"pp30-2019", "nilai = { SANGAT_BAIK = \"120\"", "nilai = { SANGAT_BAIK = \"121\"",
		"TAK_TERCAPAI"},
	{"pp30-2019", "nilai_maksimal = \"120\"", "nilai_maksimal = \"121\"", "TAK_TERCAPAI"},
	{"pp30-2019", "kinerja = {", "kinerjaku = {", "MUNGKIN"},
	{"kmk127-2026", "batas = \"115\"", "batas = \"130\"", "TAK_TERCAPAI"},
	{"kmk127-2026", "faktor = \"0.75\"", "faktor = \"1.5\"", "TERLALU_BESAR"},
	{"kmk127-2026", "TEPAT_RENDAH = \"1.2\"", "TEPAT_RENDAH = \"0\"", "NOL"},
	{"kmk127-2026", "RINGAN = \"10\"", "RINGAN = \"101\"", "BATAS"},
	{"kmk127-2026", "model = \"NUMERIK\"", "model = \"EKSPEKTASI\"", "MODEL"},
	{"pp46-2011", "model = \"NUMERIK\"", "model = \"LOKAL\"", "MODEL"},
	{"lokal", "batas_kriteria = { SANGAT_BAIK = \"91\"", "batas_kriteria = { SANGAT_BAIK = \"101\"",
		"BATAS"},
	{"lokal", "BAIK = \"76\"", "BAIK = \"60\"", "URUT"},
	{"lokal", "KURANG = \"51\"; }", "KURANG = \"0\"; }", "TAK_TERCAPAI"},
	{"lokal", "\tdisiplin = {", "\tagama = {", "TERLARANG"},
	{"lokal", "{ PIMPINAN = \"15\"", "{ PPPK = \"15\"", "TERLARANG"},
	{"lokal", "angka = 4;", "angka = 4; uang = 2;", "TIDAK_DIPAKAI"},
};

/* The file with the first from replaced; the line where that stands. */
static const char *
changed(struct kj_arena *a, const struct change *c, int *line)
{
	const char *text = NULL, *at;

	read_file(a, c->id, &text);
	at = strstr(text, c->from);
	if (!at)
		fail_msg("%s does not have: %s", c->id, c->from);
	*line = 1;
	for (const char *p = text; p < at; p++)
		*line += *p == '\n';
	return kj_fmt(a, "%.*s%s%s", (int)(at - text), text, c->to, at + strlen(c->from));
}

static const struct kj_masalah *
find(const struct kj_masalah *m, const char *kode)
{
	while (m && !kj_streq(m->kode, kode))
		m = m->next;
	return m;
}

static void
mistakes_are_refused_with_file_line_and_words(void **state)
{
	struct kj_conf *conf = NULL;
	char id[] = "id", en[] = "en";

	assert_int_equal(kj_conf_load(&conf, "conf/kinerja.conf"), KJ_OK);
	assert_int_equal(kj_words_start(conf), KJ_OK);
	for (size_t i = 0; i < KJ_COUNT(changes); i++) {
		const struct change *c = &changes[i];
		struct kj_masalah *problems = NULL;
		const struct kj_masalah *m;
		struct kj_aturan *r = NULL;
		const char *said;
		int line = 0;

		assert_int_equal(
			kj_aturan_parse(*state, "agency.conf", changed(*state, c, &line), &r, &problems),
			KJ_INVALID);
		m = find(problems, c->kode);
		if (!m)
			fail_msg("%s -> %s: %s, not %s", c->from, c->to, problems->kode, c->kode);
		assert_string_equal(m->file, "agency.conf");
		assert_true(m->line > 0);
		said = kj_masalah_teks(*state, m, "id", kj_word_in, id);
		if (!kj_word_in(id, kj_fmt(*state, "rules.masalah.%s", c->kode)) || strchr(said, '{'))
			fail_msg("%s: %s", c->kode, said);
		assert_null(strchr(kj_masalah_teks(*state, m, "en", kj_word_in, en), '{'));
	}
	kj_conf_free(conf);
}

/* A section less: refused or loaded, never a crash, whatever the others lean on. */
static void
any_section_may_be_missing(void **state)
{
	struct kj_arena *a = *state;

	for (size_t i = 0; i < KJ_COUNT(shipped); i++) {
		const char *text = NULL, *next;

		read_file(a, shipped[i], &text);
		for (const char *at = text; *at; at = next) {
			struct kj_masalah *problems = NULL;
			struct kj_aturan *r = NULL;
			const char *end = strchr(at, '\n'), *close;

			next = end ? end + 1 : at + strlen(at);
			if (!strchr("abcdefghijklmnopqrstuvwxyz", *at))
				continue;
			close = end && end[-1] == ';' ? end : strstr(at, "\n}");
			if (end && (end[-1] == '(' || !close))
				close = strstr(at, "\n)");
			if (!close)
				continue;
			close = close == end ? end : close + strlen("\n};");
			if (kj_aturan_parse(a, "x", kj_fmt(a, "%.*s%s", (int)(at - text), text, close), &r,
					&problems) != KJ_OK)
				assert_non_null(problems);
		}
	}
}

static void
the_line_is_that_of_the_setting(void **state)
{
	static const size_t exact[] = {0, 1, 7, 12, 16, 28};

	for (size_t i = 0; i < KJ_COUNT(exact); i++) {
		struct kj_masalah *problems = NULL;
		struct kj_aturan *r = NULL;
		int line = 0;
		const char *text = changed(*state, &changes[exact[i]], &line);

		assert_int_equal(kj_aturan_parse(*state, "a.conf", text, &r, &problems), KJ_INVALID);
		assert_int_equal(find(problems, changes[exact[i]].kode)->line, line);
	}
}

static void
all_problems_are_said_at_once(void **state)
{
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL;
	size_t n = 0;

	assert_int_equal(kj_aturan_parse(*state, "x", "", &r, &problems), KJ_INVALID);
	for (const struct kj_masalah *m = problems; m; m = m->next, n++)
		assert_string_equal(m->kode, "HILANG");
	assert_int_equal(n, 7);
	assert_null(r);
}

static void
only_names_inside_the_folder_are_opened(void **state)
{
	static const char *const names[] = {
		"", "../kinerja", "/etc/passwd", "permenpan-6-2022.conf", "PERMENPAN", "tidak-ada"};
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL;

	capture_start();
	for (size_t i = 0; i < KJ_COUNT(names); i++)
		assert_null(kj_aturan_of("conf/rulesets", names[i]));
	assert_non_null(strstr(capture_end(*state), "tidak-ada.conf: notfound"));
	assert_int_equal(kj_aturan_load(*state, "conf", &r, &problems), KJ_NOTFOUND);
	assert_ptr_equal(
		kj_aturan_of("conf/rulesets", "lokal"), kj_aturan_of("conf/rulesets", "lokal"));
}

static void
a_rule_that_a_ruleset_does_not_regulate_says_so(void **state)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "lokal");
	const struct kj_indikator ind = {.target = "1", .realisasi = "1"};
	const struct kj_kinerja_2019 in = {"90", "90", "70", false};
	const int64_t people[KJ_NPREDIKAT] = {0, 1, 1, 1, 1, 1};
	struct kj_distribusi d;
	struct kj_hasil h;
	struct kj_saran s;

	assert_int_equal(kj_saran_hasil(*state, r, &ind, 1, NULL, &s), KJ_INVALID);
	assert_string_equal(s.galat, "TIDAK_DIATUR");
	assert_int_equal(kj_nilai_kinerja_2019(*state, r, &in, NULL, &h), KJ_INVALID);
	assert_string_equal(h.galat, "TIDAK_DIATUR");
	assert_int_equal(
		kj_angka_kredit(*state, r, "AHLI_MUDA", KJ_PREDIKAT_B, 12, NULL, &h), KJ_INVALID);
	assert_string_equal(h.galat, "TIDAK_DIATUR");
	assert_int_equal(kj_distribusi(*state, r, KJ_PREDIKAT_B, people, NULL, &d), KJ_INVALID);
	assert_string_equal(d.galat, "TIDAK_DIATUR");
	assert_int_equal(kj_kuadran(r, KJ_RATING_SESUAI, KJ_RATING_SESUAI, NULL), KJ_PREDIKAT_NONE);
	assert_int_equal(kj_batas_keberatan(r, 1), KJ_NODATE);
	assert_string_equal(kj_aturan_sumber(r, "kuadran"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_copy_recomputes_to_the_same_bytes),
		ARENA_TEST(a_kept_evaluation_gives_the_same_explanation),
		ARENA_TEST(mistakes_are_refused_with_file_line_and_words),
		ARENA_TEST(any_section_may_be_missing),
		ARENA_TEST(the_line_is_that_of_the_setting),
		ARENA_TEST(all_problems_are_said_at_once),
		ARENA_TEST(only_names_inside_the_folder_are_opened),
		ARENA_TEST(a_rule_that_a_ruleset_does_not_regulate_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
