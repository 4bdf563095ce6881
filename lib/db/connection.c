/*
 * The connection: opened at the first statement with one fixed session,
 * never reopened behind anybody's back.
 */
#include "lib/db/driver.h"

#include <errmsg.h>

/* The shared library keeps it to itself. */
#pragma weak mysql_port

#define DEFAULT_TIMEOUT_MS 5000
#define DEFAULT_CONNECT_S 3

/*
 * What the library would ask of the host before its first connection, a port
 * by its name and OpenSSL's settings, may name shared objects of the host: a
 * statically linked program cannot load those, and dies of trying.
 */
static void
leave_host_alone(void)
{
	if (&mysql_port)
		mysql_port = MARIADB_PORT;
	(void)setenv("OPENSSL_CONF", "", 0);
}

enum kj_rc
kj_db_start(void)
{
	return mysql_library_init(0, NULL, NULL) ? KJ_FAULT_AT("the driver does not start") : KJ_OK;
}

struct kj_db *
kj_db_new(const struct kj_conf *conf, const char *program)
{
	struct kj_arena *memory = kj_arena_new();
	struct kj_db *db = calloc(1, sizeof(*db));

	if (!db) {
		kj_log(KJ_ERROR, "memory", "for=db");
		exit(KJ_EXIT_SOFTWARE);
	}
	db->conf = conf;
	db->program = program;
	db->memory = memory;
	db->scratch = kj_arena_new();
	leave_host_alone();
	return db;
}

void
kj_db_free(struct kj_db *db)
{
	if (!db)
		return;
	kj_db_disconnect(db);
	kj_arena_free(db->memory);
	kj_arena_free(db->scratch);
	free(db);
}

void
kj_db_patient(struct kj_db *db)
{
	db->patient = true;
}

void
kj_db_oneshot(struct kj_db *db, bool on)
{
	db->oneshot = on;
}

bool
kj_db_lost(const struct kj_db *db)
{
	return db->lost;
}

unsigned
kj_db_count(const struct kj_db *db)
{
	return db->count;
}

void
kj_db_count_reset(struct kj_db *db)
{
	db->count = 0;
}

const char *
kj_db_key(const struct kj_db *db)
{
	return db->key;
}

void
kj_db_disconnect(struct kj_db *db)
{
	if (!db->my)
		return;
	/* First the connection: closing a statement of a live one would send a packet each. */
	mysql_close(db->my);
	db->my = NULL;
	for (unsigned i = 0; i < kj_q_count; i++) {
		if (db->slot[i])
			mysql_stmt_close(db->slot[i]->st);
	}
	db->slot = NULL;
	db->buffer = NULL;
	db->buffer_size = 0;
	kj_arena_reset(db->memory);
	if (db->tx == TX_OPEN)
		db->tx = TX_OVER;
}

/* The text of kj_q_db_session with its two numbers in place of the ?. */
static const char *
session_text(struct kj_db *db, int timeout_ms)
{
	const char *text = kj_q_db_session.text;
	const char *first = strchr(text, '?');
	const char *second = strchr(first + 1, '?');
	int wait_s = timeout_ms / 2000;

	/* Waiting for a row ends before the statement's own limit, as an error that can be retried. */
	if (wait_s < 1)
		wait_s = 1;
	if (db->patient)
		timeout_ms = 0;
	return kj_fmt(db->memory, "%.*s%d.%03d%.*s%d%s", (int)(first - text), text, timeout_ms / 1000,
		timeout_ms % 1000, (int)(second - first - 1), first + 1, wait_s, second + 1);
}

static void
set_options(struct kj_db *db)
{
	const struct kj_conf *c = db->conf;
	int timeout_ms = c->db.timeout_ms > 0 ? c->db.timeout_ms : DEFAULT_TIMEOUT_MS;
	unsigned connect_s =
		c->db.connect_timeout_s > 0 ? (unsigned)c->db.connect_timeout_s : DEFAULT_CONNECT_S;
	/* Above max_statement_time: the server's refusal keeps the connection, ours ends it. */
	unsigned io_s = (unsigned)(timeout_ms + 999) / 1000 + 1;
	unsigned off = 0;
	my_bool report = 1;

	mysql_optionsv(db->my, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_optionsv(db->my, MYSQL_OPT_CONNECT_TIMEOUT, &connect_s);
	if (!db->patient) {
		mysql_optionsv(db->my, MYSQL_OPT_READ_TIMEOUT, &io_s);
		mysql_optionsv(db->my, MYSQL_OPT_WRITE_TIMEOUT, &io_s);
	}
	mysql_optionsv(db->my, MYSQL_OPT_LOCAL_INFILE, &off);
	mysql_optionsv(db->my, MYSQL_REPORT_DATA_TRUNCATION, &report);
	mysql_optionsv(db->my, MYSQL_INIT_COMMAND, session_text(db, timeout_ms));
	mysql_optionsv(db->my, MYSQL_INIT_COMMAND, kj_q_db_isolation.text);
}

enum kj_rc
kj_db_connect(struct kj_db *db)
{
	const struct kj_conf *c = db->conf;
	bool local = !c->db.host || !*c->db.host;
	char *secret = NULL;
	unsigned number;
	MYSQL *ok;
	enum kj_rc rc;

	if (db->my)
		return KJ_OK;
	kj_arena_reset(db->memory);
	if (kj_conf_password(db->memory, c, db->program, &secret) != KJ_OK)
		return KJ_FAULT_AT("no password for the database");
	db->my = mysql_init(NULL);
	if (!db->my)
		return KJ_FAULT_AT("mysql_init has no memory");
	db->slot = kj_calloc(db->memory, kj_q_count + 1, sizeof(struct statement *));
	set_options(db);
	ok = mysql_real_connect(db->my, local ? NULL : c->db.host,
		kj_conf_program(db->memory, c->db.user, db->program), secret, c->db.name,
		(unsigned)c->db.port, local ? c->db.socket : NULL, 0);
	explicit_bzero(secret, strlen(secret));
	if (ok) {
		db->lost = false;
		return KJ_OK;
	}
	number = mysql_errno(db->my);
	/* Whatever keeps a connection from being made by the network is the server being away. */
	rc = kj_db_error(db, "connect",
		number >= CR_MIN_ERROR && number <= CR_MAX_ERROR ? CR_SERVER_GONE_ERROR : number,
		mysql_error(db->my));
	kj_db_disconnect(db);
	return rc;
}

enum kj_rc
kj_db_text(struct kj_db *db, const char *what, const char *text)
{
	db->count++;
	db->key[0] = '\0';
	if (mysql_real_query(db->my, text, (unsigned long)strlen(text)))
		return kj_db_error(db, what, mysql_errno(db->my), mysql_error(db->my));
	return KJ_OK;
}

enum kj_rc
kj_db_ping(struct kj_db *db)
{
	bool fresh = !db->my;
	enum kj_rc rc;

	if (db->tx == TX_OVER)
		return KJ_BUSY;
	rc = kj_db_connect(db);
	if (rc || fresh || !mysql_ping(db->my))
		return rc;
	rc = kj_db_error(db, "ping", mysql_errno(db->my), mysql_error(db->my));
	return db->tx == TX_NONE && db->lost ? kj_db_connect(db) : rc;
}
