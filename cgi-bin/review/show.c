/*
 * How an evaluation is laid into the view, for every page that shows one.
 */
#include "review.h"

/* The indicator that a step is about, by its text. */
static const char *
label_of(const struct kj_evaluasi *ev, const char *kunci)
{
	for (size_t i = 0; i < ev->niki; i++)
		if (kj_streq(kj_text(&ev->baris, i, "iki_id"), kunci))
			return kj_text(&ev->baris, i, "teks");
	return "";
}

static void
show_steps(struct kj_req *req, const struct kj_evaluasi *ev, const struct kj_penjelasan *p)
{
	struct kj_arena *a = req->act.arena;
	const char *lang = req->act.who.lang;

	for (size_t i = 0; i < p->n; i++) {
		const struct kj_urai *u = &p->langkah[i];
		const struct kj_nilai *last = u->n ? &u->nilai[u->n - 1] : NULL;
		struct kj_node *n = kj_node_add(kj_top(req), "Langkah");

		const char *about = label_of(ev, u->kunci);
		const char *words = kj_urai_teks(a, u, lang, kj_word, req);

		kj_set(n, "kode", u->kode);
		kj_set(n, "nama", *about ? about : words);
		kj_set(n, "rumus", *about ? words : "");
		if (last != NULL)
			kj_set(n, "nilai", kj_nilai_teks(a, last, lang, kj_word, req));
		if (*u->ambang != '\0')
			kj_setf(n, "ambang", "%s %s", u->banding, kj_decimal_show(a, u->ambang, lang));
		kj_set(n, "sumber", u->sumber);
	}
}

static void
show_row(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, bool seen, struct kj_node *n)
{
	struct kj_arena *a = req->act.arena;
	const char *capaian = NULL;

	kj_set_row(n, &ev->baris, i);
	kj_set(n, "target", kj_decimal_plain(a, kj_text(&ev->baris, i, "target")));
	kj_set(n, "bobot", kj_decimal_plain(a, kj_text(&ev->baris, i, "bobot")));
	kj_set(n, "realisasi", kj_evaluasi_realisasi(a, &ev->baris, i));
	if (ev->saran.capaian != NULL && ev->saran.capaian[i].nilai != NULL)
		capaian = ev->saran.capaian[i].teks;
	kj_set(n, "capaian", capaian ? capaian : "");
	if (!seen)
		kj_set(n, "umpan_balik", "");
}

static void
show_rows(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	struct kj_node *top = kj_node(kj_top(req), "Ev"), *rhk = NULL;
	int64_t now = 0;

	for (size_t i = 0; i < ev->baris.n; i++) {
		if (i >= ev->niki) {
			struct kj_node *value = kj_node_add(top, "Perilaku");

			kj_set_row(value, &ev->baris, i);
			if (!seen)
				kj_set(value, "umpan_balik", "");
			continue;
		}
		if (rhk == NULL || kj_int(&ev->baris, i, "rhk_id") != now) {
			now = kj_int(&ev->baris, i, "rhk_id");
			rhk = kj_node_add(top, "Rhk");
			kj_set(rhk, "teks", kj_text(&ev->baris, i, "rhk_teks"));
			kj_set(rhk, "jenis", kj_text(&ev->baris, i, "jenis"));
			kj_set(rhk, "atasan", kj_text(&ev->baris, i, "atasan"));
		}
		show_row(req, ev, i, seen, kj_node_add(rhk, "iki"));
	}
}

static void
show_suggestion(struct kj_req *req, const struct kj_evaluasi *ev)
{
	struct kj_node *n = kj_node(kj_node(kj_top(req), "Ev"), "Saran");
	const struct kj_saran *s = &ev->saran;

	kj_set(n, "kode", kj_rating_kode(s->saran));
	kj_set_int(n, "pimpinan", ev->pimpinan);
	kj_set(n, "galat", s->galat ? s->galat : "");
	kj_set_int(n, "dihitung", (int64_t)s->dihitung);
	kj_set_int(n, "berbukti", (int64_t)s->berbukti);
	if (s->indeks.nilai != NULL)
		kj_set(n, "indeks",
			s->indeks.teks ? s->indeks.teks : kj_exact_show(req->act.arena, s->indeks.nilai, 2));
	for (unsigned bit = 1; bit <= KJ_TANPA_BUKTI; bit <<= 1)
		if (s->kenapa & bit)
			kj_set(kj_node_add(n, "kenapa"), "kode", kj_tanpa_saran_kode(bit));
}

/* The 3x3 matrix, results best first, with the cell that the ratings point at. */
static void
show_matrix(struct kj_req *req, const struct kj_evaluasi *ev, bool here)
{
	enum kj_rating hasil =
		here ? kj_rating_of(kj_text(&ev->kepala, 0, "rating_hasil")) : KJ_RATING_NONE;
	enum kj_rating perilaku = kj_rating_of(kj_text(&ev->kepala, 0, "rating_perilaku"));

	for (enum kj_rating h = KJ_RATING_DI_ATAS; h >= KJ_RATING_DI_BAWAH; h--) {
		struct kj_node *row = kj_node_add(kj_top(req), "Matriks");

		kj_set(row, "kode", kj_rating_kode(h));
		for (enum kj_rating p = KJ_RATING_DI_BAWAH; p <= KJ_RATING_DI_ATAS; p++) {
			struct kj_node *cell = kj_node_add(row, "sel");

			kj_set(cell, "kode", kj_rating_kode(p));
			kj_set(cell, "predikat", kj_predikat_kode(kj_kuadran(ev->aturan, h, p, NULL)));
			kj_set_int(cell, "kini", h == hasil && p == perilaku);
		}
	}
}

/* Ratings and the feedback beside them are the evaluator's own until they are signed. */
static const char *const unreleased[] = {"saran_hasil", "rating_hasil", "alasan_hasil",
	"rating_perilaku", "alasan_perilaku", "predikat", "catatan", "indeks"};

static bool
may_see_ratings(const struct kj_req *req, const char *status)
{
	return kj_evaluasi_released(status) || (req->subject.relasi & KJ_REL_PENILAI) != 0;
}

static enum kj_rc
show_kept(struct kj_req *req, struct kj_evaluasi *ev, bool seen)
{
	const char *kept = kj_text(&ev->kepala, 0, "penjelasan");
	struct kj_penjelasan p;
	enum kj_rc rc;

	if (!seen || *kept == '\0') {
		show_steps(req, ev, &ev->langkah);
		return KJ_OK;
	}
	rc = kj_penjelasan_read(req->act.arena, kept, &p);
	if (rc == KJ_OK)
		show_steps(req, ev, &p);
	return rc;
}

enum kj_rc
evaluasi_show(struct kj_req *req, struct kj_evaluasi *out)
{
	struct kj_node *n = kj_node(kj_top(req), "Ev");
	const char *status;
	bool seen;
	enum kj_rc rc;

	rc = kj_evaluasi_load(&req->act, req->conf->rulesets, req->subject.id, out);
	if (rc == KJ_OK && req->subject.pegawai != req->act.who.pegawai)
		rc = kj_log_baca(&req->act, req->route->path,
			kj_fmt(req->act.arena, "%lld", (long long)req->subject.id));
	if (rc != KJ_OK)
		return rc;
	status = kj_text(&out->kepala, 0, "status");
	seen = may_see_ratings(req, status);
	kj_set_row(n, &out->kepala, 0);
	for (size_t i = 0; i < KJ_COUNT(unreleased) && !seen; i++)
		kj_set(n, unreleased[i], "");
	/* The note that came back with a realisation is for whom it went to. */
	if (kj_streq(status, "DIKEMBALIKAN"))
		kj_set(n, "catatan", kj_text(&out->kepala, 0, "catatan"));
	if (!seen && kj_streq(status, "DINILAI"))
		kj_set(n, "status", "REALISASI_DIAJUKAN");
	/* Laid out in the pages, not for eyes. */
	kj_set(n, "aturan_isi", "");
	kj_set(n, "masukan", "");
	kj_set(n, "penjelasan", "");
	kj_set(n, "kepala", "");
	kj_set_int(n, "terlihat", seen);
	show_rows(req, out, seen);
	show_suggestion(req, out);
	show_matrix(req, out, seen);
	return show_kept(req, out, seen);
}
