/* Loading a demo: units, people, accounts, posts, reporting lines. */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/akun.h"
#include "kinerja/domain/garis.h"
#include "kinerja/domain/pegawai.h"
#include "kinerja/domain/penugasan.h"
#include "kinerja/domain/unit.h"
#include "queries.h"

enum {
	MORNING = 9 * 60,
	NOTICE_DAYS = 3, /* a change is entered this long before it holds */
};

static const struct {
	const char *kode;
	unsigned bit;
} roles[] = {
	{"PENGELOLA", KJ_PERAN_PENGELOLA},
	{"ADMIN", KJ_PERAN_ADMIN},
	{"AUDITOR", KJ_PERAN_AUDITOR},
	{"PPK", KJ_PERAN_PPK},
	{"TPK", KJ_PERAN_TPK},
};

struct demo_orang *
demo_orang_of(struct demo *d, const char *kunci)
{
	for (size_t i = 0; i < d->pegawai.n; i++)
		if (kj_streq(d->orang[i].kunci, kunci))
			return &d->orang[i];
	(void)fprintf(stderr, "demo: %s has no %s\n", d->pegawai.file, kunci);
	return NULL;
}

int64_t
demo_unit_of(struct demo *d, const char *kode)
{
	for (size_t i = 0; i < d->nunit; i++)
		if (kj_streq(d->unit[i].kode, kode))
			return d->unit[i].id;
	return 0;
}

/* Is a line in force, of a kind? */
static bool
holds(const struct demo_garis *g, const char *jenis, kj_date hari)
{
	return kj_streq(g->jenis, jenis) && g->dari <= hari &&
		   (g->sampai == KJ_NODATE || g->sampai >= hari);
}

struct demo_orang *
demo_penilai(struct demo *d, const struct demo_pos *pos, kj_date hari)
{
	struct demo_orang *acting = NULL;

	for (size_t i = 0; i < d->garis_csv.n; i++) {
		const struct demo_garis *g = &d->garis[i];

		if (g->orang != pos->orang)
			continue;
		if (!pos->plt && holds(g, "DEFINITIF", hari))
			return g->penilai;
		if (holds(g, "PLT", hari))
			acting = g->penilai;
	}
	return acting;
}

/* ---- the agency ----------------------------------------------------------------------- */

static enum kj_rc
add_units(struct demo *d)
{
	char zona[8];
	struct demo_tabel t;
	enum kj_rc rc = demo_tabel_read(d, "unit", &t);

	if (rc != KJ_OK)
		return rc;
	(void)snprintf(zona, sizeof(zona), "%d", d->zona);
	d->unit = kj_calloc(d->arena, t.n, sizeof(*d->unit));
	for (size_t i = 0; i < t.n && rc == KJ_OK; i++) {
		struct kj_unit u = {.induk = demo_unit_of(d, demo_sel(&t, i, "induk")),
			.kode = demo_sel(&t, i, "kode"),
			.nama = demo_sel(&t, i, "nama"),
			.jenis = demo_sel(&t, i, "jenis"),
			.zona = zona,
			.dari = demo_hari(&t, i, "dari"),
			.sampai = KJ_NODATE};

		demo_as(d, NULL, d->dipakai, MORNING);
		d->unit[i].kode = u.kode;
		rc = demo_told(d, kj_unit_create(&d->act, &u, &d->unit[i].id), "unit %s", u.kode);
		d->nunit++;
	}
	return rc;
}

static enum kj_rc
add_posts(struct demo *d)
{
	struct demo_tabel t;
	struct kj_arg *args, *a;
	enum kj_rc rc = demo_tabel_read(d, "jabatan", &t);

	if (rc != KJ_OK)
		return rc;
	a = args = kj_calloc(d->arena, 4 * t.n, sizeof(*args));
	for (size_t i = 0; i < t.n; i++) {
		*a++ = kj_t(demo_sel(&t, i, "nama"));
		*a++ = kj_t(demo_sel(&t, i, "jenis"));
		*a++ = kj_t(demo_sel(&t, i, "jenjang"));
		*a++ = kj_ref(demo_angka(&t, i, "kelas"));
	}
	return demo_told(d, kj_db_bulk(d->act.db, &kj_q_demo_jabatan, t.n, args, 4), "posts");
}

static void
read_people(struct demo *d)
{
	const struct demo_tabel *t = &d->pegawai;

	d->orang = kj_calloc(d->arena, t->n, sizeof(*d->orang));
	for (size_t i = 0; i < t->n; i++) {
		struct demo_orang *o = &d->orang[i];

		o->kunci = demo_sel(t, i, "kunci");
		o->nama = demo_sel(t, i, "nama");
		o->nip = demo_sel(t, i, "nip");
		o->login = *o->nip ? o->nip : o->kunci;
		o->dari = demo_hari(t, i, "dari");
		o->jeda = (int)demo_angka(t, i, "jeda");
		for (size_t k = 0; k < KJ_COUNT(roles); k++)
			if (kj_streq(demo_sel(t, i, "peran"), roles[k].kode))
				o->peran = roles[k].bit;
		if (o->peran == KJ_PERAN_ADMIN && !d->admin)
			d->admin = o;
	}
}

static enum kj_rc
read_lines(struct demo *d)
{
	const struct demo_tabel *t = &d->garis_csv;

	d->garis = kj_calloc(d->arena, t->n, sizeof(*d->garis));
	for (size_t i = 0; i < t->n; i++) {
		d->garis[i] = (struct demo_garis){.row = i,
			.orang = demo_orang_of(d, demo_sel(t, i, "pegawai")),
			.penilai = demo_orang_of(d, demo_sel(t, i, "penilai")),
			.jenis = demo_sel(t, i, "jenis"),
			.dari = demo_hari(t, i, "dari"),
			.sampai = demo_hari(t, i, "sampai")};
		if (!d->garis[i].orang || !d->garis[i].penilai)
			return KJ_INVALID;
	}
	return KJ_OK;
}

static enum kj_rc
read_assignments(struct demo *d)
{
	const struct demo_tabel *t = &d->penugasan;

	d->pos = kj_calloc(d->arena, t->n, sizeof(*d->pos));
	for (size_t i = 0; i < t->n; i++) {
		d->pos[i] = (struct demo_pos){.row = i,
			.orang = demo_orang_of(d, demo_sel(t, i, "pegawai")),
			.unit = demo_unit_of(d, demo_sel(t, i, "unit")),
			.plt = kj_streq(demo_sel(t, i, "jenis"), "PLT"),
			.dari = demo_hari(t, i, "dari"),
			.sampai = demo_hari(t, i, "sampai")};
		if (!d->pos[i].orang)
			return KJ_INVALID;
	}
	return KJ_OK;
}

enum kj_rc
demo_induk_awal(struct demo *d)
{
	enum kj_rc rc;

	demo_as(d, NULL, d->dipakai, MORNING);
	rc = demo_told(d,
		kj_db_exec(d->act.db, &kj_q_demo_instansi, NULL,
			KJ_ARGS(kj_t(d->profil.nama), kj_t(d->profil.tempat), kj_t(d->nama),
				kj_t(d->profil.bantuan))),
		"agency");
	if (rc == KJ_OK)
		rc = add_posts(d);
	if (rc == KJ_OK)
		rc = add_units(d);
	if (rc == KJ_OK) {
		read_people(d);
		rc = read_assignments(d);
	}
	return rc == KJ_OK ? read_lines(d) : rc;
}

/* ---- people ---------------------------------------------------------------------------- */

/* The first admin is made by whoever installs; all the rest by that admin. */
static void
as_admin(struct demo *d, kj_date hari)
{
	kj_date day = hari - NOTICE_DAYS;

	demo_as(d, d->admin && d->admin->akun ? d->admin : NULL, day > d->dipakai ? day : d->dipakai,
		MORNING + 30);
}

static enum kj_rc
add_role(struct demo *d, const struct demo_orang *o, size_t row)
{
	struct kj_peran_baru in = {.peran = demo_sel(&d->pegawai, row, "peran"),
		.unit = demo_unit_of(d, demo_sel(&d->pegawai, row, "lingkup")),
		.dari = d->dipakai,
		.sampai = KJ_NODATE};
	int64_t id;

	return *in.peran ? kj_peran_add(&d->act, o->akun, 1, &in, &id) : KJ_OK;
}

/* An account with a password that is in use already, or must be changed at the first sign-in. */
static enum kj_rc
add_account(struct demo *d, struct demo_orang *o, size_t row)
{
	const struct kj_conf *conf = d->cli->conf;
	const char *hash;
	int64_t change = demo_angka(&d->pegawai, row, "ganti_sandi");
	enum kj_rc rc;

	o->sandi = kj_akun_sandi_acak(d->arena);
	hash =
		kj_password_hash(d->act.arena, o->sandi, conf->password.memory_kib, conf->password.passes);
	if (!hash)
		return KJ_FAULT;
	rc = kj_akun_create(&d->act, o->id, o->login, hash, &o->akun);
	if (rc == KJ_OK)
		rc = kj_db_exec(d->act.db, &kj_q_sandi_awal_delete, NULL, KJ_ARGS(kj_i(o->akun)));
	if (rc == KJ_OK)
		rc = kj_db_exec(d->act.db, &kj_q_sandi_set, NULL,
			KJ_ARGS(kj_i(o->akun), kj_t(hash), kj_i(change),
				kj_t(kj_instant_sql(d->act.arena, kj_clock_real()))));
	return rc == KJ_OK ? add_role(d, o, row) : rc;
}

static enum kj_rc
add_person(struct demo *d, struct demo_orang *o, size_t row)
{
	const struct demo_tabel *t = &d->pegawai;
	struct kj_pegawai in = {.nip = o->nip,
		.nrp = "",
		.nama = o->nama,
		.gelar_depan = demo_sel(t, row, "gelar_depan"),
		.gelar_belakang = demo_sel(t, row, "gelar_belakang"),
		.status = demo_sel(t, row, "status"),
		.pangkat = demo_sel(t, row, "pangkat"),
		.golongan = demo_sel(t, row, "golongan"),
		.surel = "",
		.tanggal_lahir = demo_hari(t, row, "tanggal_lahir"),
		.dari = o->dari};
	enum kj_rc rc;

	as_admin(d, o->dari);
	rc = kj_pegawai_create(&d->act, &in, &o->id);
	if (rc == KJ_OK)
		rc = add_account(d, o, row);
	return demo_told(d, rc, "%s:%d: %s", t->file, t->baris[row], o->kunci);
}

/* ---- posts and lines ---------------------------------------------------------------------- */

static enum kj_rc
add_post(struct demo *d, struct demo_pos *p)
{
	const struct demo_tabel *t = &d->penugasan;
	struct kj_penugasan in = {.unit = p->unit,
		.jabatan = demo_sel(t, p->row, "jabatan"),
		.jabatan_jenis = "",
		.jenis = demo_sel(t, p->row, "jenis"),
		.pimpinan = demo_angka(t, p->row, "pimpinan") != 0,
		.dari = p->dari,
		.sampai = KJ_NODATE};

	as_admin(d, p->dari);
	return demo_told(d, kj_penugasan_add(&d->act, p->orang->id, 0, &in, &p->id), "%s:%d", t->file,
		t->baris[p->row]);
}

static enum kj_rc
add_line(struct demo *d, struct demo_garis *g)
{
	const struct demo_tabel *t = &d->garis_csv;
	struct kj_garis in = {.penilai = *g->penilai->nip ? g->penilai->nip : g->penilai->nama,
		.jenis = g->jenis,
		.dari = g->dari,
		.sampai = KJ_NODATE,
		.alasan = demo_sel(t, g->row, "alasan")};

	as_admin(d, g->dari);
	return demo_told(
		d, kj_garis_add(&d->act, g->orang->id, 0, &in, &g->id), "%s:%d", t->file, t->baris[g->row]);
}

/* The person's version, the guard of what an admin ends. */
static enum kj_rc
version_of(struct demo *d, const struct demo_orang *o, int64_t *version)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(d->act.db, d->act.arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(o->id)));

	if (rc == KJ_OK)
		*version = kj_int(&r, 0, "version");
	return rc;
}

static enum kj_rc
end_post(struct demo *d, struct demo_pos *p)
{
	int64_t version = 0;
	enum kj_rc rc;

	as_admin(d, p->sampai + 1);
	rc = version_of(d, p->orang, &version);
	if (rc == KJ_OK)
		rc = kj_penugasan_end(&d->act, p->orang->id, version, p->id, p->sampai);
	p->berakhir = true;
	return demo_told(d, rc, "end of post %s", p->orang->kunci);
}

static enum kj_rc
end_line(struct demo *d, struct demo_garis *g)
{
	int64_t version = 0;
	enum kj_rc rc;

	as_admin(d, g->sampai + 1);
	rc = version_of(d, g->orang, &version);
	if (rc == KJ_OK)
		rc = kj_garis_end(&d->act, g->orang->id, version, g->id, g->sampai, "");
	g->berakhir = true;
	return demo_told(d, rc, "end of line %s", g->orang->kunci);
}

static bool
over(bool done, int64_t id, kj_date sampai, kj_date hari)
{
	return !done && id && sampai != KJ_NODATE && sampai < hari;
}

/* What ends goes before what begins: nobody holds two own posts. */
static enum kj_rc
end_all(struct demo *d, kj_date hari)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->penugasan.n && rc == KJ_OK; i++)
		if (over(d->pos[i].berakhir, d->pos[i].id, d->pos[i].sampai, hari))
			rc = end_post(d, &d->pos[i]);
	for (size_t i = 0; i < d->garis_csv.n && rc == KJ_OK; i++)
		if (over(d->garis[i].berakhir, d->garis[i].id, d->garis[i].sampai, hari))
			rc = end_line(d, &d->garis[i]);
	return rc;
}

enum kj_rc
demo_induk(struct demo *d, kj_date hari)
{
	enum kj_rc rc = end_all(d, hari);

	for (size_t i = 0; i < d->pegawai.n && rc == KJ_OK; i++)
		if (!d->orang[i].id && d->orang[i].dari <= hari)
			rc = add_person(d, &d->orang[i], i);
	for (size_t i = 0; i < d->penugasan.n && rc == KJ_OK; i++)
		if (!d->pos[i].id && d->pos[i].dari <= hari)
			rc = add_post(d, &d->pos[i]);
	for (size_t i = 0; i < d->garis_csv.n && rc == KJ_OK; i++)
		if (!d->garis[i].id && d->garis[i].dari <= hari)
			rc = add_line(d, &d->garis[i]);
	return rc;
}

static kj_date
nearer(kj_date best, kj_date day, kj_date hari)
{
	return day > hari && (best == KJ_NODATE || day < best) ? day : best;
}

kj_date
demo_induk_berikut(const struct demo *d, kj_date hari)
{
	kj_date best = KJ_NODATE;

	for (size_t i = 0; i < d->pegawai.n; i++)
		best = nearer(best, d->orang[i].dari, hari);
	for (size_t i = 0; i < d->penugasan.n; i++)
		best = nearer(best, d->pos[i].dari, hari);
	for (size_t i = 0; i < d->garis_csv.n; i++)
		best = nearer(best, d->garis[i].dari, hari);
	return best;
}
