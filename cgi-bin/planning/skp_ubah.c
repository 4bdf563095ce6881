/*
 * /planning/skp/{id}/ubah: the whole plan as one sheet, RHK rows with their
 * IKI rows, savable half done.
 */
#include "planning.h"

#include "kinerja/domain/skp_tempel.h"
#include "kinerja/exact.h"

/* A group is a class, never a person: its name is short, and kj_kelompok_nama looks at it. */
static const struct kj_field kelompok_fields[] = {
	{.name = "nama_kelompok",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_iki_kelompok, nama),
		.max = KJ_KELOMPOK_NAMA_MAKS},
	{.name = "jumlah_anggota",
		.kind = KJ_F_DECIMAL,
		.at = offsetof(struct kj_iki_kelompok, jumlah),
		.max = 6},
	{.name = "awal", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki_kelompok, awal)},
};

static const struct kj_form kelompok_form = {.name = "kelompok",
	.size = sizeof(struct kj_iki_kelompok),
	.fields = kelompok_fields,
	.nfields = KJ_COUNT(kelompok_fields)};

static const struct kj_field iki_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, teks), .max = 1000},
	{.name = "aspek",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_iki, aspek),
		.choices = kj_skp_aspek,
		.required = true},
	{.name = "arah",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_iki, arah),
		.choices = kj_skp_arah,
		.required = true},
	{.name = "target", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target)},
	{.name = "satuan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, satuan), .max = 60},
	{.name = "bobot", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, bobot), .max = 3},
	{.name = "konsolidasi",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_iki, konsolidasi),
		.choices = kj_skp_konsolidasi,
		.required = true},
	{.name = "target_maksimal", .kind = KJ_F_BOOL, .at = offsetof(struct kj_iki, target_maksimal)},
	{.name = "terburuk", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, terburuk)},
	{.name = "sumber", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, sumber), .max = 200},
	{.name = "sifat",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_iki, sifat),
		.choices = kj_skp_sifat},
	{.name = "outcome", .kind = KJ_F_ID, .at = offsetof(struct kj_iki, outcome)},
	{.name = "wilayah", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, wilayah), .max = 200},
	{.name = "baseline", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, baseline)},
	{.name = "target_lo", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_lo)},
	{.name = "target_hi", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_hi)},
	{.name = "target_tw1", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_tw[0])},
	{.name = "target_tw2", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_tw[1])},
	{.name = "target_tw3", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_tw[2])},
	{.name = "target_tw4", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iki, target_tw[3])},
	{.name = "aksi_tw1", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, aksi_tw[0]), .max = 500},
	{.name = "aksi_tw2", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, aksi_tw[1]), .max = 500},
	{.name = "aksi_tw3", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, aksi_tw[2]), .max = 500},
	{.name = "aksi_tw4", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, aksi_tw[3]), .max = 500},
	{.name = "pembilang", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, pembilang), .max = 200},
	{.name = "penyebut", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iki, penyebut), .max = 200},
	{.name = "rubrik_di_atas",
		.kind = KJ_F_AREA,
		.at = offsetof(struct kj_iki, rubrik_di_atas),
		.max = 500},
	{.name = "rubrik_sesuai",
		.kind = KJ_F_AREA,
		.at = offsetof(struct kj_iki, rubrik_sesuai),
		.max = 500},
	{.name = "rubrik_di_bawah",
		.kind = KJ_F_AREA,
		.at = offsetof(struct kj_iki, rubrik_di_bawah),
		.max = 500},
	{.name = "kelompok",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_iki, kelompok),
		.rows = &kelompok_form,
		.max = KJ_KELOMPOK_MAKS},
	{.name = "kelompok_tempel", .kind = KJ_F_AREA, .at = offsetof(struct kj_iki, kelompok_tempel)},
};

static const struct kj_form iki_form = {.name = "iki",
	.size = sizeof(struct kj_iki),
	.fields = iki_fields,
	.nfields = KJ_COUNT(iki_fields)};

static const struct kj_field rhk_fields[] = {
	{.name = "jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_rhk, jenis),
		.choices = kj_skp_jenis,
		.required = true},
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_rhk, teks), .max = 1000},
	{.name = "atasan", .kind = KJ_F_ID, .at = offsetof(struct kj_rhk, atasan)},
	{.name = "penugasan_dari", .kind = KJ_F_TEXT, .at = offsetof(struct kj_rhk, penugasan_dari)},
	{.name = "perspektif",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_rhk, perspektif),
		.choices = kj_skp_perspektif},
	{.name = "sasaran", .kind = KJ_F_ID, .at = offsetof(struct kj_rhk, sasaran)},
	{.name = "manfaat", .kind = KJ_F_AREA, .at = offsetof(struct kj_rhk, manfaat), .max = 1000},
	{.name = "iki",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_rhk, iki),
		.rows = &iki_form,
		.max = 40,
		.begin = 1},
};

static const struct kj_form rhk_form = {.name = "rhk",
	.size = sizeof(struct kj_rhk),
	.fields = rhk_fields,
	.nfields = KJ_COUNT(rhk_fields)};

static const struct kj_field perilaku_fields[] = {
	{.name = "ekspektasi",
		.kind = KJ_F_AREA,
		.at = offsetof(struct kj_perilaku, ekspektasi),
		.max = 1000},
};

static const struct kj_form perilaku_form = {.name = "perilaku",
	.size = sizeof(struct kj_perilaku),
	.fields = perilaku_fields,
	.nfields = KJ_COUNT(perilaku_fields)};

static const struct kj_field lampiran_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct kj_lampiran, teks), .max = 500},
};

static const struct kj_form lampiran_form = {.name = "lampiran",
	.size = sizeof(struct kj_lampiran),
	.fields = lampiran_fields,
	.nfields = KJ_COUNT(lampiran_fields)};

static const struct kj_field sheet_fields[] = {
	{.name = "pendekatan",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_skp_isi, pendekatan),
		.choices = kj_skp_pendekatan,
		.required = true},
	{.name = "rhk",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_skp_isi, rhk),
		.rows = &rhk_form,
		.max = KJ_SKP_RHK_MAKS},
	{.name = "perilaku",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_skp_isi, perilaku),
		.rows = &perilaku_form,
		.max = 7},
	{.name = "sumber_daya",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_skp_isi, sumber_daya),
		.rows = &lampiran_form,
		.max = 20},
	{.name = "pertanggungjawaban",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_skp_isi, pertanggungjawaban),
		.rows = &lampiran_form,
		.max = 20},
	{.name = "konsekuensi",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_skp_isi, konsekuensi),
		.rows = &lampiran_form,
		.max = 20},
};

const struct kj_form planning_sheet_form = {
	.name = "skp",
	.size = sizeof(struct kj_skp_isi),
	.fields = sheet_fields,
	.nfields = KJ_COUNT(sheet_fields),
	.draft = true,
};

/* Rows to begin with: an empty sheet would only ask for clicks. */
static void
invite(struct kj_arena *a, struct kj_skp_isi *isi)
{
	struct kj_set *lists[] = {&isi->sumber_daya, &isi->pertanggungjawaban, &isi->konsekuensi};

	if (isi->rhk.n == 0) {
		struct kj_rhk *h = kj_calloc(a, 3, sizeof(*h));

		for (size_t i = 0; i < 3; i++) {
			struct kj_iki *k = kj_alloc(a, sizeof(*k));

			*k = kj_iki_baru;
			h[i] = (struct kj_rhk){.row = {.key = kj_fmt(a, "b%zu", i + 1)},
				.jenis = "UTAMA",
				.teks = "",
				.penugasan_dari = "",
				.manfaat = "",
				.perspektif = "",
				.iki = {1, k}};
		}
		isi->rhk = (struct kj_set){3, h};
	}
	for (size_t i = 0; i < KJ_COUNT(lists); i++) {
		struct kj_lampiran *l;

		if (lists[i]->n > 0)
			continue;
		l = kj_alloc(a, sizeof(*l));
		*l = (struct kj_lampiran){.row = {.key = "b1"}, .teks = ""};
		*lists[i] = (struct kj_set){1, l};
	}
}

/* Bobot: the weights of the main results as stored; the script counts on from there. */
static void
show_weights(struct kj_req *req, const struct kj_skp_isi *isi)
{
	struct kj_arena *a = req->act.arena;
	struct kj_node *top = kj_top(req);
	struct kj_exact *sum = kj_exact(a);
	const struct kj_rhk *h = isi->rhk.v;
	const char *text;

	for (size_t i = 0; i < isi->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		if (!kj_streq(h[i].jenis, "UTAMA"))
			continue;
		for (size_t j = 0; j < h[i].iki.n; j++)
			if (*k[j].bobot != '\0')
				sum = kj_exact_add(a, sum, kj_exact_parse(a, k[j].bobot));
	}
	text = kj_exact_show(a, sum, 4);
	kj_set(top, "Bobot", kj_decimal_show(a, text, req->act.who.lang));
	kj_set(top, "Bobot.nilai", text);
	if (kj_exact_cmp_int(sum, 100) == 0)
		kj_set_int(top, "Bobot.pas", 1);
}

/* Outcomes of this sheet that outputs may serve, as stored. */
static void
offer_outcomes(struct kj_req *req, const struct kj_skp_isi *isi)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (k[j].row.id != 0 && kj_streq(k[j].sifat, "OUTCOME") && *k[j].teks != '\0')
				kj_form_choice(req, "outcome", k[j].row.key, k[j].teks);
	}
}

enum kj_rc
skp_ubah(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_node *top = kj_top(req);
	struct kj_skp plan;
	enum kj_rc rc;

	if (!kj_streq(req->subject.status, "DRAF"))
		return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
	rc = kj_skp_load(act, req->subject.id, &plan);
	if (rc != KJ_OK)
		return rc;
	kj_set_int(top, "Skp.kosong", plan.isi.rhk.n == 0);
	invite(act->arena, &plan.isi);
	kj_set_row(kj_node(top, "Skp"), &plan.kepala, 0);
	kj_set_int(top, "Skp.mandiri", kj_skp_mandiri(&plan));
	for (size_t i = 0; i < plan.lain.n; i++) {
		const char *jenis = kj_text(&plan.lain, i, "jenis");

		if (kj_streq(jenis, "ATASAN")) {
			kj_form_choice(
				req, "atasan", kj_text(&plan.lain, i, "id"), kj_text(&plan.lain, i, "teks"));
			kj_set_row(kj_node_add(top, "Atasan"), &plan.lain, i);
		} else if (kj_streq(jenis, "LALU")) {
			/* The last one is the newest. */
			kj_set_row(kj_node(top, "Lalu"), &plan.lain, i);
		} else if (kj_streq(jenis, "OUTCOME")) {
			kj_form_choice(
				req, "outcome", kj_text(&plan.lain, i, "id"), kj_text(&plan.lain, i, "teks"));
		} else if (kj_streq(jenis, "SASARAN")) {
			kj_form_choice(
				req, "sasaran", kj_text(&plan.lain, i, "id"), kj_text(&plan.lain, i, "teks"));
		} else if (kj_streq(jenis, "CATATAN")) {
			kj_set_row(kj_node_add(top, "Catatan"), &plan.lain, i);
		}
	}
	(void)dialog_show(req, &plan);
	offer_outcomes(req, &plan.isi);
	show_weights(req, &plan.isi);
	kj_form_fill(req, &planning_sheet_form, &plan.isi);
	kj_form_set_version(req, req->subject.version);
	return KJ_OK;
}

enum kj_rc
skp_ubah_simpan(struct kj_req *req)
{
	bool submit = kj_streq(req->aksi, "ajukan");
	bool level = kj_streq(req->aksi, "ratakan");
	int64_t version = kj_form_version(req);
	const struct kj_skp_isi *isi = kj_form_of(req);
	enum kj_rc rc;

	if (level)
		isi = kj_skp_ratakan(req->act.arena, isi);
	rc = kj_skp_tempel_kelompok(&req->act, isi, &isi);
	if (rc == KJ_OK)
		rc = kj_skp_save(&req->act, &req->subject, version, isi, submit);
	if (rc != KJ_OK)
		return rc;
	if (!submit) {
		kj_flash(req, level ? "skp.diratakan" : "skp.disimpan");
		return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)req->subject.id);
	}
	rc = kj_skp_act(&req->act, &req->subject,
		&(struct kj_skp_putusan){
			.aksi = "ajukan", .version = version + 1, .rulesets = req->conf->rulesets});
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "skp.diajukan");
	return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
}
