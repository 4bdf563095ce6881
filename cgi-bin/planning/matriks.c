/* /planning/skp/{id}/matriks: the leader's grid of people and results. */
#include "planning.h"

#include "kinerja/domain/matriks.h"
#include "queries.h"

#define PEOPLE 25

static const struct kj_field sel_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_sel, teks), .max = 1000},
};

static const struct kj_form sel_form = {.name = "sel",
	.size = sizeof(struct kj_sel),
	.fields = sel_fields,
	.nfields = KJ_COUNT(sel_fields)};

static const struct kj_field orang_fields[] = {
	{.name = "nama", .kind = KJ_F_TEXT, .at = offsetof(struct kj_matriks_orang, nama), .max = 200},
	{.name = "sel",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_matriks_orang, sel),
		.rows = &sel_form,
		.max = 40},
};

static const struct kj_form orang_form = {.name = "orang",
	.size = sizeof(struct kj_matriks_orang),
	.fields = orang_fields,
	.nfields = KJ_COUNT(orang_fields)};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "orang", .kind = KJ_F_ROWS, .at = offsetof(struct kj_matriks_isi, orang), .rows = &orang_form, .max = PEOPLE},
	{.name = "kolom", .kind = KJ_F_ID, .at = offsetof(struct kj_matriks_isi, kolom)},
	{.name = "kolom_teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_matriks_isi, kolom_teks), .max = 1000},
	{.name = "kolom_untuk", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_matriks_isi, kolom_untuk), .choices = kj_matriks_untuk},
	{.name = "nip", .kind = KJ_F_TEXT, .at = offsetof(struct kj_matriks_isi, nip), .max = 30},
	{.name = "asal", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_matriks_isi, asal), .choices = kj_matriks_asal},
};
/* clang-format on */

const struct kj_form planning_matriks_form = {
	.name = "matriks",
	.size = sizeof(struct kj_matriks_isi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

/* The cells of a page, an empty one where there is none: one person after the other; told has plans too. */
static void
fill_cells(struct kj_req *req, const struct kj_rows *people, const struct kj_rows *rhk,
	const struct kj_rows *told, struct kj_matriks_isi *out)
{
	struct kj_arena *a = req->act.arena;
	struct kj_matriks_orang *o = kj_calloc(a, people->n + 1, sizeof(*o));
	struct kj_sel *c = kj_calloc(a, people->n * rhk->n + 1, sizeof(*c));

	for (size_t i = 0; i < people->n; i++) {
		o[i].row.id = kj_int(people, i, "id");
		o[i].row.key = kj_fmt(a, "%lld", (long long)o[i].row.id);
		o[i].nama = kj_text(people, i, "nama");
		o[i].sel = (struct kj_set){rhk->n, c + i * rhk->n};
		for (size_t k = 0; k < rhk->n; k++) {
			struct kj_sel *s = c + i * rhk->n + k;

			s->row.id = kj_int(rhk, k, "id");
			s->row.key = kj_fmt(a, "%lld", (long long)s->row.id);
			s->teks = "";
			for (size_t j = 0; j < told->n && !kj_int(told, j, "rencana"); j++)
				if (kj_int(told, j, "pegawai_id") == o[i].row.id &&
					kj_int(told, j, "rhk_id") == s->row.id)
					s->teks = kj_text(told, j, "teks");
		}
	}
	out->orang = (struct kj_set){people->n, o};
}

/* Who they are by their number, Orang.<id>; the results in order, Kolom.N. */
static void
show_names(struct kj_req *req, const struct kj_rows *people, const struct kj_rows *rhk)
{
	struct kj_node *top = kj_top(req);

	for (size_t i = 0; i < people->n; i++)
		kj_set_row(
			kj_node(top, kj_fmt(req->act.arena, "Orang.%lld", (long long)kj_int(people, i, "id"))),
			people, i);
	kj_set_rows(top, "Kolom", rhk);
}

/* Who has something to do: Orang.<id>.isi; what they planned by themselves: Orang.<id>.rencana.<rhk>.N.teks. */
static void
show_told(struct kj_req *req, const struct kj_rows *r)
{
	struct kj_arena *a = req->act.arena;

	for (size_t i = 0; i < r->n; i++) {
		struct kj_node *who =
			kj_node(kj_top(req), kj_fmt(a, "Orang.%lld", (long long)kj_int(r, i, "pegawai_id")));

		kj_set_int(who, "isi", 1);
		if (kj_int(r, i, "rencana"))
			kj_set(kj_node_add(who, kj_fmt(a, "rencana.%lld", (long long)kj_int(r, i, "rhk_id"))),
				"teks", kj_text(r, i, "teks"));
	}
}

enum kj_rc
matriks(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_matriks_isi isi = {
		.kolom_teks = "", .kolom_untuk = "SEMUA", .nip = "", .asal = "LINTAS_UNIT"};
	struct kj_rows rhk, people, told;
	struct kj_buf list;
	const char *ids;
	struct kj_list l;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, PEOPLE);
	rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_rhk, &rhk, KJ_ARGS(kj_i(req->subject.id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_baris, &people,
			KJ_ARGS(kj_i(req->subject.pegawai), kj_t(day), kj_t(day), kj_i(req->subject.id),
				kj_i(req->subject.pegawai), kj_t(day), kj_t(day), kj_t(day), kj_t(day),
				kj_t(l.after_key), kj_t(l.after_key), kj_i(l.after_id), kj_i(PEOPLE + 1)));
	if (rc != KJ_OK)
		return rc;
	l.n = PEOPLE;
	kj_list_more(req, &l, &people, "nama");
	kj_buf_init(&list, act->arena);
	for (size_t i = 0; i < people.n; i++)
		kj_buf_id(&list, kj_int(&people, i, "id"));
	ids = kj_buf_ids(&list);
	rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_halaman, &told,
		KJ_ARGS(kj_t(ids), kj_i(req->subject.id), kj_t(ids), kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_int(kj_top(req), "Skp_id", req->subject.id);
	kj_set(kj_top(req), "Pemimpin.nama", kj_text(&rhk, 0, "nama"));
	kj_set(kj_top(req), "Pemimpin.tahun", kj_text(&rhk, 0, "tahun"));
	kj_form_set_version(req, kj_int(&rhk, 0, "version"));
	if (kj_isnull(&rhk, 0, "id"))
		rhk.n = 0;
	show_names(req, &people, &rhk);
	show_told(req, &told);
	fill_cells(req, &people, &rhk, &told, &isi);
	kj_form_fill(req, &planning_matriks_form, &isi);
	kj_set_int(kj_top(req), "Boleh.ubah", (req->subject.relasi & KJ_REL_DIRI) != 0);
	return KJ_OK;
}

enum kj_rc
matriks_simpan(struct kj_req *req)
{
	struct kj_matriks_isi isi = *(const struct kj_matriks_isi *)kj_form_of(req);
	enum kj_rc rc;

	isi.lepas = kj_streq(req->aksi, "lepas_orang");
	if (!kj_streq(req->aksi, "isi_kolom"))
		isi.kolom = 0;
	if (!kj_streq(req->aksi, "tambah_orang"))
		isi.nip = "";
	else if (*isi.nip == '\0')
		return kj_problem(&req->act, "wajib", "nip");
	rc = kj_matriks_save(&req->act, &req->subject, kj_form_version(req), &isi);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "matriks.disimpan");
	return kj_redirect(req, "planning", "/skp/%lld/matriks", (long long)req->subject.id);
}
