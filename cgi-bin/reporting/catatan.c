/*
 * /reporting/catatan/{id}: notes on a person's year, of the kinds that the
 * agency's profile has: reflection, ideas, recognition, development.
 */
#include "kinerja/domain/catatan.h"
#include "kinerja/domain/akses.h"
#include "kinerja/profil.h"
#include "queries.h"
#include "reporting.h"

struct catatan_form {
	struct kj_catatan isi;
	int64_t catatan, versi; /* to close */
};

static const struct kj_field fields[] = {
	{.name = "jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct catatan_form, isi.jenis),
		.choices = kj_catatan_jenis},
	{.name = "isi", .kind = KJ_F_AREA, .at = offsetof(struct catatan_form, isi.isi)},
	{.name = "tindak",
		.kind = KJ_F_AREA,
		.at = offsetof(struct catatan_form, isi.tindak),
		.max = 1000},
	{.name = "tenggat", .kind = KJ_F_DATE, .at = offsetof(struct catatan_form, isi.tenggat)},
	{.name = "catatan", .kind = KJ_F_ID, .at = offsetof(struct catatan_form, catatan)},
	{.name = "versi_catatan", .kind = KJ_F_ID, .at = offsetof(struct catatan_form, versi)},
};

const struct kj_form reporting_catatan_form = {
	.name = "catatan",
	.size = sizeof(struct catatan_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

static const struct kj_catatan_macam *
macam_of(const char *kode)
{
	const struct kj_catatan_macam *m = kj_catatan_macam;

	while (m->kode && !kj_streq(m->kode, kode))
		m++;
	return m;
}

/* The kinds that the agency has; NULL when it has none. */
static const struct kj_catatan_macam *
first_kind(const struct kj_req *req)
{
	for (const struct kj_catatan_macam *m = kj_catatan_macam; m->kode; m++)
		if (kj_profil_has(req->conf->profil, m->fitur))
			return m;
	return NULL;
}

/* What who looks may write about the person. */
static const char *
offer_kinds(struct kj_req *req)
{
	const char *first = NULL;

	for (const struct kj_catatan_macam *m = kj_catatan_macam; m->kode; m++) {
		struct kj_node *n;

		if (!kj_profil_has(req->conf->profil, m->fitur))
			continue;
		kj_set(kj_node(kj_top(req), "Macam"), m->kode, "1");
		if (!(m->menulis & req->subject.relasi))
			continue;
		n = kj_node_add(kj_top(req), "Jenis");
		kj_set(n, "nilai", m->kode);
		kj_set(n, "teks", kj_say(req, kj_fmt(req->act.arena, "kode.%s", m->kode), NULL));
		first = first ? first : m->kode;
	}
	return first;
}

static void
show_notes(struct kj_req *req, const struct kj_rows *r)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct kj_catatan_macam *m = macam_of(kj_text(r, i, "jenis"));
		struct kj_node *n;

		if (!kj_profil_has(req->conf->profil, m->fitur))
			continue;
		n = kj_node_add(kj_top(req), "Catatan");
		kj_set_row(n, r, i);
		kj_set_int(n, "boleh",
			(m->menutup & req->subject.relasi) && kj_streq(kj_text(r, i, "status"), "TERBUKA"));
	}
}

/* Others' notes bear their name, and that they were read is kept. */
static enum kj_rc
show_person(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc =
		kj_log_baca(act, req->route->path, kj_fmt(act->arena, "%lld", (long long)req->subject.id));

	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_catatan_orang, &r, KJ_ARGS(kj_i(req->subject.pegawai)));
	if (rc == KJ_OK && r.n > 0)
		kj_set(kj_top(req), "Orang.nama", kj_text(&r, 0, "nama"));
	return rc;
}

enum kj_rc
catatan(struct kj_req *req)
{
	static const char *const sorts[] = {"id", NULL};
	struct catatan_form f = {.isi = {.isi = "", .tindak = "", .tenggat = KJ_NODATE}};
	struct kj_act *act = &req->act;
	struct kj_list list;
	struct kj_rows r;
	enum kj_rc rc = KJ_OK;

	if (!first_kind(req))
		return KJ_NOTFOUND;
	kj_list_read(req, &list, sorts, 20);
	f.isi.jenis = kj_query(req, "jenis");
	if (!macam_of(f.isi.jenis)->kode)
		f.isi.jenis = "";
	if (req->subject.pegawai != act->who.pegawai)
		rc = show_person(req);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_catatan_list, &r,
			KJ_ARGS(kj_i(req->subject.pegawai), kj_i(list.after_id ? list.after_id : INT64_MAX),
				kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &r, "tanggal");
	kj_set_int(kj_top(req), "Orang.saya", req->subject.pegawai == act->who.pegawai);
	if (!*f.isi.jenis)
		f.isi.jenis = offer_kinds(req);
	else
		(void)offer_kinds(req);
	f.isi.jenis = f.isi.jenis ? f.isi.jenis : "";
	show_notes(req, &r);
	kj_form_fill(req, &reporting_catatan_form, &f);
	return KJ_OK;
}

enum kj_rc
catatan_simpan(struct kj_req *req)
{
	const struct catatan_form *f = kj_form_of(req);
	const struct kj_catatan_macam *m = macam_of(f->isi.jenis);
	bool close = kj_streq(req->aksi, "selesai");
	enum kj_rc rc;

	if (close)
		rc = kj_catatan_close(&req->act, &req->subject, f->catatan, f->versi);
	else if (!m->kode || !kj_profil_has(req->conf->profil, m->fitur))
		return kj_problem(&req->act, "pilihan", "jenis");
	else
		rc = kj_catatan_add(&req->act, &req->subject, &f->isi);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, close ? "catatan.selesai" : "catatan.disimpan");
	return kj_redirect(req, "reporting", "/catatan/%lld", (long long)req->subject.id);
}
