/*
 * Entri: daily entries, their evidence, the evaluator's answer. The audit
 * chain of a plan's entries is one chain, (entri, skp id): a whole month is
 * accepted in a constant number of statements and reads as one story.
 */
#include "kinerja/domain/entri.h"

#include "kinerja/domain/akses.h"
#include "kinerja/exact.h"

#include "queries.h"

static const struct kj_langkah steps[] = {
	{"", "kirim", "DIAJUKAN", KJ_REL_DIRI, "day within the plan, not ahead"},
	{"DIAJUKAN", "ubah", "DIAJUKAN", KJ_REL_DIRI, "day within the plan, not ahead"},
	{"DIKEMBALIKAN", "ubah", "DIAJUKAN", KJ_REL_DIRI, "day within the plan, not ahead"},
	{"DIAJUKAN", "lampirkan", "DIAJUKAN", KJ_REL_DIRI, ""},
	{"DIKEMBALIKAN", "lampirkan", "DIKEMBALIKAN", KJ_REL_DIRI, ""},
	{"DIAJUKAN", "terima", "DITERIMA", KJ_REL_PENILAI, ""},
	{"DIAJUKAN", "kembalikan", "DIKEMBALIKAN", KJ_REL_PENILAI, "note of 5 characters"},
};

const struct kj_alur kj_entri_alur = {KJ_DOK_ENTRI, steps, KJ_COUNT(steps)};

enum { RATIO_DIGITS = 2 }; /* the percentage as it is shown; counted is with its two numbers */

/* A quotient must fit entri.jumlah. */
static const int64_t LARGEST = 1000000000000000000;

/* What an entry of a day falls under. */
struct base {
	int64_t skp, penilai;
	bool late;
	const char *jumlah, *pembilang, *penyebut; /* as they are stored */
};

/*
 * What was counted: of a ratio both numbers, never the percentage alone
 * (percentages cannot be put together again). Nothing at all is an entry in
 * words.
 */
static enum kj_rc
measure(struct kj_act *act, const struct kj_entri_isi *isi, struct base *out)
{
	struct kj_arena *a = act->arena;
	struct kj_exact *q;

	if (*isi->pembilang == '\0' && *isi->penyebut == '\0') {
		if (*isi->jumlah != '\0')
			return kj_problem(act, "entri.rasio", "pembilang");
		return KJ_OK;
	}
	if (*isi->pembilang == '\0' || *isi->penyebut == '\0')
		return kj_problem(act, "entri.rasio", *isi->pembilang ? "penyebut" : "pembilang");
	if (kj_exact_sign(kj_exact_parse(a, isi->penyebut)) <= 0)
		return kj_problem(act, "entri.penyebut_nol", "penyebut");
	q = kj_exact_div(a, kj_exact_parse(a, isi->pembilang), kj_exact_parse(a, isi->penyebut));
	q = kj_exact_mul_int(a, q, 100);
	if (kj_exact_cmp_int(q, LARGEST) >= 0)
		return kj_problem_detail(act, "besar", "10^18", "pembilang");
	out->jumlah = kj_decimal_plain(a, kj_exact_show(a, q, RATIO_DIGITS));
	out->pembilang = isi->pembilang;
	out->penyebut = isi->penyebut;
	return KJ_OK;
}

/* Checks day and indicator and finds the plan they belong to. */
static enum kj_rc
find_base(struct kj_act *act, const struct kj_entri_isi *isi, struct base *out)
{
	const char *day = kj_date_iso(act->arena, isi->tanggal);
	struct kj_rows r;
	int64_t grace;
	enum kj_rc rc;

	if (isi->tanggal == KJ_NODATE)
		return kj_problem(act, "wajib", "tanggal");
	if (isi->tanggal > kj_act_today(act))
		return kj_problem(act, "entri.hari_depan", "tanggal");
	rc = kj_db_one(
		act->db, act->arena, &kj_q_entri_base, &r, KJ_ARGS(kj_i(isi->iki), kj_i(act->who.pegawai)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "entri.bukan_iki", "iki");
	if (rc != KJ_OK)
		return rc;
	if (strcmp(day, kj_text(&r, 0, "mulai")) < 0 || strcmp(day, kj_text(&r, 0, "selesai")) > 0)
		return kj_problem(act, "entri.luar_skp", "tanggal");
	if (kj_int(&r, 0, "ditutup"))
		return kj_problem(act, "entri.tahun_ditutup", "tanggal");
	act->simulasi = kj_int(&r, 0, "simulasi") != 0;
	grace = kj_int(&r, 0, "entri_hari");
	out->skp = kj_int(&r, 0, "skp_id");
	out->penilai = kj_int(&r, 0, "penilai_id");
	out->late = act->now > kj_day_end(isi->tanggal + (kj_date)grace, act->who.zone);
	out->jumlah = out->pembilang = out->penyebut = "";
	if (kj_int(&r, 0, "rasio"))
		return measure(act, isi, out);
	out->jumlah = isi->jumlah;
	return KJ_OK;
}

/* Entries of a plan wait for the evaluator's look; nobody to ask is no fault of the writer. */
static enum kj_rc
ask_check(struct kj_act *act, int64_t skp, int64_t pegawai, int64_t penilai)
{
	const struct kj_tugas t = {.pegawai = penilai,
		.jenis = "entri.periksa",
		.dok = KJ_DOK_ENTRI,
		.id = skp,
		.tentang = pegawai,
		.program = "reporting",
		.tautan = kj_fmt(act->arena, "/tim#orang-%lld", (long long)pegawai),
		.jatuh_tempo = KJ_NODATE};

	return penilai ? kj_tugas_add(act, &t) : KJ_OK;
}

/* The writer's own: an entry that came back (page ""), evidence that was to follow. */
static enum kj_rc
ask_writer(struct kj_act *act, int64_t skp, int64_t pegawai, const char *jenis, const char *page)
{
	const struct kj_tugas t = {.pegawai = pegawai,
		.jenis = jenis,
		.dok = KJ_DOK_ENTRI,
		.id = skp,
		.program = "reporting",
		.tautan = page,
		.jatuh_tempo = KJ_NODATE};

	return kj_tugas_add(act, &t);
}

static enum kj_rc
ask_evidence(struct kj_act *act, int64_t skp, int64_t pegawai, int64_t entri)
{
	if (entri == 0)
		return kj_tugas_clear(act, KJ_DOK_ENTRI, skp, "bukti.susulkan");
	return ask_writer(
		act, skp, pegawai, "bukti.susulkan", kj_fmt(act->arena, "/entri/%lld", (long long)entri));
}

/* What a plan's entries ask of whom, now; an evaluator of 0 leaves what is there. */
static enum kj_rc
renew_tasks(struct kj_act *act, int64_t skp, int64_t pegawai, int64_t penilai)
{
	struct kj_rows open;
	enum kj_rc rc = kj_db_one(
		act->db, act->arena, &kj_q_entri_open, &open, KJ_ARGS(kj_i(skp), kj_i(skp), kj_i(skp)));

	if (rc == KJ_OK)
		rc = kj_int(&open, 0, "menunggu") ? ask_check(act, skp, pegawai, penilai)
										  : kj_tugas_clear(act, KJ_DOK_ENTRI, skp, "entri.periksa");
	if (rc == KJ_OK)
		rc = kj_int(&open, 0, "kembali") ? ask_writer(act, skp, pegawai, "entri.perbaiki", "")
										 : kj_tugas_clear(act, KJ_DOK_ENTRI, skp, "entri.perbaiki");
	if (rc == KJ_OK)
		rc = ask_evidence(act, skp, pegawai, kj_int(&open, 0, "susul"));
	return rc;
}

static void
note_number(struct kj_changes *c, long long id, const struct kj_rows *was, const char *field,
	const char *now)
{
	const char *before = was ? kj_decimal_plain(c->arena, kj_text(was, 0, field)) : "";

	kj_changes_add(c, *before ? before : NULL, *now ? now : NULL, "entri.%lld.%s", id, field);
}

/* Notes what an entry says now; was is its row before, NULL for a new one. */
static enum kj_rc
note_entry(struct kj_act *act, const struct base *b, long long id, const struct kj_rows *was,
	const struct kj_entri_isi *isi)
{
	struct kj_changes c = {.arena = act->arena};

	kj_changes_add(&c, was ? kj_text(was, 0, "tanggal") : NULL,
		kj_date_iso(act->arena, isi->tanggal), "entri.%lld.tanggal", id);
	kj_changes_add(&c, was ? kj_text(was, 0, "iki_id") : NULL,
		kj_fmt(act->arena, "%lld", (long long)isi->iki), "entri.%lld.iki", id);
	kj_changes_add(&c, was ? kj_text(was, 0, "teks") : NULL, isi->teks, "entri.%lld.teks", id);
	note_number(&c, id, was, "jumlah", b->jumlah);
	note_number(&c, id, was, "pembilang", b->pembilang);
	note_number(&c, id, was, "penyebut", b->penyebut);
	kj_changes_add(&c, was ? kj_text(was, 0, "status") : NULL, "DIAJUKAN", "entri.%lld.status", id);
	return kj_audit(act, KJ_DOK_ENTRI, b->skp, was ? "ubah" : "kirim", act->who.pegawai, c.v, c.n);
}

enum kj_rc
kj_entri_add(struct kj_act *act, const struct kj_entri_isi *isi, int64_t *id)
{
	struct base b;
	enum kj_rc rc = find_base(act, isi, &b);

	if (rc != KJ_OK)
		return rc;
	rc = kj_db_insert(act->db, &kj_q_entri_insert, id,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(kj_date_iso(act->arena, isi->tanggal)), kj_i(b.skp),
			kj_i(isi->iki), kj_t(isi->teks), kj_opt(b.jumlah), kj_opt(b.pembilang),
			kj_opt(b.penyebut), kj_i(b.late), kj_i(isi->menyusul), kj_t(kj_act_now(act))));
	if (rc == KJ_OK)
		rc = ask_check(act, b.skp, act->who.pegawai, b.penilai);
	if (rc == KJ_OK && isi->menyusul)
		rc = ask_evidence(act, b.skp, act->who.pegawai, *id);
	if (rc == KJ_OK)
		rc = note_entry(act, &b, *id, NULL, isi);
	return rc;
}

/* The entry went over to another plan of the same person: both chains tell. */
static enum kj_rc
leave_plan(struct kj_act *act, int64_t from, int64_t to, long long id)
{
	struct kj_change c = {kj_fmt(act->arena, "entri.%lld.skp", id),
		kj_fmt(act->arena, "%lld", (long long)from), kj_fmt(act->arena, "%lld", (long long)to)};
	enum kj_rc rc;

	if (from == to)
		return KJ_OK;
	rc = renew_tasks(act, from, act->who.pegawai, 0);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_ENTRI, from, "ubah", act->who.pegawai, &c, 1);
	return rc;
}

enum kj_rc
kj_entri_change(struct kj_act *act, const struct kj_subject *entri, int64_t version,
	const struct kj_entri_isi *isi)
{
	int64_t changed = 0;
	struct kj_rows was;
	struct base b;
	enum kj_rc rc;

	if (kj_alur_find(&kj_entri_alur, entri->status, "ubah", entri->relasi) == NULL)
		return kj_alur_refuse(act, entri->relasi);
	rc = find_base(act, isi, &b);
	/* Read before it is written; that it was still so, the version tells. */
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_entri_get, &was, KJ_ARGS(kj_i(entri->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_entri_change, &changed,
			KJ_ARGS(kj_t(kj_date_iso(act->arena, isi->tanggal)), kj_i(b.skp), kj_i(isi->iki),
				kj_t(isi->teks), kj_opt(b.jumlah), kj_opt(b.pembilang), kj_opt(b.penyebut),
				kj_i(b.late), kj_i(entri->id), kj_i(act->who.pegawai), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = renew_tasks(act, b.skp, act->who.pegawai, b.penilai);
	if (rc == KJ_OK)
		rc = note_entry(act, &b, entri->id, &was, isi);
	if (rc == KJ_OK)
		rc = leave_plan(act, kj_int(&was, 0, "skp_id"), b.skp, entri->id);
	return rc;
}

enum kj_rc
kj_entri_attach(struct kj_act *act, int64_t entri, const struct kj_bukti *bukti)
{
	int64_t changed = 0;
	struct kj_rows r;
	struct kj_change c;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_entri_touch, &changed,
		KJ_ARGS(kj_i(0), kj_i(entri), kj_i(act->who.pegawai)));
	if (rc == KJ_OK && changed == 0)
		return KJ_NOTFOUND;
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_entri_get, &r, KJ_ARGS(kj_i(entri)));
	if (rc == KJ_OK && kj_int(&r, 0, "ditutup"))
		rc = kj_alur_refuse(act, KJ_REL_DITUTUP);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_bukti_insert, NULL,
			KJ_ARGS(kj_opt(bukti->sha256), kj_t(bukti->nama), kj_t(bukti->jenis),
				kj_i(bukti->ukuran), kj_t(bukti->tautan), kj_t(kj_act_now(act)), kj_i(entri),
				kj_i(act->who.pegawai)));
	if (rc == KJ_OK)
		rc = renew_tasks(act, kj_int(&r, 0, "skp_id"), act->who.pegawai, 0);
	if (rc != KJ_OK)
		return rc;
	c = (struct kj_change){kj_fmt(act->arena, "entri.%lld.bukti", (long long)entri), NULL,
		*bukti->sha256 ? bukti->sha256 : bukti->tautan};
	return kj_audit(
		act, KJ_DOK_ENTRI, kj_int(&r, 0, "skp_id"), "lampirkan", act->who.pegawai, &c, 1);
}

static const char *
json_ids(struct kj_arena *a, const struct kj_entri_pilih *chosen, size_t n)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; i < n; i++)
		kj_buf_id(&b, chosen[i].id);
	return kj_buf_ids(&b);
}

/* Stores the answer to each and notes it in the plan's chain. */
static enum kj_rc
answer(struct kj_act *act, const struct kj_rows *w, const struct kj_langkah *step, const char *note)
{
	struct kj_arg *args = kj_calloc(act->arena, 5 * w->n, sizeof(*args));
	struct kj_changes changes = {.arena = act->arena};
	enum kj_rc rc;

	for (size_t i = 0; i < w->n; i++) {
		long long id = (long long)kj_int(w, i, "id");

		args[5 * i] = kj_t(step->to);
		args[5 * i + 1] = kj_t(note);
		args[5 * i + 2] = kj_i(act->who.pegawai);
		args[5 * i + 3] = kj_t(kj_act_now(act));
		args[5 * i + 4] = kj_i(id);
		kj_changes_add(&changes, step->from, step->to, "entri.%lld.status", id);
		if (*note != '\0')
			kj_changes_add(&changes, NULL, note, "entri.%lld.catatan", id);
	}
	rc = kj_db_bulk(act->db, &kj_q_entri_decide, w->n, args, 5);
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_ENTRI, kj_int(w, 0, "skp_id"), step->aksi,
		kj_int(w, 0, "pegawai_id"), changes.v, changes.n);
}

/* An entry that was changed since it was read is looked at again. */
static bool
as_read(const struct kj_rows *w, const struct kj_entri_pilih *chosen, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < w->n; k++)
			if (kj_int(w, k, "id") == chosen[i].id && kj_int(w, k, "version") != chosen[i].version)
				return false;
	return true;
}

enum kj_rc
kj_entri_decide(struct kj_act *act, const struct kj_entri_pilih *chosen, size_t n, const char *aksi,
	const char *note)
{
	const struct kj_langkah *step = kj_alur_find(&kj_entri_alur, "DIAJUKAN", aksi, KJ_REL_PENILAI);
	struct kj_subject skp;
	struct kj_rows w;
	enum kj_rc rc;

	if (step == NULL)
		return KJ_DENIED;
	if (n == 0)
		return kj_problem(act, "entri.pilih", "%s", "");
	if (kj_streq(aksi, "kembalikan") && kj_utf8_len(note) < 5)
		return kj_problem(act, "entri.catatan_pendek", "catatan");
	rc = kj_db_rows(act->db, act->arena, &kj_q_entri_waiting, &w,
		KJ_ARGS(kj_t(json_ids(act->arena, chosen, n))));
	if (rc != KJ_OK)
		return rc;
	if (w.n != n || kj_int(&w, 0, "skp_id") != kj_int(&w, w.n - 1, "skp_id"))
		return KJ_NOTFOUND;
	rc = kj_akses_subject(act, KJ_DOK_SKP, kj_int(&w, 0, "skp_id"), &skp);
	if (rc == KJ_OK && !(skp.relasi & KJ_REL_PENILAI))
		rc = KJ_NOTFOUND;
	if (rc == KJ_OK && (skp.relasi & KJ_REL_DITUTUP))
		rc = kj_alur_refuse(act, skp.relasi);
	if (rc == KJ_OK && !as_read(&w, chosen, n))
		rc = KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = answer(act, &w, step, note);
	if (rc == KJ_OK)
		rc = renew_tasks(act, skp.id, skp.pegawai, skp.penilai);
	return rc;
}
