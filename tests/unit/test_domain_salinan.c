/* Kept dumps of released versions, brought forward: what was signed then is what it was. */
#include <glob.h>

#include "recompute.h"

#define RULES "conf/rulesets"

/* A server that holds nothing yet. */
static int
empty_server(void **state)
{
	static struct world w;

	if (setenv("EMPTY", "1", 1) || server_start(NULL))
		return -1;
	w.arena = kj_arena_new();
	*state = &w;
	return 0;
}

static int
stop(void **state)
{
	struct world *w = *state;

	if (w)
		kj_arena_free(w->arena);
	return server_stop(NULL);
}

static void
load_dump(const char *file)
{
	char *argv[] = {(char *)(uintptr_t) "sh", (char *)(uintptr_t) "tests/sql/upgrade/load.sh",
		server_socket, (char *)(uintptr_t) "kinerja", (char *)(uintptr_t)file, NULL};
	int status = -1;
	pid_t pid;

	assert_int_equal(posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static int64_t
next_signed(struct world *w, int64_t after)
{
	return number(w, kj_fmt(w->arena,
						 "SELECT COALESCE(MIN(id), 0) FROM evaluasi WHERE id > %lld AND status IN "
						 "('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL')",
						 (long long)after));
}

/* Recomputed, and read as a page reads it. */
static size_t
check_all(struct world *w)
{
	size_t n = 0;

	for (int64_t id = next_signed(w, 0); id; id = next_signed(w, id), n++) {
		struct kj_evaluasi ev;

		assert_same_bytes(w, id);
		assert_int_equal(
			kj_evaluasi_load(&w->act, RULES, strtoll(kept_in(w, id, "skp_id"), NULL, 10),
				kept_in(w, id, "siklus"), &ev),
			KJ_OK);
		assert_string_equal(kj_rating_kode(ev.saran.saran), kept_in(w, id, "saran_hasil"));
	}
	return n;
}

static void
each_signed_evaluation_recomputes_to_the_same_bytes(void **state)
{
	struct world *w = *state;
	glob_t dumps;

	assert_int_equal(glob("tests/sql/upgrade/*.sql.gz", 0, NULL, &dumps), 0);
	for (size_t i = 0; i < dumps.gl_pathc; i++) {
		load_dump(dumps.gl_pathv[i]);
		w->db = kj_db_new(&server_conf, "kinerja");
		w->act = (struct kj_act){.db = w->db, .arena = w->arena, .rid = "r1", .ip = ""};
		assert_int_equal(kj_migrate(w->db, w->arena, "core", "sql/migrations", NULL), KJ_OK);
		assert_true(check_all(w) > 50);
		kj_db_free(w->db);
	}
	globfree(&dumps);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_signed_evaluation_recomputes_to_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, empty_server, stop);
}
