/*
 * SKP: what is missing before a plan can be handed in.
 */
#include "kinerja/domain/skp.h"
#include "kinerja/exact.h"

/* The weights so far and whether all indicators have one. */
struct tally {
	struct kj_exact *bobot;
	size_t utama;
	bool bad;
};

static void
need(struct kj_act *act, struct tally *t, const char *value, const char *field)
{
	if (*value == '\0') {
		t->bad = true;
		(void)kj_problem(act, "wajib", "%s", field);
	}
}

static void
wrong(struct kj_act *act, struct tally *t, const char *code, const char *field)
{
	t->bad = true;
	(void)kj_problem(act, code, "%s", field);
}

/* A ratio is a percentage of something: both halves have a name. */
static void
check_ratio(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	need(act, t, k->pembilang, kj_fmt(act->arena, "%s.pembilang", at));
	need(act, t, k->penyebut, kj_fmt(act->arena, "%s.penyebut", at));
	if (*k->satuan != '\0' && !kj_streq(k->satuan, "%"))
		wrong(act, t, "skp.rasio_persen", kj_fmt(act->arena, "%s.satuan", at));
}

/* All that is planned of each group; where they begin stands with them. */
static void
check_groups(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	const struct kj_iki_kelompok *v = k->kelompok.v;
	struct kj_arena *a = act->arena;

	if (*k->baseline != '\0')
		wrong(act, t, "kelompok.baseline", kj_fmt(a, "%s.baseline", at));
	for (size_t i = 0; i < k->kelompok.n; i++) {
		const char *row = kj_fmt(a, "%s.kelompok.%s", at, v[i].row.key);

		need(act, t, v[i].nama, kj_fmt(a, "%s.nama_kelompok", row));
		need(act, t, v[i].jumlah, kj_fmt(a, "%s.jumlah_anggota", row));
		need(act, t, v[i].awal, kj_fmt(a, "%s.awal", row));
	}
}

static void
check_growth(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	struct kj_arena *a = act->arena;

	if (k->kelompok.n > 0)
		check_groups(act, t, k, at);
	else if (*k->baseline == '\0')
		wrong(act, t, "skp.tumbuh_awal", kj_fmt(a, "%s.baseline", at));
	if (*k->target != '\0' && kj_exact_sign(kj_exact_parse(a, k->target)) <= 0)
		wrong(act, t, "skp.tumbuh_nol", kj_fmt(a, "%s.target", at));
}

/* Both ends or none, in order, around the target. */
static void
check_range(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	struct kj_arena *a = act->arena;
	const char *lo = kj_fmt(a, "%s.target_lo", at), *hi = kj_fmt(a, "%s.target_hi", at);
	const struct kj_exact *target;

	if (*k->target_lo == '\0' && *k->target_hi == '\0')
		return;
	need(act, t, k->target_lo, lo);
	need(act, t, k->target_hi, hi);
	if (*k->target_lo == '\0' || *k->target_hi == '\0')
		return;
	target = kj_exact_parse(a, *k->target ? k->target : k->target_hi);
	if (kj_exact_sign(kj_exact_parse(a, k->target_lo)) <= 0 ||
		kj_exact_cmp(kj_exact_parse(a, k->target_lo), target) > 0)
		wrong(act, t, "skp.rentang", lo);
	else if (kj_exact_cmp(kj_exact_parse(a, k->target_hi), target) < 0)
		wrong(act, t, "skp.rentang", hi);
}

/* Quarters come to the year: their sum, or the last of them. */
static void
check_quarters(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	struct kj_arena *a = act->arena;
	const struct kj_exact *sum = kj_exact(a), *last = NULL;

	for (size_t q = 0; q < KJ_COUNT(k->target_tw); q++)
		if (k->target_tw[q] != NULL && *k->target_tw[q] != '\0') {
			last = kj_exact_parse(a, k->target_tw[q]);
			sum = kj_exact_add(a, sum, last);
		}
	if (last == NULL || *k->target == '\0')
		return;
	if (kj_streq(k->konsolidasi, "SUM") ? kj_exact_cmp(sum, kj_exact_parse(a, k->target)) != 0
										: kj_streq(k->konsolidasi, "TLKV") &&
											  kj_exact_cmp(last, kj_exact_parse(a, k->target)) != 0)
		wrong(act, t, "skp.triwulan", kj_fmt(a, "%s.target_tw1", at));
}

static void
check_measure(struct kj_act *act, struct tally *t, const struct kj_iki *k, const char *at)
{
	if (kj_streq(k->konsolidasi, "RASIO"))
		check_ratio(act, t, k, at);
	if (kj_streq(k->arah, "TUMBUH"))
		check_growth(act, t, k, at);
	else if (k->kelompok.n > 0)
		wrong(act, t, "kelompok.arah", kj_fmt(act->arena, "%s.arah", at));
	if (kj_streq(k->arah, "TEPAT"))
		check_range(act, t, k, at);
	check_quarters(act, t, k, at);
}

static void
check_iki(struct kj_act *act, struct tally *t, const struct kj_rhk *h, const struct kj_iki *k,
	bool numeric)
{
	struct kj_arena *a = act->arena;
	const char *at = kj_fmt(a, "rhk.%s.iki.%s", h->row.key, k->row.key);

	need(act, t, k->teks, kj_fmt(a, "%s.teks", at));
	need(act, t, k->satuan, kj_fmt(a, "%s.satuan", at));
	/* Two ends are a target as well. */
	if (numeric && (!kj_streq(k->arah, "TEPAT") || *k->target_lo == '\0'))
		need(act, t, k->target, kj_fmt(a, "%s.target", at));
	check_measure(act, t, k, at);
	if (!kj_streq(h->jenis, "UTAMA"))
		return;
	need(act, t, k->bobot, kj_fmt(a, "%s.bobot", at));
	if (*k->bobot != '\0')
		t->bobot = kj_exact_add(a, t->bobot, kj_exact_parse(a, k->bobot));
}

static void
check_rhk(struct kj_act *act, struct tally *t, const struct kj_rhk *h, bool linked, bool numeric)
{
	const struct kj_iki *iki = h->iki.v;
	bool utama = kj_streq(h->jenis, "UTAMA");

	need(act, t, h->teks, kj_fmt(act->arena, "rhk.%s.teks", h->row.key));
	if (utama && linked && h->atasan == 0) {
		t->bad = true;
		(void)kj_problem(act, "skp.pilih_rhk_atasan", "rhk.%s.atasan", h->row.key);
	}
	if (h->iki.n == 0) {
		t->bad = true;
		(void)kj_problem(act, "skp.tanpa_iki", "rhk.%s.teks", h->row.key);
	}
	for (size_t i = 0; i < h->iki.n; i++)
		check_iki(act, t, h, &iki[i], numeric);
	if (utama)
		t->utama++;
}

static void
check_lampiran(struct kj_act *act, struct tally *t, const struct kj_set *set, const char *field)
{
	const struct kj_lampiran *v = set->v;

	for (size_t i = 0; i < set->n; i++)
		if (*v[i].teks != '\0')
			return;
	t->bad = true;
	if (set->n == 0)
		(void)kj_problem(act, "skp.lampiran_kosong", "%s", field);
	else
		(void)kj_problem(act, "skp.lampiran_kosong", "%s.%s.teks", field, v[0].row.key);
}

/* What stands beside the sheet to be picked: ATASAN the superior's results, SASARAN the unit's. */
static bool
offers(const struct kj_skp *skp, const char *jenis)
{
	for (size_t i = 0; i < skp->lain.n; i++)
		if (kj_streq(kj_text(&skp->lain, i, "jenis"), jenis))
			return true;
	return false;
}

/* A leader's results come from the goals of the unit, once it has some (GEN-09). */
static void
check_goals(struct kj_act *act, struct tally *t, const struct kj_skp *skp)
{
	const struct kj_rhk *h = skp->isi.rhk.v;

	for (size_t i = 0; offers(skp, "SASARAN") && i < skp->isi.rhk.n; i++)
		if (kj_streq(h[i].jenis, "UTAMA") && h[i].sasaran == 0)
			wrong(act, t, "skp.pilih_sasaran", kj_fmt(act->arena, "rhk.%s.sasaran", h[i].row.key));
}

enum kj_rc
kj_skp_check(struct kj_act *act, const struct kj_skp *skp)
{
	const struct kj_skp_isi *isi = &skp->isi;
	const struct kj_rhk *rhk = isi->rhk.v;
	struct tally t = {.bobot = kj_exact(act->arena)};
	bool linked = offers(skp, "ATASAN");
	bool numeric = kj_streq(isi->pendekatan, "KUANTITATIF");

	for (size_t i = 0; i < isi->rhk.n; i++)
		check_rhk(act, &t, &rhk[i], linked, numeric);
	check_goals(act, &t, skp);
	if (t.utama == 0) {
		t.bad = true;
		(void)kj_problem(act, "skp.tanpa_utama", "rhk");
	} else if (!t.bad && kj_exact_cmp_int(t.bobot, 100) != 0) {
		const struct kj_rhk *h = &rhk[0];
		const struct kj_iki *k = h->iki.v;

		t.bad = true;
		(void)kj_problem_detail(act, "skp.bobot_bukan_100",
			kj_decimal_show(act->arena, kj_exact_show(act->arena, t.bobot, 4), act->who.lang),
			"rhk.%s.iki.%s.bobot", h->row.key, k[0].row.key);
	}
	check_lampiran(act, &t, &isi->sumber_daya, "sumber_daya");
	check_lampiran(act, &t, &isi->pertanggungjawaban, "pertanggungjawaban");
	check_lampiran(act, &t, &isi->konsekuensi, "konsekuensi");
	return t.bad ? KJ_INVALID : KJ_OK;
}
