/*
 * The reporting program's pages and what they share.
 */
#ifndef REPORTING_H
#define REPORTING_H

#include "kinerja/domain/entri.h"
#include "kinerja/web.h"

/* The daily entry as a form: on home and where an entry is changed. */
struct entri_form {
	struct kj_entri_isi isi;
	struct kj_upload foto;
};

extern const struct kj_form reporting_entri_form;
extern const struct kj_form reporting_bukti_form;
extern const struct kj_form reporting_putusan_form;
extern const struct kj_form reporting_tim_form;
extern const struct kj_form reporting_catatan_form;
extern const struct kj_form reporting_pekan_form;

enum kj_rc healthz(struct kj_req *req);
enum kj_rc beranda(struct kj_req *req);
enum kj_rc beranda_kirim(struct kj_req *req);
enum kj_rc laporan(struct kj_req *req);
enum kj_rc entri(struct kj_req *req);
enum kj_rc entri_putuskan(struct kj_req *req);
enum kj_rc entri_ubah(struct kj_req *req);
enum kj_rc entri_ubah_simpan(struct kj_req *req);
enum kj_rc entri_bukti(struct kj_req *req);
enum kj_rc tim(struct kj_req *req);
enum kj_rc tim_putuskan(struct kj_req *req);
enum kj_rc bukti(struct kj_req *req);
enum kj_rc pekan(struct kj_req *req);
enum kj_rc pekan_kirim(struct kj_req *req);
enum kj_rc catatan(struct kj_req *req);
enum kj_rc catatan_simpan(struct kj_req *req);

/* Is the running year reported week by week? (pekan_isi.c) */
enum kj_rc pekan_weekly(struct kj_req *req, bool *out);
/* A day of the week that a refused form was about, KJ_NODATE otherwise. */
kj_date pekan_typed(const struct kj_req *req);
/* The form of a week: its working days up to today. */
enum kj_rc pekan_fill(struct kj_req *req, kj_date monday);
/* Offers the indicators of a day as choices of "iki", last used first (entri_form.c). */
enum kj_rc entri_offer_iki(struct kj_req *req, kj_date day);
/*
 * Keeps a file that arrived with an entry and attaches it. A file that came
 * broken or of a kind that is not taken leaves the entry standing; said is
 * the flash key to show.
 */
enum kj_rc
entri_keep_file(struct kj_req *req, int64_t entri, const struct kj_upload *file, const char **said);

#endif
