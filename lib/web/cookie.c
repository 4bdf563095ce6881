#include "lib/web/request.h"

/* Longer values are not ours. */
enum { VALUE_MAX = 128 };

const char *
kj_cookie_find(struct kj_arena *a, const char *header, const char *name)
{
	size_t n = strlen(name);

	while (*header) {
		size_t len;

		header += strspn(header, " \t;");
		len = strcspn(header, ";");
		if (len > n && header[n] == '=' && strncmp(header, name, n) == 0) {
			const char *value = header + n + 1;

			len -= n + 1;
			while (len > 0 && (value[len - 1] == ' ' || value[len - 1] == '\t'))
				len--;
			return len <= VALUE_MAX ? kj_strndup(a, value, len) : NULL;
		}
		header += len;
	}
	return NULL;
}

const char *
kj_cookie_name(struct kj_arena *a, const struct kj_conf *conf, const char *tail)
{
	const char *head = "";

	if (conf->tls)
		head = strcmp(conf->base, "/") == 0 ? "__Host-" : "__Secure-";
	return kj_fmt(a, "%s%s%s%s", head, conf->instance, *tail ? "-" : "", tail);
}

void
kj_cookie_set(struct kj_req *req, const char *tail, const char *value, int64_t age_s)
{
	const struct kj_conf *conf = req->conf;
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	kj_buf_fmt(&b, "%s=%s; Path=%s; HttpOnly; SameSite=Lax",
		kj_cookie_name(req->act.arena, conf, tail), value, conf->base);
	if (conf->tls)
		kj_buf_puts(&b, "; Secure");
	if (age_s != 0)
		kj_buf_fmt(&b, "; Max-Age=%lld", (long long)(age_s > 0 ? age_s : 0));
	kj_header(req, "Set-Cookie", b.data);
}

const char *
kj_cookie(const struct kj_req *req, const char *tail)
{
	struct kj_arena *a = req->act.arena;

	return kj_cookie_find(
		a, kj_io_env(req->in->io, KJ_ENV_COOKIE), kj_cookie_name(a, req->conf, tail));
}
