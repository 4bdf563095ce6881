/*
 * The administration program's pages.
 */
#ifndef ADMINISTRATION_H
#define ADMINISTRATION_H

#include "kinerja/domain.h"
#include "kinerja/web.h"

extern const struct kj_form administration_pegawai_baru_form;
extern const struct kj_form administration_pegawai_form;
extern const struct kj_form administration_pegawai_akhiri_form;
extern const struct kj_form administration_penugasan_form;
extern const struct kj_form administration_garis_form;
extern const struct kj_form administration_akhiri_form;
extern const struct kj_form administration_akun_form;
extern const struct kj_form administration_sandi_form;
extern const struct kj_form administration_peran_form;
extern const struct kj_form administration_unit_form;
extern const struct kj_form administration_perpanjangan_form;
extern const struct kj_form administration_periode_form;
extern const struct kj_form administration_tutup_form;
extern const struct kj_form administration_surat_form;
extern const struct kj_form administration_aturan_form;
extern const struct kj_form administration_aturan_langkah_form;

enum kj_rc beranda(struct kj_req *req);
enum kj_rc pegawai_daftar(struct kj_req *req);
enum kj_rc pegawai(struct kj_req *req);
enum kj_rc pegawai_baru(struct kj_req *req);
enum kj_rc pegawai_baru_simpan(struct kj_req *req);
enum kj_rc pegawai_ubah(struct kj_req *req);
enum kj_rc pegawai_ubah_simpan(struct kj_req *req);
enum kj_rc pegawai_akhiri(struct kj_req *req);
enum kj_rc pegawai_akhiri_simpan(struct kj_req *req);
enum kj_rc penugasan(struct kj_req *req);
enum kj_rc penugasan_simpan(struct kj_req *req);
enum kj_rc penugasan_akhiri(struct kj_req *req);
enum kj_rc penugasan_akhiri_simpan(struct kj_req *req);
enum kj_rc garis(struct kj_req *req);
enum kj_rc garis_simpan(struct kj_req *req);
enum kj_rc garis_akhiri(struct kj_req *req);
enum kj_rc garis_akhiri_simpan(struct kj_req *req);
enum kj_rc akun(struct kj_req *req);
enum kj_rc akun_simpan(struct kj_req *req);
enum kj_rc akun_status(struct kj_req *req);
enum kj_rc sandi(struct kj_req *req);
enum kj_rc sandi_simpan(struct kj_req *req);
enum kj_rc peran(struct kj_req *req);
enum kj_rc peran_simpan(struct kj_req *req);
enum kj_rc peran_cabut(struct kj_req *req);
enum kj_rc unit(struct kj_req *req);
enum kj_rc unit_baru(struct kj_req *req);
enum kj_rc unit_ubah(struct kj_req *req);
enum kj_rc unit_simpan(struct kj_req *req);
enum kj_rc perpanjangan(struct kj_req *req);
enum kj_rc perpanjangan_simpan(struct kj_req *req);
enum kj_rc periode(struct kj_req *req);
enum kj_rc periode_baru(struct kj_req *req);
enum kj_rc periode_ubah(struct kj_req *req);
enum kj_rc periode_simpan(struct kj_req *req);
enum kj_rc periode_buang(struct kj_req *req);
enum kj_rc periode_tutup(struct kj_req *req);
enum kj_rc periode_tutup_langkah(struct kj_req *req);
enum kj_rc surat(struct kj_req *req);
enum kj_rc surat_ulang(struct kj_req *req);
enum kj_rc aturan_daftar(struct kj_req *req);
enum kj_rc aturan_pasang(struct kj_req *req);
enum kj_rc aturan_baru(struct kj_req *req);
enum kj_rc aturan_baru_simpan(struct kj_req *req);
enum kj_rc aturan(struct kj_req *req);
enum kj_rc aturan_langkah(struct kj_req *req);
enum kj_rc aturan_berkas(struct kj_req *req);
enum kj_rc aturan_banding(struct kj_req *req);
enum kj_rc jejak(struct kj_req *req);
enum kj_rc jejak_pegawai(struct kj_req *req);

/* ---- what the trails share (jejak_kata.c) ------------------------------------- */

/* Rows of an audit trail (isian, lama, baru among them) as Jejak.N, with their words. */
void administration_trail(struct kj_req *req, const struct kj_rows *r);

/* ---- what the pages share (pilihan.c) ---------------------------------------- */

/*
 * Root of the units that who asks may see: 0 everywhere (admin, auditor), the
 * pengelola's subtree, -1 nothing.
 */
int64_t administration_root(const struct kj_req *req);
/* Today as the database has it. */
const char *administration_today(const struct kj_req *req);
/*
 * Units that who asks may see, in the order of the tree (unit_pohon or unit_pilih): the nearest below
 * the one that the address names (bawah), else below one's root; also is more of them by number ("3,7"),
 * with the way up. Sempit.ada 1: there may be more.
 */
enum kj_rc administration_units(
	struct kj_req *req, const struct kj_query *q, const char *also, struct kj_rows *out);
/* The same as choices of a field, skip left out (0 none); Sempit.unit.N: below which one may go on. */
enum kj_rc
administration_choose_unit(struct kj_req *req, const char *field, int64_t skip, const char *also);
/* The unit that a field has, as the choice's also; 0 none. */
const char *administration_also(struct kj_req *req, int64_t unit);
/* Pemimpin.N: people to suggest as evaluator. */
enum kj_rc administration_suggest_penilai(struct kj_req *req);
/* The same, and Jabatan.N: posts to suggest. */
enum kj_rc administration_suggest_placement(struct kj_req *req);
/* The person of the path: Orang.*, and the version for the forms of their acts. */
enum kj_rc administration_person(struct kj_req *req, struct kj_rows *r);
/* The same with the version of their account; KJ_NOTFOUND when there is none. */
enum kj_rc administration_account(struct kj_req *req, struct kj_rows *r);

/* The canonical text of a ruleset as tables (aturan_isi.c): Matriks, Bagian.N.{judul,kolom,baris}. */
enum kj_rc administration_aturan_isi(struct kj_req *req, const char *isi);

#endif
