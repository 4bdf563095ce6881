/* What is different between two rulesets, and what that means for people. */
#include "internal.h"

/* What a change of a setting means when its value rises and when it falls or changes. */
static const struct {
	const char *awal; /* the path begins with this */
	const char *naik, *turun;
} effects[] = {
	{"ambang_rating.di_atas_gt", "DI_ATAS_SEDIKIT", "DI_ATAS_BANYAK"},
	{"ambang_rating.sesuai_ge", "DI_BAWAH_BANYAK", "DI_BAWAH_SEDIKIT"},
	{"saran.bukti_min_pct", "SARAN_SEDIKIT", "SARAN_BANYAK"},
	{"saran.kualitatif", "INDEKS_NAIK", "INDEKS_TURUN"},
	{"capaian", "CAPAIAN_NAIK", "CAPAIAN_TURUN"},
	{"matriks", "PREDIKAT_NAIK", "PREDIKAT_TURUN"},
	{"peta_organisasi", "PIMPINAN_NAIK", "PIMPINAN_TURUN"},
	{"kinerja.batas", "PREDIKAT_SULIT", "PREDIKAT_MUDAH"},
	{"batas_kriteria", "PREDIKAT_SULIT", "PREDIKAT_MUDAH"},
	{"kinerja", "NILAI_BERUBAH", "NILAI_BERUBAH"},
	{"pita_", "NILAI_BERUBAH", "NILAI_BERUBAH"},
	{"nilai_maksimal", "NILAI_NAIK", "NILAI_TURUN"},
	{"aspek", "NILAI_BERUBAH", "NILAI_BERUBAH"},
	{"tambahan", "NILAI_NAIK", "NILAI_TURUN"},
	{"nkp", "NILAI_BERUBAH", "NILAI_BERUBAH"},
	{"waktu", "NILAI_BERUBAH", "NILAI_BERUBAH"},
	{"pola", "POLA", "POLA"},
	{"koefisien_ak", "KREDIT_NAIK", "KREDIT_TURUN"},
	{"ikm", "MUTU", "MUTU"},
	{"bobot_360.min_responden", "KELOMPOK_SEDIKIT", "KELOMPOK_BANYAK"},
	{"bobot_360", "BOBOT_NAIK", "BOBOT_TURUN"},
	{"kriteria", "BOBOT_NAIK", "BOBOT_TURUN"},
	{"tpp", "TPP", "TPP"},
	{"alasan_min", "ALASAN_PANJANG", "ALASAN_PENDEK"},
	{"entri_hari", "ENTRI_LONGGAR", "ENTRI_KETAT"},
	{"keberatan_hari", "KEBERATAN_LONGGAR", "KEBERATAN_KETAT"},
	{"siklus", "PERIODE_BARU", "PERIODE_BARU"},
	{"tenggat", "PERIODE_BARU", "PERIODE_BARU"},
	{"pembulatan", "TAMPILAN", "TAMPILAN"},
	{"sumber", "TAMPILAN", "TAMPILAN"},
	{"judul", "TAMPILAN", "TAMPILAN"},
	{"sebut_label", "TAMPILAN", "TAMPILAN"},
};

/* Two rulesets being compared. */
struct beda {
	struct kj_arena *arena;
	struct kj_beda *first, **tail;
};

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && kj_streq(s + n - m, end);
}

static const char *
effect_of(const char *path, bool rises)
{
	if (ends_with(path, ".ak_pct"))
		return rises ? "KREDIT_NAIK" : "KREDIT_TURUN";
	if (kj_starts(path, "predikat.") || ends_with(path, ".label"))
		return "TAMPILAN";
	for (size_t i = 0; i < KJ_COUNT(effects); i++)
		if (kj_starts(path, effects[i].awal))
			return rises ? effects[i].naik : effects[i].turun;
	return "";
}

static enum kj_nilai_jenis
kind_of(enum kj_skema_jenis jenis)
{
	switch (jenis) {
	case KJ_SKEMA_ANGKA:
	case KJ_SKEMA_INT:
	case KJ_SKEMA_BUTIR:
		return KJ_NILAI_ANGKA;
	case KJ_SKEMA_CODE:
	case KJ_SKEMA_ENUM:
	case KJ_SKEMA_BOOL:
	case KJ_SKEMA_SUARA:
		return KJ_NILAI_KODE;
	case KJ_SKEMA_DATE:
		return KJ_NILAI_TANGGAL;
	default:
		return KJ_NILAI_TEKS;
	}
}

/* > 0 when the new value is more or better, < 0 less, 0 only different. */
static int
direction(struct kj_arena *a, const struct kj_skema *s, const char *lama, const char *baru)
{
	int from = 0, to = 0;

	if (kind_of(s->jenis) == KJ_NILAI_ANGKA)
		return kj_exact_cmp(kj_exact_parse(a, baru), kj_exact_parse(a, lama));
	for (int i = 0; s->jenis != KJ_SKEMA_CODE && s->pilihan && s->pilihan[i]; i++) {
		from = kj_streq(s->pilihan[i], lama) ? i : from;
		to = kj_streq(s->pilihan[i], baru) ? i : to;
	}
	return to - from;
}

/* One setting; NULL stands for one that is not there. */
static void
compare(
	struct beda *d, const struct kj_skema *s, const char *path, const char *lama, const char *baru)
{
	struct kj_beda *b;
	struct kj_nilai *v;
	int way;

	if (lama == baru || (lama && baru && kj_streq(lama, baru)))
		return;
	way = lama && baru ? direction(d->arena, s, lama, baru) : 0;
	/* The same number in another spelling. */
	if (lama && baru && way == 0 && kind_of(s->jenis) == KJ_NILAI_ANGKA)
		return;
	b = kj_alloc(d->arena, sizeof(*b));
	v = kj_calloc(d->arena, 3, sizeof(*v));
	v[0] = (struct kj_nilai){"nama", KJ_NILAI_TEKS, path};
	v[1] = (struct kj_nilai){"lama", kind_of(s->jenis), lama ? lama : ""};
	v[2] = (struct kj_nilai){"baru", kind_of(s->jenis), baru ? baru : ""};
	*b = (struct kj_beda){.jalan = path,
		.kode = !lama	  ? "TAMBAH"
				: !baru	  ? "HAPUS"
				: way > 0 ? "NAIK"
				: way < 0 ? "TURUN"
						  : "GANTI",
		.nilai = v,
		.n = 3,
		.akibat = effect_of(path, baru && (way > 0 || !lama))};
	*d->tail = b;
	d->tail = &b->next;
}

static void compare_fields(struct beda *d, const struct kj_skema *fields, size_t n,
	const char *path, const unsigned char *lama, const unsigned char *baru);

/* Number or text of a free name. */
static const char *
named(const struct kj_skema *s, const void *rows, size_t i, const char **kode)
{
	const struct kj_butir *v = rows;
	const struct kj_suara *w = rows;
	const struct kj_sumber *t = rows;

	switch (s->jenis) {
	case KJ_SKEMA_BUTIR:
		*kode = v[i].kode;
		return v[i].nilai.teks;
	case KJ_SKEMA_SUARA:
		*kode = w[i].kode;
		return s->pilihan[w[i].kategori - 1];
	default:
		*kode = t[i].kode;
		return t[i].teks;
	}
}

static const char *
named_value(const struct kj_skema *s, const void *rows, size_t n, const char *kode)
{
	for (size_t i = 0; i < n; i++) {
		const char *here, *value = named(s, rows, i, &here);

		if (kj_streq(here, kode))
			return value;
	}
	return NULL;
}

static void
compare_named(struct beda *d, const struct kj_skema *s, const char *path, const unsigned char *lama,
	const unsigned char *baru)
{
	size_t n, m;
	const void *old = kj_skema_rows(s, lama, &n), *new = kj_skema_rows(s, baru, &m);
	const char *kode;

	for (size_t i = 0; i < n; i++) {
		const char *value = named(s, old, i, &kode);

		compare(d, s, kj_fmt(d->arena, "%s.%s", path, kode), value, named_value(s, new, m, kode));
	}
	for (size_t i = 0; i < m; i++) {
		const char *value = named(s, new, i, &kode);

		if (!named_value(s, old, n, kode))
			compare(d, s, kj_fmt(d->arena, "%s.%s", path, kode), NULL, value);
	}
	compare_fields(d, s->isi, s->nisi, path, lama, baru);
}

static const unsigned char *
row_named(const struct kj_skema *s, const unsigned char *rows, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++, rows += s->ukuran) {
		const char *here;

		memcpy(&here, rows, sizeof(here));
		if (kj_streq(here, name))
			return rows;
	}
	return NULL;
}

/* Rows by their place, rows of a map by their name; one that is not there is empty. */
static void
compare_rows(struct beda *d, const struct kj_skema *s, const char *path, const unsigned char *lama,
	const unsigned char *baru)
{
	bool map = s->jenis == KJ_SKEMA_MAP;
	size_t n, m;
	const unsigned char *old = kj_skema_rows(s, lama, &n), *new = kj_skema_rows(s, baru, &m);
	const unsigned char *none = kj_alloc(d->arena, s->ukuran);

	for (size_t i = 0; i < n; i++, old += s->ukuran) {
		const unsigned char *other = i < m ? new + i * s->ukuran : NULL;
		const char *name = kj_fmt(d->arena, "%zu", i + 1);

		if (map) {
			memcpy(&name, old, sizeof(name));
			other = row_named(s, new, m, name);
		}
		compare_fields(
			d, s->isi, s->nisi, kj_fmt(d->arena, "%s.%s", path, name), old, other ? other : none);
	}
	old = kj_skema_rows(s, lama, &n);
	for (size_t i = 0; i < m; i++, new += s->ukuran) {
		const char *name = kj_fmt(d->arena, "%zu", i + 1);

		if (map)
			memcpy(&name, new, sizeof(name));
		if (map ? !row_named(s, old, n, name) : i >= n)
			compare_fields(d, s->isi, s->nisi, kj_fmt(d->arena, "%s.%s", path, name), none, new);
	}
}

static void
compare_fields(struct beda *d, const struct kj_skema *fields, size_t n, const char *path,
	const unsigned char *lama, const unsigned char *baru)
{
	for (size_t i = 0; i < n; i++) {
		const struct kj_skema *s = &fields[i];
		const char *here = *path ? kj_fmt(d->arena, "%s.%s", path, s->nama) : s->nama;

		switch (s->jenis) {
		case KJ_SKEMA_GROUP:
			compare_fields(d, s->isi, s->nisi, here, lama, baru);
			break;
		case KJ_SKEMA_ROWS:
		case KJ_SKEMA_MAP:
			compare_rows(d, s, here, lama, baru);
			break;
		case KJ_SKEMA_BUTIR:
		case KJ_SKEMA_SUARA:
		case KJ_SKEMA_SUMBER:
			compare_named(d, s, here, lama, baru);
			break;
		default:
			compare(d, s, here, kj_skema_teks(d->arena, s, lama), kj_skema_teks(d->arena, s, baru));
			break;
		}
	}
}

const struct kj_beda *
kj_aturan_beda(struct kj_arena *a, const struct kj_aturan *lama, const struct kj_aturan *baru)
{
	struct beda d = {.arena = a};

	d.tail = &d.first;
	compare_fields(&d, kj_skema_aturan, kj_skema_naturan, "", (const unsigned char *)lama,
		(const unsigned char *)baru);
	return d.first;
}

/* ---- words -------------------------------------------------------------------- */

/* One part of a path: a setting, a code of the law, or as it stands in the file. */
static const char *
part_word(struct kj_arena *a, const char *part, kj_kata_fn *kata, void *ctx)
{
	static const char *const rooms[] = {
		"rules.setelan", "rules.jenjang", "rules.bagian", "rules.kelompok", "rules.tahap", "kode"};

	for (size_t i = 0; i < KJ_COUNT(rooms); i++) {
		const char *word = kata(ctx, kj_fmt(a, "%s.%s", rooms[i], part));

		if (word && *word)
			return word;
	}
	return part;
}

/* The whole path where it has a name, else its parts: "Matriks, Di Atas, Sesuai". */
static const char *
path_words(struct kj_arena *a, const char *path, kj_kata_fn *kata, void *ctx)
{
	const char *whole = kata(ctx, kj_fmt(a, "rules.nama_setelan.%s", path));
	struct kj_buf b;

	if (whole && *whole)
		return whole;
	kj_buf_init(&b, a);
	while (*path) {
		size_t n = strcspn(path, ".");

		kj_buf_fmt(&b, "%s%s", b.len ? ", " : "",
			part_word(a, kj_fmt(a, "%.*s", (int)n, path), kata, ctx));
		path += n + (path[n] == '.');
	}
	return b.data;
}

const char *
kj_beda_teks(
	struct kj_arena *a, const struct kj_beda *d, const char *lang, kj_kata_fn *kata, void *ctx)
{
	const char *pola = kata(ctx, kj_fmt(a, "rules.beda.%s", d->kode));
	const char *akibat = *d->akibat ? kata(ctx, kj_fmt(a, "rules.akibat.%s", d->akibat)) : NULL;
	struct kj_nilai v[3];
	const char *said;

	for (size_t i = 0; i < KJ_COUNT(v); i++)
		v[i] = d->nilai[i];
	v[0].nilai = path_words(a, d->jalan, kata, ctx);
	for (size_t i = 1; i < KJ_COUNT(v); i++)
		if (v[i].jenis == KJ_NILAI_KODE)
			v[i] = (struct kj_nilai){v[i].nama, KJ_NILAI_TEKS, part_word(a, v[i].nilai, kata, ctx)};
	said = kj_isi(a, pola ? pola : d->kode, v, KJ_COUNT(v), lang, kata, ctx);
	return akibat ? kj_fmt(a, "%s: %s", said, akibat) : said;
}
