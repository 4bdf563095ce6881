/*
 * /administration/jejak: the audit trail of one document, with what verifying
 * its chain says.
 */
#include "administration.h"

#include "queries.h"

static const char *
substring(struct kj_arena *a, const char *s)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "%");
	for (; *s; s++) {
		if (strchr("%_\\", *s))
			kj_buf_putc(&b, '\\');
		kj_buf_putc(&b, *s);
	}
	kj_buf_puts(&b, "%");
	return b.data;
}

static enum kj_rc
verify(struct kj_req *req, enum kj_dok dok, int64_t id)
{
	struct kj_node *n = kj_node(kj_top(req), "Rantai");
	struct kj_segel_hasil sum;
	struct kj_temuan t;
	enum kj_rc rc = kj_segel_verify_dokumen(&req->act, dok, id, &t, &sum);

	if (rc != KJ_OK)
		return rc;
	kj_set(n, "hasil", sum.temuan ? kj_temuan_name(t.jenis) : sum.baris ? "utuh" : "kosong");
	kj_set_int(n, "baris", sum.baris);
	if (sum.temuan) {
		kj_set_int(n, "urut", t.urut);
		kj_set_int(n, "sampai", t.sampai);
		kj_set(n, "hari", t.hari);
	}
	return KJ_OK;
}

/* Who reads how somebody was rated leaves a trace, here too. */
static enum kj_rc
note_reading(struct kj_req *req, enum kj_dok dok, int64_t id)
{
	if (dok != KJ_DOK_EVALUASI)
		return KJ_OK;
	return kj_log_baca(
		&req->act, "administration.jejak", kj_fmt(req->act.arena, "evaluasi %lld", (long long)id));
}

static enum kj_rc
show(struct kj_req *req, enum kj_dok dok, int64_t id)
{
	static const char *const sorts[] = {"urut", NULL};
	struct kj_act *act = &req->act;
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc = note_reading(req, dok, id);

	kj_list_read(req, &l, sorts, 50);
	if (rc == KJ_OK)
		rc = verify(req, dok, id);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_jejak_dokumen, &r,
			KJ_ARGS(kj_t(kj_dok_name(dok)), kj_i(id), kj_i(l.after_id),
				kj_t(substring(act->arena, kj_query(req, "isian"))), kj_i(l.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "waktu");
	administration_trail(req, &r);
	if (r.n) {
		kj_set(kj_top(req), "Tentang.nama", kj_text(&r, 0, "tentang"));
		kj_set(kj_top(req), "Tentang.id", kj_text(&r, 0, "tentang_id"));
	}
	return KJ_OK;
}

enum kj_rc
jejak(struct kj_req *req)
{
	enum kj_dok dok = kj_dok_of(kj_query(req, "jenis"));
	int64_t id = kj_query_int(req, "id", 0);
	struct kj_node *top = kj_top(req);

	for (int d = KJ_DOK_NONE + 1; d < KJ_DOK_COUNT; d++)
		kj_set(kj_node_add(top, "Jenis"), "kode", kj_dok_name((enum kj_dok)d));
	kj_set(top, "Cari.jenis", kj_dok_name(dok));
	kj_set(top, "Cari.isian", kj_query(req, "isian"));
	if (id > 0)
		kj_set_int(top, "Cari.id", id);
	return dok != KJ_DOK_NONE && id > 0 ? show(req, dok, id) : KJ_OK;
}
