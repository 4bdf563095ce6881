/* The matrix of roles: who may stand in it, what a save changes, and a role becoming an RHK. */
#include "domain.h"

enum { PLAN = 3, FIRST = 31, SECOND = 32, FOREIGN = 21 };

static int
matriks_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO rhk (id, skp_id, urut, teks) VALUES (31, 3, 1, 'Taman terawat'), "
		   "(32, 3, 2, 'Pohon aman'), (21, 2, 1, 'Milik Sari')");
	sql(w, "INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'PERENCANAAN', "
		   "'2026-01-01', '2026-12-31')");
	return 0;
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM peran_hasil");
	sql(w, "DELETE FROM matriks_orang");
	sql(w, "DELETE FROM matriks");
	sql(w, "DELETE FROM iki");
	sql(w, "DELETE FROM rhk WHERE id NOT IN (31, 32, 21)");
	sql(w, "UPDATE skp SET status = 'DITETAPKAN' WHERE id = 2");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	/* On 10 April Sari and Tono report to Ayu. */
	sql(w, "DELETE FROM garis WHERE id > 8");
	sql(w, "INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES (6, 3, '2026-01-01'), "
		   "(5, 3, '2026-04-01')");
	return 0;
}

static enum kj_rc
save(struct world *w, int64_t version, int64_t who, int64_t rhk, const char *text)
{
	struct kj_sel cell = {.row = {"x", rhk}, .teks = text};
	struct kj_matriks_orang one = {.row = {"y", who}, .sel = {1, &cell}};
	struct kj_matriks_isi isi = {
		.orang = {1, &one}, .kolom_teks = "", .kolom_untuk = "SEMUA", .nip = "", .asal = ""};
	struct kj_subject s = subject(w, KJ_DOK_SKP, PLAN);

	return kj_matriks_save(&w->act, &s, version, &isi);
}

static void
a_cell_is_kept_told_and_noted(void **state)
{
	struct world *w = *state;

	be(w, AYU, "2026-04-10");
	ACT(w, KJ_OK, save(w, 0, TONO, FIRST, "Menyiram tiap pagi"));
	assert_string_equal(
		word(w, "SELECT teks FROM peran_hasil WHERE rhk_id = 31 AND pegawai_id = 6"),
		"Menyiram tiap pagi");
	assert_string_equal(
		word(w, "SELECT CONCAT(pegawai_id, ' ', tautan) FROM tugas WHERE jenis = 'peran.ambil'"),
		"6 /peran");
	assert_string_equal(
		word(w, "SELECT baru FROM audit WHERE aksi = 'bagi_peran'"), "Menyiram tiap pagi");
	/* Somebody was faster: nothing changes. */
	ACT(w, KJ_CONFLICT, save(w, 0, TONO, FIRST, "Lain"));
	ACT(w, KJ_OK, save(w, 1, TONO, FIRST, ""));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM peran_hasil"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
}

static void
nobody_and_nothing_foreign_enters(void **state)
{
	struct world *w = *state;

	be(w, AYU, "2026-04-10");
	ACT(w, KJ_INVALID, save(w, 0, KADEK, FIRST, "Bukan bawahan"));
	ACT(w, KJ_INVALID, save(w, 0, TONO, FOREIGN, "Bukan kolom"));
	assert_true(refused(w, "orang.y.sel.x.teks", "bukan_milik"));
	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_DENIED, save(w, 0, TONO, FIRST, "Bukan miliknya"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM peran_hasil"), 0);
}

static void
a_column_is_filled_for_many_at_once(void **state)
{
	struct world *w = *state;
	struct kj_matriks_isi isi = {.kolom = SECOND,
		.kolom_teks = "Memeriksa dahan",
		.kolom_untuk = "TANPA_PERAN",
		.nip = "",
		.asal = ""};
	struct kj_subject s;

	be(w, AYU, "2026-04-10");
	ACT(w, KJ_OK, save(w, 0, TONO, FIRST, "Menyiram"));
	s = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &s, 1, &isi));
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(pegawai_id) FROM peran_hasil WHERE rhk_id = 32"), "5");
	isi.kolom_untuk = "SEMUA";
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &s, 2, &isi));
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(pegawai_id ORDER BY pegawai_id) FROM "
								"peran_hasil WHERE rhk_id = 32"),
		"5,6");
	isi.kolom_teks = "";
	ACT(w, KJ_INVALID, kj_matriks_save(&w->act, &s, 3, &isi));
	assert_true(refused(w, "kolom_teks", "wajib"));
}

static void
somebody_from_elsewhere_keeps_the_origin(void **state)
{
	struct world *w = *state;
	struct kj_matriks_isi isi = {.kolom_teks = "",
		.kolom_untuk = "SEMUA",
		.nip = "198601012011032001",
		.asal = "PENUGASAN_KHUSUS"};
	struct kj_subject s;
	int64_t skp;

	be(w, AYU, "2026-04-10");
	s = subject(w, KJ_DOK_SKP, PLAN);
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &s, 0, &isi));
	ACT(w, KJ_OK, save(w, 1, PENGELOLA, FIRST, "Mencatat hadir"));
	/* Given nothing somebody leaves again; who has a role stays. */
	isi.nip = "198501012010031001";
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &s, 2, &isi));
	isi.nip = "";
	isi.lepas = true;
	ACT(w, KJ_OK, kj_matriks_save(&w->act, &s, 3, &isi));
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(pegawai_id) FROM matriks_orang"), "7");
	isi.lepas = false;
	isi.nip = "000000000000000000";
	ACT(w, KJ_INVALID, kj_matriks_save(&w->act, &s, 4, &isi));
	assert_true(refused(w, "nip", "matriks.tidak_ada"));
	/* Gita has an evaluator now: the plan is begun by taking the role, as an additional result. */
	sql(w, "INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES (7, 2, '2026-01-01')");
	be(w, PENGELOLA, "2026-04-10");
	ACT(w, KJ_OK, kj_peran_take(&w->act, FIRST, &skp));
	assert_string_equal(word(w, kj_fmt(w->arena,
									"SELECT CONCAT(jenis, ' ', teks, ' ', rhk_atasan_id, ' ', "
									"penugasan_dari) FROM rhk WHERE skp_id = %lld",
									(long long)skp)),
		"TAMBAHAN Mencatat hadir 31 Ayu");
	sql(w, "UPDATE peran_hasil SET rhk_hasil_id = NULL");
	sql(w,
		kj_fmt(w->arena, "DELETE k FROM iki k JOIN rhk r ON r.id = k.rhk_id WHERE r.skp_id = %lld",
			(long long)skp));
	sql(w, kj_fmt(w->arena, "DELETE FROM rhk WHERE skp_id = %lld", (long long)skp));
	sql(w, kj_fmt(w->arena, "DELETE FROM skp_perilaku WHERE skp_id = %lld", (long long)skp));
	sql(w, kj_fmt(w->arena, "DELETE FROM skp WHERE id = %lld", (long long)skp));
}

static void
a_role_becomes_an_rhk_once(void **state)
{
	struct world *w = *state;
	int64_t skp;

	be(w, AYU, "2026-04-10");
	ACT(w, KJ_OK, save(w, 0, SARI, FIRST, "Merawat bunga"));
	be(w, SARI, "2026-04-10");
	/* The plan is approved: only a draft takes it. */
	ACT(w, KJ_INVALID, kj_peran_take(&w->act, 0, &skp));
	sql(w, "UPDATE skp SET status = 'DRAF' WHERE id = 2");
	ACT(w, KJ_OK, kj_peran_take(&w->act, 0, &skp));
	assert_int_equal(skp, 2);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM rhk WHERE skp_id = 2 AND rhk_atasan_id = 31 AND "
				  "teks = 'Merawat bunga' AND jenis = 'UTAMA'"),
		1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'peran.ambil'"), 0);
	ACT(w, KJ_NOTFOUND, kj_peran_take(&w->act, FIRST, &skp));
	/* Removed from the sheet it may be taken again. */
	sql(w, "DELETE FROM iki");
	sql(w, "DELETE FROM rhk WHERE skp_id = 2 AND rhk_atasan_id = 31");
	ACT(w, KJ_OK, kj_peran_take(&w->act, FIRST, &skp));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_cell_is_kept_told_and_noted, clean),
		cmocka_unit_test_setup(nobody_and_nothing_foreign_enters, clean),
		cmocka_unit_test_setup(a_column_is_filled_for_many_at_once, clean),
		cmocka_unit_test_setup(somebody_from_elsewhere_keeps_the_origin, clean),
		cmocka_unit_test_setup(a_role_becomes_an_rhk_once, clean),
	};

	return cmocka_run_group_tests(tests, matriks_new, world_free);
}
