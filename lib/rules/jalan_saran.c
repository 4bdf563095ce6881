/* saran_hasil, predikat, capaian_2026 and tumbuh_kelompok over JSON. */
#include "masukan.h"

bool
kj_masuk_kelompok(
	struct kj_jalan *j, const struct kj_tree *t, const struct kj_kelompok **out, size_t *n)
{
	const struct kj_tree *list = kj_tree_get(t, "kelompok");
	struct kj_kelompok *v;

	*n = 0;
	if (!list)
		return true;
	if (list->type != KJ_TREE_LIST)
		return false;
	v = kj_calloc(j->arena, list->n + 1, sizeof(*v));
	for (const struct kj_tree *c = list->child; c; c = c->next) {
		const char *nama = kj_tree_text(c, "nama");

		if (c->type != KJ_TREE_GROUP)
			return false;
		v[(*n)++] = (struct kj_kelompok){.nama = nama ? nama : "",
			.jumlah = kj_masuk_angka(j, c, "jumlah"),
			.awal = kj_masuk_angka(j, c, "awal"),
			.akhir = kj_masuk_angka(j, c, "akhir")};
	}
	*out = v;
	return true;
}

bool
kj_masuk_indikator(struct kj_jalan *j, const struct kj_tree *t, struct kj_indikator *out)
{
	const char *arah = kj_tree_text(t, "polarisasi");
	const char *kunci = kj_tree_text(t, "kunci");

	*out = (struct kj_indikator){
		.kunci = kunci ? kunci : "",
		.tambahan = kj_streq(kj_tree_text(t, "jenis"), "TAMBAHAN"),
		.target_maksimal = kj_masuk_bool(t, "target_maksimal", false),
		.bukti = kj_masuk_bool(t, "bukti", true),
		.target = kj_masuk_angka(j, t, "target"),
		.realisasi = kj_masuk_angka(j, t, "realisasi"),
		.bobot = kj_masuk_angka(j, t, "bobot"),
		.terburuk = kj_masuk_angka(j, t, "realisasi_terburuk"),
		.rating = kj_rating_of(kj_tree_text(t, "rating")),
	};
	return t->type == KJ_TREE_GROUP && kj_arah_of(arah ? arah : "NAIK", &out->arah) &&
		   kj_masuk_kelompok(j, t, &out->kelompok, &out->nkelompok);
}

static const char *
read_indicators(struct kj_jalan *j, struct kj_indikator **out, size_t *n)
{
	const struct kj_tree *list = kj_tree_get(j->in, "indikator");

	*n = 0;
	if (!list || list->type != KJ_TREE_LIST)
		return "MASUKAN";
	*out = kj_calloc(j->arena, list->n, sizeof(**out));
	for (const struct kj_tree *c = list->child; c; c = c->next) {
		struct kj_indikator *ind = &(*out)[(*n)++];

		if (!kj_masuk_indikator(j, c, ind))
			return "MASUKAN";
		if (!*ind->kunci)
			ind->kunci = kj_fmt(j->arena, "%zu", *n);
	}
	return NULL;
}

enum kj_rc
kj_indikator_read(
	struct kj_arena *a, const struct kj_tree *in, struct kj_indikator **out, size_t *n)
{
	struct kj_jalan j = {.arena = a, .in = in};

	return read_indicators(&j, out, n) ? KJ_INVALID : KJ_OK;
}

/* A member of an indicator; what is missing is left out. */
static void
put(struct kj_buf *b, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	kj_buf_fmt(b, ",\"%s\":", name);
	kj_buf_json(b, value);
}

/* ,"kelompok":[{"nama":..,"jumlah":..,"awal":..,"akhir":..}]; nothing without groups. */
static void
put_groups(struct kj_buf *b, const struct kj_indikator *ind)
{
	for (size_t i = 0; i < ind->nkelompok; i++) {
		kj_buf_puts(b, i ? ",{\"nama\":" : ",\"kelompok\":[{\"nama\":");
		kj_buf_json(b, ind->kelompok[i].nama);
		put(b, "jumlah", ind->kelompok[i].jumlah);
		put(b, "awal", ind->kelompok[i].awal);
		put(b, "akhir", ind->kelompok[i].akhir);
		kj_buf_putc(b, '}');
	}
	if (ind->nkelompok > 0)
		kj_buf_putc(b, ']');
}

void
kj_indikator_json(struct kj_buf *b, const struct kj_indikator *ind, size_t n)
{
	kj_buf_putc(b, '[');
	for (size_t i = 0; i < n; i++) {
		kj_buf_puts(b, i ? ",{\"kunci\":" : "{\"kunci\":");
		kj_buf_json(b, ind[i].kunci);
		put(b, "jenis", ind[i].tambahan ? "TAMBAHAN" : "UTAMA");
		put(b, "polarisasi", kj_arah_kode(ind[i].arah));
		put(b, "target", ind[i].target);
		put(b, "realisasi", ind[i].realisasi);
		put(b, "bobot", ind[i].bobot);
		put(b, "realisasi_terburuk", ind[i].terburuk);
		put(b, "rating", kj_rating_kode(ind[i].rating));
		put_groups(b, &ind[i]);
		kj_buf_fmt(b, ",\"target_maksimal\":%s,\"bukti\":%s}",
			ind[i].target_maksimal ? "true" : "false", ind[i].bukti ? "true" : "false");
	}
	kj_buf_putc(b, ']');
}

/* The shown numbers come with the explanation, so there always is one. */
static const char *
suggest(struct kj_jalan *j, struct kj_saran *saran, size_t *n)
{
	struct kj_indikator *ind = NULL;
	const char *galat = read_indicators(j, &ind, n);

	if (!galat && kj_saran_hasil(j->arena, j->set->permenpan, ind, *n, j->p, saran) != KJ_OK)
		galat = saran->galat;
	return galat;
}

static void
answer_suggestion(struct kj_jalan *j, const struct kj_saran *saran, size_t n)
{
	const char **shown = kj_calloc(j->arena, n, sizeof(*shown)), *why[3];
	size_t nwhy = 0;

	for (size_t i = 0; i < n; i++)
		shown[i] = saran->capaian[i].teks;
	for (unsigned bit = 1; bit <= KJ_TANPA_BUKTI; bit <<= 1)
		if (saran->kenapa & bit)
			why[nwhy++] = kj_tanpa_saran_kode(bit);
	kj_jawab_daftar(j, "capaian", shown, n);
	kj_jawab(j, "indeks", saran->indeks.teks);
	kj_jawab(j, "saran_rating", kj_rating_kode(saran->saran));
	kj_jawab_daftar(j, "tanpa_saran", why, nwhy);
}

const char *
kj_jalan_saran_hasil(struct kj_jalan *j)
{
	struct kj_saran saran;
	const char *galat;
	size_t n = 0;

	galat = suggest(j, &saran, &n);
	if (!galat)
		answer_suggestion(j, &saran, n);
	return galat;
}

/* Results as suggested unless the input rates them. */
const char *
kj_jalan_predikat(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	const char *jenjang = kj_tree_text(j->in, "jenjang"), *galat;
	enum kj_rating hasil = kj_rating_of(kj_tree_text(j->in, "hasil"));
	enum kj_predikat predikat;
	struct kj_hasil kredit = {0};
	struct kj_saran saran;
	int64_t bulan;
	size_t n = 0;

	galat = suggest(j, &saran, &n);
	if (!galat && !kj_masuk_int(j->in, "bulan", &bulan))
		galat = "MASUKAN";
	if (galat)
		return galat;
	predikat = kj_kuadran(
		r, hasil ? hasil : saran.saran, kj_rating_of(kj_tree_text(j->in, "perilaku")), j->p);
	if (jenjang && predikat != KJ_PREDIKAT_NONE &&
		kj_angka_kredit(j->arena, r, jenjang, predikat, bulan, j->p, &kredit) != KJ_OK)
		return kredit.galat;
	answer_suggestion(j, &saran, n);
	kj_jawab(j, "predikat", r->predikat[predikat].kode);
	kj_jawab(j, "angka_kredit", kredit.angka.teks);
	return NULL;
}

const char *
kj_jalan_capaian_2026(struct kj_jalan *j)
{
	struct kj_indikator ind;
	struct kj_capaian out;

	if (!kj_masuk_indikator(j, j->in, &ind))
		return "MASUKAN";
	if (kj_capaian_2026(j->arena, j->set->kmk127, &ind, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "capaian", out.capaian.teks);
	kj_jawab(j, "saran_rating", kj_rating_kode(out.saran));
	return NULL;
}

const char *
kj_jalan_tumbuh_kelompok(struct kj_jalan *j)
{
	const struct kj_kelompok *v = NULL;
	const char **missing;
	struct kj_tumbuh out;
	size_t n, nmissing = 0;

	if (!kj_masuk_kelompok(j, j->in, &v, &n))
		return "MASUKAN";
	if (kj_tumbuh_kelompok(j->arena, j->set->permenpan, "", v, n, j->p, &out) != KJ_OK)
		return out.galat;
	missing = kj_calloc(j->arena, n, sizeof(*missing));
	for (size_t i = 0; i < n; i++)
		if (!v[i].akhir || !*v[i].akhir)
			missing[nmissing++] = v[i].nama;
	kj_jawab(j, "tumbuh", out.tumbuh.teks);
	kj_jawab(j, "realisasi", out.realisasi.teks);
	kj_jawab(j, "cakupan", out.cakupan.teks);
	kj_jawab_daftar(j, "kosong", missing, nmissing);
	return NULL;
}
