/* Letters leave the machine: their words, and the two ways out. */
#ifndef KJ_SURAT_H
#define KJ_SURAT_H

#include "cgi-bin/kinerja/cli.h"
#include "kinerja/domain/surat.h"

/* Who carries letters as kinerja.conf has it. */
struct surat;

/*
 * Reads words and password, opens nothing yet. KJ_NOTFOUND: kinerja.conf names
 * nobody who carries letters. KJ_INVALID, logged: the password cannot be read.
 */
KJ_MUST enum kj_rc surat_open(struct cli *c, struct surat **out);
void surat_close(struct surat *s); /* accepts NULL */
/* Writes and sends one letter; ctx is a struct surat. */
enum kj_surat_hasil
surat_send(void *ctx, struct kj_arena *a, const struct kj_surat *s, struct kj_surat_sebab *why);

/* A message as it goes out. */
struct surat_pesan {
	const char *dari, *kepada; /* addresses */
	const char *teks;		   /* lines end with CRLF */
	size_t n;
};

/* One connection to the mail server, made at the first letter and kept. */
struct smtp;
struct smtp *smtp_new(const struct kj_conf *conf, const char *password);
void smtp_free(struct smtp *s); /* accepts NULL */
enum kj_surat_hasil smtp_send(
	struct smtp *s, struct kj_arena *a, const struct surat_pesan *p, struct kj_surat_sebab *why);

/* Hands a message to conf->surel.sendmail. */
enum kj_surat_hasil sendmail_send(const struct kj_conf *conf, struct kj_arena *a,
	const struct surat_pesan *p, struct kj_surat_sebab *why);

/* Somebody else's words, fit for a row of the database: one line of at most 280 bytes. */
const char *surat_kata(struct kj_arena *a, const char *text);

#endif
