/* kinerja job run: the background work, once or until told to stop. */
#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "cgi-bin/kinerja/cli.h"
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

/* All that is due now. */
static enum kj_rc
look(struct cli *c, const char *worker)
{
	struct kj_arena *arena = kj_arena_new();
	enum kj_rc rc;

	c->act.arena = arena;
	do {
		kj_arena_reset(arena);
		rc = kj_pekerjaan_step(&c->act, c->conf, worker, say);
	} while (rc == KJ_OK);
	c->act.arena = c->arena;
	kj_arena_free(arena);
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

int
cmd_job(int argc, char **argv)
{
	bool loop = argc == 3 && kj_streq(argv[2], "--loop");
	int code = KJ_EXIT_CONFIG;
	char host[33] = "";
	sigset_t unblocked;
	const char *worker;
	enum kj_rc rc;
	struct cli c;

	if (argc < 2 || argc > 3 || !kj_streq(argv[1], "run") || (argc == 3 && !loop))
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK)
		goto out;
	(void)gethostname(host, sizeof(host) - 1);
	worker = kj_fmt(c.arena, "%s:%ld", host, (long)getpid());
	block_signals(&unblocked);
	do {
		rc = look(&c, worker);
		if (loop && !stop)
			pause_until_look(&unblocked);
	} while (loop && !stop);
	code = stop ? KJ_EXIT_DONE : cli_exit(rc);
out:
	cli_close(&c);
	return code;
}
