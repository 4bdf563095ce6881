/* Every rule by its name of DOMAIN 8, over JSON: for vectors, the command and tests. */
#include "masukan.h"

static const char *
run_kuadran(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	enum kj_predikat predikat = kj_kuadran(r, kj_rating_of(kj_tree_text(j->in, "hasil")),
		kj_rating_of(kj_tree_text(j->in, "perilaku")), j->p);

	if (predikat == KJ_PREDIKAT_NONE)
		return "MASUKAN";
	kj_jawab(j, "predikat", r->predikat[predikat].kode);
	return NULL;
}

static const char *
run_pimpinan(struct kj_jalan *j)
{
	enum kj_rating hasil = kj_rating_pimpinan(j->set->permenpan,
		kj_predikat_organisasi_of(kj_tree_text(j->in, "predikat_organisasi")), j->p);

	if (hasil == KJ_RATING_NONE)
		return "MASUKAN";
	kj_jawab(j, "hasil", kj_rating_kode(hasil));
	return NULL;
}

static const char *
run_capaian_2021(struct kj_jalan *j)
{
	struct kj_capaian_2021 out;
	struct kj_iki_2021 iki;

	if (!kj_masuk_iki_2021(j, j->in, &iki))
		return "MASUKAN";
	if (kj_capaian_2021(j->arena, j->set->pp30, &iki, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "capaian", out.capaian.teks);
	kj_jawab(j, "kategori", out.kategori);
	kj_jawab(j, "nilai", out.nilai.teks);
	return NULL;
}

static const char *
run_kinerja_2019(struct kj_jalan *j)
{
	const struct kj_kinerja_2019 in = {
		.nilai_skp = kj_masuk_angka(j, j->in, "nilai_skp"),
		.nilai_perilaku = kj_masuk_angka(j, j->in, "nilai_perilaku"),
		.bobot_skp = kj_masuk_angka(j, j->in, "bobot_skp"),
		.ide_baru = kj_masuk_bool(j->in, "ide_baru", false),
	};
	struct kj_hasil out;

	if (kj_nilai_kinerja_2019(j->arena, j->set->pp30, &in, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "nilai_kinerja", out.angka.teks);
	kj_jawab(j, "predikat", out.kode);
	return NULL;
}

static const char *
run_angka_kredit(struct kj_jalan *j)
{
	enum kj_predikat predikat = kj_predikat_of(kj_tree_text(j->in, "predikat"));
	struct kj_hasil out;
	int64_t bulan;

	if (!kj_masuk_int(j->in, "bulan", &bulan))
		return "MASUKAN";
	if (kj_angka_kredit(j->arena, j->set->permenpan, kj_tree_text(j->in, "jenjang"), predikat,
			bulan, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "angka_kredit", out.angka.teks);
	return NULL;
}

static const char *
run_distribusi(struct kj_jalan *j)
{
	static const char *const groups[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};
	const struct kj_tree *counts = kj_tree_get(j->in, "jumlah");
	enum kj_predikat organisasi =
		kj_predikat_organisasi_of(kj_tree_text(j->in, "predikat_organisasi"));
	int64_t jumlah[KJ_NPREDIKAT] = {0};
	struct kj_distribusi out;

	if (organisasi == KJ_PREDIKAT_NONE || !counts)
		return "MASUKAN";
	for (size_t i = KJ_PREDIKAT_SK; i < KJ_NPREDIKAT; i++)
		if (!kj_masuk_int(counts, groups[i], &jumlah[i]))
			return "MASUKAN";
	if (kj_distribusi(j->arena, j->set->permenpan, organisasi, jumlah, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab_nama(j, "n");
	kj_buf_fmt(&j->b, "%lld", (long long)out.n);
	kj_jawab_daftar(j, "pelanggaran", out.pelanggaran, out.npelanggaran);
	kj_jawab_nama(j, "sesuai");
	kj_buf_puts(&j->b, out.npelanggaran ? "false" : "true");
	kj_jawab_nama(j, "hanya_informasi");
	kj_buf_puts(&j->b, out.hanya_informasi ? "true" : "false");
	kj_jawab(j, "tegakkan", j->set->permenpan->tegakkan_pola);
	return NULL;
}

/* A range as [min, maks]. */
static void
put_range(struct kj_jalan *j, const struct kj_batas *b)
{
	kj_buf_fmt(&j->b, "[%lld,%lld]", (long long)b->min, (long long)b->maks);
}

static const char *
run_distribusi_batas(struct kj_jalan *j)
{
	static const char *const groups[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};
	enum kj_predikat organisasi =
		kj_predikat_organisasi_of(kj_tree_text(j->in, "predikat_organisasi"));
	struct kj_distribusi_batas out;
	int64_t n;

	if (organisasi == KJ_PREDIKAT_NONE || !kj_masuk_int(j->in, "n", &n))
		return "MASUKAN";
	if (kj_distribusi_batas(j->arena, j->set->permenpan, organisasi, n, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab_nama(j, "n");
	kj_buf_fmt(&j->b, "%lld", (long long)out.n);
	for (int i = KJ_PREDIKAT_SB; i >= KJ_PREDIKAT_SK; i--) {
		kj_jawab_nama(j, groups[i]);
		put_range(j, &out.batas[i]);
	}
	kj_jawab_nama(j, "mungkin");
	kj_buf_puts(&j->b, out.mungkin ? "true" : "false");
	kj_jawab_nama(j, "hanya_informasi");
	kj_buf_puts(&j->b, out.hanya_informasi ? "true" : "false");
	return NULL;
}

static const char *
run_ikm(struct kj_jalan *j)
{
	const struct kj_tree *list = kj_tree_get(j->in, "unsur");
	const char **unsur;
	struct kj_ikm out;
	size_t n = 0;

	if (!list || list->type != KJ_TREE_LIST)
		return "MASUKAN";
	unsur = kj_calloc(j->arena, list->n, sizeof(*unsur));
	for (const struct kj_tree *c = list->child; c; c = c->next)
		unsur[n++] = c->text;
	if (kj_ikm(j->arena, j->set->permenpan, unsur, n, kj_masuk_angka(j, j->in, "bobot"), j->p,
			&out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "nrr", out.nrr.teks);
	kj_jawab(j, "ikm", out.ikm.teks);
	kj_jawab(j, "mutu", out.mutu);
	return NULL;
}

static const char *
run_tpp(struct kj_jalan *j)
{
	const struct kj_tpp_dasar in = {
		.dasar = kj_masuk_angka(j, j->in, "dasar"),
		.produktivitas = kj_masuk_angka(j, j->in, "produktivitas"),
		.disiplin = kj_masuk_angka(j, j->in, "disiplin"),
		.bobot_produktivitas = kj_masuk_angka(j, j->in, "bobot_produktivitas"),
	};
	struct kj_tpp out;

	if (kj_tpp(j->arena, j->set->permenpan, &in, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "produktivitas", out.produktivitas.teks);
	kj_jawab(j, "disiplin", out.disiplin.teks);
	kj_jawab(j, "tpp", out.tpp.teks);
	return NULL;
}

static const char *
run_pp46_waktu(struct kj_jalan *j)
{
	struct kj_angka efisiensi;
	struct kj_hasil out;

	if (kj_pp46_waktu(j->arena, j->set->pp46, kj_masuk_angka(j, j->in, "target"),
			kj_masuk_angka(j, j->in, "realisasi"), j->p, &efisiensi, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "efisiensi", efisiensi.teks);
	kj_jawab(j, "nilai_waktu", out.angka.teks);
	return NULL;
}

static const char *
run_pp46_ke_pp30(struct kj_jalan *j)
{
	struct kj_hasil out;

	if (kj_pp46_ke_pp30(j->arena, j->set->pp46, kj_masuk_angka(j, j->in, "nilai"), j->p, &out) !=
		KJ_OK)
		return out.galat;
	kj_jawab(j, "nilai", out.angka.teks);
	return NULL;
}

static const char *
run_nip(struct kj_jalan *j)
{
	const char *nip = kj_tree_text(j->in, "nip");
	struct kj_nip out;
	kj_date today;

	if (!nip || !kj_masuk_tanggal(j->in, "hari_ini", &today))
		return "MASUKAN";
	if (kj_nip(j->arena, nip, today, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "jenis", out.jenis);
	kj_jawab(j, "tanggal_lahir", kj_date_iso(j->arena, out.tanggal_lahir));
	kj_jawab(j, "kelamin", out.kelamin);
	kj_jawab_daftar(j, "peringatan", out.peringatan, out.nperingatan);
	return NULL;
}

static bool
read_counts(const struct kj_tree *in, struct kj_penilai_jumlah *out)
{
	return in && kj_masuk_int(in, "pegawai", &out->pegawai) &&
		   kj_masuk_int(in, "dibanding", &out->dibanding) &&
		   kj_masuk_int(in, "di_atas", &out->di_atas) &&
		   kj_masuk_int(in, "di_bawah", &out->di_bawah) &&
		   kj_masuk_int(in, "jenjang", &out->jenjang) &&
		   kj_masuk_int(in, "predikat", &out->predikat);
}

static const char *
run_penilai(struct kj_jalan *j)
{
	struct kj_penilai_jumlah dia, lain;
	struct kj_penilai_banding out;

	if (!read_counts(kj_tree_get(j->in, "dia"), &dia) ||
		!read_counts(kj_tree_get(j->in, "lain"), &lain))
		return "MASUKAN";
	if (kj_penilai_banding(j->arena, j->set->permenpan, &dia, &lain, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "beda", out.beda.teks ? out.beda.teks : "");
	kj_jawab(j, "dasar", out.dasar);
	kj_jawab(j, "petunjuk", out.petunjuk);
	return NULL;
}

static const struct {
	const char *name;
	kj_jalan_fn *run;
} rules[] = {
	{"alasan", kj_jalan_alasan},
	{"angka_kredit", run_angka_kredit},
	{"aturan", kj_jalan_aturan},
	{"capaian_2021", run_capaian_2021},
	{"capaian_2026", kj_jalan_capaian_2026},
	{"distribusi", run_distribusi},
	{"distribusi_batas", run_distribusi_batas},
	{"ikm", run_ikm},
	{"konsolidasi", kj_jalan_konsolidasi},
	{"kriteria", kj_jalan_kriteria},
	{"kuadran", run_kuadran},
	{"nilai_kinerja_2019", run_kinerja_2019},
	{"nilai_skp_2021", kj_jalan_nilai_skp_2021},
	{"nip", run_nip},
	{"nkp_2026", kj_jalan_nkp_2026},
	{"penilai", run_penilai},
	{"perilaku_360", kj_jalan_perilaku_360},
	{"pimpinan", run_pimpinan},
	{"pp46_ke_pp30", run_pp46_ke_pp30},
	{"pp46_prestasi", kj_jalan_pp46_prestasi},
	{"pp46_waktu", run_pp46_waktu},
	{"predikat", kj_jalan_predikat},
	{"saran_hasil", kj_jalan_saran_hasil},
	{"siklus", kj_jalan_siklus},
	{"tenggat", kj_jalan_tenggat},
	{"tpp", run_tpp},
	{"tumbuh_kelompok", kj_jalan_tumbuh_kelompok},
};

const char *
kj_rule_name(size_t i)
{
	return i < KJ_COUNT(rules) ? rules[i].name : NULL;
}

enum kj_rc
kj_rule_run(struct kj_arena *a, const struct kj_rule_set *set, const char *rule,
	const struct kj_tree *input, struct kj_penjelasan *p, struct kj_buf *answer)
{
	struct kj_jalan j = {.arena = a, .set = set, .in = input, .p = p};
	struct kj_penjelasan unused;
	const char *galat;
	size_t i = 0;

	while (i < KJ_COUNT(rules) && !kj_streq(rules[i].name, rule))
		i++;
	if (i == KJ_COUNT(rules))
		return KJ_NOTFOUND;
	/* Some rules show their numbers only when they explain them. */
	kj_penjelasan_init(&unused, a);
	if (!p)
		j.p = &unused;
	kj_buf_init(&j.b, a);
	galat = input->type == KJ_TREE_GROUP ? rules[i].run(&j) : "MASUKAN";
	if (galat) {
		kj_buf_puts(answer, "{\"galat\":");
		kj_buf_json(answer, galat);
		kj_buf_putc(answer, '}');
	} else {
		kj_buf_fmt(answer, "{%s}", j.b.data);
	}
	return KJ_OK;
}

enum kj_rc
kj_rule_set_load(struct kj_rule_set *set, const char *folder)
{
	*set = (struct kj_rule_set){
		.permenpan = kj_aturan_of(folder, "permenpan-6-2022"),
		.pp30 = kj_aturan_of(folder, "pp30-2019"),
		.kmk127 = kj_aturan_of(folder, "kmk127-2026"),
		.pp46 = kj_aturan_of(folder, "pp46-2011"),
		.lokal = kj_aturan_of(folder, "lokal"),
	};
	return set->permenpan && set->pp30 && set->kmk127 && set->pp46 && set->lokal ? KJ_OK
																				 : KJ_INVALID;
}
