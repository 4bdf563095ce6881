/*
 * What the tests of lib/domain share: a throwaway server, a small office in
 * its database, and acts of its people.
 *
 * The office: 1 Pemda > 2 Dinas > 3 Bidang A > 5 Seksi A1, 2 > 4 Bidang B.
 * Wati leads 1, Kadek 2, Ayu 3; Bidang B is led by Bayu until June, then
 * acting by Ayu (Plt). Sari works in Seksi A1 under Ayu and moves to Bidang B
 * under Bayu on 16 March. Tono is ketua tim of Sari in May.
 */
#ifndef TESTS_UNIT_DOMAIN_H
#define TESTS_UNIT_DOMAIN_H

#include "db_server.h"
#include "kinerja/domain.h"
#include "lib/db/driver.h"

enum {
	WATI = 1,
	KADEK,
	AYU,
	BAYU,
	SARI,
	TONO,
	PENGELOLA, /* looks after Bidang A and below */
	ADMIN,
	AUDITOR
};

struct world {
	struct kj_db *db;
	struct kj_arena *arena;
	struct kj_act act;
};

static inline void
sql(struct world *w, const char *text)
{
	if (kj_db_connect(w->db) != KJ_OK || kj_db_text(w->db, "test", text) != KJ_OK)
		fail_msg("%s", text);
}

/* Reads one number, for what has no statement of its own. */
static inline long long
number(struct world *w, const char *text)
{
	MYSQL_RES *res;
	MYSQL_ROW row;
	long long v = -1;

	assert_int_equal(kj_db_connect(w->db), KJ_OK);
	if (mysql_query(w->db->my, text) != 0)
		fail_msg("%s: %s", text, mysql_error(w->db->my));
	res = mysql_store_result(w->db->my);
	assert_non_null(res);
	row = mysql_fetch_row(res);
	if (row && row[0])
		v = strtoll(row[0], NULL, 10);
	mysql_free_result(res);
	return v;
}

/* The same for one text; "" for NULL. */
static inline const char *
word(struct world *w, const char *text)
{
	const char *v = "";
	MYSQL_RES *res;
	MYSQL_ROW row;

	assert_int_equal(kj_db_connect(w->db), KJ_OK);
	if (mysql_query(w->db->my, text) != 0)
		fail_msg("%s: %s", text, mysql_error(w->db->my));
	res = mysql_store_result(w->db->my);
	assert_non_null(res);
	row = mysql_fetch_row(res);
	if (row && row[0])
		v = kj_strdup(w->arena, row[0]);
	mysql_free_result(res);
	return v;
}

/* A row of a kind and number, as who acts stands to it. */
static inline struct kj_subject
subject(struct world *w, enum kj_dok dok, int64_t id)
{
	struct kj_subject s = {0};

	assert_int_equal(kj_akses_subject(&w->act, dok, id, &s), KJ_OK);
	return s;
}

/* Runs as a request would: begin, the act, commit or roll back. */
#define ACT(w, expected, call)                              \
	do {                                                    \
		enum kj_rc rc_;                                     \
		(w)->act.problems = NULL;                           \
		assert_int_equal(kj_tx_begin((w)->db), KJ_OK);      \
		rc_ = (call);                                       \
		if (rc_ == KJ_OK)                                   \
			assert_int_equal(kj_tx_commit((w)->db), KJ_OK); \
		else                                                \
			kj_tx_rollback((w)->db);                        \
		assert_int_equal(rc_, expected);                    \
	} while (0)

/* From now on who acts, on a day at 08.00 WITA. */
static inline void
be(struct world *w, int64_t pegawai, const char *day)
{
	kj_date d;

	assert_true(kj_date_parse(day, &d));
	w->act.who = (struct kj_who){.akun = pegawai,
		.pegawai = pegawai,
		.nama = "",
		.login = "",
		.lang = "id",
		.zone = KJ_WITA,
		.peran = KJ_PERAN_PEGAWAI};
	if (pegawai == PENGELOLA) {
		w->act.who.peran |= KJ_PERAN_PENGELOLA;
		w->act.who.unit_kelola = 3;
	}
	if (pegawai == ADMIN)
		w->act.who.peran |= KJ_PERAN_ADMIN;
	if (pegawai == AUDITOR)
		w->act.who.peran |= KJ_PERAN_AUDITOR;
	w->act.now = (int64_t)d * 86400;
	w->act.problems = NULL;
}

/* True when the act refused this field with this code. */
static inline bool
refused(const struct world *w, const char *field, const char *code)
{
	for (const struct kj_problem *p = w->act.problems; p; p = p->next)
		if (kj_streq(p->field, field) && kj_streq(p->code, code))
			return true;
	return false;
}

static inline void
fill(struct world *w)
{
	sql(w, "INSERT INTO unit (id, induk_id, kode, nama, jenis, dari) VALUES "
		   "(1, NULL, '1', 'Pemerintah Kota', 'PEMDA', '2020-01-01'),"
		   "(2, 1, '2', 'Dinas', 'OPD', '2020-01-01'), (3, 2, '3', 'Bidang A', 'BIDANG', "
		   "'2020-01-01'),"
		   "(4, 2, '4', 'Bidang B', 'BIDANG', '2020-01-01'), (5, 3, '5', 'Seksi A1', 'SEKSI', "
		   "'2020-01-01')");
	sql(w, "INSERT INTO unit_jalur (leluhur_id, unit_id, jarak) VALUES "
		   "(1,1,0),(2,2,0),(3,3,0),(4,4,0),"
		   "(5,5,0),(1,2,1),(1,3,2),(1,4,2),(1,5,3),(2,3,1),(2,4,1),(2,5,2),(3,5,1)");
	sql(w, "INSERT INTO jabatan (id, nama, jenis) VALUES (1, 'Wali Kota', 'KEPALA_DAERAH'),"
		   "(2, 'Kepala Dinas', 'JPT'), (3, 'Kepala Bidang', 'ADMINISTRATOR'), (4, 'Staf', "
		   "'PELAKSANA')");
	sql(w, "INSERT INTO pegawai (id, nip, nama, dari) VALUES (1, NULL, 'Wati', '2020-01-01'),"
		   "(2, '197001011995031001', 'Kadek', '2020-01-01'), (3, '197501012000032001', 'Ayu', "
		   "'2020-01-01'),"
		   "(4, '197601012001031001', 'Bayu', '2020-01-01'), (5, '199001012015032001', 'Sari', "
		   "'2020-01-01'),"
		   "(6, '198501012010031001', 'Tono', '2020-01-01'), (7, '198601012011032001', 'Gita', "
		   "'2020-01-01'),"
		   "(8, '198701012012031001', 'Adi', '2020-01-01'), (9, '198801012013031001', 'Agus', "
		   "'2020-01-01')");
	sql(w, "INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, jenis, pimpinan, dari, "
		   "sampai) VALUES "
		   "(1, 1, 1, 1, 'DEFINITIF', 1, '2025-01-01', NULL), (2, 2, 2, 2, 'DEFINITIF', 1, "
		   "'2025-01-01', NULL),"
		   "(3, 3, 3, 3, 'DEFINITIF', 1, '2025-01-01', NULL),"
		   "(4, 4, 4, 3, 'DEFINITIF', 1, '2025-01-01', '2026-06-30'),"
		   "(5, 5, 5, 4, 'DEFINITIF', 0, '2025-01-01', '2026-03-15'),"
		   "(6, 5, 4, 4, 'DEFINITIF', 0, '2026-03-16', NULL), (7, 6, 4, 4, 'DEFINITIF', 0, "
		   "'2025-01-01', NULL),"
		   "(8, 3, 4, 3, 'PLT', 1, '2026-07-01', NULL), (9, 7, 2, 4, 'DEFINITIF', 0, '2025-01-01', "
		   "NULL)");
	sql(w,
		"INSERT INTO garis (id, pegawai_id, penilai_id, jenis, dari, sampai) VALUES "
		"(1, 2, 1, 'DEFINITIF', '2025-01-01', NULL), (2, 3, 2, 'DEFINITIF', '2025-01-01', NULL),"
		"(3, 4, 2, 'DEFINITIF', '2025-01-01', NULL), (4, 5, 3, 'DEFINITIF', '2025-01-01', "
		"'2026-03-15'),"
		"(5, 5, 4, 'DEFINITIF', '2026-03-16', '2026-06-30'), (6, 5, 3, 'PLT', '2026-07-01', NULL),"
		"(7, 5, 6, 'TIM', '2026-05-01', '2026-05-31'), (8, 3, 1, 'PLT', '2026-07-01', NULL)");
	sql(w, "INSERT INTO periode (id, tahun, nama, mulai, selesai, status) VALUES "
		   "(1, 2026, 'Tahun 2026', '2026-01-01', '2026-12-31', 'BERJALAN')");
	sql(w, "INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, "
		   "selesai, status) VALUES "
		   "(1, 5, 1, 5, 5, 3, '2026-01-01', '2026-03-15', 'DITUTUP_SEBAGIAN'),"
		   "(2, 5, 1, 6, 4, 4, '2026-03-16', '2026-12-31', 'DITETAPKAN'),"
		   "(3, 3, 1, 3, 3, 2, '2026-01-01', '2026-12-31', 'DITETAPKAN'),"
		   "(4, 3, 1, 8, 4, 1, '2026-07-01', '2026-12-31', 'DITETAPKAN')");
	sql(w, "INSERT INTO akun (id, pegawai_id, login) VALUES (1,1,'wati'),(2,2,'kadek'),(3,3,'ayu'),"
		   "(4,4,'bayu'),(5,5,'sari'),(6,6,'tono'),(7,7,'gita'),(8,8,'adi'),(9,9,'agus')");
	sql(w, "INSERT INTO sandi (akun_id, hash, diubah) SELECT id, 'x', '2026-01-01' FROM akun");
	sql(w, "INSERT INTO peran (akun_id, peran, unit_id, dari) VALUES (7, 'PENGELOLA', 3, "
		   "'2025-01-01'),"
		   "(8, 'ADMIN', NULL, '2025-01-01'), (9, 'AUDITOR', NULL, '2025-01-01')");
}

/* cmocka group setup: a throwaway server, its database with the office in it. */
static inline int
world_new(void **state)
{
	struct world *w;

	if (server_start(NULL))
		return -1;
	w = calloc(1, sizeof(*w));
	if (!w)
		return -1;
	w->arena = kj_arena_new();
	w->db = kj_db_new(&server_conf, "test");
	w->act = (struct kj_act){.db = w->db, .arena = w->arena, .rid = "r1", .ip = "127.0.0.1"};
	fill(w);
	assert_int_equal(kj_aturan_pasang(&w->act, "conf/rulesets", NULL), KJ_OK);
	*state = w;
	return 0;
}

static inline int
world_free(void **state)
{
	struct world *w = *state;

	kj_db_free(w->db);
	kj_arena_free(w->arena);
	free(w);
	return server_stop(NULL);
}

#endif
