/* Between the files of lib/rules only. */
#ifndef KINERJA_RULES_INTERNAL_H
#define KINERJA_RULES_INTERNAL_H

#include "kinerja/rules.h"
#include "kinerja/tree.h"

/* ---- explanation -------------------------------------------------------------- */

/* Appends a step with copies of n values; nothing when p is NULL. */
void kj_urai_add(struct kj_penjelasan *p, const char *kode, const char *kunci, const char *sumber,
	const struct kj_nilai *nilai, size_t n);
/* What the last step's result was held against, and how it stood. */
void kj_urai_ambang(struct kj_penjelasan *p, const char *banding, const char *ambang);
/* {nama} in pattern replaced by the values; the result lives in a. */
const char *kj_isi(struct kj_arena *a, const char *pola, const struct kj_nilai *nilai, size_t n,
	const char *lang, kj_kata_fn *kata, void *ctx);

/* ---- schema of rulesets ---------------------------------------------------------- */

enum kj_skema_jenis {
	KJ_SKEMA_TEXT,	  /* const char * */
	KJ_SKEMA_CODE,	  /* const char *, one of pilihan */
	KJ_SKEMA_DATE,	  /* kj_date */
	KJ_SKEMA_ANGKA,	  /* struct kj_angka, min..max */
	KJ_SKEMA_INT,	  /* int64_t, min..max */
	KJ_SKEMA_BOOL,	  /* bool */
	KJ_SKEMA_ENUM,	  /* an enum whose codes are pilihan, counted from 1 */
	KJ_SKEMA_MASK,	  /* unsigned: list of codes, bit 1 << position */
	KJ_SKEMA_NUMBERS, /* struct kj_angka[] and its number */
	KJ_SKEMA_BUTIR,	 /* group with free names: struct kj_butir[] and its number; isi: fixed names */
	KJ_SKEMA_SUARA,	 /* group with free names: struct kj_suara[] and its number */
	KJ_SKEMA_SUMBER, /* group with free names: struct kj_sumber[] and its number */
	KJ_SKEMA_MAP,	 /* group with free names: rows that begin with their name */
	KJ_SKEMA_ROWS,	 /* list of groups: rows and their number */
	KJ_SKEMA_GROUP	 /* fields of the same struct */
};

/* One setting. Offsets count from the ruleset, inside rows from the row. */
struct kj_skema {
	const char *nama;
	enum kj_skema_jenis jenis;
	size_t di, di_n; /* place of the value, and of the number of rows */
	bool wajib;
	int64_t min, max;
	const char *const *pilihan; /* NULL terminated */
	const struct kj_skema *isi; /* GROUP, ROWS, MAP */
	size_t nisi, ukuran;		/* fields; size of a row */
};

extern const struct kj_skema kj_skema_aturan[];
extern const size_t kj_skema_naturan;

/* ---- reading and checking ---------------------------------------------------------- */

/* One ruleset being read: where its values and its problems go. */
struct kj_baca {
	struct kj_arena *arena;
	const char *file;
	const struct kj_tree *root;
	struct kj_masalah *problems, **tail;
};

/* A setting as plain text; NULL when it is not there, or has more than one value. */
const char *kj_skema_teks(struct kj_arena *a, const struct kj_skema *s, const unsigned char *base);
/* The rows of a list or a group with free names. */
const void *kj_skema_rows(const struct kj_skema *s, const unsigned char *base, size_t *n);

/* Adds a problem at a line. */
void kj_masalah_add(
	struct kj_baca *b, int line, const char *kode, const struct kj_nilai *nilai, size_t n);
/* Fills the struct from the tree by the schema; problems say what did not fit. */
void kj_aturan_baca(struct kj_baca *b, struct kj_aturan *r);
/* What the schema alone cannot see: order, sums, holes, what can never be reached. */
void kj_aturan_cek(struct kj_baca *b, const struct kj_aturan *r);
/* The parts of that by subject. */
void kj_aturan_cek_pakai(struct kj_baca *b, const struct kj_aturan *r);
void kj_aturan_cek_nilai(struct kj_baca *b, const struct kj_aturan *r);
/* A problem at the setting of a dotted path, with the values {nilai} and {lain}, "" for NULL. */
void kj_masalah_di(
	struct kj_baca *b, const char *path, const char *kode, const char *nilai, const char *lain);
/* low < high, or a problem at path. */
void kj_cek_urut(
	struct kj_baca *b, const char *path, const struct kj_angka *low, const struct kj_angka *high);

/* "01-31" of a year, "+01-31" of the next; KJ_NODATE when it is none. */
kj_date kj_hari_tahun(const char *hari, int tahun);

/* "NAIK", "TURUN", "TEPAT". */
const char *kj_arah_kode(enum kj_arah a);

/* ---- numbers ------------------------------------------------------------------------- */

/* NULL and "" are no numbers; also NULL when the text is none. */
struct kj_exact *kj_angka_of(struct kj_arena *a, const char *decimal);
/* Percent of 100: x * y / 100. */
struct kj_exact *kj_persen(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y);
/* x, shown beside the n thresholds with at least the given decimals. */
struct kj_angka kj_angka_beside(struct kj_arena *a, const struct kj_exact *x, int64_t digits,
	const struct kj_angka *const *ambang, size_t n);
/*
 * The decimals in which people can add up the n parts (NULL: none) and get the
 * total as it is shown: as many as the total has, or a few more.
 */
int kj_angka_desimal(
	struct kj_arena *a, const struct kj_exact *const *parts, size_t n, const char *total);

/*
 * The best predicate whose lower end in batas (by enum kj_predikat, NONE and SK
 * have none) x reaches; each comparison and the predicate are steps.
 */
enum kj_predikat kj_predikat_batas(const struct kj_aturan *r, const struct kj_angka *batas,
	const struct kj_angka *x, const char *rule, struct kj_penjelasan *p);
/* x against the lower end of one predicate, as a step. */
bool kj_predikat_reaches(const struct kj_aturan *r, const struct kj_angka *batas,
	enum kj_predikat predikat, const struct kj_angka *x, const char *rule, struct kj_penjelasan *p);
/* The label of a predicate as a value of a step, where the ruleset wants it; how many were put. */
size_t kj_label_put(const struct kj_aturan *r, enum kj_predikat predikat, struct kj_nilai *out);
/* The predicate as a step, with the label that the ruleset prints. */
void kj_predikat_urai(const struct kj_aturan *r, enum kj_predikat predikat, const char *rule,
	struct kj_penjelasan *p);
/*
 * A number that went in, as a step shows it: as written, and a fraction
 * ("1000/9") as decimal beside what it is held against (NULL nothing).
 */
const char *kj_angka_masuk(
	struct kj_arena *a, const struct kj_aturan *r, const char *teks, const struct kj_exact *lawan);

/* The value of a code, NULL when there is none. */
const struct kj_angka *kj_butir_find(const struct kj_butir *v, size_t n, const char *kode);
/* "SB_SB_BP": the categories counted, best first. */
const char *kj_suara_nama(struct kj_arena *a, const int jumlah[KJ_NPREDIKAT]);
/* The predicate that a ruleset prints as kode; NONE when it prints none so. */
enum kj_predikat kj_predikat_cetak(const struct kj_aturan *r, const char *kode);

/* The band that holds x, NULL when none does; bands are total from 0 upwards. */
const struct kj_pita *kj_pita_find(const struct kj_pita *v, size_t n, const struct kj_exact *x);
/* The value of the band's line at x. */
const struct kj_exact *
kj_pita_nilai(struct kj_arena *a, const struct kj_pita *pita, const struct kj_exact *x);

#endif
