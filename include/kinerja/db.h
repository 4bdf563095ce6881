/*
 * The database: named statements, rows, transactions, and the act: who does
 * what now. lib/db is the only place that knows the driver.
 */
#ifndef KINERJA_DB_H
#define KINERJA_DB_H

#include "kinerja/base.h"

/* ---- named statements --------------------------------------------------- */

/*
 * One statement of sql/queries/<area>.sql. The build turns each file into a
 * table of constants; kj_q_<name> is declared in build/gen/queries.h. Types
 * are 'i' (whole number), 't' (text, also DATE, DATETIME and DECIMAL, which
 * travel as ISO and decimal text) and 'b' (bytes).
 */
struct kj_query {
	const char *name;
	const char *text;
	const char *params;			/* one letter a ?, in order */
	const char *const *columns; /* names, in order */
	const char *types;			/* one letter a column */
	unsigned slot;				/* index in the process's statement cache */
	bool many;
};

/* A value for a ?; NULL text or bytes are SQL NULL. */
struct kj_arg {
	char type; /* 'i', 't', 'b' or '0' for NULL */
	int64_t i;
	const void *p;
	size_t n;
};

static inline struct kj_arg
kj_i(int64_t v)
{
	return (struct kj_arg){.type = 'i', .i = v};
}
static inline struct kj_arg
kj_t(const char *s)
{
	return (struct kj_arg){.type = s ? 't' : '0', .p = s, .n = s ? __builtin_strlen(s) : 0};
}
static inline struct kj_arg
kj_b(const void *p, size_t n)
{
	return (struct kj_arg){.type = p ? 'b' : '0', .p = p, .n = n};
}
static inline struct kj_arg
kj_null(void)
{
	return (struct kj_arg){.type = '0'};
}
/* A foreign key that may be absent: 0 is NULL. */
static inline struct kj_arg
kj_ref(int64_t id)
{
	return id ? kj_i(id) : kj_null();
}
/* An empty text is NULL: dates, decimals and optional texts of forms. */
static inline struct kj_arg
kj_opt(const char *s)
{
	return s && *s ? kj_t(s) : kj_null();
}

/* KJ_ARGS(kj_i(5), kj_t("x")) as the last argument of the calls below. */
#define KJ_ARGS(...)                      \
	(const struct kj_arg[]){__VA_ARGS__}, \
		(sizeof((const struct kj_arg[]){__VA_ARGS__}) / sizeof(struct kj_arg))
#define KJ_NOARGS NULL, 0

struct kj_db;

/* Sets the driver up; before forking, so that workers share what that takes. */
KJ_API KJ_MUST enum kj_rc kj_db_start(void);
/* Opens lazily at the first statement; never reconnects inside a transaction. */
KJ_API struct kj_db *kj_db_new(const struct kj_conf *conf, const char *program);
KJ_API void kj_db_free(struct kj_db *db); /* accepts NULL */
/* Plain CGI: sends each statement once, in one round trip, instead of keeping it prepared. */
KJ_API void kj_db_oneshot(struct kj_db *db, bool on);
/* No time limits on statements from now on: for work at the terminal. Before the first one. */
KJ_API void kj_db_patient(struct kj_db *db);
/* KJ_BUSY when the server is away. */
KJ_API KJ_MUST enum kj_rc kj_db_ping(struct kj_db *db);
/* True once the connection is known lost: the worker leaves after its answer. */
KJ_API bool kj_db_lost(const struct kj_db *db);
/* Statements sent since the last reset, for logs and the statement budget. */
KJ_API unsigned kj_db_count(const struct kj_db *db);
KJ_API void kj_db_count_reset(struct kj_db *db);

/* A result set copied into an arena; lives as long as the arena. */
struct kj_rows {
	const struct kj_query *query;
	size_t n;
	const struct kj_cell *cell; /* n * columns */
};
struct kj_cell {
	const char *s; /* text or bytes, NUL added; "" when null; number as text too */
	size_t n;
	int64_t i; /* value of an 'i' column */
	bool null;
};

/* Reads all rows. KJ_OK also when there is none. */
KJ_API KJ_MUST enum kj_rc kj_db_rows(struct kj_db *db, struct kj_arena *a, const struct kj_query *q,
	struct kj_rows *out, const struct kj_arg *args, size_t n);
/* Reads the first row; KJ_NOTFOUND when there is none. */
KJ_API KJ_MUST enum kj_rc kj_db_one(struct kj_db *db, struct kj_arena *a, const struct kj_query *q,
	struct kj_rows *out, const struct kj_arg *args, size_t n);
/*
 * Runs a statement that returns no rows. changed, if not NULL, receives the
 * rows changed. Errors: duplicate or foreign key -> KJ_CONFLICT, CHECK or
 * value -> KJ_INVALID, deadlock, time limit, overload, server away -> KJ_BUSY
 * (an open transaction is over then: all further statements answer KJ_BUSY
 * until kj_tx_rollback), the rest KJ_FAULT. Outside a transaction a connection
 * found closed is opened again and the statement repeated when that is safe.
 */
KJ_API KJ_MUST enum kj_rc kj_db_exec(struct kj_db *db, const struct kj_query *q, int64_t *changed,
	const struct kj_arg *args, size_t n);
/* An INSERT; id, if not NULL, receives the AUTO_INCREMENT value. */
KJ_API KJ_MUST enum kj_rc kj_db_insert(
	struct kj_db *db, const struct kj_query *q, int64_t *id, const struct kj_arg *args, size_t n);
/*
 * One statement for rows x n arguments (row after row): MariaDB's bulk
 * arrays, one round trip whatever the number of rows (one for each 4 MB, so
 * inside a transaction). 0 rows do nothing.
 */
KJ_API KJ_MUST enum kj_rc kj_db_bulk(
	struct kj_db *db, const struct kj_query *q, size_t rows, const struct kj_arg *args, size_t n);

/* Cells by column name; a name the query does not have is KJ_FAULT, logged, and reads "" or 0. */
KJ_API const char *kj_text(const struct kj_rows *r, size_t row, const char *column);
KJ_API int64_t kj_int(const struct kj_rows *r, size_t row, const char *column);
KJ_API bool kj_isnull(const struct kj_rows *r, size_t row, const char *column);
KJ_API const struct kj_cell *kj_cell(const struct kj_rows *r, size_t row, const char *column);

/* Name of the unique key or foreign key that said no after KJ_CONFLICT, "" otherwise. */
KJ_API const char *kj_db_key(const struct kj_db *db);

/*
 * Prepares every compiled statement and compares it with its declaration; say,
 * if not NULL, hears of each that differs. Statements that this account has no
 * grant for belong to another program and are passed over. KJ_FAULT when one
 * differs, KJ_BUSY when the server is away.
 */
KJ_API KJ_MUST enum kj_rc
kj_db_check_all(struct kj_db *db, void (*say)(const char *statement, const char *problem));

/* ---- transactions --------------------------------------------------------- */

KJ_API KJ_MUST enum kj_rc kj_tx_begin(struct kj_db *db);
KJ_API KJ_MUST enum kj_rc kj_tx_commit(struct kj_db *db);
KJ_API void kj_tx_rollback(struct kj_db *db); /* nothing when none is open */
/*
 * A place inside the open transaction, and back to the last one: what came
 * after it is undone, the transaction goes on. Where some of many things done
 * together may be refused.
 */
KJ_API KJ_MUST enum kj_rc kj_tx_mark(struct kj_db *db);
KJ_API KJ_MUST enum kj_rc kj_tx_back(struct kj_db *db);
/*
 * Runs fn in a transaction: KJ_OK commits, the rest rolls back. A deadlock
 * or certification failure runs the whole again, at most three times with a
 * short random pause; fn must therefore start from nothing each time.
 */
KJ_API KJ_MUST enum kj_rc kj_tx(struct kj_db *db, enum kj_rc (*fn)(void *arg), void *arg);

/* ---- the act: who does what, now ------------------------------------------ */

/* Roles of DOMAIN 5 that an account holds; relations are computed per document. */
enum kj_peran {
	KJ_PERAN_PEGAWAI = 1 << 0,
	KJ_PERAN_PENGELOLA = 1 << 1, /* pengelola kinerja of a unit subtree */
	KJ_PERAN_ADMIN = 1 << 2,
	KJ_PERAN_AUDITOR = 1 << 3,
	KJ_PERAN_PPK = 1 << 4,
	KJ_PERAN_TPK = 1 << 5
};

/* Who is signed in; akun 0 is nobody. Strings live as long as the request. */
struct kj_who {
	int64_t akun, pegawai, sesi;
	const char *nama, *login;
	const char *lang;	 /* "id" or "en" */
	int zone;			 /* enum kj_zone of the person's unit */
	int64_t unit;		 /* of the first assignment in force */
	unsigned peran;		 /* enum kj_peran, or-ed */
	int64_t unit_kelola; /* root of the subtree a pengelola looks after, 0 none */
	bool penilai;		 /* evaluates somebody today */
	bool must_change;	 /* signed in with a password that must be changed */
};

/* A refusal that belongs to a field: "rhk.12.iki.b1.bobot", "galat.wajib". */
struct kj_problem {
	struct kj_problem *next;
	const char *field;	/* input's name, "" for the whole form */
	const char *code;	/* key below galat. in the language files */
	const char *detail; /* {detail} in the message, "" for none */
};

/* All an act of lib/domain needs; made by the web kit or the command line. */
struct kj_act {
	struct kj_db *db;
	struct kj_arena *arena;
	struct kj_who who;
	int64_t now;	 /* business clock of this act */
	const char *rid; /* request id */
	const char *ip;
	struct kj_problem *problems; /* newest last */
	bool simulasi;				 /* on a document of a training period: no work list hears of it */
};

/* Adds a problem and returns KJ_INVALID. fmt makes the field's name. */
KJ_API enum kj_rc
kj_problem(struct kj_act *act, const char *code, const char *field_fmt, ...) KJ_PRINTF(3, 4);
/* The same with a detail for the message. */
KJ_API enum kj_rc kj_problem_detail(struct kj_act *act, const char *code, const char *detail,
	const char *field_fmt, ...) KJ_PRINTF(4, 5);
/* The business day of who acts. */
KJ_API kj_date kj_act_today(const struct kj_act *act);
/* now as the database has it. */
KJ_API const char *kj_act_now(const struct kj_act *act);

/* ---- rows as people edit them ---------------------------------------------- */

/*
 * Every editable row's struct begins with this. key is the row's id in
 * decimal, or b1, b2 ... for a row not stored yet (id 0). An act must check
 * that ids belong to its document.
 */
struct kj_row {
	const char *key;
	int64_t id;
};
/* Rows of a group: v is an array of n row structs. */
struct kj_set {
	size_t n;
	void *v;
};

/* ---- migrations ------------------------------------------------------------ */

/*
 * Applies what is missing of dir/NNNN-*.sql, one file one DDL, guarded by a
 * lock row, checksummed, resumable. KJ_CONFLICT: a file applied earlier has
 * changed. KJ_BUSY: another migration is running. say, if not NULL, hears of
 * each file applied. Opens a connection of its own, without time limits.
 */
KJ_API KJ_MUST enum kj_rc kj_migrate(struct kj_db *db, struct kj_arena *a, const char *module,
	const char *dir, void (*say)(const char *file));

#endif
