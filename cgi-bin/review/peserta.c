/*
 * /review/skp/{id}/peserta: who else is heard about a person. The evaluator
 * asks colleagues, subordinates and third parties, and names a second reader;
 * the evaluator's superior reads who declared a tie.
 */
#include "kinerja/domain/survei.h"
#include "kinerja/profil.h"
#include "review.h"

/* Holds the link of a new invitation until its page is shown, once. */
static const char LINK[] = "undangan";
enum { LINK_AGE_S = 300, USUAL_DAYS = 14 };

struct peserta {
	struct kj_undangan undangan;
	int64_t pembaca, responden;
};

/* clang-format off */
static const struct kj_field calon_fields[] = {
	{.name = "nomor", .kind = KJ_F_ID, .at = offsetof(struct kj_calon, nomor)},
	{.name = "pilih", .kind = KJ_F_BOOL, .at = offsetof(struct kj_calon, pilih)},
};

static const struct kj_form calon_form = {.name = "calon", .size = sizeof(struct kj_calon),
	.fields = calon_fields, .nfields = KJ_COUNT(calon_fields)};

static const struct kj_field fields[] = {
	{.name = "calon", .kind = KJ_F_ROWS, .at = offsetof(struct peserta, undangan.calon), .rows = &calon_form, .max = 200},
	{.name = "nama_luar", .kind = KJ_F_TEXT, .at = offsetof(struct peserta, undangan.nama_luar), .max = 200},
	{.name = "batas", .kind = KJ_F_DATE, .at = offsetof(struct peserta, undangan.batas)},
	{.name = "pembaca", .kind = KJ_F_ID, .at = offsetof(struct peserta, pembaca)},
	{.name = "responden", .kind = KJ_F_ID, .at = offsetof(struct peserta, responden)},
};
/* clang-format on */

const struct kj_form review_peserta_form = {
	.name = "peserta",
	.size = sizeof(struct peserta),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The groups that take part in this agency, a bit a place of kj_survei_kelompok. */
static unsigned
groups(const struct kj_req *req)
{
	unsigned bits = 0;

	for (size_t i = 0; kj_survei_kelompok[i]; i++)
		if (req->conf->profil && kj_profil_joins(req->conf->profil, kj_survei_kelompok[i]))
			bits |= 1U << i;
	return bits;
}

static bool
joins(unsigned bits, const char *kelompok)
{
	for (size_t i = 0; kj_survei_kelompok[i]; i++)
		if (kj_streq(kj_survei_kelompok[i], kelompok))
			return (bits & (1U << i)) != 0;
	return false;
}

/* The evaluator sees who answered, the superior who declared a tie; nobody sees what was answered here. */
static void
show_invited(struct kj_req *req, const struct kj_rows *list, size_t i)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Undangan");
	bool superior = (req->subject.relasi & (KJ_REL_ATASAN_PENILAI | KJ_REL_AUDITOR)) != 0;
	bool open = kj_int(list, i, "dijawab") == 0;

	kj_set(n, "kelompok", kj_text(list, i, "kelompok"));
	kj_set(n, "nama", kj_text(list, i, "nama"));
	kj_set(n, "kedaluwarsa", kj_text(list, i, "kedaluwarsa"));
	if ((req->subject.relasi & KJ_REL_AUDITOR) == 0)
		kj_set_int(n, "dijawab", !open);
	kj_set_int(n, "hubungan", superior && kj_int(list, i, "hubungan"));
	kj_set(n, "hubungan_teks", superior ? kj_text(list, i, "hubungan_teks") : "");
	if (open)
		kj_form_choice(req, "responden",
			kj_fmt(req->act.arena, "%lld", (long long)kj_int(list, i, "id")),
			kj_text(list, i, "nama"));
}

static void
show_candidate(struct kj_req *req, const struct kj_rows *list, size_t i)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Calon");

	kj_set_int(n, "id", kj_int(list, i, "pegawai_id"));
	kj_set(n, "kelompok", kj_text(list, i, "kelompok"));
	kj_set(n, "nama", kj_text(list, i, "nama"));
	kj_set(n, "jabatan", kj_text(list, i, "jabatan"));
}

/* A person stands in the drawn list once a group; a form row is one person. */
static bool
seen_before(const struct kj_rows *list, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (kj_int(list, k, "pegawai_id") == kj_int(list, i, "pegawai_id") &&
			kj_streq(kj_text(list, k, "bagian"), "CALON"))
			return true;
	return false;
}

static struct kj_set
show_people(struct kj_req *req, const struct kj_rows *list, unsigned bits)
{
	struct kj_calon *c = kj_calloc(req->act.arena, list->n + 1, sizeof(*c));
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		int64_t id = kj_int(list, i, "pegawai_id");
		const char *key = kj_fmt(req->act.arena, "%lld", (long long)id);

		if (id != 0 && !seen_before(list, i))
			kj_form_choice(req, "pembaca", key, kj_text(list, i, "nama"));
		if (kj_streq(kj_text(list, i, "bagian"), "UNDANGAN")) {
			show_invited(req, list, i);
			continue;
		}
		if (!joins(bits, kj_text(list, i, "kelompok")) || seen_before(list, i))
			continue;
		show_candidate(req, list, i);
		c[n].row.id = c[n].nomor = id;
		c[n++].row.key = key;
	}
	return (struct kj_set){n, c};
}

/* The address of a new invitation: told once, then forgotten. */
static void
show_link(struct kj_req *req, const struct kj_rows *list)
{
	const char *link = kj_cookie(req, LINK);
	unsigned char secret[32], hash[32];
	struct kj_sha256 h;

	if (link == NULL || strlen(link) != 2 * sizeof(secret) ||
		!kj_unhex(secret, sizeof(secret), link))
		return;
	kj_cookie_set(req, LINK, "", -1);
	kj_sha256_init(&h);
	kj_sha256_add(&h, secret, sizeof(secret));
	kj_sha256_end(&h, hash);
	for (size_t i = 0; i < list->n; i++) {
		const struct kj_cell *token = kj_cell(list, i, "token");

		if (token->n == sizeof(hash) && memcmp(token->s, hash, sizeof(hash)) == 0) {
			kj_set(kj_top(req), "Tautan", link);
			kj_set(kj_top(req), "TautanNama", kj_text(list, i, "nama"));
		}
	}
}

static bool
has_qualitative(const struct kj_evaluasi *ev)
{
	for (size_t i = 0; i < ev->niki; i++)
		if (kj_evaluasi_kualitatif(&ev->baris, i))
			return true;
	return false;
}

enum kj_rc
peserta(struct kj_req *req)
{
	struct peserta form = {
		.undangan = {.nama_luar = "", .batas = kj_act_today(&req->act) + USUAL_DAYS}};
	struct kj_node *n = kj_top(req);
	unsigned bits = groups(req);
	struct kj_evaluasi ev;
	struct kj_rows list;
	const char *status;
	struct kj_evaluasi_kini kini = review_kini(req);
	enum kj_rc rc = KJ_NOTFOUND;

	if (kini.siklus != NULL)
		rc = kj_evaluasi_load(&req->act, req->conf->rulesets, req->subject.id, kini.siklus, &ev);
	if (rc == KJ_OK)
		rc = kj_survei_peserta(&req->act, req->subject.id, ev.putaran->kode, &list);
	if (rc != KJ_OK)
		return rc;
	status = kj_text(&ev.kepala, 0, "status");
	form.undangan.calon = show_people(req, &list, bits);
	show_link(req, &list);
	review_show_putaran(req, &ev);
	kj_set(kj_node(n, "Ev"), "nama", kj_text(&ev.kepala, 0, "nama"));
	kj_set(kj_node(n, "Ev"), "jabatan", kj_text(&ev.kepala, 0, "jabatan"));
	kj_set(kj_node(n, "Ev"), "pembaca", kj_text(&ev.kepala, 0, "pembaca"));
	kj_set(kj_node(n, "Ev"), "dibaca_pada", kj_text(&ev.kepala, 0, "dibaca_pada"));
	kj_set_int(
		n, "Boleh", (req->subject.relasi & KJ_REL_PENILAI) != 0 && !kj_evaluasi_released(status));
	kj_set_int(n, "Tertutup", bits == 0);
	kj_set_int(n, "BolehLuar", joins(bits, "PIHAK_KETIGA"));
	kj_set_int(n, "Kualitatif", has_qualitative(&ev));
	kj_set_int(
		n, "BolehBaca", kj_alur_find(&kj_evaluasi_alur, status, "nilai", KJ_REL_PENILAI) != NULL);
	kj_set_int(n, "Paling", kj_survei_least(ev.aturan));
	kj_form_fill(req, &review_peserta_form, &form);
	return KJ_OK;
}

static enum kj_rc
invite(struct kj_req *req, const char *siklus, const struct peserta *f)
{
	const char *link = NULL;
	enum kj_rc rc = kj_survei_undang(
		&req->act, req->conf->rulesets, &req->subject, siklus, groups(req), &f->undangan, &link);

	if (rc == KJ_OK && link != NULL)
		kj_cookie_set(req, LINK, link, LINK_AGE_S);
	return rc;
}

enum kj_rc
peserta_undang(struct kj_req *req)
{
	const struct peserta *f = kj_form_of(req);
	const char *siklus = review_kini(req).siklus, *said = "survei.diundang";
	enum kj_rc rc;

	if (siklus == NULL)
		return KJ_NOTFOUND;
	if (kj_streq(req->aksi, "pembaca")) {
		said = "survei.pembaca";
		rc = kj_baca_pilih(&req->act, req->conf->rulesets, &req->subject, siklus, f->pembaca);
	} else if (kj_streq(req->aksi, "cabut")) {
		said = "survei.dicabut";
		rc = f->responden ? kj_survei_cabut(&req->act, &req->subject, siklus, f->responden)
						  : kj_problem(&req->act, "wajib", "responden");
	} else {
		rc = invite(req, siklus, f);
	}
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, said);
	return review_redirect(req, "/peserta");
}
