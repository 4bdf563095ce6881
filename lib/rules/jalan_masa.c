/* konsolidasi, siklus, tenggat and aturan over JSON: periods, their parts and days. */
#include "masukan.h"

static struct kj_bagian_masa
read_part(struct kj_jalan *j, const struct kj_tree *t, const char *nilai, const char *pembilang,
	const char *penyebut)
{
	const char *kunci = kj_tree_text(t, "kunci");

	return (struct kj_bagian_masa){
		.kunci = kunci ? kunci : "",
		.nilai = kj_masuk_angka(j, t, nilai),
		.pembilang = kj_masuk_angka(j, t, pembilang),
		.penyebut = kj_masuk_angka(j, t, penyebut),
	};
}

/* Capaian of what the parts came to. */
static const char *
capaian(struct kj_jalan *j, const struct kj_konsolidasi *k)
{
	const char *arah = kj_tree_text(j->in, "polarisasi");
	struct kj_indikator ind = {.kunci = "", .terburuk = kj_masuk_angka(j, j->in, "terburuk")};
	struct kj_capaian out = {0};

	if (!kj_arah_of(arah ? arah : "NAIK", &ind.arah))
		return "MASUKAN";
	if (k->target.nilai && k->realisasi.nilai) {
		ind.target = kj_exact_text(j->arena, k->target.nilai);
		ind.realisasi = kj_exact_text(j->arena, k->realisasi.nilai);
		if (kj_capaian_2026(j->arena, j->set->kmk127, &ind, j->p, &out) != KJ_OK)
			return out.galat;
	}
	kj_jawab(j, "target", k->target.teks);
	kj_jawab(j, "realisasi", k->realisasi.teks);
	kj_jawab(j, "capaian", out.capaian.teks);
	kj_jawab_nama(j, "kosong");
	kj_buf_fmt(&j->b, "%zu", k->kosong);
	return NULL;
}

const char *
kj_jalan_konsolidasi(struct kj_jalan *j)
{
	const struct kj_tree *list = kj_tree_get(j->in, "masa");
	struct kj_konsolidasi out;
	struct kj_masa *v;
	enum kj_cara cara;
	size_t n = 0;

	if (!list || list->type != KJ_TREE_LIST || !kj_cara_of(kj_tree_text(j->in, "cara"), &cara))
		return "MASUKAN";
	v = kj_calloc(j->arena, list->n, sizeof(*v));
	for (const struct kj_tree *c = list->child; c; c = c->next) {
		v[n].target = read_part(j, c, "target", "target_pembilang", "target_penyebut");
		v[n++].realisasi = read_part(j, c, "realisasi", "pembilang", "penyebut");
	}
	if (kj_konsolidasi(j->arena, j->set->kmk127, cara, v, n, j->p, &out) != KJ_OK)
		return out.galat;
	return capaian(j, &out);
}

/* Cadence of a year and its parts. */
const char *
kj_jalan_siklus(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	const char *kode = kj_tree_text(j->in, "siklus");
	struct kj_siklus v[KJ_SIKLUS_MOST];
	kj_date from, to;
	size_t n;

	if (!kj_masuk_tanggal(j->in, "mulai", &from) || !kj_masuk_tanggal(j->in, "selesai", &to))
		return "MASUKAN";
	if (!kode && !r->siklus.evaluasi)
		return "TIDAK_DIATUR";
	n = kj_siklus_masa(kode ? kode : r->siklus.evaluasi, from, to, v);
	if (n == 0)
		return "MASUKAN";
	kj_jawab(j, "entri", r->siklus.entri);
	kj_jawab_nama(j, "masa");
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(&j->b, "%s{\"kode\":\"%s\",\"mulai\":\"%s\",\"selesai\":\"%s\"}", i ? "," : "[",
			v[i].kode, kj_date_iso(j->arena, v[i].mulai), kj_date_iso(j->arena, v[i].selesai));
	kj_buf_putc(&j->b, ']');
	return NULL;
}

/* From a fact so many days, as a step. */
static void
explain_days(
	struct kj_jalan *j, const char *sumber, const char *jenis, int64_t hari, const char *batas)
{
	const struct kj_nilai v[] = {
		{"tenggat", KJ_NILAI_KODE, jenis},
		{"mulai", KJ_NILAI_TANGGAL, kj_tree_text(j->in, "tanggal")},
		{"hari", KJ_NILAI_ANGKA, kj_fmt(j->arena, "%lld", (long long)hari)},
		{"batas", KJ_NILAI_TANGGAL, batas},
	};

	kj_urai_add(j->p, "tenggat", "", kj_aturan_sumber(j->set->permenpan, sumber), v, KJ_COUNT(v));
}

static const char *
days(struct kj_jalan *j, const char *jenis)
{
	const struct kj_aturan *r = j->set->permenpan;
	bool objection = kj_streq(jenis, "KEBERATAN");
	const char *batas;
	kj_date from, to;

	if (!kj_masuk_tanggal(j->in, "tanggal", &from))
		return "MASUKAN";
	to = objection ? kj_batas_keberatan(r, from) : kj_batas_entri(r, from);
	batas = kj_date_iso(j->arena, to);
	if (to != KJ_NODATE)
		explain_days(j, objection ? "keberatan" : "entri", jenis,
			objection ? r->keberatan_hari : r->entri_hari, batas);
	kj_jawab(j, "batas", batas);
	return NULL;
}

/* Opening and closing of a step of a year. */
static const char *
step(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	const char *tahap = kj_tree_text(j->in, "tahap");
	kj_date opens, closes;
	int64_t tahun;

	if (!tahap || !kj_masuk_int(j->in, "tahun", &tahun) || tahun < 1 || tahun > 9998)
		return "MASUKAN";
	if (!kj_tenggat_tahap(r, tahap, (int)tahun, &opens, &closes))
		return "TIDAK_DIATUR";
	kj_urai_add(j->p, "tenggat_tahap", "", kj_aturan_sumber(r, "tenggat"),
		(const struct kj_nilai[]){
			{"tahap", KJ_NILAI_KODE, tahap},
			{"buka", KJ_NILAI_TANGGAL, kj_date_iso(j->arena, opens)},
			{"tutup", KJ_NILAI_TANGGAL, kj_date_iso(j->arena, closes)},
		},
		3);
	kj_jawab(j, "buka", kj_date_iso(j->arena, opens));
	kj_jawab(j, "tutup", kj_date_iso(j->arena, closes));
	return NULL;
}

const char *
kj_jalan_tenggat(struct kj_jalan *j)
{
	const char *jenis = kj_tree_text(j->in, "jenis");

	if (kj_streq(jenis, "KEBERATAN") || kj_streq(jenis, "ENTRI"))
		return days(j, jenis);
	return kj_streq(jenis, "TAHAP") ? step(j) : "MASUKAN";
}

static void
put_ruleset(struct kj_jalan *j, const struct kj_aturan *r, kj_date day)
{
	bool inside =
		day >= r->berlaku_dari && (r->berlaku_sampai == KJ_NODATE || day <= r->berlaku_sampai);
	const char *const v[] = {r->id, r->judul, r->model, kj_date_iso(j->arena, r->berlaku_dari),
		kj_date_iso(j->arena, r->berlaku_sampai), inside ? "BERLAKU" : "TIDAK_BERLAKU"};

	kj_jawab_daftar(j, r->id, v, KJ_COUNT(v));
}

/* The rulesets and whether they are in force on a day. */
const char *
kj_jalan_aturan(struct kj_jalan *j)
{
	const struct kj_aturan *const all[] = {
		j->set->permenpan, j->set->pp30, j->set->kmk127, j->set->pp46, j->set->lokal};
	kj_date day;

	if (!kj_masuk_tanggal(j->in, "tanggal", &day))
		return "MASUKAN";
	for (size_t i = 0; i < KJ_COUNT(all); i++) {
		size_t k = 0;

		while (k < i && all[k] != all[i])
			k++;
		if (k == i)
			put_ruleset(j, all[i], day);
	}
	return NULL;
}

/* How long a reason must be. */
const char *
kj_jalan_alasan(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	enum kj_rating saran = kj_rating_of(kj_tree_text(j->in, "saran"));
	enum kj_rating hasil = kj_rating_of(kj_tree_text(j->in, "hasil"));
	enum kj_rating perilaku = kj_rating_of(kj_tree_text(j->in, "perilaku"));
	const char *least[2];
	const struct kj_nilai v[] = {
		{"saran", KJ_NILAI_KODE, kj_rating_kode(saran)},
		{"hasil", KJ_NILAI_KODE, kj_rating_kode(hasil)},
		{"perilaku", KJ_NILAI_KODE, kj_rating_kode(perilaku)},
		{"alasan_hasil", KJ_NILAI_ANGKA,
			kj_fmt(j->arena, "%lld", (long long)kj_alasan_hasil_min(r, saran, hasil))},
		{"alasan_perilaku", KJ_NILAI_ANGKA,
			kj_fmt(j->arena, "%lld", (long long)kj_alasan_perilaku_min(r, perilaku))},
	};

	if (hasil == KJ_RATING_NONE || perilaku == KJ_RATING_NONE)
		return "MASUKAN";
	least[0] = v[3].nilai;
	least[1] = v[4].nilai;
	kj_urai_add(j->p, "alasan", "", kj_aturan_sumber(r, "alasan"), v, KJ_COUNT(v));
	kj_jawab(j, "alasan_hasil", least[0]);
	kj_jawab(j, "alasan_perilaku", least[1]);
	return NULL;
}
