/*
 * Access: how who asks stands to a document. One statement a kind of document
 * in sql/queries/akses.sql; the only other place that knows the rule is the
 * WHERE of a list.
 */
#include "kinerja/domain/akses.h"

#include "queries.h"

static const char *const dok_names[KJ_DOK_COUNT] = {
	[KJ_DOK_NONE] = "",
	[KJ_DOK_SKP] = "skp",
	[KJ_DOK_ENTRI] = "entri",
	[KJ_DOK_EVALUASI] = "evaluasi",
	[KJ_DOK_PREDIKAT_ORGANISASI] = "predikat_organisasi",
	[KJ_DOK_PEGAWAI] = "pegawai",
	[KJ_DOK_UNIT] = "unit",
	[KJ_DOK_GARIS] = "garis",
	[KJ_DOK_PERIODE] = "periode",
	[KJ_DOK_AKUN] = "akun",
	[KJ_DOK_BUKTI] = "bukti",
	[KJ_DOK_ATURAN] = "aturan",
	[KJ_DOK_PENETAPAN] = "penetapan",
	[KJ_DOK_CATATAN] = "catatan",
	[KJ_DOK_PERJANJIAN] = "perjanjian",
	[KJ_DOK_PUSTAKA] = "pustaka",
};

const char *
kj_dok_name(enum kj_dok d)
{
	return d > KJ_DOK_NONE && d < KJ_DOK_COUNT ? dok_names[d] : "";
}

enum kj_dok
kj_dok_of(const char *name)
{
	for (int d = KJ_DOK_NONE + 1; d < KJ_DOK_COUNT; d++)
		if (kj_streq(name, dok_names[d]))
			return (enum kj_dok)d;
	return KJ_DOK_NONE;
}

/* Column of the statement and the relation it means. */
static const struct {
	const char *column;
	enum kj_relasi relasi;
} relations[] = {
	{"diri", KJ_REL_DIRI},
	{"penilai", KJ_REL_PENILAI},
	{"atasan", KJ_REL_ATASAN_PENILAI},
	{"ketua_tim", KJ_REL_KETUA_TIM},
	{"pimpinan", KJ_REL_PIMPINAN_UNIT},
	{"kelola", KJ_REL_PENGELOLA},
	{"ditutup", KJ_REL_DITUTUP},
};

/* Statements and what they take: who, day, subtree, (day again,) id. */
static const struct {
	const struct kj_query *query;
	bool dated;	  /* the document has a term: the day is given twice */
	bool by_role; /* no relation but roles: the id alone */
} kinds[KJ_DOK_COUNT] = {
	[KJ_DOK_SKP] = {&kj_q_akses_skp, true, false},
	[KJ_DOK_ENTRI] = {&kj_q_akses_entri, true, false},
	[KJ_DOK_EVALUASI] = {&kj_q_akses_evaluasi, true, false},
	[KJ_DOK_PREDIKAT_ORGANISASI] = {&kj_q_akses_predikat_organisasi, false, false},
	[KJ_DOK_PEGAWAI] = {&kj_q_akses_pegawai, true, false},
	[KJ_DOK_UNIT] = {&kj_q_akses_unit, false, false},
	[KJ_DOK_GARIS] = {&kj_q_akses_garis, true, false},
	[KJ_DOK_PERIODE] = {&kj_q_akses_periode, false, true},
	[KJ_DOK_AKUN] = {&kj_q_akses_akun, true, false},
	[KJ_DOK_BUKTI] = {&kj_q_akses_bukti, true, false},
	[KJ_DOK_ATURAN] = {&kj_q_akses_aturan, false, true},
	[KJ_DOK_PENETAPAN] = {&kj_q_akses_penetapan, false, false},
	[KJ_DOK_CATATAN] = {&kj_q_akses_catatan, true, false},
	[KJ_DOK_PERJANJIAN] = {&kj_q_akses_perjanjian, false, false},
	[KJ_DOK_PUSTAKA] = {&kj_q_akses_pustaka, false, false},
};

static bool
has_column(const struct kj_rows *r, const char *name)
{
	for (size_t i = 0; i < strlen(r->query->types); i++)
		if (kj_streq(r->query->columns[i], name))
			return true;
	return false;
}

/*
 * Nobody is leader or pengelola of their own documents: the rights over other
 * people's papers must not reach one's own (DOMAIN 5, self-approval).
 */
static unsigned
relations_of(const struct kj_act *act, const struct kj_rows *r)
{
	unsigned rel = 0;

	for (size_t i = 0; i < KJ_COUNT(relations); i++)
		if (has_column(r, relations[i].column) && kj_int(r, 0, relations[i].column))
			rel |= relations[i].relasi;
	if (rel & KJ_REL_DIRI)
		rel &= ~(unsigned)(KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_PENILAI);
	if (act->who.peran & KJ_PERAN_ADMIN)
		rel |= KJ_REL_ADMIN;
	if (act->who.peran & KJ_PERAN_AUDITOR)
		rel |= KJ_REL_AUDITOR;
	if (act->who.peran & KJ_PERAN_PPK)
		rel |= KJ_REL_PPK;
	if (act->who.peran & KJ_PERAN_TPK)
		rel |= KJ_REL_TPK;
	return rel;
}

enum kj_rc
kj_akses_subject(struct kj_act *act, enum kj_dok dok, int64_t id, struct kj_subject *subject)
{
	const char *day;
	struct kj_arg all[5];
	size_t n = 0;
	struct kj_rows r;
	enum kj_rc rc;

	if (dok <= KJ_DOK_NONE || dok >= KJ_DOK_COUNT)
		return KJ_FAULT_AT("access to unknown kind %d", (int)dok);
	if (id <= 0)
		return KJ_NOTFOUND;
	if (!kinds[dok].by_role) {
		day = kj_date_iso(act->arena, kj_act_today(act));
		all[n++] = kj_i(act->who.pegawai);
		all[n++] = kj_t(day);
		all[n++] = kj_i(act->who.peran & KJ_PERAN_PENGELOLA ? act->who.unit_kelola : 0);
		if (kinds[dok].dated)
			all[n++] = kj_t(day);
	}
	all[n++] = kj_i(id);
	rc = kj_db_one(act->db, act->arena, kinds[dok].query, &r, all, n);
	if (rc != KJ_OK)
		return rc;
	*subject = (struct kj_subject){
		.dok = dok,
		.id = kj_int(&r, 0, "id"),
		.version = kj_int(&r, 0, "version"),
		.status = kj_text(&r, 0, "status"),
		.pegawai = kj_int(&r, 0, "pegawai_id"),
		.penilai = kj_int(&r, 0, "penilai_id"),
		.unit = kj_int(&r, 0, "unit_id"),
		.periode = kj_int(&r, 0, "periode_id"),
		.relasi = relations_of(act, &r),
		.simulasi = has_column(&r, "simulasi") && kj_int(&r, 0, "simulasi") != 0,
	};
	act->simulasi = subject->simulasi;
	return KJ_OK;
}

enum kj_rc
kj_akses(struct kj_act *act, const struct kj_need *need, int64_t id, struct kj_subject *subject)
{
	enum kj_rc rc;

	switch (need->kind) {
	case KJ_NEED_PUBLIC:
		return KJ_OK;
	case KJ_NEED_SIGNED_IN:
		return act->who.akun ? KJ_OK : KJ_DENIED;
	case KJ_NEED_ROLE:
		return act->who.akun && (act->who.peran & need->peran) ? KJ_OK : KJ_DENIED;
	case KJ_NEED_RELATION:
		if (!act->who.akun)
			return KJ_DENIED;
		rc = kj_akses_subject(act, need->dok, id, subject);
		if (rc == KJ_OK && !(subject->relasi & need->relasi))
			rc = KJ_NOTFOUND;
		return rc;
	case KJ_NEED_NOTHING:
		break;
	}
	return KJ_FAULT_AT("a route without a need was asked");
}
