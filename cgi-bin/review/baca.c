/*
 * /review/baca/{id}: the second reading of the indicators that cannot be
 * counted, by whom the evaluator named. {id} is the evaluation.
 */
#include "kinerja/domain/survei.h"
#include "review.h"

struct baca_form {
	struct kj_set iki; /* struct kj_bacaan */
};

/* clang-format off */
static const struct kj_field iki_fields[] = {
	{.name = "bacaan", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_bacaan, bacaan), .choices = kj_rating_kodes},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct kj_bacaan, alasan), .max = 1000},
};

static const struct kj_form iki_form = {.name = "bacaan_iki", .size = sizeof(struct kj_bacaan),
	.fields = iki_fields, .nfields = KJ_COUNT(iki_fields)};

static const struct kj_field fields[] = {
	{.name = "iki", .kind = KJ_F_ROWS, .at = offsetof(struct baca_form, iki), .rows = &iki_form, .max = 200},
};
/* clang-format on */

const struct kj_form review_baca_form = {
	.name = "bacaan",
	.size = sizeof(struct baca_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
baca(struct kj_req *req)
{
	struct baca_form form = {0};
	struct kj_bacaan *b;
	struct kj_baca r;
	enum kj_rc rc = kj_baca_load(&req->act, req->id[0], &r);

	if (rc == KJ_OK)
		rc = kj_log_baca(&req->act, req->route->path,
			kj_fmt(req->act.arena, "%lld", (long long)kj_int(&r.kepala, 0, "skp_id")));
	if (rc != KJ_OK)
		return rc;
	b = kj_calloc(req->act.arena, r.baris.n + 1, sizeof(*b));
	for (size_t i = 0; i < r.baris.n; i++)
		b[i] = (struct kj_bacaan){{kj_text(&r.baris, i, "iki_id"), kj_int(&r.baris, i, "iki_id")},
			kj_text(&r.baris, i, "bacaan"), kj_text(&r.baris, i, "alasan_bacaan")};
	form.iki = (struct kj_set){r.baris.n, b};
	kj_set_row(kj_node(kj_top(req), "Ev"), &r.kepala, 0);
	kj_set_rows(kj_top(req), "Iki", &r.baris);
	kj_form_set_version(req, kj_int(&r.kepala, 0, "version"));
	kj_form_fill(req, &review_baca_form, &form);
	return KJ_OK;
}

enum kj_rc
baca_simpan(struct kj_req *req)
{
	const struct baca_form *f = kj_form_of(req);
	enum kj_rc rc = kj_baca_simpan(&req->act, req->id[0], kj_form_version(req), &f->iki);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "survei.dibaca");
	return kj_redirect(req, "", "/");
}
