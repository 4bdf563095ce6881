/*
 * /review/skp/{id}/nilai: the evaluator's sheet: realisation and evidence,
 * the suggestion with its steps, both ratings with reasons, the predicate.
 */
#include "review.h"

static const struct kj_field umpan_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_umpan, teks), .max = 1000},
};

static const struct kj_form umpan_form = {.name = "umpan",
	.size = sizeof(struct kj_umpan),
	.fields = umpan_fields,
	.nfields = KJ_COUNT(umpan_fields)};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "rating_hasil", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_penilaian, rating_hasil), .choices = kj_rating_kodes},
	{.name = "alasan_hasil", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, alasan_hasil), .max = 2000},
	{.name = "rating_perilaku", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_penilaian, rating_perilaku), .choices = kj_rating_kodes},
	{.name = "alasan_perilaku", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, alasan_perilaku), .max = 2000},
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, catatan), .max = 2000},
	{.name = "iki", .kind = KJ_F_ROWS, .at = offsetof(struct kj_penilaian, iki), .rows = &umpan_form, .max = 200},
	{.name = "perilaku", .kind = KJ_F_ROWS, .at = offsetof(struct kj_penilaian, perilaku), .rows = &umpan_form, .max = 7},
};
/* clang-format on */

const struct kj_form review_nilai_form = {
	.name = "penilaian",
	.size = sizeof(struct kj_penilaian),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

static void
fill(struct kj_req *req, const struct kj_evaluasi *ev)
{
	const struct kj_rows *k = &ev->kepala;
	struct kj_umpan *u = kj_calloc(req->act.arena, ev->baris.n + 1, sizeof(*u));
	struct kj_penilaian p = {
		.rating_hasil = kj_text(k, 0, "rating_hasil"),
		.alasan_hasil = kj_text(k, 0, "alasan_hasil"),
		.rating_perilaku = kj_text(k, 0, "rating_perilaku"),
		.alasan_perilaku = kj_text(k, 0, "alasan_perilaku"),
		.catatan = kj_text(k, 0, "catatan"),
	};

	for (size_t i = 0; i < ev->baris.n; i++) {
		u[i].row.id = kj_int(&ev->baris, i, "iki_id");
		u[i].row.key = kj_fmt(req->act.arena, "%lld", (long long)u[i].row.id);
		u[i].teks = kj_text(&ev->baris, i, "umpan_balik");
	}
	p.iki = (struct kj_set){ev->niki, u};
	p.perilaku = (struct kj_set){ev->baris.n - ev->niki, u + ev->niki};
	kj_form_fill(req, &review_nilai_form, &p);
}

enum kj_rc
nilai(struct kj_req *req)
{
	struct kj_evaluasi ev;
	const char *status;
	enum kj_rc rc = evaluasi_show(req, &ev);

	if (rc != KJ_OK)
		return rc;
	status = kj_text(&ev.kepala, 0, "status");
	if (kj_alur_find(&kj_evaluasi_alur, status, "nilai", KJ_REL_PENILAI) == NULL)
		return kj_redirect(req, "review", "/skp/%lld", (long long)req->subject.id);
	fill(req, &ev);
	kj_form_set_version(req, kj_int(&ev.kepala, 0, "version"));
	kj_set_acts(req, &kj_evaluasi_alur, status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
nilai_simpan(struct kj_req *req)
{
	struct kj_penilaian p = *(const struct kj_penilaian *)kj_form_of(req);
	int64_t version = kj_form_version(req);
	enum kj_rc rc;

	p.fix = kj_streq(req->aksi, "tetapkan");
	if (kj_streq(req->aksi, "kembalikan"))
		rc = kj_evaluasi_return(&req->act, req->conf->rulesets, &req->subject, version, p.catatan);
	else
		rc = kj_evaluasi_rate(&req->act, req->conf->rulesets, &req->subject, version, &p);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, p.fix								  ? "evaluasi.ditetapkan"
				  : kj_streq(req->aksi, "kembalikan") ? "evaluasi.dikembalikan"
													  : "evaluasi.dinilai");
	return kj_redirect(req, "review", "/skp/%lld", (long long)req->subject.id);
}
