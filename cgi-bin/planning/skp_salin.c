/*
 * /planning/skp/{id}/salin: rows from elsewhere, so that nobody types a plan
 * twice: from an own plan, from a colleague in the same post, from a
 * spreadsheet (looked at first, then taken).
 */
#include "planning.h"

#include "kinerja/domain/skp_tempel.h"
#include "queries.h"

enum { PASTED = 60000 };

struct salin {
	int64_t sumber;
	const char *tempel;
};

static const struct kj_field salin_fields[] = {
	{.name = "sumber", .kind = KJ_F_ID, .at = offsetof(struct salin, sumber)},
	{.name = "tempel", .kind = KJ_F_AREA, .at = offsetof(struct salin, tempel), .max = PASTED},
};

const struct kj_form planning_salin_form = {
	.name = "salin_skp",
	.size = sizeof(struct salin),
	.fields = salin_fields,
	.nfields = KJ_COUNT(salin_fields),
};

/* What the rows were understood as, with what is wrong at its row. */
static void
show_pasted(struct kj_req *req, const char *text)
{
	struct kj_node *top = kj_top(req);
	struct kj_tempel t;

	kj_skp_tempel(req->act.arena, text, kj_word, req, &t);
	for (size_t i = 0; i < t.n; i++) {
		const struct kj_tempel_baris *b = &t.v[i];
		struct kj_node *n = kj_node_add(kj_node(top, "Tempel"), "baris");

		kj_set_int(n, "nomor", b->nomor);
		kj_set(n, "rhk", b->rhk);
		for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
			kj_set(n, f->nama, kj_iki_teks(&b->iki, f));
		kj_set(n, "sel", b->sel ? b->sel : "");
		kj_set(n, "kolom", b->kolom ? b->kolom : "");
		if (b->galat != NULL)
			kj_set(n, "galat", kj_say(req, kj_fmt(req->act.arena, "galat.%s", b->galat), NULL));
	}
	kj_set_int(top, "Tempel.n", (int64_t)t.n);
	kj_set_int(top, "Tempel.salah", (int64_t)t.salah);
}

enum kj_rc
skp_salin(struct kj_req *req)
{
	static const struct salin empty = {.tempel = ""};
	const struct salin *typed = kj_form_of(req);
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	if (!kj_streq(req->subject.status, "DRAF"))
		return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
	rc = kj_db_rows(act->db, act->arena, &kj_q_skp_sumber, &r,
		KJ_ARGS(kj_i(req->subject.id), kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_int(kj_top(req), "Skp.id", req->subject.id);
	kj_set_rows(kj_top(req), "Sumber", &r);
	if (typed != NULL && *typed->tempel != '\0')
		show_pasted(req, typed->tempel);
	for (size_t i = 0; kj_tempel_kolom[i] != NULL; i++)
		kj_set(kj_node_add(kj_top(req), "Kolom"), "kode", kj_tempel_kolom[i]);
	kj_form_fill(req, &planning_salin_form, &empty);
	kj_form_set_version(req, req->subject.version);
	return KJ_OK;
}

static enum kj_rc
take_pasted(struct kj_req *req, const char *text)
{
	struct kj_skp_isi isi = {.rhk = {0}};
	struct kj_tempel t;

	kj_skp_tempel(req->act.arena, text, kj_word, req, &t);
	if (t.n == 0)
		return kj_problem(&req->act, "tempel.kosong", "tempel");
	if (t.salah > 0)
		return kj_problem(&req->act, "tempel.salah", "tempel");
	isi.rhk = kj_tempel_rhk(req->act.arena, &t);
	return kj_skp_tambah(&req->act, &req->subject, kj_form_version(req), &isi);
}

enum kj_rc
skp_salin_ambil(struct kj_req *req)
{
	const struct salin *f = kj_form_of(req);
	enum kj_rc rc;

	/* A dry run: the page again, with what would be added. */
	if (kj_streq(req->aksi, "periksa"))
		return *f->tempel ? KJ_INVALID : kj_problem(&req->act, "wajib", "tempel");
	if (f->sumber != 0)
		rc = kj_skp_salin(&req->act, &req->subject, kj_form_version(req), f->sumber);
	else
		rc = take_pasted(req, f->tempel);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "skp.disalin");
	return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)req->subject.id);
}
