/* All of lib/domain: the acts on the suite's things. */
#ifndef KINERJA_DOMAIN_H
#define KINERJA_DOMAIN_H

#include "kinerja/domain/act.h"
#include "kinerja/domain/akses.h"
#include "kinerja/domain/akun.h"
#include "kinerja/domain/aturan.h"
#include "kinerja/domain/audit.h"
#include "kinerja/domain/cakupan.h"
#include "kinerja/domain/catatan.h"
#include "kinerja/domain/entri.h"
#include "kinerja/domain/evaluasi.h"
#include "kinerja/domain/garis.h"
#include "kinerja/domain/masuk.h"
#include "kinerja/domain/matriks.h"
#include "kinerja/domain/organisasi.h"
#include "kinerja/domain/pegawai.h"
#include "kinerja/domain/pekerjaan.h"
#include "kinerja/domain/penetapan.h"
#include "kinerja/domain/penugasan.h"
#include "kinerja/domain/periode.h"
#include "kinerja/domain/perjanjian.h"
#include "kinerja/domain/pertama.h"
#include "kinerja/domain/pustaka.h"
#include "kinerja/domain/putaran.h"
#include "kinerja/domain/segel.h"
#include "kinerja/domain/skp.h"
#include "kinerja/domain/tutup.h"
#include "kinerja/domain/ulang.h"
#include "kinerja/domain/survei.h"
#include "kinerja/domain/unit.h"

#endif
