/*
 * For the tests of plans: the office of domain.h with a superior's plan and an
 * open year, and sheets as the form sends them.
 *
 * Tono plans under Bayu, whose plan 10 has RHK 101 and 102. RHK 103 with
 * indicator 1003 is of plan 3 (Ayu), which nobody here may touch.
 */
#ifndef TESTS_UNIT_SKP_SHEET_H
#define TESTS_UNIT_SKP_SHEET_H

#include "domain.h"

enum { MOST_RHK = 16, MOST_IKI = 3, TONOS_POST = 7 };

struct sheet {
	struct kj_skp_isi isi;
	struct kj_rhk rhk[MOST_RHK];
	struct kj_iki iki[MOST_RHK][MOST_IKI];
	struct kj_perilaku perilaku[7];
	struct kj_lampiran lampiran[3];
};

static inline int
plans_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	sql(w, "INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar')");
	sql(w, "INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES "
		   "(1, 'PERENCANAAN', '2026-01-01', '2026-01-31'), (1, 'EVALUASI', '2026-12-01', "
		   "'2027-01-31')");
	sql(w, "INSERT INTO garis (id, pegawai_id, penilai_id, jenis, dari) VALUES "
		   "(10, 6, 4, 'DEFINITIF', '2025-01-01')");
	sql(w, "INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, "
		   "selesai, status, ditetapkan_pada) VALUES "
		   "(10, 4, 1, 4, 4, 2, '2026-01-01', '2026-12-31', 'DITETAPKAN', '2026-01-05 01:00:00')");
	sql(w, "INSERT INTO rhk (id, skp_id, urut, teks) VALUES (101, 10, 1, 'Kota bersih'), "
		   "(102, 10, 2, 'Warga puas'), (103, 3, 1, 'Milik Ayu')");
	sql(w, "INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, bobot) VALUES "
		   "(1003, 103, 1, 'Milik Ayu', 1, 'kali', 100)");
	return 0;
}

/* A new plan of Tono; what an earlier test left of it is gone. */
static inline int64_t
begun(struct world *w)
{
	int64_t id;

	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM entri");
	sql(w, "DELETE i FROM evaluasi_iki i JOIN evaluasi e ON e.id = i.evaluasi_id");
	sql(w, "DELETE FROM evaluasi");
	sql(w, "UPDATE rhk SET rhk_atasan_id = NULL");
	sql(w, "DELETE FROM skp_revisi");
	sql(w, "DELETE FROM adendum");
	sql(w, "DELETE FROM skp_masa");
	sql(w, "DELETE i FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id "
		   "WHERE s.pegawai_id = 6");
	sql(w, "DELETE r FROM rhk r JOIN skp s ON s.id = r.skp_id WHERE s.pegawai_id = 6");
	sql(w, "DELETE p FROM skp_perilaku p JOIN skp s ON s.id = p.skp_id WHERE s.pegawai_id = 6");
	sql(w, "DELETE p FROM skp_lampiran p JOIN skp s ON s.id = p.skp_id WHERE s.pegawai_id = 6");
	sql(w, "DELETE p FROM skp_versi p JOIN skp s ON s.id = p.skp_id WHERE s.pegawai_id = 6");
	sql(w, "DELETE p FROM skp_catatan p JOIN skp s ON s.id = p.skp_id WHERE s.pegawai_id = 6");
	sql(w, "DELETE FROM skp_dialog_baca");
	sql(w, "DELETE FROM skp_dialog ORDER BY id DESC");
	sql(w, "DELETE FROM skp WHERE pegawai_id = 6");
	be(w, TONO, "2026-01-10");
	ACT(w, KJ_OK, kj_skp_create(&w->act, TONOS_POST, 1, &id));
	return id;
}

static inline struct kj_iki
an_iki(const char *key, const char *teks, const char *bobot)
{
	struct kj_iki k = kj_iki_baru;

	k.row.key = key;
	k.teks = teks;
	k.target = "10";
	k.satuan = "kali";
	k.bobot = bobot;
	return k;
}

/*
 * A complete sheet of n results with an indicator each, all new; the first
 * indicator carries what the equal weights leave of 100.
 */
static inline struct sheet *
a_sheet(struct world *w, size_t n)
{
	struct sheet *s = kj_alloc(w->arena, sizeof(*s));

	for (size_t i = 0; i < n; i++) {
		const char *key = kj_fmt(w->arena, "b%zu", i + 1);

		s->iki[i][0] = an_iki("b1", kj_fmt(w->arena, "Indikator %zu", i + 1),
			i ? "6" : kj_fmt(w->arena, "%zu", 100 - 6 * (n - 1)));
		s->rhk[i] = (struct kj_rhk){.row.key = key,
			.jenis = "UTAMA",
			.teks = kj_fmt(w->arena, "Hasil %zu", i + 1),
			.atasan = 101,
			.penugasan_dari = "",
			.manfaat = "",
			.perspektif = "",
			.iki = {1, s->iki[i]}};
	}
	for (int i = 0; i < 7; i++)
		s->perilaku[i] =
			(struct kj_perilaku){.row = {kj_fmt(w->arena, "%d", i + 1), i + 1}, .ekspektasi = ""};
	for (size_t i = 0; i < 3; i++)
		s->lampiran[i] = (struct kj_lampiran){.row.key = "b1", .teks = "Isi"};
	s->isi = (struct kj_skp_isi){.pendekatan = "KUANTITATIF",
		.rhk = {n, s->rhk},
		.perilaku = {7, s->perilaku},
		.sumber_daya = {1, &s->lampiran[0]},
		.pertanggungjawaban = {1, &s->lampiran[1]},
		.konsekuensi = {1, &s->lampiran[2]}};
	return s;
}

/* The plan as stored, ready to be changed and sent again. */
static inline struct sheet *
as_stored(struct world *w, int64_t id)
{
	struct sheet *s = kj_alloc(w->arena, sizeof(*s));
	struct kj_skp skp;

	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	s->isi = skp.isi;
	assert_true(skp.isi.rhk.n <= MOST_RHK);
	for (size_t i = 0; i < skp.isi.rhk.n; i++) {
		s->rhk[i] = ((struct kj_rhk *)skp.isi.rhk.v)[i];
		assert_true(s->rhk[i].iki.n <= MOST_IKI);
		if (s->rhk[i].iki.n > 0)
			memcpy(s->iki[i], s->rhk[i].iki.v, s->rhk[i].iki.n * sizeof(struct kj_iki));
		s->rhk[i].iki.v = s->iki[i];
	}
	s->isi.rhk.v = s->rhk;
	return s;
}

static inline void
save(struct world *w, enum kj_rc expected, int64_t id, const struct sheet *s, bool complete)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected, kj_skp_save(&w->act, &skp, skp.version, &s->isi, complete));
}

/* An act by whoever acts now. */
static inline void
step(struct world *w, enum kj_rc expected, int64_t id, const char *aksi, const char *note)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected,
		kj_skp_act(&w->act, &skp,
			&(struct kj_skp_putusan){
				.aksi = aksi, .note = note, .version = skp.version, .rulesets = "conf/rulesets"}));
}

/* Number of tasks of a kind on somebody's list about a plan, with this link. */
static inline long long
tasks(struct world *w, int64_t pegawai, const char *jenis, const char *tautan)
{
	return number(w, kj_fmt(w->arena,
						 "SELECT COUNT(*) FROM tugas WHERE pegawai_id = %lld AND jenis = '%s' AND "
						 "dokumen_jenis = 'skp' AND program = 'planning' AND tautan = '%s'",
						 (long long)pegawai, jenis, tautan));
}

/* "field:old>new;" of every audit row of an act of the plan, in order. */
static inline const char *
audited(struct world *w, int64_t id, const char *aksi)
{
	sql(w, "SET SESSION group_concat_max_len = 60000");
	return word(w, kj_fmt(w->arena,
					   "SELECT GROUP_CONCAT(isian, ':', COALESCE(lama, '-'), '>', COALESCE(baru, "
					   "'-') ORDER BY urut SEPARATOR ';') FROM audit WHERE jenis = 'skp' AND "
					   "dokumen_id = %lld AND aksi = '%s'",
					   (long long)id, aksi));
}

#endif
