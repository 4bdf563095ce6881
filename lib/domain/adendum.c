/*
 * Addendum: a target in force changed before its time is over.
 */
#include "kinerja/domain/adendum.h"

#include "kinerja/exact.h"
#include "queries.h"
#include "skp_langkah.h"

/* ---- what may be changed ------------------------------------------------------------ */

/* The last day of a quarter of the plan's year; 0 is the plan's own last day. */
static kj_date
last_day(const struct kj_rows *kepala, int triwulan)
{
	static const int days[] = {31, 30, 30, 31};
	kj_date end = KJ_NODATE, quarter;

	(void)kj_date_parse(kj_text(kepala, 0, "selesai"), &end);
	if (triwulan == 0)
		return end;
	quarter = kj_date_of((int)kj_int(kepala, 0, "tahun"), triwulan * 3, days[(size_t)triwulan - 1]);
	return quarter < end ? quarter : end;
}

static bool
has_quarters(const struct kj_iki *k)
{
	for (size_t q = 0; q < KJ_COUNT(k->target_tw); q++)
		if (*k->target_tw[q] != '\0')
			return true;
	return false;
}

size_t
kj_adendum_targets(struct kj_act *act, const struct kj_skp *skp, struct kj_adendum_target **out)
{
	const struct kj_rhk *h = skp->isi.rhk.v;
	kj_date today = kj_act_today(act);
	struct kj_adendum_target *v;
	size_t total = 0, n = 0;

	for (size_t i = 0; i < skp->isi.rhk.n; i++)
		total += h[i].iki.n;
	*out = v = kj_calloc(act->arena, 5 * total + 1, sizeof(*v));
	for (size_t i = 0; i < skp->isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++) {
			int first = has_quarters(&k[j]) ? 1 : 0;

			for (int q = first; q <= 4 * first; q++) {
				const char *lama = q ? k[j].target_tw[q - 1] : k[j].target;

				if (*lama != '\0' && last_day(&skp->kepala, q) >= today)
					v[n++] = (struct kj_adendum_target){&k[j], q, lama, last_day(&skp->kepala, q)};
			}
		}
	}
	return n;
}

/* The target, NULL when it may not be changed today. */
static const struct kj_adendum_target *
find_target(struct kj_act *act, const struct kj_skp *skp, int64_t iki, int triwulan)
{
	struct kj_adendum_target *v;
	size_t n = kj_adendum_targets(act, skp, &v);

	for (size_t i = 0; i < n; i++)
		if (v[i].iki->row.id == iki && v[i].triwulan == triwulan)
			return &v[i];
	return NULL;
}

/* ---- asking --------------------------------------------------------------------------- */

/* First statement of each act: the plan's version, in its state. */
static enum kj_rc
take(struct kj_act *act, const struct kj_subject *skp, int64_t version, bool agreed)
{
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_skp_step, &changed,
		KJ_ARGS(kj_t("DITETAPKAN"), kj_i(0), kj_null(), kj_null(), kj_i(agreed), kj_null(),
			kj_i(skp->id), kj_i(version), kj_t("DITETAPKAN")));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static enum kj_rc
check_asked(struct kj_act *act, const struct kj_subject *skp, const struct kj_adendum *in,
	const struct kj_adendum_target *t)
{
	const struct kj_exact *baru = *in->baru ? kj_exact_parse(act->arena, in->baru) : NULL;
	struct kj_rows r;
	enum kj_rc rc = KJ_OK;

	if (t == NULL)
		return kj_problem(act, "adendum.lewat", "target_ubah");
	if (baru == NULL || kj_exact_sign(baru) <= 0)
		rc = kj_problem(act, "adendum.positif", "baru");
	else if (kj_exact_cmp(baru, kj_exact_parse(act->arena, t->lama)) == 0)
		rc = kj_problem(act, "adendum.sama", "baru");
	if (kj_utf8_len(in->alasan) < 10)
		rc = kj_problem(act, "skp.catatan_pendek", "alasan");
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_adendum_menunggu, &r,
			KJ_ARGS(kj_i(in->iki), kj_i(in->triwulan), kj_i(skp->id)));
	if (rc == KJ_OK && kj_int(&r, 0, "sama") > 0)
		return kj_problem(act, "adendum.menunggu", "target_ubah");
	return rc;
}

/* How the trail names a target. */
static const char *
field_of(struct kj_act *act, int64_t iki, int triwulan)
{
	return triwulan ? kj_fmt(act->arena, "iki.%lld.target_tw%d", (long long)iki, triwulan)
					: kj_fmt(act->arena, "iki.%lld.target", (long long)iki);
}

enum kj_rc
kj_adendum_ask(
	struct kj_act *act, const struct kj_subject *skp, int64_t version, const struct kj_adendum *in)
{
	struct kj_tugas t = {.pegawai = skp->penilai,
		.jenis = "adendum.putuskan",
		.dok = KJ_DOK_SKP,
		.id = skp->id,
		.tentang = skp->pegawai,
		.program = "planning",
		.tautan = kj_fmt(act->arena, "/skp/%lld/adendum", (long long)skp->id),
		.jatuh_tempo = KJ_NODATE};
	const struct kj_adendum_target *target;
	struct kj_change c[2];
	struct kj_skp now;
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "ajukan_adendum", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	rc = take(act, skp, version, false);
	if (rc == KJ_OK)
		rc = kj_skp_load(act, skp->id, &now);
	if (rc != KJ_OK)
		return rc;
	target = find_target(act, &now, in->iki, in->triwulan);
	rc = check_asked(act, skp, in, target);
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_exec(act->db, &kj_q_adendum_insert, NULL,
		KJ_ARGS(kj_i(skp->id), kj_i(in->iki), kj_i(in->triwulan), kj_t(target->lama),
			kj_t(in->baru), kj_t(in->alasan), kj_i(act->who.pegawai), kj_t(kj_act_now(act))));
	t.jatuh_tempo = target->sampai;
	if (rc == KJ_OK && t.pegawai != 0)
		rc = kj_tugas_add(act, &t);
	c[0] = (struct kj_change){field_of(act, in->iki, in->triwulan), target->lama, in->baru};
	c[1] = (struct kj_change){"alasan", NULL, in->alasan};
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_SKP, skp->id, "ajukan_adendum", skp->pegawai, c, 2)
					   : rc;
}

/* ---- deciding --------------------------------------------------------------------------- */

struct decision {
	struct kj_act *act;
	const struct kj_subject *skp;
	const struct kj_adendum_putusan *p;
	struct kj_rows row; /* adendum_get */
	struct kj_skp now;
	const struct kj_adendum_target *target;
	const char *baru, *tahun; /* the new target, and the year's after it */
	bool agreed;
};

static bool
is_last_quarter(const struct kj_iki *k, int triwulan)
{
	for (size_t q = (size_t)triwulan; q < KJ_COUNT(k->target_tw); q++)
		if (*k->target_tw[q] != '\0')
			return false;
	return true;
}

/* What the year's target becomes: quarters add up to it, or its last one is it. */
static const char *
year_after(const struct decision *d)
{
	const struct kj_iki *k = d->target->iki;
	struct kj_arena *a = d->act->arena;

	if (d->target->triwulan == 0)
		return d->baru;
	if (*k->target == '\0')
		return "";
	if (kj_streq(k->konsolidasi, "SUM"))
		return kj_decimal_plain(a, kj_exact_show(a,
									   kj_exact_add(a, kj_exact_parse(a, k->target),
										   kj_exact_sub(a, kj_exact_parse(a, d->baru),
											   kj_exact_parse(a, d->target->lama))),
									   6));
	if (kj_streq(k->konsolidasi, "TLKV") && is_last_quarter(k, d->target->triwulan))
		return d->baru;
	return k->target;
}

static enum kj_rc
read_decision(struct decision *d)
{
	struct kj_act *act = d->act;
	enum kj_rc rc;

	rc = kj_db_one(
		act->db, act->arena, &kj_q_adendum_get, &d->row, KJ_ARGS(kj_i(d->p->id), kj_i(d->skp->id)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "adendum.tidak_ada", "adendum");
	if (rc == KJ_OK)
		rc = kj_skp_load(act, d->skp->id, &d->now);
	if (rc != KJ_OK)
		return rc;
	if (!d->agreed)
		return kj_utf8_len(d->p->catatan) < 10 ? kj_problem(act, "skp.catatan_pendek", "catatan")
											   : KJ_OK;
	d->target = find_target(
		act, &d->now, kj_int(&d->row, 0, "iki_id"), (int)kj_int(&d->row, 0, "triwulan"));
	if (d->target == NULL)
		return kj_problem(act, "adendum.lewat", "adendum");
	if (kj_exact_cmp(kj_exact_parse(act->arena, d->target->lama),
			kj_exact_parse(act->arena, kj_text(&d->row, 0, "lama"))) != 0)
		return kj_problem(act, "adendum.berubah", "adendum");
	d->baru = kj_decimal_plain(act->arena, kj_text(&d->row, 0, "baru"));
	d->tahun = year_after(d);
	return KJ_OK;
}

/* The new target takes effect, and the plan as it is now is kept. */
static enum kj_rc
apply(struct decision *d)
{
	struct kj_act *act = d->act;
	struct kj_arg tw[4];
	enum kj_rc rc;

	for (int q = 0; q < 4; q++)
		tw[q] = d->target->triwulan == q + 1 ? kj_t(d->baru) : kj_null();
	rc = kj_db_exec(act->db, &kj_q_adendum_target, NULL,
		KJ_ARGS(kj_opt(d->tahun), tw[0], tw[1], tw[2], tw[3], kj_i(d->target->iki->row.id)));
	if (rc == KJ_OK)
		rc = kj_skp_load(act, d->skp->id, &d->now);
	return rc == KJ_OK ? kj_skp_keep(act, d->skp->id, &d->now, "TETAPKAN", d->p->rulesets) : rc;
}

/* The evaluator's list is clear when none waits; the person confirms what is new. */
static enum kj_rc
hand_on(struct decision *d)
{
	struct kj_act *act = d->act;
	struct kj_tugas t = {.pegawai = d->skp->pegawai,
		.jenis = "skp.pahami",
		.dok = KJ_DOK_SKP,
		.id = d->skp->id,
		.tentang = d->skp->pegawai,
		.program = "planning",
		.tautan = kj_fmt(act->arena, "/skp/%lld", (long long)d->skp->id),
		.jatuh_tempo = KJ_NODATE};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_adendum_menunggu, &r,
		KJ_ARGS(kj_i(0), kj_i(0), kj_i(d->skp->id)));
	if (rc == KJ_OK && kj_int(&r, 0, "n") == 0)
		rc = kj_tugas_clear(act, KJ_DOK_SKP, d->skp->id, "adendum.putuskan");
	return rc == KJ_OK && d->agreed ? kj_tugas_add(act, &t) : rc;
}

static enum kj_rc
store_decision(struct decision *d)
{
	struct kj_act *act = d->act;
	const char *lama = d->agreed ? d->target->iki->target : "";

	return kj_db_exec(act->db, &kj_q_adendum_putus, NULL,
		KJ_ARGS(kj_t(d->agreed ? "DITETAPKAN" : "DITOLAK"), kj_i(act->who.pegawai),
			kj_t(kj_act_now(act)), kj_t(d->p->catatan), kj_opt(lama), kj_opt(d->tahun),
			kj_i(d->p->id)));
}

enum kj_rc
kj_adendum_decide(
	struct kj_act *act, const struct kj_subject *skp, const struct kj_adendum_putusan *p)
{
	struct decision d = {.act = act,
		.skp = skp,
		.p = p,
		.tahun = "",
		.agreed = kj_streq(p->aksi, "setujui_adendum")};
	struct kj_changes c = {.arena = act->arena};
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, p->aksi, skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	rc = take(act, skp, p->version, d.agreed);
	if (rc == KJ_OK)
		rc = read_decision(&d);
	if (rc == KJ_OK)
		rc = store_decision(&d);
	if (rc == KJ_OK && d.agreed) {
		int64_t iki = d.target->iki->row.id;

		kj_changes_add(&c, d.target->lama, d.baru, "%s", field_of(act, iki, d.target->triwulan));
		kj_changes_add(&c, d.target->iki->target, d.tahun, "%s", field_of(act, iki, 0));
		rc = apply(&d);
	}
	if (rc == KJ_OK)
		rc = hand_on(&d);
	kj_changes_add(&c, NULL, *p->catatan ? p->catatan : NULL, "catatan");
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_SKP, skp->id, p->aksi, skp->pegawai, c.v, c.n) : rc;
}
