/* From a tree to a ruleset by the schema; everything that does not fit is said at once. */
#include "internal.h"

enum { MOST_NAMES = 64 };

void
kj_masalah_add(
	struct kj_baca *b, int line, const char *kode, const struct kj_nilai *nilai, size_t n)
{
	struct kj_masalah *m = kj_alloc(b->arena, sizeof(*m));
	struct kj_nilai *copy = kj_calloc(b->arena, n, sizeof(*copy));

	memcpy(copy, nilai, n * sizeof(*copy));
	*m = (struct kj_masalah){.file = b->file, .line = line, .kode = kode, .nilai = copy, .n = n};
	*b->tail = m;
	b->tail = &m->next;
}

/* A problem with a setting: its name and one more text. */
static void
problem(struct kj_baca *b, const struct kj_tree *t, const char *kode, const char *more)
{
	const struct kj_nilai v[] = {
		{"nama", KJ_NILAI_TEKS, t->name},
		{"nilai", KJ_NILAI_TEKS, more},
	};

	kj_masalah_add(b, t->line, kode, v, KJ_COUNT(v));
}

static const char *
choices(struct kj_arena *a, const char *const *codes)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; codes[i]; i++)
		kj_buf_fmt(&b, "%s%s", i ? ", " : "", codes[i]);
	return b.data;
}

/* Position of the code counted from 1; 0 and a problem when it is none. */
static unsigned
code_of(struct kj_baca *b, const struct kj_tree *t, const char *const *codes)
{
	for (unsigned i = 0; t->text && codes[i]; i++)
		if (kj_streq(t->text, codes[i]))
			return i + 1;
	problem(b, t, "PILIHAN", choices(b->arena, codes));
	return 0;
}

static void
read_text(struct kj_baca *b, const struct kj_tree *t, const char **out)
{
	if (!t->text || !*t->text || !kj_utf8_ok(t->text, strlen(t->text)))
		problem(b, t, "TEKS", "");
	else
		*out = t->text;
}

static void
read_number(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, struct kj_angka *out)
{
	struct kj_exact *x = t->text && !strchr(t->text, '/') ? kj_angka_of(b->arena, t->text) : NULL;

	if (!x) {
		problem(b, t, "ANGKA", t->text ? t->text : "");
		return;
	}
	if (kj_exact_cmp_int(x, s->min) < 0 || kj_exact_cmp_int(x, s->max) > 0) {
		problem(
			b, t, "BATAS", kj_fmt(b->arena, "%lld..%lld", (long long)s->min, (long long)s->max));
		return;
	}
	*out = (struct kj_angka){.teks = t->text, .nilai = x};
}

static void
read_int(struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, int64_t *out)
{
	if (t->type != KJ_TREE_INT)
		problem(b, t, "BILANGAN", "");
	else if (t->number < s->min || t->number > s->max)
		problem(
			b, t, "BATAS", kj_fmt(b->arena, "%lld..%lld", (long long)s->min, (long long)s->max));
	else
		*out = t->number;
}

static void
read_mask(struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, unsigned *out)
{
	if (t->type != KJ_TREE_LIST || t->n == 0) {
		problem(b, t, "PILIHAN", choices(b->arena, s->pilihan));
		return;
	}
	for (const struct kj_tree *c = t->child; c; c = c->next)
		*out |= 1U << code_of(b, c, s->pilihan);
}

static void
read_numbers(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, void *out, size_t *count)
{
	struct kj_angka *v;
	size_t n = 0;

	if (t->type != KJ_TREE_LIST || t->n == 0) {
		problem(b, t, "DAFTAR", "");
		return;
	}
	v = kj_calloc(b->arena, t->n, sizeof(*v));
	for (const struct kj_tree *c = t->child; c; c = c->next)
		read_number(b, s, c, &v[n++]);
	memcpy(out, &v, sizeof(v));
	*count = n;
}

static const struct kj_skema *
find_field(const struct kj_skema *fields, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (kj_streq(fields[i].nama, name))
			return &fields[i];
	return NULL;
}

static void read_value(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, unsigned char *base);

/* Free names: numbers or texts by code. */
static void
read_named(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, unsigned char *base)
{
	size_t n = 0;

	if (t->type != KJ_TREE_GROUP || t->n == 0) {
		problem(b, t, "KELOMPOK", "");
		return;
	}
	if (s->jenis == KJ_SKEMA_BUTIR) {
		struct kj_butir *v = kj_calloc(b->arena, t->n, sizeof(*v));

		for (const struct kj_tree *c = t->child; c; c = c->next) {
			const struct kj_skema *fixed = find_field(s->isi, s->nisi, c->name);

			if (fixed) {
				read_value(b, fixed, c, base);
				continue;
			}
			v[n].kode = c->name;
			read_number(b, s, c, &v[n++].nilai);
		}
		memcpy(base + s->di, &v, sizeof(v));
	} else if (s->jenis == KJ_SKEMA_SUARA) {
		struct kj_suara *v = kj_calloc(b->arena, t->n, sizeof(*v));

		for (const struct kj_tree *c = t->child; c; c = c->next)
			v[n++] = (struct kj_suara){c->name, (enum kj_predikat)code_of(b, c, s->pilihan)};
		memcpy(base + s->di, &v, sizeof(v));
	} else {
		struct kj_sumber *v = kj_calloc(b->arena, t->n, sizeof(*v));

		for (const struct kj_tree *c = t->child; c; c = c->next) {
			v[n] = (struct kj_sumber){.kode = c->name, .teks = ""};
			read_text(b, c, &v[n++].teks);
		}
		memcpy(base + s->di, &v, sizeof(v));
	}
	memcpy(base + s->di_n, &n, sizeof(n));
}

static void read_group(struct kj_baca *b, const struct kj_skema *fields, size_t n,
	const struct kj_tree *t, unsigned char *base);

static void
read_rows(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, void *out, size_t *count)
{
	bool map = s->jenis == KJ_SKEMA_MAP;
	unsigned char *v;
	size_t n = 0;

	if (t->type != (map ? KJ_TREE_GROUP : KJ_TREE_LIST) || t->n == 0) {
		problem(b, t, map ? "KELOMPOK" : "DAFTAR", "");
		return;
	}
	v = kj_calloc(b->arena, t->n, s->ukuran);
	for (const struct kj_tree *c = t->child; c; c = c->next, n++) {
		if (map)
			memcpy(v + n * s->ukuran, &c->name, sizeof(c->name));
		read_group(b, s->isi, s->nisi, c, v + n * s->ukuran);
	}
	memcpy(out, &v, sizeof(v));
	*count = n;
}

static void
read_date(struct kj_baca *b, const struct kj_tree *t, kj_date *out)
{
	if (!t->text || !kj_date_parse(t->text, out)) {
		*out = KJ_NODATE;
		problem(b, t, "TANGGAL", t->text ? t->text : "");
	}
}

static void
read_value(
	struct kj_baca *b, const struct kj_skema *s, const struct kj_tree *t, unsigned char *base)
{
	void *at = base + s->di;
	size_t *count = (size_t *)(void *)(base + s->di_n);
	unsigned code;

	switch (s->jenis) {
	case KJ_SKEMA_TEXT:
		read_text(b, t, at);
		break;
	case KJ_SKEMA_CODE:
		if (code_of(b, t, s->pilihan) > 0)
			memcpy(at, &t->text, sizeof(t->text));
		break;
	case KJ_SKEMA_DATE:
		read_date(b, t, at);
		break;
	case KJ_SKEMA_ANGKA:
		read_number(b, s, t, at);
		break;
	case KJ_SKEMA_INT:
		read_int(b, s, t, at);
		break;
	case KJ_SKEMA_BOOL:
		if (t->type != KJ_TREE_BOOL)
			problem(b, t, "PILIHAN", "true, false");
		*(bool *)at = t->number != 0;
		break;
	case KJ_SKEMA_ENUM:
		code = code_of(b, t, s->pilihan);
		memcpy(at, &code, sizeof(code));
		break;
	case KJ_SKEMA_MASK:
		read_mask(b, s, t, at);
		break;
	case KJ_SKEMA_NUMBERS:
		read_numbers(b, s, t, at, count);
		break;
	case KJ_SKEMA_BUTIR:
	case KJ_SKEMA_SUARA:
	case KJ_SKEMA_SUMBER:
		read_named(b, s, t, base);
		break;
	case KJ_SKEMA_ROWS:
	case KJ_SKEMA_MAP:
		read_rows(b, s, t, at, count);
		break;
	case KJ_SKEMA_GROUP:
		read_group(b, s->isi, s->nisi, t, base);
		break;
	}
}

/*
 * Sex, age, religion, origin and kind of employment never count: not as a
 * setting, nor as a name that an agency gives a criterion or a group.
 */
static bool
never_counts(const char *name)
{
	static const char *const words[] = {"kelamin", "gender", "seks", "sex", "umur", "usia", "age",
		"lahir", "agama", "religion", "suku", "etnis", "ras", "race", "asal", "origin", "kawin",
		"perkawinan", "disabilitas", "pns", "cpns", "pppk", "honorer", "kontrak", "kepegawaian",
		"status_pegawai", "jenis_pegawai"};

	/* Each word, also as a part between underscores: "bobot_agama". */
	for (size_t i = 0; i < KJ_COUNT(words); i++) {
		size_t n = strlen(words[i]);

		for (const char *s = name; s; s = strchr(s, '_') ? strchr(s, '_') + 1 : NULL)
			if (strncasecmp(s, words[i], n) == 0 && (s[n] == '\0' || s[n] == '_'))
				return true;
	}
	return false;
}

static void
check_names(struct kj_baca *b, const struct kj_tree *t)
{
	for (const struct kj_tree *c = t->child; c; c = c->next) {
		if (c->name && never_counts(c->name))
			problem(b, c, "TERLARANG", "");
		check_names(b, c);
	}
}

static void
unknown(struct kj_baca *b, const struct kj_skema *fields, size_t n, const struct kj_tree *t)
{
	const char *names[MOST_NAMES], *meant;

	if (never_counts(t->name))
		return;
	for (size_t i = 0; i < n; i++)
		names[i] = fields[i].nama;
	meant = kj_nearest(t->name, names, n);
	problem(b, t, meant ? "MUNGKIN" : "TIDAK_DIKENAL", meant ? meant : "");
}

static void
read_group(struct kj_baca *b, const struct kj_skema *fields, size_t n, const struct kj_tree *t,
	unsigned char *base)
{
	if (t->type != KJ_TREE_GROUP) {
		problem(b, t, "KELOMPOK", "");
		return;
	}
	for (const struct kj_tree *c = t->child; c; c = c->next) {
		const struct kj_skema *s = find_field(fields, n, c->name);

		if (s)
			read_value(b, s, c, base);
		else
			unknown(b, fields, n, c);
	}
	for (size_t i = 0; i < n; i++)
		if (fields[i].wajib && !kj_tree_get(t, fields[i].nama))
			problem(b, t, "HILANG", fields[i].nama);
}

void
kj_aturan_baca(struct kj_baca *b, struct kj_aturan *r)
{
	r->berlaku_dari = KJ_NODATE;
	r->berlaku_sampai = KJ_NODATE;
	check_names(b, b->root);
	read_group(b, kj_skema_aturan, kj_skema_naturan, b->root, (unsigned char *)r);
}
