/*
 * Loading a demo: predicates of units, the evaluations of a year that is over,
 * and the interim ones of a year that runs.
 */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/evaluasi.h"
#include "kinerja/domain/organisasi.h"
#include "kinerja/exact.h"

enum {
	REPORTED = 10 * 60,
	RATED = 14 * 60,
	RECEIVED = 8 * 60 + 30,
	HEARD_DAYS = 1,	  /* working days from the report to those who are heard */
	RATING_DAYS = 3,  /* working days from the report to the rating */
	RECEIPT_DAYS = 5, /* from the report of an interim one to its receipt */
	SPREAD_DAYS = 3,  /* not everybody does it on the same day */
	SHOWN_DECIMALS = 2,
};

enum kj_rc
demo_organisasi(struct demo *d, const struct demo_periode *p)
{
	const struct demo_tabel *t = &d->organisasi;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < t->n && rc == KJ_OK; i++) {
		const char *unit = demo_sel(t, i, "unit");
		const struct demo_orang *o = demo_orang_of(d, demo_sel(t, i, "oleh"));

		if (demo_angka(t, i, "tahun") != p->tahun)
			continue;
		demo_as(d, o, demo_hari(t, i, "tanggal"), RATED);
		rc = demo_told(d,
			kj_organisasi_set(&d->act, demo_unit_of(d, unit), p->id, 0, demo_sel(t, i, "predikat"),
				demo_sel(t, i, "alasan")),
			"predicate of %s", unit);
	}
	return rc;
}

/* One plan's evaluation. */
struct nilai {
	const struct demo_skp *s;
	const struct demo_tabel *t; /* evaluasi.csv or sela.csv */
	size_t row;
	const char *siklus; /* NULL: the yearly one */
	struct kj_subject sub;
	struct kj_evaluasi now;
};

/* Reads plan and evaluation as who acts sees them. */
static enum kj_rc
read_now(struct demo *d, struct nilai *v)
{
	enum kj_rc rc = kj_akses_subject(&d->act, KJ_DOK_SKP, v->s->id, &v->sub);

	if (rc == KJ_OK)
		rc = kj_evaluasi_load(&d->act, d->cli->conf->rulesets, v->s->id, v->siklus, &v->now);
	return rc;
}

static struct kj_evaluasi_kini
version(const struct nilai *v)
{
	return (struct kj_evaluasi_kini){
		.siklus = v->siklus, .version = kj_int(&v->now.kepala, 0, "version")};
}

/* Each group stands where the last entry says, one a little before and one a little behind the others. */
static struct kj_set
group_ends(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	struct kj_set groups = kj_evaluasi_kelompok(a, baris, row);
	const struct kj_exact *grown = kj_exact_parse(a, kj_text(baris, row, "terakhir"));
	struct kj_iki_kelompok *v = groups.v;

	for (size_t i = 0; i < groups.n && grown != NULL; i++) {
		const struct kj_exact *by =
			kj_exact_add(a, grown, kj_exact_ratio(a, 2 * (int64_t)(i % 3) - 2, 5));

		v[i].akhir = kj_decimal_plain(
			a, kj_exact_show(a, kj_exact_add(a, kj_exact_parse(a, v[i].awal), by), SHOWN_DECIMALS));
	}
	return groups;
}

/* The person hands in what the entries add up to. */
static enum kj_rc
report(struct demo *d, struct nilai *v)
{
	struct kj_realisasi_isi isi = {.submit = true};
	struct kj_arena *a = d->act.arena;
	struct kj_realisasi *r;
	enum kj_rc rc = read_now(d, v);

	if (rc != KJ_OK)
		return rc;
	r = kj_calloc(a, v->now.niki, sizeof(*r));
	for (size_t i = 0; i < v->now.niki; i++) {
		const char *value = kj_evaluasi_realisasi(a, &v->now.baris, i);
		const char *source = demo_sel(&d->iki, v->s->baris + i, "sumber");

		r[i].row.id = kj_int(&v->now.baris, i, "iki_id");
		r[i].row.key = kj_fmt(a, "%lld", (long long)r[i].row.id);
		r[i].realisasi =
			*value ? kj_decimal_plain(a, kj_exact_show(a, kj_exact_parse(a, value), SHOWN_DECIMALS))
				   : "";
		r[i].kelompok = group_ends(a, &v->now.baris, i);
		r[i].bukti = kj_fmt(
			a, "%s%s%s", demo_conf_teks(d->conf, "bukti_tahunan"), *source ? ", " : "", source);
	}
	isi.iki = (struct kj_set){v->now.niki, r};
	return kj_evaluasi_report(&d->act, d->cli->conf->rulesets, &v->sub, version(v), &isi);
}

/* Under weighted criteria: columns nilai_<code> and alasan_<code>. */
static struct kj_set
read_criteria(struct demo *d, const struct nilai *v)
{
	size_t n = v->now.model == KJ_MODEL_KRITERIA ? v->now.nkriteria : 0;
	struct kj_kriteria_isi *k = kj_calloc(d->act.arena, n + 1, sizeof(*k));

	for (size_t i = 0; i < n; i++) {
		const char *code = v->now.kriteria[i].kode;

		k[i].row = (struct kj_row){kj_fmt(d->act.arena, "%zu", i + 1), (int64_t)i + 1};
		k[i].nilai = demo_sel(v->t, v->row, kj_fmt(d->act.arena, "nilai_%s", code));
		k[i].alasan = demo_sel(v->t, v->row, kj_fmt(d->act.arena, "alasan_%s", code));
	}
	return (struct kj_set){n, k};
}

static enum kj_rc
rate(struct demo *d, struct nilai *v)
{
	const struct demo_tabel *t = v->t;
	const char *hubungan = demo_sel_atau(t, v->row, "hubungan", "");
	struct kj_penilaian p = {.rating_hasil = demo_sel(t, v->row, "hasil"),
		.alasan_hasil = demo_sel(t, v->row, "alasan_hasil"),
		.rating_perilaku = demo_sel(t, v->row, "perilaku"),
		.alasan_perilaku = demo_sel(t, v->row, "alasan_perilaku"),
		.catatan = demo_sel(t, v->row, "catatan"),
		.hubungan = *hubungan != '\0',
		.hubungan_teks = hubungan,
		.fix = true};
	struct kj_umpan u = {.teks = demo_sel(t, v->row, "umpan_balik")};
	enum kj_rc rc = read_now(d, v);

	if (rc != KJ_OK)
		return rc;
	u.row.id = kj_int(&v->now.baris, 0, "iki_id");
	u.row.key = kj_text(&v->now.baris, 0, "iki_id");
	p.iki = (struct kj_set){1, &u};
	p.kriteria = read_criteria(d, v);
	return kj_evaluasi_rate(&d->act, d->cli->conf->rulesets, &v->sub, version(v), &p);
}

static enum kj_rc
receive(struct demo *d, struct nilai *v)
{
	enum kj_rc rc = read_now(d, v);

	if (rc == KJ_OK)
		rc = kj_evaluasi_accept(&d->act, d->cli->conf->rulesets, &v->sub, version(v));
	return rc;
}

/* From the report to the receipt, on three days; as far as the table says. */
static enum kj_rc
evaluate(struct demo *d, struct nilai *v, kj_date day, kj_date received)
{
	const struct demo_orang *o = v->s->pos->orang;
	const char *tahap = demo_sel_atau(v->t, v->row, "tahap", "");
	kj_date rated = demo_kerja(day, RATING_DAYS);
	enum kj_rc rc;

	d->nevaluasi++;
	demo_as(d, o, day, REPORTED);
	rc = demo_told(d, report(d, v), "realisation of %s", o->kunci);
	if (rc != KJ_OK || kj_streq(tahap, "REALISASI"))
		return rc;
	if (v->t == &d->evaluasi)
		rc = demo_peserta(d, v->s, demo_kerja(day, HEARD_DAYS));
	if (rc != KJ_OK)
		return rc;
	demo_as(d, demo_penilai(d, v->s->pos, rated), rated, RATED);
	rc = demo_told(d, rate(d, v), "rating of %s", o->kunci);
	if (rc != KJ_OK || kj_streq(tahap, "NILAI"))
		return rc;
	demo_as(d, o, received, RECEIVED);
	return demo_told(d, receive(d, v), "receipt of %s", o->kunci);
}

/* Not everybody does it on the same day. */
static int
late(const struct demo_skp *s)
{
	return (int)demo_acak(s->pos->orang->kunci, 0, 0, SPREAD_DAYS);
}

enum kj_rc
demo_evaluasi(struct demo *d, const struct demo_periode *p)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->nskp && rc == KJ_OK; i++) {
		struct nilai v = {.s = &d->skp[i], .t = &d->evaluasi};
		const char *pos = demo_sel(&d->penugasan, d->skp[i].pos->row, "kunci");

		if (d->skp[i].periode != p)
			continue;
		while (v.row < d->evaluasi.n && !kj_streq(demo_sel(&d->evaluasi, v.row, "penugasan"), pos))
			v.row++;
		if (v.row == d->evaluasi.n) {
			(void)fprintf(stderr, "demo: %s has no %s\n", d->evaluasi.file, pos);
			return KJ_INVALID;
		}
		rc = evaluate(
			d, &v, demo_kerja(p->dinilai, late(v.s)), demo_kerja(p->selesai + 1, late(v.s)));
	}
	return rc;
}

/* The plan of a post in a year. */
static const struct demo_skp *
plan_of(const struct demo *d, const struct demo_periode *p, const char *pos)
{
	for (size_t i = 0; i < d->nskp; i++)
		if (d->skp[i].periode == p &&
			kj_streq(demo_sel(&d->penugasan, d->skp[i].pos->row, "kunci"), pos))
			return &d->skp[i];
	return NULL;
}

enum kj_rc
demo_sela(struct demo *d, const struct demo_periode *p)
{
	const struct demo_tabel *t = &d->sela;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < t->n && rc == KJ_OK; i++) {
		const char *pos = demo_sel(t, i, "penugasan");
		struct nilai v = {.s = plan_of(d, p, pos), .t = t, .row = i};
		const struct kj_putaran *c;
		kj_date day;

		v.siklus = demo_sel(t, i, "siklus");
		c = kj_putaran_of(v.siklus);
		if (!v.s || !c || c->nomor == 0) {
			(void)fprintf(
				stderr, "demo: %s:%d: no %s of %s\n", t->file, t->baris[i], v.siklus, pos);
			return KJ_INVALID;
		}
		day = demo_kerja(kj_putaran_akhir(c, kj_date_of((int)p->tahun, 1, 1)), 1 + late(v.s));
		rc = evaluate(d, &v, day, demo_kerja(day, RECEIPT_DAYS));
	}
	return rc;
}
