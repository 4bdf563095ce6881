/* Goals of a unit: kept by place, fixed as versions, refused at the field that lacks. */
#include "domain.h"

enum { DINAS = 2 };

static struct kj_iku iku[2];
static struct kj_sasaran sasaran;
static struct kj_tujuan tujuan;

/* One goal with one sasaran and n indicators, all new. */
static struct kj_set
goals(size_t n)
{
	iku[0] = (struct kj_iku){.row = {"b1", 0},
		.teks = "Sampah tertangani",
		.target = "92",
		.satuan = "persen",
		.arah = "NAIK"};
	iku[1] = (struct kj_iku){.row = {"b2", 0},
		.teks = "Keluhan dijawab",
		.target = "24",
		.satuan = "jam",
		.arah = "TURUN"};
	sasaran = (struct kj_sasaran){.row = {"b1", 0}, .teks = "Permukiman bersih", .iku = {n, iku}};
	tujuan = (struct kj_tujuan){.row = {"b1", 0}, .teks = "Kota bersih", .sasaran = {1, &sasaran}};
	return (struct kj_set){1, &tujuan};
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM iku");
	sql(w, "DELETE FROM sasaran");
	sql(w, "DELETE FROM tujuan");
	sql(w, "DELETE FROM perjanjian_versi");
	sql(w, "DELETE FROM perjanjian");
	sql(w, "DELETE FROM audit");
	be(w, KADEK, "2026-01-10");
	return 0;
}

static enum kj_rc
act(struct world *w, int64_t unit, int64_t version, const struct kj_set *g, const char *aksi)
{
	struct kj_subject s = subject(w, KJ_DOK_PERJANJIAN, unit);

	return kj_perjanjian_act(&w->act, &s, version, g, aksi);
}

static const char *
stored(struct world *w)
{
	return word(w,
		"SELECT GROUP_CONCAT(t.teks, '/', s.teks, '/', i.teks, ' ', TRUNCATE(i.target, 0) ORDER BY "
		"i.urut "
		"SEPARATOR ';') FROM "
		"tujuan t JOIN sasaran s ON s.tujuan_id = t.id JOIN iku i ON i.sasaran_id = s.id");
}

static void
new_rows_find_the_row_above(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(2);

	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "simpan"));
	assert_string_equal(stored(w), "Kota bersih/Permukiman bersih/Sampah tertangani 92;Kota "
								   "bersih/Permukiman bersih/Keluhan dijawab 24");
	assert_string_equal(word(w, "SELECT CONCAT(status, versi) FROM perjanjian"), "DRAF0");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'ubah_tujuan' AND dokumen_id = 2"), 10);
}

static void
each_fixed_version_is_kept(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(2), kept;
	struct kj_perjanjian p;

	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "tetapkan"));
	assert_int_equal(kj_perjanjian_load(&w->act, DINAS, &p), KJ_OK);
	/* The second indicator goes, the first gets another target. */
	((struct kj_sasaran *)((struct kj_tujuan *)p.tujuan.v)->sasaran.v)->iku.n = 1;
	((struct kj_iku *)((struct kj_sasaran *)((struct kj_tujuan *)p.tujuan.v)->sasaran.v)->iku.v)
		->target = "93";
	ACT(w, KJ_OK, act(w, DINAS, 2, &p.tujuan, "simpan"));
	assert_string_equal(word(w, "SELECT CONCAT(status, versi) FROM perjanjian"), "DRAF1");
	ACT(w, KJ_OK, act(w, DINAS, 3, &p.tujuan, "tetapkan"));
	assert_string_equal(stored(w), "Kota bersih/Permukiman bersih/Sampah tertangani 93");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM perjanjian_versi"), 2);
	assert_int_equal(kj_perjanjian_read(w->arena,
						 word(w, "SELECT isi FROM perjanjian_versi WHERE nomor = 1"), &kept),
		KJ_OK);
	assert_string_equal(kj_perjanjian_json(w->arena, &kept),
		word(w, "SELECT isi FROM perjanjian_versi WHERE nomor = 1"));
	assert_int_equal(((struct kj_sasaran *)((struct kj_tujuan *)kept.v)->sasaran.v)->iku.n, 2);
}

static void
what_lacks_is_named_at_its_field(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(1), none = {0};

	iku[0].target = "";
	ACT(w, KJ_INVALID, act(w, DINAS, 0, &g, "tetapkan"));
	assert_true(refused(w, "tujuan.b1.sasaran.b1.iku.b1.target", "wajib"));
	g = goals(0);
	ACT(w, KJ_INVALID, act(w, DINAS, 0, &g, "tetapkan"));
	assert_true(refused(w, "tujuan.b1.sasaran.b1.teks", "perjanjian.tanpa_iku"));
	ACT(w, KJ_INVALID, act(w, DINAS, 0, &none, "tetapkan"));
	assert_true(refused(w, "tujuan", "perjanjian.tanpa_tujuan"));
	/* Half done is fine for a draft; rows nobody wrote in are dropped. */
	g = goals(1);
	iku[0] =
		(struct kj_iku){.row = {"b1", 0}, .teks = "", .target = "", .satuan = "", .arah = "NAIK"};
	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "simpan"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM iku"), 0);
}

static void
rows_of_another_unit_and_stale_versions_are_refused(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(2);
	int64_t id;

	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "simpan"));
	ACT(w, KJ_CONFLICT, act(w, DINAS, 1, &g, "simpan"));
	id = number(w, "SELECT id FROM tujuan");
	g = goals(2);
	tujuan.row = (struct kj_row){"9", id};
	ACT(w, KJ_INVALID, act(w, 3, 0, &g, "simpan"));
	assert_true(refused(w, "tujuan.9.teks", "bukan_milik"));
}

/* The office writes the papers, who leads the unit fixes them. */
static void
fixing_is_its_leaders_act(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(2);

	be(w, ADMIN, "2026-01-10");
	ACT(w, KJ_DENIED, act(w, DINAS, 0, &g, "tetapkan"));
	ACT(w, KJ_DENIED, act(w, DINAS, 0, &g, "hapus"));
	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "simpan"));
	be(w, SARI, "2026-01-10");
	ACT(w, KJ_DENIED, act(w, DINAS, 2, &g, "simpan"));
	assert_string_equal(word(w, "SELECT CONCAT(status, versi) FROM perjanjian"), "DRAF0");
}

/* GEN-09: results of who leads a unit come from its goals, or from those above it. */
static void
a_leaders_result_names_its_sasaran(void **state)
{
	struct world *w = *state;
	struct kj_set g = goals(2);
	struct kj_skp plan;

	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w,
		"INSERT INTO rhk (id, skp_id, urut, teks) VALUES (31, 3, 1, 'Taman terawat'), (21, 2, 1, "
		"'Milik Sari')");
	ACT(w, KJ_OK, act(w, DINAS, 0, &g, "tetapkan"));
	be(w, AYU, "2026-01-10");
	assert_int_equal(kj_skp_load(&w->act, 3, &plan), KJ_OK);
	w->act.problems = NULL;
	assert_int_equal(kj_skp_check(&w->act, &plan), KJ_INVALID);
	assert_true(refused(w, "rhk.31.sasaran", "skp.pilih_sasaran"));
	sql(w, "UPDATE rhk SET sasaran_id = (SELECT id FROM sasaran) WHERE id = 31");
	assert_int_equal(kj_skp_load(&w->act, 3, &plan), KJ_OK);
	assert_string_equal(((const struct kj_rhk *)plan.isi.rhk.v)->sasaran_teks, "Permukiman bersih");
	w->act.problems = NULL;
	assert_int_equal(kj_skp_check(&w->act, &plan), KJ_INVALID);
	assert_false(refused(w, "rhk.31.sasaran", "skp.pilih_sasaran"));
	/* Nobody takes it away from under the plan. */
	be(w, KADEK, "2026-01-11");
	ACT(w, KJ_INVALID, act(w, DINAS, 2, &(struct kj_set){0}, "simpan"));
	assert_true(refused(w, "tujuan", "perjanjian.sasaran_dipakai"));
	/* Who leads nothing is not asked. */
	be(w, SARI, "2026-01-10");
	assert_int_equal(kj_skp_load(&w->act, 2, &plan), KJ_OK);
	w->act.problems = NULL;
	assert_int_equal(kj_skp_check(&w->act, &plan), KJ_INVALID);
	assert_false(refused(w, "rhk.21.sasaran", "skp.pilih_sasaran"));
	sql(w, "DELETE FROM rhk");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(new_rows_find_the_row_above, clean),
		cmocka_unit_test_setup(each_fixed_version_is_kept, clean),
		cmocka_unit_test_setup(what_lacks_is_named_at_its_field, clean),
		cmocka_unit_test_setup(fixing_is_its_leaders_act, clean),
		cmocka_unit_test_setup(a_leaders_result_names_its_sasaran, clean),
		cmocka_unit_test_setup(rows_of_another_unit_and_stale_versions_are_refused, clean),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
