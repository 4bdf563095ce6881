/* kinerja check: configuration, manifests, and every statement prepared by the owner. */
#include "cgi-bin/kinerja/cli.h"

static unsigned problems;

static void
say(const char *statement, const char *problem)
{
	(void)fprintf(stderr, "check: statement %s: %s\n", statement, problem);
	problems++;
}

int
cmd_check(int argc, char **argv)
{
	const struct kj_manifest *m;
	int code = KJ_EXIT_CONFIG;
	enum kj_rc rc;
	struct cli c;
	size_t n;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK || cli_programs(&c, &m, &n) != KJ_OK)
		goto out;
	rc = kj_db_check_all(c.act.db, say);
	code = cli_exit(rc);
	if (rc == KJ_OK)
		(void)printf("check: configuration, %zu programs and all statements are good\n", n);
	else if (problems > 0)
		(void)fprintf(stderr, "check: %u statements do not fit the database\n", problems);
out:
	cli_close(&c);
	return code;
}
