/*
 * /review/skp/{id}/realisasi: the person's own part of the year's end:
 * realisation of each indicator, filled from accepted entries; of an indicator
 * of groups the end of each group, which the realisation is computed from.
 */
#include "review.h"

static const struct kj_field kelompok_fields[] = {
	{.name = "akhir", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki_kelompok, akhir)},
};

static const struct kj_form kelompok_form = {.name = "realisasi_kelompok",
	.size = sizeof(struct kj_iki_kelompok),
	.fields = kelompok_fields,
	.nfields = KJ_COUNT(kelompok_fields)};

static const struct kj_field iki_fields[] = {
	{.name = "realisasi", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_realisasi, realisasi)},
	{.name = "bukti", .kind = KJ_F_AREA, .at = offsetof(struct kj_realisasi, bukti), .max = 2000},
	{.name = "kelompok",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_realisasi, kelompok),
		.rows = &kelompok_form,
		.max = KJ_KELOMPOK_MAKS},
};

static const struct kj_form iki_form = {.name = "realisasi_iki",
	.size = sizeof(struct kj_realisasi),
	.fields = iki_fields,
	.nfields = KJ_COUNT(iki_fields)};

static const struct kj_field fields[] = {
	{.name = "iki",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_realisasi_isi, iki),
		.rows = &iki_form,
		.max = 200},
};

const struct kj_form review_realisasi_form = {
	.name = "realisasi",
	.size = sizeof(struct kj_realisasi_isi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

enum kj_rc
realisasi(struct kj_req *req)
{
	struct kj_realisasi_isi isi = {0};
	struct kj_realisasi *r;
	struct kj_evaluasi ev;
	enum kj_rc rc = evaluasi_show(req, &ev);

	if (rc != KJ_OK)
		return rc;
	if (kj_alur_find(&kj_evaluasi_alur, kj_text(&ev.kepala, 0, "status"), "ajukan", KJ_REL_DIRI) ==
		NULL)
		return review_redirect(req, "");
	r = kj_calloc(req->act.arena, ev.niki + 1, sizeof(*r));
	for (size_t i = 0; i < ev.niki; i++) {
		r[i].row.id = kj_int(&ev.baris, i, "iki_id");
		r[i].row.key = kj_fmt(req->act.arena, "%lld", (long long)r[i].row.id);
		r[i].realisasi = kj_evaluasi_realisasi(req->act.arena, &ev.baris, i);
		r[i].bukti = kj_text(&ev.baris, i, "bukti");
		r[i].kelompok = kj_evaluasi_kelompok(req->act.arena, &ev.baris, i);
	}
	isi.iki = (struct kj_set){ev.niki, r};
	kj_form_fill(req, &review_realisasi_form, &isi);
	kj_form_set_version(req, kj_int(&ev.kepala, 0, "version"));
	return KJ_OK;
}

enum kj_rc
realisasi_simpan(struct kj_req *req)
{
	struct kj_realisasi_isi isi = *(const struct kj_realisasi_isi *)kj_form_of(req);
	enum kj_rc rc;

	if (review_kini(req).siklus == NULL)
		return KJ_NOTFOUND;
	isi.submit = kj_streq(req->aksi, "ajukan");
	rc = kj_evaluasi_report(&req->act, req->conf->rulesets, &req->subject, review_kini(req), &isi);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, isi.submit ? "evaluasi.diajukan" : "evaluasi.disimpan");
	return review_redirect(req, isi.submit ? "" : "/realisasi");
}
