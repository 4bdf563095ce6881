/*
 * The daily entry as a form, and what its pages share.
 */
#include "reporting.h"

#include "queries.h"

static const struct kj_field entri_fields[] = {
	{.name = "iki", .kind = KJ_F_ID, .at = offsetof(struct entri_form, isi.iki), .required = true},
	{.name = "teks",
		.kind = KJ_F_AREA,
		.at = offsetof(struct entri_form, isi.teks),
		.required = true},
	{.name = "jumlah", .kind = KJ_F_DECIMAL, .at = offsetof(struct entri_form, isi.jumlah)},
	{.name = "pembilang", .kind = KJ_F_DECIMAL, .at = offsetof(struct entri_form, isi.pembilang)},
	{.name = "penyebut", .kind = KJ_F_DECIMAL, .at = offsetof(struct entri_form, isi.penyebut)},
	{.name = "tanggal",
		.kind = KJ_F_DATE,
		.at = offsetof(struct entri_form, isi.tanggal),
		.required = true},
	/* Set by the script that sends the entry first and its photo after it. */
	{.name = "menyusul", .kind = KJ_F_BOOL, .at = offsetof(struct entri_form, isi.menyusul)},
	{.name = "foto", .kind = KJ_F_FILE, .at = offsetof(struct entri_form, foto)},
};

const struct kj_form reporting_entri_form = {
	.name = "entri",
	.size = sizeof(struct entri_form),
	.fields = entri_fields,
	.nfields = KJ_COUNT(entri_fields),
	.draft = true,
};

/* One indicator to report on; a ratio says what is counted above and below. */
static void
offer(struct kj_req *req, const struct kj_rows *r, size_t i)
{
	const char *name = kj_text(r, i, "iki"), *unit = kj_text(r, i, "satuan");
	struct kj_node *n = kj_node_add(kj_node(kj_top(req), "Iki"), "daftar");
	bool rasio = kj_int(r, i, "rasio") != 0;

	if (*unit != '\0')
		name = kj_fmt(req->act.arena, "%s (%s)", name, unit);
	if (kj_int(r, i, "simulasi"))
		name = kj_fmt(req->act.arena, "%s: %s", kj_say(req, "umum.latihan", NULL), name);
	kj_form_choice(req, "iki", kj_text(r, i, "iki_id"), name);
	kj_set(n, "nilai", kj_text(r, i, "iki_id"));
	kj_set(n, "teks", name);
	kj_set(kj_node(kj_top(req), "Iki"), rasio ? "rasio" : "jumlah", "1");
	if (!rasio)
		return;
	kj_set(n, "rasio", "1");
	kj_set(n, "pembilang", kj_text(r, i, "pembilang"));
	kj_set(n, "penyebut", kj_text(r, i, "penyebut"));
}

enum kj_rc
entri_offer_iki(struct kj_req *req, kj_date day)
{
	struct kj_act *act = &req->act;
	const char *iso = kj_date_iso(act->arena, day);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_entri_choices, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_i(act->who.pegawai), kj_t(iso), kj_t(iso)));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++)
		offer(req, &r, i);
	kj_set_int(kj_top(req), "Iki.banyak", (int64_t)r.n);
	return KJ_OK;
}

enum kj_rc
entri_keep_file(struct kj_req *req, int64_t id, const struct kj_upload *file, const char **said)
{
	struct kj_bukti b = {.sha256 = file->sha256,
		.nama = file->name,
		.jenis = file->type,
		.tautan = "",
		.ukuran = file->size};
	enum kj_rc rc;

	*said = "entri.dikirim";
	if (!file->present)
		return KJ_OK;
	if (file->broken || *file->type == '\0') {
		*said = "entri.foto_menyusul";
		return KJ_OK;
	}
	rc = kj_upload_keep(req, file);
	if (rc != KJ_OK) {
		*said = "entri.foto_menyusul";
		return KJ_OK;
	}
	*said = "entri.dikirim_foto";
	return kj_entri_attach(&req->act, id, &b);
}
