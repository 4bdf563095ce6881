/* kinerja check: configuration, manifests, profiles, and every statement prepared by the owner. */
#include <errno.h>
#include <glob.h>
#include <unistd.h>

#include "cgi-bin/kinerja/cli.h"
#include "kinerja/profil.h"
#include "kinerja/web.h"

static unsigned problems;

static void
say(const char *statement, const char *problem)
{
	(void)fprintf(stderr, "check: statement %s: %s\n", statement, problem);
	problems++;
}

/* A profile, its words in every language, and the ruleset that it names. */
static bool
check_profile(const struct cli *c, const char *file)
{
	struct kj_profil p;
	const char *rules;
	bool good;

	if (kj_profil_load(c->arena, file, &p) != KJ_OK)
		return false;
	good = kj_words_check(&p) == KJ_OK;
	rules = kj_fmt(c->arena, "%s/%s.conf", c->conf->rulesets, p.aturan);
	if (access(rules, R_OK) == 0)
		return good;
	kj_log(KJ_ERROR, "config", "%s: ruleset %s: %s", p.file, rules, strerror(errno));
	return false;
}

/* All of them, also those not in use: the next `make run` may name one. */
static enum kj_rc
check_profiles(const struct cli *c, size_t *n)
{
	glob_t found = {0};
	enum kj_rc rc = kj_words_start(c->conf);

	*n = 0;
	if (glob(kj_fmt(c->arena, "%s/*.conf", c->conf->profiles), 0, NULL, &found) == 0)
		*n = found.gl_pathc;
	for (size_t i = 0; i < *n && rc != KJ_FAULT; i++)
		if (!check_profile(c, found.gl_pathv[i]))
			rc = KJ_INVALID;
	globfree(&found);
	return rc;
}

int
cmd_check(int argc, char **argv)
{
	const struct kj_manifest *m;
	int code = KJ_EXIT_CONFIG;
	enum kj_rc rc;
	struct cli c;
	size_t n, profiles;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK || cli_programs(&c, &m, &n) != KJ_OK ||
		check_profiles(&c, &profiles) != KJ_OK)
		goto out;
	rc = kj_db_check_all(c.act.db, say);
	code = cli_exit(rc);
	if (rc == KJ_OK)
		(void)printf(
			"check: configuration, %zu programs, %zu profiles and all statements are good\n", n,
			profiles);
	else if (problems > 0)
		(void)fprintf(stderr, "check: %u statements do not fit the database\n", problems);
out:
	cli_close(&c);
	return code;
}
