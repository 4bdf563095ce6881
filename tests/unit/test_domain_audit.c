/*
 * The audit trail: chained rows, and what a person with the database's own
 * rights cannot do unseen once a day is sealed.
 */
#include "domain.h"

#include <sys/wait.h>

/* All findings as one text: "diubah skp 1 2; ..." */
static void
collect(void *arg, const struct kj_temuan *t)
{
	kj_buf_fmt(arg, "%s %s %lld %lld-%lld %s;", kj_temuan_name(t->jenis), t->dok, (long long)t->id,
		(long long)t->urut, (long long)t->sampai, t->hari);
}

static const char *
findings(struct world *w, const struct kj_segel_luar *luar)
{
	struct kj_segel_hasil sum;
	struct kj_buf b;

	kj_buf_init(&b, w->arena);
	kj_buf_puts(&b, "");
	assert_int_equal(kj_segel_verify(&w->act, luar, collect, &b, &sum), KJ_OK);
	return b.data;
}

static void
write_rows(struct world *w, enum kj_dok dok, int64_t id, size_t n)
{
	struct kj_changes c = {.arena = w->arena};

	for (size_t i = 0; i < n; i++)
		kj_changes_add(&c, i ? "lama" : NULL, kj_fmt(w->arena, "nilai %zu – é", i), "isian.%zu", i);
	assert_int_equal(c.n, n);
	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	assert_int_equal(kj_audit(&w->act, dok, id, "simpan", SARI, c.v, c.n), KJ_OK);
	assert_int_equal(kj_tx_commit(w->db), KJ_OK);
}

/* Three documents of five rows each, sealed on 20 November; two more rows unsealed. */
static void
fresh(struct world *w, struct kj_segel_luar *luar)
{
	kj_date day;

	sql(w, "DELETE FROM segel_rantai");
	sql(w, "DELETE FROM segel");
	sql(w, "DELETE FROM audit");
	be(w, SARI, "2026-11-20");
	write_rows(w, KJ_DOK_SKP, 1, 5);
	write_rows(w, KJ_DOK_SKP, 2, 5);
	write_rows(w, KJ_DOK_EVALUASI, 1, 5);
	assert_true(kj_date_parse("2026-11-20", &day));
	assert_int_equal(kj_segel_add(&w->act, day, luar), KJ_OK);
	assert_int_equal(luar->nsegel, 1);
	assert_int_equal(luar->nrantai, 3);
	assert_int_equal(luar->segel[0].baris, 15);
	write_rows(w, KJ_DOK_SKP, 2, 2);
	assert_string_equal(findings(w, luar), "");
}

static void
equal_values_leave_no_row(void **state)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_changes c = {.arena = a};

	(void)state;
	kj_changes_add(&c, "x", "x", "satu");
	kj_changes_add(&c, NULL, NULL, "dua");
	assert_int_equal(c.n, 0);
	kj_changes_add(&c, "x", NULL, "rhk.%d", 12);
	kj_changes_add(&c, NULL, "", "empat");
	assert_int_equal(c.n, 1);
	assert_string_equal(c.v[0].field, "rhk.12");
	kj_arena_free(a);
}

static void
two_statements_whatever_the_number_of_rows(void **state)
{
	struct world *w = *state;
	be(w, SARI, "2026-11-20");
	for (size_t n = 0; n < 100; n += 33) {
		struct kj_changes c = {.arena = w->arena};

		for (size_t i = 0; i < n; i++)
			kj_changes_add(&c, NULL, "x", "f%zu", i);
		kj_db_count_reset(w->db);
		assert_int_equal(kj_audit(&w->act, KJ_DOK_SKP, 900, "x", 0, c.v, c.n), KJ_OK);
		assert_int_equal(kj_db_count(w->db), 2);
	}
	assert_int_equal(
		number(w, "SELECT MAX(urut) FROM audit WHERE dokumen_id = 900"), 1 + 33 + 66 + 99);
}

static void
a_row_says_who_for_whom_when_from_where_and_in_which_request(void **state)
{
	struct world *w = *state;
	const char *ip = w->act.ip, *rid = w->act.rid;

	be(w, SARI, "2026-11-20");
	w->act.ip = "192.0.2.7";
	w->act.rid = "0123456789abcdef";
	assert_int_equal(kj_audit(&w->act, KJ_DOK_SKP, 902, "ajukan", TONO, NULL, 0), KJ_OK);
	assert_int_equal(
		number(w, kj_fmt(w->arena,
					  "SELECT COUNT(*) FROM audit WHERE dokumen_id = 902 AND aksi = 'ajukan' AND "
					  "akun_id = %lld AND pegawai_id = %lld AND untuk_id = %d AND waktu = '%s' AND "
					  "alamat = '192.0.2.7' AND permintaan = '0123456789abcdef'",
					  (long long)w->act.who.akun, (long long)w->act.who.pegawai, TONO,
					  kj_act_now(&w->act))),
		1);
	assert_true(w->act.who.akun > 0 && w->act.who.pegawai > 0);
	w->act.ip = ip;
	w->act.rid = rid;
}

static enum kj_rc
first_row(void *arg)
{
	return kj_audit(arg, KJ_DOK_SKP, 901, "x", 0, NULL, 0);
}

/*
 * Another process writes the first row of the same document while ours is not
 * committed: its insert waits for ours. Returns what its act answered.
 */
static enum kj_rc
beside_us(struct world *w, bool again)
{
	int status;
	pid_t pid;

	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	assert_int_equal(first_row(&w->act), KJ_OK);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		struct kj_act act = w->act;
		enum kj_rc rc;

		act.db = kj_db_new(&server_conf, "test");
		if (again) {
			rc = kj_tx(act.db, first_row, &act);
		} else {
			rc = kj_tx_begin(act.db);
			if (rc == KJ_OK)
				rc = first_row(&act);
		}
		_exit((int)rc);
	}
	usleep(300000);
	assert_int_equal(kj_tx_commit(w->db), KJ_OK);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return (enum kj_rc)WEXITSTATUS(status);
}

static void
two_first_rows_at_once_become_two_links(void **state)
{
	struct world *w = *state;
	be(w, SARI, "2026-11-20");
	sql(w, "DELETE FROM audit");
	assert_int_equal(beside_us(w, false), KJ_BUSY);
	sql(w, "DELETE FROM audit");
	assert_int_equal(beside_us(w, true), KJ_OK);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE dokumen_id = 901"), 2);
	assert_string_equal(findings(w, NULL), "");
}

static void
unbroken_trail_has_no_findings(void **state)
{
	struct kj_segel_luar luar;
	struct kj_segel_hasil sum;
	struct kj_temuan t;
	struct world *w = *state;

	fresh(w, &luar);
	kj_db_count_reset(w->db);
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_SKP, 2, &t, &sum), KJ_OK);
	assert_int_equal(kj_db_count(w->db), 2);
	assert_int_equal(sum.temuan, 0);
	assert_int_equal(sum.baris, 7);
}

static void
edited_row_is_named(void **state)
{
	struct kj_segel_luar luar;
	struct kj_segel_hasil sum;
	struct kj_temuan t;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "UPDATE audit SET baru = 'lain' WHERE jenis = 'skp' AND dokumen_id = 1 AND urut = 3");
	assert_string_equal(findings(w, NULL), "diubah skp 1 3-3 ;");
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_SKP, 1, &t, &sum), KJ_OK);
	assert_int_equal(t.jenis, KJ_TEMUAN_DIUBAH);
	assert_int_equal(t.urut, 3);
	assert_string_equal(t.dok, "skp");
}

static void
every_column_is_in_the_hash(void **state)
{
	static const char *const edits[] = {"waktu = '2026-11-20 00:00:01'", "aksi = 'x'",
		"isian = 'x'", "lama = NULL", "lama = ''", "baru = NULL", "akun_id = 6", "akun_id = NULL",
		"pegawai_id = 6", "untuk_id = 6", "untuk_id = NULL", "alamat = ''", "permintaan = 'r2'",
		"rantai = REPEAT('x', 32)"};
	struct kj_segel_luar luar;
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(edits); i++) {
		fresh(w, &luar);
		sql(w, kj_fmt(w->arena,
				   "UPDATE audit SET %s WHERE jenis = 'evaluasi' AND dokumen_id = 1 AND urut = 4",
				   edits[i]));
		if (!kj_starts(findings(w, NULL), "diubah evaluasi 1 4-4 ;"))
			fail_msg("%s: %s", edits[i], findings(w, NULL));
	}
}

static void
values_moved_between_columns_are_seen(void **state)
{
	struct kj_segel_luar luar;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "UPDATE audit SET lama = baru, baru = lama WHERE dokumen_id = 2 AND urut = 2");
	assert_string_equal(findings(w, NULL), "diubah skp 2 2-2 ;");
}

static void
missing_middle_and_missing_start_are_named(void **state)
{
	struct kj_segel_luar luar;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "DELETE FROM audit WHERE jenis = 'skp' AND dokumen_id = 2 AND urut IN (3, 4)");
	sql(w, "DELETE FROM audit WHERE jenis = 'evaluasi' AND urut = 1");
	assert_string_equal(findings(w, NULL), "hilang evaluasi 1 1-1 ;hilang skp 2 3-4 ;");
}

static void
cut_tail_is_named_by_the_seal(void **state)
{
	struct kj_segel_luar luar;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "DELETE FROM audit WHERE jenis = 'skp' AND dokumen_id = 1 AND urut > 3");
	assert_string_equal(findings(w, NULL), "terpotong skp 1 3-5 2026-11-20;");
	assert_string_equal(findings(w, &luar), "terpotong skp 1 3-5 2026-11-20;");
}

static void
deleted_document_is_named_by_the_seal(void **state)
{
	struct kj_segel_luar luar;
	struct kj_segel_hasil sum;
	struct kj_temuan t;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "DELETE FROM audit WHERE jenis = 'skp' AND dokumen_id = 1");
	assert_string_equal(findings(w, NULL), "lenyap skp 1 0-5 2026-11-20;");
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_SKP, 1, &t, &sum), KJ_OK);
	assert_int_equal(t.jenis, KJ_TEMUAN_LENYAP);
}

/* Recomputes every rantai of a document, as one who knows the code can. */
static void
rebuild(struct world *w, const char *jenis, int64_t id)
{
	unsigned char before[32] = {0}, after[32];
	char hex[65];
	struct kj_rows r;

	assert_int_equal(
		kj_db_rows(w->db, w->arena, &kj_q_audit_rantai, &r, KJ_ARGS(kj_t(jenis), kj_i(id))), KJ_OK);
	for (size_t i = 0; i < r.n; i++) {
		struct kj_audit_row row = {
			.jenis = jenis,
			.dokumen = id,
			.urut = kj_int(&r, i, "urut"),
			.waktu = kj_text(&r, i, "waktu"),
			.aksi = kj_text(&r, i, "aksi"),
			.isian = kj_text(&r, i, "isian"),
			.lama = kj_isnull(&r, i, "lama") ? NULL : kj_text(&r, i, "lama"),
			.baru = kj_isnull(&r, i, "baru") ? NULL : kj_text(&r, i, "baru"),
			.akun = kj_int(&r, i, "akun_id"),
			.pegawai = kj_int(&r, i, "pegawai_id"),
			.untuk = kj_int(&r, i, "untuk_id"),
			.alamat = kj_text(&r, i, "alamat"),
			.permintaan = kj_text(&r, i, "permintaan"),
		};

		kj_audit_hash(after, before, &row);
		kj_hex(hex, after, 32);
		sql(w, kj_fmt(w->arena,
				   "UPDATE audit SET rantai = UNHEX('%s') WHERE jenis = '%s' AND dokumen_id = %lld "
				   "AND urut = %lld",
				   hex, jenis, (long long)id, (long long)row.urut));
		memcpy(before, after, 32);
	}
}

static void
rebuilt_chain_differs_from_the_seal(void **state)
{
	struct kj_segel_luar luar;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "UPDATE audit SET baru = 'lain' WHERE jenis = 'skp' AND dokumen_id = 1 AND urut = 3");
	rebuild(w, "skp", 1);
	assert_string_equal(findings(w, NULL), "disusun_ulang skp 1 5-5 2026-11-20;");
}

/* Makes the seal of the only day anew from what is in the database. */
static void
reseal(struct world *w)
{
	struct kj_segel_luar luar;
	kj_date day;

	sql(w, "DELETE FROM segel_rantai");
	sql(w, "DELETE FROM segel");
	assert_true(kj_date_parse("2026-11-20", &day));
	assert_int_equal(kj_segel_add(&w->act, day, &luar), KJ_OK);
}

static void
everything_rebuilt_here_still_differs_from_outside(void **state)
{
	struct kj_segel_luar luar, heads;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "DELETE FROM audit WHERE jenis = 'skp' AND dokumen_id = 1");
	reseal(w);
	assert_string_equal(findings(w, NULL), "");
	assert_string_equal(
		findings(w, &luar), "lenyap skp 1 0-5 2026-11-20;segel_lain  0 0-0 2026-11-20;");
	/* Only the printed head was kept: the day is named. */
	heads = luar;
	heads.nrantai = 0;
	assert_string_equal(findings(w, &heads), "segel_lain  0 0-0 2026-11-20;");
}

static void
deleted_and_edited_seals_are_named(void **state)
{
	struct kj_segel_luar luar;
	struct world *w = *state;

	fresh(w, &luar);
	sql(w, "DELETE FROM segel_rantai");
	assert_string_equal(findings(w, NULL), "segel_diubah  0 0-0 2026-11-20;");
	sql(w, "DELETE FROM segel");
	assert_string_equal(findings(w, &luar), "segel_hilang  0 0-0 2026-11-20;");
	fresh(w, &luar);
	sql(w, "UPDATE segel SET kepala = REPEAT('x', 32)");
	assert_string_equal(
		findings(w, &luar), "segel_diubah  0 0-0 2026-11-20;segel_lain  0 0-0 2026-11-20;");
}

static void
a_day_is_sealed_once_and_in_order(void **state)
{
	struct kj_segel_luar luar, next;
	kj_date day;
	struct world *w = *state;

	fresh(w, &luar);
	assert_true(kj_date_parse("2026-11-20", &day));
	assert_int_equal(kj_segel_add(&w->act, day, &next), KJ_CONFLICT);
	assert_int_equal(kj_segel_add(&w->act, day - 1, &next), KJ_CONFLICT);
	assert_int_equal(kj_segel_add(&w->act, day + 1, &next), KJ_OK);
	assert_int_equal(next.nrantai, 1);
	assert_int_equal(next.segel[0].baris, 2);
	assert_int_equal(kj_segel_add(&w->act, day + 2, &next), KJ_OK);
	assert_int_equal(next.nrantai, 0);
	assert_string_equal(findings(w, &luar), "");
	/* The second seal knows the rows after the first. */
	sql(w, "DELETE FROM audit WHERE jenis = 'skp' AND dokumen_id = 2 AND urut = 7");
	assert_string_equal(findings(w, &luar), "terpotong skp 2 6-7 2026-11-21;");
}

static void
more_rows_than_a_page_are_read(void **state)
{
	struct kj_segel_luar luar;
	struct kj_segel_hasil sum;
	struct kj_buf b;
	struct world *w = *state;

	fresh(w, &luar);
	for (int64_t id = 1000; id < 1030; id++)
		write_rows(w, KJ_DOK_ENTRI, id, 150);
	kj_buf_init(&b, w->arena);
	kj_buf_puts(&b, "");
	assert_int_equal(kj_segel_verify(&w->act, &luar, collect, &b, &sum), KJ_OK);
	assert_string_equal(b.data, "");
	assert_int_equal(sum.baris, 17 + 30 * 150);
	assert_int_equal(sum.rantai, 3 + 30);
	sql(w, "DELETE FROM audit WHERE jenis = 'entri'");
}

static void
text_of_seals_reads_back(void **state)
{
	struct kj_segel_luar luar, back;
	struct kj_buf b;
	int line;
	struct world *w = *state;

	fresh(w, &luar);
	kj_buf_init(&b, w->arena);
	kj_segel_write(&b, &luar);
	assert_int_equal(kj_segel_read(w->arena, b.data, &back, &line), KJ_OK);
	assert_int_equal(back.nsegel, 1);
	assert_int_equal(back.nrantai, 3);
	assert_memory_equal(back.segel[0].kepala, luar.segel[0].kepala, 32);
	assert_string_equal(findings(w, &back), "");
}

static void
spoilt_text_of_seals_is_refused_at_its_line(void **state)
{
	static const char *const bad[] = {
		"kepala 2026-11-20 00 1 2",
		"kepala 2026-13-20 0000000000000000000000000000000000000000000000000000000000000000 1 2",
		"kepala 20-11-2026 0000000000000000000000000000000000000000000000000000000000000000 1 2",
		"rantai 2026-11-20 skp 0 1 "
		"0000000000000000000000000000000000000000000000000000000000000000",
		"rantai 2026-11-20 nama_yang_terlalu_panjang_x 1 1 "
		"0000000000000000000000000000000000000000000000000000000000000000",
		"halo",
		"kepala  2026-11-20",
	};
	struct kj_arena *a = kj_arena_new();
	struct kj_segel_luar out;
	int line;

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		assert_int_equal(kj_segel_read(a, kj_fmt(a, "\n%s\n", bad[i]), &out, &line), KJ_INVALID);
		assert_int_equal(line, 2);
	}
	assert_int_equal(kj_segel_read(a, "", &out, &line), KJ_OK);
	assert_int_equal(out.nsegel, 0);
	kj_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_values_leave_no_row),
		cmocka_unit_test(two_statements_whatever_the_number_of_rows),
		cmocka_unit_test(a_row_says_who_for_whom_when_from_where_and_in_which_request),
		cmocka_unit_test(two_first_rows_at_once_become_two_links),
		cmocka_unit_test(unbroken_trail_has_no_findings),
		cmocka_unit_test(edited_row_is_named),
		cmocka_unit_test(every_column_is_in_the_hash),
		cmocka_unit_test(values_moved_between_columns_are_seen),
		cmocka_unit_test(missing_middle_and_missing_start_are_named),
		cmocka_unit_test(cut_tail_is_named_by_the_seal),
		cmocka_unit_test(deleted_document_is_named_by_the_seal),
		cmocka_unit_test(rebuilt_chain_differs_from_the_seal),
		cmocka_unit_test(everything_rebuilt_here_still_differs_from_outside),
		cmocka_unit_test(deleted_and_edited_seals_are_named),
		cmocka_unit_test(a_day_is_sealed_once_and_in_order),
		cmocka_unit_test(more_rows_than_a_page_are_read),
		cmocka_unit_test(text_of_seals_reads_back),
		cmocka_unit_test(spoilt_text_of_seals_is_refused_at_its_line),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
