/* People: create, change, end, find. */
#include "kinerja/domain/pegawai.h"

#include "kinerja/rules.h"
#include "kinerja/surel.h"
#include "master.h"
#include "queries.h"

const char *const kj_pegawai_status[] = {
	"PNS", "CPNS", "PPPK", "PPPK_PW", "PEJABAT_NEGARA", "LAIN", NULL};

enum kj_rc
kj_pegawai_nip(struct kj_act *act, const char *text, const char **out)
{
	struct kj_nip nip;

	*out = "";
	if (!text || !*text)
		return KJ_OK;
	if (kj_nip(act->arena, text, kj_act_today(act), NULL, &nip) != KJ_OK)
		return kj_problem(act, "pegawai.nip_panjang", "nip");
	*out = nip.digit;
	return KJ_OK;
}

/* What the form cannot know: NIP, days that make no sense, an address nobody could write to. */
static enum kj_rc
check(struct kj_act *act, const struct kj_pegawai *in, const char **nip)
{
	enum kj_rc rc = kj_pegawai_nip(act, in->nip, nip);

	if (in->tanggal_lahir != KJ_NODATE && in->tanggal_lahir >= kj_act_today(act))
		rc = kj_problem(act, "pegawai.lahir", "tanggal_lahir");
	if (in->surel && *in->surel && !kj_surel_alamat(in->surel))
		rc = kj_problem(act, "pegawai.surel", "surel");
	return rc;
}

/* A NIP or NRP that somebody else has, told at its field. */
static enum kj_rc
taken(struct kj_act *act, enum kj_rc rc)
{
	if (rc != KJ_CONFLICT)
		return rc;
	if (strstr(kj_db_key(act->db), "pegawai_nrp"))
		return kj_problem(act, "pegawai.nrp_ada", "nrp");
	return kj_problem(act, "pegawai.nip_ada", "nip");
}

static const char *
or_null(const char *s)
{
	return s && *s ? s : NULL;
}

static const char *
stored(const struct kj_rows *r, const char *column)
{
	return r->n ? or_null(kj_text(r, 0, column)) : NULL;
}

/* Field by field against what is stored; r without rows is nobody yet. */
static void
compare(struct kj_changes *c, const struct kj_rows *r, const struct kj_pegawai *in, const char *nip)
{
	kj_changes_add(c, stored(r, "nip"), or_null(nip), "nip");
	kj_changes_add(c, stored(r, "nrp"), or_null(in->nrp), "nrp");
	kj_changes_add(c, stored(r, "nama"), or_null(in->nama), "nama");
	kj_changes_add(c, stored(r, "gelar_depan"), or_null(in->gelar_depan), "gelar_depan");
	kj_changes_add(c, stored(r, "gelar_belakang"), or_null(in->gelar_belakang), "gelar_belakang");
	kj_changes_add(c, stored(r, "status"), or_null(in->status), "status");
	kj_changes_add(c, stored(r, "pangkat"), or_null(in->pangkat), "pangkat");
	kj_changes_add(c, stored(r, "golongan"), or_null(in->golongan), "golongan");
	kj_changes_add(
		c, stored(r, "tanggal_lahir"), kj_day_audit(c->arena, in->tanggal_lahir), "tanggal_lahir");
	kj_changes_add(c, stored(r, "surel"), or_null(in->surel), "surel");
	kj_changes_add(c, stored(r, "dari"), kj_day_audit(c->arena, in->dari), "dari");
}

/* Where a search finds the name. */
static enum kj_rc
write_words(struct kj_act *act, int64_t id)
{
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_pegawai_kata_hapus, NULL, KJ_ARGS(kj_i(id)));

	return rc == KJ_OK ? kj_db_exec(act->db, &kj_q_pegawai_kata_tulis, NULL, KJ_ARGS(kj_i(id)))
					   : rc;
}

enum kj_rc
kj_pegawai_lacks(struct kj_act *act, int64_t id, const char *what)
{
	return kj_db_exec(act->db, &kj_q_pegawai_kurang_catat, NULL,
		KJ_ARGS(kj_t(what), kj_t(kj_act_now(act)), kj_i(id)));
}

enum kj_rc
kj_pegawai_create(struct kj_act *act, const struct kj_pegawai *in, int64_t *id)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows none = {0};
	const char *nip;
	enum kj_rc rc;

	rc = check(act, in, &nip);
	if (rc != KJ_OK)
		return rc;
	rc = taken(act, kj_db_insert(act->db, &kj_q_pegawai_insert, id,
						KJ_ARGS(kj_opt(nip), kj_opt(in->nrp), kj_t(in->nama), kj_t(in->gelar_depan),
							kj_t(in->gelar_belakang), kj_t(in->status), kj_t(in->pangkat),
							kj_t(in->golongan), kj_day_arg(act->arena, in->tanggal_lahir),
							kj_t(in->surel), kj_day_arg(act->arena, in->dari))));
	if (rc == KJ_OK)
		rc = write_words(act, *id);
	if (rc == KJ_OK)
		rc = kj_pegawai_lacks(act, *id, "TANPA_PENILAI");
	if (rc == KJ_OK)
		rc = kj_pegawai_lacks(act, *id, "TANPA_AKUN");
	if (rc != KJ_OK)
		return rc;
	compare(&c, &none, in, nip);
	return kj_audit(act, KJ_DOK_PEGAWAI, *id, "buat", *id, c.v, c.n);
}

enum kj_rc
kj_pegawai_update(struct kj_act *act, int64_t id, int64_t version, const struct kj_pegawai *in)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	const char *nip;
	enum kj_rc rc;

	rc = check(act, in, &nip);
	if (rc == KJ_OK)
		rc = kj_guard(act, &kj_q_pegawai_guard, id, version);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	compare(&c, &r, in, nip);
	if (c.n == 0)
		return KJ_OK;
	rc = taken(act, kj_db_exec(act->db, &kj_q_pegawai_update, NULL,
						KJ_ARGS(kj_opt(nip), kj_opt(in->nrp), kj_t(in->nama), kj_t(in->gelar_depan),
							kj_t(in->gelar_belakang), kj_t(in->status), kj_t(in->pangkat),
							kj_t(in->golongan), kj_day_arg(act->arena, in->tanggal_lahir),
							kj_t(in->surel), kj_day_arg(act->arena, in->dari), kj_i(id))));
	if (rc == KJ_INVALID)
		return act->problems ? rc : kj_problem(act, "masa_terbalik", "dari");
	if (rc == KJ_OK && !kj_streq(kj_text(&r, 0, "nama"), in->nama))
		rc = write_words(act, id);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_PEGAWAI, id, "ubah", id, c.v, c.n);
	return rc;
}

/* Everything dated that hangs on a person ends with them. */
static enum kj_rc
end_all(struct kj_act *act, int64_t id, int64_t akun, kj_date sampai)
{
	const char *day = kj_date_iso(act->arena, sampai);
	const struct kj_arg args[] = {kj_t(day), kj_i(id), kj_t(day), kj_t(day)};
	const struct kj_arg roles[] = {kj_t(day), kj_i(akun), kj_t(day), kj_t(day)};
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_penugasan_end_all, NULL, args, KJ_COUNT(args));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_garis_end_all, NULL, args, KJ_COUNT(args));
	if (rc == KJ_OK && akun)
		rc = kj_db_exec(act->db, &kj_q_peran_end_all, NULL, roles, KJ_COUNT(roles));
	if (rc == KJ_OK && akun && sampai < kj_act_today(act))
		rc = kj_db_exec(act->db, &kj_q_akun_aktif, NULL, KJ_ARGS(kj_i(0), kj_i(akun)));
	return rc;
}

enum kj_rc
kj_pegawai_end(struct kj_act *act, int64_t id, int64_t version, kj_date sampai, const char *alasan)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	int64_t akun;
	enum kj_rc rc;

	rc = kj_guard(act, &kj_q_pegawai_guard, id, version);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	if (sampai < kj_day_of(&r, 0, "dari"))
		return kj_problem(act, "masa_terbalik", "sampai");
	akun = kj_int(&r, 0, "akun_id");
	if (akun && akun == act->who.akun)
		return kj_problem(act, "akun.diri", "sampai");
	rc = kj_db_exec(
		act->db, &kj_q_pegawai_end, NULL, KJ_ARGS(kj_t(kj_date_iso(act->arena, sampai)), kj_i(id)));
	if (rc == KJ_OK)
		rc = end_all(act, id, akun, sampai);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, stored(&r, "sampai"), kj_date_iso(act->arena, sampai), "sampai");
	kj_changes_add(&c, NULL, or_null(alasan), "alasan");
	return kj_audit(act, KJ_DOK_PEGAWAI, id, "akhiri", id, c.v, c.n);
}

/* ---- kept beside people -------------------------------------------------------- */

enum kj_rc
kj_pegawai_hitung(struct kj_act *act)
{
	const char *now = kj_act_now(act);
	const char *day = kj_date_iso(act->arena, kj_day_at(act->now, KJ_WITA));
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_pegawai_hitung_kurang, NULL,
		KJ_ARGS(kj_t(now), kj_t(day), kj_t(day), kj_t(day), kj_t(now), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pegawai_hitung_buang, NULL, KJ_ARGS(kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pegawai_hitung_rekap, NULL, KJ_ARGS(kj_t(day), kj_t(now)));
	return rc;
}

enum kj_rc
kj_pegawai_words(struct kj_act *act)
{
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_pegawai_kata_lepas, NULL, KJ_NOARGS);

	return rc == KJ_OK ? kj_db_exec(act->db, &kj_q_pegawai_kata_susul, NULL, KJ_NOARGS) : rc;
}

/* ---- whom is meant ------------------------------------------------------------ */

/* The number in "Name (number)", else the whole text, without spaces. */
static const char *
number_in(struct kj_arena *a, const char *text)
{
	size_t n = strlen(text), at = 0;
	const char *open = strrchr(text, '(');
	char *out = kj_alloc(a, n + 1);

	if (open && n && text[n - 1] == ')') {
		text = open + 1;
		n = strlen(text) - 1;
	}
	for (size_t i = 0; i < n; i++)
		if (text[i] != ' ')
			out[at++] = text[i];
	return out;
}

enum kj_rc
kj_pegawai_find(struct kj_act *act, const char *text, const char *field, kj_date day, int64_t *id)
{
	const char *number = number_in(act->arena, text);
	struct kj_rows r;
	kj_date to;
	enum kj_rc rc;

	*id = 0;
	rc = kj_db_rows(act->db, act->arena, &kj_q_pegawai_find, &r,
		KJ_ARGS(kj_t(number), kj_t(number), kj_t(text)));
	if (rc != KJ_OK)
		return rc;
	if (r.n == 0)
		return kj_problem(act, "pegawai.tidak_ada", "%s", field);
	if (r.n > 1)
		return kj_problem(act, "pegawai.ganda", "%s", field);
	to = kj_day_of(&r, 0, "sampai");
	if (day < kj_day_of(&r, 0, "dari") || (to != KJ_NODATE && day > to))
		return kj_problem_detail(
			act, "pegawai.tidak_bertugas", kj_text(&r, 0, "nama"), "%s", field);
	*id = kj_int(&r, 0, "id");
	return KJ_OK;
}
