/* The sheet of a plan: begun, stored with its nested rows, refused at its fields, checked. */
#include "skp_sheet.h"

/* ---- beginning ----------------------------------------------------------------- */

static void
a_plan_is_begun_with_its_term_evaluator_and_seven_values(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);

	assert_string_equal(
		word(w, kj_fmt(w->arena,
					"SELECT CONCAT_WS(' ', pegawai_id, unit_id, penilai_id, mulai, selesai, "
					"status, version) FROM skp WHERE id = %lld",
					(long long)id)),
		"6 4 4 2026-01-01 2026-12-31 DRAF 1");
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM skp_perilaku WHERE skp_id = %lld "
								   "AND nilai BETWEEN 1 AND 7 AND ekspektasi = ''",
								   (long long)id)),
		7);
	assert_int_equal(
		tasks(w, TONO, "skp.susun", kj_fmt(w->arena, "/skp/%lld/ubah", (long long)id)), 1);
	assert_string_equal(word(w, "SELECT jatuh_tempo FROM tugas"), "2026-01-31");
	assert_string_equal(audited(w, id, "buat"), ":->-");
}

static void
a_post_left_during_the_year_is_planned_to_its_last_day(void **state)
{
	struct world *w = *state;
	int64_t id;

	(void)begun(w);
	sql(w, "UPDATE penugasan SET dari = '2026-01-08', sampai = '2026-10-31' WHERE id = 7");
	sql(w, "DELETE FROM skp_perilaku WHERE skp_id = (SELECT id FROM skp WHERE pegawai_id = 6)");
	sql(w, "DELETE FROM skp WHERE pegawai_id = 6");
	ACT(w, KJ_OK, kj_skp_create(&w->act, TONOS_POST, 1, &id));
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', mulai, selesai) FROM skp WHERE pegawai_id = 6"),
		"2026-01-08 2026-10-31");
	sql(w, "UPDATE penugasan SET dari = '2025-01-01', sampai = NULL WHERE id = 7");
}

static void
a_second_plan_for_the_same_post_is_refused(void **state)
{
	struct world *w = *state;
	int64_t id;

	(void)begun(w);
	ACT(w, KJ_INVALID, kj_skp_create(&w->act, TONOS_POST, 1, &id));
	assert_true(refused(w, "penugasan", "skp.sudah_ada"));
}

static void
a_plan_is_begun_only_while_planning_is_open(void **state)
{
	static const struct {
		const char *day;
		enum kj_rc rc;
	} days[] = {{"2026-01-01", KJ_OK}, {"2026-01-31", KJ_OK}, {"2026-02-01", KJ_INVALID}};
	struct world *w = *state;
	int64_t id;

	for (size_t i = 0; i < KJ_COUNT(days); i++) {
		(void)begun(w);
		sql(w, "DELETE FROM skp_perilaku WHERE skp_id = (SELECT id FROM skp WHERE pegawai_id = 6)");
		sql(w, "DELETE FROM skp WHERE pegawai_id = 6");
		be(w, TONO, days[i].day);
		ACT(w, days[i].rc, kj_skp_create(&w->act, TONOS_POST, 1, &id));
		assert_int_equal(refused(w, "penugasan", "periode.tahap_tutup"), days[i].rc != KJ_OK);
	}
	/* An extension of the unit above counts for the post. */
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, unit_id, buka, tutup, alasan) VALUES "
		   "(90, 1, 'PERENCANAAN', 2, '2026-02-01', '2026-02-28', 'Pelantikan')");
	ACT(w, KJ_OK, kj_skp_create(&w->act, TONOS_POST, 1, &id));
	sql(w, "DELETE FROM periode_tahap WHERE id = 90");
}

static void
a_plan_needs_a_post_of_ones_own_and_its_evaluator_may_follow(void **state)
{
	struct world *w = *state;
	int64_t id;

	be(w, PENGELOLA, "2026-01-10");
	ACT(w, KJ_OK, kj_skp_create(&w->act, 9, 1, &id));
	/* Nobody looks after her unit: administrators are asked for an evaluator. */
	assert_string_equal(
		word(w,
			"SELECT CONCAT_WS(' ', pegawai_id, program, tautan, tentang) FROM tugas WHERE jenis "
			"= 'garis.lengkapi'"),
		"8 administration /pegawai/7/garis 7");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM skp_perilaku WHERE skp_id IN (SELECT id FROM skp WHERE pegawai_id = 7)");
	sql(w, "DELETE FROM skp WHERE pegawai_id = 7");
	ACT(w, KJ_NOTFOUND, kj_skp_create(&w->act, TONOS_POST, 1, &id));
	be(w, TONO, "2026-01-10");
	ACT(w, KJ_NOTFOUND, kj_skp_create(&w->act, TONOS_POST, 99, &id));
}

/* ---- storing --------------------------------------------------------------------- */

static void
a_sheet_is_stored_with_its_nested_rows(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 3), *got;

	s->iki[0][0].arah = "TURUN";
	s->iki[0][0].target = "0";
	s->iki[0][0].terburuk = "12.5";
	s->iki[0][0].target_maksimal = true;
	s->iki[0][0].konsolidasi = "AVG";
	s->iki[0][0].sumber = "Rekap harian";
	s->iki[1][1] = an_iki("b2", "Kedua", "");
	s->rhk[1].iki.n = 2;
	s->rhk[2].jenis = "TAMBAHAN";
	s->rhk[2].penugasan_dari = "Sekretariat";
	s->rhk[2].atasan = 0;
	s->perilaku[6].ekspektasi = "Menjadi narahubung";
	save(w, KJ_OK, id, s, false);
	got = as_stored(w, id);
	assert_int_equal(got->isi.rhk.n, 3);
	assert_int_equal(got->rhk[1].iki.n, 2);
	assert_string_equal(got->rhk[0].teks, "Hasil 1");
	assert_int_equal(got->rhk[0].atasan, 101);
	assert_string_equal(got->rhk[0].atasan_teks, "Kota bersih");
	assert_string_equal(got->rhk[2].jenis, "TAMBAHAN");
	assert_string_equal(got->rhk[2].penugasan_dari, "Sekretariat");
	assert_string_equal(got->iki[0][0].terburuk, "12.5");
	assert_string_equal(got->iki[0][0].target, "0");
	assert_true(got->iki[0][0].target_maksimal);
	assert_string_equal(got->iki[0][0].konsolidasi, "AVG");
	assert_string_equal(got->iki[0][0].arah, "TURUN");
	assert_string_equal(got->iki[1][1].teks, "Kedua");
	assert_string_equal(got->iki[1][1].bobot, "");
	assert_false(got->iki[0][0].dipakai);
	assert_string_equal(
		((struct kj_perilaku *)got->isi.perilaku.v)[6].ekspektasi, "Menjadi narahubung");
	assert_string_equal(((struct kj_lampiran *)got->isi.konsekuensi.v)[0].teks, "Isi");
	assert_int_equal(subject(w, KJ_DOK_SKP, id).version, 2);
}

/* Every member of the list, in rows that are new and in rows that are changed. */
static void
whatever_describes_an_indicator_is_stored_and_noted(void **state)
{
	static const char *const codes[][2] = {
		{"aspek", "BIAYA"}, {"arah", "TUMBUH"}, {"konsolidasi", "RASIO"}, {"sifat", "OUTCOME"}};
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 2), *got;
	struct kj_skp skp;

	for (int again = 0; again < 2; again++) {
		struct kj_iki *k = &s->iki[1][0];
		int n = 20 * again;

		for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++, n++) {
			void *at = (char *)k + f->at;

			if (f->jenis == KJ_IKI_YA)
				*(bool *)at = !again;
			else
				*(const char **)at =
					kj_fmt(w->arena, f->jenis == KJ_IKI_TEKS ? "Teks %d" : "%d", n);
			for (size_t i = 0; i < KJ_COUNT(codes); i++)
				if (kj_streq(codes[i][0], f->nama))
					*(const char **)at = codes[i][1];
		}
		s->rhk[1].manfaat = kj_fmt(w->arena, "Manfaat %d", again);
		s->rhk[1].perspektif = "ANGGARAN";
		save(w, KJ_OK, id, s, false);
		got = as_stored(w, id);
		for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
			assert_string_equal(kj_iki_teks(&got->iki[1][0], f), kj_iki_teks(k, f));
		assert_string_equal(got->rhk[1].manfaat, s->rhk[1].manfaat);
		assert_string_equal(got->rhk[1].perspektif, "ANGGARAN");
		s = got;
	}
	assert_non_null(strstr(audited(w, id, "simpan"), "rhk[2].iki[1].wilayah:Teks 11>Teks 31"));
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	assert_non_null(strstr(kj_skp_json(w->arena, &skp), "\"target_tw4\":\"37\""));
	assert_non_null(strstr(kj_skp_json(w->arena, &skp), "\"manfaat\":\"Manfaat 1\""));
}

static void
an_output_serves_an_outcome_of_the_plan_or_the_superiors(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 2);

	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, sifat) VALUES (1001, 101, 1, 'Warga sehat', "
		   "'OUTCOME'), (1002, 101, 2, 'Rapat', 'OUTPUT')");
	s->iki[0][0].sifat = "OUTCOME";
	s->iki[1][0].outcome = 1001;
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_string_equal(s->iki[1][0].outcome_teks, "Warga sehat");
	s->iki[1][0].outcome = s->iki[0][0].row.id;
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_string_equal(s->iki[1][0].outcome_teks, "Indikator 1");
	/* One that goes takes the link with it; what is nobody's outcome is refused. */
	s->isi.rhk.n = 1;
	s->rhk[0] = s->rhk[1];
	s->iki[0][0] = s->iki[1][0];
	s->rhk[0].iki.v = s->iki[0];
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_int_equal(s->iki[0][0].outcome, 0);
	s->iki[0][0].outcome = 1002;
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w,
		kj_fmt(w->arena, "rhk.%s.iki.%s.outcome", s->rhk[0].row.key, s->iki[0][0].row.key),
		"bukan_milik"));
	sql(w, "DELETE FROM iki WHERE id IN (1001, 1002)");
}

static void
new_rows_that_nobody_filled_are_dropped(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 3);

	s->iki[0][1] = an_iki("b2", "", "");
	s->iki[0][1].target = s->iki[0][1].satuan = "";
	s->rhk[0].iki.n = 2;
	s->rhk[1].teks = "";
	s->rhk[1].atasan = 0;
	s->rhk[1].iki.n = 0;
	s->lampiran[0].teks = "";
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_int_equal(s->isi.rhk.n, 2);
	assert_int_equal(s->rhk[0].iki.n, 1);
	assert_string_equal(s->rhk[1].teks, "Hasil 3");
	assert_int_equal(s->isi.sumber_daya.n, 0);
	/* A row that is stored stays, however empty it becomes. */
	s->rhk[1].teks = "";
	s->rhk[1].iki.n = 0;
	save(w, KJ_OK, id, s, false);
	assert_int_equal(as_stored(w, id)->isi.rhk.n, 2);
}

static void
rows_change_places_and_new_ones_come_between(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w), first;
	struct sheet *s, *got;

	save(w, KJ_OK, id, a_sheet(w, 2), false);
	s = as_stored(w, id);
	first = s->rhk[0].row.id;
	s->rhk[2] = s->rhk[0];
	s->rhk[0] = s->rhk[1];
	s->rhk[1] = a_sheet(w, 1)->rhk[0];
	s->rhk[1].teks = "Di antara";
	s->isi.rhk.n = 3;
	save(w, KJ_OK, id, s, false);
	got = as_stored(w, id);
	assert_int_equal(got->isi.rhk.n, 3);
	assert_string_equal(got->rhk[0].teks, "Hasil 2");
	assert_string_equal(got->rhk[1].teks, "Di antara");
	assert_string_equal(got->iki[1][0].teks, "Indikator 1");
	assert_string_equal(got->rhk[2].teks, "Hasil 1");
	assert_int_equal(got->rhk[2].row.id, first);
}

static void
an_indicator_moves_to_another_result_and_keeps_its_number(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w), moved;
	struct sheet *s;

	save(w, KJ_OK, id, a_sheet(w, 2), false);
	s = as_stored(w, id);
	moved = s->iki[0][0].row.id;
	s->iki[1][1] = s->iki[0][0];
	s->rhk[1].iki.n = 2;
	s->rhk[0].iki.n = 0;
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_int_equal(s->rhk[0].iki.n, 0);
	assert_int_equal(s->rhk[1].iki.n, 2);
	assert_int_equal(s->iki[1][1].row.id, moved);
	/* Also into a new result, while the old one goes. */
	s->rhk[2] = s->rhk[0];
	s->rhk[0] = (struct kj_rhk){.row.key = "b9",
		.jenis = "UTAMA",
		.teks = "Baru",
		.penugasan_dari = "",
		.manfaat = "",
		.perspektif = "",
		.iki = {1, &s->iki[1][1]}};
	s->rhk[1].iki.n = 1;
	s->rhk[1].row = s->rhk[2].row;
	s->isi.rhk.n = 2;
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_int_equal(s->isi.rhk.n, 2);
	assert_string_equal(s->rhk[0].teks, "Baru");
	assert_int_equal(s->iki[0][0].row.id, moved);
}

static void
rows_left_out_are_removed(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s;

	save(w, KJ_OK, id, a_sheet(w, 3), false);
	s = as_stored(w, id);
	s->isi.rhk.n = 1;
	save(w, KJ_OK, id, s, false);
	assert_int_equal(as_stored(w, id)->isi.rhk.n, 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp "
							   "s ON s.id = r.skp_id WHERE s.pegawai_id = 6"),
		1);
}

static void
a_new_result_takes_the_place_of_one_that_goes(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);

	save(w, KJ_OK, id, s, false);
	s->rhk[0].teks = "Penggantinya";
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_int_equal(s->isi.rhk.n, 1);
	assert_string_equal(s->rhk[0].teks, "Penggantinya");
	assert_string_equal(s->iki[0][0].teks, "Indikator 1");
}

static void
what_others_hold_on_to_is_changed_but_not_removed(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s;

	save(w, KJ_OK, id, a_sheet(w, 4), false);
	s = as_stored(w, id);
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, dibuat) VALUES "
			   "(6, '2026-01-10', %lld, %lld, 'x', '2026-01-10')",
			   (long long)id, (long long)s->iki[1][0].row.id));
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id) VALUES (1, "
			   "%lld, 6, 1, 4)",
			   (long long)id));
	sql(w, kj_fmt(w->arena, "INSERT INTO evaluasi_iki (evaluasi_id, iki_id) VALUES (1, %lld)",
			   (long long)s->iki[2][0].row.id));
	sql(w, kj_fmt(w->arena, "UPDATE rhk SET rhk_atasan_id = %lld WHERE id = 103",
			   (long long)s->rhk[3].row.id));
	s = as_stored(w, id);
	assert_true(s->iki[1][0].dipakai);
	s->iki[1][0].teks = "Ditulis lain";
	s->iki[2][0].teks = "Ini juga";
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	assert_string_equal(s->iki[1][0].teks, "Ditulis lain");
	s->rhk[1].iki.n = 0;
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk", "skp.iki_dipakai"));
	assert_string_equal(w->act.problems->detail, "Ditulis lain");
	s->rhk[1].iki.n = 1;
	s->rhk[2].iki.n = 0;
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk", "skp.iki_dinilai"));
	s->rhk[2].iki.n = 1;
	s->isi.rhk.n = 3;
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk", "skp.rhk_dipakai"));
	assert_int_equal(as_stored(w, id)->isi.rhk.n, 4);
}

static void
numbers_of_other_plans_are_refused_at_their_fields(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 3);

	s->rhk[0].row = (struct kj_row){"103", 103};
	s->rhk[1].atasan = 103;
	s->iki[2][0].row = (struct kj_row){"1003", 1003};
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk.103.teks", "bukan_milik"));
	assert_true(refused(w, "rhk.b2.atasan", "bukan_milik"));
	assert_true(refused(w, "rhk.b3.iki.1003.teks", "bukan_milik"));
	assert_string_equal(word(w, "SELECT teks FROM rhk WHERE id = 103"), "Milik Ayu");
	s = a_sheet(w, 1);
	s->perilaku[3].row = (struct kj_row){"8", 8};
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "perilaku.8.ekspektasi", "bukan_milik"));
	/* A link from before the evaluator changed stays until it is mended. */
	save(w, KJ_OK, id, a_sheet(w, 1), false);
	sql(w, "UPDATE rhk SET rhk_atasan_id = 103 WHERE teks = 'Hasil 1'");
	save(w, KJ_OK, id, as_stored(w, id), false);
}

static void
a_stale_version_is_a_conflict_and_stores_nothing(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	save(w, KJ_OK, id, a_sheet(w, 2), false);
	ACT(w, KJ_CONFLICT, kj_skp_save(&w->act, &skp, skp.version, &a_sheet(w, 1)->isi, false));
	assert_int_equal(as_stored(w, id)->isi.rhk.n, 2);
	ACT(w, KJ_CONFLICT,
		kj_skp_act(&w->act, &skp,
			&(struct kj_skp_putusan){.aksi = "ajukan",
				.note = "",
				.version = skp.version,
				.rulesets = "conf/rulesets"}));
}

static void
only_the_person_saves_and_only_a_draft(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);

	be(w, BAYU, "2026-01-10");
	save(w, KJ_DENIED, id, a_sheet(w, 1), false);
	be(w, TONO, "2026-01-10");
	sql(w, "UPDATE skp SET status = 'DIAJUKAN' WHERE pegawai_id = 6");
	save(w, KJ_DENIED, id, a_sheet(w, 1), false);
}

static void
the_trail_of_a_save_holds_what_changed_and_nothing_else(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);

	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	sql(w, "DELETE FROM audit WHERE jenis = 'skp'");
	s->iki[0][0].target = "12";
	s->rhk[0].atasan = 102;
	((struct kj_perilaku *)s->isi.perilaku.v)[0].ekspektasi = "Ramah";
	((struct kj_lampiran *)s->isi.sumber_daya.v)[0].teks = "Truk";
	save(w, KJ_OK, id, s, false);
	assert_string_equal(audited(w, id, "simpan"),
		"rhk[1].atasan:101>102;rhk[1].iki[1].target:10>12;perilaku.1:>Ramah;"
		"lampiran.SUMBER_DAYA[1]:Isi>Truk");
	sql(w, "DELETE FROM audit WHERE jenis = 'skp'");
	save(w, KJ_OK, id, as_stored(w, id), false);
	assert_string_equal(audited(w, id, "simpan"), ":->-");
}

static void
storing_costs_the_same_statements_for_1_and_15_results(void **state)
{
	struct world *w = *state;
	unsigned one[2], many[2];

	for (size_t k = 0; k < 2; k++) {
		int64_t id = begun(w);
		unsigned *cost = k ? many : one;

		for (size_t turn = 0; turn < 2; turn++) {
			struct sheet *s = turn ? as_stored(w, id) : a_sheet(w, k ? 15 : 1);
			struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

			kj_db_count_reset(w->db);
			ACT(w, KJ_OK, kj_skp_save(&w->act, &skp, skp.version, &s->isi, true));
			cost[turn] = kj_db_count(w->db);
		}
	}
	assert_int_equal(one[0], many[0]);
	assert_int_equal(one[1], many[1]);
	assert_true(many[0] <= 16);
}

/* ---- what is missing ------------------------------------------------------------------ */

/* The one thing done to a complete sheet, and what is said about it where. */
static void
no_text(struct sheet *s)
{
	s->rhk[1].teks = "";
}
static void
no_link(struct sheet *s)
{
	s->rhk[1].atasan = 0;
}
static void
no_indicator(struct sheet *s)
{
	s->rhk[1].iki.n = 0;
}
static void
no_indicator_text(struct sheet *s)
{
	s->iki[1][0].teks = "";
}
static void
no_target(struct sheet *s)
{
	s->iki[1][0].target = "";
}
static void
no_unit(struct sheet *s)
{
	s->iki[1][0].satuan = "";
}
static void
no_weight(struct sheet *s)
{
	s->iki[1][0].bobot = "";
}
static void
weights_of_101(struct sheet *s)
{
	s->iki[1][0].bobot = "7";
}
static void
no_main_result(struct sheet *s)
{
	s->rhk[0].jenis = s->rhk[1].jenis = "TAMBAHAN";
}
static void
no_support(struct sheet *s)
{
	s->lampiran[0].teks = "";
}
static void
no_accountability(struct sheet *s)
{
	s->isi.pertanggungjawaban.n = 0;
}
static void
no_consequence(struct sheet *s)
{
	s->lampiran[2].teks = "";
}

static void
what_is_missing_is_said_at_its_field(void **state)
{
	static const struct {
		void (*spoil)(struct sheet *s);
		const char *field, *code;
	} cases[] = {
		{no_text, "rhk.b2.teks", "wajib"},
		{no_link, "rhk.b2.atasan", "skp.pilih_rhk_atasan"},
		{no_indicator, "rhk.b2.teks", "skp.tanpa_iki"},
		{no_indicator_text, "rhk.b2.iki.b1.teks", "wajib"},
		{no_target, "rhk.b2.iki.b1.target", "wajib"},
		{no_unit, "rhk.b2.iki.b1.satuan", "wajib"},
		{no_weight, "rhk.b2.iki.b1.bobot", "wajib"},
		{weights_of_101, "rhk.b1.iki.b1.bobot", "skp.bobot_bukan_100"},
		{no_main_result, "rhk", "skp.tanpa_utama"},
		{no_support, "sumber_daya.b1.teks", "skp.lampiran_kosong"},
		{no_accountability, "pertanggungjawaban", "skp.lampiran_kosong"},
		{no_consequence, "konsekuensi.b1.teks", "skp.lampiran_kosong"},
	};
	struct world *w = *state;
	int64_t id = begun(w);

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct sheet *s = a_sheet(w, 2);

		cases[i].spoil(s);
		save(w, KJ_INVALID, id, s, true);
		if (!refused(w, cases[i].field, cases[i].code))
			fail_msg("case %zu: %s %s", i, w->act.problems->field, w->act.problems->code);
		assert_null(w->act.problems->next);
		/* Half done it may be kept. */
		assert_int_equal(as_stored(w, id)->isi.rhk.n, 0);
	}
	save(w, KJ_OK, id, a_sheet(w, 2), true);
}

static void
all_that_is_missing_is_said_at_once(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 2);
	size_t n = 0;

	s->isi.rhk.n = 0;
	s->isi.sumber_daya.n = s->isi.konsekuensi.n = s->isi.pertanggungjawaban.n = 0;
	save(w, KJ_INVALID, id, s, true);
	for (const struct kj_problem *p = w->act.problems; p; p = p->next)
		n++;
	assert_int_equal(n, 4);
}

static void
weights_add_up_exactly_and_only_those_of_main_results(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 3);

	for (size_t i = 0; i < 3; i++)
		s->iki[i][0].bobot = "33.3333";
	save(w, KJ_INVALID, id, s, true);
	assert_true(refused(w, "rhk.b1.iki.b1.bobot", "skp.bobot_bukan_100"));
	assert_string_equal(w->act.problems->detail, "99,9999");
	w->act.who.lang = "en";
	save(w, KJ_INVALID, id, s, true);
	assert_string_equal(w->act.problems->detail, "99.9999");
	s->iki[0][0].bobot = "33.3334";
	save(w, KJ_OK, id, s, true);
	s = as_stored(w, id);
	s->rhk[2].jenis = "TAMBAHAN";
	s->iki[0][0].bobot = "66.6667";
	save(w, KJ_OK, id, s, true);
}

static void
a_qualitative_plan_needs_no_targets(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);

	s->isi.pendekatan = "KUALITATIF";
	s->iki[0][0].target = "";
	save(w, KJ_OK, id, s, true);
	assert_string_equal(word(w, "SELECT pendekatan FROM skp WHERE pegawai_id = 6"), "KUALITATIF");
}

static void
where_the_superior_has_no_results_none_is_asked_for(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);

	sql(w, "UPDATE rhk SET skp_id = 1 WHERE skp_id = 10");
	s->rhk[0].atasan = 0;
	save(w, KJ_OK, id, s, true);
	sql(w, "UPDATE rhk SET skp_id = 10 WHERE skp_id = 1");
}

static void
measures_that_do_not_add_up_are_refused_at_handing_in(void **state)
{
	static const struct {
		const char *field, *code;
		struct kj_iki k;
	} cases[] = {
		{"pembilang", "wajib", {.konsolidasi = "RASIO", .satuan = "%", .penyebut = "Masuk"}},
		{"penyebut", "wajib", {.konsolidasi = "RASIO", .satuan = "%", .pembilang = "Dijawab"}},
		{"satuan", "skp.rasio_persen",
			{.konsolidasi = "RASIO", .satuan = "kali", .pembilang = "A", .penyebut = "B"}},
		{"baseline", "skp.tumbuh_awal", {.arah = "TUMBUH"}},
		{"target", "skp.tumbuh_nol", {.arah = "TUMBUH", .baseline = "10", .target = "0"}},
		{"target_hi", "wajib", {.arah = "TEPAT", .target_lo = "9"}},
		{"target_lo", "skp.rentang", {.arah = "TEPAT", .target_lo = "11", .target_hi = "12"}},
		{"target_lo", "skp.rentang", {.arah = "TEPAT", .target_lo = "0", .target_hi = "12"}},
		{"target_hi", "skp.rentang", {.arah = "TEPAT", .target_lo = "8", .target_hi = "9"}},
		{"target_tw1", "skp.triwulan", {.target_tw = {"2", "2", "2", "2"}}},
		{"target_tw1", "skp.triwulan", {.konsolidasi = "TLKV", .target_tw = {"2", "4", "6", "9"}}},
	};
	struct world *w = *state;
	int64_t id = begun(w);

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct sheet *s = a_sheet(w, 1);
		struct kj_iki *k = &s->iki[0][0];

		for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++) {
			const void *from = (const char *)&cases[i].k + f->at;

			if (f->jenis != KJ_IKI_YA && *(const char *const *)from != NULL)
				*(const char **)(void *)((char *)k + f->at) = *(const char *const *)from;
		}
		save(w, KJ_INVALID, id, s, true);
		assert_true(
			refused(w, kj_fmt(w->arena, "rhk.b1.iki.b1.%s", cases[i].field), cases[i].code));
	}
}

static void
rows_are_taken_over_from_ones_own_and_from_a_colleagues_plan(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 2), *got;
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	/* Budi has Tono's post in a unit beside his; Tono himself had a plan of 2025. */
	sql(w, "INSERT INTO periode (id, tahun, nama, mulai, selesai, aturan) VALUES "
		   "(90, 2025, '2025', '2025-01-01', '2025-12-31', 'permenpan-6-2022')");
	sql(w, "INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, "
		   "selesai, status) SELECT 91, 6, 90, 7, 4, 4, '2025-01-01', '2025-12-31', 'TERKUNCI'");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id, penugasan_dari) VALUES "
		   "(910, 91, 1, 'Tahun lalu', NULL, 'Sekda'), (911, 91, 2, 'Kedua', 101, '')");
	/* What it came from last year is no sasaran of this one. */
	sql(w, "INSERT INTO perjanjian (id, unit_id, periode_id) VALUES (92, 4, 90)");
	sql(w, "INSERT INTO tujuan (id, perjanjian_id, urut, teks) VALUES (920, 92, 1, 'Tujuan')");
	sql(w, "INSERT INTO sasaran (id, tujuan_id, urut, teks) VALUES (9200, 920, 1, 'Sasaran')");
	sql(w, "UPDATE rhk SET sasaran_id = 9200 WHERE id = 910");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, bobot) VALUES "
		   "(9100, 910, 1, 'Ukuran lama', 7, 'kali', 60)");
	sql(w, "INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi) VALUES (91, 3, 'Belajar')");
	sql(w, "INSERT INTO skp_lampiran (skp_id, jenis, urut, teks) VALUES (91, 'KONSEKUENSI', 1, "
		   "'Teguran')");
	s->isi.konsekuensi.n = 0;
	save(w, KJ_OK, id, s, false);
	skp = subject(w, KJ_DOK_SKP, id);
	ACT(w, KJ_OK, kj_skp_salin(&w->act, &skp, skp.version, 91));
	got = as_stored(w, id);
	assert_int_equal(got->isi.rhk.n, 4);
	assert_string_equal(got->rhk[2].teks, "Tahun lalu");
	assert_string_equal(got->rhk[2].penugasan_dari, "Sekda");
	assert_int_equal(got->rhk[2].atasan, 0);
	assert_int_equal(got->rhk[3].atasan, 101);
	assert_string_equal(got->iki[2][0].teks, "Ukuran lama");
	assert_string_equal(got->iki[2][0].target, "7");
	assert_true(got->iki[2][0].row.id != 9100);
	assert_string_equal(((struct kj_perilaku *)got->isi.perilaku.v)[2].ekspektasi, "Belajar");
	assert_string_equal(((struct kj_lampiran *)got->isi.konsekuensi.v)[0].teks, "Teguran");
	/* Another version, a plan that is none of theirs, too many rows. */
	ACT(w, KJ_CONFLICT, kj_skp_salin(&w->act, &skp, skp.version, 91));
	skp = subject(w, KJ_DOK_SKP, id);
	ACT(w, KJ_INVALID, kj_skp_salin(&w->act, &skp, skp.version, 3));
	assert_true(refused(w, "sumber", "bukan_milik"));
	/* As a colleague's it comes without what was meant for that person. */
	sql(w, "UPDATE skp SET pegawai_id = 5, penugasan_id = 6 WHERE id = 91");
	sql(w, kj_fmt(w->arena, "UPDATE skp_perilaku SET ekspektasi = '' WHERE skp_id = %lld",
			   (long long)id));
	ACT(w, KJ_OK, kj_skp_salin(&w->act, &skp, skp.version, 91));
	got = as_stored(w, id);
	assert_int_equal(got->isi.rhk.n, 6);
	assert_string_equal(got->rhk[4].penugasan_dari, "");
	assert_string_equal(((struct kj_perilaku *)got->isi.perilaku.v)[2].ekspektasi, "");
	sql(w, "DELETE FROM skp_perilaku WHERE skp_id = 91");
	sql(w, "DELETE FROM skp_lampiran WHERE skp_id = 91");
	sql(w, "DELETE FROM iki WHERE rhk_id IN (910, 911)");
	sql(w, "DELETE FROM rhk WHERE skp_id = 91");
	sql(w, "DELETE FROM sasaran");
	sql(w, "DELETE FROM tujuan");
	sql(w, "DELETE FROM perjanjian");
	sql(w, "DELETE FROM skp WHERE id = 91");
	sql(w, "DELETE FROM periode WHERE id = 90");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_is_begun_with_its_term_evaluator_and_seven_values),
		cmocka_unit_test(a_post_left_during_the_year_is_planned_to_its_last_day),
		cmocka_unit_test(a_second_plan_for_the_same_post_is_refused),
		cmocka_unit_test(a_plan_is_begun_only_while_planning_is_open),
		cmocka_unit_test(a_plan_needs_a_post_of_ones_own_and_its_evaluator_may_follow),
		cmocka_unit_test(a_sheet_is_stored_with_its_nested_rows),
		cmocka_unit_test(whatever_describes_an_indicator_is_stored_and_noted),
		cmocka_unit_test(an_output_serves_an_outcome_of_the_plan_or_the_superiors),
		cmocka_unit_test(new_rows_that_nobody_filled_are_dropped),
		cmocka_unit_test(rows_are_taken_over_from_ones_own_and_from_a_colleagues_plan),
		cmocka_unit_test(measures_that_do_not_add_up_are_refused_at_handing_in),
		cmocka_unit_test(rows_change_places_and_new_ones_come_between),
		cmocka_unit_test(an_indicator_moves_to_another_result_and_keeps_its_number),
		cmocka_unit_test(rows_left_out_are_removed),
		cmocka_unit_test(a_new_result_takes_the_place_of_one_that_goes),
		cmocka_unit_test(what_others_hold_on_to_is_changed_but_not_removed),
		cmocka_unit_test(numbers_of_other_plans_are_refused_at_their_fields),
		cmocka_unit_test(a_stale_version_is_a_conflict_and_stores_nothing),
		cmocka_unit_test(only_the_person_saves_and_only_a_draft),
		cmocka_unit_test(the_trail_of_a_save_holds_what_changed_and_nothing_else),
		cmocka_unit_test(storing_costs_the_same_statements_for_1_and_15_results),
		cmocka_unit_test(what_is_missing_is_said_at_its_field),
		cmocka_unit_test(all_that_is_missing_is_said_at_once),
		cmocka_unit_test(weights_add_up_exactly_and_only_those_of_main_results),
		cmocka_unit_test(a_qualitative_plan_needs_no_targets),
		cmocka_unit_test(where_the_superior_has_no_results_none_is_asked_for),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
