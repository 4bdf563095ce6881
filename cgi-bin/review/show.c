/*
 * How an evaluation is laid into the view, for every page that shows one.
 */
#include "kinerja/exact.h"
#include "review.h"

enum { GROWN_DIGITS = 6 }; /* as ends and beginnings are kept */

/* The indicator or criterion that a step is about, by its text. */
static const char *
label_of(const struct kj_evaluasi *ev, const char *kunci)
{
	for (size_t i = 0; i < ev->aturan->nkriteria; i++)
		if (kj_streq(ev->aturan->kriteria[i].kode, kunci))
			return ev->aturan->kriteria[i].label;
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
			kj_setf(n, "ambang", "%s %s", kj_banding_teks(u->banding),
				kj_decimal_show(a, u->ambang, lang));
		kj_set(n, "sumber", u->sumber);
	}
}

/* What the rating is held against: in an interim evaluation the target of that time. */
static const struct kj_indikator *
input_of(const struct kj_evaluasi *ev, const char *iki)
{
	for (size_t i = 0; i < ev->nmasukan; i++)
		if (kj_streq(ev->masukan[i].kunci, iki))
			return &ev->masukan[i];
	return NULL;
}

/* How much of the year's target is there, in percent; where less is better that says nothing. */
static void
show_progress(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, struct kj_node *n)
{
	struct kj_arena *a = req->act.arena;
	const struct kj_indikator *in = input_of(ev, kj_text(&ev->baris, i, "iki_id"));
	const struct kj_exact *year = kj_exact_parse(a, kj_text(&ev->baris, i, "target"));
	const struct kj_exact *done;

	if (in == NULL || (ev->putaran->nomor == 0 && kj_isnull(&ev->kepala, 0, "rencana_selesai")))
		return;
	kj_set(n, "target_kini", in->target ? in->target : "");
	done = in->realisasi ? kj_exact_parse(a, in->realisasi) : NULL;
	if (year && done && kj_exact_sign(year) > 0 && in->arah != KJ_ARAH_TURUN)
		kj_set(n, "kemajuan",
			kj_exact_show(a, kj_exact_mul_int(a, kj_exact_div(a, done, year), 100), 2));
}

/* What its target was before it was changed by an addendum. */
static void
show_addenda(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, struct kj_node *n)
{
	struct kj_arena *a = req->act.arena;
	size_t count, first = kj_evaluasi_bagian(ev, "ADENDUM", &count);

	for (size_t k = first; k < first + count; k++) {
		struct kj_node *at;

		if (kj_int(&ev->baris, k, "iki_id") != kj_int(&ev->baris, i, "iki_id"))
			continue;
		at = kj_node_add(n, "adendum");
		kj_set_int(at, "triwulan", kj_int(&ev->baris, k, "rhk_id"));
		kj_set(at, "lama", kj_decimal_plain(a, kj_text(&ev->baris, k, "realisasi")));
		kj_set(at, "baru", kj_decimal_plain(a, kj_text(&ev->baris, k, "target")));
		kj_set(at, "alasan", kj_text(&ev->baris, k, "teks"));
		kj_set(at, "waktu", kj_text(&ev->baris, k, "atasan"));
	}
}

/* Each group with what it grew by, their mean, and how many of the members it is about. */
static void
show_groups(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, struct kj_node *n)
{
	struct kj_arena *a = req->act.arena;
	const struct kj_indikator *in = input_of(ev, kj_text(&ev->baris, i, "iki_id"));
	struct kj_tumbuh g;

	/* The columns are for the machine. */
	kj_set(n, "kelompok", "");
	kj_set(n, "kelompok_lapor", "");
	if (in == NULL || in->nkelompok == 0)
		return;
	for (size_t k = 0; k < in->nkelompok; k++) {
		const struct kj_kelompok *of = &in->kelompok[k];
		const struct kj_exact *from = of->awal ? kj_exact_parse(a, of->awal) : NULL;
		const struct kj_exact *to = of->akhir ? kj_exact_parse(a, of->akhir) : NULL;
		struct kj_node *row = kj_node_add(n, "kelompok");

		kj_set_int(row, "nomor", (int64_t)k + 1);
		kj_set(row, "nama", of->nama);
		kj_set(row, "jumlah", of->jumlah);
		kj_set(row, "awal", of->awal);
		kj_set(row, "akhir", of->akhir ? of->akhir : "");
		if (from != NULL && to != NULL)
			kj_set(row, "selisih",
				kj_decimal_plain(a, kj_exact_show(a, kj_exact_sub(a, to, from), GROWN_DIGITS)));
	}
	if (kj_tumbuh_kelompok(a, ev->aturan, "", in->kelompok, in->nkelompok, NULL, &g) != KJ_OK)
		return;
	kj_set(n, "tumbuh", g.tumbuh.nilai ? g.tumbuh.teks : "");
	kj_set(n, "cakupan", g.cakupan.teks);
}

static void
show_row(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, bool seen, struct kj_node *n)
{
	static const char *const unseen[] = {
		"umpan_balik", "rating", "alasan_rating", "bacaan", "alasan_bacaan"};
	struct kj_arena *a = req->act.arena;
	const char *capaian = NULL;

	kj_set_row(n, &ev->baris, i);
	kj_set(n, "target", kj_decimal_plain(a, kj_text(&ev->baris, i, "target")));
	kj_set(n, "bobot", kj_decimal_plain(a, kj_text(&ev->baris, i, "bobot")));
	kj_set(n, "realisasi", kj_evaluasi_realisasi(a, &ev->baris, i));
	show_progress(req, ev, i, n);
	show_groups(req, ev, i, n);
	show_addenda(req, ev, i, n);
	if (ev->saran.capaian != NULL && ev->saran.capaian[i].nilai != NULL)
		capaian = ev->saran.capaian[i].teks;
	kj_set(n, "capaian", capaian ? capaian : "");
	for (size_t k = 0; k < KJ_COUNT(unseen) && !seen; k++)
		kj_set(n, unseen[k], "");
}

static void
show_values(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	size_t n, first = kj_evaluasi_bagian(ev, "PERILAKU", &n);

	for (size_t i = first; i < first + n; i++) {
		struct kj_node *value = kj_node_add(kj_node(kj_top(req), "Ev"), "Perilaku");

		kj_set_row(value, &ev->baris, i);
		if (!seen)
			kj_set(value, "umpan_balik", "");
	}
}

static void
show_rows(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	struct kj_node *top = kj_node(kj_top(req), "Ev"), *rhk = NULL;
	int64_t now = 0;

	for (size_t i = 0; i < ev->niki; i++) {
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
show_matrix(
	struct kj_req *req, const struct kj_evaluasi *ev, enum kj_rating hasil, enum kj_rating perilaku)
{
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
	"rating_perilaku", "alasan_perilaku", "predikat", "catatan", "indeks", "nilai_skp",
	"nilai_perilaku", "nilai_kinerja", "bobot_skp", "ide_teks"};

/* Laid out in the pages, not for eyes. */
static const char *const copies[] = {"aturan_isi", "masukan", "penjelasan", "kepala"};

static bool
may_see_ratings(const struct kj_req *req, const char *status)
{
	return kj_evaluasi_released(status) || (req->subject.relasi & KJ_REL_PENILAI) != 0;
}

static enum kj_rc
show_kept(struct kj_req *req, const struct kj_evaluasi *ev)
{
	struct kj_penjelasan p;
	enum kj_rc rc = kj_penjelasan_read(req->act.arena, kj_text(&ev->kepala, 0, "penjelasan"), &p);

	if (rc == KJ_OK)
		show_steps(req, ev, &p);
	return rc;
}

/* A declared tie is for the evaluator and for whoever may weigh it: the evaluator's superior. */
static bool
may_see_tie(const struct kj_req *req)
{
	return (req->subject.relasi & (KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_AUDITOR)) != 0;
}

static void
show_head(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	struct kj_node *n = kj_node(kj_top(req), "Ev");
	const char *status = kj_text(&ev->kepala, 0, "status");

	kj_set_row(n, &ev->kepala, 0);
	for (size_t i = 0; i < KJ_COUNT(unreleased) && !seen; i++)
		kj_set(n, unreleased[i], "");
	/* The note that came back with a realisation is for whom it went to. */
	if (kj_streq(status, "DIKEMBALIKAN"))
		kj_set(n, "catatan", kj_text(&ev->kepala, 0, "catatan"));
	if (!seen && kj_streq(status, "DINILAI"))
		kj_set(n, "status", "REALISASI_DIAJUKAN");
	for (size_t i = 0; i < KJ_COUNT(copies); i++)
		kj_set(n, copies[i], "");
	if (!may_see_tie(req)) {
		kj_set(n, "hubungan", "");
		kj_set(n, "hubungan_teks", "");
	}
	kj_set_int(n, "terlihat", seen);
	kj_set(n, "model", kj_model_kode(ev->model));
	kj_set_int(
		n, "bantuan_angka", ev->model == KJ_MODEL_RATING && kj_evaluasi_bantuan_angka(ev->aturan));
}

enum kj_rc
evaluasi_read(struct kj_req *req, struct kj_evaluasi *out)
{
	struct kj_evaluasi_kini kini = review_kini(req);
	enum kj_rc rc;

	if (kini.siklus == NULL)
		return KJ_NOTFOUND;
	rc = kj_evaluasi_load(&req->act, req->conf->rulesets, req->subject.id, kini.siklus, out);
	if (rc == KJ_OK && req->subject.pegawai != req->act.who.pegawai)
		rc = kj_log_baca(&req->act, req->route->path,
			kj_fmt(req->act.arena, "%lld", (long long)req->subject.id));
	return rc;
}

enum kj_rc
evaluasi_lay(struct kj_req *req, const struct kj_evaluasi *ev, const struct kj_penilaian *p)
{
	const struct kj_rows *k = &ev->kepala;
	bool seen = may_see_ratings(req, kj_text(k, 0, "status"));
	enum kj_rating hasil = KJ_RATING_NONE, perilaku = KJ_RATING_NONE;

	if (seen) {
		hasil = kj_rating_of(p ? p->rating_hasil : kj_text(k, 0, "rating_hasil"));
		perilaku = kj_rating_of(p ? p->rating_perilaku : kj_text(k, 0, "rating_perilaku"));
	}
	show_head(req, ev, seen);
	show_rows(req, ev, seen);
	show_values(req, ev, seen);
	show_suggestion(req, ev);
	if (ev->model == KJ_MODEL_RATING)
		show_matrix(req, ev, hasil, perilaku);
	review_show_putaran(req, ev);
	review_show_hasil(req, ev, seen);
	review_show_survei(req, ev, seen);
	if (seen && p == NULL && *kj_text(k, 0, "penjelasan") != '\0')
		return show_kept(req, ev);
	/* What is computed from values that are not released stays with them. */
	if (seen || ev->model == KJ_MODEL_RATING)
		show_steps(req, ev, &ev->langkah);
	return KJ_OK;
}

enum kj_rc
evaluasi_show(struct kj_req *req, struct kj_evaluasi *out)
{
	enum kj_rc rc = evaluasi_read(req, out);

	return rc == KJ_OK ? evaluasi_lay(req, out, NULL) : rc;
}
