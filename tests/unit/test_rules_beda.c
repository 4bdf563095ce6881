/* What is different between two rulesets, in words. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

static const char *const shipped[] = {
	"permenpan-6-2022", "pp30-2019", "kmk127-2026", "pp46-2011", "lokal"};

static const struct kj_aturan *
ruleset(const char *id)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", id);

	assert_non_null(r);
	return r;
}

/* A shipped ruleset with the first from replaced. */
static const struct kj_aturan *
changed(struct kj_arena *a, const char *id, const char *from, const char *to)
{
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL;
	const char *text = NULL, *at;

	assert_int_equal(kj_file_text(a, kj_fmt(a, "conf/rulesets/%s.conf", id), &text), KJ_OK);
	at = strstr(text, from);
	assert_non_null(at);
	text = kj_fmt(a, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
	if (kj_aturan_parse(a, "new", text, &r, &problems) != KJ_OK)
		fail_msg("%s -> %s: %s", from, to, problems->kode);
	return r;
}

static struct kj_conf *conf;

static int
start(void **state)
{
	(void)state;
	return kj_conf_load(&conf, "conf/kinerja.conf") != KJ_OK || kj_words_start(conf) != KJ_OK;
}

static int
stop(void **state)
{
	(void)state;
	kj_conf_free(conf);
	return 0;
}

static void
changes_are_said_with_what_they_mean(void **state)
{
	static const struct {
		const char *id, *from, *to, *said;
	} cases[] = {
		{"permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"105\"",
			"Ambang Di Atas Ekspektasi naik dari 100 menjadi 105: lebih sedikit pegawai disarankan "
			"Di Atas"},
		{"permenpan-6-2022", "sesuai_ge = \"90\"", "sesuai_ge = \"85.5\"",
			"Ambang Sesuai Ekspektasi turun dari 90 menjadi 85,5: lebih sedikit pegawai disarankan "
			"Di Bawah"},
		{"permenpan-6-2022", "DI_BAWAH = \"SANGAT_KURANG\"", "DI_BAWAH = \"KURANG\"",
			"Kuadran kinerja, Di bawah ekspektasi, Di bawah ekspektasi naik dari Sangat kurang "
			"menjadi Kurang: pegawai dengan rating ini mendapat predikat lebih tinggi"},
		{"permenpan-6-2022", "keberatan_hari = 14", "keberatan_hari = 7",
			"Hari untuk keberatan turun dari 14 menjadi 7: pegawai mendapat lebih sedikit hari "
			"untuk "
			"berkeberatan"},
		{"permenpan-6-2022", "tegakkan = \"INFO\"", "tegakkan = \"BLOCK\"",
			"Pola distribusi, penegakan berubah dari hanya informasi menjadi tidak dapat "
			"ditetapkan: "
			"pemeriksaan distribusi unit berubah, predikat perorangan tidak"},
		{"permenpan-6-2022", "PEMULA = \"3.75\"", "PEMULA = \"4\"",
			"Koefisien angka kredit, Pemula naik dari 3,75 menjadi 4: angka kredit lebih besar"},
		{"permenpan-6-2022", "	PEMULA = \"3.75\";", "",
			"Koefisien angka kredit, Pemula (3,75) dihapus: angka kredit lebih kecil"},
		{"permenpan-6-2022", "berlaku_dari = \"2022-02-03\"", "berlaku_dari = \"2023-01-01\"",
			"Berlaku dari berubah dari 3 Februari 2022 menjadi 1 Januari 2023"},
		{"pp30-2019", "syarat_ide_baru = true", "syarat_ide_baru = false",
			"Nilai kinerja, syarat ide baru berubah dari ya menjadi tidak: nilai pegawai dapat "
			"berubah"},
		{"pp30-2019", "SB_B = \"SB\"", "SB_B = \"B\"",
			"Nilai aspek, kategori gabungan aspek, SB_B turun dari Sangat baik menjadi Baik: nilai "
			"pegawai dapat berubah"},
		{"lokal", "min_responden = 3", "min_responden = 4",
			"Bobot kelompok penilai, jawaban paling sedikit naik dari 3 menjadi 4: lebih sedikit "
			"kelompok penilai yang dihitung"},
	};
	char id[] = "id";

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const struct kj_beda *d = kj_aturan_beda(
			*state, ruleset(cases[i].id), changed(*state, cases[i].id, cases[i].from, cases[i].to));

		assert_non_null(d);
		assert_string_equal(kj_beda_teks(*state, d, id, kj_word_in, id), cases[i].said);
		assert_null(d->next);
	}
}

static void
the_same_rules_are_not_different(void **state)
{
	for (size_t i = 0; i < KJ_COUNT(shipped); i++)
		assert_null(kj_aturan_beda(*state, ruleset(shipped[i]), ruleset(shipped[i])));
	/* The same number in another spelling is the same number. */
	assert_null(kj_aturan_beda(*state, ruleset("permenpan-6-2022"),
		changed(*state, "permenpan-6-2022", "di_atas_gt = \"100\"", "di_atas_gt = \"100.00\"")));
}

/* Every setting of every ruleset has words: no placeholder, no code of ours is left. */
static void
every_difference_has_words_in_both_languages(void **state)
{
	char id[] = "id", en[] = "en";

	for (size_t i = 0; i < KJ_COUNT(shipped); i++)
		for (size_t k = 0; k < KJ_COUNT(shipped); k++) {
			const struct kj_beda *d =
				kj_aturan_beda(*state, ruleset(shipped[i]), ruleset(shipped[k]));

			assert_true((d == NULL) == (i == k));
			for (; d; d = d->next) {
				const char *said = kj_beda_teks(*state, d, id, kj_word_in, id);
				const char *english = kj_beda_teks(*state, d, en, kj_word_in, en);

				if (strchr(said, '{') || strchr(english, '{'))
					fail_msg("%s / %s", said, english);
				if (*d->akibat == '\0' && !kj_starts(d->jalan, "id") &&
					!kj_starts(d->jalan, "model") && !kj_starts(d->jalan, "berlaku"))
					fail_msg("no meaning of %s", d->jalan);
				assert_string_not_equal(said, english);
			}
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(changes_are_said_with_what_they_mean),
		ARENA_TEST(the_same_rules_are_not_different),
		ARENA_TEST(every_difference_has_words_in_both_languages),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
