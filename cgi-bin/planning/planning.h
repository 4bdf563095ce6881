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
extern const struct kj_form planning_baris_form; /* notes at an RHK and its indicators */
extern const struct kj_form planning_nilai_form; /* notes at a value */
extern const struct kj_form planning_setujui_form;

/* A row of a plan that a note may be written at. */
struct planning_baris {
	struct kj_row row;
	const char *catatan;
	struct kj_set iki; /* struct planning_baris; empty of an indicator and a value */
};
extern const struct kj_form planning_tujuan_form;
extern const struct kj_form planning_pakai_form;
extern const struct kj_form planning_usul_form;
extern const struct kj_form planning_usulan_form;
extern const struct kj_form planning_adendum_form;
extern const struct kj_form planning_perubahan_form;
extern const struct kj_form planning_tim_ambil_form;
extern const struct kj_form planning_tim_form;

/* Who may remind people of a unit. */
#define PLANNING_REMINDERS (KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_ADMIN)
/* Who may see how far a unit is. */
#define PLANNING_BOARD (PLANNING_REMINDERS | KJ_REL_AUDITOR)

enum kj_rc beranda(struct kj_req *req);
enum kj_rc beranda_buat(struct kj_req *req);
enum kj_rc skp(struct kj_req *req);
enum kj_rc skp_putuskan(struct kj_req *req);
enum kj_rc adendum(struct kj_req *req);
enum kj_rc adendum_kirim(struct kj_req *req);
enum kj_rc perubahan(struct kj_req *req);
enum kj_rc perubahan_kirim(struct kj_req *req);
enum kj_rc tim(struct kj_req *req);
enum kj_rc tim_ambil(struct kj_req *req);
enum kj_rc tim_rhk(struct kj_req *req);
enum kj_rc tim_rhk_simpan(struct kj_req *req);
enum kj_rc skp_ubah(struct kj_req *req);
enum kj_rc skp_ubah_simpan(struct kj_req *req);
enum kj_rc skp_salin(struct kj_req *req);
enum kj_rc skp_salin_ambil(struct kj_req *req);
enum kj_rc skp_versi(struct kj_req *req);
enum kj_rc skp_cetak(struct kj_req *req);
enum kj_rc setujui(struct kj_req *req);
enum kj_rc setujui_pilihan(struct kj_req *req);
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
/* Time away, days that count and evaluators in turn: Skp.Masa, hari, hari_aktif, Penilaian (perubahan.c). */
void perubahan_show(struct kj_req *req, const struct kj_skp *plan);
/*
 * Of a plan under revision the one side that is asked for (?lihat=usulan or
 * berlaku), else usulan tells: what is proposed stays in plan->isi, what is in
 * force takes its place and the revision is forgotten. Sets Sisi (sheet.c).
 */
void sheet_side(struct kj_req *req, struct kj_skp *plan, bool usulan);
/* How the plan of the route is judged, and Cara.* for the whole of it (cara.c). */
enum kj_rc cara_load(struct kj_req *req, const struct kj_skp *plan, const struct kj_tree **out);
/* The same for the indicator with that id, below its node. */
void cara_show(struct kj_req *req, struct kj_node *iki, const struct kj_tree *cara, const char *id);

/* May who asks write notes on the plan of the route (dialog.c)? */
bool dialog_may_write(const struct kj_req *req);
/*
 * Fills Dialog.* of a plan as it is shown, for who may read it: rhk.<id>, iki.<id>, perilaku.<n>, skp and
 * hilang (rows that are gone), each with catatan.N, buka and baru; rekomendasi.N; Baru.N what is
 * unread. Returns the newest note shown, 0 none.
 */
int64_t dialog_show(struct kj_req *req, const struct kj_skp *plan);
/* Empty notes for every row of a plan, for the form. */
void dialog_rows(
	struct kj_arena *a, const struct kj_skp *plan, struct kj_set *rhk, struct kj_set *nilai);
/* The notes that were written into them; plan is what the rows without id say. */
struct kj_dialog dialog_of(struct kj_arena *a, const struct kj_skp *plan, const struct kj_set *rhk,
	const struct kj_set *nilai);

#endif
