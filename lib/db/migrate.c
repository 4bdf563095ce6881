/*
 * Migrations: the one place that runs SQL it reads from files. MariaDB commits
 * every DDL by itself, so a file is one DDL that may run twice, and the note
 * that it ran follows it.
 */
#include "lib/db/driver.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define LEASE_S 900
#define FILE_MAX (256 * 1024)

struct migration {
	struct kj_db *db;
	struct kj_arena *arena;
	const char *module, *dir;
	const char *worker; /* name in the lock row, "" while not held */
	void (*say)(const char *file);
};

/* ---- files ---------------------------------------------------------------- */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "0018-skp.sql" */
static int
is_migration(const struct dirent *e)
{
	const char *s = e->d_name;
	size_t n = strlen(s);

	return n > 9 && is_digit(s[0]) && is_digit(s[1]) && is_digit(s[2]) && is_digit(s[3]) &&
		   s[4] == '-' && strcmp(s + n - 4, ".sql") == 0;
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static enum kj_rc
read_file(struct migration *m, const char *name, const char **text, char digest[65])
{
	const char *path = kj_fmt(m->arena, "%s/%s", m->dir, name);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	enum kj_rc rc = KJ_FAULT;
	struct kj_sha256 sha;
	unsigned char raw[32];
	size_t n = 0;
	ssize_t got = -1;
	struct stat st;
	char *data;

	if (fd < 0 || fstat(fd, &st) || st.st_size > FILE_MAX) {
		kj_log(KJ_ERROR, "migrate.file", "file=%s problem=%s", path,
			fd < 0 ? strerror(errno) : "too large");
		goto out;
	}
	data = kj_alloc(m->arena, (size_t)st.st_size + 1);
	while (n < (size_t)st.st_size && (got = read(fd, data + n, (size_t)st.st_size - n)) > 0)
		n += (size_t)got;
	if (got < 0) {
		kj_log(KJ_ERROR, "migrate.file", "file=%s problem=%s", path, strerror(errno));
		goto out;
	}
	kj_sha256_init(&sha);
	kj_sha256_add(&sha, data, n);
	kj_sha256_end(&sha, raw);
	kj_hex(digest, raw, sizeof(raw));
	*text = data;
	rc = KJ_OK;
out:
	if (fd >= 0)
		close(fd);
	return rc;
}

/* ---- the lock --------------------------------------------------------------- */

static const char *
instant(struct migration *m, int64_t from_now)
{
	return kj_instant_sql(m->arena, kj_clock_real() + from_now);
}

/* Claims or extends the lease; KJ_BUSY when somebody else holds it. */
static enum kj_rc
claim(struct migration *m)
{
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(m->db, &kj_q_migrasi_kunci_claim, &changed,
		KJ_ARGS(kj_t(m->worker), kj_t(instant(m, LEASE_S)), kj_t(instant(m, 0)), kj_t(m->worker)));
	if (rc == KJ_OK && changed == 0) {
		kj_log(KJ_WARN, "migrate.locked", "module=%s", m->module);
		rc = KJ_BUSY;
	}
	return rc;
}

static enum kj_rc
lock(struct migration *m)
{
	char host[65] = "";
	uint32_t dice;
	enum kj_rc rc;

	gethostname(host, sizeof(host) - 1);
	kj_random(&dice, sizeof(dice));
	rc = kj_db_exec(m->db, &kj_q_migrasi_kunci_make, NULL, KJ_ARGS(kj_t(instant(m, 0))));
	if (rc)
		return rc;
	m->worker = kj_fmt(m->arena, "%s:%ld:%08x", host, (long)getpid(), dice);
	rc = claim(m);
	if (rc)
		m->worker = "";
	return rc;
}

static void
unlock(struct migration *m)
{
	if (*m->worker && kj_db_exec(m->db, &kj_q_migrasi_kunci_release, NULL,
						  KJ_ARGS(kj_t(instant(m, 0)), kj_t(m->worker))))
		kj_log(KJ_WARN, "migrate.unlock", "lease ends in %d s", LEASE_S);
}

/* ---- applying ------------------------------------------------------------------ */

static enum kj_rc
apply(struct migration *m, const char *name, const char *text, const char *digest)
{
	enum kj_rc rc = kj_db_text(m->db, name, text);

	if (rc == KJ_OK)
		rc = kj_db_exec(m->db, &kj_q_migrasi_insert, NULL,
			KJ_ARGS(kj_t(m->module), kj_t(name), kj_t(digest), kj_t(instant(m, 0))));
	if (rc == KJ_OK && m->say)
		m->say(name);
	return rc;
}

/* The files that make the bookkeeping: before there is a lock, and every time. */
static enum kj_rc
prepare(struct migration *m, struct dirent **files, int n)
{
	enum kj_rc rc = KJ_OK;

	for (int i = 0; i < n && !rc && kj_starts(files[i]->d_name, "0000-"); i++) {
		char digest[65];
		const char *text;

		rc = read_file(m, files[i]->d_name, &text, digest);
		if (!rc)
			rc = kj_db_text(m->db, files[i]->d_name, text);
	}
	return rc;
}

/* The digest a file had when it was applied, NULL when it was not. */
static const char *
applied(const struct kj_rows *done, const char *name)
{
	for (size_t i = 0; i < done->n; i++) {
		if (kj_streq(kj_text(done, i, "berkas"), name))
			return kj_text(done, i, "jumlah");
	}
	return NULL;
}

static enum kj_rc
apply_missing(struct migration *m, struct dirent **files, int n)
{
	struct kj_rows done;
	enum kj_rc rc =
		kj_db_rows(m->db, m->arena, &kj_q_migrasi_list, &done, KJ_ARGS(kj_t(m->module)));

	for (int i = 0; i < n && !rc; i++) {
		const char *name = files[i]->d_name, *text, *before;
		char digest[65];

		if (kj_starts(name, "0000-"))
			continue;
		rc = read_file(m, name, &text, digest);
		if (rc)
			break;
		before = applied(&done, name);
		if (!before) {
			rc = claim(m);
			if (!rc)
				rc = apply(m, name, text, digest);
		} else if (!kj_streq(before, digest)) {
			kj_log(KJ_ERROR, "migrate.changed", "module=%s file=%s applied=%s now=%s", m->module,
				name, before, digest);
			rc = KJ_CONFLICT;
		}
	}
	return rc;
}

enum kj_rc
kj_migrate(struct kj_db *db, struct kj_arena *a, const char *module, const char *dir,
	void (*say)(const char *file))
{
	struct migration m = {
		.db = db, .arena = a, .module = module, .dir = dir, .worker = "", .say = say};
	struct dirent **files = NULL;
	int n = scandir(dir, &files, is_migration, by_name);
	enum kj_rc rc;

	if (n < 0)
		return KJ_FAULT_AT("%s: %s", dir, strerror(errno));
	/* An ALTER may take hours: a connection of its own without time limits. */
	kj_db_disconnect(db);
	db->patient = true;
	rc = kj_db_connect(db);
	if (!rc)
		rc = prepare(&m, files, n);
	if (!rc)
		rc = lock(&m);
	if (!rc)
		rc = apply_missing(&m, files, n);
	unlock(&m);
	kj_db_disconnect(db);
	db->patient = false;
	for (int i = 0; i < n; i++)
		free(files[i]);
	free(files);
	return rc;
}
