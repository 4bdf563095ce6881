/* MariaDB's bulk arrays: one statement for many rows, one column an array. */
#include "lib/db/driver.h"

/* Below max_allowed_packet (16 MB) with room to spare. */
#define BYTES_A_TRIP (4L * 1024 * 1024)

/* Rows from first on that fit one packet; always at least one. */
static size_t
rows_a_trip(const struct kj_arg *args, size_t n, size_t first, size_t rows)
{
	size_t bytes = 0, row = first;

	for (; row < rows; row++) {
		for (size_t i = 0; i < n; i++)
			bytes += 16 + args[row * n + i].n;
		if (bytes > BYTES_A_TRIP && row > first)
			break;
	}
	return row - first;
}

/* Turns rows of arguments into the arrays of one column. */
static void
bind_column(
	struct kj_db *db, MYSQL_BIND *b, char type, const struct kj_arg *args, size_t n, size_t rows)
{
	char *null = kj_alloc(db->scratch, rows);
	int64_t *number = NULL;
	const void **text = NULL;
	unsigned long *length = NULL;

	if (type == 'i') {
		number = kj_calloc(db->scratch, rows, sizeof(*number));
	} else {
		text = kj_calloc(db->scratch, rows, sizeof(*text));
		length = kj_calloc(db->scratch, rows, sizeof(*length));
	}
	for (size_t row = 0; row < rows; row++, args += n) {
		if (args->type == '0') {
			null[row] = STMT_INDICATOR_NULL;
		} else if (type == 'i') {
			number[row] = args->i;
		} else {
			text[row] = args->p;
			length[row] = (unsigned long)args->n;
		}
	}
	b->buffer_type = type == 'i'   ? MYSQL_TYPE_LONGLONG
					 : type == 'b' ? MYSQL_TYPE_BLOB
								   : MYSQL_TYPE_STRING;
	b->buffer = type == 'i' ? (void *)number : (void *)text;
	b->length = length;
	b->u.indicator = null;
}

/* One packet of rows; the statement is set back for single rows on every path. */
static enum kj_rc
trip(struct kj_db *db, struct statement *s, const struct kj_query *q, const struct kj_arg *args,
	unsigned rows)
{
	MYSQL_BIND *columns;
	unsigned single = 0;
	enum kj_rc rc = KJ_OK;

	kj_arena_reset(db->scratch);
	columns = kj_calloc(db->scratch, s->nin, sizeof(*columns));
	for (unsigned i = 0; i < s->nin; i++)
		bind_column(db, &columns[i], q->params[i], args + i, s->nin, rows);
	db->count++;
	mysql_stmt_attr_set(s->st, STMT_ATTR_ARRAY_SIZE, &rows);
	if (mysql_stmt_bind_param(s->st, columns) || mysql_stmt_execute(s->st))
		rc = kj_statement_error(db, s, q);
	if (db->my)
		mysql_stmt_attr_set(s->st, STMT_ATTR_ARRAY_SIZE, &single);
	return rc;
}

static enum kj_rc
attempt(
	struct kj_db *db, const struct kj_query *q, size_t rows, const struct kj_arg *args, size_t n)
{
	bool oneshot = db->oneshot;
	struct statement *s = NULL;
	enum kj_rc rc = kj_db_connect(db);

	if (rc)
		return rc;
	/* Arrays need a statement that is prepared, in plain CGI too. */
	db->oneshot = false;
	rc = kj_statement_prepare(db, q, &s);
	db->oneshot = oneshot;
	if (rc)
		return db->error ? kj_db_error(db, q->name, db->error, db->problem)
						 : KJ_FAULT_AT("statement %s %s", q->name, db->problem);
	for (size_t done = 0, now; done < rows && !rc; done += now) {
		now = rows_a_trip(args, n, done, rows);
		rc = trip(db, s, q, args + done * n, (unsigned)now);
	}
	return rc;
}

enum kj_rc
kj_db_bulk(
	struct kj_db *db, const struct kj_query *q, size_t rows, const struct kj_arg *args, size_t n)
{
	db->key[0] = '\0';
	if (*q->types || !n)
		return KJ_FAULT_AT("statement %s cannot run for many rows", q->name);
	for (size_t row = 0; row < rows; row++) {
		if (!kj_statement_accepts(q, args + row * n, n))
			return KJ_FAULT;
	}
	if (rows == 0)
		return KJ_OK;
	if (db->tx == TX_OVER)
		return KJ_BUSY;
	return attempt(db, q, rows, args, n);
}
