/*
 * Evaluasi: the copies that a signed one keeps, so that it reads and recomputes
 * the same after people, posts, plans and rulesets have changed (DESIGN 4).
 */
#include "evaluasi_salinan.h"

#include "evaluasi_hitung.h"

static const char *const head[] = {"nama", "nip", "pangkat", "golongan", "jabatan", "unit",
	"penilai", "penilai_nip", "penilai_pangkat", "penilai_golongan", "penilai_jabatan",
	"penilai_unit", "atasan", "atasan_nip", "atasan_pangkat", "atasan_golongan", "atasan_jabatan",
	"instansi", "tempat", "organisasi", "organisasi_unit", "tahun", "mulai", "selesai"};

const char *
kj_salinan_kepala(struct kj_arena *a, const struct kj_rows *kepala)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; i < KJ_COUNT(head); i++) {
		kj_buf_putc(&b, i ? ',' : '{');
		kj_buf_json(&b, head[i]);
		kj_buf_putc(&b, ':');
		kj_buf_json(&b, kj_text(kepala, 0, head[i]));
	}
	kj_buf_putc(&b, '}');
	return b.data;
}

/* ,"kriteria":[{"kode":..,"nilai":..,"bobot":..}] */
static void
write_criteria(struct kj_buf *b, const struct kj_evaluasi *ev)
{
	kj_buf_puts(b, ",\"kriteria\":[");
	for (size_t i = 0; i < ev->nkriteria; i++) {
		kj_buf_puts(b, i ? ",{\"kode\":" : "{\"kode\":");
		kj_buf_json(b, ev->kriteria[i].kode);
		kj_buf_puts(b, ",\"nilai\":");
		kj_buf_json(b, ev->kriteria[i].nilai);
		kj_buf_puts(b, ",\"bobot\":");
		kj_buf_json(b, ev->kriteria[i].bobot);
		kj_buf_putc(b, '}');
	}
	kj_buf_putc(b, ']');
}

const char *
kj_salinan_masukan(struct kj_arena *a, const struct kj_evaluasi *ev)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "{\"indikator\":");
	kj_indikator_json(&b, ev->masukan, ev->nmasukan);
	if (ev->pimpinan && ev->model == KJ_MODEL_RATING && !kj_evaluasi_bantuan_angka(ev->aturan)) {
		kj_buf_puts(&b, ",\"organisasi\":");
		kj_buf_json(&b, kj_text(&ev->kepala, 0, "organisasi"));
	}
	if (ev->model == KJ_MODEL_KRITERIA)
		write_criteria(&b, ev);
	if (ev->model == KJ_MODEL_RATING && kj_evaluasi_bantuan_angka(ev->aturan)) {
		kj_buf_puts(&b, ",\"perilaku\":");
		kj_buf_json(&b, ev->angka.nilai_perilaku);
		kj_buf_puts(&b, ev->pimpinan ? ",\"pimpinan\":true" : "");
	}
	if (ev->model == KJ_MODEL_NUMERIK) {
		kj_buf_puts(&b, ",\"numerik\":");
		kj_numerik_json(&b, ev);
	}
	kj_buf_putc(&b, '}');
	return b.data;
}

/* The row with the cells of the copy laid over those of today. */
static void
lay_head(struct kj_arena *a, struct kj_rows *kepala, const struct kj_tree *copy)
{
	size_t n = strlen(kepala->query->types);
	struct kj_cell *cell = kj_calloc(a, n, sizeof(*cell));

	memcpy(cell, kepala->cell, n * sizeof(*cell));
	for (size_t i = 0; i < n; i++) {
		const char *kept = kj_tree_text(copy, kepala->query->columns[i]);

		if (kept != NULL && kepala->query->types[i] == 't')
			cell[i] = (struct kj_cell){.s = kept, .n = strlen(kept), .null = *kept == '\0'};
	}
	kepala->cell = cell;
}

static enum kj_rc
broken(const struct kj_evaluasi *ev, const char *what)
{
	return KJ_FAULT_AT("copy of %s of evaluation %lld cannot be read", what,
		(long long)kj_int(&ev->kepala, 0, "id"));
}

/* The criteria as they were weighed; false when they cannot be read. */
static bool
read_criteria(struct kj_arena *a, const struct kj_tree *in, struct kj_evaluasi *ev)
{
	const struct kj_tree *list = kj_tree_get(in, "kriteria");
	size_t n = 0;

	if (list == NULL)
		return true;
	ev->kriteria = kj_calloc(a, list->n + 1, sizeof(*ev->kriteria));
	for (const struct kj_tree *c = list->child; c; c = c->next) {
		struct kj_bagian *k = &ev->kriteria[n++];

		k->kode = kj_tree_text(c, "kode");
		k->nilai = kj_tree_text(c, "nilai");
		k->bobot = kj_tree_text(c, "bobot");
		if (!k->kode || !k->nilai || !k->bobot)
			return false;
	}
	ev->nkriteria = n;
	return true;
}

enum kj_rc
kj_salinan_masukan_baca(struct kj_arena *a, const char *text, struct kj_evaluasi *ev)
{
	struct kj_tree_error e;
	struct kj_indikator *ind;
	struct kj_tree *masukan;

	if (kj_tree_json(a, text, &masukan, &e) != KJ_OK ||
		kj_indikator_read(a, masukan, &ind, &ev->nmasukan) != KJ_OK ||
		!read_criteria(a, masukan, ev))
		return KJ_INVALID;
	ev->masukan = ind;
	ev->pimpinan = kj_tree_text(masukan, "organisasi") != NULL;
	if (ev->pimpinan)
		ev->organisasi = kj_tree_text(masukan, "organisasi");
	if (kj_tree_text(masukan, "perilaku") != NULL) {
		ev->angka.nilai_perilaku = kj_tree_text(masukan, "perilaku");
		ev->pimpinan = kj_tree_get(masukan, "pimpinan") != NULL;
	}
	if (kj_tree_get(masukan, "numerik") != NULL &&
		!kj_numerik_read(a, kj_tree_get(masukan, "numerik"), ev))
		return KJ_INVALID;
	return KJ_OK;
}

enum kj_rc
kj_salinan_baca(struct kj_act *act, struct kj_evaluasi *ev)
{
	struct kj_arena *a = act->arena;
	struct kj_masalah *problems;
	struct kj_tree *kepala;
	struct kj_aturan *aturan;
	struct kj_tree_error e;

	if (!kj_evaluasi_released(kj_text(&ev->kepala, 0, "status")) ||
		kj_isnull(&ev->kepala, 0, "masukan"))
		return KJ_OK;
	if (kj_aturan_parse(
			a, "aturan_isi", kj_text(&ev->kepala, 0, "aturan_isi"), &aturan, &problems) != KJ_OK)
		return broken(ev, "the ruleset");
	if (kj_salinan_masukan_baca(a, kj_text(&ev->kepala, 0, "masukan"), ev) != KJ_OK)
		return broken(ev, "the inputs");
	if (kj_tree_json(a, kj_text(&ev->kepala, 0, "kepala"), &kepala, &e) != KJ_OK)
		return broken(ev, "the head");
	ev->aturan = aturan;
	lay_head(a, &ev->kepala, kepala);
	return KJ_OK;
}
