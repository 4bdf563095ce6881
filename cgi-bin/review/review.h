/*
 * The review program's pages and what they share.
 */
#ifndef REVIEW_H
#define REVIEW_H

#include "kinerja/domain/evaluasi.h"
#include "kinerja/web.h"

extern const struct kj_form review_terima_form;
extern const struct kj_form review_realisasi_form;
extern const struct kj_form review_nilai_form;
extern const struct kj_form review_peserta_form;
extern const struct kj_form review_survei_form;
extern const struct kj_form review_baca_form;
extern const struct kj_form review_organisasi_form;
extern const struct kj_form review_penetapan_form;

enum kj_rc beranda(struct kj_req *req);
enum kj_rc evaluasi(struct kj_req *req);
enum kj_rc evaluasi_terima(struct kj_req *req);
enum kj_rc realisasi(struct kj_req *req);
enum kj_rc realisasi_simpan(struct kj_req *req);
enum kj_rc nilai(struct kj_req *req);
enum kj_rc nilai_simpan(struct kj_req *req);
enum kj_rc cetak(struct kj_req *req);
enum kj_rc peserta(struct kj_req *req);
enum kj_rc peserta_undang(struct kj_req *req);
enum kj_rc survei(struct kj_req *req);
enum kj_rc survei_jawab(struct kj_req *req);
enum kj_rc tamu(struct kj_req *req);
enum kj_rc tamu_jawab(struct kj_req *req);
enum kj_rc baca(struct kj_req *req);
enum kj_rc baca_simpan(struct kj_req *req);
enum kj_rc organisasi(struct kj_req *req);
enum kj_rc organisasi_ubah(struct kj_req *req);
enum kj_rc organisasi_tetapkan(struct kj_req *req);
enum kj_rc distribusi(struct kj_req *req);
enum kj_rc distribusi_unit(struct kj_req *req);
enum kj_rc penilai(struct kj_req *req);
enum kj_rc distribusi_tetapkan(struct kj_req *req);
enum kj_rc distribusi_cetak(struct kj_req *req);
enum kj_rc simulasi(struct kj_req *req);

/* The evaluation that the path names: {id} is the plan, a second {id} the number of an interim cycle. */
struct kj_evaluasi_kini review_kini(const struct kj_req *req);
/* 303 to a page of the same evaluation: "", "/nilai" ... */
enum kj_rc review_redirect(struct kj_req *req, const char *page);

/*
 * Reads the evaluation of the route's plan and cycle under its period's
 * ruleset (or the copy kept with a signed one) and notes that another
 * person's was read.
 */
enum kj_rc evaluasi_read(struct kj_req *req, struct kj_evaluasi *out);
/*
 * Fills Ev.* with what who asks may see: ratings only once they are released,
 * except for the evaluator. p: what the evaluator has typed and ev was
 * computed with (kj_evaluasi_coba), NULL for what is stored.
 */
enum kj_rc
evaluasi_lay(struct kj_req *req, const struct kj_evaluasi *ev, const struct kj_penilaian *p);
/* Both, for what is stored. */
enum kj_rc evaluasi_show(struct kj_req *req, struct kj_evaluasi *out);

/* ---- show_putaran.c: cycles, values and surveys ---------------------------------- */

/* Ev.jalur, Ev.siklus, the choice of cycles, and the other evaluations that may be read. */
void review_show_putaran(struct kj_req *req, const struct kj_evaluasi *ev);
/* Survei.*: means of the groups that have enough answers. */
void review_show_survei(struct kj_req *req, const struct kj_evaluasi *ev, bool seen);
/* Kriteria.* with their weights, and the values and what they come to when they may be seen. */
void review_show_hasil(struct kj_req *req, const struct kj_evaluasi *ev, bool seen);

/* What the profile wants beside an evaluation (show_profil.c); one statement, none where it wants nothing. */
enum kj_rc review_show_profil(struct kj_req *req);

#endif
