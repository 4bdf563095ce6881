/*
 * SKP: its states, how a plan is read and begun.
 */
#include "kinerja/domain/skp.h"

#include "kinerja/domain/perubahan.h"
#include "queries.h"
#include "skp_revisi.h"

const char *const kj_skp_jenis[] = {"UTAMA", "TAMBAHAN", NULL};
const char *const kj_skp_aspek[] = {"KUANTITAS", "KUALITAS", "WAKTU", "BIAYA", NULL};
const char *const kj_skp_arah[] = {"NAIK", "TURUN", "TEPAT", "TUMBUH", NULL};
const char *const kj_skp_konsolidasi[] = {"SUM", "TLKV", "AVG", "RASIO", "MEDIAN", "P90", NULL};
const char *const kj_skp_sifat[] = {"OUTPUT", "OUTCOME", NULL};
const char *const kj_skp_perspektif[] = {
	"PENERIMA_LAYANAN", "PROSES_BISNIS", "PENGUATAN_INTERNAL", "ANGGARAN", NULL};
const char *const kj_skp_pendekatan[] = {"KUANTITATIF", "KUALITATIF", NULL};

/* Who writes notes on a plan; a ketua tim comments and recommends, never decides. */
#define TALKERS (KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_KETUA_TIM)
/* Who keeps the staff's data in order. */
#define CLERKS (KJ_REL_PENGELOLA | KJ_REL_ADMIN)

static const struct kj_langkah steps[] = {
	{"DRAF", "simpan", "DRAF", KJ_REL_DIRI, "ids belong to the plan"},
	{"DRAF", "ajukan", "DIAJUKAN", KJ_REL_DIRI, "complete, evaluator known"},
	{"DIAJUKAN", "tarik", "DRAF", KJ_REL_DIRI, ""},
	{"DIAJUKAN", "kembalikan", "DRAF", KJ_REL_PENILAI, "note of 10 characters"},
	{"DIAJUKAN", "setujui", "DITETAPKAN", KJ_REL_PENILAI,
		"superior's plan approved, or none above; a ketua tim's advice where the period asks for "
		"it"},
	{"DIAJUKAN", "rekomendasi", "DIAJUKAN", KJ_REL_KETUA_TIM, "choice, note when against"},
	{"DITETAPKAN", "pahami", "DITETAPKAN", KJ_REL_DIRI, ""},
	{"DITETAPKAN", "ajukan_revisi", "REVISI_DIAJUKAN", KJ_REL_DIRI | KJ_REL_PENILAI, "reason"},
	{"REVISI_DIAJUKAN", "setujui_revisi", "DRAF", KJ_REL_PENILAI, ""},
	{"REVISI_DIAJUKAN", "tolak_revisi", "DITETAPKAN", KJ_REL_PENILAI, "note of 10 characters"},
	{"DRAF", "catat", "DRAF", TALKERS, "a note"},
	{"DIAJUKAN", "catat", "DIAJUKAN", TALKERS, "a note"},
	{"DITETAPKAN", "catat", "DITETAPKAN", TALKERS, "a note"},
	{"REVISI_DIAJUKAN", "catat", "REVISI_DIAJUKAN", TALKERS, "a note"},
	{"DITETAPKAN", "tutup_sebagian", "DITUTUP_SEBAGIAN", CLERKS, "a day within it; not one's own"},
	{"REVISI_DIAJUKAN", "tutup_sebagian", "DITUTUP_SEBAGIAN", CLERKS, "the same"},
	{"DRAF", "tutup_sebagian", "DITUTUP_SEBAGIAN", CLERKS, "the same; in force"},
	{"DIAJUKAN", "tutup_sebagian", "DITUTUP_SEBAGIAN", CLERKS, "the same; in force"},
	{"DRAF", "catat_masa", "DRAF", CLERKS | KJ_REL_PENILAI, "days within it; not one's own"},
	{"DITETAPKAN", "catat_masa", "DITETAPKAN", CLERKS | KJ_REL_PENILAI, "the same"},
	{"DITETAPKAN", "ajukan_adendum", "DITETAPKAN", KJ_REL_DIRI | KJ_REL_PENILAI,
		"reason; the target's time is not over"},
	{"DITETAPKAN", "setujui_adendum", "DITETAPKAN", KJ_REL_PENILAI,
		"the target's time is not over, and it is what it was"},
	{"DITETAPKAN", "tolak_adendum", "DITETAPKAN", KJ_REL_PENILAI, "note of 10 characters"},
	{"DRAF", "bagi", "DRAF", KJ_REL_DIRI, "results shared out: a matrix, a team"},
	{"DIAJUKAN", "bagi", "DIAJUKAN", KJ_REL_DIRI, "the same"},
	{"DITETAPKAN", "bagi", "DITETAPKAN", KJ_REL_DIRI, "the same"},
	{"REVISI_DIAJUKAN", "bagi", "REVISI_DIAJUKAN", KJ_REL_DIRI, "the same"},
	{"DRAF", "batal_revisi", "DITETAPKAN", KJ_REL_DIRI, "in force: a revision, no first plan"},
};

const struct kj_alur kj_skp_alur = {KJ_DOK_SKP, steps, KJ_COUNT(steps)};

/* Number of the next rows that belong to one RHK, from row i on. */
static size_t
rows_of_rhk(const struct kj_rows *r, size_t i)
{
	int64_t id = kj_int(r, i, "rhk_id");
	size_t n = 0;

	while (i + n < r->n && kj_int(r, i + n, "rhk_id") == id)
		n++;
	return n;
}

static void
read_iki(struct kj_arena *a, const struct kj_rows *r, size_t i, struct kj_iki *k)
{
	k->row.id = kj_int(r, i, "iki_id");
	k->row.key = kj_fmt(a, "%lld", (long long)k->row.id);
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++) {
		void *at = (char *)k + f->at;

		if (f->jenis == KJ_IKI_YA)
			*(bool *)at = kj_int(r, i, f->nama) != 0;
		else if (f->jenis == KJ_IKI_ANGKA)
			*(const char **)at = kj_decimal_plain(a, kj_text(r, i, f->nama));
		else
			*(const char **)at = kj_text(r, i, f->nama);
	}
	k->kelompok = kj_kelompok_baca(a, kj_text(r, i, "kelompok"));
	k->outcome = kj_int(r, i, "outcome");
	k->outcome_teks = kj_text(r, i, "outcome_teks");
	k->dipakai = kj_int(r, i, "dipakai") != 0;
}

/* Fills one RHK from the rows that carry it; returns how many rows were used. */
static size_t
read_rhk(struct kj_arena *a, const struct kj_rows *r, size_t i, struct kj_rhk *h)
{
	size_t n = rows_of_rhk(r, i);
	struct kj_iki *iki;

	h->row.id = kj_int(r, i, "rhk_id");
	h->row.key = kj_fmt(a, "%lld", (long long)h->row.id);
	h->jenis = kj_text(r, i, "jenis");
	h->teks = kj_text(r, i, "rhk_teks");
	h->atasan = kj_int(r, i, "rhk_atasan_id");
	h->atasan_teks = kj_text(r, i, "rhk_atasan");
	h->penugasan_dari = kj_text(r, i, "penugasan_dari");
	h->manfaat = kj_text(r, i, "manfaat");
	h->perspektif = kj_text(r, i, "perspektif");
	h->sasaran = kj_int(r, i, "sasaran_id");
	h->sasaran_teks = kj_text(r, i, "sasaran");
	if (kj_isnull(r, i, "iki_id"))
		return n;
	iki = kj_calloc(a, n, sizeof(*iki));
	for (size_t k = 0; k < n; k++)
		read_iki(a, r, i + k, &iki[k]);
	h->iki = (struct kj_set){n, iki};
	return n;
}

static void
read_rows(struct kj_arena *a, const struct kj_rows *r, struct kj_skp_isi *isi)
{
	struct kj_rhk *rhk = kj_calloc(a, r->n + 1, sizeof(*rhk));
	size_t n = 0;

	for (size_t i = 0; i < r->n;)
		i += read_rhk(a, r, i, &rhk[n++]);
	isi->rhk = (struct kj_set){n, rhk};
}

static void
add_lampiran(struct kj_arena *a, struct kj_set *set, const struct kj_rows *r, size_t i)
{
	struct kj_lampiran *v = set->v;

	if (v == NULL)
		set->v = v = kj_calloc(a, r->n, sizeof(*v));
	/* By its place: each save writes the list anew, and a second device must find its rows again. */
	v[set->n].row.id = kj_int(r, i, "urut");
	v[set->n].row.key = kj_fmt(a, "%lld", (long long)v[set->n].row.id);
	v[set->n].teks = kj_text(r, i, "teks");
	set->n++;
}

static void
read_extras(struct kj_arena *a, const struct kj_rows *r, struct kj_skp_isi *isi)
{
	struct kj_perilaku *p = kj_calloc(a, 7, sizeof(*p));

	for (int i = 0; i < 7; i++) {
		p[i].row.id = i + 1;
		p[i].row.key = kj_fmt(a, "%d", i + 1);
		p[i].ekspektasi = "";
	}
	isi->perilaku = (struct kj_set){7, p};
	for (size_t i = 0; i < r->n; i++) {
		const char *jenis = kj_text(r, i, "jenis");
		int64_t id = kj_int(r, i, "id");

		if (kj_streq(jenis, "PERILAKU") && id >= 1 && id <= 7)
			p[id - 1].ekspektasi = kj_text(r, i, "teks");
		else if (kj_streq(jenis, "SUMBER_DAYA"))
			add_lampiran(a, &isi->sumber_daya, r, i);
		else if (kj_streq(jenis, "PERTANGGUNGJAWABAN"))
			add_lampiran(a, &isi->pertanggungjawaban, r, i);
		else if (kj_streq(jenis, "KONSEKUENSI"))
			add_lampiran(a, &isi->konsekuensi, r, i);
	}
}

/* A plan that was approved and is being written anew; nothing may be proposed yet. */
static bool
under_revision(const struct kj_rows *kepala)
{
	const char *status = kj_text(kepala, 0, "status");

	return !kj_isnull(kepala, 0, "ditetapkan_pada") &&
		   (kj_streq(status, "DRAF") || kj_streq(status, "DIAJUKAN"));
}

enum kj_rc
kj_skp_load_rows(struct kj_act *act, int64_t id, struct kj_skp *out)
{
	struct kj_rows rows;
	enum kj_rc rc;

	*out = (struct kj_skp){0};
	rc = kj_db_one(act->db, act->arena, &kj_q_skp_header, &out->kepala, KJ_ARGS(kj_i(id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_skp_rows, &rows, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	out->isi.pendekatan = kj_text(&out->kepala, 0, "pendekatan");
	read_rows(act->arena, &rows, &out->isi);
	return KJ_OK;
}

enum kj_rc
kj_skp_load(struct kj_act *act, int64_t id, struct kj_skp *out)
{
	enum kj_rc rc = kj_skp_load_rows(act, id, out);

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_skp_extras, &out->lain,
			KJ_ARGS(kj_i(id), kj_i(id), kj_i(id), kj_i(id), kj_i(id), kj_i(id), kj_i(id),
				kj_i(act->who.pegawai), kj_i(act->who.pegawai), kj_i(id), kj_i(id), kj_i(id),
				kj_i(id), kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	read_extras(act->arena, &out->lain, &out->isi);
	if (!kj_isnull(&out->kepala, 0, "usulan"))
		return kj_revisi_read(act->arena, kj_text(&out->kepala, 0, "usulan"), out);
	if (under_revision(&out->kepala)) {
		struct kj_skp_isi *same = kj_alloc(act->arena, sizeof(*same));

		*same = out->isi;
		out->berlaku = same;
	}
	return KJ_OK;
}

bool
kj_skp_mandiri(const struct kj_skp *skp)
{
	const char *unit = kj_text(&skp->kepala, 0, "unit_jenis");

	if (kj_streq(kj_text(&skp->kepala, 0, "jabatan_jenis"), "JPT"))
		return true;
	return kj_int(&skp->kepala, 0, "pimpinan") && (kj_streq(unit, "OPD") || kj_streq(unit, "UPTD"));
}

static const char *
later(const char *a, const char *b)
{
	return strcmp(a, b) > 0 ? a : b;
}

static enum kj_rc
check_open(struct kj_act *act, const struct kj_rows *b)
{
	const char *today = kj_date_iso(act->arena, kj_act_today(act));

	const char *last = kj_text(b, 0, "tutup"), *late = "";
	kj_date dari;

	/* A post taken up in mid-year has its own time to plan. */
	if (kj_date_parse(kj_text(b, 0, "dari"), &dari) &&
		strcmp(kj_text(b, 0, "dari"), kj_text(b, 0, "mulai")) > 0)
		late = kj_date_iso(act->arena, dari + KJ_SKP_SUSUN_HARI);
	last = later(last, late);
	if (strcmp(today, kj_text(b, 0, "buka")) < 0 || strcmp(today, last) > 0)
		return kj_problem(act, "periode.tahap_tutup", "penugasan");
	return KJ_OK;
}

/* The seven values, without a special expectation yet. */
static enum kj_rc
add_values(struct kj_act *act, int64_t id)
{
	struct kj_arg perilaku[7 * 3];

	for (int i = 0; i < 7; i++) {
		perilaku[i * 3] = kj_i(id);
		perilaku[i * 3 + 1] = kj_i(i + 1);
		perilaku[i * 3 + 2] = kj_t("");
	}
	return kj_db_bulk(act->db, &kj_q_skp_set_perilaku, 7, perilaku, 3);
}

static enum kj_rc
ask_to_write(struct kj_act *act, int64_t id, const char *tutup)
{
	struct kj_tugas t = {.pegawai = act->who.pegawai,
		.jenis = "skp.susun",
		.dok = KJ_DOK_SKP,
		.id = id,
		.tentang = act->who.pegawai,
		.program = "planning",
		.tautan = kj_fmt(act->arena, "/skp/%lld/ubah", (long long)id),
		.jatuh_tempo = KJ_NODATE};

	enum kj_rc rc;

	/* The calendar's task asked for a plan; from now on it is this one. */
	(void)kj_date_parse(tutup, &t.jatuh_tempo);
	rc = kj_tugas_clear(act, KJ_DOK_PEGAWAI, act->who.pegawai, "skp.susun");
	return rc == KJ_OK ? kj_tugas_add(act, &t) : rc;
}

enum kj_rc
kj_skp_create(struct kj_act *act, int64_t penugasan, int64_t periode, int64_t *id)
{
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows b;
	const char *sampai;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_skp_base, &b,
		KJ_ARGS(kj_t(today), kj_t(today), kj_t(today), kj_t(today), kj_t(today), kj_t(today),
			kj_i(penugasan), kj_i(act->who.pegawai), kj_i(periode)));
	act->simulasi = rc == KJ_OK && kj_int(&b, 0, "simulasi");
	if (rc == KJ_OK)
		rc = check_open(act, &b);
	if (rc != KJ_OK)
		return rc;
	/* The plan covers the part of the period in which the assignment is held. */
	sampai = kj_text(&b, 0, "sampai");
	if (*sampai == '\0' || strcmp(sampai, kj_text(&b, 0, "selesai")) > 0)
		sampai = kj_text(&b, 0, "selesai");
	rc = kj_db_insert(act->db, &kj_q_skp_insert, id,
		KJ_ARGS(kj_i(act->who.pegawai), kj_i(periode), kj_i(penugasan),
			kj_i(kj_int(&b, 0, "unit_id")), kj_ref(kj_int(&b, 0, "penilai_id")),
			kj_t(later(kj_text(&b, 0, "dari"), kj_text(&b, 0, "mulai"))), kj_t(sampai)));
	if (rc == KJ_CONFLICT)
		return kj_problem(act, "skp.sudah_ada", "penugasan");
	if (rc == KJ_OK)
		rc = add_values(act, *id);
	if (rc == KJ_OK)
		rc = ask_to_write(act, *id, kj_text(&b, 0, "tutup"));
	if (rc == KJ_OK && kj_isnull(&b, 0, "penilai_id"))
		rc = kj_penilai_ask(act, act->who.pegawai, kj_int(&b, 0, "unit_id"));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, *id, "buat", act->who.pegawai, NULL, 0);
	return rc;
}
