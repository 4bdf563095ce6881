/*
 * /review/survei/{id}: the survey of a member of staff who was asked.
 * /review/tamu: the same for a third party who holds the link of an
 * invitation; no account, no session.
 */
#include "kinerja/domain/survei.h"
#include "review.h"

/* clang-format off */
static const struct kj_field butir_fields[] = {
	{.name = "nomor", .kind = KJ_F_ID, .at = offsetof(struct kj_jawaban, nomor)},
	{.name = "skala", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_jawaban, skala), .choices = kj_survei_skala},
};

static const struct kj_form butir_form = {.name = "butir", .size = sizeof(struct kj_jawaban),
	.fields = butir_fields, .nfields = KJ_COUNT(butir_fields)};

static const struct kj_field fields[] = {
	{.name = "butir", .kind = KJ_F_ROWS, .at = offsetof(struct kj_survei_isi, butir), .rows = &butir_form, .max = 50},
	{.name = "hubungan", .kind = KJ_F_BOOL, .at = offsetof(struct kj_survei_isi, hubungan)},
	{.name = "hubungan_teks", .kind = KJ_F_TEXT, .at = offsetof(struct kj_survei_isi, hubungan_teks), .max = 500},
	{.name = "undangan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_survei_isi, undangan), .max = 64},
};
/* clang-format on */

const struct kj_form review_survei_form = {
	.name = "survei",
	.size = sizeof(struct kj_survei_isi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* ---- wrong links --------------------------------------------------------------------- */

/*
 * A worker's own count of wrong links by address: a link has 256 bits, so this
 * only keeps the database from being asked. Forgotten every minute.
 */
enum { SLOTS = 256, MOST_WRONG = 100, MINUTE = 60 };
static struct {
	int64_t minute;
	unsigned char wrong[SLOTS];
} guesses;

static unsigned char *
slot(const struct kj_req *req)
{
	int64_t minute = kj_clock_real() / MINUTE;
	unsigned h = 5381;

	if (guesses.minute != minute) {
		memset(&guesses, 0, sizeof(guesses));
		guesses.minute = minute;
	}
	for (const char *c = req->act.ip; *c; c++)
		h = h * 33 + (unsigned char)*c;
	return &guesses.wrong[h % SLOTS];
}

static enum kj_rc
guest(struct kj_req *req, const char *link, struct kj_survei *out)
{
	unsigned char *wrong = slot(req);
	enum kj_rc rc;

	if (*wrong >= MOST_WRONG)
		return KJ_BUSY;
	rc = kj_survei_tamu(&req->act, req->conf->rulesets, link, out);
	if (rc == KJ_NOTFOUND) {
		++*wrong;
		kj_log(KJ_WARN, "survei.tautan", "wrong=%d", *wrong);
	}
	return rc;
}

/* ---- the sheet -------------------------------------------------------------------------- */

static void
show(struct kj_req *req, const struct kj_survei *s, const char *link)
{
	static const char *const head[] = {
		"nama", "jabatan", "unit", "instansi", "periode", "kelompok", "siklus", "kedaluwarsa"};
	struct kj_jawaban *j = kj_calloc(req->act.arena, s->n + 1, sizeof(*j));
	struct kj_survei_isi isi = {.butir = {s->n, j}, .hubungan_teks = "", .undangan = link};
	struct kj_node *n = kj_node(kj_top(req), "Survei");

	for (size_t i = 0; i < KJ_COUNT(head); i++)
		kj_set(n, head[i], kj_text(&s->kepala, 0, head[i]));
	for (size_t i = 0; i < s->n; i++) {
		struct kj_node *q = kj_node_add(n, "butir");

		j[i] = (struct kj_jawaban){.row = {kj_fmt(req->act.arena, "%zu", i + 1), (int64_t)i + 1},
			.nomor = (int64_t)i + 1,
			.skala = ""};
		kj_set(q, "nomor", j[i].row.key);
		kj_set(q, "kode", s->butir[i].kode);
		kj_set(q, "label", s->butir[i].label ? s->butir[i].label : "");
	}
	kj_form_fill(req, &review_survei_form, &isi);
}

enum kj_rc
survei(struct kj_req *req)
{
	struct kj_survei s;
	enum kj_rc rc = kj_survei_load(&req->act, req->conf->rulesets, req->id[0], &s);

	if (rc == KJ_OK)
		show(req, &s, "");
	return rc;
}

enum kj_rc
survei_jawab(struct kj_req *req)
{
	struct kj_survei s;
	enum kj_rc rc = kj_survei_load(&req->act, req->conf->rulesets, req->id[0], &s);

	if (rc == KJ_OK)
		rc = kj_survei_jawab(&req->act, &s, kj_form_of(req));
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "survei.dijawab");
	return kj_redirect(req, "", "/");
}

/* Nothing to read any more: thanks, or that the link opens nothing (used, over, taken back, wrong: all the same). */
static enum kj_rc
close_with(struct kj_req *req, const char *name)
{
	kj_set_int(kj_top(req), name, 1);
	return KJ_OK;
}

enum kj_rc
tamu(struct kj_req *req)
{
	const struct kj_survei_isi *typed = kj_form_of(req);
	const char *link = typed ? typed->undangan : kj_query(req, "undangan");
	struct kj_survei s;
	enum kj_rc rc;

	if (*link == '\0' && kj_query_int(req, "selesai", 0) == 1)
		return close_with(req, "Selesai");
	rc = guest(req, link, &s);
	if (rc == KJ_NOTFOUND)
		return close_with(req, "Tertutup");
	if (rc != KJ_OK)
		return rc;
	/* The way back from choosing a language: without the link nobody finds the survey again. */
	kj_set(kj_top(req), "Halaman.jalur",
		kj_fmt(req->act.arena, "%s?undangan=%s", req->route->path, link));
	show(req, &s, link);
	return KJ_OK;
}

enum kj_rc
tamu_jawab(struct kj_req *req)
{
	const struct kj_survei_isi *in = kj_form_of(req);
	struct kj_survei s;
	enum kj_rc rc = guest(req, in->undangan, &s);

	/* Also a second press: the page says that nothing is left to do. */
	if (rc == KJ_NOTFOUND)
		return kj_problem(&req->act, "survei.tertutup", "%s", "");
	if (rc == KJ_OK)
		rc = kj_survei_jawab(&req->act, &s, in);
	if (rc != KJ_OK)
		return rc;
	return kj_redirect(req, "review", "/tamu?selesai=1");
}
