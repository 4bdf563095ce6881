/*
 * Verifying the audit trail. Two passes by key: the chains beside the ends
 * that seals know of them, then the seals themselves. Rows and ends meet like
 * two sorted files; nothing is looked up one by one.
 */
#include "segel.h"

#include "kinerja/domain/audit.h"
#include "queries.h"

static const char *const names[KJ_TEMUAN_COUNT] = {
	[KJ_TEMUAN_DIUBAH] = "diubah",
	[KJ_TEMUAN_HILANG] = "hilang",
	[KJ_TEMUAN_TERPOTONG] = "terpotong",
	[KJ_TEMUAN_LENYAP] = "lenyap",
	[KJ_TEMUAN_DISUSUN_ULANG] = "disusun_ulang",
	[KJ_TEMUAN_SEGEL_DIUBAH] = "segel_diubah",
	[KJ_TEMUAN_SEGEL_LAIN] = "segel_lain",
	[KJ_TEMUAN_SEGEL_HILANG] = "segel_hilang",
};

const char *
kj_temuan_name(enum kj_temuan_jenis jenis)
{
	return jenis < KJ_TEMUAN_COUNT ? names[jenis] : "";
}

/* Whom to tell, and the count. */
struct report {
	kj_temuan_fn *say;
	void *arg;
	struct kj_segel_hasil *hasil;
};

static void
found(struct report *to, struct kj_temuan t)
{
	to->hasil->temuan++;
	to->say(to->arg, &t);
}

/* ---- one chain ------------------------------------------------------------ */

/* The chain being read and the sealed ends that belong to it. */
struct chain {
	struct report *to;
	char jenis[25];
	int64_t id;
	int64_t urut; /* of the last row read, 0 none */
	unsigned char rantai[32];
	const struct kj_segel_rantai **end; /* sorted by urut */
	size_t nend, at;
	bool rebuilt;
};

static int
by_urut(const void *a, const void *b)
{
	const struct kj_segel_rantai *x = *(const struct kj_segel_rantai *const *)a;
	const struct kj_segel_rantai *y = *(const struct kj_segel_rantai *const *)b;

	return x->urut < y->urut ? -1 : x->urut > y->urut;
}

static struct kj_temuan
about(const struct chain *c, enum kj_temuan_jenis jenis, int64_t urut, int64_t sampai)
{
	return (struct kj_temuan){
		.jenis = jenis, .dok = c->jenis, .id = c->id, .urut = urut, .sampai = sampai, .hari = ""};
}

/* Compares a row with the ends sealed at it; the first that differs is told. */
static void
check_ends(struct chain *c)
{
	for (; c->at < c->nend && c->end[c->at]->urut <= c->urut; c->at++) {
		const struct kj_segel_rantai *e = c->end[c->at];
		struct kj_temuan t = about(c, KJ_TEMUAN_DISUSUN_ULANG, e->urut, e->urut);

		if (e->urut < c->urut || c->rebuilt || memcmp(e->rantai, c->rantai, 32) == 0)
			continue; /* a gap is told already, as missing rows */
		c->rebuilt = true;
		t.hari = e->tanggal;
		found(c->to, t);
	}
}

static const char *
or_null(const struct kj_rows *r, size_t row, const char *column)
{
	return kj_isnull(r, row, column) ? NULL : kj_text(r, row, column);
}

/*
 * One row. An edited row is told once: the next is checked against the
 * rantai that stands in the table, not against the one that should.
 */
static enum kj_rc
check_row(struct chain *c, const struct kj_rows *r, size_t i)
{
	const struct kj_cell *stored = kj_cell(r, i, "rantai");
	unsigned char should[32];
	struct kj_audit_row row = {
		.jenis = kj_text(r, i, "jenis"),
		.dokumen = kj_int(r, i, "dokumen_id"),
		.urut = kj_int(r, i, "urut"),
		.waktu = kj_text(r, i, "waktu"),
		.aksi = kj_text(r, i, "aksi"),
		.isian = kj_text(r, i, "isian"),
		.lama = or_null(r, i, "lama"),
		.baru = or_null(r, i, "baru"),
		.akun = kj_int(r, i, "akun_id"),
		.pegawai = kj_int(r, i, "pegawai_id"),
		.untuk = kj_int(r, i, "untuk_id"),
		.alamat = kj_text(r, i, "alamat"),
		.permintaan = kj_text(r, i, "permintaan"),
	};

	c->to->hasil->baris++;
	if (stored->n != 32)
		return KJ_FAULT_AT("rantai of %s %lld row %lld is damaged", c->jenis, (long long)c->id,
			(long long)row.urut);
	if (row.urut != c->urut + 1) {
		found(c->to, about(c, KJ_TEMUAN_HILANG, c->urut + 1, row.urut - 1));
	} else {
		kj_audit_hash(should, c->rantai, &row);
		if (memcmp(should, stored->s, 32) != 0)
			found(c->to, about(c, KJ_TEMUAN_DIUBAH, row.urut, row.urut));
	}
	c->urut = row.urut;
	memcpy(c->rantai, stored->s, 32);
	check_ends(c);
	return KJ_OK;
}

/* After the last row: do the seals know more? */
static void
check_tail(struct chain *c)
{
	const struct kj_segel_rantai *last = c->nend ? c->end[c->nend - 1] : NULL;
	struct kj_temuan t;

	c->to->hasil->rantai++;
	if (!last || last->urut <= c->urut)
		return;
	t = about(c, c->urut ? KJ_TEMUAN_TERPOTONG : KJ_TEMUAN_LENYAP, c->urut, last->urut);
	t.hari = last->tanggal;
	found(c->to, t);
}

/* ---- streams in the order of the chains --------------------------------------- */

/* A table read by key; row is the current one. */
struct stream {
	struct kj_db *db;
	struct kj_arena *page;
	struct kj_rows rows;
	size_t at;
	bool done;
	char jenis[25], tanggal[11];
	int64_t id, urut;
};

static enum kj_rc
stream_fill(struct stream *s, const struct kj_query *q)
{
	enum kj_rc rc;

	kj_arena_reset(s->page);
	s->at = 0;
	if (q == &kj_q_audit_page)
		rc = kj_db_rows(s->db, s->page, q, &s->rows,
			KJ_ARGS(kj_t(s->jenis), kj_t(s->jenis), kj_i(s->id), kj_i(s->id), kj_i(s->urut),
				kj_i(KJ_SEGEL_PAGE)));
	else
		rc = kj_db_rows(s->db, s->page, q, &s->rows,
			KJ_ARGS(kj_t(s->jenis), kj_t(s->jenis), kj_i(s->id), kj_i(s->id), kj_t(s->tanggal),
				kj_i(KJ_SEGEL_PAGE)));
	s->done = rc != KJ_OK || s->rows.n == 0;
	return rc;
}

/* Notes the current row's key, which survives the next page. */
static void
stream_key(struct stream *s)
{
	snprintf(s->jenis, sizeof(s->jenis), "%s", kj_text(&s->rows, s->at, "jenis"));
	s->id = kj_int(&s->rows, s->at, "dokumen_id");
	s->urut = kj_int(&s->rows, s->at, "urut");
}

/* -1, 0, 1: is (jenis, id) before, at or after (jenis2, id2)? Bytes, as ascii_bin sorts. */
static int
chain_cmp(const char *jenis, int64_t id, const char *jenis2, int64_t id2)
{
	int c = strcmp(jenis, jenis2);

	return c ? (c < 0 ? -1 : 1) : id < id2 ? -1 : id > id2;
}

static int
end_cmp(const void *a, const void *b)
{
	const struct kj_segel_rantai *x = *(const struct kj_segel_rantai *const *)a;
	const struct kj_segel_rantai *y = *(const struct kj_segel_rantai *const *)b;

	return chain_cmp(x->jenis, x->dokumen, y->jenis, y->dokumen);
}

/* Everything one verification holds. */
struct pass {
	struct kj_act *act;
	struct report to;
	struct stream rows, ends;
	struct kj_arena *mine;					/* the current chain's ends */
	const struct kj_segel_rantai **outside; /* sorted by chain */
	size_t noutside, at_outside;
};

static enum kj_rc
advance(struct stream *s, const struct kj_query *q)
{
	stream_key(s);
	if (!kj_streq(q->name, kj_q_audit_page.name))
		snprintf(s->tanggal, sizeof(s->tanggal), "%s", kj_text(&s->rows, s->at, "tanggal"));
	if (++s->at < s->rows.n)
		return KJ_OK;
	return stream_fill(s, q);
}

/* The least chain that any of the three sources is at; false when all are done. */
static bool
next_chain(const struct pass *p, struct chain *c)
{
	const struct kj_segel_rantai *o =
		p->at_outside < p->noutside ? p->outside[p->at_outside] : NULL;
	const char *jenis = NULL;
	int64_t id = 0;

	if (!p->rows.done) {
		jenis = kj_text(&p->rows.rows, p->rows.at, "jenis");
		id = kj_int(&p->rows.rows, p->rows.at, "dokumen_id");
	}
	if (!p->ends.done) {
		const char *j = kj_text(&p->ends.rows, p->ends.at, "jenis");
		int64_t n = kj_int(&p->ends.rows, p->ends.at, "dokumen_id");

		if (!jenis || chain_cmp(j, n, jenis, id) < 0) {
			jenis = j;
			id = n;
		}
	}
	if (o && (!jenis || chain_cmp(o->jenis, o->dokumen, jenis, id) < 0)) {
		jenis = o->jenis;
		id = o->dokumen;
	}
	if (!jenis)
		return false;
	snprintf(c->jenis, sizeof(c->jenis), "%s", jenis);
	c->id = id;
	return true;
}

static bool
at_chain(const struct stream *s, const struct chain *c)
{
	return !s->done && chain_cmp(kj_text(&s->rows, s->at, "jenis"),
						   kj_int(&s->rows, s->at, "dokumen_id"), c->jenis, c->id) == 0;
}

static void
chain_add_end(struct kj_arena *a, struct chain *c, size_t *cap, const struct kj_segel_rantai *e)
{
	if (c->nend == *cap) {
		size_t n = *cap ? 2 * *cap : 32;
		const struct kj_segel_rantai **v = kj_calloc(a, n, sizeof(*v));

		if (c->nend)
			memcpy(v, c->end, c->nend * sizeof(*v));
		c->end = v;
		*cap = n;
	}
	c->end[c->nend++] = e;
}

/* Gathers what the seals, here and outside, know of the chain. */
static enum kj_rc
gather_ends(struct pass *p, struct chain *c)
{
	size_t cap = 0;
	enum kj_rc rc = KJ_OK;

	kj_arena_reset(p->mine);
	while (rc == KJ_OK && at_chain(&p->ends, c)) {
		struct kj_segel_rantai *e = kj_alloc(p->mine, sizeof(*e));

		rc = kj_segel_rantai_of(
			e, &p->ends.rows, p->ends.at, kj_text(&p->ends.rows, p->ends.at, "tanggal"));
		chain_add_end(p->mine, c, &cap, e);
		if (rc == KJ_OK)
			rc = advance(&p->ends, &kj_q_segel_rantai_page);
	}
	for (; p->at_outside < p->noutside; p->at_outside++) {
		const struct kj_segel_rantai *o = p->outside[p->at_outside];

		if (chain_cmp(o->jenis, o->dokumen, c->jenis, c->id) != 0)
			break;
		chain_add_end(p->mine, c, &cap, o);
	}
	if (c->nend)
		qsort(c->end, c->nend, sizeof(*c->end), by_urut);
	return rc;
}

static enum kj_rc
verify_chains(struct pass *p)
{
	enum kj_rc rc = stream_fill(&p->rows, &kj_q_audit_page);

	if (rc == KJ_OK)
		rc = stream_fill(&p->ends, &kj_q_segel_rantai_page);
	while (rc == KJ_OK) {
		struct chain c = {.to = &p->to};

		if (!next_chain(p, &c))
			break;
		rc = gather_ends(p, &c);
		while (rc == KJ_OK && at_chain(&p->rows, &c)) {
			rc = check_row(&c, &p->rows.rows, p->rows.at);
			if (rc == KJ_OK)
				rc = advance(&p->rows, &kj_q_audit_page);
		}
		if (rc == KJ_OK)
			check_tail(&c);
	}
	return rc;
}

/* ---- the seals -------------------------------------------------------------------- */

/* The head that a day's ends make. */
static enum kj_rc
head_of_day(struct pass *p, const unsigned char before[32], const char *day, unsigned char out[32],
	int64_t *n)
{
	char jenis[25] = "";
	int64_t id = 0;
	struct kj_sha256 h;
	struct kj_rows r = {0};
	enum kj_rc rc;

	*n = 0;
	kj_segel_hash_begin(&h, before, day);
	do {
		kj_arena_reset(p->mine);
		rc = kj_db_rows(p->act->db, p->mine, &kj_q_segel_rantai_hari, &r,
			KJ_ARGS(kj_t(day), kj_t(jenis), kj_t(jenis), kj_i(id), kj_i(KJ_SEGEL_PAGE)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
			struct kj_segel_rantai e;

			rc = kj_segel_rantai_of(&e, &r, i, day);
			kj_segel_hash_add(&h, &e);
			id = e.dokumen;
			snprintf(jenis, sizeof(jenis), "%s", e.jenis);
			++*n;
		}
	} while (rc == KJ_OK && r.n == KJ_SEGEL_PAGE);
	kj_sha256_end(&h, out);
	return rc;
}

static void
tell_seal(struct pass *p, enum kj_temuan_jenis jenis, const char *day)
{
	found(&p->to, (struct kj_temuan){.jenis = jenis, .dok = "", .hari = day});
}

/* One stored seal; told marks those of outside that are here. */
static enum kj_rc
verify_seal(struct pass *p, const struct kj_rows *r, size_t i, unsigned char before[32],
	const struct kj_segel_luar *luar, bool *told)
{
	const char *day = kj_text(r, i, "tanggal");
	const struct kj_cell *stored = kj_cell(r, i, "kepala");
	unsigned char should[32];
	int64_t n;
	enum kj_rc rc = head_of_day(p, before, day, should, &n);

	if (rc != KJ_OK)
		return rc;
	if (stored->n != 32)
		return KJ_FAULT_AT("seal of %s is damaged", day);
	p->to.hasil->segel++;
	if (memcmp(stored->s, should, 32) != 0 || n != kj_int(r, i, "rantai"))
		tell_seal(p, KJ_TEMUAN_SEGEL_DIUBAH, day);
	for (size_t k = 0; luar && k < luar->nsegel; k++) {
		if (!kj_streq(luar->segel[k].tanggal, day))
			continue;
		told[k] = true;
		if (memcmp(luar->segel[k].kepala, stored->s, 32) != 0)
			tell_seal(p, KJ_TEMUAN_SEGEL_LAIN, day);
	}
	memcpy(before, stored->s, 32);
	return KJ_OK;
}

static enum kj_rc
verify_seals(struct pass *p, const struct kj_segel_luar *luar)
{
	bool *told = kj_calloc(p->act->arena, luar ? luar->nsegel + 1 : 1, sizeof(*told));
	unsigned char before[32] = {0};
	char day[11] = "0001-01-01";
	struct kj_rows r = {0};
	enum kj_rc rc;

	do {
		kj_arena_reset(p->rows.page);
		rc = kj_db_rows(p->act->db, p->rows.page, &kj_q_segel_page, &r,
			KJ_ARGS(kj_t(day), kj_i(KJ_SEGEL_PAGE)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
			rc = verify_seal(p, &r, i, before, luar, told);
		if (rc == KJ_OK && r.n)
			snprintf(day, sizeof(day), "%s", kj_text(&r, r.n - 1, "tanggal"));
	} while (rc == KJ_OK && r.n == KJ_SEGEL_PAGE);
	for (size_t k = 0; rc == KJ_OK && luar && k < luar->nsegel; k++)
		if (!told[k])
			tell_seal(p, KJ_TEMUAN_SEGEL_HILANG, luar->segel[k].tanggal);
	return rc;
}

/* ---- entry points --------------------------------------------------------------------- */

static void
sort_outside(struct pass *p, const struct kj_segel_luar *luar)
{
	p->noutside = luar ? luar->nrantai : 0;
	p->outside = kj_calloc(p->act->arena, p->noutside + 1, sizeof(*p->outside));
	for (size_t i = 0; i < p->noutside; i++)
		p->outside[i] = &luar->rantai[i];
	if (p->noutside)
		qsort(p->outside, p->noutside, sizeof(*p->outside), end_cmp);
}

enum kj_rc
kj_segel_verify(struct kj_act *act, const struct kj_segel_luar *luar, kj_temuan_fn *say, void *arg,
	struct kj_segel_hasil *hasil)
{
	struct pass p = {
		.act = act,
		.to = {.say = say, .arg = arg, .hasil = hasil},
		.rows = {.db = act->db, .page = kj_arena_new(), .tanggal = "0001-01-01"},
		.ends = {.db = act->db, .page = kj_arena_new(), .tanggal = "0001-01-01"},
		.mine = kj_arena_new(),
	};
	enum kj_rc rc;

	*hasil = (struct kj_segel_hasil){0};
	sort_outside(&p, luar);
	rc = verify_chains(&p);
	if (rc == KJ_OK)
		rc = verify_seals(&p, luar);
	kj_arena_free(p.rows.page);
	kj_arena_free(p.ends.page);
	kj_arena_free(p.mine);
	return rc;
}

static void
keep_first(void *arg, const struct kj_temuan *t)
{
	struct kj_temuan *first = arg;

	if (!first->dok)
		*first = *t;
}

enum kj_rc
kj_segel_verify_dokumen(struct kj_act *act, enum kj_dok dok, int64_t id, struct kj_temuan *first,
	struct kj_segel_hasil *hasil)
{
	struct report to = {.say = keep_first, .arg = first, .hasil = hasil};
	struct chain c = {.to = &to, .id = id};
	size_t cap = 0;
	struct kj_rows r, e;
	enum kj_rc rc;

	*hasil = (struct kj_segel_hasil){0};
	*first = (struct kj_temuan){0};
	snprintf(c.jenis, sizeof(c.jenis), "%s", kj_dok_name(dok));
	rc = kj_db_rows(
		act->db, act->arena, &kj_q_segel_rantai_dokumen, &e, KJ_ARGS(kj_t(c.jenis), kj_i(id)));
	for (size_t i = 0; rc == KJ_OK && i < e.n; i++) {
		struct kj_segel_rantai *end = kj_alloc(act->arena, sizeof(*end));

		rc = kj_segel_rantai_of(end, &e, i, kj_text(&e, i, "tanggal"));
		chain_add_end(act->arena, &c, &cap, end);
	}
	if (rc == KJ_OK && c.nend)
		qsort(c.end, c.nend, sizeof(*c.end), by_urut);
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_audit_rantai, &r, KJ_ARGS(kj_t(c.jenis), kj_i(id)));
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		rc = check_row(&c, &r, i);
	if (rc == KJ_OK)
		check_tail(&c);
	if (first->dok)
		first->dok = kj_dok_name(dok);
	return rc;
}
