/* Groups of an indicator of growth: planned, kept, reported, judged, never persons. */
#include "recompute.h"
#include "skp_sheet.h"

#include "kinerja/domain/skp_tempel.h"

#define RULES "conf/rulesets"

/* ---- a plan with classes ------------------------------------------------------------- */

static struct kj_iki_kelompok classes[3];

/* Tono's sheet of one indicator: the growth of three classes. */
static struct sheet *
three_classes(struct world *w)
{
	struct sheet *s = a_sheet(w, 1);
	struct kj_iki *k = &s->iki[0][0];

	classes[0] = (struct kj_iki_kelompok){{"b1", 0}, "Kelas 7A", "32", "58", ""};
	classes[1] = (struct kj_iki_kelompok){{"b2", 0}, "Kelas 7B", "30", "61.5", ""};
	classes[2] = (struct kj_iki_kelompok){{"b3", 0}, "Kelas 7C", "28", "55", ""};
	k->arah = "TUMBUH";
	k->konsolidasi = "TLKV";
	k->target = "5";
	k->satuan = "poin";
	k->kelompok = (struct kj_set){3, classes};
	return s;
}

static struct kj_iki_kelompok *
groups_of(struct sheet *s)
{
	return s->iki[0][0].kelompok.v;
}

/* Written, handed in and approved: Tono acts next, in December. */
static int64_t
in_force(struct world *w)
{
	int64_t id = begun(w);

	save(w, KJ_OK, id, three_classes(w), true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-11");
	step(w, KJ_OK, id, "setujui", "");
	be(w, TONO, "2026-12-05");
	return id;
}

static const char *
stored(struct world *w)
{
	return word(w,
		"SELECT GROUP_CONCAT(nama, ' ', COALESCE(jumlah, '-'), ' ', COALESCE(awal + 0e0, "
		"'-'), ' ', COALESCE(akhir + 0e0, '-') ORDER BY iki_id, urut SEPARATOR ';') FROM "
		"iki_kelompok");
}

/* ---- names ------------------------------------------------------------------------------ */

static void
a_group_is_named_like_a_group(void **state)
{
	static const char *const good[] = {"Kelas 7A", "V-A", "XI IPA 2", "Posyandu Melati 3",
		"Kelompok baca sore", "TK B", "12345", ""};
	static const char *const list[] = {"Ani, Budi, Citra", "Ani; Budi", "Ani dan Budi",
		"Ani & Budi", "Ani DAN Budi", "0123456789", "Kelas 7A 199803", "Ani|Budi", "Ani\nBudi",
		"Ani Budi Citra Dewi Eka Fitri"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_null(kj_kelompok_nama(good[i]));
	for (size_t i = 0; i < KJ_COUNT(list); i++)
		assert_string_equal(kj_kelompok_nama(list[i]), "kelompok.nama_orang");
	assert_string_equal(
		kj_kelompok_nama("Kelas tujuh A yang masuk pagi di gedung lama"), "kelompok.nama_panjang");
}

static void
names_of_people_are_not_even_kept_in_a_draft(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = three_classes(w);

	classes[1].nama = "Ani, Budi, Citra";
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b2.nama_kelompok", "kelompok.nama_orang"));
	s = three_classes(w);
	classes[2].nama = "Kelas 7A";
	classes[0].jumlah = "1";
	classes[1].jumlah = "30.5";
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b3.nama_kelompok", "kelompok.nama_dua"));
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b1.jumlah_anggota", "kelompok.satu_orang"));
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b2.jumlah_anggota", "kelompok.jumlah"));
	assert_string_equal(stored(w), "");
}

/* ---- the sheet ---------------------------------------------------------------------------- */

static void
groups_are_stored_in_their_order_and_half_done(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = three_classes(w);
	struct kj_iki_kelompok *v;

	classes[1].jumlah = classes[1].awal = "";
	classes[2] = (struct kj_iki_kelompok){{"b3", 0}, "", "", "", ""};
	save(w, KJ_OK, id, s, false);
	assert_string_equal(stored(w), "Kelas 7A 32 58 -;Kelas 7B - - -");
	s = as_stored(w, id);
	v = groups_of(s);
	assert_int_equal(s->iki[0][0].kelompok.n, 2);
	assert_string_equal(v[0].row.key, "1");
	assert_string_equal(v[0].awal, "58");
	assert_string_equal(v[1].jumlah, "");
	/* Moved, and one of them gone. */
	v[0] = v[1];
	s->iki[0][0].kelompok.n = 1;
	save(w, KJ_OK, id, s, false);
	assert_string_equal(stored(w), "Kelas 7B - - -");
	assert_non_null(strstr(audited(w, id, "simpan"),
		"rhk[1].iki[1].kelompok:Kelas 7A (32): 58; Kelas 7B (): >Kelas 7B (): "));
}

static void
what_a_group_lacks_is_said_at_handing_in(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = three_classes(w);

	classes[0].nama = classes[1].jumlah = classes[2].awal = "";
	save(w, KJ_INVALID, id, s, true);
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b1.nama_kelompok", "wajib"));
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b2.jumlah_anggota", "wajib"));
	assert_true(refused(w, "rhk.b1.iki.b1.kelompok.b3.awal", "wajib"));
	/* One beginning, not two; and growth alone has groups. */
	s = three_classes(w);
	s->iki[0][0].baseline = "58";
	save(w, KJ_INVALID, id, s, true);
	assert_true(refused(w, "rhk.b1.iki.b1.baseline", "kelompok.baseline"));
	s = three_classes(w);
	s->iki[0][0].arah = "NAIK";
	save(w, KJ_INVALID, id, s, true);
	assert_true(refused(w, "rhk.b1.iki.b1.arah", "kelompok.arah"));
	s = three_classes(w);
	s->iki[0][0].kelompok.n = 0;
	save(w, KJ_INVALID, id, s, true);
	assert_true(refused(w, "rhk.b1.iki.b1.baseline", "skp.tumbuh_awal"));
	save(w, KJ_OK, id, three_classes(w), true);
}

static void
a_revision_proposes_groups_and_keeps_their_ends(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);
	struct sheet *s;
	struct kj_iki_kelompok *v;

	sql(w, "UPDATE iki_kelompok SET akhir = awal + 2 WHERE nama <> 'Kelas 7C'");
	step(w, KJ_OK, id, "ajukan_revisi", "Satu kelas digabung");
	be(w, BAYU, "2026-12-06");
	step(w, KJ_OK, id, "setujui_revisi", "");
	be(w, TONO, "2026-12-07");
	s = as_stored(w, id);
	v = groups_of(s);
	v[1].jumlah = "44";
	v[2] = (struct kj_iki_kelompok){{"b1", 0}, "Kelas 7D", "14", "50", ""};
	save(w, KJ_OK, id, s, false);
	assert_string_equal(stored(w), "Kelas 7A 32 58 60;Kelas 7B 30 61.5 63.5;Kelas 7C 28 55 -");
	s = as_stored(w, id);
	assert_string_equal(groups_of(s)[2].nama, "Kelas 7D");
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-12-08");
	step(w, KJ_OK, id, "setujui", "");
	assert_string_equal(stored(w), "Kelas 7A 32 58 60;Kelas 7B 44 61.5 63.5;Kelas 7D 14 50 -");
}

/* What differs between two kept versions, "place field:old>new;". */
static const char *
differences(struct world *w, const char *lama, const char *baru)
{
	struct kj_skp_beda *v;
	struct kj_buf b;
	size_t n;

	assert_int_equal(kj_skp_compare(w->arena, lama, baru, &v, &n), KJ_OK);
	kj_buf_init(&b, w->arena);
	kj_buf_puts(&b, "");
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(&b, "%s %s:%s>%s;", v[i].tempat, v[i].isian, v[i].lama, v[i].baru);
	return b.data;
}

static void
versions_tell_which_group_changed(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	const char *before, *after;
	struct kj_skp skp;
	struct sheet *s;
	struct kj_iki_kelompok *v;

	save(w, KJ_OK, id, three_classes(w), true);
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	before = kj_skp_json(w->arena, &skp);
	s = as_stored(w, id);
	v = groups_of(s);
	v[0] = v[1];
	v[1] = v[2];
	v[0].awal = "60";
	s->iki[0][0].kelompok.n = 2;
	save(w, KJ_OK, id, s, true);
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	after = kj_skp_json(w->arena, &skp);
	assert_string_equal(differences(w, before, after),
		"Hasil 1 › Indikator 1 › Kelas 7B awal:61.5>60;"
		"Hasil 1 › Indikator 1 › Kelas 7A teks:Kelas 7A>;"
		"Hasil 1 › Indikator 1 › Kelas 7A jumlah_anggota:32>;"
		"Hasil 1 › Indikator 1 › Kelas 7A awal:58>;");
	assert_string_equal(differences(w, after, after), "");
}

static void
another_year_takes_the_groups_without_their_values(void **state)
{
	struct kj_iki_kelompok v[] = {{{"1", 1}, "Kelas 7A", "32", "58", "64"}};
	struct world *w = *state;
	struct kj_set out = kj_kelompok_salin(w->arena, &(struct kj_set){1, v});
	const struct kj_iki_kelompok *k = out.v;

	assert_int_equal(out.n, 1);
	assert_int_equal(k->row.id, 0);
	assert_string_equal(k->nama, "Kelas 7A");
	assert_string_equal(k->jumlah, "32");
	assert_string_equal(k->awal, "");
	assert_string_equal(k->akhir, "");
}

static void
it_is_told_before_approval_how_groups_are_judged(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);
	const char *cara = word(w, kj_fmt(w->arena,
								   "SELECT cara FROM skp_versi WHERE skp_id = %lld AND aksi = "
								   "'TETAPKAN'",
								   (long long)id));

	assert_non_null(strstr(cara, "\"rumus\":\"KELOMPOK\""));
	assert_non_null(strstr(cara, "\"contoh\":\"4.5\""));
	assert_non_null(strstr(cara, "\"capaian\":\"90.0000\""));
	/* 7A from 58 to 62.5, and so on: each group is a worked line. */
	assert_non_null(strstr(cara, "62.5"));
	assert_non_null(strstr(cara, "kelompok.tumbuh"));
}

/* ---- pasted ---------------------------------------------------------------------------------- */

static const char *
pasted(struct world *w, struct sheet *s, const char *text, const struct kj_skp_isi **out)
{
	enum kj_rc rc;

	s->iki[0][0].kelompok_tempel = text;
	w->act.problems = NULL;
	rc = kj_skp_tempel_kelompok(&w->act, &s->isi, out);
	assert_int_equal(rc, w->act.problems ? KJ_INVALID : KJ_OK);
	return rc == KJ_OK ? ""
					   : kj_fmt(w->arena, "%s %s", w->act.problems->code, w->act.problems->detail);
}

static void
groups_come_out_of_a_spreadsheet(void **state)
{
	struct world *w = *state;
	struct sheet *s = three_classes(w);
	const struct kj_skp_isi *isi;
	const struct kj_iki_kelompok *v;
	const struct kj_iki *k;

	assert_string_equal(
		pasted(w, s, "Kelas\tSiswa\tAwal\nKelas 8A\t31\t57,5\n\nKelas 8B\t29\t60\n", &isi), "");
	k = ((const struct kj_rhk *)isi->rhk.v)[0].iki.v;
	v = k->kelompok.v;
	assert_int_equal(k->kelompok.n, 5);
	assert_string_equal(v[2].nama, "Kelas 7C");
	assert_string_equal(v[3].nama, "Kelas 8A");
	assert_string_equal(v[3].jumlah, "31");
	assert_string_equal(v[3].awal, "57.5");
	assert_string_equal(v[4].nama, "Kelas 8B");
	assert_string_equal(k->kelompok_tempel, "");
	assert_string_equal(pasted(w, s, "Kelas 8A;31;57,5", &isi), "");
	assert_string_equal(pasted(w, s, "Kelas 8A;tiga puluh;57\nx;1;2\nKelas 8B;dua;60", &isi),
		"kelompok.tempel_angka 3");
	assert_string_equal(pasted(w, s, "Kelas 8A;31;57;9", &isi), "kelompok.tempel_kolom 1");
	assert_string_equal(
		pasted(w, s, "Kelas 8A;31;57\nAni, Budi;2;60", &isi), "kelompok.nama_orang 2");
	assert_string_equal(pasted(w, s, "Kelas 7A;31;57", &isi), "kelompok.nama_dua 1");
}

/* ---- the realisation ------------------------------------------------------------------------- */

static struct kj_evaluasi
load(struct world *w, int64_t skp)
{
	struct kj_evaluasi ev;

	assert_int_equal(kj_evaluasi_load(&w->act, RULES, skp, NULL, &ev), KJ_OK);
	return ev;
}

static struct kj_evaluasi_kini
version(struct world *w, int64_t skp)
{
	struct kj_evaluasi ev = load(w, skp);

	return (struct kj_evaluasi_kini){.version = kj_int(&ev.kepala, 0, "version")};
}

/* Tono reports where the classes stand; NULL is not sent. */
static void
report(struct world *w, enum kj_rc expected, int64_t id, const char *const ends[3], bool submit)
{
	struct kj_evaluasi ev = load(w, id);
	struct kj_iki_kelompok v[3];
	struct kj_realisasi r = {
		.row = {kj_text(&ev.baris, 0, "iki_id"), kj_int(&ev.baris, 0, "iki_id")},
		.realisasi = "99",
		.bukti = "Asesmen sekolah",
		.kelompok = {0, v}};
	const struct kj_realisasi_isi isi = {{1, &r}, submit};
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	for (int i = 0; i < 3; i++)
		if (ends[i] != NULL)
			v[r.kelompok.n++] = (struct kj_iki_kelompok){
				.row = {kj_fmt(w->arena, "%d", i + 1), i + 1}, .akhir = ends[i]};
	ACT(w, expected, kj_evaluasi_report(&w->act, RULES, &skp, version(w, id), &isi));
}

static const char *const all_ends[] = {"64", "65", "59.25"};

static void
ends_make_the_realisation_whatever_was_typed(void **state)
{
	static const char *const two[] = {"64", "65", ""};
	struct world *w = *state;
	int64_t id = in_force(w);
	struct kj_evaluasi ev;

	report(w, KJ_OK, id, two, false);
	assert_string_equal(stored(w), "Kelas 7A 32 58 64;Kelas 7B 30 61.5 65;Kelas 7C 28 55 -");
	assert_string_equal(word(w, "SELECT realisasi FROM evaluasi_iki"), "4.790323");
	ev = load(w, id);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 0), "4.790323");
	/* Exactly 297/62 in the index, not the six decimals that are kept. */
	assert_string_equal(kj_exact_text(w->arena, ev.saran.indeks.nilai), "2970/31");
	report(w, KJ_OK, id, all_ends, false);
	assert_string_equal(word(w, "SELECT realisasi FROM evaluasi_iki"), "4.622222");
	assert_non_null(strstr(word(w, "SELECT GROUP_CONCAT(isian, ':', COALESCE(lama, '-'), '>', "
								   "COALESCE(baru, '-') ORDER BY urut SEPARATOR ';') FROM audit "
								   "WHERE jenis = 'evaluasi' AND aksi = 'simpan'"),
		".kelompok[3].akhir:>59.25"));
}

static void
the_next_realisation_begins_with_the_last_ends(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);
	struct kj_evaluasi ev;
	struct kj_set groups;

	sql(w, "UPDATE iki_kelompok SET akhir = awal + 3 WHERE urut < 3");
	ev = load(w, id);
	groups = kj_evaluasi_kelompok(w->arena, &ev.baris, 0);
	assert_int_equal(groups.n, 3);
	assert_string_equal(((struct kj_iki_kelompok *)groups.v)[1].akhir, "64.5");
	assert_string_equal(((struct kj_iki_kelompok *)groups.v)[2].akhir, "");
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 0), "3");
	assert_int_equal(ev.masukan[0].nkelompok, 3);
	/* What this evaluation was told counts, also an end that was taken back. */
	report(w, KJ_OK, id, (const char *const[]){"", "", ""}, false);
	ev = load(w, id);
	assert_string_equal(kj_evaluasi_realisasi(w->arena, &ev.baris, 0), "");
}

static void
handed_in_at_least_one_group_is_measured(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);
	long long iki = number(w, "SELECT iki_id FROM iki_kelompok LIMIT 1");

	report(w, KJ_INVALID, id, (const char *const[]){"", NULL, NULL}, true);
	assert_true(refused(w, kj_fmt(w->arena, "iki.%lld.kelompok.1.akhir", iki), "wajib"));
	report(w, KJ_OK, id, (const char *const[]){"64", NULL, NULL}, true);
	assert_string_equal(word(w, "SELECT realisasi FROM evaluasi_iki"), "6.000000");
}

static void
groups_of_others_are_refused_at_their_field(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);
	struct kj_evaluasi ev = load(w, id);
	struct kj_iki_kelompok alien = {.row = {"4", 4}, .akhir = "70"};
	struct kj_realisasi r = {
		.row = {kj_text(&ev.baris, 0, "iki_id"), kj_int(&ev.baris, 0, "iki_id")},
		.realisasi = "",
		.bukti = "",
		.kelompok = {1, &alien}};
	const struct kj_realisasi_isi isi = {{1, &r}, false};
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, KJ_INVALID, kj_evaluasi_report(&w->act, RULES, &skp, version(w, id), &isi));
	assert_true(refused(w, kj_fmt(w->arena, "iki.%s.kelompok.4.akhir", r.row.key), "bukan_milik"));
}

/* Signed, it reads and recomputes the same after the groups of the plan have changed. */
static void
a_signed_evaluation_keeps_its_groups_to_the_byte(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), ev_id;
	struct kj_subject skp;
	struct kj_evaluasi ev;

	report(w, KJ_OK, id, all_ends, true);
	be(w, BAYU, "2026-12-06");
	skp = subject(w, KJ_DOK_SKP, id);
	ACT(w, KJ_OK,
		kj_evaluasi_rate(&w->act, RULES, &skp, version(w, id),
			&(struct kj_penilaian){.rating_hasil = "SESUAI",
				.alasan_hasil = "Kelas maju semua, sesuai janji",
				.rating_perilaku = "SESUAI",
				.alasan_perilaku = "",
				.catatan = "",
				.fix = true}));
	ev_id = number(w, "SELECT id FROM evaluasi");
	assert_non_null(strstr(kept_in(w, ev_id, "masukan"),
		"\"kelompok\":[{\"nama\":\"Kelas "
		"7A\",\"jumlah\":\"32\",\"awal\":\"58\",\"akhir\":\"64\"}"));
	assert_non_null(strstr(kept_in(w, ev_id, "penjelasan"), "kelompok.tumbuh"));
	assert_same_bytes(w, ev_id);
	sql(w, "UPDATE iki_kelompok SET akhir = 99, jumlah = 2");
	sql(w, "UPDATE evaluasi_iki SET kelompok = NULL");
	ev = load(w, id);
	assert_string_equal(kj_exact_text(w->arena, ev.saran.indeks.nilai), "832/9");
	assert_string_equal(ev.masukan[0].kelompok[2].akhir, "59.25");
	assert_same_bytes(w, ev_id);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_is_named_like_a_group),
		cmocka_unit_test(names_of_people_are_not_even_kept_in_a_draft),
		cmocka_unit_test(groups_are_stored_in_their_order_and_half_done),
		cmocka_unit_test(what_a_group_lacks_is_said_at_handing_in),
		cmocka_unit_test(a_revision_proposes_groups_and_keeps_their_ends),
		cmocka_unit_test(versions_tell_which_group_changed),
		cmocka_unit_test(another_year_takes_the_groups_without_their_values),
		cmocka_unit_test(it_is_told_before_approval_how_groups_are_judged),
		cmocka_unit_test(groups_come_out_of_a_spreadsheet),
		cmocka_unit_test(ends_make_the_realisation_whatever_was_typed),
		cmocka_unit_test(the_next_realisation_begins_with_the_last_ends),
		cmocka_unit_test(handed_in_at_least_one_group_is_measured),
		cmocka_unit_test(groups_of_others_are_refused_at_their_field),
		cmocka_unit_test(a_signed_evaluation_keeps_its_groups_to_the_byte),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
