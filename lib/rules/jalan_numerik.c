/* nilai_skp_2021, nkp_2026 and pp46_prestasi over JSON. */
#include "masukan.h"

bool
kj_masuk_iki_2021(struct kj_jalan *j, const struct kj_tree *t, struct kj_iki_2021 *out)
{
	const char *kondisi = kj_tree_text(t, "kondisi"), *kunci = kj_tree_text(t, "kunci");

	*out = (struct kj_iki_2021){
		.kunci = kunci ? kunci : "",
		.khusus = kj_streq(kondisi, "khusus"),
		.target_maksimal = kj_masuk_bool(t, "target_maksimal", false),
		.target = kj_masuk_angka(j, t, "target"),
		.target_lo = kj_masuk_angka(j, t, "target_lo"),
		.target_hi = kj_masuk_angka(j, t, "target_hi"),
		.realisasi = kj_masuk_angka(j, t, "realisasi"),
	};
	return out->khusus || kj_streq(kondisi, "normal");
}

static bool
read_result(struct kj_jalan *j, const struct kj_tree *t, struct kj_rhk_2021 *out)
{
	const struct kj_tree *list = kj_tree_get(t, "aspek");
	const char *kunci = kj_tree_text(t, "kunci");
	struct kj_iki_2021 *v;

	if (!list || list->type != KJ_TREE_LIST)
		return false;
	v = kj_calloc(j->arena, list->n, sizeof(*v));
	*out = (struct kj_rhk_2021){
		.kunci = kunci ? kunci : "",
		.tambahan = kj_streq(kj_tree_text(t, "jenis"), "TAMBAHAN"),
		.lingkup = kj_tree_text(t, "lingkup"),
		.iki = v,
	};
	for (const struct kj_tree *c = list->child; c; c = c->next)
		if (!kj_masuk_iki_2021(j, c, &v[out->n++]))
			return false;
	return true;
}

const char *
kj_jalan_nilai_skp_2021(struct kj_jalan *j)
{
	const struct kj_tree *list = kj_tree_get(j->in, "rhk");
	struct kj_rhk_2021 *v;
	struct kj_skp_2021 out;
	size_t n = 0;

	if (!list || list->type != KJ_TREE_LIST)
		return "MASUKAN";
	v = kj_calloc(j->arena, list->n, sizeof(*v));
	for (const struct kj_tree *c = list->child; c; c = c->next)
		if (!read_result(j, c, &v[n++]))
			return "MASUKAN";
	if (kj_nilai_skp_2021(j->arena, j->set->pp30, kj_masuk_bool(j->in, "pimpinan", false), v, n,
			j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab_nama(j, "rhk");
	kj_buf_putc(&j->b, '[');
	for (size_t i = 0; i < n; i++) {
		kj_buf_puts(&j->b, i ? ",[" : "[");
		kj_buf_json(&j->b, out.rhk[i].kategori);
		kj_buf_putc(&j->b, ',');
		kj_buf_json(&j->b, out.rhk[i].nilai.teks);
		kj_buf_putc(&j->b, ']');
	}
	kj_buf_putc(&j->b, ']');
	kj_jawab(j, "nilai_utama", out.utama.teks);
	kj_jawab(j, "nilai_tambahan", out.tambahan.teks);
	kj_jawab(j, "nilai_skp", out.nilai.teks);
	return NULL;
}

static bool
read_indicator(struct kj_jalan *j, const struct kj_tree *t, struct kj_iki_2026 *out)
{
	out->jenis = kj_tree_text(t, "jenis_iki");
	out->target_lalu = kj_masuk_angka(j, t, "target_lalu");
	out->realisasi_lalu = kj_masuk_angka(j, t, "realisasi_lalu");
	return kj_masuk_int(t, "hari", &out->hari) && kj_masuk_indikator(j, t, &out->ind);
}

static bool
read_nkp(struct kj_jalan *j, struct kj_nkp_dasar *out)
{
	const struct kj_tree *list = kj_tree_get(j->in, "iki"), *values;
	struct kj_iki_2026 *v;
	const char **perilaku;

	values = kj_tree_get(j->in, "perilaku");
	if (!list || list->type != KJ_TREE_LIST || !values || values->type != KJ_TREE_LIST)
		return false;
	v = kj_calloc(j->arena, list->n, sizeof(*v));
	perilaku = kj_calloc(j->arena, values->n, sizeof(*perilaku));
	*out = (struct kj_nkp_dasar){
		.iki = v,
		.perilaku = perilaku,
		.disiplin = kj_tree_text(j->in, "disiplin"),
		.dampak = kj_masuk_angka(j, j->in, "dampak"),
		.koreksi = kj_masuk_angka(j, j->in, "koreksi"),
		.nko = kj_masuk_angka(j, j->in, "nko"),
		.pimpinan = kj_masuk_bool(j->in, "pimpinan", false),
	};
	for (const struct kj_tree *c = values->child; c; c = c->next)
		perilaku[out->nperilaku++] = c->text;
	for (const struct kj_tree *c = list->child; c; c = c->next)
		if (!read_indicator(j, c, &v[out->n++]))
			return false;
	return true;
}

const char *
kj_jalan_nkp_2026(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->kmk127;
	struct kj_nkp_dasar in;
	struct kj_nkp out;

	if (!read_nkp(j, &in))
		return "MASUKAN";
	if (kj_nkp_2026(j->arena, r, &in, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "nhk", out.nhk.teks);
	kj_jawab(j, "npk", out.npk.teks);
	kj_jawab(j, "nkp", out.nkp.teks);
	kj_jawab(j, "terkalibrasi", out.terkalibrasi.teks);
	kj_jawab(j, "akhir", out.akhir.teks);
	kj_jawab(j, "hasil", kj_rating_kode(out.hasil));
	kj_jawab(j, "perilaku", kj_rating_kode(out.perilaku));
	kj_jawab(j, "predikat", r->predikat[out.predikat].kode);
	return NULL;
}

/* The old final value: the rule of PP 30/2019 with the weights and limits of PP 46/2011. */
const char *
kj_jalan_pp46_prestasi(struct kj_jalan *j)
{
	const struct kj_kinerja_2019 in = {
		.nilai_skp = kj_masuk_angka(j, j->in, "nilai_skp"),
		.nilai_perilaku = kj_masuk_angka(j, j->in, "nilai_perilaku"),
		.bobot_skp = kj_masuk_angka(j, j->in, "bobot_skp"),
		.ide_baru = kj_masuk_bool(j->in, "ide_baru", false),
	};
	struct kj_hasil out;

	if (kj_nilai_kinerja_2019(j->arena, j->set->pp46, &in, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "prestasi", out.angka.teks);
	kj_jawab(j, "predikat", out.kode);
	return NULL;
}
