/*
 * What the verbs of the kinerja command share. One verb a file; each takes
 * its words with its own name first and returns an enum kj_exit.
 */
#ifndef KJ_CLI_H
#define KJ_CLI_H

#include "kinerja/db.h"
#include "kinerja/manifest.h"

/* One run of a verb: configuration, the operator's connection, an act of nobody. */
struct cli {
	struct kj_arena *arena;
	struct kj_conf *conf;
	struct kj_act act;
};

/* Reads the configuration and the clock; connects at the first statement. */
KJ_MUST enum kj_rc cli_open(struct cli *c);
void cli_close(struct cli *c);
/* The exit code for a result. */
int cli_exit(enum kj_rc rc);
/* Prints how a verb is called and returns KJ_EXIT_USAGE. */
int cli_usage(const char *verb);
/*
 * Rules need no instance: without a configured one, the settings of the
 * checkout that this command was built in name the rulesets and the words.
 * Before cli_open.
 */
void cli_find_checkout(void);
/* A file or folder of the suite ("sql/migrations"), beside its templates. */
const char *cli_share(const struct cli *c, const char *name);
/* The manifests of conf/programs. */
KJ_MUST enum kj_rc cli_programs(struct cli *c, const struct kj_manifest **out, size_t *n);

int cmd_admin(int argc, char **argv);
int cmd_audit(int argc, char **argv);
int cmd_check(int argc, char **argv);
int cmd_demo(int argc, char **argv);
int cmd_doctor(int argc, char **argv);
int cmd_job(int argc, char **argv);
int cmd_migrate(int argc, char **argv);
int cmd_nginx(int argc, char **argv);
int cmd_periode(int argc, char **argv);
int cmd_programs(int argc, char **argv);
int cmd_rules(int argc, char **argv);
int cmd_ruleset(int argc, char **argv);

#endif
