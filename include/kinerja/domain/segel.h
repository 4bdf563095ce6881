/*
 * Seals: a daily head over all audit chains that leaves the machine (mail,
 * print), and finding what somebody with the database's own rights has done
 * to the chains since (DESIGN 4).
 *
 * kepala of a day = SHA-256 of the previous seal's kepala (32 zero bytes
 * before the first), the day, and for each chain that grew since, in the
 * order of jenis (bytes) and number: jenis, number, urut and rantai (hex) of
 * its end, each field as "<bytes>:<text>,".
 */
#ifndef KINERJA_DOMAIN_SEGEL_H
#define KINERJA_DOMAIN_SEGEL_H

#include "kinerja/domain/act.h"

/* The end of a chain when a day was sealed. */
struct kj_segel_rantai {
	char tanggal[11]; /* "2026-11-21" */
	char jenis[25];
	int64_t dokumen, urut;
	unsigned char rantai[32];
};

struct kj_segel {
	char tanggal[11];
	unsigned char kepala[32];
	int64_t rantai; /* chains that grew since the seal before */
	int64_t baris;	/* rows added since */
};

/* Seals as they are kept outside: heads by day, and the ends below them. */
struct kj_segel_luar {
	struct kj_segel *segel;
	size_t nsegel;
	struct kj_segel_rantai *rantai;
	size_t nrantai;
};

/*
 * Seals a day: every chain that grew since the last seal, whatever its rows
 * are dated. KJ_CONFLICT when that day or a later one is sealed. Runs in its
 * own transaction; out lives in act's arena.
 */
KJ_API KJ_MUST enum kj_rc kj_segel_add(struct kj_act *act, kj_date hari, struct kj_segel_luar *out);

/* The text that is kept outside: one line a head, then one line an end. */
KJ_API void kj_segel_write(struct kj_buf *b, const struct kj_segel_luar *s);

/*
 * Reads that text, also several pieces after each other, or just the lines of
 * the heads. KJ_INVALID: *line is the first line that is none.
 */
KJ_API KJ_MUST enum kj_rc
kj_segel_read(struct kj_arena *a, const char *text, struct kj_segel_luar *out, int *line);

/* What verifying may find; the names are the keys of their texts. */
enum kj_temuan_jenis {
	KJ_TEMUAN_DIUBAH,		 /* a row does not match its rantai */
	KJ_TEMUAN_HILANG,		 /* rows urut..sampai are missing before a row that is there */
	KJ_TEMUAN_TERPOTONG,	 /* the seal of hari knows rows up to sampai, they end at urut */
	KJ_TEMUAN_LENYAP,		 /* the seal of hari knows a document of which no row is left */
	KJ_TEMUAN_DISUSUN_ULANG, /* rows fit each other but not the seal of hari */
	KJ_TEMUAN_SEGEL_DIUBAH,	 /* the seal of hari does not match its own ends */
	KJ_TEMUAN_SEGEL_LAIN,	 /* the seal of hari is not the one kept outside */
	KJ_TEMUAN_SEGEL_HILANG,	 /* the seal of hari is kept outside but not here */
	KJ_TEMUAN_COUNT
};
/* "diubah", "hilang" ... Static storage. */
KJ_API const char *kj_temuan_name(enum kj_temuan_jenis jenis);

struct kj_temuan {
	enum kj_temuan_jenis jenis;
	const char *dok; /* "skp", "" for a seal */
	int64_t id;
	int64_t urut, sampai;
	const char *hari; /* "" where no seal is concerned */
};
typedef void kj_temuan_fn(void *arg, const struct kj_temuan *t);

struct kj_segel_hasil {
	int64_t rantai, baris, segel; /* what was looked at */
	int64_t temuan;
};

/*
 * Recomputes every chain and every seal, and compares with luar if not NULL.
 * Reads by key, a page at a time: memory does not grow with the trail.
 * KJ_OK also when something was found: see hasil->temuan.
 */
KJ_API KJ_MUST enum kj_rc kj_segel_verify(struct kj_act *act, const struct kj_segel_luar *luar,
	kj_temuan_fn *say, void *arg, struct kj_segel_hasil *hasil);

/*
 * The same for one document, two statements, for the page that shows its
 * trail. first receives the first finding; hasil->temuan 0: unbroken.
 */
KJ_API KJ_MUST enum kj_rc kj_segel_verify_dokumen(struct kj_act *act, enum kj_dok dok, int64_t id,
	struct kj_temuan *first, struct kj_segel_hasil *hasil);

#endif
