/*
 * review: realisation, ratings, predicate, the organisation's predicate. The
 * route table is the program. Evaluations are addressed by their plan.
 */
#include "distribusi.h"

#define READERS \
	(KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_PIMPINAN_UNIT | KJ_REL_AUDITOR)

#define PESERTA_READERS (KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_AUDITOR)

/* clang-format off */
static const struct kj_route routes[] = {
	{.method = KJ_GET,  .path = "/review", .need = KJ_SIGNED_IN, .page = beranda,
		.template = "review/beranda.cs", .title = "review.beranda"},
	{.method = KJ_GET,  .path = "/review/skp/{id}", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = evaluasi,
		.template = "review/evaluasi.cs", .title = "review.evaluasi"},
	{.method = KJ_POST, .path = "/review/skp/{id}", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &review_terima_form, .page = evaluasi_terima, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/realisasi", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = realisasi,
		.template = "review/realisasi.cs", .title = "review.realisasi"},
	{.method = KJ_POST, .path = "/review/skp/{id}/realisasi", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &review_realisasi_form, .page = realisasi_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/nilai", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI), .page = nilai,
		.template = "review/nilai.cs", .title = "review.nilai"},
	{.method = KJ_POST, .path = "/review/skp/{id}/nilai", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI),
		.form = &review_nilai_form, .page = nilai_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/cetak", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = cetak,
		.template = "review/cetak.cs", .title = "review.cetak", .flags = KJ_R_PRINT},
	{.method = KJ_GET,  .path = "/review/skp/{id}/sela/{id}", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = evaluasi,
		.template = "review/evaluasi.cs", .title = "review.evaluasi"},
	{.method = KJ_POST, .path = "/review/skp/{id}/sela/{id}", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &review_terima_form, .page = evaluasi_terima, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/sela/{id}/realisasi", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = realisasi,
		.template = "review/realisasi.cs", .title = "review.realisasi"},
	{.method = KJ_POST, .path = "/review/skp/{id}/sela/{id}/realisasi", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &review_realisasi_form, .page = realisasi_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/sela/{id}/nilai", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI), .page = nilai,
		.template = "review/nilai.cs", .title = "review.nilai"},
	{.method = KJ_POST, .path = "/review/skp/{id}/sela/{id}/nilai", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI),
		.form = &review_nilai_form, .page = nilai_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/sela/{id}/cetak", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = cetak,
		.template = "review/cetak.cs", .title = "review.cetak", .flags = KJ_R_PRINT},
	{.method = KJ_GET,  .path = "/review/skp/{id}/peserta", .need = KJ_RELATION(KJ_DOK_SKP, PESERTA_READERS), .page = peserta,
		.template = "review/peserta.cs", .title = "review.peserta"},
	{.method = KJ_POST, .path = "/review/skp/{id}/peserta", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI),
		.form = &review_peserta_form, .page = peserta_undang, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/skp/{id}/sela/{id}/peserta", .need = KJ_RELATION(KJ_DOK_SKP, PESERTA_READERS), .page = peserta,
		.template = "review/peserta.cs", .title = "review.peserta"},
	{.method = KJ_POST, .path = "/review/skp/{id}/sela/{id}/peserta", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI),
		.form = &review_peserta_form, .page = peserta_undang, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/survei/{id}", .need = KJ_SIGNED_IN, .page = survei,
		.template = "review/survei.cs", .title = "review.survei"},
	{.method = KJ_POST, .path = "/review/survei/{id}", .need = KJ_SIGNED_IN,
		.form = &review_survei_form, .page = survei_jawab, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/tamu", .need = KJ_PUBLIC, .page = tamu,
		.template = "review/survei.cs", .title = "review.survei"},
	{.method = KJ_POST, .path = "/review/tamu", .need = KJ_PUBLIC,
		.form = &review_survei_form, .page = tamu_jawab, .flags = KJ_R_NOKEY | KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/baca/{id}", .need = KJ_SIGNED_IN, .page = baca,
		.template = "review/baca.cs", .title = "review.baca"},
	{.method = KJ_POST, .path = "/review/baca/{id}", .need = KJ_SIGNED_IN,
		.form = &review_baca_form, .page = baca_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/organisasi", .need = KJ_SIGNED_IN, .page = organisasi,
		.template = "review/organisasi.cs", .title = "review.organisasi"},
	{.method = KJ_GET,  .path = "/review/organisasi/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, KJ_REL_PENILAI), .page = organisasi_ubah,
		.template = "review/organisasi_ubah.cs", .title = "review.organisasi"},
	{.method = KJ_POST, .path = "/review/organisasi/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, KJ_REL_PENILAI),
		.form = &review_organisasi_form, .page = organisasi_tetapkan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/distribusi", .need = KJ_SIGNED_IN, .page = distribusi,
		.template = "review/distribusi.cs", .title = "review.distribusi"},
	{.method = KJ_GET,  .path = "/review/distribusi/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, DISTRIBUSI_READERS), .page = distribusi_unit,
		.template = "review/distribusi_unit.cs", .title = "review.distribusi"},
	{.method = KJ_POST, .path = "/review/distribusi/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, KJ_REL_PENILAI),
		.form = &review_penetapan_form, .page = distribusi_tetapkan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/review/distribusi/{id}/penilai", .need = KJ_RELATION(KJ_DOK_UNIT, DISTRIBUSI_READERS), .page = penilai,
		.template = "review/penilai.cs", .title = "review.penilai"},
	{.method = KJ_GET,  .path = "/review/distribusi/{id}/cetak", .need = KJ_RELATION(KJ_DOK_UNIT, DISTRIBUSI_READERS), .page = distribusi_cetak,
		.template = "review/distribusi_cetak.cs", .title = "review.penetapan", .flags = KJ_R_PRINT},
	{.method = KJ_GET,  .path = "/review/simulasi/{id}", .need = KJ_RELATION(KJ_DOK_ATURAN, KJ_REL_ADMIN), .page = simulasi,
		.template = "review/simulasi.cs", .title = "review.simulasi"},
};
/* clang-format on */

static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "review",
	.version = KJ_VERSION,
	.routes = routes,
	.nroutes = KJ_COUNT(routes),
	.access = kj_akses,
};

int
main(int argc, char **argv)
{
	return kj_run(argc, argv, &module);
}
