/*
 * Named statements: prepared when first used, kept for the life of the
 * connection, checked against their declaration, and never left open.
 */
#include "lib/db/driver.h"

#include <errmsg.h>
#include <mysqld_error.h>

#define CHARSET_BINARY 63
/* Columns declared longer than this are bound short and fetched a second time when needed. */
#define ROOM_MAX 16384
#define ROOM_LONG 2048

/* ---- the declaration against the server ------------------------------------- */

static bool
is_integer(const MYSQL_FIELD *f)
{
	switch (f->type) {
	case MYSQL_TYPE_TINY:
	case MYSQL_TYPE_SHORT:
	case MYSQL_TYPE_INT24:
	case MYSQL_TYPE_LONG:
	case MYSQL_TYPE_LONGLONG:
	case MYSQL_TYPE_YEAR:
		return true;
	case MYSQL_TYPE_NEWDECIMAL: /* SUM of whole numbers */
		return f->decimals == 0;
	default:
		return false;
	}
}

static bool
is_string(const MYSQL_FIELD *f)
{
	switch (f->type) {
	case MYSQL_TYPE_VARCHAR:
	case MYSQL_TYPE_VAR_STRING:
	case MYSQL_TYPE_STRING:
	case MYSQL_TYPE_TINY_BLOB:
	case MYSQL_TYPE_MEDIUM_BLOB:
	case MYSQL_TYPE_LONG_BLOB:
	case MYSQL_TYPE_BLOB:
		return true;
	default:
		return false;
	}
}

static bool
is_as_text(const MYSQL_FIELD *f)
{
	switch (f->type) {
	case MYSQL_TYPE_DATE:
	case MYSQL_TYPE_NEWDATE:
	case MYSQL_TYPE_DATETIME:
	case MYSQL_TYPE_TIMESTAMP:
	case MYSQL_TYPE_TIME:
	case MYSQL_TYPE_DECIMAL:
	case MYSQL_TYPE_NEWDECIMAL:
		return true;
	default:
		return false;
	}
}

static bool
fits(const MYSQL_FIELD *f, char type)
{
	if (f->type == MYSQL_TYPE_NULL)
		return true;
	if (type == 'i')
		return is_integer(f);
	if (type == 'b')
		return is_string(f) && f->charsetnr == CHARSET_BINARY;
	return is_as_text(f) || (is_string(f) && f->charsetnr != CHARSET_BINARY);
}

/*
 * Characters of a day or an instant as text, 0 for all else. Both travel as
 * numbers and are written by us: the driver asks printf for each.
 */
static unsigned
moment(const MYSQL_FIELD *f)
{
	if (f->type == MYSQL_TYPE_DATE || f->type == MYSQL_TYPE_NEWDATE)
		return DAY_TEXT;
	if ((f->type == MYSQL_TYPE_DATETIME || f->type == MYSQL_TYPE_TIMESTAMP) && f->decimals == 0)
		return INSTANT_TEXT;
	return 0;
}

/* Lays the columns out in the connection's row buffer and binds their types. */
static void
lay_out(struct statement *s, const struct kj_query *q, const MYSQL_FIELD *fields)
{
	for (unsigned i = 0; i < s->nout; i++) {
		struct place *p = &s->place[i];
		MYSQL_BIND *b = &s->out[i];

		p->at = s->need;
		if (q->types[i] == 'i') {
			b->buffer_type = MYSQL_TYPE_LONGLONG;
			p->room = sizeof(int64_t);
		} else if (moment(&fields[i]) > 0) {
			p->moment = moment(&fields[i]);
			b->buffer_type = p->moment == DAY_TEXT ? MYSQL_TYPE_DATE : MYSQL_TYPE_DATETIME;
			p->room = sizeof(MYSQL_TIME);
		} else {
			b->buffer_type = q->types[i] == 'b' ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
			p->longer = fields[i].length > ROOM_MAX;
			/* Decimals are written by the driver, with a NUL behind them. */
			p->room = p->longer ? ROOM_LONG : fields[i].length + 32;
		}
		b->buffer_length = p->room;
		b->length = &p->len;
		b->is_null = &p->null;
		b->error = &p->cut;
		s->need += (p->room + 7) & ~(size_t)7;
	}
}

/* Compares number and types of the columns with what the query declares; the names are its own. */
static enum kj_rc
check_columns(struct kj_db *db, struct statement *s, const struct kj_query *q)
{
	unsigned n = mysql_stmt_field_count(s->st);
	MYSQL_RES *meta = mysql_stmt_result_metadata(s->st);
	const MYSQL_FIELD *fields = meta ? mysql_fetch_fields(meta) : NULL;
	enum kj_rc rc = KJ_FAULT;

	if (n != strlen(q->types) || (n && !fields)) {
		snprintf(db->problem, sizeof(db->problem), "gives %u columns, declares %zu", n,
			strlen(q->types));
		goto out;
	}
	for (unsigned i = 0; i < n; i++) {
		if (!fits(&fields[i], q->types[i])) {
			snprintf(db->problem, sizeof(db->problem),
				"column %u is '%s' of type %d, declared '%s:%c'", i + 1, fields[i].name,
				(int)fields[i].type, q->columns[i], q->types[i]);
			goto out;
		}
	}
	s->nout = n;
	s->out = kj_calloc(db->memory, n, sizeof(MYSQL_BIND));
	s->place = kj_calloc(db->memory, n, sizeof(struct place));
	lay_out(s, q, fields);
	rc = KJ_OK;
out:
	if (meta)
		mysql_free_result(meta);
	return rc;
}

/* ---- prepare ------------------------------------------------------------------ */

static struct statement *
statement_new(struct kj_db *db, const struct kj_query *q)
{
	struct statement *s = kj_alloc(db->memory, sizeof(*s));

	s->nin = (unsigned)strlen(q->params);
	s->in = kj_calloc(db->memory, s->nin, sizeof(MYSQL_BIND));
	s->st = mysql_stmt_init(db->my);
	if (!s->st) {
		kj_log(KJ_ERROR, "memory", "for=statement");
		exit(KJ_EXIT_SOFTWARE);
	}
	return s;
}

static enum kj_rc
prepare(struct kj_db *db, const struct kj_query *q, struct statement **out)
{
	struct statement *s = statement_new(db, q);
	enum kj_rc rc = KJ_FAULT;

	db->problem[0] = '\0';
	db->error = 0;
	if (mysql_stmt_prepare(s->st, q->text, (unsigned long)strlen(q->text))) {
		db->error = mysql_stmt_errno(s->st);
		snprintf(db->problem, sizeof(db->problem), "%s", mysql_stmt_error(s->st));
	} else if (mysql_stmt_param_count(s->st) != s->nin) {
		snprintf(db->problem, sizeof(db->problem), "takes %lu parameters, declares %u",
			mysql_stmt_param_count(s->st), s->nin);
	} else {
		rc = check_columns(db, s, q);
	}
	if (rc) {
		mysql_stmt_close(s->st);
		return rc;
	}
	*out = s;
	return KJ_OK;
}

enum kj_rc
kj_statement_prepare(struct kj_db *db, const struct kj_query *q, struct statement **out)
{
	enum kj_rc rc;

	*out = db->slot[q->slot];
	if (*out)
		return KJ_OK;
	if (db->oneshot) {
		*out = statement_new(db, q);
		(*out)->direct = true;
	} else {
		rc = prepare(db, q, out);
		if (rc)
			return rc;
	}
	/* In the cache also when sent once, so that a lost connection closes it. */
	db->slot[q->slot] = *out;
	return KJ_OK;
}

/* ---- execute --------------------------------------------------------------------- */

bool
kj_statement_accepts(const struct kj_query *q, const struct kj_arg *args, size_t n)
{
	if (n != strlen(q->params)) {
		(void)KJ_FAULT_AT("statement %s: %zu arguments for %zu", q->name, n, strlen(q->params));
		return false;
	}
	for (size_t i = 0; i < n; i++) {
		if (args[i].type != '0' && args[i].type != q->params[i]) {
			(void)KJ_FAULT_AT("statement %s: argument %zu is '%c', declared '%c'", q->name, i + 1,
				args[i].type, q->params[i]);
			return false;
		}
	}
	return true;
}

static bool
bind_in(struct statement *s, const struct kj_arg *args)
{
	for (unsigned i = 0; i < s->nin; i++) {
		MYSQL_BIND *b = &s->in[i];

		b->buffer_type = MYSQL_TYPE_NULL;
		if (args[i].type == 'i') {
			b->buffer_type = MYSQL_TYPE_LONGLONG;
			b->buffer = (void *)(uintptr_t)&args[i].i;
		} else if (args[i].type != '0') {
			b->buffer_type = args[i].type == 'b' ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
			b->buffer = (void *)(uintptr_t)args[i].p;
			b->buffer_length = (unsigned long)args[i].n;
		}
	}
	return !s->nin || !mysql_stmt_bind_param(s->st, s->in);
}

/* Points the columns into the row buffer, which may have moved since the last time. */
static bool
bind_out(struct kj_db *db, struct statement *s)
{
	if (s->need > db->buffer_size) {
		db->buffer_size = s->need * 2;
		db->buffer = kj_alloc(db->memory, db->buffer_size);
	}
	if (!s->nout || s->base == db->buffer)
		return true;
	s->base = db->buffer;
	for (unsigned i = 0; i < s->nout; i++)
		s->out[i].buffer = db->buffer + s->place[i].at;
	return !mysql_stmt_bind_result(s->st, s->out);
}

enum kj_rc
kj_statement_error(struct kj_db *db, const struct statement *s, const struct kj_query *q)
{
	if (mysql_stmt_errno(s->st))
		return kj_db_error(db, q->name, mysql_stmt_errno(s->st), mysql_stmt_error(s->st));
	return kj_db_error(db, q->name, mysql_errno(db->my), mysql_error(db->my));
}

/* Prepare and execute in one round trip: plain CGI never runs a statement twice. */
static enum kj_rc
execute_direct(
	struct kj_db *db, struct statement *s, const struct kj_query *q, const struct kj_arg *args)
{
	mysql_stmt_attr_set(s->st, STMT_ATTR_PREBIND_PARAMS, &s->nin);
	if (!bind_in(s, args) || mariadb_stmt_execute_direct(s->st, q->text, strlen(q->text)))
		return kj_statement_error(db, s, q);
	if (mysql_stmt_param_count(s->st) != s->nin)
		return KJ_FAULT_AT(
			"statement %s takes %lu parameters", q->name, mysql_stmt_param_count(s->st));
	if (check_columns(db, s, q))
		return KJ_FAULT_AT("statement %s %s", q->name, db->problem);
	return KJ_OK;
}

struct call {
	const struct kj_query *q;
	const struct kj_arg *args;
	struct kj_arena *arena; /* NULL: no rows wanted */
	struct kj_rows *rows;
	size_t limit;
	int64_t *changed, *id;
};

/* Leaves no result open; a statement sent once ends. */
static void
statement_done(struct kj_db *db, struct statement *s, const struct kj_query *q)
{
	if (s->direct) {
		mysql_stmt_close(s->st);
		db->slot[q->slot] = NULL;
	} else if (s->nout) {
		mysql_stmt_free_result(s->st);
	}
}

/* One attempt at a call on the connection as it is. */
static enum kj_rc
attempt(struct kj_db *db, const struct call *c)
{
	struct statement *s;
	enum kj_rc rc = kj_db_connect(db);

	if (rc)
		return rc;
	rc = kj_statement_prepare(db, c->q, &s);
	if (rc)
		return db->error ? kj_db_error(db, c->q->name, db->error, db->problem)
						 : KJ_FAULT_AT("statement %s %s", c->q->name, db->problem);
	db->count++;
	if (s->direct)
		rc = execute_direct(db, s, c->q, c->args);
	else if (!bind_in(s, c->args) || mysql_stmt_execute(s->st))
		rc = kj_statement_error(db, s, c->q);
	if (rc)
		goto out;
	if (!bind_out(db, s)) {
		rc = kj_statement_error(db, s, c->q);
		goto out;
	}
	if (c->changed)
		*c->changed = (int64_t)mysql_stmt_affected_rows(s->st);
	if (c->id)
		*c->id = (int64_t)mysql_stmt_insert_id(s->st);
	if (s->nout)
		rc = kj_statement_read(db, s, c->q, c->arena, c->rows, c->limit);
out:
	/* After a loss the statement is gone with its connection. */
	if (db->my)
		statement_done(db, s, c->q);
	return rc;
}

static bool
only_reads(const struct kj_query *q)
{
	return !strncasecmp(q->text, "SELECT", 6) || !strncasecmp(q->text, "WITH", 4);
}

/*
 * A connection found dead outside a transaction is opened again and the
 * statement sent once more: a read always, a write only when it never left.
 */
static enum kj_rc
run(struct kj_db *db, const struct call *c, size_t n)
{
	enum kj_rc rc;
	bool alone = db->tx == TX_NONE && db->my;

	db->key[0] = '\0';
	if (!kj_statement_accepts(c->q, c->args, n))
		return KJ_FAULT;
	if (db->tx == TX_OVER)
		return KJ_BUSY;
	rc = attempt(db, c);
	if (rc == KJ_BUSY && db->lost && alone &&
		(only_reads(c->q) || db->error == CR_SERVER_GONE_ERROR))
		rc = attempt(db, c);
	return rc;
}

enum kj_rc
kj_db_rows(struct kj_db *db, struct kj_arena *a, const struct kj_query *q, struct kj_rows *out,
	const struct kj_arg *args, size_t n)
{
	struct call c = {.q = q, .args = args, .arena = a, .rows = out, .limit = SIZE_MAX};

	*out = (struct kj_rows){.query = q};
	if (!*q->types)
		return KJ_FAULT_AT("statement %s gives no rows", q->name);
	return run(db, &c, n);
}

enum kj_rc
kj_db_one(struct kj_db *db, struct kj_arena *a, const struct kj_query *q, struct kj_rows *out,
	const struct kj_arg *args, size_t n)
{
	struct call c = {.q = q, .args = args, .arena = a, .rows = out, .limit = 1};
	enum kj_rc rc;

	*out = (struct kj_rows){.query = q};
	if (!*q->types)
		return KJ_FAULT_AT("statement %s gives no rows", q->name);
	rc = run(db, &c, n);
	return rc == KJ_OK && out->n == 0 ? KJ_NOTFOUND : rc;
}

enum kj_rc
kj_db_exec(struct kj_db *db, const struct kj_query *q, int64_t *changed, const struct kj_arg *args,
	size_t n)
{
	struct call c = {.q = q, .args = args, .changed = changed};

	if (changed)
		*changed = 0;
	if (*q->types)
		return KJ_FAULT_AT("statement %s gives rows: kj_db_rows reads them", q->name);
	return run(db, &c, n);
}

enum kj_rc
kj_db_insert(
	struct kj_db *db, const struct kj_query *q, int64_t *id, const struct kj_arg *args, size_t n)
{
	struct call c = {.q = q, .args = args, .id = id};

	if (id)
		*id = 0;
	if (*q->types)
		return KJ_FAULT_AT("statement %s gives rows: kj_db_rows reads them", q->name);
	return run(db, &c, n);
}

/* No grant on a table: the statement belongs to another program. */
static bool
is_denied(unsigned number)
{
	return number == ER_TABLEACCESS_DENIED_ERROR || number == ER_COLUMNACCESS_DENIED_ERROR ||
		   number == ER_DBACCESS_DENIED_ERROR || number == ER_SPECIFIC_ACCESS_DENIED_ERROR;
}

enum kj_rc
kj_db_check_all(struct kj_db *db, void (*say)(const char *statement, const char *problem))
{
	enum kj_rc all = KJ_OK, rc = kj_db_connect(db);

	for (unsigned i = 0; i < kj_q_count && !rc; i++) {
		const struct kj_query *q = kj_q_all[i];
		struct statement *s;

		if (prepare(db, q, &s) == KJ_OK) {
			mysql_stmt_close(s->st);
			continue;
		}
		if (db->error == CR_SERVER_GONE_ERROR || db->error == CR_SERVER_LOST) {
			rc = kj_db_error(db, q->name, db->error, db->problem);
		} else if (!is_denied(db->error)) {
			all = KJ_FAULT;
			if (say)
				say(q->name, db->problem);
		}
	}
	return rc ? rc : all;
}
