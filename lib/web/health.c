#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "lib/web/request.h"

static const char *const programs[] = {
	"login", "planning", "reporting", "review", "administration"};

/* True when somebody listens there. */
static bool
listens(const char *dir, const char *program)
{
	struct sockaddr_un un = {.sun_family = AF_UNIX};
	int n = snprintf(un.sun_path, sizeof un.sun_path, "%s/%s.sock", dir, program);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	bool ok = n > 0 && (size_t)n < sizeof un.sun_path && fd >= 0 &&
			  connect(fd, (const struct sockaddr *)&un, sizeof un) == 0;

	if (fd >= 0)
		close(fd);
	return ok;
}

/* As CGI, or as login.cgi under mod_fcgid, a program is there when it is asked and listens nowhere. */
static bool
served(const struct kj_req *req)
{
	return req->in->io->fcgi != NULL && *req->conf->suffix == '\0';
}

enum kj_rc
kj_health(struct kj_req *req)
{
	bool database = kj_db_ping(req->act.db) == KJ_OK, all = true;
	const char *sep = "";
	struct kj_buf list, b;

	kj_buf_init(&list, req->act.arena);
	kj_buf_init(&b, req->act.arena);
	for (size_t i = 0; served(req) && i < KJ_COUNT(programs); i++) {
		/* Not oneself: the answer is on its way. */
		bool up = strcmp(programs[i], req->module->name) == 0 ||
				  listens(req->conf->serve.dir, programs[i]);

		all &= up;
		kj_buf_fmt(&list, "%s\"%s\":\"%s\"", sep, programs[i], up ? "ok" : "down");
		sep = ",";
	}
	kj_buf_fmt(&b, "{\"status\":\"%s\",\"version\":", database && all ? "ok" : "down");
	kj_buf_json(&b, req->module->version);
	kj_buf_fmt(&b, ",\"programs\":{%s},\"database\":\"%s\"}\n", list.data ? list.data : "",
		database ? "ok" : "down");
	return kj_send(req, database && all ? 200 : 503, "application/json", b.data, b.len);
}
