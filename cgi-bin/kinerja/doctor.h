/* kinerja doctor: its findings, and the half that asks the database. */
#ifndef KJ_DOCTOR_H
#define KJ_DOCTOR_H

#include "cgi-bin/kinerja/cli.h"

enum finding {
	GOOD,
	NOTE, /* works, but somebody should know */
	BAD	  /* does not work; the text says what to do */
};

/* Prints a finding; doctor answers no once one was BAD. */
void doctor_say(enum finding f, const char *what, const char *fmt, ...) KJ_PRINTF(3, 4);

/* Reachability, schema, background work. False: nothing below can be asked. */
bool doctor_database(struct cli *c);
/* One program's account: its password, its statements, its grants against the matrix. */
void doctor_account(struct cli *c, const char *program);

#endif
