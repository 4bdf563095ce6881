/*
 * Cakupan: how far units are with their documents of the running year, what
 * holds their people up, and reminding them (DOMAIN 9.1: who has not filled in,
 * a superior's missing plan that blocks everybody below).
 */
#ifndef KINERJA_DOMAIN_CAKUPAN_H
#define KINERJA_DOMAIN_CAKUPAN_H

#include "kinerja/domain/act.h"

/*
 * Counts all subtrees and all that hold others up, as of now; the boards read
 * what it leaves in cakupan and rantai. A job of every few minutes.
 */
KJ_API KJ_MUST enum kj_rc kj_cakupan_hitung(struct kj_act *act);

/*
 * Reminds the people of a unit and of those up to jarak steps below it (0: the
 * unit itself) whose plan of the running year is not handed in: on their work list, and by a letter where they have an address.
 * pegawai 0 is all of them, else that one. Once a day each; n says how many
 * were reminded now. A constant number of statements.
 */
KJ_API KJ_MUST enum kj_rc
kj_cakupan_remind(struct kj_act *act, int64_t unit, int64_t jarak, int64_t pegawai, int64_t *n);

#endif
