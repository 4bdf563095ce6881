/*
 * /administration/aturan/baru: a ruleset as a file or typed, checked at once;
 * what is wrong stands beside its line.
 */
#include "administration.h"

#include <limits.h>

#include "kinerja/tree.h"
#include "queries.h"

#define TEXT_MAX 200000

struct unggah {
	const char *isi, *catatan;
	struct kj_upload berkas;
};

static const struct kj_field fields[] = {
	{.name = "berkas", .kind = KJ_F_FILE, .at = offsetof(struct unggah, berkas), .max = TEXT_MAX},
	{.name = "isi", .kind = KJ_F_AREA, .at = offsetof(struct unggah, isi), .max = TEXT_MAX},
	{.name = "catatan",
		.kind = KJ_F_AREA,
		.at = offsetof(struct unggah, catatan),
		.max = 2000,
		.required = true},
};

const struct kj_form administration_aturan_form = {
	.name = "aturan_unggah",
	.size = sizeof(struct unggah),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The file if there is one, else what was typed; NULL with a problem said. */
static const char *
text_of(struct kj_req *req, const struct unggah *f)
{
	const char *text = NULL;

	if (!f->berkas.present && *f->isi)
		return f->isi;
	if (!f->berkas.present)
		kj_problem(&req->act, "wajib", "isi");
	else if (f->berkas.broken || !kj_starts(f->berkas.type, "text/") ||
			 kj_file_text(req->act.arena, f->berkas.path, &text) != KJ_OK)
		kj_problem(&req->act, "aturan.bukan_teks", "berkas");
	return text;
}

static const struct kj_masalah *
show_words(struct kj_req *req, const struct kj_masalah *m, int line, struct kj_node *n)
{
	for (; m && m->line <= line; m = m->next)
		kj_set(kj_node_add(n, "kata"), "teks",
			kj_masalah_teks(req->act.arena, m, req->act.who.lang, kj_word, req));
	return m;
}

/* The text line by line, each with what is wrong in it; what is missing comes first. */
static void
show_lines(struct kj_req *req, const char *text, const struct kj_masalah *m)
{
	struct kj_node *top = kj_top(req);
	int line = 0;

	m = show_words(req, m, 0, kj_node(top, "Umum"));
	while (*text) {
		size_t n = strcspn(text, "\n");
		struct kj_node *b = kj_node_add(top, "Baris");

		kj_set(b, "teks", kj_strndup(req->act.arena, text, n));
		kj_set_int(b, "nomor", ++line);
		m = show_words(req, m, line, b);
		text += n + (text[n] == '\n');
	}
	(void)show_words(req, m, INT_MAX, kj_node(top, "Umum"));
}

/* What was sent and refused, with its problems. */
static void
show_refused(struct kj_req *req, const struct unggah *f)
{
	struct kj_masalah *problems = NULL;
	struct kj_problem *said = req->act.problems;
	const char *text = text_of(req, f);
	struct kj_aturan *r;

	req->act.problems = said;
	if (!text)
		return;
	if (f->berkas.present)
		kj_set(kj_top(req), "Unggah.teks", text);
	if (kj_aturan_parse(req->act.arena, "isi", text, &r, &problems) != KJ_OK)
		show_lines(req, text, problems);
}

enum kj_rc
aturan_baru(struct kj_req *req)
{
	const struct unggah *sent = kj_form_of(req);
	int64_t from = kj_query_int(req, "dari", 0);
	struct unggah f = {.isi = "", .catatan = ""};
	struct kj_rows r;
	enum kj_rc rc = KJ_OK;

	if (from > 0)
		rc = kj_db_one(req->act.db, req->act.arena, &kj_q_aturan_baca, &r, KJ_ARGS(kj_i(from)));
	if (rc != KJ_OK)
		return rc;
	if (from > 0)
		f.isi = kj_text(&r, 0, "isi");
	kj_form_fill(req, &administration_aturan_form, &f);
	if (sent)
		show_refused(req, sent);
	return KJ_OK;
}

enum kj_rc
aturan_baru_simpan(struct kj_req *req)
{
	const struct unggah *f = kj_form_of(req);
	const char *text = text_of(req, f);
	struct kj_masalah *problems;
	int64_t id;
	enum kj_rc rc;

	if (!text)
		return KJ_INVALID;
	rc = kj_aturan_unggah(&req->act, text, f->catatan, &id, &problems);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "aturan.diunggah");
	return kj_redirect(req, "administration", "/aturan/%lld", (long long)id);
}
