/*
 * Survei: what colleagues, subordinates and third parties say of a person's
 * behaviour (DOMAIN 4.4, SOF-12), and the second reader of what cannot be
 * counted (DEN-13). Evidence beside the evaluator's rating, never a part of it.
 */
#ifndef KINERJA_DOMAIN_SURVEI_H
#define KINERJA_DOMAIN_SURVEI_H

#include "kinerja/domain/evaluasi.h"

/* Groups of respondents, also in responden.kelompok: REKAN BAWAHAN PIHAK_KETIGA. */
KJ_API extern const char *const kj_survei_kelompok[];
/* How often something is seen: TIDAK_PERNAH 20, JARANG 40, KADANG 60, SERING 80, SELALU 100. */
KJ_API extern const char *const kj_survei_skala[];
/* Answers that a group needs before its mean is shown. */
KJ_API int64_t kj_survei_least(const struct kj_aturan *r);
/*
 * May the mean in a row of part SURVEI be shown? Enough have answered, and
 * nobody of the group is still asked: a mean seen before and after one more
 * answer would tell that answer to who sees who answered.
 */
KJ_API bool kj_survei_tampil(const struct kj_act *act, const struct kj_evaluasi *ev, size_t row);

/* Somebody of the system-drawn list (row.id is the pegawai), chosen or not. */
struct kj_calon {
	struct kj_row row;
	int64_t nomor; /* as in struct kj_jawaban */
	bool pilih;
};
/* Whom the evaluator asks. */
struct kj_undangan {
	struct kj_set calon;   /* struct kj_calon */
	const char *nama_luar; /* a third party, "" none */
	kj_date batas;		   /* the last day for an answer */
};

/*
 * Everybody asked about the person of a plan in a cycle, and who may be: one
 * row each of survei_peserta. hari is today.
 */
KJ_API KJ_MUST enum kj_rc
kj_survei_peserta(struct kj_act *act, int64_t skp, const char *siklus, struct kj_rows *out);

/*
 * Invites: chosen staff get it on their work list; for a third party link
 * receives the 64 hexadecimal digits of an address that only who holds it
 * knows (its hash is kept), else NULL. allowed is a bit a place of
 * kj_survei_kelompok. KJ_INVALID: nobody chosen, batas (past), calon.<id>.pilih
 * (not of the list, or of a group that does not take part or whose mean is
 * shown already). KJ_DENIED once the evaluation is signed.
 */
KJ_API KJ_MUST enum kj_rc
kj_survei_undang(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	const char *siklus, unsigned allowed, const struct kj_undangan *in, const char **link);
/* Takes an unanswered invitation back. KJ_NOTFOUND. */
KJ_API KJ_MUST enum kj_rc
kj_survei_cabut(struct kj_act *act, const struct kj_subject *skp, const char *siklus, int64_t id);

/* One question: a value of the seven ("1" .. "7") or a criterion. */
struct kj_butir_survei {
	const char *kode, *label; /* label NULL: T.nilai.<kode> */
};
/* A survey that waits for an answer. */
struct kj_survei {
	struct kj_rows kepala; /* one row of survei_pegawai or survei_tamu */
	const struct kj_butir_survei *butir;
	size_t n;
};
/* Of a member of staff (id of the invitation), KJ_NOTFOUND for others, answered or past. */
KJ_API KJ_MUST enum kj_rc
kj_survei_load(struct kj_act *act, const char *rulesets, int64_t id, struct kj_survei *out);
/* Of who holds a link; KJ_NOTFOUND alike for wrong, used and past ones. */
KJ_API KJ_MUST enum kj_rc
kj_survei_tamu(struct kj_act *act, const char *rulesets, const char *link, struct kj_survei *out);

/* An answer to a question (row.id counts them from 1). */
struct kj_jawaban {
	struct kj_row row;
	int64_t nomor; /* sent by the page for each row, so that an unanswered one is there */
	const char *skala;
};
struct kj_survei_isi {
	struct kj_set butir; /* struct kj_jawaban */
	bool hubungan;		 /* a family or personal tie, read by the evaluator's superior */
	const char *hubungan_teks;
	const char *undangan; /* the link of a third party */
};
/*
 * Stores an answer, once, apart from who gave it; no audit row, because one
 * would tell who. KJ_INVALID: butir.<n>.skala, hubungan_teks. KJ_CONFLICT: answered meanwhile.
 */
KJ_API KJ_MUST enum kj_rc
kj_survei_jawab(struct kj_act *act, const struct kj_survei *s, const struct kj_survei_isi *in);

/* ---- second reader ---------------------------------------------------------------- */

/*
 * Names the second reader, one of kj_survei_peserta's list. KJ_INVALID at
 * "pembaca"; KJ_DENIED unless the evaluation is being judged.
 */
KJ_API KJ_MUST enum kj_rc kj_baca_pilih(struct kj_act *act, const char *rulesets,
	const struct kj_subject *skp, const char *siklus, int64_t pembaca);

/* The reading of an indicator (row.id). */
struct kj_bacaan {
	struct kj_row row;
	const char *bacaan, *alasan;
};
/* What waits for who acts: kepala of baca_get, baris of baca_rows. KJ_NOTFOUND for others. */
struct kj_baca {
	struct kj_rows kepala, baris;
};
KJ_API KJ_MUST enum kj_rc kj_baca_load(struct kj_act *act, int64_t evaluasi, struct kj_baca *out);
/* Stores it. KJ_INVALID: iki.<id>.bacaan, iki.<id>.alasan (10 characters). */
KJ_API KJ_MUST enum kj_rc
kj_baca_simpan(struct kj_act *act, int64_t evaluasi, int64_t version, const struct kj_set *bacaan);

#endif
