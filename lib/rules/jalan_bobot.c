/* kriteria and perilaku_360 over JSON: groups of values and weights. */
#include "masukan.h"

struct bagian_rows {
	struct kj_bagian *v;
	size_t n;
};

static struct kj_bagian *
part(struct bagian_rows *rows, const char *kode)
{
	for (size_t i = 0; i < rows->n; i++)
		if (kj_streq(rows->v[i].kode, kode))
			return &rows->v[i];
	rows->v[rows->n] = (struct kj_bagian){.kode = kode};
	return &rows->v[rows->n++];
}

/* Weights from the input, or of the ruleset where the input has none. */
static void
add_weights(struct kj_jalan *j, struct bagian_rows *rows, const struct kj_tree *given,
	const struct kj_butir *own, size_t nown)
{
	for (const struct kj_tree *c = given ? given->child : NULL; c; c = c->next)
		part(rows, c->name)->bobot = kj_masuk_angka(j, given, c->name);
	for (size_t i = 0; !given && i < nown; i++)
		part(rows, own[i].kode)->bobot = own[i].nilai.teks;
}

static const char *
read_rows(struct kj_jalan *j, const struct kj_butir *own, size_t nown, struct bagian_rows *rows)
{
	const struct kj_tree *values = kj_tree_get(j->in, "nilai");
	const struct kj_tree *weights = kj_tree_get(j->in, "bobot");
	const struct kj_tree *answers = kj_tree_get(j->in, "responden");

	if (!values || values->type != KJ_TREE_GROUP || (weights && weights->type != KJ_TREE_GROUP))
		return "MASUKAN";
	rows->v = kj_calloc(j->arena, values->n + (weights ? weights->n : 0) + nown, sizeof(*rows->v));
	for (const struct kj_tree *c = values->child; c; c = c->next)
		part(rows, c->name)->nilai = kj_masuk_angka(j, values, c->name);
	add_weights(j, rows, weights, own, nown);
	for (size_t i = 0; answers && i < rows->n; i++) {
		rows->v[i].survei = kj_tree_get(answers, rows->v[i].kode) != NULL;
		if (!kj_masuk_int(answers, rows->v[i].kode, &rows->v[i].responden))
			return "MASUKAN";
	}
	return NULL;
}

const char *
kj_jalan_kriteria(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->lokal;
	const char *post = kj_tree_text(j->in, "jenis_jabatan"), *galat;
	struct kj_butir *own = kj_calloc(j->arena, r->nkriteria, sizeof(*own));
	struct bagian_rows rows = {0};
	struct kj_hasil out;
	size_t nown = 0;

	for (size_t i = 0; post && i < r->nkriteria; i++) {
		const struct kj_angka *w = kj_butir_find(r->kriteria[i].bobot, r->kriteria[i].n, post);

		if (w)
			own[nown++] = (struct kj_butir){.kode = r->kriteria[i].kode, .nilai = *w};
	}
	galat = read_rows(j, own, nown, &rows);
	if (galat)
		return galat;
	if (kj_kriteria_nilai(j->arena, r, rows.v, rows.n, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab_nama(j, "kontribusi");
	for (size_t i = 0; i < rows.n; i++) {
		kj_buf_putc(&j->b, i ? ',' : '{');
		kj_buf_json(&j->b, rows.v[i].kode);
		kj_buf_putc(&j->b, ':');
		kj_buf_json(&j->b, rows.v[i].kontribusi.teks);
	}
	kj_buf_putc(&j->b, '}');
	kj_jawab(j, "indeks", out.angka.teks);
	if (out.predikat != KJ_PREDIKAT_NONE)
		kj_jawab(j, "predikat", out.kode);
	return NULL;
}

const char *
kj_jalan_perilaku_360(struct kj_jalan *j)
{
	const struct kj_aturan *r = j->set->permenpan;
	struct bagian_rows rows = {0};
	struct kj_hasil out;
	const char *galat = read_rows(j, r->bobot_360, r->nbobot_360, &rows);

	if (galat)
		return galat;
	if (kj_perilaku_360(j->arena, r, rows.v, rows.n, j->p, &out) != KJ_OK)
		return out.galat;
	kj_jawab(j, "nilai_perilaku", out.angka.teks);
	return NULL;
}
