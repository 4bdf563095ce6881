/*
 * /review/distribusi/{id}/penilai: how the evaluators of a unit's people rated, each
 * beside the others of the same level. Numbers to talk about, no verdicts.
 */
#include "distribusi.h"

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/penilai.h"
#include "kinerja/domain/putaran.h"
#include "queries.h"

/* What a row says, once enough people stand behind it; with the steps in words. */
static enum kj_rc
show_one(struct kj_req *req, const struct kj_aturan *aturan, const struct kj_rows *r, size_t row)
{
	struct kj_penilai_jumlah dia = kj_penilai_baris(r, row), lain = kj_penilai_lain(r, row);
	struct kj_node *n = kj_node_add(kj_top(req), "Penilai");
	struct kj_penilai_banding b;
	struct kj_penjelasan p;

	kj_penjelasan_init(&p, req->act.arena);
	if (kj_penilai_banding(req->act.arena, aturan, &dia, &lain, &p, &b) != KJ_OK)
		return KJ_FAULT_AT("evaluator %lld: %s", (long long)kj_int(r, row, "id"), b.galat);
	kj_set(n, "nama", kj_text(r, row, "nama"));
	kj_set(n, "nip", kj_text(r, row, "nip"));
	kj_set(n, "jenis", kj_text(r, row, "jenis"));
	kj_set_int(n, "pegawai", dia.pegawai);
	kj_set_int(kj_top(req), "PalingSedikit", b.paling_sedikit);
	if (!b.cukup)
		return KJ_OK;
	kj_set(n, "petunjuk", b.petunjuk);
	kj_set(n, "atas", b.atas.teks ? b.atas.teks : "");
	kj_set(n, "bawah", b.bawah.teks ? b.bawah.teks : "");
	kj_set(n, "rata", b.rata.teks ? b.rata.teks : "");
	kj_set(n, "rata_lain", b.rata_lain.teks ? b.rata_lain.teks : "");
	kj_set(n, "predikat", b.predikat.teks);
	kj_set(n, "predikat_lain", b.predikat_lain.teks ? b.predikat_lain.teks : "");
	for (size_t i = 0; i < p.n; i++)
		kj_set(kj_node_add(n, "langkah"), "teks",
			kj_urai_teks(req->act.arena, &p.langkah[i], req->act.who.lang, kj_word, req));
	return KJ_OK;
}

/* The counts of the unit: all together first, then a page of evaluators. */
static enum kj_rc
show_rows(struct kj_req *req, const struct kj_rows *k, const char *siklus)
{
	static const char *const sorts[] = {"jenis", NULL};
	struct kj_act *act = &req->act;
	struct kj_arg periode = kj_i(kj_int(k, 0, "periode_id")), unit = kj_i(req->subject.id);
	const struct kj_aturan *aturan;
	struct kj_list list;
	struct kj_rows r;
	size_t head = 0;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_penilai_daftar, &r,
		KJ_ARGS(periode, kj_t(siklus), unit, periode, kj_t(siklus), unit, kj_i(list.after_id),
			kj_i(list.after_id), kj_t(list.after_key), kj_i(list.n + 1)));
	if (rc == KJ_OK && r.n > 0)
		rc = kj_aturan_periode(
			act, req->conf->rulesets, kj_int(k, 0, "aturan_id"), kj_text(k, 0, "aturan"), &aturan);
	if (rc != KJ_OK || r.n == 0)
		return rc;
	while (head < r.n && kj_int(&r, head, "id") == 0)
		head++;
	kj_set(kj_top(req), "Dihitung", kj_text(&r, 0, "dihitung"));
	/* The totals do not count for the page. */
	list.n += (int)head;
	kj_list_more(req, &list, &r, "jenis");
	for (size_t i = head; i < r.n && rc == KJ_OK; i++)
		rc = show_one(req, aturan, &r, i);
	return rc;
}

enum kj_rc
penilai(struct kj_req *req)
{
	const struct kj_putaran *p = kj_putaran_of(kj_query(req, "siklus"));
	struct kj_act *act = &req->act;
	struct kj_node *top = kj_top(req);
	struct kj_rows k;
	int64_t year = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)));
	enum kj_rc rc = kj_db_one(
		act->db, act->arena, &kj_q_penilai_kepala, &k, KJ_ARGS(kj_i(year), kj_i(req->subject.id)));

	if (rc != KJ_OK)
		return rc;
	if (p == NULL)
		p = &kj_putaran_daftar[0];
	kj_set_row(kj_node(top, "Unit"), &k, 0);
	kj_set_int(top, "Tahun", year);
	kj_set_int(top, "TahunLalu", year - 1);
	kj_set(top, "Siklus", p->kode);
	return show_rows(req, &k, p->kode);
}
