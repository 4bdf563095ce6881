/*
 * Evaluasi: the numeric model (PermenPANRB 8/2021, PP 30/2019 Art. 41): nilai
 * SKP from the indicators, behaviour from the evaluator, and what is kept of
 * both.
 */
#include "evaluasi_hitung.h"

/* ---- inputs ----------------------------------------------------------------------- */

static struct kj_iki_2021
indicator(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i)
{
	const struct kj_indikator *in = &ev->masukan[i];
	const char *lo = kj_decimal_plain(a, kj_text(&ev->baris, i, "target_lo"));
	const char *hi = kj_decimal_plain(a, kj_text(&ev->baris, i, "target_hi"));
	bool range = *lo != '\0' && *hi != '\0';

	return (struct kj_iki_2021){.kunci = in->kunci,
		.khusus = in->arah == KJ_ARAH_TURUN,
		.target_maksimal = in->target_maksimal,
		.target = in->target,
		.target_lo = range ? lo : NULL,
		.target_hi = range ? hi : NULL,
		.realisasi = in->realisasi};
}

/*
 * Art. 41(3)-(4): where colleagues are heard behaviour weighs more; the
 * ruleset names the weight without them first.
 */
static const char *
weight(const struct kj_aturan *r)
{
	size_t heard = r->nbobot_360 > 0 && r->kinerja.nbobot_skp > 1 ? 1 : 0;

	return r->kinerja.nbobot_skp > 0 ? r->kinerja.bobot_skp[heard].teks : "";
}

void
kj_numerik_susun(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_rhk_2021 *rhk = kj_calloc(a, ev->niki + 1, sizeof(*rhk));
	struct kj_iki_2021 *iki = kj_calloc(a, ev->niki + 1, sizeof(*iki));
	const struct kj_aturan *r = ev->aturan;

	ev->nrhk = 0;
	for (size_t i = 0; i < ev->niki; i++) {
		iki[i] = indicator(a, ev, i);
		if (i == 0 || kj_int(&ev->baris, i, "rhk_id") != kj_int(&ev->baris, i - 1, "rhk_id"))
			rhk[ev->nrhk++] = (struct kj_rhk_2021){
				.kunci = kj_fmt(a, "rhk.%lld", (long long)kj_int(&ev->baris, i, "rhk_id")),
				.tambahan = ev->masukan[i].tambahan,
				.lingkup = r->tambahan.nlingkup ? r->tambahan.lingkup[0].kode : "",
				.iki = &iki[i]};
		rhk[ev->nrhk - 1].n++;
	}
	ev->rhk = rhk;
	ev->angka = (struct kj_kinerja_2019){
		.nilai_perilaku = kj_decimal_plain(a, kj_text(&ev->kepala, 0, "nilai_perilaku")),
		.bobot_skp = weight(r),
		.ide_baru = kj_int(&ev->kepala, 0, "ide_baru") != 0};
}

/* ---- value ------------------------------------------------------------------------------ */

/* Capaian by itself, for the table of indicators; rows and planned results have one order. */
static void
show_capaian(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_angka *v = kj_calloc(a, ev->niki + 1, sizeof(*v));

	for (size_t r = 0; r < ev->nrhk; r++)
		for (size_t k = 0; k < ev->rhk[r].n; k++) {
			const struct kj_iki_2021 *iki = &ev->rhk[r].iki[k];
			struct kj_capaian_2021 one;

			if (kj_capaian_2021(a, ev->aturan, iki, NULL, &one) != KJ_OK)
				continue;
			for (size_t i = 0; i < ev->niki; i++)
				if (kj_streq(kj_text(&ev->baris, i, "iki_id"), iki->kunci))
					v[i] = (struct kj_angka){
						kj_exact_show(a, one.capaian.nilai, (int)ev->aturan->pembulatan.angka),
						one.capaian.nilai};
		}
	ev->saran.capaian = v;
}

enum kj_rc
kj_numerik_hitung(struct kj_act *act, struct kj_evaluasi *ev)
{
	struct kj_arena *a = act->arena;
	struct kj_skp_2021 skp;
	enum kj_rc rc;

	show_capaian(a, ev);
	ev->nilai_skp = "";
	rc = kj_nilai_skp_2021(a, ev->aturan, ev->pimpinan, ev->rhk, ev->nrhk, &ev->langkah, &skp);
	if (rc == KJ_INVALID) {
		ev->hasil.galat = skp.galat;
		return KJ_OK;
	}
	if (rc != KJ_OK)
		return rc;
	ev->nilai_skp = skp.nilai.teks;
	ev->angka.nilai_skp = kj_exact_text(a, skp.nilai.nilai);
	if (*ev->angka.nilai_perilaku == '\0')
		return KJ_OK;
	rc = kj_nilai_kinerja_2019(a, ev->aturan, &ev->angka, &ev->langkah, &ev->hasil);
	return rc == KJ_INVALID ? KJ_OK : rc;
}

/* ---- the copy ------------------------------------------------------------------------------- */

static void
member(struct kj_buf *b, const char *name, const char *value)
{
	if (value == NULL)
		return;
	kj_buf_putc(b, ',');
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value);
}

static void
flag(struct kj_buf *b, const char *name, bool value)
{
	kj_buf_fmt(b, ",\"%s\":%s", name, value ? "true" : "false");
}

static void
write_result(struct kj_buf *b, const struct kj_rhk_2021 *rhk)
{
	kj_buf_puts(b, "{\"kunci\":");
	kj_buf_json(b, rhk->kunci);
	flag(b, "tambahan", rhk->tambahan);
	member(b, "lingkup", rhk->lingkup);
	kj_buf_puts(b, ",\"iki\":[");
	for (size_t k = 0; k < rhk->n; k++) {
		const struct kj_iki_2021 *i = &rhk->iki[k];

		kj_buf_puts(b, k ? ",{\"kunci\":" : "{\"kunci\":");
		kj_buf_json(b, i->kunci);
		flag(b, "khusus", i->khusus);
		flag(b, "target_maksimal", i->target_maksimal);
		member(b, "target", i->target);
		member(b, "target_lo", i->target_lo);
		member(b, "target_hi", i->target_hi);
		member(b, "realisasi", i->realisasi);
		kj_buf_putc(b, '}');
	}
	kj_buf_puts(b, "]}");
}

void
kj_numerik_json(struct kj_buf *b, const struct kj_evaluasi *ev)
{
	kj_buf_puts(b, "{\"rhk\":[");
	for (size_t r = 0; r < ev->nrhk; r++) {
		if (r > 0)
			kj_buf_putc(b, ',');
		write_result(b, &ev->rhk[r]);
	}
	kj_buf_putc(b, ']');
	member(b, "nilai_perilaku", ev->angka.nilai_perilaku);
	member(b, "bobot_skp", ev->angka.bobot_skp);
	flag(b, "ide_baru", ev->angka.ide_baru);
	flag(b, "pimpinan", ev->pimpinan);
	kj_buf_putc(b, '}');
}

static bool
truth(const struct kj_tree *t, const char *name)
{
	const struct kj_tree *c = kj_tree_get(t, name);

	return c != NULL && c->type == KJ_TREE_BOOL && c->number != 0;
}

static bool
read_result(struct kj_arena *a, const struct kj_tree *t, struct kj_rhk_2021 *out)
{
	const struct kj_tree *list = kj_tree_get(t, "iki");
	struct kj_iki_2021 *iki;

	*out = (struct kj_rhk_2021){.kunci = kj_tree_text(t, "kunci"),
		.tambahan = truth(t, "tambahan"),
		.lingkup = kj_tree_text(t, "lingkup")};
	if (out->kunci == NULL || list == NULL)
		return false;
	iki = kj_calloc(a, list->n + 1, sizeof(*iki));
	for (const struct kj_tree *c = list->child; c; c = c->next)
		iki[out->n++] = (struct kj_iki_2021){.kunci = kj_tree_text(c, "kunci"),
			.khusus = truth(c, "khusus"),
			.target_maksimal = truth(c, "target_maksimal"),
			.target = kj_tree_text(c, "target"),
			.target_lo = kj_tree_text(c, "target_lo"),
			.target_hi = kj_tree_text(c, "target_hi"),
			.realisasi = kj_tree_text(c, "realisasi")};
	out->iki = iki;
	return true;
}

bool
kj_numerik_read(struct kj_arena *a, const struct kj_tree *t, struct kj_evaluasi *ev)
{
	const struct kj_tree *list = kj_tree_get(t, "rhk");
	struct kj_rhk_2021 *rhk;

	if (list == NULL)
		return false;
	rhk = kj_calloc(a, list->n + 1, sizeof(*rhk));
	ev->nrhk = 0;
	for (const struct kj_tree *c = list->child; c; c = c->next)
		if (!read_result(a, c, &rhk[ev->nrhk++]))
			return false;
	ev->rhk = rhk;
	ev->angka = (struct kj_kinerja_2019){.nilai_perilaku = kj_tree_text(t, "nilai_perilaku"),
		.bobot_skp = kj_tree_text(t, "bobot_skp"),
		.ide_baru = truth(t, "ide_baru")};
	ev->pimpinan = truth(t, "pimpinan");
	return ev->angka.nilai_perilaku != NULL && ev->angka.bobot_skp != NULL;
}
