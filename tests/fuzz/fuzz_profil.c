/*
 * Any bytes as a profile of conf/profiles: no crash, and what is accepted
 * keeps the promises of the schema. The log is thrown away, sanitizer reports
 * are not.
 */
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <sanitizer/common_interface_defs.h>

#include "kinerja/profil.h"

static int file = -1, quiet = -1, loud = -1;

/* libconfig 1.5 forgets a text that a syntax error cuts short; the process ends then. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libconfig.so";
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	file = memfd_create("profil.conf", 0);
	quiet = open("/dev/null", O_WRONLY);
	loud = dup(STDERR_FILENO);
	if (file < 0 || quiet < 0 || loud < 0)
		abort();
	__sanitizer_set_report_fd((void *)(intptr_t)loud);
	return 0;
}

static bool
plain(const char *s)
{
	return *s && kj_utf8_ok(s, strlen(s)) && !strpbrk(s, "<>\n");
}

static void
check(const struct kj_profil *p)
{
	if (!plain(p->nama) || !plain(p->tempat) || !plain(p->bantuan) || p->zona < KJ_WIB ||
		p->zona > KJ_WIT || strchr(p->aturan, '/') || !kj_profil_joins(p, "PEGAWAI") ||
		!kj_profil_joins(p, "PENILAI") || !*p->siklus.entri || !*p->siklus.evaluasi)
		abort();
	for (size_t i = 0; i < p->nistilah; i++)
		if (!plain(p->istilah[i].kunci) || !plain(p->istilah[i].id) || !plain(p->istilah[i].en))
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_profil p;
	char path[32];
	enum kj_rc rc;

	if (ftruncate(file, 0) < 0 || pwrite(file, data, size, 0) != (ssize_t)size)
		abort();
	(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
	(void)dup2(quiet, STDERR_FILENO);
	rc = kj_profil_load(a, path, &p);
	(void)dup2(loud, STDERR_FILENO);
	if ((rc == KJ_OK) != (p.nama != NULL))
		abort();
	if (rc == KJ_OK)
		check(&p);
	kj_arena_free(a);
	return 0;
}
