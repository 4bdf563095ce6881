/* The acts on a plan: who may do what when, what each leaves behind, kept versions and their differences. */
#include "kinerja/tree.h"
#include "skp_sheet.h"

/* A complete draft of Tono. */
static int64_t
written(struct world *w)
{
	int64_t id = begun(w);

	save(w, KJ_OK, id, a_sheet(w, 2), true);
	return id;
}

static const char *
status(struct world *w, int64_t id)
{
	return word(w, kj_fmt(w->arena, "SELECT status FROM skp WHERE id = %lld", (long long)id));
}

static long long
versions(struct world *w, int64_t id, const char *aksi)
{
	return number(
		w, kj_fmt(w->arena, "SELECT COUNT(*) FROM skp_versi WHERE skp_id = %lld AND aksi = '%s'",
			   (long long)id, aksi));
}

static const char *
page(struct world *w, int64_t id, const char *rest)
{
	return kj_fmt(w->arena, "/skp/%lld%s", (long long)id, rest);
}

static long long
all_tasks(struct world *w)
{
	return number(w, "SELECT COUNT(*) FROM tugas");
}

static void
handing_in_asks_the_evaluator_and_keeps_a_version(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);

	step(w, KJ_OK, id, "ajukan", "");
	assert_string_equal(status(w, id), "DIAJUKAN");
	assert_int_equal(tasks(w, BAYU, "skp.setujui", page(w, id, "")), 1);
	assert_int_equal(all_tasks(w), 1);
	assert_int_equal(number(w, "SELECT tentang FROM tugas"), TONO);
	assert_int_equal(versions(w, id, "AJUKAN"), 1);
	assert_string_equal(audited(w, id, "ajukan"), "status:DRAF>DIAJUKAN");
	assert_string_equal(
		word(w, "SELECT diajukan_pada FROM skp WHERE pegawai_id = 6"), "2026-01-10 00:00:00");
}

static void
an_incomplete_plan_is_not_handed_in(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);

	s->iki[0][0].target = "";
	save(w, KJ_OK, id, s, false);
	s = as_stored(w, id);
	step(w, KJ_INVALID, id, "ajukan", "");
	assert_true(refused(w,
		kj_fmt(w->arena, "rhk.%s.iki.%s.target", s->rhk[0].row.key, s->iki[0][0].row.key),
		"wajib"));
	assert_string_equal(status(w, id), "DRAF");
	assert_int_equal(versions(w, id, "AJUKAN"), 0);
	assert_int_equal(tasks(w, TONO, "skp.susun", page(w, id, "/ubah")), 1);
	sql(w, "UPDATE iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id SET i.target "
		   "= 1 WHERE s.pegawai_id = 6");
	sql(w, "UPDATE skp SET penilai_id = NULL WHERE pegawai_id = 6");
	/* Without an evaluator it waits for one: who looks after the unit is asked. */
	step(w, KJ_OK, id, "ajukan", "");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'garis.lengkapi' AND tentang = 6"), 1);
	assert_int_equal(kj_garis_berlaku(&w->act), KJ_OK);
	assert_int_equal(tasks(w, BAYU, "skp.setujui", page(w, id, "")), 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'garis.lengkapi'"), 0);
}

static void
taking_it_back_makes_it_a_draft_again(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);

	step(w, KJ_OK, id, "ajukan", "");
	step(w, KJ_OK, id, "tarik", "");
	assert_string_equal(status(w, id), "DRAF");
	assert_int_equal(tasks(w, TONO, "skp.susun", page(w, id, "/ubah")), 1);
	assert_int_equal(all_tasks(w), 1);
	assert_string_equal(audited(w, id, "tarik"), "status:DIAJUKAN>DRAF");
	assert_string_equal(word(w, "SELECT jatuh_tempo FROM tugas"), "2026-01-31");
}

static void
it_goes_back_with_a_note_is_mended_and_approved(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);
	struct sheet *s;

	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-11");
	step(w, KJ_INVALID, id, "kembalikan", "Kurang!!!");
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	assert_string_equal(status(w, id), "DIAJUKAN");
	step(w, KJ_OK, id, "kembalikan", "Tambah mutu");
	assert_string_equal(status(w, id), "DRAF");
	assert_int_equal(tasks(w, TONO, "skp.perbaiki", page(w, id, "/ubah")), 1);
	assert_int_equal(all_tasks(w), 1);
	assert_string_equal(audited(w, id, "kembalikan"), "status:DIAJUKAN>DRAF;catatan:->Tambah mutu");
	assert_string_equal(
		word(w, kj_fmt(w->arena,
					"SELECT CONCAT_WS(' ', aksi, oleh, teks) FROM skp_catatan WHERE skp_id = %lld",
					(long long)id)),
		"kembalikan 4 Tambah mutu");

	be(w, TONO, "2026-01-12");
	s = as_stored(w, id);
	s->iki[0][0].aspek = "KUALITAS";
	save(w, KJ_OK, id, s, true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	assert_string_equal(status(w, id), "DITETAPKAN");
	assert_int_equal(all_tasks(w), 1);
	assert_int_equal(tasks(w, TONO, "skp.pahami", kj_fmt(w->arena, "/skp/%lld", (long long)id)), 1);
	assert_int_equal(versions(w, id, "AJUKAN"), 2);
	assert_int_equal(versions(w, id, "TETAPKAN"), 1);
	assert_string_equal(audited(w, id, "setujui"), "status:DIAJUKAN>DITETAPKAN");
	assert_int_equal(
		number(w, "SELECT ditetapkan_pada = '2026-01-13' FROM skp WHERE pegawai_id = 6"), 1);
}

static void
a_revision_is_asked_for_decided_and_counted(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);

	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	be(w, TONO, "2026-05-02");
	step(w, KJ_INVALID, id, "ajukan_revisi", "");
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	step(w, KJ_OK, id, "ajukan_revisi", "Anggaran dipotong");
	assert_string_equal(status(w, id), "REVISI_DIAJUKAN");
	assert_int_equal(tasks(w, BAYU, "skp.putuskan_revisi", page(w, id, "")), 1);
	be(w, BAYU, "2026-05-03");
	step(w, KJ_INVALID, id, "tolak_revisi", "");
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	step(w, KJ_OK, id, "tolak_revisi", "Anggaran kembali");
	assert_string_equal(status(w, id), "DITETAPKAN");
	/* Never confirmed as understood: still asked for. */
	assert_int_equal(tasks(w, TONO, "skp.pahami", page(w, id, "")), 1);
	assert_int_equal(all_tasks(w), 1);
	step(w, KJ_OK, id, "ajukan_revisi", "Target kota berubah");
	step(w, KJ_OK, id, "setujui_revisi", "");
	assert_string_equal(status(w, id), "DRAF");
	assert_int_equal(tasks(w, TONO, "skp.susun", page(w, id, "/ubah")), 1);
	assert_string_equal(audited(w, id, "setujui_revisi"), "status:REVISI_DIAJUKAN>DRAF");
	/* The approved one stays in force until it is replaced. */
	assert_int_equal(
		number(
			w, "SELECT revisi = 1 AND ditetapkan_pada IS NOT NULL FROM skp WHERE pegawai_id = 6"),
		1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_catatan WHERE skp_id IN (SELECT id FROM "
							   "skp WHERE pegawai_id = 6)"),
		3);
}

/* A plan of Tono in force with two results, a revision of it open, and one entry on the first. */
static int64_t
revised(struct world *w)
{
	int64_t id = written(w);

	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	sql(w,
		"INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, dibuat) "
		"SELECT 6, '2026-02-01', r.skp_id, i.id, 'Kerja', 3, 'DITERIMA', '2026-02-01' FROM iki i "
		"JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id WHERE s.pegawai_id = 6 AND "
		"i.teks = 'Indikator 1'");
	step(w, KJ_OK, id, "ajukan_revisi", "Anggaran dipotong");
	step(w, KJ_OK, id, "setujui_revisi", "");
	be(w, TONO, "2026-05-02");
	return id;
}

static const char *
stored(struct world *w, int64_t id)
{
	return word(w,
		kj_fmt(w->arena,
			"SELECT GROUP_CONCAT(r.teks, '/', i.teks, '=', CAST(i.target AS INT) ORDER BY r.urut "
			"SEPARATOR ' ') FROM rhk r JOIN iki i ON i.rhk_id = r.id WHERE r.skp_id = %lld",
			(long long)id));
}

/* The sheet of a revision: the first target raised, the second result replaced by a new one. */
static struct sheet *
a_revision(struct world *w, int64_t id)
{
	struct sheet *s = as_stored(w, id), *fresh = a_sheet(w, 2);

	s->iki[0][0].target = "12";
	s->iki[0][0].aksi_tw[2] = "Rute baru";
	s->rhk[1] = fresh->rhk[1];
	s->rhk[1].teks = "Hasil baru";
	return s;
}

static void
what_is_in_force_stays_until_the_revision_is_approved(void **state)
{
	struct world *w = *state;
	int64_t id = revised(w), iki;
	struct kj_skp skp;

	iki = number(w, "SELECT iki_id FROM entri");
	save(w, KJ_OK, id, a_revision(w, id), true);
	assert_string_equal(stored(w, id), "Hasil 1/Indikator 1=10 Hasil 2/Indikator 2=10");
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	assert_non_null(skp.berlaku);
	assert_string_equal(((const struct kj_rhk *)skp.isi.rhk.v)[1].teks, "Hasil baru");
	assert_string_equal(((const struct kj_rhk *)skp.berlaku->rhk.v)[1].teks, "Hasil 2");
	/* Opened and saved again: rows keep their numbers, new ones stay new. */
	save(w, KJ_OK, id, as_stored(w, id), true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-05-04");
	step(w, KJ_OK, id, "kembalikan", "Target kurang jelas");
	be(w, TONO, "2026-05-05");
	step(w, KJ_OK, id, "ajukan", "");
	assert_string_equal(stored(w, id), "Hasil 1/Indikator 1=10 Hasil 2/Indikator 2=10");
	be(w, BAYU, "2026-05-06");
	step(w, KJ_OK, id, "setujui", "");
	assert_string_equal(stored(w, id), "Hasil 1/Indikator 1=12 Hasil baru/Indikator 2=10");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_revisi"), 0);
	assert_int_equal(number(w, "SELECT iki_id FROM entri"), iki);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM rencana_aksi WHERE teks = 'Rute baru'"), 1);
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	assert_null(skp.berlaku);
}

static void
a_withdrawn_revision_leaves_what_was_in_force(void **state)
{
	struct world *w = *state;
	int64_t id = revised(w), first;

	save(w, KJ_OK, id, a_revision(w, id), false);
	step(w, KJ_OK, id, "ajukan", "");
	step(w, KJ_OK, id, "tarik", "");
	step(w, KJ_OK, id, "batal_revisi", "");
	assert_string_equal(status(w, id), "DITETAPKAN");
	assert_string_equal(stored(w, id), "Hasil 1/Indikator 1=10 Hasil 2/Indikator 2=10");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_revisi"), 0);
	assert_int_equal(number(w, "SELECT revisi FROM skp WHERE pegawai_id = 6"), 0);
	assert_int_equal(tasks(w, TONO, "skp.pahami", page(w, id, "")), 1);
	assert_string_equal(audited(w, id, "batal_revisi"), "status:DRAF>DITETAPKAN");
	/* A first plan has nothing to go back to. */
	first = written(w);
	step(w, KJ_INVALID, first, "batal_revisi", "");
	assert_true(refused(w, "", "skp.bukan_revisi"));
	assert_string_equal(status(w, first), "DRAF");
}

static void
a_revision_removes_no_indicator_with_entries(void **state)
{
	struct world *w = *state;
	int64_t id = revised(w);
	struct sheet *s = as_stored(w, id), *keep;

	s->rhk[0].iki.n = 0;
	save(w, KJ_INVALID, id, s, false);
	assert_true(refused(w, "rhk", "skp.iki_dipakai"));
	/* Nor one whose entries came after it was taken out of the proposal. */
	keep = as_stored(w, id);
	((struct kj_iki *)keep->rhk[0].iki.v)->bobot = "100";
	keep->isi.rhk.n = 1;
	save(w, KJ_OK, id, keep, true);
	sql(w,
		"INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, dibuat) "
		"SELECT 6, '2026-05-03', r.skp_id, i.id, 'Kerja', 3, 'DIAJUKAN', '2026-05-03' FROM iki i "
		"JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id WHERE s.pegawai_id = 6 AND "
		"i.teks = 'Indikator 2'");
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-05-04");
	step(w, KJ_INVALID, id, "setujui", "");
	assert_true(refused(w, "rhk", "skp.iki_dipakai"));
	assert_string_equal(status(w, id), "DIAJUKAN");
	step(w, KJ_OK, id, "kembalikan", "Indikator 2 sudah dilaporkan");
}

static void
a_plan_waits_for_the_plan_above_unless_that_is_under_revision(void **state)
{
	static const struct {
		const char *above;
		enum kj_rc rc;
	} cases[] = {
		{"status = 'DRAF', ditetapkan_pada = NULL", KJ_INVALID},
		{"status = 'DIAJUKAN', ditetapkan_pada = NULL", KJ_INVALID},
		{"status = 'DRAF', revisi = 1, ditetapkan_pada = '2026-01-05'", KJ_OK},
		{"status = 'REVISI_DIAJUKAN', ditetapkan_pada = '2026-01-05'", KJ_OK},
		{"pegawai_id = 2, ditetapkan_pada = NULL", KJ_OK}, /* none above */
	};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		int64_t id = written(w);

		step(w, KJ_OK, id, "ajukan", "");
		sql(w, kj_fmt(w->arena, "UPDATE skp SET %s WHERE id = 10", cases[i].above));
		be(w, BAYU, "2026-01-13");
		step(w, cases[i].rc, id, "setujui", "");
		assert_int_equal(refused(w, "", "skp.atasan_belum"), cases[i].rc != KJ_OK);
	}
	sql(w, "UPDATE skp SET pegawai_id = 4, status = 'DITETAPKAN', revisi = 0, ditetapkan_pada = "
		   "'2026-01-05' WHERE id = 10");
}

/* Every state with every act by everybody: what the table does not name is denied. */
static void
what_the_table_does_not_allow_is_denied(void **state)
{
	static const char *const states[] = {
		"DRAF", "DIAJUKAN", "DITETAPKAN", "REVISI_DIAJUKAN", "DITUTUP_SEBAGIAN", "TERKUNCI"};
	static const char *const acts[] = {"simpan", "ajukan", "tarik", "kembalikan", "setujui",
		"ajukan_revisi", "setujui_revisi", "tolak_revisi", "hapus", ""};
	static const int64_t people[] = {TONO, BAYU, KADEK, WATI, AYU, ADMIN, AUDITOR, PENGELOLA};
	struct world *w = *state;
	int64_t id = written(w);
	size_t allowed = 0, denied = 0;

	for (size_t s = 0; s < KJ_COUNT(states); s++)
		for (size_t a = 0; a < KJ_COUNT(acts); a++)
			for (size_t p = 0; p < KJ_COUNT(people); p++) {
				struct kj_subject skp;

				sql(w, kj_fmt(w->arena, "UPDATE skp SET status = '%s' WHERE id = %lld", states[s],
						   (long long)id));
				be(w, people[p], "2026-01-10");
				skp = subject(w, KJ_DOK_SKP, id);
				if (kj_alur_find(&kj_skp_alur, states[s], acts[a], skp.relasi) &&
					!kj_streq(acts[a], "simpan")) {
					assert_true(people[p] == TONO || people[p] == BAYU);
					allowed++;
					continue;
				}
				denied++;
				ACT(w, KJ_DENIED,
					kj_skp_act(&w->act, &skp,
						&(struct kj_skp_putusan){.aksi = acts[a],
							.note = "Catatan panjang",
							.version = skp.version,
							.rulesets = "conf/rulesets"}));
				assert_string_equal(status(w, id), states[s]);
			}
	assert_int_equal(allowed, 8);
	assert_int_equal(denied, 6 * 10 * 8 - 8);
}

static void
who_was_faster_wins(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);
	struct kj_subject before;

	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-11");
	before = subject(w, KJ_DOK_SKP, id);
	be(w, TONO, "2026-01-11");
	step(w, KJ_OK, id, "tarik", "");
	be(w, BAYU, "2026-01-11");
	ACT(w, KJ_CONFLICT,
		kj_skp_act(&w->act, &before,
			&(struct kj_skp_putusan){.aksi = "setujui",
				.note = "",
				.version = before.version,
				.rulesets = "conf/rulesets"}));
	assert_string_equal(status(w, id), "DRAF");
}

static void
an_act_costs_the_same_statements_for_1_and_15_results(void **state)
{
	struct world *w = *state;
	unsigned cost[2];

	for (size_t k = 0; k < 2; k++) {
		int64_t id = begun(w);
		struct kj_subject skp;

		save(w, KJ_OK, id, a_sheet(w, k ? 15 : 1), true);
		skp = subject(w, KJ_DOK_SKP, id);
		kj_db_count_reset(w->db);
		ACT(w, KJ_OK,
			kj_skp_act(&w->act, &skp,
				&(struct kj_skp_putusan){.aksi = "ajukan",
					.note = "",
					.version = skp.version,
					.rulesets = "conf/rulesets"}));
		cost[k] = kj_db_count(w->db);
	}
	assert_int_equal(cost[0], cost[1]);
}

static void
what_was_approved_is_understood_by_its_owner_and_again_when_it_changes(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	const char *at = kj_fmt(w->arena, "/skp/%lld", (long long)id);
	const char *when = "SELECT COALESCE(dipahami_pada, '-') FROM skp WHERE pegawai_id = 6";

	save(w, KJ_OK, id, a_sheet(w, 1), false);
	step(w, KJ_OK, id, "ajukan", "");
	step(w, KJ_DENIED, id, "pahami", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	step(w, KJ_DENIED, id, "pahami", "");
	be(w, TONO, "2026-01-14");
	step(w, KJ_OK, id, "pahami", "");
	assert_true(kj_starts(word(w, when), "2026-01-1"));
	assert_int_equal(tasks(w, TONO, "skp.pahami", at), 0);
	be(w, TONO, "2026-01-15");
	step(w, KJ_OK, id, "ajukan_revisi", "Target kota berubah");
	be(w, BAYU, "2026-01-16");
	step(w, KJ_OK, id, "setujui_revisi", "");
	be(w, TONO, "2026-01-16");
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-17");
	step(w, KJ_OK, id, "setujui", "");
	assert_string_equal(word(w, when), "-");
	assert_int_equal(tasks(w, TONO, "skp.pahami", at), 1);
}

/* The example of the issue: 24 hours, less is better, 20 reached. */
static void
how_it_is_judged_is_kept_with_the_approved_version(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 1);
	const char *kept;

	s->iki[0][0].arah = "TURUN";
	s->iki[0][0].target = "24";
	s->iki[0][0].satuan = "jam";
	save(w, KJ_OK, id, s, false);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	kept = word(
		w, kj_fmt(w->arena, "SELECT cara FROM skp_versi WHERE skp_id = %lld AND aksi = 'TETAPKAN'",
			   (long long)id));
	assert_non_null(strstr(kept, "\"aturan\":\"permenpan-6-2022\""));
	assert_non_null(strstr(kept, "\"contoh\":\"20\""));
	assert_non_null(strstr(kept, "\"capaian\":\"116.6"));
	assert_non_null(strstr(kept, "\"saran\":\"DI_ATAS\""));
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM skp_versi WHERE skp_id = %lld AND aksi = "
								   "'AJUKAN' AND cara IS NULL",
								   (long long)id)),
		1);
}

/* ---- kept versions -------------------------------------------------------------------- */

static const char *
kept(struct world *w, int64_t id, int nomor)
{
	return word(w, kj_fmt(w->arena, "SELECT isi FROM skp_versi WHERE skp_id = %lld AND nomor = %d",
					   (long long)id, nomor));
}

/* The n-th item of a list, from 0. */
static const struct kj_tree *
item(const struct kj_tree *list, size_t n)
{
	const struct kj_tree *t = list->child;

	while (n-- > 0)
		t = t->next;
	return t;
}

static void
a_kept_version_is_the_whole_plan_with_its_head(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);
	const struct kj_tree *head, *rhk, *iki;
	struct kj_tree_error error;
	struct kj_tree *j;
	struct kj_skp skp;
	const char *text;

	step(w, KJ_OK, id, "ajukan", "");
	text = kept(w, id, 1);
	assert_int_equal(kj_tree_json(w->arena, text, &j, &error), KJ_OK);
	head = kj_tree_get(j, "kepala");
	assert_string_equal(kj_tree_text(head, "nama"), "Tono");
	assert_string_equal(kj_tree_text(head, "penilai"), "Bayu");
	rhk = kj_tree_get(j, "rhk");
	assert_int_equal(rhk->n, 2);
	assert_string_equal(kj_tree_text(item(rhk, 0), "atasan"), "Kota bersih");
	iki = kj_tree_get(item(rhk, 1), "iki");
	assert_string_equal(kj_tree_text(item(iki, 0), "target"), "10");
	assert_int_equal(kj_tree_get(j, "perilaku")->n, 7);
	assert_int_equal(kj_tree_get(j, "konsekuensi")->n, 1);
	/* The same plan gives the same bytes. */
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	assert_string_equal(kj_skp_json(w->arena, &skp), text);
}

/* "part|place|field|old|new" of each difference. */
static const char *
differences(struct world *w, const char *lama, const char *baru)
{
	struct kj_skp_beda *v;
	struct kj_buf b;
	size_t n;

	kj_buf_init(&b, w->arena);
	kj_buf_puts(&b, "");
	assert_int_equal(kj_skp_compare(w->arena, lama, baru, &v, &n), KJ_OK);
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(
			&b, "%s|%s|%s|%s|%s\n", v[i].bagian, v[i].tempat, v[i].isian, v[i].lama, v[i].baru);
	return b.data;
}

static void
two_versions_are_told_apart_field_by_field(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);
	struct sheet *s;
	const char *said;

	step(w, KJ_OK, id, "ajukan", "");
	step(w, KJ_OK, id, "tarik", "");
	s = as_stored(w, id);
	s->iki[0][0].target = "12";
	s->rhk[1].teks = "Hasil lain";
	s->rhk[2] = a_sheet(w, 1)->rhk[0];
	s->rhk[2].teks = "Hasil baru";
	((struct kj_iki *)s->rhk[2].iki.v)->bobot = "0";
	s->isi.rhk.n = 3;
	((struct kj_perilaku *)s->isi.perilaku.v)[0].ekspektasi = "Ramah";
	((struct kj_lampiran *)s->isi.konsekuensi.v)[0].teks = "Teguran";
	save(w, KJ_OK, id, s, true);
	sql(w, "UPDATE pegawai SET pangkat = 'Penata' WHERE id = 6");
	step(w, KJ_OK, id, "ajukan", "");
	sql(w, "UPDATE pegawai SET pangkat = '' WHERE id = 6");
	said = differences(w, kept(w, id, 1), kept(w, id, 2));
	assert_true(kj_starts(said, "kepala||pangkat||Penata\n"
								"rhk|Hasil 1 › Indikator 1|target|10|12\n"
								"rhk|Hasil lain|teks|Hasil 2|Hasil lain\n"
								"rhk|Hasil baru|jenis||UTAMA\n"
								"rhk|Hasil baru|teks||Hasil baru\n"
								"rhk|Hasil baru|atasan||Kota bersih\n"
								"rhk|Hasil baru › Indikator 1|aspek||KUANTITAS\n"));
	assert_non_null(strstr(said, "perilaku|1|ekspektasi||Ramah\n"));
	assert_non_null(strstr(said, "konsekuensi|Teguran|teks|Isi|Teguran\n"));
	assert_string_equal(differences(w, kept(w, id, 1), kept(w, id, 1)), "");
	/* The other way round, what came is what went. */
	assert_non_null(strstr(
		differences(w, kept(w, id, 2), kept(w, id, 1)), "rhk|Hasil baru|teks|Hasil baru|\n"));
}

static void
a_version_that_cannot_be_read_is_our_fault(void **state)
{
	struct world *w = *state;
	struct kj_skp_beda *v;
	size_t n;

	assert_int_equal(kj_skp_compare(w->arena, "{}", "{", &v, &n), KJ_FAULT);
	assert_int_equal(kj_skp_compare(w->arena, "{}", "{}", &v, &n), KJ_OK);
	assert_int_equal(n, 0);
}

static void
the_trail_of_all_acts_is_unbroken(void **state)
{
	struct world *w = *state;
	int64_t id = written(w);
	struct kj_segel_hasil sum;
	struct kj_temuan t;

	step(w, KJ_OK, id, "ajukan", "");
	step(w, KJ_OK, id, "tarik", "");
	be(w, AUDITOR, "2026-05-01");
	assert_int_equal(kj_segel_verify_dokumen(&w->act, KJ_DOK_SKP, id, &t, &sum), KJ_OK);
	assert_true(sum.baris > 20);
	assert_int_equal(sum.temuan, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(handing_in_asks_the_evaluator_and_keeps_a_version),
		cmocka_unit_test(an_incomplete_plan_is_not_handed_in),
		cmocka_unit_test(taking_it_back_makes_it_a_draft_again),
		cmocka_unit_test(it_goes_back_with_a_note_is_mended_and_approved),
		cmocka_unit_test(what_was_approved_is_understood_by_its_owner_and_again_when_it_changes),
		cmocka_unit_test(how_it_is_judged_is_kept_with_the_approved_version),
		cmocka_unit_test(a_revision_is_asked_for_decided_and_counted),
		cmocka_unit_test(what_is_in_force_stays_until_the_revision_is_approved),
		cmocka_unit_test(a_withdrawn_revision_leaves_what_was_in_force),
		cmocka_unit_test(a_revision_removes_no_indicator_with_entries),
		cmocka_unit_test(a_plan_waits_for_the_plan_above_unless_that_is_under_revision),
		cmocka_unit_test(what_the_table_does_not_allow_is_denied),
		cmocka_unit_test(who_was_faster_wins),
		cmocka_unit_test(an_act_costs_the_same_statements_for_1_and_15_results),
		cmocka_unit_test(a_kept_version_is_the_whole_plan_with_its_head),
		cmocka_unit_test(two_versions_are_told_apart_field_by_field),
		cmocka_unit_test(a_version_that_cannot_be_read_is_our_fault),
		cmocka_unit_test(the_trail_of_all_acts_is_unbroken),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
