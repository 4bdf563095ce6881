/*
 * /review/distribusi/{id}/cetak: FORMAT PENETAPAN PREDIKAT KINERJA as it was
 * fixed, for the browser's print (SE MenPANRB 3/2023, DOMAIN 3.6).
 */
#include "distribusi.h"

#include "kinerja/tree.h"
#include "queries.h"

/* Head and signature from the copy. */
static enum kj_rc
show_head(struct kj_req *req, const struct kj_rows *k)
{
	static const char *const names[] = {
		"instansi", "tempat", "nama", "nip", "jabatan", "plt", "unit", "periode"};
	struct kj_arena *a = req->act.arena;
	struct kj_node *n = kj_node(kj_top(req), "Kepala");
	struct kj_tree_error error;
	const char *rank, *grade;
	struct kj_tree *t;
	int64_t at;
	enum kj_rc rc = kj_tree_json(a, kj_text(k, 0, "kepala"), &t, &error);

	if (rc != KJ_OK)
		return KJ_FAULT_AT("head of fixed list %lld", (long long)kj_int(k, 0, "penetapan_id"));
	for (size_t i = 0; i < KJ_COUNT(names); i++) {
		const char *v = kj_tree_text(t, names[i]);

		kj_set(n, names[i], v ? v : "");
	}
	rank = kj_tree_text(t, "pangkat");
	grade = kj_tree_text(t, "golongan");
	if (rank && grade && (*rank || *grade))
		kj_setf(n, "pangkat", "%s / %s", rank, grade);
	if (kj_instant_parse(kj_text(k, 0, "ditetapkan_pada"), &at))
		kj_setf(n, "tempat_tanggal", "%s, %s", kj_tree_text(t, "tempat"),
			kj_date_show(a, kj_day_at(at, req->act.who.zone), "id"));
	return KJ_OK;
}

static void
show_rows(struct kj_req *req, const struct kj_rows *r, const struct kj_distribusi_unit *u)
{
	int64_t jumlah[KJ_NPREDIKAT] = {0}, n = 0;

	kj_set_rows(kj_top(req), "Pegawai", r);
	for (size_t i = 0; i < r->n; i++)
		jumlah[kj_predikat_of(kj_text(r, i, "predikat"))]++;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		n += jumlah[p];
	kj_set_int(kj_top(req), "Jumlah", n);
	kj_set_int(kj_top(req), "Belum", jumlah[KJ_PREDIKAT_NONE]);
	distribusi_kurva_show(req, u->aturan,
		kj_predikat_organisasi_of(kj_text(&u->kepala, 0, "tetap_organisasi")), jumlah);
}

enum kj_rc
distribusi_cetak(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *siklus = kj_query(req, "siklus");
	struct kj_distribusi_unit u;
	struct kj_penjelasan p;
	struct kj_rows r;
	enum kj_rc rc;

	if (*siklus == '\0')
		siklus = kj_penetapan_siklus[0];
	rc = kj_distribusi_load(act, req->conf->rulesets,
		&(struct kj_distribusi_tanya){.unit = req->subject.id,
			.tahun = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act))),
			.siklus = siklus},
		&u);
	if (rc != KJ_OK)
		return rc;
	if (!kj_streq(kj_text(&u.kepala, 0, "status"), "DITETAPKAN"))
		return kj_redirect(req, "review", "/distribusi/%lld", (long long)req->subject.id);
	rc = kj_db_rows(act->db, act->arena, &kj_q_penetapan_baris, &r,
		KJ_ARGS(kj_i(kj_int(&u.kepala, 0, "penetapan_id"))));
	if (rc == KJ_OK)
		rc = kj_log_baca(act, req->route->path,
			kj_fmt(act->arena, "penetapan %s", kj_text(&u.kepala, 0, "penetapan_id")));
	if (rc == KJ_OK)
		rc = show_head(req, &u.kepala);
	if (rc == KJ_OK)
		rc = kj_penjelasan_read(act->arena, kj_text(&u.kepala, 0, "penjelasan"), &p);
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Unit"), &u.kepala, 0);
	kj_set(kj_top(req), "Unit.kepala", "");
	kj_set(kj_top(req), "Unit.penjelasan", "");
	kj_set(kj_top(req), "Siklus", siklus);
	distribusi_langkah_show(req, "Syarat", &p);
	show_rows(req, &r, &u);
	return KJ_OK;
}
