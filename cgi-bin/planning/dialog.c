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

/* Where a note of a row is shown, and how the page calls that place. */
static struct kj_node *
place_of(struct kj_req *req, const struct kj_rows *r, size_t i, const char **anchor)
{
	static const char *const kinds[] = {"RHK", "IKI", "PERILAKU"};
	static const char *const names[] = {"rhk", "iki", "perilaku"};
	struct kj_node *top = kj_top(req);
	int64_t row = kj_int(r, i, "baris");

	*anchor = "c-skp";
	if (kj_int(r, i, "hilang"))
		return kj_node(top, "Dialog.hilang");
	for (size_t k = 0; k < KJ_COUNT(kinds); k++)
		if (kj_streq(kj_text(r, i, "bagian"), kinds[k])) {
			*anchor = kj_fmt(req->act.arena, "c-%s-%lld", names[k], (long long)row);
			return kj_node(top, kj_fmt(req->act.arena, "Dialog.%s.%lld", names[k], (long long)row));
		}
	return kj_node(top, "Dialog.skp");
}

static void
show_note(struct kj_req *req, struct kj_node *place, const struct kj_rows *r, size_t i)
{
	struct kj_node *n = kj_node_add(place, "catatan");
	bool head = kj_isnull(r, i, "induk"), open = head && kj_isnull(r, i, "selesai_pada");

	kj_set_row(n, r, i);
	kj_set_int(n, "balasan", !head);
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
dialog_show(struct kj_req *req, const struct kj_rows *r)
{
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
			place = place_of(req, r, i, &anchor);
			show_note(req, place, r, i);
		}
		if (kj_int(r, i, "baru") && (req->subject.relasi & TALKERS))
			show_new(req, place, r, i, anchor);
	}
	return newest;
}

/* ---- writing ----------------------------------------------------------------------------- */

static struct planning_baris
blank(struct kj_arena *a, int64_t id)
{
	return (struct planning_baris){
		.row = {.key = kj_fmt(a, "%lld", (long long)id), .id = id}, .catatan = ""};
}

void
dialog_rows(struct kj_arena *a, const struct kj_skp *plan, struct kj_set *rhk, struct kj_set *nilai)
{
	const struct kj_rhk *h = plan->isi.rhk.v;
	struct planning_baris *rows = kj_calloc(a, plan->isi.rhk.n + 1, sizeof(*rows)),
						  *values = kj_calloc(a, 7, sizeof(*values));

	for (size_t i = 0; i < plan->isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;
		struct planning_baris *of = kj_calloc(a, h[i].iki.n + 1, sizeof(*of));

		rows[i] = blank(a, h[i].row.id);
		for (size_t j = 0; j < h[i].iki.n; j++)
			of[j] = blank(a, k[j].row.id);
		rows[i].iki = (struct kj_set){h[i].iki.n, of};
	}
	for (int i = 0; i < 7; i++)
		values[i] = blank(a, i + 1);
	*rhk = (struct kj_set){plan->isi.rhk.n, rows};
	*nilai = (struct kj_set){7, values};
}

static void
take(struct kj_dialog_catatan *v, size_t *n, enum kj_dialog_bagian bagian,
	const struct planning_baris *b)
{
	if (*b->catatan != '\0')
		v[(*n)++] = (struct kj_dialog_catatan){bagian, b->row.id, b->catatan};
}

struct kj_dialog
dialog_of(struct kj_arena *a, const struct kj_set *rhk, const struct kj_set *nilai)
{
	const struct planning_baris *h = rhk->v, *p = nilai->v;
	size_t most = rhk->n + nilai->n + 1, n = 0;
	struct kj_dialog_catatan *v;

	for (size_t i = 0; i < rhk->n; i++)
		most += h[i].iki.n;
	v = kj_calloc(a, most, sizeof(*v));
	for (size_t i = 0; i < rhk->n; i++) {
		const struct planning_baris *k = h[i].iki.v;

		take(v, &n, KJ_DIALOG_RHK, &h[i]);
		for (size_t j = 0; j < h[i].iki.n; j++)
			take(v, &n, KJ_DIALOG_IKI, &k[j]);
	}
	for (size_t i = 0; i < nilai->n; i++)
		take(v, &n, KJ_DIALOG_PERILAKU, &p[i]);
	return (struct kj_dialog){.n = n, .v = v};
}
