/*
 * Evaluasi: the yearly evaluation of one SKP, from realisation to predicate
 * (PermenPANRB 6/2022; DOMAIN 2.3, 3.6, 4.1, 4.8).
 */
#ifndef KINERJA_DOMAIN_EVALUASI_H
#define KINERJA_DOMAIN_EVALUASI_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

KJ_API extern const char *const kj_rating_kodes[];	   /* DI_BAWAH SESUAI DI_ATAS */
KJ_API extern const char *const kj_organisasi_kodes[]; /* ISTIMEWA ... SANGAT_KURANG */

/* States and acts; the evaluation is addressed by its plan's id. */
KJ_API extern const struct kj_alur kj_evaluasi_alur;

/* An evaluation as it stands, with the system's suggestion. */
struct kj_evaluasi {
	struct kj_rows kepala; /* one row of evaluasi_header; id 0 before the first act */
	struct kj_rows baris;  /* evaluasi_rows: niki indicators, then the seven values */
	size_t niki;
	const struct kj_aturan *aturan;
	const struct kj_indikator *masukan; /* what the suggestion is computed from */
	size_t nmasukan;
	struct kj_saran saran; /* S-1; capaian by indicator as in baris */
	bool pimpinan;		   /* leads the unit: the suggestion is the organisation's predicate */
	struct kj_penjelasan langkah; /* steps of the suggestion */
};

/*
 * Reads an evaluation and computes its suggestion under the ruleset of its
 * period (kj_aturan_periode; rulesets is conf->rulesets), from the realisation
 * kept, or else from accepted entries. A signed one comes from its own copies
 * of head, ruleset and inputs: the suggestion is the one it was signed beside.
 * KJ_NOTFOUND, also for a plan that was never approved.
 */
KJ_API KJ_MUST enum kj_rc
kj_evaluasi_load(struct kj_act *act, const char *rulesets, int64_t skp, struct kj_evaluasi *out);

/*
 * The realisation that an indicator shows (row of baris): what is kept, else
 * the consolidation of its accepted entries (SUM, TLKV, AVG); "" for none.
 */
KJ_API const char *
kj_evaluasi_realisasi(struct kj_arena *a, const struct kj_rows *baris, size_t row);

/* True once the predicate may be seen by the person and others. */
KJ_API bool kj_evaluasi_released(const char *status);

/* Realisation of one indicator (row.id); bukti says where the evidence is. */
struct kj_realisasi {
	struct kj_row row;
	const char *realisasi, *bukti;
};
/* What the person writes. */
struct kj_realisasi_isi {
	struct kj_set iki; /* struct kj_realisasi */
	bool submit;	   /* hand it to the evaluator */
};
/* Feedback on an indicator or a value (row.id). */
struct kj_umpan {
	struct kj_row row;
	const char *teks;
};
/* What the evaluator writes. */
struct kj_penilaian {
	const char *rating_hasil, *alasan_hasil;
	const char *rating_perilaku, *alasan_perilaku;
	const char *catatan;
	struct kj_set iki, perilaku; /* struct kj_umpan */
	bool fix;					 /* sign it: the person sees it, only an objection may change it */
};

/*
 * The person's own part: keeps the realisation; submitted, every quantitative
 * indicator needs one. Only while the step EVALUASI of the period is open.
 */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_report(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, int64_t version, const struct kj_realisasi_isi *isi);

/* The evaluator hands the realisation back, with a note of 10 characters (field "catatan"). */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_return(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, int64_t version, const char *note);

/*
 * The evaluator's ratings. A result that deviates from the suggestion and
 * behaviour below expectation need a reason (aturan.alasan_min characters,
 * DOMAIN 4.1). The predicate comes from the 3x3 matrix; header, ruleset and
 * explanation are copied into the evaluation. Signing (p->fix) locks the plan
 * (TERKUNCI). A plan under revision is refused.
 */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_rate(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, int64_t version, const struct kj_penilaian *p);

/* The person has received the result. */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_accept(
	struct kj_act *act, const char *rulesets, const struct kj_subject *skp, int64_t version);

/*
 * The predicate of a unit below one that who acts leads (SE MenPANRB 3/2023):
 * reason of at least 10 characters, field "alasan". KJ_NOTFOUND for other units.
 */
KJ_API KJ_MUST enum kj_rc kj_organisasi_set(
	struct kj_act *act, int64_t unit, int64_t periode, const char *predikat, const char *alasan);

#endif
