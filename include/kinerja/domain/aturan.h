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
 * A version by its name: "permenpan-6-2022@2", or the active one of
 * "permenpan-6-2022". id, if not NULL, receives its row. KJ_NOTFOUND.
 */
KJ_API KJ_MUST enum kj_rc
kj_aturan_cari(struct kj_act *act, const char *nama, int64_t *id, const struct kj_aturan **out);

/*
 * Puts the shipped files in as rows: a code that has none as version 1, AKTIF;
 * one whose shipped text changed as its next version, DIUNGGAH, for an admin to
 * compare and hand in. Periods that name no version take the active one of
 * their code. Nothing for what is there already. n, if not NULL, receives the
 * number of rows made. KJ_INVALID, logged, when a file is faulty.
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_pasang(struct kj_act *act, const char *rulesets, size_t *n);

/* ---- a version of an agency's own: two people, four eyes -------------------------- */

/* DIUNGGAH -> DIAJUKAN -> AKTIF | DITOLAK; the version that was AKTIF becomes DIGANTI. */
KJ_API extern const struct kj_alur kj_aturan_alur;

/*
 * Keeps a ruleset (libconfig text) as the next version of its code, DIUNGGAH.
 * catatan says why it is made. KJ_INVALID: isi (the text has problems, then in
 * *problems; a version with the same rules exists), catatan (10 characters).
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_unggah(struct kj_act *act, const char *isi, const char *catatan,
	int64_t *id, struct kj_masalah **problems);

/* A period that a version is to be used for (row.id). */
struct kj_aturan_untuk {
	struct kj_row row;
	bool pilih;
};

/*
 * Takes one of the steps of kj_aturan_alur.
 *
 * ajukan: hands the version in, to be used for the chosen periods (struct
 * kj_aturan_untuk) from the day it is approved; catatan says why. Closed
 * periods are refused at untuk.<key>.pilih.
 * tarik: takes it back.
 * setujui, tolak: by somebody else (kj_akun_empat_mata) than who uploaded it and
 * who handed it in, else KJ_INVALID at catatan; catatan is the decision's reason. Approved, it becomes AKTIF, the version before it DIGANTI, and each
 * chosen period that is still open is judged by it from now on; signed
 * evaluations keep their copy.
 * Every catatan has at least 10 characters, but for tarik.
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_step(struct kj_act *act, const struct kj_subject *aturan,
	const char *aksi, int64_t version, const char *catatan, const struct kj_set *untuk);

#endif
