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
extern const struct kj_form planning_ingatkan_form;

/* Who may remind people of a unit. */
#define PLANNING_REMINDERS (KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_ADMIN)
/* Who may see how far a unit is. */
#define PLANNING_BOARD (PLANNING_REMINDERS | KJ_REL_AUDITOR)

enum kj_rc beranda(struct kj_req *req);
enum kj_rc beranda_buat(struct kj_req *req);
enum kj_rc skp(struct kj_req *req);
enum kj_rc skp_putuskan(struct kj_req *req);
enum kj_rc skp_ubah(struct kj_req *req);
enum kj_rc skp_ubah_simpan(struct kj_req *req);
enum kj_rc skp_versi(struct kj_req *req);
enum kj_rc skp_cetak(struct kj_req *req);
enum kj_rc cakupan_awal(struct kj_req *req);
enum kj_rc cakupan(struct kj_req *req);
enum kj_rc cakupan_ingatkan(struct kj_req *req);
enum kj_rc rantai(struct kj_req *req);

/* Reads the plan of the route and fills Skp.*, for the page and the print (sheet.c). */
enum kj_rc sheet_show(struct kj_req *req, struct kj_skp *out);

#endif
