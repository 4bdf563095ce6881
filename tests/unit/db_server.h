/*
 * For tests that need a database: a throwaway server, and a connection to it
 * as root or as one of the programs. Tests run from the top of the tree.
 */
#ifndef KINERJA_TESTS_DB_SERVER_H
#define KINERJA_TESTS_DB_SERVER_H

#include <setjmp.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "kinerja/db.h"
#include "queries.h"

extern char **environ;

static char server_socket[108];
static struct kj_conf server_conf;

static int
server_script(const char *verb, const char *arg, int out)
{
	char *argv[] = {(char *)(uintptr_t) "tests/sql/mariadb.sh", (char *)(uintptr_t)verb,
		(char *)(uintptr_t)arg, NULL};
	posix_spawn_file_actions_t fa;
	int status = -1;
	pid_t pid;

	posix_spawn_file_actions_init(&fa);
	if (out >= 0)
		posix_spawn_file_actions_adddup2(&fa, out, 1);
	if (!posix_spawn(&pid, argv[0], &fa, NULL, argv, environ))
		waitpid(pid, &status, 0);
	posix_spawn_file_actions_destroy(&fa);
	return status;
}

/* Group set-up and tear-down for cmocka. */
static int
server_start(void **state)
{
	int ends[2];
	ssize_t n;

	(void)state;
	if (pipe(ends) || server_script("start", NULL, ends[1]))
		return -1;
	n = read(ends[0], server_socket, sizeof(server_socket) - 1);
	close(ends[0]);
	close(ends[1]);
	if (n <= 0)
		return -1;
	server_socket[n] = '\0';
	server_socket[strcspn(server_socket, "\n")] = '\0';
	server_conf.db.socket = server_socket;
	server_conf.db.host = "";
	server_conf.db.name = "kinerja";
	server_conf.db.user = "root";
	server_conf.db.password_file = "";
	server_conf.db.timeout_ms = 2000;
	server_conf.db.connect_timeout_s = 2;
	return 0;
}

static int
server_stop(void **state)
{
	(void)state;
	return *server_socket ? server_script("stop", server_socket, -1) : 0;
}

/* A statement of a test's own. Slots are borrowed from statements that the test does not use. */
#define TEST_QUERY(id, at, sql, in, out, ...)                      \
	static const char *const id##_columns[] = {__VA_ARGS__, NULL}; \
	static const struct kj_query id = {.name = #id,                \
		.text = sql,                                               \
		.params = in,                                              \
		.columns = id##_columns,                                   \
		.types = out,                                              \
		.slot = at,                                                \
		.many = true}
#define TEST_EXEC(id, at, sql, in)      \
	static const struct kj_query id = { \
		.name = #id, .text = sql, .params = in, .types = "", .slot = at}

#endif
