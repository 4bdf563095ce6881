/* The two clocks. Nothing else in the suite asks the system for the time. */
#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "lib/base/instant.h"

static struct {
	bool set;
	int64_t now;
	char *file; /* of KINERJA_NOW=@FILE, NULL otherwise */
} business;

int64_t
kj_clock_real(void)
{
	return (int64_t)time(NULL);
}

int64_t
kj_clock_now(void)
{
	return business.set ? business.now : kj_clock_real();
}

/* Reads the first line of the clock's file. */
static bool
read_file(const char *file, int64_t *out)
{
	char line[64];
	ssize_t n;
	int fd = open(file, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return false;
	do
		n = read(fd, line, sizeof(line) - 1);
	while (n < 0 && errno == EINTR);
	(void)close(fd);
	if (n < 0)
		return false;
	line[n] = '\0';
	line[strcspn(line, "\r\n")] = '\0';
	return kj_instant_rfc3339(line, out);
}

void
kj_clock_refresh(void)
{
	if (!business.file)
		return;
	/* Somebody may be writing it just now: the time of before still stands. */
	if (!read_file(business.file, &business.now))
		kj_log(KJ_WARN, "clock", "file=%s kept=%lld", business.file, (long long)business.now);
}

enum kj_rc
kj_clock_init(bool production)
{
	const char *value = getenv("KINERJA_NOW");
	bool ok;

	free(business.file);
	business.file = NULL;
	business.set = false;
	if (!value || !*value)
		return KJ_OK;
	if (production) {
		kj_log(KJ_ERROR, "clock", "KINERJA_NOW is refused in production mode");
		return KJ_DENIED;
	}
	if (value[0] == '@')
		ok = read_file(value + 1, &business.now);
	else
		ok = kj_instant_rfc3339(value, &business.now);
	if (!ok) {
		kj_log(KJ_ERROR, "clock",
			"KINERJA_NOW=%s is no RFC 3339 time with offset, nor @FILE that holds one", value);
		return KJ_INVALID;
	}
	if (value[0] == '@') {
		business.file = strdup(value + 1);
		if (!business.file)
			return KJ_FAULT_AT("no memory for the clock's file name");
	}
	business.set = true;
	return KJ_OK;
}
