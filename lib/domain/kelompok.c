/*
 * Kelompok: the groups of an indicator of growth, once for plan, version,
 * revision, realisation and the copy of a signed evaluation.
 */
#include <strings.h>

#include "kinerja/domain/kelompok.h"

#include "kinerja/exact.h"
#include "kinerja/tree.h"

enum { LEAST_MEMBERS = 2, MOST_WORDS = 5, DIGITS_OF_A_PERSON = 6, STORED_DECIMALS = 6 };

static bool
empty(const char *s)
{
	return s == NULL || *s == '\0';
}

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

/* ---- what may be kept ------------------------------------------------------------- */

static bool
is_and(const char *word, size_t n)
{
	static const char *const words[] = {"dan", "and", "serta", "&", "+"};

	for (size_t i = 0; i < KJ_COUNT(words); i++)
		if (strlen(words[i]) == n && strncasecmp(words[i], word, n) == 0)
			return true;
	return false;
}

const char *
kj_kelompok_nama(const char *nama)
{
	size_t words = 0, digits = 0;

	if (kj_utf8_len(nama) > KJ_KELOMPOK_NAMA_MAKS)
		return "kelompok.nama_panjang";
	if (strpbrk(nama, ",;|\n\r\t") != NULL)
		return "kelompok.nama_orang";
	for (const char *at = nama; *at != '\0'; at++) {
		digits = *at >= '0' && *at <= '9' ? digits + 1 : 0;
		if (digits == DIGITS_OF_A_PERSON)
			return "kelompok.nama_orang";
		if (*at == ' ' || (at != nama && at[-1] != ' '))
			continue;
		if (is_and(at, strcspn(at, " ")) || ++words > MOST_WORDS)
			return "kelompok.nama_orang";
	}
	return NULL;
}

struct kj_set
kj_kelompok_isi(struct kj_arena *a, const struct kj_set *set)
{
	struct kj_iki_kelompok *v = kj_calloc(a, set->n + 1, sizeof(*v));
	const struct kj_iki_kelompok *from = set->v;
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++)
		if (from[i].row.id != 0 || !empty(from[i].nama) || !empty(from[i].jumlah) ||
			!empty(from[i].awal))
			v[n++] = from[i];
	return (struct kj_set){n, v};
}

/* One person is no group: what became of them is nobody else's business. */
static const char *
members_wrong(const char *jumlah)
{
	int64_t n;

	if (empty(jumlah))
		return NULL;
	if (!kj_int_parse(jumlah, 0, KJ_KELOMPOK_ANGGOTA_MAKS, &n))
		return "kelompok.jumlah";
	return n < LEAST_MEMBERS ? "kelompok.satu_orang" : NULL;
}

static bool
named_before(const struct kj_iki_kelompok *v, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (!empty(v[i].nama) && kj_streq(v[k].nama, v[i].nama))
			return true;
	return false;
}

bool
kj_kelompok_periksa(struct kj_act *act, const struct kj_set *set, const char *at)
{
	const struct kj_iki_kelompok *v = set->v;
	bool good = true;

	if (set->n > KJ_KELOMPOK_MAKS) {
		(void)kj_problem(act, "kelompok.banyak", "%s.kelompok", at);
		return false;
	}
	for (size_t i = 0; i < set->n; i++) {
		const char *name = kj_kelompok_nama(or_empty(v[i].nama));
		const char *members = members_wrong(v[i].jumlah);

		if (name == NULL && named_before(v, i))
			name = "kelompok.nama_dua";
		if (name != NULL)
			(void)kj_problem(act, name, "%s.kelompok.%s.nama_kelompok", at, v[i].row.key);
		if (members != NULL)
			(void)kj_problem(act, members, "%s.kelompok.%s.jumlah_anggota", at, v[i].row.key);
		good = good && name == NULL && members == NULL;
	}
	return good;
}

struct kj_set
kj_kelompok_salin(struct kj_arena *a, const struct kj_set *set)
{
	struct kj_iki_kelompok *v = kj_calloc(a, set->n + 1, sizeof(*v));
	const struct kj_iki_kelompok *from = set->v;

	for (size_t i = 0; i < set->n; i++)
		v[i] = (struct kj_iki_kelompok){.row.key = kj_fmt(a, "b%zu", i + 1),
			.nama = from[i].nama,
			.jumlah = from[i].jumlah,
			.awal = "",
			.akhir = ""};
	return (struct kj_set){set->n, v};
}

const char *
kj_kelompok_teks(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_iki_kelompok *v = set->v;
	struct kj_buf b;

	if (set->n == 0)
		return NULL;
	kj_buf_init(&b, a);
	for (size_t i = 0; i < set->n; i++)
		kj_buf_fmt(&b, "%s%s (%s): %s", i ? "; " : "", or_empty(v[i].nama), or_empty(v[i].jumlah),
			or_empty(v[i].awal));
	return b.data;
}

/* ---- JSON --------------------------------------------------------------------------- */

static void
put(struct kj_buf *b, const char *name, const char *value)
{
	kj_buf_fmt(b, "%s\"%s\":", b->data[b->len - 1] == '{' ? "" : ",", name);
	kj_buf_json(b, or_empty(value));
}

void
kj_kelompok_json(struct kj_buf *b, const struct kj_set *set, bool akhir)
{
	const struct kj_iki_kelompok *v = set->v;

	kj_buf_putc(b, '[');
	for (size_t i = 0; i < set->n; i++) {
		kj_buf_puts(b, i ? ",{" : "{");
		/* Two versions are compared by what a group is called: its place may change. */
		put(b, "id", v[i].nama);
		put(b, "teks", v[i].nama);
		put(b, "jumlah_anggota", v[i].jumlah);
		put(b, "awal", v[i].awal);
		if (akhir && !empty(v[i].akhir))
			put(b, "akhir", v[i].akhir);
		kj_buf_putc(b, '}');
	}
	kj_buf_putc(b, ']');
}

static const char *
text(struct kj_arena *a, const struct kj_tree *t, const char *name)
{
	const char *s = kj_tree_text(t, name);

	return s ? kj_strdup(a, s) : "";
}

struct kj_set
kj_kelompok_of(struct kj_arena *a, const struct kj_tree *list)
{
	struct kj_iki_kelompok *v;
	size_t n = 0;

	if (list == NULL || list->type != KJ_TREE_LIST)
		return (struct kj_set){0};
	v = kj_calloc(a, list->n + 1, sizeof(*v));
	for (const struct kj_tree *t = list->child; t != NULL; t = t->next, n++)
		v[n] =
			(struct kj_iki_kelompok){.row = {.key = kj_fmt(a, "%zu", n + 1), .id = (int64_t)n + 1},
				.nama = text(a, t, "teks"),
				.jumlah = text(a, t, "jumlah_anggota"),
				.awal = kj_decimal_plain(a, text(a, t, "awal")),
				.akhir = kj_decimal_plain(a, text(a, t, "akhir"))};
	return (struct kj_set){n, v};
}

struct kj_set
kj_kelompok_baca(struct kj_arena *a, const char *json)
{
	struct kj_tree_error error;
	struct kj_tree *t;

	if (empty(json) || kj_tree_json(a, json, &t, &error) != KJ_OK)
		return (struct kj_set){0};
	return kj_kelompok_of(a, t);
}

const struct kj_kelompok *
kj_kelompok_aturan(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_iki_kelompok *from = set->v;
	struct kj_kelompok *v;

	if (set->n == 0)
		return NULL;
	v = kj_calloc(a, set->n, sizeof(*v));
	for (size_t i = 0; i < set->n; i++)
		v[i] = (struct kj_kelompok){from[i].nama, from[i].jumlah, from[i].awal, from[i].akhir};
	return v;
}

/* ---- what they came to ------------------------------------------------------------------ */

const char *
kj_kelompok_realisasi(struct kj_arena *a, const struct kj_set *set)
{
	static const struct kj_aturan any; /* the mean is exact: no ruleset has a say in it */
	struct kj_tumbuh g;

	if (kj_tumbuh_kelompok(a, &any, "", kj_kelompok_aturan(a, set), set->n, NULL, &g) != KJ_OK ||
		g.realisasi.nilai == NULL)
		return "";
	return kj_decimal_plain(a, kj_exact_show(a, g.realisasi.nilai, STORED_DECIMALS));
}

struct kj_set
kj_kelompok_lapor(struct kj_arena *a, const struct kj_set *set, const struct kj_set *lapor)
{
	struct kj_iki_kelompok *v = kj_calloc(a, set->n + 1, sizeof(*v));
	const struct kj_iki_kelompok *from = set->v, *said = lapor->v;

	for (size_t i = 0; i < set->n; i++) {
		v[i] = from[i];
		if (lapor->n > 0)
			v[i].akhir = "";
		for (size_t k = 0; k < lapor->n; k++)
			if (kj_streq(said[k].nama, v[i].nama))
				v[i].akhir = said[k].akhir;
	}
	return (struct kj_set){set->n, v};
}
