/*
 * Loading a demo: what people reported. How often, with which words and how
 * much stands in iki.csv; the days and amounts are drawn from there, the same
 * every time. Whole months go in as one statement a plan, with the audit rows
 * that their acts would have left.
 */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/act.h"
#include "queries.h"

enum {
	MILLION = 1000000,
	FILED = 15 * 60,	   /* entries are filed from three o'clock on ... */
	FILED_WITHIN = 2 * 60, /* ... within two hours */
	ANSWERED = 9 * 60,
	RARE_DAYS = 60, /* no indicator is rarer than this because its year is closed */
	COLUMNS = 12,
	PARTS = 40,		  /* a ratio is counted over so many cases at least ... */
	MORE_PARTS = 160, /* ... and so many more at most */
};

/* An indicator while its entries are made; amounts in millionths. */
struct ukur {
	size_t row, place;
	const char *orang;
	int every, first; /* working days */
	int64_t target, start, wanted, given;
	int64_t sum;  /* exact so far */
	int64_t step; /* smallest amount: 1, 0.1, 0.01 */
	int decimals;
	bool counted; /* has a target: the others are told in words */
	size_t n, of; /* entries so far, in the whole year */
};

/* ---- amounts ----------------------------------------------------------------------- */

/* "84.50" in millionths. */
static int64_t
millionths(const char *s)
{
	int64_t v = 0, unit = MILLION;
	bool fraction = false;

	for (; *s; s++) {
		if (*s == '.') {
			fraction = true;
			continue;
		}
		v = 10 * v + (*s - '0');
		if (fraction)
			unit /= 10;
	}
	return v * unit;
}

/* What the year is to come to, by percent reached. */
static int64_t
wanted(int64_t target, const char *arah, int64_t percent)
{
	if (kj_streq(arah, "TURUN"))
		percent = 200 - percent;
	else if (kj_streq(arah, "TEPAT") && percent > 100)
		percent = 100;
	return target * percent / 100;
}

/* Rounded to what is counted, so that the rounding never adds up. */
static int64_t
next_amount(const struct demo *d, struct ukur *u)
{
	const char *how = demo_sel(&d->iki, u->row, "konsolidasi");
	int64_t noise = demo_acak(u->orang, u->place, u->n, 41), v;

	if (kj_streq(how, "TLKV")) {
		v = u->start;
		v += (u->wanted - v) * (int64_t)(u->n + 1) / (int64_t)u->of;
		return (v + u->step / 2) / u->step * u->step;
	}
	if (kj_streq(how, "SUM"))
		u->sum += u->wanted / (int64_t)u->of * (80 + noise) / 100;
	else
		u->sum += u->wanted * (980 + noise) / 1000;
	v = (u->sum + u->step / 2) / u->step * u->step - u->given;
	if (kj_streq(demo_sel(&d->iki, u->row, "satuan"), "%") && v > 100 * (int64_t)MILLION)
		v = 100 * (int64_t)MILLION;
	u->given += v;
	return v;
}

/* Millionths as a decimal with so many digits. */
static const char *
written(struct demo *d, int64_t v, int digits)
{
	int64_t step = MILLION;

	for (int i = 0; i < digits; i++)
		step /= 10;
	if (digits == 0)
		return kj_fmt(d->arena, "%lld", (long long)(v / MILLION));
	return kj_fmt(
		d->arena, "%lld.%0*lld", (long long)(v / MILLION), digits, (long long)(v % MILLION / step));
}

/* A ratio is told by what it was counted from; v, in percent, is what it should come to. */
static void
put_ratio(struct demo *d, const struct ukur *u, int64_t v, struct demo_entri *e)
{
	int64_t of = PARTS + demo_acak(u->orang, u->place, u->n, MORE_PARTS);
	int64_t part = (v / 100 * of + MILLION / 2) / MILLION;

	e->pembilang = kj_fmt(d->arena, "%lld", (long long)part);
	e->penyebut = kj_fmt(d->arena, "%lld", (long long)of);
	e->jumlah = written(d, (part * 10000 + of / 2) / of * (MILLION / 100), 2);
}

/* Nothing where there is nothing to count. */
static void
put_amount(struct demo *d, struct ukur *u, struct demo_entri *e)
{
	const char *arah = demo_sel(&d->iki, u->row, "arah");
	int64_t v;

	e->jumlah = e->pembilang = e->penyebut = "";
	if (!u->counted)
		return;
	v = next_amount(d, u);
	if (kj_streq(demo_sel(&d->iki, u->row, "konsolidasi"), "RASIO"))
		put_ratio(d, u, v, e);
	else if (v != 0 || !kj_streq(arah, "NAIK"))
		e->jumlah = written(d, v, u->decimals);
}

/* The wordings of an indicator, parted by "|", in turn. */
static const char *
words(struct demo *d, const struct ukur *u)
{
	const char *s = demo_sel(&d->iki, u->row, "entri");
	size_t n = 1, skip;

	for (const char *p = s; *p; p++)
		n += *p == '|';
	skip = (u->n + demo_acak(u->orang, u->place, 0, (unsigned)n)) % n;
	for (; skip > 0; skip--)
		s = strchr(s, '|') + 1;
	return kj_strndup(d->arena, s, strcspn(s, "|"));
}

/* ---- days ------------------------------------------------------------------------------ */

static bool
working(kj_date day)
{
	return kj_date_weekday(day) < 5;
}

static kj_date
last_day(const struct demo_skp *s)
{
	/* Of a closed year nothing is entered any more while it is evaluated. */
	return s->periode->dinilai == KJ_NODATE ? s->periode->selesai : s->periode->dinilai - 1;
}

static size_t
working_days(kj_date from, kj_date to)
{
	size_t n = 0;

	for (kj_date day = from; day <= to; day++)
		n += working(day);
	return n;
}

static void
begin_indicator(struct demo *d, const struct demo_skp *s, size_t place, struct ukur *u)
{
	const struct demo_tabel *t = &d->iki;
	size_t days = working_days(s->sejak, last_day(s));
	const char *target;
	int64_t percent;

	*u = (struct ukur){
		.row = s->baris + place, .place = place, .orang = s->pos->orang->kunci, .step = MILLION};
	percent =
		millionths(demo_sel_tahun(d, &d->penugasan, s->pos->row, "capaian", s->periode->tahun)) /
		MILLION;
	target = demo_sel_tahun(d, t, u->row, "target", s->periode->tahun);
	u->counted = *target != '\0';
	u->target = millionths(target);
	/* What is known last comes from its baseline, or from six percent below the target; groups grow from nothing. */
	u->start = millionths(demo_sel_atau(t, u->row, "baseline", ""));
	if (u->start == 0 && *demo_sel_atau(t, u->row, "kelompok", "") == '\0')
		u->start = u->target * 94 / 100;
	if (kj_streq(demo_sel(t, u->row, "arah"), "TUMBUH"))
		u->wanted = u->start + u->target * percent / 100;
	else
		u->wanted = wanted(u->target, demo_sel(t, u->row, "arah"), percent);
	u->decimals = (int)demo_angka(t, u->row, "desimal");
	for (int i = 0; i < u->decimals; i++)
		u->step /= 10;
	u->every = (int)demo_angka(t, u->row, "tiap");
	if (s->periode->dinilai != KJ_NODATE && u->every < RARE_DAYS) {
		u->every *= (int)kj_tree_get(d->conf, "jarang")->number;
		u->every = u->every > RARE_DAYS ? RARE_DAYS : u->every;
	}
	u->first = (int)demo_acak(u->orang, place, 99, (unsigned)u->every);
	if (days > 0 && (size_t)u->first >= days)
		u->first = (int)days - 1;
	u->of = days > (size_t)u->first ? (days - (size_t)u->first - 1) / (size_t)u->every + 1 : 1;
}

static void
put(struct demo *d, const struct demo_skp *s, struct ukur *u, kj_date day, struct demo_entri *e)
{
	/* One after the other, each in its own part of the two hours. */
	unsigned part = FILED_WITHIN / (unsigned)s->niki;
	int minute = FILED + (int)(u->place * part + demo_acak(u->orang, u->place, (size_t)day, part));

	e->iki = u->place;
	e->tanggal = day;
	e->dibuat = demo_kerja(day, s->pos->orang->jeda);
	e->waktu = demo_at(d, e->dibuat, minute);
	e->teks = words(d, u);
	put_amount(d, u, e);
	u->n++;
}

size_t
demo_entri_buat(struct demo *d, const struct demo_skp *s, struct demo_entri **out)
{
	struct ukur *u = kj_calloc(d->act.arena, s->niki, sizeof(*u));
	kj_date last = last_day(s);
	size_t n = 0, index = 0, cap;

	if (last > s->selesai)
		last = s->selesai;
	while (last >= s->sejak && demo_kerja(last, s->pos->orang->jeda) > d->terakhir)
		last--;
	for (size_t i = 0; i < s->niki; i++)
		begin_indicator(d, s, i, &u[i]);
	cap = s->niki * (working_days(s->sejak, last) + 1);
	*out = kj_calloc(d->act.arena, cap, sizeof(**out));
	for (kj_date day = s->sejak; day <= last; day++) {
		if (!working(day))
			continue;
		for (size_t i = 0; i < s->niki; i++)
			if ((int)index >= u[i].first && ((int)index - u[i].first) % u[i].every == 0)
				put(d, s, &u[i], day, &(*out)[n++]);
		index++;
	}
	return n;
}

/* ---- whole months ------------------------------------------------------------------------- */

/* A plan's entries on their way in. */
struct bulan {
	struct demo_skp *s;
	struct demo_entri *e;
	size_t n;
	struct kj_rows ids;
	kj_date akhir; /* all is answered on this day at the latest */
};

static int
month_of(kj_date day)
{
	int year, month, dom;

	kj_date_split(day, &year, &month, &dom);
	return 12 * year + month;
}

/* The month's entries are answered on the first working day after it. */
static kj_date
answer_day(const struct bulan *b, kj_date filed)
{
	int year, month, dom;
	kj_date day;

	kj_date_split(filed, &year, &month, &dom);
	day = demo_kerja(month == 12 ? kj_date_of(year + 1, 1, 1) : kj_date_of(year, month + 1, 1), 0);
	return day < b->akhir ? day : b->akhir;
}

static enum kj_rc
store(struct demo *d, struct bulan *b)
{
	struct kj_arg *args = kj_calloc(d->act.arena, COLUMNS * b->n, sizeof(*args)), *a = args;
	struct demo_skp *s = b->s;
	enum kj_rc rc;

	for (size_t i = 0; i < b->n; i++) {
		const struct demo_entri *e = &b->e[i];
		kj_date day = answer_day(b, e->dibuat);
		const struct demo_orang *by = demo_penilai(d, s->pos, day);

		*a++ = kj_i(s->pos->orang->id);
		*a++ = kj_t(kj_date_iso(d->act.arena, e->tanggal));
		*a++ = kj_i(s->id);
		*a++ = kj_i(s->iki[e->iki]);
		*a++ = kj_t(e->teks);
		*a++ = kj_opt(e->jumlah);
		*a++ = kj_opt(e->pembilang);
		*a++ = kj_opt(e->penyebut);
		*a++ = kj_i(e->waktu > kj_day_end(e->tanggal + 7, d->zona));
		*a++ = kj_t(kj_instant_sql(d->act.arena, e->waktu));
		*a++ = kj_ref(by ? by->id : 0);
		*a++ = kj_t(kj_instant_sql(d->act.arena, demo_at(d, day, ANSWERED)));
	}
	rc = kj_db_bulk(d->act.db, &kj_q_demo_entri, b->n, args, COLUMNS);
	if (rc == KJ_OK)
		rc = kj_db_rows(d->act.db, d->arena, &kj_q_demo_entri_ids, &b->ids, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK && b->ids.n != b->n)
		rc = KJ_FAULT_AT("plan %lld has %zu entries", (long long)s->id, b->ids.n);
	return rc;
}

/* One act on the entries from .. to-1 of a plan, as it stands in the trail. */
static enum kj_rc
note(struct demo *d, const struct bulan *b, size_t from, size_t to, const char *aksi)
{
	bool filed = kj_streq(aksi, "kirim");
	struct kj_changes c = {.arena = d->act.arena};

	for (size_t i = from; i < to; i++)
		kj_changes_add(&c, filed ? NULL : "DIAJUKAN", filed ? "DIAJUKAN" : "DITERIMA",
			"entri.%lld.status", (long long)kj_int(&b->ids, i, "id"));
	return kj_audit(&d->act, KJ_DOK_ENTRI, b->s->id, aksi, b->s->pos->orang->id, c.v, c.n);
}

static enum kj_rc
note_month(struct demo *d, const struct bulan *b, size_t from, size_t to)
{
	kj_date filed = b->e[to - 1].dibuat, day = answer_day(b, filed);
	enum kj_rc rc;

	demo_as(d, b->s->pos->orang, filed, FILED + FILED_WITHIN);
	rc = note(d, b, from, to, "kirim");
	demo_as(d, demo_penilai(d, b->s->pos, day), day, ANSWERED);
	return rc == KJ_OK ? note(d, b, from, to, "terima") : rc;
}

static enum kj_rc
load_plan(struct demo *d, struct demo_skp *s, kj_date until)
{
	struct bulan b = {.s = s, .akhir = until};
	size_t from = 0;
	enum kj_rc rc;

	demo_as(d, NULL, until, ANSWERED);
	b.n = demo_entri_buat(d, s, &b.e);
	while (b.n > 0 && b.e[b.n - 1].dibuat >= until)
		b.n--;
	if (b.n == 0)
		return KJ_OK;
	rc = store(d, &b);
	b.e = memcpy(kj_calloc(d->arena, b.n, sizeof(*b.e)), b.e, b.n * sizeof(*b.e));
	for (size_t i = 1; i <= b.n && rc == KJ_OK; i++)
		if (i == b.n || month_of(b.e[i].dibuat) != month_of(b.e[from].dibuat)) {
			rc = note_month(d, &b, from, i);
			from = i;
		}
	d->nentri += b.n;
	return rc;
}

enum kj_rc
demo_entri(struct demo *d, const struct demo_periode *p)
{
	kj_date until = p->dinilai == KJ_NODATE ? demo_conf_hari(d->conf, "harian") : p->dinilai;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->nskp && rc == KJ_OK; i++)
		if (d->skp[i].periode == p && d->skp[i].berlaku)
			rc = demo_told(
				d, load_plan(d, &d->skp[i], until), "entries of %s", d->skp[i].pos->orang->kunci);
	return rc;
}
