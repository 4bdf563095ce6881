/*
 * Any bytes as kinerja.conf: no crash, and what is accepted keeps the promises
 * of the schema. The log is thrown away, sanitizer reports are not.
 */
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <sanitizer/common_interface_defs.h>

#include "kinerja/base.h"

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
	file = memfd_create("kinerja.conf", 0);
	quiet = open("/dev/null", O_WRONLY);
	loud = dup(STDERR_FILENO);
	if (file < 0 || quiet < 0 || loud < 0)
		abort();
	__sanitizer_set_report_fd((void *)(intptr_t)loud);
	return 0;
}

static void
check(const struct kj_conf *c)
{
	size_t n = strlen(c->base);

	if (n == 0 || c->base[0] != '/' || c->base[n - 1] != '/' || c->serve.workers < 1 ||
		c->session.idle_s < 60 || c->limits.max_body > c->limits.max_upload ||
		c->limits.max_fields < 10 || strlen(c->serve.dir) > 87)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[32];
	struct kj_conf *c = NULL;
	enum kj_rc rc;

	if (ftruncate(file, 0) < 0 || pwrite(file, data, size, 0) != (ssize_t)size)
		abort();
	(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
	(void)dup2(quiet, STDERR_FILENO);
	rc = kj_conf_load(&c, path);
	(void)dup2(loud, STDERR_FILENO);
	if ((rc == KJ_OK) != (c != NULL))
		abort();
	if (c)
		check(c);
	kj_conf_free(c);
	return 0;
}
