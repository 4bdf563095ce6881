/* Sealing a day, and the text of seals that is kept outside. */
#include "segel.h"

#include "queries.h"

/* ---- the head ------------------------------------------------------------ */

static void
add_field(struct kj_sha256 *h, const char *s)
{
	char len[24];
	int n = snprintf(len, sizeof(len), "%zu:", strlen(s));

	kj_sha256_add(h, len, (size_t)n);
	kj_sha256_add(h, s, strlen(s));
	kj_sha256_add(h, ",", 1);
}

static void
add_number(struct kj_sha256 *h, int64_t v)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)v);
	add_field(h, text);
}

void
kj_segel_hash_begin(struct kj_sha256 *h, const unsigned char before[32], const char *tanggal)
{
	kj_sha256_init(h);
	kj_sha256_add(h, before, 32);
	add_field(h, tanggal);
}

void
kj_segel_hash_add(struct kj_sha256 *h, const struct kj_segel_rantai *r)
{
	char hex[65];

	kj_hex(hex, r->rantai, 32);
	add_field(h, r->jenis);
	add_number(h, r->dokumen);
	add_number(h, r->urut);
	add_field(h, hex);
}

enum kj_rc
kj_segel_rantai_of(
	struct kj_segel_rantai *out, const struct kj_rows *r, size_t row, const char *tanggal)
{
	const struct kj_cell *c = kj_cell(r, row, "rantai");

	*out = (struct kj_segel_rantai){
		.dokumen = kj_int(r, row, "dokumen_id"), .urut = kj_int(r, row, "urut")};
	snprintf(out->jenis, sizeof(out->jenis), "%s", kj_text(r, row, "jenis"));
	snprintf(out->tanggal, sizeof(out->tanggal), "%s", tanggal);
	if (c->n != 32)
		return KJ_FAULT_AT(
			"rantai of %s %lld has %zu bytes", out->jenis, (long long)out->dokumen, c->n);
	memcpy(out->rantai, c->s, 32);
	return KJ_OK;
}

/* ---- sealing --------------------------------------------------------------- */

/* A growing array of ends. */
struct ends {
	struct kj_arena *arena;
	struct kj_segel_rantai *v;
	size_t n, cap;
};

static struct kj_segel_rantai *
ends_add(struct ends *e)
{
	if (e->n == e->cap) {
		size_t cap = e->cap ? 2 * e->cap : 64;
		struct kj_segel_rantai *v = kj_calloc(e->arena, cap, sizeof(*v));

		if (e->n)
			memcpy(v, e->v, e->n * sizeof(*v));
		e->v = v;
		e->cap = cap;
	}
	return &e->v[e->n++];
}

/* The chains longer than their last seal, in the order of their key. */
static enum kj_rc
grown(struct kj_act *act, const char *tanggal, struct ends *out, int64_t *rows)
{
	struct kj_arena *page = kj_arena_new();
	char jenis[25] = "";
	int64_t id = 0;
	struct kj_rows r = {0};
	enum kj_rc rc;

	do {
		kj_arena_reset(page);
		rc = kj_db_rows(act->db, page, &kj_q_audit_ujung_page, &r,
			KJ_ARGS(kj_t(jenis), kj_t(jenis), kj_i(id), kj_i(KJ_SEGEL_PAGE)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
			int64_t sealed = kj_int(&r, i, "disegel");
			struct kj_segel_rantai end;

			rc = kj_segel_rantai_of(&end, &r, i, tanggal);
			id = end.dokumen;
			snprintf(jenis, sizeof(jenis), "%s", end.jenis);
			if (end.urut <= sealed)
				continue;
			*rows += end.urut - sealed;
			*ends_add(out) = end;
		}
	} while (rc == KJ_OK && r.n == KJ_SEGEL_PAGE);
	kj_arena_free(page);
	return rc;
}

static enum kj_rc
store(struct kj_act *act, const struct kj_segel *s, const struct ends *e)
{
	struct kj_arg *args = kj_calloc(act->arena, KJ_SEGEL_PAGE * 5, sizeof(*args));
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_segel_add, NULL,
		KJ_ARGS(kj_t(s->tanggal), kj_b(s->kepala, 32), kj_i(s->rantai), kj_i(s->baris),
			kj_t(kj_act_now(act))));
	for (size_t at = 0; rc == KJ_OK && at < e->n; at += KJ_SEGEL_PAGE) {
		size_t n = e->n - at < KJ_SEGEL_PAGE ? e->n - at : KJ_SEGEL_PAGE;

		for (size_t i = 0; i < n; i++) {
			const struct kj_segel_rantai *r = &e->v[at + i];

			args[5 * i] = kj_t(r->tanggal);
			args[5 * i + 1] = kj_t(r->jenis);
			args[5 * i + 2] = kj_i(r->dokumen);
			args[5 * i + 3] = kj_i(r->urut);
			args[5 * i + 4] = kj_b(r->rantai, 32);
		}
		rc = kj_db_bulk(act->db, &kj_q_segel_rantai_add, n, args, 5);
	}
	return rc;
}

struct sealing {
	struct kj_act *act;
	char tanggal[11];
	struct kj_segel_luar *out;
};

static enum kj_rc
seal(void *arg)
{
	struct sealing *w = arg;
	struct kj_act *act = w->act;
	struct ends ends = {.arena = act->arena};
	struct kj_segel *s = kj_calloc(act->arena, 1, sizeof(*s));
	unsigned char before[32] = {0};
	struct kj_sha256 h;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_segel_last, &r, KJ_NOARGS);
	if (rc == KJ_OK) {
		if (strcmp(kj_text(&r, 0, "tanggal"), w->tanggal) >= 0)
			return KJ_CONFLICT;
		if (kj_cell(&r, 0, "kepala")->n != 32)
			return KJ_FAULT_AT("seal of %s is damaged", kj_text(&r, 0, "tanggal"));
		memcpy(before, kj_cell(&r, 0, "kepala")->s, 32);
	} else if (rc != KJ_NOTFOUND) {
		return rc;
	}
	rc = grown(act, w->tanggal, &ends, &s->baris);
	if (rc != KJ_OK)
		return rc;
	kj_segel_hash_begin(&h, before, w->tanggal);
	for (size_t i = 0; i < ends.n; i++)
		kj_segel_hash_add(&h, &ends.v[i]);
	kj_sha256_end(&h, s->kepala);
	snprintf(s->tanggal, sizeof(s->tanggal), "%s", w->tanggal);
	s->rantai = (int64_t)ends.n;
	*w->out = (struct kj_segel_luar){.segel = s, .nsegel = 1, .rantai = ends.v, .nrantai = ends.n};
	return store(act, s, &ends);
}

enum kj_rc
kj_segel_add(struct kj_act *act, kj_date hari, struct kj_segel_luar *out)
{
	struct sealing w = {.act = act, .out = out};

	snprintf(w.tanggal, sizeof(w.tanggal), "%s", kj_date_iso(act->arena, hari));
	return kj_tx(act->db, seal, &w);
}

/* ---- the text outside ---------------------------------------------------------- */

void
kj_segel_write(struct kj_buf *b, const struct kj_segel_luar *s)
{
	char hex[65];

	for (size_t i = 0; i < s->nsegel; i++) {
		kj_hex(hex, s->segel[i].kepala, 32);
		kj_buf_fmt(b, "kepala %s %s %lld %lld\n", s->segel[i].tanggal, hex,
			(long long)s->segel[i].rantai, (long long)s->segel[i].baris);
	}
	for (size_t i = 0; i < s->nrantai; i++) {
		const struct kj_segel_rantai *r = &s->rantai[i];

		kj_hex(hex, r->rantai, 32);
		kj_buf_fmt(b, "rantai %s %s %lld %lld %s\n", r->tanggal, r->jenis, (long long)r->dokumen,
			(long long)r->urut, hex);
	}
}

/* Splits a line in place at single spaces; returns the number of words. */
static size_t
words_of(char *line, char **word, size_t max)
{
	size_t n = 0;

	for (char *p = line; p && n < max; n++) {
		word[n] = p;
		p = strchr(p, ' ');
		if (p)
			*p++ = '\0';
	}
	return n;
}

static bool
day_ok(const char *s)
{
	kj_date d;

	return strlen(s) == 10 && s[4] == '-' && kj_date_parse(s, &d);
}

static bool
head_of(char **w, size_t n, struct kj_segel *s)
{
	*s = (struct kj_segel){0};
	if (n != 5 || !kj_streq(w[0], "kepala") || !day_ok(w[1]) || !kj_unhex(s->kepala, 32, w[2]))
		return false;
	snprintf(s->tanggal, sizeof(s->tanggal), "%s", w[1]);
	return kj_int_parse(w[3], 0, INT64_MAX, &s->rantai) &&
		   kj_int_parse(w[4], 0, INT64_MAX, &s->baris);
}

static bool
end_of(char **w, size_t n, struct kj_segel_rantai *r)
{
	*r = (struct kj_segel_rantai){0};
	if (n != 6 || !kj_streq(w[0], "rantai") || !day_ok(w[1]) || strlen(w[2]) >= sizeof(r->jenis) ||
		!kj_unhex(r->rantai, 32, w[5]))
		return false;
	snprintf(r->tanggal, sizeof(r->tanggal), "%s", w[1]);
	snprintf(r->jenis, sizeof(r->jenis), "%s", w[2]);
	return kj_int_parse(w[3], 1, INT64_MAX, &r->dokumen) &&
		   kj_int_parse(w[4], 1, INT64_MAX, &r->urut);
}

enum kj_rc
kj_segel_read(struct kj_arena *a, const char *text, struct kj_segel_luar *out, int *line)
{
	size_t lines = 1;
	char *p = kj_strdup(a, text);

	for (const char *c = text; *c; c++)
		lines += *c == '\n';
	*out = (struct kj_segel_luar){.segel = kj_calloc(a, lines, sizeof(*out->segel)),
		.rantai = kj_calloc(a, lines, sizeof(*out->rantai))};
	*line = 0;
	while (p) {
		char *next = strchr(p, '\n'), *word[7];
		size_t n;

		++*line;
		if (next)
			*next++ = '\0';
		p[strcspn(p, "\r")] = '\0';
		if (*p) {
			n = words_of(p, word, KJ_COUNT(word));
			if (head_of(word, n, &out->segel[out->nsegel]))
				out->nsegel++;
			else if (end_of(word, n, &out->rantai[out->nrantai]))
				out->nrantai++;
			else
				return KJ_INVALID;
		}
		p = next;
	}
	return KJ_OK;
}
