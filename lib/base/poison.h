/*
 * Included before every file of ours: what must not be called. Two names are
 * missing because vendor headers use them (strcpy in a macro of mysql.h,
 * random as a member in sodium.h); `make check` looks for those in our files.
 */
#ifndef KJ_POISON_H
#define KJ_POISON_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang with _FORTIFY_SOURCE has them as macros. */
#undef sprintf
#undef vsprintf
#pragma GCC poison strcat sprintf vsprintf gets strtok atoi atol system popen rand

#endif
