/* kinerja periode: closes a performance year. */
#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/tutup.h"
#include "queries.h"

enum { LISTED = 20, BAR = 30, LINES = 10 };

/* One run. */
struct run {
	struct cli *c;
	struct kj_tutup_keadaan k;
	struct kj_tutup t;
	const char *year;
	char host[65];
	int64_t done, all;
	double begun;
	int tenths; /* told so far, where nobody watches */
	bool resume;
};

static double
seconds(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* ---- progress ------------------------------------------------------------------------ */

static void
draw(const struct run *r, double rate)
{
	int64_t all = r->all > 0 ? r->all : 1;
	int full = (int)(BAR * r->done / all);
	double left = rate > 0 ? (double)(r->all - r->done) / rate : 0;
	char bar[BAR + 1];

	for (int i = 0; i < BAR; i++)
		bar[i] = i < full ? '#' : '.';
	bar[BAR] = '\0';
	(void)fprintf(stderr, "\r[%s] %3d %%  %lld/%lld  %.0f/s  %.0f s left   ", bar,
		(int)(100 * r->done / all), (long long)r->done, (long long)r->all, rate, left);
}

/* A bar on a terminal, a line every tenth elsewhere. */
static void
progress(struct run *r)
{
	double spent = seconds() - r->begun, rate = spent > 0 ? (double)r->t.selesai / spent : 0;
	int tenths = r->all > 0 ? (int)(LINES * r->done / r->all) : LINES;

	if (isatty(STDERR_FILENO))
		draw(r, rate);
	else if (tenths > r->tenths)
		(void)fprintf(stderr, "periode: %lld of %lld\n", (long long)r->done, (long long)r->all);
	r->tenths = tenths;
}

static void
tell_difference(void *arg, int64_t id, const char *field, const char *kept, const char *computed)
{
	(void)arg;
	(void)printf("%sevaluation %lld: %s was signed as %s, computes to %s\n",
		isatty(STDERR_FILENO) ? "\n" : "", (long long)id, field, kept,
		*computed ? computed : "nothing");
}

/* ---- before ---------------------------------------------------------------------------- */

static enum kj_rc
list_unsigned(struct run *r)
{
	struct kj_rows rows;
	enum kj_rc rc = kj_db_rows(r->c->act.db, r->c->arena, &kj_q_tutup_belum, &rows,
		KJ_ARGS(kj_i(r->k.periode), kj_i(LISTED)));

	if (rc != KJ_OK)
		return rc;
	(void)printf("%lld plans have no signed yearly evaluation:\n", (long long)r->k.belum);
	for (size_t i = 0; i < rows.n; i++)
		(void)printf("  plan %s\t%s\t%s\t%s\tplan %s, evaluation %s\n", kj_text(&rows, i, "skp_id"),
			kj_text(&rows, i, "nip"), kj_text(&rows, i, "nama"), kj_text(&rows, i, "unit"),
			kj_text(&rows, i, "skp"), kj_text(&rows, i, "evaluasi"));
	if (r->k.belum > (int64_t)rows.n)
		(void)printf("  and %lld more\n", (long long)(r->k.belum - (int64_t)rows.n));
	return KJ_OK;
}

/* What only a reason lets pass. */
static enum kj_rc
check(struct run *r)
{
	struct cli *c = r->c;
	bool open = r->k.sampai != KJ_NODATE && kj_act_today(&c->act) <= r->k.sampai;
	enum kj_rc rc = KJ_OK;

	if (open)
		(void)printf("evaluating and objecting end on %s\n", kj_date_iso(c->arena, r->k.sampai));
	if (r->k.belum > 0)
		rc = list_unsigned(r);
	if (rc != KJ_OK || *r->t.alasan || (!open && r->k.belum == 0))
		return rc;
	(void)fprintf(stderr, "periode: not closed; --force REASON closes it nevertheless, plans "
						  "without evaluation are locked without a predicate\n");
	return KJ_INVALID;
}

/*
 * The name of the worker that is no more: one of this machine whose process is
 * gone. "" leaves it to its lease.
 */
static const char *
gone(const struct run *r)
{
	size_t n = strlen(r->host);
	int64_t pid;

	if (!r->resume)
		return NULL;
	if (strncmp(r->k.pekerja, r->host, n) == 0 && r->k.pekerja[n] == ':' &&
		kj_int_parse(r->k.pekerja + n + 1, 1, INT32_MAX, &pid) && kill((pid_t)pid, 0) != 0 &&
		errno == ESRCH)
		return r->k.pekerja;
	return "";
}

static enum kj_rc
begin(void *arg)
{
	struct run *r = arg;

	return kj_tutup_begin(&r->c->act, &r->k, gone(r), &r->t);
}

static enum kj_rc
start(struct run *r)
{
	enum kj_rc rc = kj_tx(r->c->act.db, begin, r);

	if (rc == KJ_DENIED)
		(void)fprintf(stderr, "periode: %s is closed already\n", r->year);
	else if (rc == KJ_CONFLICT && *r->k.kerja && !r->resume)
		(void)fprintf(stderr, "periode: closing %s was begun by %s; --resume goes on\n", r->year,
			r->k.pekerja);
	else if (rc == KJ_CONFLICT)
		(void)fprintf(stderr, "periode: %s is at it, its lease runs until %s UTC\n",
			*r->k.pekerja ? r->k.pekerja : "another process", r->k.sewa_sampai);
	return rc;
}

/* ---- the work ------------------------------------------------------------------------------ */

static enum kj_rc
run_batches(struct run *r)
{
	struct kj_act *act = &r->c->act;
	int64_t n;
	enum kj_rc rc;

	do {
		kj_arena_reset(act->arena);
		rc = kj_tutup_step(act, &r->t, &n);
		r->done += n;
		if (rc == KJ_OK && n > 0)
			progress(r);
	} while (rc == KJ_OK && n > 0);
	if (rc == KJ_OK)
		rc = kj_tutup_end(act, &r->t);
	return rc;
}

static void
report(const struct run *r, enum kj_rc rc)
{
	double spent = seconds() - r->begun;

	if (isatty(STDERR_FILENO))
		(void)fputc('\n', stderr);
	if (rc == KJ_OK)
		(void)printf("periode: %s is closed: %lld evaluations in %.1f s, %lld of them differ\n",
			r->year, (long long)r->t.selesai, spent, (long long)r->t.berbeda);
	else if (rc == KJ_INVALID && r->t.berbeda == 0)
		(void)fprintf(stderr,
			"periode: %lld evaluations closed; plans without a signed one are left: "
			"--resume lists them\n",
			(long long)r->t.selesai);
	else if (rc == KJ_INVALID)
		(void)fprintf(stderr,
			"periode: %lld evaluations closed; %lld differ from what was signed "
			"and stay open, see above; --resume --force REASON closes them as signed\n",
			(long long)r->t.selesai, (long long)r->t.berbeda);
	else if (rc == KJ_CONFLICT)
		(void)fprintf(stderr, "periode: another process has taken over\n");
	else if (rc == KJ_BUSY)
		(void)fprintf(stderr, "periode: stopped; --resume goes on\n");
}

static enum kj_rc
close_year(struct run *r)
{
	struct cli *c = r->c;
	struct kj_arena *arena = kj_arena_new();
	enum kj_rc rc = check(r);

	if (rc == KJ_OK)
		rc = start(r);
	if (rc != KJ_OK)
		goto out;
	r->done = r->k.final;
	r->all = r->k.final + r->k.siap;
	r->begun = seconds();
	c->act.arena = arena;
	rc = run_batches(r);
	/* Somebody signed while it ran. */
	if (rc == KJ_BUSY && !kj_db_lost(c->act.db)) {
		kj_tutup_again(&r->t);
		rc = run_batches(r);
	}
	c->act.arena = c->arena;
	report(r, rc);
out:
	kj_tutup_free(&r->t);
	kj_arena_free(arena);
	return rc;
}

static int
run(struct run *r)
{
	struct cli *c = r->c;
	int64_t year;
	enum kj_rc rc;

	if (!kj_int_parse(r->year, 1900, 9999, &year))
		return cli_usage("periode");
	(void)gethostname(r->host, sizeof(r->host) - 1);
	r->t.pekerja = kj_fmt(c->arena, "%s:%ld", r->host, (long)getpid());
	r->t.beda = tell_difference;
	rc = kj_tutup_lihat(&c->act, year, &r->k);
	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "periode: no period %s\n", r->year);
	return cli_exit(rc == KJ_OK ? close_year(r) : rc);
}

int
cmd_periode(int argc, char **argv)
{
	struct cli c;
	struct run r = {.c = &c, .t.alasan = ""};
	int code = KJ_EXIT_CONFIG, i = 3;

	if (argc < 3 || !kj_streq(argv[1], "close"))
		return cli_usage("periode");
	r.year = argv[2];
	for (; i < argc; i++)
		if (kj_streq(argv[i], "--resume"))
			r.resume = true;
		else if (kj_streq(argv[i], "--force") && i + 1 < argc && strlen(argv[i + 1]) >= 10)
			r.t.alasan = argv[++i];
		else
			return cli_usage("periode");
	if (cli_open(&c) == KJ_OK) {
		kj_db_patient(c.act.db);
		code = run(&r);
	}
	cli_close(&c);
	return code;
}
