/*
 * A shipped ruleset with a piece cut out and any bytes put in its place: no
 * crash, and what is accepted has a canonical copy with the same rules, and
 * rules that answer.
 */
#include "kinerja/rules.h"
#include "kinerja/tree.h"

enum { FILES = 5, HEAD = 4, CUT = 32 };

static struct kj_arena *files, *arena;
static const char *text[FILES];
static struct kj_aturan *original[FILES];

/* libconfig 1.5 forgets a text that a syntax error cuts short. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libconfig.so";
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static const char *const names[FILES] = {
		"permenpan-6-2022", "pp30-2019", "kmk127-2026", "pp46-2011", "lokal"};

	(void)argc;
	(void)argv;
	files = kj_arena_new();
	arena = kj_arena_new();
	for (size_t i = 0; i < FILES; i++) {
		struct kj_masalah *problems = NULL;

		if (kj_file_text(files, kj_fmt(files, "conf/rulesets/%s.conf", names[i]), &text[i]) !=
				KJ_OK ||
			kj_aturan_parse(files, names[i], text[i], &original[i], &problems) != KJ_OK)
			abort();
	}
	return 0;
}

/* An answer or a refusal, with steps that survive storage. */
static void
answer(const struct kj_aturan *r)
{
	const struct kj_indikator ind[] = {
		{.kunci = "1", .bukti = true, .target = "7", .realisasi = "6.5"},
		{.kunci = "2", .arah = KJ_ARAH_TURUN, .target = "0", .realisasi = "1", .terburuk = "3"},
		{.kunci = "3", .arah = KJ_ARAH_TEPAT, .target = "8", .realisasi = "9"},
	};
	const struct kj_iki_2021 iki = {.kunci = "", .target = "95", .realisasi = "97"};
	const struct kj_kinerja_2019 kinerja = {"89.99", "90", "70", false};
	const int64_t people[KJ_NPREDIKAT] = {0, 1, 2, 3, 9, 4};
	struct kj_penjelasan p, again;
	struct kj_saran saran;
	struct kj_capaian_2021 capaian;
	struct kj_distribusi spread;
	const struct kj_rhk_2021 rhk = {.kunci = "1", .iki = &iki, .n = 1};
	const struct kj_iki_2026 iku = {.ind = ind[0], .jenis = "PROKSI_SEDANG"};
	const char *const perilaku[] = {"101"};
	const struct kj_nkp_dasar dasar = {
		.iki = &iku, .n = 1, .perilaku = perilaku, .nperilaku = 1, .nko = "95"};
	const struct kj_masa masa = {{.nilai = "7"}, {.nilai = "6.5"}};
	struct kj_bagian bagian = {.kode = "disiplin", .nilai = "90.99996", .bobot = "100"};
	struct kj_konsolidasi joined;
	struct kj_skp_2021 skp;
	struct kj_nkp nkp;
	struct kj_hasil h;
	struct kj_buf b;

	kj_penjelasan_init(&p, arena);
	if ((kj_saran_hasil(arena, r, ind, KJ_COUNT(ind), &p, &saran) == KJ_OK) !=
			(saran.galat == NULL) ||
		(kj_capaian_2021(arena, r, &iki, &p, &capaian) == KJ_OK) != (capaian.galat == NULL) ||
		(kj_nilai_kinerja_2019(arena, r, &kinerja, &p, &h) == KJ_OK) != (h.galat == NULL) ||
		(kj_nilai_skp_2021(arena, r, true, &rhk, 1, &p, &skp) == KJ_OK) != (skp.galat == NULL) ||
		(kj_nilai_skp_2021(arena, r, false, &rhk, 1, &p, &skp) == KJ_OK) != (skp.galat == NULL) ||
		(kj_nkp_2026(arena, r, &dasar, &p, &nkp) == KJ_OK) != (nkp.galat == NULL) ||
		(kj_kriteria_nilai(arena, r, &bagian, 1, &p, &h) == KJ_OK) != (h.galat == NULL) ||
		kj_konsolidasi(arena, r, KJ_CARA_AVG, &masa, 1, &p, &joined) != KJ_OK ||
		(kj_pp46_ke_pp30(arena, r, "88", &p, &h) == KJ_OK) != (h.galat == NULL) ||
		(kj_distribusi(arena, r, KJ_PREDIKAT_B, people, &p, &spread) == KJ_OK) !=
			(spread.galat == NULL))
		abort();
	kj_buf_init(&b, arena);
	kj_penjelasan_json(&b, &p);
	if (kj_penjelasan_read(arena, b.data, &again) != KJ_OK || again.n != p.n)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL, *copy = NULL;
	const char *file, *canonical;
	size_t at, n, cut;

	if (size < HEAD || memchr(data + HEAD, '\0', size - HEAD))
		return 0;
	kj_arena_reset(arena);
	file = text[data[0] % FILES];
	n = strlen(file);
	at = (size_t)(data[1] * 256 + data[2]) % n;
	cut = data[3] % CUT < n - at ? data[3] % CUT : n - at;
	file = kj_fmt(arena, "%.*s%.*s%s", (int)at, file, (int)(size - HEAD), (const char *)data + HEAD,
		file + at + cut);
	if (kj_aturan_parse(arena, "fuzz.conf", file, &r, &problems) != KJ_OK) {
		if (!problems || problems->line < 1)
			abort();
		return 0;
	}
	canonical = kj_aturan_text(arena, r);
	if (kj_aturan_parse(arena, "copy", canonical, &copy, &problems) != KJ_OK ||
		!kj_streq(kj_aturan_text(arena, copy), canonical))
		abort();
	answer(r);
	/* A text is no different from itself, and differences from another have a place. */
	if (kj_aturan_beda(arena, r, copy))
		abort();
	if (original[data[0] % FILES])
		for (const struct kj_beda *d = kj_aturan_beda(arena, original[data[0] % FILES], r); d;
			 d = d->next)
			if (!*d->jalan || !*d->kode)
				abort();
	return 0;
}
