/* The tables and settings that a demo is made of. */
#include "cgi-bin/kinerja/demo.h"

/* Cuts the text at each sep, in place; the next piece, NULL when there is none. */
static char *
cut(char **rest, char sep)
{
	char *piece = *rest, *end;

	if (!piece)
		return NULL;
	end = strchr(piece, sep);
	if (end)
		*end = '\0';
	*rest = end ? end + 1 : NULL;
	return piece;
}

static size_t
count(const char *s, char c)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == c;
	return n;
}

static enum kj_rc
read_row(struct demo_tabel *t, char *line, int number)
{
	const char **sel = t->sel + t->n * t->nkolom;

	if (count(line, ';') + 1 != t->nkolom) {
		(void)fprintf(stderr, "demo: %s:%d: %zu cells where the first line has %zu\n", t->file,
			number, count(line, ';') + 1, t->nkolom);
		return KJ_INVALID;
	}
	for (size_t i = 0; i < t->nkolom; i++)
		sel[i] = cut(&line, ';');
	t->baris[t->n++] = number;
	return KJ_OK;
}

enum kj_rc
demo_tabel_read(struct demo *d, const char *name, struct demo_tabel *out)
{
	const char *text;
	char *rest, *line;
	int number = 1;
	size_t lines;
	enum kj_rc rc;

	*out = (struct demo_tabel){.file = kj_fmt(d->arena, "%s/%s.csv", d->folder, name)};
	rc = kj_file_text(d->arena, out->file, &text);
	if (rc != KJ_OK) {
		(void)fprintf(stderr, "demo: %s cannot be read\n", out->file);
		return rc;
	}
	lines = count(text, '\n') + 1;
	rest = kj_strdup(d->arena, text);
	line = cut(&rest, '\n');
	out->nkolom = count(line, ';') + 1;
	out->kolom = kj_calloc(d->arena, out->nkolom, sizeof(*out->kolom));
	out->sel = kj_calloc(d->arena, out->nkolom * lines, sizeof(*out->sel));
	out->baris = kj_calloc(d->arena, lines, sizeof(*out->baris));
	for (size_t i = 0; i < out->nkolom; i++)
		out->kolom[i] = cut(&line, ';');
	while (rc == KJ_OK && (line = cut(&rest, '\n'))) {
		number++;
		if (*line)
			rc = read_row(out, line, number);
	}
	return rc;
}

const char *
demo_sel(const struct demo_tabel *t, size_t row, const char *kolom)
{
	for (size_t i = 0; i < t->nkolom; i++)
		if (kj_streq(t->kolom[i], kolom))
			return t->sel[row * t->nkolom + i];
	(void)KJ_FAULT_AT("%s has no column %s", t->file, kolom);
	return "";
}

const char *
demo_sel_atau(const struct demo_tabel *t, size_t row, const char *kolom, const char *tanpa)
{
	for (size_t i = 0; i < t->nkolom; i++)
		if (kj_streq(t->kolom[i], kolom) && *t->sel[row * t->nkolom + i])
			return t->sel[row * t->nkolom + i];
	return tanpa;
}

kj_date
demo_hari(const struct demo_tabel *t, size_t row, const char *kolom)
{
	kj_date d;

	return kj_date_parse(demo_sel(t, row, kolom), &d) ? d : KJ_NODATE;
}

int64_t
demo_angka(const struct demo_tabel *t, size_t row, const char *kolom)
{
	int64_t v;

	return kj_int_parse(demo_sel(t, row, kolom), INT32_MIN, INT32_MAX, &v) ? v : 0;
}

const char *
demo_sel_tahun(
	struct demo *d, const struct demo_tabel *t, size_t row, const char *kolom, int64_t tahun)
{
	return demo_sel(t, row, kj_fmt(d->act.arena, "%s_%lld", kolom, (long long)tahun));
}

/* ---- settings ---------------------------------------------------------------------- */

enum kj_rc
demo_conf_read(struct demo *d, const char *file, const struct kj_tree **out)
{
	struct kj_tree_error error = {0};
	struct kj_tree *t = NULL;
	const char *text;

	if (kj_file_text(d->arena, file, &text) != KJ_OK) {
		(void)fprintf(stderr, "demo: %s cannot be read\n", file);
		return KJ_NOTFOUND;
	}
	if (kj_tree_conf(d->arena, text, &t, &error) != KJ_OK) {
		(void)fprintf(stderr, "demo: %s:%d: %s\n", file, error.line, error.text);
		return KJ_INVALID;
	}
	*out = t;
	return KJ_OK;
}

kj_date
demo_conf_hari(const struct kj_tree *t, const char *name)
{
	kj_date d;

	return kj_date_parse(demo_conf_teks(t, name), &d) ? d : KJ_NODATE;
}

const char *
demo_conf_teks(const struct kj_tree *t, const char *name)
{
	const char *s = kj_tree_text(t, name);

	return s ? s : "";
}
