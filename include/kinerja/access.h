/*
 * Access as data: what a route or an act asks, and what relation the person
 * who asks has to a document at a date. lib/domain/akses.c answers; lib/web
 * only carries the question.
 */
#ifndef KINERJA_ACCESS_H
#define KINERJA_ACCESS_H

#include "kinerja/db.h"

/* How a person stands to a document, computed from dated reporting lines. */
enum kj_relasi {
	KJ_REL_DIRI = 1 << 0,			/* the document is about them */
	KJ_REL_PENILAI = 1 << 1,		/* its evaluator today */
	KJ_REL_ATASAN_PENILAI = 1 << 2, /* the evaluator's evaluator */
	KJ_REL_KETUA_TIM = 1 << 3,
	KJ_REL_PIMPINAN_UNIT = 1 << 4, /* leads the unit or one above it */
	KJ_REL_PENGELOLA = 1 << 5,	   /* pengelola kinerja of a subtree with it */
	KJ_REL_ADMIN = 1 << 6,
	KJ_REL_AUDITOR = 1 << 7,
	KJ_REL_RESPONDEN = 1 << 8,
	KJ_REL_PPK = 1 << 9,  /* pejabat pembina kepegawaian */
	KJ_REL_TPK = 1 << 10, /* tim penilai kinerja */
	/* Nobody's relation: the document's period is closed, its table of acts allows nothing more. */
	KJ_REL_DITUTUP = 1 << 11
};

/* Kinds of document, also stored in audit.jenis and tugas.dokumen_jenis. */
enum kj_dok {
	KJ_DOK_NONE,
	KJ_DOK_SKP,
	KJ_DOK_ENTRI,
	KJ_DOK_EVALUASI,
	KJ_DOK_PREDIKAT_ORGANISASI,
	KJ_DOK_PEGAWAI,
	KJ_DOK_UNIT,
	KJ_DOK_GARIS,
	KJ_DOK_PERIODE,
	KJ_DOK_AKUN,
	KJ_DOK_BUKTI,
	KJ_DOK_ATURAN,
	KJ_DOK_PENETAPAN,
	KJ_DOK_CATATAN,
	KJ_DOK_PERJANJIAN, /* by the number of its unit: the one of the running year */
	KJ_DOK_PUSTAKA,
	KJ_DOK_COUNT
};

/* "skp", "entri" ... as stored. Static storage. */
KJ_API const char *kj_dok_name(enum kj_dok d);
/* KJ_DOK_NONE when unknown. */
KJ_API enum kj_dok kj_dok_of(const char *name);

enum kj_need_kind {
	KJ_NEED_NOTHING, /* not set: a program with such a route does not start */
	KJ_NEED_PUBLIC,	 /* everybody */
	KJ_NEED_SIGNED_IN,
	KJ_NEED_ROLE,	 /* one of .peran */
	KJ_NEED_RELATION /* one of .relasi to the document named by the first {id} */
};

/*
 * KJ_NEED_RELATION: a person with none of the relations is told that nothing
 * is there (KJ_NOTFOUND), exactly as for an id that does not exist.
 */
struct kj_need {
	enum kj_need_kind kind;
	unsigned peran; /* enum kj_peran, or-ed */
	enum kj_dok dok;
	unsigned relasi; /* enum kj_relasi, or-ed */
};

#define KJ_PUBLIC              \
	{                          \
		.kind = KJ_NEED_PUBLIC \
	}
#define KJ_SIGNED_IN              \
	{                             \
		.kind = KJ_NEED_SIGNED_IN \
	}
#define KJ_ROLE(p)                         \
	{                                      \
		.kind = KJ_NEED_ROLE, .peran = (p) \
	}
#define KJ_RELATION(d, r)                                   \
	{                                                       \
		.kind = KJ_NEED_RELATION, .dok = (d), .relasi = (r) \
	}

/* The document a route is about, as the access check read it. */
struct kj_subject {
	enum kj_dok dok;
	int64_t id, version;
	const char *status;
	int64_t pegawai, penilai, unit, periode; /* 0 where the document has none */
	unsigned relasi;						 /* of who asks, today */
	bool simulasi;							 /* of a training period: nothing of it counts */
};

/*
 * The permission check that a module gives to the kit. Fills subject when
 * need names a document. KJ_OK, KJ_DENIED (wrong role), KJ_NOTFOUND.
 */
typedef enum kj_rc kj_access_fn(
	struct kj_act *act, const struct kj_need *need, int64_t id, struct kj_subject *subject);

/* ---- acts are data --------------------------------------------------------- */

/*
 * One step of a document's life: from a state, by an act, to a state, for
 * those with one of the relations. DOMAIN 2.3. guard names the further
 * condition that the act's code checks, for the reader and the test.
 */
struct kj_langkah {
	const char *from; /* "" = not there yet */
	const char *aksi; /* "ajukan"; also the value of the button */
	const char *to;
	unsigned relasi; /* enum kj_relasi, or-ed */
	const char *guard;
};

struct kj_alur {
	enum kj_dok dok;
	const struct kj_langkah *steps;
	size_t n;
};

/* The step, or NULL when the table does not allow it or the document's period is closed. */
KJ_API const struct kj_langkah *
kj_alur_find(const struct kj_alur *alur, const char *status, const char *aksi, unsigned relasi);
/*
 * What an act answers for which there is no step: KJ_DENIED, or KJ_INVALID with
 * a sentence for the whole form when the reason is that the period is closed.
 */
KJ_API KJ_MUST enum kj_rc kj_alur_refuse(struct kj_act *act, unsigned relasi);

#endif
