#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/http/uji.h"

struct world world;

static char extra_conf[1024], clock_value[64], database_socket[108], database_name[32];

/* ---- small things -------------------------------------------------------------------- */

const char *
fmt(const char *f, ...)
{
	const char *s;
	va_list ap;

	va_start(ap, f);
	s = kj_vfmt(world.arena, f, ap);
	va_end(ap);
	return s;
}

/* Runs sh -c with what it writes as answer; NULL when it fails. */
static const char *
shell(const char *command)
{
	int out = memfd_create("out", 0), status = -1;
	char *argv[] = {
		(char *)(uintptr_t) "sh", (char *)(uintptr_t) "-c", (char *)(uintptr_t)command, NULL};
	posix_spawn_file_actions_t fa;
	char text[4096] = "";
	pid_t pid;

	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_adddup2(&fa, out, 1);
	if (posix_spawn(&pid, "/bin/sh", &fa, NULL, argv, environ) == 0)
		waitpid(pid, &status, 0);
	posix_spawn_file_actions_destroy(&fa);
	if (pread(out, text, sizeof text - 1, 0) < 0)
		status = -1;
	close(out);
	text[strcspn(text, "\n")] = '\0';
	return status == 0 ? kj_strdup(world.arena, text) : NULL;
}

static void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

/* ---- database --------------------------------------------------------------------------- */

static struct kj_rows
rows_of(const char *text, bool rows)
{
	/* Slot 0 belongs to a statement that neither the kit nor the test program uses. */
	static const char *const columns[] = {"a", NULL};
	struct kj_query q = {.name = "test",
		.text = text,
		.params = "",
		.columns = columns,
		.types = rows ? "t" : "",
		.many = true};
	struct kj_rows r = {0};

	kj_db_oneshot(world.db, true);
	if (rows)
		assert_int_equal(kj_db_rows(world.db, world.arena, &q, &r, KJ_NOARGS), KJ_OK);
	else
		assert_int_equal(kj_db_exec(world.db, &q, NULL, KJ_NOARGS), KJ_OK);
	r.query = NULL;
	return r;
}

void
sql(const char *text)
{
	rows_of(text, false);
}

const char *
sql_text(const char *text)
{
	struct kj_rows r = rows_of(fmt("SELECT CAST(x.a AS CHAR) FROM (%s) x", text), true);

	return r.n > 0 ? r.cell[0].s : "";
}

long
sql_int(const char *text)
{
	return strtol(sql_text(text), NULL, 10);
}

/* ---- world --------------------------------------------------------------------------------- */

static const char templates_page[] =
	"<html lang=\"<?cs var:Halaman.bahasa ?>\">\n"
	"alamat=<?cs var:Halaman.alamat ?>\nnama=<?cs var:Saya.nama ?>\nakun=<?cs var:Saya.akun ?>\n"
	"penilai=<?cs var:Saya.penilai ?>\npengelola=<?cs var:Saya.pengelola ?>\n"
	"admin=<?cs var:Saya.admin ?>\nunit=<?cs var:Uji.unit ?>\nzona=<?cs var:Uji.zona ?>\n"
	"kelola=<?cs var:Uji.kelola ?>\nid=<?cs var:Uji.id ?>\npesan=<?cs var:Pesan.teks ?>\n"
	"csrf=<?cs var:Form.csrf ?>\nkunci=<?cs var:Form.kunci ?>\nversi=<?cs var:Form.versi ?>\n"
	"bentrok=<?cs var:Bentrok ?>\nkonsep=<?cs var:Konsep.ada ?>\n"
	"titipan=<?cs var:Konsep.titipan ?>\n"
	"teks=<?cs var:Isian.teks ?>\nteks.galat=<?cs var:Isian.teks.galat ?>\n"
	"teks.terkini=<?cs var:Isian.teks.terkini ?>\nsandi=<?cs var:Isian.sandi ?>\n"
	"sandi.galat=<?cs var:Isian.sandi.galat ?>\nberkas.galat=<?cs var:Isian.berkas.galat ?>\n"
	"galat=<?cs each:g = Galat ?><?cs var:g.nama ?>:<?cs var:g.pesan ?>;<?cs /each ?>\n"
	"</html>\n";

static void
make_folders(void)
{
	const char *cwd = shell("pwd -P");

	assert_non_null(shell(fmt("mkdir -p %s/templates/uji %s/bukti && ln -s %s/templates/base "
							  "%s/templates/lang %s/templates/static %s/templates/",
		world.dir, world.dir, cwd, cwd, cwd, world.dir)));
	write_file(fmt("%s/templates/uji/halaman.cs", world.dir), templates_page);
	write_file(fmt("%s/templates/uji/patah.cs", world.dir),
		"<?cs linclude!Uji.nama + \"tidak/ada.cs\" ?>");
	write_file(fmt("%s/manifest", world.dir),
		"css kinerja.css\njs kinerja.js\nikon ikon.svg\nlambang lambang.svg\n");
	configure("");
}

int
world_start(void **state)
{
	const char *socket = getenv("KINERJA_TEST_SOCKET");

	(void)state;
	world.arena = kj_arena_new();
	snprintf(world.dir, sizeof world.dir, "/tmp/kjhttp.XXXXXX");
	if (!mkdtemp(world.dir))
		return -1;
	world.own_server = !socket;
	if (!socket)
		socket = shell("EMPTY=1 tests/sql/mariadb.sh start");
	if (!socket)
		return -1;
	snprintf(database_socket, sizeof database_socket, "%s", socket);
	snprintf(database_name, sizeof database_name, "uji_http_%d", (int)getpid());
	world.conf.db.socket = database_socket;
	world.conf.db.host = "";
	world.conf.db.name = database_name;
	world.conf.db.user = "root";
	world.conf.db.password_file = "";
	world.conf.db.timeout_ms = 5000;
	world.conf.db.connect_timeout_s = 2;
	if (!shell(fmt("{ echo 'CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci; "
				   "USE %s;'; cat sql/migrations/*.sql; } | mariadb --no-defaults -S %s -u root",
			database_name, database_name, database_socket)))
		return -1;
	world.db = kj_db_new(&world.conf, "uji");
	sql("CREATE TABLE uji (id BIGINT PRIMARY KEY, teks TEXT NOT NULL, version BIGINT NOT NULL)");
	make_folders();
	return 0;
}

static int
remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st, (void)type, (void)ftw;
	return remove(path);
}

int
world_end(void **state)
{
	(void)state;
	sql(fmt("DROP DATABASE %s", database_name));
	kj_db_free(world.db);
	if (world.own_server)
		shell(fmt("tests/sql/mariadb.sh stop %s", database_socket));
	nftw(world.dir, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	kj_arena_free(world.arena);
	return 0;
}

static void
add_session(const char *cookie, int akun, bool must)
{
	sql(fmt(
		"INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s, wajib_ganti) VALUES "
		"(UNHEX(SHA2(UNHEX('%s'), 256)), %d, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 HOUR, "
		"1800, %d)",
		cookie, akun, must));
}

int
world_reset(void **state)
{
	static const char *const texts[] = {
		"SET foreign_key_checks = 0",
		"DELETE FROM sesi_terakhir",
		"DELETE FROM sesi",
		"DELETE FROM konsep",
		"DELETE FROM kunci_form",
		"DELETE FROM peran",
		"DELETE FROM garis",
		"DELETE FROM penugasan",
		"DELETE FROM akun",
		"DELETE FROM pegawai",
		"DELETE FROM jabatan",
		"DELETE FROM unit",
		"DELETE FROM uji",
		"SET foreign_key_checks = 1",
		"INSERT INTO unit (id, kode, nama, jenis, zona, dari) VALUES "
		"(1, 'P', 'Pemda', 'PEMDA', 8, '2020-01-01'), (2, 'D', 'Dinas', 'OPD', 9, '2020-01-01')",
		"INSERT INTO jabatan (id, nama, jenis) VALUES (1, 'Staf', 'PELAKSANA')",
		"INSERT INTO pegawai (id, nama, dari) VALUES (1, 'Ayu', '2020-01-01'), "
		"(2, 'Budi <b>', '2020-01-01')",
		"INSERT INTO penugasan (pegawai_id, unit_id, jabatan_id, jenis, dari, sampai) VALUES "
		"(1, 1, 1, 'DEFINITIF', '2020-01-01', '2024-12-31'), (1, 1, 1, 'PLT', '2021-01-01', NULL), "
		"(1, 2, 1, 'DEFINITIF', '2025-01-01', NULL), (2, 1, 1, 'DEFINITIF', '2020-01-01', NULL)",
		"INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES (2, 1, '2020-01-01')",
		"INSERT INTO akun (id, pegawai_id, login, bahasa) VALUES (1, 1, 'ayu', 'id'), "
		"(2, 2, 'budi', 'en'), (3, NULL, 'admin', 'id')",
		"INSERT INTO peran (akun_id, peran, unit_id, dari, sampai) VALUES "
		"(1, 'PENGELOLA', 2, '2020-01-01', NULL), (1, 'ADMIN', NULL, '2020-01-01', '2021-01-01'), "
		"(3, 'ADMIN', NULL, '2020-01-01', NULL)",
		"INSERT INTO uji VALUES (1, 'lama', 5)",
	};

	(void)state;
	kj_arena_reset(world.arena);
	configure("");
	clock_at("");
	for (size_t i = 0; i < KJ_COUNT(texts); i++)
		sql(texts[i]);
	add_session(AYU, 1, false);
	add_session(BUDI, 2, false);
	add_session(ADMIN, 3, false);
	add_session(MUST, 2, true);
	return 0;
}

void
configure(const char *lines)
{
	snprintf(extra_conf, sizeof extra_conf, "%s", lines);
}

void
clock_at(const char *rfc3339)
{
	snprintf(clock_value, sizeof clock_value, "%s", rfc3339);
}

/* Settings in lines come first: the default of the same name is left out. */
static const char *
setting(const char *name, const char *value)
{
	return strstr(extra_conf, name) ? "" : fmt("%s = %s;\n", name, value);
}

const char *
conf_file(void)
{
	const char *path = fmt("%s/kinerja.conf", world.dir);
	struct kj_buf b;

	kj_buf_init(&b, world.arena);
	kj_buf_fmt(&b, "%s\n", extra_conf);
	kj_buf_puts(&b, setting("mode", "\"development\""));
	kj_buf_puts(&b, setting("base", "\"/\""));
	kj_buf_puts(
		&b, setting("serve", fmt("{ dir = \"%s\"; workers = 2; recycle = 0; }", world.dir)));
	kj_buf_puts(
		&b, setting("limits", "{ max_fields = 200; max_upload = 400000; max_body = 100000; }"));
	kj_buf_puts(
		&b, setting("evidence", fmt("{ dir = \"%s/bukti\"; max_bytes = 200000L; }", world.dir)));
	kj_buf_fmt(
		&b, "templates = \"%s/templates\";\nstatic_map = \"%s/manifest\";\n", world.dir, world.dir);
	kj_buf_fmt(&b, "profile = \"uji\";\nprofiles = \"%s\";\n", world.dir);
	write_file(fmt("%s/uji.conf", world.dir),
		"nama = \"Kota Uji\"; tempat = \"Uji\"; zona = 8; bantuan = \"Uji\"; aturan = \"lokal\";\n"
		"siklus = { entri = \"HARIAN\"; evaluasi = \"TAHUNAN\"; };\n"
		"peserta = (\"PEGAWAI\", \"PENILAI\"); fitur = ();\n");
	kj_buf_puts(&b, setting("database", fmt("{ socket = \"%s\"; name = \"%s\"; user = \"root\"; }",
											world.conf.db.socket, world.conf.db.name)));
	write_file(path, b.data);
	return path;
}

/* ---- asking ------------------------------------------------------------------------------------ */

static const char *
content(int fd, size_t *n)
{
	off_t size = lseek(fd, 0, SEEK_END);
	char *text = kj_alloc(world.arena, (size_t)size + 1);

	assert_int_equal(pread(fd, text, (size_t)size, 0), size);
	close(fd);
	if (n)
		*n = (size_t)size;
	return text;
}

static void
child_environment(const struct call *c, size_t n)
{
	bool post = c->body || (c->method && strcmp(c->method, "POST") == 0);

	setenv("KINERJA_CONF", conf_file(), 1);
	if (*clock_value)
		setenv("KINERJA_NOW", clock_value, 1);
	setenv("GATEWAY_INTERFACE", "CGI/1.1", 1);
	setenv("REQUEST_METHOD", c->method ? c->method : post ? "POST" : "GET", 1);
	setenv("DOCUMENT_URI", c->path, 1);
	setenv("QUERY_STRING", c->query ? c->query : "", 1);
	setenv("REMOTE_ADDR", "127.0.0.1", 1);
	if (c->session || c->cookies)
		setenv("HTTP_COOKIE",
			fmt("%s%s%s%s", c->session ? "kinerja=" : "", c->session ? c->session : "",
				c->session && c->cookies ? "; " : "", c->cookies ? c->cookies : ""),
			1);
	if (post) {
		setenv("CONTENT_TYPE", c->type ? c->type : "application/x-www-form-urlencoded", 1);
		setenv("CONTENT_LENGTH", c->length ? c->length : fmt("%zu", n), 1);
	}
	for (const char *const *e = c->env; e && *e; e += 2)
		setenv(e[0], e[1], 1);
}

static void
child_run(const struct call *c, size_t n, int in, int out, int err)
{
	char name[] = "uji", *argv[] = {name, NULL};
	const char *keep[] = {"ASAN_OPTIONS", "UBSAN_OPTIONS", "PATH"};
	const char *kept[KJ_COUNT(keep)];

	for (size_t i = 0; i < KJ_COUNT(keep); i++)
		kept[i] = getenv(keep[i]) ? fmt("%s", getenv(keep[i])) : NULL;
	clearenv();
	for (size_t i = 0; i < KJ_COUNT(keep); i++)
		if (kept[i])
			setenv(keep[i], kept[i], 1);
	child_environment(c, n);
	dup2(in, 0);
	dup2(out, 1);
	dup2(err, 2);
	exit(kj_run(1, argv, &uji));
}

static void
split(struct answer *a, const char *out, size_t n)
{
	const char *end = strstr(out, "\r\n\r\n");

	assert_non_null(end);
	a->head = kj_strndup(world.arena, out, (size_t)(end + 2 - out));
	a->body = end + 4;
	a->n = n - (size_t)(a->body - out);
	assert_true(kj_starts(a->head, "Status: "));
	a->status = (int)strtol(a->head + 8, NULL, 10);
}

struct answer
ask(const struct call *c)
{
	int in = memfd_create("in", 0), out = memfd_create("out", 0), err = memfd_create("err", 0);
	size_t n = c->body ? (c->n ? c->n : strlen(c->body)) : 0, got;
	struct answer a = {0};
	const char *text;
	int status = -1;
	pid_t pid;

	if (n > 0)
		assert_int_equal(pwrite(in, c->body, n, 0), n);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		child_run(c, n, in, out, err);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	close(in);
	text = content(out, &got);
	a.log = content(err, NULL);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail_msg("%s: status %x\n%s", c->path, (unsigned)status, a.log);
	a.code = WEXITSTATUS(status);
	split(&a, text, got);
	return a;
}

const char *
header(const struct answer *a, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = a->head; *p; p += strcspn(p, "\r\n") + 2)
		if (strncmp(p, name, n) == 0 && strncmp(p + n, ": ", 2) == 0)
			return kj_strndup(world.arena, p + n + 2, strcspn(p + n + 2, "\r\n"));
	return NULL;
}

bool
has(const struct answer *a, const char *text)
{
	return strstr(a->body, text) != NULL;
}

bool
logged(const struct answer *a, const char *text)
{
	return strstr(a->log, text) != NULL;
}

const char *
shown(const struct answer *a, const char *name)
{
	const char *key = fmt("\n%s=", name), *at = strstr(a->body, key);

	if (!at)
		fail_msg("no %s in: %s\n%s", name, a->body, a->log);
	at += strlen(key);
	return kj_strndup(world.arena, at, strcspn(at, "\n"));
}

long
counted(const struct answer *a, const char *key)
{
	const char *line = strstr(a->log, "method="), *at;

	assert_non_null(line);
	at = strstr(line, fmt(" %s=", key));
	assert_non_null(at);
	return strtol(at + strlen(key) + 2, NULL, 10);
}

const char *
form_of(const char *path, const char *session)
{
	struct answer a = ASK(.path = path, .session = session);

	assert_int_equal(a.status, 200);
	return fmt(
		"csrf=%s&kunci=%s&versi=%s", shown(&a, "csrf"), shown(&a, "kunci"), shown(&a, "versi"));
}

int
world_main(int argc, char **argv, const char *name, const struct CMUnitTest *tests, size_t n)
{
	if (getenv(AS_PROGRAM))
		return kj_run(argc, argv, &uji);
	return _cmocka_run_group_tests(name, tests, n, world_start, world_end);
}
