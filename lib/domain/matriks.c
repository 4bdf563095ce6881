/* Matriks peran hasil: cells written by the leader, taken by whom they concern. */
#include "kinerja/domain/matriks.h"

#include "kinerja/domain/skp.h"
#include "queries.h"

const char *const kj_matriks_asal[] = {"LINTAS_UNIT", "PENUGASAN_KHUSUS", NULL};
const char *const kj_matriks_untuk[] = {"SEMUA", "TANPA_PERAN", NULL};

/* One save: who and what may be named, what is there, what changes. */
struct save {
	struct kj_act *act;
	int64_t skp;
	const struct kj_matriks_isi *isi;
	const char *day;
	struct kj_rows rhk, people, have;
	struct kj_arg *set, *clear;
	size_t nset, nclear;
	struct kj_changes changes;
};

static bool
has(const struct kj_rows *r, int64_t id)
{
	for (size_t i = 0; i < r->n; i++)
		if (kj_int(r, i, "id") == id)
			return true;
	return false;
}

/* What stands in a cell now; "" empty. */
static const char *
cell(const struct save *s, int64_t pegawai, int64_t rhk)
{
	for (size_t i = 0; i < s->have.n; i++)
		if (kj_int(&s->have, i, "pegawai_id") == pegawai && kj_int(&s->have, i, "rhk_id") == rhk)
			return kj_text(&s->have, i, "teks");
	return "";
}

static const char *
json_people(struct kj_arena *a, const struct kj_set *people)
{
	const struct kj_matriks_orang *o = people->v;
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; i < people->n; i++)
		kj_buf_id(&b, o[i].row.id);
	return kj_buf_ids(&b);
}

static enum kj_rc
read_base(struct save *s)
{
	struct kj_act *act = s->act;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_rhk, &s->rhk, KJ_ARGS(kj_i(s->skp)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_sah, &s->people,
			KJ_ARGS(
				kj_i(act->who.pegawai), kj_t(s->day), kj_t(s->day), kj_i(s->skp), kj_i(s->skp)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_matriks_sel, &s->have,
			KJ_ARGS(kj_t(json_people(act->arena, &s->isi->orang)), kj_i(s->skp)));
	return rc;
}

static void
sort_cell(struct save *s, int64_t pegawai, const struct kj_sel *c)
{
	const char *was = cell(s, pegawai, c->row.id);
	struct kj_arg *to;

	if (kj_streq(was, c->teks))
		return;
	if (*c->teks) {
		to = s->set + 3 * s->nset++;
		to[2] = kj_t(c->teks);
	} else {
		to = s->clear + 2 * s->nclear++;
	}
	to[0] = kj_i(c->row.id);
	to[1] = kj_i(pegawai);
	kj_changes_add(&s->changes, *was ? was : NULL, *c->teks ? c->teks : NULL, "peran.%lld.rhk.%lld",
		(long long)pegawai, (long long)c->row.id);
}

/* Sorts the cells of the form into those to write and those to empty. */
static enum kj_rc
sort_cells(struct save *s)
{
	const struct kj_matriks_orang *o = s->isi->orang.v;
	enum kj_rc rc = KJ_OK;
	size_t n = 0;

	for (size_t i = 0; i < s->isi->orang.n; i++)
		n += o[i].sel.n;
	s->set = kj_calloc(s->act->arena, 3 * n + 1, sizeof(*s->set));
	s->clear = kj_calloc(s->act->arena, 2 * n + 1, sizeof(*s->clear));
	for (size_t i = 0; i < s->isi->orang.n; i++) {
		const struct kj_sel *c = o[i].sel.v;

		if (!has(&s->people, o[i].row.id))
			rc = kj_problem(s->act, "bukan_milik", "orang.%s", o[i].row.key);
		for (size_t k = 0; k < o[i].sel.n && rc == KJ_OK; k++) {
			if (!has(&s->rhk, c[k].row.id))
				rc = kj_problem(
					s->act, "bukan_milik", "orang.%s.sel.%s.teks", o[i].row.key, c[k].row.key);
			else
				sort_cell(s, o[i].row.id, &c[k]);
		}
	}
	return rc;
}

static enum kj_rc
fill_column(struct save *s)
{
	struct kj_act *act = s->act;
	int64_t rhk = s->isi->kolom;
	bool idle = kj_streq(s->isi->kolom_untuk, "TANPA_PERAN");

	if (rhk == 0)
		return KJ_OK;
	if (!has(&s->rhk, rhk))
		return kj_problem(act, "bukan_milik", "kolom");
	if (*s->isi->kolom_teks == '\0')
		return kj_problem(act, "wajib", "kolom_teks");
	kj_changes_add(&s->changes, NULL, s->isi->kolom_teks, "kolom.rhk.%lld", (long long)rhk);
	return kj_db_exec(act->db, &kj_q_matriks_isi_kolom, NULL,
		KJ_ARGS(kj_i(rhk), kj_t(s->isi->kolom_teks), kj_i(act->who.pegawai), kj_t(s->day),
			kj_t(s->day), kj_i(idle), kj_i(s->skp)));
}

static enum kj_rc
add_person(struct save *s)
{
	struct kj_act *act = s->act;
	struct kj_rows p;
	enum kj_rc rc;

	if (*s->isi->nip == '\0')
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_matriks_cari, &p,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(s->day), kj_t(s->day), kj_t(s->isi->nip)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "matriks.tidak_ada", "nip");
	if (rc != KJ_OK)
		return rc;
	if (kj_int(&p, 0, "id") == act->who.pegawai)
		return kj_problem(act, "matriks.diri", "nip");
	/* A task on anybody's list is a leader's to give. */
	if (!kj_int(&p, 0, "memimpin"))
		return kj_problem(act, "matriks.bukan_pemimpin", "nip");
	kj_changes_add(&s->changes, NULL, *s->isi->asal ? s->isi->asal : kj_matriks_asal[0],
		"orang.%lld", (long long)kj_int(&p, 0, "id"));
	return kj_db_exec(act->db, &kj_q_matriks_tambah, NULL,
		KJ_ARGS(kj_i(s->skp), kj_i(kj_int(&p, 0, "id")),
			kj_t(*s->isi->asal ? s->isi->asal : kj_matriks_asal[0])));
}

static enum kj_rc
take_version(struct save *s, int64_t version)
{
	int64_t changed = 0;
	enum kj_rc rc = kj_db_exec(s->act->db, &kj_q_matriks_mulai, NULL, KJ_ARGS(kj_i(s->skp)));

	if (rc == KJ_OK)
		rc = kj_db_exec(
			s->act->db, &kj_q_matriks_ambil, &changed, KJ_ARGS(kj_i(s->skp), kj_i(version)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static enum kj_rc
tell(struct save *s)
{
	struct kj_act *act = s->act;
	enum kj_rc rc = KJ_OK;

	if (!act->simulasi)
		rc = kj_db_exec(act->db, &kj_q_matriks_tugas_pasang, NULL,
			KJ_ARGS(kj_t(kj_act_now(act)), kj_i(s->skp)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_matriks_tugas_lepas, NULL, KJ_ARGS(kj_i(s->skp)));
	if (rc == KJ_OK && s->changes.n > 0)
		rc = kj_audit(
			act, KJ_DOK_SKP, s->skp, "bagi_peran", act->who.pegawai, s->changes.v, s->changes.n);
	return rc;
}

enum kj_rc
kj_matriks_save(struct kj_act *act, const struct kj_subject *skp, int64_t version,
	const struct kj_matriks_isi *isi)
{
	struct save s = {.act = act,
		.skp = skp->id,
		.isi = isi,
		.day = kj_date_iso(act->arena, kj_act_today(act)),
		.changes = {.arena = act->arena}};
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "bagi", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	rc = take_version(&s, version);
	if (rc == KJ_OK)
		rc = read_base(&s);
	if (rc == KJ_OK)
		rc = sort_cells(&s);
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_matriks_isi, s.nset, s.set, 3);
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_matriks_kosongkan, s.nclear, s.clear, 2);
	if (rc == KJ_OK)
		rc = fill_column(&s);
	if (rc == KJ_OK)
		rc = add_person(&s);
	if (rc == KJ_OK && isi->lepas)
		rc = kj_db_exec(act->db, &kj_q_matriks_lepas, NULL, KJ_ARGS(kj_i(s.skp)));
	if (rc == KJ_OK)
		rc = tell(&s);
	return rc;
}

/* ---- taken by the person ---------------------------------------------------------- */

/* The first role that is asked for and not taken; SIZE_MAX none. */
static size_t
first_open(const struct kj_rows *r, int64_t rhk)
{
	for (size_t i = 0; i < r->n; i++)
		if (kj_isnull(r, i, "rhk_hasil_id") && (rhk == 0 || kj_int(r, i, "rhk_id") == rhk))
			return i;
	return SIZE_MAX;
}

/* The draft the role goes into, begun where there is none. */
static enum kj_rc
draft_for(struct kj_act *act, const struct kj_rows *r, size_t i, int64_t *skp)
{
	if (kj_isnull(r, i, "skp_id"))
		return kj_skp_create(act, kj_int(r, i, "penugasan_id"), kj_int(r, i, "periode_id"), skp);
	*skp = kj_int(r, i, "skp_id");
	if (!kj_streq(kj_text(r, i, "status"), "DRAF"))
		return kj_problem(act, "matriks.bukan_draf", "%s", "");
	if (kj_int(r, i, "direvisi"))
		return kj_problem(act, "matriks.direvisi", "%s", "");
	return KJ_OK;
}

enum kj_rc
kj_peran_take(struct kj_act *act, int64_t rhk, int64_t *skp)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_arg me = kj_i(act->who.pegawai);
	struct kj_change c = {"peran", NULL, kj_fmt(act->arena, "%lld", (long long)rhk)};
	struct kj_rows r;
	int64_t changed = 0;
	size_t i;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_peran_saya, &r, KJ_ARGS(kj_t(day), kj_t(day), me));
	if (rc != KJ_OK)
		return rc;
	i = first_open(&r, rhk);
	if (i == SIZE_MAX)
		return KJ_NOTFOUND;
	rc = draft_for(act, &r, i, skp);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_sentuh, &changed, KJ_ARGS(kj_i(*skp), me));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_jadi_rhk, NULL,
			KJ_ARGS(kj_i(*skp), kj_i(*skp), me, kj_i(*skp), kj_i(rhk), kj_i(rhk)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_indikator, NULL, KJ_ARGS(kj_i(*skp)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_tandai, NULL, KJ_ARGS(kj_i(*skp), me));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_peran_tugas_lepas, NULL, KJ_ARGS(me));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, *skp, "ambil_peran", act->who.pegawai, &c, 1);
	return rc;
}
