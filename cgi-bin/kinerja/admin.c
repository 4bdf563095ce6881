/* kinerja admin: the first administrator of an empty installation. */
#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/akun.h"
#include "kinerja/domain/pertama.h"

struct making {
	struct cli *c;
	struct kj_pertama in;
	const char *login;
};

static enum kj_rc
make(void *arg)
{
	struct making *m = arg;

	m->c->act.problems = NULL;
	return kj_pertama(&m->c->act, m->c->conf, &m->in, &m->login);
}

static void
say_problems(const struct cli *c, enum kj_rc rc)
{
	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "admin: there is an administrator already, who makes others\n");
	for (const struct kj_problem *p = c->act.problems; p; p = p->next)
		(void)fprintf(stderr, "admin: %s: %s\n", p->field, p->code);
}

int
cmd_admin(int argc, char **argv)
{
	struct making m = {0};
	struct cli c;
	enum kj_rc rc;

	if (argc != 6 || strcmp(argv[1], "create") != 0)
		return cli_usage(argv[0]);
	rc = cli_open(&c);
	if (rc != KJ_OK) {
		cli_close(&c);
		return KJ_EXIT_CONFIG;
	}
	m.c = &c;
	m.in = (struct kj_pertama){
		.nip = argv[2], .nama = argv[3], .instansi = argv[4], .tempat = argv[5], .sementara = true};
	m.in.sandi = m.in.ulang = kj_akun_sandi_acak(c.arena);
	rc = kj_tx(c.act.db, make, &m);
	if (rc == KJ_OK)
		(void)printf(
			"%s signs in once with %s and then chooses a password.\n", m.login, m.in.sandi);
	else
		say_problems(&c, rc);
	cli_close(&c);
	return cli_exit(rc);
}
