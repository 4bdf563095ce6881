/*
 * Rulesets in use: versioned rows (table aturan). The files of conf/rulesets
 * are the shipped originals; a period points to one version, whose text never
 * changes.
 */
#ifndef KINERJA_DOMAIN_ATURAN_H
#define KINERJA_DOMAIN_ATURAN_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

/*
 * The ruleset of a period: of the row id (columns periode.aturan_id), parsed
 * once and kept for the life of the process; of id 0, a period from before
 * versions were rows, the shipped file of its code. One statement the first
 * time, none after it. KJ_FAULT, logged, when there is none or it cannot be read.
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_periode(struct kj_act *act, const char *rulesets, int64_t id,
	const char *kode, const struct kj_aturan **out);

/*
 * Puts the shipped files in as rows: a code that has none as version 1, AKTIF;
 * one whose shipped text changed as its next version, DIUNGGAH, for an admin to
 * compare and hand in. Periods that name no version take the active one of
 * their code. Nothing for what is there already. n, if not NULL, receives the
 * number of rows made. KJ_INVALID, logged, when a file is faulty.
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_pasang(struct kj_act *act, const char *rulesets, size_t *n);

#endif
