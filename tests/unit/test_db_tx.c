/* lib/db: transactions that are whole or nothing, whatever happens to the connection. */
#include "db_server.h"

#include <time.h>

TEST_EXEC(make_buku, 0,
	"CREATE OR REPLACE TABLE buku (id BIGINT PRIMARY KEY, n BIGINT NOT NULL) ENGINE=InnoDB", "");
TEST_EXEC(add, 1, "INSERT INTO buku (id, n) VALUES (?, 0)", "i");
TEST_EXEC(bump, 2, "UPDATE buku SET n = n + 1 WHERE id = ?", "i");
TEST_QUERY(count, 3, "SELECT COUNT(*) AS banyak, SUM(n) AS jumlah FROM buku", "", "ii", "banyak",
	"jumlah");
TEST_QUERY(who, 4, "SELECT CONNECTION_ID() AS id", "", "i", "id");
TEST_EXEC(end_other, 5, "KILL ?", "i");
TEST_QUERY(nap, 6, "SELECT SLEEP(?) AS x", "i", "i", "x");
TEST_EXEC(kill_query, 7, "KILL QUERY ?", "i");
TEST_EXEC(one_only, 8, "ALTER USER kinerja_planning@localhost WITH MAX_USER_CONNECTIONS 1", "");

struct fixture {
	struct kj_db *db, *other;
	struct kj_arena *a;
};

static int
open_two(void **state)
{
	static struct fixture f;

	f.db = kj_db_new(&server_conf, "test");
	f.other = kj_db_new(&server_conf, "other");
	f.a = kj_arena_new();
	*state = &f;
	return kj_db_exec(f.db, &make_buku, NULL, KJ_NOARGS) != KJ_OK;
}

static int
close_two(void **state)
{
	struct fixture *f = *state;

	kj_db_free(f->db);
	kj_db_free(f->other);
	kj_arena_free(f->a);
	return 0;
}

static int64_t
number(struct kj_db *db, struct kj_arena *a, const struct kj_query *q, const char *column)
{
	struct kj_rows r;

	assert_int_equal(kj_db_one(db, a, q, &r, KJ_NOARGS), KJ_OK);
	return kj_int(&r, 0, column);
}

static void
end_connection(struct fixture *f)
{
	int64_t id = number(f->db, f->a, &who, "id");

	assert_int_equal(kj_db_exec(f->other, &end_other, NULL, KJ_ARGS(kj_i(id))), KJ_OK);
}

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
a_transaction_is_whole_or_nothing(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	assert_int_equal(kj_tx_begin(f->db), KJ_FAULT);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(1))), KJ_OK);
	assert_int_equal(number(f->other, f->a, &count, "banyak"), 0);
	kj_tx_rollback(f->db);
	kj_tx_rollback(f->db);
	assert_int_equal(kj_tx_commit(f->db), KJ_FAULT);
	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(2))), KJ_OK);
	assert_int_equal(kj_tx_commit(f->db), KJ_OK);
	assert_int_equal(number(f->other, f->a, &count, "banyak"), 1);
}

static void
a_killed_connection_commits_nothing(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(1))), KJ_OK);
	end_connection(f);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(2))), KJ_BUSY);
	assert_true(kj_db_lost(f->db));
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(3))), KJ_BUSY);
	assert_int_equal(kj_db_ping(f->db), KJ_BUSY);
	assert_int_equal(kj_tx_commit(f->db), KJ_BUSY);
	assert_int_equal(number(f->other, f->a, &count, "banyak"), 0);
	/* Killed with only the COMMIT left to send. */
	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	assert_false(kj_db_lost(f->db));
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(4))), KJ_OK);
	end_connection(f);
	assert_int_equal(kj_tx_commit(f->db), KJ_BUSY);
	assert_true(kj_db_lost(f->db));
	assert_int_equal(number(f->db, f->a, &count, "banyak"), 0);
	assert_false(kj_db_lost(f->db));
}

static void
an_idle_connection_that_died_is_opened_again(void **state)
{
	struct fixture *f = *state;

	for (int again = 0; again < 20; again++) {
		end_connection(f);
		assert_int_equal(number(f->db, f->a, &count, "banyak"), again);
		end_connection(f);
		assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(again))), KJ_OK);
		assert_int_equal(number(f->other, f->a, &count, "banyak"), again + 1);
		end_connection(f);
		assert_int_equal(kj_tx_begin(f->db), KJ_OK);
		kj_tx_rollback(f->db);
		end_connection(f);
		assert_int_equal(kj_db_ping(f->db), KJ_OK);
	}
}

static void
a_statement_that_takes_too_long_ends_and_the_connection_stays(void **state)
{
	struct fixture *f = *state;
	int64_t id = number(f->db, f->a, &who, "id");
	double from = seconds();
	struct kj_rows r;

	assert_int_equal(kj_db_one(f->db, f->a, &nap, &r, KJ_ARGS(kj_i(20))), KJ_BUSY);
	assert_true(seconds() - from < 2.9);
	assert_false(kj_db_lost(f->db));
	assert_int_equal(number(f->db, f->a, &who, "id"), id);
}

static void
a_lock_wait_ends_the_transaction_and_nothing_half_done_is_committed(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(1))), KJ_OK);
	assert_int_equal(kj_tx_begin(f->other), KJ_OK);
	assert_int_equal(kj_db_exec(f->other, &bump, NULL, KJ_ARGS(kj_i(1))), KJ_OK);
	assert_int_equal(kj_tx_begin(f->db), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(2))), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &bump, NULL, KJ_ARGS(kj_i(1))), KJ_BUSY);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(3))), KJ_BUSY);
	assert_int_equal(kj_tx_commit(f->db), KJ_BUSY);
	assert_false(kj_db_lost(f->db));
	kj_tx_rollback(f->other);
	assert_int_equal(number(f->db, f->a, &count, "banyak"), 1);
}

/* Two processes that take two rows in opposite order; the first tries meet in the middle. */
struct crossing {
	struct kj_db *db;
	int64_t first, second;
	int ready, go; /* pipe ends */
	int tries;
};

static enum kj_rc
cross(void *arg)
{
	struct crossing *c = arg;
	enum kj_rc rc = kj_db_exec(c->db, &bump, NULL, KJ_ARGS(kj_i(c->first)));
	char byte = 'x';

	if (c->tries++ == 0 && (write(c->ready, &byte, 1) != 1 || read(c->go, &byte, 1) != 1))
		return KJ_FAULT;
	if (rc == KJ_OK)
		rc = kj_db_exec(c->db, &bump, NULL, KJ_ARGS(kj_i(c->second)));
	return rc;
}

static void
a_deadlock_is_run_again_until_both_are_done(void **state)
{
	struct fixture *f = *state;
	int there[2], back[2], status;
	struct crossing c = {.db = f->db, .first = 1, .second = 2};
	pid_t pid;

	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(1))), KJ_OK);
	assert_int_equal(kj_db_exec(f->db, &add, NULL, KJ_ARGS(kj_i(2))), KJ_OK);
	assert_int_equal(pipe(there), 0);
	assert_int_equal(pipe(back), 0);
	pid = fork();
	if (pid == 0) {
		struct crossing mine = {.db = kj_db_new(&server_conf, "child"),
			.first = 2,
			.second = 1,
			.ready = there[1],
			.go = back[0]};
		enum kj_rc rc = kj_tx(mine.db, cross, &mine);

		kj_db_free(mine.db);
		_exit(rc == KJ_OK ? mine.tries : 100 + (int)rc);
	}
	c.ready = back[1];
	c.go = there[0];
	assert_int_equal(kj_tx(f->db, cross, &c), KJ_OK);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_in_range(WEXITSTATUS(status), 1, 4);
	assert_true(c.tries + WEXITSTATUS(status) >= 3);
	assert_int_equal(number(f->db, f->a, &count, "jumlah"), 4);
}

struct answer {
	struct kj_db *db;
	enum kj_rc rc;
	int runs;
};

static enum kj_rc
answers(void *arg)
{
	struct answer *a = arg;
	enum kj_rc rc = kj_db_exec(a->db, &add, NULL, KJ_ARGS(kj_i(++a->runs)));

	return rc ? rc : a->rc;
}

static enum kj_rc
waits(void *arg)
{
	struct answer *a = arg;
	struct kj_arena *arena = kj_arena_new();
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(a->db, arena, &nap, &r, KJ_ARGS(kj_i(20)));

	a->runs++;
	kj_arena_free(arena);
	return rc;
}

static void
only_what_can_be_cured_is_run_again(void **state)
{
	struct fixture *f = *state;
	struct answer a = {.db = f->db, .rc = KJ_INVALID};

	assert_int_equal(kj_tx(f->db, answers, &a), KJ_INVALID);
	assert_int_equal(a.runs, 1);
	a = (struct answer){.db = f->db, .rc = KJ_BUSY}; /* an audit chain that was faster */
	assert_int_equal(kj_tx(f->db, answers, &a), KJ_BUSY);
	assert_int_equal(a.runs, 4);
	a = (struct answer){.db = f->db};
	assert_int_equal(kj_tx(f->db, waits, &a), KJ_BUSY); /* over its time limit */
	assert_int_equal(a.runs, 1);
	assert_int_equal(number(f->other, f->a, &count, "banyak"), 0);
	a = (struct answer){.db = f->db, .rc = KJ_OK};
	assert_int_equal(kj_tx(f->db, answers, &a), KJ_OK);
	assert_int_equal(number(f->other, f->a, &count, "banyak"), 1);
}

static void
statements_are_counted(void **state)
{
	struct fixture *f = *state;
	struct answer a = {.db = f->db};

	kj_db_count_reset(f->db);
	assert_int_equal(kj_tx(f->db, answers, &a), KJ_OK);
	assert_int_equal(kj_db_count(f->db), 3);
	kj_db_count_reset(f->db);
	assert_int_equal(kj_db_count(f->db), 0);
}

static void
one_connection_too_many_is_busy(void **state)
{
	struct fixture *f = *state;
	struct kj_conf conf = server_conf;
	struct kj_db *third, *fourth;

	conf.db.user = "kinerja_%s";
	assert_int_equal(kj_db_exec(f->db, &one_only, NULL, KJ_NOARGS), KJ_OK);
	third = kj_db_new(&conf, "planning");
	assert_int_equal(kj_db_ping(third), KJ_OK);
	fourth = kj_db_new(&conf, "planning");
	assert_int_equal(kj_db_ping(fourth), KJ_BUSY);
	kj_db_free(fourth);
	kj_db_free(third);
}

static void
an_interrupted_statement_is_busy(void **state)
{
	struct fixture *f = *state;
	int64_t id = number(f->db, f->a, &who, "id");
	struct kj_rows r;
	pid_t pid = fork();

	if (pid == 0) {
		struct kj_db *mine = kj_db_new(&server_conf, "child");

		usleep(200000);
		_exit(kj_db_exec(mine, &kill_query, NULL, KJ_ARGS(kj_i(id))) != KJ_OK);
	}
	assert_int_equal(kj_db_one(f->db, f->a, &nap, &r, KJ_ARGS(kj_i(1))), KJ_BUSY);
	waitpid(pid, NULL, 0);
	assert_int_equal(number(f->db, f->a, &who, "id"), id);
}

#define WITH_TWO(test) cmocka_unit_test_setup_teardown(test, open_two, close_two)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_TWO(a_transaction_is_whole_or_nothing),
		WITH_TWO(a_killed_connection_commits_nothing),
		WITH_TWO(an_idle_connection_that_died_is_opened_again),
		WITH_TWO(a_statement_that_takes_too_long_ends_and_the_connection_stays),
		WITH_TWO(a_lock_wait_ends_the_transaction_and_nothing_half_done_is_committed),
		WITH_TWO(a_deadlock_is_run_again_until_both_are_done),
		WITH_TWO(only_what_can_be_cured_is_run_again),
		WITH_TWO(statements_are_counted),
		WITH_TWO(one_connection_too_many_is_busy),
		WITH_TWO(an_interrupted_statement_is_busy),
	};

	return cmocka_run_group_tests(tests, server_start, server_stop);
}
