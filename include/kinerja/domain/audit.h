/*
 * The audit trail behind kj_audit(): its rows, their hash, and reading a
 * chain. Sealing and verifying all chains is in segel.h.
 */
#ifndef KINERJA_DOMAIN_AUDIT_H
#define KINERJA_DOMAIN_AUDIT_H

#include "kinerja/domain/act.h"

/* A row as it is hashed; NULL texts and 0 ids are SQL NULL. */
struct kj_audit_row {
	const char *jenis;
	int64_t dokumen;
	int64_t urut;	   /* 1, 2, 3 ... without a gap */
	const char *waktu; /* "2026-11-21 08:00:00" */
	const char *aksi, *isian;
	const char *lama, *baru;
	int64_t akun, pegawai, untuk;
	const char *alamat, *permintaan;
};

/* The rantai that row must have after a row with rantai before (zeros: none). */
KJ_API void kj_audit_hash(
	unsigned char out[32], const unsigned char before[32], const struct kj_audit_row *row);

/* One document of many: the person it is about (0 none), what changed in it. */
struct kj_audit_doc {
	int64_t id, untuk;
	const struct kj_change *changes;
	size_t n;
};

/*
 * kj_audit for many documents of a kind and one act, in two statements whatever
 * their number; no document twice. KJ_BUSY as there.
 */
KJ_API KJ_MUST enum kj_rc kj_audit_many(struct kj_act *act, enum kj_dok dok, const char *aksi,
	const struct kj_audit_doc *docs, size_t n);

#endif
