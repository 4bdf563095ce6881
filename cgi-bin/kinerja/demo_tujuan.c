/* Goals of the offices of a demo, fixed by their heads, and the results that come from them. */
#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/perjanjian.h"
#include "queries.h"

enum { FIXED = 9 * 60 }; /* minute of the day */

/* The rows of one unit, from row on, as goals: rows of the same goal and sasaran stand together. */
static size_t
gather(struct demo *d, size_t row, struct kj_set *out)
{
	const struct demo_tabel *t = &d->tujuan;
	struct kj_arena *a = d->act.arena;
	struct kj_tujuan *goal = kj_calloc(a, t->n, sizeof(*goal)), *g = goal;
	struct kj_sasaran *state = kj_calloc(a, t->n, sizeof(*state)), *s = state;
	struct kj_iku *k = kj_calloc(a, t->n, sizeof(*k));
	const char *unit = demo_sel(t, row, "unit");
	size_t i = row;

	for (; i < t->n && kj_streq(demo_sel(t, i, "unit"), unit); i++, k++) {
		bool first = i == row || !kj_streq(demo_sel(t, i, "tujuan"), g[-1].teks);

		if (first)
			*g++ = (struct kj_tujuan){
				.row.key = "b1", .teks = demo_sel(t, i, "tujuan"), .sasaran = {0, s}};
		if (first || !kj_streq(demo_sel(t, i, "sasaran"), s[-1].teks)) {
			*s++ = (struct kj_sasaran){
				.row.key = "b1", .teks = demo_sel(t, i, "sasaran"), .iku = {0, k}};
			g[-1].sasaran.n++;
		}
		*k = (struct kj_iku){.row.key = "b1",
			.teks = demo_sel(t, i, "iku"),
			.target = demo_sel(t, i, "target"),
			.satuan = demo_sel(t, i, "satuan"),
			.arah = demo_sel(t, i, "arah")};
		s[-1].iku.n++;
	}
	*out = (struct kj_set){(size_t)(g - goal), goal};
	return i;
}

enum kj_rc
demo_tujuan(struct demo *d, const struct demo_periode *p)
{
	const struct demo_tabel *t = &d->tujuan;
	enum kj_rc rc = KJ_OK;
	size_t end;

	for (size_t i = 0; i < t->n && rc == KJ_OK; i = end) {
		int64_t unit = demo_unit_of(d, demo_sel(t, i, "unit"));
		struct kj_subject of;
		struct kj_set goals;

		demo_as(d, demo_orang_of(d, demo_sel(t, i, "oleh")), demo_hari(t, i, "tanggal"), FIXED);
		end = gather(d, i, &goals);
		rc = kj_akses_subject(&d->act, KJ_DOK_PERJANJIAN, unit, &of);
		if (rc == KJ_OK)
			rc = demo_told(d, kj_perjanjian_act(&d->act, &of, 0, &goals, "tetapkan"), "goals of %s",
				demo_sel(t, i, "unit"));
		for (size_t k = i; k < end && rc == KJ_OK; k++)
			rc = kj_db_exec(d->act.db, &kj_q_demo_rhk_sasaran, NULL,
				KJ_ARGS(kj_t(demo_sel(t, k, "sasaran")), kj_i(p->id), kj_i(unit),
					kj_i(demo_angka(t, k, "rhk"))));
	}
	return rc;
}
