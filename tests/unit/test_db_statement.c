/* lib/db: values there and back, errors in our words, nothing left open. */
#include "db_server.h"

#include <sys/stat.h>

TEST_EXEC(make_kinds, 0,
	"CREATE OR REPLACE TABLE kinds (id BIGINT AUTO_INCREMENT PRIMARY KEY, n BIGINT NULL,"
	" teks VARCHAR(2000) NULL, panjang MEDIUMTEXT NULL, sidik VARBINARY(64) NULL, hari DATE NULL,"
	" waktu DATETIME NULL, nilai DECIMAL(24,6) NULL, jenis ENUM('A','B') NULL,"
	" UNIQUE KEY kinds_n (n), CONSTRAINT kinds_cek CHECK (n IS NULL OR n <> 13))"
	" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
	"");
TEST_EXEC(put, 1,
	"INSERT INTO kinds (n, teks, panjang, sidik, hari, waktu, nilai, jenis)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	"ittbtttt");
TEST_QUERY(get, 2,
	"SELECT id, n, teks, panjang, sidik, hari, waktu, nilai, jenis FROM kinds"
	" WHERE id >= ? ORDER BY id",
	"i", "iittbtttt", "id", "n", "teks", "panjang", "sidik", "hari", "waktu", "nilai", "jenis");
TEST_QUERY(total, 4,
	"SELECT COUNT(*) AS banyak, SUM(n) AS jumlah, COUNT(teks) AS berteks FROM kinds", "", "iii",
	"banyak", "jumlah", "berteks");
TEST_EXEC(set_n, 5, "UPDATE kinds SET n = ? WHERE id = ?", "ii");

struct fixture {
	struct kj_db *db;
	struct kj_arena *a;
};

static int
open_db(void **state)
{
	static struct fixture f;

	f.db = kj_db_new(&server_conf, "test");
	f.a = kj_arena_new();
	*state = &f;
	return kj_db_exec(f.db, &make_kinds, NULL, KJ_NOARGS) != KJ_OK;
}

static int
open_oneshot(void **state)
{
	int rc = open_db(state);

	kj_db_oneshot(((struct fixture *)*state)->db, true);
	return rc;
}

static int
close_db(void **state)
{
	struct fixture *f = *state;

	kj_db_free(f->db);
	kj_arena_free(f->a);
	return 0;
}

static void
values_return_as_they_went(void **state)
{
	struct fixture *f = *state;
	static const char bytes[] = "\0\xff'\\;--\0";
	struct kj_rows r;
	int64_t id = 0;

	assert_int_equal(kj_db_insert(f->db, &put, &id,
						 KJ_ARGS(kj_i(INT64_MIN), kj_t("Ni Luh \xf0\x9f\x98\x80 'x' \\ ?"),
							 kj_t(""), kj_b(bytes, sizeof(bytes)), kj_t("2026-02-28"),
							 kj_t("2026-11-21 08:00:00"), kj_t("-12345.678901"), kj_t("B"))),
		KJ_OK);
	assert_true(id > 0);
	assert_int_equal(kj_db_insert(f->db, &put, NULL,
						 KJ_ARGS(kj_null(), kj_t(NULL), kj_opt(""), kj_b(NULL, 0), kj_opt(NULL),
							 kj_null(), kj_null(), kj_null())),
		KJ_OK);
	assert_int_equal(kj_db_rows(f->db, f->a, &get, &r, KJ_ARGS(kj_i(id))), KJ_OK);
	assert_int_equal(r.n, 2);
	assert_int_equal(kj_int(&r, 0, "id"), id);
	assert_true(kj_int(&r, 0, "n") == INT64_MIN);
	assert_string_equal(kj_text(&r, 0, "n"), "-9223372036854775808");
	assert_string_equal(kj_text(&r, 0, "teks"), "Ni Luh \xf0\x9f\x98\x80 'x' \\ ?");
	assert_false(kj_isnull(&r, 0, "panjang"));
	assert_string_equal(kj_text(&r, 0, "panjang"), "");
	assert_int_equal(kj_cell(&r, 0, "sidik")->n, sizeof(bytes));
	assert_memory_equal(kj_text(&r, 0, "sidik"), bytes, sizeof(bytes));
	assert_string_equal(kj_text(&r, 0, "hari"), "2026-02-28");
	assert_string_equal(kj_text(&r, 0, "waktu"), "2026-11-21 08:00:00");
	assert_string_equal(kj_text(&r, 0, "nilai"), "-12345.678901");
	assert_string_equal(kj_text(&r, 0, "jenis"), "B");
	for (size_t i = 1; i < 9; i++) {
		assert_true(kj_isnull(&r, 1, get.columns[i]));
		assert_string_equal(kj_text(&r, 1, get.columns[i]), "");
		assert_int_equal(kj_int(&r, 1, get.columns[i]), 0);
	}
}

static void
long_texts_come_whole(void **state)
{
	static const size_t sizes[] = {0, 1, 2047, 2048, 2049, 16384, 65536, 700000};
	struct fixture *f = *state;
	struct kj_rows r;
	char *wide = kj_alloc(f->a, 2000 * 4 + 1), *text = kj_alloc(f->a, 700001);

	for (size_t i = 0; i < 2000; i++)
		memcpy(wide + i * 4, "\xf0\x9f\x98\x80", 4);
	for (size_t i = 0; i < 700000; i++)
		text[i] = (char)('a' + i % 26);
	for (size_t i = 0; i < KJ_COUNT(sizes); i++) {
		struct kj_arg args[] = {kj_i((int64_t)i), kj_t(wide), kj_b(text, sizes[i]), kj_null(),
			kj_null(), kj_null(), kj_null(), kj_null()};

		args[2].type = 't';
		assert_int_equal(kj_db_exec(f->db, &put, NULL, args, 8), KJ_OK);
	}
	assert_int_equal(kj_db_rows(f->db, f->a, &get, &r, KJ_ARGS(kj_i(0))), KJ_OK);
	assert_int_equal(r.n, KJ_COUNT(sizes));
	for (size_t i = 0; i < KJ_COUNT(sizes); i++) {
		assert_int_equal(kj_cell(&r, i, "panjang")->n, sizes[i]);
		assert_memory_equal(kj_text(&r, i, "panjang"), text, sizes[i]);
		assert_int_equal(kj_text(&r, i, "panjang")[sizes[i]], 0);
		assert_string_equal(kj_text(&r, i, "teks"), wide);
	}
}

static void
one_reads_the_first_and_leaves_nothing_open(void **state)
{
	struct fixture *f = *state;
	struct kj_rows r;
	int64_t changed;

	assert_int_equal(kj_db_one(f->db, f->a, &get, &r, KJ_ARGS(kj_i(0))), KJ_NOTFOUND);
	assert_int_equal(r.n, 0);
	for (int i = 0; i < 500; i++)
		assert_int_equal(kj_db_exec(f->db, &put, NULL,
							 KJ_ARGS(kj_i(i), kj_t("x"), kj_t("y"), kj_null(), kj_null(), kj_null(),
								 kj_null(), kj_null())),
			i == 13 ? KJ_INVALID : KJ_OK);
	assert_int_equal(kj_db_one(f->db, f->a, &get, &r, KJ_ARGS(kj_i(0))), KJ_OK);
	assert_int_equal(r.n, 1);
	assert_int_equal(kj_int(&r, 0, "n"), 0);
	assert_int_equal(kj_db_rows(f->db, f->a, &get, &r, KJ_ARGS(kj_i(0))), KJ_OK);
	assert_int_equal(r.n, 499);
	assert_int_equal(kj_int(&r, 498, "n"), 499);
	assert_int_equal(
		kj_db_exec(f->db, &set_n, &changed,
			KJ_ARGS(kj_i(1000), kj_int(&r, 0, "id") ? kj_i(kj_int(&r, 0, "id")) : kj_null())),
		KJ_OK);
	assert_int_equal(changed, 1);
	assert_int_equal(kj_db_exec(f->db, &set_n, &changed, KJ_ARGS(kj_i(1), kj_i(-5))), KJ_OK);
	assert_int_equal(changed, 0);
}

static void
refusals_speak_our_words(void **state)
{
	struct fixture *f = *state;
	static char longer[2002];

	memset(longer, 'x', sizeof(longer) - 1);
#define PUT(n, teks, hari, nilai) \
	kj_db_exec(f->db, &put, NULL, \
		KJ_ARGS(n, teks, kj_null(), kj_null(), hari, kj_null(), nilai, kj_null()))
	assert_int_equal(PUT(kj_i(1), kj_t("a for key 'b'"), kj_null(), kj_null()), KJ_OK);
	assert_string_equal(kj_db_key(f->db), "");
	assert_int_equal(PUT(kj_i(1), kj_null(), kj_null(), kj_null()), KJ_CONFLICT);
	assert_string_equal(kj_db_key(f->db), "kinds_n");
	assert_int_equal(PUT(kj_i(13), kj_null(), kj_null(), kj_null()), KJ_INVALID);
	assert_string_equal(kj_db_key(f->db), "");
	assert_int_equal(PUT(kj_i(2), kj_t(longer), kj_null(), kj_null()), KJ_INVALID);
	assert_int_equal(PUT(kj_i(2), kj_null(), kj_t("2026-02-30"), kj_null()), KJ_INVALID);
	assert_int_equal(PUT(kj_i(2), kj_null(), kj_t("0000-00-00"), kj_null()), KJ_INVALID);
	assert_int_equal(PUT(kj_i(2), kj_null(), kj_null(), kj_t("1234567890123456789.5")), KJ_INVALID);
	assert_int_equal(PUT(kj_i(2), kj_null(), kj_null(), kj_t("satu")), KJ_INVALID);
	assert_int_equal(PUT(kj_i(2), kj_t("\xff"), kj_null(), kj_null()), KJ_INVALID);
	/* Our own mistakes. */
	assert_int_equal(PUT(kj_t("2"), kj_null(), kj_null(), kj_null()), KJ_FAULT);
	assert_int_equal(kj_db_exec(f->db, &put, NULL, KJ_ARGS(kj_i(1))), KJ_FAULT);
	assert_int_equal(kj_db_exec(f->db, &get, NULL, KJ_ARGS(kj_i(1))), KJ_FAULT);
	assert_int_equal(PUT(kj_i(2), kj_null(), kj_null(), kj_null()), KJ_OK);
#undef PUT
}

TEST_EXEC(make_child, 6,
	"CREATE TABLE IF NOT EXISTS child (id BIGINT NOT NULL, CONSTRAINT child_fk FOREIGN KEY (id)"
	" REFERENCES kinds (id)) ENGINE=InnoDB",
	"");
TEST_EXEC(put_child, 7, "INSERT INTO child (id) VALUES (?)", "i");
TEST_EXEC(drop_child, 8, "DROP TABLE child", "");

static void
a_foreign_key_is_a_conflict_with_its_name(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(kj_db_exec(f->db, &make_child, NULL, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &put_child, NULL, KJ_ARGS(kj_i(99))), KJ_CONFLICT);
	assert_string_equal(kj_db_key(f->db), "child_fk");
	assert_int_equal(kj_db_exec(f->db, &drop_child, NULL, KJ_NOARGS), KJ_OK);
}

TEST_QUERY(wrong_order, 9, "SELECT teks, id FROM kinds", "", "it", "id", "teks");
TEST_QUERY(wrong_type, 10, "SELECT teks FROM kinds", "", "i", "teks");
TEST_QUERY(wrong_bytes, 11, "SELECT sidik FROM kinds", "", "t", "sidik");
TEST_QUERY(wrong_number, 12, "SELECT id, n FROM kinds", "", "i", "id");
TEST_QUERY(a_float, 13, "SELECT 1e0 AS pecahan", "", "t", "pecahan");
TEST_QUERY(unknown_table, 14, "SELECT id FROM nirgends", "", "i", "id");
TEST_QUERY(too_large, 15, "SELECT 18446744073709551615 AS besar", "", "i", "besar");

static void
a_statement_that_differs_from_its_declaration_is_our_fault(void **state)
{
	static const struct kj_query *const wrong[] = {&wrong_order, &wrong_type, &wrong_bytes,
		&wrong_number, &a_float, &unknown_table, &too_large};
	struct fixture *f = *state;
	struct kj_rows r;

	for (size_t i = 0; i < KJ_COUNT(wrong); i++) {
		assert_int_equal(kj_db_rows(f->db, f->a, wrong[i], &r, KJ_NOARGS), KJ_FAULT);
		assert_int_equal(r.n, 0);
	}
	assert_int_equal(kj_db_one(f->db, f->a, &total, &r, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_int(&r, 0, "banyak"), 0);
	assert_true(kj_isnull(&r, 0, "jumlah"));
	assert_string_equal(kj_text(&r, 0, "nirgends"), "");
	assert_string_equal(kj_text(&r, 7, "banyak"), "");
}

static void
bulk_writes_two_thousand_rows_in_one_statement(void **state)
{
	enum { ROWS = 2000, COLUMNS = 8 };
	static struct kj_arg args[ROWS * COLUMNS];
	struct fixture *f = *state;
	struct kj_rows r;

	for (int i = 0; i < ROWS; i++) {
		struct kj_arg *at = &args[i * COLUMNS];

		at[0] = i % 10 ? kj_i(i + 100) : kj_null();
		at[1] = i % 3 ? kj_t(kj_fmt(f->a, "baris %d", i)) : kj_null();
		at[2] = kj_t(i % 2 ? "" : "isi");
		at[3] = kj_b("\0\1", 2);
		at[4] = kj_t("2026-11-21");
		at[5] = kj_null();
		at[6] = kj_t("1.5");
		at[7] = kj_t("A");
	}
	kj_db_count_reset(f->db);
	assert_int_equal(kj_db_bulk(f->db, &put, ROWS, args, COLUMNS), KJ_OK);
	assert_int_equal(kj_db_count(f->db), 1);
	assert_int_equal(kj_db_rows(f->db, f->a, &get, &r, KJ_ARGS(kj_i(0))), KJ_OK);
	assert_int_equal(r.n, ROWS);
	for (int i = 0; i < ROWS; i++) {
		size_t row = (size_t)i;

		assert_int_equal(kj_isnull(&r, row, "n"), i % 10 == 0);
		assert_int_equal(kj_int(&r, row, "n"), i % 10 ? i + 100 : 0);
		assert_string_equal(kj_text(&r, row, "teks"), i % 3 ? kj_fmt(f->a, "baris %d", i) : "");
		assert_int_equal(kj_isnull(&r, row, "teks"), i % 3 == 0);
		assert_int_equal(kj_cell(&r, row, "sidik")->n, 2);
		assert_string_equal(kj_text(&r, row, "nilai"), "1.500000");
	}
	/* The same statement still takes a single row, none, and refuses as a whole. */
	assert_int_equal(kj_db_bulk(f->db, &put, 0, args, COLUMNS), KJ_OK);
	args[0] = kj_i(1);
	assert_int_equal(kj_db_exec(f->db, &put, NULL, args, COLUMNS), KJ_OK);
	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	args[0] = kj_i(2);
	args[COLUMNS] = kj_i(2);
	assert_int_equal(kj_db_bulk(f->db, &put, 2, args, COLUMNS), KJ_CONFLICT);
	assert_string_equal(kj_db_key(f->db), "kinds_n");
	kj_tx_rollback(f->db);
	assert_int_equal(kj_db_one(f->db, f->a, &total, &r, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_int(&r, 0, "banyak"), ROWS + 1);
}

static void
bulk_divides_what_is_larger_than_a_packet(void **state)
{
	enum { ROWS = 30 };
	struct fixture *f = *state;
	struct kj_arg args[ROWS * 8];
	char *text = kj_alloc(f->a, 1000001);
	struct kj_rows r;

	memset(text, 'x', 1000000);
	for (int i = 0; i < ROWS; i++) {
		for (int k = 0; k < 8; k++)
			args[i * 8 + k] = kj_null();
		args[i * 8] = kj_i(i + 50);
		args[i * 8 + 2] = kj_t(text);
	}
	kj_db_count_reset(f->db);
	assert_int_equal(kj_db_bulk(f->db, &put, ROWS, args, 8), KJ_OK);
	assert_int_equal(kj_db_count(f->db), 8);
	assert_int_equal(kj_db_one(f->db, f->a, &total, &r, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_int(&r, 0, "banyak"), ROWS);
}

TEST_EXEC(make_wider, 16, "ALTER TABLE kinds MODIFY jenis VARCHAR(400) NULL", "");
TEST_QUERY(get_jenis, 17, "SELECT jenis FROM kinds", "", "t", "jenis");

static void
a_value_longer_than_its_declaration_is_never_cut(void **state)
{
	struct fixture *f = *state;
	struct kj_rows r;
	static char text[301];

	memset(text, 'j', 300);
	assert_int_equal(kj_db_rows(f->db, f->a, &get_jenis, &r, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &make_wider, NULL, KJ_NOARGS), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &put, NULL,
						 KJ_ARGS(kj_i(1), kj_null(), kj_null(), kj_null(), kj_null(), kj_null(),
							 kj_null(), kj_t(text))),
		KJ_OK);
	assert_int_equal(kj_db_rows(f->db, f->a, &get_jenis, &r, KJ_NOARGS), KJ_FAULT);
	assert_int_equal(r.n, 0);
	assert_int_equal(kj_db_one(f->db, f->a, &total, &r, KJ_NOARGS), KJ_OK);
}

TEST_QUERY(session, 18,
	"SELECT @@time_zone AS zona, @@tx_isolation AS isolasi, CAST(@@max_statement_time AS CHAR) AS"
	" batas, @@sql_mode AS mode, @@collation_connection AS urutan, @@innodb_lock_wait_timeout AS"
	" tunggu, @@local_infile AS x",
	"", "tttttii", "zona", "isolasi", "batas", "mode", "urutan", "tunggu", "x");

static void
the_session_is_the_agreed_one(void **state)
{
	struct fixture *f = *state;
	struct kj_rows r;

	assert_int_equal(kj_db_one(f->db, f->a, &session, &r, KJ_NOARGS), KJ_OK);
	assert_string_equal(kj_text(&r, 0, "zona"), "+00:00");
	assert_string_equal(kj_text(&r, 0, "isolasi"), "READ-COMMITTED");
	assert_string_equal(kj_text(&r, 0, "batas"), "2.000000");
	assert_string_equal(kj_text(&r, 0, "mode"),
		"STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
		"NO_ENGINE_SUBSTITUTION");
	assert_string_equal(kj_text(&r, 0, "urutan"), "utf8mb4_unicode_ci");
	assert_int_equal(kj_int(&r, 0, "tunggu"), 1);
}

static unsigned said;

static void
say(const char *statement, const char *problem)
{
	print_message("%s: %s\n", statement, problem);
	said++;
}

static void
every_compiled_statement_is_as_declared(void **state)
{
	struct fixture *f = *state;
	struct kj_conf conf = server_conf;
	struct kj_db *login;

	said = 0;
	assert_int_equal(kj_db_check_all(f->db, say), KJ_OK);
	assert_int_equal(said, 0);
	conf.db.user = "kinerja_%s";
	login = kj_db_new(&conf, "login");
	assert_int_equal(kj_db_check_all(login, say), KJ_OK);
	kj_db_free(login);
}

static void
the_password_file_is_used_and_must_be_private(void **state)
{
	char path[] = "/tmp/kjsandi.XXXXXX";
	struct kj_conf conf = server_conf;
	int fd = mkstemp(path);
	struct kj_db *db;

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(write(fd, "salah\n", 6), 6);
	close(fd);
	conf.db.password_file = path;
	db = kj_db_new(&conf, "test");
	assert_int_equal(kj_db_ping(db), KJ_FAULT); /* root has no password here: refused */
	assert_false(kj_db_lost(db));
	chmod(path, 0644);
	assert_int_equal(kj_db_ping(db), KJ_FAULT);
	unlink(path);
	assert_int_equal(kj_db_ping(db), KJ_FAULT);
	conf.db.password_file = "";
	assert_int_equal(kj_db_ping(db), KJ_OK);
	kj_db_free(db);
}

static void
a_server_that_is_away_is_busy(void **state)
{
	struct kj_conf conf = server_conf;
	struct kj_db *db;
	struct kj_rows r;
	struct fixture *f = *state;

	conf.db.socket = "/tmp/kjdb.none/s";
	db = kj_db_new(&conf, "test");
	assert_int_equal(kj_db_ping(db), KJ_BUSY);
	assert_true(kj_db_lost(db));
	assert_int_equal(kj_db_rows(db, f->a, &total, &r, KJ_NOARGS), KJ_BUSY);
	assert_int_equal(kj_tx_begin(db), KJ_BUSY);
	kj_tx_rollback(db);
	conf.db.socket = server_socket;
	assert_int_equal(kj_db_rows(db, f->a, &total, &r, KJ_NOARGS), KJ_OK);
	assert_false(kj_db_lost(db));
	kj_db_free(db);
	kj_db_free(NULL);
}

static void
problems_keep_their_order(void **state)
{
	struct fixture *f = *state;
	struct kj_act act = {.arena = f->a, .now = 1795219200, .who.zone = KJ_WIT};

	assert_int_equal(kj_problem(&act, "wajib", "rhk.%d.teks", 12), KJ_INVALID);
	assert_int_equal(kj_problem_detail(&act, "bobot", "98,5", "%s", ""), KJ_INVALID);
	assert_string_equal(act.problems->field, "rhk.12.teks");
	assert_string_equal(act.problems->detail, "");
	assert_string_equal(act.problems->next->code, "bobot");
	assert_string_equal(act.problems->next->detail, "98,5");
	assert_null(act.problems->next->next);
	assert_string_equal(kj_act_now(&act), "2026-11-21 00:00:00");
	assert_int_equal(kj_act_today(&act), kj_date_of(2026, 11, 21));
	act.now += 15 * 3600;
	assert_int_equal(kj_act_today(&act), kj_date_of(2026, 11, 22));
}

#define BOTH(test)                                               \
	cmocka_unit_test_setup_teardown(test, open_db, close_db),    \
	{                                                            \
#test " (sent once)", test, open_oneshot, close_db, NULL \
	}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BOTH(values_return_as_they_went),
		BOTH(long_texts_come_whole),
		BOTH(one_reads_the_first_and_leaves_nothing_open),
		BOTH(refusals_speak_our_words),
		BOTH(a_foreign_key_is_a_conflict_with_its_name),
		BOTH(a_statement_that_differs_from_its_declaration_is_our_fault),
		BOTH(bulk_writes_two_thousand_rows_in_one_statement),
		BOTH(bulk_divides_what_is_larger_than_a_packet),
		cmocka_unit_test_setup_teardown(
			a_value_longer_than_its_declaration_is_never_cut, open_db, close_db),
		BOTH(the_session_is_the_agreed_one),
		cmocka_unit_test_setup_teardown(every_compiled_statement_is_as_declared, open_db, close_db),
		cmocka_unit_test(the_password_file_is_used_and_must_be_private),
		BOTH(a_server_that_is_away_is_busy),
		cmocka_unit_test_setup_teardown(problems_keep_their_order, open_db, close_db),
	};

	return cmocka_run_group_tests(tests, server_start, server_stop);
}
