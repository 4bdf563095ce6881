/*
 * /review/distribusi/{id}: one unit at calibration: how its predicates lie
 * against the pattern, its people, and the list that the leader above fixes.
 */
#include "distribusi.h"

#include "kinerja/domain/putaran.h"
#include "queries.h"

struct penetapan {
	int64_t tahun;
	const char *siklus, *alasan;
};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "tahun", .kind = KJ_F_INT, .at = offsetof(struct penetapan, tahun), .min = 1900, .max = 9999, .required = true},
	{.name = "siklus", .kind = KJ_F_CHOICE, .at = offsetof(struct penetapan, siklus), .choices = kj_penetapan_siklus, .required = true},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct penetapan, alasan), .max = 1000},
};
/* clang-format on */

const struct kj_form review_penetapan_form = {
	.name = "penetapan",
	.size = sizeof(struct penetapan),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The year and cycle asked for: by address, by a form that was refused, else this year. */
static void
read_when(struct kj_req *req, struct penetapan *out)
{
	const struct penetapan *posted = kj_form_of(req);
	const char *siklus = kj_query(req, "siklus");

	*out = (struct penetapan){.siklus = kj_penetapan_siklus[0], .alasan = ""};
	if (posted && *posted->siklus)
		siklus = posted->siklus;
	out->tahun = kj_query_int(req, "tahun",
		posted && posted->tahun > 0 ? posted->tahun : kj_date_year(kj_act_today(&req->act)));
	for (size_t i = 0; kj_penetapan_siklus[i]; i++)
		if (kj_streq(siklus, kj_penetapan_siklus[i]))
			out->siklus = kj_penetapan_siklus[i];
}

/* Who is read about is noted: the people whose predicate the page shows. */
static enum kj_rc
note_reading(struct kj_req *req, const struct kj_rows *people)
{
	struct kj_buf ids;

	kj_buf_init(&ids, req->act.arena);
	for (size_t i = 0; i < people->n; i++)
		if (!kj_isnull(people, i, "predikat"))
			kj_buf_fmt(&ids, "%s%lld", ids.len ? "," : "", (long long)kj_int(people, i, "id"));
	return ids.len ? kj_log_baca(&req->act, req->route->path, ids.data) : KJ_OK;
}

/* Behind whom a page begins: unit by unit downwards, by name in each. */
struct place {
	struct kj_arg depth, unit, name, id;
};

/* "2 17 Wati": how deep, in which unit, behind which name; the first page for anything else. */
static struct place
read_place(struct kj_arena *a, const struct kj_list *l)
{
	struct place p = {kj_i(-1), kj_i(0), kj_t(""), kj_i(0)};
	const char *unit = strchr(l->after_key, ' '), *name = unit ? strchr(unit + 1, ' ') : NULL;
	int64_t depth, id;

	if (!name ||
		!kj_int_parse(kj_strndup(a, l->after_key, (size_t)(unit - l->after_key)), 0, 99, &depth) ||
		!kj_int_parse(kj_strndup(a, unit + 1, (size_t)(name - unit - 1)), 1, INT64_MAX, &id))
		return p;
	return (struct place){kj_i(depth), kj_i(id), kj_t(name + 1), kj_i(l->after_id)};
}

/* A page of people, and the units below. */
static enum kj_rc
show_rows(struct kj_req *req, const struct penetapan *f, const struct kj_distribusi_unit *u,
	bool sementara)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const struct kj_arg unit = kj_i(req->subject.id), siklus = kj_t(f->siklus),
						large = kj_i(u->besar);
	struct kj_list list;
	struct place p;
	struct kj_rows r, people;
	struct kj_arg n;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 25);
	p = read_place(act->arena, &list);
	n = kj_i(list.n + 1);
	rc = kj_db_rows(act->db, act->arena, &kj_q_distribusi_isi, &r,
		KJ_ARGS(kj_i(f->tahun), unit, large, kj_i(sementara), kj_i(act->who.pegawai), siklus, unit,
			kj_i(f->tahun), unit, large, p.depth, p.depth, p.unit, p.unit, p.name, p.name, p.id, n,
			p.depth, p.depth, p.unit, p.unit, p.name, p.name, p.id, n, siklus, kj_i(f->tahun),
			unit));
	if (rc != KJ_OK)
		return rc;
	people = r;
	people.n = 0;
	for (size_t i = 0; i < r.n; i++)
		if (kj_streq(kj_text(&r, i, "bagian"), "ORANG"))
			people.n = i + 1;
		else
			kj_set_row(kj_node_add(kj_top(req), "Bawah"), &r, i);
	kj_list_more(req, &list, &people, "kunci");
	kj_set_rows(kj_top(req), "Pegawai", &people);
	return note_reading(req, &people);
}

/* Conditions and head-counts of the unit's own pattern; the drawing also without one. */
static void
show_pattern(struct kj_req *req, const struct kj_distribusi_unit *u)
{
	struct kj_node *n = kj_node(kj_top(req), "Pola");

	kj_set_int(n, "ada", u->berpola);
	kj_set_int(n, "n", u->n);
	kj_set_int(n, "belum", kj_int(&u->kepala, 0, "pegawai") - u->n);
	kj_set(n, "tegakkan", u->tegakkan);
	distribusi_kurva_show(req, u->aturan, u->organisasi, u->jumlah);
	if (!u->berpola)
		return;
	kj_set_int(n, "pelanggaran", (int64_t)u->cek.npelanggaran);
	kj_set_int(n, "hanya_informasi", u->cek.hanya_informasi);
	kj_set_int(n, "min_pegawai", u->aturan->pola_min_pegawai);
	distribusi_langkah_show(req, "Syarat", &u->langkah);
	distribusi_batas_show(req, &u->batas, &u->hitungan);
}

/* The yearly cycle, the interim ones that the period has, and the one that is looked at. */
static void
show_cycles(struct kj_req *req, const char *irama, const char *siklus)
{
	for (size_t i = 0; i < kj_putaran_banyak; i++) {
		const struct kj_putaran *p = &kj_putaran_daftar[i];

		if (p->nomor == 0 || kj_streq(p->irama, irama) || kj_streq(p->kode, siklus))
			kj_set(kj_node_add(kj_top(req), "SiklusPilihan"), "kode", p->kode);
	}
}

enum kj_rc
distribusi_unit(struct kj_req *req)
{
	bool sementara = (req->subject.relasi & (KJ_REL_PIMPINAN_UNIT | KJ_REL_PENILAI)) != 0;
	struct kj_node *top = kj_top(req);
	struct kj_distribusi_unit u;
	struct penetapan f;
	enum kj_rc rc;

	read_when(req, &f);
	rc = kj_distribusi_load(&req->act, req->conf->rulesets,
		&(struct kj_distribusi_tanya){
			.unit = req->subject.id, .tahun = f.tahun, .siklus = f.siklus, .sementara = sementara},
		&u);
	if (rc == KJ_OK)
		rc = show_rows(req, &f, &u, sementara);
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(top, "Unit"), &u.kepala, 0);
	/* Laid out on paper, not here. */
	kj_set(top, "Unit.kepala", "");
	kj_set(top, "Unit.penjelasan", "");
	kj_set(top, "Halaman.judul", kj_text(&u.kepala, 0, "unit"));
	kj_set_int(top, "Tahun", f.tahun);
	kj_set_int(top, "TahunLalu", f.tahun - 1);
	kj_set(top, "Siklus", f.siklus);
	kj_set_int(top, "Sementara", sementara);
	show_cycles(req, kj_text(&u.kepala, 0, "irama"), f.siklus);
	show_pattern(req, &u);
	f.alasan = kj_text(&u.kepala, 0, "alasan");
	kj_form_set_version(req, kj_int(&u.kepala, 0, "version"));
	kj_form_fill(req, &review_penetapan_form, &f);
	if (kj_streq(kj_text(&u.kepala, 0, "periode_status"), "BERJALAN"))
		kj_set_acts(req, &kj_penetapan_alur, kj_text(&u.kepala, 0, "status"), req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
distribusi_tetapkan(struct kj_req *req)
{
	const struct penetapan *f = kj_form_of(req);
	const struct kj_penetapan_isi isi = {.tahun = f->tahun,
		.siklus = f->siklus,
		.alasan = f->alasan,
		.aksi = *req->aksi ? req->aksi : "simpan"};
	enum kj_rc rc =
		kj_penetapan_act(&req->act, req->conf->rulesets, &req->subject, kj_form_version(req), &isi);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(isi.aksi, "tetapkan")	   ? "penetapan.ditetapkan"
				  : kj_streq(isi.aksi, "buka_kembali") ? "penetapan.dibuka"
													   : "penetapan.disimpan");
	return kj_redirect(req, "review", "/distribusi/%lld?tahun=%lld&siklus=%s",
		(long long)req->subject.id, (long long)f->tahun, f->siklus);
}
