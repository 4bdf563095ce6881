/*
 * Any text pasted into a plan: every row is within what the sheet takes, or
 * has something wrong that is named; and the same of groups.
 */
#include "kinerja/domain/skp_tempel.h"

enum { LONGEST = 1000, MOST = 400 };

static const char *
kata(void *ctx, const char *key)
{
	(void)ctx;
	if (kj_streq(key, "kode.NAIK"))
		return "Makin tinggi";
	return kj_streq(key, "isian.rhk") ? "Rencana hasil kerja" : NULL;
}

static void
look(const struct kj_tempel_baris *b)
{
	if (b->galat != NULL)
		return;
	if (*b->rhk == '\0' || *b->iki.teks == '\0' || kj_utf8_len(b->rhk) > LONGEST ||
		kj_utf8_len(b->iki.teks) > LONGEST)
		abort();
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		if (kj_iki_teks(&b->iki, f) == NULL)
			abort();
}

/* Groups that are read are groups, and no more than an indicator holds. */
static void
look_at_groups(struct kj_arena *a, const char *text)
{
	const struct kj_iki_kelompok *v;
	struct kj_set groups;
	int64_t line;
	const char *galat = kj_kelompok_tempel(a, text, &groups, &line);

	if (groups.n > KJ_KELOMPOK_MAKS || line < 0)
		abort();
	v = groups.v;
	for (size_t i = 0; i < groups.n && galat == NULL; i++)
		if (kj_kelompok_nama(v[i].nama) != NULL || v[i].jumlah == NULL || v[i].awal == NULL)
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct kj_arena *a = kj_arena_new();
	const char *text = kj_strndup(a, (const char *)data, n);
	struct kj_tempel t;
	struct kj_set rhk;
	size_t rows = 0;

	look_at_groups(a, text);
	kj_skp_tempel(a, text, kata, NULL, &t);
	if (t.n > MOST || t.salah > t.n)
		abort();
	for (size_t i = 0; i < t.n; i++)
		look(&t.v[i]);
	rhk = kj_tempel_rhk(a, &t);
	for (size_t i = 0; i < rhk.n; i++)
		rows += ((const struct kj_rhk *)rhk.v)[i].iki.n;
	if (rows != t.n - t.salah)
		abort();
	kj_arena_free(a);
	return 0;
}
