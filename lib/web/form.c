/* The form of a request: bound, shown again, changed by the buttons of its groups. */
#include "lib/web/input.h"

const void *
kj_form_of(const struct kj_req *req)
{
	return req->in->form_data;
}

int64_t
kj_form_version(const struct kj_req *req)
{
	const char *s = kj_params_get(&req->in->post, "versi");
	int64_t v;

	return s && kj_int_parse(s, 1, INT64_MAX, &v) ? v : 0;
}

void
kj_form_set_version(struct kj_req *req, int64_t version)
{
	req->in->form_version = version;
}

void
kj_form_fill(struct kj_req *req, const struct kj_form *form, const void *data)
{
	req->in->stored = kj_input_of(req->act.arena, req->in->lang, form, data);
	req->in->form_filled = true;
}

void
kj_form_choice(struct kj_req *req, const char *field, const char *value, const char *text)
{
	struct kj_view *v = kj_view_of(req);
	struct kj_choices *c = v->choices;
	HDF *last;

	while (c && strcmp(c->field, field) != 0)
		c = c->next;
	if (!c) {
		c = kj_alloc(v->arena, sizeof(*c));
		*c = (struct kj_choices){.next = v->choices, .field = kj_strdup(v->arena, field)};
		c->list = kj_hdf_child(v, kj_hdf_child(v, v->top, "Pilihan"), field);
		v->choices = c;
	}
	c->last = kj_hdf_append(v, c->list, c->last, kj_hdf_index(v->arena, c->n++), NULL);
	last = kj_hdf_append(v, c->last, NULL, "nilai", kj_strdup(v->arena, value));
	(void)kj_hdf_append(v, c->last, last, "teks", kj_strdup(v->arena, text));
}

const struct kj_field *
kj_form_field(const struct kj_form *form, const char *name)
{
	for (;;) {
		size_t n = strcspn(name, "."), i = kj_input_field(form, name, n);
		int64_t id;

		if (i == SIZE_MAX)
			return NULL;
		if (name[n] == '\0')
			return &form->fields[i];
		if (form->fields[i].kind != KJ_F_ROWS)
			return NULL;
		form = form->fields[i].rows;
		name += n + 1;
		n = strcspn(name, ".");
		if (name[n] == '\0' || !kj_input_key(name, n, &id))
			return NULL;
		name += n + 1;
	}
}

/* ---- posted --------------------------------------------------------------------------- */

struct kj_input *
kj_form_posted(struct kj_req *req)
{
	size_t unknown = 0;

	if (req->in->posted || !req->route->form)
		return req->in->posted;
	req->in->posted = kj_input_read(req->act.arena, req->route->form, &req->in->post, &unknown);
	if (unknown > 0)
		kj_log(KJ_INFO, "form", "form=%s unknown_fields=%zu", req->route->form->name, unknown);
	return req->in->posted;
}

enum kj_rc
kj_form_bind(struct kj_req *req)
{
	const struct kj_form *form = req->route->form;

	if (!form)
		return KJ_OK;
	req->in->form = form;
	req->in->form_data = kj_alloc(req->act.arena, form->size);
	return kj_input_bind(req, kj_form_posted(req), req->in->form_data);
}

/* ---- shown again ------------------------------------------------------------------------ */

/*
 * Rows that are stored but not among the typed ones: somebody added them, or
 * they were taken out here. They come back marked, so that saving over the
 * other person's version removes nothing unseen.
 */
static void
bring_back(struct kj_arena *a, struct kj_input *typed, const struct kj_input *stored)
{
	for (size_t i = 0; i < typed->form->nfields; i++) {
		const struct kj_typed *s = &stored->v[i];

		for (size_t r = 0; r < s->n; r++) {
			struct kj_input *row = kj_input_row(typed, i, s->row[r]->key, NULL);
			int64_t id = 0;

			if (row) {
				bring_back(a, row, s->row[r]);
				continue;
			}
			if (!kj_input_key(s->row[r]->key, strlen(s->row[r]->key), &id) || id == 0)
				continue;
			row = kj_input_add(a, typed, i, s->row[r]->key);
			row->v = s->row[r]->v;
			row->back = true;
		}
	}
}

void
kj_form_lay(struct kj_req *req, struct kj_input *typed, int64_t base)
{
	struct kj_internal *in = req->in;

	in->shown = typed;
	if (base && in->form_version && base != in->form_version && in->stored &&
		in->stored->form == typed->form) {
		bring_back(req->act.arena, typed, in->stored);
		kj_set_int(kj_top(req), "Bentrok", 1);
	} else {
		in->form_base = base;
	}
}

/* By now req->route is the page; what was posted may still be unread. */
void
kj_form_again(struct kj_req *req)
{
	struct kj_internal *in = req->in;
	size_t unknown;

	if (!in->posted && in->page_form)
		in->posted = kj_input_read(req->act.arena, in->page_form, &in->post, &unknown);
	if (in->posted && in->posted->form == (in->stored ? in->stored->form : in->page_form))
		kj_form_lay(req, in->posted, kj_form_version(req));
}

/* ---- buttons -------------------------------------------------------------------------------- */

/* The page again by a GET, at the row that was pressed. */
static enum kj_rc
back_to_page(struct kj_req *req, const char *anchor)
{
	const char *id = *anchor ? kj_input_id(req->act.arena, anchor) : "";

	return kj_redirect(req, "", "%s%s%s", req->in->page_path, *id ? "#" : "", id);
}

enum kj_rc
kj_form_button(struct kj_req *req)
{
	const char *anchor;
	enum kj_rc rc;

	if (kj_streq(req->aksi, "buang-konsep")) {
		rc = kj_draft_drop(req);
		kj_flash(req, "konsep_dibuang");
		return rc == KJ_OK ? back_to_page(req, "") : rc;
	}
	if (!req->route->form)
		return KJ_NOTFOUND;
	/* The script's autosave: nothing of the page changes. */
	if (kj_streq(req->aksi, "simpan-konsep") && req->route->form->draft && req->act.who.akun) {
		rc = kj_draft_save(req);
		return rc == KJ_OK ? kj_send(req, 204, NULL, "", 0) : rc;
	}
	rc = kj_input_button(req->act.arena, kj_form_posted(req), req->aksi, &anchor);
	if (rc != KJ_OK)
		return rc;
	if (!req->route->form->draft || !req->act.who.akun)
		return KJ_INVALID;
	rc = kj_draft_save(req);
	return rc == KJ_OK ? back_to_page(req, anchor) : rc;
}
