/*
 * Every setting of a ruleset, once: reading, checking and writing walk this
 * table. A setting added later must not be required (wajib), because the
 * copies kept with closed evaluations do not have it.
 */
#include "internal.h"

#define AT(member) offsetof(struct kj_aturan, member)
#define SUB(table) .isi = (table), .nisi = KJ_COUNT(table)

/* In the order of the enums, counted from 1. */
static const char *const ratings[] = {"DI_BAWAH", "SESUAI", "DI_ATAS", NULL};
static const char *const predikats[] = {
	"SANGAT_KURANG", "KURANG", "BUTUH_PERBAIKAN", "BAIK", "SANGAT_BAIK", NULL};
static const char *const shorts[] = {"SK", "K", "BP", "B", "SB", NULL};
static const char *const models[] = {"EKSPEKTASI", "NUMERIK", "LOKAL", NULL};
static const char *const enforcement[] = {"INFO", "WARN", "BLOCK", NULL};
static const char *const entries[] = {"HARIAN", "MINGGUAN", "BULANAN", NULL};
static const char *const cycles[] = {"TAHUNAN", "SEMESTER", "TRIWULAN", NULL};
static const char *const conditions[] = {"MAKS_PCT", "MIN_PCT", "TERBESAR", "ADA", NULL};

enum {
	MOST = 1000000000,
	PERCENT = 100,
	CREDIT = 1000,
	DIGITS = 9,
	DAYS = 366,
	LETTERS = 500,
	QUALITY = 10
};

/* One of the five predicates: what it is called and what it earns. */
#define PREDIKAT(p)                                                                            \
	{.nama = "kode", .jenis = KJ_SKEMA_TEXT, .di = AT(predikat[p].kode), .wajib = true},       \
		{.nama = "label", .jenis = KJ_SKEMA_TEXT, .di = AT(predikat[p].label), .wajib = true}, \
	{                                                                                          \
		.nama = "ak_pct", .jenis = KJ_SKEMA_ANGKA, .di = AT(predikat[p].ak_pct), .max = CREDIT \
	}

static const struct kj_skema predikat_sb[] = {PREDIKAT(KJ_PREDIKAT_SB)};
static const struct kj_skema predikat_b[] = {PREDIKAT(KJ_PREDIKAT_B)};
static const struct kj_skema predikat_bp[] = {PREDIKAT(KJ_PREDIKAT_BP)};
static const struct kj_skema predikat_k[] = {PREDIKAT(KJ_PREDIKAT_K)};
static const struct kj_skema predikat_sk[] = {PREDIKAT(KJ_PREDIKAT_SK)};
static const struct kj_skema predikat[] = {
	{.nama = "SANGAT_BAIK", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat_sb)},
	{.nama = "BAIK", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat_b)},
	{.nama = "BUTUH_PERBAIKAN", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat_bp)},
	{.nama = "KURANG", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat_k)},
	{.nama = "SANGAT_KURANG", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat_sk)},
};

#define CELL(h, name, p)                                                                       \
	{                                                                                          \
		.nama = (name), .jenis = KJ_SKEMA_ENUM, .di = AT(matriks[h][p]), .pilihan = predikats, \
		.wajib = true                                                                          \
	}
#define ROW(h)                                                                    \
	CELL(h, "DI_BAWAH", KJ_RATING_DI_BAWAH), CELL(h, "SESUAI", KJ_RATING_SESUAI), \
		CELL(h, "DI_ATAS", KJ_RATING_DI_ATAS)

static const struct kj_skema matriks_atas[] = {ROW(KJ_RATING_DI_ATAS)};
static const struct kj_skema matriks_sesuai[] = {ROW(KJ_RATING_SESUAI)};
static const struct kj_skema matriks_bawah[] = {ROW(KJ_RATING_DI_BAWAH)};
static const struct kj_skema matriks[] = {
	{.nama = "DI_ATAS", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(matriks_atas)},
	{.nama = "SESUAI", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(matriks_sesuai)},
	{.nama = "DI_BAWAH", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(matriks_bawah)},
};

#define NUMBER(name, member, least, most)                                                         \
	{                                                                                             \
		.nama = (name), .jenis = KJ_SKEMA_ANGKA, .di = AT(member), .min = (least), .max = (most), \
		.wajib = true                                                                             \
	}
#define WHOLE(name, member, least, most)                                                        \
	{                                                                                           \
		.nama = (name), .jenis = KJ_SKEMA_INT, .di = AT(member), .min = (least), .max = (most), \
		.wajib = true                                                                           \
	}

static const struct kj_skema ambang_rating[] = {
	NUMBER("di_atas_gt", ambang_rating.di_atas_gt, 0, CREDIT),
	NUMBER("sesuai_ge", ambang_rating.sesuai_ge, 0, CREDIT),
};
static const struct kj_skema kualitatif[] = {
	NUMBER("DI_ATAS", saran.kualitatif[KJ_RATING_DI_ATAS], 0, CREDIT),
	NUMBER("SESUAI", saran.kualitatif[KJ_RATING_SESUAI], 0, CREDIT),
	NUMBER("DI_BAWAH", saran.kualitatif[KJ_RATING_DI_BAWAH], 0, CREDIT),
};
static const struct kj_skema saran[] = {
	NUMBER("bukti_min_pct", saran.bukti_min_pct, 0, PERCENT),
	{.nama = "kualitatif", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(kualitatif)},
};

#define TITIK(name, member)                                                               \
	{                                                                                     \
		.nama = (name), .jenis = KJ_SKEMA_ANGKA, .di = offsetof(struct kj_titik, member), \
		.max = CREDIT, .wajib = true                                                      \
	}
static const struct kj_skema titik[] = {TITIK("x", x), TITIK("y", y)};
static const struct kj_skema capaian[] = {
	NUMBER("batas", capaian.batas, 1, CREDIT),
	NUMBER("maksimal", capaian.maksimal, 1, CREDIT),
	{.nama = "stabil",
		.jenis = KJ_SKEMA_ROWS,
		.di = AT(capaian.stabil),
		.di_n = AT(capaian.nstabil),
		.wajib = true,
		.ukuran = sizeof(struct kj_titik),
		SUB(titik)},
};

#define PITA(name, member, kind, must)                                                         \
	{                                                                                          \
		.nama = (name), .jenis = (kind), .di = offsetof(struct kj_pita, member), .min = -MOST, \
		.max = MOST, .wajib = (must)                                                           \
	}
#define PITA_BATAS                                                 \
	PITA("dari", dari, KJ_SKEMA_ANGKA, true),                      \
		PITA("dari_termasuk", dari_termasuk, KJ_SKEMA_BOOL, true), \
		PITA("sampai", sampai, KJ_SKEMA_ANGKA, false),             \
		PITA("sampai_termasuk", sampai_termasuk, KJ_SKEMA_BOOL, false)
#define PITA_NILAI                                                               \
	PITA("x1", x1, KJ_SKEMA_ANGKA, false), PITA("y1", y1, KJ_SKEMA_ANGKA, true), \
		PITA("x2", x2, KJ_SKEMA_ANGKA, false), PITA("y2", y2, KJ_SKEMA_ANGKA, false)
static const struct kj_skema pita_capaian[] = {
	PITA_BATAS,
	PITA("kategori", kategori, KJ_SKEMA_TEXT, true),
	PITA_NILAI,
};
static const struct kj_skema pita_konversi[] = {PITA_BATAS, PITA_NILAI};

static const struct kj_skema kinerja_batas[] = {
	NUMBER("SANGAT_BAIK", kinerja.batas[KJ_PREDIKAT_SB], 0, CREDIT),
	NUMBER("BAIK", kinerja.batas[KJ_PREDIKAT_B], 0, CREDIT),
	NUMBER("BUTUH_PERBAIKAN", kinerja.batas[KJ_PREDIKAT_BP], 0, CREDIT),
	NUMBER("KURANG", kinerja.batas[KJ_PREDIKAT_K], 0, CREDIT),
};
static const struct kj_skema kinerja[] = {
	{.nama = "bobot_skp",
		.jenis = KJ_SKEMA_NUMBERS,
		.di = AT(kinerja.bobot_skp),
		.di_n = AT(kinerja.nbobot_skp),
		.max = PERCENT,
		.wajib = true},
	NUMBER("tertinggi", kinerja.tertinggi, 1, CREDIT),
	{.nama = "batas", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(kinerja_batas)},
	{.nama = "syarat_ide_baru",
		.jenis = KJ_SKEMA_BOOL,
		.di = AT(kinerja.syarat_ide_baru),
		.wajib = true},
};

/* By predicate, from the best. */
#define LADDER(member, most)                                        \
	NUMBER("SANGAT_BAIK", member[KJ_PREDIKAT_SB], 0, most),         \
		NUMBER("BAIK", member[KJ_PREDIKAT_B], 0, most),             \
		NUMBER("BUTUH_PERBAIKAN", member[KJ_PREDIKAT_BP], 0, most), \
		NUMBER("KURANG", member[KJ_PREDIKAT_K], 0, most)

static const struct kj_skema aspek_nilai[] = {
	LADDER(aspek.nilai, CREDIT),
	NUMBER("SANGAT_KURANG", aspek.nilai[KJ_PREDIKAT_SK], 0, CREDIT),
};
static const struct kj_skema aspek[] = {
	{.nama = "nilai", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(aspek_nilai)},
	{.nama = "suara",
		.jenis = KJ_SKEMA_SUARA,
		.di = AT(aspek.suara),
		.di_n = AT(aspek.nsuara),
		.pilihan = shorts,
		.wajib = true},
};
static const struct kj_skema tambahan_k[] = {
	LADDER(tambahan.k, PERCENT),
	NUMBER("SANGAT_KURANG", tambahan.k[KJ_PREDIKAT_SK], 0, PERCENT),
};
static const struct kj_skema tambahan[] = {
	{.nama = "k", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(tambahan_k)},
	{.nama = "lingkup",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(tambahan.lingkup),
		.di_n = AT(tambahan.nlingkup),
		.max = PERCENT,
		.wajib = true},
	NUMBER("batas", tambahan.batas, 0, PERCENT),
};
static const struct kj_skema batas_kriteria[] = {LADDER(batas_kriteria, PERCENT)};

static const struct kj_skema k3_target[] = {
	NUMBER("LEBIH_RENDAH", nkp.k3_target[KJ_K3_LEBIH_RENDAH], 0, QUALITY),
	NUMBER("SAMA_TERLAMPAUI", nkp.k3_target[KJ_K3_SAMA_TERLAMPAUI], 0, QUALITY),
	NUMBER("SAMA_REALISASI", nkp.k3_target[KJ_K3_SAMA_REALISASI], 0, QUALITY),
	NUMBER("LEBIH_TINGGI", nkp.k3_target[KJ_K3_LEBIH_TINGGI], 0, QUALITY),
	NUMBER("LAINNYA", nkp.k3_target[KJ_K3_LAINNYA], 0, QUALITY),
};
static const struct kj_skema kalibrasi[] = {
	NUMBER("dari", nkp.kalibrasi_dari, 0, CREDIT),
	NUMBER("faktor", nkp.kalibrasi_faktor, 0, QUALITY),
	NUMBER("batas", nkp.kalibrasi_batas, 0, CREDIT),
};
static const struct kj_skema bobot_nko[] = {
	NUMBER("PIMPINAN", nkp.nko_pimpinan, 0, PERCENT),
	NUMBER("PEGAWAI", nkp.nko_pegawai, 0, PERCENT),
	NUMBER("DI_BAWAH_NKO", nkp.nko_di_bawah, 0, PERCENT),
};
static const struct kj_skema nkp[] = {
	{.nama = "k3_indikator",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(nkp.k3_indikator),
		.di_n = AT(nkp.nk3_indikator),
		.max = QUALITY,
		.wajib = true},
	{.nama = "k3_target", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(k3_target)},
	NUMBER("bobot_hasil", nkp.bobot_hasil, 0, PERCENT),
	NUMBER("tertinggi", nkp.tertinggi, 1, CREDIT),
	NUMBER("koreksi", nkp.koreksi, 0, PERCENT),
	{.nama = "disiplin",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(nkp.disiplin),
		.di_n = AT(nkp.ndisiplin),
		.max = PERCENT,
		.wajib = true},
	{.nama = "kalibrasi", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(kalibrasi)},
	{.nama = "bobot_nko", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(bobot_nko)},
	WHOLE("maks_iki", nkp.maks_iki, 1, PERCENT),
};

static const struct kj_skema waktu[] = {
	NUMBER("efisiensi_maks", waktu.efisiensi_maks, -PERCENT, PERCENT),
	NUMBER("faktor", waktu.faktor, 0, CREDIT),
	NUMBER("dasar", waktu.dasar, 0, CREDIT),
};

static const struct kj_skema syarat[] = {
	{.nama = "jenis",
		.jenis = KJ_SKEMA_ENUM,
		.di = offsetof(struct kj_pola_syarat, jenis),
		.pilihan = conditions,
		.wajib = true},
	{.nama = "predikat",
		.jenis = KJ_SKEMA_MASK,
		.di = offsetof(struct kj_pola_syarat, mask),
		.pilihan = predikats,
		.wajib = true},
	{.nama = "nilai",
		.jenis = KJ_SKEMA_ANGKA,
		.di = offsetof(struct kj_pola_syarat, nilai),
		.max = MOST,
		.wajib = true},
};
#define POLA(name, p)                                                                            \
	{                                                                                            \
		.nama = (name), .jenis = KJ_SKEMA_ROWS, .di = AT(pola[p].syarat), .di_n = AT(pola[p].n), \
		.wajib = true, .ukuran = sizeof(struct kj_pola_syarat), SUB(syarat)                      \
	}
static const struct kj_skema pola[] = {
	{.nama = "tegakkan",
		.jenis = KJ_SKEMA_CODE,
		.di = AT(tegakkan_pola),
		.pilihan = enforcement,
		.wajib = true},
	WHOLE("min_pegawai", pola_min_pegawai, 0, MOST),
	POLA("ISTIMEWA", KJ_PREDIKAT_SB),
	POLA("BAIK", KJ_PREDIKAT_B),
	POLA("BUTUH_PERBAIKAN", KJ_PREDIKAT_BP),
	POLA("KURANG", KJ_PREDIKAT_K),
	POLA("SANGAT_KURANG", KJ_PREDIKAT_SK),
};
#define PETA(name, p)                                                                             \
	{                                                                                             \
		.nama = (name), .jenis = KJ_SKEMA_ENUM, .di = AT(peta_organisasi[p]), .pilihan = ratings, \
		.wajib = true                                                                             \
	}
static const struct kj_skema peta[] = {
	PETA("ISTIMEWA", KJ_PREDIKAT_SB),
	PETA("BAIK", KJ_PREDIKAT_B),
	PETA("BUTUH_PERBAIKAN", KJ_PREDIKAT_BP),
	PETA("KURANG", KJ_PREDIKAT_K),
	PETA("SANGAT_KURANG", KJ_PREDIKAT_SK),
};

static const struct kj_skema ikm[] = {
	WHOLE("unsur", ikm.unsur, 1, PERCENT),
	NUMBER("rendah", ikm.rendah, 0, CREDIT),
	NUMBER("tinggi", ikm.tinggi, 0, CREDIT),
	NUMBER("pengali", ikm.pengali, 1, CREDIT),
	{.nama = "mutu",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(ikm.mutu),
		.di_n = AT(ikm.nmutu),
		.max = MOST,
		.wajib = true},
};

static const struct kj_skema kriteria[] = {
	{.nama = "label",
		.jenis = KJ_SKEMA_TEXT,
		.di = offsetof(struct kj_kriteria, label),
		.wajib = true},
	{.nama = "bobot",
		.jenis = KJ_SKEMA_BUTIR,
		.di = offsetof(struct kj_kriteria, bobot),
		.di_n = offsetof(struct kj_kriteria, n),
		.max = PERCENT,
		.wajib = true},
};

static const struct kj_skema responden[] = {
	{.nama = "min_responden", .jenis = KJ_SKEMA_INT, .di = AT(min_responden), .max = PERCENT},
};

static const struct kj_skema siklus[] = {
	{.nama = "entri",
		.jenis = KJ_SKEMA_CODE,
		.di = AT(siklus.entri),
		.pilihan = entries,
		.wajib = true},
	{.nama = "evaluasi",
		.jenis = KJ_SKEMA_CODE,
		.di = AT(siklus.evaluasi),
		.pilihan = cycles,
		.wajib = true},
};
#define TAHAP(name, member)                                                                \
	{                                                                                      \
		.nama = (name), .jenis = KJ_SKEMA_TEXT, .di = offsetof(struct kj_tenggat, member), \
		.wajib = true                                                                      \
	}
static const struct kj_skema tahap[] = {TAHAP("buka", buka), TAHAP("tutup", tutup)};

static const struct kj_skema tpp[] = {
	NUMBER("bobot_produktivitas", tpp.bobot_produktivitas, 0, PERCENT),
};

#define ROUND(name, member, must)                                                               \
	{                                                                                           \
		.nama = (name), .jenis = KJ_SKEMA_INT, .di = AT(member), .max = DIGITS, .wajib = (must) \
	}
static const struct kj_skema pembulatan[] = {
	ROUND("angka", pembulatan.angka, true),
	ROUND("angka_kredit", pembulatan.angka_kredit, false),
	ROUND("uang", pembulatan.uang, false),
	ROUND("ikm", pembulatan.ikm, false),
};

const struct kj_skema kj_skema_aturan[] = {
	{.nama = "id", .jenis = KJ_SKEMA_TEXT, .di = AT(id), .wajib = true},
	{.nama = "judul", .jenis = KJ_SKEMA_TEXT, .di = AT(judul), .wajib = true},
	{.nama = "model", .jenis = KJ_SKEMA_CODE, .di = AT(model), .pilihan = models, .wajib = true},
	{.nama = "berlaku_dari", .jenis = KJ_SKEMA_DATE, .di = AT(berlaku_dari), .wajib = true},
	{.nama = "berlaku_sampai", .jenis = KJ_SKEMA_DATE, .di = AT(berlaku_sampai)},
	{.nama = "predikat", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(predikat)},
	{.nama = "sebut_label", .jenis = KJ_SKEMA_BOOL, .di = AT(sebut_label)},
	{.nama = "matriks", .jenis = KJ_SKEMA_GROUP, SUB(matriks)},
	{.nama = "ambang_rating", .jenis = KJ_SKEMA_GROUP, SUB(ambang_rating)},
	{.nama = "saran", .jenis = KJ_SKEMA_GROUP, SUB(saran)},
	{.nama = "capaian", .jenis = KJ_SKEMA_GROUP, SUB(capaian)},
	{.nama = "pita_capaian",
		.jenis = KJ_SKEMA_ROWS,
		.di = AT(pita_capaian),
		.di_n = AT(npita_capaian),
		.ukuran = sizeof(struct kj_pita),
		SUB(pita_capaian)},
	{.nama = "nilai_maksimal", .jenis = KJ_SKEMA_ANGKA, .di = AT(nilai_maksimal), .max = CREDIT},
	{.nama = "kinerja", .jenis = KJ_SKEMA_GROUP, SUB(kinerja)},
	{.nama = "aspek", .jenis = KJ_SKEMA_GROUP, SUB(aspek)},
	{.nama = "tambahan", .jenis = KJ_SKEMA_GROUP, SUB(tambahan)},
	{.nama = "nkp", .jenis = KJ_SKEMA_GROUP, SUB(nkp)},
	{.nama = "waktu", .jenis = KJ_SKEMA_GROUP, SUB(waktu)},
	{.nama = "pita_konversi",
		.jenis = KJ_SKEMA_ROWS,
		.di = AT(pita_konversi),
		.di_n = AT(npita_konversi),
		.ukuran = sizeof(struct kj_pita),
		SUB(pita_konversi)},
	{.nama = "pola", .jenis = KJ_SKEMA_GROUP, SUB(pola)},
	{.nama = "peta_organisasi", .jenis = KJ_SKEMA_GROUP, SUB(peta)},
	{.nama = "koefisien_ak",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(koefisien_ak),
		.di_n = AT(nkoefisien_ak),
		.max = CREDIT},
	{.nama = "ikm", .jenis = KJ_SKEMA_GROUP, SUB(ikm)},
	{.nama = "bobot_360",
		.jenis = KJ_SKEMA_BUTIR,
		.di = AT(bobot_360),
		.di_n = AT(nbobot_360),
		.max = PERCENT,
		SUB(responden)},
	{.nama = "kriteria",
		.jenis = KJ_SKEMA_MAP,
		.di = AT(kriteria),
		.di_n = AT(nkriteria),
		.ukuran = sizeof(struct kj_kriteria),
		SUB(kriteria)},
	{.nama = "batas_kriteria", .jenis = KJ_SKEMA_GROUP, SUB(batas_kriteria)},
	{.nama = "tpp", .jenis = KJ_SKEMA_GROUP, SUB(tpp)},
	{.nama = "alasan_min", .jenis = KJ_SKEMA_INT, .di = AT(alasan_min), .max = LETTERS},
	{.nama = "entri_hari", .jenis = KJ_SKEMA_INT, .di = AT(entri_hari), .max = DAYS},
	{.nama = "keberatan_hari", .jenis = KJ_SKEMA_INT, .di = AT(keberatan_hari), .max = DAYS},
	{.nama = "siklus", .jenis = KJ_SKEMA_GROUP, SUB(siklus)},
	{.nama = "tenggat",
		.jenis = KJ_SKEMA_MAP,
		.di = AT(tenggat),
		.di_n = AT(ntenggat),
		.ukuran = sizeof(struct kj_tenggat),
		SUB(tahap)},
	{.nama = "pembulatan", .jenis = KJ_SKEMA_GROUP, .wajib = true, SUB(pembulatan)},
	{.nama = "sumber",
		.jenis = KJ_SKEMA_SUMBER,
		.di = AT(sumber),
		.di_n = AT(nsumber),
		.wajib = true},
};
const size_t kj_skema_naturan = KJ_COUNT(kj_skema_aturan);
