/*
 * /planning/setujui: every plan that waits for me, each with what differs from
 * the version in force (a new one in short), to be ticked and approved by one
 * press. What was refused is named with its reason, the others stand.
 */
#include "planning.h"

#include "queries.h"

enum { PLANS = 10 };

struct pilihan {
	struct kj_row row;
	int64_t versi; /* of the plan as the page showed it */
	bool pilih;
};

struct setujui_form {
	struct kj_set skp; /* struct pilihan */
};

static const struct kj_field pilihan_fields[] = {
	{.name = "versi", .kind = KJ_F_ID, .at = offsetof(struct pilihan, versi)},
	{.name = "pilih", .kind = KJ_F_BOOL, .at = offsetof(struct pilihan, pilih)},
};

static const struct kj_form pilihan_form = {.name = "pilihan_skp",
	.size = sizeof(struct pilihan),
	.fields = pilihan_fields,
	.nfields = KJ_COUNT(pilihan_fields)};

static const struct kj_field setujui_fields[] = {
	{.name = "skp",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct setujui_form, skp),
		.rows = &pilihan_form,
		.max = PLANS},
};

const struct kj_form planning_setujui_form = {
	.name = "setujui",
	.size = sizeof(struct setujui_form),
	.fields = setujui_fields,
	.nfields = KJ_COUNT(setujui_fields),
};

/* ---- what one would approve ------------------------------------------------------------ */

static enum kj_rc
show_differences(struct kj_req *req, struct kj_node *n, const char *lama, const char *baru)
{
	struct kj_skp_beda *beda;
	size_t count;
	enum kj_rc rc = kj_skp_compare(req->act.arena, lama, baru, &beda, &count);

	if (rc != KJ_OK)
		return rc;
	kj_set_int(n, "banding", 1);
	for (size_t i = 0; i < count; i++) {
		struct kj_node *row;

		/* That it is a revision is why it is here. */
		if (kj_streq(beda[i].isian, "revisi"))
			continue;
		row = kj_node_add(n, "Beda");
		kj_set(row, "bagian", beda[i].bagian);
		kj_set(row, "tempat", beda[i].tempat);
		kj_set(row, "isian", beda[i].isian);
		kj_set(row, "lama", beda[i].lama);
		kj_set(row, "baru", beda[i].baru);
	}
	return KJ_OK;
}

static const struct kj_tree *
children(const struct kj_tree *t, const char *name)
{
	const struct kj_tree *list = kj_tree_get(t, name);

	return list ? list->child : NULL;
}

/* A new plan in short: its results, each with its indicators and targets. */
static enum kj_rc
show_summary(struct kj_req *req, struct kj_node *n, const char *isi)
{
	static const char *const fields[] = {
		"teks", "target", "target_lo", "target_hi", "satuan", "bobot"};
	struct kj_tree_error error;
	struct kj_tree *t;

	if (kj_tree_json(req->act.arena, isi, &t, &error) != KJ_OK)
		return KJ_FAULT_AT("a kept version is no JSON");
	for (const struct kj_tree *r = children(t, "rhk"); r != NULL; r = r->next) {
		struct kj_node *rhk = kj_node_add(n, "Rhk");

		kj_set(rhk, "teks", kj_tree_text(r, "teks"));
		for (const struct kj_tree *k = children(r, "iki"); k != NULL; k = k->next) {
			struct kj_node *iki = kj_node_add(rhk, "iki");

			for (size_t f = 0; f < KJ_COUNT(fields); f++)
				if (kj_tree_text(k, fields[f]) != NULL)
					kj_set(iki, fields[f], kj_tree_text(k, fields[f]));
		}
	}
	return KJ_OK;
}

static enum kj_rc
show_plan(struct kj_req *req, const struct kj_rows *r, size_t i)
{
	static const char *const plain[] = {"id", "version", "status", "nama", "nip", "jabatan", "unit",
		"diajukan_pada", "alasan", "terbuka", "tertahan", "nomor"};
	struct kj_node *n = kj_node_add(kj_top(req), "Tunggu");

	for (size_t f = 0; f < KJ_COUNT(plain); f++)
		kj_set(n, plain[f], kj_text(r, i, plain[f]));
	if (kj_streq(kj_text(r, i, "status"), "REVISI_DIAJUKAN") || kj_isnull(r, i, "isi"))
		return KJ_OK;
	if (kj_isnull(r, i, "isi_lama"))
		return show_summary(req, n, kj_text(r, i, "isi"));
	return show_differences(req, n, kj_text(r, i, "isi_lama"), kj_text(r, i, "isi"));
}

/* Advice of the ketua tim on the plans of the page: Saran.<plan>.N. */
static enum kj_rc
show_advice(struct kj_req *req, const char *ids)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_dialog_saran, &r, KJ_ARGS(kj_t(ids)));

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		kj_set_row(kj_node_add(kj_node(kj_top(req), "Saran"),
					   kj_fmt(act->arena, "%lld", (long long)kj_int(&r, i, "skp_id"))),
			&r, i);
	return rc;
}

/* ---- what became of the last press ----------------------------------------------------- */

static const char *const reasons[] = {"bentrok", "atasan_belum", "saran_belum", "bukan_wewenang"};

/* Numbers with points between, as the address carries them; as a JSON list. */
static const char *
json_ids(struct kj_arena *a, const char *s)
{
	struct kj_buf b;
	size_t n = 0;

	kj_buf_init(&b, a);
	while (*s >= '0' && *s <= '9' && n < PLANS) {
		size_t len = strspn(s, "0123456789");

		if (len > 18)
			break;
		kj_buf_id(&b, strtoll(s, NULL, 10));
		n++;
		s += len + (s[len] == '.');
	}
	return kj_buf_ids(&b);
}

/* Ditolak.N: whose plan was refused why, as far as who asks evaluates them. */
static enum kj_rc
show_refused(struct kj_req *req, const char *day)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc = KJ_OK;

	kj_set_int(kj_top(req), "Jadi", kj_query_int(req, "jadi", 0));
	for (size_t k = 0; k < KJ_COUNT(reasons) && rc == KJ_OK; k++) {
		if (*kj_query(req, reasons[k]) == '\0')
			continue;
		rc = kj_db_rows(act->db, act->arena, &kj_q_skp_ditolak, &r,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t(day), kj_t(day),
				kj_t(json_ids(act->arena, kj_query(req, reasons[k])))));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
			struct kj_node *n = kj_node_add(kj_top(req), "Ditolak");

			kj_set_row(n, &r, i);
			kj_set(n, "sebab", reasons[k]);
		}
	}
	return rc;
}

/* ---- the page ----------------------------------------------------------------------------- */

static enum kj_rc
show_waiting(struct kj_req *req, const struct kj_rows *r)
{
	struct kj_arena *a = req->act.arena;
	struct pilihan *p = kj_calloc(a, r->n + 1, sizeof(*p));
	struct setujui_form form = {.skp = {r->n, p}};
	struct kj_buf ids;
	enum kj_rc rc = KJ_OK;

	kj_buf_init(&ids, a);
	for (size_t i = 0; i < r->n && rc == KJ_OK; i++) {
		p[i].row = (struct kj_row){kj_text(r, i, "id"), kj_int(r, i, "id")};
		p[i].versi = kj_int(r, i, "version");
		kj_buf_id(&ids, p[i].row.id);
		rc = show_plan(req, r, i);
	}
	if (rc == KJ_OK)
		rc = show_advice(req, kj_buf_ids(&ids));
	kj_form_fill(req, &planning_setujui_form, &form);
	return rc;
}

enum kj_rc
setujui(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_arg today = kj_t(day);
	struct kj_list list;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, PLANS);
	list.n = PLANS;
	rc = kj_db_rows(act->db, act->arena, &kj_q_skp_tunggu, &r,
		KJ_ARGS(kj_i(act->who.pegawai), today, today, today, today, kj_t(list.after_key),
			kj_t(list.after_key), kj_i(list.after_id), kj_i(PLANS + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &r, "nama");
	rc = show_waiting(req, &r);
	return rc == KJ_OK ? show_refused(req, day) : rc;
}

/* The way back to the page, with what to say there. */
static enum kj_rc
report(struct kj_req *req, const struct kj_skp_pilih *v, size_t n)
{
	struct kj_buf b;
	size_t done = 0, foreign = 0;

	kj_buf_init(&b, req->act.arena);
	kj_buf_puts(&b, "");
	for (size_t k = 0; k < KJ_COUNT(reasons); k++) {
		const char *sep = kj_fmt(req->act.arena, "&%s=", reasons[k]);

		for (size_t i = 0; i < n; i++)
			if (v[i].sebab != NULL && kj_streq(v[i].sebab, reasons[k])) {
				kj_buf_fmt(&b, "%s%lld", sep, (long long)v[i].id);
				sep = ".";
			}
	}
	for (size_t i = 0; i < n; i++) {
		done += v[i].sebab == NULL;
		foreign += v[i].sebab != NULL && kj_streq(v[i].sebab, "bukan_wewenang");
	}
	/* Who answers for none of them is told that nothing is there. */
	if (foreign == n)
		return KJ_NOTFOUND;
	return kj_redirect(req, "planning", "/setujui?jadi=%zu%s", done, b.data);
}

enum kj_rc
setujui_pilihan(struct kj_req *req)
{
	const struct setujui_form *f = kj_form_of(req);
	const struct pilihan *p = f->skp.v;
	struct kj_skp_pilih chosen[PLANS];
	size_t n = 0;
	enum kj_rc rc;

	for (size_t i = 0; i < f->skp.n && n < PLANS; i++)
		if (p[i].pilih)
			chosen[n++] = (struct kj_skp_pilih){.id = p[i].row.id, .version = p[i].versi};
	if (n == 0)
		return kj_problem(&req->act, "skp.pilih_dulu", "skp");
	rc = kj_skp_setujui(&req->act, chosen, n, req->conf->rulesets);
	return rc == KJ_OK ? report(req, chosen, n) : rc;
}
