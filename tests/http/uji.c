/* The program that the http tests ask: one page or act for each promise of the kit. */
#include "tests/http/uji.h"

#include "queries.h"

/* Slots 1 to 3 belong to statements that neither the kit nor this program uses. */
#define STATEMENT(id, at, sql, in, out, ...)                       \
	static const char *const id##_columns[] = {__VA_ARGS__, NULL}; \
	static const struct kj_query id = {                            \
		.name = #id, .text = sql, .params = in, .columns = id##_columns, .types = out, .slot = at}

STATEMENT(uji_get, 1, "SELECT teks, version FROM uji WHERE id = ?", "i", "ti", "teks", "version");
STATEMENT(uji_save, 2,
	"UPDATE uji SET teks = ?, version = version + 1 WHERE id = ? AND version = ?", "tii", "", NULL);
STATEMENT(uji_add, 3, "INSERT INTO uji (id, teks, version) VALUES (?, ?, 1)", "it", "", NULL);

/* ---- pages --------------------------------------------------------------------------- */

static enum kj_rc
who(struct kj_req *req)
{
	struct kj_node *n = kj_node(kj_top(req), "Uji");

	kj_set_int(n, "unit", req->act.who.unit);
	kj_set_int(n, "zona", req->act.who.zone);
	kj_set_int(n, "kelola", req->act.who.unit_kelola);
	kj_set_int(n, "id", req->id[0]);
	return KJ_OK;
}

static enum kj_rc
fails(struct kj_req *req)
{
	static const struct {
		const char *name;
		enum kj_rc rc;
	} ways[] = {{"fault", KJ_FAULT}, {"busy", KJ_BUSY}, {"denied", KJ_DENIED},
		{"notfound", KJ_NOTFOUND}, {"conflict", KJ_CONFLICT}, {"invalid", KJ_INVALID}};

	for (size_t i = 0; i < KJ_COUNT(ways); i++)
		if (strcmp(kj_query(req, "cara"), ways[i].name) == 0)
			return ways[i].rc;
	return KJ_OK;
}

static enum kj_rc
headers(struct kj_req *req)
{
	kj_header(req, "X-Baik", "ya");
	kj_header(req, "X-Jahat", "a\r\nSet-Cookie: x=y");
	kj_header(req, "X-Jahat\r\n", "a");
	return kj_send(req, 200, "text/plain", "halo", 4);
}

static enum kj_rc
file(struct kj_req *req)
{
	return kj_send_file(req, kj_query(req, "sha"), kj_query(req, "jenis"), kj_query(req, "nama"),
		*kj_query(req, "dalam") != '\0');
}

/* ---- sign-in --------------------------------------------------------------------------- */

struct masuk {
	const char *teks, *sandi;
};

static const struct kj_field masuk_fields[] = {
	{"teks", KJ_F_TEXT, offsetof(struct masuk, teks), .max = 60, .required = true},
	{"sandi", KJ_F_SECRET, offsetof(struct masuk, sandi), .max = 200, .required = true},
};
static const struct kj_form masuk_form = {
	"masuk", sizeof(struct masuk), masuk_fields, KJ_COUNT(masuk_fields), false};

static enum kj_rc
masuk_page(struct kj_req *req)
{
	kj_form_fill(req, &masuk_form, NULL);
	return KJ_OK;
}

static enum kj_rc
masuk_act(struct kj_req *req)
{
	const struct masuk *f = kj_form_of(req);
	struct kj_token t;

	if (strcmp(f->sandi, "benar") != 0)
		return kj_problem(&req->act, "wajib", "sandi");
	kj_token_new(&t);
	kj_session_cookie(req, &t, 0);
	kj_lang_cookie(req, "en");
	return kj_redirect_back(req, kj_query(req, "lanjut"));
}

static enum kj_rc
keluar_act(struct kj_req *req)
{
	kj_session_clear(req);
	return kj_redirect(req, "login", "/");
}

/* ---- a document --------------------------------------------------------------------------- */

struct ubah {
	const char *teks;
};

static const struct kj_field ubah_fields[] = {
	{"teks", KJ_F_AREA, offsetof(struct ubah, teks), .max = 5000, .required = true},
};
static const struct kj_form ubah_form = {
	"ubah", sizeof(struct ubah), ubah_fields, KJ_COUNT(ubah_fields), true};

static enum kj_rc
ubah_page(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc;
	struct ubah f;

	rc = kj_db_one(req->act.db, req->act.arena, &uji_get, &r, KJ_ARGS(kj_i(req->id[0])));
	if (rc != KJ_OK)
		return rc;
	f.teks = kj_text(&r, 0, "teks");
	kj_form_set_version(req, kj_int(&r, 0, "version"));
	kj_form_fill(req, &ubah_form, &f);
	return KJ_OK;
}

static enum kj_rc
ubah_act(struct kj_req *req)
{
	const struct ubah *f = kj_form_of(req);
	static int tries;
	int64_t changed;
	enum kj_rc rc;

	if (strcmp(f->teks, "tolak") == 0)
		return kj_problem(&req->act, "wajib", "teks");
	rc = kj_db_exec(req->act.db, &uji_save, &changed,
		KJ_ARGS(kj_t(f->teks), kj_i(req->id[0]), kj_i(kj_form_version(req))));
	if (rc != KJ_OK)
		return rc;
	/* A deadlock, twice: all of the act must come from nothing the third time. */
	if (strcmp(f->teks, "macet") == 0 && tries++ < 2) {
		kj_problem(&req->act, "wajib", "teks");
		kj_header(req, "X-Sisa", "ya");
		return KJ_BUSY;
	}
	if (changed == 0)
		return KJ_CONFLICT;
	if (strcmp(f->teks, "bisu") == 0)
		return KJ_OK;
	kj_flash(req, "disimpan");
	return kj_redirect(req, "uji", "/dok/%lld/ubah", (long long)req->id[0]);
}

/* A button on a list: no form of its own. */
static enum kj_rc
hapus_act(struct kj_req *req)
{
	return kj_redirect(req, "uji", "/");
}

/* ---- an upload ------------------------------------------------------------------------------- */

struct kirim {
	const char *teks;
	struct kj_upload berkas;
};

static const struct kj_field kirim_fields[] = {
	{"teks", KJ_F_TEXT, offsetof(struct kirim, teks), .max = 200, .required = true},
	{"berkas", KJ_F_FILE, offsetof(struct kirim, berkas), .required = false},
};
static const struct kj_form kirim_form = {
	"kirim", sizeof(struct kirim), kirim_fields, KJ_COUNT(kirim_fields), false};

static enum kj_rc
kirim_page(struct kj_req *req)
{
	kj_form_fill(req, &kirim_form, NULL);
	return KJ_OK;
}

static enum kj_rc
kirim_act(struct kj_req *req)
{
	const struct kirim *f = kj_form_of(req);
	const struct kj_upload *u = &f->berkas;
	static int tries;
	enum kj_rc rc = KJ_OK;

	if (u->present && !u->broken)
		rc = kj_upload_keep(req, u);
	if (rc == KJ_OK && strcmp(f->teks, "macet") == 0 && tries++ < 2)
		return KJ_BUSY;
	if (rc == KJ_OK)
		rc = kj_db_insert(req->act.db, &uji_add, NULL,
			KJ_ARGS(kj_i(100), kj_t(kj_fmt(req->act.arena, "%s|%d|%d|%s|%s|%lld|%s", f->teks,
								   u->present, u->broken, u->name ? u->name : "",
								   u->type ? u->type : "", (long long)u->size, u->sha256))));
	if (rc != KJ_OK)
		return rc;
	return kj_redirect(req, "uji", "/");
}

/* ---- the table ---------------------------------------------------------------------------------- */

/* Document 1 is Ayu's; nobody else hears that it is there. Roles as the account has them. */
static enum kj_rc
access_of(struct kj_act *act, const struct kj_need *need, int64_t id, struct kj_subject *subject)
{
	if (need->kind == KJ_NEED_ROLE)
		return act->who.peran & need->peran ? KJ_OK : KJ_DENIED;
	subject->id = id;
	subject->relasi = KJ_REL_DIRI;
	return id == 1 && act->who.pegawai == 1 ? KJ_OK : KJ_NOTFOUND;
}

#define DOK KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI)
#define PAGE .template = "uji/halaman.cs", .title = "uji"

static const struct kj_route routes[] = {
	{KJ_GET, "/", KJ_SIGNED_IN, .page = who, PAGE},
	{KJ_GET, "/healthz", KJ_PUBLIC, .page = kj_health},
	{KJ_GET, "/uji", KJ_SIGNED_IN, .page = who, PAGE},
	{KJ_GET, "/uji/admin", KJ_ROLE(KJ_PERAN_ADMIN), .page = who, PAGE},
	{KJ_GET, "/uji/berkas", KJ_SIGNED_IN, .page = file},
	{KJ_GET, "/uji/dok/{id}", DOK, .page = who, PAGE},
	{KJ_GET, "/uji/dok/{id}/ubah", DOK, .page = ubah_page, PAGE},
	{KJ_POST, "/uji/dok/{id}/ubah", DOK, &ubah_form, ubah_act, .flags = KJ_R_TX},
	{KJ_POST, "/uji/dok/{id}/hapus", DOK, .page = hapus_act, .flags = KJ_R_TX, .page_path = "/uji"},
	{KJ_GET, "/uji/gagal", KJ_SIGNED_IN, .page = fails, PAGE},
	{KJ_GET, "/uji/kepala", KJ_PUBLIC, .page = headers},
	{KJ_POST, "/uji/keluar", KJ_SIGNED_IN, .page = keluar_act,
		.flags = KJ_R_NOKEY | KJ_R_EXPIRED_OK},
	{KJ_GET, "/uji/kirim", KJ_SIGNED_IN, .page = kirim_page, PAGE},
	{KJ_POST, "/uji/kirim", KJ_SIGNED_IN, &kirim_form, kirim_act, .flags = KJ_R_TX},
	{KJ_GET, "/uji/masuk", KJ_PUBLIC, .page = masuk_page, PAGE},
	{KJ_POST, "/uji/masuk", KJ_PUBLIC, &masuk_form, masuk_act, .flags = KJ_R_NOKEY},
	{KJ_GET, "/uji/patah", KJ_SIGNED_IN, .page = who, .template = "uji/patah.cs", .title = "uji"},
	{KJ_GET, "/uji/sandi", KJ_SIGNED_IN, .page = who, PAGE, .flags = KJ_R_EXPIRED_OK},
};

const struct kj_module uji = {
	.sdk = KJ_SDK,
	.name = "uji",
	.version = "1.2.3",
	.routes = routes,
	.nroutes = KJ_COUNT(routes),
	.access = access_of,
};
