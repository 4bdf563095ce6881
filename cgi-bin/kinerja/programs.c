/* kinerja programs: name and workers of each, for whoever starts them. */
#include "cgi-bin/kinerja/cli.h"

int
cmd_programs(int argc, char **argv)
{
	const struct kj_manifest *m;
	int code = KJ_EXIT_CONFIG;
	struct cli c;
	size_t n;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK || cli_programs(&c, &m, &n) != KJ_OK)
		goto out;
	for (size_t i = 0; i < n; i++)
		(void)printf("%s %d\n", m[i].name, m[i].workers ? m[i].workers : c.conf->serve.workers);
	code = KJ_EXIT_DONE;
out:
	cli_close(&c);
	return code;
}
