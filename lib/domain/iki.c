/*
 * IKI: what an indicator is described by, once for all that reads, stores,
 * keeps and shows it.
 */
#include "kinerja/domain/skp.h"

#define AT(member) offsetof(struct kj_iki, member)

const struct kj_iki kj_iki_baru = {.row = {.key = "b1"},
	.aspek = "KUANTITAS",
	.teks = "",
	.target = "",
	.satuan = "",
	.arah = "NAIK",
	.bobot = "",
	.terburuk = "",
	.konsolidasi = "SUM",
	.sumber = "",
	.baseline = "",
	.wilayah = "",
	.target_lo = "",
	.target_hi = "",
	.target_tw = {"", "", "", ""},
	.pembilang = "",
	.penyebut = "",
	.rubrik_di_atas = "",
	.rubrik_sesuai = "",
	.rubrik_di_bawah = "",
	.sifat = "OUTPUT",
	.aksi_tw = {"", "", "", ""},
	.outcome_teks = "",
	.kelompok_tempel = ""};

const struct kj_iki_isian kj_iki_isian[] = {
	{"aspek", AT(aspek), KJ_IKI_KODE},
	{"teks", AT(teks), KJ_IKI_TEKS},
	{"target", AT(target), KJ_IKI_ANGKA},
	{"satuan", AT(satuan), KJ_IKI_TEKS},
	{"arah", AT(arah), KJ_IKI_KODE},
	{"bobot", AT(bobot), KJ_IKI_ANGKA},
	{"target_maksimal", AT(target_maksimal), KJ_IKI_YA},
	{"terburuk", AT(terburuk), KJ_IKI_ANGKA},
	{"konsolidasi", AT(konsolidasi), KJ_IKI_KODE},
	{"sumber", AT(sumber), KJ_IKI_TEKS},
	{"baseline", AT(baseline), KJ_IKI_ANGKA},
	{"wilayah", AT(wilayah), KJ_IKI_TEKS},
	{"target_lo", AT(target_lo), KJ_IKI_ANGKA},
	{"target_hi", AT(target_hi), KJ_IKI_ANGKA},
	{"target_tw1", AT(target_tw[0]), KJ_IKI_ANGKA},
	{"target_tw2", AT(target_tw[1]), KJ_IKI_ANGKA},
	{"target_tw3", AT(target_tw[2]), KJ_IKI_ANGKA},
	{"target_tw4", AT(target_tw[3]), KJ_IKI_ANGKA},
	{"pembilang", AT(pembilang), KJ_IKI_TEKS},
	{"penyebut", AT(penyebut), KJ_IKI_TEKS},
	{"rubrik_di_atas", AT(rubrik_di_atas), KJ_IKI_TEKS},
	{"rubrik_sesuai", AT(rubrik_sesuai), KJ_IKI_TEKS},
	{"rubrik_di_bawah", AT(rubrik_di_bawah), KJ_IKI_TEKS},
	{"sifat", AT(sifat), KJ_IKI_KODE},
	{"aksi_tw1", AT(aksi_tw[0]), KJ_IKI_AKSI},
	{"aksi_tw2", AT(aksi_tw[1]), KJ_IKI_AKSI},
	{"aksi_tw3", AT(aksi_tw[2]), KJ_IKI_AKSI},
	{"aksi_tw4", AT(aksi_tw[3]), KJ_IKI_AKSI},
	{.nama = NULL},
};

const char *
kj_iki_teks(const struct kj_iki *k, const struct kj_iki_isian *isian)
{
	const void *at = (const char *)k + isian->at;
	const char *s;

	if (isian->jenis == KJ_IKI_YA)
		return *(const bool *)at ? "1" : "0";
	s = *(const char *const *)at;
	if (isian->jenis == KJ_IKI_KODE && (s == NULL || *s == '\0') && k != &kj_iki_baru)
		return kj_iki_teks(&kj_iki_baru, isian);
	return s ? s : "";
}
