/* kinerja job run: the background work, all that is due or one kind of it, once or until told to stop. */
#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "cgi-bin/kinerja/surat.h"
#include "kinerja/domain/pekerjaan.h"

#define LOOK_S 30

static volatile sig_atomic_t stop;

static void
on_stop(int signal)
{
	(void)signal;
	stop = 1;
}

/* A signal waits until a step is done: it is let in only between looks. */
static void
block_signals(sigset_t *unblocked)
{
	struct sigaction sa = {.sa_handler = on_stop};
	sigset_t set;

	(void)sigemptyset(&set);
	(void)sigaddset(&set, SIGTERM);
	(void)sigaddset(&set, SIGINT);
	(void)sigprocmask(SIG_BLOCK, &set, unblocked);
	(void)sigaction(SIGTERM, &sa, NULL);
	(void)sigaction(SIGINT, &sa, NULL);
	/* A mail server that hangs up is an answer, not our end. */
	sa.sa_handler = SIG_IGN;
	(void)sigaction(SIGPIPE, &sa, NULL);
}

static void
pause_until_look(const sigset_t *unblocked)
{
	const struct timespec t = {.tv_sec = LOOK_S};

	(void)pselect(0, NULL, NULL, NULL, &t, unblocked);
}

static void
say(const char *text)
{
	(void)fputs(text, stdout);
	(void)fflush(stdout);
}

/* All that is due now, or one kind of work. */
static enum kj_rc
look(struct cli *c, const char *worker, const char *jenis, const struct kj_pekerjaan_luar *luar)
{
	struct kj_arena *arena = kj_arena_new();
	enum kj_rc rc;

	c->act.arena = arena;
	if (jenis) {
		rc = kj_pekerjaan_now(&c->act, c->conf, worker, jenis, luar);
	} else {
		do {
			kj_arena_reset(arena);
			rc = kj_pekerjaan_step(&c->act, c->conf, worker, luar);
		} while (rc == KJ_OK);
		rc = rc == KJ_NOTFOUND ? KJ_OK : rc;
	}
	c->act.arena = c->arena;
	kj_arena_free(arena);
	return rc;
}

/* One kind, named: whoever asked sees what came of it. */
static void
report(const char *jenis, enum kj_rc rc, const struct kj_pekerjaan_luar *luar)
{
	const struct kj_surat_hitung *n = luar->surat;

	if (rc == KJ_NOTFOUND)
		(void)fprintf(stderr, "job: there is no work named %s\n", jenis);
	else if (rc == KJ_CONFLICT)
		(void)fprintf(stderr, "job: %s is being done by another worker\n", jenis);
	else if (rc == KJ_OK && kj_streq(jenis, "surat") && !luar->send)
		(void)printf("job: no mail is configured (surel.by): letters stay where they are\n");
	else if (rc == KJ_OK && kj_streq(jenis, "surat"))
		(void)printf("job: letters: %lld sent, %lld to be tried again, %lld refused\n",
			(long long)n->terkirim, (long long)n->nanti, (long long)n->gagal);
}

int
cmd_job(int argc, char **argv)
{
	const char *word = argc == 3 ? argv[2] : NULL, *jenis;
	bool loop = word && kj_streq(word, "--loop");
	struct kj_surat_hitung letters = {0};
	struct kj_pekerjaan_luar luar = {.say = say, .surat = &letters};
	int code = KJ_EXIT_CONFIG;
	struct surat *surat = NULL;
	char host[33] = "";
	sigset_t unblocked;
	const char *worker;
	enum kj_rc rc;
	struct cli c;

	if (argc < 2 || argc > 3 || !kj_streq(argv[1], "run") || (word && !loop && *word == '-'))
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK)
		goto out;
	rc = surat_open(&c, &surat);
	if (rc != KJ_OK && rc != KJ_NOTFOUND)
		goto out;
	if (surat) {
		luar.send = surat_send;
		luar.ctx = surat;
	}
	(void)gethostname(host, sizeof(host) - 1);
	worker = kj_fmt(c.arena, "%s:%ld", host, (long)getpid());
	jenis = loop ? NULL : word;
	block_signals(&unblocked);
	do {
		rc = look(&c, worker, jenis, &luar);
		if (loop && !stop)
			pause_until_look(&unblocked);
	} while (loop && !stop);
	if (jenis)
		report(jenis, rc, &luar);
	code = stop ? KJ_EXIT_DONE : cli_exit(rc);
out:
	surat_close(surat);
	cli_close(&c);
	return code;
}
