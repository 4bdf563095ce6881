/*
 * What the agency's profile wants to see beside an evaluation: punctual
 * reports, notes on the person's year, others in the same post.
 */
#include "kinerja/domain/catatan.h"
#include "kinerja/profil.h"
#include "queries.h"
#include "review.h"

static bool
wants_notes(const struct kj_profil *p, const char *jenis)
{
	for (const struct kj_catatan_macam *m = kj_catatan_macam; m->kode; m++)
		if (kj_streq(m->kode, jenis))
			return kj_profil_has(p, m->fitur);
	return false;
}

static bool
wants_any(const struct kj_profil *p)
{
	bool any = kj_profil_has(p, "DISIPLIN") || kj_profil_has(p, "PERBANDINGAN_JABATAN");

	for (const struct kj_catatan_macam *m = kj_catatan_macam; m->kode; m++)
		any = any || kj_profil_has(p, m->fitur);
	return any;
}

static void
show_reports(struct kj_req *req, const struct kj_rows *r, size_t i)
{
	struct kj_node *n = kj_node(kj_top(req), "Laporan");
	int64_t all = kj_int(r, i, "n"), late = kj_int(r, i, "lain");

	if (!kj_profil_has(req->conf->profil, "DISIPLIN") || all == 0)
		return;
	kj_set_int(n, "semua", all);
	kj_set_int(n, "terlambat", late);
	kj_set_int(n, "tepat", (200 * (all - late) + all) / (2 * all));
}

/* The others of the evaluator's people are for the evaluator's eyes alone. */
static bool
may_compare(const struct kj_req *req)
{
	return kj_profil_has(req->conf->profil, "PERBANDINGAN_JABATAN") &&
		   (req->subject.relasi & KJ_REL_PENILAI) != 0;
}

enum kj_rc
review_show_profil(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	int64_t skp = req->subject.id;
	struct kj_rows r;
	enum kj_rc rc;

	if (!wants_any(req->conf->profil))
		return KJ_OK;
	rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_pelengkap, &r,
		KJ_ARGS(kj_i(skp), kj_i(skp), kj_i(skp), kj_i(act->who.pegawai)));
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
		const char *part = kj_text(&r, i, "bagian");

		if (kj_streq(part, "LAPORAN"))
			show_reports(req, &r, i);
		else if (kj_streq(part, "CATATAN") &&
				 wants_notes(req->conf->profil, kj_text(&r, i, "kode")))
			kj_set_row(kj_node_add(kj_node(kj_top(req), "Catatan"), kj_text(&r, i, "kode")), &r, i);
		else if (kj_streq(part, "JABATAN") && may_compare(req))
			kj_set_row(kj_node_add(kj_top(req), "Jabatan"), &r, i);
	}
	kj_set_int(kj_top(req), "Orang.id", req->subject.pegawai);
	return rc;
}
