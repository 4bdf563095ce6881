/* lib/db: migrations are applied once, in order, one at a time, and never change afterwards. */
#include "db_server.h"

#include <fcntl.h>

TEST_QUERY(tables, 0,
	"SELECT COUNT(*) AS banyak FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()", "",
	"i", "banyak");
TEST_EXEC(hold, 1, "UPDATE migrasi_kunci SET pekerja = 'lain', sampai = ?", "t");
TEST_EXEC(forget, 2, "DELETE FROM migrasi WHERE berkas = '0002-b.sql'", "");
TEST_EXEC(fresh, 3, "CREATE OR REPLACE DATABASE kinerja", "");
TEST_QUERY(limits, 4, "SELECT CAST(@@max_statement_time AS CHAR) AS batas", "", "t", "batas");

static char dir[] = "/tmp/kjmigrasi.XXXXXX";
static struct kj_db *db;
static struct kj_arena *arena;
static char heard[1000];

static int
start(void **state)
{
	if (setenv("EMPTY", "1", 1) || server_start(state) || !mkdtemp(dir))
		return -1;
	db = kj_db_new(&server_conf, "kinerja");
	arena = kj_arena_new();
	return 0;
}

static const char *
path(const char *name)
{
	return kj_fmt(arena, "%s/%s", dir, name);
}

static const char *const files[] = {"0000-migrasi.sql", "0000-migrasi_kunci.sql", "0001-a.sql",
	"0002-b.sql", "0003-c.sql", "README.md"};

static int
stop(void **state)
{
	if (!arena) /* the server did not start */
		return server_stop(state);
	for (size_t i = 0; i < KJ_COUNT(files); i++)
		unlink(path(files[i]));
	rmdir(dir);
	kj_db_free(db);
	kj_arena_free(arena);
	return server_stop(state);
}

static void
put(const char *name, const char *text)
{
	int fd = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void
copy(const char *name)
{
	static char text[4000];
	int fd = open(kj_fmt(arena, "sql/migrations/%s", name), O_RDONLY);
	ssize_t n = read(fd, text, sizeof(text) - 1);

	assert_true(n > 0);
	text[n] = '\0';
	close(fd);
	put(name, text);
}

static void
hear(const char *file)
{
	size_t n = strlen(heard);

	snprintf(heard + n, sizeof(heard) - n, "%s ", file);
}

static enum kj_rc
migrate(void)
{
	heard[0] = '\0';
	return kj_migrate(db, arena, "kinerja", dir, hear);
}

static int
empty_database(void **state)
{
	(void)state;
	for (size_t i = 2; i < KJ_COUNT(files); i++)
		unlink(path(files[i]));
	copy(files[0]);
	copy(files[1]);
	put("0001-a.sql", "-- one\nCREATE TABLE IF NOT EXISTS a (id INT PRIMARY KEY);\n");
	put("0002-b.sql", "CREATE TABLE IF NOT EXISTS b (id INT PRIMARY KEY)");
	put("README.md", "not SQL");
	if (kj_db_exec(db, &fresh, NULL, KJ_NOARGS))
		return -1;
	kj_db_free(db); /* its default database went with the old one */
	db = kj_db_new(&server_conf, "kinerja");
	return 0;
}

static int64_t
tables_now(void)
{
	struct kj_rows r;

	assert_int_equal(kj_db_one(db, arena, &tables, &r, KJ_NOARGS), KJ_OK);
	return kj_int(&r, 0, "banyak");
}

static void
what_is_missing_is_applied_in_order_once(void **state)
{
	(void)state;
	assert_int_equal(migrate(), KJ_OK);
	assert_string_equal(heard, "0001-a.sql 0002-b.sql ");
	assert_int_equal(tables_now(), 4);
	assert_int_equal(migrate(), KJ_OK);
	assert_string_equal(heard, "");
	put("0003-c.sql", "CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY);\n");
	assert_int_equal(kj_migrate(db, arena, "kinerja", dir, NULL), KJ_OK);
	assert_int_equal(tables_now(), 5);
	/* A module has a book of its own. */
	heard[0] = '\0';
	assert_int_equal(kj_migrate(db, arena, "modul", dir, hear), KJ_OK);
	assert_string_equal(heard, "0001-a.sql 0002-b.sql 0003-c.sql ");
}

static void
an_interrupted_migration_goes_on(void **state)
{
	(void)state;
	assert_int_equal(migrate(), KJ_OK);
	/* Killed between the DDL and its note. */
	assert_int_equal(kj_db_exec(db, &forget, NULL, KJ_NOARGS), KJ_OK);
	assert_int_equal(migrate(), KJ_OK);
	assert_string_equal(heard, "0002-b.sql ");
}

static void
a_changed_file_is_a_conflict(void **state)
{
	(void)state;
	assert_int_equal(migrate(), KJ_OK);
	put("0001-a.sql", "CREATE TABLE IF NOT EXISTS a (id BIGINT PRIMARY KEY)");
	put("0003-c.sql", "CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY)");
	assert_int_equal(migrate(), KJ_CONFLICT);
	assert_string_equal(heard, "");
	assert_int_equal(tables_now(), 4);
}

static void
a_wrong_file_stops_and_can_be_mended(void **state)
{
	(void)state;
	put("0002-b.sql", "CREATE TABEL b (id INT)");
	put("0003-c.sql", "CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY)");
	assert_int_equal(migrate(), KJ_FAULT);
	assert_string_equal(heard, "0001-a.sql ");
	/* Two statements in one file are refused by the server, not run by half. */
	put("0002-b.sql", "CREATE TABLE b (id INT); CREATE TABLE d (id INT)");
	assert_int_equal(migrate(), KJ_FAULT);
	assert_int_equal(tables_now(), 3);
	put("0002-b.sql", "CREATE TABLE IF NOT EXISTS b (id INT)");
	assert_int_equal(migrate(), KJ_OK);
	assert_string_equal(heard, "0002-b.sql 0003-c.sql ");
}

static void
one_at_a_time_by_a_lease(void **state)
{
	(void)state;
	assert_int_equal(migrate(), KJ_OK);
	put("0003-c.sql", "CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY)");
	assert_int_equal(
		kj_db_exec(db, &hold, NULL, KJ_ARGS(kj_t(kj_instant_sql(arena, kj_clock_real() + 60)))),
		KJ_OK);
	assert_int_equal(migrate(), KJ_BUSY);
	assert_int_equal(tables_now(), 4);
	assert_int_equal(
		kj_db_exec(db, &hold, NULL, KJ_ARGS(kj_t(kj_instant_sql(arena, kj_clock_real() - 1)))),
		KJ_OK);
	assert_int_equal(migrate(), KJ_OK);
	assert_string_equal(heard, "0003-c.sql ");
}

static void
a_folder_that_is_not_there_is_our_fault(void **state)
{
	struct kj_rows r;

	(void)state;
	assert_int_equal(kj_migrate(db, arena, "kinerja", "/tmp/kjmigrasi.none", NULL), KJ_FAULT);
	/* The connection of pages has its limits again after a migration without. */
	assert_int_equal(migrate(), KJ_OK);
	assert_int_equal(kj_db_one(db, arena, &limits, &r, KJ_NOARGS), KJ_OK);
	assert_string_equal(kj_text(&r, 0, "batas"), "2.000000");
}

static void
the_suite_migrates_and_fits_its_statements(void **state)
{
	(void)state;
	assert_int_equal(kj_migrate(db, arena, "kinerja", "sql/migrations", NULL), KJ_OK);
	assert_int_equal(kj_db_check_all(db, NULL), KJ_OK);
}

#define EMPTY(test) cmocka_unit_test_setup(test, empty_database)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		EMPTY(what_is_missing_is_applied_in_order_once),
		EMPTY(an_interrupted_migration_goes_on),
		EMPTY(a_changed_file_is_a_conflict),
		EMPTY(a_wrong_file_stops_and_can_be_mended),
		EMPTY(one_at_a_time_by_a_lease),
		EMPTY(a_folder_that_is_not_there_is_our_fault),
		EMPTY(the_suite_migrates_and_fits_its_statements),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
