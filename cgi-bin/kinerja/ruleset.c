/* kinerja ruleset: the rulesets in use, checked, compared, tried on a past year. */
#include <unistd.h>

#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/aturan.h"
#include "kinerja/domain/ulang.h"
#include "kinerja/web.h"
#include "queries.h"

#define PIECE 1000

/* One run. */
struct run {
	struct cli *c;
	char *lang;
	size_t made;
};

/* ---- list, install ----------------------------------------------------------------- */

static int
list(struct run *r)
{
	struct cli *c = r->c;
	struct kj_rows rows;
	enum kj_rc rc = kj_db_rows(c->act.db, c->arena, &kj_q_aturan_daftar, &rows, KJ_NOARGS);

	for (size_t i = 0; rc == KJ_OK && i < rows.n; i++) {
		const char *used = kj_text(&rows, i, "periode");

		(void)printf("%s@%s\t%s\t%s\t%s%s%s\n", kj_text(&rows, i, "kode"),
			kj_text(&rows, i, "versi"), kj_text(&rows, i, "status"), kj_text(&rows, i, "asal"),
			kj_text(&rows, i, "judul"), *used ? "\t" : "", used);
	}
	return cli_exit(rc);
}

static enum kj_rc
install_step(void *arg)
{
	struct run *r = arg;

	return kj_aturan_pasang(&r->c->act, r->c->conf->rulesets, &r->made);
}

static int
install(struct run *r)
{
	enum kj_rc rc = kj_tx(r->c->act.db, install_step, r);

	if (rc == KJ_OK)
		(void)printf("ruleset: %zu new versions\n", r->made);
	return cli_exit(rc);
}

/* ---- check, diff ----------------------------------------------------------------------- */

/* Reads a file; says what is wrong with it, and where. */
static enum kj_rc
read_file(struct run *r, const char *file, const struct kj_aturan **out)
{
	struct kj_arena *a = r->c->arena;
	struct kj_masalah *problems;
	struct kj_aturan *read;
	enum kj_rc rc = kj_aturan_load(a, file, &read, &problems);

	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "kinerja: cannot read %s\n", file);
	for (const struct kj_masalah *m = problems; rc == KJ_INVALID && m; m = m->next)
		(void)printf("%s:%d: %s\n", file, m->line,
			kj_masalah_teks(a, m, r->c->conf->lang, kj_word_in, r->lang));
	if (rc == KJ_OK)
		*out = read;
	return rc;
}

static int
check(struct run *r, const char *file)
{
	const struct kj_aturan *read;
	enum kj_rc rc = read_file(r, file, &read);

	if (rc == KJ_OK)
		(void)printf("%s: good, %s\n", file, read->id);
	return rc == KJ_NOTFOUND ? KJ_EXIT_USAGE : cli_exit(rc);
}

/* A file, a shipped one by its code where there is no database, or a version. */
static enum kj_rc
find(struct run *r, const char *name, const struct kj_aturan **out)
{
	enum kj_rc rc;

	if (strchr(name, '/') || access(name, R_OK) == 0)
		return read_file(r, name, out);
	rc = kj_aturan_cari(&r->c->act, name, NULL, out);
	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "kinerja: no ruleset %s\n", name);
	return rc;
}

static int
diff(struct run *r, const char *before, const char *after)
{
	struct kj_arena *a = r->c->arena;
	const struct kj_aturan *lama, *baru;
	const struct kj_beda *d;
	enum kj_rc rc = find(r, before, &lama);

	if (rc == KJ_OK)
		rc = find(r, after, &baru);
	if (rc != KJ_OK)
		return cli_exit(rc);
	d = kj_aturan_beda(a, lama, baru);
	if (!d)
		return KJ_EXIT_DONE;
	for (; d; d = d->next)
		(void)printf(
			"%s: %s\n", d->jalan, kj_beda_teks(a, d, r->c->conf->lang, kj_word_in, r->lang));
	return KJ_EXIT_NO;
}

/* ---- simulate ------------------------------------------------------------------------------ */

static const char *
word(struct run *r, const char *code)
{
	const char *w = *code ? kj_word_in(r->lang, kj_fmt(r->c->act.arena, "kode.%s", code)) : NULL;

	return w ? w : *code ? code : "-";
}

static void
print_move(struct run *r, const struct kj_tiru_baris *b)
{
	(void)printf("%s\t%s\t%s\t%s -> %s", b->nip, b->nama, b->unit, word(r, b->predikat),
		word(r, b->baru.predikat));
	if (*b->indeks || *b->baru.indeks)
		(void)printf("\t%s (%s) -> %s (%s)", *b->indeks ? b->indeks : "-", word(r, b->hasil),
			*b->baru.indeks ? b->baru.indeks : "-", word(r, b->hasil_baru));
	(void)putchar('\n');
}

static enum kj_rc
simulate_all(struct run *r, int64_t periode, const struct kj_aturan *aturan, struct kj_tiru *sum)
{
	struct kj_act act = r->c->act;
	struct kj_tiru t = {0};
	enum kj_rc rc;

	act.arena = kj_arena_new();
	do {
		kj_arena_reset(act.arena);
		r->c->act.arena = act.arena;
		rc = kj_tiru(&act, periode, aturan, t.berikut, PIECE, &t);
		for (size_t i = 0; rc == KJ_OK && i < t.n; i++)
			print_move(r, &t.baris[i]);
		sum->dihitung += t.dihitung;
		sum->naik += t.naik;
		sum->turun += t.turun;
		sum->tak_dapat += t.tak_dapat;
	} while (rc == KJ_OK && t.berikut);
	r->c->act.arena = r->c->arena;
	kj_arena_free(act.arena);
	return rc;
}

static int
simulate(struct run *r, const char *year, const char *name)
{
	const struct kj_aturan *aturan;
	struct kj_tiru sum = {0};
	struct kj_rows p;
	int64_t tahun;
	enum kj_rc rc;

	if (!kj_int_parse(year, 1900, 9999, &tahun))
		return cli_usage("ruleset");
	rc = kj_db_one(r->c->act.db, r->c->arena, &kj_q_periode_tahun, &p, KJ_ARGS(kj_i(tahun)));
	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "kinerja: no period %s\n", year);
	if (rc == KJ_OK)
		rc = find(r, name, &aturan);
	if (rc == KJ_OK)
		rc = simulate_all(r, kj_int(&p, 0, "id"), aturan, &sum);
	if (rc != KJ_OK)
		return cli_exit(rc);
	(void)printf(
		"%zu recomputed, %zu would move (%zu up, %zu down), %zu cannot be computed by it\n",
		sum.dihitung, sum.naik + sum.turun, sum.naik, sum.turun, sum.tak_dapat);
	return KJ_EXIT_DONE;
}

/* ---- the command ----------------------------------------------------------------------------- */

/* The words of the command line, or NULL where they are none. */
static int
run(struct run *r, int argc, char **argv)
{
	const char *verb = argc > 1 ? argv[1] : "";

	if (argc == 2 && kj_streq(verb, "list"))
		return list(r);
	if (argc == 2 && kj_streq(verb, "install"))
		return install(r);
	if (argc == 3 && kj_streq(verb, "check"))
		return check(r, argv[2]);
	if (argc == 4 && kj_streq(verb, "diff"))
		return diff(r, argv[2], argv[3]);
	if (argc == 6 && kj_streq(verb, "simulate") && kj_streq(argv[2], "--periode") &&
		kj_streq(argv[4], "--aturan"))
		return simulate(r, argv[3], argv[5]);
	return cli_usage("ruleset");
}

int
cmd_ruleset(int argc, char **argv)
{
	struct cli c;
	struct run r = {.c = &c};
	int code = KJ_EXIT_CONFIG;

	cli_find_checkout();
	if (cli_open(&c) == KJ_OK && kj_words_start(c.conf) == KJ_OK) {
		r.lang = kj_strdup(c.arena, c.conf->lang);
		code = run(&r, argc, argv);
	}
	cli_close(&c);
	return code;
}
