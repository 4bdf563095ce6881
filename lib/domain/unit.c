/* Units: the tree and its paths (unit_jalur) change together. */
#include "kinerja/domain/unit.h"

#include "master.h"
#include "queries.h"

const char *const kj_unit_jenis[] = {
	"PEMDA", "OPD", "SEKRETARIAT", "BIDANG", "SEKSI", "UPTD", "TIM", NULL};
const char *const kj_unit_zona[] = {"7", "8", "9", NULL};

enum kj_rc
kj_unit_manages(struct kj_act *act, int64_t unit)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (act->who.peran & KJ_PERAN_ADMIN)
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_unit_dalam, &r,
		KJ_ARGS(kj_i(act->who.peran & KJ_PERAN_PENGELOLA ? act->who.unit_kelola : 0), kj_i(unit)));
	return rc == KJ_NOTFOUND ? kj_problem(act, "unit.bukan_kelolaan", "unit") : rc;
}

/* The parent exists and lasts; who asks hears it at "induk". */
static enum kj_rc
check_parent(struct kj_act *act, const struct kj_unit *in)
{
	struct kj_rows r;
	kj_date to;
	enum kj_rc rc;

	if (!in->induk)
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_unit_get, &r, KJ_ARGS(kj_i(in->induk)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "pilihan", "induk");
	if (rc != KJ_OK)
		return rc;
	to = kj_day_of(&r, 0, "sampai");
	if (to != KJ_NODATE && to < in->dari)
		return kj_problem(act, "unit.berakhir", "induk");
	return KJ_OK;
}

static int64_t
zone_of(const struct kj_unit *in)
{
	int64_t v;

	return kj_int_parse(in->zona, KJ_WIB, KJ_WIT, &v) ? v : KJ_WITA;
}

static const char *
ref_text(struct kj_arena *a, int64_t id)
{
	return id ? kj_fmt(a, "%lld", (long long)id) : NULL;
}

/* Field by field; r NULL is a new unit. */
static void
compare(struct kj_changes *c, const struct kj_rows *r, const struct kj_unit *in)
{
	kj_changes_add(c, r ? ref_text(c->arena, kj_int(r, 0, "induk_id")) : NULL,
		ref_text(c->arena, in->induk), "induk");
	kj_changes_add(c, r ? kj_text(r, 0, "kode") : NULL, in->kode, "kode");
	kj_changes_add(c, r ? kj_text(r, 0, "nama") : NULL, in->nama, "nama");
	kj_changes_add(c, r ? kj_text(r, 0, "jenis") : NULL, in->jenis, "jenis");
	kj_changes_add(c, r ? kj_text(r, 0, "zona") : NULL, in->zona, "zona");
	kj_changes_add(c, r ? kj_day_audit(c->arena, kj_day_of(r, 0, "dari")) : NULL,
		kj_day_audit(c->arena, in->dari), "dari");
	kj_changes_add(c, r ? kj_day_audit(c->arena, kj_day_of(r, 0, "sampai")) : NULL,
		kj_day_audit(c->arena, in->sampai), "sampai");
}

enum kj_rc
kj_unit_create(struct kj_act *act, const struct kj_unit *in, int64_t *id)
{
	struct kj_unit fresh = *in;
	struct kj_changes c = {.arena = act->arena};
	enum kj_rc rc;

	fresh.sampai = KJ_NODATE;
	rc = check_parent(act, &fresh);
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_insert(act->db, &kj_q_unit_insert, id,
		KJ_ARGS(kj_ref(in->induk), kj_t(in->kode), kj_t(in->nama), kj_t(in->jenis),
			kj_i(zone_of(in)), kj_day_arg(act->arena, in->dari)));
	if (rc == KJ_CONFLICT)
		return kj_problem(act, "unit.kode_ada", "kode");
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_unit_jalur_diri, NULL, KJ_ARGS(kj_i(*id), kj_i(*id)));
	if (rc == KJ_OK && in->induk)
		rc =
			kj_db_exec(act->db, &kj_q_unit_jalur_pasang, NULL, KJ_ARGS(kj_i(*id), kj_i(in->induk)));
	if (rc != KJ_OK)
		return rc;
	compare(&c, NULL, &fresh);
	return kj_audit(act, KJ_DOK_UNIT, *id, "buat", 0, c.v, c.n);
}

/* Nothing may be left in a unit after its last day. */
static enum kj_rc
check_end(struct kj_act *act, int64_t id, const struct kj_unit *in)
{
	const char *day = kj_date_iso(act->arena, in->sampai);
	struct kj_rows r;
	enum kj_rc rc;

	if (in->sampai == KJ_NODATE)
		return KJ_OK;
	rc = kj_span_check(act, in->dari, in->sampai);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_unit_pakai, &r,
			KJ_ARGS(kj_i(id), kj_t(day), kj_i(id), kj_t(day)));
	if (rc != KJ_OK)
		return rc;
	if (kj_int(&r, 0, "unit"))
		return kj_problem_detail(act, "unit.masih_berunit", kj_text(&r, 0, "unit"), "sampai");
	if (kj_int(&r, 0, "pegawai"))
		return kj_problem_detail(act, "unit.masih_berpegawai", kj_text(&r, 0, "pegawai"), "sampai");
	return KJ_OK;
}

/* Takes the paths of a unit and all below it to another parent. */
static enum kj_rc
move(struct kj_act *act, int64_t id, int64_t induk)
{
	struct kj_rows r;
	enum kj_rc rc = KJ_NOTFOUND;

	if (induk)
		rc = kj_db_one(act->db, act->arena, &kj_q_unit_dalam, &r, KJ_ARGS(kj_i(id), kj_i(induk)));
	if (rc == KJ_OK)
		return kj_problem(act, "unit.melingkar", "induk");
	if (rc != KJ_NOTFOUND)
		return rc;
	rc = kj_db_exec(act->db, &kj_q_unit_jalur_lepas, NULL, KJ_ARGS(kj_i(id), kj_i(id)));
	if (rc == KJ_OK && induk)
		rc = kj_db_exec(act->db, &kj_q_unit_jalur_pasang, NULL, KJ_ARGS(kj_i(id), kj_i(induk)));
	return rc;
}

enum kj_rc
kj_unit_update(struct kj_act *act, int64_t id, int64_t version, const struct kj_unit *in)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_guard(act, &kj_q_unit_guard, id, version);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_unit_get, &r, KJ_ARGS(kj_i(id)));
	if (rc == KJ_OK)
		rc = check_parent(act, in);
	if (rc == KJ_OK)
		rc = check_end(act, id, in);
	if (rc == KJ_OK && kj_int(&r, 0, "induk_id") != in->induk)
		rc = move(act, id, in->induk);
	if (rc != KJ_OK)
		return rc;
	compare(&c, &r, in);
	if (c.n == 0)
		return KJ_OK;
	rc = kj_db_exec(act->db, &kj_q_unit_update, NULL,
		KJ_ARGS(kj_ref(in->induk), kj_t(in->kode), kj_t(in->nama), kj_t(in->jenis),
			kj_i(zone_of(in)), kj_day_arg(act->arena, in->dari), kj_day_arg(act->arena, in->sampai),
			kj_i(id)));
	if (rc == KJ_CONFLICT)
		return kj_problem(act, "unit.kode_ada", "kode");
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_UNIT, id, "ubah", 0, c.v, c.n);
	return rc;
}
