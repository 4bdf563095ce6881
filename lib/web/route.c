#include "lib/web/request.h"

/* Longer paths name nothing of ours; a konsep's address has 150. */
enum { PATH_LIMIT = 512 };

/* The program that also answers "/", "/healthz" and "/_auth". */
#define HOME "reporting"

/* ---- the path of a request ----------------------------------------------------- */

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Decodes %XX of a path; NULL for a broken one or a NUL. */
static const char *
decode(struct kj_arena *a, const char *s, size_t n)
{
	char *d = kj_alloc(a, n + 1);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		int hi, lo;

		if (s[i] != '%') {
			d[len++] = s[i];
			continue;
		}
		hi = i + 2 < n ? hex_digit(s[i + 1]) : -1;
		lo = hi >= 0 ? hex_digit(s[i + 2]) : -1;
		if (lo < 0 || hi * 16 + lo == 0)
			return NULL;
		d[len++] = (char)(hi * 16 + lo);
		i += 2;
	}
	return d;
}

/* REQUEST_URI may be "http://host/path" when a proxy was meant. */
static const char *
skip_origin(const char *uri)
{
	const char *authority;

	if (*uri == '/')
		return uri;
	authority = strstr(uri, "://");
	if (!authority)
		return "";
	authority += 3;
	return authority + strcspn(authority, "/?");
}

/* The decoded path as the web server has it: nginx's normalised, Apache's raw, or the parts of CGI. */
static const char *
path_raw(struct kj_arena *a, const struct kj_io *io)
{
	const char *uri = kj_io_env(io, KJ_ENV_DOCUMENT_URI);

	if (*uri)
		return uri;
	uri = kj_io_env(io, KJ_ENV_REQUEST_URI);
	if (*uri) {
		uri = skip_origin(uri);
		return decode(a, uri, strcspn(uri, "?#"));
	}
	return kj_fmt(a, "%s%s", kj_io_env(io, KJ_ENV_SCRIPT_NAME), kj_io_env(io, KJ_ENV_PATH_INFO));
}

/* No control byte, no empty, "." or ".." segment; a slash at the end may stand. */
static bool
path_clean(const char *path)
{
	if (*path != '/' || strlen(path) > PATH_LIMIT || !kj_utf8_ok(path, strlen(path)))
		return false;
	for (const char *p = path; *p; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f || *p == '\\')
			return false;
	for (const char *p = path; *p;) {
		size_t n = strcspn(++p, "/");

		if ((n == 0 && *p) || (n == 1 && *p == '.') || (n == 2 && p[0] == '.' && p[1] == '.'))
			return false;
		p += n;
	}
	return true;
}

const char *
kj_path_of(struct kj_arena *a, const struct kj_conf *conf, const struct kj_io *io)
{
	const char *path = path_raw(a, io), *rest, *bare;
	size_t base = strlen(conf->base), seg, suffix = strlen(conf->suffix);

	if (!path || !path_clean(path))
		return NULL;
	if (strncmp(path, conf->base, base - 1) == 0 && path[base - 1] == '\0')
		return "/";
	if (!kj_starts(path, conf->base))
		return NULL;
	rest = path + base;
	seg = strcspn(rest, "/");
	if (suffix == 0 || seg <= suffix || strncmp(rest + seg - suffix, conf->suffix, suffix) != 0)
		return kj_fmt(a, "/%s", rest);
	/* "...cgi" is ".." without its suffix. */
	bare = kj_fmt(a, "/%.*s%s", (int)(seg - suffix), rest, rest + seg);
	return path_clean(bare) ? bare : NULL;
}

bool
kj_path_internal(const char *path)
{
	size_t n = strcspn(path, "?");

	if (*path != '/' || n > PATH_LIMIT || strlen(path) > 2 * PATH_LIMIT)
		return false;
	for (const char *p = path; *p; p++)
		if (*p <= 0x20 || *p >= 0x7f || *p == '\\' || *p == '#' || *p == '"' || *p == '<')
			return false;
	for (const char *p = path; *p && *p != '?';) {
		size_t len = strcspn(++p, "/?");

		if ((len == 0 && *p && *p != '?') || (len <= 2 && len > 0 && strspn(p, ".") >= len))
			return false;
		p += len;
	}
	return true;
}

const char *
kj_url_of(struct kj_arena *a, const struct kj_conf *conf, const char *path)
{
	size_t seg = strcspn(path + 1, "/?");

	if (*conf->suffix == '\0')
		return kj_fmt(a, "%s%s", conf->base, path + 1);
	if (seg == 0)
		return kj_fmt(a, "%s" HOME "%s/%s", conf->base, conf->suffix, path + 1);
	return kj_fmt(a, "%s%.*s%s%s", conf->base, (int)seg, path + 1, conf->suffix, path + 1 + seg);
}

const char *
kj_url(const struct kj_req *req, const char *path)
{
	return kj_url_of(req->act.arena, req->conf, path);
}

/* ---- the table -------------------------------------------------------------------- */

static bool
match(const char *pattern, const char *path, int64_t id[4])
{
	size_t nid = 0;

	memset(id, 0, 4 * sizeof *id);
	while (*pattern == '/' && *path == '/') {
		size_t np = strcspn(++pattern, "/"), n = strcspn(++path, "/");

		if (np == 4 && strncmp(pattern, "{id}", 4) == 0) {
			char digits[20] = "";

			if (nid == 4 || n == 0 || n >= sizeof digits || *path == '0')
				return false;
			memcpy(digits, path, n);
			if (!kj_int_parse(digits, 1, INT64_MAX, &id[nid++]))
				return false;
		} else if (np != n || strncmp(pattern, path, n) != 0) {
			return false;
		}
		pattern += np;
		path += n;
	}
	return *pattern == '\0' && *path == '\0';
}

static const struct kj_route *
find(const struct kj_module *m, enum kj_method method, const char *path, int64_t id[4],
	unsigned *allow)
{
	const struct kj_route *found = NULL;
	int64_t other[4];

	for (size_t i = 0; i < m->nroutes; i++) {
		const struct kj_route *r = &m->routes[i];

		if (r->method != method && !allow)
			continue;
		if (!match(r->path, path, other))
			continue;
		if (allow)
			*allow |= 1U << r->method;
		if (r->method == method && !found) {
			memcpy(id, other, sizeof other);
			found = r;
		}
	}
	return found;
}

const struct kj_route *
kj_route_find(const struct kj_module *m, const struct kj_conf *conf, enum kj_method method,
	const char **path, int64_t id[4], unsigned *allow)
{
	unsigned seen = 0;
	const struct kj_route *r = find(m, method, *path, id, &seen);
	size_t n = strlen(m->name);

	/* Behind "reporting.cgi" everything of the program lies below its name. */
	if (seen == 0 && *conf->suffix && strncmp(*path + 1, m->name, n) == 0 &&
		(*path)[n + 1] == '/') {
		*path += n + 1;
		r = find(m, method, *path, id, &seen);
	}
	if (allow)
		*allow = seen;
	return r;
}

const struct kj_route *
kj_route_at(const struct kj_module *m, enum kj_method method, const char *pattern)
{
	for (size_t i = 0; i < m->nroutes; i++)
		if (m->routes[i].method == method && strcmp(m->routes[i].path, pattern) == 0)
			return &m->routes[i];
	return NULL;
}

const char *
kj_route_fill(struct kj_arena *a, const char *pattern, const int64_t id[4])
{
	struct kj_buf b;
	size_t n = 0;

	kj_buf_init(&b, a);
	for (const char *p = pattern; *p;) {
		if (kj_starts(p, "{id}") && n < 4) {
			kj_buf_fmt(&b, "%lld", (long long)id[n++]);
			p += 4;
		} else {
			kj_buf_putc(&b, *p++);
		}
	}
	return b.data;
}

/* ---- a table with a hole does not start --------------------------------------------- */

static const char *
need_hole(const struct kj_module *m, const struct kj_route *r)
{
	switch (r->need.kind) {
	case KJ_NEED_PUBLIC:
	case KJ_NEED_SIGNED_IN:
		return NULL;
	case KJ_NEED_ROLE:
		if (r->need.peran == 0)
			return "needs a role without naming one";
		break;
	case KJ_NEED_RELATION:
		if (r->need.dok == KJ_DOK_NONE || r->need.relasi == 0 || !strstr(r->path, "{id}"))
			return "needs a relation without document, relation or {id}";
		break;
	default:
		return "has no permission";
	}
	return m->access ? NULL : "needs an access check, the program has none";
}

static const char *
route_hole(const struct kj_module *m, const struct kj_route *r)
{
	const char *page = r->page_path ? r->page_path : r->path;
	const char *why;

	if (!r->path || *r->path != '/')
		return "has no path";
	why = need_hole(m, r);
	if (why)
		return why;
	if (!r->page)
		return "has no page";
	if (kj_route_at(m, r->method, r->path) != r)
		return "is in the table twice";
	if (r->method == KJ_POST && (r->template || (r->flags & KJ_R_PRINT)))
		return "is a POST with a page of its own";
	if (r->method == KJ_POST && r->form && !kj_route_at(m, KJ_GET, page))
		return "has a form but no page to show it again";
	if (r->method == KJ_POST && r->need.kind == KJ_NEED_PUBLIC && !(r->flags & KJ_R_NOKEY))
		return "is a POST for everybody with a form key, which belongs to an account";
	if (r->method == KJ_GET && r->form)
		return "is a GET with a form";
	if (r->template && !r->title)
		return "has a page without a title";
	return NULL;
}

enum kj_rc
kj_route_check(const struct kj_module *m)
{
	enum kj_rc rc = KJ_OK;

	if (m->sdk != KJ_SDK)
		rc = KJ_FAULT_AT("program %s is made for SDK %d, this is %d", m->name, m->sdk, KJ_SDK);
	for (size_t i = 0; i < m->nroutes; i++) {
		const char *why = route_hole(m, &m->routes[i]);

		if (why)
			rc = KJ_FAULT_AT("route %s %s %s", m->routes[i].method == KJ_GET ? "GET" : "POST",
				m->routes[i].path ? m->routes[i].path : "", why);
	}
	return rc;
}
