/*
 * The dialogue about a plan (PermenPANRB 6/2022: expectations are agreed in a
 * dialogue): notes at an RHK, an indicator, a value or the plan, threaded,
 * kept over revisions by the id of their row, and a ketua tim's advice. Notes
 * are no part of the plan: they leave its version alone.
 */
#ifndef KINERJA_DOMAIN_DIALOG_H
#define KINERJA_DOMAIN_DIALOG_H

#include "kinerja/domain/act.h"

/* What a note is about. */
enum kj_dialog_bagian { KJ_DIALOG_SKP, KJ_DIALOG_RHK, KJ_DIALOG_IKI, KJ_DIALOG_PERILAKU };

/* A note to be written. */
struct kj_dialog_catatan {
	enum kj_dialog_bagian bagian;
	int64_t baris;		/* the row's id, the value's number; 0 the plan, or a row without id yet */
	const char *teks;	/* not empty */
	const char *tempat; /* what such a row says; may be NULL */
};

/* What somebody leaves with an act on a plan. */
struct kj_dialog {
	size_t n;
	const struct kj_dialog_catatan *v;
	int64_t terbaca; /* the newest note that their page showed, 0 none; KJ_DIALOG_SEMUA all */
};
#define KJ_DIALOG_SEMUA INT64_MAX

/*
 * Writes the notes of an act and adds its rows of the trail to changes: one
 * statement whatever their number. Each goes into the open thread of its row
 * or begins one; of a row that is not the plan's any more, to the plan.
 */
KJ_API KJ_MUST enum kj_rc kj_dialog_tulis(struct kj_act *act, const struct kj_subject *skp,
	const struct kj_dialog *d, struct kj_changes *changes);
/*
 * Notes that who acts has read, and then the work lists: whoever of owner,
 * evaluator and the ketua tim who took part has unread notes of others is told,
 * the others are not. Three statements.
 */
KJ_API KJ_MUST enum kj_rc
kj_dialog_baca(struct kj_act *act, const struct kj_subject *skp, int64_t terbaca);
/* A plan was handed in: its writer's ketua tim may advise on it. */
KJ_API KJ_MUST enum kj_rc kj_dialog_undang(struct kj_act *act, const struct kj_subject *skp);

/*
 * The act catat of kj_skp_alur: notes alone. Problem at "catatan": none
 * written. KJ_DENIED when the table does not allow it.
 */
KJ_API KJ_MUST enum kj_rc
kj_dialog_catat(struct kj_act *act, const struct kj_subject *skp, const struct kj_dialog *d);

/* A ketua tim's advice to the evaluator. */
struct kj_dialog_rekomendasi {
	const char *pilihan; /* one of kj_dialog_setuju */
	const char *teks;	 /* why; asked for when against */
	int64_t version;	 /* of the plan, as it was read */
};
KJ_API extern const char *const kj_dialog_setuju[]; /* SETUJU TIDAK_SETUJU */
/*
 * The act rekomendasi: kept as a note of its own kind, with whatever notes
 * come along. Approval does not wait for it. Problems at "rekomendasi" and
 * "catatan" (10 characters when against); KJ_CONFLICT when the plan changed.
 */
KJ_API KJ_MUST enum kj_rc kj_dialog_rekomendasi(struct kj_act *act, const struct kj_subject *skp,
	const struct kj_dialog_rekomendasi *r, const struct kj_dialog *d);

/*
 * Ends a thread, by who began it or the evaluator; done twice is done. With it
 * go the notes that come along. KJ_NOTFOUND no such thread of this plan.
 */
KJ_API KJ_MUST enum kj_rc kj_dialog_selesai(
	struct kj_act *act, const struct kj_subject *skp, int64_t utas, const struct kj_dialog *d);

#endif
