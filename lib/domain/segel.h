/* What sealing and verifying share; private to lib/domain. */
#ifndef KJ_DOMAIN_SEGEL_PRIVATE_H
#define KJ_DOMAIN_SEGEL_PRIVATE_H

#include "kinerja/domain/segel.h"

/* Rows read by a pass at a time: one round trip, a few hundred kilobytes. */
#define KJ_SEGEL_PAGE 2000

/* The hash of a day's head: begin, one call an end, kj_sha256_end. */
void kj_segel_hash_begin(struct kj_sha256 *h, const unsigned char before[32], const char *tanggal);
void kj_segel_hash_add(struct kj_sha256 *h, const struct kj_segel_rantai *r);

/* Columns jenis, dokumen_id, urut, rantai, and tanggal if given. KJ_FAULT when rantai is not 32 bytes. */
KJ_MUST enum kj_rc kj_segel_rantai_of(
	struct kj_segel_rantai *out, const struct kj_rows *r, size_t row, const char *tanggal);

#endif
