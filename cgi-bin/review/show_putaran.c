/*
 * The parts of an evaluation beside its indicators: the cycles of its year,
 * and the values of rulesets that count instead of rating.
 */
#include "kinerja/domain/survei.h"
#include "kinerja/exact.h"
#include "review.h"

struct kj_evaluasi_kini
review_kini(const struct kj_req *req)
{
	const struct kj_putaran *p = kj_putaran_nomor(req->id[1]);

	/* An interim path with the yearly number is no address of ours. */
	if (p != NULL && p->nomor == 0 && strstr(req->route->path, "/sela/") != NULL)
		p = NULL;
	return (struct kj_evaluasi_kini){p ? p->kode : NULL, kj_form_version(req)};
}

static const char *
path_of(struct kj_req *req, const struct kj_putaran *p)
{
	long long plan = (long long)req->subject.id;

	if (p->nomor == 0)
		return kj_fmt(req->act.arena, "/skp/%lld", plan);
	return kj_fmt(req->act.arena, "/skp/%lld/sela/%lld", plan, (long long)p->nomor);
}

enum kj_rc
review_redirect(struct kj_req *req, const char *page)
{
	const struct kj_putaran *p = kj_putaran_nomor(req->id[1]);

	return kj_redirect(req, "review", "%s%s", path_of(req, p ? p : kj_putaran_daftar), page);
}

/* The row of another evaluation of the plan, SIZE_MAX when nobody has begun it. */
static size_t
other_of(const struct kj_evaluasi *ev, const struct kj_putaran *p)
{
	size_t n, first = kj_evaluasi_bagian(ev, "SIKLUS", &n);

	for (size_t i = first; i < first + n; i++)
		if (kj_streq(kj_text(&ev->baris, i, "jenis"), p->kode))
			return i;
	return SIZE_MAX;
}

/* True when the plan has this cycle. */
static bool
is_offered(const struct kj_evaluasi *ev, const struct kj_putaran *p)
{
	const struct kj_rows *k = &ev->kepala;
	kj_date from, to, begin, last;

	if (p->nomor == 0 || p == ev->putaran || other_of(ev, p) != SIZE_MAX)
		return true;
	if (!kj_streq(kj_text(k, 0, "siklus_evaluasi"), p->irama) ||
		!kj_date_parse(kj_text(k, 0, "mulai"), &from) ||
		!kj_date_parse(kj_text(k, 0, "selesai"), &to) ||
		!kj_date_parse(kj_text(k, 0, "periode_mulai"), &begin))
		return false;
	last = kj_putaran_akhir(p, begin);
	return from <= last && to > last;
}

static const char *
status_of(const struct kj_evaluasi *ev, size_t row, bool evaluator)
{
	const char *status = kj_text(&ev->baris, row, "rhk_teks");

	return kj_streq(status, "DINILAI") && !evaluator ? "REALISASI_DIAJUKAN" : status;
}

static void
show_choice(struct kj_req *req, const struct kj_evaluasi *ev, const struct kj_putaran *p)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Putaran");
	size_t row = other_of(ev, p);
	bool evaluator = (req->subject.relasi & KJ_REL_PENILAI) != 0;

	kj_set(n, "kode", p->kode);
	kj_set(n, "jalur", path_of(req, p));
	kj_set_int(n, "kini", p == ev->putaran);
	if (p != ev->putaran)
		kj_set(n, "status", row == SIZE_MAX ? "BELUM" : status_of(ev, row, evaluator));
}

/* An interim evaluation as it stands beside the yearly one, once it was released. */
static void
show_other(struct kj_req *req, const struct kj_evaluasi *ev, size_t i)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Sela");

	kj_set(n, "siklus", kj_text(&ev->baris, i, "jenis"));
	kj_set(n, "predikat", kj_text(&ev->baris, i, "atasan"));
	kj_set(n, "rating_hasil", kj_text(&ev->baris, i, "aspek"));
	kj_set(n, "rating_perilaku", kj_text(&ev->baris, i, "arah"));
	kj_set(n, "nilai", kj_text(&ev->baris, i, "satuan"));
	kj_set(n, "catatan", kj_text(&ev->baris, i, "teks"));
	kj_set(n, "tanggal", kj_text(&ev->baris, i, "bukti"));
}

/* Time away within the plan. */
static void
show_away(struct kj_req *req, const struct kj_evaluasi *ev)
{
	size_t count, first = kj_evaluasi_bagian(ev, "MASA", &count);

	for (size_t i = first; i < first + count; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Masa");

		kj_set(n, "jenis", kj_text(&ev->baris, i, "jenis"));
		kj_set(n, "dari", kj_text(&ev->baris, i, "aspek"));
		kj_set(n, "sampai", kj_text(&ev->baris, i, "atasan"));
		kj_set(n, "alasan", kj_text(&ev->baris, i, "teks"));
	}
}

void
review_show_putaran(struct kj_req *req, const struct kj_evaluasi *ev)
{
	struct kj_node *n = kj_node(kj_top(req), "Ev");
	size_t count, first = kj_evaluasi_bagian(ev, "SIKLUS", &count), offered = 0;

	kj_set(n, "jalur", path_of(req, ev->putaran));
	kj_set(n, "siklus", ev->putaran->kode);
	kj_set_int(n, "sela", ev->putaran->nomor != 0);
	kj_set(n, "sampai", kj_date_iso(req->act.arena, ev->sampai));
	for (size_t i = 0; i < kj_putaran_banyak; i++)
		offered += is_offered(ev, &kj_putaran_daftar[i]);
	/* Interim ones first, as the year passes. */
	for (size_t i = 1; i <= kj_putaran_banyak && offered > 1; i++)
		if (is_offered(ev, &kj_putaran_daftar[i % kj_putaran_banyak]))
			show_choice(req, ev, &kj_putaran_daftar[i % kj_putaran_banyak]);
	for (size_t i = first; i < first + count && ev->putaran->nomor == 0; i++)
		if (kj_evaluasi_released(kj_text(&ev->baris, i, "rhk_teks")))
			show_other(req, ev, i);
	/* What earlier evaluators found in this year: to be considered, nothing follows by itself. */
	first = kj_evaluasi_bagian(ev, "SEBELUM", &count);
	for (size_t i = first; i < first + count && ev->putaran->nomor == 0; i++)
		show_other(req, ev, i);
	show_away(req, ev);
}

static const char *
label_of(const struct kj_aturan *r, const char *kode)
{
	for (size_t i = 0; i < r->nkriteria; i++)
		if (kj_streq(r->kriteria[i].kode, kode))
			return r->kriteria[i].label;
	return kode;
}

/* The reason kept for a criterion. */
static const char *
reason_of(const struct kj_evaluasi *ev, const char *kode)
{
	size_t n, first = kj_evaluasi_bagian(ev, "KRITERIA", &n);

	for (size_t i = first; i < first + n; i++)
		if (kj_streq(kj_text(&ev->baris, i, "aspek"), kode))
			return kj_text(&ev->baris, i, "umpan_balik");
	return "";
}

static void
show_criterion(struct kj_req *req, const struct kj_evaluasi *ev, size_t i, bool seen)
{
	const struct kj_bagian *k = &ev->kriteria[i];
	struct kj_node *n = kj_node_add(kj_top(req), "Kriteria");

	kj_set_int(n, "nomor", (int64_t)i + 1);
	kj_set(n, "label", label_of(ev->aturan, k->kode));
	kj_set(n, "bobot", k->bobot);
	if (!seen)
		return;
	kj_set(n, "nilai", k->nilai);
	kj_set(n, "alasan", reason_of(ev, k->kode));
	kj_set(n, "kontribusi", k->kontribusi.teks ? k->kontribusi.teks : "");
}

void
review_show_hasil(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	struct kj_node *n = kj_node(kj_node(kj_top(req), "Ev"), "Hasil");

	for (size_t i = 0; i < ev->nkriteria && ev->model == KJ_MODEL_KRITERIA; i++)
		show_criterion(req, ev, i, seen);
	kj_set(n, "nilai_skp", ev->nilai_skp);
	kj_set(n, "bobot_skp", ev->angka.bobot_skp ? ev->angka.bobot_skp : "");
	kj_set(n, "galat", ev->hasil.galat ? ev->hasil.galat : "");
	if (!seen || ev->hasil.angka.nilai == NULL)
		return;
	kj_set(n, "nilai", ev->hasil.angka.teks);
	kj_set(n, "predikat", kj_predikat_kode(ev->hasil.predikat));
	kj_set(n, "kode", ev->hasil.kode);
}

/* The mean of a group for one question; a group with too few answers, or still asked, says nothing. */
static void
show_mean(struct kj_req *req, const struct kj_evaluasi *ev, struct kj_node *row, size_t i)
{
	struct kj_arena *a = req->act.arena;
	struct kj_node *cell = kj_node_add(row, "sel");
	bool enough = kj_survei_tampil(&req->act, ev, i);
	const struct kj_exact *mean = kj_exact_parse(a, kj_text(&ev->baris, i, "rata"));

	kj_set(cell, "kelompok", kj_text(&ev->baris, i, "jenis"));
	kj_set_int(cell, "cukup", enough);
	if (enough && mean)
		kj_set(cell, "rata", kj_exact_show(a, mean, 1));
}

void
review_show_survei(struct kj_req *req, const struct kj_evaluasi *ev, bool seen)
{
	size_t n, first = kj_evaluasi_bagian(ev, "SURVEI", &n);
	bool above = (req->subject.relasi & (KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI)) != 0;
	struct kj_node *top = kj_top(req);

	kj_set_int(top, "SurveiPaling", kj_survei_least(ev->aturan));
	for (size_t i = first; i < first + n && (seen || above); i++) {
		const char *code = kj_text(&ev->baris, i, "aspek");
		struct kj_node *row;

		/* Each group answers all questions: the first group's rows name them. */
		if (!kj_streq(kj_text(&ev->baris, i, "jenis"), kj_text(&ev->baris, first, "jenis")))
			break;
		row = kj_node_add(top, "Jawaban");
		kj_set(row, "kode", code);
		kj_set(row, "label", label_of(ev->aturan, code));
		for (size_t k = first; k < first + n; k++)
			if (kj_streq(kj_text(&ev->baris, k, "aspek"), code))
				show_mean(req, ev, row, k);
	}
}
