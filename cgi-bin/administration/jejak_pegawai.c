/* /administration/jejak/pegawai/{id}: what was done about a person, or by them, newest first. */
#include "administration.h"

#include "queries.h"

#define DOCUMENTS 40

/* The key of the last row seen: "waktu|jenis|urut"; anything else is the first page. */
struct after {
	const char *waktu, *jenis;
	int64_t urut;
};

static struct after
after_of(struct kj_arena *a, const char *key)
{
	struct after first = {"9999-12-31", "", 0}, at = first;
	const char *one = strchr(key, '|'), *two = one ? strchr(one + 1, '|') : NULL;
	int64_t ignored;

	if (!two || !kj_int_parse(two + 1, 0, INT32_MAX, &at.urut))
		return first;
	at.waktu = kj_strndup(a, key, (size_t)(one - key));
	at.jenis = kj_strndup(a, one + 1, (size_t)(two - one - 1));
	return kj_instant_parse(at.waktu, &ignored) ? at : first;
}

enum kj_rc
jejak_pegawai(struct kj_req *req)
{
	static const char *const sorts[] = {"waktu", NULL};
	struct kj_act *act = &req->act;
	bool by = kj_streq(kj_query(req, "sebagai"), "pelaku");
	struct kj_rows person, docs, r;
	struct kj_list l;
	struct after at;
	enum kj_rc rc = administration_person(req, &person);

	kj_list_read(req, &l, sorts, 50);
	at = after_of(act->arena, l.after_key);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_jejak_daftar, &docs,
			KJ_ARGS(kj_i(req->id[0]), kj_i(DOCUMENTS)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, by ? &kj_q_jejak_oleh : &kj_q_jejak_tentang, &r,
			KJ_ARGS(kj_i(req->id[0]), kj_t(at.waktu), kj_t(at.waktu), kj_t(at.jenis),
				kj_t(at.jenis), kj_i(l.after_id), kj_i(l.after_id), kj_i(at.urut), kj_i(l.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "kunci");
	administration_trail(req, &r);
	kj_set_rows(kj_top(req), "Dokumen", &docs);
	kj_set_int(kj_top(req), "Pelaku", by);
	return KJ_OK;
}
