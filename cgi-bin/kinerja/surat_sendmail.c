/* Letters by the machine's own sendmail, which takes them on standard input. */
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sysexits.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cgi-bin/kinerja/surat.h"

#define LOOK_NS 20000000L

/* The letter in a file without a name; sendmail ends lines as its system does. */
static bool
put_text(FILE *f, const struct surat_pesan *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->teks[i] != '\r' && putc(p->teks[i], f) == EOF)
			return false;
	return fflush(f) == 0 && lseek(fileno(f), 0, SEEK_SET) == 0;
}

/* Starts it with no signal blocked or ignored; an errno. */
static int
start(const char *program, const struct surat_pesan *p, FILE *in, FILE *out, pid_t *pid)
{
	const char *const argv[] = {"sendmail", "-t", "-i", "-f", p->dari, NULL};
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t none, all;
	int rc;

	(void)sigemptyset(&none);
	(void)sigfillset(&all);
	(void)posix_spawn_file_actions_init(&files);
	(void)posix_spawnattr_init(&attr);
	rc = posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	if (rc == 0)
		rc = posix_spawnattr_setsigmask(&attr, &none);
	if (rc == 0)
		rc = posix_spawnattr_setsigdefault(&attr, &all);
	if (rc == 0)
		rc = posix_spawn_file_actions_adddup2(&files, fileno(in), STDIN_FILENO);
	if (rc == 0)
		rc = posix_spawn_file_actions_adddup2(&files, fileno(out), STDOUT_FILENO);
	if (rc == 0)
		rc = posix_spawn_file_actions_adddup2(&files, fileno(out), STDERR_FILENO);
	if (rc == 0)
		rc = posix_spawn(pid, program, &files, &attr, (char *const *)(uintptr_t)argv, environ);
	(void)posix_spawn_file_actions_destroy(&files);
	(void)posix_spawnattr_destroy(&attr);
	return rc;
}

/* Its exit code; -1 when it took longer than it may and was ended, or died of a signal. */
static int
wait_for(pid_t pid, int64_t seconds)
{
	const struct timespec pause = {.tv_nsec = LOOK_NS};
	int64_t until = kj_clock_real() + seconds;
	int status = 0;
	pid_t got;

	while ((got = waitpid(pid, &status, WNOHANG)) == 0 && kj_clock_real() <= until)
		(void)nanosleep(&pause, NULL);
	if (got == 0) {
		(void)kill(pid, SIGKILL);
		(void)waitpid(pid, &status, 0);
		return -1;
	}
	return got == pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const char *
said(struct kj_arena *a, FILE *out)
{
	char text[512];
	size_t n;

	rewind(out);
	n = fread(text, 1, sizeof(text) - 1, out);
	return surat_kata(a, kj_strndup(a, text, n));
}

static enum kj_surat_hasil
judge(int code, struct kj_surat_sebab *why)
{
	switch (code) {
	case EX_OK:
		return KJ_SURAT_TERKIRIM;
	case EX_DATAERR:
	case EX_NOUSER:
	case EX_NOHOST:
		why->kode = "SURAT_DITOLAK";
		return KJ_SURAT_TOLAK;
	case EX_TEMPFAIL:
		why->kode = "SURAT_DITUNDA";
		return KJ_SURAT_NANTI;
	case -1:
		why->kode = "SURAT_WAKTU";
		return KJ_SURAT_NANTI;
	default:
		why->kode = "SURAT_SAMBUNG";
		return KJ_SURAT_TUTUP;
	}
}

enum kj_surat_hasil
sendmail_send(const struct kj_conf *conf, struct kj_arena *a, const struct surat_pesan *p,
	struct kj_surat_sebab *why)
{
	enum kj_surat_hasil hasil = KJ_SURAT_TUTUP;
	FILE *in = tmpfile(), *out = tmpfile();
	pid_t pid = -1;
	int error;

	why->kode = "SURAT_SAMBUNG";
	if (!in || !out || !put_text(in, p)) {
		why->kata = surat_kata(a, strerror(errno));
		goto end;
	}
	error = start(conf->surel.sendmail, p, in, out, &pid);
	if (error != 0) {
		why->kata = surat_kata(a, kj_fmt(a, "%s: %s", conf->surel.sendmail, strerror(error)));
		goto end;
	}
	hasil = judge(wait_for(pid, conf->surel.timeout_s), why);
	why->kata = said(a, out);
end:
	if (in)
		(void)fclose(in);
	if (out)
		(void)fclose(out);
	return hasil;
}
