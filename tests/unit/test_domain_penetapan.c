/*
 * The list of a unit: who counts, what the pattern asks of who fixes it under
 * each way of enforcing, and that no predicate is ever changed by it.
 */
#include "domain.h"

#define RULES "conf/rulesets"
#define WHY "Dibahas bersama para penilai"

/* Bidang A (3) with Seksi A1 (5): people 101..120 of it, 121..123 of Bidang B (4). */
enum { BIDANG = 3, SEKSI = 5, BIDANG_B = 4, PEOPLE = 20 };

/* From now on the period has the shipped ruleset with another enforcement. */
static void
enforce(struct world *w, const char *how)
{
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO aturan (kode, versi, judul, isi, sha256, asal) SELECT kode, "
			   "(SELECT MAX(versi) + 1 FROM aturan), judul, REPLACE(isi, 'tegakkan = \"INFO\"', "
			   "'tegakkan = \"%s\"'), sha256, 'UNGGAHAN' FROM aturan WHERE kode = "
			   "'permenpan-6-2022' AND versi = 1",
			   how));
	sql(w, "UPDATE periode SET aturan_id = (SELECT MAX(id) FROM aturan)");
}

static int
office_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00'");
	sql(w, "INSERT INTO pegawai (id, nip, nama, dari) SELECT 100 + seq, CONCAT('1999010120200340', "
		   "LPAD(seq, 2, '0')), "
		   "CONCAT('Orang ', LPAD(seq, 2, '0')), '2020-01-01' FROM seq_1_to_23");
	sql(w, "INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, dari) SELECT 100 + seq, "
		   "100 + seq, IF(seq > 20, 4, IF(seq > 10, 5, 3)), 4, '2025-01-01' FROM seq_1_to_23");
	sql(w, "INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, "
		   "selesai, status, ditetapkan_pada) SELECT 100 + seq, 100 + seq, 1, 100 + seq, "
		   "IF(seq > 20, 4, IF(seq > 10, 5, 3)), 3, '2026-01-01', '2026-12-31', 'DITETAPKAN', "
		   "'2026-01-05' FROM seq_1_to_23");
	return 0;
}

/* Nothing but the plans: 20 signed evaluations of Bidang A, SB 2, B 18. */
static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM distribusi_rekap");
	sql(w, "DELETE FROM cakupan");
	sql(w, "DELETE FROM penetapan_baris");
	sql(w, "DELETE FROM penetapan");
	sql(w, "DELETE FROM evaluasi");
	sql(w, "DELETE FROM predikat_organisasi");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE periode SET status = 'BERJALAN', aturan_id = (SELECT id FROM aturan WHERE kode "
		   "= 'permenpan-6-2022' AND versi = 1)");
	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, "
		   "rating_hasil, rating_perilaku, predikat) SELECT id, pegawai_id, 1, unit_id, 3, "
		   "'DITETAPKAN', 'SESUAI', 'SESUAI', IF(id <= 102, 'SANGAT_BAIK', 'BAIK') FROM skp WHERE "
		   "id BETWEEN 101 AND 120");
	sql(w, "INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, status) VALUES "
		   "(3, 1, 'BAIK', 'DITETAPKAN')");
	return 0;
}

static struct kj_distribusi_unit
load(struct world *w, int64_t unit, bool sementara)
{
	struct kj_distribusi_unit u;

	assert_int_equal(
		kj_distribusi_load(&w->act, RULES,
			&(struct kj_distribusi_tanya){
				.unit = unit, .tahun = 2026, .siklus = "TAHUNAN", .sementara = sementara},
			&u),
		KJ_OK);
	return u;
}

/* A number of a unit's head, as everybody may see it. */
static int64_t
count(struct world *w, int64_t unit, const char *column)
{
	struct kj_distribusi_unit u = load(w, unit, false);

	return kj_int(&u.kepala, 0, column);
}

static enum kj_rc
act(struct world *w, const char *aksi, int64_t version, const char *alasan)
{
	struct kj_subject unit = subject(w, KJ_DOK_UNIT, BIDANG);
	const struct kj_penetapan_isi isi = {2026, "TAHUNAN", alasan, aksi};

	return kj_penetapan_act(&w->act, RULES, &unit, version, &isi);
}

static const char *
list(struct world *w)
{
	return word(w, "SELECT CONCAT_WS(' ', status, version, tegakkan, predikat_organisasi, oleh, "
				   "(SELECT COUNT(*) FROM penetapan_baris), (SELECT COUNT(predikat) FROM "
				   "penetapan_baris)) FROM penetapan");
}

/* The boards take the unit for a large one, and it is counted. */
static void
count_beforehand(struct world *w, int64_t unit)
{
	sql(w, kj_fmt(w->arena,
			   "REPLACE INTO cakupan (periode_id, unit_id, wajib, ditetapkan, diajukan, draf, "
			   "lapor, realisasi, dievaluasi, dihitung) VALUES (1, %lld, 300, 300, 0, 0, 0, 0, "
			   "0, '2026-12-06')",
			   (long long)unit));
	ACT(w, KJ_OK, kj_distribusi_hitung(&w->act));
}

/* ---- who counts ------------------------------------------------------------------- */

static void
a_unit_counts_its_own_people_and_those_below_without_a_predicate(void **state)
{
	struct world *w = *state;
	struct kj_distribusi_unit u;

	be(w, KADEK, "2026-12-06");
	u = load(w, BIDANG, false);
	assert_int_equal(u.n, 20);
	/* Ayu leads it: her plan counts too, but is not rated. */
	assert_int_equal(kj_int(&u.kepala, 0, "pegawai"), 21);
	assert_int_equal(u.jumlah[KJ_PREDIKAT_B], 18);
	assert_true(u.berpola);
	assert_int_equal(u.cek.npelanggaran, 2);
	assert_string_equal(u.cek.pelanggaran[0], "BP_K_TIDAK_ADA");
	assert_int_equal(u.batas.batas[KJ_PREDIKAT_B].maks, 14);
	sql(w, "INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, status) VALUES "
		   "(5, 1, 'ISTIMEWA', 'DITETAPKAN')");
	assert_int_equal(load(w, BIDANG, false).n, 10);
	assert_int_equal(load(w, SEKSI, false).n, 10);
	/* Somebody transferred away counts where they are now; a Plt's second plan not at all. */
	assert_int_equal(count(w, SEKSI, "pegawai"), 10);
	assert_int_equal(count(w, BIDANG_B, "pegawai"), 4);
}

/* The same prepared statement again: nobody's year between two with people. */
static void
a_unit_where_nobody_counts_is_empty_and_spoils_no_other(void **state)
{
	struct world *w = *state;
	struct kj_distribusi_unit u;

	be(w, KADEK, "2026-12-06");
	for (int i = 0; i < 2; i++) {
		assert_int_equal(load(w, BIDANG, false).n, 20);
		assert_int_equal(
			kj_distribusi_load(&w->act, RULES,
				&(struct kj_distribusi_tanya){
					.unit = BIDANG, .tahun = 2025, .siklus = "TAHUNAN", .sementara = false},
				&u),
			KJ_OK);
		assert_int_equal(u.n, 0);
		assert_false(u.berpola);
	}
	sql(w, "INSERT INTO unit (id, induk_id, kode, nama, jenis, dari) VALUES (9, 2, '9', 'Kosong', "
		   "'SEKSI', '2020-01-01')");
	sql(w, "INSERT INTO unit_jalur (leluhur_id, unit_id, jarak) VALUES (9, 9, 0), (2, 9, 1), "
		   "(1, 9, 2)");
	assert_int_equal(count(w, 9, "pegawai"), 0);
	assert_int_equal(load(w, BIDANG, false).n, 20);
	assert_int_equal(kj_distribusi_load(&w->act, RULES,
						 &(struct kj_distribusi_tanya){
							 .unit = 99, .tahun = 2026, .siklus = "TAHUNAN", .sementara = false},
						 &u),
		KJ_NOTFOUND);
}

static void
a_unit_without_its_own_predicate_is_not_held_against_a_pattern(void **state)
{
	struct world *w = *state;
	struct kj_distribusi_unit u;

	be(w, AYU, "2026-12-06");
	u = load(w, SEKSI, true);
	assert_int_equal(u.n, 10);
	assert_false(u.berpola);
	assert_int_equal(u.langkah.n, 0);
	assert_string_equal(kj_text(&u.kepala, 0, "pola_unit"), "Bidang A");
	assert_string_equal(kj_text(&u.kepala, 0, "pola_organisasi"), "BAIK");
}

static void
unsigned_ratings_count_at_calibration_alone_and_never_ones_own(void **state)
{
	struct world *w = *state;

	sql(w, "UPDATE evaluasi SET status = 'DINILAI' WHERE pegawai_id <= 105");
	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, status, predikat) "
		   "VALUES (3, 3, 1, 3, 'DINILAI', 'SANGAT_BAIK')");
	be(w, AYU, "2026-12-06");
	assert_int_equal(load(w, BIDANG, false).n, 15);
	assert_int_equal(load(w, BIDANG, true).n, 20);
	be(w, KADEK, "2026-12-06");
	assert_int_equal(load(w, BIDANG, true).n, 21);
}

static void
interim_cycles_are_counted_apart(void **state)
{
	struct world *w = *state;
	struct kj_distribusi_unit u;

	be(w, KADEK, "2026-12-06");
	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, status, siklus, "
		   "predikat) VALUES (101, 101, 1, 3, 'DITETAPKAN', 'SEMESTER_1', 'KURANG')");
	assert_int_equal(
		kj_distribusi_load(&w->act, RULES,
			&(struct kj_distribusi_tanya){
				.unit = BIDANG, .tahun = 2026, .siklus = "SEMESTER_1", .sementara = false},
			&u),
		KJ_OK);
	assert_int_equal(u.n, 1);
	assert_int_equal(u.jumlah[KJ_PREDIKAT_K], 1);
	assert_true(u.cek.hanya_informasi);
	assert_int_equal(load(w, BIDANG, false).n, 20);
}

/* ---- enforcement ------------------------------------------------------------------ */

static void
information_fixes_whatever_the_distribution(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_OK, act(w, "simpan", 0, "Catatan"));
	assert_string_equal(list(w), "DRAF 1 0 0");
	ACT(w, KJ_OK, act(w, "tetapkan", 1, ""));
	assert_string_equal(list(w), "DITETAPKAN 2 INFO BAIK 2 21 20");
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(isian, '=', baru ORDER BY urut SEPARATOR ' ') FROM audit "
				"WHERE jenis = 'penetapan' AND aksi = 'tetapkan'"),
		"status=DITETAPKAN alasan= jumlah.SANGAT_BAIK=2 jumlah.BAIK=18 jumlah.BUTUH_PERBAIKAN=0 "
		"jumlah.KURANG=0 jumlah.SANGAT_KURANG=0 pelanggaran.1=BP_K_TIDAK_ADA "
		"pelanggaran.2=B_MAKS_70");
}

static void
a_warning_asks_for_a_reason(void **state)
{
	struct world *w = *state;

	enforce(w, "WARN");
	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_INVALID, act(w, "tetapkan", 0, "Baik"));
	assert_true(refused(w, "alasan", "penetapan.alasan"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM penetapan"), 0);
	ACT(w, KJ_OK, act(w, "tetapkan", 0, WHY));
	assert_string_equal(list(w), "DITETAPKAN 1 WARN BAIK 2 21 20");
	/* None where every condition holds. */
	clean(state);
	enforce(w, "WARN");
	sql(w, "UPDATE evaluasi SET predikat = 'BUTUH_PERBAIKAN' WHERE pegawai_id <= 106");
	ACT(w, KJ_OK, act(w, "tetapkan", 0, ""));
}

static void
blocking_refuses_a_departure_but_not_a_small_unit(void **state)
{
	struct world *w = *state;

	enforce(w, "BLOCK");
	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_INVALID, act(w, "tetapkan", 0, WHY));
	assert_true(refused(w, "", "penetapan.pola"));
	sql(w, "UPDATE evaluasi SET predikat = 'BUTUH_PERBAIKAN' WHERE pegawai_id <= 106");
	ACT(w, KJ_OK, act(w, "tetapkan", 0, ""));
	assert_string_equal(list(w), "DITETAPKAN 1 BLOCK BAIK 2 21 20");
	clean(state);
	enforce(w, "BLOCK");
	sql(w, "DELETE FROM evaluasi WHERE pegawai_id > 104");
	ACT(w, KJ_OK, act(w, "tetapkan", 0, ""));
	assert_string_equal(list(w), "DITETAPKAN 1 INFO BAIK 2 21 4");
}

static void
a_list_needs_a_predicate_and_signed_evaluations(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-12-06");
	sql(w, "UPDATE evaluasi SET status = 'DINILAI'");
	ACT(w, KJ_INVALID, act(w, "tetapkan", 0, WHY));
	assert_true(refused(w, "", "penetapan.tanpa_pegawai"));
	sql(w, "DELETE FROM predikat_organisasi");
	ACT(w, KJ_INVALID, act(w, "tetapkan", 0, WHY));
	assert_true(refused(w, "", "penetapan.tanpa_predikat"));
	sql(w, "UPDATE periode SET status = 'DITUTUP'");
	ACT(w, KJ_INVALID, act(w, "simpan", 0, WHY));
	assert_true(refused(w, "", "periode.tahap_tutup"));
}

/* ---- afterwards ------------------------------------------------------------------- */

static void
what_changes_later_shows_beside_the_list_until_it_is_fixed_anew(void **state)
{
	struct world *w = *state;
	const char *before;

	be(w, KADEK, "2026-12-06");
	before = word(w, "SELECT GROUP_CONCAT(skp_id, predikat, version, status ORDER BY skp_id) FROM "
					 "evaluasi");
	ACT(w, KJ_OK, act(w, "tetapkan", 0, ""));
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(skp_id, predikat, version, status ORDER BY "
								"skp_id) FROM evaluasi"),
		before);
	assert_int_equal(count(w, BIDANG, "berubah"), 0);
	sql(w, "UPDATE evaluasi SET predikat = 'SANGAT_BAIK' WHERE pegawai_id = 120");
	assert_int_equal(count(w, BIDANG, "berubah"), 1);
	assert_string_equal(word(w, "SELECT predikat FROM penetapan_baris WHERE skp_id = 120"), "BAIK");
	ACT(w, KJ_INVALID, act(w, "buka_kembali", 1, "Ya"));
	assert_true(refused(w, "alasan", "penetapan.alasan"));
	ACT(w, KJ_OK, act(w, "buka_kembali", 1, "Putusan keberatan Orang 20"));
	ACT(w, KJ_OK, act(w, "tetapkan", 2, ""));
	assert_int_equal(count(w, BIDANG, "berubah"), 0);
	assert_string_equal(
		word(w, "SELECT predikat FROM penetapan_baris WHERE skp_id = 120"), "SANGAT_BAIK");
}

static void
who_was_faster_wins(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_CONFLICT, act(w, "simpan", 3, WHY));
	ACT(w, KJ_OK, act(w, "simpan", 0, WHY));
	ACT(w, KJ_CONFLICT, act(w, "tetapkan", 0, WHY));
	ACT(w, KJ_OK, act(w, "simpan", 1, WHY));
	ACT(w, KJ_CONFLICT, act(w, "tetapkan", 1, WHY));
	ACT(w, KJ_OK, act(w, "tetapkan", 2, WHY));
}

static void
only_the_leader_above_fixes_it(void **state)
{
	static const int64_t others[] = {WATI, AYU, BAYU, SARI, PENGELOLA, ADMIN, AUDITOR};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(others); i++) {
		be(w, others[i], "2026-12-06");
		ACT(w, KJ_DENIED, act(w, "tetapkan", 0, WHY));
	}
	be(w, KADEK, "2026-12-06");
	ACT(w, KJ_DENIED, act(w, "buka_kembali", 0, WHY));
	ACT(w, KJ_OK, act(w, "tetapkan", 0, WHY));
	ACT(w, KJ_DENIED, act(w, "tetapkan", 1, WHY));
	ACT(w, KJ_DENIED, act(w, "simpan", 1, WHY));
}

/* ---- large units ------------------------------------------------------------------ */

static void
a_large_unit_shows_what_was_counted_last_and_says_when(void **state)
{
	struct world *w = *state;
	struct kj_distribusi_unit u;

	be(w, KADEK, "2026-12-06");
	count_beforehand(w, BIDANG);
	u = load(w, BIDANG, false);
	assert_string_equal(kj_text(&u.kepala, 0, "dihitung"), kj_act_now(&w->act));
	assert_int_equal(u.n, 20);
	assert_int_equal(kj_int(&u.kepala, 0, "pegawai"), 21);
	assert_int_equal(u.jumlah[KJ_PREDIKAT_SB], 2);
	/* Changed since: shown after the next count; asked for exactly, at once. */
	sql(w, "UPDATE evaluasi SET predikat = 'BAIK' WHERE skp_id = 101");
	assert_int_equal(load(w, BIDANG, false).jumlah[KJ_PREDIKAT_SB], 2);
	assert_int_equal(kj_distribusi_load(&w->act, RULES,
						 &(struct kj_distribusi_tanya){
							 .unit = BIDANG, .tahun = 2026, .siklus = "TAHUNAN", .persis = true},
						 &u),
		KJ_OK);
	assert_int_equal(u.jumlah[KJ_PREDIKAT_SB], 1);
	assert_string_equal(kj_text(&u.kepala, 0, "dihitung"), "");
	/* A unit below with a predicate of its own counts for itself. */
	sql(w, "INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, status) VALUES "
		   "(5, 1, 'ISTIMEWA', 'DITETAPKAN')");
	be(w, KADEK, "2026-12-07");
	count_beforehand(w, SEKSI);
	count_beforehand(w, BIDANG);
	assert_int_equal(load(w, BIDANG, false).n, 10);
	assert_int_equal(load(w, SEKSI, false).n, 10);
	/* Large no longer: its people are read. */
	sql(w, "UPDATE cakupan SET ditetapkan = 299");
	be(w, KADEK, "2026-12-08");
	ACT(w, KJ_OK, kj_distribusi_hitung(&w->act));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM distribusi_rekap"), 0);
}

static void
a_large_unit_never_counts_the_leaders_own_rating(void **state)
{
	struct world *w = *state;

	sql(w, "INSERT INTO evaluasi (skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, "
		   "predikat) VALUES (3, 3, 1, 3, 2, 'DINILAI', 'KURANG')");
	sql(w, "UPDATE evaluasi SET status = 'DINILAI', predikat = 'BUTUH_PERBAIKAN' WHERE skp_id = "
		   "120");
	be(w, AYU, "2026-12-06");
	count_beforehand(w, BIDANG);
	assert_int_equal(load(w, BIDANG, false).n, 19);
	assert_int_equal(load(w, BIDANG, true).n, 20);
	assert_int_equal(load(w, BIDANG, true).jumlah[KJ_PREDIKAT_K], 0);
	assert_int_equal(load(w, BIDANG, true).jumlah[KJ_PREDIKAT_BP], 1);
}

static void
fixing_reads_a_large_unit_as_it_stands(void **state)
{
	struct world *w = *state;

	be(w, KADEK, "2026-12-06");
	count_beforehand(w, BIDANG);
	sql(w, "DELETE FROM evaluasi");
	ACT(w, KJ_INVALID, act(w, "tetapkan", 0, WHY));
	assert_true(refused(w, "", "penetapan.tanpa_pegawai"));
}

#define CLEAN(f) cmocka_unit_test_setup(f, clean)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CLEAN(a_unit_counts_its_own_people_and_those_below_without_a_predicate),
		CLEAN(a_unit_where_nobody_counts_is_empty_and_spoils_no_other),
		CLEAN(a_unit_without_its_own_predicate_is_not_held_against_a_pattern),
		CLEAN(unsigned_ratings_count_at_calibration_alone_and_never_ones_own),
		CLEAN(interim_cycles_are_counted_apart),
		CLEAN(information_fixes_whatever_the_distribution),
		CLEAN(a_warning_asks_for_a_reason),
		CLEAN(blocking_refuses_a_departure_but_not_a_small_unit),
		CLEAN(a_list_needs_a_predicate_and_signed_evaluations),
		CLEAN(what_changes_later_shows_beside_the_list_until_it_is_fixed_anew),
		CLEAN(who_was_faster_wins),
		CLEAN(only_the_leader_above_fixes_it),
		CLEAN(a_large_unit_shows_what_was_counted_last_and_says_when),
		CLEAN(a_large_unit_never_counts_the_leaders_own_rating),
		CLEAN(fixing_reads_a_large_unit_as_it_stands),
	};

	return cmocka_run_group_tests(tests, office_new, world_free);
}
