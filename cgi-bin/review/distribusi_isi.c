/*
 * How a unit's distribution is laid into the view: numbers, allowed
 * head-counts, and the two shapes drawn beside each other.
 */
#include "distribusi.h"

#include "kinerja/exact.h"

/* The drawing, in its own units: templates/review/distribusi_isi.cs has the frame. */
enum {
	LEFT = 67,	/* middle of the first column */
	STEP = 63,	/* to the next */
	BASE = 196, /* 0 percent */
	HIGH = 180, /* 100 percent above it */
	HALF = 20,	/* of a column */
	BEND = 28	/* how far the curve runs level at a point */
};

static const char *const singkat[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};

void
distribusi_langkah_show(struct kj_req *req, const char *name, const struct kj_penjelasan *p)
{
	struct kj_arena *a = req->act.arena;

	for (size_t i = 0; i < p->n; i++) {
		const struct kj_urai *u = &p->langkah[i];
		struct kj_node *n = kj_node_add(kj_top(req), name);

		kj_set(n, "kode", u->kode);
		kj_set(n, "teks", kj_urai_teks(a, u, req->act.who.lang, kj_word, req));
		kj_set(n, "sumber", u->sumber);
		for (size_t v = 0; v < u->n; v++)
			if (kj_streq(u->nilai[v].nama, "syarat"))
				kj_set_int(n, "kurang", kj_streq(u->nilai[v].nilai, "TIDAK_TERPENUHI"));
	}
}

void
distribusi_batas_show(
	struct kj_req *req, const struct kj_distribusi_batas *b, const struct kj_penjelasan *p)
{
	struct kj_node *top = kj_node(kj_top(req), "Batas");

	kj_set_int(top, "n", b->n);
	kj_set_int(top, "mungkin", b->mungkin);
	kj_set_int(top, "hanya_informasi", b->hanya_informasi);
	for (int i = KJ_PREDIKAT_SB; i >= KJ_PREDIKAT_SK; i--) {
		struct kj_node *n = kj_node_add(top, "predikat");

		kj_set(n, "kode", kj_predikat_kode((enum kj_predikat)i));
		kj_set(n, "singkat", singkat[i]);
		kj_set_int(n, "min", b->batas[i].min);
		kj_set_int(n, "maks", b->batas[i].maks);
	}
	distribusi_langkah_show(req, "BatasLangkah", p);
}

static int64_t
height(int64_t permil)
{
	return (permil * HIGH + 500) / 1000;
}

/* A smooth line through the pattern's five points, level at each. */
static void
draw_pattern(struct kj_req *req, const int64_t percent[KJ_NPREDIKAT])
{
	struct kj_buf path;

	kj_buf_init(&path, req->act.arena);
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		int x = LEFT + STEP * (p - KJ_PREDIKAT_SK), y = BASE - (int)height(10 * percent[p]);

		if (p == KJ_PREDIKAT_SK)
			kj_buf_fmt(&path, "M%d %d", x, y);
		else
			kj_buf_fmt(&path, " S%d %d %d %d", x - BEND, y, x, y);
	}
	kj_set(kj_node(kj_top(req), "Kurva"), "pola", path.data);
}

void
distribusi_kurva_show(struct kj_req *req, const struct kj_aturan *r, enum kj_predikat organisasi,
	const int64_t jumlah[KJ_NPREDIKAT])
{
	struct kj_arena *a = req->act.arena;
	int64_t percent[KJ_NPREDIKAT] = {0}, n = 0;
	bool pattern = r != NULL && kj_distribusi_kurva(r, organisasi, percent);

	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		n += jumlah[p];
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		struct kj_node *row = kj_node_add(kj_top(req), "Sebaran");
		int64_t high = n > 0 ? height(1000 * jumlah[p] / n) : 0;
		int x = LEFT + STEP * (p - KJ_PREDIKAT_SK);

		kj_set(row, "kode", kj_predikat_kode((enum kj_predikat)p));
		kj_set(row, "singkat", singkat[p]);
		kj_set_int(row, "jumlah", jumlah[p]);
		kj_set(row, "persen",
			n > 0 ? kj_exact_show(a, kj_exact_mul_int(a, kj_exact_ratio(a, jumlah[p], n), 100), 2)
				  : "");
		if (pattern)
			kj_set_int(row, "pola", percent[p]);
		kj_set_int(row, "x", x);
		kj_set_int(row, "kiri", x - HALF);
		kj_set_int(row, "atas", BASE - high);
		kj_set_int(row, "tinggi", high);
		kj_set_int(row, "teks", BASE - high - 5);
	}
	if (pattern)
		draw_pattern(req, percent);
}
