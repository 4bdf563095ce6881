/* /administration/surat: letters that wait, were given up or were sent, and trying again. */
#include "administration.h"

#include "queries.h"

struct ulang {
	int64_t surat; /* 0: all that were given up */
};

static const struct kj_field fields[] = {
	{.name = "surat", .kind = KJ_F_ID, .at = offsetof(struct ulang, surat)},
};

const struct kj_form administration_surat_form = {
	.name = "surat",
	.size = sizeof(struct ulang),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* What the address asks for, by the code in it; at first what needs somebody. */
static const struct saring {
	const char *kode, *surat;
} kinds[] = {{"gagal", "GAGAL"}, {"menunggu", "MENUNGGU"}, {"terkirim", "TERKIRIM"}};

static const struct saring *
asked(struct kj_req *req)
{
	const char *kode = kj_query(req, "saring");

	for (size_t i = 0; i < KJ_COUNT(kinds); i++)
		if (kj_streq(kinds[i].kode, kode))
			return &kinds[i];
	return &kinds[0];
}

static enum kj_rc
show_counts(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(req->act.db, req->act.arena, &kj_q_surat_hitung, &r, KJ_NOARGS);

	if (rc == KJ_OK)
		kj_set_row(kj_node(kj_top(req), "Hitung"), &r, 0);
	return rc;
}

enum kj_rc
surat(struct kj_req *req)
{
	static const char *const sorts[] = {"waktu", NULL};
	const struct saring *s = asked(req);
	int64_t root = administration_root(req);
	const char *day = administration_today(req);
	struct kj_act *act = &req->act;
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_surat_daftar, &r,
		KJ_ARGS(kj_t(s->surat), kj_i(l.after_id), kj_i(l.after_id), kj_i(root), kj_i(root),
			kj_t(day), kj_t(day), kj_i(l.n + 1)));
	if (rc == KJ_OK && root == 0)
		rc = show_counts(req);
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "waktu");
	kj_set_rows(kj_top(req), "Surat", &r);
	for (size_t i = 0; i < KJ_COUNT(kinds); i++)
		kj_set(kj_node_add(kj_top(req), "Saring"), "kode", kinds[i].kode);
	kj_set(kj_top(req), "Terpilih", s->kode);
	kj_set(kj_top(req), "Pengirim", req->conf->surel.by);
	kj_set_int(kj_top(req), "Boleh", (act->who.peran & (KJ_PERAN_ADMIN | KJ_PERAN_PENGELOLA)) != 0);
	return KJ_OK;
}

enum kj_rc
surat_ulang(struct kj_req *req)
{
	const struct ulang *f = kj_form_of(req);
	int64_t n;
	enum kj_rc rc = kj_surat_retry(&req->act, administration_root(req), f->surat, &n);

	/* Of all of them nothing is left: the list says so. */
	if (rc != KJ_OK && (rc != KJ_NOTFOUND || f->surat != 0))
		return rc;
	kj_flash(req, rc == KJ_OK ? "surat.antre" : "surat.tidak_ada");
	return kj_redirect(req, "administration", "/surat");
}
