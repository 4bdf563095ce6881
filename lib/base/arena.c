/*
 * Memory that ends all at once. Under AddressSanitizer every allocation is
 * followed by a few poisoned bytes, and what reset gives back is poisoned, so
 * that an overflow inside a block is found like one of malloc's.
 */
#include <stddef.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#endif

#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
enum { FENCE = 16 };
#else
#define __asan_poison_memory_region(p, n) ((void)(p), (void)(n))
#define __asan_unpoison_memory_region(p, n) ((void)(p), (void)(n))
enum { FENCE = 0 };
#endif

#include "kinerja/base.h"

/*
 * Pages of it that a small request does not touch are never backed by memory.
 * What a usual page needs beyond it is kept: asking the system for the same
 * memory at every request costs more than filling it.
 */
enum {
	BLOCK = 64 * 1024,
	SPARES = 4,
	LARGE = BLOCK / 4,
	SHORT = 256,
	ALIGN = _Alignof(max_align_t)
};

struct block {
	struct block *next;
	size_t size, at;
	_Alignas(max_align_t) unsigned char data[];
};

struct kj_arena {
	struct block *first;   /* kept by reset; the rest of the list follows it */
	struct block *current; /* where small allocations come from */
	struct block *spare;   /* of BLOCK bytes, kept by reset for the next time */
	size_t used, nspare;
};

static void
out_of_memory(size_t n)
{
	kj_log(KJ_ERROR, "memory", "wanted=%zu", n);
	_exit(KJ_EXIT_SOFTWARE);
}

/*
 * Nobody may touch the bytes of the block until they are handed out. Not
 * inlined: gcc would take the poisoning for a read of fresh memory.
 */
__attribute__((noinline)) static void
block_close(struct block *b)
{
	b->at = 0;
	__asan_poison_memory_region(b->data, b->size);
}

static struct block *
block_new(size_t size)
{
	struct block *b = malloc(sizeof(*b) + size);

	if (!b)
		out_of_memory(size);
	*b = (struct block){.size = size};
	block_close(b);
	return b;
}

struct kj_arena *
kj_arena_new(void)
{
	struct kj_arena *a = malloc(sizeof(*a));

	if (!a)
		out_of_memory(sizeof(*a));
	*a = (struct kj_arena){.first = block_new(BLOCK)};
	a->current = a->first;
	return a;
}

void
kj_arena_reset(struct kj_arena *a)
{
	struct block *b = a->first->next;

	while (b) {
		struct block *next = b->next;

		if (b->size == BLOCK && a->nspare < SPARES) {
			block_close(b);
			b->next = a->spare;
			a->spare = b;
			a->nspare++;
		} else {
			free(b);
		}
		b = next;
	}
	a->first->next = NULL;
	block_close(a->first);
	a->current = a->first;
	a->used = 0;
}

void
kj_arena_free(struct kj_arena *a)
{
	if (!a)
		return;
	kj_arena_reset(a);
	while (a->spare) {
		struct block *next = a->spare->next;

		free(a->spare);
		a->spare = next;
	}
	free(a->first);
	free(a);
}

size_t
kj_arena_used(const struct kj_arena *a)
{
	return a->used;
}

/* A block with room for n; a large allocation gets its own and leaves current open. */
static struct block *
block_for(struct kj_arena *a, size_t n)
{
	struct block *b = a->current;

	if (b->size - b->at >= n)
		return b;
	if (n <= BLOCK && a->spare) {
		b = a->spare;
		a->spare = b->next;
		a->nspare--;
	} else {
		b = block_new(n > BLOCK ? n : BLOCK);
	}
	b->next = a->first->next;
	a->first->next = b;
	if (n <= LARGE)
		a->current = b;
	return b;
}

void *
kj_alloc(struct kj_arena *a, size_t n)
{
	size_t whole;
	struct block *b;
	void *p;

	if (n > SIZE_MAX / 2)
		out_of_memory(n);
	whole = (n + FENCE + ALIGN - 1) / ALIGN * ALIGN;
	if (whole == 0)
		whole = ALIGN;
	b = block_for(a, whole);
	p = b->data + b->at;
	b->at += whole;
	a->used += n;
	__asan_unpoison_memory_region(p, n);
	memset(p, 0, n);
	return p;
}

void *
kj_calloc(struct kj_arena *a, size_t n, size_t size)
{
	size_t whole;

	if (__builtin_mul_overflow(n, size, &whole))
		out_of_memory(SIZE_MAX);
	return kj_alloc(a, whole);
}

char *
kj_strndup(struct kj_arena *a, const char *s, size_t n)
{
	char *copy = kj_alloc(a, n + 1);

	if (n > 0)
		memcpy(copy, s, n);
	return copy;
}

char *
kj_strdup(struct kj_arena *a, const char *s)
{
	return kj_strndup(a, s, strlen(s));
}

char *
kj_vfmt(struct kj_arena *a, const char *fmt, va_list ap)
{
	char most[SHORT], *text;
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(most, sizeof(most), fmt, ap);
	if (n < 0)
		out_of_memory(0);
	if ((size_t)n < sizeof(most)) {
		text = kj_strndup(a, most, (size_t)n);
	} else {
		text = kj_alloc(a, (size_t)n + 1);
		(void)vsnprintf(text, (size_t)n + 1, fmt, again);
	}
	va_end(again);
	return text;
}

char *
kj_fmt(struct kj_arena *a, const char *fmt, ...)
{
	va_list ap;
	char *text;

	va_start(ap, fmt);
	text = kj_vfmt(a, fmt, ap);
	va_end(ap);
	return text;
}
