/* Daily entries: whose day it is, what is late, who answers, and what each act leaves behind. */
#include "domain.h"

/* Indicators: of Sari's first plan, of her second one, and of Ayu's. */
enum { BEFORE = 111, HERS = 211, HERS_TOO, AYUS = 311, FIRST = 1, SECOND = 2 };

static int
entries_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05 01:00:00'");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, teks) VALUES (11, 1, 1, 'Satu'), (21, 2, 1, 'Dua'), "
		   "(31, 3, 1, 'Tiga')");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan) VALUES (111, 11, 1, 'Lama', "
		   "10, 'kali'), (211, 21, 1, 'Kini', 10, 'kali'), (212, 21, 2, 'Kini juga', 10, 'kali'), "
		   "(311, 31, 1, 'Milik Ayu', 10, 'kali')");
	return 0;
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM bukti");
	sql(w, "DELETE FROM entri");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE periode SET entri_hari = 7, status = 'BERJALAN'");
	return 0;
}

static kj_date
day(const char *text)
{
	kj_date d;

	assert_true(kj_date_parse(text, &d));
	return d;
}

/* Sari, at a second of a day in a zone. */
static void
at(struct world *w, const char *date, int second, int zone)
{
	be(w, SARI, date);
	w->act.who.zone = zone;
	w->act.now = (int64_t)day(date) * 86400 + second - zone * 3600;
}

enum { MIDNIGHT = 0, LAST_SECOND = 86399, HALF_PAST_ONE = 5400, EIGHT = 8 * 3600 };

static enum kj_rc
file(struct world *w, const char *date, int64_t iki, int64_t *id)
{
	const struct kj_entri_isi isi = {
		.tanggal = *date ? day(date) : KJ_NODATE, .iki = iki, .teks = "Kerja", .jumlah = "2"};

	return kj_entri_add(&w->act, &isi, id);
}

/* An entry of Sari for that day, filed on that day. */
static int64_t
filed(struct world *w, const char *date, int64_t iki)
{
	int64_t id;

	be(w, SARI, date);
	ACT(w, KJ_OK, file(w, date, iki, &id));
	return id;
}

static bool
late(struct world *w, int64_t id)
{
	return number(w,
			   kj_fmt(w->arena, "SELECT terlambat FROM entri WHERE id = %lld", (long long)id)) == 1;
}

static const char *
status(struct world *w, int64_t id)
{
	return word(w, kj_fmt(w->arena, "SELECT status FROM entri WHERE id = %lld", (long long)id));
}

/* "whose kind plan link" of the whole work list. */
static const char *
work_list(struct world *w)
{
	return word(w, "SELECT GROUP_CONCAT(pegawai_id, ' ', jenis, ' ', dokumen_id, ' ', tautan ORDER "
				   "BY pegawai_id, jenis, dokumen_id SEPARATOR ';') FROM tugas WHERE program = "
				   "'reporting' AND dokumen_jenis = 'entri'");
}

/* "act field:old>new;" of a plan's chain. */
static const char *
trail(struct world *w, int64_t skp)
{
	return word(w, kj_fmt(w->arena,
					   "SELECT GROUP_CONCAT(aksi, ' ', isian, ':', COALESCE(lama, '-'), '>', "
					   "COALESCE(baru, '-') ORDER BY urut SEPARATOR ';') FROM audit WHERE jenis = "
					   "'entri' AND dokumen_id = %lld",
					   (long long)skp));
}

/* The evaluator's answer to entries as they are now. */
static enum kj_rc
decide(struct world *w, const int64_t *ids, size_t n, const char *aksi, const char *note)
{
	struct kj_entri_pilih *v = kj_calloc(w->arena, n + 1, sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = (struct kj_entri_pilih){ids[i],
			number(w,
				kj_fmt(w->arena, "SELECT version FROM entri WHERE id = %lld", (long long)ids[i]))};
	return kj_entri_decide(&w->act, v, n, aksi, note);
}

/* ---- filing ----------------------------------------------------------------------- */

static void
an_entry_is_stored_and_asks_the_evaluator(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);

	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, "
				"terlambat, menyusul, dibuat) FROM entri"),
		"5 2026-04-10 2 211 Kerja 2.000000 DIAJUKAN 0 0 2026-04-10 00:00:00");
	assert_string_equal(work_list(w), "4 entri.periksa 2 /tim#orang-5");
	assert_int_equal(number(w, "SELECT tentang FROM tugas"), SARI);
	assert_string_equal(trail(w, SECOND),
		kj_fmt(w->arena,
			"kirim entri.%lld.tanggal:->2026-04-10;kirim entri.%lld.iki:->211;kirim "
			"entri.%lld.teks:->Kerja;kirim entri.%lld.jumlah:->2;kirim "
			"entri.%lld.status:->DIAJUKAN",
			(long long)id, (long long)id, (long long)id, (long long)id, (long long)id));
}

static void
the_day_begins_at_midnight_of_the_units_zone(void **state)
{
	static const int zones[] = {KJ_WIB, KJ_WITA, KJ_WIT};
	struct world *w = *state;
	int64_t id;

	for (size_t i = 0; i < KJ_COUNT(zones); i++) {
		at(w, "2026-04-10", LAST_SECOND, zones[i]);
		ACT(w, KJ_OK, file(w, "2026-04-10", HERS, &id));
		ACT(w, KJ_INVALID, file(w, "2026-04-11", HERS, &id));
		assert_true(refused(w, "tanggal", "entri.hari_depan"));
		at(w, "2026-04-11", MIDNIGHT, zones[i]);
		ACT(w, KJ_OK, file(w, "2026-04-11", HERS, &id));
		ACT(w, KJ_INVALID, file(w, "2026-04-12", HERS, &id));
	}
}

static void
one_instant_is_two_days_in_the_country(void **state)
{
	static const struct {
		int zone;
		enum kj_rc rc;
	} units[] = {{KJ_WIB, KJ_INVALID}, {KJ_WITA, KJ_INVALID}, {KJ_WIT, KJ_OK}};
	struct world *w = *state;
	int64_t id;

	/* 15.30 UTC: 22.30 in Jakarta, 23.30 in Denpasar, half past midnight in Sofifi. */
	for (size_t i = 0; i < KJ_COUNT(units); i++) {
		be(w, SARI, "2026-04-10");
		w->act.now += 15 * 3600 + 1800;
		w->act.who.zone = units[i].zone;
		ACT(w, units[i].rc, file(w, "2026-04-11", HERS, &id));
	}
}

static void
an_entry_is_late_from_midnight_after_the_days_of_grace(void **state)
{
	static const int zones[] = {KJ_WIB, KJ_WITA, KJ_WIT};
	static const struct {
		int grace;
		const char *last, *after;
	} cases[] = {{7, "2026-04-17", "2026-04-18"}, {0, "2026-04-10", "2026-04-11"},
		{21, "2026-05-01", "2026-05-02"}};
	struct world *w = *state;
	int64_t id;

	for (size_t c = 0; c < KJ_COUNT(cases); c++) {
		sql(w, kj_fmt(w->arena, "UPDATE periode SET entri_hari = %d", cases[c].grace));
		for (size_t i = 0; i < KJ_COUNT(zones); i++) {
			at(w, cases[c].last, LAST_SECOND, zones[i]);
			ACT(w, KJ_OK, file(w, "2026-04-10", HERS, &id));
			assert_false(late(w, id));
			at(w, cases[c].after, MIDNIGHT, zones[i]);
			ACT(w, KJ_OK, file(w, "2026-04-10", HERS, &id));
			assert_true(late(w, id));
		}
	}
}

static void
a_night_shift_files_for_the_day_it_began(void **state)
{
	static const int zones[] = {KJ_WIB, KJ_WITA, KJ_WIT};
	struct world *w = *state;
	int64_t id;

	for (size_t i = 0; i < KJ_COUNT(zones); i++) {
		at(w, "2026-04-11", HALF_PAST_ONE, zones[i]);
		assert_int_equal(kj_act_today(&w->act), day("2026-04-11"));
		ACT(w, KJ_OK, file(w, "2026-04-10", HERS, &id));
		assert_false(late(w, id));
		assert_string_equal(word(w, kj_fmt(w->arena,
										"SELECT CONCAT(tanggal, ' ', dibuat) FROM entri WHERE id = "
										"%lld",
										(long long)id)),
			kj_fmt(w->arena, "2026-04-10 2026-04-10 %02d:30:00", 25 - zones[i]));
		/* What was left to do after midnight belongs to the new day. */
		ACT(w, KJ_OK, file(w, "2026-04-11", HERS, &id));
		assert_false(late(w, id));
	}
	/* Also from the last night of the year, and over the change of plans in March. */
	at(w, "2027-01-01", HALF_PAST_ONE, KJ_WITA);
	ACT(w, KJ_OK, file(w, "2026-12-31", HERS, &id));
	ACT(w, KJ_INVALID, file(w, "2027-01-01", HERS, &id));
	at(w, "2026-03-16", HALF_PAST_ONE, KJ_WITA);
	ACT(w, KJ_OK, file(w, "2026-03-15", BEFORE, &id));
	ACT(w, KJ_INVALID, file(w, "2026-03-15", HERS, &id));
	assert_true(refused(w, "tanggal", "entri.luar_skp"));
	ACT(w, KJ_OK, file(w, "2026-03-16", HERS, &id));
}

static void
a_day_outside_the_plan_is_refused_at_the_day(void **state)
{
	static const struct {
		const char *date;
		int64_t iki;
		enum kj_rc rc;
	} cases[] = {
		{"2026-03-15", HERS, KJ_INVALID},
		{"2026-03-16", HERS, KJ_OK},
		{"2026-12-31", HERS, KJ_OK},
		{"2027-01-01", HERS, KJ_INVALID},
		{"2026-01-01", BEFORE, KJ_OK},
		{"2025-12-31", BEFORE, KJ_INVALID},
		{"2026-03-15", BEFORE, KJ_OK},
		{"2026-03-16", BEFORE, KJ_INVALID},
	};
	struct world *w = *state;
	int64_t id;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		at(w, "2027-02-01", EIGHT, KJ_WITA);
		ACT(w, cases[i].rc, file(w, cases[i].date, cases[i].iki, &id));
		assert_int_equal(refused(w, "tanggal", "entri.luar_skp"), cases[i].rc != KJ_OK);
	}
	ACT(w, KJ_INVALID, file(w, "", HERS, &id));
	assert_true(refused(w, "tanggal", "wajib"));
	sql(w, "UPDATE periode SET status = 'DITUTUP'");
	ACT(w, KJ_INVALID, file(w, "2026-12-31", HERS, &id));
	assert_true(refused(w, "tanggal", "entri.tahun_ditutup"));
	/* So is a plan whose evaluation is signed. */
	sql(w, "UPDATE periode SET status = 'BERJALAN'");
	sql(w, "UPDATE skp SET status = 'TERKUNCI' WHERE id = 2");
	ACT(w, KJ_INVALID, file(w, "2026-12-31", HERS, &id));
	assert_true(refused(w, "tanggal", "entri.tahun_ditutup"));
	sql(w, "UPDATE skp SET status = 'DITETAPKAN' WHERE id = 2");
}

static void
an_indicator_that_is_not_theirs_is_refused_at_the_indicator(void **state)
{
	struct world *w = *state;
	int64_t id;

	be(w, SARI, "2026-04-10");
	ACT(w, KJ_INVALID, file(w, "2026-04-10", AYUS, &id));
	assert_true(refused(w, "iki", "entri.bukan_iki"));
	ACT(w, KJ_INVALID, file(w, "2026-04-10", 999, &id));
	assert_true(refused(w, "iki", "entri.bukan_iki"));
	/* A plan that nobody approved is not in force; one under revision still is. */
	sql(w, "UPDATE skp SET ditetapkan_pada = NULL, status = 'DRAF' WHERE id = 2");
	ACT(w, KJ_INVALID, file(w, "2026-04-10", HERS, &id));
	assert_true(refused(w, "iki", "entri.bukan_iki"));
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-05', revisi = 1 WHERE id = 2");
	ACT(w, KJ_OK, file(w, "2026-04-10", HERS, &id));
	sql(w, "UPDATE skp SET status = 'DITETAPKAN', revisi = 0 WHERE id = 2");
}

static void
without_an_evaluator_it_is_kept_all_the_same(void **state)
{
	struct world *w = *state;

	sql(w, "UPDATE skp SET penilai_id = NULL WHERE id = 2");
	(void)filed(w, "2026-04-10", HERS);
	assert_string_equal(work_list(w), "");
	sql(w, "UPDATE skp SET penilai_id = 4 WHERE id = 2");
}

/* ---- mending ------------------------------------------------------------------------ */

static enum kj_rc
change(struct world *w, int64_t id, int64_t version, const struct kj_entri_isi *isi)
{
	struct kj_subject s = subject(w, KJ_DOK_ENTRI, id);

	return kj_entri_change(&w->act, &s, version ? version : s.version, isi);
}

static void
of_a_ratio_both_numbers_are_asked_and_the_percentage_is_worked_out(void **state)
{
	static const struct {
		const char *jumlah, *pembilang, *penyebut;
		enum kj_rc rc;
		const char *field, *code, *stored;
	} cases[] = {
		{"", "7", "8", KJ_OK, NULL, NULL, "87.500000 7.000000 8.000000"},
		{"3", "2", "3", KJ_OK, NULL, NULL, "66.670000 2.000000 3.000000"},
		{"", "", "", KJ_OK, NULL, NULL, "- - -"},
		{"90", "", "", KJ_INVALID, "pembilang", "entri.rasio", NULL},
		{"", "", "8", KJ_INVALID, "pembilang", "entri.rasio", NULL},
		{"", "7", "", KJ_INVALID, "penyebut", "entri.rasio", NULL},
		{"", "7", "0", KJ_INVALID, "penyebut", "entri.penyebut_nol", NULL},
		{"", "999999999999999999", "0.000001", KJ_INVALID, "pembilang", "besar", NULL},
	};
	struct world *w = *state;
	int64_t id;

	sql(w, kj_fmt(w->arena, "UPDATE iki SET konsolidasi = 'RASIO', satuan = '%%' WHERE id = %lld",
			   (long long)HERS));
	be(w, SARI, "2026-04-10");
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct kj_entri_isi isi = {.tanggal = day("2026-04-10"),
			.iki = HERS,
			.teks = "Kerja",
			.jumlah = cases[i].jumlah,
			.pembilang = cases[i].pembilang,
			.penyebut = cases[i].penyebut};

		ACT(w, cases[i].rc, kj_entri_add(&w->act, &isi, &id));
		if (cases[i].rc != KJ_OK) {
			assert_true(refused(w, cases[i].field, cases[i].code));
			continue;
		}
		assert_string_equal(word(w, kj_fmt(w->arena,
										"SELECT CONCAT_WS(' ', COALESCE(jumlah, '-'), "
										"COALESCE(pembilang, '-'), COALESCE(penyebut, '-')) "
										"FROM entri WHERE id = %lld",
										(long long)id)),
			cases[i].stored);
	}
	sql(w, kj_fmt(w->arena, "UPDATE iki SET konsolidasi = 'SUM', satuan = '' WHERE id = %lld",
			   (long long)HERS));
}

static void
it_is_returned_mended_and_accepted(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);
	struct kj_entri_isi isi = {
		.tanggal = day("2026-04-09"), .iki = HERS_TOO, .teks = "Kerja malam", .jumlah = ""};

	be(w, BAYU, "2026-04-11");
	ACT(w, KJ_OK, decide(w, &id, 1, "kembalikan", "Kapan?"));
	assert_string_equal(status(w, id), "DIKEMBALIKAN");
	assert_string_equal(work_list(w), "5 entri.perbaiki 2 ");
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', catatan, diputus_oleh, diputus_pada) FROM entri"),
		"Kapan? 4 2026-04-11 00:00:00");

	sql(w, "DELETE FROM audit");
	be(w, SARI, "2026-04-12");
	ACT(w, KJ_OK, change(w, id, 0, &isi));
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', tanggal, iki_id, teks, COALESCE(jumlah, '-'), status) FROM "
				"entri"),
		"2026-04-09 212 Kerja malam - DIAJUKAN");
	assert_string_equal(work_list(w), "4 entri.periksa 2 /tim#orang-5");
	assert_string_equal(trail(w, SECOND),
		kj_fmt(w->arena,
			"ubah entri.%lld.tanggal:2026-04-10>2026-04-09;ubah entri.%lld.iki:211>212;ubah "
			"entri.%lld.teks:Kerja>Kerja malam;ubah entri.%lld.jumlah:2>-;ubah "
			"entri.%lld.status:DIKEMBALIKAN>DIAJUKAN",
			(long long)id, (long long)id, (long long)id, (long long)id, (long long)id));

	be(w, BAYU, "2026-04-13");
	ACT(w, KJ_OK, decide(w, &id, 1, "terima", ""));
	assert_string_equal(status(w, id), "DITERIMA");
	assert_string_equal(work_list(w), "");
	be(w, SARI, "2026-04-13");
	ACT(w, KJ_DENIED, change(w, id, 0, &isi));
}

static void
mended_too_late_it_becomes_late(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);
	struct kj_entri_isi isi = {
		.tanggal = day("2026-04-10"), .iki = HERS, .teks = "Kerja", .jumlah = "2"};

	at(w, "2026-04-18", MIDNIGHT, KJ_WITA);
	ACT(w, KJ_OK, change(w, id, 0, &isi));
	assert_true(late(w, id));
}

static void
moved_to_another_plan_both_chains_and_work_lists_know(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-03-14", BEFORE);
	struct kj_entri_isi isi = {
		.tanggal = day("2026-03-16"), .iki = HERS, .teks = "Kerja", .jumlah = "2"};

	assert_string_equal(work_list(w), "3 entri.periksa 1 /tim#orang-5");
	sql(w, "DELETE FROM audit");
	be(w, SARI, "2026-03-17");
	ACT(w, KJ_OK, change(w, id, 0, &isi));
	assert_string_equal(work_list(w), "4 entri.periksa 2 /tim#orang-5");
	assert_string_equal(
		trail(w, FIRST), kj_fmt(w->arena, "ubah entri.%lld.skp:1>2", (long long)id));
	assert_true(kj_starts(
		trail(w, SECOND), kj_fmt(w->arena, "ubah entri.%lld.tanggal:2026-03-14>", (long long)id)));
}

static void
changes_keep_to_the_person_the_version_and_the_rules_of_filing(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);
	struct kj_entri_isi isi = {
		.tanggal = day("2026-04-10"), .iki = HERS, .teks = "Lain", .jumlah = "2"};

	be(w, BAYU, "2026-04-11");
	ACT(w, KJ_DENIED, change(w, id, 0, &isi));
	be(w, SARI, "2026-04-11");
	ACT(w, KJ_OK, change(w, id, 0, &isi));
	ACT(w, KJ_CONFLICT, change(w, id, 1, &isi));
	isi.tanggal = day("2026-04-12");
	ACT(w, KJ_INVALID, change(w, id, 0, &isi));
	assert_true(refused(w, "tanggal", "entri.hari_depan"));
	isi.tanggal = day("2026-04-10");
	isi.iki = AYUS;
	ACT(w, KJ_INVALID, change(w, id, 0, &isi));
	assert_true(refused(w, "iki", "entri.bukan_iki"));
}

/* ---- evidence ------------------------------------------------------------------------- */

static const struct kj_bukti photo = {
	.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
	.nama = "tps.jpg",
	.jenis = "image/jpeg",
	.tautan = "",
	.ukuran = 1000};

static void
evidence_that_was_to_follow_arrives(void **state)
{
	const struct kj_bukti link = {
		.sha256 = "", .nama = "Peta", .jenis = "", .tautan = "https://kinerja.test/peta"};
	struct world *w = *state;
	struct kj_entri_isi isi = {.tanggal = day("2026-04-10"),
		.iki = HERS,
		.teks = "Kerja",
		.jumlah = "2",
		.menyusul = true};
	int64_t id;

	be(w, SARI, "2026-04-10");
	ACT(w, KJ_OK, kj_entri_add(&w->act, &isi, &id));
	assert_int_equal(number(w, "SELECT menyusul FROM entri"), 1);
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(pegawai_id, tautan) FROM tugas WHERE jenis = "
								"'bukti.susulkan'"),
		kj_fmt(w->arena, "%d/entri/%lld", SARI, (long long)id));
	sql(w, "DELETE FROM audit");
	ACT(w, KJ_OK, kj_entri_attach(&w->act, id, &photo));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'bukti.susulkan'"), 0);
	ACT(w, KJ_OK, kj_entri_attach(&w->act, id, &link));
	assert_int_equal(number(w, "SELECT menyusul FROM entri"), 0);
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(nama, ' ', pegawai_id, ' ', tanggal, ' ', ukuran ORDER BY id "
				"SEPARATOR ';') FROM bukti"),
		"tps.jpg 5 2026-04-10 1000;Peta 5 2026-04-10 0");
	assert_string_equal(trail(w, SECOND), kj_fmt(w->arena,
											  "lampirkan entri.%lld.bukti:->%s;lampirkan "
											  "entri.%lld.bukti:->https://kinerja.test/peta",
											  (long long)id, photo.sha256, (long long)id));
}

static void
evidence_is_the_persons_own_and_only_before_acceptance(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);

	be(w, BAYU, "2026-04-10");
	ACT(w, KJ_NOTFOUND, kj_entri_attach(&w->act, id, &photo));
	ACT(w, KJ_OK, decide(w, &id, 1, "kembalikan", "Mana bukti"));
	be(w, SARI, "2026-04-10");
	ACT(w, KJ_OK, kj_entri_attach(&w->act, id, &photo));
	assert_string_equal(status(w, id), "DIKEMBALIKAN");
	sql(w, "UPDATE entri SET status = 'DITERIMA'");
	ACT(w, KJ_NOTFOUND, kj_entri_attach(&w->act, id, &photo));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM bukti"), 1);
}

/* ---- answering ------------------------------------------------------------------------- */

static void
many_are_answered_at_once_for_the_price_of_one(void **state)
{
	struct world *w = *state;
	int64_t ids[20];
	unsigned cost[2];

	for (size_t i = 0; i < KJ_COUNT(ids); i++)
		ids[i] = filed(w, "2026-04-10", HERS);
	be(w, BAYU, "2026-04-11");
	for (size_t k = 0; k < 2; k++) {
		struct kj_entri_pilih v[19];
		size_t n = k ? 18 : 1;

		for (size_t i = 0; i < n; i++)
			v[i] = (struct kj_entri_pilih){ids[k + i], 1};
		kj_db_count_reset(w->db);
		ACT(w, KJ_OK, kj_entri_decide(&w->act, v, n, "terima", ""));
		cost[k] = kj_db_count(w->db);
	}
	assert_int_equal(cost[0], cost[1]);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM entri WHERE status = 'DITERIMA'"), 19);
	assert_string_equal(work_list(w), "4 entri.periksa 2 /tim#orang-5");
	ACT(w, KJ_OK, decide(w, &ids[19], 1, "kembalikan", "Kapan?"));
	assert_string_equal(work_list(w), "5 entri.perbaiki 2 ");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'terima' AND lama = "
							   "'DIAJUKAN' AND baru = 'DITERIMA' AND untuk_id = 5"),
		19);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'kembalikan'"), 2);
}

static void
one_number_too_many_and_nothing_is_answered(void **state)
{
	struct world *w = *state;
	int64_t hers = filed(w, "2026-04-10", HERS), done = filed(w, "2026-04-10", HERS), ayus, other;
	const struct kj_entri_isi isi = {
		.tanggal = day("2026-04-10"), .iki = AYUS, .teks = "Kerja", .jumlah = ""};

	other = filed(w, "2026-03-10", BEFORE);
	be(w, AYU, "2026-04-10");
	ACT(w, KJ_OK, kj_entri_add(&w->act, &isi, &ayus));
	be(w, BAYU, "2026-04-11");
	ACT(w, KJ_OK, decide(w, &done, 1, "terima", ""));
	const int64_t with[] = {ayus, done, other, 999999, 0, -1, hers};

	for (size_t i = 0; i < KJ_COUNT(with); i++) {
		const int64_t ids[] = {hers, with[i]};

		ACT(w, KJ_NOTFOUND, decide(w, ids, 2, "terima", ""));
		assert_string_equal(status(w, hers), "DIAJUKAN");
	}
	assert_string_equal(status(w, ayus), "DIAJUKAN");
	/* Nobody answers their own, nor somebody else's as a colleague. */
	be(w, SARI, "2026-04-11");
	ACT(w, KJ_NOTFOUND, decide(w, &hers, 1, "terima", ""));
	be(w, KADEK, "2026-04-11");
	ACT(w, KJ_NOTFOUND, decide(w, &hers, 1, "terima", ""));
	be(w, ADMIN, "2026-04-11");
	ACT(w, KJ_NOTFOUND, decide(w, &hers, 1, "terima", ""));
}

static void
what_changed_since_it_was_read_is_looked_at_again(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);
	struct kj_entri_pilih read[] = {{id, 1}, {filed(w, "2026-04-10", HERS), 1}};
	const struct kj_entri_isi isi = {
		.tanggal = day("2026-04-10"), .iki = HERS, .teks = "Lain", .jumlah = "9"};

	be(w, SARI, "2026-04-11");
	ACT(w, KJ_OK, change(w, id, 0, &isi));
	be(w, BAYU, "2026-04-11");
	ACT(w, KJ_CONFLICT, kj_entri_decide(&w->act, read, 2, "terima", ""));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM entri WHERE status = 'DIAJUKAN'"), 2);
}

static void
an_answer_needs_a_choice_a_note_and_a_known_act(void **state)
{
	struct world *w = *state;
	int64_t id = filed(w, "2026-04-10", HERS);

	be(w, BAYU, "2026-04-11");
	ACT(w, KJ_INVALID, decide(w, &id, 0, "terima", ""));
	assert_true(refused(w, "", "entri.pilih"));
	ACT(w, KJ_INVALID, decide(w, &id, 1, "kembalikan", "Apa?"));
	assert_true(refused(w, "catatan", "entri.catatan_pendek"));
	ACT(w, KJ_DENIED, decide(w, &id, 1, "hapus", "Catatan"));
	ACT(w, KJ_DENIED, decide(w, &id, 1, "ubah", "Catatan"));
}

static void
who_was_the_evaluator_before_the_move_is_refused_after_it(void **state)
{
	static const struct {
		int64_t who;
		const char *day;
		int64_t iki;
		enum kj_rc rc;
	} cases[] = {
		/* The plan that ended in March stays with Ayu, who led then. */
		{AYU, "2026-03-15", BEFORE, KJ_OK},
		{AYU, "2026-05-01", BEFORE, KJ_OK},
		{BAYU, "2026-03-16", BEFORE, KJ_NOTFOUND},
		/* Bayu until June; then Ayu, acting. */
		{AYU, "2026-06-30", HERS, KJ_NOTFOUND},
		{BAYU, "2026-06-30", HERS, KJ_OK},
		{BAYU, "2026-07-01", HERS, KJ_NOTFOUND},
		{AYU, "2026-07-01", HERS, KJ_OK},
	};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		int64_t id = filed(w, cases[i].iki == BEFORE ? "2026-03-10" : "2026-06-10", cases[i].iki);

		be(w, cases[i].who, cases[i].day);
		ACT(w, cases[i].rc, decide(w, &id, 1, "terima", ""));
		assert_string_equal(status(w, id), cases[i].rc == KJ_OK ? "DITERIMA" : "DIAJUKAN");
	}
}

int
main(void)
{
#define CLEAN(test) cmocka_unit_test_setup(test, clean)
	const struct CMUnitTest tests[] = {
		CLEAN(an_entry_is_stored_and_asks_the_evaluator),
		CLEAN(the_day_begins_at_midnight_of_the_units_zone),
		CLEAN(one_instant_is_two_days_in_the_country),
		CLEAN(an_entry_is_late_from_midnight_after_the_days_of_grace),
		CLEAN(a_night_shift_files_for_the_day_it_began),
		CLEAN(a_day_outside_the_plan_is_refused_at_the_day),
		CLEAN(an_indicator_that_is_not_theirs_is_refused_at_the_indicator),
		CLEAN(without_an_evaluator_it_is_kept_all_the_same),
		CLEAN(of_a_ratio_both_numbers_are_asked_and_the_percentage_is_worked_out),
		CLEAN(it_is_returned_mended_and_accepted),
		CLEAN(mended_too_late_it_becomes_late),
		CLEAN(moved_to_another_plan_both_chains_and_work_lists_know),
		CLEAN(changes_keep_to_the_person_the_version_and_the_rules_of_filing),
		CLEAN(evidence_that_was_to_follow_arrives),
		CLEAN(evidence_is_the_persons_own_and_only_before_acceptance),
		CLEAN(many_are_answered_at_once_for_the_price_of_one),
		CLEAN(one_number_too_many_and_nothing_is_answered),
		CLEAN(what_changed_since_it_was_read_is_looked_at_again),
		CLEAN(an_answer_needs_a_choice_a_note_and_a_known_act),
		CLEAN(who_was_the_evaluator_before_the_move_is_refused_after_it),
	};

	return cmocka_run_group_tests(tests, entries_new, world_free);
}
