/*
 * Changing the own password. A good one is long and not about its owner; no
 * rule asks for capitals and digits.
 */
#include "kinerja/domain/masuk.h"

#include "queries.h"

/* The commonest ones that are long enough to pass the length, by their lower case. */
static const char *const common[] = {"1234567890", "12345678910", "0987654321", "qwertyuiop",
	"password123", "password1234", "passwordku", "katasandi1", "katasandiku", "indonesia1",
	"indonesia45", "indonesia123", "bismillah1", "bismillah123", "rahasia123", "rahasiaku1",
	"sayangkamu", "adminadmin", "admin12345", "1111111111", "0000000000", "1122334455",
	"abcdefghij", "asdfghjkl1", "pegawai123", "ekinerja123", "kinerja123", NULL};

static const char *
lower(struct kj_arena *a, const char *s)
{
	char *out = kj_strdup(a, s);

	for (char *c = out; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return out;
}

static bool
one_character(const char *s)
{
	for (const char *c = s; *c != '\0'; c++)
		if (*c != *s)
			return false;
	return true;
}

static bool
easy(struct kj_arena *a, const char *s)
{
	const char *low = lower(a, s);

	for (size_t i = 0; common[i] != NULL; i++)
		if (kj_streq(low, common[i]))
			return true;
	return one_character(low);
}

/* Own number, name or birthday: what a colleague would try first. */
static bool
about_owner(struct kj_arena *a, const char *s, const struct kj_sandi_pemilik *owner)
{
	const char *low = lower(a, s);
	const char *name = lower(a, owner->nama);
	size_t first = strcspn(name, " ");

	if (*owner->nip != '\0' && strstr(low, owner->nip) != NULL)
		return true;
	if (*owner->lahir != '\0' && strstr(low, owner->lahir) != NULL)
		return true;
	return first >= 4 && strstr(low, kj_strndup(a, name, first)) != NULL && strlen(low) < first + 6;
}

enum kj_rc
kj_sandi_check(struct kj_act *act, const struct kj_conf *conf, const struct kj_sandi_pemilik *owner,
	const char *baru, const char *ulang)
{
	if (kj_utf8_len(baru) < (size_t)conf->password.min_length)
		return kj_problem_detail(
			act, "sandi.pendek", kj_fmt(act->arena, "%d", conf->password.min_length), "sandi_baru");
	if (easy(act->arena, baru))
		return kj_problem(act, "sandi.mudah", "sandi_baru");
	if (about_owner(act->arena, baru, owner))
		return kj_problem(act, "sandi.memuat_nip", "sandi_baru");
	if (!kj_streq(baru, ulang))
		return kj_problem(act, "sandi.beda", "sandi_ulang");
	return KJ_OK;
}

enum kj_rc
kj_sandi_change(struct kj_act *act, const struct kj_conf *conf, const char *lama, const char *baru,
	const char *ulang)
{
	const char *now = kj_instant_sql(act->arena, kj_clock_real()), *hash;
	struct kj_sandi_pemilik owner;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_sandi_get, &r, KJ_ARGS(kj_i(act->who.akun)));
	if (rc != KJ_OK)
		return rc;
	if (!kj_password_check(kj_text(&r, 0, "hash"), lama))
		return kj_problem(act, "sandi.lama_salah", "sandi_lama");
	if (kj_streq(lama, baru))
		return kj_problem(act, "sandi.sama", "sandi_baru");
	owner = (struct kj_sandi_pemilik){
		kj_text(&r, 0, "nip"), kj_text(&r, 0, "nama"), kj_text(&r, 0, "lahir")};
	rc = kj_sandi_check(act, conf, &owner, baru, ulang);
	if (rc != KJ_OK)
		return rc;
	hash = kj_password_hash(act->arena, baru, conf->password.memory_kib, conf->password.passes);
	if (hash == NULL)
		return KJ_FAULT;
	rc = kj_db_exec(act->db, &kj_q_sandi_set, NULL,
		KJ_ARGS(kj_i(act->who.akun), kj_t(hash), kj_i(0), kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_sesi_end_others, NULL,
			KJ_ARGS(kj_t(now), kj_i(act->who.akun), kj_i(act->who.sesi)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_sesi_changed, NULL, KJ_ARGS(kj_i(act->who.sesi)));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_AKUN, act->who.akun, "ganti_sandi", act->who.pegawai, NULL, 0);
	return rc;
}
