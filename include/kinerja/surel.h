/*
 * A letter as text: an Internet message (RFC 5322) in UTF-8, safe whatever
 * its words are. Sending it is the command's business.
 */
#ifndef KINERJA_SUREL_H
#define KINERJA_SUREL_H

#include "kinerja/base.h"

/*
 * Is it an address that a letter can be sent to: local@domain.name in ASCII,
 * at most 254 bytes, without quotes, spaces and comments (RFC 5321, the part
 * that people have)?
 */
KJ_API bool kj_surel_alamat(const char *s);

struct kj_surel {
	const char *dari, *dari_nama;	  /* address and name of the sender */
	const char *kepada, *kepada_nama; /* of the receiver; names may be "" */
	const char *perihal, *isi;		  /* UTF-8; lines of isi end with LF */
	const char *bahasa;				  /* "id" */
	const char *kunci;				  /* left part of the Message-ID: letters, digits, dots */
	int64_t waktu;					  /* instant of the Date */
};

/*
 * Appends the whole message, lines ending with CRLF: every header one line or
 * rightly folded, the text quoted-printable, nothing outside ASCII. Line ends
 * within names and subject become spaces: no value can begin a header.
 * KJ_INVALID: an address or the key is none, or a text is no UTF-8.
 */
KJ_API KJ_MUST enum kj_rc kj_surel_tulis(struct kj_buf *out, const struct kj_surel *s);

#endif
