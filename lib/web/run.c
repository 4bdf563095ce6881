#include <getopt.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "kinerja/profil.h"
#include "lib/web/request.h"

/* What the caller wants of the program. */
enum mode {
	MODE_CGI,
	MODE_FASTCGI,
	MODE_LISTEN,
	MODE_CHECK,
	MODE_DESCRIBE,
	MODE_VERSION,
	MODE_USAGE
};

static bool
stdin_listens(void)
{
	socklen_t n = sizeof(int);
	int listening = 0;

	return getsockopt(0, SOL_SOCKET, SO_ACCEPTCONN, &listening, &n) == 0 && listening;
}

/*
 * A web server that runs us sets one of these two; then argv may hold a query
 * string (Apache's mod_cgi) and is not read.
 */
static bool
under_server(void)
{
	return getenv("GATEWAY_INTERFACE") || getenv("REQUEST_METHOD");
}

static enum mode
mode_of(int argc, char **argv, const char **socket, int64_t *workers)
{
	if (stdin_listens())
		return MODE_FASTCGI;
	if (under_server())
		return MODE_CGI;
	if (argc == 2 && strcmp(argv[1], "--version") == 0)
		return MODE_VERSION;
	if (argc == 2 && strcmp(argv[1], "--describe") == 0)
		return MODE_DESCRIBE;
	if (argc == 2 && strcmp(argv[1], "--check-config") == 0)
		return MODE_CHECK;
	if ((argc != 3 && argc != 5) || strcmp(argv[1], "--listen") != 0)
		return MODE_USAGE;
	if (argc == 5 && (strcmp(argv[3], "--workers") != 0 || !kj_int_parse(argv[4], 1, 256, workers)))
		return MODE_USAGE;
	*socket = argv[2];
	return MODE_LISTEN;
}

/*
 * Everything that must be right before the first request. A process of a single
 * one (CGI) parses the one page it shows, and no other; a pool what its workers
 * share; a check all.
 */
static int
prepare(struct kj_conf **conf, const struct kj_module *m, enum mode mode)
{
	enum kj_ahead ahead = mode == MODE_CGI	   ? KJ_AHEAD_NONE
						  : mode == MODE_CHECK ? KJ_AHEAD_ALL
											   : KJ_AHEAD_LANG;
	enum kj_rc rc;

	if (kj_conf_load(conf, kj_conf_path()) != KJ_OK || kj_profil_use(*conf) != KJ_OK)
		return KJ_EXIT_CONFIG;
	if (kj_clock_init((*conf)->production) != KJ_OK)
		return KJ_EXIT_CONFIG;
	if (kj_route_check(m) != KJ_OK)
		return KJ_EXIT_SOFTWARE;
	rc = kj_view_start(*conf, m, ahead);
	if (rc == KJ_INVALID)
		return KJ_EXIT_CONFIG;
	return rc == KJ_OK ? KJ_EXIT_DONE : KJ_EXIT_SOFTWARE;
}

static bool
takes_files(const struct kj_module *m)
{
	for (size_t i = 0; i < m->nroutes; i++)
		for (size_t k = 0; m->routes[i].form && k < m->routes[i].form->nfields; k++)
			if (m->routes[i].form->fields[k].kind == KJ_F_FILE)
				return true;
	return false;
}

static void
say_statement(const char *statement, const char *problem)
{
	printf("statement %s: %s\n", statement, problem);
}

static int
check(const struct kj_conf *conf, const struct kj_module *m)
{
	struct kj_db *db = kj_db_new(conf, m->name);
	enum kj_rc rc = kj_db_check_all(db, say_statement);

	kj_db_free(db);
	printf(
		"configuration: %s\nroutes: %zu\nstatements: %s\n", conf->file, m->nroutes, kj_rc_name(rc));
	printf("sandbox: no_new_privs=on seccomp=off landlock=off\n");
	if (rc == KJ_BUSY)
		return KJ_EXIT_UNAVAILABLE;
	return rc == KJ_OK ? KJ_EXIT_DONE : KJ_EXIT_SOFTWARE;
}

static int
serve(const struct kj_conf *conf, const struct kj_module *m, bool cgi)
{
	struct kj_worker w;
	struct kj_io io;
	int code = KJ_EXIT_SOFTWARE;

	if (kj_worker_start(&w, conf, m) != KJ_OK)
		goto out;
	if (!cgi) {
		code = kj_serve_worker(&w, 0);
		goto out;
	}
	signal(SIGPIPE, SIG_IGN);
	kj_db_oneshot(w.db, true);
	kj_io_init(&io, NULL);
	kj_request_answer(&w, &io);
	code = KJ_EXIT_DONE;
out:
	kj_worker_stop(&w);
	return code;
}

static int
describe(const struct kj_module *m)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_buf b;
	bool ok;

	kj_buf_init(&b, a);
	kj_describe(m, &b);
	ok = fwrite(b.data, 1, b.len, stdout) == b.len && fflush(stdout) == 0;
	kj_arena_free(a);
	return ok ? KJ_EXIT_DONE : KJ_EXIT_SOFTWARE;
}

static int
usage(const char *program)
{
	fprintf(stderr,
		"usage: %s --listen SOCKET [--workers N] | --check-config | --describe | --version\n"
		"       or run by a web server as FastCGI or CGI\n",
		program);
	return KJ_EXIT_USAGE;
}

/* A CGI program that cannot start still owes an answer. */
static void
excuse(enum mode mode)
{
	static const char text[] = "Status: 500 Internal Server Error\r\n"
							   "Content-Type: text/plain\r\n\r\n500\n";
	struct kj_io io = {0};

	if (mode == MODE_CGI)
		(void)kj_io_write(&io, text, sizeof text - 1);
}

int
kj_run(int argc, char **argv, const struct kj_module *m)
{
	const char *socket = NULL;
	int64_t workers = 0;
	enum mode mode = mode_of(argc, argv, &socket, &workers);
	struct kj_conf *conf = NULL;
	int code;

	kj_log_context(m->name, "", 0);
	if (mode == MODE_VERSION)
		return printf("%s %s\n", m->name, m->version) > 0 ? KJ_EXIT_DONE : KJ_EXIT_SOFTWARE;
	if (mode == MODE_DESCRIBE)
		return describe(m);
	if (mode == MODE_USAGE)
		return usage(argv[0]);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		kj_log(KJ_WARN, "sandbox", "no_new_privs=off");
	code = prepare(&conf, m, mode);
	if (code == KJ_EXIT_DONE && workers > 0)
		conf->serve.workers = (int)workers;
	if (code != KJ_EXIT_DONE)
		excuse(mode);
	else if (mode == MODE_CHECK)
		code = check(conf, m);
	else {
		if (mode != MODE_CGI && takes_files(m) && kj_store_start(conf) != KJ_OK)
			kj_log(KJ_WARN, "evidence", "dir=%s", conf->evidence.dir);
		code = mode == MODE_LISTEN ? kj_serve_parent(conf, m, socket, argv)
								   : serve(conf, m, mode == MODE_CGI);
	}
	kj_view_stop();
	kj_conf_free(conf);
	return code;
}
