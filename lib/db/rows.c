/* From the driver's row to the arena: few allocations, every cell NUL terminated. */
#include "lib/db/driver.h"

#define FIRST_ROWS 16
#define FIRST_BYTES 512
#define MOST_BYTES 16384

/* A growing copy of a result. */
struct packer {
	struct kj_arena *arena;
	struct kj_cell *cell;
	size_t columns, rows, cap;
	char *at;
	size_t left, block;
};

/* Room for n bytes and a NUL, taken out of blocks that double. */
static char *
take(struct packer *p, size_t n)
{
	char *at;

	if (n + 1 > p->left) {
		p->block = p->block ? p->block * 2 : FIRST_BYTES;
		if (p->block > MOST_BYTES)
			p->block = MOST_BYTES;
		if (n + 1 > p->block) /* a long text lies alone, the block goes on */
			return kj_alloc(p->arena, n + 1);
		p->at = kj_alloc(p->arena, p->block);
		p->left = p->block;
	}
	at = p->at;
	p->at += n + 1;
	p->left -= n + 1;
	at[n] = '\0';
	return at;
}

static struct kj_cell *
next_row(struct packer *p)
{
	if (p->rows == p->cap) {
		size_t cap = p->cap ? p->cap * 4 : FIRST_ROWS;
		struct kj_cell *cell = kj_calloc(p->arena, cap * p->columns, sizeof(*cell));

		if (p->rows)
			memcpy(cell, p->cell, p->rows * p->columns * sizeof(*cell));
		p->cell = cell;
		p->cap = cap;
	}
	return p->cell + p->rows++ * p->columns;
}

static void
pack_integer(struct packer *p, struct kj_cell *cell, const char *from)
{
	char text[24];
	size_t i = sizeof(text);
	uint64_t rest;
	char *to;

	memcpy(&cell->i, from, sizeof(cell->i));
	rest = cell->i < 0 ? 0 - (uint64_t)cell->i : (uint64_t)cell->i;
	do {
		text[--i] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (cell->i < 0)
		text[--i] = '-';
	cell->n = sizeof(text) - i;
	to = take(p, cell->n);
	memcpy(to, text + i, cell->n);
	cell->s = to;
}

static char *
digits(char *to, unsigned n, unsigned count)
{
	for (unsigned i = count; i > 0; i--, n /= 10)
		to[i - 1] = (char)('0' + n % 10);
	return to + count;
}

static void
pack_moment(struct packer *p, struct kj_cell *cell, const char *from, unsigned n)
{
	char *to = take(p, n);
	MYSQL_TIME t;

	memcpy(&t, from, sizeof(t));
	cell->n = n;
	cell->s = to;
	to = digits(to, t.year, 4);
	*to++ = '-';
	to = digits(to, t.month, 2);
	*to++ = '-';
	to = digits(to, t.day, 2);
	if (n == DAY_TEXT)
		return;
	*to++ = ' ';
	to = digits(to, t.hour, 2);
	*to++ = ':';
	to = digits(to, t.minute, 2);
	*to++ = ':';
	(void)digits(to, t.second, 2);
}

/* A text or bytes; false when it is longer than its place and cannot be fetched again. */
static bool
pack_string(struct packer *p, struct kj_cell *cell, const struct kj_db *db, struct statement *s,
	unsigned column)
{
	const struct place *place = &s->place[column];
	char *to = take(p, place->len);

	cell->n = place->len;
	cell->s = to;
	if (place->len <= place->room) {
		memcpy(to, db->buffer + place->at, place->len);
		return true;
	}
	if (place->longer) {
		unsigned long len;
		my_bool null, cut;
		MYSQL_BIND again = {.buffer_type = s->out[column].buffer_type,
			.buffer = to,
			.buffer_length = place->len,
			.length = &len,
			.is_null = &null,
			.error = &cut};

		return !mysql_stmt_fetch_column(s->st, &again, column, 0);
	}
	return false;
}

static bool
pack_row(struct packer *p, const struct kj_db *db, struct statement *s, const struct kj_query *q)
{
	struct kj_cell *cell = next_row(p);

	for (unsigned i = 0; i < s->nout; i++, cell++) {
		const struct place *place = &s->place[i];
		bool fits = true;

		cell->s = "";
		if (place->null)
			cell->null = true;
		else if (place->moment > 0)
			pack_moment(p, cell, db->buffer + place->at, place->moment);
		else if (q->types[i] != 'i')
			fits = pack_string(p, cell, db, s, i);
		else if (!place->cut)
			pack_integer(p, cell, db->buffer + place->at);
		else
			fits = false;
		if (!fits) {
			(void)KJ_FAULT_AT(
				"statement %s: column %s does not fit its declaration", q->name, q->columns[i]);
			return false;
		}
	}
	return true;
}

enum kj_rc
kj_statement_read(struct kj_db *db, struct statement *s, const struct kj_query *q,
	struct kj_arena *a, struct kj_rows *out, size_t limit)
{
	struct packer p = {.arena = a, .columns = s->nout};
	int got = 0;

	while (p.rows < limit) {
		got = mysql_stmt_fetch(s->st);
		if (got == 1)
			return kj_statement_error(db, s, q);
		if (got == MYSQL_NO_DATA)
			break;
		if (!pack_row(&p, db, s, q))
			return KJ_FAULT;
	}
	out->n = p.rows;
	out->cell = p.cell;
	return KJ_OK;
}

/* ---- reading cells ---------------------------------------------------------------- */

static const struct kj_cell empty = {.s = "", .null = true};

const struct kj_cell *
kj_cell(const struct kj_rows *r, size_t row, const char *column)
{
	size_t n = r->query ? strlen(r->query->types) : 0;

	for (size_t i = 0; i < n; i++) {
		if (r->query->columns[i] != column && strcmp(r->query->columns[i], column) != 0)
			continue;
		if (row < r->n)
			return &r->cell[row * n + i];
		(void)KJ_FAULT_AT("statement %s: row %zu of %zu", r->query->name, row, r->n);
		return &empty;
	}
	(void)KJ_FAULT_AT("statement %s has no column %s", r->query ? r->query->name : "none", column);
	return &empty;
}

const char *
kj_text(const struct kj_rows *r, size_t row, const char *column)
{
	return kj_cell(r, row, column)->s;
}

int64_t
kj_int(const struct kj_rows *r, size_t row, const char *column)
{
	return kj_cell(r, row, column)->i;
}

bool
kj_isnull(const struct kj_rows *r, size_t row, const char *column)
{
	return kj_cell(r, row, column)->null;
}
