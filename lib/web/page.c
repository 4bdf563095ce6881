/* What every page gets, and the rendering of a whole page. */
#include "lib/web/input.h"

enum { KEY_BYTES = 16, KEY = 200 };

static void
set_flag(struct kj_view *v, HDF *node, const char *name, bool on)
{
	if (on)
		kj_hdf_value(kj_hdf_child(v, node, name), "1");
}

static void
set_page(struct kj_req *req, struct kj_view *v)
{
	HDF *page = kj_hdf_child(v, v->top, "Halaman");
	struct kj_internal *in = req->in;
	char key[KEY];
	const char *title = NULL;

	if (in->title && *in->title) {
		(void)snprintf(key, sizeof(key), "T.judul.%s", in->title);
		title = kj_lang_text(in->lang, key);
	}
	if (title && !hdf_get_value(page, "judul", NULL))
		kj_hdf_value(kj_hdf_child(v, page, "judul"), title);
	set_flag(v, page, "simulasi", req->subject.simulasi);
	set_flag(v, page, "ditutup", req->subject.relasi & KJ_REL_DITUTUP);
	kj_hdf_value(kj_hdf_child(v, page, "bahasa"), in->lang);
	kj_hdf_value(kj_hdf_child(v, page, "alamat"), in->self ? in->self : "");
	kj_hdf_value(kj_hdf_child(v, page, "program"), req->module->name);
	kj_hdf_value(kj_hdf_child(v, page, "jalur"), in->page_path ? in->page_path : "/");
}

static void
set_person(struct kj_req *req, struct kj_view *v)
{
	const struct kj_who *who = &req->act.who;
	struct kj_node *n = kj_node(kj_top(req), "Saya");
	HDF *node = kj_hdf_child(v, v->top, "Saya");

	if (!who->akun)
		return;
	set_flag(v, node, "masuk", true);
	kj_hdf_value(kj_hdf_child(v, node, "nama"), who->nama ? who->nama : "");
	kj_set_int(n, "akun", who->akun);
	if (who->pegawai)
		kj_set_int(n, "pegawai", who->pegawai);
	set_flag(v, node, "penilai", who->penilai);
	set_flag(v, node, "pengelola", who->peran & KJ_PERAN_PENGELOLA);
	set_flag(v, node, "admin", who->peran & KJ_PERAN_ADMIN);
	set_flag(v, node, "auditor", who->peran & KJ_PERAN_AUDITOR);
	set_flag(v, node, "ppk", who->peran & KJ_PERAN_PPK);
	set_flag(v, node, "tpk", who->peran & KJ_PERAN_TPK);
	node = kj_hdf_child(v, v->top, "Instansi");
	kj_hdf_value(kj_hdf_child(v, node, "nama"), req->in->instansi ? req->in->instansi : "");
	kj_hdf_value(kj_hdf_child(v, node, "bantuan"), req->in->bantuan ? req->in->bantuan : "");
}

static void
set_message(struct kj_req *req, struct kj_view *v)
{
	HDF *node = kj_hdf_child(v, v->top, "Pesan");
	const char *flash = req->in->flash, *kind, *text;
	char key[KEY];

	if (!flash || !*flash)
		return;
	(void)snprintf(key, sizeof(key), "T.pesan.%s", flash);
	text = kj_lang_text(req->in->lang, key);
	if (!text)
		return;
	kj_hdf_value(kj_hdf_child(v, node, "teks"), text);
	(void)snprintf(key, sizeof(key), "T.pesan.%s.jenis", flash);
	kind = kj_lang_text(req->in->lang, key);
	if (kind)
		kj_hdf_value(kj_hdf_child(v, node, "jenis"), kind);
}

/* What is stored, to be shown beside what was typed when both differ by somebody else. */
static const struct kj_input *
theirs(const struct kj_internal *in, const struct kj_view *v)
{
	bool same = in->stored && in->stored->form == in->shown->form;

	return same && hdf_get_obj(v->top, "Bentrok") ? in->stored : NULL;
}

/*
 * A key for the page's forms that nobody can guess and no other page has: a
 * keyed digest of a counter, the key drawn at a worker's first page, so that
 * a page costs no system call for it.
 */
static void
form_key(char hex[2 * KEY_BYTES + 1])
{
	static unsigned char seed[32];
	static unsigned long count;
	unsigned char mac[32];
	char purpose[32];

	if (count == 0)
		kj_random(seed, sizeof(seed));
	(void)snprintf(purpose, sizeof(purpose), "kunci %lu", ++count);
	kj_token_mac(mac, seed, purpose);
	kj_hex(hex, mac, KEY_BYTES);
}

/* The hidden fields of every form, and the form itself. */
static void
set_form(struct kj_req *req, struct kj_view *v)
{
	struct kj_node *n = kj_node(kj_top(req), "Form");
	struct kj_internal *in = req->in;
	int64_t version = in->form_base ? in->form_base : in->form_version;
	char hex[2 * KEY_BYTES + 1];

	form_key(hex);
	kj_set(n, "csrf", kj_csrf_token(req));
	kj_set(n, "kunci", hex);
	if (version)
		kj_set_int(n, "versi", version);
	if (!in->stored && in->page_form)
		in->stored = kj_input_of(v->arena, in->lang, in->page_form, NULL);
	if (in->shown)
		kj_input_show(req, in->shown, theirs(in, v));
	else if (in->stored)
		kj_input_show(req, in->stored, NULL);
	else
		kj_input_show_problems(req);
}

enum kj_rc
kj_view_render(struct kj_req *req, const char *template, struct kj_buf *out)
{
	HDF *common = kj_lang_common(req->in->lang);
	struct kj_view *v = req->in->view;

	set_page(req, v);
	set_person(req, v);
	set_message(req, v);
	set_form(req, v);
	return kj_templates_render(req, template, v->top, common, out);
}
