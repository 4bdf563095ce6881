/*
 * Background work: rows of pekerjaan, claimed by a worker for a while, tried
 * again when it fails. Every step must be idempotent: a worker that dies
 * leaves a lease that runs out, and another does the step again.
 */
#ifndef KINERJA_DOMAIN_PEKERJAAN_H
#define KINERJA_DOMAIN_PEKERJAAN_H

#include "kinerja/domain/surat.h"

/* What the work needs of the world outside the database. */
struct kj_pekerjaan_luar {
	/*
	 * Hears the daily head of the audit trail. It must bring that out of this
	 * machine's reach: cron mails it, systemd's journal sends it on.
	 */
	void (*say)(const char *text);
	/* Carries letters; NULL while nobody does: they stay where they are. */
	kj_surat_send *send;
	void *ctx;					   /* of send */
	struct kj_surat_hitung *surat; /* what became of letters is added here; NULL */
};

/*
 * One step at a time, in the name of worker (unique among all that run now).
 * Puts the daily work in place, claims what is due and does it. KJ_OK: one was
 * done or put off after a failure. KJ_NOTFOUND: nothing is due. KJ_BUSY: the
 * database is away. Queue and leases follow the real clock.
 */
KJ_API KJ_MUST enum kj_rc kj_pekerjaan_step(struct kj_act *act, const struct kj_conf *conf,
	const char *worker, const struct kj_pekerjaan_luar *luar);
/*
 * One kind of work now, whenever its next turn was. KJ_NOTFOUND: no such kind.
 * KJ_CONFLICT: another worker does it at this moment. Else what the work answered.
 */
KJ_API KJ_MUST enum kj_rc kj_pekerjaan_now(struct kj_act *act, const struct kj_conf *conf,
	const char *worker, const char *jenis, const struct kj_pekerjaan_luar *luar);

#endif
