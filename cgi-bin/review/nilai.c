/*
 * /review/skp/{id}/nilai: the evaluator's sheet: realisation and evidence,
 * the suggestion with its steps, both ratings with reasons, the predicate.
 */
#include "review.h"

/* clang-format off */
static const struct kj_field umpan_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_umpan, teks), .max = 1000},
};

static const struct kj_field iki_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_umpan, teks), .max = 1000},
	{.name = "rating", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_umpan, rating), .choices = kj_rating_kodes},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct kj_umpan, alasan), .max = 1000},
};

static const struct kj_field kriteria_fields[] = {
	{.name = "nilai", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_kriteria_isi, nilai), .max = 3},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct kj_kriteria_isi, alasan), .max = 1000},
};
/* clang-format on */

static const struct kj_form umpan_form = {.name = "umpan",
	.size = sizeof(struct kj_umpan),
	.fields = umpan_fields,
	.nfields = KJ_COUNT(umpan_fields)};

static const struct kj_form iki_form = {.name = "rubrik",
	.size = sizeof(struct kj_umpan),
	.fields = iki_fields,
	.nfields = KJ_COUNT(iki_fields)};

static const struct kj_form kriteria_form = {.name = "kriteria",
	.size = sizeof(struct kj_kriteria_isi),
	.fields = kriteria_fields,
	.nfields = KJ_COUNT(kriteria_fields)};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "rating_hasil", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_penilaian, rating_hasil), .choices = kj_rating_kodes},
	{.name = "alasan_hasil", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, alasan_hasil), .max = 2000},
	{.name = "rating_perilaku", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_penilaian, rating_perilaku), .choices = kj_rating_kodes},
	{.name = "nilai_perilaku", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_penilaian, nilai_perilaku), .max = 3},
	{.name = "alasan_perilaku", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, alasan_perilaku), .max = 2000},
	{.name = "kriteria", .kind = KJ_F_ROWS, .at = offsetof(struct kj_penilaian, kriteria), .rows = &kriteria_form, .max = 50},
	{.name = "ide_baru", .kind = KJ_F_BOOL, .at = offsetof(struct kj_penilaian, ide_baru)},
	{.name = "ide_teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, ide_teks), .max = 2000},
	{.name = "hubungan", .kind = KJ_F_BOOL, .at = offsetof(struct kj_penilaian, hubungan)},
	{.name = "hubungan_teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, hubungan_teks), .max = 1000},
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct kj_penilaian, catatan), .max = 2000},
	{.name = "iki", .kind = KJ_F_ROWS, .at = offsetof(struct kj_penilaian, iki), .rows = &iki_form, .max = 200},
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

static struct kj_set
feedback(struct kj_req *req, const struct kj_evaluasi *ev, const char *bagian)
{
	size_t n, first = kj_evaluasi_bagian(ev, bagian, &n);
	struct kj_umpan *u = kj_calloc(req->act.arena, n + 1, sizeof(*u));

	for (size_t i = 0; i < n; i++) {
		u[i].row.id = kj_int(&ev->baris, first + i, "iki_id");
		u[i].row.key = kj_fmt(req->act.arena, "%lld", (long long)u[i].row.id);
		u[i].teks = kj_text(&ev->baris, first + i, "umpan_balik");
		u[i].rating = kj_text(&ev->baris, first + i, "rating");
		u[i].alasan = kj_text(&ev->baris, first + i, "alasan_rating");
	}
	return (struct kj_set){n, u};
}

/* One row a criterion of this kind of post, in the ruleset's order. */
static struct kj_set
criteria(struct kj_req *req, const struct kj_evaluasi *ev)
{
	size_t n = ev->model == KJ_MODEL_KRITERIA ? ev->nkriteria : 0, kept;
	size_t first = kj_evaluasi_bagian(ev, "KRITERIA", &kept);
	struct kj_kriteria_isi *k = kj_calloc(req->act.arena, n + 1, sizeof(*k));

	for (size_t i = 0; i < n; i++) {
		k[i].row.id = (int64_t)i + 1;
		k[i].row.key = kj_fmt(req->act.arena, "%zu", i + 1);
		k[i].nilai = k[i].alasan = "";
		for (size_t r = first; r < first + kept; r++)
			if (kj_streq(kj_text(&ev->baris, r, "aspek"), ev->kriteria[i].kode)) {
				k[i].nilai = kj_decimal_plain(req->act.arena, kj_text(&ev->baris, r, "realisasi"));
				k[i].alasan = kj_text(&ev->baris, r, "umpan_balik");
			}
	}
	return (struct kj_set){n, k};
}

static void
fill(struct kj_req *req, const struct kj_evaluasi *ev)
{
	const struct kj_rows *k = &ev->kepala;
	struct kj_penilaian p = {
		.rating_hasil = kj_text(k, 0, "rating_hasil"),
		.alasan_hasil = kj_text(k, 0, "alasan_hasil"),
		.rating_perilaku = kj_text(k, 0, "rating_perilaku"),
		.alasan_perilaku = kj_text(k, 0, "alasan_perilaku"),
		.nilai_perilaku = kj_decimal_plain(req->act.arena, kj_text(k, 0, "nilai_perilaku")),
		.ide_baru = kj_int(k, 0, "ide_baru") != 0,
		.ide_teks = kj_text(k, 0, "ide_teks"),
		.hubungan = kj_int(k, 0, "hubungan") != 0,
		.hubungan_teks = kj_text(k, 0, "hubungan_teks"),
		.catatan = kj_text(k, 0, "catatan"),
		.kriteria = criteria(req, ev),
		.iki = feedback(req, ev, "IKI"),
		.perilaku = feedback(req, ev, "PERILAKU"),
	};

	kj_form_fill(req, &review_nilai_form, &p);
}

enum kj_rc
nilai(struct kj_req *req)
{
	const struct kj_penilaian *typed = kj_form_of(req);
	struct kj_evaluasi ev;
	const char *status;
	enum kj_rc rc = evaluasi_read(req, &ev);

	if (rc != KJ_OK)
		return rc;
	status = kj_text(&ev.kepala, 0, "status");
	if (kj_alur_find(&kj_evaluasi_alur, status, "nilai", KJ_REL_PENILAI) == NULL)
		return review_redirect(req, "");
	fill(req, &ev);
	/* Shown again, what was typed is what is computed. */
	if (typed != NULL)
		rc = kj_evaluasi_coba(&req->act, typed, &ev);
	if (rc == KJ_OK)
		rc = evaluasi_lay(req, &ev, typed);
	if (rc != KJ_OK)
		return rc;
	kj_form_set_version(req, kj_int(&ev.kepala, 0, "version"));
	kj_set_acts(req, &kj_evaluasi_alur, status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
nilai_simpan(struct kj_req *req)
{
	struct kj_penilaian p = *(const struct kj_penilaian *)kj_form_of(req);
	struct kj_evaluasi_kini kini = review_kini(req);
	enum kj_rc rc;

	if (kini.siklus == NULL)
		return KJ_NOTFOUND;
	/* The page again, computed with what was typed; nothing is stored. */
	if (kj_streq(req->aksi, "hitung"))
		return KJ_INVALID;
	p.fix = kj_streq(req->aksi, "tetapkan");
	if (kj_streq(req->aksi, "kembalikan"))
		rc = kj_evaluasi_return(&req->act, req->conf->rulesets, &req->subject, kini, p.catatan);
	else
		rc = kj_evaluasi_rate(&req->act, req->conf->rulesets, &req->subject, kini, &p);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, p.fix								  ? "evaluasi.ditetapkan"
				  : kj_streq(req->aksi, "kembalikan") ? "evaluasi.dikembalikan"
													  : "evaluasi.dinilai");
	return review_redirect(req, "");
}
