#include <errno.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/http/uji.h"

enum { BEGIN = 1, END = 3, PARAMS = 4, STDIN = 5, STDOUT = 6 };

int
fcgi_listen(const char *path)
{
	struct sockaddr_un un = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(un.sun_path, sizeof un.sun_path, "%s", path);
	unlink(path);
	if (bind(fd, (const struct sockaddr *)&un, sizeof un) != 0 || listen(fd, 16) != 0)
		return -1;
	return fd;
}

int
fcgi_connect(const char *path)
{
	struct sockaddr_un un = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	snprintf(un.sun_path, sizeof un.sun_path, "%s", path);
	if (fd >= 0 && connect(fd, (const struct sockaddr *)&un, sizeof un) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

static void
send_all(int fd, const void *data, size_t n)
{
	const char *p = data;

	while (n > 0) {
		ssize_t w = send(fd, p, n, MSG_NOSIGNAL);

		if (w < 0 && errno == EINTR)
			continue;
		if (w <= 0)
			return;
		p += w;
		n -= (size_t)w;
	}
}

static void
record(int fd, int type, const void *data, size_t n)
{
	unsigned char head[8] = {
		1, (unsigned char)type, 0, 1, (unsigned char)(n >> 8), (unsigned char)(n & 0xff), 0, 0};

	send_all(fd, head, sizeof head);
	send_all(fd, data, n);
}

static void
put_length(struct kj_buf *b, size_t n)
{
	if (n > 127) {
		kj_buf_putc(b, (char)(n >> 24 | 0x80));
		kj_buf_putc(b, (char)(n >> 16 & 0xff));
		kj_buf_putc(b, (char)(n >> 8 & 0xff));
	}
	kj_buf_putc(b, (char)(n & 0xff));
}

static void
put(struct kj_buf *b, const char *name, const char *value)
{
	put_length(b, strlen(name));
	put_length(b, strlen(value));
	kj_buf_puts(b, name);
	kj_buf_puts(b, value);
}

void
fcgi_begin(int fd, const char *method, const char *path, const char *const *env)
{
	static const unsigned char responder[8] = {0, 1};
	struct kj_buf b;

	kj_buf_init(&b, world.arena);
	put(&b, "REQUEST_METHOD", method);
	put(&b, "DOCUMENT_URI", path);
	put(&b, "QUERY_STRING", "");
	for (; env && *env; env += 2)
		put(&b, env[0], env[1]);
	record(fd, BEGIN, responder, sizeof responder);
	record(fd, PARAMS, b.data, b.len);
	record(fd, PARAMS, NULL, 0);
}

void
fcgi_stdin(int fd, const void *data, size_t n)
{
	record(fd, STDIN, data, n);
}

static bool
read_all(int fd, void *buf, size_t n)
{
	for (size_t got = 0; got < n;) {
		ssize_t r = read(fd, (char *)buf + got, n - got);

		if (r < 0 && errno == EINTR)
			continue;
		if (r <= 0)
			return false;
		got += (size_t)r;
	}
	return true;
}

struct answer
fcgi_end(int fd)
{
	struct answer a = {.head = "", .body = "", .log = ""};
	unsigned char head[8];
	bool ended = false;
	struct kj_buf b;
	const char *end;

	kj_buf_init(&b, world.arena);
	while (!ended && read_all(fd, head, sizeof head)) {
		size_t n = (size_t)(head[4] << 8 | head[5]) + head[6];
		char *data = kj_alloc(world.arena, n + 1);

		if (!read_all(fd, data, n))
			break;
		if (head[1] == STDOUT)
			kj_buf_add(&b, data, n - head[6]);
		ended = head[1] == END;
	}
	close(fd);
	end = b.data ? strstr(b.data, "\r\n\r\n") : NULL;
	if (!ended || !end)
		return a;
	a.head = kj_strndup(world.arena, b.data, (size_t)(end + 2 - b.data));
	a.body = end + 4;
	a.n = b.len - (size_t)(a.body - b.data);
	a.status = (int)strtol(a.head + 8, NULL, 10);
	return a;
}
