#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/web/request.h"

/* Files on their way in; beside the store, so that keeping one is a rename. */
#define INCOMING "masuk"

enum { DAY_S = 86400, NAME_BYTES = 120 };

static bool
make_folder(const char *path)
{
	return mkdir(path, 0750) == 0 || errno == EEXIST;
}

static bool
make_folders(struct kj_arena *a, const struct kj_conf *conf)
{
	return make_folder(conf->evidence.dir) &&
		   make_folder(kj_fmt(a, "%s/" INCOMING, conf->evidence.dir));
}

enum kj_rc
kj_store_start(const struct kj_conf *conf)
{
	struct kj_arena *a = kj_arena_new();
	const char *path = kj_fmt(a, "%s/" INCOMING, conf->evidence.dir);
	enum kj_rc rc = KJ_OK;
	DIR *dir = NULL;

	if (make_folders(a, conf))
		dir = opendir(path);
	if (!dir) {
		rc = KJ_FAULT_AT("evidence folder %s: %s", path, strerror(errno));
		goto out;
	}
	for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
		struct stat st;

		if (*e->d_name != '.' && fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
			st.st_mtime < kj_clock_real() - DAY_S)
			unlinkat(dirfd(dir), e->d_name, 0);
	}
out:
	if (dir)
		closedir(dir);
	kj_arena_free(a);
	return rc;
}

const char *
kj_store_path(struct kj_arena *a, const char *sha256)
{
	return kj_fmt(a, "%.2s/%s", sha256, sha256);
}

const char *
kj_store_name(struct kj_arena *a, const char *name)
{
	struct kj_buf b;
	size_t n;

	for (const char *p = name; *p; p++)
		if (*p == '/' || *p == '\\')
			name = p + 1;
	if (!kj_utf8_ok(name, strlen(name)))
		return "berkas";
	name = kj_nfc(a, name);
	n = strlen(name);
	if (n > NAME_BYTES)
		for (n = NAME_BYTES; n > 0 && ((unsigned char)name[n] & 0xc0) == 0x80;)
			n--;
	kj_buf_init(&b, a);
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)name[i] >= 0x20 && name[i] != 0x7f && !strchr("\"<>|:*?", name[i]))
			kj_buf_putc(&b, name[i]);
	return b.len > 0 && *b.data != '.' ? b.data : "berkas";
}

void
kj_store_begin(struct kj_store *s, struct kj_req *req, struct kj_upload *up, const char *name)
{
	struct kj_arena *a = req->act.arena;
	unsigned char unique[8];
	char tail[17];

	*s = (struct kj_store){.conf = req->conf, .arena = a, .up = up, .fd = -1};
	kj_random(unique, sizeof unique);
	kj_hex(tail, unique, sizeof unique);
	up->present = true;
	up->name = kj_store_name(a, name);
	up->type = "";
	up->path = kj_fmt(a, "%s/" INCOMING "/%s", req->conf->evidence.dir, tail);
	kj_sha256_init(&s->sha);
	s->fd = open(up->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
	/* As plain CGI nobody made the folders before. */
	if (s->fd < 0 && errno == ENOENT && make_folders(a, req->conf))
		s->fd = open(up->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
	if (s->fd < 0) {
		KJ_FAULT_AT("evidence %s: %s", up->path, strerror(errno));
		up->path = "";
		up->broken = true;
	}
}

/* Stops storing; what still comes is counted only. */
static void
give_up(struct kj_store *s)
{
	s->up->broken = true;
	if (s->fd < 0)
		return;
	close(s->fd);
	s->fd = -1;
	unlink(s->up->path);
	s->up->path = "";
}

void
kj_store_add(struct kj_store *s, const void *data, size_t n)
{
	const char *p = data;

	s->up->size += (int64_t)n;
	if (s->up->size > s->conf->evidence.max_bytes) {
		if (!s->up->broken)
			kj_log(KJ_WARN, "upload.large", "size=%lld", (long long)s->up->size);
		give_up(s);
		return;
	}
	kj_sha256_add(&s->sha, data, n);
	while (n > 0 && s->fd >= 0) {
		ssize_t w = write(s->fd, p, n);

		if (w < 0 && errno == EINTR)
			continue;
		if (w <= 0) {
			KJ_FAULT_AT("evidence %s: %s", s->up->path, strerror(errno));
			give_up(s);
			return;
		}
		p += w;
		n -= (size_t)w;
	}
}

void
kj_store_end(struct kj_store *s, bool whole)
{
	struct kj_upload *up = s->up;
	unsigned char sum[32];

	kj_sha256_end(&s->sha, sum);
	if (!whole)
		give_up(s);
	if (s->fd < 0)
		return;
	kj_hex(up->sha256, sum, sizeof sum);
	up->type = up->size > 0 ? kj_store_type(s->fd, up->name) : "";
	if (*up->type == '\0')
		kj_log(KJ_WARN, "upload.type", "size=%lld", (long long)up->size);
	close(s->fd);
	s->fd = -1;
}

void
kj_store_clean(struct kj_req *req)
{
	for (struct kj_file *f = req->in->files; f; f = f->next)
		if (!f->kept && f->up.path && *f->up.path)
			unlink(f->up.path);
}

/* The folder entry must reach the disk too, or a crash loses the name. */
static bool
sync_path(const char *path, int flags)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | flags);
	bool ok = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	return ok;
}

enum kj_rc
kj_upload_keep(struct kj_req *req, const struct kj_upload *u)
{
	struct kj_arena *a = req->act.arena;
	const char *folder, *path;

	for (struct kj_file *f = req->in->files; f; f = f->next) {
		if (&f->up != u && !(*u->sha256 && strcmp(f->up.sha256, u->sha256) == 0))
			continue;
		/* Kept by the first of several tries of the transaction. */
		if (f->kept)
			return KJ_OK;
		if (!f->up.present || f->up.broken || *f->up.type == '\0')
			return KJ_INVALID;
		folder = kj_fmt(a, "%s/%.2s", req->conf->evidence.dir, f->up.sha256);
		path = kj_fmt(a, "%s/%s", req->conf->evidence.dir, kj_store_path(a, f->up.sha256));
		if (!make_folder(folder) || !sync_path(f->up.path, 0) || rename(f->up.path, path) != 0 ||
			!sync_path(folder, O_DIRECTORY) || !sync_path(req->conf->evidence.dir, O_DIRECTORY))
			return KJ_FAULT_AT("evidence %s: %s", path, strerror(errno));
		f->kept = true;
		return KJ_OK;
	}
	return KJ_INVALID;
}
