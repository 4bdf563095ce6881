/* One act on an evaluation under way; private to lib/domain. */
#ifndef KJ_DOMAIN_EVALUASI_LANGKAH_H
#define KJ_DOMAIN_EVALUASI_LANGKAH_H

#include "kinerja/domain/evaluasi.h"

struct kj_evaluasi_langkah {
	struct kj_act *act;
	const struct kj_subject *skp;
	const struct kj_langkah *langkah;
	struct kj_evaluasi now;
	int64_t id; /* of the evaluation */
	struct kj_changes changes;
};

/*
 * Makes the row at the first act, takes the step, and reads what is there.
 * Version 0 stands for an evaluation that nobody has begun.
 */
KJ_MUST enum kj_rc kj_evaluasi_begin(struct kj_evaluasi_langkah *s, const char *rulesets,
	struct kj_evaluasi_kini kini, const char *aksi);
/* KJ_INVALID when the step is closed today, the year was closed before its end, or the plan is being rewritten. */
KJ_MUST enum kj_rc kj_evaluasi_open(struct kj_evaluasi_langkah *s);
/* Work lists and audit; tugas NULL: nobody is asked for more. page is "", "/nilai" ... */
KJ_MUST enum kj_rc kj_evaluasi_finish(
	struct kj_evaluasi_langkah *s, int64_t whose, const char *tugas, const char *page);
/* The row of an indicator or value by its number; SIZE_MAX when it is not of this plan. */
size_t kj_evaluasi_row(const struct kj_evaluasi *ev, const char *bagian, int64_t id);

#endif
