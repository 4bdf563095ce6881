/*
 * The measuring stick: the list of one's own entries (/reporting) as somebody
 * writes it by hand in one file, without the kit. Same statements, same look at
 * the session, same templates by ClearSilver, the same page to the byte; parsed
 * and prepared once a process, for one page, one language and one site.
 *
 *   flat SOCKET WORKERS DATABASE_SOCKET TEMPLATES MANIFEST
 */
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <fcgiapp.h>
#include <mysql.h>
#include <sodium.h>

#include <ClearSilver/ClearSilver.h>

#include "queries.h"

enum { COLUMNS = 32, PARAMS = 8, ROOM = 8192, BACKLOG = 4096, ROWS = 50 };

/* A statement with its columns bound as text, once. */
struct statement {
	const struct kj_query *q;
	MYSQL_STMT *st;
	unsigned n;
	char *text[COLUMNS];
	unsigned long len[COLUMNS];
	my_bool null[COLUMNS];
};

static const char *templates, *manifest, *database;
static MYSQL *db;
static struct statement session, entries;
static HDF *common;
static CSPARSE *page;

static void
die(const char *what, const char *why)
{
	(void)fprintf(stderr, "flat: %s: %s\n", what, why);
	exit(1);
}

static void
must(NEOERR *err, const char *what)
{
	if (!err)
		return;
	nerr_log_error(err);
	die(what, "ClearSilver");
}

/* ---- database -------------------------------------------------------------------- */

static void
prepare(struct statement *s, const struct kj_query *q)
{
	MYSQL_BIND out[COLUMNS] = {0};

	s->q = q;
	s->n = (unsigned)strlen(q->types);
	s->st = mysql_stmt_init(db);
	if (mysql_stmt_prepare(s->st, q->text, strlen(q->text)))
		die(q->name, mysql_stmt_error(s->st));
	for (unsigned i = 0; i < s->n; i++) {
		s->text[i] = malloc(ROOM);
		out[i].buffer_type = MYSQL_TYPE_STRING;
		out[i].buffer = s->text[i];
		out[i].buffer_length = ROOM - 1;
		out[i].length = &s->len[i];
		out[i].is_null = &s->null[i];
	}
	if (mysql_stmt_bind_result(s->st, out))
		die(q->name, mysql_stmt_error(s->st));
}

static void
execute(struct statement *s, const struct kj_arg *args, size_t n)
{
	MYSQL_BIND in[PARAMS] = {0};

	for (size_t i = 0; i < n; i++) {
		in[i].buffer_type = args[i].type == 'i'	  ? MYSQL_TYPE_LONGLONG
							: args[i].type == 'b' ? MYSQL_TYPE_BLOB
												  : MYSQL_TYPE_STRING;
		in[i].buffer =
			args[i].type == 'i' ? (void *)(uintptr_t)&args[i].i : (void *)(uintptr_t)args[i].p;
		in[i].buffer_length = args[i].n;
	}
	if (mysql_stmt_bind_param(s->st, in) || mysql_stmt_execute(s->st))
		die(s->q->name, mysql_stmt_error(s->st));
}

static bool
fetch(struct statement *s)
{
	if (mysql_stmt_fetch(s->st))
		return false;
	for (unsigned i = 0; i < s->n; i++)
		s->text[i][s->null[i] ? 0 : s->len[i]] = '\0';
	return true;
}

static const char *
column(const struct statement *s, const char *name)
{
	for (unsigned i = 0; i < s->n; i++)
		if (strcmp(s->q->columns[i], name) == 0)
			return s->text[i];
	die(s->q->name, name);
	return NULL;
}

static void
connect_database(void)
{
	db = mysql_init(NULL);
	mysql_optionsv(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (!mysql_real_connect(db, NULL, "kinerja_reporting", NULL, "kinerja", 0, database, 0))
		die("connect", mysql_error(db));
	prepare(&session, &kj_q_web_sesi);
	prepare(&entries, &kj_q_entri_own);
}

/* ---- templates ------------------------------------------------------------------------ */

/* A line that holds only tags, or ends a macro, prints no line break. */
static bool
joins(const char *line)
{
	size_t n = strlen(line);

	if (n >= 12 && strcmp(line + n - 12, "<?cs /def ?>") == 0)
		return true;
	while (strncmp(line, "<?cs ", 5) == 0) {
		if (strncmp(line + 5, "var:", 4) == 0 || strncmp(line + 5, "call:", 5) == 0)
			return false;
		line = strstr(line, "?>") + 2;
	}
	return *line == '\0';
}

/* The line continues the one above. */
static bool
goes_on(const char *line)
{
	return *line == '\t' || strncmp(line, "</", 2) == 0 || strncmp(line, "<?cs /", 6) == 0 ||
		   strncmp(line, "<?cs el", 7) == 0;
}

static NEOERR *
load(void *ctx, HDF *hdf, const char *name, char **text)
{
	char path[1024], *line = NULL;
	size_t cap = 0, size = 0, from = 0;
	ssize_t n = 0;
	FILE *in, *out;

	(void)ctx;
	(void)hdf;
	(void)snprintf(path, sizeof path, "%s/%s", templates, name);
	in = fopen(path, "r");
	out = open_memstream(text, &size);
	if (!in || !out)
		die(path, "cannot be read");
	while (n >= 0) {
		n = getline(&line, &cap, in);
		if (n > 0 && line[n - 1] == '\n')
			line[n - 1] = '\0';
		(void)fflush(out);
		if (size > from && (n < 0 || !goes_on(line))) {
			if (!joins(*text + from))
				(void)fputc('\n', out);
			(void)fflush(out);
			from = size;
		}
		if (n > 0)
			(void)fputs(line + strspn(line, "\t"), out);
	}
	free(line);
	(void)fclose(in);
	(void)fclose(out);
	return STATUS_OK;
}

/* "2026-11-21" as "21 Nov 2026". */
static NEOERR *
tanggal_pendek(const char *s, char **out)
{
	static const char *const month[] = {
		"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
	char text[24] = "";
	int y, m, d;

	if (s && sscanf(s, "%d-%d-%d", &y, &m, &d) == 3 && m >= 1 && m <= 12)
		(void)snprintf(text, sizeof text, "%d %s %d", d, month[m - 1], y);
	*out = strdup(text);
	return STATUS_OK;
}

/* "1234.500000" as "1.234,5". */
static NEOERR *
angka(const char *s, char **out)
{
	char *to = *out = malloc(2 * strlen(s) + 2);
	const char *point = strchr(s, '.'), *end = s + strlen(s);

	for (const char *stop = point ? point : end; s < stop; s++) {
		*to++ = *s;
		if (stop - s > 1 && (stop - s) % 3 == 1 && *s != '-')
			*to++ = '.';
	}
	while (point && (end[-1] == '0' || end[-1] == '.'))
		if (--end == point)
			break;
	if (point && end > point) {
		*to++ = ',';
		memcpy(to, point + 1, (size_t)(end - point - 1));
		to += end - point - 1;
	}
	*to = '\0';
	return STATUS_OK;
}

static void
read_words(void)
{
	static const char *const areas[] = {"base", "reporting"};
	char path[1024], name[64], value[128], line[256];
	FILE *f;

	must(hdf_init(&common), "hdf");
	for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
		(void)snprintf(path, sizeof path, "%s/lang/id/%s.hdf", templates, areas[i]);
		must(hdf_read_file(common, path), path);
	}
	f = fopen(manifest, "r");
	if (!f)
		die(manifest, "cannot be read");
	while (fgets(line, sizeof line, f))
		if (sscanf(line, "%63s %127s", name, value) == 2)
			must(hdf_set_valuef(common, "Statik.%s=%s", name, value), line);
	(void)fclose(f);
	must(hdf_set_value(common, "Config.VarEscapeMode", "html"), "hdf");
	must(hdf_set_value(common, "Base.statik", "/static/"), "hdf");
	must(hdf_set_value(common, "Base.home", "/"), "hdf");
	must(hdf_set_value(common, "Base.login", "/login"), "hdf");
	must(hdf_set_value(common, "Base.planning", "/planning"), "hdf");
	must(hdf_set_value(common, "Base.reporting", "/reporting"), "hdf");
	must(hdf_set_value(common, "Base.review", "/review"), "hdf");
	must(hdf_set_value(common, "Base.administration", "/administration"), "hdf");
}

/* What macros call that this page does not use, but the parser wants to know. */
static NEOERR *
unused(const char *s, char **out)
{
	*out = strdup(s ? s : "");
	return STATUS_OK;
}

static void
parse_page(void)
{
	static struct {
		char name[16];
		CSSTRFUNC fn;
	} functions[] = {{"tanggal_pendek", tanggal_pendek}, {"angka", angka}, {"tanggal", unused},
		{"waktu", unused}, {"hari", unused}, {"url", unused}, {"tautan", unused},
		{"jalur", unused}};

	must(cs_init(&page, common), "template");
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		must(cs_register_strfunc(page, functions[i].name, functions[i].fn), functions[i].name);
	cs_register_fileload(page, NULL, load);
	must(cs_parse_file(page, "reporting/laporan.cs"), "template");
}

/* ---- one request --------------------------------------------------------------------------- */

/* The value behind "name=" among pairs parted by mark, empty when there is none. */
static void
pick(char *to, size_t size, const char *from, const char *name, char mark)
{
	size_t n = strlen(name), len = 0;

	while (from && *from) {
		from += strspn(from, " ");
		if (strncmp(from, name, n) == 0 && from[n] == '=') {
			const char *end = strchrnul(from += n + 1, mark);

			len = (size_t)(end - from) < size ? (size_t)(end - from) : 0;
			memcpy(to, from, len);
			break;
		}
		from = strchr(from, mark);
		if (from)
			from++;
	}
	to[len] = '\0';
}

static time_t
instant(const char *s)
{
	struct tm tm = {0};

	return *s && strptime(s, "%Y-%m-%d %H:%M:%S", &tm) ? timegm(&tm) : 0;
}

/* True when the session read is one that still runs. */
static bool
still_good(time_t now)
{
	const char *seen = column(&session, "terakhir"), *ended = column(&session, "berakhir");
	time_t idle = instant(*seen ? seen : column(&session, "dibuat")) +
				  strtol(column(&session, "diam_s"), NULL, 10);

	return now < idle && now < instant(column(&session, "absolut")) &&
		   (!*ended || now < instant(ended));
}

/* Who sends it, into Saya; 0 for nobody. */
static int64_t
find_person(HDF *hdf, const unsigned char secret[32])
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char first[16], last[16];
	time_t now = time(NULL), west = now + 7 * 3600, east = now + 9 * 3600;
	int64_t person = 0;
	struct tm tm;

	crypto_hash_sha256(hash, secret, 32);
	(void)strftime(first, sizeof first, "%Y-%m-%d", gmtime_r(&west, &tm));
	(void)strftime(last, sizeof last, "%Y-%m-%d", gmtime_r(&east, &tm));
	execute(&session, KJ_ARGS(kj_t(last), kj_t(first), kj_b(hash, sizeof hash)));
	while (fetch(&session)) {
		const char *role = column(&session, "peran"), *until = column(&session, "peran_sampai");

		if (person == 0) {
			if (!still_good(now))
				break;
			person = strtoll(column(&session, "pegawai_id"), NULL, 10);
			hdf_set_value(hdf, "Saya.masuk", "1");
			hdf_set_value(hdf, "Saya.nama", column(&session, "nama"));
			hdf_set_value(hdf, "Saya.pegawai", column(&session, "pegawai_id"));
			hdf_set_value(hdf, "Saya.penilai", column(&session, "penilai"));
			hdf_set_value(hdf, "Instansi.nama", column(&session, "instansi"));
			hdf_set_value(hdf, "Instansi.bantuan", column(&session, "bantuan"));
		}
		if (strcmp(column(&session, "peran_dari"), last) > 0 ||
			(*until && strcmp(until, first) < 0))
			continue;
		if (strcmp(role, "PENGELOLA") == 0)
			hdf_set_value(hdf, "Saya.pengelola", "1");
		else if (strcmp(role, "ADMIN") == 0)
			hdf_set_value(hdf, "Saya.admin", "1");
		else if (strcmp(role, "AUDITOR") == 0)
			hdf_set_value(hdf, "Saya.auditor", "1");
	}
	mysql_stmt_free_result(session.st);
	return person;
}

/* The link behind the last row shown: "id:day" in base 64. */
static void
set_next(HDF *hdf, int rows)
{
	char key[64], text[96];
	int n = snprintf(key, sizeof key, "%s:%s", column(&entries, "id"), column(&entries, "tanggal"));

	(void)sodium_bin2base64(text, sizeof text, (const unsigned char *)key, (size_t)n,
		sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	hdf_set_valuef(hdf, "Daftar.berikut=n=%d&setelah=%s", rows, text);
}

static void
list_entries(HDF *hdf, int64_t person, const char *query)
{
	char value[96], key[96] = "", *day = key;
	int64_t id = INT64_MAX;
	int rows, i = 0;
	size_t len = 0;

	pick(value, sizeof value, query, "n", '&');
	rows = *value ? (int)strtol(value, NULL, 10) : ROWS;
	pick(value, sizeof value, query, "setelah", '&');
	if (*value && sodium_base642bin((unsigned char *)key, sizeof key - 1, value, strlen(value),
					  NULL, &len, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0)
		id = strtoll(key, &day, 10);
	day = *day == ':' ? day + 1 : (char *)(uintptr_t) "9999-12-31";
	execute(&entries, KJ_ARGS(kj_i(person), kj_t(day), kj_t(day), kj_i(id), kj_i(rows + 1)));
	for (; i < rows && fetch(&entries); i++) {
		HDF *row = NULL;
		char name[24];

		(void)snprintf(name, sizeof name, "Entri.%d", i);
		must(hdf_get_node(hdf, name, &row), name);
		for (unsigned c = 0; c < entries.n; c++)
			hdf_set_value(row, entries.q->columns[c], entries.text[c]);
	}
	if (i == rows) {
		set_next(hdf, rows);
		if (mysql_stmt_fetch(entries.st))
			hdf_remove_tree(hdf, "Daftar.berikut");
	}
	mysql_stmt_free_result(entries.st);
}

static NEOERR *
emit(void *ctx, char *s)
{
	return string_append(ctx, s);
}

static void
answer(FCGX_Request *r)
{
	static const char csrf[] = "csrf";
	unsigned char secret[32], mac[32];
	char cookie[80], token[65];
	int64_t person = 0;
	STRING out;
	HDF *hdf;

	must(hdf_init(&hdf), "hdf");
	string_init(&out);
	pick(cookie, sizeof cookie, FCGX_GetParam("HTTP_COOKIE", r->envp), "kinerja", ';');
	if (sodium_hex2bin(secret, sizeof secret, cookie, strlen(cookie), NULL, NULL, NULL) == 0 &&
		strlen(cookie) == 64)
		person = find_person(hdf, secret);
	if (person == 0) {
		FCGX_FPrintF(r->out, "Status: 303 See Other\r\nLocation: /login\r\n\r\n");
		goto out;
	}
	crypto_generichash(mac, sizeof mac, (const unsigned char *)csrf, 4, secret, sizeof secret);
	hdf_set_value(hdf, "Config.VarEscapeMode", "html");
	hdf_set_value(hdf, "Form.csrf", sodium_bin2hex(token, sizeof token, mac, sizeof mac));
	hdf_set_value(hdf, "Halaman.judul", hdf_get_value(common, "T.judul.reporting.laporan", ""));
	hdf_set_value(hdf, "Halaman.bahasa", "id");
	hdf_set_value(hdf, "Halaman.alamat", "/reporting");
	hdf_set_value(hdf, "Halaman.program", "reporting");
	hdf_set_value(hdf, "Halaman.jalur", "/reporting");
	list_entries(hdf, person, FCGX_GetParam("QUERY_STRING", r->envp));
	page->hdf = hdf;
	page->global_hdf = common;
	must(cs_render(page, &out, emit), "render");
	FCGX_FPrintF(r->out,
		"Content-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n"
		"Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
		"img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
		"frame-ancestors 'none'; base-uri 'none'\r\nX-Content-Type-Options: nosniff\r\n"
		"Referrer-Policy: same-origin\r\nCache-Control: no-store\r\nContent-Language: id\r\n\r\n",
		out.len);
	FCGX_PutStr(out.buf, out.len, r->out);
out:
	string_clear(&out);
	hdf_destroy(&hdf);
}

/* ---- workers --------------------------------------------------------------------------------- */

static void
serve(int fd)
{
	FCGX_Request r;

	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (sodium_init() < 0)
		die("sodium", "no random bytes");
	connect_database();
	read_words();
	parse_page();
	FCGX_InitRequest(&r, fd, 0);
	while (FCGX_Accept_r(&r) == 0) {
		answer(&r);
		FCGX_Finish_r(&r);
	}
}

int
main(int argc, char **argv)
{
	int fd;

	if (argc != 6)
		die("usage", "flat SOCKET WORKERS DATABASE_SOCKET TEMPLATES MANIFEST");
	database = argv[3];
	templates = argv[4];
	manifest = argv[5];
	(void)setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "200", 1);
	(void)umask(0117);
	FCGX_Init();
	fd = FCGX_OpenSocket(argv[1], BACKLOG);
	if (fd < 0)
		die(argv[1], "cannot listen");
	for (long n = strtol(argv[2], NULL, 10); n > 0; n--)
		if (fork() == 0) {
			serve(fd);
			return 1;
		}
	while (wait(NULL) > 0)
		;
	return 0;
}
