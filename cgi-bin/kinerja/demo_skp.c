/* Loading a demo: years and plans, written, handed in and approved by whom it concerns. */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/periode.h"
#include "kinerja/domain/skp.h"
#include "queries.h"

enum {
	WRITTEN = 9 * 60,
	HANDED_IN = 15 * 60,
	DECIDED = 11 * 60,
	UNDERSTOOD = 14 * 60,
	DAYS_BETWEEN = 2, /* a superior's plan and those below it */
	VALUES = 7,
};

/* ---- years --------------------------------------------------------------------------- */

static struct kj_set
read_steps(struct demo *d, const struct kj_tree *list)
{
	struct kj_tahap *v = kj_calloc(d->act.arena, list ? list->n : 1, sizeof(*v));
	size_t n = 0;

	for (const struct kj_tree *t = list ? list->child : NULL; t; t = t->next, n++)
		v[n] = (struct kj_tahap){.row = {kj_fmt(d->act.arena, "b%zu", n + 1), 0},
			.tahap = demo_conf_teks(t, "tahap"),
			.buka = demo_conf_hari(t, "buka"),
			.tutup = demo_conf_hari(t, "tutup"),
			.alasan = ""};
	return (struct kj_set){n, v};
}

enum kj_rc
demo_periode_awal(struct demo *d, struct demo_periode *p)
{
	int year = (int)p->tahun;
	const char *siklus = demo_conf_teks(p->conf, "siklus_evaluasi");
	struct kj_periode in = {.tahun = p->tahun,
		.nama = demo_conf_teks(p->conf, "nama"),
		.mulai = kj_date_of(year, 1, 1),
		.selesai = p->selesai,
		.aturan = d->profil.aturan,
		.siklus_entri = d->profil.siklus.entri,
		.siklus_evaluasi = *siklus ? siklus : d->profil.siklus.evaluasi,
		.saran_tim = d->profil.saran_tim,
		.status = "BERJALAN"};

	demo_as(d, d->admin, demo_conf_hari(p->conf, "dibuat"), WRITTEN);
	in.tahap = read_steps(d, kj_tree_get(p->conf, "tahap"));
	return demo_told(d, kj_periode_save(&d->act, &p->id, 0, &in), "year %d", year);
}

/* A plan that is over, with its last day; whose act it is has been said by demo_as(). */
static enum kj_rc
end_plan(struct demo *d, struct demo_skp *s, const char *status, const char *aksi)
{
	struct kj_change c[2] = {{"status", "DITETAPKAN", status}};
	const char *last = kj_date_iso(d->act.arena, s->selesai);
	size_t n = 1;
	int64_t changed;
	enum kj_rc rc;

	if (s->selesai != s->periode->selesai)
		c[n++] =
			(struct kj_change){"selesai", kj_date_iso(d->act.arena, s->periode->selesai), last};
	rc = kj_db_exec(
		d->act.db, &kj_q_demo_skp_tutup, &changed, KJ_ARGS(kj_t(status), kj_t(last), kj_i(s->id)));
	if (rc == KJ_OK && changed == 1)
		rc = kj_audit(&d->act, KJ_DOK_SKP, s->id, aksi, s->pos->orang->id, c, n);
	return demo_told(d, rc, "%s of plan %s", aksi, s->pos->orang->kunci);
}

enum kj_rc
demo_periode_tutup(struct demo *d, const struct demo_periode *p)
{
	kj_date day = demo_conf_hari(p->conf, "ditutup");
	const struct kj_change c = {"status", "BERJALAN", "DITUTUP"};
	enum kj_rc rc;

	/* As the job that closes a year does it; the plans follow below. */
	demo_as(d, d->admin, day, WRITTEN);
	rc = kj_db_exec(d->act.db, &kj_q_tutup_periode, NULL, KJ_ARGS(kj_i(p->id)));
	if (rc == KJ_OK)
		rc = kj_audit(&d->act, KJ_DOK_PERIODE, p->id, "tutup", 0, &c, 1);
	rc = demo_told(d, rc, "closing the year");
	for (size_t i = 0; i < d->nskp && rc == KJ_OK; i++) {
		if (d->skp[i].periode != p)
			continue;
		demo_as(d, NULL, day, WRITTEN + 5);
		rc = end_plan(d, &d->skp[i], "TERKUNCI", "kunci");
	}
	return rc;
}

enum kj_rc
demo_skp_pindah(struct demo *d, kj_date hari)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->nskp && rc == KJ_OK; i++) {
		struct demo_skp *s = &d->skp[i];

		if (s->pos->sampai == KJ_NODATE || s->pos->sampai >= hari || s->selesai <= s->pos->sampai)
			continue;
		s->selesai = s->pos->sampai;
		demo_as(d, d->admin, hari, WRITTEN);
		rc = end_plan(d, s, "DITUTUP_SEBAGIAN", "tutup_sebagian");
	}
	return rc;
}

/* ---- the sheet -------------------------------------------------------------------------- */

static const char *
decimal(struct demo *d, const char *s)
{
	return kj_decimal_plain(d->act.arena, s);
}

/* The column of iki.csv for a field of an indicator. */
static const char *
column(const char *field)
{
	if (kj_streq(field, "teks"))
		return "iki";
	return kj_streq(field, "target_maksimal") ? "maksimal" : field;
}

/* A cell of the year's own column, target_tw1_2026, or of the one for all years. */
static const char *
of_year(struct demo *d, const struct demo_skp *s, size_t row, const char *column, const char *none)
{
	const char *own = kj_fmt(d->act.arena, "%s_%lld", column, (long long)s->periode->tahun);

	return demo_sel_atau(&d->iki, row, own, demo_sel_atau(&d->iki, row, column, none));
}

/* "Kelas VIII-A:31:51|Kelas VIII-B:30:49.5": name, members, beginning. */
static struct kj_set
read_groups(struct demo *d, const char *cell)
{
	struct kj_arena *a = d->act.arena;
	struct kj_iki_kelompok *v = kj_calloc(a, KJ_KELOMPOK_MAKS, sizeof(*v));
	size_t n = 0;

	while (*cell != '\0' && n < KJ_KELOMPOK_MAKS) {
		size_t all = strcspn(cell, "|"), name = strcspn(cell, ":|");
		const char *members = cell + name + (cell[name] == ':');
		size_t digits = strcspn(members, ":|");
		const char *start = members + digits + (members[digits] == ':');

		v[n] = (struct kj_iki_kelompok){.row.key = kj_fmt(a, "b%zu", n + 1),
			.nama = kj_strndup(a, cell, name),
			.jumlah = kj_strndup(a, members, digits),
			.awal = kj_strndup(a, start, strcspn(start, "|")),
			.akhir = ""};
		n++;
		cell += all + (cell[all] == '|');
	}
	return (struct kj_set){n, v};
}

static void
read_iki(struct demo *d, const struct demo_skp *s, size_t row, struct kj_iki *k)
{
	const struct demo_tabel *t = &d->iki;

	*k = kj_iki_baru;
	k->row.key = kj_fmt(d->act.arena, "b%zu", row);
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama; f++) {
		void *at = (char *)k + f->at;

		if (f->jenis == KJ_IKI_YA)
			*(bool *)at = demo_angka(t, row, column(f->nama)) != 0;
		else
			*(const char **)at = of_year(d, s, row, column(f->nama), kj_iki_teks(k, f));
		if (f->jenis == KJ_IKI_ANGKA)
			*(const char **)at = decimal(d, *(const char **)at);
	}
	k->target = decimal(d, demo_sel_tahun(d, t, row, "target", s->periode->tahun));
	k->kelompok = read_groups(d, of_year(d, s, row, "kelompok", ""));
}

static const struct demo_skp *
plan_of(const struct demo *d, const struct demo_orang *o, const struct demo_periode *p)
{
	for (size_t i = 0; o && i < d->nskp; i++)
		if (d->skp[i].pos->orang == o && d->skp[i].periode == p)
			return &d->skp[i];
	return NULL;
}

/* The superior's RHK at the place that the table names, 0 none. */
static int64_t
superior_rhk(struct demo *d, const struct demo_skp *s, size_t row)
{
	const struct demo_skp *above = plan_of(d, s->penilai, s->periode);
	int64_t place = demo_angka(&d->iki, row, "atasan");

	if (!above || place < 1 || (size_t)place > above->nrhk)
		return 0;
	return above->rhk[place - 1];
}

static struct kj_set
read_rhk(struct demo *d, const struct demo_skp *s)
{
	const struct demo_tabel *t = &d->iki;
	struct kj_rhk *v = kj_calloc(d->act.arena, s->niki, sizeof(*v)), *h = v;
	struct kj_iki *k = kj_calloc(d->act.arena, s->niki, sizeof(*k));
	size_t n = 0;

	for (size_t i = 0; i < s->niki; i++) {
		size_t row = s->baris + i;

		if (i == 0 || demo_angka(t, row, "rhk") != demo_angka(t, row - 1, "rhk")) {
			h = &v[n++];
			h->row.key = kj_fmt(d->act.arena, "b%zu", n);
			h->jenis = demo_sel(t, row, "jenis");
			h->teks = demo_sel(t, row, "rhk_teks");
			h->atasan = superior_rhk(d, s, row);
			h->atasan_teks = "";
			h->penugasan_dari = demo_sel(t, row, "penugasan_dari");
			h->manfaat = demo_sel_atau(t, row, "manfaat", "");
			h->perspektif = demo_sel_atau(t, row, "perspektif", "");
			h->iki.v = &k[i];
		}
		read_iki(d, s, row, &k[i]);
		h->iki.n++;
	}
	return (struct kj_set){n, v};
}

static struct kj_set
read_values(struct demo *d, const char *kelompok)
{
	struct kj_perilaku *v = kj_calloc(d->act.arena, VALUES, sizeof(*v));
	size_t n = 0;

	for (size_t i = 0; i < d->perilaku.n && n < VALUES; i++) {
		if (!kj_streq(demo_sel(&d->perilaku, i, "kelompok"), kelompok))
			continue;
		v[n].row = (struct kj_row){
			demo_sel(&d->perilaku, i, "nilai"), demo_angka(&d->perilaku, i, "nilai")};
		v[n++].ekspektasi = demo_sel(&d->perilaku, i, "ekspektasi");
	}
	return (struct kj_set){n, v};
}

static struct kj_set
read_annex(struct demo *d, const char *kelompok, const char *jenis)
{
	struct kj_lampiran *v = kj_calloc(d->act.arena, d->lampiran.n, sizeof(*v));
	size_t n = 0;

	for (size_t i = 0; i < d->lampiran.n; i++) {
		if (!kj_streq(demo_sel(&d->lampiran, i, "kelompok"), kelompok) ||
			!kj_streq(demo_sel(&d->lampiran, i, "jenis"), jenis))
			continue;
		v[n].row.key = kj_fmt(d->act.arena, "b%zu", n + 1);
		v[n++].teks = demo_sel(&d->lampiran, i, "teks");
	}
	return (struct kj_set){n, v};
}

static enum kj_rc
write_sheet(struct demo *d, const struct demo_skp *s)
{
	const char *kelompok = demo_sel(&d->penugasan, s->pos->row, "kelompok");
	struct kj_skp_isi isi = {
		.pendekatan = demo_sel(&d->penugasan, s->pos->row, "pendekatan"),
		.rhk = read_rhk(d, s),
		.perilaku = read_values(d, kelompok),
		.sumber_daya = read_annex(d, kelompok, "SUMBER_DAYA"),
		.pertanggungjawaban = read_annex(d, kelompok, "PERTANGGUNGJAWABAN"),
		.konsekuensi = read_annex(d, kelompok, "KONSEKUENSI"),
	};
	struct kj_subject sub;
	enum kj_rc rc = kj_akses_subject(&d->act, KJ_DOK_SKP, s->id, &sub);

	return rc == KJ_OK ? kj_skp_save(&d->act, &sub, sub.version, &isi, true) : rc;
}

/* The numbers that rows of the sheet were given. */
static enum kj_rc
learn_ids(struct demo *d, struct demo_skp *s)
{
	struct kj_rows r, k;
	enum kj_rc rc;

	rc = kj_db_rows(d->act.db, d->act.arena, &kj_q_rhk_ids, &r, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(d->act.db, d->act.arena, &kj_q_demo_iki, &k, KJ_ARGS(kj_i(s->id)));
	if (rc != KJ_OK)
		return rc;
	if (k.n != s->niki)
		return KJ_FAULT_AT("plan %lld has %zu indicators", (long long)s->id, k.n);
	s->nrhk = r.n;
	s->rhk = kj_calloc(d->arena, r.n, sizeof(*s->rhk));
	s->iki = kj_calloc(d->arena, k.n, sizeof(*s->iki));
	for (size_t i = 0; i < r.n; i++)
		s->rhk[i] = kj_int(&r, i, "id");
	for (size_t i = 0; i < k.n; i++)
		s->iki[i] = kj_int(&k, i, "id");
	return KJ_OK;
}

/* ---- a plan's way ------------------------------------------------------------------------- */

static enum kj_rc
step(struct demo *d, const struct demo_skp *s, const char *aksi, const char *note)
{
	struct kj_subject sub;
	enum kj_rc rc = kj_akses_subject(&d->act, KJ_DOK_SKP, s->id, &sub);

	if (rc == KJ_OK)
		rc = kj_skp_act(&d->act, &sub,
			&(struct kj_skp_putusan){.aksi = aksi,
				.note = note,
				.version = sub.version,
				.rulesets = d->cli->conf->rulesets});
	return demo_told(d, rc, "%s of plan %s", aksi, s->pos->orang->kunci);
}

static enum kj_rc
write_plan(struct demo *d, struct demo_skp *s, kj_date day)
{
	enum kj_rc rc;

	demo_as(d, s->pos->orang, day, WRITTEN);
	rc = kj_skp_create(&d->act, s->pos->id, s->periode->id, &s->id);
	if (rc == KJ_OK) {
		demo_as(d, s->pos->orang, day, WRITTEN + 40);
		rc = write_sheet(d, s);
	}
	if (rc == KJ_OK)
		rc = learn_ids(d, s);
	return demo_told(d, rc, "plan of %s", s->pos->orang->kunci);
}

/* Written, handed in, approved and understood within two days. */
static enum kj_rc
approve_plan(struct demo *d, struct demo_skp *s, kj_date day)
{
	enum kj_rc rc = write_plan(d, s, day);

	demo_as(d, s->pos->orang, day, HANDED_IN);
	if (rc == KJ_OK)
		rc = step(d, s, "ajukan", "");
	s->sejak = demo_kerja(day, 1);
	demo_as(d, s->penilai, s->sejak, DECIDED);
	if (rc == KJ_OK)
		rc = step(d, s, "setujui", "");
	s->berlaku = rc == KJ_OK;
	demo_as(d, s->pos->orang, s->sejak, UNDERSTOOD);
	return rc == KJ_OK ? step(d, s, "pahami", "") : rc;
}

/* Handed in, and given back with a note. */
static enum kj_rc
return_plan(struct demo *d, struct demo_skp *s)
{
	const struct kj_tree *c = kj_tree_get(d->conf, "perbaikan");
	enum kj_rc rc = write_plan(d, s, demo_conf_hari(c, "disusun"));

	demo_as(d, s->pos->orang, demo_conf_hari(c, "diajukan"), HANDED_IN);
	if (rc == KJ_OK)
		rc = step(d, s, "ajukan", "");
	demo_as(d, s->penilai, demo_conf_hari(c, "dikembalikan"), DECIDED);
	if (rc == KJ_OK)
		rc = step(d, s, "kembalikan", demo_conf_teks(c, "catatan"));
	return rc;
}

/* The rows of a sheet lie together. */
static enum kj_rc
find_sheet(struct demo *d, struct demo_skp *s)
{
	const char *lembar = demo_sel(&d->penugasan, s->pos->row, "lembar");
	size_t i = 0;

	while (i < d->iki.n && !kj_streq(demo_sel(&d->iki, i, "lembar"), lembar))
		i++;
	s->baris = i;
	while (i < d->iki.n && kj_streq(demo_sel(&d->iki, i, "lembar"), lembar))
		i++;
	s->niki = i - s->baris;
	if (s->niki > 0)
		return KJ_OK;
	(void)fprintf(stderr, "demo: %s has no %s\n", d->iki.file, lembar);
	return KJ_INVALID;
}

static enum kj_rc
add_plan(struct demo *d, struct demo_pos *pos, const struct demo_periode *p, const char *status)
{
	struct demo_skp *s = &d->skp[d->nskp];
	bool later = pos->dari > p->rencana;
	kj_date day = later ? pos->dari : p->rencana;
	const struct demo_skp *above;
	enum kj_rc rc;

	*s = (struct demo_skp){
		.periode = p, .pos = pos, .selesai = p->selesai, .penilai = demo_penilai(d, pos, day)};
	if (!s->penilai) {
		(void)fprintf(stderr, "demo: nobody evaluates %s\n", pos->orang->kunci);
		return KJ_INVALID;
	}
	above = plan_of(d, s->penilai, p);
	s->tingkat = above ? above->tingkat + 1 : 0;
	rc = find_sheet(d, s);
	if (rc != KJ_OK)
		return rc;
	d->nskp++;
	if (kj_streq(status, "DIKEMBALIKAN"))
		return return_plan(d, s);
	return approve_plan(d, s, demo_kerja(day, later ? 1 : DAYS_BETWEEN * s->tingkat));
}

static bool
has_plan(const struct demo *d, const struct demo_pos *pos, const struct demo_periode *p)
{
	for (size_t i = 0; i < d->nskp; i++)
		if (d->skp[i].pos == pos && d->skp[i].periode == p)
			return true;
	return false;
}

enum kj_rc
demo_skp(struct demo *d, const struct demo_periode *p)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->penugasan.n && rc == KJ_OK; i++) {
		const char *status = demo_sel_tahun(d, &d->penugasan, i, "skp", p->tahun);

		if (*status && d->pos[i].id && !has_plan(d, &d->pos[i], p))
			rc = add_plan(d, &d->pos[i], p, status);
	}
	return rc;
}
