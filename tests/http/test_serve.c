/* The prefork parent and its workers: start, stop, restart, and workers that die. */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/http/uji.h"

static char self[256], socket_path[108];
static pid_t parent;
static int log_fd = -1, listens;

/* ---- the program ------------------------------------------------------------------------ */

static pid_t
start(const char *a, const char *b, int in, int out)
{
	char *argv[] = {self, (char *)(uintptr_t)a, (char *)(uintptr_t)b, NULL};
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t attr;
	sigset_t none;
	pid_t pid = -1;

	sigemptyset(&none);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_init(&fa);
	if (in >= 0)
		posix_spawn_file_actions_adddup2(&fa, in, 0);
	posix_spawn_file_actions_adddup2(&fa, out, 1);
	posix_spawn_file_actions_adddup2(&fa, log_fd, 2);
	setenv("KINERJA_CONF", conf_file(), 1);
	setenv(AS_PROGRAM, "1", 1);
	assert_int_equal(posix_spawn(&pid, self, &fa, &attr, argv, environ), 0);
	posix_spawn_file_actions_destroy(&fa);
	posix_spawnattr_destroy(&attr);
	return pid;
}

static void
nap(int ms)
{
	struct timespec ts = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};

	nanosleep(&ts, NULL);
}

static const char *
log_text(void)
{
	off_t n = lseek(log_fd, 0, SEEK_END);
	char *text = kj_alloc(world.arena, (size_t)n + 1);

	assert_int_equal(pread(log_fd, text, (size_t)n, 0), n);
	return text;
}

static bool
wait_log(const char *what, int times)
{
	for (int i = 0; i < 200; i++) {
		int n = 0;

		for (const char *p = strstr(log_text(), what); p; p = strstr(p + 1, what))
			n++;
		if (n >= times)
			return true;
		nap(50);
	}
	return false;
}

static int
ended(pid_t pid)
{
	int status = -1;

	for (int i = 0; i < 400; i++) {
		if (waitpid(pid, &status, WNOHANG) == pid)
			return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
		nap(50);
	}
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	return -1;
}

static int
up(void **state)
{
	world_reset(state);
	if (log_fd >= 0)
		close(log_fd);
	log_fd = memfd_create("log", 0);
	snprintf(socket_path, sizeof socket_path, "%s/uji.sock", world.dir);
	parent = 0;
	listens = 0;
	return 0;
}

static void
listen_up(const char *conf)
{
	if (*conf)
		configure(conf);
	parent = start("--listen", socket_path, -1, log_fd);
	assert_true(wait_log(" listen ", ++listens));
}

static int
down(void **state)
{
	(void)state;
	if (parent > 0) {
		kill(parent, SIGTERM);
		if (ended(parent) < 0)
			return -1;
	}
	return 0;
}

/* ---- asking ---------------------------------------------------------------------------------- */

#define COOKIE "HTTP_COOKIE", "kinerja=" AYU

static int
begin(const char *method, const char *path, const char *const *env)
{
	int fd = fcgi_connect(socket_path);

	assert_true(fd >= 0);
	fcgi_begin(fd, method, path, env);
	return fd;
}

static struct answer
get(const char *path)
{
	int fd = begin("GET", path, (const char *const[]){COOKIE, NULL});

	fcgi_stdin(fd, NULL, 0);
	return fcgi_end(fd);
}

static const char *
form(void)
{
	struct answer a = get("/uji/dok/1/ubah");

	assert_int_equal(a.status, 200);
	return fmt("csrf=%s&kunci=%s&versi=%s&teks=baru", shown(&a, "csrf"), shown(&a, "kunci"),
		shown(&a, "versi"));
}

/* A POST whose body is on its way: all but the last ten bytes. */
static int
begin_post(const char *body)
{
	int fd = begin("POST", "/uji/dok/1/ubah",
		(const char *const[]){COOKIE, "CONTENT_TYPE", "application/x-www-form-urlencoded",
			"CONTENT_LENGTH", fmt("%zu", strlen(body)), NULL});

	fcgi_stdin(fd, body, strlen(body) - 10);
	nap(200);
	return fd;
}

static struct answer
end_post(int fd, const char *body)
{
	fcgi_stdin(fd, body + strlen(body) - 10, 10);
	fcgi_stdin(fd, NULL, 0);
	return fcgi_end(fd);
}

/* Worker processes of the parent. */
static int
workers(pid_t *pids, int max)
{
	const char *path = fmt("/proc/%d/task/%d/children", (int)parent, (int)parent);
	FILE *f = fopen(path, "r");
	int n = 0;

	assert_non_null(f);
	while (n < max && fscanf(f, "%d", &pids[n]) == 1)
		n++;
	fclose(f);
	return n;
}

/*
 * Waits until there are n, and says which. A worker is missing for as long as the
 * parent waits before it makes the next one, and it answers before its siblings are made.
 */
static void
await_workers(pid_t *pids, int n)
{
	int now = 0;

	for (int i = 0; i < 400 && (now = workers(pids, 16)) != n; i++)
		nap(50);
	assert_int_equal(now, n);
}

/* ---- tests --------------------------------------------------------------------------------------- */

static void
the_socket_is_for_the_group_and_answers(void **state)
{
	struct answer a;
	struct stat st;

	(void)state;
	listen_up("");
	assert_int_equal(stat(socket_path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0660);
	for (int i = 0; i < 20; i++) {
		a = get("/uji");
		assert_int_equal(a.status, 200);
		assert_int_equal(strtol(header(&a, "Content-Length"), NULL, 10), a.n);
	}
	assert_int_equal(get("/tidak").status, 404);
	kill(parent, SIGTERM);
	assert_int_equal(ended(parent), 0);
	parent = 0;
	assert_int_equal(stat(socket_path, &st), -1);
	assert_null(strstr(log_text(), "ERROR: "));
}

static void
a_stop_finishes_the_request_in_hand(void **state)
{
	const char *body;
	struct answer a;
	int fd;

	(void)state;
	listen_up("");
	body = form();
	fd = begin_post(body);
	kill(parent, SIGTERM);
	nap(300);
	a = end_post(fd, body);
	assert_int_equal(a.status, 303);
	assert_int_equal(ended(parent), 0);
	parent = 0;
	assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "baru");
}

static void
a_body_that_stops_is_never_acted_on(void **state)
{
	const char *body;
	struct answer a;
	int fd;

	(void)state;
	listen_up("");
	body = form();
	fd = begin_post(body);
	fcgi_stdin(fd, NULL, 0);
	a = fcgi_end(fd);
	assert_int_equal(a.status, 400);
	/* The peer leaves in the middle. */
	fd = begin_post(body);
	close(fd);
	nap(200);
	assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "lama");
	assert_int_equal(get("/uji").status, 200);
}

static void
a_restart_turns_nobody_away(void **state)
{
	const char *body;
	struct answer a;
	int fd;

	(void)state;
	listen_up("");
	body = form();
	fd = begin_post(body);
	kill(parent, SIGHUP);
	assert_true(wait_log(" restart ", 1));
	assert_int_equal(get("/uji").status, 200);
	a = end_post(fd, body);
	assert_int_equal(a.status, 303);
	assert_true(wait_log(" listen ", 2));
	assert_int_equal(get("/uji").status, 200);
}

static void
a_restart_into_a_broken_configuration_is_refused(void **state)
{
	(void)state;
	listen_up("");
	configure("limits = { max_body = 1; };");
	(void)conf_file();
	kill(parent, SIGHUP);
	assert_true(wait_log("restart.refused", 1));
	assert_int_equal(get("/uji").status, 200);
}

static void
a_worker_that_dies_is_replaced(void **state)
{
	pid_t pids[16];

	(void)state;
	listen_up("");
	assert_int_equal(get("/uji").status, 200);
	await_workers(pids, 2);
	kill(pids[0], SIGKILL);
	/* The second one's death is seen when the first one's successor may be there. */
	nap(130);
	kill(pids[1], SIGKILL);
	assert_int_equal(get("/uji").status, 200);
	assert_true(wait_log("worker.died", 2));
	await_workers(pids, 2);
	assert_int_equal(get("/uji").status, 200);
}

static void
a_lost_connection_to_the_database_is_opened_again(void **state)
{
	(void)state;
	listen_up("");
	for (int i = 0; i < 6; i++) {
		assert_int_equal(get("/uji").status, 200);
		sql(fmt("KILL %ld",
			sql_int(fmt("SELECT MAX(id) AS a FROM information_schema.processlist WHERE db = '%s'",
				world.conf.db.name))));
	}
	assert_int_equal(get("/uji").status, 200);
}

static void
health_sees_which_programs_listen(void **state)
{
	struct answer a;
	int fd;

	(void)state;
	listen_up("");
	fd = fcgi_listen(fmt("%s/login.sock", world.dir));
	a = get("/healthz");
	assert_int_equal(a.status, 503);
	assert_true(has(&a, "\"login\":\"ok\",\"planning\":\"down\""));
	assert_true(has(&a, "\"database\":\"ok\""));
	close(fd);
}

static void
a_worker_is_replaced_after_its_share(void **state)
{
	pid_t pids[16];

	(void)state;
	listen_up(fmt("serve = { dir = \"%s\"; workers = 1; recycle = 5; };", world.dir));
	for (int i = 0; i < 12; i++)
		assert_int_equal(get("/uji").status, 200);
	assert_true(wait_log("worker.end", 2));
	assert_null(strstr(log_text(), "worker.died"));
	await_workers(pids, 1);
}

static void
workers_end_with_their_parent(void **state)
{
	pid_t pids[16];
	int status;

	(void)state;
	listen_up("");
	assert_int_equal(get("/uji").status, 200);
	await_workers(pids, 2);
	kill(parent, SIGKILL);
	waitpid(parent, &status, 0);
	parent = 0;
	assert_true(wait_log("worker.end", 2));
	for (int i = 0; i < 100 && kill(pids[1], 0) == 0; i++)
		nap(20);
	/* Nobody listens at the name left behind: the next one takes it. */
	listen_up("");
	assert_int_equal(get("/uji").status, 200);
}

static void
two_do_not_listen_at_one_place(void **state)
{
	pid_t second;

	(void)state;
	listen_up("");
	second = start("--listen", socket_path, -1, log_fd);
	assert_int_equal(ended(second), 69);
	assert_int_equal(get("/uji").status, 200);
}

static void
an_idle_connection_holds_nobody_long(void **state)
{
	int idle[4];
	struct timespec t0, t1;
	double seconds;

	(void)state;
	listen_up("");
	for (size_t i = 0; i < KJ_COUNT(idle); i++)
		idle[i] = fcgi_connect(socket_path);
	clock_gettime(CLOCK_MONOTONIC, &t0);
	assert_int_equal(get("/uji").status, 200);
	clock_gettime(CLOCK_MONOTONIC, &t1);
	seconds = (double)(t1.tv_sec - t0.tv_sec) + (double)(t1.tv_nsec - t0.tv_nsec) / 1e9;
	assert_true(seconds < 1.5);
	for (size_t i = 0; i < KJ_COUNT(idle); i++)
		close(idle[i]);
}

static void
a_socket_on_standard_input_is_fastcgi(void **state)
{
	int ready[2], fd = -1;
	char byte;

	(void)state;
	/* As spawn-fcgi and systemd do it; made in a child, so that no other test holds the socket. */
	assert_int_equal(pipe(ready), 0);
	parent = fork();
	if (parent == 0) {
		char *argv[] = {self, NULL};

		setenv("KINERJA_CONF", conf_file(), 1);
		setenv(AS_PROGRAM, "1", 1);
		setenv("REQUEST_METHOD", "GET", 1); /* a left-over of the caller does not matter */
		fd = fcgi_listen(socket_path);
		dup2(fd, 0);
		dup2(log_fd, 2);
		if (write(ready[1], "x", 1) == 1)
			execv(self, argv);
		_exit(1);
	}
	assert_int_equal(read(ready[0], &byte, 1), 1);
	close(ready[0]);
	close(ready[1]);
	assert_int_equal(get("/uji").status, 200);
	kill(parent, SIGTERM);
	assert_int_equal(ended(parent), 0);
	parent = 0;
}

/* ---- without a web server --------------------------------------------------------------------------- */

static const char *
said(const char *a, const char *b, int want)
{
	int out = memfd_create("out", 0);
	char *text = kj_alloc(world.arena, 65536);

	assert_int_equal(ended(start(a, b, -1, out)), want);
	assert_true(pread(out, text, 65535, 0) >= 0);
	close(out);
	return text;
}

static void
the_program_describes_itself(void **state)
{
	const char *text = said("--describe", NULL, 0);

	(void)state;
	assert_true(kj_starts(text, "name = \"uji\";\nversion = \"1.2.3\";\nsdk = 1;\nroutes = (\n"));
	assert_non_null(strstr(text,
		"{ method = \"GET\"; path = \"/uji/dok/{id}\"; need = \"relation\"; dok = \"skp\"; "
		"relasi = [\"diri\"];"));
	assert_non_null(strstr(text, "need = \"role\"; peran = [\"admin\"];"));
	assert_non_null(strstr(text, "form = \"kirim\"; draft = false; fields = (\n"));
	assert_non_null(strstr(text, "{ name = \"berkas\"; kind = \"file\";"));
	assert_string_equal(said("--version", NULL, 0), "uji 1.2.3\n");
}

static void
the_configuration_can_be_checked(void **state)
{
	const char *text = said("--check-config", NULL, 0);

	(void)state;
	assert_non_null(strstr(text, "statements: ok"));
	assert_non_null(strstr(text, "sandbox: no_new_privs=on"));
	configure("limits = { max_bodi = 1; };");
	said("--check-config", NULL, 78);
	configure("database = { socket = \"/tmp/none.sock\"; };");
	said("--check-config", NULL, 69);
	configure("");
	said("--lain", NULL, 64);
	said("--listen", NULL, 64);
	said(NULL, NULL, 64);
	said("--listen", fmt("/tmp/%0120d.sock", 1), 69);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_socket_is_for_the_group_and_answers, up, down),
		cmocka_unit_test_setup_teardown(a_stop_finishes_the_request_in_hand, up, down),
		cmocka_unit_test_setup_teardown(a_body_that_stops_is_never_acted_on, up, down),
		cmocka_unit_test_setup_teardown(a_restart_turns_nobody_away, up, down),
		cmocka_unit_test_setup_teardown(a_restart_into_a_broken_configuration_is_refused, up, down),
		cmocka_unit_test_setup_teardown(a_worker_that_dies_is_replaced, up, down),
		cmocka_unit_test_setup_teardown(
			a_lost_connection_to_the_database_is_opened_again, up, down),
		cmocka_unit_test_setup_teardown(health_sees_which_programs_listen, up, down),
		cmocka_unit_test_setup_teardown(a_worker_is_replaced_after_its_share, up, down),
		cmocka_unit_test_setup_teardown(workers_end_with_their_parent, up, down),
		cmocka_unit_test_setup_teardown(two_do_not_listen_at_one_place, up, down),
		cmocka_unit_test_setup_teardown(an_idle_connection_holds_nobody_long, up, down),
		cmocka_unit_test_setup_teardown(a_socket_on_standard_input_is_fastcgi, up, down),
		cmocka_unit_test_setup_teardown(the_program_describes_itself, up, down),
		cmocka_unit_test_setup_teardown(the_configuration_can_be_checked, up, down),
	};

	if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
		return 1;
	return WORLD_MAIN(argc, argv, "http serve", tests);
}
