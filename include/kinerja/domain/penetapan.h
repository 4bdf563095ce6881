/*
 * Penetapan: how the predicates of a unit's people lie against the pattern of
 * its own predicate, and the list that the leader above fixes ("Format
 * Penetapan Predikat Kinerja", SE MenPANRB 3/2023; DOMAIN 3.6, 4.3).
 *
 * The pattern is held against the unit, never against one evaluation: signing
 * one is never refused because of it, and a list never changes a predicate.
 * Evaluators rate (DINILAI), the leaders see the unit at calibration, the
 * evaluators sign, then the leader above fixes the list. What a later decision
 * changes shows beside the list until it is opened and fixed anew.
 */
#ifndef KINERJA_DOMAIN_PENETAPAN_H
#define KINERJA_DOMAIN_PENETAPAN_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

/* The cycle of an evaluation that a list is about (evaluasi.siklus); NULL behind the last. */
KJ_API extern const char *const kj_penetapan_siklus[];

/* States and acts; "" is a unit without a list. The subject is the unit. */
KJ_API extern const struct kj_alur kj_penetapan_alur;

/* A unit in a year and cycle. */
struct kj_distribusi_unit {
	struct kj_rows kepala;			/* one row of distribusi_kepala */
	const struct kj_aturan *aturan; /* NULL without a period or ruleset */
	/* Its own predicate; NONE: it has none, and the pattern is held against the unit above. */
	enum kj_predikat organisasi;
	int64_t jumlah[KJ_NPREDIKAT]; /* people by predicate, as far as who asks may see them */
	int64_t n;					  /* their sum */
	bool besar;					  /* counted beforehand, and more than a page or two */
	/* Only with a predicate of its own, a pattern for it, and n > 0. */
	bool berpola;
	struct kj_distribusi cek;
	struct kj_distribusi_batas batas;
	struct kj_penjelasan langkah;  /* each condition as it stands */
	struct kj_penjelasan hitungan; /* how many may have what */
	/* INFO, WARN or BLOCK; INFO also for a unit with fewer people than the ruleset's least. */
	const char *tegakkan;
};

/* Which unit, and how it is looked at. */
struct kj_distribusi_tanya {
	int64_t unit, tahun;
	const char *siklus;
	/* At calibration: what is rated but not signed counts too, but never of who asks. */
	bool sementara;
	bool persis; /* as it stands now, also a large unit */
};

/*
 * Reads a unit and holds it against its pattern. Of a large unit of a running
 * year the head-counts are those of kj_distribusi_hitung(), kepala's dihitung
 * says from when, unless it is asked for as it stands. KJ_NOTFOUND without
 * such a unit. One statement.
 */
KJ_API KJ_MUST enum kj_rc kj_distribusi_load(struct kj_act *act, const char *rulesets,
	const struct kj_distribusi_tanya *q, struct kj_distribusi_unit *out);

/* Counts the large units of running years. A job of every few minutes. */
KJ_API KJ_MUST enum kj_rc kj_distribusi_hitung(struct kj_act *act);

/* What the leader above writes. */
struct kj_penetapan_isi {
	int64_t tahun;
	const char *siklus;
	const char *alasan;
	const char *aksi; /* "simpan", "tetapkan", "buka_kembali" */
};

/*
 * Keeps a draft, fixes the list, or opens a fixed one again. Fixing needs the
 * unit's own predicate ("penetapan.tanpa_predikat"), at least one signed
 * evaluation ("penetapan.tanpa_pegawai"), and, when a condition does not hold:
 * under WARN a reason of 10 characters in "alasan", under BLOCK it is refused
 * ("penetapan.pola"). Opening needs such a reason too. The period must run.
 * KJ_CONFLICT when the list is not the one that was read (version, 0 none),
 * KJ_DENIED when the table of acts does not allow it.
 */
KJ_API KJ_MUST enum kj_rc kj_penetapan_act(struct kj_act *act, const char *rulesets,
	const struct kj_subject *unit, int64_t version, const struct kj_penetapan_isi *isi);

#endif
