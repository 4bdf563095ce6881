/*
 * Manifests: one small file a program in conf/programs, from which the web
 * server's locations are made and the programs are started. A module brings
 * its own in the same way.
 */
#ifndef KINERJA_MANIFEST_H
#define KINERJA_MANIFEST_H

#include "kinerja/base.h"

struct kj_manifest {
	const char *file;
	const char *name; /* of program, socket, database account: [a-z][a-z0-9_]* */
	const char *path; /* URLs below the base that it answers: "/planning"; "/" is the rest */
	int sdk;
	int workers;	 /* 0 = as serve.workers says */
	int timeout_s;	 /* until the web server gives up on an answer */
	bool slow_posts; /* POSTs cost much (hashing): the web server lets them in slowly */
};

/*
 * Reads all *.conf of a folder, sorted by name, checked: an unknown setting,
 * a path claimed twice, a name unlike its file's. Problems go to the log.
 */
KJ_API KJ_MUST enum kj_rc
kj_manifests_load(struct kj_arena *a, const char *dir, const struct kj_manifest **out, size_t *n);

#endif
