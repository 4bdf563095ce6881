/* Assignments: add, end; posts are made as they are named. */
#include "kinerja/domain/penugasan.h"

#include "kinerja/domain/garis.h"
#include "kinerja/domain/unit.h"
#include "master.h"
#include "queries.h"

const char *const kj_penugasan_jenis[] = {"DEFINITIF", "PLT", "PLH", NULL};
const char *const kj_jabatan_jenis[] = {
	"JPT", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "FUNGSIONAL", "KEPALA_DAERAH", NULL};

/* The post by its name, made when it is new. */
static enum kj_rc
find_post(struct kj_act *act, const struct kj_penugasan *in, int64_t *id)
{
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_jabatan_find, &r, KJ_ARGS(kj_t(in->jabatan)));
	if (rc == KJ_OK)
		*id = kj_int(&r, 0, "id");
	if (rc != KJ_NOTFOUND)
		return rc;
	if (!*in->jabatan_jenis)
		return kj_problem(act, "penugasan.jabatan_baru", "jabatan_jenis");
	rc = kj_db_insert(
		act->db, &kj_q_jabatan_insert, id, KJ_ARGS(kj_t(in->jabatan), kj_t(in->jabatan_jenis)));
	return rc == KJ_CONFLICT ? KJ_BUSY : rc; /* made by somebody else just now */
}

/* The unit exists on the first day and is one that who acts looks after. */
static enum kj_rc
check_unit(struct kj_act *act, const struct kj_penugasan *in, const char **nama)
{
	struct kj_rows r;
	kj_date to;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_unit_get, &r, KJ_ARGS(kj_i(in->unit)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "pilihan", "unit");
	if (rc != KJ_OK)
		return rc;
	to = kj_day_of(&r, 0, "sampai");
	if (to != KJ_NODATE && to < in->dari)
		return kj_problem(act, "unit.berakhir", "unit");
	*nama = kj_text(&r, 0, "nama");
	return kj_unit_manages(act, in->unit);
}

static enum kj_rc
check_leader(struct kj_act *act, int64_t pegawai, const struct kj_penugasan *in)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (!in->pimpinan || !kj_streq(in->jenis, "DEFINITIF"))
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_penugasan_kepala, &r,
		KJ_ARGS(kj_i(in->unit), kj_i(pegawai), kj_t(kj_day_end_text(act->arena, in->sampai)),
			kj_t(kj_date_iso(act->arena, in->dari))));
	if (rc == KJ_OK)
		return kj_problem_detail(act, "penugasan.pimpinan_ada", kj_text(&r, 0, "nama"), "pimpinan");
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

static enum kj_rc
store(struct kj_act *act, int64_t pegawai, const struct kj_penugasan *in, int64_t post, int64_t *id)
{
	const char *from = kj_date_iso(act->arena, in->dari);
	struct kj_rows over;
	int64_t ended;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_penugasan_tabrak, &over,
		KJ_ARGS(kj_i(pegawai), kj_t(in->jenis), kj_i(in->unit), kj_i(post),
			kj_t(kj_day_end_text(act->arena, in->sampai)), kj_t(from)));
	if (rc == KJ_OK)
		rc = kj_make_room(act, &over, &kj_q_penugasan_end, in->dari, in->ganti,
			"penugasan.tumpang_tindih", "jabatan", &ended);
	if (rc == KJ_OK)
		rc = kj_db_insert(act->db, &kj_q_penugasan_insert, id,
			KJ_ARGS(kj_i(pegawai), kj_i(in->unit), kj_i(post), kj_t(in->jenis), kj_i(in->pimpinan),
				kj_t(from), kj_day_arg(act->arena, in->sampai)));
	return rc;
}

enum kj_rc
kj_penugasan_add(struct kj_act *act, int64_t pegawai, int64_t version,
	const struct kj_penugasan *in, int64_t *id)
{
	struct kj_changes c = {.arena = act->arena};
	const char *unit = NULL;
	int64_t post;
	enum kj_rc rc;

	rc = kj_span_check(act, in->dari, in->sampai);
	if (rc == KJ_OK && version)
		rc = kj_guard(act, &kj_q_pegawai_guard, pegawai, version);
	if (rc == KJ_OK)
		rc = check_unit(act, in, &unit);
	if (rc == KJ_OK)
		rc = check_leader(act, pegawai, in);
	if (rc == KJ_OK)
		rc = find_post(act, in, &post);
	if (rc == KJ_OK)
		rc = store(act, pegawai, in, post, id);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, NULL, unit, "penugasan.%lld.unit", (long long)*id);
	kj_changes_add(&c, NULL, in->jabatan, "penugasan.%lld.jabatan", (long long)*id);
	kj_changes_add(&c, NULL, in->jenis, "penugasan.%lld.jenis", (long long)*id);
	kj_changes_add(&c, NULL, in->pimpinan ? "1" : NULL, "penugasan.%lld.pimpinan", (long long)*id);
	kj_changes_add(
		&c, NULL, kj_day_audit(act->arena, in->dari), "penugasan.%lld.dari", (long long)*id);
	kj_changes_add(
		&c, NULL, kj_day_audit(act->arena, in->sampai), "penugasan.%lld.sampai", (long long)*id);
	return kj_audit(act, KJ_DOK_PEGAWAI, pegawai, "tugaskan", pegawai, c.v, c.n);
}

enum kj_rc
kj_penugasan_end(struct kj_act *act, int64_t pegawai, int64_t version, int64_t id, kj_date sampai)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_guard(act, &kj_q_pegawai_guard, pegawai, version);
	if (rc == KJ_OK)
		rc = kj_db_one(
			act->db, act->arena, &kj_q_penugasan_get, &r, KJ_ARGS(kj_i(id), kj_i(pegawai)));
	if (rc == KJ_OK)
		rc = kj_unit_manages(act, kj_int(&r, 0, "unit_id"));
	if (rc == KJ_OK)
		rc = kj_span_check(act, kj_day_of(&r, 0, "dari"), sampai);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_penugasan_end, NULL,
			KJ_ARGS(kj_t(kj_date_iso(act->arena, sampai)), kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, kj_day_audit(act->arena, kj_day_of(&r, 0, "sampai")),
		kj_day_audit(act->arena, sampai), "penugasan.%lld.sampai", (long long)id);
	return kj_audit(act, KJ_DOK_PEGAWAI, pegawai, "akhiri", pegawai, c.v, c.n);
}

/* ---- in one act with the evaluator ------------------------------------------------ */

/* The line of a second post is of kind PLT, whether acting for long or by the day. */
static enum kj_rc
add_line(struct kj_act *act, int64_t pegawai, const struct kj_penugasan *in, const char *penilai)
{
	const struct kj_garis line = {.penilai = penilai,
		.jenis = kj_streq(in->jenis, "DEFINITIF") ? "DEFINITIF" : "PLT",
		.dari = in->dari,
		.sampai = in->sampai,
		.alasan = "",
		.ganti = true};
	int64_t id;

	return penilai && *penilai ? kj_garis_add(act, pegawai, 0, &line, &id) : KJ_OK;
}

enum kj_rc
kj_penugasan_move(struct kj_act *act, int64_t pegawai, int64_t version,
	const struct kj_penugasan *in, const char *penilai)
{
	int64_t id;
	enum kj_rc rc = kj_penugasan_add(act, pegawai, version, in, &id);

	return rc == KJ_OK ? add_line(act, pegawai, in, penilai) : rc;
}

enum kj_rc
kj_penugasan_hire(struct kj_act *act, const struct kj_pegawai *orang, const struct kj_penugasan *in,
	const char *penilai, int64_t *id)
{
	enum kj_rc rc = kj_pegawai_create(act, orang, id);

	return rc == KJ_OK ? kj_penugasan_move(act, *id, 0, in, penilai) : rc;
}
