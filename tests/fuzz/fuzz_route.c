/*
 * Any bytes as the address of a request, in each of the three forms that web
 * servers use: what comes out stays inside the suite, and a route found has
 * its numbers. The first byte chooses base, suffix and form.
 */
#include "lib/web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct kj_route routes[] = {
	{KJ_GET, "/", KJ_PUBLIC, .page = NULL},
	{KJ_GET, "/healthz", KJ_PUBLIC, .page = NULL},
	{KJ_GET, "/reporting", KJ_PUBLIC, .page = NULL},
	{KJ_GET, "/reporting/bukti/{id}", KJ_PUBLIC, .page = NULL},
	{KJ_POST, "/reporting/a/{id}/b/{id}", KJ_PUBLIC, .page = NULL},
	{KJ_GET, "/reporting/{id}/{id}/{id}/{id}/{id}", KJ_PUBLIC, .page = NULL},
};
static const struct kj_module module = {
	.sdk = KJ_SDK, .name = "reporting", .routes = routes, .nroutes = KJ_COUNT(routes)};

static void
check_path(const char *path)
{
	if (*path != '/' || !kj_utf8_ok(path, strlen(path)) || strstr(path, "//") ||
		strstr(path, "/../") || strstr(path, "/./") || strchr(path, '\\') || strchr(path, '\n'))
		abort();
}

static void
check_route(const char *path, const struct kj_conf *conf)
{
	int64_t id[4] = {0};
	unsigned allow;
	const struct kj_route *r = kj_route_find(&module, conf, KJ_GET, &path, id, &allow);

	if (r && !(allow & 1U << KJ_GET))
		abort();
	if (r == &routes[3] && id[0] <= 0)
		abort();
	if (r == &routes[5])
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const bases[] = {"/", "/kinerja/", "/cgi-bin/"};
	struct kj_arena *a = kj_arena_new();
	struct kj_conf conf = {0};
	struct kj_io io = {0};
	const char *text, *path;

	if (size > 0) {
		text = kj_strndup(a, (const char *)data + 1, size - 1);
		conf.base = bases[data[0] % 3];
		conf.suffix = data[0] & 4 ? ".cgi" : "";
		io.env[data[0] & 8	  ? KJ_ENV_REQUEST_URI
			   : data[0] & 16 ? KJ_ENV_DOCUMENT_URI
							  : KJ_ENV_PATH_INFO] = text;
		path = kj_path_of(a, &conf, &io);
		if (path) {
			check_path(path);
			check_route(path, &conf);
		}
		if (kj_path_internal(text) && (text[1] == '/' || strstr(text, "\\") || *text != '/'))
			abort();
	}
	kj_arena_free(a);
	return 0;
}
