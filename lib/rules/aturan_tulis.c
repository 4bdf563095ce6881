/* A ruleset in canonical text: the order of the schema, one spelling for everything. */
#include "internal.h"

static void
indent(struct kj_buf *b, int depth)
{
	for (int i = 0; i < depth; i++)
		kj_buf_putc(b, '\t');
}

/* A libconfig string. */
static void
quoted(struct kj_buf *b, const char *s)
{
	kj_buf_putc(b, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			kj_buf_fmt(b, "\\%c", c);
		else if (c < ' ')
			kj_buf_fmt(b, "\\x%02x", c);
		else
			kj_buf_putc(b, *s);
	}
	kj_buf_putc(b, '"');
}

/* Pointers and numbers inside the struct, whatever their type. */
static const void *
pointer_at(const unsigned char *base, size_t at)
{
	const void *p;

	memcpy(&p, base + at, sizeof(p));
	return p;
}

static size_t
size_at(const unsigned char *base, size_t at)
{
	size_t n;

	memcpy(&n, base + at, sizeof(n));
	return n;
}

static unsigned
unsigned_at(const unsigned char *base, size_t at)
{
	unsigned v;

	memcpy(&v, base + at, sizeof(v));
	return v;
}

static int64_t
int_at(const unsigned char *base, size_t at)
{
	int64_t v;

	memcpy(&v, base + at, sizeof(v));
	return v;
}

static const char *
number_at(const unsigned char *base, size_t at)
{
	struct kj_angka v;

	memcpy(&v, base + at, sizeof(v));
	return v.nilai ? v.teks : NULL;
}

/* True when there is something that no ruleset has by itself. */
static bool
filled(const struct kj_skema *s, const unsigned char *base)
{
	switch (s->jenis) {
	case KJ_SKEMA_TEXT:
	case KJ_SKEMA_CODE:
		return pointer_at(base, s->di) != NULL;
	case KJ_SKEMA_ANGKA:
		return number_at(base, s->di) != NULL;
	case KJ_SKEMA_DATE:
		return (kj_date)unsigned_at(base, s->di) != KJ_NODATE;
	case KJ_SKEMA_INT:
		return int_at(base, s->di) != 0;
	case KJ_SKEMA_BOOL:
		return base[s->di] != 0;
	case KJ_SKEMA_ENUM:
	case KJ_SKEMA_MASK:
		return unsigned_at(base, s->di) != 0;
	case KJ_SKEMA_GROUP:
		for (size_t i = 0; i < s->nisi; i++)
			if (filled(&s->isi[i], base))
				return true;
		return false;
	default:
		return size_at(base, s->di_n) > 0;
	}
}

static void write_fields(struct kj_buf *b, const struct kj_skema *fields, size_t n,
	const unsigned char *base, int depth);

static void
write_mask(struct kj_buf *b, const struct kj_skema *s, unsigned mask)
{
	const char *comma = "";

	kj_buf_puts(b, "( ");
	for (unsigned i = 0; s->pilihan[i]; i++)
		if (mask & (1U << (i + 1))) {
			kj_buf_puts(b, comma);
			quoted(b, s->pilihan[i]);
			comma = ", ";
		}
	kj_buf_puts(b, " )");
}

static void
write_list(struct kj_buf *b, const struct kj_skema *s, const unsigned char *base)
{
	const struct kj_angka *v = pointer_at(base, s->di);

	kj_buf_puts(b, "( ");
	for (size_t i = 0; i < size_at(base, s->di_n); i++) {
		kj_buf_puts(b, i ? ", " : "");
		quoted(b, v[i].teks);
	}
	kj_buf_puts(b, " )");
}

static void
write_named(struct kj_buf *b, const struct kj_skema *s, const unsigned char *base, int depth)
{
	const struct kj_butir *v = pointer_at(base, s->di);
	const struct kj_sumber *t = pointer_at(base, s->di);
	const struct kj_suara *w = pointer_at(base, s->di);

	kj_buf_puts(b, "{\n");
	for (size_t i = 0; i < size_at(base, s->di_n); i++) {
		const char *name = s->jenis == KJ_SKEMA_BUTIR	? v[i].kode
						   : s->jenis == KJ_SKEMA_SUARA ? w[i].kode
														: t[i].kode;
		const char *value = s->jenis == KJ_SKEMA_BUTIR	 ? v[i].nilai.teks
							: s->jenis == KJ_SKEMA_SUARA ? s->pilihan[w[i].kategori - 1]
														 : t[i].teks;

		indent(b, depth + 1);
		kj_buf_fmt(b, "%s = ", name);
		quoted(b, value);
		kj_buf_puts(b, ";\n");
	}
	write_fields(b, s->isi, s->nisi, base, depth + 1);
	indent(b, depth);
	kj_buf_putc(b, '}');
}

static void
write_rows(struct kj_buf *b, const struct kj_skema *s, const unsigned char *base, int depth)
{
	bool map = s->jenis == KJ_SKEMA_MAP;
	const unsigned char *v = pointer_at(base, s->di);
	size_t n = size_at(base, s->di_n);

	kj_buf_puts(b, map ? "{\n" : "(\n");
	for (size_t i = 0; i < n; i++, v += s->ukuran) {
		indent(b, depth + 1);
		if (map)
			kj_buf_fmt(b, "%s = ", (const char *)pointer_at(v, 0));
		kj_buf_puts(b, "{\n");
		write_fields(b, s->isi, s->nisi, v, depth + 2);
		indent(b, depth + 1);
		kj_buf_puts(b, map ? "};\n" : i + 1 < n ? "},\n" : "}\n");
	}
	indent(b, depth);
	kj_buf_putc(b, map ? '}' : ')');
}

static void
write_value(struct kj_buf *b, const struct kj_skema *s, const unsigned char *base, int depth)
{
	switch (s->jenis) {
	case KJ_SKEMA_TEXT:
	case KJ_SKEMA_CODE:
		quoted(b, pointer_at(base, s->di));
		break;
	case KJ_SKEMA_DATE:
		quoted(b, kj_date_iso(b->arena, (kj_date)unsigned_at(base, s->di)));
		break;
	case KJ_SKEMA_ANGKA:
		quoted(b, number_at(base, s->di));
		break;
	case KJ_SKEMA_INT:
		kj_buf_fmt(b, "%lld", (long long)int_at(base, s->di));
		break;
	case KJ_SKEMA_BOOL:
		kj_buf_puts(b, base[s->di] ? "true" : "false");
		break;
	case KJ_SKEMA_ENUM:
		quoted(b, s->pilihan[unsigned_at(base, s->di) - 1]);
		break;
	case KJ_SKEMA_MASK:
		write_mask(b, s, unsigned_at(base, s->di));
		break;
	case KJ_SKEMA_NUMBERS:
		write_list(b, s, base);
		break;
	case KJ_SKEMA_BUTIR:
	case KJ_SKEMA_SUARA:
	case KJ_SKEMA_SUMBER:
		write_named(b, s, base, depth);
		break;
	case KJ_SKEMA_ROWS:
	case KJ_SKEMA_MAP:
		write_rows(b, s, base, depth);
		break;
	case KJ_SKEMA_GROUP:
		kj_buf_puts(b, "{\n");
		write_fields(b, s->isi, s->nisi, base, depth + 1);
		indent(b, depth);
		kj_buf_putc(b, '}');
		break;
	}
}

static void
write_fields(
	struct kj_buf *b, const struct kj_skema *fields, size_t n, const unsigned char *base, int depth)
{
	for (size_t i = 0; i < n; i++) {
		if (!fields[i].wajib && !filled(&fields[i], base))
			continue;
		indent(b, depth);
		kj_buf_fmt(b, "%s = ", fields[i].nama);
		write_value(b, &fields[i], base, depth);
		kj_buf_puts(b, ";\n");
	}
}

/* "A, B": the codes of a mask, the texts of a list of numbers. */
static const char *
joined(struct kj_arena *a, const struct kj_skema *s, const unsigned char *base)
{
	const struct kj_angka *v = s->jenis == KJ_SKEMA_NUMBERS ? pointer_at(base, s->di) : NULL;
	unsigned mask = v ? 0 : unsigned_at(base, s->di);
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; v && i < size_at(base, s->di_n); i++)
		kj_buf_fmt(&b, "%s%s", i ? ", " : "", v[i].teks);
	for (unsigned i = 0; mask && s->pilihan[i]; i++)
		if (mask & (1U << (i + 1)))
			kj_buf_fmt(&b, "%s%s", b.len ? ", " : "", s->pilihan[i]);
	return b.len ? b.data : NULL;
}

const char *
kj_skema_teks(struct kj_arena *a, const struct kj_skema *s, const unsigned char *base)
{
	switch (s->jenis) {
	case KJ_SKEMA_TEXT:
	case KJ_SKEMA_CODE:
		return pointer_at(base, s->di);
	case KJ_SKEMA_ANGKA:
		return number_at(base, s->di);
	case KJ_SKEMA_DATE:
		return filled(s, base) ? kj_date_iso(a, (kj_date)unsigned_at(base, s->di)) : NULL;
	case KJ_SKEMA_INT:
		return filled(s, base) ? kj_fmt(a, "%lld", (long long)int_at(base, s->di)) : NULL;
	case KJ_SKEMA_BOOL:
		return base[s->di] ? "YA" : "TIDAK";
	case KJ_SKEMA_ENUM:
		return filled(s, base) ? s->pilihan[unsigned_at(base, s->di) - 1] : NULL;
	case KJ_SKEMA_MASK:
	case KJ_SKEMA_NUMBERS:
		return joined(a, s, base);
	default:
		return NULL;
	}
}

const void *
kj_skema_rows(const struct kj_skema *s, const unsigned char *base, size_t *n)
{
	*n = size_at(base, s->di_n);
	return pointer_at(base, s->di);
}

const char *
kj_aturan_text(struct kj_arena *a, const struct kj_aturan *r)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	write_fields(&b, kj_skema_aturan, kj_skema_naturan, (const unsigned char *)r, 0);
	return b.data;
}
