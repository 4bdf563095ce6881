/*
 * /planning/skp/{id}: the plan to read, with the dialogue beside its rows and
 * the acts that its state allows to who looks: hand in, take back, advise,
 * return with notes, approve, revise. One form: notes go with any act.
 */
#include "planning.h"

struct putusan {
	const char *catatan, *rekomendasi;
	int64_t terbaca;		  /* the newest note on the page */
	struct kj_set rhk, nilai; /* struct planning_baris */
};

/* clang-format off */
static const struct kj_field putusan_fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct putusan, catatan), .max = 2000},
	{.name = "rekomendasi", .kind = KJ_F_CHOICE, .at = offsetof(struct putusan, rekomendasi), .choices = kj_dialog_setuju},
	{.name = "terbaca", .kind = KJ_F_ID, .at = offsetof(struct putusan, terbaca)},
	{.name = "rhk", .kind = KJ_F_ROWS, .at = offsetof(struct putusan, rhk), .rows = &planning_baris_form, .max = KJ_SKP_RHK_MAKS},
	{.name = "perilaku", .kind = KJ_F_ROWS, .at = offsetof(struct putusan, nilai), .rows = &planning_nilai_form, .max = 7},
};
/* clang-format on */

const struct kj_form planning_putusan_form = {
	.name = "putusan_skp",
	.size = sizeof(struct putusan),
	.fields = putusan_fields,
	.nfields = KJ_COUNT(putusan_fields),
	.draft = true,
};

enum kj_rc
skp(struct kj_req *req)
{
	struct putusan empty = {.catatan = "", .rekomendasi = ""};
	const struct kj_tree *cara;
	struct kj_skp plan;
	enum kj_rc rc = kj_skp_load(&req->act, req->subject.id, &plan);

	if (rc == KJ_OK) {
		/* Who decides reads what is proposed, everybody else what counts. */
		sheet_side(req, &plan, kj_streq(req->subject.status, "DIAJUKAN"));
		rc = cara_load(req, &plan, &cara);
	}
	if (rc != KJ_OK)
		return rc;
	sheet_show(req, &plan, cara);
	empty.terbaca = dialog_show(req, &plan);
	if (dialog_may_write(req)) {
		dialog_rows(req->act.arena, &plan, &empty.rhk, &empty.nilai);
		kj_set_int(kj_top(req), "Boleh.catat", 1);
	}
	kj_form_fill(req, &planning_putusan_form, &empty);
	kj_form_set_version(req, req->subject.version);
	kj_set_acts(req, &kj_skp_alur, req->subject.status, req->subject.relasi);
	return KJ_OK;
}

/* The button of a thread: selesaikan-<its first note>. 0 another button. */
static int64_t
thread_of(const struct kj_req *req)
{
	static const char verb[] = "selesaikan-";
	const char *id = req->aksi + strlen(verb);

	if (!kj_starts(req->aksi, verb) || strspn(id, "0123456789") != strlen(id) || strlen(id) > 18)
		return 0;
	return strtoll(id, NULL, 10);
}

/* Notes alone, with the one for the whole plan; ends a thread when there is one. */
static enum kj_rc
note(struct kj_req *req, const struct putusan *f, const struct kj_dialog *d)
{
	int64_t thread = thread_of(req);
	struct kj_dialog all = *d;
	struct kj_dialog_catatan *v;

	if (*f->catatan != '\0') {
		v = kj_calloc(req->act.arena, d->n + 1, sizeof(*v));
		v[0] = (struct kj_dialog_catatan){KJ_DIALOG_SKP, 0, f->catatan, NULL};
		if (d->n > 0)
			memcpy(v + 1, d->v, d->n * sizeof(*v));
		all.v = v;
		all.n++;
	}
	if (thread != 0)
		return kj_dialog_selesai(&req->act, &req->subject, thread, &all);
	return kj_dialog_catat(&req->act, &req->subject, &all);
}

static enum kj_rc
act_on(struct kj_req *req, const struct putusan *f, const struct kj_dialog *d)
{
	if (thread_of(req) != 0 || kj_streq(req->aksi, "catat"))
		return note(req, f, d);
	if (kj_streq(req->aksi, "baca"))
		return kj_dialog_baca(&req->act, &req->subject, d->terbaca);
	if (kj_streq(req->aksi, "rekomendasi"))
		return kj_dialog_rekomendasi(&req->act, &req->subject,
			&(struct kj_dialog_rekomendasi){f->rekomendasi, f->catatan, kj_form_version(req)}, d);
	return kj_skp_act(&req->act, &req->subject,
		&(struct kj_skp_putusan){.aksi = req->aksi,
			.note = f->catatan,
			.version = kj_form_version(req),
			.rulesets = req->conf->rulesets,
			.dialog = *d});
}

enum kj_rc
skp_putuskan(struct kj_req *req)
{
	static const struct {
		const char *aksi, *pesan;
	} said[] = {
		{"ajukan", "skp.diajukan"},
		{"tarik", "skp.ditarik"},
		{"kembalikan", "skp.dikembalikan"},
		{"setujui", "skp.disetujui"},
		{"pahami", "skp.dipahami"},
		{"ajukan_revisi", "skp.revisi_diajukan"},
		{"setujui_revisi", "skp.revisi_disetujui"},
		{"tolak_revisi", "skp.revisi_ditolak"},
		{"rekomendasi", "skp.direkomendasikan"},
		{"catat", "skp.dicatat"},
		{"baca", "skp.catatan_dibaca"},
		{"batal_revisi", "skp.revisi_dibatalkan"},
	};
	const struct putusan *f = kj_form_of(req);
	struct kj_dialog d;
	struct kj_skp plan;
	enum kj_rc rc = kj_skp_load(&req->act, req->subject.id, &plan);

	if (rc != KJ_OK)
		return rc;
	d = dialog_of(req->act.arena, &plan, &f->rhk, &f->nilai);
	d.terbaca = f->terbaca;
	rc = act_on(req, f, &d);
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < KJ_COUNT(said); i++)
		if (kj_streq(said[i].aksi, req->aksi))
			kj_flash(req, said[i].pesan);
	if (thread_of(req) != 0)
		kj_flash(req, "skp.catatan_selesai");
	return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
}
