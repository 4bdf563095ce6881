/*
 * Loading a demo: what a person's year has beside plan and entries (catatan.csv), and who
 * else was heard before a rating (peserta.csv): respondents and the second reader.
 */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/catatan.h"
#include "kinerja/domain/survei.h"
#include "queries.h"

enum { WRITTEN = 15 * 60, ASKED = 10 * 60, ANSWERED = 11 * 60, READ = 13 * 60, GROUPS = 7 };

/* ---- notes ------------------------------------------------------------------------------ */

/* The latest note of a person is done or read by whoever may close it. */
static enum kj_rc
close_note(
	struct demo *d, const struct demo_orang *whose, const struct demo_orang *who, kj_date day)
{
	struct kj_subject s;
	struct kj_rows r;
	enum kj_rc rc;

	demo_as(d, who, day, WRITTEN);
	rc = kj_akses_subject(&d->act, KJ_DOK_PEGAWAI, whose->id, &s);
	if (rc == KJ_OK)
		rc = kj_db_one(d->act.db, d->act.arena, &kj_q_catatan_list, &r,
			KJ_ARGS(kj_i(whose->id), kj_i(INT64_MAX), kj_i(1)));
	return rc == KJ_OK
			   ? kj_catatan_close(&d->act, &s, kj_int(&r, 0, "id"), kj_int(&r, 0, "version"))
			   : rc;
}

static enum kj_rc
load_note(struct demo *d, size_t row)
{
	const struct demo_tabel *t = &d->catatan;
	const struct demo_orang *whose = demo_orang_of(d, demo_sel(t, row, "pegawai")),
							*who = demo_orang_of(d, demo_sel(t, row, "oleh"));
	const struct kj_catatan in = {.jenis = demo_sel(t, row, "jenis"),
		.isi = demo_sel(t, row, "isi"),
		.tindak = demo_sel(t, row, "tindak"),
		.tenggat = demo_hari(t, row, "tenggat")};
	kj_date done = demo_hari(t, row, "selesai");
	struct kj_subject s;
	enum kj_rc rc;

	if (!whose || !who)
		return KJ_INVALID;
	demo_as(d, who, demo_hari(t, row, "tanggal"), WRITTEN);
	rc = kj_akses_subject(&d->act, KJ_DOK_PEGAWAI, whose->id, &s);
	if (rc == KJ_OK)
		rc = kj_catatan_add(&d->act, &s, &in);
	if (rc == KJ_OK && done != KJ_NODATE)
		rc = close_note(d, whose, demo_orang_of(d, demo_sel(t, row, "penutup")), done);
	return rc;
}

enum kj_rc
demo_catatan(struct demo *d)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->catatan.n && rc == KJ_OK; i++)
		rc = demo_told(d, load_note(d, i), "note %d of %s", d->catatan.baris[i],
			demo_sel(&d->catatan, i, "pegawai"));
	return rc;
}

/* ---- who else is heard ---------------------------------------------------------------------- */

/* The answers of a row as digits 1 .. 5, one a question. */
static enum kj_rc
answer(struct demo *d, const struct kj_survei *s, const char *digits, const char *tie)
{
	struct kj_jawaban *j = kj_calloc(d->act.arena, s->n + 1, sizeof(*j));
	const struct kj_survei_isi in = {
		.butir = {s->n, j}, .hubungan = *tie != '\0', .hubungan_teks = tie, .undangan = ""};

	if (strlen(digits) != s->n || strspn(digits, "12345") != s->n)
		return KJ_INVALID;
	for (size_t i = 0; i < s->n; i++)
		j[i] = (struct kj_jawaban){.row = {kj_fmt(d->act.arena, "%zu", i + 1), (int64_t)i + 1},
			.nomor = (int64_t)i + 1,
			.skala = kj_survei_skala[digits[i] - '1']};
	return kj_survei_jawab(&d->act, s, &in);
}

static enum kj_rc
invite(struct demo *d, const struct demo_skp *s, const struct demo_orang *who, const char *third,
	kj_date day, const char **link)
{
	struct kj_calon one = {.row = {"1", who ? who->id : 0}, .pilih = who != NULL};
	const struct kj_undangan in = {
		.calon = {who ? 1 : 0, &one}, .nama_luar = third, .batas = day + GROUPS};
	struct kj_subject sub;
	const char *made = NULL;
	enum kj_rc rc;

	demo_as(d, demo_penilai(d, s->pos, day), day, ASKED);
	rc = kj_akses_subject(&d->act, KJ_DOK_SKP, s->id, &sub);
	if (rc == KJ_OK)
		rc = kj_survei_undang(&d->act, d->cli->conf->rulesets, &sub, NULL, GROUPS, &in, &made);
	*link = made ? kj_strdup(d->arena, made) : NULL;
	return rc;
}

/* The invitation that a member of staff just got. */
static enum kj_rc
load_staff(struct demo *d, const struct demo_skp *s, struct kj_survei *out)
{
	struct kj_rows r;
	enum kj_rc rc = kj_survei_peserta(&d->act, s->id, NULL, &r);

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		if (kj_streq(kj_text(&r, i, "bagian"), "UNDANGAN") &&
			kj_int(&r, i, "pegawai_id") == d->act.who.pegawai)
			return kj_survei_load(&d->act, d->cli->conf->rulesets, kj_int(&r, i, "id"), out);
	return rc == KJ_OK ? KJ_NOTFOUND : rc;
}

/* A third party's link is told once: kept until they answer. */
enum { LINK = 65, MOST_HEARD = 40 };

/* Asked by the evaluator; without an answer the invitation stays. */
static enum kj_rc
ask(struct demo *d, const struct demo_skp *s, size_t row, kj_date day, char kept[LINK])
{
	const struct demo_tabel *t = &d->peserta;
	const char *third = demo_sel(t, row, "luar"), *link;
	const struct demo_orang *who = *third ? NULL : demo_orang_of(d, demo_sel(t, row, "oleh"));
	enum kj_rc rc = who || *third ? invite(d, s, who, third, day, &link) : KJ_INVALID;

	kept[0] = '\0';
	if (rc == KJ_OK && link != NULL && strlen(link) < LINK)
		memcpy(kept, link, strlen(link) + 1);
	return rc;
}

/* The same day. */
static enum kj_rc
respond(struct demo *d, const struct demo_skp *s, size_t row, kj_date day, const char *link)
{
	const struct demo_tabel *t = &d->peserta;
	const char *digits = demo_sel(t, row, "jawaban");
	const struct demo_orang *who = *link ? NULL : demo_orang_of(d, demo_sel(t, row, "oleh"));
	struct kj_survei v;
	enum kj_rc rc;

	if (*digits == '\0')
		return KJ_OK;
	demo_as(d, who, day, ANSWERED);
	rc = who ? load_staff(d, s, &v) : kj_survei_tamu(&d->act, d->cli->conf->rulesets, link, &v);
	return rc == KJ_OK ? answer(d, &v, digits, demo_sel(t, row, "hubungan")) : rc;
}

/* Chosen by the evaluator; reads each indicator that cannot be counted. */
static enum kj_rc
read_again(struct demo *d, const struct demo_skp *s, size_t row, kj_date day)
{
	const struct demo_tabel *t = &d->peserta;
	const struct demo_orang *who = demo_orang_of(d, demo_sel(t, row, "oleh"));
	struct kj_bacaan *b;
	struct kj_evaluasi ev;
	struct kj_subject sub;
	struct kj_baca now;
	enum kj_rc rc;

	demo_as(d, demo_penilai(d, s->pos, day), day, ASKED);
	rc = kj_akses_subject(&d->act, KJ_DOK_SKP, s->id, &sub);
	if (rc == KJ_OK)
		rc = kj_baca_pilih(&d->act, d->cli->conf->rulesets, &sub, NULL, who ? who->id : 0);
	if (rc != KJ_OK)
		return rc;
	demo_as(d, who, day, READ);
	rc = kj_evaluasi_load(&d->act, d->cli->conf->rulesets, s->id, NULL, &ev);
	if (rc == KJ_OK)
		rc = kj_baca_load(&d->act, kj_int(&ev.kepala, 0, "id"), &now);
	if (rc != KJ_OK)
		return rc;
	b = kj_calloc(d->act.arena, now.baris.n + 1, sizeof(*b));
	for (size_t i = 0; i < now.baris.n; i++)
		b[i] = (struct kj_bacaan){
			.row = {kj_text(&now.baris, i, "iki_id"), kj_int(&now.baris, i, "iki_id")},
			.bacaan = demo_sel(t, row, "bacaan"),
			.alasan = demo_sel(t, row, "alasan")};
	return kj_baca_simpan(&d->act, kj_int(&now.kepala, 0, "id"), kj_int(&now.kepala, 0, "version"),
		&(struct kj_set){now.baris.n, b});
}

/* Everybody is asked before anybody answers: a group that was heard is closed. */
enum kj_rc
demo_peserta(struct demo *d, const struct demo_skp *s, kj_date day)
{
	const char *pos = demo_sel(&d->penugasan, s->pos->row, "kunci");
	char link[MOST_HEARD][LINK];
	size_t row[MOST_HEARD], n = 0;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->peserta.n && rc == KJ_OK && n < MOST_HEARD; i++)
		if (kj_streq(demo_sel(&d->peserta, i, "penugasan"), pos)) {
			row[n] = i;
			if (*demo_sel(&d->peserta, i, "bacaan") == '\0')
				rc = demo_told(d, ask(d, s, i, day, link[n]), "row %d of those asked about %s",
					d->peserta.baris[i], pos);
			n++;
		}
	for (size_t i = 0; i < n && rc == KJ_OK; i++)
		rc = demo_told(d,
			*demo_sel(&d->peserta, row[i], "bacaan") ? read_again(d, s, row[i], day)
													 : respond(d, s, row[i], day, link[i]),
			"row %d of those heard of %s", d->peserta.baris[row[i]], pos);
	return rc;
}
