/*
 * A program of the suite made for tests, and a way to ask it: as plain CGI by
 * its environment, or as FastCGI over its socket. Tests run from the top of
 * the tree; the test program itself is the program asked.
 */
#ifndef TESTS_HTTP_UJI_H
#define TESTS_HTTP_UJI_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "kinerja/web.h"

extern const struct kj_module uji;

/* ---- harness.c --------------------------------------------------------------------- */

/* The world of one test program: database, configuration, templates, evidence. */
struct world {
	struct kj_arena *arena;
	struct kj_conf conf; /* of the database, for the test's own statements */
	struct kj_db *db;
	char dir[64]; /* kinerja.conf, templates, evidence, sockets */
	bool own_server;
};
extern struct world world;

/* Group set-up and tear-down for cmocka. */
int world_start(void **state);
int world_end(void **state);
/* Test set-up: empty tables but for unit, people, accounts and sessions below. */
int world_reset(void **state);
/* main() of a test program: its tests, or the program of the suite where AS_PROGRAM is set. */
#define AS_PROGRAM "UJI_PROGRAM"
int world_main(int argc, char **argv, const char *name, const struct CMUnitTest *tests, size_t n);
#define WORLD_MAIN(argc, argv, name, tests) world_main(argc, argv, name, tests, KJ_COUNT(tests))

/* Cookies of the sessions of world_reset(). */
#define AYU \
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" /* pegawai 1, penilai, pengelola */
#define BUDI "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"	 /* pegawai 2 */
#define ADMIN "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" /* no pegawai */
#define MUST \
	"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd" /* Budi, must change */
#define GONE \
	"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee" /* no such session */

/* One line of kinerja.conf more, for the requests that follow; "" for none. */
void configure(const char *lines);
/* Writes kinerja.conf and names it. */
const char *conf_file(void);
/* The setting of the test's own clock: KINERJA_NOW, "" for the real one. */
void clock_at(const char *rfc3339);
/* Runs one statement as root. */
void sql(const char *text);
/* The first column of the first row as text, "" for none. */
const char *sql_text(const char *text);
long sql_int(const char *text);

/* ---- asking ----------------------------------------------------------------------------- */

struct call {
	const char *method; /* NULL: GET, or POST when there is a body */
	const char *path, *query;
	const char *session; /* value of the session cookie */
	const char *cookies; /* more of the Cookie header */
	const char *type;	 /* NULL: urlencoded */
	const void *body;
	size_t n;				/* 0: strlen(body) */
	const char *length;		/* Content-Length as sent; NULL: true one */
	const char *const *env; /* further NAME, value pairs, NULL terminated */
};

struct answer {
	int status, code; /* HTTP and exit code */
	const char *head, *body, *log;
	size_t n; /* of body */
};

/* Asks the program as plain CGI. Fails the test when it crashed or leaked. */
struct answer ask(const struct call *c);
#define ASK(...) ask(&(const struct call){__VA_ARGS__})
/* The value of a response header, NULL when absent; the first of several. */
const char *header(const struct answer *a, const char *name);
bool has(const struct answer *a, const char *text); /* in the body */
bool logged(const struct answer *a, const char *text);
/* "name=value" of a line that the test templates print. */
const char *shown(const struct answer *a, const char *name);
/* The number after key= in the line that ends a request. */
long counted(const struct answer *a, const char *key);

/* csrf, kunci and versi of the form at a path, as the start of a body. */
const char *form_of(const char *path, const char *session);
const char *fmt(const char *f, ...) KJ_PRINTF(1, 2);

/* ---- fastcgi.c: the other side of a FastCGI socket ------------------------------------------ */

/* Listens there; -1 when that fails. */
int fcgi_listen(const char *path);
/* Connects, -1 when nobody listens. */
int fcgi_connect(const char *path);
/* Sends the parameters of a request; further ones as NAME, value pairs. */
void fcgi_begin(int fd, const char *method, const char *path, const char *const *env);
void fcgi_stdin(int fd, const void *data, size_t n); /* n 0 ends it */
/* Reads the answer up to its end; closes fd. */
struct answer fcgi_end(int fd);

#endif
