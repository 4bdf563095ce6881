/*
 * Lists, paged by key: what a page's query string asks for and the query
 * string of the next page. No OFFSET, no totals.
 */
#include "lib/web/view.h"

enum { ROWS_MIN = 10, ROWS_MAX = 100, SEARCH_MAX = 100, AFTER_MAX = 1024 };

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static const char *
base64url(struct kj_arena *a, const char *s)
{
	size_t n = strlen(s), at = 0;
	char *out = kj_alloc(a, n * 4 / 3 + 4);

	for (size_t i = 0; i < n; i += 3) {
		size_t left = n - i > 3 ? 3 : n - i;
		uint32_t word = 0;

		for (size_t k = 0; k < 3; k++)
			word = word << 8 | (k < left ? (unsigned char)s[i + k] : 0);
		for (size_t k = 0; k <= left; k++)
			out[at++] = alphabet[word >> (18 - 6 * k) & 63];
	}
	return out;
}

/* NULL when it is none or too long. */
static const char *
unbase64url(struct kj_arena *a, const char *s)
{
	size_t n = strlen(s), at = 0;
	uint32_t word = 0;
	char *out;

	if (n > AFTER_MAX || n % 4 == 1)
		return NULL;
	out = kj_alloc(a, n + 1);
	for (size_t i = 0; i < n; i++) {
		const char *digit = strchr(alphabet, s[i]);

		if (!digit)
			return NULL;
		word = word << 6 | (uint32_t)(digit - alphabet);
		if (i % 4 > 0)
			out[at++] = (char)(word >> (6 - 2 * (i % 4)));
	}
	return kj_utf8_ok(out, at) ? out : NULL;
}

/* "%text%" with the marks of LIKE escaped. */
static const char *
like(struct kj_arena *a, const char *s)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_putc(&b, '%');
	for (; *s; s++) {
		if (strchr("%_\\", *s))
			kj_buf_putc(&b, '\\');
		kj_buf_putc(&b, *s);
	}
	if (b.len > 1)
		kj_buf_putc(&b, '%');
	return b.data;
}

/* The first n characters. */
static const char *
head(struct kj_arena *a, const char *s, size_t n)
{
	size_t i = 0;

	for (; s[i]; i++)
		if (((unsigned char)s[i] & 0xc0) != 0x80 && n-- == 0)
			break;
	return kj_strndup(a, s, i);
}

/* The last row seen, "id:key". Anything else is the first page. */
static void
read_after(struct kj_req *req, struct kj_list *l)
{
	const char *s = kj_query(req, "setelah"), *text = NULL, *colon = NULL;

	l->after_key = "";
	l->after_id = 0;
	if (!*s)
		return;
	text = unbase64url(req->act.arena, s);
	if (text)
		colon = strchr(text, ':');
	if (colon && kj_int_parse(kj_strndup(req->act.arena, text, (size_t)(colon - text)), 1,
					 INT64_MAX, &l->after_id))
		l->after_key = colon + 1;
	else
		kj_log(KJ_INFO, "list", "bad=setelah path=%s", req->path);
}

static void
read_order(struct kj_req *req, struct kj_list *l, const char *const *sorts)
{
	const char *s = kj_query(req, "urut");
	bool down = *s == '-';

	l->urut = sorts[0];
	l->turun = false;
	for (size_t i = 0; sorts[i]; i++)
		if (strcmp(sorts[i], s + down) == 0) {
			l->urut = sorts[i];
			l->turun = down;
		}
}

static const char *
query_but(struct kj_req *req, const char *const *but)
{
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	kj_params_write(&req->in->query, but, &b);
	return b.data;
}

void
kj_list_read(struct kj_req *req, struct kj_list *l, const char *const *sorts, int default_n)
{
	static const char *const but[] = {"setelah", "pesan", "urut", NULL};
	struct kj_node *n = kj_node(kj_top(req), "Daftar");
	struct kj_arena *a = req->act.arena;
	int64_t rows = kj_query_int(req, "n", default_n);

	l->cari = head(a, kj_nfc(a, kj_trim(a, kj_query(req, "cari"))), SEARCH_MAX);
	l->like = like(a, l->cari);
	l->n = (int)(rows < ROWS_MIN ? ROWS_MIN : rows > ROWS_MAX ? ROWS_MAX : rows);
	read_order(req, l, sorts);
	read_after(req, l);
	kj_set(n, "cari", l->cari);
	kj_setf(n, "urut", "%s%s", l->turun ? "-" : "", l->urut);
	kj_set_int(n, "n", l->n);
	kj_set(n, "query", query_but(req, but));
}

void
kj_list_more(
	struct kj_req *req, const struct kj_list *l, struct kj_rows *rows, const char *key_column)
{
	static const char *const but[] = {"setelah", "pesan", NULL};
	struct kj_arena *a = req->act.arena;
	const char *rest, *last;
	size_t n = (size_t)l->n;

	if (rows->n <= n)
		return;
	last = kj_fmt(
		a, "%lld:%s", (long long)kj_int(rows, n - 1, "id"), kj_text(rows, n - 1, key_column));
	rest = query_but(req, but);
	kj_setf(kj_node(kj_top(req), "Daftar"), "berikut", "%s%ssetelah=%s", rest, *rest ? "&" : "",
		base64url(a, last));
	rows->n = n;
}
