/*
 * The dialogue about a plan on its pages: Dialog.* beside the rows, and the
 * notes of the form that a decision goes with.
 */
#include "planning.h"

/* Who may read what is written about a plan; the others of a unit see the plan alone. */
#define LISTENERS \
	(KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_KETUA_TIM | KJ_REL_AUDITOR)
#define TALKERS (KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_KETUA_TIM)

static const struct kj_field iki_fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct planning_baris, catatan)},
};

static const struct kj_form iki_form = {.name = "catatan_iki",
	.size = sizeof(struct planning_baris),
	.fields = iki_fields,
	.nfields = KJ_COUNT(iki_fields)};

static const struct kj_field rhk_fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct planning_baris, catatan)},
	{.name = "iki",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct planning_baris, iki),
		.rows = &iki_form,
		.max = 40},
};

const struct kj_form planning_baris_form = {.name = "catatan_rhk",
	.size = sizeof(struct planning_baris),
	.fields = rhk_fields,
	.nfields = KJ_COUNT(rhk_fields)};

const struct kj_form planning_nilai_form = {.name = "catatan_nilai",
	.size = sizeof(struct planning_baris),
	.fields = iki_fields,
	.nfields = KJ_COUNT(iki_fields)};

bool
dialog_may_write(const struct kj_req *req)
{
	return kj_alur_find(&kj_skp_alur, req->subject.status, "catat", req->subject.relasi) != NULL;
}

/* ---- reading --------------------------------------------------------------------------- */

/* Is the row of a note on the page? A revision may leave out what is still in force. */
static bool
on_page(const struct kj_skp *plan, const struct kj_rows *r, size_t i)
{
	const struct kj_rhk *h = plan->isi.rhk.v;
	int64_t row = kj_int(r, i, "baris");
	bool rhk = kj_streq(kj_text(r, i, "bagian"), "RHK");

	if (!rhk && !kj_streq(kj_text(r, i, "bagian"), "IKI"))
		return true;
	for (size_t n = 0; n < plan->isi.rhk.n; n++) {
		const struct kj_iki *k = h[n].iki.v;

		if (rhk && h[n].row.id == row)
			return true;
		for (size_t m = 0; m < h[n].iki.n && !rhk; m++)
			if (k[m].row.id == row)
				return true;
	}
	return false;
}

/* Where a note of a row is shown, and how the page calls that place. */
static struct kj_node *
place_of(struct kj_req *req, const struct kj_skp *plan, size_t i, const char **anchor)
{
	static const char *const kinds[] = {"RHK", "IKI", "PERILAKU"};
	static const char *const names[] = {"rhk", "iki", "perilaku"};
	const struct kj_rows *r = &plan->lain;
	struct kj_node *top = kj_top(req);
	int64_t row = kj_int(r, i, "baris");

	*anchor = "c-skp";
	if (!on_page(plan, r, i))
		return kj_node(top, "Dialog.hilang");
	for (size_t k = 0; k < KJ_COUNT(kinds); k++)
		if (kj_streq(kj_text(r, i, "bagian"), kinds[k])) {
			*anchor = kj_fmt(req->act.arena, "c-%s-%lld", names[k], (long long)row);
			return kj_node(top, kj_fmt(req->act.arena, "Dialog.%s.%lld", names[k], (long long)row));
		}
	return kj_node(top, "Dialog.skp");
}

static void
show_note(struct kj_req *req, struct kj_node *place, const struct kj_skp *plan, size_t i)
{
	const struct kj_rows *r = &plan->lain;
	struct kj_node *n = kj_node_add(place, "catatan");
	bool lost = !on_page(plan, r, i);
	bool head = kj_isnull(r, i, "induk"), open = head && kj_isnull(r, i, "selesai_pada");

	kj_set_row(n, r, i);
	kj_set_int(n, "balasan", !head);
	kj_set_int(n, "lepas", lost);
	if (open) {
		kj_set_int(place, "buka", 1);
		kj_set_int(n, "boleh_selesai",
			dialog_may_write(req) && ((req->subject.relasi & KJ_REL_PENILAI) ||
										 kj_int(r, i, "oleh_id") == req->act.who.pegawai));
	}
}

/* What the reader has not seen, once a place. */
static void
show_new(struct kj_req *req, struct kj_node *place, const struct kj_rows *r, size_t i,
	const char *anchor)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Dialog.Baru");

	kj_set_int(place, "baru", 1);
	kj_set(n, "jalur", anchor);
	kj_set(n, "oleh", kj_text(r, i, "oleh"));
	kj_set(n, "teks", kj_text(r, i, "teks"));
}

int64_t
dialog_show(struct kj_req *req, const struct kj_skp *plan)
{
	const struct kj_rows *r = &plan->lain;
	const char *anchor;
	int64_t newest = 0;

	if (!(req->subject.relasi & LISTENERS))
		return 0;
	for (size_t i = 0; i < r->n; i++) {
		struct kj_node *place;

		if (!kj_streq(kj_text(r, i, "jenis"), "DIALOG"))
			continue;
		if (newest < kj_int(r, i, "id"))
			newest = kj_int(r, i, "id");
		if (kj_streq(kj_text(r, i, "aksi"), "REKOMENDASI")) {
			kj_set_row(kj_node_add(kj_top(req), "Dialog.rekomendasi"), r, i);
			anchor = "c-rekomendasi";
			place = kj_node(kj_top(req), "Dialog.skp");
		} else {
			place = place_of(req, plan, i, &anchor);
			show_note(req, place, plan, i);
		}
		if (kj_int(r, i, "baru") && (req->subject.relasi & TALKERS))
			show_new(req, place, r, i, anchor);
	}
	return newest;
}

/* ---- writing ----------------------------------------------------------------------------- */

static struct planning_baris
blank(const struct kj_row *row)
{
	return (struct planning_baris){.row = *row, .catatan = ""};
}

void
dialog_rows(struct kj_arena *a, const struct kj_skp *plan, struct kj_set *rhk, struct kj_set *nilai)
{
	const struct kj_perilaku *p = plan->isi.perilaku.v;
	const struct kj_rhk *h = plan->isi.rhk.v;
	struct planning_baris *rows = kj_calloc(a, plan->isi.rhk.n + 1, sizeof(*rows)),
						  *values = kj_calloc(a, 7, sizeof(*values));

	for (size_t i = 0; i < plan->isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;
		struct planning_baris *of = kj_calloc(a, h[i].iki.n + 1, sizeof(*of));

		rows[i] = blank(&h[i].row);
		for (size_t j = 0; j < h[i].iki.n; j++)
			of[j] = blank(&k[j].row);
		rows[i].iki = (struct kj_set){h[i].iki.n, of};
	}
	for (size_t i = 0; i < plan->isi.perilaku.n; i++)
		values[i] = blank(&p[i].row);
	*rhk = (struct kj_set){plan->isi.rhk.n, rows};
	*nilai = (struct kj_set){plan->isi.perilaku.n, values};
}

/* What a row of the plan says that has no id yet; "" any other row. */
static const char *
words_of(const struct kj_skp *plan, const char *rhk, const char *iki)
{
	const struct kj_rhk *h = plan->isi.rhk.v;

	for (size_t i = 0; i < plan->isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		if (!kj_streq(h[i].row.key, rhk))
			continue;
		for (size_t j = 0; iki != NULL && j < h[i].iki.n; j++)
			if (kj_streq(k[j].row.key, iki))
				return k[j].teks;
		return iki == NULL ? h[i].teks : "";
	}
	return "";
}

/* The notes of a form as they are found. */
struct taken {
	const struct kj_skp *plan;
	struct kj_dialog_catatan *v;
	size_t n;
};

static void
take(struct taken *t, enum kj_dialog_bagian bagian, const struct planning_baris *rhk,
	const struct planning_baris *b)
{
	const char *key = bagian == KJ_DIALOG_IKI ? b->row.key : NULL;

	if (*b->catatan != '\0')
		t->v[t->n++] = (struct kj_dialog_catatan){
			bagian, b->row.id, b->catatan, words_of(t->plan, rhk->row.key, key)};
}

struct kj_dialog
dialog_of(struct kj_arena *a, const struct kj_skp *plan, const struct kj_set *rhk,
	const struct kj_set *nilai)
{
	const struct planning_baris *h = rhk->v, *p = nilai->v;
	size_t most = rhk->n + nilai->n + 1;
	struct taken t = {.plan = plan};

	for (size_t i = 0; i < rhk->n; i++)
		most += h[i].iki.n;
	t.v = kj_calloc(a, most, sizeof(*t.v));
	for (size_t i = 0; i < rhk->n; i++) {
		const struct planning_baris *k = h[i].iki.v;

		take(&t, KJ_DIALOG_RHK, &h[i], &h[i]);
		for (size_t j = 0; j < h[i].iki.n; j++)
			take(&t, KJ_DIALOG_IKI, &h[i], &k[j]);
	}
	for (size_t i = 0; i < nilai->n; i++)
		take(&t, KJ_DIALOG_PERILAKU, &p[i], &p[i]);
	return (struct kj_dialog){.n = t.n, .v = t.v};
}
