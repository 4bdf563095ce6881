/*
 * Survei: invitations and answers. Who was asked stands in responden, what was
 * answered in survei_jawaban under a random sheet number: nothing joins them.
 */
#include "kinerja/domain/survei.h"

#include "kinerja/domain/aturan.h"
#include "queries.h"

enum { REASON_MIN = 10, LEAST = 3, STEP = 20, SHEET = 16, SECRET = 32 };

const char *const kj_survei_kelompok[] = {"REKAN", "BAWAHAN", "PIHAK_KETIGA", NULL};
const char *const kj_survei_skala[] = {
	"TIDAK_PERNAH", "JARANG", "KADANG", "SERING", "SELALU", NULL};

/* Nobody is alone in a group: the ruleset's number, and never fewer than three without one. */
int64_t
kj_survei_least(const struct kj_aturan *r)
{
	return r->min_responden > 0 ? r->min_responden : LEAST;
}

bool
kj_survei_tampil(const struct kj_act *act, const struct kj_evaluasi *ev, size_t row)
{
	const char *asked_until = kj_text(&ev->baris, row, "teks");

	if (kj_int(&ev->baris, row, "entri") < kj_survei_least(ev->aturan))
		return false;
	return strcmp(asked_until, kj_act_now(act)) <= 0 ||
		   kj_evaluasi_released(kj_text(&ev->kepala, 0, "status"));
}

enum kj_rc
kj_survei_peserta(struct kj_act *act, int64_t skp, const char *siklus, struct kj_rows *out)
{
	const char *today = kj_date_iso(act->arena, kj_act_today(act));

	return kj_db_rows(act->db, act->arena, &kj_q_survei_peserta, out,
		KJ_ARGS(kj_i(skp), kj_t(kj_putaran_of(siklus)->kode), kj_t(today), kj_i(skp)));
}

/* ---- inviting ------------------------------------------------------------------------ */

static bool
may_join(unsigned allowed, const char *kelompok)
{
	for (size_t i = 0; kj_survei_kelompok[i]; i++)
		if (kj_streq(kj_survei_kelompok[i], kelompok))
			return (allowed & (1U << i)) != 0;
	return false;
}

/* A group whose mean was shown is heard: one more answer would be told by the difference. */
static bool
is_heard(const struct kj_act *act, const struct kj_evaluasi *ev, const char *kelompok)
{
	size_t n, first = kj_evaluasi_bagian(ev, "SURVEI", &n);

	for (size_t i = first; i < first + n; i++)
		if (kj_streq(kj_text(&ev->baris, i, "jenis"), kelompok) && kj_survei_tampil(act, ev, i))
			return true;
	return false;
}

/* The row of the drawn list for a person, SIZE_MAX when they are not of it. */
static size_t
drawn(const struct kj_rows *list, int64_t pegawai)
{
	for (size_t i = 0; i < list->n; i++)
		if (kj_int(list, i, "pegawai_id") == pegawai &&
			kj_streq(kj_text(list, i, "bagian"), "CALON"))
			return i;
	return SIZE_MAX;
}

/* One act of inviting. */
struct undang {
	struct kj_act *act;
	const struct kj_subject *skp;
	const struct kj_evaluasi *ev;
	const char *siklus, *until;
	struct kj_rows list;
	struct kj_changes changes;
};

static enum kj_rc
check_group(struct undang *u, unsigned allowed, const char *kelompok, const char *field)
{
	if (!may_join(allowed, kelompok))
		return kj_problem(u->act, "survei.bukan_peserta", "%s", field);
	if (is_heard(u->act, u->ev, kelompok))
		return kj_problem(u->act, "survei.sudah_tampil", "%s", field);
	return KJ_OK;
}

/* The first of two answers that is no yes. */
static enum kj_rc
worse(enum kj_rc a, enum kj_rc b)
{
	return a != KJ_OK ? a : b;
}

static enum kj_rc
check(struct undang *u, unsigned allowed, const struct kj_undangan *in)
{
	const struct kj_calon *c = in->calon.v;
	bool third = *in->nama_luar != '\0';
	size_t chosen = third;
	enum kj_rc rc = KJ_OK;

	if (in->batas == KJ_NODATE)
		rc = kj_problem(u->act, "wajib", "batas");
	else if (in->batas < kj_act_today(u->act))
		rc = kj_problem(u->act, "survei.batas_lewat", "batas");
	if (third)
		rc = worse(rc, check_group(u, allowed, "PIHAK_KETIGA", "nama_luar"));
	for (size_t i = 0; i < in->calon.n; i++) {
		const char *field;
		size_t at;

		if (!c[i].pilih)
			continue;
		chosen++;
		at = drawn(&u->list, c[i].row.id);
		field = kj_fmt(u->act->arena, "calon.%s.pilih", c[i].row.key);
		rc = worse(rc, at == SIZE_MAX
						   ? kj_problem(u->act, "survei.bukan_peserta", "%s", field)
						   : check_group(u, allowed, kj_text(&u->list, at, "kelompok"), field));
	}
	if (rc == KJ_OK && chosen == 0)
		rc = kj_problem(u->act, "survei.tanpa_peserta", "%s", "");
	return rc;
}

static enum kj_rc
invite_staff(struct undang *u, const struct kj_undangan *in)
{
	const struct kj_calon *c = in->calon.v;
	struct kj_arg *args = kj_calloc(u->act->arena, 9 * in->calon.n + 1, sizeof(*args));
	size_t n = 0;

	for (size_t i = 0; i < in->calon.n; i++) {
		const char *kelompok;

		if (!c[i].pilih)
			continue;
		kelompok = kj_text(&u->list, drawn(&u->list, c[i].row.id), "kelompok");
		args[9 * n] = kj_i(u->skp->id);
		args[9 * n + 1] = kj_t(u->siklus);
		args[9 * n + 2] = kj_t(kelompok);
		args[9 * n + 3] = kj_i(c[i].row.id);
		args[9 * n + 4] = kj_t("");
		args[9 * n + 5] = kj_null();
		args[9 * n + 6] = kj_t(u->until);
		args[9 * n + 7] = kj_i(u->act->who.pegawai);
		args[9 * n + 8] = kj_t(kj_act_now(u->act));
		kj_changes_add(&u->changes, NULL, kelompok, "undangan.%zu", ++n);
	}
	return n ? kj_db_bulk(u->act->db, &kj_q_survei_undang, n, args, 9) : KJ_OK;
}

/* The link is told once, here; what stays is its hash. */
static enum kj_rc
invite_third(struct undang *u, const char *nama, const char **link)
{
	unsigned char secret[SECRET], hash[SECRET];
	char *text = kj_alloc(u->act->arena, 2 * SECRET + 1);
	struct kj_sha256 h;

	kj_random(secret, sizeof(secret));
	kj_hex(text, secret, sizeof(secret));
	kj_sha256_init(&h);
	kj_sha256_add(&h, secret, sizeof(secret));
	kj_sha256_end(&h, hash);
	*link = text;
	kj_changes_add(&u->changes, NULL, "PIHAK_KETIGA", "undangan.luar");
	return kj_db_exec(u->act->db, &kj_q_survei_undang, NULL,
		KJ_ARGS(kj_i(u->skp->id), kj_t(u->siklus), kj_t("PIHAK_KETIGA"), kj_null(), kj_t(nama),
			kj_b(hash, sizeof(hash)), kj_t(u->until), kj_i(u->act->who.pegawai),
			kj_t(kj_act_now(u->act))));
}

/* The page of an invitation, as the work list of who was asked has it. */
static const char *
link_of(struct kj_act *act, int64_t id)
{
	return kj_fmt(act->arena, "/survei/%lld", (long long)id);
}

static bool
chosen(const struct kj_undangan *in, int64_t pegawai)
{
	const struct kj_calon *c = in->calon.v;

	for (size_t i = 0; i < in->calon.n; i++)
		if (c[i].pilih && c[i].row.id == pegawai)
			return true;
	return false;
}

/* Those invited now: whoever was before keeps the day that was said then. */
static enum kj_rc
tell_staff(struct undang *u, const struct kj_undangan *in)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(u->act->db, u->act->arena, &kj_q_survei_ids, &r,
		KJ_ARGS(kj_i(u->skp->id), kj_t(u->siklus)));

	for (size_t i = 0; i < r.n && rc == KJ_OK; i++) {
		int64_t id = kj_int(&r, i, "id"), pegawai = kj_int(&r, i, "pegawai_id");

		if (chosen(in, pegawai))
			rc = kj_tugas_add(u->act, &(struct kj_tugas){.pegawai = pegawai,
										  .jenis = "survei.jawab",
										  .dok = KJ_DOK_SKP,
										  .id = u->skp->id,
										  .tentang = u->skp->pegawai,
										  .program = "review",
										  .tautan = link_of(u->act, id),
										  .jatuh_tempo = in->batas});
	}
	return rc;
}

enum kj_rc
kj_survei_undang(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	const char *siklus, unsigned allowed, const struct kj_undangan *in, const char **link)
{
	struct kj_evaluasi ev;
	struct undang u = {.act = act, .skp = skp, .ev = &ev, .changes = {.arena = act->arena}};
	enum kj_rc rc = kj_evaluasi_load(act, rulesets, skp->id, siklus, &ev);

	*link = NULL;
	if (rc == KJ_OK && (!(skp->relasi & KJ_REL_PENILAI) || (skp->relasi & KJ_REL_DITUTUP) ||
						   kj_evaluasi_released(kj_text(&ev.kepala, 0, "status"))))
		rc = kj_alur_refuse(act, skp->relasi);
	if (rc != KJ_OK)
		return rc;
	u.siklus = ev.putaran->kode;
	u.until = kj_instant_sql(
		act->arena, kj_day_end(in->batas == KJ_NODATE ? 0 : in->batas, act->who.zone));
	rc = kj_survei_peserta(act, skp->id, siklus, &u.list);
	if (rc == KJ_OK)
		rc = check(&u, allowed, in);
	if (rc == KJ_OK)
		rc = invite_staff(&u, in);
	if (rc == KJ_OK)
		rc = tell_staff(&u, in);
	if (rc == KJ_OK && *in->nama_luar != '\0')
		rc = invite_third(&u, in->nama_luar, link);
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_SKP, skp->id, "undang", skp->pegawai, u.changes.v, u.changes.n);
}

enum kj_rc
kj_survei_cabut(struct kj_act *act, const struct kj_subject *skp, const char *siklus, int64_t id)
{
	const char *kode = kj_putaran_of(siklus)->kode;
	int64_t changed = 0, whose = 0;
	struct kj_rows r;
	enum kj_rc rc;

	if (!(skp->relasi & KJ_REL_PENILAI) || (skp->relasi & KJ_REL_DITUTUP))
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_db_rows(act->db, act->arena, &kj_q_survei_ids, &r, KJ_ARGS(kj_i(skp->id), kj_t(kode)));
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		if (kj_int(&r, i, "id") == id)
			whose = kj_int(&r, i, "pegawai_id");
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_survei_cabut, &changed, KJ_ARGS(kj_i(id), kj_i(skp->id), kj_t(kode)));
	if (rc == KJ_OK && changed == 0)
		return KJ_NOTFOUND;
	if (rc == KJ_OK && whose != 0)
		rc = kj_db_exec(act->db, &kj_q_survei_tugas_selesai, NULL,
			KJ_ARGS(kj_i(whose), kj_i(skp->id), kj_t(link_of(act, id))));
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_SKP, skp->id, "cabut_undangan", skp->pegawai, NULL, 0)
					   : rc;
}

/* ---- answering -------------------------------------------------------------------------- */

/* The seven values, or the criteria of the person's kind of post. */
static enum kj_rc
ask(struct kj_act *act, const char *rulesets, struct kj_survei *s)
{
	static const char *const values[] = {"1", "2", "3", "4", "5", "6", "7"};
	const struct kj_aturan *r;
	struct kj_butir_survei *q;
	struct kj_bagian *k;
	size_t n;
	enum kj_rc rc = kj_aturan_periode(act, rulesets, kj_int(&s->kepala, 0, "aturan_id"),
		kj_text(&s->kepala, 0, "aturan_periode"), &r);

	if (rc != KJ_OK)
		return rc;
	kj_kriteria_bobot(act->arena, r, kj_text(&s->kepala, 0, "jabatan_jenis"), &k, &n);
	s->n = n ? n : KJ_COUNT(values);
	s->butir = q = kj_calloc(act->arena, s->n, sizeof(*q));
	for (size_t i = 0; i < s->n; i++) {
		q[i].kode = n ? k[i].kode : values[i];
		for (size_t c = 0; n && c < r->nkriteria; c++)
			if (kj_streq(r->kriteria[c].kode, q[i].kode))
				q[i].label = r->kriteria[c].label;
	}
	return KJ_OK;
}

enum kj_rc
kj_survei_load(struct kj_act *act, const char *rulesets, int64_t id, struct kj_survei *out)
{
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_survei_pegawai, &out->kepala,
		KJ_ARGS(kj_i(id), kj_i(act->who.pegawai), kj_t(kj_act_now(act))));

	return rc == KJ_OK ? ask(act, rulesets, out) : rc;
}

enum kj_rc
kj_survei_tamu(struct kj_act *act, const char *rulesets, const char *link, struct kj_survei *out)
{
	unsigned char secret[SECRET], hash[SECRET];
	struct kj_sha256 h;
	enum kj_rc rc;

	if (link == NULL || strlen(link) != 2 * sizeof(secret) ||
		!kj_unhex(secret, sizeof(secret), link))
		return KJ_NOTFOUND;
	kj_sha256_init(&h);
	kj_sha256_add(&h, secret, sizeof(secret));
	kj_sha256_end(&h, hash);
	rc = kj_db_one(act->db, act->arena, &kj_q_survei_tamu, &out->kepala,
		KJ_ARGS(kj_b(hash, sizeof(hash)), kj_t(kj_act_now(act))));
	return rc == KJ_OK ? ask(act, rulesets, out) : rc;
}

/* 20 to 100; 0 for no answer. */
static int64_t
points(const char *skala)
{
	for (size_t i = 0; kj_survei_skala[i] && skala; i++)
		if (kj_streq(kj_survei_skala[i], skala))
			return STEP * ((int64_t)i + 1);
	return 0;
}

static enum kj_rc
check_answers(
	struct kj_act *act, const struct kj_survei *s, const struct kj_survei_isi *in, int64_t *nilai)
{
	const struct kj_jawaban *j = in->butir.v;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < in->butir.n; i++)
		if (j[i].row.id >= 1 && (size_t)j[i].row.id <= s->n)
			nilai[j[i].row.id - 1] = points(j[i].skala);
	for (size_t i = 0; i < s->n; i++)
		if (nilai[i] == 0)
			rc = kj_problem(act, "wajib", "butir.%zu.skala", i + 1);
	if (in->hubungan && kj_utf8_len(in->hubungan_teks) < REASON_MIN)
		rc = kj_problem_detail(
			act, "evaluasi.alasan_pendek", kj_fmt(act->arena, "%d", REASON_MIN), "hubungan_teks");
	return rc;
}

enum kj_rc
kj_survei_jawab(struct kj_act *act, const struct kj_survei *s, const struct kj_survei_isi *in)
{
	const struct kj_rows *k = &s->kepala;
	int64_t *nilai = kj_calloc(act->arena, s->n + 1, sizeof(*nilai)), changed = 0;
	struct kj_arg *args = kj_calloc(act->arena, 6 * s->n + 1, sizeof(*args));
	unsigned char *sheet = kj_alloc(act->arena, SHEET);
	enum kj_rc rc = check_answers(act, s, in, nilai);

	if (rc != KJ_OK)
		return rc;
	rc = kj_db_exec(act->db, &kj_q_survei_jawab, &changed,
		KJ_ARGS(kj_t(kj_date_iso(act->arena, kj_act_today(act))), kj_i(in->hubungan),
			kj_t(in->hubungan_teks), kj_i(kj_int(k, 0, "id")), kj_t(kj_act_now(act))));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	kj_random(sheet, SHEET);
	for (size_t i = 0; i < s->n; i++) {
		args[6 * i] = kj_i(kj_int(k, 0, "skp_id"));
		args[6 * i + 1] = kj_t(kj_text(k, 0, "siklus"));
		args[6 * i + 2] = kj_t(kj_text(k, 0, "kelompok"));
		args[6 * i + 3] = kj_b(sheet, SHEET);
		args[6 * i + 4] = kj_t(s->butir[i].kode);
		args[6 * i + 5] = kj_i(nilai[i]);
	}
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_survei_nilai, s->n, args, 6);
	if (rc == KJ_OK && kj_int(k, 0, "pegawai_id") != 0)
		rc = kj_db_exec(act->db, &kj_q_survei_tugas_selesai, NULL,
			KJ_ARGS(kj_i(kj_int(k, 0, "pegawai_id")), kj_i(kj_int(k, 0, "skp_id")),
				kj_t(link_of(act, kj_int(k, 0, "id")))));
	return rc;
}
