/* kinerja ruleset: the rulesets in use, checked, compared, tried on a past year. */
#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/aturan.h"

struct run {
	struct cli *c;
	size_t made;
};

static enum kj_rc
install_step(void *arg)
{
	struct run *r = arg;

	return kj_aturan_pasang(&r->c->act, r->c->conf->rulesets, &r->made);
}

static int
install(struct run *r)
{
	enum kj_rc rc = kj_tx(r->c->act.db, install_step, r);

	if (rc == KJ_OK)
		(void)printf("ruleset: %zu new versions\n", r->made);
	return cli_exit(rc);
}

int
cmd_ruleset(int argc, char **argv)
{
	struct cli c;
	struct run r = {.c = &c};
	int code = KJ_EXIT_CONFIG;

	if (argc != 2 || !kj_streq(argv[1], "install"))
		return cli_usage("ruleset");
	if (cli_open(&c) == KJ_OK)
		code = install(&r);
	cli_close(&c);
	return code;
}
