/* The form of a last day with its reason, shared by what ends. */
#ifndef ADMINISTRATION_AKHIRI_H
#define ADMINISTRATION_AKHIRI_H

#include "kinerja/base.h"

struct akhiri {
	kj_date sampai;
	const char *alasan;
};

#endif
