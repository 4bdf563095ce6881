/*
 * How a plan is laid into the view, for reading and for print.
 */
#include "planning.h"

/* What an indicator is filled from. */
struct shown {
	struct kj_req *req;
	const struct kj_skp *plan;
	const struct kj_tree *cara;
};

/* What its targets were before they were changed by an addendum. */
static void
show_addenda(const struct shown *s, struct kj_node *n, const struct kj_iki *k)
{
	const struct kj_rows *r = &s->plan->lain;

	for (size_t i = 0; i < r->n; i++) {
		struct kj_node *a;

		if (!kj_streq(kj_text(r, i, "jenis"), "ADENDUM") || kj_int(r, i, "id") != k->row.id)
			continue;
		a = kj_node_add(n, "adendum");
		kj_set(a, "triwulan", kj_text(r, i, "urut"));
		kj_set(a, "lama", kj_decimal_plain(s->req->act.arena, kj_text(r, i, "aksi")));
		kj_set(a, "baru", kj_decimal_plain(s->req->act.arena, kj_text(r, i, "oleh")));
		kj_set(a, "alasan", kj_text(r, i, "teks"));
		kj_set(a, "waktu", kj_text(r, i, "waktu"));
	}
}

static void
show_groups(struct kj_node *n, const struct kj_set *groups)
{
	const struct kj_iki_kelompok *v = groups->v;

	for (size_t i = 0; i < groups->n; i++) {
		struct kj_node *g = kj_node_add(n, "kelompok");

		kj_set(g, "nama", v[i].nama);
		kj_set(g, "jumlah", v[i].jumlah);
		kj_set(g, "awal", v[i].awal);
	}
}

static void
show_iki(const struct shown *s, struct kj_node *n, const struct kj_iki *k)
{
	kj_set(n, "id", k->row.key);
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		kj_set(n, f->nama, kj_iki_teks(k, f));
	kj_set(n, "outcome", k->outcome_teks);
	show_groups(n, &k->kelompok);
	show_addenda(s, n, k);
	cara_show(s->req, n, s->cara, k->row.key);
}

static void
show_rhk(const struct shown *s, struct kj_node *list, const struct kj_rhk *h)
{
	struct kj_node *n = kj_node_add(list, h->jenis);
	const struct kj_iki *k = h->iki.v;

	kj_set(n, "id", h->row.key);
	kj_set(n, "teks", h->teks);
	kj_set(n, "atasan", h->atasan_teks);
	kj_set(n, "penugasan_dari", h->penugasan_dari);
	kj_set(n, "manfaat", h->manfaat);
	kj_set(n, "perspektif", h->perspektif);
	kj_set(n, "sasaran", h->sasaran_teks);
	kj_set_int(n, "baris", (int64_t)h->iki.n);
	for (size_t i = 0; i < h->iki.n; i++)
		show_iki(s, kj_node_add(n, "iki"), &k[i]);
}

static void
show_lampiran(struct kj_node *n, const char *name, const struct kj_set *set)
{
	const struct kj_lampiran *v = set->v;

	for (size_t i = 0; i < set->n; i++)
		kj_set(kj_node_add(n, name), "teks", v[i].teks);
}

void
sheet_side(struct kj_req *req, struct kj_skp *plan, bool usulan)
{
	const char *lihat = kj_query(req, "lihat");

	if (plan->berlaku == NULL)
		return;
	if (kj_streq(lihat, "usulan") || (usulan && !kj_streq(lihat, "berlaku"))) {
		kj_set(kj_top(req), "Sisi", "usulan");
		return;
	}
	kj_set(kj_top(req), "Sisi", "berlaku");
	plan->isi = *plan->berlaku;
	plan->berlaku = NULL;
}

void
sheet_show(struct kj_req *req, const struct kj_skp *plan, const struct kj_tree *cara)
{
	struct kj_node *n = kj_node(kj_top(req), "Skp");
	const struct shown s = {req, plan, cara};
	const struct kj_perilaku *p = plan->isi.perilaku.v;
	const struct kj_rhk *h = plan->isi.rhk.v;

	kj_set_row(n, &plan->kepala, 0);
	kj_set(n, "pendekatan", plan->isi.pendekatan);
	kj_set_int(n, "mandiri", kj_skp_mandiri(plan));
	for (size_t i = 0; i < plan->isi.rhk.n; i++)
		show_rhk(&s, kj_node(n, "Rhk"), &h[i]);
	for (size_t i = 0; i < plan->isi.perilaku.n; i++) {
		struct kj_node *v = kj_node_add(n, "Perilaku");

		kj_set_int(v, "nilai", p[i].row.id);
		kj_set(v, "ekspektasi", p[i].ekspektasi);
	}
	perubahan_show(req, plan);
	show_lampiran(n, "SumberDaya", &plan->isi.sumber_daya);
	show_lampiran(n, "Pertanggungjawaban", &plan->isi.pertanggungjawaban);
	show_lampiran(n, "Konsekuensi", &plan->isi.konsekuensi);
	for (size_t i = 0; i < plan->lain.n; i++)
		if (kj_streq(kj_text(&plan->lain, i, "jenis"), "CATATAN"))
			kj_set_row(kj_node_add(n, "Catatan"), &plan->lain, i);
}
