#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <fcgiapp.h>

#include "lib/web/request.h"

/* The listening socket, handed to the next image of the parent. */
#define FD_VARIABLE "KINERJA_LISTEN_FD"

enum {
	WORKERS_MAX = 256,
	QUICK_MS = 1000, /* a worker that died younger makes the next one wait */
	WAIT_MIN_MS = 100,
	WAIT_MAX_MS = 5000,
	STOP_MS = 30000 /* for requests in hand, then they are cut */
};

static volatile sig_atomic_t stopping;

static void
on_stop(int sig)
{
	(void)sig;
	stopping = 1;
}

static int64_t
milliseconds(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

/* ---- a worker ---------------------------------------------------------------------- */

enum kj_rc
kj_worker_start(struct kj_worker *w, const struct kj_conf *conf, const struct kj_module *module)
{
	unsigned char random[4];

	*w = (struct kj_worker){.conf = conf, .module = module};
	kj_random(random, sizeof random);
	kj_hex(w->name, random, sizeof random);
	w->arena = kj_arena_new();
	w->db = kj_db_new(conf, module->name);
	return module->start ? module->start(conf, w->db) : KJ_OK;
}

void
kj_worker_stop(struct kj_worker *w)
{
	kj_db_free(w->db);
	kj_arena_free(w->arena);
}

/*
 * Blocked but inside epoll_pwait: libfcgi's reads do not survive an interruption, a
 * body would look complete when it is not (LIBS 2).
 */
static void
block_signals(sigset_t *waiting)
{
	static const int stop[] = {SIGTERM, SIGINT, SIGHUP, SIGUSR1};
	struct sigaction act = {.sa_handler = on_stop};
	sigset_t blocked;

	sigemptyset(&blocked);
	for (size_t i = 0; i < KJ_COUNT(stop); i++) {
		sigaction(stop[i], &act, NULL);
		sigaddset(&blocked, stop[i]);
	}
	sigprocmask(SIG_BLOCK, &blocked, waiting);
	for (size_t i = 0; i < KJ_COUNT(stop); i++)
		sigdelset(waiting, stop[i]);
	sigdelset(waiting, SIGCHLD);
}

static bool
used_up(const struct kj_worker *w)
{
	return w->conf->serve.recycle > 0 && w->served >= (unsigned long)w->conf->serve.recycle;
}

/* Watches the socket so that one request wakes one worker, not all that are idle. */
static int
watch(int listen_fd)
{
	struct epoll_event event = {.events = EPOLLIN | EPOLLEXCLUSIVE};
	int fd = epoll_create1(EPOLL_CLOEXEC);

	if (fd >= 0 && epoll_ctl(fd, EPOLL_CTL_ADD, listen_fd, &event) == 0)
		return fd;
	KJ_FAULT_AT("epoll: %s", strerror(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

/*
 * Ends the request. libfcgi waits for its peer to close, which keeps the peer
 * from losing an answer when input is left unread; nothing to wait for when
 * all of it was read.
 */
static void
finish(FCGX_Request *fcgi)
{
	if (FCGX_GetChar(fcgi->in) == EOF && FCGX_GetError(fcgi->in) == 0)
		FCGX_Detach(fcgi);
	FCGX_Finish_r(fcgi);
}

/* Waits for a request, answers it. False when accepting fails for good. */
static bool
serve_one(struct kj_worker *w, FCGX_Request *fcgi, int epoll_fd, const sigset_t *waiting)
{
	struct epoll_event event;
	struct kj_io io;
	int rc;

	if (epoll_pwait(epoll_fd, &event, 1, -1, waiting) < 0)
		return errno == EINTR;
	if (event.events & EPOLLERR)
		return false;
	rc = FCGX_Accept_r(fcgi);
	/* Another worker was faster, or the peer left before its request was whole. */
	if (rc == -EAGAIN || rc == -EINTR || rc == -ECONNABORTED)
		return true;
	if (rc < 0) {
		struct timespec pause = {.tv_nsec = WAIT_MIN_MS * 1000000L};

		KJ_FAULT_AT("accept: %d", rc);
		nanosleep(&pause, NULL);
		return true;
	}
	kj_io_init(&io, fcgi);
	kj_request_answer(w, &io);
	finish(fcgi);
	return true;
}

int
kj_serve_worker(struct kj_worker *w, int listen_fd)
{
	FCGX_Request fcgi;
	sigset_t waiting;
	int code = KJ_EXIT_DONE, flags = fcntl(listen_fd, F_GETFL), epoll_fd;

	setenv("LIBFCGI_IS_AF_UNIX_KEEPER_POLL_TIMEOUT", "200", 0);
	setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "200", 0);
	if (flags < 0 || fcntl(listen_fd, F_SETFL, flags | O_NONBLOCK) != 0 || FCGX_Init() != 0 ||
		FCGX_InitRequest(&fcgi, listen_fd, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
		return KJ_EXIT_SOFTWARE;
	epoll_fd = watch(listen_fd);
	if (epoll_fd < 0)
		return KJ_EXIT_SOFTWARE;
	block_signals(&waiting);
	while (!stopping && !used_up(w) && code == KJ_EXIT_DONE) {
		if (!serve_one(w, &fcgi, epoll_fd, &waiting))
			code = KJ_EXIT_SOFTWARE;
		else if (kj_db_lost(w->db))
			code = KJ_EXIT_UNAVAILABLE;
	}
	close(epoll_fd);
	FCGX_Free(&fcgi, 1);
	kj_log_context(w->module->name, "", 0);
	kj_log(KJ_INFO, "worker.end", "served=%lu code=%d", w->served, code);
	return code;
}

/* ---- the socket ------------------------------------------------------------------------ */

/* True when a process still listens there; a name left by a dead one is removed. */
static bool
taken(const struct sockaddr_un *un)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool alive = fd >= 0 && connect(fd, (const struct sockaddr *)un, sizeof *un) == 0;

	if (fd >= 0)
		close(fd);
	if (!alive && errno == ECONNREFUSED)
		unlink(un->sun_path);
	return alive;
}

/* Mode 0660: the web server is in the group. */
static int
listen_at(const char *path, int backlog)
{
	struct sockaddr_un un = {.sun_family = AF_UNIX};
	int fd, bound;
	mode_t mask;

	if (strlen(path) >= sizeof un.sun_path) {
		KJ_FAULT_AT("socket path longer than %zu bytes: %s", sizeof un.sun_path - 1, path);
		return -1;
	}
	memcpy(un.sun_path, path, strlen(path));
	if (taken(&un)) {
		KJ_FAULT_AT("%s: somebody listens there", path);
		return -1;
	}
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	mask = umask(0117);
	bound = fd < 0 ? -1 : bind(fd, (const struct sockaddr *)&un, sizeof un);
	umask(mask);
	if (bound == 0 && listen(fd, backlog) == 0)
		return fd;
	KJ_FAULT_AT("%s: %s", path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

/* The socket of the image before, after a restart. */
static int
inherited(void)
{
	const char *text = getenv(FD_VARIABLE);
	socklen_t n = sizeof(int);
	int64_t fd = -1;
	int listening = 0;

	if (!text || !kj_int_parse(text, 3, INT16_MAX, &fd) ||
		getsockopt((int)fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &n) != 0 || !listening)
		fd = -1;
	unsetenv(FD_VARIABLE);
	if (fd >= 0)
		fcntl((int)fd, F_SETFD, FD_CLOEXEC);
	return (int)fd;
}

/* ---- the parent -------------------------------------------------------------------------- */

struct child {
	pid_t pid; /* 0: to be started */
	int64_t born;
};

struct parent {
	const struct kj_conf *conf;
	const struct kj_module *module;
	char **argv;
	int fd;
	struct child child[WORKERS_MAX];
	int n;
	int64_t wait, due; /* back-off, and when it ends */
};

static void
child_run(struct parent *p, pid_t parent)
{
	struct kj_worker w;
	int code = KJ_EXIT_SOFTWARE;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		exit(KJ_EXIT_DONE);
	if (kj_worker_start(&w, p->conf, p->module) == KJ_OK)
		code = kj_serve_worker(&w, p->fd);
	kj_worker_stop(&w);
	exit(code);
}

static void
spawn(struct parent *p)
{
	pid_t self = getpid();

	if (milliseconds() < p->due)
		return;
	for (int i = 0; i < p->n; i++) {
		if (p->child[i].pid != 0)
			continue;
		p->child[i].pid = fork();
		if (p->child[i].pid == 0)
			child_run(p, self);
		if (p->child[i].pid < 0) {
			KJ_FAULT_AT("fork: %s", strerror(errno));
			p->child[i].pid = 0;
			p->due = milliseconds() + WAIT_MAX_MS;
			return;
		}
		p->child[i].born = milliseconds();
	}
}

static void
buried(struct parent *p, struct child *c, int status)
{
	bool clean = WIFEXITED(status) && WEXITSTATUS(status) == 0;
	bool quick = milliseconds() - c->born < QUICK_MS;

	if (!clean)
		kj_log(KJ_WARN, "worker.died", "pid=%d code=%d signal=%d", (int)c->pid,
			WIFEXITED(status) ? WEXITSTATUS(status) : -1,
			WIFSIGNALED(status) ? WTERMSIG(status) : 0);
	c->pid = 0;
	if (clean || !quick) {
		p->wait = 0;
		return;
	}
	p->wait = p->wait == 0 ? WAIT_MIN_MS : p->wait * 2;
	if (p->wait > WAIT_MAX_MS)
		p->wait = WAIT_MAX_MS;
	p->due = milliseconds() + p->wait;
}

static void
reap(struct parent *p)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		for (int i = 0; i < p->n; i++)
			if (p->child[i].pid == pid)
				buried(p, &p->child[i], status);
}

static int
alive(const struct parent *p)
{
	int n = 0;

	for (int i = 0; i < p->n; i++)
		n += p->child[i].pid != 0;
	return n;
}

static void
tell(const struct parent *p, int sig)
{
	for (int i = 0; i < p->n; i++)
		if (p->child[i].pid != 0)
			kill(p->child[i].pid, sig);
}

/* The next signal, 0 when ms went by. */
static int
next_signal(const sigset_t *set, int64_t ms)
{
	struct timespec ts = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
	int sig = sigtimedwait(set, NULL, &ts);

	return sig > 0 ? sig : 0;
}

static void
stop(struct parent *p, const sigset_t *set)
{
	int64_t end = milliseconds() + STOP_MS;

	tell(p, SIGTERM);
	while (alive(p) > 0 && milliseconds() < end) {
		next_signal(set, 200);
		reap(p);
	}
	tell(p, SIGKILL);
}

/* Asks the program as it is on disk now whether it would start. */
static bool
would_start(char **argv)
{
	char check[] = "--check-config", *args[] = {argv[0], check, NULL};
	int status = -1;
	pid_t pid = fork();

	if (pid == 0) {
		execvp(args[0], args);
		_exit(KJ_EXIT_SOFTWARE);
	}
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* New configuration, templates and program on the same socket; nobody is turned away. */
static void
restart(struct parent *p)
{
	char fd[16];

	if (!would_start(p->argv)) {
		kj_log(KJ_ERROR, "restart.refused", "why=check_config");
		return;
	}
	kj_log(KJ_INFO, "restart", "fd=%d", p->fd);
	tell(p, SIGTERM);
	snprintf(fd, sizeof fd, "%d", p->fd);
	setenv(FD_VARIABLE, fd, 1);
	fcntl(p->fd, F_SETFD, 0);
	execvp(p->argv[0], p->argv);
	KJ_FAULT_AT("%s: %s", p->argv[0], strerror(errno));
	fcntl(p->fd, F_SETFD, FD_CLOEXEC);
	unsetenv(FD_VARIABLE);
}

int
kj_serve_parent(
	const struct kj_conf *conf, const struct kj_module *module, const char *path, char **argv)
{
	struct parent p = {.conf = conf, .module = module, .argv = argv, .fd = inherited()};
	sigset_t set;
	int sig = 0;

	p.n = conf->serve.workers < WORKERS_MAX ? conf->serve.workers : WORKERS_MAX;
	if (p.fd < 0)
		p.fd = listen_at(path, conf->serve.backlog);
	if (p.fd < 0)
		return KJ_EXIT_UNAVAILABLE;
	if (kj_db_start() != KJ_OK)
		return KJ_EXIT_SOFTWARE;
	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGHUP);
	sigprocmask(SIG_BLOCK, &set, NULL);
	kj_log(KJ_INFO, "listen", "socket=%s workers=%d", path, p.n);
	while (sig != SIGTERM && sig != SIGINT) {
		spawn(&p);
		sig = next_signal(&set, alive(&p) < p.n ? WAIT_MIN_MS : 60000);
		reap(&p);
		if (sig == SIGHUP)
			restart(&p);
	}
	stop(&p, &set);
	unlink(path);
	close(p.fd);
	return KJ_EXIT_DONE;
}
