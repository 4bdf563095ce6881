/*
 * Evaluasi: its acts, from the realisation to the signed predicate.
 */
#include "kinerja/domain/evaluasi.h"

#include "evaluasi_langkah.h"
#include "queries.h"

/* What is being rewritten cannot be judged. */
static bool
under_revision(const char *skp)
{
	return kj_streq(skp, "DRAF") || kj_streq(skp, "DIAJUKAN") || kj_streq(skp, "REVISI_DIAJUKAN");
}

/* What was closed early is evaluated from the day after its last one. */
static const char *
first_day(const struct kj_evaluasi *ev, const char *from, const char *after)
{
	bool closed = kj_streq(kj_text(&ev->kepala, 0, "skp_status"), "DITUTUP_SEBAGIAN");

	return closed && ev->putaran->nomor == 0 && strcmp(after, from) < 0 ? after : from;
}

/*
 * An interim evaluation without days of its own is open from the day after its
 * last one until the yearly one closes.
 */
static bool
is_open(const struct kj_evaluasi *ev, const char *today, const char *after)
{
	const struct kj_rows *k = &ev->kepala;
	const char *from = kj_text(k, 0, "evaluasi_buka"), *to = kj_text(k, 0, "evaluasi_tutup");

	if (kj_isnull(k, 0, "evaluasi_buka") && ev->putaran->nomor != 0) {
		from = after;
		to = kj_text(k, 0, "tutup_tahunan");
	}
	from = first_day(ev, from, after);
	return *from != '\0' && *to != '\0' && strcmp(today, from) >= 0 && strcmp(today, to) <= 0;
}

enum kj_rc
kj_evaluasi_open(struct kj_evaluasi_langkah *s)
{
	const char *today = kj_date_iso(s->act->arena, kj_act_today(s->act));

	if (kj_streq(kj_text(&s->now.kepala, 0, "periode_status"), "DITUTUP"))
		return kj_problem(s->act, "evaluasi.tahun_ditutup", "%s", "");
	if (!is_open(&s->now, today, kj_date_iso(s->act->arena, s->now.sampai + 1)))
		return kj_problem(s->act, "periode.tahap_tutup", "%s", "");
	if (under_revision(kj_text(&s->now.kepala, 0, "skp_status")))
		return kj_problem(s->act, "evaluasi.skp_direvisi", "%s", "");
	return KJ_OK;
}

/* The row of the plan and cycle, made when it is not there. */
static enum kj_rc
make_row(struct kj_evaluasi_langkah *s)
{
	const char *kode = s->now.putaran->kode;
	const char *last = s->now.putaran->nomor ? kj_date_iso(s->act->arena, s->now.sampai) : NULL;

	s->id = kj_int(&s->now.kepala, 0, "id");
	if (s->id != 0)
		return KJ_OK;
	return kj_db_insert(s->act->db, &kj_q_evaluasi_open, &s->id,
		KJ_ARGS(kj_t(kode), kj_t(last), kj_i(s->skp->id), kj_i(s->skp->id), kj_t(kode)));
}

enum kj_rc
kj_evaluasi_begin(struct kj_evaluasi_langkah *s, const char *rulesets, struct kj_evaluasi_kini kini,
	const char *aksi)
{
	struct kj_act *act = s->act;
	const char *now = kj_act_now(act), *status, *to;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_evaluasi_load(act, rulesets, s->skp->id, kini.siklus, &s->now);
	if (rc != KJ_OK)
		return rc;
	status = kj_text(&s->now.kepala, 0, "status");
	s->langkah = kj_alur_find(&kj_evaluasi_alur, status, aksi, s->skp->relasi);
	if (s->langkah == NULL)
		return KJ_DENIED;
	s->changes.arena = act->arena;
	rc = make_row(s);
	if (rc != KJ_OK)
		return rc;
	to = s->langkah->to;
	rc = kj_db_exec(act->db, &kj_q_evaluasi_step, &changed,
		KJ_ARGS(kj_t(to), kj_streq(to, "REALISASI_DIAJUKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DINILAI") || kj_streq(to, "DITETAPKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DITETAPKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DITERIMA_PEGAWAI") ? kj_t(now) : kj_null(), kj_i(s->skp->id),
			kj_t(s->now.putaran->kode), kj_i(kini.version ? kini.version : 1), kj_t(status)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	kj_changes_add(&s->changes, status, to, "status");
	return rc;
}

/* When it should be done: the last day of the step. */
static kj_date
due(const struct kj_evaluasi *ev)
{
	const struct kj_rows *k = &ev->kepala;
	kj_date day = KJ_NODATE;

	if (!kj_date_parse(kj_text(k, 0, "evaluasi_tutup"), &day) && ev->putaran->nomor != 0)
		(void)kj_date_parse(kj_text(k, 0, "tutup_tahunan"), &day);
	return day;
}

/* The page of an evaluation: "/skp/12/nilai", "/skp/12/sela/61/nilai". */
static const char *
link_of(struct kj_evaluasi_langkah *s, const char *page)
{
	const struct kj_putaran *p = s->now.putaran;

	if (p->nomor == 0)
		return kj_fmt(s->act->arena, "/skp/%lld%s", (long long)s->skp->id, page);
	return kj_fmt(
		s->act->arena, "/skp/%lld/sela/%lld%s", (long long)s->skp->id, (long long)p->nomor, page);
}

/* The second reading is still asked for while the evaluator goes on writing, and once it was handed in again. */
static enum kj_rc
remind_reader(struct kj_evaluasi_langkah *s)
{
	const struct kj_rows *k = &s->now.kepala;

	if (kj_int(k, 0, "pembaca_id") == 0 || !kj_isnull(k, 0, "dibaca_pada"))
		return KJ_OK;
	return kj_tugas_add(s->act, &(struct kj_tugas){.pegawai = kj_int(k, 0, "pembaca_id"),
									.jenis = "evaluasi.baca",
									.dok = KJ_DOK_EVALUASI,
									.id = s->id,
									.tentang = s->skp->pegawai,
									.program = "review",
									.tautan = kj_fmt(s->act->arena, "/baca/%lld", (long long)s->id),
									.jatuh_tempo = KJ_NODATE});
}

enum kj_rc
kj_evaluasi_finish(
	struct kj_evaluasi_langkah *s, int64_t whose, const char *tugas, const char *page)
{
	struct kj_tugas t = {.pegawai = whose,
		.jenis = tugas,
		.dok = KJ_DOK_EVALUASI,
		.id = s->id,
		.tentang = s->skp->pegawai,
		.program = "review",
		.jatuh_tempo = KJ_NODATE};
	enum kj_rc rc = kj_tugas_clear(s->act, KJ_DOK_EVALUASI, s->id, NULL);

	/* The calendar's task stood for the plan while there was no evaluation yet. */
	if (rc == KJ_OK)
		rc = kj_tugas_clear(s->act, KJ_DOK_SKP, s->skp->id,
			s->now.putaran->nomor ? "evaluasi.sela" : "evaluasi.realisasi");

	t.tautan = link_of(s, page);
	t.jatuh_tempo = due(&s->now);
	if (rc == KJ_OK && tugas != NULL && whose != 0)
		rc = kj_tugas_add(s->act, &t);
	if (rc == KJ_OK &&
		(kj_streq(s->langkah->to, "DINILAI") || kj_streq(s->langkah->to, "REALISASI_DIAJUKAN")))
		rc = remind_reader(s);
	if (rc == KJ_OK)
		rc = kj_audit(s->act, KJ_DOK_EVALUASI, s->id, s->langkah->aksi, s->skp->pegawai,
			s->changes.v, s->changes.n);
	return rc;
}

size_t
kj_evaluasi_row(const struct kj_evaluasi *ev, const char *bagian, int64_t id)
{
	for (size_t i = 0; i < ev->baris.n; i++)
		if (kj_int(&ev->baris, i, "iki_id") == id &&
			kj_streq(kj_text(&ev->baris, i, "bagian"), bagian))
			return i;
	return SIZE_MAX;
}

/* Handed in, every indicator with a target has a realisation: sent now, or kept. */
static enum kj_rc
check_all_there(struct kj_evaluasi_langkah *s, const struct kj_set *rows)
{
	const struct kj_realisasi *r = rows->v;
	enum kj_rc rc = KJ_OK;

	for (size_t at = 0; at < s->now.niki; at++) {
		const char *value = kj_text(&s->now.baris, at, "realisasi");
		int64_t id = kj_int(&s->now.baris, at, "iki_id");

		for (size_t i = 0; i < rows->n; i++)
			if (r[i].row.id == id)
				value = r[i].realisasi;
		if (*value == '\0' && !kj_evaluasi_kualitatif(&s->now.baris, at))
			rc = kj_problem(s->act, "wajib", "iki.%lld.realisasi", (long long)id);
	}
	return rc;
}

static enum kj_rc
store_realisasi(struct kj_evaluasi_langkah *s, const struct kj_set *rows)
{
	const struct kj_realisasi *r = rows->v;
	struct kj_arg *args = kj_calloc(s->act->arena, 4 * rows->n + 1, sizeof(*args));

	for (size_t i = 0; i < rows->n; i++) {
		size_t at = kj_evaluasi_row(&s->now, "IKI", r[i].row.id);

		if (at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "iki.%s.realisasi", r[i].row.key);
		kj_changes_add(&s->changes,
			kj_decimal_plain(s->act->arena, kj_text(&s->now.baris, at, "realisasi")),
			r[i].realisasi, "iki.%lld.realisasi", (long long)r[i].row.id);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "bukti"), r[i].bukti,
			"iki.%lld.bukti", (long long)r[i].row.id);
		args[4 * i] = kj_i(s->id);
		args[4 * i + 1] = kj_i(r[i].row.id);
		args[4 * i + 2] = kj_opt(r[i].realisasi);
		args[4 * i + 3] = kj_t(r[i].bukti);
	}
	return kj_db_bulk(s->act->db, &kj_q_evaluasi_set_realisasi, rows->n, args, 4);
}

/* The note that a realisation came back with is answered: it must not become the recommendation. */
static enum kj_rc
drop_note(struct kj_evaluasi_langkah *s)
{
	const char *note = kj_text(&s->now.kepala, 0, "catatan");

	if (*note == '\0')
		return KJ_OK;
	kj_changes_add(&s->changes, note, NULL, "catatan");
	return kj_db_exec(s->act->db, &kj_q_evaluasi_set_catatan, NULL, KJ_ARGS(kj_t(""), kj_i(s->id)));
}

enum kj_rc
kj_evaluasi_report(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	struct kj_evaluasi_kini kini, const struct kj_realisasi_isi *isi)
{
	struct kj_evaluasi_langkah s = {.act = act, .skp = skp};
	enum kj_rc rc = kj_evaluasi_begin(&s, rulesets, kini, isi->submit ? "ajukan" : "simpan");

	if (rc == KJ_OK)
		rc = kj_evaluasi_open(&s);
	if (rc == KJ_OK && isi->submit)
		rc = check_all_there(&s, &isi->iki);
	if (rc == KJ_OK)
		rc = store_realisasi(&s, &isi->iki);
	if (rc == KJ_OK && isi->submit)
		rc = drop_note(&s);
	if (rc != KJ_OK)
		return rc;
	if (isi->submit)
		return kj_evaluasi_finish(&s, skp->penilai, "evaluasi.nilai", "/nilai");
	return kj_evaluasi_finish(&s, skp->pegawai, "evaluasi.realisasi", "/realisasi");
}

enum kj_rc
kj_evaluasi_return(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	struct kj_evaluasi_kini kini, const char *note)
{
	struct kj_evaluasi_langkah s = {.act = act, .skp = skp};
	enum kj_rc rc = kj_evaluasi_begin(&s, rulesets, kini, "kembalikan");

	/* After the step has closed the person could not hand it in again. */
	if (rc == KJ_OK)
		rc = kj_evaluasi_open(&s);
	if (rc != KJ_OK)
		return rc;
	if (kj_utf8_len(note) < 10)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	kj_changes_add(&s.changes, NULL, note, "catatan");
	rc = kj_db_exec(act->db, &kj_q_evaluasi_set_catatan, NULL, KJ_ARGS(kj_t(note), kj_i(s.id)));
	if (rc != KJ_OK)
		return rc;
	return kj_evaluasi_finish(&s, skp->pegawai, "evaluasi.perbaiki", "/realisasi");
}

enum kj_rc
kj_evaluasi_accept(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	struct kj_evaluasi_kini kini)
{
	struct kj_evaluasi_langkah s = {.act = act, .skp = skp};
	enum kj_rc rc = kj_evaluasi_begin(&s, rulesets, kini, "terima");

	return rc == KJ_OK ? kj_evaluasi_finish(&s, 0, NULL, "") : rc;
}
