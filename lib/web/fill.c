/* From a struct to the texts it would have been typed as: the way back of bind.c. */
#include "lib/web/input.h"

/*
 * A canonical decimal as it is typed: without thousands and useless zeros,
 * with a comma, because "1.234" would be read as a thousand and more.
 */
static const char *
typed_decimal(struct kj_arena *a, const char *s)
{
	size_t n = strlen(s);
	char *text, *point;

	text = kj_strndup(a, s, n);
	point = strchr(text, '.');
	if (!point)
		return text;
	while (n > 0 && text[n - 1] == '0')
		text[--n] = '\0';
	if (&text[n - 1] == point)
		*point = '\0';
	else
		*point = ',';
	return text;
}

static const char *
typed_int(struct kj_arena *a, int64_t v, int64_t none)
{
	return v == none ? "" : kj_fmt(a, "%lld", (long long)v);
}

bool
kj_input_english(const char *lang)
{
	return kj_streq(lang, "en");
}

const char *
kj_input_decimal(struct kj_arena *a, const char *s)
{
	char *text = kj_strdup(a, s);

	for (char *c = text; *c; c++) {
		if (*c == '.')
			*c = ',';
		else if (*c == ',')
			*c = '.';
	}
	return text;
}

void
kj_input_translate(struct kj_arena *a, struct kj_input *in)
{
	for (size_t i = 0; i < in->form->nfields; i++) {
		struct kj_typed *t = &in->v[i];

		if (in->form->fields[i].kind == KJ_F_DECIMAL && t->s)
			t->s = kj_input_decimal(a, t->s);
		for (size_t r = 0; r < t->n; r++)
			kj_input_translate(a, t->row[r]);
	}
}

static const char *
typed(struct kj_arena *a, const struct kj_field *f, const void *at)
{
	const char *s = "";

	switch (f->kind) {
	case KJ_F_TEXT:
	case KJ_F_AREA:
	case KJ_F_CHOICE:
		s = *(const char *const *)at;
		break;
	case KJ_F_DECIMAL:
		s = *(const char *const *)at;
		return s ? typed_decimal(a, s) : "";
	case KJ_F_INT:
		return typed_int(a, *(const int64_t *)at, KJ_UNSET);
	case KJ_F_ID:
		return typed_int(a, *(const int64_t *)at, 0);
	case KJ_F_DATE:
		return kj_date_iso(a, *(const kj_date *)at);
	case KJ_F_BOOL:
		return *(const bool *)at ? "1" : "";
	case KJ_F_SECRET:
	case KJ_F_FILE:
	case KJ_F_ROWS:
		break;
	}
	return s ? s : "";
}

static void
fill_all(struct kj_arena *a, struct kj_input *in, const char *data)
{
	for (size_t i = 0; i < in->form->nfields; i++) {
		const struct kj_field *f = &in->form->fields[i];
		const void *at = data + f->at;
		const struct kj_set *set = at;

		if (f->kind != KJ_F_ROWS) {
			in->v[i].s = typed(a, f, at);
			continue;
		}
		for (size_t r = 0; r < set->n; r++) {
			const char *row = (const char *)set->v + r * f->rows->size;
			const struct kj_row *head = (const struct kj_row *)(const void *)row;
			const char *key = head->key;

			if (!key || !*key)
				key =
					head->id ? kj_fmt(a, "%lld", (long long)head->id) : kj_input_new_key(a, in, i);
			fill_all(a, kj_input_add(a, in, i, key), row);
		}
	}
}

struct kj_input *
kj_input_of(struct kj_arena *a, const char *lang, const struct kj_form *form, const void *data)
{
	struct kj_input *in = kj_input_new(a, form, NULL);

	if (data)
		fill_all(a, in, data);
	if (kj_input_english(lang))
		kj_input_translate(a, in);
	return in;
}
