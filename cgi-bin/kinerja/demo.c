/* kinerja demo load: fills an empty database with an agency that has worked for two years. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/garis.h"
#include "queries.h"

enum { MINUTE_S = 60, DAY_S = 86400 };

/* ---- days, people, numbers that are always the same --------------------------------- */

int64_t
demo_at(const struct demo *d, kj_date day, int minute)
{
	return kj_day_end(day, d->zona) + 1 - DAY_S + (int64_t)minute * MINUTE_S;
}

void
demo_as(struct demo *d, const struct demo_orang *who, kj_date day, int minute)
{
	kj_arena_reset(d->act.arena);
	d->act.problems = NULL;
	d->act.now = demo_at(d, day, minute);
	d->act.who = (struct kj_who){.akun = who ? who->akun : 0,
		.pegawai = who ? who->id : 0,
		.nama = who ? who->nama : "",
		.login = who ? who->login : "",
		.lang = d->cli->conf->lang,
		.zone = d->zona,
		.peran = who ? who->peran | KJ_PERAN_PEGAWAI : KJ_PERAN_ADMIN};
}

enum kj_rc
demo_told(struct demo *d, enum kj_rc rc, const char *fmt, ...)
{
	va_list ap;

	if (rc == KJ_OK)
		return rc;
	va_start(ap, fmt);
	(void)fprintf(stderr, "demo: %s: %s\n", kj_vfmt(d->act.arena, fmt, ap), kj_rc_name(rc));
	va_end(ap);
	for (const struct kj_problem *p = d->act.problems; p; p = p->next)
		(void)fprintf(stderr, "  %s: %s %s\n", p->field, p->code, p->detail ? p->detail : "");
	return rc;
}

kj_date
demo_kerja(kj_date day, int n)
{
	for (;; day++) {
		if (kj_date_weekday(day) >= 5)
			continue;
		if (n-- == 0)
			return day;
	}
}

/* FNV-1a, mixed once more: neighbours must not look alike. */
unsigned
demo_acak(const char *word, size_t a, size_t b, unsigned range)
{
	uint64_t h = 14695981039346656037u;

	for (; *word; word++)
		h = (h ^ (unsigned char)*word) * 1099511628211u;
	h = (h ^ a) * 1099511628211u;
	h = (h ^ b) * 1099511628211u;
	h ^= h >> 33;
	h *= 0xff51afd7ed558ccdu;
	h ^= h >> 33;
	return (unsigned)(h % range);
}

/* ---- reading ---------------------------------------------------------------------------- */

static enum kj_rc
read_tables(struct demo *d)
{
	const struct tabel {
		const char *name;
		struct demo_tabel *t;
	} tables[] =
		{
			{"pegawai", &d->pegawai},
			{"penugasan", &d->penugasan},
			{"garis", &d->garis_csv},
			{"iki", &d->iki},
			{"perilaku", &d->perilaku},
			{"lampiran", &d->lampiran},
			{"evaluasi", &d->evaluasi},
			{"organisasi", &d->organisasi},
			{"bukti", &d->bukti},
			{"kembali", &d->kembali},
			{"akun", &d->akun},
		},
	  some[] = {
		  {"tujuan", &d->tujuan},
		  {"sela", &d->sela},
		  {"catatan", &d->catatan},
		  {"peserta", &d->peserta},
	  };
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < KJ_COUNT(tables) && rc == KJ_OK; i++)
		rc = demo_tabel_read(d, tables[i].name, tables[i].t);
	/* Not every agency has goals, evaluates before the year is over, writes notes, asks others. */
	for (size_t i = 0; i < KJ_COUNT(some) && rc == KJ_OK; i++)
		if (access(kj_fmt(d->arena, "%s/%s.csv", d->folder, some[i].name), F_OK) == 0)
			rc = demo_tabel_read(d, some[i].name, some[i].t);
	return rc;
}

static void
read_years(struct demo *d)
{
	const struct kj_tree *list = kj_tree_get(d->conf, "periode");

	d->periode = kj_calloc(d->arena, list ? list->n : 1, sizeof(*d->periode));
	for (const struct kj_tree *t = list ? list->child : NULL; t; t = t->next) {
		const struct kj_tree *year = kj_tree_get(t, "tahun");
		struct demo_periode *p = &d->periode[d->nperiode++];

		p->conf = t;
		p->tahun = year ? year->number : 0;
		p->rencana = demo_conf_hari(t, "rencana");
		p->dinilai = demo_conf_hari(t, "dinilai");
		p->selesai = kj_date_of((int)p->tahun, 12, 31);
	}
	d->skp = kj_calloc(d->arena, d->nperiode * d->penugasan.n + 1, sizeof(*d->skp));
}

static enum kj_rc
read_all(struct demo *d, const char *profile)
{
	enum kj_rc rc;

	d->nama = profile;
	d->folder = cli_share(d->cli, kj_fmt(d->arena, "sql/demo/%s", profile));
	rc = kj_profil_load(
		d->arena, kj_fmt(d->arena, "%s/%s.conf", d->cli->conf->profiles, profile), &d->profil);
	if (rc == KJ_OK)
		rc = demo_conf_read(d, kj_fmt(d->arena, "%s/demo.conf", d->folder), &d->conf);
	if (rc == KJ_OK)
		rc = read_tables(d);
	if (rc != KJ_OK)
		return rc;
	d->zona = d->profil.zona;
	d->dipakai = demo_conf_hari(d->conf, "dipakai");
	d->terakhir = demo_conf_hari(d->conf, "terakhir");
	read_years(d);
	return KJ_OK;
}

/* ---- the two years ------------------------------------------------------------------------ */

/* A year up to its close, or up to its first plans when it still runs. */
static enum kj_rc
load_year(struct demo *d, struct demo_periode *p)
{
	enum kj_rc rc = demo_induk(d, p->rencana);

	if (rc == KJ_OK)
		rc = demo_periode_awal(d, p);
	if (rc == KJ_OK)
		rc = demo_skp(d, p);
	if (rc != KJ_OK || p->dinilai == KJ_NODATE)
		return rc;
	rc = demo_entri(d, p);
	if (rc == KJ_OK)
		rc = demo_organisasi(d, p);
	if (rc == KJ_OK)
		rc = demo_evaluasi(d, p);
	return rc == KJ_OK ? demo_periode_tutup(d, p) : rc;
}

static enum kj_rc
load_years(struct demo *d)
{
	enum kj_rc rc = demo_induk_awal(d);

	for (size_t i = 0; i < d->nperiode && rc == KJ_OK; i++)
		rc = load_year(d, &d->periode[i]);
	return rc;
}

/* People who come, move and act for others while a year runs. */
static enum kj_rc
load_moves(struct demo *d, kj_date day)
{
	enum kj_rc rc = demo_induk(d, day);

	if (rc == KJ_OK)
		rc = demo_skp_pindah(d, day);
	return rc == KJ_OK ? demo_skp(d, &d->periode[d->nperiode - 1]) : rc;
}

static enum kj_rc
load_rest(struct demo *d)
{
	struct demo_periode *p = &d->periode[d->nperiode - 1];
	enum kj_rc rc = demo_entri(d, p);

	if (rc == KJ_OK)
		rc = demo_tujuan(d, p);
	if (rc == KJ_OK)
		rc = demo_sela(d, p);
	if (rc == KJ_OK)
		rc = demo_organisasi(d, p);
	if (rc == KJ_OK)
		rc = demo_harian(d, p);
	return rc == KJ_OK ? demo_catatan(d) : rc;
}

static enum kj_rc
finish(struct demo *d, enum kj_rc rc)
{
	if (rc == KJ_OK)
		return kj_tx_commit(d->act.db);
	kj_tx_rollback(d->act.db);
	return rc;
}

/* The last act takes transactions of its own: plans follow the lines day by day. */
static enum kj_rc
load(struct demo *d)
{
	kj_date day = d->periode[d->nperiode - 1].rencana;
	enum kj_rc rc = kj_tx_begin(d->act.db);

	if (rc == KJ_OK)
		rc = finish(d, load_years(d));
	while (rc == KJ_OK && (day = demo_induk_berikut(d, day)) != KJ_NODATE) {
		rc = kj_tx_begin(d->act.db);
		if (rc == KJ_OK)
			rc = finish(d, load_moves(d, day));
		demo_as(d, NULL, day, 0);
		if (rc == KJ_OK)
			rc = kj_garis_berlaku(&d->act);
	}
	if (rc == KJ_OK)
		rc = kj_tx_begin(d->act.db);
	return rc == KJ_OK ? finish(d, load_rest(d)) : rc;
}

/* ---- the command -------------------------------------------------------------------------- */

static enum kj_rc
check_empty(struct demo *d)
{
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(d->act.db, d->act.arena, &kj_q_demo_terisi, &r, KJ_NOARGS);
	if (rc != KJ_OK || !kj_int(&r, 0, "terisi"))
		return rc;
	(void)fprintf(stderr, "demo: already loaded; an empty database is needed\n");
	return KJ_CONFLICT;
}

/* Loads everything and writes the accounts; the file is opened first, or nothing is done. */
static enum kj_rc
run(struct demo *d, const char *profile, const char *file)
{
	int fd = -1;
	enum kj_rc rc = check_empty(d);

	if (rc == KJ_OK)
		rc = read_all(d, profile);
	if (rc != KJ_OK)
		return rc;
	fd = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || fchmod(fd, 0600) != 0) {
		(void)fprintf(stderr, "demo: %s: %s\n", file, strerror(errno));
		rc = KJ_INVALID;
		goto out;
	}
	rc = load(d);
	if (rc == KJ_OK)
		rc = demo_akun_write(d, fd);
	if (rc != KJ_OK)
		(void)unlink(file);
out:
	if (fd >= 0)
		(void)close(fd);
	return rc;
}

static bool
is_name(const char *s)
{
	return *s && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(s);
}

int
cmd_demo(int argc, char **argv)
{
	struct cli c;
	struct demo d = {.cli = &c};
	int code = KJ_EXIT_CONFIG;
	enum kj_rc rc;

	if (argc != 4 || !kj_streq(argv[1], "load") || !is_name(argv[2]))
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK)
		goto out;
	if (c.conf->production) {
		(void)fprintf(stderr, "demo: not in production\n");
		code = KJ_EXIT_NO;
		goto out;
	}
	d.arena = c.arena;
	d.act = c.act;
	d.act.arena = kj_arena_new();
	rc = run(&d, argv[2], argv[3]);
	code = cli_exit(rc);
	if (rc == KJ_OK)
		(void)printf("demo: %zu people, %zu plans, %zu entries, %zu with evidence, "
					 "%zu evaluations; accounts are in %s\n",
			d.pegawai.n, d.nskp, d.nentri, d.nbukti, d.nevaluasi, argv[3]);
	kj_arena_free(d.act.arena);
out:
	cli_close(&c);
	return code;
}
