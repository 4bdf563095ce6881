#include <strings.h>
#include <unistd.h>

#include "lib/web/request.h"

enum {
	CHUNK = 4096,
	ZIP_TAIL = 22, /* end of central directory, without comment */
	ZIP_COMMENT = 65535,
	ZIP_DIRECTORY = 1024 * 1024 /* longer ones are no document of an office */
};

static const struct {
	const char *magic;
	size_t n;
	const char *type;
} signatures[] = {
	{"\xFF\xD8\xFF", 3, "image/jpeg"},
	{"\x89PNG\r\n\x1A\n", 8, "image/png"},
	{"GIF87a", 6, "image/gif"},
	{"GIF89a", 6, "image/gif"},
	{"%PDF-", 5, "application/pdf"},
};

static unsigned
le16(const unsigned char *p)
{
	return p[0] | (unsigned)p[1] << 8;
}

static uint32_t
le32(const unsigned char *p)
{
	return le16(p) | (uint32_t)le16(p + 2) << 16;
}

/* ---- zip: the names in its directory say what it is ------------------------------ */

static bool
entry_is(const unsigned char *name, size_t n, const char *text)
{
	return n == strlen(text) && memcmp(name, text, n) == 0;
}

/* By the names of a central directory; macros are refused. */
static const char *
office_type(const unsigned char *dir, size_t n)
{
	const char *type = "";
	bool listed = false;

	while (n >= 46 && le32(dir) == 0x02014b50) {
		size_t nname = le16(dir + 28), skip = nname + le16(dir + 30) + le16(dir + 32);

		if (nname > n - 46)
			return "";
		if (entry_is(dir + 46, nname, "[Content_Types].xml"))
			listed = true;
		else if (entry_is(dir + 46, nname, "word/document.xml"))
			type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
		else if (entry_is(dir + 46, nname, "xl/workbook.xml"))
			type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		else if (nname >= 14 && memcmp(dir + 46 + nname - 14, "vbaProject.bin", 14) == 0)
			return "";
		if (skip > n - 46)
			break;
		dir += 46 + skip;
		n -= 46 + skip;
	}
	return listed ? type : "";
}

static const char *
zip_type(int fd, struct kj_arena *a)
{
	off_t size = lseek(fd, 0, SEEK_END);
	size_t n = size < ZIP_TAIL + ZIP_COMMENT ? (size_t)size : ZIP_TAIL + ZIP_COMMENT;
	unsigned char *tail = kj_alloc(a, n + 1), *dir;

	if (size < ZIP_TAIL || pread(fd, tail, n, size - (off_t)n) != (ssize_t)n)
		return "";
	for (size_t i = n - ZIP_TAIL + 1; i-- > 0;) {
		uint32_t ndir, at;

		if (le32(tail + i) != 0x06054b50)
			continue;
		ndir = le32(tail + i + 12);
		at = le32(tail + i + 16);
		if (ndir > ZIP_DIRECTORY || (int64_t)at + ndir > size)
			return "";
		dir = kj_alloc(a, ndir + 1);
		return pread(fd, dir, ndir, at) == (ssize_t)ndir ? office_type(dir, ndir) : "";
	}
	return "";
}

/* ---- text ---------------------------------------------------------------------------- */

/* Bytes at the end that begin a UTF-8 character and lack its rest. */
static size_t
unfinished(const char *s, size_t n)
{
	for (size_t k = 1; k <= 3 && k <= n; k++) {
		unsigned char c = (unsigned char)s[n - k];

		if ((c & 0xc0) != 0x80)
			return (c >= 0xc0 && k < (c >= 0xf0 ? 4U : c >= 0xe0 ? 3U : 2U)) ? k : 0;
	}
	return 0;
}

/* True when all of the file is UTF-8 without control characters. */
static bool
is_text(int fd)
{
	char buf[CHUNK];
	size_t held = 0;
	off_t at = 0;

	for (;;) {
		ssize_t got = pread(fd, buf + held, sizeof buf - held, at);
		size_t n, whole;

		if (got < 0)
			return false;
		if (got == 0)
			return held == 0;
		at += got;
		n = held + (size_t)got;
		held = unfinished(buf, n);
		whole = n - held;
		if (!kj_utf8_ok(buf, whole))
			return false;
		for (size_t i = 0; i < whole; i++)
			if ((unsigned char)buf[i] < 0x20 && !strchr("\t\r\n\f", buf[i]))
				return false;
		memmove(buf, buf + whole, held);
	}
}

const char *
kj_store_type(int fd, const char *name)
{
	unsigned char head[16] = {0};
	ssize_t n = pread(fd, head, sizeof head, 0);
	size_t len = strlen(name);

	if (n < 1)
		return "";
	for (size_t i = 0; i < KJ_COUNT(signatures); i++)
		if ((size_t)n >= signatures[i].n && memcmp(head, signatures[i].magic, signatures[i].n) == 0)
			return signatures[i].type;
	if (n >= 12 && memcmp(head, "RIFF", 4) == 0 && memcmp(head + 8, "WEBP", 4) == 0)
		return "image/webp";
	if (n >= 4 && memcmp(head, "PK\3\4", 4) == 0) {
		struct kj_arena *a = kj_arena_new();
		const char *type = zip_type(fd, a);

		kj_arena_free(a);
		return type;
	}
	if (!is_text(fd))
		return "";
	return len > 4 && strcasecmp(name + len - 4, ".csv") == 0 ? "text/csv" : "text/plain";
}
