/*
 * Evaluasi: the evaluations of one SKP, yearly and interim, from realisation
 * to predicate, by the model of the period's ruleset (PermenPANRB 6/2022,
 * PP 30/2019, local criteria; DOMAIN 2.3, 3.6, 4.1, 4.5, 4.8).
 */
#ifndef KINERJA_DOMAIN_EVALUASI_H
#define KINERJA_DOMAIN_EVALUASI_H

#include "kinerja/domain/act.h"
#include "kinerja/domain/kelompok.h"
#include "kinerja/domain/putaran.h"
#include "kinerja/rules.h"

KJ_API extern const char *const kj_rating_kodes[]; /* DI_BAWAH SESUAI DI_ATAS */

/* States and acts; the evaluation is addressed by its plan's id. */
KJ_API extern const struct kj_alur kj_evaluasi_alur;

/* What the evaluator gives, by the ruleset: its model is only named there, its sections decide. */
enum kj_model {
	KJ_MODEL_KOSONG,  /* nothing to evaluate by: rulesets that serve import only */
	KJ_MODEL_RATING,  /* two ratings and the 3x3 matrix */
	KJ_MODEL_NUMERIK, /* nilai SKP from the indicators, a value for behaviour (PP 30/2019) */
	KJ_MODEL_KRITERIA /* a value for each weighted criterion */
};
KJ_API enum kj_model kj_evaluasi_model(const struct kj_aturan *r);
/* "RATING", "NUMERIK", "KRITERIA", "" for none. Static storage. */
KJ_API const char *kj_model_kode(enum kj_model m);

/* True where a number stands beside the two ratings: it suggests, the matrix decides (KMK 127/2026). */
KJ_API bool kj_evaluasi_bantuan_angka(const struct kj_aturan *r);

/* An evaluation as it stands, with the system's suggestion. */
struct kj_evaluasi {
	struct kj_rows kepala; /* one row of evaluasi_header; id 0 before the first act */
	struct kj_rows baris;  /* evaluasi_rows: niki indicators, the seven values, then the rest */
	size_t niki;
	const struct kj_putaran *putaran;
	kj_date sampai; /* the day up to which entries count; interim or the plan's last */
	const struct kj_aturan *aturan;
	enum kj_model model;
	const struct kj_indikator *masukan; /* what the suggestion is computed from */
	size_t nmasukan;
	struct kj_saran saran;	/* S-1; capaian by indicator as in baris */
	const char *organisasi; /* predicate of the unit's organisation, "" none */
	bool pimpinan;			/* leads the unit: the suggestion is the organisation's predicate */
	/* KRITERIA: those of this kind of post with weight, value and contribution. */
	struct kj_bagian *kriteria;
	size_t nkriteria;
	/* NUMERIK: planned results with their indicators, and what else makes the value. */
	const struct kj_rhk_2021 *rhk;
	size_t nrhk;
	struct kj_kinerja_2019 angka; /* nilai_perilaku "" while it is missing */
	const char *nilai_skp;		  /* as shown; "" */
	struct kj_hasil hasil;		  /* KRITERIA, NUMERIK: value and predicate, or galat */
	struct kj_penjelasan langkah; /* steps of suggestion or value */
};

/* Which evaluation of a plan an act is about, and the version it was read at (0: not begun). */
struct kj_evaluasi_kini {
	const char *siklus; /* NULL or "": the yearly one */
	int64_t version;
};

/*
 * Reads an evaluation and computes its suggestion under the ruleset of its
 * period (kj_aturan_periode; rulesets is conf->rulesets), from the realisation
 * kept, or else from entries accepted until the cycle's last day. A signed one
 * comes from its own copies of head, ruleset and inputs: the suggestion is the
 * one it was signed beside. siklus NULL or "" is the yearly one.
 * KJ_NOTFOUND, also for a plan that was never approved, and for a cycle that
 * the period does not have or the plan does not reach.
 */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_load(struct kj_act *act, const char *rulesets, int64_t skp,
	const char *siklus, struct kj_evaluasi *out);

/* The rows of a part of baris ("PERILAKU", "SIKLUS" ...): the first one and how many. */
KJ_API size_t kj_evaluasi_bagian(const struct kj_evaluasi *ev, const char *bagian, size_t *n);

/*
 * The realisation that an indicator shows (row of baris): what is kept, else
 * the growth of its groups, else the consolidation of its accepted entries (SUM, TLKV, AVG, RASIO, MEDIAN,
 * P90), of a TUMBUH indicator less its baseline; "" for none.
 */
KJ_API const char *
kj_evaluasi_realisasi(struct kj_arena *a, const struct kj_rows *baris, size_t row);

/*
 * The groups whose growth an indicator (row of baris) counts, with the ends
 * reported in this evaluation or else those last known; empty for others.
 */
KJ_API struct kj_set
kj_evaluasi_kelompok(struct kj_arena *a, const struct kj_rows *baris, size_t row);

/* True for an indicator (row of baris) without any target: it is rated against its rubric. */
KJ_API bool kj_evaluasi_kualitatif(const struct kj_rows *baris, size_t row);

/* True once the predicate may be seen by the person and others. */
KJ_API bool kj_evaluasi_released(const char *status);

/* Realisation of one indicator (row.id); bukti says where the evidence is. */
struct kj_realisasi {
	struct kj_row row;
	const char *realisasi, *bukti;
	/* struct kj_iki_kelompok, row.id the place: their ends make the realisation; none: as they are known. */
	struct kj_set kelompok;
};
/* What the person writes. */
struct kj_realisasi_isi {
	struct kj_set iki; /* struct kj_realisasi */
	bool submit;	   /* hand it to the evaluator */
};
/* Feedback on an indicator or a value (row.id); a qualitative indicator gets a rating too. */
struct kj_umpan {
	struct kj_row row;
	const char *teks;
	const char *rating, *alasan;
};
/* Value 0-100 of a criterion (row.id counts them from 1) and its reason. */
struct kj_kriteria_isi {
	struct kj_row row;
	const char *nilai, *alasan;
};
/* What the evaluator writes; which of it counts, the model says. Texts may be NULL. */
struct kj_penilaian {
	const char *rating_hasil, *alasan_hasil;
	const char *rating_perilaku, *alasan_perilaku;
	const char *nilai_perilaku; /* NUMERIK: 0 to the ruleset's highest */
	bool ide_baru;				/* NUMERIK: a condition of SANGAT_BAIK, told in ide_teks */
	const char *ide_teks;
	bool hubungan; /* a family or personal tie, read by the evaluator's superior (SOF-10) */
	const char *hubungan_teks;
	const char *catatan;
	struct kj_set kriteria;		 /* struct kj_kriteria_isi */
	struct kj_set iki, perilaku; /* struct kj_umpan */
	bool fix;					 /* sign it: the person sees it, only an objection may change it */
};

/*
 * The person's own part: keeps the realisation; submitted, every quantitative
 * indicator needs one. Only while the step EVALUASI of the period is open, or
 * the interim one's own: from its days, else from its last day until EVALUASI
 * closes.
 */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_report(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, struct kj_evaluasi_kini kini, const struct kj_realisasi_isi *isi);

/* The evaluator hands the realisation back, with a note of 10 characters (field "catatan"). */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_return(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, struct kj_evaluasi_kini kini, const char *note);

/*
 * The evaluator's ratings or values. RATING: a result that deviates from the
 * suggestion and behaviour below expectation need a reason (aturan.alasan_min
 * characters, DOMAIN 4.1); the predicate comes from the 3x3 matrix. KRITERIA:
 * each criterion needs a value and a reason. NUMERIK: behaviour needs a value
 * and a reason, a new idea is described. Header, ruleset, inputs and
 * explanation are copied into the evaluation. Signing (p->fix) the yearly one
 * locks the plan (TERKUNCI). A plan under revision is refused.
 */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_rate(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, struct kj_evaluasi_kini kini, const struct kj_penilaian *p);

/*
 * What would come out: ev with its suggestion, value and steps computed as if
 * p had been written. Stores nothing. KJ_FAULT alone is possible.
 */
KJ_API KJ_MUST enum kj_rc
kj_evaluasi_coba(struct kj_act *act, const struct kj_penilaian *p, struct kj_evaluasi *ev);

/* The person has received the result. */
KJ_API KJ_MUST enum kj_rc kj_evaluasi_accept(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, struct kj_evaluasi_kini kini);

#endif
