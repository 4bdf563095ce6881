/* Acts on people, lines, assignments, units, periods and accounts. */
#include "domain.h"

static int64_t
version_of(struct world *w, const char *table, int64_t id)
{
	return number(
		w, kj_fmt(w->arena, "SELECT version FROM %s WHERE id = %lld", table, (long long)id));
}

static kj_date
day(const char *text)
{
	kj_date d;

	if (!*text)
		return KJ_NODATE;
	assert_true(kj_date_parse(text, &d));
	return d;
}

/* ---- people ------------------------------------------------------------------ */

static struct kj_pegawai
somebody(const char *nama, const char *nip)
{
	return (struct kj_pegawai){.nip = nip,
		.nrp = "",
		.nama = nama,
		.gelar_depan = "",
		.gelar_belakang = "S.T.",
		.status = "PNS",
		.pangkat = "Penata",
		.golongan = "III/c",
		.surel = "",
		.tanggal_lahir = KJ_NODATE,
		.dari = day("2026-01-01")};
}

static void
person_is_created_with_spaces_dropped_from_the_nip(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Dewi", "19900101 201503 2 009");
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &p, &id));
	assert_int_equal(
		number(w, "SELECT nip = '199001012015032009' FROM pegawai WHERE nama = 'Dewi'"), 1);
	assert_int_equal(
		number(w, kj_fmt(w->arena,
					  "SELECT COUNT(*) FROM audit WHERE jenis = 'pegawai' AND dokumen_id = %lld "
					  "AND untuk_id = %lld AND lama IS NULL",
					  (long long)id, (long long)id)),
		7);
}

static void
nip_of_other_length_is_refused_and_odd_ones_are_not(void **state)
{
	static const char *const bad[] = {
		"123", "1990010120150320091", "19900101201503200x", "1.99001E+17"};
	struct world *w = *state;
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		struct kj_pegawai p = somebody("X", bad[i]);

		ACT(w, KJ_INVALID, kj_pegawai_create(&w->act, &p, &id));
		assert_true(refused(w, "nip", "pegawai.nip_panjang"));
	}
	/* Month 13, sex 9, serial 000: odd, but a person. */
	struct kj_pegawai odd = somebody("Aneh", "199013012015039000"), none = somebody("Tanpa", "");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &odd, &id));
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &none, &id));
	none.nama = "Tanpa Dua";
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &none, &id));
}

static void
nip_of_somebody_else_is_told_at_its_field(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Kembar", "197001011995031001");
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_INVALID, kj_pegawai_create(&w->act, &p, &id));
	assert_true(refused(w, "nip", "pegawai.nip_ada"));
}

static void
update_audits_what_changed_and_knows_a_stale_version(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Tono", "198501012010031001");
	int64_t version = version_of(w, "pegawai", TONO);

	be(w, ADMIN, "2026-05-01");
	p.dari = day("2020-01-01");
	ACT(w, KJ_OK, kj_pegawai_update(&w->act, TONO, version, &p));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'pegawai' AND dokumen_id = 6 "
				  "AND aksi = 'ubah'"),
		3);
	ACT(w, KJ_CONFLICT, kj_pegawai_update(&w->act, TONO, version, &p));
	ACT(w, KJ_OK, kj_pegawai_update(&w->act, TONO, version + 1, &p));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'pegawai' AND dokumen_id = 6 "
				  "AND aksi = 'ubah'"),
		3);
}

/* Who is found by a beginning, in order. */
static const char *
found(struct world *w, const char *beginning)
{
	return word(w, kj_fmt(w->arena,
					   "SELECT COALESCE(GROUP_CONCAT(p.nama ORDER BY k.kata SEPARATOR ';'), '') "
					   "FROM pegawai_kata k JOIN pegawai p ON p.id = k.pegawai_id WHERE k.kata "
					   "LIKE '%s%%'",
					   beginning));
}

static void
every_word_of_a_name_begins_a_search(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("A.A. Gede Sri-Wahyuni", "");
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &p, &id));
	assert_string_equal(found(w, "gede sri"), "A.A. Gede Sri-Wahyuni");
	assert_string_equal(found(w, "wahyu"), "A.A. Gede Sri-Wahyuni");
	assert_string_equal(found(w, "a.a"), "A.A. Gede Sri-Wahyuni");
	assert_string_equal(found(w, "ahyuni"), "");
	p.nama = "Gede Sri Utami";
	ACT(w, KJ_OK, kj_pegawai_update(&w->act, id, version_of(w, "pegawai", id), &p));
	assert_string_equal(found(w, "wahyu"), "");
	assert_string_equal(found(w, "utami"), "Gede Sri Utami");
	/* What another program wrote is caught up with. */
	sql(w, kj_fmt(w->arena, "UPDATE pegawai SET nama = 'Gede Sri Lestari' WHERE id = %lld",
			   (long long)id));
	ACT(w, KJ_OK, kj_pegawai_words(&w->act));
	assert_string_equal(found(w, "utami"), "");
	assert_string_equal(found(w, "lestari"), "Gede Sri Lestari");
	assert_string_equal(found(w, "kadek"), "Kadek");
}

static const char *
lacking(struct world *w)
{
	return word(w, "SELECT COALESCE(GROUP_CONCAT(sebab, ' ', nama ORDER BY sebab, nama SEPARATOR "
				   "';'), '') FROM pegawai_kurang WHERE nama IN ('Kurang', 'Sari')");
}

static void
who_lacks_what_is_noted_by_the_act_and_counted_by_the_job(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Kurang", "");
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	sql(w, "DELETE FROM pegawai_kurang");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &p, &id));
	assert_string_equal(lacking(w), "TANPA_PENILAI Kurang;TANPA_AKUN Kurang");
	ACT(w, KJ_OK, kj_pegawai_hitung(&w->act));
	assert_string_equal(lacking(w), "TANPA_PENILAI Kurang;TANPA_AKUN Kurang");
	assert_int_equal(number(w, "SELECT tanpa_akun = (SELECT COUNT(*) FROM pegawai p WHERE NOT "
							   "EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id)) "
							   "FROM pegawai_rekap"),
		1);
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES (%lld, 2, '2026-01-01')",
			   (long long)id));
	be(w, ADMIN, "2026-05-02");
	ACT(w, KJ_OK, kj_pegawai_hitung(&w->act));
	assert_string_equal(lacking(w), "TANPA_AKUN Kurang");
	/* Their last line is over. */
	be(w, ADMIN, "2027-01-02");
	sql(w, "UPDATE garis SET sampai = '2026-12-31' WHERE pegawai_id = 5");
	ACT(w, KJ_OK, kj_pegawai_hitung(&w->act));
	assert_string_equal(lacking(w), "TANPA_PENILAI Sari;TANPA_AKUN Kurang");
	sql(w, "UPDATE garis SET sampai = NULL WHERE id = 6");
}

static void
people_are_found_by_number_name_or_suggestion(void **state)
{
	static const char *const ways[] = {"197501012000032001", "19750101 200003 2 001", "Ayu",
		"Ayu (197501012000032001)", "Siapa pun (19750101 200003 2 001)"};
	struct world *w = *state;
	kj_date d = day("2026-05-01");
	int64_t id;

	be(w, ADMIN, "2026-05-01");
	for (size_t i = 0; i < KJ_COUNT(ways); i++) {
		assert_int_equal(kj_pegawai_find(&w->act, ways[i], "penilai", d, &id), KJ_OK);
		assert_int_equal(id, AYU);
	}
	assert_int_equal(kj_pegawai_find(&w->act, "Nihil", "penilai", d, &id), KJ_INVALID);
	assert_true(refused(w, "penilai", "pegawai.tidak_ada"));
	sql(w, "INSERT INTO pegawai (nama, dari) VALUES ('Kembar', '2020-01-01'), ('Kembar', "
		   "'2020-01-01')");
	assert_int_equal(kj_pegawai_find(&w->act, "Kembar", "penilai", d, &id), KJ_INVALID);
	assert_true(refused(w, "penilai", "pegawai.ganda"));
	assert_int_equal(
		kj_pegawai_find(&w->act, "Ayu", "penilai", day("2019-01-01"), &id), KJ_INVALID);
	assert_true(refused(w, "penilai", "pegawai.tidak_bertugas"));
}

static void
who_leaves_takes_posts_lines_roles_and_account_along(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Pergi", "");
	struct kj_penugasan post = {.unit = 4,
		.jabatan = "Staf",
		.jabatan_jenis = "",
		.jenis = "DEFINITIF",
		.dari = day("2026-01-01"),
		.sampai = KJ_NODATE};
	struct kj_garis line = {.penilai = "Bayu",
		.jenis = "DEFINITIF",
		.dari = day("2026-01-01"),
		.sampai = KJ_NODATE,
		.alasan = ""};
	struct kj_peran_baru role = {.peran = "TPK", .dari = day("2026-01-01"), .sampai = KJ_NODATE};
	int64_t id, akun, x;

	be(w, ADMIN, "2026-05-10");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &p, &id));
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, id, 0, &post, &x));
	ACT(w, KJ_OK, kj_garis_add(&w->act, id, 0, &line, &x));
	ACT(w, KJ_OK, kj_akun_create(&w->act, id, "pergi", "$argon2id$x", &akun));
	ACT(w, KJ_OK, kj_peran_add(&w->act, akun, 1, &role, &x));
	ACT(w, KJ_INVALID, kj_pegawai_end(&w->act, id, 1, day("2025-12-31"), ""));
	assert_true(refused(w, "sampai", "masa_terbalik"));
	ACT(w, KJ_OK, kj_pegawai_end(&w->act, id, 1, day("2026-05-10"), "pensiun"));
	assert_int_equal(
		number(w,
			kj_fmt(w->arena,
				"SELECT (SELECT COUNT(*) FROM penugasan WHERE pegawai_id = %lld AND sampai = "
				"'2026-05-10') "
				"+ (SELECT COUNT(*) FROM garis WHERE pegawai_id = %lld AND sampai = '2026-05-10') "
				"+ (SELECT COUNT(*) FROM peran WHERE akun_id = %lld AND sampai = '2026-05-10') "
				"+ (SELECT aktif FROM akun WHERE id = %lld)",
				(long long)id, (long long)id, (long long)akun, (long long)akun)),
		4);
	/* The last day itself is still theirs. */
	assert_int_equal(kj_akun_tutup(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT aktif FROM akun WHERE login = 'pergi'"), 1);
	be(w, ADMIN, "2026-05-11");
	assert_int_equal(kj_akun_tutup(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT aktif FROM akun WHERE login = 'pergi'"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM akun WHERE NOT aktif"), 1);
}

/* ---- lines ------------------------------------------------------------------------ */

static struct kj_garis
line_to(const char *penilai, const char *jenis, const char *dari, const char *sampai)
{
	return (struct kj_garis){.penilai = penilai,
		.jenis = jenis,
		.dari = day(dari),
		.sampai = day(sampai),
		.alasan = "uji"};
}

static void
overlapping_line_of_the_same_kind_is_refused(void **state)
{
	struct world *w = *state;
	struct kj_garis g = line_to("Bayu", "DEFINITIF", "2026-02-01", "");
	int64_t id, version = version_of(w, "pegawai", AYU);

	be(w, ADMIN, "2026-02-01");
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, AYU, version, &g, &id));
	assert_true(refused(w, "dari", "garis.tumpang_tindih"));
	/* A line that lies wholly before, or of another kind, or to a ketua tim is none. */
	g = line_to("Kadek", "DEFINITIF", "2024-01-01", "2024-12-31");
	ACT(w, KJ_OK, kj_garis_add(&w->act, AYU, version++, &g, &id));
	g = line_to("Kadek", "DEFINITIF", "2024-12-31", "2025-06-30");
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, AYU, version, &g, &id));
	g = line_to("Bayu", "TIM", "2026-02-01", "");
	ACT(w, KJ_OK, kj_garis_add(&w->act, AYU, version++, &g, &id));
	g = line_to("Tono", "TIM", "2026-02-01", "");
	ACT(w, KJ_OK, kj_garis_add(&w->act, AYU, version++, &g, &id));
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, AYU, version, &g, &id));
	g = line_to("Kadek", "DEFINITIF", "2026-05-01", "2026-04-01");
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, AYU, version, &g, &id));
	assert_true(refused(w, "sampai", "masa_terbalik"));
}

static void
new_line_may_end_the_old_one_the_day_before(void **state)
{
	struct world *w = *state;
	struct kj_garis g = line_to("Ayu", "DEFINITIF", "2026-04-01", "");
	int64_t id, version = version_of(w, "pegawai", BAYU);

	be(w, ADMIN, "2026-04-01");
	g.ganti = true;
	ACT(w, KJ_OK, kj_garis_add(&w->act, BAYU, version, &g, &id));
	assert_int_equal(number(w, "SELECT sampai = '2026-03-31' FROM garis WHERE id = 3"), 1);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'garis' AND dokumen_id = 3 "
				  "AND aksi = 'akhiri' AND untuk_id = 4"),
		1);
	/* A line from before the stored one cannot swallow it. */
	g = line_to("Kadek", "DEFINITIF", "2026-03-31", "");
	g.ganti = true;
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, BAYU, version + 1, &g, &id));
	assert_true(refused(w, "dari", "garis.tumpang_tindih"));
}

static void
nobody_evaluates_themself_or_those_above(void **state)
{
	struct world *w = *state;
	struct kj_garis g = line_to("Kadek", "DEFINITIF", "2030-01-01", "");
	int64_t id;

	be(w, ADMIN, "2026-04-01");
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, KADEK, version_of(w, "pegawai", KADEK), &g, &id));
	assert_true(refused(w, "penilai", "garis.diri"));
	g = line_to("Sari", "DEFINITIF", "2026-02-01", "2026-02-28");
	ACT(w, KJ_INVALID, kj_garis_add(&w->act, WATI, version_of(w, "pegawai", WATI), &g, &id));
	assert_true(refused(w, "penilai", "garis.melingkar"));
	/* The same pair in a team is none of the law's business. */
	g.jenis = "TIM";
	ACT(w, KJ_OK, kj_garis_add(&w->act, WATI, version_of(w, "pegawai", WATI), &g, &id));
}

static void
two_clerks_at_once_one_is_told(void **state)
{
	struct world *w = *state;
	struct kj_garis g = line_to("Bayu", "TIM", "2026-02-01", "");
	int64_t id, version = version_of(w, "pegawai", SARI);

	be(w, ADMIN, "2026-02-01");
	ACT(w, KJ_OK, kj_garis_add(&w->act, SARI, version, &g, &id));
	g.penilai = "Kadek";
	ACT(w, KJ_CONFLICT, kj_garis_add(&w->act, SARI, version, &g, &id));
}

static void
line_ends_only_for_its_own_person(void **state)
{
	struct world *w = *state;
	int64_t version = version_of(w, "pegawai", SARI);

	be(w, ADMIN, "2026-02-01");
	ACT(w, KJ_NOTFOUND, kj_garis_end(&w->act, SARI, version, 1, day("2026-02-28"), ""));
	ACT(w, KJ_INVALID, kj_garis_end(&w->act, SARI, version, 7, day("2026-04-01"), ""));
	assert_true(refused(w, "sampai", "masa_terbalik"));
	ACT(w, KJ_OK, kj_garis_end(&w->act, SARI, version, 7, day("2026-05-20"), "tim bubar"));
	assert_int_equal(number(w, "SELECT sampai = '2026-05-20' FROM garis WHERE id = 7"), 1);
}

static void
open_plans_follow_the_lines_with_their_tasks(void **state)
{
	const struct kj_tugas t = {.pegawai = BAYU,
		.jenis = "skp.setujui",
		.dok = KJ_DOK_SKP,
		.id = 2,
		.tentang = SARI,
		.program = "planning",
		.tautan = "/skp/2",
		.jatuh_tempo = KJ_NODATE};
	struct world *w = *state;
	struct kj_tugas own = t;

	sql(w, "INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id) VALUES "
		   "(7, 2, 5, 1, 4, 4)");
	be(w, BAYU, "2026-06-01");
	assert_int_equal(kj_tugas_add(&w->act, &t), KJ_OK);
	own.pegawai = SARI;
	own.jenis = "skp.revisi";
	assert_int_equal(kj_tugas_add(&w->act, &own), KJ_OK);
	be(w, 0, "2026-06-01");
	assert_int_equal(kj_garis_berlaku(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT penilai_id FROM skp WHERE id = 2"), BAYU);
	/* From July Ayu acts: plan, evaluation and what waited are hers. */
	be(w, 0, "2026-07-01");
	assert_int_equal(kj_garis_berlaku(&w->act), KJ_OK);
	assert_int_equal(number(w, "SELECT penilai_id FROM skp WHERE id = 2"), AYU);
	assert_int_equal(number(w, "SELECT penilai_id FROM evaluasi WHERE id = 7"), AYU);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE pegawai_id = 3 AND jenis = 'skp.setujui'"), 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE pegawai_id = 4"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE pegawai_id = 5"), 1);
	/* Closed plans and those with a post of their own stay. */
	assert_int_equal(number(w, "SELECT penilai_id FROM skp WHERE id = 1"), AYU);
	assert_int_equal(number(w, "SELECT penilai_id FROM skp WHERE id = 4"), WATI);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'skp' AND dokumen_id = 2 "
							   "AND aksi = 'ganti_penilai' AND lama = '4' AND baru = '3'"),
		1);
	kj_db_count_reset(w->db);
	assert_int_equal(kj_garis_berlaku(&w->act), KJ_OK);
	assert_int_equal(kj_db_count(w->db), 1);
	assert_int_equal(kj_tugas_clear(&w->act, KJ_DOK_SKP, 2, NULL), KJ_OK);
	sql(w, "UPDATE skp SET penilai_id = 4 WHERE id = 2");
	sql(w, "DELETE FROM evaluasi WHERE id = 7");
}

/* ---- assignments -------------------------------------------------------------------- */

static void
transfer_ends_the_own_post_and_keeps_acting_ones(void **state)
{
	struct world *w = *state;
	struct kj_penugasan p = {.unit = 5,
		.jabatan = "Staf",
		.jabatan_jenis = "",
		.jenis = "DEFINITIF",
		.dari = day("2026-09-01"),
		.sampai = KJ_NODATE};
	int64_t id, version = version_of(w, "pegawai", TONO);

	be(w, ADMIN, "2026-09-01");
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, TONO, version, &p, &id));
	assert_true(refused(w, "dari", "penugasan.tumpang_tindih"));
	p.ganti = true;
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, TONO, version++, &p, &id));
	assert_int_equal(number(w, "SELECT sampai = '2026-08-31' FROM penugasan WHERE id = 7"), 1);
	p = (struct kj_penugasan){.unit = 4,
		.jabatan = "Kepala Bidang",
		.jabatan_jenis = "",
		.jenis = "PLH",
		.pimpinan = true,
		.dari = day("2026-10-01"),
		.sampai = day("2026-10-15")};
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, TONO, version++, &p, &id));
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, TONO, version, &p, &id));
	ACT(w, KJ_OK, kj_penugasan_end(&w->act, TONO, version, id, day("2026-10-10")));
	ACT(w, KJ_NOTFOUND, kj_penugasan_end(&w->act, TONO, version + 1, 1, day("2026-10-10")));
}

static void
unit_has_one_leader_of_its_own(void **state)
{
	struct world *w = *state;
	struct kj_penugasan p = {.unit = 3,
		.jabatan = "Kepala Bidang",
		.jabatan_jenis = "",
		.jenis = "DEFINITIF",
		.pimpinan = true,
		.dari = day("2026-11-01"),
		.sampai = KJ_NODATE,
		.ganti = true};
	int64_t id;

	be(w, ADMIN, "2026-11-01");
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, TONO, version_of(w, "pegawai", TONO), &p, &id));
	assert_true(refused(w, "pimpinan", "penugasan.pimpinan_ada"));
}

static void
new_post_needs_its_kind_and_is_made_once(void **state)
{
	struct world *w = *state;
	struct kj_penugasan p = {.unit = 3,
		.jabatan = "Analis Kebersihan",
		.jabatan_jenis = "",
		.jenis = "PLT",
		.dari = day("2026-11-01"),
		.sampai = KJ_NODATE};
	int64_t id;

	be(w, ADMIN, "2026-11-01");
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, AUDITOR, 0, &p, &id));
	assert_true(refused(w, "jabatan_jenis", "penugasan.jabatan_baru"));
	p.jabatan_jenis = "FUNGSIONAL";
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, AUDITOR, 0, &p, &id));
	p.unit = 4;
	p.jabatan_jenis = "";
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, AUDITOR, 0, &p, &id));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM jabatan WHERE nama = 'Analis Kebersihan'"), 1);
}

static void
pengelola_places_people_in_their_subtree_alone(void **state)
{
	struct world *w = *state;
	struct kj_penugasan p = {.unit = 4,
		.jabatan = "Staf",
		.jabatan_jenis = "",
		.jenis = "PLT",
		.dari = day("2026-11-01"),
		.sampai = KJ_NODATE};
	int64_t id;

	be(w, PENGELOLA, "2026-11-01");
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, AYU, 0, &p, &id));
	assert_true(refused(w, "unit", "unit.bukan_kelolaan"));
	p.unit = 5;
	ACT(w, KJ_OK, kj_penugasan_add(&w->act, AYU, 0, &p, &id));
	p.unit = 99;
	ACT(w, KJ_INVALID, kj_penugasan_add(&w->act, AYU, 0, &p, &id));
	assert_true(refused(w, "unit", "pilihan"));
}

/* ---- units ------------------------------------------------------------------------------ */

/* Do the paths say the same as the parents? */
static void
paths_are_whole(struct world *w)
{
	assert_int_equal(
		number(w,
			"WITH RECURSIVE p (a, u, j) AS (SELECT id, id, 0 FROM unit UNION ALL "
			"SELECT x.induk_id, p.u, p.j + 1 FROM p JOIN unit x ON x.id = p.a WHERE x.induk_id IS "
			"NOT NULL) "
			"SELECT (SELECT COUNT(*) FROM p) = (SELECT COUNT(*) FROM unit_jalur) AND "
			"(SELECT COUNT(*) FROM p JOIN unit_jalur j ON j.leluhur_id = p.a AND j.unit_id = p.u "
			"AND j.jarak = p.j) = (SELECT COUNT(*) FROM p)"),
		1);
}

static void
unit_is_made_moved_and_its_paths_with_it(void **state)
{
	struct world *w = *state;
	struct kj_unit u = {.induk = 3,
		.kode = "31",
		.nama = "Seksi A2",
		.jenis = "SEKSI",
		.zona = "8",
		.dari = day("2026-01-01"),
		.sampai = KJ_NODATE};
	int64_t id, below, again;

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_OK, kj_unit_create(&w->act, &u, &id));
	paths_are_whole(w);
	u = (struct kj_unit){.induk = id,
		.kode = "311",
		.nama = "Tim A2",
		.jenis = "TIM",
		.zona = "8",
		.dari = day("2026-01-01"),
		.sampai = KJ_NODATE};
	ACT(w, KJ_OK, kj_unit_create(&w->act, &u, &below));
	paths_are_whole(w);
	ACT(w, KJ_INVALID, kj_unit_create(&w->act, &u, &again));
	assert_true(refused(w, "kode", "unit.kode_ada"));
	u = (struct kj_unit){.induk = 4,
		.kode = "31",
		.nama = "Seksi B1",
		.jenis = "SEKSI",
		.zona = "9",
		.dari = day("2026-01-01"),
		.sampai = KJ_NODATE};
	ACT(w, KJ_OK, kj_unit_update(&w->act, id, 1, &u));
	paths_are_whole(w);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'unit' AND aksi = 'ubah'"), 3);
	/* Below itself it cannot go, nor end while something lives in it. */
	u.induk = below;
	ACT(w, KJ_INVALID, kj_unit_update(&w->act, id, 2, &u));
	assert_true(refused(w, "induk", "unit.melingkar"));
	u.induk = id;
	ACT(w, KJ_INVALID, kj_unit_update(&w->act, id, 2, &u));
	u.induk = 4;
	u.sampai = day("2026-06-30");
	ACT(w, KJ_INVALID, kj_unit_update(&w->act, id, 2, &u));
	assert_true(refused(w, "sampai", "unit.masih_berunit"));
	ACT(w, KJ_CONFLICT, kj_unit_update(&w->act, id, 1, &u));
	u.induk = 0;
	u.sampai = KJ_NODATE;
	ACT(w, KJ_OK, kj_unit_update(&w->act, id, 2, &u));
	paths_are_whole(w);
}

static void
unit_with_people_does_not_end(void **state)
{
	struct world *w = *state;
	struct kj_unit u = {.induk = 2,
		.kode = "4",
		.nama = "Bidang B",
		.jenis = "BIDANG",
		.zona = "8",
		.dari = day("2020-01-01"),
		.sampai = day("2026-12-31")};

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_INVALID, kj_unit_update(&w->act, 4, version_of(w, "unit", 4), &u));
	assert_true(refused(w, "sampai", "unit.masih_berpegawai"));
}

/* ---- periods ------------------------------------------------------------------------------- */

static void
period_is_stored_with_its_steps(void **state)
{
	struct world *w = *state;
	struct kj_tahap steps[] = {
		{.row = {"b1", 0},
			.tahap = "PERENCANAAN",
			.buka = day("2026-12-01"),
			.tutup = day("2027-01-31"),
			.alasan = ""},
		{.row = {"b2", 0},
			.tahap = "PERENCANAAN",
			.unit = 4,
			.buka = day("2026-12-01"),
			.tutup = day("2027-02-28"),
			.alasan = "banjir"},
	};
	struct kj_periode p = {.tahun = 2027,
						  .nama = "Tahun 2027",
						  .mulai = day("2027-01-01"),
						  .selesai = day("2027-12-31"),
						  .aturan = "permenpan-6-2022",
						  .status = "DISIAPKAN",
						  .tahap = {2, steps}},
					  back;
	int64_t id = 0, again = 0, version;

	be(w, ADMIN, "2026-11-01");
	ACT(w, KJ_OK, kj_periode_save(&w->act, &id, 0, &p));
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &again, 0, &p));
	assert_true(refused(w, "tahun", "periode.tahun_ada"));
	assert_int_equal(kj_periode_load(&w->act, id, &back, &version), KJ_OK);
	assert_int_equal(back.tahap.n, 2);
	/* One step goes, one changes; the number of statements does not depend on them. */
	back.tahap.n = 1;
	((struct kj_tahap *)back.tahap.v)[0].tutup = day("2027-02-15");
	back.status = "BERJALAN";
	assert_false(back.saran_tim);
	back.saran_tim = true;
	ACT(w, KJ_OK, kj_periode_save(&w->act, &id, version, &back));
	assert_int_equal(
		number(w, kj_fmt(w->arena, "SELECT saran_tim FROM periode WHERE id = %lld", (long long)id)),
		1);
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM periode_tahap WHERE periode_id = %lld "
								   "AND tutup = '2027-02-15'",
								   (long long)id)),
		1);
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM audit WHERE jenis = 'periode' AND "
								   "dokumen_id = %lld AND aksi = 'ubah'",
								   (long long)id)),
		4);
	ACT(w, KJ_CONFLICT, kj_periode_save(&w->act, &id, version, &back));
}

static void
period_refuses_what_cannot_be_at_its_fields(void **state)
{
	struct world *w = *state;
	struct kj_tahap steps[] = {
		{.row = {"b1", 0},
			.tahap = "EVALUASI",
			.buka = day("2028-12-01"),
			.tutup = day("2028-11-01"),
			.alasan = ""},
		{.row = {"b2", 0},
			.tahap = "EVALUASI",
			.unit = 4,
			.buka = day("2028-12-01"),
			.tutup = day("2028-12-28"),
			.alasan = ""},
		{.row = {"b3", 0},
			.tahap = "EVALUASI",
			.buka = day("2028-12-01"),
			.tutup = day("2028-12-28"),
			.alasan = ""},
		{.row = {"999", 999},
			.tahap = "PELAPORAN",
			.buka = day("2028-12-01"),
			.tutup = day("2028-12-28"),
			.alasan = ""},
	};
	struct kj_periode p = {.tahun = 2028,
		.nama = "x",
		.mulai = day("2027-01-01"),
		.selesai = day("2026-12-31"),
		.aturan = "lokal",
		.status = "DISIAPKAN",
		.tahap = {4, steps}};
	int64_t id = 0;

	be(w, ADMIN, "2026-11-01");
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &id, 0, &p));
	assert_true(refused(w, "mulai", "periode.luar_tahun"));
	assert_true(refused(w, "selesai", "masa_terbalik"));
	assert_true(refused(w, "tahap.b1.tutup", "masa_terbalik"));
	assert_true(refused(w, "tahap.b2.alasan", "periode.alasan"));
	assert_true(refused(w, "tahap.b3.tahap", "sudah_ada"));
	assert_true(refused(w, "tahap.999.tahap", "bukan_milik"));
}

static void
used_or_closed_period_keeps_its_rules(void **state)
{
	struct world *w = *state;
	struct kj_periode p;
	int64_t id = 1, version;

	be(w, ADMIN, "2026-11-01");
	assert_int_equal(kj_periode_load(&w->act, 1, &p, &version), KJ_OK);
	assert_true(p.aturan_id > 0);
	p.aturan = "lokal";
	p.aturan_id = 0;
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &id, version, &p));
	assert_true(refused(w, "aturan", "periode.sudah_dipakai"));
	p.aturan = "tidak-ada";
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &id, version, &p));
	assert_true(refused(w, "aturan", "periode.aturan"));
	p.aturan = "permenpan-6-2022";
	p.status = "DITUTUP";
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &id, version, &p));
	assert_true(refused(w, "status", "periode.tutup_di_halaman"));
	sql(w, "UPDATE periode SET status = 'DITUTUP' WHERE id = 1");
	p.status = "BERJALAN";
	ACT(w, KJ_INVALID, kj_periode_save(&w->act, &id, version, &p));
	assert_true(refused(w, "status", "periode.sudah_ditutup"));
	sql(w, "UPDATE periode SET status = 'BERJALAN' WHERE id = 1");
}

/* ---- accounts ------------------------------------------------------------------------------- */

static void
temporary_passwords_read_well_and_differ(void **state)
{
	struct world *w = *state;
	const char *a = kj_akun_sandi_acak(w->arena), *b = kj_akun_sandi_acak(w->arena);

	assert_int_equal(strlen(a), 19);
	assert_string_not_equal(a, b);
	assert_int_equal(a[4], '-');
	assert_int_equal(a[9], '-');
	assert_int_equal(a[14], '-');
}

static void
account_is_made_reset_and_closed(void **state)
{
	struct world *w = *state;
	struct kj_pegawai p = somebody("Akun", "");
	int64_t person, id, other;

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_OK, kj_pegawai_create(&w->act, &p, &person));
	ACT(w, KJ_INVALID, kj_akun_create(&w->act, person, "ada spasi", "h", &id));
	assert_true(refused(w, "login", "akun.login_spasi"));
	ACT(w, KJ_INVALID, kj_akun_create(&w->act, person, "sari", "h", &id));
	assert_true(refused(w, "login", "akun.login_ada"));
	ACT(w, KJ_OK, kj_akun_create(&w->act, person, "akun", "h1", &id));
	ACT(w, KJ_INVALID, kj_akun_create(&w->act, person, "akun2", "h", &other));
	assert_true(refused(w, "", "akun.ada"));
	ACT(w, KJ_OK, kj_akun_sandi(&w->act, id, 1, "h2"));
	ACT(w, KJ_CONFLICT, kj_akun_sandi(&w->act, id, 1, "h3"));
	assert_int_equal(
		number(w,
			kj_fmt(w->arena, "SELECT hash = 'h2' AND oleh = 8 FROM sandi_awal WHERE akun_id = %lld",
				(long long)id)),
		1);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE baru LIKE '%h2%' OR lama LIKE '%h1%'"), 0);
	ACT(w, KJ_OK, kj_akun_login(&w->act, id, 2, "akun.baru"));
	ACT(w, KJ_OK, kj_akun_set_aktif(&w->act, id, 3, false));
	assert_int_equal(number(w, "SELECT aktif FROM akun WHERE login = 'akun.baru'"), 0);
	ACT(w, KJ_INVALID, kj_akun_set_aktif(&w->act, ADMIN, 1, false));
	assert_true(refused(w, "", "akun.diri"));
}

static void
roles_are_given_and_taken_by_others(void **state)
{
	struct world *w = *state;
	struct kj_peran_baru r = {.peran = "PENGELOLA", .dari = day("2026-05-01"), .sampai = KJ_NODATE};
	int64_t id, version = version_of(w, "akun", TONO);

	be(w, ADMIN, "2026-05-01");
	ACT(w, KJ_INVALID, kj_peran_add(&w->act, TONO, version, &r, &id));
	assert_true(refused(w, "unit", "wajib"));
	r.unit = 4;
	ACT(w, KJ_OK, kj_peran_add(&w->act, TONO, version++, &r, &id));
	ACT(w, KJ_INVALID, kj_peran_add(&w->act, TONO, version, &r, &id));
	assert_true(refused(w, "peran", "peran.ada"));
	ACT(w, KJ_OK, kj_peran_end(&w->act, TONO, version, id));
	assert_int_equal(
		number(w, kj_fmt(w->arena, "SELECT sampai = '2026-04-30' FROM peran WHERE id = %lld",
					  (long long)id)),
		1);
	r = (struct kj_peran_baru){
		.peran = "AUDITOR", .unit = 4, .dari = day("2026-05-01"), .sampai = KJ_NODATE};
	ACT(w, KJ_INVALID, kj_peran_add(&w->act, TONO, version + 1, &r, &id));
	assert_true(refused(w, "unit", "peran.tanpa_unit"));
	r.unit = 0;
	ACT(w, KJ_INVALID, kj_peran_add(&w->act, ADMIN, version_of(w, "akun", ADMIN), &r, &id));
	assert_true(refused(w, "peran", "akun.diri"));
	/* Somebody else cannot take away the last admin. */
	be(w, AUDITOR, "2026-05-01");
	ACT(w, KJ_INVALID, kj_peran_end(&w->act, ADMIN, version_of(w, "akun", ADMIN), 2));
	assert_true(refused(w, "", "akun.admin_terakhir"));
}

static void
whole_trail_of_all_acts_is_unbroken(void **state)
{
	struct world *w = *state;
	struct kj_temuan t;
	struct kj_segel_hasil sum;

	be(w, AUDITOR, "2026-05-01");
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_PEGAWAI, TONO, &t, &sum), KJ_OK);
	assert_true(sum.baris > 3);
	assert_int_equal(sum.temuan, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(open_plans_follow_the_lines_with_their_tasks),
		cmocka_unit_test(person_is_created_with_spaces_dropped_from_the_nip),
		cmocka_unit_test(nip_of_other_length_is_refused_and_odd_ones_are_not),
		cmocka_unit_test(nip_of_somebody_else_is_told_at_its_field),
		cmocka_unit_test(update_audits_what_changed_and_knows_a_stale_version),
		cmocka_unit_test(every_word_of_a_name_begins_a_search),
		cmocka_unit_test(who_lacks_what_is_noted_by_the_act_and_counted_by_the_job),
		cmocka_unit_test(people_are_found_by_number_name_or_suggestion),
		cmocka_unit_test(who_leaves_takes_posts_lines_roles_and_account_along),
		cmocka_unit_test(overlapping_line_of_the_same_kind_is_refused),
		cmocka_unit_test(new_line_may_end_the_old_one_the_day_before),
		cmocka_unit_test(nobody_evaluates_themself_or_those_above),
		cmocka_unit_test(two_clerks_at_once_one_is_told),
		cmocka_unit_test(line_ends_only_for_its_own_person),
		cmocka_unit_test(transfer_ends_the_own_post_and_keeps_acting_ones),
		cmocka_unit_test(unit_has_one_leader_of_its_own),
		cmocka_unit_test(new_post_needs_its_kind_and_is_made_once),
		cmocka_unit_test(pengelola_places_people_in_their_subtree_alone),
		cmocka_unit_test(unit_is_made_moved_and_its_paths_with_it),
		cmocka_unit_test(unit_with_people_does_not_end),
		cmocka_unit_test(period_is_stored_with_its_steps),
		cmocka_unit_test(period_refuses_what_cannot_be_at_its_fields),
		cmocka_unit_test(used_or_closed_period_keeps_its_rules),
		cmocka_unit_test(temporary_passwords_read_well_and_differ),
		cmocka_unit_test(account_is_made_reset_and_closed),
		cmocka_unit_test(roles_are_given_and_taken_by_others),
		cmocka_unit_test(whole_trail_of_all_acts_is_unbroken),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
