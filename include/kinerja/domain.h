/* All of lib/domain: the acts on the suite's things. */
#ifndef KINERJA_DOMAIN_H
#define KINERJA_DOMAIN_H

#include "kinerja/domain/act.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/audit.h"
#include "kinerja/domain/segel.h"

#endif
