/* The kinerja command: a table of verbs. */
#include "cgi-bin/kinerja/cli.h"

static int
cmd_version(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	puts("kinerja " KJ_VERSION);
	return KJ_EXIT_DONE;
}

static const struct verb {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *words; /* after the name */
	const char *does;
} verbs[] = {
	{"admin", cmd_admin, "create ACCOUNT NAME AGENCY SEAT",
		"makes the first administrator of an empty installation"},
	{"audit", cmd_audit, "verify [--heads FILE] | seal [--out FILE]",
		"recomputes every audit chain and its seals; seals a day"},
	{"check", cmd_check, "", "reads the configuration and prepares every statement"},
	{"demo", cmd_demo, "load PROFILE FILE", "fills an empty database, accounts go to FILE"},
	{"doctor", cmd_doctor, "", "looks at everything the suite needs and says what to do"},
	{"job", cmd_job, "run [--loop | NAME]",
		"does the background work that is due, or one kind of it now"},
	{"migrate", cmd_migrate, "", "brings the database to this version's schema"},
	{"nginx", cmd_nginx, "", "prints the locations for nginx, made from the manifests"},
	{"periode", cmd_periode, "close YEAR [--resume] [--force REASON]",
		"computes, proves and closes every signed evaluation of a year"},
	{"programs", cmd_programs, "", "lists the programs with their number of workers"},
	{"rules", cmd_rules, "check FILE | explain RULE", "runs test vectors, explains a rule"},
	{"ruleset", cmd_ruleset,
		"list | install | check FILE | diff A B | simulate --periode YEAR --aturan A",
		"versions of the rulesets: what they change, and whom on a past year"},
	{"version", cmd_version, "", "prints the version"},
};

static void
print_usage(const struct verb *v)
{
	(void)fprintf(stderr, "  kinerja %s %s\n      %s\n", v->name, v->words, v->does);
}

int
cli_usage(const char *verb)
{
	(void)fprintf(stderr, "usage:\n");
	for (size_t i = 0; i < KJ_COUNT(verbs); i++)
		if (!verb || kj_streq(verb, verbs[i].name))
			print_usage(&verbs[i]);
	return KJ_EXIT_USAGE;
}

int
main(int argc, char **argv)
{
	/* Called by a web server by mistake: argv is what the visitor wrote. */
	if (getenv("GATEWAY_INTERFACE") || getenv("REQUEST_METHOD")) {
		(void)fprintf(stderr, "kinerja: this is a command for the terminal, not a page\n");
		return KJ_EXIT_USAGE;
	}
	kj_log_context("kinerja", "", 0);
	for (size_t i = 0; argc > 1 && i < KJ_COUNT(verbs); i++)
		if (kj_streq(argv[1], verbs[i].name))
			return verbs[i].run(argc - 1, argv + 1);
	return cli_usage(NULL);
}
