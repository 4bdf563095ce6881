/* kinerja doctor: looks at everything the suite needs and says what to do. */
#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <unistd.h>

#include "cgi-bin/kinerja/doctor.h"

/* Below this, evidence will soon find no room. */
#define FREE_BYTES (1024L * 1024 * 1024)

static bool bad;

void
doctor_say(enum finding f, const char *what, const char *fmt, ...)
{
	static const char *const words[] = {[GOOD] = "ok", [NOTE] = "note", [BAD] = "BAD"};
	va_list ap;

	(void)printf("%-5s %-15s ", words[f], what);
	va_start(ap, fmt);
	(void)vprintf(fmt, ap);
	va_end(ap);
	(void)putchar('\n');
	(void)fflush(stdout);
	bad = bad || f == BAD;
}

static void
check_clock(struct cli *c)
{
	int64_t real = kj_clock_real();
	const char *now = kj_instant_sql(c->arena, real);

	/* No machine is older than the suite's first year. */
	if (real < kj_day_end(kj_date_of(2026, 1, 1), KJ_WIB))
		doctor_say(
			BAD, "clock", "the machine believes it is %s UTC: timedatectl set-ntp true", now);
	else if (getenv("KINERJA_NOW"))
		doctor_say(NOTE, "clock", "KINERJA_NOW sets business to %s UTC; it is %s UTC",
			kj_instant_sql(c->arena, kj_clock_now()), now);
	else
		doctor_say(GOOD, "clock", "%s UTC", now);
}

static void
check_files(struct cli *c)
{
	if (access(c->conf->static_map, R_OK) != 0)
		doctor_say(BAD, "static", "%s: %s; install the suite again, or make static",
			c->conf->static_map, strerror(errno));
	else
		doctor_say(GOOD, "static", "%s", c->conf->static_map);
	if (access(c->conf->templates, R_OK | X_OK) != 0)
		doctor_say(BAD, "templates", "%s: %s", c->conf->templates, strerror(errno));
	else
		doctor_say(GOOD, "templates", "%s", c->conf->templates);
}

static void
check_evidence(struct cli *c)
{
	const char *dir = c->conf->evidence.dir;
	struct statvfs fs;
	struct stat st;

	if (stat(dir, &st) != 0 || !S_ISDIR(st.st_mode))
		doctor_say(
			BAD, "evidence", "%s is no folder: make it, owned by whom the programs run as", dir);
	else if (access(dir, W_OK | X_OK) != 0)
		doctor_say(BAD, "evidence", "%s cannot be written by this user", dir);
	else if (st.st_mode & (S_IROTH | S_IWOTH | S_IXOTH))
		doctor_say(BAD, "evidence", "%s is open to everybody: chmod o-rwx", dir);
	else if (statvfs(dir, &fs) == 0 && fs.f_bavail < FREE_BYTES / (fs.f_frsize ? fs.f_frsize : 1))
		doctor_say(BAD, "evidence", "%s has less than 1 GB left", dir);
	else
		doctor_say(GOOD, "evidence", "%s", dir);
}

/* Letters: who takes them, and whether that can be begun. */
static void
check_mail(struct cli *c)
{
	const struct kj_conf *conf = c->conf;
	char *password;

	if (!*conf->surel.by)
		doctor_say(NOTE, "mail",
			"nobody sends letters; reminders stand on work lists alone. "
			"Set surel.by to send them");
	else if (kj_streq(conf->surel.by, "sendmail") && access(conf->surel.sendmail, X_OK) != 0)
		doctor_say(BAD, "mail", "%s: %s; install one, or set surel.by to smtp",
			conf->surel.sendmail, strerror(errno));
	else if (kj_streq(conf->surel.by, "sendmail"))
		doctor_say(GOOD, "mail", "by %s", conf->surel.sendmail);
	else if (kj_conf_surel_password(c->arena, conf, &password) != KJ_OK)
		doctor_say(BAD, "mail", "the password of %s cannot be read; the line above says why",
			conf->surel.user);
	else
		doctor_say(GOOD, "mail", "by %s port %d, %s", conf->surel.host, conf->surel.port,
			conf->surel.security);
}

/* Who listens on a program's socket; the owner's number, or -1. */
static long
socket_owner(struct cli *c, const char *program)
{
	struct sockaddr_un un = {.sun_family = AF_UNIX};
	int n = snprintf(un.sun_path, sizeof(un.sun_path), "%s/%s.sock", c->conf->serve.dir, program);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	long owner = -1;
	struct stat st;

	if (n <= 0 || (size_t)n >= sizeof(un.sun_path) || fd < 0)
		goto out;
	if (connect(fd, (const struct sockaddr *)&un, sizeof(un)) != 0 || stat(un.sun_path, &st) != 0) {
		doctor_say(BAD, program, "%s: %s; start it", un.sun_path, strerror(errno));
		goto out;
	}
	if (st.st_mode & (S_IROTH | S_IWOTH))
		doctor_say(BAD, program,
			"%s is open to everybody: it must be 0660, group of the web server", un.sun_path);
	else
		doctor_say(GOOD, program, "listens on %s", un.sun_path);
	owner = (long)st.st_uid;
out:
	if (fd >= 0)
		(void)close(fd);
	return owner;
}

/* Which of the walls between programs stand on this machine. */
static void
check_walls(struct cli *c, const struct kj_manifest *m, size_t n)
{
	size_t up = 0, same = 0;
	long first = -1;

	/* As login.cgi a program is started by each request and listens nowhere. */
	if (*c->conf->suffix)
		n = 0;
	for (size_t i = 0; i < n; i++) {
		long owner = socket_owner(c, m[i].name);

		if (owner < 0)
			continue;
		if (up++ == 0)
			first = owner;
		same += owner == first;
	}
	if (!strstr(c->conf->db.user, "%s"))
		doctor_say(NOTE, "walls", "one database account: a hole in one program is a hole in all");
	if (up > 1 && same == up)
		doctor_say(NOTE, "walls",
			"one system user runs all programs: only their database accounts keep them apart");
}

static bool
on_path(struct cli *c, const char *command)
{
	static const char *const folders[] = {"/usr/sbin", "/usr/bin", "/usr/local/sbin"};

	for (size_t i = 0; i < KJ_COUNT(folders); i++)
		if (access(kj_fmt(c->arena, "%s/%s", folders[i], command), X_OK) == 0)
			return true;
	return false;
}

static void
check_packages(struct cli *c)
{
	if (on_path(c, "nginx"))
		doctor_say(GOOD, "web server", "nginx");
	else if (on_path(c, "apache2"))
		doctor_say(GOOD, "web server", "apache2");
	else
		doctor_say(BAD, "web server", "neither nginx nor apache2: apt-get install nginx");
}

int
cmd_doctor(int argc, char **argv)
{
	const struct kj_manifest *m = NULL;
	struct cli c;
	size_t n = 0;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK || cli_programs(&c, &m, &n) != KJ_OK) {
		doctor_say(BAD, "configuration", "%s; the lines above say what is wrong", kj_conf_path());
		cli_close(&c);
		return KJ_EXIT_CONFIG;
	}
	doctor_say(c.conf->production ? GOOD : NOTE, "configuration", "%s, mode %s", c.conf->file,
		c.conf->mode);
	check_clock(&c);
	check_packages(&c);
	check_files(&c);
	check_evidence(&c);
	check_mail(&c);
	if (doctor_database(&c))
		for (size_t i = 0; i < n; i++)
			doctor_account(&c, m[i].name);
	check_walls(&c, m, n);
	cli_close(&c);
	return bad ? KJ_EXIT_NO : KJ_EXIT_DONE;
}
