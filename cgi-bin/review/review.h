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
extern const struct kj_form review_organisasi_form;

enum kj_rc beranda(struct kj_req *req);
enum kj_rc evaluasi(struct kj_req *req);
enum kj_rc evaluasi_terima(struct kj_req *req);
enum kj_rc realisasi(struct kj_req *req);
enum kj_rc realisasi_simpan(struct kj_req *req);
enum kj_rc nilai(struct kj_req *req);
enum kj_rc nilai_simpan(struct kj_req *req);
enum kj_rc cetak(struct kj_req *req);
enum kj_rc organisasi(struct kj_req *req);
enum kj_rc organisasi_tetapkan(struct kj_req *req);

/*
 * Reads the evaluation of the route's plan under its period's ruleset (or the
 * copy kept with a signed one), notes that another person's was read, and
 * fills Ev.* with what who asks may see: ratings only once they are released,
 * except for the evaluator (show.c).
 */
enum kj_rc evaluasi_show(struct kj_req *req, struct kj_evaluasi *out);

#endif
