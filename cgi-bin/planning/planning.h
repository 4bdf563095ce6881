/*
 * The planning program's pages and what they share.
 */
#ifndef PLANNING_H
#define PLANNING_H

#include "kinerja/domain/skp.h"
#include "kinerja/web.h"

extern const struct kj_form planning_buat_form;
extern const struct kj_form planning_sheet_form;
extern const struct kj_form planning_putusan_form;

enum kj_rc beranda(struct kj_req *req);
enum kj_rc beranda_buat(struct kj_req *req);
enum kj_rc skp(struct kj_req *req);
enum kj_rc skp_putuskan(struct kj_req *req);
enum kj_rc skp_ubah(struct kj_req *req);
enum kj_rc skp_ubah_simpan(struct kj_req *req);
enum kj_rc skp_versi(struct kj_req *req);
enum kj_rc skp_cetak(struct kj_req *req);

/* Reads the plan of the route and fills Skp.*, for the page and the print (sheet.c). */
enum kj_rc sheet_show(struct kj_req *req, struct kj_skp *out);

#endif
