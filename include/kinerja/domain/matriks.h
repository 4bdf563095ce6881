/*
 * Matriks peran hasil (PermenPANRB 6/2022 annex, DOMAIN 2.2): people by the
 * leader's RHK; a cell holds the intermediate result that a person owes for
 * it, and becomes an RHK in that person's own plan.
 */
#ifndef KINERJA_DOMAIN_MATRIKS_H
#define KINERJA_DOMAIN_MATRIKS_H

#include "kinerja/domain/act.h"

KJ_API extern const char *const kj_matriks_asal[];	/* LINTAS_UNIT PENUGASAN_KHUSUS */
KJ_API extern const char *const kj_matriks_untuk[]; /* SEMUA TANPA_PERAN */

/* A cell: row.id is the leader's RHK; "" empties it. */
struct kj_sel {
	struct kj_row row;
	const char *teks;
};
/* A person's cells: row.id is the person. */
struct kj_matriks_orang {
	struct kj_row row;
	const char *nama;  /* as the page showed it: a konsep of another page of people knows its own */
	struct kj_set sel; /* struct kj_sel */
};
/* What the leader writes. */
struct kj_matriks_isi {
	struct kj_set orang; /* struct kj_matriks_orang; who is not among them keeps their cells */
	int64_t kolom;		 /* an RHK to be filled with kolom_teks for many, 0 none */
	const char *kolom_teks, *kolom_untuk;
	const char *nip; /* somebody to add, "" none */
	const char *asal;
	bool lepas; /* added people without a cell leave */
};

/*
 * Stores cells of a leader's plan (skp is of who acts), a column for many who
 * have no cell there, and somebody from elsewhere, in a constant number of
 * statements. KJ_INVALID: orang (not in the matrix), sel (no RHK of the plan),
 * nip (nobody), kolom_teks (empty). KJ_CONFLICT on a stale version.
 */
KJ_API KJ_MUST enum kj_rc kj_matriks_save(struct kj_act *act, const struct kj_subject *skp,
	int64_t version, const struct kj_matriks_isi *isi);

/*
 * Makes RHK of who acts from the roles asked of them: of the leader's RHK
 * given, or 0 all of that year; begins the plan where there is none. skp is
 * the plan they went into. KJ_NOTFOUND: no such role. Problem: the plan is no
 * draft.
 */
KJ_API KJ_MUST enum kj_rc kj_peran_take(struct kj_act *act, int64_t rhk, int64_t *skp);

#endif
