/* kinerja.conf: the table of its settings, and what concerns several of them. */
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kinerja/surel.h"
#include "lib/base/schema.h"

#ifndef KJ_CONF_FILE
#define KJ_CONF_FILE "/etc/kinerja/kinerja.conf"
#endif

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
	YEAR = 365 * DAY,
	MIB = 1024 * 1024,
	/* A socket's path holds 107 bytes; the longest name is administration.sock. */
	SOCKET_MAX = 107,
	SOCKET_DIR_MAX = SOCKET_MAX - (int)sizeof("/administration.sock") + 1,
	SECRET_MAX = 255,
	INSTALL_KEY_MIN = 16
};

/* ---- what is wrong with a text ---------------------------------------------- */

static bool
only(const char *s, const char *chars)
{
	return s[strspn(s, chars)] == '\0';
}

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

static const char *
wrong_url(const char *s)
{
	size_t n = strlen(s);

	if (n == 0 || s[0] != '/' || s[n - 1] != '/')
		return "must begin and end with /";
	if (!only(s, LOWER UPPER DIGITS "-._~/") || strstr(s, "//") || strstr(s, "/../"))
		return "must be letters, digits and -._~ between single slashes";
	return NULL;
}

static const char *
wrong_optional_url(const char *s)
{
	return *s ? wrong_url(s) : NULL;
}

static const char *
wrong_instance(const char *s)
{
	return only(s, LOWER DIGITS) ? NULL : "must be small letters and digits";
}

static const char *
wrong_name(const char *s)
{
	return only(s, LOWER UPPER DIGITS "_-") ? NULL : "must be letters, digits, - and _";
}

static const char *
wrong_pattern(const char *s)
{
	const char *percent = strchr(s, '%');

	if (!percent || (percent[1] == 's' && !strchr(percent + 1, '%')))
		return NULL;
	return "may hold one %s, for the program's name, and no other %";
}

static const char *
wrong_optional_address(const char *s)
{
	return !*s || kj_surel_alamat(s) ? NULL : "must be an address, name@domain.name";
}

static const char *
wrong_optional_site(const char *s)
{
	const char *host = kj_starts(s, "https://") ? s + 8 : kj_starts(s, "http://") ? s + 7 : "";

	if (!*s || (*host && only(host, LOWER UPPER DIGITS "-.:[]")))
		return NULL;
	return "must be https:// or http:// and a host, without a path";
}

static const char *
wrong_host(const char *s)
{
	return only(s, LOWER UPPER DIGITS "-.:[]") ? NULL : "must be the name or address of a host";
}

static const char *
wrong_line(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ')
			return "must be one line";
	return NULL;
}

/* ---- the table ------------------------------------------------------------------ */

static const char *const modes[] = {"development", "production", NULL};
static const char *const suffixes[] = {"", ".cgi", NULL};
static const char *const carriers[] = {"", "smtp", "sendmail", NULL};
static const char *const securities[] = {"starttls", "tls", "none", NULL};
static const char *const languages[] = {"id", "en", NULL};

#define AT(member) offsetof(struct kj_conf, member)

/* clang-format off */
static const struct kj_setting settings[] = {
	{"mode", KJ_S_TEXT, AT(mode), .required = true, .choices = modes},
	{"base", KJ_S_TEXT, AT(base), .min = 1, .max = 64, .text = "/", .wrong = wrong_url},
	{"suffix", KJ_S_TEXT, AT(suffix), .text = "", .choices = suffixes},
	{"static_base", KJ_S_TEXT, AT(static_base), .max = 128, .text = "", .wrong = wrong_optional_url},
	{"instance", KJ_S_TEXT, AT(instance), .min = 1, .max = 24, .text = "kinerja", .wrong = wrong_instance},
	{"tls", KJ_S_BOOL, AT(tls), .number = false},
	{"lang", KJ_S_TEXT, AT(lang), .text = "id", .choices = languages},
	{"profile", KJ_S_TEXT, AT(profile), .min = 1, .max = 32, .text = "umum", .wrong = wrong_name},
	{"templates", KJ_S_PATH, AT(templates), .required = true, .min = 1},
	{"rulesets", KJ_S_PATH, AT(rulesets), .min = 1, .text = "rulesets"},
	{"profiles", KJ_S_PATH, AT(profiles), .text = ""},
	{"static_map", KJ_S_PATH, AT(static_map), .required = true, .min = 1},
	{"install_key_file", KJ_S_PATH, AT(install_key_file), .text = ""},

	{"database.socket", KJ_S_PATH, AT(db.socket), .max = SOCKET_MAX, .text = "/run/mysqld/mysqld.sock"},
	{"database.host", KJ_S_TEXT, AT(db.host), .max = 255, .text = ""},
	{"database.port", KJ_S_INT, AT(db.port), .min = 1, .max = 65535, .number = 3306},
	{"database.name", KJ_S_TEXT, AT(db.name), .min = 1, .max = 64, .text = "kinerja", .wrong = wrong_name},
	{"database.user", KJ_S_TEXT, AT(db.user), .min = 1, .max = 64, .text = "kinerja_%s", .wrong = wrong_pattern},
	{"database.password_file", KJ_S_PATH, AT(db.password_file), .text = "", .wrong = wrong_pattern},
	{"database.timeout_ms", KJ_S_INT, AT(db.timeout_ms), .min = 100, .max = 60000, .number = 5000},
	{"database.connect_timeout_s", KJ_S_INT, AT(db.connect_timeout_s), .min = 1, .max = 60, .number = 3},

	{"session.idle_s", KJ_S_INT, AT(session.idle_s), .min = MINUTE, .max = DAY, .number = 30 * MINUTE},
	{"session.absolute_s", KJ_S_INT, AT(session.absolute_s), .min = MINUTE, .max = 7 * DAY, .number = 12 * HOUR},
	{"session.remember_idle_s", KJ_S_INT, AT(session.remember_idle_s), .min = MINUTE, .max = YEAR, .number = 30 * DAY},
	{"session.remember_s", KJ_S_INT, AT(session.remember_s), .min = MINUTE, .max = YEAR, .number = 90 * DAY},
	{"session.parked_s", KJ_S_INT, AT(session.parked_s), .min = 0, .max = 30 * DAY, .number = 7 * DAY},

	{"password.memory_kib", KJ_S_INT, AT(password.memory_kib), .min = 8, .max = 1048576, .number = 19456},
	{"password.passes", KJ_S_INT, AT(password.passes), .min = 1, .max = 20, .number = 2},
	{"password.min_length", KJ_S_INT, AT(password.min_length), .min = 8, .max = 64, .number = 10},

	{"evidence.dir", KJ_S_PATH, AT(evidence.dir), .required = true, .min = 1},
	{"evidence.internal", KJ_S_TEXT, AT(evidence.internal), .max = 128, .text = "", .wrong = wrong_optional_url},
	{"evidence.max_bytes", KJ_S_LONG, AT(evidence.max_bytes), .min = 1024, .max = 512L * MIB, .number = 10L * MIB},

	{"serve.dir", KJ_S_PATH, AT(serve.dir), .required = true, .min = 1, .max = SOCKET_DIR_MAX},
	{"serve.workers", KJ_S_INT, AT(serve.workers), .min = 0, .max = 256, .number = 0},
	{"serve.recycle", KJ_S_INT, AT(serve.recycle), .min = 0, .max = 100000000, .number = 10000},
	{"serve.backlog", KJ_S_INT, AT(serve.backlog), .min = 1, .max = 65535, .number = 4096},

	{"limits.max_body", KJ_S_LONG, AT(limits.max_body), .min = 1024, .max = 64L * MIB, .number = 1L * MIB},
	{"limits.max_upload", KJ_S_LONG, AT(limits.max_upload), .min = 1024, .max = 512L * MIB, .number = 12L * MIB},
	{"limits.max_fields", KJ_S_INT, AT(limits.max_fields), .min = 10, .max = 100000, .number = 2000},

	{"surel.by", KJ_S_TEXT, AT(surel.by), .text = "", .choices = carriers},
	{"surel.from", KJ_S_TEXT, AT(surel.from), .max = 254, .text = "", .wrong = wrong_optional_address},
	{"surel.from_name", KJ_S_TEXT, AT(surel.from_name), .max = 100, .text = "Kinerja", .wrong = wrong_line},
	{"surel.site", KJ_S_TEXT, AT(surel.site), .max = 200, .text = "", .wrong = wrong_optional_site},
	{"surel.host", KJ_S_TEXT, AT(surel.host), .max = 255, .text = "", .wrong = wrong_host},
	{"surel.port", KJ_S_INT, AT(surel.port), .min = 1, .max = 65535, .number = 587},
	{"surel.security", KJ_S_TEXT, AT(surel.security), .text = "starttls", .choices = securities},
	{"surel.user", KJ_S_TEXT, AT(surel.user), .max = 254, .text = "", .wrong = wrong_line},
	{"surel.password_file", KJ_S_PATH, AT(surel.password_file), .text = ""},
	{"surel.ca_file", KJ_S_PATH, AT(surel.ca_file), .text = ""},
	{"surel.sendmail", KJ_S_PATH, AT(surel.sendmail), .min = 1, .text = "/usr/sbin/sendmail"},
	{"surel.timeout_s", KJ_S_INT, AT(surel.timeout_s), .min = 1, .max = 600, .number = 60},
	{"surel.tries", KJ_S_INT, AT(surel.tries), .min = 1, .max = 12, .number = 6},
	{"surel.stale_days", KJ_S_INT, AT(surel.stale_days), .min = 1, .max = 90, .number = 7},
	{"surel.keep_days", KJ_S_INT, AT(surel.keep_days), .min = 1, .max = 3650, .number = 90},
};
/* clang-format on */

/* ---- what concerns several settings ---------------------------------------------- */

/* What is wrong with a file that holds a secret; NULL when nothing is. */
static const char *
wrong_secret(const struct stat *st)
{
	if (!S_ISREG(st->st_mode))
		return "is not a file";
	if (st->st_mode & (S_IROTH | S_IWOTH))
		return "can be read or written by everybody: chmod o-rw";
	return NULL;
}

/* Every password file that exists, for whatever program. */
static void
check_passwords(struct kj_schema *s, const struct kj_conf *c)
{
	static const char path[] = "database.password_file";
	const char *pattern = c->db.password_file, *wrong;
	glob_t found = {0};
	struct stat st;
	int rc;

	if (!*pattern)
		return;
	if (!strchr(pattern, '%')) {
		wrong = stat(pattern, &st) < 0 ? strerror(errno) : wrong_secret(&st);
		if (wrong)
			kj_schema_problem(s, path, "'%s': %s %s", path, pattern, wrong);
		return;
	}
	rc = glob(kj_conf_program(c->arena, pattern, "*"), 0, NULL, &found);
	for (size_t i = 0; rc == 0 && i < found.gl_pathc; i++) {
		wrong = stat(found.gl_pathv[i], &st) < 0 ? NULL : wrong_secret(&st);
		if (wrong)
			kj_schema_problem(s, path, "'%s': %s %s", path, found.gl_pathv[i], wrong);
	}
	globfree(&found);
}

static bool
is_here(const char *host)
{
	return kj_streq(host, "localhost") || kj_streq(host, "127.0.0.1") || kj_streq(host, "[::1]");
}

/* Who takes letters, and how the password goes there. */
static void
check_smtp(struct kj_schema *s, const struct kj_conf *c)
{
	const char *file = c->surel.password_file, *wrong;
	struct stat st;

#ifdef KJ_NO_SMTP
	kj_schema_problem(
		s, "surel.by", "'surel.by': this build knows no SMTP, let \"sendmail\" take the letters");
#endif
	if (!*c->surel.host)
		kj_schema_problem(s, "surel.by", "'surel.host' is missing: who takes the letters?");
	if (!*c->surel.user)
		return;
	if (!*file)
		kj_schema_problem(s, "surel.user", "'surel.user' needs a 'surel.password_file'");
	if (kj_streq(c->surel.security, "none") && !is_here(c->surel.host))
		kj_schema_problem(s, "surel.security",
			"'surel.security': a password would go over the network in the clear");
	/* Only the job's account may be able to read it. */
	wrong = *file && stat(file, &st) == 0 ? wrong_secret(&st) : NULL;
	if (wrong)
		kj_schema_problem(s, "surel.password_file", "'surel.password_file': %s %s", file, wrong);
}

static void
check_surel(struct kj_schema *s, const struct kj_conf *c)
{
	if (!*c->surel.by)
		return;
	if (!*c->surel.from)
		kj_schema_problem(s, "surel.by", "'surel.from' is missing: whose letters are they?");
	if (!*c->surel.site)
		kj_schema_problem(s, "surel.by", "'surel.site' is missing: where do links lead?");
	if (kj_streq(c->surel.by, "smtp"))
		check_smtp(s, c);
}

static void
check_together(struct kj_schema *s, const struct kj_conf *c)
{
	if (c->session.idle_s > c->session.absolute_s)
		kj_schema_problem(
			s, "session.idle_s", "'session.idle_s' is longer than 'session.absolute_s'");
	if (c->session.remember_idle_s > c->session.remember_s)
		kj_schema_problem(s, "session.remember_idle_s",
			"'session.remember_idle_s' is longer than 'session.remember_s'");
	if (c->evidence.max_bytes >= c->limits.max_upload)
		kj_schema_problem(s, "evidence.max_bytes",
			"'evidence.max_bytes' must be less than 'limits.max_upload', which also holds the "
			"form");
	if (c->limits.max_body > c->limits.max_upload)
		kj_schema_problem(
			s, "limits.max_body", "'limits.max_body' is larger than 'limits.max_upload'");
	if (!*c->db.host && !*c->db.socket)
		kj_schema_problem(s, "database.socket", "'database' needs a socket or a host");
	check_passwords(s, c);
	check_surel(s, c);
}

static int
workers(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	return cores > 1 ? 2 * (int)(cores > 128 ? 128 : cores) : 2;
}

enum kj_rc
kj_conf_load(struct kj_conf **out, const char *file)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_conf *c = kj_alloc(a, sizeof(*c));
	struct kj_schema *s = kj_schema_open(a, file);
	enum kj_rc rc = KJ_INVALID;

	*out = NULL;
	if (!s)
		goto out;
	c->arena = a;
	c->file = kj_schema_file(s);
	kj_schema_fill(s, settings, KJ_COUNT(settings), c);
	check_together(s, c);
	rc = kj_schema_result(s);
	if (rc != KJ_OK)
		goto out;
	c->production = kj_streq(c->mode, "production");
	if (c->serve.workers == 0)
		c->serve.workers = workers();
	if (!*c->profiles)
		c->profiles = kj_fmt(a, "%s/../conf/profiles", c->templates);
	if (!*c->static_base)
		c->static_base = kj_fmt(a, "%sstatic/", c->base);
	if (c->production && !c->tls)
		kj_log(KJ_WARN, "config", "%s: production without tls: cookies can be read on the way",
			c->file);
	*out = c;
out:
	if (rc != KJ_OK)
		kj_arena_free(a);
	return rc;
}

const char *
kj_conf_path(void)
{
	const char *file = getenv("KINERJA_CONF");

	return file && *file ? file : KJ_CONF_FILE;
}

void
kj_conf_free(struct kj_conf *c)
{
	if (c)
		kj_arena_free(c->arena);
}

const char *
kj_conf_program(struct kj_arena *a, const char *setting, const char *program)
{
	const char *percent = strstr(setting, "%s");

	if (!percent)
		return kj_strdup(a, setting);
	return kj_fmt(a, "%.*s%s%s", (int)(percent - setting), setting, program, percent + 2);
}

/* The first line of a file for its owner alone. KJ_NOTFOUND, not logged, when there is no such file. */
static enum kj_rc
read_secret(struct kj_arena *a, const char *file, char **out)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	char *line = kj_alloc(a, SECRET_MAX + 1);
	const char *wrong = NULL;
	struct stat st;

	*out = line;
	if (fd < 0 && errno == ENOENT)
		return KJ_NOTFOUND;
	if (fd < 0 || fstat(fd, &st) < 0)
		wrong = strerror(errno);
	else
		wrong = wrong_secret(&st);
	if (!wrong && read(fd, line, SECRET_MAX) < 0)
		wrong = strerror(errno);
	if (fd >= 0)
		(void)close(fd);
	if (wrong) {
		kj_log(KJ_ERROR, "config", "%s: %s", file, wrong);
		return KJ_INVALID;
	}
	line[strcspn(line, "\r\n")] = '\0';
	return KJ_OK;
}

enum kj_rc
kj_conf_password(struct kj_arena *a, const struct kj_conf *c, const char *program, char **out)
{
	const char *file;
	enum kj_rc rc;

	*out = kj_strdup(a, "");
	if (!c->db.password_file || !*c->db.password_file)
		return KJ_OK;
	file = kj_conf_program(a, c->db.password_file, program);
	rc = read_secret(a, file, out);
	if (rc != KJ_NOTFOUND)
		return rc;
	kj_log(KJ_ERROR, "config", "%s: %s", file, strerror(ENOENT));
	return KJ_INVALID;
}

enum kj_rc
kj_conf_surel_password(struct kj_arena *a, const struct kj_conf *c, char **out)
{
	enum kj_rc rc;

	*out = kj_strdup(a, "");
	if (!*c->surel.password_file)
		return KJ_OK;
	rc = read_secret(a, c->surel.password_file, out);
	if (rc == KJ_NOTFOUND) {
		kj_log(KJ_ERROR, "config", "%s: %s", c->surel.password_file, strerror(ENOENT));
		rc = KJ_INVALID;
	}
	return rc;
}

const char *
kj_conf_install_key(struct kj_arena *a, const struct kj_conf *c)
{
	char *key;

	if (!c->install_key_file || !*c->install_key_file ||
		read_secret(a, c->install_key_file, &key) != KJ_OK)
		return "";
	if (strlen(key) >= INSTALL_KEY_MIN)
		return key;
	kj_log(KJ_ERROR, "config", "%s: shorter than %d bytes", c->install_key_file, INSTALL_KEY_MIN);
	return "";
}
