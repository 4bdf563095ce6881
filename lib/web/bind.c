/* From typed texts to the form's struct: everything a handler reads was checked here. */
#include "lib/web/input.h"

enum { TEXT_MAX = 200, AREA_MAX = 2000, DECIMAL_DIGITS = 18 };

struct bind {
	struct kj_req *req;
	struct kj_arena *a;
	enum kj_rc rc;
};

/* One field on its way: where it goes, what was typed, what it is called. */
struct slot {
	const struct kj_field *f;
	const struct kj_typed *t;
	const char *prefix;
	void *to;
};

long
kj_field_max(const struct kj_field *f)
{
	if (f->max > 0)
		return f->max;
	switch (f->kind) {
	case KJ_F_TEXT:
	case KJ_F_SECRET:
	case KJ_F_CHOICE:
		return TEXT_MAX;
	case KJ_F_AREA:
		return AREA_MAX;
	case KJ_F_DECIMAL:
		return DECIMAL_DIGITS;
	case KJ_F_ROWS:
		return (long)kj_input_max_rows(f);
	default:
		return 0;
	}
}

static void
refuse(struct bind *b, const struct slot *s, const char *code, const char *detail)
{
	b->rc = kj_problem_detail(&b->req->act, code, detail, "%s%s", s->prefix, s->f->name);
}

/* The detail of a message is the limit, as people read numbers. */
static void
refuse_limit(struct bind *b, const struct slot *s, const char *code, int64_t limit)
{
	refuse(b, s, code,
		kj_decimal_show(b->a, kj_fmt(b->a, "%lld", (long long)limit), b->req->in->lang));
}

/* ---- one kind each ------------------------------------------------------------------- */

/* Control characters, but for line breaks and tabs where lines are allowed. */
static bool
has_control(const char *s, bool lines)
{
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == 0x7f || (c < 0x20 && !(lines && (c == '\n' || c == '\t'))))
			return true;
	}
	return false;
}

static void
bind_text(struct bind *b, const struct slot *s, const char *text)
{
	size_t n = kj_utf8_len(text);

	*(const char **)s->to = text;
	if (n == 0)
		return;
	if (s->f->kind != KJ_F_SECRET && has_control(text, s->f->kind == KJ_F_AREA))
		refuse(b, s, "karakter", "");
	else if (n > (size_t)kj_field_max(s->f))
		refuse_limit(b, s, "panjang", kj_field_max(s->f));
	else if (s->f->min > 0 && n < (size_t)s->f->min)
		refuse_limit(b, s, "pendek", s->f->min);
}

static void
bind_choice(struct bind *b, const struct slot *s, const char *text)
{
	const char *const *c = s->f->choices;

	if (!c) {
		bind_text(b, s, text);
		return;
	}
	*(const char **)s->to = "";
	if (!*text)
		return;
	while (*c && strcmp(*c, text) != 0)
		c++;
	if (*c)
		*(const char **)s->to = *c;
	else
		refuse(b, s, "pilihan", "");
}

static void
bind_int(struct bind *b, const struct slot *s, const char *text)
{
	int64_t max = s->f->max ? s->f->max : INT64_MAX, v = KJ_UNSET;

	if (*text && !kj_int_parse(text, INT64_MIN + 1, INT64_MAX, &v))
		refuse(b, s, "bulat", "");
	else if (*text && v < s->f->min)
		refuse_limit(b, s, "kecil", s->f->min);
	else if (*text && v > max)
		refuse_limit(b, s, "besar", max);
	*(int64_t *)s->to = v;
}

static void
bind_id(struct bind *b, const struct slot *s, const char *text)
{
	int64_t v = 0;

	if (*text && !kj_int_parse(text, 1, INT64_MAX, &v))
		refuse(b, s, "pilihan", "");
	*(int64_t *)s->to = v;
}

/* The largest whole number of so many digits. */
static int64_t
nines(long digits)
{
	int64_t v = 0;

	while (digits-- > 0)
		v = v * 10 + 9;
	return v;
}

static void
bind_decimal(struct bind *b, const struct slot *s, const char *text)
{
	const char *v = "";

	if (kj_input_english(b->req->in->lang))
		text = kj_input_decimal(b->a, text);
	if (*text && !kj_decimal_parse(b->a, text, &v))
		refuse(b, s, "angka", "");
	else if (*v == '-' && s->f->min >= 0)
		refuse_limit(b, s, "kecil", 0);
	else if (strcspn(v + (*v == '-'), ".") > (size_t)kj_field_max(s->f))
		refuse_limit(b, s, "besar", nines(kj_field_max(s->f)));
	*(const char **)s->to = v;
}

static void
bind_date(struct bind *b, const struct slot *s, const char *text)
{
	kj_date d = KJ_NODATE;

	if (*text && !kj_date_parse(text, &d))
		refuse(b, s, "tanggal", "");
	*(kj_date *)s->to = d;
}

static void
bind_file(struct bind *b, const struct slot *s)
{
	const struct kj_upload *up = kj_file_find(b->req, kj_input_name(b->a, s->prefix, s->f->name));
	struct kj_upload *to = s->to;

	*to = (struct kj_upload){.name = "", .type = "", .path = ""};
	if (up)
		*to = *up;
	if (up && s->f->max > 0 && up->size > s->f->max)
		to->broken = true;
	if (!up && s->f->required)
		refuse(b, s, "wajib", "");
	else if (to->present && !to->broken && !*to->type)
		refuse(b, s, "berkas_jenis", to->name);
}

/* ---- rows --------------------------------------------------------------------------------- */

/* A new row in which nothing was typed; choices and ticks begin with a value and do not count. */
static bool
blank(const struct kj_input *row)
{
	int64_t id = 0;

	if (!row->key || !kj_input_key(row->key, strlen(row->key), &id) || id != 0)
		return false;
	for (size_t i = 0; i < row->form->nfields; i++) {
		const struct kj_field *f = &row->form->fields[i];
		const struct kj_typed *t = &row->v[i];

		if (f->kind == KJ_F_CHOICE || f->kind == KJ_F_BOOL)
			continue;
		if (t->s && t->s[strspn(t->s, " \t\r\n")])
			return false;
		for (size_t r = 0; r < t->n; r++)
			if (!blank(t->row[r]))
				return false;
	}
	return true;
}

static void bind_all(struct bind *b, const struct kj_input *in, const char *prefix, void *data);

static void
bind_rows(struct bind *b, const struct slot *s)
{
	const struct kj_form *form = s->f->rows;
	struct kj_set *set = s->to;
	char *row;

	*set = (struct kj_set){.v = kj_calloc(b->a, s->t->n, form->size)};
	row = set->v;
	for (size_t r = 0; r < s->t->n; r++) {
		const struct kj_input *in = s->t->row[r];
		struct kj_row *head = (struct kj_row *)(void *)row;

		if (blank(in))
			continue;
		head->key = in->key;
		(void)kj_input_key(in->key, strlen(in->key), &head->id);
		bind_all(b, in, kj_input_prefix(b->a, s->prefix, s->f->name, in->key), row);
		row += form->size;
		set->n++;
	}
	if (set->n > kj_input_max_rows(s->f))
		refuse_limit(b, s, "baris_lebih", kj_field_max(s->f));
	else if (s->f->min > 0 && set->n < (size_t)s->f->min)
		refuse_limit(b, s, "baris_kurang", s->f->min);
}

/* ---- all ----------------------------------------------------------------------------------- */

static void
bind_typed(struct bind *b, const struct slot *s, const char *text)
{
	switch (s->f->kind) {
	case KJ_F_CHOICE:
		bind_choice(b, s, text);
		break;
	case KJ_F_INT:
		bind_int(b, s, text);
		break;
	case KJ_F_ID:
		bind_id(b, s, text);
		break;
	case KJ_F_DECIMAL:
		bind_decimal(b, s, text);
		break;
	case KJ_F_DATE:
		bind_date(b, s, text);
		break;
	case KJ_F_BOOL:
		*(bool *)s->to = *text && strcmp(text, "0") != 0;
		break;
	default:
		bind_text(b, s, text);
	}
}

static void
bind_one(struct bind *b, const struct slot *s)
{
	const char *text = s->t->s ? s->t->s : "";

	if (s->f->kind == KJ_F_ROWS) {
		bind_rows(b, s);
		return;
	}
	if (s->f->kind == KJ_F_FILE) {
		bind_file(b, s);
		return;
	}
	text = kj_nfc(b->a, s->f->kind == KJ_F_SECRET ? text : kj_trim(b->a, text));
	bind_typed(b, s, text);
	if (s->t->bad)
		refuse(b, s, "karakter", "");
	else if (s->f->required && (!*text || (s->f->kind == KJ_F_BOOL && !*(bool *)s->to)))
		refuse(b, s, "wajib", "");
}

static void
bind_all(struct bind *b, const struct kj_input *in, const char *prefix, void *data)
{
	for (size_t i = 0; i < in->form->nfields; i++) {
		const struct kj_field *f = &in->form->fields[i];
		struct slot s = {.f = f, .t = &in->v[i], .prefix = prefix, .to = (char *)data + f->at};

		bind_one(b, &s);
	}
}

enum kj_rc
kj_input_bind(struct kj_req *req, const struct kj_input *in, void *data)
{
	struct bind b = {.req = req, .a = req->act.arena, .rc = KJ_OK};

	bind_all(&b, in, "", data);
	return b.rc;
}
