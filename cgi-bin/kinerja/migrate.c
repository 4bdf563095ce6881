/* kinerja migrate: brings the database to this version's schema. */
#include "cgi-bin/kinerja/cli.h"

static void
say(const char *file)
{
	(void)printf("migrate: %s\n", file);
}

int
cmd_migrate(int argc, char **argv)
{
	struct cli c;
	int code = KJ_EXIT_CONFIG;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) == KJ_OK)
		code =
			cli_exit(kj_migrate(c.act.db, c.arena, "core", cli_share(&c, "sql/migrations"), say));
	cli_close(&c);
	return code;
}
