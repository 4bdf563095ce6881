/*
 * How a plan is laid into the view, for reading and for print.
 */
#include "planning.h"

static void
show_iki(struct kj_node *n, const struct kj_iki *k)
{
	kj_set(n, "aspek", k->aspek);
	kj_set(n, "teks", k->teks);
	kj_set(n, "target", k->target);
	kj_set(n, "satuan", k->satuan);
	kj_set(n, "arah", k->arah);
	kj_set(n, "bobot", k->bobot);
	kj_set_int(n, "target_maksimal", k->target_maksimal);
	kj_set(n, "terburuk", k->terburuk);
	kj_set(n, "konsolidasi", k->konsolidasi);
	kj_set(n, "sumber", k->sumber);
}

static void
show_rhk(struct kj_node *list, const struct kj_rhk *h)
{
	struct kj_node *n = kj_node_add(list, h->jenis);
	const struct kj_iki *k = h->iki.v;

	kj_set(n, "teks", h->teks);
	kj_set(n, "atasan", h->atasan_teks);
	kj_set(n, "penugasan_dari", h->penugasan_dari);
	kj_set_int(n, "baris", (int64_t)h->iki.n);
	for (size_t i = 0; i < h->iki.n; i++)
		show_iki(kj_node_add(n, "iki"), &k[i]);
}

static void
show_lampiran(struct kj_node *n, const char *name, const struct kj_set *set)
{
	const struct kj_lampiran *v = set->v;

	for (size_t i = 0; i < set->n; i++)
		kj_set(kj_node_add(n, name), "teks", v[i].teks);
}

enum kj_rc
sheet_show(struct kj_req *req, struct kj_skp *out)
{
	struct kj_node *n = kj_node(kj_top(req), "Skp");
	const struct kj_perilaku *p;
	const struct kj_rhk *h;
	enum kj_rc rc = kj_skp_load(&req->act, req->subject.id, out);

	if (rc != KJ_OK)
		return rc;
	kj_set_row(n, &out->kepala, 0);
	h = out->isi.rhk.v;
	for (size_t i = 0; i < out->isi.rhk.n; i++)
		show_rhk(kj_node(n, "Rhk"), &h[i]);
	p = out->isi.perilaku.v;
	for (size_t i = 0; i < out->isi.perilaku.n; i++) {
		struct kj_node *v = kj_node_add(n, "Perilaku");

		kj_set_int(v, "nilai", p[i].row.id);
		kj_set(v, "ekspektasi", p[i].ekspektasi);
	}
	show_lampiran(n, "SumberDaya", &out->isi.sumber_daya);
	show_lampiran(n, "Pertanggungjawaban", &out->isi.pertanggungjawaban);
	show_lampiran(n, "Konsekuensi", &out->isi.konsekuensi);
	for (size_t i = 0; i < out->lain.n; i++)
		if (kj_streq(kj_text(&out->lain, i, "jenis"), "CATATAN"))
			kj_set_row(kj_node_add(n, "Catatan"), &out->lain, i);
	return KJ_OK;
}
