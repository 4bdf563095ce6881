#include "lib/web/internal.h"

static uint64_t
hash_seed(void)
{
	static uint64_t seed;

	if (seed == 0)
		kj_random(&seed, sizeof seed);
	return seed;
}

/* FNV-1a from a secret start; the number of fields is limited besides. */
static uint64_t
hash_name(const char *s)
{
	uint64_t h = hash_seed();

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * UINT64_C(1099511628211);
	return h ^ (h >> 32);
}

/* Length of the UTF-8 character at s, 0 when there is none. */
static size_t
char_len(const char *s, size_t n)
{
	for (size_t len = 1; len <= 4 && len <= n; len++)
		if (kj_utf8_ok(s, len))
			return len;
	return 0;
}

/* The bytes as text; what cannot be text becomes U+FFFD and is reported. */
static const char *
text_of(struct kj_arena *a, char *s, size_t n, enum kj_param_bad *bad)
{
	struct kj_buf b;

	if (kj_utf8_ok(s, n))
		return s;
	*bad = memchr(s, 0, n) ? KJ_PARAM_NUL : KJ_PARAM_UTF8;
	kj_buf_init(&b, a);
	for (size_t i = 0; i < n;) {
		size_t len = char_len(s + i, n - i);

		if (len > 0)
			kj_buf_add(&b, s + i, len);
		else
			kj_buf_puts(&b, "\xEF\xBF\xBD");
		i += len > 0 ? len : 1;
	}
	return b.data;
}

void
kj_params_init(struct kj_params *p, struct kj_arena *a)
{
	*p = (struct kj_params){.arena = a};
}

static void
index_entry(struct kj_params *p, size_t i)
{
	size_t *slot = &p->slot[hash_name(p->v[i].name) & (p->nslots - 1)];

	p->v[i].next = *slot;
	*slot = i + 1;
}

static void
index_grow(struct kj_params *p)
{
	p->nslots = p->nslots ? p->nslots * 4 : 64;
	p->slot = kj_calloc(p->arena, p->nslots, sizeof *p->slot);
	for (size_t i = 0; i < p->n; i++)
		if (p->v[i].first)
			index_entry(p, i);
}

/* Adds a field whose texts already live in the arena, NUL terminated. */
static void
add_owned(struct kj_params *p, char *name, size_t nname, char *value, size_t nvalue)
{
	struct kj_param e = {.first = true};

	e.name = text_of(p->arena, name, nname, &e.bad);
	e.value = text_of(p->arena, value, nvalue, &e.bad);
	p->bad |= e.bad != KJ_PARAM_GOOD;
	if (p->n == p->cap) {
		struct kj_param *v;

		p->cap = p->cap ? p->cap * 2 : 32;
		v = kj_calloc(p->arena, p->cap, sizeof *v);
		if (p->n > 0)
			memcpy(v, p->v, p->n * sizeof *v);
		p->v = v;
	}
	if (p->n >= p->nslots / 2)
		index_grow(p);
	e.first = kj_params_find(p, e.name) == NULL;
	p->v[p->n++] = e;
	if (e.first)
		index_entry(p, p->n - 1);
}

void
kj_params_add(struct kj_params *p, const char *name, size_t nname, const char *value, size_t nvalue)
{
	add_owned(
		p, kj_strndup(p->arena, name, nname), nname, kj_strndup(p->arena, value, nvalue), nvalue);
}

const struct kj_param *
kj_params_find(const struct kj_params *p, const char *name)
{
	size_t i;

	if (p->nslots == 0)
		return NULL;
	for (i = p->slot[hash_name(name) & (p->nslots - 1)]; i != 0; i = p->v[i - 1].next)
		if (strcmp(p->v[i - 1].name, name) == 0)
			return &p->v[i - 1];
	return NULL;
}

const char *
kj_params_get(const struct kj_params *p, const char *name)
{
	const struct kj_param *e = kj_params_find(p, name);

	return e ? e->value : NULL;
}

void
kj_params_set(struct kj_params *p, const char *name, const char *value)
{
	const struct kj_param *e = kj_params_find(p, name);

	if (!e) {
		kj_params_add(p, name, strlen(name), value, strlen(value));
		return;
	}
	p->v[e - p->v].value = kj_strdup(p->arena, value);
	p->v[e - p->v].bad = KJ_PARAM_GOOD;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Decodes %XX and + into the arena; a lone % stays, as browsers have it. */
static char *
decode(struct kj_arena *a, const char *s, size_t n, size_t *out)
{
	char *d = kj_alloc(a, n + 1);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		int hi = s[i] == '%' && i + 2 < n ? hex_digit(s[i + 1]) : -1;
		int lo = hi >= 0 ? hex_digit(s[i + 2]) : -1;

		if (lo >= 0) {
			d[len++] = (char)(hi * 16 + lo);
			i += 2;
		} else {
			d[len++] = s[i] == '+' ? ' ' : s[i];
		}
	}
	*out = len;
	return d;
}

static void
parse_pair(struct kj_params *p, const char *s, size_t n)
{
	const char *eq = memchr(s, '=', n);
	size_t nkey = eq ? (size_t)(eq - s) : n, nname, nvalue = 0;
	char *name, *value;

	if (nkey == 0)
		return;
	name = decode(p->arena, s, nkey, &nname);
	value = eq ? decode(p->arena, eq + 1, n - nkey - 1, &nvalue) : kj_strdup(p->arena, "");
	add_owned(p, name, nname, value, nvalue);
}

enum kj_rc
kj_params_parse(struct kj_params *p, const char *s, size_t n, size_t max)
{
	size_t seen = p->n;

	while (n > 0) {
		const char *amp = memchr(s, '&', n);
		size_t len = amp ? (size_t)(amp - s) : n;

		if (len > 0 && seen++ >= max)
			return KJ_INVALID;
		if (len > 0)
			parse_pair(p, s, len);
		s += len + (amp ? 1 : 0);
		n -= len + (amp ? 1 : 0);
	}
	return KJ_OK;
}

static bool
listed(const char *const *list, const char *name)
{
	for (; list && *list; list++)
		if (strcmp(*list, name) == 0)
			return true;
	return false;
}

void
kj_params_write(const struct kj_params *p, const char *const *but, struct kj_buf *out)
{
	const char *sep = "";

	for (size_t i = 0; i < p->n; i++) {
		if (listed(but, p->v[i].name))
			continue;
		kj_buf_puts(out, sep);
		kj_buf_url(out, p->v[i].name, strlen(p->v[i].name));
		kj_buf_putc(out, '=');
		kj_buf_url(out, p->v[i].value, strlen(p->v[i].value));
		sep = "&";
	}
}

const char *
kj_query(const struct kj_req *req, const char *name)
{
	const char *v = kj_params_get(&req->in->query, name);

	return v ? v : "";
}

int64_t
kj_query_int(const struct kj_req *req, const char *name, int64_t fallback)
{
	int64_t v;

	return kj_int_parse(kj_query(req, name), INT64_MIN, INT64_MAX, &v) ? v : fallback;
}
