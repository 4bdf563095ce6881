/*
 * The inside of lib/db: the connection, its prepared statements and the one
 * translation of the driver's errors. Included by lib/db alone.
 */
#ifndef KINERJA_DB_DRIVER_H
#define KINERJA_DB_DRIVER_H

#include <mysql.h>

#include "kinerja/db.h"
#include "queries.h"

enum tx_state {
	TX_NONE,
	TX_OPEN,
	TX_OVER /* ended by the server or lost: nothing runs until it is rolled back */
};

/* A column's place in the connection's result buffer. */
struct place {
	size_t at;
	unsigned long room; /* bytes bound; longer values of a long column are fetched again */
	unsigned long len;	/* of the value fetched last */
	my_bool null, cut;
	bool longer;	 /* TEXT or BLOB: may exceed room */
	unsigned moment; /* a MYSQL_TIME, this many characters as text; 0 for all else */
};

/* "2026-11-21" and with " 08:00:00". */
#define DAY_TEXT 10
#define INSTANT_TEXT 19

/* One named statement, prepared. Lives in kj_db.memory as long as the connection. */
struct statement {
	MYSQL_STMT *st;
	MYSQL_BIND *in, *out;
	struct place *place;
	unsigned nin, nout;
	size_t need;	  /* bytes of result buffer */
	const char *base; /* result buffer that out points into now */
	bool direct;	  /* not prepared: sent once and forgotten */
};

struct kj_db {
	const struct kj_conf *conf;
	const char *program;
	MYSQL *my; /* NULL: not connected */
	enum tx_state tx;
	bool lost;
	bool oneshot;
	bool patient;	/* no time limits: migrations */
	bool settled;	/* the last KJ_BUSY is not cured by running the transaction again */
	unsigned error; /* the driver's number of the last error, 0 none */
	unsigned count;
	struct statement **slot;  /* kj_q_count, in memory; NULL while not connected */
	struct kj_arena *memory;  /* of this connection */
	struct kj_arena *scratch; /* of one bulk call */
	char *buffer;			  /* one result row, in memory */
	size_t buffer_size;
	char key[128];
	char problem[512]; /* why kj_statement_prepare refused */
};

/* Connects when not connected. KJ_BUSY when the server is away, KJ_FAULT when it refuses us. */
KJ_MUST enum kj_rc kj_db_connect(struct kj_db *db);
/* Closes and forgets all statements; an open transaction becomes TX_OVER. */
void kj_db_disconnect(struct kj_db *db);
/* Translates, logs once, and keeps the state true. what names the statement. */
enum kj_rc kj_db_error(struct kj_db *db, const char *what, unsigned number, const char *text);
/* Sends a statement without parameters and rows as text, once. */
KJ_MUST enum kj_rc kj_db_text(struct kj_db *db, const char *what, const char *text);

/*
 * The statement of a query, prepared and checked against its declaration;
 * from the cache except in one-shot mode. KJ_FAULT with problem filled when
 * they differ; not logged.
 */
KJ_MUST enum kj_rc
kj_statement_prepare(struct kj_db *db, const struct kj_query *q, struct statement **out);
/* True when the arguments are those that the query declares; logs otherwise. */
bool kj_statement_accepts(const struct kj_query *q, const struct kj_arg *args, size_t n);
/*
 * kj_db_error for a statement. A statement that ends while its rows are read
 * leaves the reason with the connection only.
 */
enum kj_rc
kj_statement_error(struct kj_db *db, const struct statement *s, const struct kj_query *q);
/* Copies the open result into the arena; stops after limit rows. */
KJ_MUST enum kj_rc kj_statement_read(struct kj_db *db, struct statement *s,
	const struct kj_query *q, struct kj_arena *a, struct kj_rows *out, size_t limit);

#endif
