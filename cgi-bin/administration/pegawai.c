/*
 * /administration/pegawai/{id}: everything about a person, past and present,
 * with the acts beside what they change.
 */
#include "administration.h"

#include "kinerja/rules.h"
#include "queries.h"

/* What looks odd in the NIP; it never stops anybody (DOMAIN 6.1). */
static void
show_nip(struct kj_req *req, const struct kj_rows *r)
{
	const char *text = kj_text(r, 0, "nip");
	struct kj_nip nip;

	if (!*text || kj_nip(req->act.arena, text, kj_act_today(&req->act), NULL, &nip) != KJ_OK)
		return;
	for (size_t i = 0; i < nip.nperingatan; i++)
		kj_set(kj_node_add(kj_top(req), "Nip"), "kode", nip.peringatan[i]);
	if (nip.tanggal_lahir != KJ_NODATE && !kj_isnull(r, 0, "tanggal_lahir") &&
		!kj_streq(kj_date_iso(req->act.arena, nip.tanggal_lahir), kj_text(r, 0, "tanggal_lahir")))
		kj_set(kj_node_add(kj_top(req), "Nip"), "kode", "LAHIR_BEDA");
}

enum kj_rc
pegawai(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	const struct kj_arg args[] = {kj_t(day), kj_t(day), kj_i(req->id[0])};
	struct kj_rows person, posts, lines, roles;
	enum kj_rc rc;

	rc = administration_person(req, &person);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_penugasan_list, &posts, args, KJ_COUNT(args));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_garis_list, &lines, args, KJ_COUNT(args));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_peran_list, &roles, args, KJ_COUNT(args));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Penugasan", &posts);
	kj_set_rows(kj_top(req), "Garis", &lines);
	kj_set_rows(kj_top(req), "Peran", &roles);
	kj_set_int(kj_top(req), "Orang.diri", act->who.pegawai == req->id[0]);
	/* The pengelola who looks at their own page may not change it. */
	kj_set_int(
		kj_top(req), "Boleh.urus", (req->subject.relasi & (KJ_REL_ADMIN | KJ_REL_PENGELOLA)) != 0);
	kj_set_int(kj_top(req), "Boleh.akun", (req->subject.relasi & KJ_REL_ADMIN) != 0);
	show_nip(req, &person);
	return KJ_OK;
}
