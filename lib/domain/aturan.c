/* Rulesets in use: read by their row, and put in from the shipped files. */
#include "aturan.h"

#include "queries.h"

/* ---- reading ------------------------------------------------------------------- */

/* Rows never change, so one that was read stays good for the life of the process. */
static struct {
	struct kj_arena *arena;
	struct known {
		struct known *next;
		int64_t id;
		const struct kj_aturan *aturan;
	} * known;
} rows;

static const struct kj_aturan *
known(int64_t id)
{
	for (const struct known *k = rows.known; k; k = k->next)
		if (k->id == id)
			return k->aturan;
	return NULL;
}

static enum kj_rc
read_row(struct kj_act *act, int64_t id, const struct kj_aturan **out)
{
	struct kj_masalah *problems;
	struct kj_aturan *r;
	struct known *k;
	struct kj_rows row;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_aturan_baca, &row, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK)
		return rc == KJ_NOTFOUND ? KJ_FAULT_AT("no ruleset row %lld", (long long)id) : rc;
	if (!rows.arena)
		rows.arena = kj_arena_new();
	if (kj_aturan_parse(
			rows.arena, kj_text(&row, 0, "kode"), kj_text(&row, 0, "isi"), &r, &problems) != KJ_OK)
		return KJ_FAULT_AT(
			"ruleset row %lld, line %d: %s", (long long)id, problems->line, problems->kode);
	k = kj_alloc(rows.arena, sizeof(*k));
	*k = (struct known){rows.known, id, r};
	rows.known = k;
	*out = r;
	return KJ_OK;
}

enum kj_rc
kj_aturan_periode(struct kj_act *act, const char *rulesets, int64_t id, const char *kode,
	const struct kj_aturan **out)
{
	*out = id ? known(id) : kj_aturan_of(rulesets, kode);
	if (*out)
		return KJ_OK;
	return id ? read_row(act, id, out) : KJ_FAULT_AT("no ruleset %s", kode);
}

enum kj_rc
kj_aturan_cari(struct kj_act *act, const char *nama, int64_t *id, const struct kj_aturan **out)
{
	size_t n = strcspn(nama, "@");
	const char *kode = kj_strndup(act->arena, nama, n);
	int64_t versi = 0;
	struct kj_rows r;
	enum kj_rc rc;

	if (nama[n] && !kj_int_parse(nama + n + 1, 1, INT32_MAX, &versi))
		return KJ_NOTFOUND;
	rc = kj_db_one(
		act->db, act->arena, &kj_q_aturan_cari, &r, KJ_ARGS(kj_t(kode), kj_i(versi), kj_i(versi)));
	if (rc != KJ_OK)
		return rc;
	if (id)
		*id = kj_int(&r, 0, "id");
	return kj_aturan_periode(act, "", kj_int(&r, 0, "id"), kode, out);
}

/* ---- the shipped ones ------------------------------------------------------------ */

/* What is there of a code: its newest version, the newest shipped text. */
struct there {
	int64_t versi;
	const char *sha256; /* "" none shipped yet */
};

static struct there
look(const struct kj_rows *all, const char *kode)
{
	struct there t = {0, ""};

	for (size_t i = 0; i < all->n; i++) {
		if (!kj_streq(kj_text(all, i, "kode"), kode))
			continue;
		t.versi = kj_int(all, i, "versi");
		if (kj_streq(kj_text(all, i, "asal"), "KIRIMAN"))
			t.sha256 = kj_text(all, i, "sha256");
	}
	return t;
}

const char *
kj_aturan_sha(struct kj_arena *a, const char *text)
{
	unsigned char raw[32];
	struct kj_sha256 sha;
	char *hex = kj_alloc(a, 65);

	kj_sha256_init(&sha);
	kj_sha256_add(&sha, text, strlen(text));
	kj_sha256_end(&sha, raw);
	kj_hex(hex, raw, sizeof(raw));
	return hex;
}

/* Only who presses a button leaves a trail: what an installation brings is its own witness. */
static enum kj_rc
note(struct kj_act *act, int64_t id, const char *status, const char *sha)
{
	const struct kj_change c[] = {{"status", NULL, status}, {"sha256", NULL, sha}};

	return act->who.akun ? kj_audit(act, KJ_DOK_ATURAN, id, "pasang", 0, c, KJ_COUNT(c)) : KJ_OK;
}

static enum kj_rc
install(struct kj_act *act, const char *rulesets, const char *kode, const struct kj_rows *all,
	size_t *made)
{
	const struct kj_aturan *r = kj_aturan_of(rulesets, kode);
	struct there now = look(all, kode);
	const char *text, *sha, *status = now.versi ? "DIUNGGAH" : "AKTIF";
	int64_t id;
	enum kj_rc rc;

	if (!r)
		return KJ_INVALID;
	text = kj_aturan_text(act->arena, r);
	sha = kj_aturan_sha(act->arena, text);
	if (kj_streq(now.sha256, sha))
		return KJ_OK;
	rc = kj_db_insert(act->db, &kj_q_aturan_pasang_baru, &id,
		KJ_ARGS(kj_t(kode), kj_i(now.versi + 1), kj_t(r->judul), kj_t(text), kj_t(sha),
			kj_t("KIRIMAN"), kj_t(status), kj_t(""), kj_ref(act->who.akun),
			act->who.akun ? kj_t(kj_act_now(act)) : kj_null()));
	if (rc == KJ_OK)
		(*made)++;
	return rc == KJ_OK ? note(act, id, status, sha) : rc;
}

enum kj_rc
kj_aturan_pasang(struct kj_act *act, const char *rulesets, size_t *n)
{
	const char *const *names;
	struct kj_rows all;
	size_t made = 0;
	enum kj_rc rc = kj_aturan_names(act->arena, rulesets, &names);

	if (rc != KJ_OK)
		return KJ_FAULT_AT("no rulesets in %s", rulesets);
	rc = kj_db_rows(act->db, act->arena, &kj_q_aturan_pasang_semua, &all, KJ_NOARGS);
	for (; rc == KJ_OK && *names; names++)
		rc = install(act, rulesets, *names, &all, &made);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_aturan_pasang_periode, NULL, KJ_NOARGS);
	if (n)
		*n = made;
	return rc;
}
