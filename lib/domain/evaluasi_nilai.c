/*
 * Evaluasi: what the evaluator gives, checked by the ruleset's model and
 * stored with the copies that prove it.
 */
#include "evaluasi_hitung.h"
#include "evaluasi_langkah.h"
#include "evaluasi_salinan.h"
#include "kinerja/exact.h"
#include "queries.h"

/* Characters of a reason that is asked whatever the ruleset says. */
enum { REASON_MIN = 10 };

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

/* What was not sent is empty. */
static struct kj_penilaian
whole(const struct kj_penilaian *p)
{
	struct kj_penilaian w = *p;

	w.rating_hasil = or_empty(p->rating_hasil);
	w.alasan_hasil = or_empty(p->alasan_hasil);
	w.rating_perilaku = or_empty(p->rating_perilaku);
	w.alasan_perilaku = or_empty(p->alasan_perilaku);
	w.nilai_perilaku = or_empty(p->nilai_perilaku);
	w.ide_teks = or_empty(p->ide_teks);
	w.hubungan_teks = or_empty(p->hubungan_teks);
	w.catatan = or_empty(p->catatan);
	return w;
}

/* ---- checks ---------------------------------------------------------------------- */

static bool
long_enough(struct kj_evaluasi_langkah *s, const char *reason, int64_t min, const char *field)
{
	if ((int64_t)kj_utf8_len(or_empty(reason)) >= min)
		return true;
	(void)kj_problem_detail(s->act, "evaluasi.alasan_pendek",
		kj_fmt(s->act->arena, "%lld", (long long)min), "%s", field);
	return false;
}

static bool
present(struct kj_evaluasi_langkah *s, const char *value, const char *field)
{
	if (*or_empty(value) != '\0')
		return true;
	(void)kj_problem(s->act, "wajib", "%s", field);
	return false;
}

static bool
within(struct kj_evaluasi_langkah *s, const char *value, const struct kj_exact *most,
	const char *field)
{
	const struct kj_exact *x = kj_exact_parse(s->act->arena, value);

	if (x && kj_exact_sign(x) >= 0 && kj_exact_cmp(x, most) <= 0)
		return true;
	(void)kj_problem_detail(s->act, "evaluasi.di_luar_rentang",
		kj_decimal_plain(s->act->arena, kj_exact_show(s->act->arena, most, 2)), "%s", field);
	return false;
}

static bool
check_ratings(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	enum kj_rating hasil = kj_rating_of(p->rating_hasil);
	enum kj_rating perilaku = kj_rating_of(p->rating_perilaku);
	const struct kj_aturan *r = s->now.aturan;
	bool good = present(s, kj_rating_kode(hasil), "rating_hasil");

	good &= present(s, kj_rating_kode(perilaku), "rating_perilaku");
	if (hasil != KJ_RATING_NONE)
		good &= long_enough(
			s, p->alasan_hasil, kj_alasan_hasil_min(r, s->now.saran.saran, hasil), "alasan_hasil");
	good &=
		long_enough(s, p->alasan_perilaku, kj_alasan_perilaku_min(r, perilaku), "alasan_perilaku");
	return good;
}

/* Each criterion of the post, in the ruleset's order, has its value and reason. */
static bool
check_criteria(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	static const struct kj_kriteria_isi none;
	const struct kj_kriteria_isi *given = p->kriteria.v;
	struct kj_arena *a = s->act->arena;
	bool good = true;

	for (size_t i = 0; i < s->now.nkriteria; i++) {
		const struct kj_kriteria_isi *k = &none;
		const char *value = kj_fmt(a, "kriteria.%zu.nilai", i + 1);

		for (size_t j = 0; j < p->kriteria.n; j++)
			if (given[j].row.id == (int64_t)i + 1)
				k = &given[j];
		good &= present(s, k->nilai, value) && within(s, k->nilai, kj_exact_int(a, 100), value);
		good &= long_enough(s, k->alasan, REASON_MIN, kj_fmt(a, "kriteria.%zu.alasan", i + 1));
	}
	return good;
}

/* Behaviour with its reason; an idea is told, because SANGAT_BAIK stands on it. */
static bool
check_numbers(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	bool good =
		present(s, p->nilai_perilaku, "nilai_perilaku") &&
		within(s, p->nilai_perilaku, s->now.aturan->kinerja.tertinggi.nilai, "nilai_perilaku");

	good &= long_enough(s, p->alasan_perilaku, REASON_MIN, "alasan_perilaku");
	if (p->ide_baru)
		good &= long_enough(s, p->ide_teks, REASON_MIN, "ide_teks");
	if (good && s->now.hasil.angka.nilai == NULL) {
		(void)kj_problem(s->act, "evaluasi.tanpa_nilai", "%s", "");
		good = false;
	}
	return good;
}

/* A rating against the rubric says why. */
static bool
check_rubric(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	const struct kj_umpan *u = p->iki.v;
	bool good = true;

	for (size_t i = 0; i < p->iki.n; i++)
		if (*or_empty(u[i].rating) != '\0')
			good &= long_enough(
				s, u[i].alasan, REASON_MIN, kj_fmt(s->act->arena, "iki.%s.alasan", u[i].row.key));
	return good;
}

static enum kj_rc
check(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	bool good = check_rubric(s, p);

	if (p->hubungan)
		good &= long_enough(s, p->hubungan_teks, REASON_MIN, "hubungan_teks");
	switch (s->now.model) {
	case KJ_MODEL_RATING:
		good &= check_ratings(s, p);
		break;
	case KJ_MODEL_KRITERIA:
		good &= check_criteria(s, p);
		break;
	case KJ_MODEL_NUMERIK:
		good &= check_numbers(s, p);
		break;
	case KJ_MODEL_KOSONG:
		return kj_problem(s->act, "evaluasi.aturan_impor", "%s", "");
	}
	return good ? KJ_OK : KJ_INVALID;
}

/* ---- storing ------------------------------------------------------------------------ */

/* A qualitative indicator alone has a rating; the others are measured. */
static struct kj_arg
rating_arg(const struct kj_evaluasi *ev, size_t at, const char *rating)
{
	return kj_evaluasi_kualitatif(&ev->baris, at) ? kj_opt(rating) : kj_null();
}

static enum kj_rc
store_indicators(struct kj_evaluasi_langkah *s, const struct kj_set *rows)
{
	const struct kj_umpan *u = rows->v;
	struct kj_arg *args = kj_calloc(s->act->arena, 5 * rows->n + 1, sizeof(*args)), *to = args;

	for (size_t i = 0; i < rows->n; i++) {
		size_t at = kj_evaluasi_row(&s->now, "IKI", u[i].row.id);
		long long id = (long long)u[i].row.id;

		if (at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "iki.%s.teks", u[i].row.key);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "umpan_balik"), u[i].teks,
			"iki.%lld.umpan_balik", id);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "rating"), or_empty(u[i].rating),
			"iki.%lld.rating", id);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "alasan_rating"),
			or_empty(u[i].alasan), "iki.%lld.alasan_rating", id);
		*to++ = kj_i(s->id);
		*to++ = kj_i(u[i].row.id);
		*to++ = kj_t(or_empty(u[i].teks));
		*to++ = rating_arg(&s->now, at, u[i].rating);
		*to++ = kj_t(or_empty(u[i].alasan));
	}
	return kj_db_bulk(s->act->db, &kj_q_evaluasi_set_umpan_iki, rows->n, args, 5);
}

static enum kj_rc
store_behaviour(struct kj_evaluasi_langkah *s, const struct kj_set *rows)
{
	const struct kj_umpan *u = rows->v;
	struct kj_arg *args = kj_calloc(s->act->arena, 3 * rows->n + 1, sizeof(*args));

	for (size_t i = 0; i < rows->n; i++) {
		size_t at = kj_evaluasi_row(&s->now, "PERILAKU", u[i].row.id);

		if (at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "perilaku.%s.teks", u[i].row.key);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "umpan_balik"), u[i].teks,
			"perilaku.%lld.umpan_balik", (long long)u[i].row.id);
		args[3 * i] = kj_i(s->id);
		args[3 * i + 1] = kj_i(u[i].row.id);
		args[3 * i + 2] = kj_t(u[i].teks);
	}
	return kj_db_bulk(s->act->db, &kj_q_evaluasi_set_umpan_perilaku, rows->n, args, 3);
}

static enum kj_rc
store_criteria(struct kj_evaluasi_langkah *s, const struct kj_set *rows)
{
	const struct kj_kriteria_isi *k = rows->v;
	struct kj_arena *a = s->act->arena;
	struct kj_arg *args = kj_calloc(a, 4 * rows->n + 1, sizeof(*args));

	for (size_t i = 0; i < rows->n; i++) {
		size_t n, row = kj_evaluasi_bagian(&s->now, "KRITERIA", &n), end = row + n;
		const char *code;

		if (k[i].row.id < 1 || (size_t)k[i].row.id > s->now.nkriteria)
			return kj_problem(s->act, "bukan_milik", "kriteria.%s.nilai", k[i].row.key);
		code = s->now.kriteria[k[i].row.id - 1].kode;
		while (row < end && !kj_streq(kj_text(&s->now.baris, row, "aspek"), code))
			row++;
		kj_changes_add(&s->changes,
			row < end ? kj_decimal_plain(a, kj_text(&s->now.baris, row, "realisasi")) : "",
			k[i].nilai, "kriteria.%s.nilai", code);
		kj_changes_add(&s->changes, row < end ? kj_text(&s->now.baris, row, "umpan_balik") : "",
			k[i].alasan, "kriteria.%s.alasan", code);
		args[4 * i] = kj_i(s->id);
		args[4 * i + 1] = kj_t(code);
		args[4 * i + 2] = kj_opt(k[i].nilai);
		args[4 * i + 3] = kj_t(or_empty(k[i].alasan));
	}
	return kj_db_bulk(s->act->db, &kj_q_evaluasi_set_kriteria, rows->n, args, 4);
}

static enum kj_rc
store_rows(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	enum kj_rc rc = store_indicators(s, &p->iki);

	if (rc == KJ_OK)
		rc = store_behaviour(s, &p->perilaku);
	if (rc == KJ_OK && s->now.model == KJ_MODEL_KRITERIA)
		rc = store_criteria(s, &p->kriteria);
	return rc;
}

/* The index as it was shown; only a contrived one has more decimals than its column. */
static struct kj_arg
shown_index(struct kj_arena *a, const struct kj_saran *saran)
{
	return saran->indeks.nilai ? kj_t(kj_fmt(a, "%.60s", saran->indeks.teks)) : kj_null();
}

/* The predicate of what was given; its step joins the others. */
static const char *
predicate(struct kj_evaluasi *ev, const struct kj_penilaian *p)
{
	if (ev->model != KJ_MODEL_RATING)
		return kj_predikat_kode(ev->hasil.predikat);
	return kj_predikat_kode(kj_kuadran(
		ev->aturan, kj_rating_of(p->rating_hasil), kj_rating_of(p->rating_perilaku), &ev->langkah));
}

/* What the audit trail tells: field, before, after. */
static void
tell(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p, const char *predikat)
{
	const struct kj_rows *k = &s->now.kepala;
	const struct {
		const char *field, *after;
	} texts[] = {
		{"rating_hasil", p->rating_hasil},
		{"alasan_hasil", p->alasan_hasil},
		{"rating_perilaku", p->rating_perilaku},
		{"alasan_perilaku", p->alasan_perilaku},
		{"catatan", p->catatan},
		{"ide_teks", p->ide_teks},
		{"hubungan_teks", p->hubungan_teks},
		{"nilai_kinerja", s->now.hasil.angka.teks ? s->now.hasil.angka.teks : ""},
		{"saran_hasil", kj_rating_kode(s->now.saran.saran)},
		{"predikat", predikat},
	};

	kj_changes_add(&s->changes, kj_decimal_plain(s->act->arena, kj_text(k, 0, "nilai_perilaku")),
		p->nilai_perilaku, "nilai_perilaku");
	for (size_t i = 0; i < KJ_COUNT(texts); i++)
		kj_changes_add(
			&s->changes, kj_text(k, 0, texts[i].field), texts[i].after, "%s", texts[i].field);
}

static enum kj_rc
store_ratings(struct kj_evaluasi_langkah *s, const struct kj_penilaian *p)
{
	struct kj_arena *a = s->act->arena;
	struct kj_evaluasi *ev = &s->now;
	const struct kj_rows *k = &ev->kepala;
	const char *predikat = predicate(ev, p), *saran = kj_rating_kode(ev->saran.saran);
	struct kj_buf why;

	kj_buf_init(&why, a);
	kj_penjelasan_json(&why, &ev->langkah);
	tell(s, p, predikat);
	return kj_db_exec(s->act->db, &kj_q_evaluasi_set_nilai, NULL,
		KJ_ARGS(shown_index(a, &ev->saran), kj_opt(saran), kj_opt(p->rating_hasil),
			kj_t(p->alasan_hasil), kj_opt(p->rating_perilaku), kj_t(p->alasan_perilaku),
			kj_opt(predikat), kj_opt(kj_text(k, 0, "organisasi")), kj_t(p->catatan),
			kj_opt(ev->nilai_skp), kj_opt(p->nilai_perilaku), kj_opt(ev->hasil.angka.teks),
			kj_opt(ev->angka.bobot_skp), kj_i(p->ide_baru), kj_t(p->ide_teks), kj_i(p->hubungan),
			kj_t(p->hubungan_teks), kj_t(kj_salinan_kepala(a, k)), kj_t(ev->aturan->id),
			kj_t(kj_aturan_text(a, ev->aturan)), kj_t(kj_salinan_masukan(a, ev)), kj_t(why.data),
			kj_i(s->id)));
}

/* A signed predicate stands on its plan: from now on nobody revises that. */
static enum kj_rc
lock_plan(struct kj_evaluasi_langkah *s)
{
	struct kj_change c = {"status", kj_text(&s->now.kepala, 0, "skp_status"), "TERKUNCI"};
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(s->act->db, &kj_q_evaluasi_kunci_skp, &changed, KJ_ARGS(kj_i(s->skp->id)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK && kj_streq(c.before, "DITETAPKAN"))
		rc = kj_audit(s->act, KJ_DOK_SKP, s->skp->id, "kunci", s->skp->pegawai, &c, 1);
	return rc;
}

enum kj_rc
kj_evaluasi_rate(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	struct kj_evaluasi_kini kini, const struct kj_penilaian *given)
{
	struct kj_evaluasi_langkah s = {.act = act, .skp = skp};
	const struct kj_penilaian p = whole(given);
	enum kj_rc rc = kj_evaluasi_begin(&s, rulesets, kini, p.fix ? "tetapkan" : "nilai");

	if (rc == KJ_OK)
		rc = kj_evaluasi_open(&s);
	if (rc == KJ_OK)
		rc = kj_evaluasi_coba(act, &p, &s.now);
	if (rc == KJ_OK)
		rc = check(&s, &p);
	if (rc == KJ_OK)
		rc = store_rows(&s, &p);
	if (rc == KJ_OK)
		rc = store_ratings(&s, &p);
	if (rc == KJ_OK && p.fix && s.now.putaran->nomor == 0)
		rc = lock_plan(&s);
	if (rc == KJ_OK && p.fix)
		rc = kj_db_exec(act->db, &kj_q_survei_tugas_usai, NULL,
			KJ_ARGS(kj_i(skp->id), kj_t(s.now.putaran->kode)));
	if (rc != KJ_OK)
		return rc;
	if (p.fix)
		return kj_evaluasi_finish(&s, skp->pegawai, "evaluasi.terima", "");
	return kj_evaluasi_finish(&s, skp->penilai, "evaluasi.tetapkan", "/nilai");
}
