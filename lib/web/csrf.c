#include <strings.h>

#include "lib/web/request.h"

/* The cookie that stands for a session before there is one: forms of the sign-in page. */
#define BEFORE "pra"

static void
token_of(char out[65], const unsigned char secret[32])
{
	unsigned char mac[32];

	kj_token_mac(mac, secret, "csrf");
	kj_hex(out, mac, sizeof mac);
}

/* The secret of the pre-session cookie. */
static bool
secret_before(const struct kj_req *req, unsigned char secret[32])
{
	struct kj_arena *a = req->act.arena;
	const char *cookie = kj_cookie_find(
		a, kj_io_env(req->in->io, KJ_ENV_COOKIE), kj_cookie_name(a, req->conf, BEFORE));

	return cookie && strlen(cookie) == 64 && kj_unhex(secret, 32, cookie);
}

const char *
kj_csrf_token(struct kj_req *req)
{
	struct kj_internal *in = req->in;
	char *token = kj_alloc(req->act.arena, 65);

	/* What waits in a page while the database is away goes on with the same session. */
	if (in->session == KJ_SESSION_GOOD || in->session == KJ_SESSION_UNREAD) {
		token_of(token, in->secret);
		return token;
	}
	if (!in->has_before && !secret_before(req, in->before)) {
		char cookie[65];

		kj_random(in->before, sizeof in->before);
		kj_hex(cookie, in->before, sizeof in->before);
		kj_cookie_set(req, BEFORE, cookie, 0);
	}
	in->has_before = true;
	token_of(token, in->before);
	return token;
}

/* "https://host:port" of Origin against our own host; a server may have dropped the port. */
static bool
origin_ok(const char *origin, const char *host)
{
	const char *theirs = strstr(origin, "://");
	size_t n = strlen(host);

	if (!theirs || n == 0)
		return false;
	theirs += 3;
	if (strncasecmp(theirs, host, n) != 0)
		return false;
	return theirs[n] == '\0' ||
		   (theirs[n] == ':' && !strchr(host, ':') && !strchr(theirs + n, '/'));
}

bool
kj_csrf_same_site(const struct kj_req *req)
{
	const char *site = kj_io_env(req->in->io, KJ_ENV_FETCH_SITE);
	const char *origin = kj_io_env(req->in->io, KJ_ENV_ORIGIN);

	if (*site)
		return strcmp(site, "same-origin") == 0;
	return *origin && origin_ok(origin, kj_io_env(req->in->io, KJ_ENV_HOST));
}

/* The browser says that another site sends this. */
static bool
foreign(const struct kj_req *req)
{
	const char *site = kj_io_env(req->in->io, KJ_ENV_FETCH_SITE);

	if (*site)
		return strcmp(site, "same-origin") != 0 && strcmp(site, "none") != 0;
	return *kj_io_env(req->in->io, KJ_ENV_ORIGIN) && !kj_csrf_same_site(req);
}

static bool
fits(const char *sent, const unsigned char secret[32])
{
	char token[65];

	token_of(token, secret);
	return strlen(sent) == 64 && kj_equal_ct(sent, token, 64);
}

bool
kj_csrf_ok(struct kj_req *req)
{
	const char *sent = kj_params_get(&req->in->post, "csrf");
	unsigned char before[32];

	if (!sent || foreign(req))
		return false;
	if (req->in->has_secret && fits(sent, req->in->secret))
		return true;
	/* A form of before the sign-in is good only where no sign-in is needed. */
	return req->route->need.kind == KJ_NEED_PUBLIC && secret_before(req, before) &&
		   fits(sent, before);
}
