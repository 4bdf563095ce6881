/* kinerja doctor, the database: server, schema, accounts, grants, background work. */
#include <glob.h>

#include "cgi-bin/kinerja/doctor.h"
#include "kinerja/tree.h"
#include "queries.h"

/* ---- schema ------------------------------------------------------------------ */

static bool
is_applied(const struct kj_rows *done, const char *file)
{
	for (size_t i = 0; i < done->n; i++)
		if (kj_streq(kj_text(done, i, "berkas"), file))
			return true;
	return false;
}

/* The files whose names begin with 0000- keep the books and are not in them. */
static void
check_schema(struct cli *c)
{
	const char *pattern = cli_share(c, "sql/migrations/[0-9]*-*.sql");
	struct kj_rows done;
	size_t missing = 0;
	glob_t files = {0};

	if (glob(pattern, 0, NULL, &files) != 0) {
		doctor_say(BAD, "schema", "%s: no migrations; install them again", pattern);
		goto out;
	}
	if (kj_db_rows(c->act.db, c->arena, &kj_q_migrasi_list, &done, KJ_ARGS(kj_t("core"))) !=
		KJ_OK) {
		doctor_say(BAD, "schema", "the database is empty: kinerja migrate");
		goto out;
	}
	for (size_t i = 0; i < files.gl_pathc; i++) {
		const char *name = strrchr(files.gl_pathv[i], '/') + 1;

		if (!kj_starts(name, "0000-") && !is_applied(&done, name))
			missing++;
	}
	if (missing > 0)
		doctor_say(BAD, "schema", "%zu migrations are missing: kinerja migrate", missing);
	else
		doctor_say(GOOD, "schema", "%zu migrations", done.n);
out:
	globfree(&files);
}

/* ---- background work ----------------------------------------------------------- */

#define LATE_S 3600

static void
check_jobs(struct cli *c)
{
	const char *late = kj_instant_sql(c->arena, kj_clock_real() - LATE_S);
	struct kj_rows jobs;

	if (kj_db_rows(c->act.db, c->arena, &kj_q_pekerjaan_daftar, &jobs, KJ_NOARGS) != KJ_OK)
		return;
	if (jobs.n == 0)
		doctor_say(BAD, "jobs", "never run: start kinerja job run --loop, or call it from cron");
	for (size_t i = 0; i < jobs.n; i++) {
		const char *jenis = kj_text(&jobs, i, "jenis"), *due = kj_text(&jobs, i, "mulai_setelah");

		if (*kj_text(&jobs, i, "galat"))
			doctor_say(NOTE, "jobs", "%s failed (%s) and is tried again at %s UTC; see the log",
				jenis, kj_text(&jobs, i, "galat"), due);
		else if (strcmp(due, late) < 0 && kj_streq(kj_text(&jobs, i, "status"), "MENUNGGU"))
			doctor_say(BAD, "jobs", "%s waits since %s UTC: does kinerja job run --loop still run?",
				jenis, due);
		else
			doctor_say(GOOD, "jobs", "%s, next at %s UTC", jenis, due);
	}
}

/* ---- letters --------------------------------------------------------------------- */

static void
check_letters(struct cli *c)
{
	struct kj_rows r;

	if (kj_db_one(c->act.db, c->arena, &kj_q_surat_hitung, &r, KJ_NOARGS) != KJ_OK)
		return;
	if (kj_int(&r, 0, "gagal") > 0)
		doctor_say(NOTE, "letters", "%lld were given up; administration, letters, says why",
			(long long)kj_int(&r, 0, "gagal"));
	else
		doctor_say(
			GOOD, "letters", "%lld wait, none was given up", (long long)kj_int(&r, 0, "menunggu"));
}

bool
doctor_database(struct cli *c)
{
	if (kj_db_ping(c->act.db) != KJ_OK) {
		doctor_say(BAD, "database", "does not let us in; the line above says why. Is it running?");
		return false;
	}
	doctor_say(GOOD, "database", "%s", c->conf->db.name);
	check_schema(c);
	check_jobs(c);
	check_letters(c);
	return true;
}

/* ---- accounts ---------------------------------------------------------------------- */

static unsigned differing;

static void
say_statement(const char *statement, const char *problem)
{
	(void)fprintf(stderr, "doctor: statement %s: %s\n", statement, problem);
	differing++;
}

/* The cell that starts at *p; *p goes on behind its tab, line end or NUL. */
static const char *
cell(struct kj_arena *a, const char **p)
{
	size_t n = strcspn(*p, "\t\n");
	const char *text = kj_strndup(a, *p, n);

	*p += n;
	if (**p == '\t')
		(*p)++;
	return text;
}

/* What the account has on a table, as the matrix writes it. */
static const char *
granted(struct kj_arena *a, const struct kj_rows *rights, const char *table)
{
	static const struct {
		const char *right;
		char letter;
	} letters[] = {{"SELECT", 'R'}, {"INSERT", 'C'}, {"UPDATE", 'U'}, {"DELETE", 'D'}};
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t k = 0; k < KJ_COUNT(letters); k++)
		for (size_t i = 0; i < rights->n; i++)
			if (kj_streq(kj_text(rights, i, "tabel"), table) &&
				kj_streq(kj_text(rights, i, "hak"), letters[k].right))
				kj_buf_putc(&b, letters[k].letter);
	return b.len > 0 ? b.data : "-";
}

/* Walks the matrix; returns how many rights it gives, or -1 after a difference was said. */
static long
compare(struct kj_arena *a, const char *matrix, const struct kj_rows *rights, const char *program)
{
	unsigned column = 0;
	long rows = 0;
	bool same = true;

	for (const char *p = matrix; *p; p += *p == '\n') {
		const char *table, *value = "-";

		if (*p == '#' || *p == '\n') {
			p += strcspn(p, "\n");
			continue;
		}
		table = cell(a, &p);
		for (unsigned i = 1; *p && *p != '\n'; i++) {
			const char *text = cell(a, &p);

			if (kj_streq(table, "table") && kj_streq(text, program))
				column = i;
			else if (i == column)
				value = text;
		}
		if (kj_streq(table, "table"))
			continue;
		if (!kj_streq(value, granted(a, rights, table))) {
			doctor_say(BAD, program, "may %s on %s where the matrix says %s: set the grants again",
				granted(a, rights, table), table, value);
			same = false;
		}
		rows += kj_streq(value, "-") ? 0 : (long)strlen(value);
	}
	return same ? rows : -1;
}

static void
check_grants(struct cli *c, struct kj_db *db, const char *program)
{
	const char *file = cli_share(c, "sql/grants/matrix.tsv"), *matrix;
	struct kj_rows rights;
	long given;

	if (kj_file_text(c->arena, file, &matrix) != KJ_OK ||
		kj_db_rows(db, c->arena, &kj_q_hak_daftar, &rights, KJ_NOARGS) != KJ_OK) {
		doctor_say(BAD, program, "its grants cannot be compared with %s", file);
		return;
	}
	given = compare(c->arena, matrix, &rights, program);
	if (given >= 0 && (size_t)given != rights.n)
		doctor_say(BAD, program, "has %zu rights where the matrix gives %ld: set the grants again",
			rights.n, given);
	else if (given >= 0)
		doctor_say(GOOD, program, "database account with %ld rights, as declared", given);
}

void
doctor_account(struct cli *c, const char *program)
{
	struct kj_db *db = kj_db_new(c->conf, program);

	differing = 0;
	if (kj_db_ping(db) != KJ_OK)
		doctor_say(BAD, program, "its database account is refused; the line above says why");
	else if (kj_db_check_all(db, say_statement) != KJ_OK)
		doctor_say(
			BAD, program, "%u statements do not fit the database: kinerja migrate", differing);
	else if (strstr(c->conf->db.user, "%s"))
		check_grants(c, db, program);
	else
		doctor_say(GOOD, program, "database account, shared with the other programs");
	kj_db_free(db);
}
