/* The first administrator. */
#include "kinerja/domain/pertama.h"

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/masuk.h"
#include "kinerja/rules.h"
#include "queries.h"

enum { NAME_MIN = 3 };

/* What is being made. */
struct making {
	struct kj_act *act;
	const struct kj_pertama *in;
	const char *nip, *login, *day;
	int64_t pegawai, akun;
};

enum kj_rc
kj_pertama_ada(struct kj_act *act, bool *ada)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_pertama_ada, &r, KJ_NOARGS);

	*ada = rc == KJ_OK;
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

/* Digits are meant as a NIP; anything else is a name without spaces. */
static enum kj_rc
read_login(struct making *m)
{
	const char *text = kj_trim(m->act->arena, m->in->nip);
	bool digits = text[strspn(text, "0123456789 ")] == '\0', good;
	struct kj_nip nip;

	m->nip = "";
	m->login = text;
	if (digits)
		good = kj_nip(m->act->arena, text, kj_act_today(m->act), NULL, &nip) == KJ_OK;
	else
		good = strlen(text) >= NAME_MIN && !strpbrk(text, " \t\n");
	if (!good)
		return kj_problem(m->act, "pertama.nama_akun", "nip");
	if (digits)
		m->nip = m->login = nip.digit;
	return KJ_OK;
}

static enum kj_rc
check(struct making *m, const struct kj_conf *conf)
{
	struct kj_sandi_pemilik owner = {.nama = m->in->nama, .lahir = ""};
	enum kj_rc login = read_login(m), password;

	owner.nip = m->nip;
	password = kj_sandi_check(m->act, conf, &owner, m->in->sandi, m->in->ulang);
	return login != KJ_OK ? login : password;
}

static enum kj_rc
store(struct making *m, const struct kj_conf *conf)
{
	struct kj_act *act = m->act;
	const char *now = kj_instant_sql(act->arena, kj_clock_real());
	const char *hash = kj_password_hash(
		act->arena, m->in->sandi, conf->password.memory_kib, conf->password.passes);
	enum kj_rc rc;

	if (!hash)
		return KJ_FAULT;
	rc = kj_db_insert(act->db, &kj_q_pertama_pegawai, &m->pegawai,
		KJ_ARGS(kj_opt(m->nip), kj_t(m->in->nama), kj_t(*m->nip ? "PNS" : "LAIN"), kj_t(m->day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pertama_kata, NULL, KJ_ARGS(kj_i(m->pegawai)));
	if (rc == KJ_OK)
		rc = kj_db_insert(
			act->db, &kj_q_pertama_akun, &m->akun, KJ_ARGS(kj_i(m->pegawai), kj_t(m->login)));
	if (rc == KJ_CONFLICT)
		return kj_problem(act, "pertama.ada", "nip");
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_sandi_set, NULL,
			KJ_ARGS(kj_i(m->akun), kj_t(hash), kj_i(m->in->sementara), kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_insert(act->db, &kj_q_pertama_peran, NULL, KJ_ARGS(kj_i(m->akun), kj_t(m->day)));
	return rc;
}

static enum kj_rc
note(struct making *m)
{
	struct kj_change person[] = {{"nama", NULL, m->in->nama}, {"nip", NULL, m->nip}};
	struct kj_change account[] = {{"login", NULL, m->login}, {"peran", NULL, "ADMIN"}};
	enum kj_rc rc =
		kj_audit(m->act, KJ_DOK_PEGAWAI, m->pegawai, "buat", m->pegawai, person, *m->nip ? 2 : 1);

	if (rc == KJ_OK)
		rc = kj_audit(m->act, KJ_DOK_AKUN, m->akun, "buat", m->pegawai, account, KJ_COUNT(account));
	return rc;
}

enum kj_rc
kj_pertama(
	struct kj_act *act, const struct kj_conf *conf, const struct kj_pertama *in, const char **login)
{
	struct making m = {
		.act = act, .in = in, .day = kj_date_iso(act->arena, kj_act_today(act)), .login = ""};
	enum kj_rc rc;
	bool ada;

	rc = check(&m, conf);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pertama_instansi, NULL,
			KJ_ARGS(kj_t(in->instansi), kj_t(in->tempat), kj_t(conf->profile)));
	if (rc == KJ_OK)
		rc = kj_pertama_ada(act, &ada);
	if (rc == KJ_OK && ada)
		return KJ_NOTFOUND;
	if (rc == KJ_OK)
		rc = store(&m, conf);
	if (rc == KJ_OK)
		rc = note(&m);
	if (rc == KJ_OK)
		rc = kj_aturan_pasang(act, conf->rulesets, NULL);
	*login = m.login;
	return rc;
}
