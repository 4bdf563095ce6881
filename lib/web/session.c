#include "lib/web/request.h"
#include "queries.h"

enum { SEEN_EVERY_S = 60 };

/* In the order of the database's enum, from KJ_PERAN_PENGELOLA on. */
static const struct {
	const char *name;
	enum kj_peran bit;
} roles[] = {
	{"PENGELOLA", KJ_PERAN_PENGELOLA},
	{"ADMIN", KJ_PERAN_ADMIN},
	{"AUDITOR", KJ_PERAN_AUDITOR},
	{"PPK", KJ_PERAN_PPK},
	{"TPK", KJ_PERAN_TPK},
};

/* ---- the token ------------------------------------------------------------------ */

static void
hash_secret(unsigned char out[32], const unsigned char secret[32])
{
	struct kj_sha256 sha;

	kj_sha256_init(&sha);
	kj_sha256_add(&sha, secret, 32);
	kj_sha256_end(&sha, out);
}

void
kj_token_new(struct kj_token *t)
{
	kj_random(t->secret, sizeof t->secret);
	hash_secret(t->hash, t->secret);
	kj_hex(t->cookie, t->secret, sizeof t->secret);
}

void
kj_session_cookie(struct kj_req *req, const struct kj_token *t, int64_t keep_s)
{
	kj_cookie_set(req, "", t->cookie, keep_s);
}

void
kj_session_clear(struct kj_req *req)
{
	kj_cookie_set(req, "", "", -1);
}

const char *
kj_agent(const struct kj_req *req)
{
	return kj_io_env(req->in->io, KJ_ENV_USER_AGENT);
}

/* ---- who sends it ------------------------------------------------------------------ */

static bool
in_force(const struct kj_rows *r, size_t row, const char *from, const char *to, kj_date day)
{
	kj_date d;

	if (!kj_date_parse(kj_text(r, row, from), &d) || d > day)
		return false;
	return kj_isnull(r, row, to) || (kj_date_parse(kj_text(r, row, to), &d) && d >= day);
}

/* A definitive post before an acting one, then the older one. */
static bool
comes_before(const struct kj_rows *r, size_t a, size_t b)
{
	bool own_a = strcmp(kj_text(r, a, "tugas_jenis"), "DEFINITIF") == 0;
	bool own_b = strcmp(kj_text(r, b, "tugas_jenis"), "DEFINITIF") == 0;
	int order = strcmp(kj_text(r, a, "tugas_dari"), kj_text(r, b, "tugas_dari"));

	if (own_a != own_b)
		return own_a;
	return order != 0 ? order < 0 : kj_int(r, a, "tugas_id") < kj_int(r, b, "tugas_id");
}

/* The unit and zone of the first assignment in force on its unit's own day. */
static void
fold_assignment(struct kj_act *act, const struct kj_rows *r)
{
	size_t best = r->n;

	for (size_t i = 0; i < r->n; i++) {
		kj_date day;

		if (kj_isnull(r, i, "tugas_id"))
			continue;
		day = kj_day_at(act->now, (int)kj_int(r, i, "zona"));
		if (in_force(r, i, "tugas_dari", "tugas_sampai", day) &&
			(best == r->n || comes_before(r, i, best)))
			best = i;
	}
	if (best == r->n)
		return;
	act->who.unit = kj_int(r, best, "unit_id");
	act->who.zone = (int)kj_int(r, best, "zona");
}

static void
fold_roles(struct kj_act *act, const struct kj_rows *r)
{
	kj_date day = kj_day_at(act->now, act->who.zone);

	for (size_t i = 0; i < r->n; i++) {
		const char *role = kj_text(r, i, "peran");

		if (*role == '\0' || !in_force(r, i, "peran_dari", "peran_sampai", day))
			continue;
		for (size_t k = 0; k < KJ_COUNT(roles); k++)
			if (strcmp(role, roles[k].name) == 0)
				act->who.peran |= roles[k].bit;
		if (strcmp(role, "PENGELOLA") == 0 && act->who.unit_kelola == 0)
			act->who.unit_kelola = kj_int(r, i, "peran_unit");
	}
}

static void
fill_who(struct kj_act *act, const struct kj_rows *r)
{
	struct kj_who *who = &act->who;

	who->akun = kj_int(r, 0, "akun_id");
	who->sesi = kj_int(r, 0, "id");
	who->pegawai = kj_int(r, 0, "pegawai_id");
	who->login = kj_text(r, 0, "login");
	who->nama = kj_isnull(r, 0, "nama") ? who->login : kj_text(r, 0, "nama");
	who->penilai = kj_int(r, 0, "penilai") != 0;
	who->must_change = kj_int(r, 0, "wajib_ganti") != 0;
	if (who->pegawai != 0)
		who->peran |= KJ_PERAN_PEGAWAI;
	fold_assignment(act, r);
	fold_roles(act, r);
}

/* When the session ended or will end, by the real clock. */
static int64_t
end_of(const struct kj_rows *r, int64_t *seen)
{
	int64_t absolute = 0, ended, idle;

	if (!kj_instant_parse(
			kj_text(r, 0, kj_isnull(r, 0, "terakhir") ? "dibuat" : "terakhir"), seen) ||
		!kj_instant_parse(kj_text(r, 0, "absolut"), &absolute)) {
		KJ_FAULT_AT("session %lld has no times", (long long)kj_int(r, 0, "id"));
		return 0;
	}
	idle = *seen + kj_int(r, 0, "diam_s");
	if (idle < absolute)
		absolute = idle;
	if (kj_instant_parse(kj_text(r, 0, "berakhir"), &ended) && ended < absolute)
		absolute = ended;
	return absolute;
}

/* Not worth a refused page: the next request writes it. */
static void
write_seen(struct kj_req *req, int64_t now)
{
	const char *at = kj_instant_sql(req->act.arena, now);

	if (kj_db_exec(req->act.db, &kj_q_web_sesi_terakhir, NULL,
			KJ_ARGS(kj_i(req->act.who.sesi), kj_t(at), kj_t(at))) != KJ_OK)
		kj_log(KJ_WARN, "session.seen", "sesi=%lld", (long long)req->act.who.sesi);
}

enum kj_rc
kj_session_read(struct kj_req *req)
{
	struct kj_arena *a = req->act.arena;
	struct kj_internal *in = req->in;
	const char *first = kj_date_iso(a, kj_day_at(req->act.now, KJ_WIB));
	const char *last = kj_date_iso(a, kj_day_at(req->act.now, KJ_WIT));
	const char *cookie =
		kj_cookie_find(a, kj_io_env(in->io, KJ_ENV_COOKIE), kj_cookie_name(a, req->conf, ""));
	int64_t now = kj_clock_real(), seen = 0, end;
	unsigned char hash[32];
	struct kj_rows r;
	enum kj_rc rc;

	if (!cookie || strlen(cookie) != 64 || !kj_unhex(in->secret, sizeof in->secret, cookie))
		return KJ_OK;
	hash_secret(hash, in->secret);
	rc = kj_db_rows(req->act.db, a, &kj_q_web_sesi, &r,
		KJ_ARGS(kj_t(last), kj_t(first), kj_b(hash, sizeof hash)));
	in->session = rc != KJ_OK ? KJ_SESSION_UNREAD : r.n > 0 ? KJ_SESSION_ENDED : KJ_SESSION_UNKNOWN;
	in->has_secret = in->session != KJ_SESSION_UNKNOWN;
	if (rc != KJ_OK || r.n == 0)
		return rc;
	end = end_of(&r, &seen);
	if (now >= end) {
		if (end > 0 && now - end < req->conf->session.parked_s)
			in->parked_for = kj_int(&r, 0, "akun_id");
		return KJ_OK;
	}
	in->session = KJ_SESSION_GOOD;
	fill_who(&req->act, &r);
	in->instansi = kj_text(&r, 0, "instansi");
	in->bantuan = kj_text(&r, 0, "bantuan");
	req->act.who.lang = kj_lang_known(kj_text(&r, 0, "bahasa"), strlen(kj_text(&r, 0, "bahasa")));
	if (now - seen >= SEEN_EVERY_S || kj_isnull(&r, 0, "terakhir"))
		write_seen(req, now);
	return KJ_OK;
}
