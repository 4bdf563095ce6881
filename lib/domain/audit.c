/*
 * The audit trail: one chain a document. rantai of a row is the SHA-256 of
 * the previous row's rantai (32 zero bytes before the first) followed by the
 * row's fields, each as "<bytes>:<text>," or "-," when NULL, in the order of
 * the table. Nothing else goes in, so that the chain can be recomputed with
 * common tools from a dump of the table.
 */
#include "kinerja/domain/audit.h"

#include "queries.h"

#define COLUMNS 14

static void
add_text(struct kj_sha256 *h, const char *s)
{
	char len[24];
	int n;

	if (!s) {
		kj_sha256_add(h, "-,", 2);
		return;
	}
	n = snprintf(len, sizeof(len), "%zu:", strlen(s));
	kj_sha256_add(h, len, (size_t)n);
	kj_sha256_add(h, s, strlen(s));
	kj_sha256_add(h, ",", 1);
}

static void
add_int(struct kj_sha256 *h, int64_t v)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)v);
	add_text(h, text);
}

static void
add_ref(struct kj_sha256 *h, int64_t id)
{
	if (id)
		add_int(h, id);
	else
		add_text(h, NULL);
}

void
kj_audit_hash(unsigned char out[32], const unsigned char before[32], const struct kj_audit_row *row)
{
	struct kj_sha256 h;

	kj_sha256_init(&h);
	kj_sha256_add(&h, before, 32);
	add_text(&h, row->jenis);
	add_int(&h, row->dokumen);
	add_int(&h, row->urut);
	add_text(&h, row->waktu);
	add_text(&h, row->aksi);
	add_text(&h, row->isian);
	add_text(&h, row->lama);
	add_text(&h, row->baru);
	add_ref(&h, row->akun);
	add_ref(&h, row->pegawai);
	add_ref(&h, row->untuk);
	add_text(&h, row->alamat);
	add_text(&h, row->permintaan);
	kj_sha256_end(&h, out);
}

static void
put_args(struct kj_arg *a, const struct kj_audit_row *row, const unsigned char chain[32])
{
	*a++ = kj_t(row->jenis);
	*a++ = kj_i(row->dokumen);
	*a++ = kj_i(row->urut);
	*a++ = kj_t(row->waktu);
	*a++ = kj_t(row->aksi);
	*a++ = kj_t(row->isian);
	*a++ = kj_t(row->lama);
	*a++ = kj_t(row->baru);
	*a++ = kj_ref(row->akun);
	*a++ = kj_ref(row->pegawai);
	*a++ = kj_ref(row->untuk);
	*a++ = kj_t(row->alamat);
	*a++ = kj_t(row->permintaan);
	*a = kj_b(chain, 32);
}

/* What all rows of an act have in common. */
static struct kj_audit_row
row_of(const struct kj_act *act, enum kj_dok dok, int64_t id, const char *aksi, int64_t untuk)
{
	return (struct kj_audit_row){
		.jenis = kj_dok_name(dok),
		.dokumen = id,
		.waktu = kj_act_now(act),
		.aksi = aksi,
		.isian = "",
		.akun = act->who.akun,
		.pegawai = act->who.pegawai,
		.untuk = untuk,
		.alamat = act->ip ? act->ip : "",
		.permintaan = act->rid ? act->rid : "",
	};
}

enum kj_rc
kj_audit(struct kj_act *act, enum kj_dok dok, int64_t id, const char *aksi, int64_t untuk,
	const struct kj_change *changes, size_t n)
{
	const size_t rows = n ? n : 1;
	struct kj_arg *args = kj_calloc(act->arena, rows * COLUMNS, sizeof(*args));
	unsigned char *chain = kj_calloc(act->arena, rows + 1, 32);
	struct kj_audit_row row = row_of(act, dok, id, aksi, untuk);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_audit_ujung, &r, KJ_ARGS(kj_t(row.jenis), kj_i(id)));
	if (rc == KJ_OK) {
		row.urut = kj_int(&r, 0, "urut");
		if (kj_cell(&r, 0, "rantai")->n != 32)
			return KJ_FAULT_AT("audit chain of %s %lld has a broken end", row.jenis, (long long)id);
		memcpy(chain, kj_cell(&r, 0, "rantai")->s, 32);
	} else if (rc != KJ_NOTFOUND) {
		return rc;
	}
	for (size_t i = 0; i < rows; i++) {
		row.urut++;
		if (n) {
			row.isian = changes[i].field;
			row.lama = changes[i].before;
			row.baru = changes[i].after;
		}
		kj_audit_hash(chain + 32 * (i + 1), chain + 32 * i, &row);
		put_args(args + i * COLUMNS, &row, chain + 32 * (i + 1));
	}
	rc = kj_db_bulk(act->db, &kj_q_audit_add, rows, args, COLUMNS);
	return rc == KJ_CONFLICT ? KJ_BUSY : rc;
}

/* ---- many documents ------------------------------------------------------------- */

/* The ends of their chains, in the order of their ids. */
static enum kj_rc
read_ends(struct kj_act *act, const char *jenis, const struct kj_audit_doc *docs, size_t n,
	struct kj_rows *ends)
{
	struct kj_buf ids;

	kj_buf_init(&ids, act->arena);
	for (size_t i = 0; i < n; i++)
		kj_buf_id(&ids, docs[i].id);
	return kj_db_rows(act->db, act->arena, &kj_q_audit_ujung_banyak, ends,
		KJ_ARGS(kj_t(kj_buf_ids(&ids)), kj_t(jenis), kj_t(jenis)));
}

/* Where a document's chain goes on: its last number and rantai; zeros for a new one. */
static enum kj_rc
find_end(const struct kj_rows *ends, int64_t id, int64_t *urut, unsigned char chain[32])
{
	size_t lo = 0, hi = ends->n;

	*urut = 0;
	memset(chain, 0, 32);
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (kj_int(ends, mid, "dokumen_id") < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == ends->n || kj_int(ends, lo, "dokumen_id") != id)
		return KJ_OK;
	*urut = kj_int(ends, lo, "urut");
	if (kj_cell(ends, lo, "rantai")->n != 32)
		return KJ_FAULT_AT("audit chain of document %lld has a broken end", (long long)id);
	memcpy(chain, kj_cell(ends, lo, "rantai")->s, 32);
	return KJ_OK;
}

enum kj_rc
kj_audit_many(struct kj_act *act, enum kj_dok dok, const char *aksi,
	const struct kj_audit_doc *docs, size_t n)
{
	struct kj_audit_row row = row_of(act, dok, 0, aksi, 0);
	size_t rows = 0, done = 0;
	struct kj_rows ends;
	struct kj_arg *args;
	unsigned char *chain;
	enum kj_rc rc;

	if (n == 0)
		return KJ_OK;
	for (size_t i = 0; i < n; i++)
		rows += docs[i].n ? docs[i].n : 1;
	args = kj_calloc(act->arena, rows * COLUMNS, sizeof(*args));
	chain = kj_calloc(act->arena, rows + n, 32);
	rc = read_ends(act, row.jenis, docs, n, &ends);
	for (size_t i = 0; rc == KJ_OK && i < n; i++, chain += 32) {
		row.dokumen = docs[i].id;
		row.untuk = docs[i].untuk;
		rc = find_end(&ends, row.dokumen, &row.urut, chain);
		for (size_t k = 0; k < docs[i].n || k == 0; k++, chain += 32) {
			const struct kj_change *c = docs[i].n ? &docs[i].changes[k] : NULL;

			row.urut++;
			row.isian = c ? c->field : "";
			row.lama = c ? c->before : NULL;
			row.baru = c ? c->after : NULL;
			kj_audit_hash(chain + 32, chain, &row);
			put_args(args + done++ * COLUMNS, &row, chain + 32);
		}
	}
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_audit_add, rows, args, COLUMNS);
	return rc == KJ_CONFLICT ? KJ_BUSY : rc;
}

/* ---- changes ------------------------------------------------------------------------ */

void
kj_changes_add(
	struct kj_changes *c, const char *before, const char *after, const char *field_fmt, ...)
{
	va_list ap;

	/* Nothing and an empty text are the same to a reader of the trail. */
	if (kj_streq(before ? before : "", after ? after : ""))
		return;
	if (c->n == c->cap) {
		size_t cap = c->cap ? 2 * c->cap : 16;
		struct kj_change *v = kj_calloc(c->arena, cap, sizeof(*v));

		if (c->n)
			memcpy(v, c->v, c->n * sizeof(*v));
		c->v = v;
		c->cap = cap;
	}
	va_start(ap, field_fmt);
	c->v[c->n++] = (struct kj_change){
		.field = kj_vfmt(c->arena, field_fmt, ap), .before = before, .after = after};
	va_end(ap);
}
