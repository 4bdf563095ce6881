/* The vectors of the regulations, and that every answer can be said in words. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

static const struct kj_rule_set *
rules(void)
{
	static struct kj_rule_set set;

	if (!set.permenpan)
		assert_int_equal(kj_rule_set_load(&set, "conf/rulesets"), KJ_OK);
	return &set;
}

static const struct kj_tree *
json(struct kj_arena *a, const char *text)
{
	struct kj_tree_error error;
	struct kj_tree *t = NULL;

	if (kj_tree_json(a, text, &t, &error) != KJ_OK)
		fail_msg("%d: %s in %.60s", error.line, error.text, text);
	return t;
}

static const struct kj_tree *
vectors(struct kj_arena *a)
{
	const char *text = NULL;

	assert_int_equal(kj_file_text(a, "tests/unit/vectors.json", &text), KJ_OK);
	return json(a, text);
}

static const char *
answer(struct kj_arena *a, const char *rule, const struct kj_tree *input, struct kj_penjelasan *p)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	assert_int_equal(kj_rule_run(a, rules(), rule, input, p, &b), KJ_OK);
	return b.data;
}

static void
every_vector_holds(void **state)
{
	size_t n = 0;

	for (const struct kj_tree *v = vectors(*state)->child; v; v = v->next, n++) {
		const char *got = answer(*state, kj_tree_text(v, "rule"), kj_tree_get(v, "input"), NULL);

		if (!kj_tree_covers(json(*state, got), kj_tree_get(v, "expect")))
			fail_msg("%s: got %s", kj_tree_text(v, "id"), got);
	}
	assert_int_equal(n, 104);
}

/* Computing without steps and with them gives the same bytes. */
static void
explaining_changes_no_answer(void **state)
{
	for (const struct kj_tree *v = vectors(*state)->child; v; v = v->next) {
		const char *rule = kj_tree_text(v, "rule");
		const struct kj_tree *input = kj_tree_get(v, "input");
		struct kj_penjelasan p;

		kj_penjelasan_init(&p, *state);
		assert_string_equal(answer(*state, rule, input, NULL), answer(*state, rule, input, &p));
		if (!kj_tree_get(kj_tree_get(v, "expect"), "galat"))
			assert_true(p.n > 0 || kj_streq(rule, "tenggat"));
	}
}

static void
what_the_vectors_leave_out(void **state)
{
	static const char *const cases[][3] = {
		{"pimpinan", "{\"predikat_organisasi\":\"ISTIMEWA\"}", "{\"hasil\":\"DI_ATAS\"}"},
		{"pimpinan", "{\"predikat_organisasi\":\"SANGAT_BAIK\"}", "{\"galat\":\"MASUKAN\"}"},
		{"tenggat", "{\"jenis\":\"KEBERATAN\",\"tanggal\":\"2026-12-20\"}",
			"{\"batas\":\"2027-01-03\"}"},
		{"tenggat", "{\"jenis\":\"ENTRI\",\"tanggal\":\"2026-02-25\"}",
			"{\"batas\":\"2026-03-04\"}"},
		{"kriteria",
			"{\"jenis_jabatan\":\"PELAKSANA\",\"nilai\":{\"disiplin\":\"90\",\"kualitas_kerja\":"
			"\"80\",\"inisiatif\":\"85\",\"kerjasama\":\"95\"}}",
			"{\"indeks\":\"87.5000\"}"},
		{"kriteria", "{\"nilai\":{\"disiplin\":\"90\"},\"bobot\":{\"inisiatif\":\"100\"}}",
			"{\"galat\":\"KRITERIA_TIDAK_COCOK\"}"},
		{"kriteria", "{\"nilai\":{\"disiplin\":\"100.5\"},\"bobot\":{\"disiplin\":\"100\"}}",
			"{\"galat\":\"NILAI_DI_LUAR_RENTANG\"}"},
		{"perilaku_360", "{\"nilai\":{\"atasan\":\"95\",\"rekan\":\"88\",\"bawahan\":\"92\"}}",
			"{\"nilai_perilaku\":\"93.0000\"}"},
		{"perilaku_360", "{\"nilai\":{\"atasan\":\"95\"},\"bobot\":{\"atasan\":\"99\"}}",
			"{\"galat\":\"BOBOT_TIDAK_100\"}"},
		{"tpp",
			"{\"dasar\":\"1\",\"produktivitas\":\"1\",\"disiplin\":\"1\","
			"\"bobot_produktivitas\":\"101\"}",
			"{\"galat\":\"BOBOT\"}"},
		{"tpp",
			"{\"dasar\":\"4000000\",\"produktivitas\":\"100\",\"disiplin\":\"100\","
			"\"bobot_produktivitas\":\"70\"}",
			"{\"produktivitas\":\"2800000.00\",\"tpp\":\"4000000.00\"}"},
		{"ikm", "{\"unsur\":[\"3\",\"3\"]}", "{\"galat\":\"UNSUR_BUKAN_9\"}"},
		{"ikm", "{\"unsur\":[\"3\",\"3\",\"3\",\"3\",\"3\",\"3\",\"3\",\"3\",\"4.1\"]}",
			"{\"galat\":\"NILAI_DI_LUAR_RENTANG\"}"},
		/* 88.305 is 88.31 as shown: A. */
		{"ikm",
			"{\"unsur\":[\"3.5322\",\"3.5322\",\"3.5322\",\"3.5322\",\"3.5322\","
			"\"3.5322\",\"3.5322\",\"3.5322\",\"3.5322\"]}",
			"{\"ikm\":\"88.31\",\"mutu\":\"A\"}"},
		{"distribusi", "{\"predikat_organisasi\":\"ISTIMEWA\",\"jumlah\":{\"SB\":2,\"B\":3}}",
			"{\"n\":5,\"pelanggaran\":[\"SB_BUKAN_TERBESAR\"],\"hanya_informasi\":false,"
			"\"tegakkan\":\"INFO\"}"},
		{"distribusi", "{\"predikat_organisasi\":\"ISTIMEWA\",\"jumlah\":{\"SB\":2,\"B\":2}}",
			"{\"sesuai\":true,\"hanya_informasi\":true}"},
		{"distribusi", "{\"predikat_organisasi\":\"BAIK\",\"jumlah\":{\"SB\":2,\"B\":-1}}",
			"{\"galat\":\"JUMLAH_NEGATIF\"}"},
		{"distribusi", "{\"predikat_organisasi\":\"BAIK\",\"jumlah\":{\"SB\":1.5}}",
			"{\"galat\":\"MASUKAN\"}"},
		{"distribusi_batas", "{\"predikat_organisasi\":\"BAIK\",\"n\":10}",
			"{\"SB\":[0,4],\"B\":[2,7],\"mungkin\":true}"},
		{"distribusi_batas", "{\"predikat_organisasi\":\"BAIK\",\"n\":\"x\"}",
			"{\"galat\":\"MASUKAN\"}"},
		{"angka_kredit", "{\"jenjang\":\"AHLI_AGUNG\",\"predikat\":\"BAIK\",\"bulan\":1}",
			"{\"galat\":\"JENJANG\"}"},
		{"angka_kredit", "{\"jenjang\":\"AHLI_MUDA\",\"predikat\":\"LUMAYAN\",\"bulan\":1}",
			"{\"galat\":\"PREDIKAT\"}"},
		{"pp46_waktu", "{\"target\":\"0\",\"realisasi\":\"1\"}", "{\"galat\":\"TARGET_NOL\"}"},
		{"pp46_ke_pp30", "{\"nilai\":\"100.1\"}", "{\"galat\":\"NILAI_DI_LUAR_RENTANG\"}"},
		{"capaian_2026", "{\"target\":\"0\",\"realisasi\":\"0\",\"target_maksimal\":true}",
			"{\"galat\":\"TARGET_NOL\"}"},
		{"capaian_2026", "{\"target\":10.5,\"realisasi\":\"0\"}", "{\"galat\":\"ANGKA\"}"},
		{"capaian_2021",
			"{\"kondisi\":\"khusus\",\"target_lo\":\"7\",\"target_hi\":\"8\",\"realisasi\":\"7\","
			"\"target_maksimal\":true}",
			"{\"capaian\":\"100.0000\",\"kategori\":\"SANGAT_BAIK\",\"nilai\":\"120.0000\"}"},
		{"saran_hasil", "{\"indikator\":[{\"target\":\"1\",\"realisasi\":\"1\",\"bukti\":false}]}",
			"{\"saran_rating\":null,\"tanpa_saran\":[\"BUKTI_KURANG\"]}"},
		{"predikat",
			"{\"indikator\":[{\"target\":\"1\",\"realisasi\":\"1\"}],\"perilaku\":\"DI_ATAS\","
			"\"hasil\":\"DI_ATAS\"}",
			"{\"saran_rating\":\"SESUAI\",\"predikat\":\"SANGAT_BAIK\"}"},
		{"nip", "{\"nip\":\"\",\"hari_ini\":\"2026-11-21\"}", "{\"galat\":\"PANJANG\"}"},
		{"nip", "{\"nip\":\"192912312028133000\",\"hari_ini\":\"2026-11-21\"}",
			"{\"jenis\":\"TIDAK_DIKENAL\",\"kelamin\":null,\"peringatan\":[\"KELAMIN\","
			"\"NOMOR_URUT\",\"TANGGAL_LAHIR\",\"TMT\"]}"},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const char *got = answer(*state, cases[i][0], json(*state, cases[i][1]), NULL);

		if (!kj_tree_covers(json(*state, got), json(*state, cases[i][2])))
			fail_msg("%s %s: got %s", cases[i][0], cases[i][1], got);
	}
}

/* Whatever comes in, a rule answers: never a crash, never silence. */
static void
odd_input_is_answered(void **state)
{
	static const char *const inputs[] = {"{}", "[]", "null", "1", "\"x\"",
		"{\"indikator\":[1,null]}", "{\"indikator\":[{}]}", "{\"nilai\":[],\"bobot\":1}",
		"{\"unsur\":[1,null,{}]}", "{\"jumlah\":[],\"predikat_organisasi\":\"BAIK\"}",
		"{\"nip\":1,\"hari_ini\":\"x\"}", "{\"bulan\":99999999999999,\"jenjang\":null}",
		"{\"target\":\"-\",\"realisasi\":{},\"kondisi\":\"normal\",\"nilai\":\"1/3\"}"};

	for (size_t i = 0; kj_rule_name(i); i++)
		for (size_t k = 0; k < KJ_COUNT(inputs); k++) {
			const char *got = answer(*state, kj_rule_name(i), json(*state, inputs[k]), NULL);

			assert_int_equal(json(*state, got)->type, KJ_TREE_GROUP);
		}
	assert_int_equal(kj_rule_run(*state, rules(), "gaji", json(*state, "{}"), NULL,
						 &(struct kj_buf){.arena = *state}),
		KJ_NOTFOUND);
}

static void
words_of(struct kj_arena *a, const struct kj_tree *v)
{
	struct kj_penjelasan p;
	struct kj_penjelasan *why = &p;
	const char *galat;
	char id[] = "id", en[] = "en";

	kj_penjelasan_init(why, a);
	galat = kj_tree_text(
		json(a, answer(a, kj_tree_text(v, "rule"), kj_tree_get(v, "input"), why)), "galat");
	if (galat && !kj_word_in(en, kj_fmt(a, "rules.galat.%s", galat)))
		fail_msg("no words for %s", galat);
	for (size_t i = 0; i < why->n; i++) {
		const struct kj_urai *u = &why->langkah[i];
		const char *key = kj_fmt(a, "rules.langkah.%s", u->kode);
		const char *said = kj_urai_teks(a, u, "id", kj_word_in, id);
		const char *english = kj_urai_teks(a, u, "en", kj_word_in, en);

		if (!kj_word_in(id, key) || !kj_word_in(en, key))
			fail_msg("no words for step %s", u->kode);
		if (strchr(said, '{') || strchr(english, '{'))
			fail_msg("a hole in: %s / %s", said, english);
		if (strchr(said, '_') || strchr(english, '_'))
			assert_true(kj_starts(u->kode, "distribusi") || kj_starts(u->kode, "bagian"));
	}
}

/* What the shared vectors do not run. */
static const char *const more[] = {
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"SUM\",\"masa\":[{\"kunci\":\"TW1\",\"target\":"
	"\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"TLKV\",\"masa\":[{\"kunci\":\"TW1\","
	"\"target\":\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":"
	"\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"AVG\",\"masa\":[{\"kunci\":\"TW1\",\"target\":"
	"\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"RASIO\",\"masa\":[{\"kunci\":\"TW1\","
	"\"target\":\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":"
	"\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"MEDIAN\",\"masa\":[{\"kunci\":\"TW1\","
	"\"target\":\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":"
	"\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"P90\",\"masa\":[{\"kunci\":\"TW1\",\"target\":"
	"\"10\",\"realisasi\":\"9\"},{\"kunci\":\"TW2\",\"target\":\"10\",\"realisasi\":\"11\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"RASIO\",\"masa\":[{\"target\":\"90\","
	"\"pembilang\":\"9\",\"penyebut\":\"10\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"RASIO\",\"masa\":[{\"target\":\"90\","
	"\"pembilang\":\"9\",\"penyebut\":\"0\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"RASIO\",\"masa\":[{\"target\":\"90\","
	"\"pembilang\":\"9\",\"penyebut\":\"1\"},{\"realisasi\":\"9\"}]}}",
	"{\"rule\":\"konsolidasi\",\"input\":{\"cara\":\"SUM\",\"masa\":[{\"target\":\"90\"}]}}",
	"{\"rule\":\"alasan\",\"input\":{\"saran\":\"SESUAI\",\"hasil\":\"DI_ATAS\",\"perilaku\":\"DI_"
	"BAWAH\"}}",
	"{\"rule\":\"tenggat\",\"input\":{\"jenis\":\"KEBERATAN\",\"tanggal\":\"2026-01-31\"}}",
	"{\"rule\":\"tenggat\",\"input\":{\"jenis\":\"ENTRI\",\"tanggal\":\"2026-01-31\"}}",
	"{\"rule\":\"tenggat\",\"input\":{\"jenis\":\"TAHAP\",\"tahap\":\"EVALUASI\",\"tahun\":2026}}",
	"{\"rule\":\"perilaku_360\",\"input\":{\"nilai\":{\"atasan\":\"90\",\"rekan\":\"80\","
	"\"bawahan\":\"70\"},\"responden\":{\"rekan\":1}}}",
	"{\"rule\":\"perilaku_360\",\"input\":{\"nilai\":{\"rekan\":\"80\"},\"bobot\":{\"rekan\":"
	"\"100\"},\"responden\":{\"rekan\":1}}}",
	"{\"rule\":\"pp46_prestasi\",\"input\":{\"nilai_skp\":\"91\",\"nilai_perilaku\":\"91\",\"bobot_"
	"skp\":\"60\"}}",
	"{\"rule\":\"nilai_skp_2021\",\"input\":{\"pimpinan\":true,\"rhk\":[{\"aspek\":[{\"kondisi\":"
	"\"normal\",\"target\":\"1\",\"realisasi\":\"1\"}]}]}}",
	"{\"rule\":\"nilai_skp_2021\",\"input\":{\"rhk\":[{\"aspek\":[{\"kondisi\":\"normal\","
	"\"target\":\"1\",\"realisasi\":\"2\"}]},{\"jenis\":\"TAMBAHAN\",\"lingkup\":\"ANTARUNIT\","
	"\"aspek\":[{\"kondisi\":\"normal\",\"target\":\"1\",\"realisasi\":\"2\"}]}]}}",
	"{\"rule\":\"nilai_skp_2021\",\"input\":{\"rhk\":[{\"aspek\":[]}]}}",
	"{\"rule\":\"nilai_skp_2021\",\"input\":{\"rhk\":[{\"jenis\":\"TAMBAHAN\",\"lingkup\":\"X\","
	"\"aspek\":[{\"kondisi\":\"normal\",\"target\":\"1\",\"realisasi\":\"2\"}]}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"110\"],\"nko\":\"90\",\"disiplin\":"
	"\"RINGAN\",\"koreksi\":\"5\",\"iki\":[{\"target\":\"1\",\"realisasi\":\"2\",\"jenis_iki\":"
	"\"TEPAT_RENDAH\",\"target_lalu\":\"1\",\"realisasi_lalu\":\"2\"}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"110\"],\"iki\":[{\"target\":\"1\","
	"\"realisasi\":\"2\",\"jenis_iki\":\"X\"}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[],\"iki\":[{\"target\":\"1\",\"realisasi\":"
	"\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"1\"],\"koreksi\":\"6\",\"iki\":[{\"target\":"
	"\"1\",\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"1\"],\"disiplin\":\"X\",\"iki\":[{"
	"\"target\":\"1\",\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"1\"],\"iki\":[{\"target\":\"1\","
	"\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\",\"hari\":-1}]}}",
	"{\"rule\":\"nkp_2026\",\"input\":{\"perilaku\":[\"1\"],\"iki\":[{\"target\":\"1\","
	"\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"},{\"target\":\"1\",\"realisasi\":\"2\","
	"\"jenis_iki\":\"TEPAT_RENDAH\"},{\"target\":\"1\",\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_"
	"RENDAH\"},{\"target\":\"1\",\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"},{\"target\":"
	"\"1\",\"realisasi\":\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"},{\"target\":\"1\",\"realisasi\":"
	"\"2\",\"jenis_iki\":\"TEPAT_RENDAH\"},{\"target\":\"1\",\"realisasi\":\"2\",\"jenis_iki\":"
	"\"TEPAT_RENDAH\"}]}}",
};

static void
every_step_and_refusal_has_words_in_both_languages(void **state)
{
	struct kj_conf *conf = NULL;

	assert_int_equal(kj_conf_load(&conf, "conf/kinerja.conf"), KJ_OK);
	assert_int_equal(kj_words_start(conf), KJ_OK);
	for (const struct kj_tree *v = vectors(*state)->child; v; v = v->next)
		words_of(*state, v);
	words_of(*state,
		json(*state, "{\"rule\":\"pimpinan\",\"input\":{\"predikat_organisasi\":\"BAIK\"}}"));
	words_of(*state,
		json(*state, "{\"rule\":\"predikat\",\"input\":{\"indikator\":[{\"rating\":\"SESUAI\"},"
					 "{\"target\":\"1\",\"jenis\":\"TAMBAHAN\"},{\"target\":\"0\",\"realisasi\":"
					 "\"1\",\"polarisasi\":\"minimize\",\"realisasi_terburuk\":\"9\"},"
					 "{\"target\":\"1\",\"realisasi\":\"9\",\"polarisasi\":\"minimize\"},"
					 "{\"target\":\"1\",\"realisasi\":\"9\",\"polarisasi\":\"stabilize\"}],"
					 "\"perilaku\":\"SESUAI\"}}"));
	for (int o = KJ_PREDIKAT_SK; o <= KJ_PREDIKAT_SB; o++)
		words_of(*state, json(*state, kj_fmt(*state,
										  "{\"rule\":\"distribusi_batas\",\"input\":{\"predikat_"
										  "organisasi\":\"%s\",\"n\":1}}",
										  kj_predikat_organisasi_kode((enum kj_predikat)o))));
	words_of(*state, json(*state, "{\"rule\":\"saran_hasil\",\"input\":{\"indikator\":[{}]}}"));
	for (size_t i = 0; i < KJ_COUNT(more); i++)
		words_of(*state, json(*state, more[i]));
	kj_conf_free(conf);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(every_vector_holds),
		ARENA_TEST(explaining_changes_no_answer),
		ARENA_TEST(what_the_vectors_leave_out),
		ARENA_TEST(odd_input_is_answered),
		ARENA_TEST(every_step_and_refusal_has_words_in_both_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
