/*
 * /review/distribusi: the units whose distribution I may read, and the
 * calculator of allowed head-counts for any number of people.
 */
#include "distribusi.h"

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/organisasi.h"
#include "queries.h"

static enum kj_rc
show_units(struct kj_req *req, int64_t year)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const struct kj_who *who = &act->who;
	bool all = (who->peran & (KJ_PERAN_AUDITOR | KJ_PERAN_PPK | KJ_PERAN_TPK)) != 0;
	struct kj_list list;
	struct kj_rows units;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_distribusi_units, &units,
		KJ_ARGS(kj_i(all), kj_t(day), kj_t(day), kj_t(list.after_key), kj_t(list.after_key),
			kj_i(list.after_id), kj_i(list.n + 1), kj_i(who->pegawai), kj_t(day), kj_t(day),
			kj_i(who->peran & KJ_PERAN_PENGELOLA ? who->unit_kelola : 0), kj_i(all), kj_t(day),
			kj_t(day), kj_t(list.after_key), kj_t(list.after_key), kj_i(list.after_id),
			kj_i(list.n + 1), kj_i(year), kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &units, "nama");
	kj_set_rows(kj_top(req), "Unit", &units);
	kj_set_int(kj_top(req), "Bertahap", !all);
	return KJ_OK;
}

/* What was asked stays in its fields; a count or predicate that is none is said there. */
static void
show_answer(struct kj_req *req, const struct kj_aturan *r)
{
	struct kj_node *n = kj_node(kj_top(req), "Hitung");
	const char *jumlah = kj_query(req, "jumlah"), *predikat = kj_query(req, "predikat");
	enum kj_predikat organisasi = kj_predikat_organisasi_of(predikat);
	int64_t none[KJ_NPREDIKAT] = {0}, people = 0;
	struct kj_distribusi_batas b;
	struct kj_penjelasan p;

	for (size_t i = 0; kj_organisasi_kodes[i]; i++)
		kj_set(kj_node_add(n, "pilihan"), "kode", kj_organisasi_kodes[i]);
	kj_set(n, "jumlah", jumlah);
	kj_set(n, "predikat", predikat);
	if (*jumlah == '\0' && *predikat == '\0')
		return;
	kj_penjelasan_init(&p, req->act.arena);
	if (!kj_int_parse(jumlah, 1, KJ_DISTRIBUSI_PEGAWAI_MAKS, &people))
		kj_set_int(n, "galat_jumlah", 1);
	if (organisasi == KJ_PREDIKAT_NONE)
		kj_set_int(n, "galat_predikat", 1);
	if (people == 0 || organisasi == KJ_PREDIKAT_NONE)
		return;
	if (r == NULL || kj_distribusi_batas(req->act.arena, r, organisasi, people, &p, &b) != KJ_OK) {
		kj_set_int(n, "tidak_diatur", 1);
		return;
	}
	distribusi_batas_show(req, &b, &p);
	distribusi_kurva_show(req, r, organisasi, none);
}

enum kj_rc
distribusi(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	int64_t year = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)));
	const struct kj_aturan *aturan = NULL;
	struct kj_rows r;
	enum kj_rc rc = show_units(req, year);

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_distribusi_aturan, &r, KJ_ARGS(kj_i(year)));
	if (rc == KJ_OK && r.n > 0)
		rc = kj_aturan_periode(act, req->conf->rulesets, kj_int(&r, 0, "aturan_id"),
			kj_text(&r, 0, "aturan"), &aturan);
	if (rc != KJ_OK)
		return rc;
	kj_set_int(kj_top(req), "Tahun", year);
	kj_set_int(kj_top(req), "TahunLalu", year - 1);
	show_answer(req, aturan);
	return KJ_OK;
}
