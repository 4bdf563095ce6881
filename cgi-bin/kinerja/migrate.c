/* kinerja migrate: brings the database to this version's schema. */
#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/aturan.h"

static void
say(const char *file)
{
	(void)printf("migrate: %s\n", file);
}

/* What a run works with. */
struct installing {
	struct cli *c;
	size_t n;
};

static enum kj_rc
install(void *arg)
{
	struct installing *i = arg;

	return kj_aturan_pasang(&i->c->act, i->c->conf->rulesets, &i->n);
}

/* The shipped rulesets as rows: new ones in use, changed ones for an admin to look at. */
static enum kj_rc
install_rulesets(struct cli *c)
{
	struct installing i = {.c = c};
	enum kj_rc rc = kj_tx(c->act.db, install, &i);

	if (rc == KJ_OK && i.n > 0)
		(void)printf("migrate: %zu rulesets\n", i.n);
	return rc;
}

int
cmd_migrate(int argc, char **argv)
{
	struct cli c;
	int code = KJ_EXIT_CONFIG;
	enum kj_rc rc;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) == KJ_OK) {
		rc = kj_migrate(c.act.db, c.arena, "core", cli_share(&c, "sql/migrations"), say);
		code = cli_exit(rc == KJ_OK ? install_rulesets(&c) : rc);
	}
	cli_close(&c);
	return code;
}
