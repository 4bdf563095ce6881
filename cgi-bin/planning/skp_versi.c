/*
 * /planning/skp/{id}/versi: the kept versions, and what differs between two.
 */
#include "planning.h"

#include "queries.h"

static enum kj_rc
show_differences(struct kj_req *req, int64_t satu, int64_t dua)
{
	struct kj_act *act = &req->act;
	struct kj_node *top = kj_top(req);
	struct kj_skp_beda *beda;
	struct kj_rows pair;
	size_t n;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_skp_versi_pair, &pair,
		KJ_ARGS(kj_i(req->subject.id), kj_i(satu), kj_i(dua)));
	if (rc != KJ_OK || pair.n != 2)
		return rc;
	rc = kj_skp_compare(act->arena, kj_text(&pair, 0, "isi"), kj_text(&pair, 1, "isi"), &beda, &n);
	if (rc != KJ_OK)
		return rc;
	kj_set_int(top, "Banding.satu", kj_int(&pair, 0, "nomor"));
	kj_set_int(top, "Banding.dua", kj_int(&pair, 1, "nomor"));
	for (size_t i = 0; i < n; i++) {
		struct kj_node *row = kj_node_add(top, "Beda");

		kj_set(row, "bagian", beda[i].bagian);
		kj_set(row, "tempat", beda[i].tempat);
		kj_set(row, "isian", beda[i].isian);
		kj_set(row, "lama", beda[i].lama);
		kj_set(row, "baru", beda[i].baru);
	}
	return KJ_OK;
}

enum kj_rc
skp_versi(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows list;
	int64_t satu, dua;
	enum kj_rc rc;

	rc = kj_db_rows(
		act->db, act->arena, &kj_q_skp_versi_list, &list, KJ_ARGS(kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_int(kj_top(req), "Skp.id", req->subject.id);
	kj_set_rows(kj_top(req), "Versi", &list);
	if (list.n < 2)
		return KJ_OK;
	/* Without a choice: the newest against the one before. */
	satu = kj_query_int(req, "a", kj_int(&list, 1, "nomor"));
	dua = kj_query_int(req, "b", kj_int(&list, 0, "nomor"));
	return show_differences(req, satu, dua);
}
