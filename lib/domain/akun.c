/* Accounts and roles. */
#include "kinerja/domain/akun.h"

#include "master.h"
#include "queries.h"

#define BATCH 100

enum { LENT_DAYS = 30 };

const char *const kj_akun_peran[] = {"PENGELOLA", "ADMIN", "AUDITOR", "PPK", "TPK", NULL};

/* Consonant and vowel: syllables that everybody reads and hears the same. */
static char *
syllables(char *to, const unsigned char *dice, size_t n)
{
	static const char consonants[] = "bcdghjkmnprstwyz", vowels[] = "aeiou";

	for (size_t i = 0; i < n; i++) {
		*to++ = consonants[dice[2 * i] % 16];
		*to++ = vowels[dice[2 * i + 1] % 5];
	}
	return to;
}

const char *
kj_akun_sandi_acak(struct kj_arena *a)
{
	unsigned char dice[12];
	uint32_t number;
	char part[3][5] = {{0}};

	kj_random(dice, sizeof(dice));
	kj_random(&number, sizeof(number));
	for (size_t i = 0; i < 3; i++)
		syllables(part[i], dice + 4 * i, 2);
	return kj_fmt(a, "%s-%s-%04u-%s", part[0], part[1], number % 10000, part[2]);
}

/* ---- accounts -------------------------------------------------------------------- */

/* A login name has no white space, so that nobody wonders what they see. */
static enum kj_rc
check_login(struct kj_act *act, const char *login)
{
	if (strpbrk(login, " \t\r\n"))
		return kj_problem(act, "akun.login_spasi", "login");
	return KJ_OK;
}

static enum kj_rc
taken(struct kj_act *act, enum kj_rc rc)
{
	if (rc != KJ_CONFLICT)
		return rc;
	if (strstr(kj_db_key(act->db), "akun_pegawai"))
		return kj_problem(act, "akun.ada", "%s", "");
	return kj_problem(act, "akun.login_ada", "login");
}

static enum kj_rc
put_password(struct kj_act *act, int64_t id, const char *hash)
{
	return kj_db_exec(act->db, &kj_q_akun_sandi_awal, NULL,
		KJ_ARGS(kj_i(id), kj_t(hash), kj_ref(act->who.akun),
			kj_t(kj_instant_sql(act->arena, kj_clock_real()))));
}

enum kj_rc
kj_akun_create(
	struct kj_act *act, int64_t pegawai, const char *login, const char *hash, int64_t *id)
{
	struct kj_change c = {.field = "login", .after = login};
	enum kj_rc rc;

	rc = check_login(act, login);
	if (rc == KJ_OK)
		rc = taken(
			act, kj_db_insert(act->db, &kj_q_akun_insert, id, KJ_ARGS(kj_i(pegawai), kj_t(login))));
	if (rc == KJ_OK)
		rc = put_password(act, *id, hash);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, *id, "buat", pegawai, &c, 1);
	return rc;
}

/* The account under its guard. */
static enum kj_rc
take(struct kj_act *act, int64_t id, int64_t version, struct kj_rows *r)
{
	enum kj_rc rc = kj_guard(act, &kj_q_akun_guard, id, version);

	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_akun_get, r, KJ_ARGS(kj_i(id)));
	return rc;
}

enum kj_rc
kj_akun_sandi(struct kj_act *act, int64_t id, int64_t version, const char *hash)
{
	struct kj_rows r;
	enum kj_rc rc = take(act, id, version, &r);

	if (rc == KJ_OK)
		rc = put_password(act, id, hash);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, id, "setel_sandi", kj_int(&r, 0, "pegawai_id"), NULL, 0);
	return rc;
}

enum kj_rc
kj_akun_login(struct kj_act *act, int64_t id, int64_t version, const char *login)
{
	struct kj_change c = {.field = "login", .after = login};
	struct kj_rows r;
	enum kj_rc rc;

	rc = check_login(act, login);
	if (rc == KJ_OK)
		rc = take(act, id, version, &r);
	if (rc != KJ_OK || kj_streq(kj_text(&r, 0, "login"), login))
		return rc;
	c.before = kj_text(&r, 0, "login");
	rc = taken(act, kj_db_exec(act->db, &kj_q_akun_login, NULL, KJ_ARGS(kj_t(login), kj_i(id))));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, id, "ubah", kj_int(&r, 0, "pegawai_id"), &c, 1);
	return rc;
}

/* Without this account, is there still an admin who can sign in? */
static enum kj_rc
check_last_admin(struct kj_act *act, int64_t akun)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(
		act->db, act->arena, &kj_q_akun_admin_lain, &r, KJ_ARGS(kj_i(akun), kj_t(day), kj_t(day)));
	return rc == KJ_NOTFOUND ? kj_problem(act, "akun.admin_terakhir", "%s", "") : rc;
}

static enum kj_rc
store_aktif(struct kj_act *act, int64_t id, int64_t pegawai, bool aktif)
{
	struct kj_change c = {"aktif", aktif ? "0" : "1", aktif ? "1" : "0"};
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_akun_aktif, NULL, KJ_ARGS(kj_i(aktif), kj_i(id)));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, id, aktif ? "buka" : "tutup", pegawai, &c, 1);
	return rc;
}

enum kj_rc
kj_akun_set_aktif(struct kj_act *act, int64_t id, int64_t version, bool aktif)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (id == act->who.akun)
		return kj_problem(act, "akun.diri", "%s", "");
	rc = take(act, id, version, &r);
	if (rc == KJ_OK && !aktif)
		rc = check_last_admin(act, id);
	if (rc != KJ_OK || !kj_int(&r, 0, "aktif") == !aktif)
		return rc;
	return store_aktif(act, id, kj_int(&r, 0, "pegawai_id"), aktif);
}

struct closing {
	struct kj_act *act;
	int64_t id, pegawai, version;
};

static enum kj_rc
close_one(void *arg)
{
	const struct closing *c = arg;
	enum kj_rc rc = kj_guard(c->act, &kj_q_akun_guard, c->id, c->version);

	if (rc == KJ_CONFLICT)
		return KJ_OK; /* changed meanwhile: the next turn finds it again */
	return rc == KJ_OK ? store_aktif(c->act, c->id, c->pegawai, false) : rc;
}

enum kj_rc
kj_akun_tutup(struct kj_act *act)
{
	struct kj_rows r;
	enum kj_rc rc;

	do {
		rc = kj_db_rows(act->db, act->arena, &kj_q_akun_tertinggal, &r,
			KJ_ARGS(kj_t(kj_date_iso(act->arena, kj_act_today(act))), kj_i(BATCH)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
			struct closing c = {
				act, kj_int(&r, i, "id"), kj_int(&r, i, "pegawai_id"), kj_int(&r, i, "version")};

			rc = kj_tx(act->db, close_one, &c);
		}
	} while (rc == KJ_OK && r.n == BATCH);
	return rc;
}

/* ---- roles ------------------------------------------------------------------------- */

static enum kj_rc
check_role(struct kj_act *act, int64_t akun, const struct kj_peran_baru *in)
{
	bool manager = kj_streq(in->peran, "PENGELOLA");
	struct kj_rows r;
	enum kj_rc rc;

	if (akun == act->who.akun)
		return kj_problem(act, "akun.diri", "peran");
	if (manager && !in->unit)
		return kj_problem(act, "wajib", "unit");
	if (!manager && in->unit)
		return kj_problem(act, "peran.tanpa_unit", "unit");
	rc = kj_span_check(act, in->dari, in->sampai);
	if (rc == KJ_OK && in->unit) {
		rc = kj_db_one(act->db, act->arena, &kj_q_unit_get, &r, KJ_ARGS(kj_i(in->unit)));
		if (rc == KJ_NOTFOUND)
			rc = kj_problem(act, "pilihan", "unit");
	}
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_one(act->db, act->arena, &kj_q_peran_tabrak, &r,
		KJ_ARGS(kj_i(akun), kj_t(in->peran), kj_t(kj_day_end_text(act->arena, in->sampai)),
			kj_t(kj_date_iso(act->arena, in->dari))));
	if (rc == KJ_OK)
		return kj_problem(act, "peran.ada", "peran");
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

enum kj_rc
kj_peran_add(
	struct kj_act *act, int64_t akun, int64_t version, const struct kj_peran_baru *in, int64_t *id)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	enum kj_rc rc;

	rc = take(act, akun, version, &r);
	if (rc == KJ_OK)
		rc = check_role(act, akun, in);
	if (rc == KJ_OK)
		rc = kj_db_insert(act->db, &kj_q_peran_insert, id,
			KJ_ARGS(kj_i(akun), kj_t(in->peran), kj_ref(in->unit), kj_day_arg(act->arena, in->dari),
				kj_day_arg(act->arena, in->sampai)));
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, NULL, in->peran, "peran.%lld.peran", (long long)*id);
	if (in->unit)
		kj_changes_add(&c, NULL, kj_fmt(act->arena, "%lld", (long long)in->unit), "peran.%lld.unit",
			(long long)*id);
	kj_changes_add(&c, NULL, kj_day_audit(act->arena, in->dari), "peran.%lld.dari", (long long)*id);
	kj_changes_add(
		&c, NULL, kj_day_audit(act->arena, in->sampai), "peran.%lld.sampai", (long long)*id);
	return kj_audit(act, KJ_DOK_AKUN, akun, "beri_peran", kj_int(&r, 0, "pegawai_id"), c.v, c.n);
}

/* At once: the day before today is its last. */
enum kj_rc
kj_peran_end(struct kj_act *act, int64_t akun, int64_t version, int64_t peran)
{
	const char *last = kj_date_iso(act->arena, kj_act_today(act) - 1);
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows owner, r;
	enum kj_rc rc;

	if (akun == act->who.akun)
		return kj_problem(act, "akun.diri", "%s", "");
	rc = take(act, akun, version, &owner);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_peran_get, &r, KJ_ARGS(kj_i(peran), kj_i(akun)));
	if (rc == KJ_OK && kj_streq(kj_text(&r, 0, "peran"), "ADMIN"))
		rc = check_last_admin(act, akun);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_end, NULL, KJ_ARGS(kj_t(last), kj_i(peran)));
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, kj_text(&r, 0, "peran"), NULL, "peran.%lld.peran", (long long)peran);
	kj_changes_add(&c, kj_day_audit(act->arena, kj_day_of(&r, 0, "sampai")), last,
		"peran.%lld.sampai", (long long)peran);
	return kj_audit(
		act, KJ_DOK_AKUN, akun, "cabut_peran", kj_int(&owner, 0, "pegawai_id"), c.v, c.n);
}

/* ---- two people ---------------------------------------------------------------------- */

enum kj_rc
kj_akun_empat_mata(struct kj_act *act, int64_t peminta, const char *field)
{
	const char *since = kj_date_iso(act->arena, kj_act_today(act) - LENT_DAYS);
	struct kj_rows lent;
	enum kj_rc rc;

	if (act->who.akun == peminta)
		return kj_problem(act, "akun.empat_mata", "%s", field);
	rc = kj_db_one(act->db, act->arena, &kj_q_akun_dibukakan, &lent,
		KJ_ARGS(kj_i(act->who.akun), kj_i(peminta), kj_t(since)));
	if (rc == KJ_OK)
		return kj_problem(act, "akun.dibukakan", "%s", field);
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}
