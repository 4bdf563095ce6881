/*
 * Tim kerja: who works in several teams has one evaluator and any number of
 * ketua tim (garis TIM). A result of the ketua's plan may be owed by the team:
 * members with shares, and one realisation credited to each.
 */
#ifndef KINERJA_DOMAIN_TIM_H
#define KINERJA_DOMAIN_TIM_H

#include "kinerja/domain/skp.h"

/* UTUH whole to each, BAGIAN by share; also the ENUM of the table. */
KJ_API extern const char *const kj_tim_kredit[];

/* A member's share in percent; row.id is the person. "" none. */
struct kj_tim_anggota {
	struct kj_row row;
	const char *persen;
};
struct kj_tim {
	int64_t rhk;
	const char *kredit;
	struct kj_set anggota; /* struct kj_tim_anggota */
};
/*
 * Sets who shares a result of one's own plan: people of one's teams, shares
 * together exactly 100, or nobody. version 0: it was no team's. Who is new is
 * asked to take it. Problems at "rhk" (not of this plan), "anggota" (not 100),
 * "anggota.<key>.persen" (nobody of the teams, above 100, already taken by them).
 */
KJ_API KJ_MUST enum kj_rc kj_tim_save(
	struct kj_act *act, const struct kj_subject *skp, int64_t version, const struct kj_tim *in);
/*
 * Makes a team's result one of who acts, in their draft of that year: RHK and
 * indicators as the team has them, targets that add up by share where it is
 * credited by share. *skp is the plan. Problem: it is no draft, or under
 * revision, or there is none. KJ_NOTFOUND: nothing of that team waits.
 */
KJ_API KJ_MUST enum kj_rc kj_tim_take(struct kj_act *act, int64_t rhk, int64_t *skp);

#endif
