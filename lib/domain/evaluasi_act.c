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
		return kj_alur_refuse(act, s->skp->relasi);
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

/* A realisation as it will be kept, with the groups that it is the growth of. */
struct resolved {
	const struct kj_realisasi *from;
	size_t at; /* its row */
	const char *realisasi;
	struct kj_set groups; /* with the ends that came */
};

static struct kj_iki_kelompok *
group_at(const struct kj_set *groups, int64_t place)
{
	struct kj_iki_kelompok *v = groups->v;

	return place >= 1 && place <= (int64_t)groups->n ? &v[place - 1] : NULL;
}

/* Ends lie over what is known; the growth takes the place of what was typed. */
static enum kj_rc
resolve_groups(struct kj_evaluasi_langkah *s, struct resolved *r)
{
	const struct kj_iki_kelompok *said = r->from->kelompok.v;
	struct kj_iki_kelompok *k;

	r->groups = kj_evaluasi_kelompok(s->act->arena, &s->now.baris, r->at);
	for (size_t i = 0; i < r->from->kelompok.n; i++) {
		k = group_at(&r->groups, said[i].row.id);
		if (k == NULL)
			return kj_problem(s->act, "bukan_milik", "iki.%s.kelompok.%s.akhir", r->from->row.key,
				said[i].row.key);
		kj_changes_add(&s->changes, k->akhir, said[i].akhir, "iki.%lld.kelompok[%lld].akhir",
			(long long)r->from->row.id, (long long)said[i].row.id);
		k->akhir = said[i].akhir;
	}
	if (r->groups.n > 0)
		r->realisasi = kj_kelompok_realisasi(s->act->arena, &r->groups);
	return KJ_OK;
}

static enum kj_rc
resolve(struct kj_evaluasi_langkah *s, const struct kj_set *rows, struct resolved **out)
{
	struct resolved *v = kj_calloc(s->act->arena, rows->n + 1, sizeof(*v));
	const struct kj_realisasi *r = rows->v;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < rows->n && rc == KJ_OK; i++) {
		v[i] = (struct resolved){.from = &r[i],
			.at = kj_evaluasi_row(&s->now, "IKI", r[i].row.id),
			.realisasi = r[i].realisasi};
		if (v[i].at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "iki.%s.realisasi", r[i].row.key);
		rc = resolve_groups(s, &v[i]);
	}
	*out = v;
	return rc;
}

/* Handed in, every indicator with a target has a realisation: sent now, or kept. */
static enum kj_rc
check_all_there(struct kj_evaluasi_langkah *s, const struct resolved *r, size_t n)
{
	enum kj_rc rc = KJ_OK;

	for (size_t at = 0; at < s->now.niki; at++) {
		const char *value = kj_text(&s->now.baris, at, "realisasi");
		int64_t id = kj_int(&s->now.baris, at, "iki_id");
		const char *field = "realisasi";

		for (size_t i = 0; i < n; i++)
			if (r[i].at == at) {
				value = r[i].realisasi;
				field = r[i].groups.n > 0 ? "kelompok.1.akhir" : field;
			}
		if (*value == '\0' && !kj_evaluasi_kualitatif(&s->now.baris, at))
			rc = kj_problem(s->act, "wajib", "iki.%lld.%s", (long long)id, field);
	}
	return rc;
}

static const char *
groups_json(struct kj_arena *a, const struct kj_set *groups)
{
	struct kj_buf b;

	if (groups->n == 0)
		return "";
	kj_buf_init(&b, a);
	kj_kelompok_json(&b, groups, true);
	return b.data;
}

/* The plan's own groups learn where they stand: the next realisation begins with it. */
static enum kj_rc
store_ends(struct kj_evaluasi_langkah *s, const struct resolved *r, size_t n)
{
	struct kj_arg *args, *v;
	size_t total = 0;

	for (size_t i = 0; i < n; i++)
		total += r[i].groups.n;
	v = args = kj_calloc(s->act->arena, 3 * total + 1, sizeof(*args));
	for (size_t i = 0; i < n; i++) {
		const struct kj_iki_kelompok *k = r[i].groups.v;

		for (size_t j = 0; j < r[i].groups.n; j++) {
			*v++ = kj_opt(k[j].akhir);
			*v++ = kj_i(r[i].from->row.id);
			*v++ = kj_i(k[j].row.id);
		}
	}
	return kj_db_bulk(s->act->db, &kj_q_iki_kelompok_akhir, total, args, 3);
}

static enum kj_rc
store_realisasi(struct kj_evaluasi_langkah *s, const struct resolved *r, size_t n)
{
	struct kj_arg *args = kj_calloc(s->act->arena, 5 * n + 1, sizeof(*args));
	enum kj_rc rc;

	for (size_t i = 0; i < n; i++) {
		int64_t id = r[i].from->row.id;

		kj_changes_add(&s->changes,
			kj_decimal_plain(s->act->arena, kj_text(&s->now.baris, r[i].at, "realisasi")),
			r[i].realisasi, "iki.%lld.realisasi", (long long)id);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, r[i].at, "bukti"), r[i].from->bukti,
			"iki.%lld.bukti", (long long)id);
		args[5 * i] = kj_i(s->id);
		args[5 * i + 1] = kj_i(id);
		args[5 * i + 2] = kj_opt(r[i].realisasi);
		args[5 * i + 3] = kj_t(r[i].from->bukti);
		args[5 * i + 4] = kj_opt(groups_json(s->act->arena, &r[i].groups));
	}
	rc = kj_db_bulk(s->act->db, &kj_q_evaluasi_set_realisasi, n, args, 5);
	return rc == KJ_OK ? store_ends(s, r, n) : rc;
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
	struct resolved *r = NULL;

	if (rc == KJ_OK)
		rc = kj_evaluasi_open(&s);
	if (rc == KJ_OK)
		rc = resolve(&s, &isi->iki, &r);
	if (rc == KJ_OK && isi->submit)
		rc = check_all_there(&s, r, isi->iki.n);
	if (rc == KJ_OK)
		rc = store_realisasi(&s, r, isi->iki.n);
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
