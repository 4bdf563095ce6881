/* Perjanjian Kinerja: storing a unit's goals, in a constant number of statements. */
#include "kinerja/domain/perjanjian.h"

#include "queries.h"

/* Who looks after the papers writes them; fixing them binds the unit, its leader's act alone. */
#define WRITERS (KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_ADMIN)

static const struct kj_langkah steps[] = {
	{"DRAF", "simpan", "DRAF", WRITERS, "ids belong to the unit; no sasaran in use is left out"},
	{"DRAF", "tetapkan", "DITETAPKAN", KJ_REL_PIMPINAN_UNIT, "complete"},
	{"DITETAPKAN", "simpan", "DRAF", WRITERS, "the same; the kept version stays"},
	{"DITETAPKAN", "tetapkan", "DITETAPKAN", KJ_REL_PIMPINAN_UNIT, "complete"},
};
const struct kj_alur kj_perjanjian_alur = {KJ_DOK_PERJANJIAN, steps, KJ_COUNT(steps)};

/* More than a goal may have. */
#define KJ_SASARAN_MAX 1000

/* Parameters of the bulk statements, by table: new, changed, removed. */
enum { TUJUAN_NEW = 3, TUJUAN_OLD = 4, TUJUAN_GONE = 2 };
enum { SASARAN_NEW = 3, SASARAN_OLD = 3, IKU_NEW = 6, IKU_OLD = 6, ONE = 1 };

/* Rows of one table, sorted by what is done with them. */
struct pile {
	struct kj_arg *fresh, *old, *gone;
	size_t nfresh, nold, ngone;
};

struct save {
	struct kj_act *act;
	int64_t id; /* of the perjanjian */
	struct kj_perjanjian have;
	const struct kj_set *want;
	struct pile tujuan, sasaran, iku;
	struct kj_changes changes;
	bool bad;
};

static const struct kj_tujuan *
find_tujuan(const struct kj_set *set, int64_t id)
{
	const struct kj_tujuan *t = set->v;

	for (size_t i = 0; i < set->n && id; i++)
		if (t[i].row.id == id)
			return &t[i];
	return NULL;
}

static const struct kj_sasaran *
find_sasaran(const struct kj_tujuan *in, int64_t id)
{
	const struct kj_sasaran *s = in ? in->sasaran.v : NULL;

	for (size_t i = 0; s && i < in->sasaran.n && id; i++)
		if (s[i].row.id == id)
			return &s[i];
	return NULL;
}

static const struct kj_iku *
find_iku(const struct kj_sasaran *in, int64_t id)
{
	const struct kj_iku *k = in ? in->iku.v : NULL;

	for (size_t i = 0; k && i < in->iku.n && id; i++)
		if (k[i].row.id == id)
			return &k[i];
	return NULL;
}

/* A number that belongs to no row of this unit at this place. */
static void
foreign(struct save *s, const char *field)
{
	s->bad = true;
	(void)kj_problem(s->act, "bukan_milik", "%s", field);
}

/* Stands for the number of the row above until that is known: its place in the sheet. */
static struct kj_arg
place(size_t goal, size_t state)
{
	return kj_i((int64_t)(goal * KJ_SASARAN_MAX + state));
}

static void
sort_iku(struct save *s, const struct kj_sasaran *was, const struct kj_set *set, const char *path,
	size_t goal, size_t state)
{
	static const struct kj_iku none = {.teks = "", .target = "", .satuan = "", .arah = ""};
	const struct kj_iku *k = set->v;

	for (size_t i = 0; i < set->n; i++) {
		const struct kj_iku *old = find_iku(was, k[i].row.id);
		struct kj_arg *v;

		if (k[i].row.id && !old)
			foreign(s, kj_fmt(s->act->arena, "%s.iku.%s.teks", path, k[i].row.key));
		v = k[i].row.id ? s->iku.old + IKU_OLD * s->iku.nold++
						: s->iku.fresh + IKU_NEW * s->iku.nfresh++;
		if (!k[i].row.id)
			*v++ = place(goal, state);
		*v++ = kj_i((int64_t)i + 1);
		*v++ = kj_t(k[i].teks);
		*v++ = kj_opt(k[i].target);
		*v++ = kj_t(k[i].satuan);
		*v++ = kj_t(*k[i].arah ? k[i].arah : "NAIK");
		if (k[i].row.id)
			*v = kj_i(k[i].row.id);
		kj_changes_add(&s->changes, (old ? old : &none)->teks, k[i].teks,
			"tujuan[%zu].sasaran[%zu].iku[%zu].teks", goal, state, i + 1);
		kj_changes_add(&s->changes, (old ? old : &none)->target, k[i].target,
			"tujuan[%zu].sasaran[%zu].iku[%zu].target", goal, state, i + 1);
		kj_changes_add(&s->changes, (old ? old : &none)->satuan, k[i].satuan,
			"tujuan[%zu].sasaran[%zu].iku[%zu].satuan", goal, state, i + 1);
		kj_changes_add(&s->changes, (old ? old : &none)->arah, k[i].arah,
			"tujuan[%zu].sasaran[%zu].iku[%zu].arah", goal, state, i + 1);
	}
	for (size_t i = 0; was && i < was->iku.n; i++) {
		const struct kj_sasaran now = {.iku = *set};
		const struct kj_iku *gone = (const struct kj_iku *)was->iku.v + i;

		if (!find_iku(&now, gone->row.id)) {
			s->iku.gone[s->iku.ngone++] = kj_i(gone->row.id);
			kj_changes_add(&s->changes, gone->teks, NULL, "iku.%lld", (long long)gone->row.id);
		}
	}
}

/* A removed sasaran takes its IKU along; one that results of plans come from stays. */
static void
remove_sasaran(struct save *s, const struct kj_sasaran *gone)
{
	const struct kj_set none = {0};

	if (gone->dipakai) {
		s->bad = true;
		(void)kj_problem_detail(s->act, "perjanjian.sasaran_dipakai", gone->teks, "tujuan");
	}
	sort_iku(s, gone, &none, "", 0, 0);
	s->sasaran.gone[s->sasaran.ngone++] = kj_i(gone->row.id);
	kj_changes_add(&s->changes, gone->teks, NULL, "sasaran.%lld", (long long)gone->row.id);
}

static void
sort_sasaran(struct save *s, const struct kj_tujuan *was, const struct kj_tujuan *t, size_t goal)
{
	const struct kj_sasaran *x = t->sasaran.v;

	for (size_t i = 0; i < t->sasaran.n; i++) {
		const struct kj_sasaran *old = find_sasaran(was, x[i].row.id);
		const char *path = kj_fmt(s->act->arena, "tujuan.%s.sasaran.%s", t->row.key, x[i].row.key);
		struct kj_arg *v;

		if (x[i].row.id && !old)
			foreign(s, kj_fmt(s->act->arena, "%s.teks", path));
		v = x[i].row.id ? s->sasaran.old + SASARAN_OLD * s->sasaran.nold++
						: s->sasaran.fresh + SASARAN_NEW * s->sasaran.nfresh++;
		if (!x[i].row.id)
			*v++ = place(goal, 0);
		*v++ = kj_i((int64_t)i + 1);
		*v++ = kj_t(x[i].teks);
		if (x[i].row.id)
			*v = kj_i(x[i].row.id);
		kj_changes_add(&s->changes, old ? old->teks : "", x[i].teks,
			"tujuan[%zu].sasaran[%zu].teks", goal, i + 1);
		sort_iku(s, old, &x[i].iku, path, goal, i + 1);
	}
	for (size_t i = 0; was && i < was->sasaran.n; i++) {
		const struct kj_sasaran *gone = (const struct kj_sasaran *)was->sasaran.v + i;

		if (!find_sasaran(t, gone->row.id))
			remove_sasaran(s, gone);
	}
}

static void
sort_tujuan(struct save *s)
{
	const struct kj_tujuan *t = s->want->v, *had = s->have.tujuan.v, none = {0};

	for (size_t i = 0; i < s->want->n; i++) {
		const struct kj_tujuan *old = find_tujuan(&s->have.tujuan, t[i].row.id);
		struct kj_arg *v;

		if (t[i].row.id && !old)
			foreign(s, kj_fmt(s->act->arena, "tujuan.%s.teks", t[i].row.key));
		v = t[i].row.id ? s->tujuan.old + TUJUAN_OLD * s->tujuan.nold++
						: s->tujuan.fresh + TUJUAN_NEW * s->tujuan.nfresh++;
		if (!t[i].row.id)
			*v++ = kj_i(s->id);
		*v++ = kj_i((int64_t)i + 1);
		*v++ = kj_t(t[i].teks);
		if (t[i].row.id) {
			*v++ = kj_i(t[i].row.id);
			*v = kj_i(s->id);
		}
		kj_changes_add(&s->changes, old ? old->teks : "", t[i].teks, "tujuan[%zu].teks", i + 1);
		sort_sasaran(s, old, &t[i], i + 1);
	}
	for (size_t i = 0; i < s->have.tujuan.n; i++) {
		if (find_tujuan(s->want, had[i].row.id))
			continue;
		sort_sasaran(s, &had[i], &none, 0);
		s->tujuan.gone[TUJUAN_GONE * s->tujuan.ngone] = kj_i(had[i].row.id);
		s->tujuan.gone[TUJUAN_GONE * s->tujuan.ngone++ + 1] = kj_i(s->id);
		kj_changes_add(&s->changes, had[i].teks, NULL, "tujuan.%lld", (long long)had[i].row.id);
	}
}

/* How many rows of each table the sets hold together. */
static void
make_room(struct save *s)
{
	const struct kj_set *sets[] = {s->want, &s->have.tujuan};
	struct kj_arena *a = s->act->arena;
	size_t nt = 1, ns = 1, nk = 1;

	for (size_t x = 0; x < KJ_COUNT(sets); x++) {
		const struct kj_tujuan *t = sets[x]->v;

		nt += sets[x]->n;
		for (size_t i = 0; i < sets[x]->n; i++) {
			const struct kj_sasaran *v = t[i].sasaran.v;

			ns += t[i].sasaran.n;
			for (size_t j = 0; j < t[i].sasaran.n; j++)
				nk += v[j].iku.n;
		}
	}
	s->tujuan = (struct pile){.fresh = kj_calloc(a, nt * TUJUAN_NEW, sizeof(struct kj_arg)),
		.old = kj_calloc(a, nt * TUJUAN_OLD, sizeof(struct kj_arg)),
		.gone = kj_calloc(a, nt * TUJUAN_GONE, sizeof(struct kj_arg))};
	s->sasaran = (struct pile){.fresh = kj_calloc(a, ns * SASARAN_NEW, sizeof(struct kj_arg)),
		.old = kj_calloc(a, ns * SASARAN_OLD, sizeof(struct kj_arg)),
		.gone = kj_calloc(a, ns, sizeof(struct kj_arg))};
	s->iku = (struct pile){.fresh = kj_calloc(a, nk * IKU_NEW, sizeof(struct kj_arg)),
		.old = kj_calloc(a, nk * IKU_OLD, sizeof(struct kj_arg)),
		.gone = kj_calloc(a, nk, sizeof(struct kj_arg))};
}

/* New rows that nobody wrote in are left out. */
static struct kj_set
written_iku(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_iku *k = set->v;
	struct kj_iku *out = kj_calloc(a, set->n + 1, sizeof(*out));
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++)
		if (k[i].row.id || *k[i].teks || *k[i].target || *k[i].satuan)
			out[n++] = k[i];
	return (struct kj_set){n, out};
}

static struct kj_set
written_sasaran(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_sasaran *s = set->v;
	struct kj_sasaran *out = kj_calloc(a, set->n + 1, sizeof(*out));
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++) {
		out[n] = s[i];
		out[n].iku = written_iku(a, &s[i].iku);
		n += out[n].row.id || *out[n].teks || out[n].iku.n;
	}
	return (struct kj_set){n, out};
}

static struct kj_set
written(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_tujuan *t = set->v;
	struct kj_tujuan *out = kj_calloc(a, set->n + 1, sizeof(*out));
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++) {
		out[n] = t[i];
		out[n].sasaran = written_sasaran(a, &t[i].sasaran);
		n += out[n].row.id || *out[n].teks || out[n].sasaran.n;
	}
	return (struct kj_set){n, out};
}

/* Puts the numbers of the rows above where their places stand. */
static void
settle(struct pile *p, size_t n, const struct kj_rows *at, bool goals)
{
	for (size_t i = 0; i < p->nfresh; i++) {
		int64_t want = p->fresh[n * i].i;

		for (size_t k = 0; k < at->n; k++) {
			int64_t goal = kj_int(at, k, "tujuan_urut") * KJ_SASARAN_MAX;

			if (want == goal + (goals ? 0 : kj_int(at, k, "sasaran_urut")))
				p->fresh[n * i] = kj_i(kj_int(at, k, goals ? "tujuan_id" : "sasaran_id"));
		}
	}
}

/* Reads where rows stand, if new ones below wait to know. */
static enum kj_rc
settle_from_db(struct save *s, struct pile *p, size_t n, bool goals)
{
	struct kj_rows at;
	enum kj_rc rc;

	if (p->nfresh == 0)
		return KJ_OK;
	rc = kj_db_rows(s->act->db, s->act->arena, &kj_q_perjanjian_tempat, &at, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		settle(p, n, &at, goals);
	return rc;
}

/* What goes goes from below, what comes comes from above. */
static enum kj_rc
store(struct save *s)
{
	const struct {
		const struct kj_query *query;
		size_t rows, n;
		const struct kj_arg *args;
	} piles[] = {
		{&kj_q_iku_hapus, s->iku.ngone, ONE, s->iku.gone},
		{&kj_q_sasaran_hapus, s->sasaran.ngone, ONE, s->sasaran.gone},
		{&kj_q_tujuan_hapus, s->tujuan.ngone, TUJUAN_GONE, s->tujuan.gone},
		{&kj_q_tujuan_ubah, s->tujuan.nold, TUJUAN_OLD, s->tujuan.old},
		{&kj_q_tujuan_tambah, s->tujuan.nfresh, TUJUAN_NEW, s->tujuan.fresh},
		{&kj_q_sasaran_ubah, s->sasaran.nold, SASARAN_OLD, s->sasaran.old},
		{&kj_q_sasaran_tambah, s->sasaran.nfresh, SASARAN_NEW, s->sasaran.fresh},
		{&kj_q_iku_ubah, s->iku.nold, IKU_OLD, s->iku.old},
		{&kj_q_iku_tambah, s->iku.nfresh, IKU_NEW, s->iku.fresh},
	};
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < KJ_COUNT(piles) && rc == KJ_OK; i++) {
		if (piles[i].query == &kj_q_sasaran_tambah)
			rc = settle_from_db(s, &s->sasaran, SASARAN_NEW, true);
		else if (piles[i].query == &kj_q_iku_tambah)
			rc = settle_from_db(s, &s->iku, IKU_NEW, false);
		if (rc == KJ_OK)
			rc = kj_db_bulk(s->act->db, piles[i].query, piles[i].rows, piles[i].args, piles[i].n);
	}
	return rc;
}

static void
check_sasaran(struct kj_act *act, const char *goal, const struct kj_sasaran *s, bool *good)
{
	const struct kj_iku *k = s->iku.v;
	const char *path = kj_fmt(act->arena, "tujuan.%s.sasaran.%s", goal, s->row.key);

	if (*s->teks == '\0')
		*good = kj_problem(act, "wajib", "%s.teks", path) == KJ_OK;
	if (s->iku.n == 0)
		*good = kj_problem(act, "perjanjian.tanpa_iku", "%s.teks", path) == KJ_OK;
	for (size_t i = 0; i < s->iku.n; i++) {
		if (*k[i].teks == '\0')
			*good = kj_problem(act, "wajib", "%s.iku.%s.teks", path, k[i].row.key) == KJ_OK;
		if (*k[i].target == '\0')
			*good = kj_problem(act, "wajib", "%s.iku.%s.target", path, k[i].row.key) == KJ_OK;
		if (*k[i].satuan == '\0')
			*good = kj_problem(act, "wajib", "%s.iku.%s.satuan", path, k[i].row.key) == KJ_OK;
	}
}

/* What is missing before it can be fixed, at its field. */
static enum kj_rc
check(struct kj_act *act, const struct kj_set *want)
{
	const struct kj_tujuan *t = want->v;
	bool good = true;

	if (want->n == 0)
		return kj_problem(act, "perjanjian.tanpa_tujuan", "tujuan");
	for (size_t i = 0; i < want->n; i++) {
		const struct kj_sasaran *s = t[i].sasaran.v;

		if (*t[i].teks == '\0')
			good = kj_problem(act, "wajib", "tujuan.%s.teks", t[i].row.key) == KJ_OK;
		if (t[i].sasaran.n == 0)
			good = kj_problem(act, "perjanjian.tanpa_sasaran", "tujuan.%s.teks", t[i].row.key) ==
				   KJ_OK;
		for (size_t j = 0; j < t[i].sasaran.n; j++)
			check_sasaran(act, t[i].row.key, &s[j], &good);
	}
	return good ? KJ_OK : KJ_INVALID;
}

/* The row of the unit's year, begun at the first save. */
static enum kj_rc
take_version(struct save *s, int64_t version, const char *to, bool fix)
{
	const struct kj_rows *k = &s->have.kepala;
	int64_t changed = 0;
	enum kj_rc rc = KJ_OK;

	s->id = kj_int(k, 0, "id");
	if (s->id == 0) {
		rc = kj_db_insert(s->act->db, &kj_q_perjanjian_mulai, &s->id,
			KJ_ARGS(kj_i(kj_int(k, 0, "unit_id")), kj_i(kj_int(k, 0, "periode_id"))));
		version = 1;
	}
	if (rc == KJ_OK)
		rc = kj_db_exec(s->act->db, &kj_q_perjanjian_ambil, &changed,
			KJ_ARGS(kj_t(to), kj_i(fix), kj_i(s->id), kj_i(version)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_perjanjian_act(struct kj_act *act, const struct kj_subject *perjanjian, int64_t version,
	const struct kj_set *tujuan, const char *aksi)
{
	const struct kj_langkah *step =
		kj_alur_find(&kj_perjanjian_alur, perjanjian->status, aksi, perjanjian->relasi);
	bool fix = kj_streq(aksi, "tetapkan");
	const struct kj_set want = written(act->arena, tujuan);
	struct save s = {.act = act, .want = &want, .changes = {.arena = act->arena}};
	enum kj_rc rc;

	if (step == NULL)
		return KJ_DENIED;
	rc = kj_perjanjian_load(act, perjanjian->unit, &s.have);
	if (rc == KJ_OK && fix)
		rc = check(act, &want);
	if (rc == KJ_OK)
		rc = take_version(&s, version, step->to, fix);
	if (rc != KJ_OK)
		return rc;
	make_room(&s);
	sort_tujuan(&s);
	if (s.bad)
		return KJ_INVALID;
	rc = store(&s);
	if (rc == KJ_OK && fix)
		rc = kj_db_exec(act->db, &kj_q_perjanjian_versi_tambah, NULL,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t(kj_act_now(act)),
				kj_t(kj_perjanjian_json(act->arena, &want)), kj_i(s.id)));
	if (rc == KJ_OK && (fix || s.changes.n > 0))
		rc = kj_audit(act, KJ_DOK_PERJANJIAN, perjanjian->unit,
			fix ? "tetapkan_tujuan" : "ubah_tujuan", 0, s.changes.v, s.changes.n);
	return rc;
}
