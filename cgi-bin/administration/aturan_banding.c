/* /administration/aturan/{id}/banding/{id}: what the first version changes against the second, in words. */
#include "administration.h"

#include "queries.h"

/* A version by its row, and its heading under name. */
static enum kj_rc
read_version(struct kj_req *req, int64_t id, const char *name, struct kj_aturan **out)
{
	struct kj_act *act = &req->act;
	struct kj_node *n = kj_node(kj_top(req), name);
	struct kj_masalah *problems;
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_aturan_baca, &r, KJ_ARGS(kj_i(id)));

	if (rc != KJ_OK)
		return rc;
	if (kj_aturan_parse(act->arena, name, kj_text(&r, 0, "isi"), out, &problems) != KJ_OK)
		return KJ_FAULT_AT("ruleset row %lld cannot be read", (long long)id);
	kj_set_int(n, "id", id);
	kj_set(n, "kode", kj_text(&r, 0, "kode"));
	kj_set(n, "versi", kj_text(&r, 0, "versi"));
	kj_set(n, "judul", (*out)->judul);
	return KJ_OK;
}

enum kj_rc
aturan_banding(struct kj_req *req)
{
	struct kj_arena *a = req->act.arena;
	struct kj_aturan *now, *before;
	enum kj_rc rc = read_version(req, req->id[0], "Baru", &now);

	if (rc == KJ_OK)
		rc = read_version(req, req->id[1], "Lama", &before);
	if (rc != KJ_OK)
		return rc;
	for (const struct kj_beda *d = kj_aturan_beda(a, before, now); d; d = d->next) {
		struct kj_node *n = kj_node_add(kj_top(req), "Beda");

		kj_set(n, "teks", kj_beda_teks(a, d, req->act.who.lang, kj_word, req));
		kj_set(n, "jalan", d->jalan);
	}
	return KJ_OK;
}
