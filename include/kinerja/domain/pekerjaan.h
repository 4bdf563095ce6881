/*
 * Background work: rows of pekerjaan, claimed by a worker for a while, tried
 * again when it fails. Every step must be idempotent: a worker that dies
 * leaves a lease that runs out, and another does the step again.
 */
#ifndef KINERJA_DOMAIN_PEKERJAAN_H
#define KINERJA_DOMAIN_PEKERJAAN_H

#include "kinerja/db.h"

/* What the work has to tell outside the database: the daily head of the audit trail. */
typedef void kj_pekerjaan_say(const char *text);

/*
 * One step at a time, in the name of worker (unique among all that run now).
 * Puts the daily work in place, claims what is due and does it. KJ_OK: one was
 * done or put off after a failure. KJ_NOTFOUND: nothing is due. KJ_BUSY: the
 * database is away. Queue and leases follow the real clock. say must bring what
 * it hears out of this machine's reach: cron mails it, systemd's journal sends it on.
 */
KJ_API KJ_MUST enum kj_rc kj_pekerjaan_step(
	struct kj_act *act, const struct kj_conf *conf, const char *worker, kj_pekerjaan_say *say);

#endif
