/*
 * Exact rationals. Most fit two machine words and are computed there; what
 * does not goes to GMP, in scratch numbers that live as long as the process,
 * and is copied into the caller's arena, limbs and all: nothing is to be
 * freed, and GMP rarely allocates. One thread a process.
 */
#include <gmp.h>

#include "kinerja/exact.h"

enum { LONGEST = 4000, SMALL_DIGITS = 18, MOST_DIGITS = 30 };

/* Lowest terms, denominator positive; small exactly when both fit (never INT64_MIN). */
struct kj_exact {
	int64_t n, d;		/* d 0: not small, see big */
	__mpq_struct big[]; /* one when not small; its limbs follow */
};

/* A small number as GMP wants to see it. */
struct view {
	mpq_t q;
	mp_limb_t n, d;
};

static struct {
	bool ready;
	mpq_t q;		  /* the result of an operation */
	mpz_t n, d;		  /* for showing and parsing */
	struct view x, y; /* operands */
} scratch;

static void
scratch_ready(void)
{
	if (scratch.ready)
		return;
	mpq_init(scratch.q);
	mpz_inits(scratch.n, scratch.d, NULL);
	scratch.ready = true;
}

/* ---- two machine words ---------------------------------------------------------- */

static uint64_t
magnitude(int64_t v)
{
	return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

/* Greatest common divisor; y is not 0. */
static int64_t
gcd(uint64_t x, uint64_t y)
{
	int twos;

	if (x == 0)
		return (int64_t)y;
	twos = __builtin_ctzll(x | y);
	x >>= __builtin_ctzll(x);
	while (y != 0) {
		uint64_t larger;

		y >>= __builtin_ctzll(y);
		larger = x > y ? x : y;
		x = x > y ? y : x;
		y = larger - x;
	}
	return (int64_t)(x << twos);
}

static struct kj_exact *
keep_small(struct kj_arena *a, int64_t n, int64_t d)
{
	struct kj_exact *x = kj_alloc(a, sizeof(*x));

	x->n = n;
	x->d = d;
	return x;
}

/* n1/d1 + n2/d2 in lowest terms; false when it does not fit. */
static bool
small_add(int64_t n1, int64_t d1, int64_t n2, int64_t d2, int64_t *n, int64_t *d)
{
	int64_t g = gcd((uint64_t)d1, (uint64_t)d2), left, right, common;

	if (__builtin_mul_overflow(n1, d2 / g, &left) || __builtin_mul_overflow(n2, d1 / g, &right) ||
		__builtin_add_overflow(left, right, n) || *n == INT64_MIN)
		return false;
	common = gcd(magnitude(*n), (uint64_t)g);
	*n /= common;
	return !__builtin_mul_overflow(d1 / g, d2 / common, d);
}

/* n1/d1 * n2/d2 in lowest terms; false when it does not fit. */
static bool
small_mul(int64_t n1, int64_t d1, int64_t n2, int64_t d2, int64_t *n, int64_t *d)
{
	int64_t g = gcd(magnitude(n1), (uint64_t)d2), h = gcd(magnitude(n2), (uint64_t)d1);

	return !__builtin_mul_overflow(n1 / g, n2 / h, n) && *n != INT64_MIN &&
		   !__builtin_mul_overflow(d1 / h, d2 / g, d);
}

static bool
both_small(const struct kj_exact *x, const struct kj_exact *y)
{
	return x->d != 0 && y->d != 0;
}

/* ---- GMP ----------------------------------------------------------------------------- */

static mpq_srcptr
as_mpq(const struct kj_exact *x, struct view *v)
{
	if (x->d == 0)
		return x->big;
	v->n = magnitude(x->n);
	v->d = (mp_limb_t)x->d;
	mpz_roinit_n(mpq_numref(v->q), &v->n, (x->n > 0) - (x->n < 0));
	mpz_roinit_n(mpq_denref(v->q), &v->d, 1);
	return v->q;
}

/* Points out to a copy of z's limbs at at; returns the place behind them. */
static mp_limb_t *
put(mpz_ptr out, mpz_srcptr z, mp_limb_t *at)
{
	size_t n = mpz_size(z);

	if (n > 0)
		memcpy(at, mpz_limbs_read(z), n * sizeof(*at));
	mpz_roinit_n(out, at, mpz_sgn(z) < 0 ? -(mp_size_t)n : (mp_size_t)n);
	return at + n;
}

static bool
fits(mpz_srcptr z)
{
	return mpz_fits_slong_p(z) && mpz_cmp_si(z, INT64_MIN) != 0;
}

/* scratch.q, which must be canonical, as a value of the arena. */
static struct kj_exact *
keep(struct kj_arena *a)
{
	size_t n = mpz_size(mpq_numref(scratch.q)) + mpz_size(mpq_denref(scratch.q));
	struct kj_exact *x;
	mp_limb_t *limbs;

	if (fits(mpq_numref(scratch.q)) && fits(mpq_denref(scratch.q)))
		return keep_small(a, mpz_get_si(mpq_numref(scratch.q)), mpz_get_si(mpq_denref(scratch.q)));
	x = kj_alloc(a, sizeof(*x) + sizeof(x->big[0]) + n * sizeof(*limbs));
	limbs = (mp_limb_t *)(void *)(x->big + 1);
	limbs = put(mpq_numref(x->big), mpq_numref(scratch.q), limbs);
	put(mpq_denref(x->big), mpq_denref(scratch.q), limbs);
	return x;
}

/* ---- making and reading ------------------------------------------------------------------ */

struct kj_exact *
kj_exact(struct kj_arena *a)
{
	return kj_exact_int(a, 0);
}

struct kj_exact *
kj_exact_int(struct kj_arena *a, int64_t v)
{
	return kj_exact_ratio(a, v, 1);
}

struct kj_exact *
kj_exact_ratio(struct kj_arena *a, int64_t num, int64_t den)
{
	if (den == 1 && num != INT64_MIN)
		return keep_small(a, num, 1);
	scratch_ready();
	mpz_set_si(mpq_numref(scratch.q), num);
	mpz_set_si(mpq_denref(scratch.q), den);
	mpq_canonicalize(scratch.q);
	return keep(a);
}

/* Reads digits up to end into z. */
static void
read_digits(mpz_ptr z, const char *s, size_t n)
{
	char text[LONGEST + 1];

	memcpy(text, s, n);
	text[n] = '\0';
	(void)mpz_set_str(z, text, 10);
}

static bool
all_digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n > 0;
}

/* "1000/9" */
static bool
parse_ratio(const char *s, const char *slash)
{
	size_t n = (size_t)(slash - s);

	if (!all_digits(s, n) || !all_digits(slash + 1, strlen(slash + 1)))
		return false;
	read_digits(mpq_numref(scratch.q), s, n);
	read_digits(mpq_denref(scratch.q), slash + 1, strlen(slash + 1));
	return mpz_sgn(mpq_denref(scratch.q)) != 0;
}

/* "12.5", at most 18 digits: the digits as a whole number over a power of ten. */
static bool
parse_small(const char *s, int64_t *n, int64_t *d)
{
	bool fraction = false;
	int digits = 0;

	*n = 0;
	*d = 1;
	for (; *s; s++) {
		if (*s == '.' && digits > 0 && !fraction && s[1]) {
			fraction = true;
			continue;
		}
		if (*s < '0' || *s > '9' || ++digits > SMALL_DIGITS)
			return false;
		*n = *n * 10 + (*s - '0');
		*d *= fraction ? 10 : 1;
	}
	return digits > 0;
}

static bool
parse_decimal(const char *s)
{
	char digits[LONGEST + 1];
	const char *point = strchr(s, '.');
	size_t whole = point ? (size_t)(point - s) : strlen(s);
	size_t fraction = point ? strlen(point + 1) : 0;

	if (!all_digits(s, whole) || (point && !all_digits(point + 1, fraction)))
		return false;
	memcpy(digits, s, whole);
	if (point)
		memcpy(digits + whole, point + 1, fraction);
	read_digits(mpq_numref(scratch.q), digits, whole + fraction);
	mpz_ui_pow_ui(mpq_denref(scratch.q), 10, fraction);
	return true;
}

struct kj_exact *
kj_exact_parse(struct kj_arena *a, const char *decimal)
{
	bool negative = decimal[0] == '-';
	const char *s = decimal + (negative ? 1 : 0), *slash;
	int64_t n, d, common;

	if (parse_small(s, &n, &d)) {
		common = gcd((uint64_t)n, (uint64_t)d);
		return keep_small(a, (negative ? -n : n) / common, d / common);
	}
	scratch_ready();
	if (strlen(s) > LONGEST)
		return NULL;
	slash = strchr(s, '/');
	if (slash ? !parse_ratio(s, slash) : !parse_decimal(s))
		return NULL;
	if (negative)
		mpz_neg(mpq_numref(scratch.q), mpq_numref(scratch.q));
	mpq_canonicalize(scratch.q);
	return keep(a);
}

/* ---- computing ----------------------------------------------------------------------------- */

struct kj_exact *
kj_exact_add(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	int64_t n, d;

	if (both_small(x, y) && small_add(x->n, x->d, y->n, y->d, &n, &d))
		return keep_small(a, n, d);
	scratch_ready();
	mpq_add(scratch.q, as_mpq(x, &scratch.x), as_mpq(y, &scratch.y));
	return keep(a);
}

struct kj_exact *
kj_exact_sub(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	int64_t n, d;

	if (both_small(x, y) && small_add(x->n, x->d, -y->n, y->d, &n, &d))
		return keep_small(a, n, d);
	scratch_ready();
	mpq_sub(scratch.q, as_mpq(x, &scratch.x), as_mpq(y, &scratch.y));
	return keep(a);
}

struct kj_exact *
kj_exact_mul(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	int64_t n, d;

	if (both_small(x, y) && small_mul(x->n, x->d, y->n, y->d, &n, &d))
		return keep_small(a, n, d);
	scratch_ready();
	mpq_mul(scratch.q, as_mpq(x, &scratch.x), as_mpq(y, &scratch.y));
	return keep(a);
}

struct kj_exact *
kj_exact_mul_int(struct kj_arena *a, const struct kj_exact *x, int64_t y)
{
	return kj_exact_mul(a, x, kj_exact_int(a, y));
}

struct kj_exact *
kj_exact_div(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	int64_t n, d, flip = y->n < 0 ? -1 : 1;

	if (kj_exact_sign(y) == 0) {
		kj_log(KJ_ERROR, "exact", "division by zero");
		abort();
	}
	if (both_small(x, y) && small_mul(x->n, x->d, flip * y->d, flip * y->n, &n, &d))
		return keep_small(a, n, d);
	scratch_ready();
	mpq_div(scratch.q, as_mpq(x, &scratch.x), as_mpq(y, &scratch.y));
	return keep(a);
}

static int
sign(int v)
{
	return (v > 0) - (v < 0);
}

int
kj_exact_cmp(const struct kj_exact *x, const struct kj_exact *y)
{
	if (both_small(x, y)) {
		__int128 left = (__int128)x->n * y->d, right = (__int128)y->n * x->d;

		return (left > right) - (left < right);
	}
	return sign(mpq_cmp(as_mpq(x, &scratch.x), as_mpq(y, &scratch.y)));
}

int
kj_exact_cmp_int(const struct kj_exact *x, int64_t y)
{
	return kj_exact_cmp(x, &(struct kj_exact){.n = y, .d = 1});
}

int
kj_exact_sign(const struct kj_exact *x)
{
	return x->d != 0 ? (x->n > 0) - (x->n < 0) : mpq_sgn(x->big);
}

/* ---- showing -------------------------------------------------------------------------------- */

/* scratch.n = |x| * 10^digits, rounded half up. */
static void
round_half_up(const struct kj_exact *x, int digits)
{
	mpq_srcptr q = as_mpq(x, &scratch.x);

	scratch_ready();
	mpz_ui_pow_ui(scratch.d, 10, (unsigned long)digits);
	mpz_mul(scratch.n, mpq_numref(q), scratch.d);
	mpz_abs(scratch.n, scratch.n);
	mpz_mul_2exp(scratch.n, scratch.n, 1);
	mpz_add(scratch.n, scratch.n, mpq_denref(q));
	mpz_mul_2exp(scratch.d, mpq_denref(q), 1);
	mpz_fdiv_q(scratch.n, scratch.n, scratch.d);
}

/* scratch.n as a decimal with the given number of decimals. */
static const char *
with_point(struct kj_arena *a, bool negative, size_t digits)
{
	char *text = kj_alloc(a, mpz_sizeinbase(scratch.n, 10) + 2);
	size_t n, whole;
	struct kj_buf b;

	n = strlen(mpz_get_str(text, 10, scratch.n));
	whole = n > digits ? n - digits : 0;
	kj_buf_init(&b, a);
	if (negative && mpz_sgn(scratch.n) != 0)
		kj_buf_putc(&b, '-');
	if (whole > 0)
		kj_buf_add(&b, text, whole);
	else
		kj_buf_putc(&b, '0');
	if (digits > 0) {
		kj_buf_putc(&b, '.');
		for (size_t i = n; i < digits; i++)
			kj_buf_putc(&b, '0');
		kj_buf_add(&b, text + whole, n - whole);
	}
	return b.data;
}

const char *
kj_exact_show(struct kj_arena *a, const struct kj_exact *x, int digits)
{
	round_half_up(x, digits);
	return with_point(a, kj_exact_sign(x) < 0, (size_t)digits);
}

/* What is shown as a number again: scratch.q = +-scratch.n / 10^digits. */
static void
shown_value(const struct kj_exact *x, int digits)
{
	round_half_up(x, digits);
	mpz_set(mpq_numref(scratch.q), scratch.n);
	if (kj_exact_sign(x) < 0)
		mpz_neg(mpq_numref(scratch.q), mpq_numref(scratch.q));
	mpz_ui_pow_ui(mpq_denref(scratch.q), 10, (unsigned long)digits);
	mpq_canonicalize(scratch.q);
}

/* True when the value shown stands to each threshold as x does. */
static bool
same_sides(const struct kj_exact *x, int digits, const struct kj_exact *const *thresholds, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int real = kj_exact_cmp(x, thresholds[i]);

		/* Equal to what no decimal writes: it can never be shown so. */
		if (real == 0 && digits >= MOST_DIGITS)
			continue;
		shown_value(x, digits);
		if (sign(mpq_cmp(scratch.q, as_mpq(thresholds[i], &scratch.y))) != real)
			return false;
	}
	return true;
}

const char *
kj_exact_show_beside(struct kj_arena *a, const struct kj_exact *x, int digits,
	const struct kj_exact *const *thresholds, size_t n)
{
	while (!same_sides(x, digits, thresholds, n))
		digits++;
	return kj_exact_show(a, x, digits);
}

const char *
kj_exact_text(struct kj_arena *a, const struct kj_exact *x)
{
	mpq_srcptr q = as_mpq(x, &scratch.x);
	char *text =
		kj_alloc(a, mpz_sizeinbase(mpq_numref(q), 10) + mpz_sizeinbase(mpq_denref(q), 10) + 3);

	return mpq_get_str(text, 10, q);
}
