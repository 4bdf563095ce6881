#include <errno.h>
#include <unistd.h>

#include <fcgiapp.h>

#include "lib/web/request.h"

/* Sorted: looked up by bisection. */
static const struct {
	const char *name;
	enum kj_env which;
} known[] = {
	{"CONTENT_LENGTH", KJ_ENV_CONTENT_LENGTH},
	{"CONTENT_TYPE", KJ_ENV_CONTENT_TYPE},
	{"DOCUMENT_URI", KJ_ENV_DOCUMENT_URI},
	{"HTTP_ACCEPT_LANGUAGE", KJ_ENV_ACCEPT_LANGUAGE},
	{"HTTP_COOKIE", KJ_ENV_COOKIE},
	{"HTTP_HOST", KJ_ENV_HOST},
	{"HTTP_ORIGIN", KJ_ENV_ORIGIN},
	{"HTTP_SEC_FETCH_SITE", KJ_ENV_FETCH_SITE},
	{"HTTP_USER_AGENT", KJ_ENV_USER_AGENT},
	{"PATH_INFO", KJ_ENV_PATH_INFO},
	{"QUERY_STRING", KJ_ENV_QUERY_STRING},
	{"REMOTE_ADDR", KJ_ENV_REMOTE_ADDR},
	{"REQUEST_METHOD", KJ_ENV_REQUEST_METHOD},
	{"REQUEST_URI", KJ_ENV_REQUEST_URI},
	{"SCRIPT_NAME", KJ_ENV_SCRIPT_NAME},
};

static void
take(struct kj_io *io, const char *entry)
{
	const char *eq = strchr(entry, '=');
	size_t lo = 0, hi = KJ_COUNT(known), n = eq ? (size_t)(eq - entry) : 0;

	while (n > 0 && lo < hi) {
		size_t mid = (lo + hi) / 2;
		int order = strncmp(entry, known[mid].name, n);

		if (order == 0 && known[mid].name[n] != '\0')
			order = -1;
		if (order == 0) {
			io->env[known[mid].which] = eq + 1;
			return;
		}
		if (order < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
}

void
kj_io_init(struct kj_io *io, struct FCGX_Request *fcgi)
{
	*io = (struct kj_io){.fcgi = fcgi};
	for (char **e = fcgi ? fcgi->envp : environ; e && *e; e++)
		take(io, *e);
}

const char *
kj_io_env(const struct kj_io *io, enum kj_env which)
{
	return io->env[which] ? io->env[which] : "";
}

size_t
kj_io_read(struct kj_io *io, void *buf, size_t n)
{
	size_t got = 0;

	while (got < n) {
		ssize_t r;

		if (io->fcgi) {
			size_t want = n - got < INT32_MAX ? n - got : INT32_MAX;

			r = FCGX_GetStr((char *)buf + got, (int)want, io->fcgi->in);
		} else {
			r = read(0, (char *)buf + got, n - got);
			if (r < 0 && errno == EINTR)
				continue;
		}
		if (r <= 0)
			break;
		got += (size_t)r;
	}
	return got;
}

bool
kj_io_write(struct kj_io *io, const void *data, size_t n)
{
	const char *p = data;

	while (n > 0) {
		ssize_t w;

		if (io->fcgi) {
			size_t want = n < INT32_MAX ? n : INT32_MAX;

			w = FCGX_PutStr(p, (int)want, io->fcgi->out);
		} else {
			w = write(1, p, n);
			if (w < 0 && errno == EINTR)
				continue;
		}
		if (w <= 0)
			return false;
		p += w;
		n -= (size_t)w;
	}
	return true;
}
