/* kinerja.conf: defaults, paths, and every problem with its file and line. */
#include <sys/stat.h>

#include "tests/unit/capture.h"

#define NEEDED                                   \
	"mode = \"development\";\n"                  \
	"templates = \"../templates\";\n"            \
	"static_map = \"m\";\n"                      \
	"evidence = { dir = \"/srv/evidence\"; };\n" \
	"serve = { dir = \"run\"; };\n"

struct fixture {
	struct kj_arena *arena;
	char folder[32];
	struct kj_conf *conf;
	const char *log;
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	if (!f)
		return -1;
	*f = (struct fixture){.arena = kj_arena_new(), .folder = "/tmp/kinerja-conf-XXXXXX"};
	*state = f;
	return mkdtemp(f->folder) ? 0 : -1;
}

static const char *
in_folder(struct fixture *f, const char *name)
{
	return kj_fmt(f->arena, "%s/%s", f->folder, name);
}

static int
teardown(void **state)
{
	static const char *const names[] = {"k.conf", "a.sandi", "b.sandi"};
	struct fixture *f = *state;

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		unlink(in_folder(f, names[i]));
	rmdir(f->folder);
	kj_conf_free(f->conf);
	kj_arena_free(f->arena);
	free(f);
	return 0;
}

static void
write_file(struct fixture *f, const char *name, const void *text, size_t n, mode_t mode)
{
	FILE *file = fopen(in_folder(f, name), "w");

	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, n, file), n);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(in_folder(f, name), mode), 0);
}

/* Loads a configuration given as text; its log is in f->log. */
static enum kj_rc
load_bytes(struct fixture *f, const void *text, size_t n)
{
	enum kj_rc rc;

	write_file(f, "k.conf", text, n, 0600);
	kj_conf_free(f->conf);
	capture_start();
	rc = kj_conf_load(&f->conf, in_folder(f, "k.conf"));
	f->log = capture_end(f->arena);
	assert_true((rc == KJ_OK) == (f->conf != NULL));
	return rc;
}

static enum kj_rc
load(struct fixture *f, const char *text)
{
	return load_bytes(f, text, strlen(text));
}

/* The log has the problem at that line of the file. */
static void
assert_problem(struct fixture *f, int line, const char *text)
{
	const char *want = kj_fmt(f->arena, "%s/k.conf:%d: %s\n", f->folder, line, text);

	if (!strstr(f->log, want))
		fail_msg("no '%s' in:\n%s", want, f->log);
}

static size_t
count_lines(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == '\n';
	return n;
}

static void
defaults_fill_what_is_absent(void **state)
{
	struct fixture *f = *state;
	const struct kj_conf *c;

	assert_int_equal(load(f, NEEDED), KJ_OK);
	assert_string_equal(f->log, "");
	c = f->conf;
	assert_string_equal(c->file, in_folder(f, "k.conf"));
	assert_string_equal(c->mode, "development");
	assert_false(c->production);
	assert_string_equal(c->base, "/");
	assert_string_equal(c->suffix, "");
	assert_string_equal(c->static_base, "/static/");
	assert_string_equal(c->instance, "kinerja");
	assert_false(c->tls);
	assert_string_equal(c->lang, "id");
	assert_string_equal(c->profile, "umum");
	assert_string_equal(c->db.socket, "/run/mysqld/mysqld.sock");
	assert_string_equal(c->db.host, "");
	assert_int_equal(c->db.port, 3306);
	assert_string_equal(c->db.user, "kinerja_%s");
	assert_string_equal(c->db.password_file, "");
	assert_int_equal(c->db.timeout_ms, 5000);
	assert_int_equal(c->db.connect_timeout_s, 3);
	assert_int_equal(c->session.idle_s, 30 * 60);
	assert_int_equal(c->session.absolute_s, 12 * 3600);
	assert_int_equal(c->session.remember_idle_s, 30 * 86400);
	assert_int_equal(c->session.remember_s, 90 * 86400);
	assert_int_equal(c->session.parked_s, 7 * 86400);
	assert_int_equal(c->password.memory_kib, 19456);
	assert_int_equal(c->password.passes, 2);
	assert_int_equal(c->password.min_length, 10);
	assert_int_equal(c->evidence.max_bytes, 10L << 20);
	assert_string_equal(c->evidence.internal, "");
	assert_true(c->serve.workers >= 2);
	assert_int_equal(c->serve.recycle, 10000);
	assert_int_equal(c->serve.backlog, 4096);
	assert_int_equal(c->limits.max_body, 1L << 20);
	assert_int_equal(c->limits.max_upload, 12L << 20);
	assert_int_equal(c->limits.max_fields, 2000);
}

static void
values_of_the_file_win(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(
		load(f, "mode = \"production\"; tls = true; base = \"/kinerja/\"; suffix = \".cgi\";\n"
				"templates = \"t\"; static_map = \"m\"; lang = \"en\"; instance = \"dkp2\";\n"
				"evidence = { dir = \"e\"; internal = \"/_evidence/\"; max_bytes = 600000000; };\n"
				"serve: { dir = \"run\"; workers = 3; recycle = 0; };\n"
				"limits = { max_upload = 600000000; max_fields = 10; };\n"
				"database: { host = \"db1,db2:3307\"; socket = \"\"; user = \"kin\"; };\n"),
		KJ_INVALID); /* max_bytes and max_upload are out of bounds */
	assert_problem(f, 3, "'evidence.max_bytes' must be from 1024 to 536870912");
	assert_problem(f, 5, "'limits.max_upload' must be from 1024 to 536870912");
	assert_int_equal(
		load(f, "mode = \"production\"; tls = true; base = \"/kinerja/\"; suffix = \".cgi\";\n"
				"templates = \"t\"; static_map = \"m\"; lang = \"en\"; instance = \"dkp2\";\n"
				"evidence = { dir = \"e\"; internal = \"/_evidence/\"; max_bytes = 20000L; };\n"
				"serve: { dir = \"run\"; workers = 3; recycle = 0; };\n"
				"limits = { max_upload = 0x200000; max_fields = 10; };\n"
				"database: { host = \"db1,db2:3307\"; socket = \"\"; user = \"kin\"; };\n"),
		KJ_OK);
	assert_true(f->conf->production && f->conf->tls);
	assert_string_equal(f->conf->static_base, "/kinerja/static/");
	assert_string_equal(f->conf->suffix, ".cgi");
	assert_string_equal(f->conf->db.host, "db1,db2:3307");
	assert_int_equal(f->conf->evidence.max_bytes, 20000);
	assert_int_equal(f->conf->limits.max_upload, 0x200000);
	assert_int_equal(f->conf->serve.workers, 3);
	assert_int_equal(f->conf->serve.recycle, 0);
}

static void
relative_paths_count_from_the_files_folder(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f, NEEDED), KJ_OK);
	assert_string_equal(f->conf->templates, in_folder(f, "../templates"));
	assert_string_equal(f->conf->serve.dir, in_folder(f, "run"));
	assert_string_equal(f->conf->evidence.dir, "/srv/evidence");

	/* Also when the file itself was named relatively. */
	char cwd[4096];

	assert_non_null(getcwd(cwd, sizeof(cwd)));
	assert_int_equal(chdir(f->folder), 0);
	kj_conf_free(f->conf);
	assert_int_equal(kj_conf_load(&f->conf, "k.conf"), KJ_OK);
	assert_int_equal(chdir(cwd), 0);
	assert_string_equal(f->conf->serve.dir, in_folder(f, "run"));
	assert_string_equal(f->conf->file, in_folder(f, "k.conf"));
}

static void
every_problem_is_reported_at_once_with_its_line(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f, "mode = \"produktion\";\n"
							 "tls = \"yes\";\n"
							 "bsae = \"/\";\n"
							 "database = {\n"
							 "\tprot = 3306;\n"
							 "\ttimeout_ms = 5;\n"
							 "\tconnect_timeout_s = 1.5;\n"
							 "};\n"
							 "sesion = { idle_s = 5; };\n"
							 "password = 5;\n"
							 "max_fields = 10;\n"
							 "zzz = 1;\n"
							 "serve = {\n"
							 "\tworkers = 2;\n"
							 "};\n"
							 "limits = { max_body = 999999999; };\n"),
		KJ_INVALID);
	assert_problem(f, 1, "'mode' must be \"development\" or \"production\"");
	assert_problem(f, 2, "'tls' must be true or false, not a text in quotes");
	assert_problem(f, 3, "unknown setting 'bsae', did you mean 'base'?");
	assert_problem(f, 5, "unknown setting 'database.prot', did you mean 'database.port'?");
	assert_problem(f, 6, "'database.timeout_ms' must be from 100 to 60000");
	assert_problem(
		f, 7, "'database.connect_timeout_s' must be a whole number, not a number with decimals");
	assert_problem(f, 9, "unknown setting 'sesion', did you mean 'session'?");
	assert_problem(f, 10, "'password' must be a group { }, not a whole number");
	assert_problem(f, 11, "unknown setting 'max_fields', did you mean 'limits.max_fields'?");
	assert_problem(f, 12, "unknown setting 'zzz'");
	assert_problem(f, 13, "missing required setting 'serve.dir'");
	assert_problem(f, 16, "'limits.max_body' must be from 1024 to 67108864");
	assert_problem(f, 1, "missing required setting 'templates'");
	assert_problem(f, 1, "missing required setting 'static_map'");
	assert_problem(f, 1, "missing required setting 'evidence.dir'");
	assert_int_equal(count_lines(f->log), 15);
}

static void
texts_are_checked(void **state)
{
	static const struct {
		const char *line, *problem;
	} cases[] = {
		{"base = \"kinerja\";", "'base' must begin and end with /"},
		{"base = \"/a//b/\";", "'base' must be letters, digits and -._~ between single slashes"},
		{"base = \"/../\";", "'base' must be letters, digits and -._~ between single slashes"},
		{"base = \"/a b/\";", "'base' must be letters, digits and -._~ between single slashes"},
		{"suffix = \".exe\";", "'suffix' must be \"\" or \".cgi\""},
		{"instance = \"\";", "'instance' must not be empty"},
		{"instance = \"Kin\";", "'instance' must be small letters and digits"},
		{"instance = \"aaaaaaaaaaaaaaaaaaaaaaaaa\";",
			"'instance' is longer than 24 bytes: aaaaaaaaaaaaaaaaaaaaaaaaa"},
		{"profile = \"../x\";", "'profile' must be letters, digits, - and _"},
		{"database = { user = \"%d\"; };",
			"'database.user' may hold one %s, for the program's name, and no other %"},
		{"database = { user = \"%s%s\"; };",
			"'database.user' may hold one %s, for the program's name, and no other %"},
		{"database = { socket = \"\"; };", "'database' needs a socket or a host"},
		{"database = { name = \"a`b\"; };", "'database.name' must be letters, digits, - and _"},
		{"session = { idle_s = 7200; absolute_s = 3600; };",
			"'session.idle_s' is longer than 'session.absolute_s'"},
		{"session = { remember_s = 86400; };",
			"'session.remember_idle_s' is longer than 'session.remember_s'"},
		{"limits = { max_upload = 10485760; };", NULL},
		{"limits = { max_body = 20971520; };",
			"'limits.max_body' is larger than 'limits.max_upload'"},
		{"tls = 1;", "'tls' must be true or false, not a whole number"},
		{"database = { port = true; };",
			"'database.port' must be a whole number, not true or false"},
		{"database = { port = [1]; };", "'database.port' must be a whole number, not a list"},
		{"lang = (1);", "'lang' must be a text in quotes, not a list"},
		{"serve.dir = \"x\";", NULL},
		{"@include \"/etc/passwd\"",
			"@include is not allowed here, near: @include \"/etc/passwd\""},
		{"limits = { max_body = 99999999999; };",
			"number too large, near: limits = { max_body = 99999999999; };"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_int_equal(load(f, kj_fmt(f->arena, NEEDED "%s\n", cases[i].line)), KJ_INVALID);
		if (cases[i].problem)
			assert_problem(f, 6, cases[i].problem);
		assert_int_equal(count_lines(f->log), 1);
	}
}

static void
a_folder_of_sockets_must_leave_room_for_their_names(void **state)
{
	struct fixture *f = *state;
	char long_dir[90];

	memset(long_dir, 'a', sizeof(long_dir));
	long_dir[0] = '/';
	long_dir[88] = '\0';
	assert_int_equal(load(f, kj_fmt(f->arena,
								 "mode = \"development\"; templates = \"t\"; static_map = \"m\";\n"
								 "evidence = { dir = \"e\"; };\nserve = { dir = \"%s\"; };\n",
								 long_dir)),
		KJ_INVALID);
	assert_problem(f, 3, kj_fmt(f->arena, "'serve.dir' is longer than 87 bytes: %s", long_dir));
}

static void
a_broken_file_shows_its_line(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f, "mode = \"development\";\ntls = = true;\n"), KJ_INVALID);
	assert_problem(f, 2, "syntax error, near: tls = = true;");
	assert_int_equal(load(f, "tls = true;\nlang = \"id\";\ntls = false;\n"), KJ_INVALID);
	assert_problem(f, 3, "duplicate setting name, near: tls = false;");
	assert_int_equal(load_bytes(f, "tls = true;\0 mode", 17), KJ_INVALID);
	assert_problem(f, 1, "is not UTF-8 text");
	assert_int_equal(load(f, "lang = \"\xff\";"), KJ_INVALID);
	assert_problem(f, 1, "is not UTF-8 text");

	char *large = kj_alloc(f->arena, 300001);

	memset(large, '\n', 300000);
	assert_int_equal(load(f, large), KJ_INVALID);
	assert_problem(f, 1, "is larger than 262144 bytes");
}

static void
a_file_that_is_none_is_refused(void **state)
{
	struct fixture *f = *state;

	capture_start();
	assert_int_equal(kj_conf_load(&f->conf, "/nonexistent/k.conf"), KJ_INVALID);
	assert_int_equal(kj_conf_load(&f->conf, "/tmp"), KJ_INVALID);
	assert_int_equal(kj_conf_load(&f->conf, "/dev/zero"), KJ_INVALID);
	f->log = capture_end(f->arena);
	assert_null(f->conf);
	assert_non_null(strstr(f->log, "/nonexistent/k.conf:1: cannot be read: No such file"));
	assert_non_null(strstr(f->log, "/tmp:1: is not a file"));
	assert_non_null(strstr(f->log, "/dev/zero:1: is not a file"));
}

static void
a_password_file_must_not_be_everybodys(void **state)
{
	struct fixture *f = *state;
	const char *one = NEEDED "database = {\n password_file = \"a.sandi\"; };\n";
	char *password;

	assert_int_equal(load(f, one), KJ_INVALID);
	assert_problem(f, 7,
		kj_fmt(f->arena, "'database.password_file': %s No such file or directory",
			in_folder(f, "a.sandi")));
	write_file(f, "a.sandi", "rahasia\nxx\n", 11, 0604);
	assert_int_equal(load(f, one), KJ_INVALID);
	assert_problem(f, 7,
		kj_fmt(f->arena,
			"'database.password_file': %s can be read or written by everybody: chmod o-rw",
			in_folder(f, "a.sandi")));
	assert_null(strstr(f->log, "rahasia"));
	chmod(in_folder(f, "a.sandi"), 0640);
	assert_int_equal(load(f, one), KJ_OK);
	assert_int_equal(kj_conf_password(f->arena, f->conf, "login", &password), KJ_OK);
	assert_string_equal(password, "rahasia");
}

static void
each_program_may_have_a_password_of_its_own(void **state)
{
	struct fixture *f = *state;
	const char *each = NEEDED "database = { password_file = \"%s.sandi\"; };\n";
	char *password;

	write_file(f, "a.sandi", "satu", 4, 0400);
	assert_int_equal(load(f, each), KJ_OK);
	assert_int_equal(kj_conf_password(f->arena, f->conf, "a", &password), KJ_OK);
	assert_string_equal(password, "satu");
	assert_string_equal(kj_conf_program(f->arena, f->conf->db.user, "a"), "kinerja_a");
	assert_string_equal(kj_conf_program(f->arena, "kinerja", "a"), "kinerja");
	capture_start();
	assert_int_equal(kj_conf_password(f->arena, f->conf, "b", &password), KJ_INVALID);
	write_file(f, "b.sandi", "dua", 3, 0644);
	assert_int_equal(kj_conf_password(f->arena, f->conf, "b", &password), KJ_INVALID);
	(void)capture_end(f->arena);
	assert_int_equal(load(f, each), KJ_INVALID);
	assert_problem(f, 6,
		kj_fmt(f->arena,
			"'database.password_file': %s can be read or written by everybody: chmod o-rw",
			in_folder(f, "b.sandi")));
	/* None set: an empty password. */
	assert_int_equal(load(f, NEEDED), KJ_OK);
	assert_int_equal(kj_conf_password(f->arena, f->conf, "a", &password), KJ_OK);
	assert_string_equal(password, "");
}

static void
a_key_for_the_first_administrator_must_be_long_and_secret(void **state)
{
	static const char good[] = "0123456789abcdef\r\n";
	struct fixture *f = *state;
	const char *named = NEEDED "install_key_file = \"a.sandi\";\n";

	assert_int_equal(load(f, NEEDED), KJ_OK);
	assert_string_equal(kj_conf_install_key(f->arena, f->conf), "");
	/* Deleted after its use. */
	assert_int_equal(load(f, named), KJ_OK);
	assert_string_equal(kj_conf_install_key(f->arena, f->conf), "");
	write_file(f, "a.sandi", good, sizeof(good) - 1, 0600);
	assert_string_equal(kj_conf_install_key(f->arena, f->conf), "0123456789abcdef");
	capture_start();
	write_file(f, "a.sandi", good, sizeof(good) - 1, 0644);
	assert_string_equal(kj_conf_install_key(f->arena, f->conf), "");
	write_file(f, "a.sandi", "0123456789abcde\n", 16, 0600);
	assert_string_equal(kj_conf_install_key(f->arena, f->conf), "");
	f->log = capture_end(f->arena);
	assert_non_null(strstr(f->log, "can be read or written by everybody"));
	assert_non_null(strstr(f->log, "shorter than 16 bytes"));
	assert_null(strstr(f->log, "0123456789"));
}

static void
the_environment_names_the_file(void **state)
{
	(void)state;
	setenv("KINERJA_CONF", "/srv/k.conf", 1);
	assert_string_equal(kj_conf_path(), "/srv/k.conf");
	setenv("KINERJA_CONF", "", 1);
	assert_true(kj_conf_path()[0] == '/');
	unsetenv("KINERJA_CONF");
	assert_true(kj_conf_path()[0] == '/');
}

/* Every setting of the table in conf.c stands in the sample's text. */
static void
assert_all_named(struct fixture *f, const char *sample)
{
	FILE *table = fopen("lib/base/conf.c", "r");
	char line[512], path[64];
	size_t n = 0;

	assert_non_null(table);
	while (fgets(line, sizeof(line), table)) {
		if (sscanf(line, " {\"%63[a-z_.]\", KJ_S_", path) != 1 || !strstr(line, "KJ_S_"))
			continue;
		const char *dot = strrchr(path, '.');

		if (!strstr(sample, kj_fmt(f->arena, "%s = ", dot ? dot + 1 : path)))
			fail_msg("conf/kinerja.conf does not show '%s'", path);
		n++;
	}
	assert_int_equal(fclose(table), 0);
	assert_true(n > 30);
}

/* The sample with every commented setting switched on. */
static void
the_annotated_sample_names_every_setting_with_its_default(void **state)
{
	struct fixture *f = *state;
	FILE *sample = fopen("conf/kinerja.conf", "r");
	char line[256];
	struct kj_buf b;
	struct kj_conf *plain = NULL;

	if (!sample)
		skip();
	kj_buf_init(&b, f->arena);
	while (fgets(line, sizeof(line), sample)) {
		const char *p = line + strspn(line, " \t");

		if (p[0] == '#' && p[1] == ' ' && strspn(p + 2, "abcdefghijklmnopqrstuvwxyz_") > 0 &&
			kj_starts(p + 2 + strspn(p + 2, "abcdefghijklmnopqrstuvwxyz_"), " = "))
			p += 2;
		kj_buf_puts(&b, p);
	}
	assert_int_equal(fclose(sample), 0);
	assert_all_named(f, b.data);
	assert_int_equal(load(f, b.data), KJ_OK);
	assert_string_equal(f->log, "");
	assert_int_equal(kj_conf_load(&plain, "conf/kinerja.conf"), KJ_OK);
	assert_memory_equal(&plain->session, &f->conf->session, sizeof(plain->session));
	assert_memory_equal(&plain->password, &f->conf->password, sizeof(plain->password));
	assert_memory_equal(&plain->limits, &f->conf->limits, sizeof(plain->limits));
	assert_int_equal(plain->evidence.max_bytes, f->conf->evidence.max_bytes);
	assert_int_equal(plain->serve.workers, f->conf->serve.workers);
	assert_int_equal(plain->serve.recycle, f->conf->serve.recycle);
	assert_int_equal(plain->serve.backlog, f->conf->serve.backlog);
	assert_int_equal(plain->db.timeout_ms, f->conf->db.timeout_ms);
	assert_int_equal(plain->db.connect_timeout_s, f->conf->db.connect_timeout_s);
	assert_string_equal(plain->db.socket, f->conf->db.socket);
	assert_string_equal(plain->static_base, f->conf->static_base);
	kj_conf_free(plain);
	kj_conf_free(NULL);
}

#define CONF_TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CONF_TEST(defaults_fill_what_is_absent),
		CONF_TEST(values_of_the_file_win),
		CONF_TEST(relative_paths_count_from_the_files_folder),
		CONF_TEST(every_problem_is_reported_at_once_with_its_line),
		CONF_TEST(texts_are_checked),
		CONF_TEST(a_folder_of_sockets_must_leave_room_for_their_names),
		CONF_TEST(a_broken_file_shows_its_line),
		CONF_TEST(a_file_that_is_none_is_refused),
		CONF_TEST(a_password_file_must_not_be_everybodys),
		CONF_TEST(each_program_may_have_a_password_of_its_own),
		CONF_TEST(a_key_for_the_first_administrator_must_be_long_and_secret),
		cmocka_unit_test(the_environment_names_the_file),
		CONF_TEST(the_annotated_sample_names_every_setting_with_its_default),
	};

	return cmocka_run_group_tests_name("base conf", tests, NULL, NULL);
}
