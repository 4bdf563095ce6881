/*
 * Exact numbers: rationals that never overflow and never round until shown.
 * lib/base/exact.c is the only file that knows GMP.
 */
#ifndef KINERJA_EXACT_H
#define KINERJA_EXACT_H

#include "kinerja/base.h"

/* A rational; create with kj_exact(), which ties its memory to the arena. */
struct kj_exact;

KJ_API struct kj_exact *kj_exact(struct kj_arena *a); /* 0 */
KJ_API struct kj_exact *kj_exact_int(struct kj_arena *a, int64_t v);
KJ_API struct kj_exact *kj_exact_ratio(struct kj_arena *a, int64_t num, int64_t den);
/*
 * From a plain decimal "-12.5" or what kj_exact_text wrote, "1000/9". NULL
 * when it is neither, or longer than 4,000 characters.
 */
KJ_API struct kj_exact *kj_exact_parse(struct kj_arena *a, const char *decimal);

/* New values; the operands stay. Division by zero aborts: check with kj_exact_sign. */
KJ_API struct kj_exact *
kj_exact_add(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y);
KJ_API struct kj_exact *
kj_exact_sub(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y);
KJ_API struct kj_exact *
kj_exact_mul(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y);
KJ_API struct kj_exact *
kj_exact_div(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y);
KJ_API struct kj_exact *kj_exact_mul_int(struct kj_arena *a, const struct kj_exact *x, int64_t y);
KJ_API int kj_exact_cmp(const struct kj_exact *x, const struct kj_exact *y);
KJ_API int kj_exact_cmp_int(const struct kj_exact *x, int64_t y);
KJ_API int kj_exact_sign(const struct kj_exact *x);
/* Rounded half up (away from zero at .5) to digits decimals: "102.2222". */
KJ_API const char *kj_exact_show(struct kj_arena *a, const struct kj_exact *x, int digits);
/*
 * Shown so that it does not contradict what was decided: like kj_exact_show,
 * but with as many more decimals as are needed to stand on the same side of
 * each of the n thresholds as x itself (89.99996 beside 90 is not "90.0000").
 */
KJ_API const char *kj_exact_show_beside(struct kj_arena *a, const struct kj_exact *x, int digits,
	const struct kj_exact *const *thresholds, size_t n);
/* "1000/9", for storage that recomputes to the same value. */
KJ_API const char *kj_exact_text(struct kj_arena *a, const struct kj_exact *x);

#endif
