/* Access questions that acts ask themselves; routes ask through kj_akses(). */
#ifndef KINERJA_DOMAIN_AKSES_H
#define KINERJA_DOMAIN_AKSES_H

#include "kinerja/domain/act.h"

/*
 * Reads the header of a document and all relations that who asks has to it
 * today, one statement. The relations, by kind:
 *
 * skp, entri, bukti, evaluasi  at the day of reference: today, kept within
 *   the plan's own term, so that a plan closed in March stays with March's
 *   evaluator. PENILAI has a line in force on that day of the kind of the
 *   plan's post: PLT for a second post (Plt, Plh), DEFINITIF for the own one;
 *   for somebody without a second post a PLT line is to an acting evaluator
 *   and counts too. Without any such line penilai_id is the evaluator.
 *   ATASAN_PENILAI has a line from one of those.
 * pegawai, garis, akun         the same by the lines in force; leader and
 *   pengelola by the units of the person's assignments.
 * predikat_organisasi          PENILAI leads a unit above it.
 * unit, periode                leader, pengelola; roles.
 * perjanjian                   as to its unit, whose number it goes by.
 * pustaka                      DIRI proposed it; leader and pengelola by the OPD it is for.
 *
 * Nobody is PENILAI, PIMPINAN_UNIT or PENGELOLA of their own documents.
 * KJ_NOTFOUND when there is no such document.
 */
KJ_API KJ_MUST enum kj_rc
kj_akses_subject(struct kj_act *act, enum kj_dok dok, int64_t id, struct kj_subject *subject);

#endif
