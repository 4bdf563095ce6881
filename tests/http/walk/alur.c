/* Prints the tables of acts as the programs have them: document, from, act, to, relations. */
#include <stdio.h>

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/entri.h"
#include "kinerja/domain/evaluasi.h"
#include "kinerja/domain/penetapan.h"
#include "kinerja/domain/perjanjian.h"
#include "kinerja/domain/pustaka.h"
#include "kinerja/domain/skp.h"
#include "kinerja/domain/tutup_minta.h"

static const char *const relations[] = {"diri", "penilai", "atasan_penilai", "ketua_tim",
	"pimpinan_unit", "pengelola", "admin", "auditor", "responden", "ppk", "tpk"};

static void
print(const struct kj_alur *alur)
{
	for (size_t i = 0; i < alur->n; i++) {
		const struct kj_langkah *s = &alur->steps[i];

		printf("%s\t%s\t%s\t%s\t", kj_dok_name(alur->dok), s->from, s->aksi, s->to);
		for (size_t r = 0; r < KJ_COUNT(relations); r++)
			if (s->relasi & 1U << r)
				printf("%s ", relations[r]);
		putchar('\n');
	}
}

int
main(void)
{
	print(&kj_skp_alur);
	print(&kj_entri_alur);
	print(&kj_evaluasi_alur);
	print(&kj_penetapan_alur);
	print(&kj_aturan_alur);
	print(&kj_tutup_alur);
	print(&kj_perjanjian_alur);
	print(&kj_pustaka_alur);
	return 0;
}
