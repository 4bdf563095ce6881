/*
 * How a plan is judged, for the page that shows it: as it was told when the
 * plan was approved, and before that as the period's ruleset has it now.
 */
#include "planning.h"

#include "kinerja/domain/aturan.h"

/* Rows of names and texts as they are kept; a plan approved before they were has none. */
static void
show_list(struct kj_node *n, const struct kj_tree *t, const char *name)
{
	const struct kj_tree *list = kj_tree_get(t, name);

	for (const struct kj_tree *k = list ? list->child : NULL; k != NULL; k = k->next) {
		struct kj_node *row = kj_node_add(n, name);

		for (const struct kj_tree *f = k->child; f != NULL; f = f->next)
			kj_set(row, f->name, f->text);
	}
}

static void
show_frame(struct kj_req *req, const struct kj_tree *t)
{
	static const char *const names[] = {"judul", "di_atas", "sesuai", "bukti"};
	struct kj_node *n = kj_node(kj_top(req), "Cara");

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		kj_set(n, names[i], kj_tree_text(t, names[i]));
	show_list(n, t, "kriteria");
	show_list(n, t, "batas");
}

enum kj_rc
cara_load(struct kj_req *req, const struct kj_skp *plan, const struct kj_tree **out)
{
	struct kj_act *act = &req->act;
	const struct kj_aturan *r;
	struct kj_tree_error error;
	struct kj_tree *t;
	const char *json = plan->berlaku == NULL ? kj_text(&plan->kepala, 0, "cara") : "";

	*out = NULL;
	if (*json != '\0') {
		kj_set_int(kj_top(req), "Cara.nomor", kj_int(&plan->kepala, 0, "cara_nomor"));
		kj_set(kj_top(req), "Cara.waktu", kj_text(&plan->kepala, 0, "cara_waktu"));
	} else {
		enum kj_rc rc = kj_aturan_periode(act, req->conf->rulesets,
			kj_int(&plan->kepala, 0, "aturan_id"), kj_text(&plan->kepala, 0, "aturan"), &r);

		if (rc != KJ_OK)
			return rc;
		json = kj_skp_cara(act->arena, r, plan);
	}
	if (kj_tree_json(act->arena, json, &t, &error) != KJ_OK)
		return KJ_FAULT_AT("plan %lld: how it is judged is no JSON", (long long)req->subject.id);
	show_frame(req, t);
	*out = t;
	return KJ_OK;
}

static void
show_steps(struct kj_req *req, struct kj_node *n, const char *json)
{
	struct kj_arena *a = req->act.arena;
	const char *lang = req->act.who.lang;
	struct kj_penjelasan p;

	if (json == NULL || kj_penjelasan_read(a, json, &p) != KJ_OK)
		return;
	for (size_t i = 0; i < p.n; i++)
		kj_set(
			kj_node_add(n, "langkah"), "teks", kj_urai_teks(a, &p.langkah[i], lang, kj_word, req));
}

void
cara_show(struct kj_req *req, struct kj_node *iki, const struct kj_tree *cara, const char *id)
{
	static const char *const names[] = {
		"rumus", "konsolidasi", "satuan", "contoh", "capaian", "saran", "galat"};
	const struct kj_tree *list = cara ? kj_tree_get(cara, "iki") : NULL;
	struct kj_node *n;

	for (const struct kj_tree *k = list ? list->child : NULL; k != NULL; k = k->next) {
		const char *key = kj_tree_text(k, "id");

		if (key == NULL || !kj_streq(key, id))
			continue;
		n = kj_node(iki, "cara");
		for (size_t i = 0; i < KJ_COUNT(names); i++)
			if (kj_tree_text(k, names[i]) != NULL)
				kj_set(n, names[i], kj_tree_text(k, names[i]));
		show_steps(req, n, kj_tree_text(k, "langkah"));
	}
}
