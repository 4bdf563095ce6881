/*
 * The planning program's pages and what they share.
 */
#ifndef PLANNING_H
#define PLANNING_H

#include "kinerja/domain/skp.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

extern const struct kj_form planning_buat_form;
extern const struct kj_form planning_sheet_form;
extern const struct kj_form planning_putusan_form;
extern const struct kj_form planning_salin_form;
extern const struct kj_form planning_ingatkan_form;
extern const struct kj_form planning_matriks_form;
extern const struct kj_form planning_peran_form;
extern const struct kj_form planning_tujuan_form;
extern const struct kj_form planning_pakai_form;
extern const struct kj_form planning_usul_form;
extern const struct kj_form planning_usulan_form;

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
enum kj_rc skp_salin(struct kj_req *req);
enum kj_rc skp_salin_ambil(struct kj_req *req);
enum kj_rc skp_versi(struct kj_req *req);
enum kj_rc skp_cetak(struct kj_req *req);
enum kj_rc cakupan_awal(struct kj_req *req);
enum kj_rc cakupan(struct kj_req *req);
enum kj_rc cakupan_ingatkan(struct kj_req *req);
enum kj_rc rantai(struct kj_req *req);
enum kj_rc matriks(struct kj_req *req);
enum kj_rc matriks_simpan(struct kj_req *req);
enum kj_rc peran(struct kj_req *req);
enum kj_rc peran_ambil(struct kj_req *req);
enum kj_rc tujuan_awal(struct kj_req *req);
enum kj_rc tujuan(struct kj_req *req);
enum kj_rc tujuan_ubah(struct kj_req *req);
enum kj_rc tujuan_simpan(struct kj_req *req);
enum kj_rc pustaka(struct kj_req *req);
enum kj_rc skp_pustaka(struct kj_req *req);
enum kj_rc skp_pustaka_pakai(struct kj_req *req);
enum kj_rc pustaka_usul(struct kj_req *req);
enum kj_rc pustaka_usul_kirim(struct kj_req *req);
enum kj_rc pustaka_usulan(struct kj_req *req);
enum kj_rc pustaka_usulan_putus(struct kj_req *req);

/* Fills Skp.* from a plan, for the page and the print; cara NULL: without how it is judged (sheet.c). */
void sheet_show(struct kj_req *req, const struct kj_skp *plan, const struct kj_tree *cara);
/* How the plan of the route is judged, and Cara.* for the whole of it (cara.c). */
enum kj_rc cara_load(struct kj_req *req, const struct kj_skp *plan, const struct kj_tree **out);
/* The same for the indicator with that id, below its node. */
void cara_show(struct kj_req *req, struct kj_node *iki, const struct kj_tree *cara, const char *id);

#endif
