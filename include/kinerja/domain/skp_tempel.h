/*
 * Rows of a spreadsheet pasted into a plan: one indicator a row, cells parted
 * by tabs or semicolons. Pure: reads a text, touches no database.
 */
#ifndef KINERJA_DOMAIN_SKP_TEMPEL_H
#define KINERJA_DOMAIN_SKP_TEMPEL_H

#include "kinerja/domain/skp.h"

/* A pasted row as it was understood. */
struct kj_tempel_baris {
	int64_t nomor; /* line of the text, from 1 */
	const char *rhk, *jenis;
	struct kj_iki iki;
	/* What is wrong: a code below T.galat, the column, the cell; galat NULL: nothing. */
	const char *galat, *kolom, *sel;
};

struct kj_tempel {
	struct kj_tempel_baris *v;
	size_t n, salah; /* rows, and those with something wrong */
};

/* Columns when the first row does not name them; NULL terminated. */
KJ_API extern const char *const kj_tempel_kolom[];

/*
 * Reads the text. A first row of column names (codes such as "rhk", "target",
 * or their labels T.isian.<code>) chooses the columns, else they are
 * kj_tempel_kolom. An empty RHK cell is the result of the row above. Choices
 * are codes or their labels T.kode.<CODE>, in either case; an empty one is that
 * of kj_iki_baru. Numbers as people type them. Quoted cells as spreadsheets
 * write them. At most KJ_TEMPEL_MAKS rows; the row after it says so.
 */
enum { KJ_TEMPEL_MAKS = 400 };
KJ_API void kj_skp_tempel(
	struct kj_arena *a, const char *text, kj_kata_fn *kata, void *ctx, struct kj_tempel *out);
/* The good rows as results with their indicators, all new. */
KJ_API struct kj_set kj_tempel_rhk(struct kj_arena *a, const struct kj_tempel *t);

/*
 * Groups of an indicator of growth, one a line: name, members, beginning; a
 * first line without numbers is their heading. NULL, or a code below T.galat
 * for line *baris (counted from 1). out is what was read until then, as new rows.
 */
KJ_API const char *
kj_kelompok_tempel(struct kj_arena *a, const char *text, struct kj_set *out, int64_t *baris);

/* The sheet with what was pasted into its indicators as further groups; problems at ....kelompok_tempel. */
KJ_API KJ_MUST enum kj_rc kj_skp_tempel_kelompok(
	struct kj_act *act, const struct kj_skp_isi *isi, const struct kj_skp_isi **out);

#endif
