/* How evaluators rated: counted by a job, compared a unit at a time. */
#include "kinerja/domain/penilai.h"

#include "queries.h"

enum kj_rc
kj_penilai_hitung(struct kj_act *act)
{
	int64_t since = kj_date_year(kj_day_at(act->now, KJ_WITA)) - 1;
	const char *now = kj_act_now(act);
	enum kj_rc rc =
		kj_db_exec(act->db, &kj_q_penilai_hitung, NULL, KJ_ARGS(kj_t(now), kj_i(since)));

	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_penilai_jumlah, NULL, KJ_ARGS(kj_t(now), kj_t(now)));
	return rc == KJ_OK
			   ? kj_db_exec(act->db, &kj_q_penilai_buang, NULL, KJ_ARGS(kj_t(now), kj_i(since)))
			   : rc;
}

struct kj_penilai_jumlah
kj_penilai_baris(const struct kj_rows *r, size_t row)
{
	return (struct kj_penilai_jumlah){.pegawai = kj_int(r, row, "pegawai"),
		.dibanding = kj_int(r, row, "dibanding"),
		.di_atas = kj_int(r, row, "di_atas"),
		.di_bawah = kj_int(r, row, "di_bawah"),
		.jenjang = kj_int(r, row, "jenjang"),
		.predikat = kj_int(r, row, "predikat")};
}

struct kj_penilai_jumlah
kj_penilai_lain(const struct kj_rows *r, size_t row)
{
	struct kj_penilai_jumlah all = {0}, own = kj_penilai_baris(r, row);

	for (size_t i = 0; i < r->n; i++)
		if (kj_int(r, i, "id") == 0 && kj_streq(kj_text(r, i, "jenis"), kj_text(r, row, "jenis")))
			all = kj_penilai_baris(r, i);
	return (struct kj_penilai_jumlah){.pegawai = all.pegawai - own.pegawai,
		.dibanding = all.dibanding - own.dibanding,
		.di_atas = all.di_atas - own.di_atas,
		.di_bawah = all.di_bawah - own.di_bawah,
		.jenjang = all.jenjang - own.jenjang,
		.predikat = all.predikat - own.predikat};
}
