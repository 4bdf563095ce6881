/* The library of indicators: proposed, approved by somebody else, used in a draft; quality in words. */
#include "domain.h"

static const struct kj_pustaka idea = {.urusan = "Kebersihan",
	.jabatan = "Petugas taman",
	.teks = "Luas taman terpelihara",
	.aspek = "KUALITAS",
	.satuan = "%",
	.arah = "NAIK",
	.konsolidasi = "RASIO",
	.contoh = "95",
	.sumber = "Laporan taman"};

static int
pustaka_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "UPDATE skp SET status = 'DRAF' WHERE id = 2");
	sql(w,
		"INSERT INTO rhk (id, skp_id, urut, teks) VALUES (21, 2, 1, 'Taman terawat'), (31, 3, 1, "
		"'Milik Ayu')");
	return 0;
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM pustaka WHERE usul_oleh IS NOT NULL");
	sql(w, "DELETE FROM iki");
	sql(w, "DELETE FROM audit");
	return 0;
}

static void
quality_is_said_in_words(void **state)
{
	(void)state;
	assert_int_equal(kj_mutu_of("Waktu respons keluhan kebersihan", "jam", "Aplikasi"), 0);
	assert_int_equal(
		kj_mutu_of("Melaksanakan rapat koordinasi", "kali", "Notula"), KJ_MUTU_KEGIATAN);
	assert_int_equal(
		kj_mutu_of("Penyelesaian laporan bulanan", "dokumen", "Arsip"), KJ_MUTU_KEGIATAN);
	assert_int_equal(
		kj_mutu_of("Sampah", "", ""), KJ_MUTU_SATUAN | KJ_MUTU_SUMBER | KJ_MUTU_PENDEK);
	assert_int_equal(
		kj_mutu_of("Taman terpelihara serta keluhan dijawab", "%", "Laporan"), KJ_MUTU_GANDA);
	/* "Rapatnya" is no "rapat". */
	assert_int_equal(kj_mutu_of("Rapatnya tajuk pohon perindang", "%", "Survei"), 0);
	assert_string_equal(kj_mutu_kode(KJ_MUTU_GANDA), "GANDA");
	assert_string_equal(kj_mutu_kode(1 << 12), "");
}

static void
a_proposal_is_decided_once_by_somebody_else(void **state)
{
	struct world *w = *state;
	long long id;

	be(w, SARI, "2026-04-10");
	ACT(w, KJ_OK, kj_pustaka_propose(&w->act, &idea));
	id =
		number(w, "SELECT id FROM pustaka WHERE usul_oleh = 5 AND status = 'USUL' AND unit_id = 2");
	assert_true(id > 0);
	ACT(w, KJ_DENIED, kj_pustaka_decide(&w->act, id, 1, "setujui", ""));
	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_INVALID, kj_pustaka_decide(&w->act, id, 1, "tolak", "tidak"));
	ACT(w, KJ_DENIED, kj_pustaka_decide(&w->act, id, 1, "hapus", "Tidak dipakai"));
	ACT(w, KJ_CONFLICT, kj_pustaka_decide(&w->act, id, 2, "setujui", ""));
	ACT(w, KJ_OK, kj_pustaka_decide(&w->act, id, 1, "setujui", ""));
	ACT(w, KJ_DENIED, kj_pustaka_decide(&w->act, id, 2, "tolak", "Tidak dipakai"));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi IN ('usul_pustaka', 'putus_pustaka')"), 2);
}

static void
an_approved_one_goes_into_a_draft_of_ones_own(void **state)
{
	struct world *w = *state;
	struct kj_subject s;
	long long id = number(w, "SELECT id FROM pustaka WHERE teks LIKE 'Waktu respons keluhan%'");

	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	be(w, SARI, "2026-04-10");
	s = subject(w, KJ_DOK_SKP, 2);
	sql(w, "INSERT INTO iki (rhk_id, urut, teks) VALUES (21, 1, '')");
	ACT(w, KJ_OK, kj_pustaka_use(&w->act, &s, id, 21));
	/* The empty row it stands in for is gone; the target is left to the writer. */
	assert_string_equal(
		word(w,
			"SELECT GROUP_CONCAT(teks, ' ', satuan, ' ', arah, ' ', IFNULL(target, '-')) FROM iki"),
		"Waktu respons keluhan kebersihan jam TURUN -");
	ACT(w, KJ_NOTFOUND, kj_pustaka_use(&w->act, &s, id, 31));
	/* Under revision nothing in force changes: it is proposed. */
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-20 01:00:00' WHERE id = 2");
	ACT(w, KJ_OK, kj_pustaka_use(&w->act, &s, id, 21));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM iki WHERE rhk_id = 21"), 1);
	assert_int_equal(
		number(w, "SELECT JSON_LENGTH(isi, '$.rhk[0].iki') FROM skp_revisi WHERE skp_id = 2"), 2);
	ACT(w, KJ_NOTFOUND, kj_pustaka_use(&w->act, &s, id, 31));
	sql(w, "DELETE FROM skp_revisi");
	sql(w, "UPDATE skp SET ditetapkan_pada = NULL WHERE id = 2");
	ACT(w, KJ_OK, kj_pustaka_propose(&w->act, &idea));
	ACT(w, KJ_NOTFOUND,
		kj_pustaka_use(&w->act, &s, number(w, "SELECT id FROM pustaka WHERE status = 'USUL'"), 21));
	/* What another unit grew is not theirs. */
	sql(w, "UPDATE pustaka SET status = 'DISETUJUI', unit_id = (SELECT u.id FROM unit u WHERE NOT "
		   "EXISTS "
		   "(SELECT 1 FROM penugasan a JOIN unit_jalur j ON j.unit_id = a.unit_id "
		   "WHERE a.pegawai_id = 5 AND j.leluhur_id = u.id) LIMIT 1) WHERE status = 'USUL'");
	ACT(w, KJ_NOTFOUND,
		kj_pustaka_use(
			&w->act, &s, number(w, "SELECT id FROM pustaka WHERE unit_id IS NOT NULL"), 21));
	sql(w, "UPDATE skp SET status = 'DIAJUKAN' WHERE id = 2");
	ACT(w, KJ_DENIED, kj_pustaka_use(&w->act, &s, id, 21));
	sql(w, "UPDATE skp SET status = 'DRAF' WHERE id = 2");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quality_is_said_in_words),
		cmocka_unit_test_setup(a_proposal_is_decided_once_by_somebody_else, clean),
		cmocka_unit_test_setup(an_approved_one_goes_into_a_draft_of_ones_own, clean),
	};

	return cmocka_run_group_tests(tests, pustaka_new, world_free);
}
