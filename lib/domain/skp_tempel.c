/*
 * SKP: reading rows that were copied out of a spreadsheet.
 */
#include "kinerja/domain/skp_tempel.h"
#include "kinerja/exact.h"

enum { COLUMNS = 40, LONGEST = 1000 };

const char *const kj_tempel_kolom[] = {
	"rhk", "aspek", "iki", "target", "satuan", "arah", "bobot", "konsolidasi", "sumber", NULL};

/* The text being read. */
struct reading {
	struct kj_arena *arena;
	kj_kata_fn *kata;
	void *ctx;
	const char *at;
	char sep;
	int64_t line;
	const char *kolom[COLUMNS];
	size_t nkolom;
	const char *rhk, *jenis; /* of the row above */
};

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
same(const char *x, const char *y)
{
	while (*x && lower(*x) == lower(*y)) {
		x++;
		y++;
	}
	return lower(*x) == lower(*y);
}

/* Is the cell that code, or what people call it? */
static bool
means(const struct reading *r, const char *cell, const char *area, const char *code)
{
	const char *label = r->kata(r->ctx, kj_fmt(r->arena, "%s.%s", area, code));

	return same(cell, code) || (label != NULL && same(cell, label));
}

/* ---- cells ------------------------------------------------------------------------ */

static const char *
trimmed(struct kj_arena *a, const char *s, size_t n)
{
	while (n > 0 && (*s == ' ' || *s == '\n' || *s == '\r')) {
		s++;
		n--;
	}
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\n' || s[n - 1] == '\r'))
		n--;
	return kj_strndup(a, s, n);
}

/* From behind the opening quote to the closing one; a doubled quote is one, a line break a space. */
static const char *
quoted(struct reading *r)
{
	struct kj_buf b;

	kj_buf_init(&b, r->arena);
	kj_buf_puts(&b, "");
	for (r->at++; *r->at != '\0'; r->at++) {
		if (*r->at == '"' && r->at[1] != '"')
			break;
		if (*r->at == '"')
			r->at++;
		if (*r->at == '\n')
			r->line++;
		if (*r->at != '\r')
			kj_buf_putc(&b, *r->at == '\n' ? ' ' : *r->at);
	}
	if (*r->at == '"')
		r->at++;
	return trimmed(r->arena, b.data, b.len);
}

static bool
ends_cell(const struct reading *r, const char *at)
{
	while (*at == ' ' || *at == '\r')
		at++;
	return *at == '\0' || *at == '\n' || *at == r->sep;
}

/*
 * The next cell; afterwards at stands on a separator, a line break or the end.
 * Words in quotes with more behind them are no quoted cell.
 */
static const char *
next_cell(struct reading *r)
{
	const char *from, *text = NULL;
	int64_t line = r->line;

	while (*r->at == ' ')
		r->at++;
	from = r->at;
	if (*r->at == '"')
		text = quoted(r);
	if (text != NULL && !ends_cell(r, r->at)) {
		text = NULL;
		r->at = from;
		r->line = line;
	}
	if (text != NULL)
		from = r->at;
	while (*r->at != '\0' && *r->at != '\n' && *r->at != r->sep)
		r->at++;
	return text ? text : trimmed(r->arena, from, (size_t)(r->at - from));
}

/* The cells of the next line; false at the end. */
static bool
next_row(struct reading *r, const char *cell[COLUMNS], size_t *n, bool *blank)
{
	*n = 0;
	*blank = true;
	if (*r->at == '\0')
		return false;
	r->line++;
	for (;;) {
		const char *text = next_cell(r);

		*blank = *blank && *text == '\0';
		if (*n < COLUMNS)
			cell[*n] = text;
		(*n)++;
		if (*r->at != r->sep)
			break;
		r->at++;
	}
	if (*r->at == '\n')
		r->at++;
	return true;
}

/* A tab anywhere in the first line, else semicolons. */
static char
separator(const char *text)
{
	size_t n = strcspn(text, "\n");

	return memchr(text, '\t', n) != NULL || memchr(text, ';', n) == NULL ? '\t' : ';';
}

/* ---- columns ------------------------------------------------------------------------ */

static const struct kj_iki_isian *
field_of(const char *kolom)
{
	if (kj_streq(kolom, "iki"))
		kolom = "teks";
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		if (kj_streq(f->nama, kolom))
			return f;
	return NULL;
}

/* The column that a cell of the first row names, NULL for none. */
static const char *
column_of(const struct reading *r, const char *cell)
{
	static const char *const others[] = {"rhk", "jenis", "iki"};

	for (size_t i = 0; i < KJ_COUNT(others); i++)
		if (means(r, cell, "isian", others[i]))
			return others[i];
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		if (!kj_streq(f->nama, "teks") && means(r, cell, "isian", f->nama))
			return f->nama;
	return NULL;
}

static void
usual_columns(struct reading *r)
{
	for (r->nkolom = 0; kj_tempel_kolom[r->nkolom] != NULL; r->nkolom++)
		r->kolom[r->nkolom] = kj_tempel_kolom[r->nkolom];
}

/* A first row that names nothing but columns is taken as such; else it is read again as a row. */
static void
read_head(struct reading *r)
{
	const struct reading start = *r;
	const char *cell[COLUMNS];
	size_t n;
	bool blank;

	usual_columns(r);
	if (!next_row(r, cell, &n, &blank) || n < 2 || n > COLUMNS) {
		r->at = start.at;
		r->line = start.line;
		return;
	}
	for (size_t i = 0; i < n; i++) {
		r->kolom[i] = column_of(r, cell[i]);
		if (r->kolom[i] != NULL)
			continue;
		usual_columns(r);
		r->at = start.at;
		r->line = start.line;
		return;
	}
	r->nkolom = n;
}

/* ---- a row --------------------------------------------------------------------------- */

static void
blame(struct kj_tempel_baris *b, const char *galat, const char *kolom, const char *cell)
{
	if (b->galat != NULL)
		return;
	b->galat = galat;
	b->kolom = kolom;
	b->sel = cell;
}

/* The code that a cell stands for, NULL for none. */
static const char *
choice(const struct reading *r, const char *cell, const char *const *codes)
{
	for (; *codes != NULL; codes++)
		if (means(r, cell, "kode", *codes))
			return *codes;
	return NULL;
}

static const char *const *
codes_of(const char *kolom)
{
	static const struct {
		const char *kolom;
		const char *const *codes;
	} lists[] = {
		{"aspek", kj_skp_aspek},
		{"arah", kj_skp_arah},
		{"konsolidasi", kj_skp_konsolidasi},
		{"sifat", kj_skp_sifat},
		{"jenis", kj_skp_jenis},
	};

	for (size_t i = 0; i < KJ_COUNT(lists); i++)
		if (kj_streq(lists[i].kolom, kolom))
			return lists[i].codes;
	return NULL;
}

/* As long as the sheet takes it. */
static size_t
longest(const char *kolom)
{
	if (kj_streq(kolom, "satuan"))
		return 60;
	if (kj_starts(kolom, "rubrik_") || kj_starts(kolom, "aksi_"))
		return 500;
	return kj_streq(kolom, "iki") || kj_streq(kolom, "rhk") ? LONGEST : 200;
}

static void
put_number(struct kj_arena *a, struct kj_tempel_baris *b, const char *kolom, const char *cell,
	const char **at)
{
	const struct kj_exact *x;
	const char *plain;
	size_t n = strlen(cell);

	/* People write percent signs behind weights. */
	if (n > 1 && cell[n - 1] == '%')
		cell = trimmed(a, cell, n - 1);
	if (!kj_decimal_parse(a, cell, &plain)) {
		blame(b, "angka", kolom, cell);
		return;
	}
	*at = plain;
	x = kj_exact_parse(a, plain);
	if (kj_streq(kolom, "bobot") &&
		(x == NULL || kj_exact_sign(x) < 0 || kj_exact_cmp_int(x, 100) > 0))
		blame(b, "tempel.bobot", kolom, cell);
}

static void
put_cell(const struct reading *r, struct kj_tempel_baris *b, const char *kolom, const char *cell)
{
	const struct kj_iki_isian *f = field_of(kolom);
	void *at = f ? (char *)&b->iki + f->at : NULL;
	const char *const *codes = codes_of(kolom);
	const char *code;

	if (*cell == '\0')
		return;
	if (kj_utf8_len(cell) > longest(kolom)) {
		blame(b, "tempel.panjang", kolom, cell);
	} else if (codes != NULL) {
		code = choice(r, cell, codes);
		if (code == NULL)
			blame(b, "pilihan", kolom, cell);
		else if (f != NULL)
			*(const char **)at = code;
		else
			b->jenis = code;
	} else if (f == NULL) {
		b->rhk = cell;
	} else if (f->jenis == KJ_IKI_ANGKA) {
		put_number(r->arena, b, kolom, cell, at);
	} else if (f->jenis == KJ_IKI_YA) {
		*(bool *)at = !same(cell, "0");
	} else {
		*(const char **)at = cell;
	}
}

static void
read_row(struct reading *r, const char *const *cell, size_t n, struct kj_tempel_baris *b)
{
	*b = (struct kj_tempel_baris){.nomor = r->line, .iki = kj_iki_baru, .rhk = "", .jenis = ""};
	for (size_t i = 0; i < n && i < r->nkolom; i++)
		put_cell(r, b, r->kolom[i], cell[i]);
	for (size_t i = r->nkolom; i < n && i < COLUMNS; i++)
		if (*cell[i] != '\0')
			blame(b, "tempel.kolom", "", cell[i]);
	if (n > COLUMNS)
		blame(b, "tempel.kolom", "", "");
	if (*b->rhk == '\0') {
		b->rhk = r->rhk;
		if (*b->jenis == '\0')
			b->jenis = r->jenis;
	}
	if (*b->jenis == '\0')
		b->jenis = "UTAMA";
	if (*b->rhk == '\0')
		blame(b, "tempel.tanpa_rhk", "rhk", "");
	if (*b->iki.teks == '\0')
		blame(b, "tempel.tanpa_iki", "iki", "");
	r->rhk = b->rhk;
	r->jenis = b->jenis;
}

void
kj_skp_tempel(
	struct kj_arena *a, const char *text, kj_kata_fn *kata, void *ctx, struct kj_tempel *out)
{
	struct reading r = {.arena = a,
		.kata = kata,
		.ctx = ctx,
		.at = text,
		.sep = separator(text),
		.rhk = "",
		.jenis = ""};
	const char *cell[COLUMNS];
	size_t n;
	bool blank;

	*out = (struct kj_tempel){.v = kj_calloc(a, KJ_TEMPEL_MAKS, sizeof(*out->v))};
	read_head(&r);
	while (next_row(&r, cell, &n, &blank)) {
		struct kj_tempel_baris *b = &out->v[out->n];

		if (blank)
			continue;
		if (out->n == KJ_TEMPEL_MAKS) {
			out->v[out->n - 1].galat = "tempel.banyak";
			break;
		}
		read_row(&r, cell, n, b);
		out->n++;
	}
	for (size_t i = 0; i < out->n; i++)
		out->salah += out->v[i].galat != NULL;
}

struct kj_set
kj_tempel_rhk(struct kj_arena *a, const struct kj_tempel *t)
{
	struct kj_rhk *h = kj_calloc(a, t->n + 1, sizeof(*h));
	struct kj_iki *k = kj_calloc(a, t->n + 1, sizeof(*k));
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct kj_tempel_baris *b = &t->v[i];

		if (b->galat != NULL)
			continue;
		k[i] = b->iki;
		k[i].row.key = kj_fmt(a, "b%zu", i + 1);
		if (n == 0 || !kj_streq(h[n - 1].teks, b->rhk)) {
			h[n] = (struct kj_rhk){.row.key = kj_fmt(a, "b%zu", n + 1),
				.jenis = b->jenis,
				.teks = b->rhk,
				.atasan_teks = "",
				.penugasan_dari = "",
				.manfaat = "",
				.perspektif = "",
				.sasaran_teks = "",
				.iki = {0, &k[i]}};
			n++;
		}
		/* Rows of one result lie together: what is left out between them has no place in the set. */
		((struct kj_iki *)h[n - 1].iki.v)[h[n - 1].iki.n++] = k[i];
	}
	return (struct kj_set){n, h};
}

/* ---- groups of an indicator -------------------------------------------------------------- */

/* Name, members, beginning; the rest of a list of marks is none of ours. */
static const char *
read_group(struct kj_arena *a, const char *const *cell, size_t n, struct kj_iki_kelompok *k)
{
	const char *members = n > 1 ? cell[1] : "", *start = n > 2 ? cell[2] : "";

	*k = (struct kj_iki_kelompok){.nama = cell[0], .jumlah = members, .awal = "", .akhir = ""};
	for (size_t i = 3; i < n && i < COLUMNS; i++)
		if (*cell[i] != '\0')
			return "kelompok.tempel_kolom";
	if (*members != '\0' && strspn(members, "0123456789") != strlen(members))
		return "kelompok.tempel_angka";
	if (*start != '\0' && !kj_decimal_parse(a, start, &k->awal))
		return "kelompok.tempel_angka";
	return kj_kelompok_nama(k->nama);
}

const char *
kj_kelompok_tempel(struct kj_arena *a, const char *text, struct kj_set *out, int64_t *baris)
{
	struct reading r = {.arena = a, .at = text, .sep = separator(text)};
	struct kj_iki_kelompok *v = kj_calloc(a, KJ_KELOMPOK_MAKS + 1, sizeof(*v));
	const char *cell[COLUMNS], *galat = NULL;
	size_t n, total = 0;
	bool blank;

	while (galat == NULL && next_row(&r, cell, &n, &blank)) {
		bool first = r.line == 1;

		if (blank)
			continue;
		if (total == KJ_KELOMPOK_MAKS) {
			galat = "kelompok.banyak";
			break;
		}
		galat = read_group(a, cell, n, &v[total]);
		/* What stands above the numbers is called something. */
		if (first && n > 1 && kj_streq(galat, "kelompok.tempel_angka")) {
			galat = NULL;
			continue;
		}
		v[total].row.key = kj_fmt(a, "t%zu", total + 1);
		total++;
	}
	*baris = r.line;
	*out = (struct kj_set){total, v};
	return galat;
}

static bool
has_name(const struct kj_set *set, const char *nama)
{
	const struct kj_iki_kelompok *v = set->v;

	for (size_t i = 0; i < set->n; i++)
		if (kj_streq(v[i].nama, nama))
			return true;
	return false;
}

/* What was pasted stands behind what is there. */
static enum kj_rc
add_pasted(struct kj_act *act, struct kj_iki *k, const char *at)
{
	struct kj_iki_kelompok *v;
	struct kj_set have = kj_kelompok_isi(act->arena, &k->kelompok), more;
	const struct kj_iki_kelompok *from;
	int64_t line;
	const char *galat = kj_kelompok_tempel(act->arena, k->kelompok_tempel, &more, &line);

	from = more.v;
	for (size_t i = 0; galat == NULL && i < more.n; i++)
		if (has_name(&have, from[i].nama))
			galat = "kelompok.nama_dua";
	if (galat == NULL && have.n + more.n > KJ_KELOMPOK_MAKS)
		galat = "kelompok.banyak";
	if (galat != NULL)
		return kj_problem_detail(
			act, galat, kj_fmt(act->arena, "%lld", (long long)line), "%s.kelompok_tempel", at);
	v = kj_calloc(act->arena, have.n + more.n + 1, sizeof(*v));
	if (have.n > 0)
		memcpy(v, have.v, have.n * sizeof(*v));
	if (more.n > 0)
		memcpy(v + have.n, more.v, more.n * sizeof(*v));
	k->kelompok = (struct kj_set){have.n + more.n, v};
	k->kelompok_tempel = "";
	return KJ_OK;
}

enum kj_rc
kj_skp_tempel_kelompok(
	struct kj_act *act, const struct kj_skp_isi *isi, const struct kj_skp_isi **out)
{
	struct kj_rhk *h = kj_calloc(act->arena, isi->rhk.n + 1, sizeof(*h));
	struct kj_skp_isi *all = kj_alloc(act->arena, sizeof(*all));
	enum kj_rc rc = KJ_OK;

	*all = *isi;
	if (isi->rhk.n > 0)
		memcpy(h, isi->rhk.v, isi->rhk.n * sizeof(*h));
	all->rhk.v = h;
	for (size_t i = 0; i < isi->rhk.n; i++) {
		struct kj_iki *k = kj_calloc(act->arena, h[i].iki.n + 1, sizeof(*k));

		if (h[i].iki.n > 0)
			memcpy(k, h[i].iki.v, h[i].iki.n * sizeof(*k));
		h[i].iki.v = k;
		for (size_t j = 0; j < h[i].iki.n; j++)
			if (k[j].kelompok_tempel != NULL && *k[j].kelompok_tempel != '\0' &&
				add_pasted(act, &k[j],
					kj_fmt(act->arena, "rhk.%s.iki.%s", h[i].row.key, k[j].row.key)) != KJ_OK)
				rc = KJ_INVALID;
	}
	*out = all;
	return rc;
}
