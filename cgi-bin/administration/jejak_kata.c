/*
 * A row of the trail in words: its field, and both values as people write them.
 * The codes stay beside the words, because they are what the chain is made of.
 */
#include "administration.h"

/* The word of a part of a field's path, NULL for a number or a key. */
static const char *
part_word(struct kj_req *req, const char *part)
{
	const char *word;

	if (strspn(part, "0123456789") == strlen(part))
		return NULL;
	word = kj_word(req, kj_fmt(req->act.arena, "isian.%s", part));
	return word ? word : kj_word(req, kj_fmt(req->act.arena, "kode.%s", part));
}

/* "rhk[12].iki[b1].target" as "Rencana hasil kerja 12 › Indikator b1 › Target". */
static const char *
field_words(struct kj_req *req, const char *field)
{
	struct kj_arena *a = req->act.arena;
	struct kj_buf b;

	kj_buf_init(&b, a);
	while (*field) {
		size_t n = strcspn(field, ".[]");
		const char *part = kj_strndup(a, field, n), *word = part_word(req, part);

		if (b.len > 0)
			kj_buf_puts(&b, word ? " › " : " ");
		kj_buf_puts(&b, word ? word : part);
		field += n;
		field += strspn(field, ".[]");
	}
	return b.data;
}

static bool
is_code(const char *s)
{
	return *s >= 'A' && *s <= 'Z' &&
		   strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == strlen(s);
}

/* A code by its word; anything else as it was kept. */
static const char *
value_words(struct kj_req *req, const char *value)
{
	const char *word =
		is_code(value) ? kj_word(req, kj_fmt(req->act.arena, "kode.%s", value)) : NULL;

	return word ? word : value;
}

void
administration_trail(struct kj_req *req, const struct kj_rows *r)
{
	for (size_t i = 0; i < r->n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Jejak");

		kj_set_row(n, r, i);
		kj_set(n, "isian_kata", field_words(req, kj_text(r, i, "isian")));
		kj_set(n, "lama_kata", value_words(req, kj_text(r, i, "lama")));
		kj_set(n, "baru_kata", value_words(req, kj_text(r, i, "baru")));
	}
}
