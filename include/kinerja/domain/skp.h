/*
 * SKP, the plan of one person for one period: RHK with IKI, the seven
 * BerAKHLAK values, three lampiran (PermenPANRB 6/2022; DOMAIN 3.1-3.5).
 */
#ifndef KINERJA_DOMAIN_SKP_H
#define KINERJA_DOMAIN_SKP_H

#include "kinerja/domain/act.h"
#include "kinerja/domain/dialog.h"
#include "kinerja/domain/kelompok.h"
#include "kinerja/rules.h"

/* Codes of the choices, NULL terminated: also the ENUMs of the tables. */
KJ_API extern const char *const kj_skp_jenis[];		  /* UTAMA TAMBAHAN */
KJ_API extern const char *const kj_skp_aspek[];		  /* KUANTITAS KUALITAS WAKTU BIAYA */
KJ_API extern const char *const kj_skp_arah[];		  /* NAIK TURUN TEPAT TUMBUH */
KJ_API extern const char *const kj_skp_konsolidasi[]; /* SUM TLKV AVG RASIO MEDIAN P90 */
KJ_API extern const char *const kj_skp_sifat[];		  /* OUTPUT OUTCOME */
/* Perspectives of a leader's plan, DOMAIN 3.3: PENERIMA_LAYANAN PROSES_BISNIS
 * PENGUATAN_INTERNAL ANGGARAN */
KJ_API extern const char *const kj_skp_perspektif[];
KJ_API extern const char *const kj_skp_pendekatan[]; /* KUANTITATIF KUALITATIF */

/* States and acts, DOMAIN 2.3. */
KJ_API extern const struct kj_alur kj_skp_alur;

/* Indikator kinerja individu. Numbers are canonical decimals, "" when absent. */
struct kj_iki {
	struct kj_row row;
	const char *aspek, *teks, *target, *satuan, *arah;
	const char *bobot;	  /* percent of all utama indicators */
	bool target_maksimal; /* nothing better than the target exists */
	const char *terburuk; /* worst value, for a target of zero */
	const char *konsolidasi, *sumber;
	const char *baseline;			   /* where it starts; asked for by TUMBUH */
	const char *wilayah;			   /* the area it is measured in */
	const char *target_lo, *target_hi; /* TEPAT: a range instead of one number */
	const char *target_tw[4];		   /* quarters */
	const char *pembilang, *penyebut;  /* RASIO: what is counted above and below */
	const char *rubrik_di_atas, *rubrik_sesuai, *rubrik_di_bawah; /* what cannot be counted */
	const char *sifat;
	const char *aksi_tw[4]; /* rencana aksi: what is done in a quarter */
	int64_t outcome;		/* the outcome indicator that an output serves, 0 none */
	const char *outcome_teks;
	struct kj_set
		kelompok; /* struct kj_iki_kelompok; TUMBUH: whose growth counts, instead of baseline */
	const char *kelompok_tempel; /* groups pasted into the sheet: kj_kelompok_tempel */
	bool dipakai;				 /* entries refer to it: it may be changed but not removed */
};

/* A blank indicator with the choices that most indicators have. */
KJ_API extern const struct kj_iki kj_iki_baru;

/*
 * What an indicator is described by, in the order of the table and of its
 * statements; nama NULL ends the list. outcome is not among them.
 */
struct kj_iki_isian {
	const char *nama;
	size_t at; /* const char * in struct kj_iki; bool for KJ_IKI_YA */
	enum kj_iki_jenis {
		KJ_IKI_TEKS,  /* "" when empty */
		KJ_IKI_ANGKA, /* decimal, NULL in the table when "" */
		KJ_IKI_KODE,  /* a choice that always has a value */
		KJ_IKI_YA,
		KJ_IKI_AKSI /* text of a quarter, in table rencana_aksi; these come last */
	} jenis;
};
KJ_API extern const struct kj_iki_isian kj_iki_isian[];
/* Its value as text: "1" or "0" for KJ_IKI_YA, of a choice left open that of kj_iki_baru. Never NULL. */
KJ_API const char *kj_iki_teks(const struct kj_iki *k, const struct kj_iki_isian *isian);

/* Rencana hasil kerja and its indicators. */
struct kj_rhk {
	struct kj_row row;
	const char *jenis, *teks;
	int64_t atasan; /* the superior's RHK it serves, 0 none */
	const char *atasan_teks;
	const char *penugasan_dari;
	const char *manfaat;	/* who benefits and what citizens notice */
	const char *perspektif; /* "" none */
	int64_t sasaran;		/* of the unit's Perjanjian Kinerja that it comes from, 0 none */
	const char *sasaran_teks;
	struct kj_set iki; /* struct kj_iki */
};

/* Special expectation for the value with number row.id, 1 to 7. */
struct kj_perilaku {
	struct kj_row row;
	const char *ekspektasi;
};

struct kj_lampiran {
	struct kj_row row;
	const char *teks;
};

/* All that people write in an SKP. */
struct kj_skp_isi {
	const char *pendekatan;
	struct kj_set rhk;											/* struct kj_rhk */
	struct kj_set perilaku;										/* struct kj_perilaku, always 7 */
	struct kj_set sumber_daya, pertanggungjawaban, konsekuensi; /* struct kj_lampiran */
};

/* A plan with its head, as three statements read it. */
struct kj_skp {
	struct kj_rows kepala; /* one row of skp_header */
	struct kj_skp_isi isi;
	/* While a revision is written and decided: what is in force, isi being what is proposed. */
	const struct kj_skp_isi *berlaku;
	struct kj_rows lain; /* skp_extras: also the notes (CATATAN) and the superior's RHK (ATASAN) */
};

/*
 * Is it the plan of a pejabat pimpinan tinggi or of who leads an independent
 * unit (DOMAIN 3.3): by the kind of post, or of the unit that is led.
 */
KJ_API bool kj_skp_mandiri(const struct kj_skp *skp);

/* Reads a plan. KJ_NOTFOUND. Access has been checked by the caller. */
KJ_API KJ_MUST enum kj_rc kj_skp_load(struct kj_act *act, int64_t id, struct kj_skp *out);
/* Only its head, results and indicators as they are in force: one statement less. */
KJ_API KJ_MUST enum kj_rc kj_skp_load_rows(struct kj_act *act, int64_t id, struct kj_skp *out);

/*
 * A new plan in DRAF for an assignment of who acts, in the given running
 * period. Problems: the step is not open (a post taken up in mid-year has
 * KJ_SKP_SUSUN_HARI days of its own), it exists. Without a known evaluator who
 * looks after the unit is asked for one.
 */
KJ_API KJ_MUST enum kj_rc
kj_skp_create(struct kj_act *act, int64_t penugasan, int64_t periode, int64_t *id);

/*
 * Stores the sheet (DRAF only), in a constant number of statements; of a plan
 * under revision as a proposal, its rows staying in force. complete:
 * refuse it unless kj_skp_check finds nothing missing; else half done is fine.
 * Ids that are not of this plan are KJ_INVALID at their field; new rows left
 * blank are dropped; rows not sent are removed unless entries, an evaluation
 * or a subordinate's plan hold on to them (problem at "rhk").
 */
KJ_API KJ_MUST enum kj_rc kj_skp_save(struct kj_act *act, const struct kj_subject *skp,
	int64_t version, const struct kj_skp_isi *isi, bool complete);

/* Days from taking up a post in mid-year in which its plan may be begun. */
enum { KJ_SKP_SUSUN_HARI = 30 };

enum { KJ_SKP_RHK_MAKS = 40 }; /* results in a sheet */
/*
 * Rows from elsewhere behind those of a draft, as new ones; links to the
 * superior's results are found again by their words. Expectations and lampiran
 * fill what is empty. Problem at "sumber": too many. As kj_skp_save.
 */
KJ_API KJ_MUST enum kj_rc kj_skp_tambah(struct kj_act *act, const struct kj_subject *skp,
	int64_t version, const struct kj_skp_isi *more);
/*
 * The same from another plan: an own one, or an approved one of this year or
 * the last that a colleague in the same post nearby (same unit or the units
 * beside it) has; of a colleague without special expectations and without who
 * assigned what. Problem at "sumber".
 */
KJ_API KJ_MUST enum kj_rc
kj_skp_salin(struct kj_act *act, const struct kj_subject *skp, int64_t version, int64_t sumber);

/*
 * The same sheet with its weights helped to 100: what main indicators without
 * a weight leave over is spread over them alike, to hundredths; where all have
 * one, all are scaled. Unchanged when they are 100 already or there is nothing
 * to spread. Texts that are no number stay.
 */
KJ_API const struct kj_skp_isi *kj_skp_ratakan(struct kj_arena *a, const struct kj_skp_isi *isi);

/*
 * What is missing before a plan can be handed in, as problems at the fields of
 * the sheet (rhk.<key>.teks ...). KJ_OK or KJ_INVALID. Guard of "ajukan",
 * DOMAIN 2.3: at least one utama RHK, each serving one of the superior's where
 * the superior has any, each with an indicator and target, weights 100,
 * lampiran filled.
 */
KJ_API KJ_MUST enum kj_rc kj_skp_check(struct kj_act *act, const struct kj_skp *skp);

/* What somebody does to a plan. */
struct kj_skp_putusan {
	const char *aksi;
	const char *note;		 /* why it goes back; "" or NULL none */
	int64_t version;		 /* as it was read */
	const char *rulesets;	 /* folder of the shipped rulesets */
	struct kj_dialog dialog; /* notes at the rows that go with it */
};
/*
 * One act of kj_skp_alur that decides, by its code: ajukan, tarik, kembalikan, setujui,
 * pahami, ajukan_revisi, setujui_revisi, tolak_revisi, batal_revisi. A note is asked for
 * where the plan goes back (at least 10 characters, field "catatan"; kembalikan
 * is content with one at a row). Nothing is written before all is checked, so
 * that other plans may be acted on in the same transaction. Writes the notes,
 * the kept version (at setujui with how it will be judged), the work lists and
 * the audit row. What a revision proposes becomes the plan with its approval; a
 * withdrawn one leaves nothing. Who owns an approved plan is asked to confirm having
 * understood it (pahami), again after each approval. KJ_DENIED when the table
 * does not allow it, KJ_CONFLICT when somebody was faster.
 */
KJ_API KJ_MUST enum kj_rc
kj_skp_act(struct kj_act *act, const struct kj_subject *skp, const struct kj_skp_putusan *p);

/* A plan ticked in a list, and what became of it. */
struct kj_skp_pilih {
	int64_t id, version; /* as the list showed it */
	const char *sebab;	 /* why it was refused: key below T.planning.setujui.sebab; NULL done */
};
/*
 * Approves what waits (setujui, setujui_revisi), each plan by its own table,
 * version and guard. Each is a document of its own: a refused one is named in
 * sebab and nothing of it is written, the others stand. Statements are
 * constant a plan. KJ_BUSY and KJ_FAULT end all of it.
 */
KJ_API KJ_MUST enum kj_rc
kj_skp_setujui(struct kj_act *act, struct kj_skp_pilih *v, size_t n, const char *rulesets);

/*
 * How the plan is judged under a ruleset, as JSON in stable order: thresholds,
 * criteria of the kind of post, and for each indicator its formula (rumus), an
 * example realisation and what the rules make of it step by step. Kept in
 * skp_versi.cara with each approved version.
 */
KJ_API const char *
kj_skp_cara(struct kj_arena *a, const struct kj_aturan *r, const struct kj_skp *skp);
/*
 * Makes an indicator with target and realisation set one that the rules
 * compute: TUMBUH counts from the baseline (the target is what is to be added), TEPAT
 * with a range (rentang: lowest, highest) is held against its nearer end. The
 * rest stays as it is. Texts may be "".
 */
KJ_API void kj_iki_ukur(struct kj_arena *a, const char *arah, const char *baseline,
	const char *const rentang[2], struct kj_indikator *k);

/* The plan as kept in skp_versi (JSON, stable order). */
KJ_API const char *kj_skp_json(struct kj_arena *a, const struct kj_skp *skp);

/* One difference between two kept versions; lists are in sheet order. */
struct kj_skp_beda {
	const char *bagian;		 /* "kepala", "rhk", "perilaku", "sumber_daya" ... */
	const char *tempat;		 /* the row: text of RHK and IKI, or its number; "" for the head */
	const char *isian;		 /* field: "teks", "target" ... */
	const char *lama, *baru; /* "" when not there */
};
/* Compares two kept versions; out lives in the arena. KJ_FAULT when a version cannot be read. */
KJ_API KJ_MUST enum kj_rc kj_skp_compare(
	struct kj_arena *a, const char *lama, const char *baru, struct kj_skp_beda **out, size_t *n);

#endif
