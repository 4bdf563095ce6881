/*
 * Form keys: a form sent twice is done once and answered twice. The key is
 * taken first thing in the act's transaction, so that the second of two at
 * the same time waits for the first and finds its answer.
 */
#include "lib/web/input.h"

#include "queries.h"

enum { KEY_BYTES = 16, ANSWER_MAX = 500, PATH_LIMIT = 150 };

/* Over the path, all fields but the tokens, and the files' digests. */
static void
hash_body(const struct kj_req *req, unsigned char out[32])
{
	static const char *const but[] = {"csrf", "kunci", NULL};
	struct kj_sha256 sha;
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	kj_buf_puts(&b, req->path);
	kj_buf_putc(&b, '?');
	kj_params_write(&req->in->post, but, &b);
	for (const struct kj_file *f = req->in->files; f; f = f->next)
		kj_buf_fmt(&b, "&%s=%s", f->field, f->up.sha256);
	kj_sha256_init(&sha);
	kj_sha256_add(&sha, b.data, b.len);
	kj_sha256_end(&sha, out);
}

/* The key of the form as bytes; false when there is none. */
static bool
key_of(const struct kj_req *req, unsigned char key[KEY_BYTES])
{
	const char *hex = kj_params_get(&req->in->post, "kunci");

	return hex && kj_unhex(key, KEY_BYTES, hex);
}

enum kj_rc
kj_formkey_take(struct kj_req *req, const char **answer)
{
	unsigned char key[KEY_BYTES], *hash = req->in->key_hash;
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	if (!key_of(req, key) || strlen(req->path) > PATH_LIMIT)
		return KJ_INVALID;
	hash_body(req, hash);
	rc = kj_db_exec(act->db, &kj_q_kunci_form_take, NULL,
		KJ_ARGS(kj_i(act->who.akun), kj_b(key, sizeof(key)), kj_b(hash, 32), kj_t(req->path),
			kj_t(kj_instant_sql(act->arena, kj_clock_real()))));
	if (rc != KJ_CONFLICT)
		return rc;
	rc = kj_db_one(act->db, act->arena, &kj_q_kunci_form_get, &r,
		KJ_ARGS(kj_i(act->who.akun), kj_b(key, sizeof(key)), kj_b(hash, 32)));
	if (rc != KJ_OK)
		return rc == KJ_NOTFOUND ? KJ_BUSY : rc;
	*answer = kj_text(&r, 0, "jawaban");
	if (!**answer)
		*answer = req->in->self;
	kj_log(KJ_INFO, "formkey", "replay=%s", req->path);
	return KJ_CONFLICT;
}

enum kj_rc
kj_formkey_answer(struct kj_req *req, const char *answer)
{
	unsigned char key[KEY_BYTES];
	struct kj_act *act = &req->act;

	if (!key_of(req, key) || strlen(answer) > ANSWER_MAX)
		return KJ_FAULT_AT("%s: no key or too long an answer", req->path);
	return kj_db_exec(act->db, &kj_q_kunci_form_answer, NULL,
		KJ_ARGS(kj_t(answer), kj_i(act->who.akun), kj_b(key, sizeof(key)),
			kj_b(req->in->key_hash, 32)));
}
