/*
 * Sign-in: name and password to a session, with throttling that cannot be
 * turned against a colleague.
 */
#include "kinerja/domain/masuk.h"

#include "queries.h"

/* Within WINDOW_S: failures of one account from a device or address, and of one address. */
enum { WINDOW_S = 15 * 60, MAX_ACCOUNT = 8, MAX_ADDRESS = 300, TEMPORARY_S = 7 * 86400 };

/* One attempt under way. */
struct attempt {
	struct kj_act *act;
	const struct kj_masuk *m;
	struct kj_rows account;
	int64_t now; /* the real clock */
	unsigned char by_account[32], by_address[32];
};

/* Spaces of a printed NIP are dropped; capitals make no other name. */
static const char *
clean_login(struct kj_arena *a, const char *typed)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (const char *s = typed; *s != '\0'; s++)
		if (*s != ' ')
			kj_buf_putc(&b, *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s);
	return b.len > 0 ? b.data : "";
}

static void
key(unsigned char out[32], const char *kind, const char *a, const char *b)
{
	struct kj_sha256 h;

	kj_sha256_init(&h);
	kj_sha256_add(&h, kind, strlen(kind) + 1);
	kj_sha256_add(&h, a, strlen(a) + 1);
	kj_sha256_add(&h, b, strlen(b) + 1);
	kj_sha256_end(&h, out);
}

/*
 * An account is counted by its number: the server finds it under several
 * spellings of its name, and each would be a fresh start.
 */
static void
make_keys(struct attempt *t, const char *login, bool found, bool known)
{
	char device[65];

	if (found)
		login = kj_fmt(t->act->arena, "#%lld", (long long)kj_int(&t->account, 0, "id"));
	kj_hex(device, t->m->perangkat, 32);
	key(t->by_account, known ? "perangkat" : "alamat", login, known ? device : t->act->ip);
	key(t->by_address, "jaringan", t->act->ip, "");
}

/* Refuses before the password is looked at: hashing is the dearest thing here. */
static enum kj_rc
check_throttle(struct attempt *t, bool known)
{
	struct kj_act *act = t->act;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_masuk_percobaan, &r,
		KJ_ARGS(kj_b(t->by_account, 32), kj_b(t->by_address, 32)));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++) {
		bool account = memcmp(kj_cell(&r, i, "kunci")->s, t->by_account, 32) == 0;
		int64_t last = 0, left;

		(void)kj_instant_parse(kj_text(&r, i, "terakhir"), &last);
		left = last + WINDOW_S - t->now;
		if (left <= 0 || kj_int(&r, i, "gagal") < (account ? MAX_ACCOUNT : MAX_ADDRESS))
			continue;
		if (!account && known)
			continue;
		kj_log(
			KJ_WARN, "login.throttled", "kind=%s ip=%s", account ? "account" : "address", act->ip);
		return kj_problem_detail(
			act, "login.tunggu", kj_fmt(act->arena, "%lld", (long long)(left + 59) / 60), "nip");
	}
	return KJ_OK;
}

static enum kj_rc
count_failure(struct attempt *t)
{
	struct kj_act *act = t->act;
	const char *now = kj_instant_sql(act->arena, t->now);
	const char *since = kj_instant_sql(act->arena, t->now - WINDOW_S);
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_masuk_gagal, NULL, KJ_ARGS(kj_b(t->by_account, 32), kj_t(now), kj_t(since)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_masuk_gagal, NULL,
			KJ_ARGS(kj_b(t->by_address, 32), kj_t(now), kj_t(since)));
	if (rc != KJ_OK)
		return rc;
	kj_log(KJ_WARN, "login.refused", "ip=%s", act->ip);
	return kj_problem(act, "login.salah", "nip");
}

/* The temporary password of an admin comes into force when it is used. */
static enum kj_rc
adopt_temporary(struct attempt *t, int64_t akun)
{
	struct kj_act *act = t->act;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_sandi_set, NULL,
		KJ_ARGS(kj_i(akun), kj_t(kj_text(&t->account, 0, "awal")), kj_i(1),
			kj_t(kj_instant_sql(act->arena, t->now))));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_sandi_awal_delete, NULL, KJ_ARGS(kj_i(akun)));
	return rc;
}

static bool
temporary_valid(const struct attempt *t)
{
	int64_t made;

	return kj_instant_parse(kj_text(&t->account, 0, "awal_pada"), &made) &&
		   t->now - made < TEMPORARY_S;
}

static enum kj_rc
open_session(struct attempt *t, const struct kj_conf *conf, int64_t akun, bool must_change)
{
	struct kj_act *act = t->act;
	int64_t keep = t->m->ingat ? conf->session.remember_s : conf->session.absolute_s;
	int64_t idle = t->m->ingat ? conf->session.remember_idle_s : conf->session.idle_s;
	const char *now = kj_instant_sql(act->arena, t->now);
	const char *agent = kj_utf8_len(t->m->agen) <= 200 ? t->m->agen : "";
	enum kj_rc rc;

	rc = kj_db_insert(act->db, &kj_q_sesi_insert, &act->who.sesi,
		KJ_ARGS(kj_b(t->m->token, 32), kj_i(akun), kj_t(now),
			kj_t(kj_instant_sql(act->arena, t->now + keep)), kj_i(idle), kj_i(t->m->ingat),
			kj_i(must_change), kj_t(agent), kj_t(act->ip)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_perangkat_add, NULL,
			KJ_ARGS(kj_i(akun), kj_b(t->m->perangkat, 32), kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_masuk_berhasil, NULL, KJ_ARGS(kj_b(t->by_account, 32)));
	return rc;
}

/* A transaction of its own: a failure before it must stay counted. */
static enum kj_rc
let_in(
	struct attempt *t, const struct kj_conf *conf, int64_t akun, bool temporary, bool must_change)
{
	struct kj_act *act = t->act;
	enum kj_rc rc = kj_tx_begin(act->db);

	if (rc == KJ_OK && temporary)
		rc = adopt_temporary(t, akun);
	if (rc == KJ_OK)
		rc = open_session(t, conf, akun, must_change);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, akun, "masuk", act->who.pegawai, NULL, 0);
	if (rc == KJ_OK)
		rc = kj_tx_commit(act->db);
	if (rc != KJ_OK)
		kj_tx_rollback(act->db);
	return rc;
}

static enum kj_rc
find_account(struct attempt *t, const char *login, bool *found)
{
	enum kj_rc rc = kj_db_one(t->act->db, t->act->arena, &kj_q_masuk_akun, &t->account,
		KJ_ARGS(kj_b(t->m->perangkat, 32), kj_t(login)));

	*found = rc == KJ_OK;
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

enum kj_rc
kj_masuk(struct kj_act *act, const struct kj_conf *conf, const struct kj_masuk *m, int64_t *akun,
	bool *wajib)
{
	struct attempt t = {.act = act, .m = m, .now = kj_clock_real()};
	const char *login = clean_login(act->arena, m->login);
	bool found, known, active, temporary = false, good;
	enum kj_rc rc;

	rc = find_account(&t, login, &found);
	if (rc != KJ_OK)
		return rc;
	known = found && kj_int(&t.account, 0, "dikenal") != 0;
	active = found && kj_int(&t.account, 0, "aktif") != 0;
	make_keys(&t, login, found, known);
	rc = check_throttle(&t, known);
	if (rc != KJ_OK)
		return rc;
	good = kj_password_check(found ? kj_text(&t.account, 0, "hash") : "", m->sandi);
	if (!good && found && *kj_text(&t.account, 0, "awal") != '\0' && temporary_valid(&t))
		good = temporary = kj_password_check(kj_text(&t.account, 0, "awal"), m->sandi);
	if (!good || !active)
		return count_failure(&t);
	*akun = kj_int(&t.account, 0, "id");
	*wajib = temporary || kj_int(&t.account, 0, "wajib_ganti") != 0;
	act->who.akun = *akun;
	act->who.pegawai = kj_int(&t.account, 0, "pegawai_id");
	return let_in(&t, conf, *akun, temporary, *wajib);
}

enum kj_rc
kj_keluar(struct kj_act *act)
{
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_sesi_end, NULL,
		KJ_ARGS(kj_t(kj_instant_sql(act->arena, kj_clock_real())), kj_i(act->who.sesi),
			kj_i(act->who.akun)));

	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, act->who.akun, "keluar", act->who.pegawai, NULL, 0);
	return rc;
}

enum kj_rc
kj_sesi_end(struct kj_act *act, int64_t id)
{
	const char *now = kj_instant_sql(act->arena, kj_clock_real());
	struct kj_change c = {"sesi", id ? kj_fmt(act->arena, "%lld", (long long)id) : "*", NULL};
	int64_t changed = 0;
	enum kj_rc rc;

	if (id != 0)
		rc = kj_db_exec(
			act->db, &kj_q_sesi_end, &changed, KJ_ARGS(kj_t(now), kj_i(id), kj_i(act->who.akun)));
	else
		rc = kj_db_exec(act->db, &kj_q_sesi_end_others, NULL,
			KJ_ARGS(kj_t(now), kj_i(act->who.akun), kj_i(act->who.sesi)));
	if (rc == KJ_OK && id != 0 && changed == 0)
		return KJ_NOTFOUND;
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, act->who.akun, "akhiri", act->who.pegawai, &c, 1);
	return rc;
}
