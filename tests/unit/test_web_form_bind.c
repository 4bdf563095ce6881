/* Forms: from fields to the struct and back, groups in groups, and what is refused. */
#include "tests/unit/web_page.h"

struct leaf {
	struct kj_row row;
	const char *teks;
	const char *target;
};

struct branch {
	struct kj_row row;
	const char *teks;
	const char *jenis;
	struct kj_set iki;
};

struct plan {
	const char *nama, *uraian, *sandi, *arah, *bobot;
	int64_t jumlah, atasan;
	kj_date mulai;
	bool setuju;
	struct kj_upload foto;
	struct kj_set rhk;
};

static const char *const arah[] = {"NAIK", "TURUN", NULL};

static const struct kj_field leaf_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct leaf, teks), .required = true},
	{.name = "target", .kind = KJ_F_DECIMAL, .at = offsetof(struct leaf, target)},
};
static const struct kj_form leaf_form = {
	.name = "iki", .size = sizeof(struct leaf), .fields = leaf_fields, .nfields = 2};

static const struct kj_field branch_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct branch, teks), .required = true},
	{.name = "jenis", .kind = KJ_F_CHOICE, .at = offsetof(struct branch, jenis), .choices = arah},
	{.name = "iki",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct branch, iki),
		.rows = &leaf_form,
		.min = 1,
		.max = 3},
};
static const struct kj_form branch_form = {
	.name = "rhk", .size = sizeof(struct branch), .fields = branch_fields, .nfields = 3};

static const struct kj_field plan_fields[] = {
	{.name = "nama", .kind = KJ_F_TEXT, .at = offsetof(struct plan, nama), .min = 2, .max = 5},
	{.name = "uraian", .kind = KJ_F_AREA, .at = offsetof(struct plan, uraian)},
	{.name = "sandi", .kind = KJ_F_SECRET, .at = offsetof(struct plan, sandi)},
	{.name = "arah", .kind = KJ_F_CHOICE, .at = offsetof(struct plan, arah), .choices = arah},
	{.name = "bobot", .kind = KJ_F_DECIMAL, .at = offsetof(struct plan, bobot), .max = 3},
	{.name = "jumlah", .kind = KJ_F_INT, .at = offsetof(struct plan, jumlah), .min = 1, .max = 31},
	{.name = "atasan", .kind = KJ_F_ID, .at = offsetof(struct plan, atasan)},
	{.name = "mulai", .kind = KJ_F_DATE, .at = offsetof(struct plan, mulai)},
	{.name = "setuju", .kind = KJ_F_BOOL, .at = offsetof(struct plan, setuju)},
	{.name = "foto", .kind = KJ_F_FILE, .at = offsetof(struct plan, foto), .max = 1000},
	{.name = "rhk",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct plan, rhk),
		.rows = &branch_form,
		.max = 4},
};
static const struct kj_form plan_form = {.name = "plan",
	.size = sizeof(struct plan),
	.fields = plan_fields,
	.nfields = KJ_COUNT(plan_fields),
	.draft = true};

static const char words[] =
	"T {\n judul.uji = Uji\n isian {\n  teks = Teks\n  iki = Indikator\n  iki.teks = Isi\n  rhk = "
	"Hasil\n"
	"  nama = Nama\n  target = Target\n }\n kode.NAIK = Naik\n kode.TURUN = Turun\n galat {\n"
	"  wajib = {label} wajib\n  panjang = paling banyak {detail}\n  angka = angka!\n"
	"  umum = semua\n }\n}\n";

static struct page *
ready(void **state)
{
	struct page *p = *state;

	put_file(p, "lang/id/uji.hdf", words);
	assert_int_equal(start(p), KJ_OK);
	ask(p, &plan_form);
	return p;
}

static const struct plan *
bound(struct page *p, enum kj_rc rc)
{
	assert_int_equal(kj_form_bind(&p->req), rc);
	return kj_form_of(&p->req);
}

static void
an_empty_form_binds_to_nothing(void **state)
{
	struct page *p = ready(state);
	const struct plan *v = bound(p, KJ_OK);

	assert_string_equal(v->nama, "");
	assert_string_equal(v->arah, "");
	assert_string_equal(v->bobot, "");
	assert_true(v->jumlah == KJ_UNSET);
	assert_true(v->atasan == 0);
	assert_true(v->mulai == KJ_NODATE);
	assert_false(v->setuju || v->foto.present);
	assert_int_equal(v->rhk.n, 0);
}

static void
every_kind_is_read_as_people_type_it(void **state)
{
	struct page *p = ready(state);
	const struct plan *v;

	type(p, "nama", "  Ayu ");
	type(p, "uraian", "satu\r\ndua\n");
	type(p, "sandi", " rahasia ");
	type(p, "arah", "TURUN");
	type(p, "bobot", "12,50");
	type(p, "jumlah", "31");
	type(p, "atasan", "12345678901");
	type(p, "mulai", "21-11-2026");
	type(p, "setuju", "1");
	v = bound(p, KJ_OK);
	assert_string_equal(v->nama, "Ayu");
	assert_string_equal(v->uraian, "satu\ndua");
	assert_string_equal(v->sandi, " rahasia ");
	assert_string_equal(v->arah, "TURUN");
	assert_string_equal(v->bobot, "12.5");
	assert_true(v->jumlah == 31);
	assert_true(v->atasan == 12345678901);
	assert_true(v->mulai == kj_date_of(2026, 11, 21));
	assert_true(v->setuju);
}

static void
what_cannot_be_is_refused_at_its_field(void **state)
{
	static const struct {
		const char *field, *value, *code;
	} cases[] = {
		{"nama", "A", "pendek"},
		{"nama", "Ayu Dewi", "panjang"},
		{"nama", "a\tb", "karakter"},
		{"uraian", "a\x01", "karakter"},
		{"arah", "naik", "pilihan"},
		{"bobot", "dua", "angka"},
		{"bobot", "1000", "besar"},
		{"bobot", "-1", "kecil"},
		{"jumlah", "0", "kecil"},
		{"jumlah", "32", "besar"},
		{"jumlah", "1,5", "bulat"},
		{"jumlah", "99999999999999999999", "bulat"},
		{"atasan", "-3", "pilihan"},
		{"atasan", "x", "pilihan"},
		{"mulai", "31-02-2026", "tanggal"},
		{"rhk.b1.iki.b1.target", "?", "angka"},
	};
	struct page *p = ready(state);

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		ask(p, &plan_form);
		type(p, cases[i].field, cases[i].value);
		(void)bound(p, KJ_INVALID);
		if (!told(p, cases[i].field, cases[i].code))
			fail_msg("%s=%s: not %s", cases[i].field, cases[i].value, cases[i].code);
	}
}

static void
numbers_are_read_and_shown_in_the_language_of_the_page(void **state)
{
	struct page *p = ready(state);
	struct plan v = {.bobot = "12.5"};

	p->in.lang = "en";
	type(p, "rhk.b1.teks", "x");
	type(p, "rhk.b1.iki.b1.teks", "x");
	type(p, "rhk.b1.iki.b1.target", "1,250");
	type(p, "bobot", "1.250");
	assert_string_equal(bound(p, KJ_OK)->bobot, "1.25");
	assert_string_equal(
		((const struct leaf *)((const struct branch *)bound(p, KJ_OK)->rhk.v)->iki.v)->target,
		"1250");
	kj_form_fill(&p->req, &plan_form, &v);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.bobot"), "12.5");
}

static void
bytes_that_are_no_text_are_refused(void **state)
{
	struct page *p = ready(state);

	kj_params_add(&p->in.post, "nama", 4, "a\xff", 2);
	kj_params_add(&p->in.post, "uraian", 6, "a\0b", 3);
	(void)bound(p, KJ_INVALID);
	assert_true(told(p, "nama", "karakter"));
	assert_true(told(p, "uraian", "karakter"));
	assert_int_equal(problems(p), 2);
}

static void
letters_are_counted_not_bytes_and_composed(void **state)
{
	struct page *p = ready(state);
	const struct plan *v;

	type(p, "nama",
		"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
		"e\xcc\x81");
	v = bound(p, KJ_OK);
	assert_string_equal(v->nama, "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9");
}

static void
groups_nest_and_keep_their_order_and_keys(void **state)
{
	struct page *p = ready(state);
	const struct branch *b;
	const struct leaf *l;
	const struct plan *v;

	type(p, "rhk.12.teks", "dua belas");
	type(p, "rhk.12.iki.7.teks", "tujuh");
	type(p, "rhk.12.iki.b1.teks", "baru");
	type(p, "rhk.12.iki.b1.target", "1.250");
	type(p, "rhk.b2.teks", "baru");
	type(p, "rhk.b2.jenis", "NAIK");
	type(p, "rhk.b2.iki.b1.teks", "x");
	type(p, "rhk.12.iki.7.target", "3");
	v = bound(p, KJ_OK);
	assert_int_equal(v->rhk.n, 2);
	b = v->rhk.v;
	assert_string_equal(b[0].row.key, "12");
	assert_true(b[0].row.id == 12);
	assert_string_equal(b[1].row.key, "b2");
	assert_true(b[1].row.id == 0);
	assert_string_equal(b[1].jenis, "NAIK");
	l = b[0].iki.v;
	assert_int_equal(b[0].iki.n, 2);
	assert_true(l[0].row.id == 7);
	assert_string_equal(l[0].target, "3");
	assert_string_equal(l[1].target, "1250");
}

static void
rows_have_bounds_and_empty_new_ones_do_not_count(void **state)
{
	struct page *p = ready(state);
	const struct plan *v;

	type(p, "rhk.b1.teks", "  ");
	type(p, "rhk.b1.jenis", "NAIK");
	type(p, "rhk.b1.iki.b1.teks", "");
	v = bound(p, KJ_OK);
	assert_int_equal(v->rhk.n, 0);
	ask(p, &plan_form);
	for (int i = 1; i <= 5; i++) {
		type(p, kj_fmt(p->arena, "rhk.%d.teks", i), "x");
		type(p, kj_fmt(p->arena, "rhk.%d.iki.b1.teks", i), i == 5 ? "" : "x");
	}
	(void)bound(p, KJ_INVALID);
	assert_true(told(p, "rhk", "baris_lebih"));
	assert_true(told(p, "rhk.5.iki", "baris_kurang"));
	assert_int_equal(problems(p), 2);
	ask(p, &plan_form);
	type(p, "rhk.3", "");
	(void)bound(p, KJ_INVALID);
	assert_true(told(p, "rhk.3.teks", "wajib"));
	assert_true(told(p, "rhk.3.iki", "baris_kurang"));
}

static void
unknown_fields_and_keys_are_counted_and_ignored(void **state)
{
	static const char *const names[] = {"lain", "nama.x", "rhk", "rhk.", "rhk..teks", "rhk.x.teks",
		"rhk.01.teks", "rhk.0.teks", "rhk.b0.teks", "rhk.b.teks", "rhk.-1.teks",
		"rhk.1234567890123456789.teks", "rhk.b1234567.teks", "rhk.1.", "rhk.1.lain", ".nama", ""};
	struct page *p = ready(state);
	const char *log;

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		type(p, names[i], "x");
	type(p, "csrf", "x");
	type(p, "aksi", "simpan");
	capture_start();
	(void)bound(p, KJ_INVALID);
	log = capture_end(p->arena);
	assert_non_null(strstr(log, "unknown_fields=17"));
	assert_null(strstr(log, "lain"));
}

static void
the_first_of_repeated_fields_counts(void **state)
{
	struct page *p = ready(state);

	type(p, "nama", "satu");
	type(p, "nama", "dua");
	assert_string_equal(bound(p, KJ_OK)->nama, "satu");
}

static void
many_rows_are_read_in_linear_time_and_shown_within_bounds(void **state)
{
	struct page *p = ready(state);

	for (int i = 1; i <= 20000; i++)
		type(p, kj_fmt(p->arena, "rhk.%d.iki.b%d.teks", 1 + i % 4000, 1 + i % 999), "x");
	capture_start();
	(void)bound(p, KJ_INVALID);
	assert_non_null(strstr(capture_end(p->arena), "unknown_fields"));
	assert_int_equal(p->in.posted->v[10].n, 24);
}

static void
files_bind_by_their_name_and_may_be_broken(void **state)
{
	struct kj_file good = {.field = "foto",
		.up = {.present = true, .name = "a.jpg", .type = "image/jpeg", .path = "/x", .size = 10}};
	struct kj_file large = good, odd = good;
	struct page *p = ready(state);
	const struct plan *v;

	large.up.size = 1001;
	odd.up.type = "";
	p->in.files = &good;
	v = bound(p, KJ_OK);
	assert_true(v->foto.present && !v->foto.broken);
	p->in.files = &large;
	v = bound(p, KJ_OK);
	assert_true(v->foto.present && v->foto.broken);
	p->in.files = &odd;
	(void)bound(p, KJ_INVALID);
	assert_true(told(p, "foto", "berkas_jenis"));
}

/* ---- shown ------------------------------------------------------------------------------ */

static struct plan
example(void)
{
	static struct leaf leaves[] = {{.row = {.id = 7}, .teks = "tujuh", .target = "1250.500000"},
		{.row = {.key = "b1"}, .teks = "baru", .target = "4.000000"}};
	static struct branch branches[] = {
		{.row = {.id = 12}, .teks = "dua belas", .jenis = "NAIK", .iki = {2, leaves}},
		{.row = {.id = 13}, .teks = "tiga belas", .jenis = ""}};

	return (struct plan){.nama = "Ayu",
		.uraian = "a\nb",
		.sandi = "rahasia",
		.arah = "TURUN",
		.bobot = "0.2500",
		.jumlah = 5,
		.atasan = 9,
		.mulai = kj_date_of(2026, 11, 21),
		.setuju = true,
		.rhk = {2, branches}};
}

static void
a_struct_is_shown_as_it_would_be_typed(void **state)
{
	static const char *const shown[][2] = {{"nama", "Ayu"}, {"uraian", "a\nb"}, {"sandi", ""},
		{"arah", "TURUN"}, {"bobot", "0,25"}, {"jumlah", "5"}, {"atasan", "9"},
		{"mulai", "2026-11-21"}, {"setuju", "1"}, {"nama.nama", "nama"}, {"nama.id", "i-nama"},
		{"nama.label", "Nama"}, {"nama.wajib", ""}, {"arah.pilihan.0.nilai", "NAIK"},
		{"arah.pilihan.0.teks", "Naik"}, {"arah.pilihan.0.terpilih", ""},
		{"arah.pilihan.1.terpilih", "1"}, {"foto.maks", "1000"}, {"rhk", "2"},
		{"rhk.0.kunci", "12"}, {"rhk.0.teks", "dua belas"}, {"rhk.0.teks.wajib", "1"},
		{"rhk.0.teks.nama", "rhk.12.teks"}, {"rhk.0.teks.id", "i-rhk-12-teks"},
		{"rhk.0.teks.label", "Teks"}, {"rhk.0.iki", "2"}, {"rhk.0.iki.0.target", "1250,5"},
		{"rhk.0.iki.1.target", "4"}, {"rhk.0.iki.1.kunci", "b1"},
		{"rhk.0.iki.1.teks.nama", "rhk.12.iki.b1.teks"}, {"rhk.0.iki.1.teks.label", "Isi"},
		{"rhk.0.iki.1.baris.nama", "rhk.12.iki.b1"}, {"rhk.0.iki.1.baris.jalur", "12.b1"},
		{"rhk.0.iki.1.baris.nomor", "2"}, {"rhk.0.iki.1.baris.baru", "1"},
		{"rhk.0.baris.id", "i-rhk-12"}, {"rhk.1.iki", "0"}, {"grup.rhk.label", "Hasil"},
		{"grup.rhk.nama", "rhk"}, {"rhk.0.grup.iki.jalur", "12"},
		{"rhk.0.grup.iki.nama", "rhk.12.iki"}, {"rhk.0.grup.iki.penuh", ""}};
	struct page *p = ready(state);
	struct plan v = example();

	kj_form_fill(&p->req, &plan_form, &v);
	(void)page_of(p, "uji.cs");
	for (size_t i = 0; i < KJ_COUNT(shown); i++)
		if (strcmp(held(p, kj_fmt(p->arena, "Isian.%s", shown[i][0])), shown[i][1]) != 0)
			fail_msg("%s is '%s'", shown[i][0], held(p, kj_fmt(p->arena, "Isian.%s", shown[i][0])));
}

/* Everything below a node as one text, for comparing. */
static void
dump(struct kj_buf *b, const HDF *node, const char *path)
{
	for (const HDF *c = node->child; c; c = c->next) {
		const char *name = kj_fmt(b->arena, "%s.%s", path, c->name);

		kj_buf_fmt(b, "%s=%s\n", name, c->value ? c->value : "-");
		dump(b, c, name);
	}
}

static const char *
isian(struct page *p)
{
	struct kj_buf b;

	(void)page_of(p, "uji.cs");
	kj_buf_init(&b, p->arena);
	dump(&b, hdf_get_obj(p->in.view->top, "Isian"), "");
	return b.data;
}

static void
typed_and_stored_forms_look_the_same(void **state)
{
	struct page *p = ready(state);
	struct plan v = example();
	const char *stored, *typed;
	struct kj_buf body;
	char *copy;

	kj_form_fill(&p->req, &plan_form, &v);
	stored = isian(p);
	kj_buf_init(&body, p->arena);
	kj_input_write(p->in.stored, true, &body);
	copy = strdup(stored);
	stored = copy;
	typed = strdup(body.data);
	ask(p, &plan_form);
	assert_int_equal(kj_params_parse(&p->in.post, typed, strlen(typed), 1000), KJ_OK);
	kj_form_again(&p->req);
	assert_string_equal(isian(p), stored);
	free(copy);
	free((char *)(uintptr_t)typed);
}

static void
a_form_without_data_is_shown_empty(void **state)
{
	struct page *p = ready(state);

	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.nama.id"), "i-nama");
	assert_string_equal(held(p, "Isian.nama"), "");
	assert_string_equal(held(p, "Isian.rhk"), "0");
}

static void
a_refused_form_keeps_all_that_was_typed_but_secrets(void **state)
{
	struct page *p = ready(state);
	struct plan v = example();

	type(p, "nama", "Terlalu panjang");
	type(p, "sandi", "rahasia");
	type(p, "bobot", "12,,5");
	type(p, "rhk.b1.teks", " ");
	type(p, "rhk.b1.iki.b4.teks", "x");
	type(p, "rhk.b1.iki.b4.target", "z");
	(void)bound(p, KJ_INVALID);
	kj_view_begin(&p->req);
	kj_form_fill(&p->req, &plan_form, &v);
	kj_form_again(&p->req);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.nama"), "Terlalu panjang");
	assert_string_equal(held(p, "Isian.nama.galat"), "paling banyak 5");
	assert_string_equal(held(p, "Isian.sandi"), "");
	assert_string_equal(held(p, "Isian.bobot"), "12,,5");
	assert_string_equal(held(p, "Isian.rhk.0.teks.galat"), "Teks wajib");
	assert_string_equal(held(p, "Isian.rhk.0.iki.0.target"), "z");
	assert_string_equal(held(p, "Isian.rhk.0.iki.0.target.galat"), "angka!");
	assert_string_equal(held(p, "Galat"), "4");
	assert_string_equal(held(p, "Galat.0.nama"), "nama");
	assert_string_equal(held(p, "Galat.2.label"), "Hasil 1 › Teks");
	assert_string_equal(held(p, "Galat.3.label"), "Hasil 1 › Indikator 1 › Target");
	assert_string_equal(held(p, "Galat.3.id"), "i-rhk-b1-iki-b4-target");
	assert_string_equal(held(p, "Isian.rhk.1"), "");
}

static void
problems_of_the_form_and_of_strangers_are_told_too(void **state)
{
	struct page *p = ready(state);

	assert_int_equal(kj_problem(&p->req.act, "wajib", "asing"), KJ_INVALID);
	assert_int_equal(kj_problem(&p->req.act, "wajib", "nama"), KJ_INVALID);
	assert_int_equal(kj_problem(&p->req.act, "umum", "%s", ""), KJ_INVALID);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Galat.0.pesan"), "semua");
	assert_string_equal(held(p, "Galat.1.nama"), "nama");
	assert_string_equal(held(p, "Galat.2.nama"), "asing");
	assert_null(hdf_get_obj(p->in.view->top, "Galat.2.id"));
	ask(p, NULL);
	assert_int_equal(kj_problem(&p->req.act, "umum", "%s", ""), KJ_INVALID);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Galat.0.pesan"), "semua");
}

static void
choices_of_a_page_serve_all_fields_of_a_name(void **state)
{
	struct page *p = ready(state);
	struct plan v = example();

	kj_form_choice(&p->req, "jenis", "A", "Pertama");
	kj_form_choice(&p->req, "jenis", "B", "<Kedua>");
	kj_form_choice(&p->req, "atasan", "9", "Ibu");
	kj_form_fill(&p->req, &plan_form, &v);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Pilihan.jenis.1.teks"), "<Kedua>");
	assert_string_equal(held(p, "Isian.rhk.1.jenis.pilihan.1.nilai"), "B");
	assert_string_equal(held(p, "Isian.atasan.pilihan.0.teks"), "Ibu");
	assert_ptr_equal(hdf_get_obj(p->in.view->top, "Isian.rhk.0.jenis.pilihan.0"),
		hdf_get_obj(p->in.view->top, "Isian.rhk.1.jenis.pilihan.0"));
}

static void
a_stale_version_shows_both_and_loses_no_row(void **state)
{
	struct page *p = ready(state);
	struct plan v = example();

	type(p, "versi", "3");
	type(p, "nama", "Budi");
	type(p, "rhk.12.teks", "diubah");
	type(p, "rhk.12.iki.7.teks", "tujuh");
	kj_form_set_version(&p->req, 4);
	kj_form_fill(&p->req, &plan_form, &v);
	kj_form_again(&p->req);
	(void)page_of(p, "uji.cs");
	assert_true(kj_form_version(&p->req) == 3);
	assert_string_equal(held(p, "Bentrok"), "1");
	assert_string_equal(held(p, "Form.versi"), "4");
	assert_string_equal(held(p, "Isian.nama"), "Budi");
	assert_string_equal(held(p, "Isian.nama.terkini"), "Ayu");
	assert_string_equal(held(p, "Isian.rhk.0.teks.terkini"), "dua belas");
	assert_string_equal(held(p, "Isian.rhk.1.teks"), "tiga belas");
	assert_string_equal(held(p, "Isian.rhk.1.baris.kembali"), "1");
	assert_string_equal(held(p, "Isian.rhk.0.iki"), "1");
}

static void
a_refused_form_stays_with_its_own_version(void **state)
{
	struct page *p = ready(state);
	struct plan v = example();

	type(p, "versi", "4");
	kj_form_set_version(&p->req, 4);
	kj_form_fill(&p->req, &plan_form, &v);
	kj_form_again(&p->req);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Bentrok"), "");
	assert_string_equal(held(p, "Form.versi"), "4");
	assert_string_equal(held(p, "Isian.rhk"), "0");
}

static void
names_lead_to_their_field(void **state)
{
	(void)state;
	assert_ptr_equal(kj_form_field(&plan_form, "nama"), &plan_fields[0]);
	assert_ptr_equal(kj_form_field(&plan_form, "rhk"), &plan_fields[10]);
	assert_ptr_equal(kj_form_field(&plan_form, "rhk.12.iki"), &branch_fields[2]);
	assert_ptr_equal(kj_form_field(&plan_form, "rhk.12.iki.b1.target"), &leaf_fields[1]);
	assert_null(kj_form_field(&plan_form, "rhk.12"));
	assert_null(kj_form_field(&plan_form, "rhk.x.teks"));
	assert_null(kj_form_field(&plan_form, "nama.teks"));
	assert_null(kj_form_field(&plan_form, "rhk.12.lain"));
	assert_null(kj_form_field(&plan_form, ""));
}

/* ---- buttons ------------------------------------------------------------------------------- */

/* Keys of the rows after a button, as "12(7 b1) b2". */
static const char *
keys(struct kj_arena *a, const struct kj_typed *t, size_t below)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t r = 0; r < t->n; r++) {
		const struct kj_input *row = t->row[r];

		kj_buf_fmt(&b, "%s%s", r ? " " : "", row->key);
		if (below < row->form->nfields && row->v[below].n > 0)
			kj_buf_fmt(&b, "(%s)", keys(a, &row->v[below], SIZE_MAX));
	}
	return b.data;
}

static void
row_buttons_change_just_their_group(void **state)
{
	static const struct {
		const char *aksi, *keys, *anchor;
	} cases[] = {
		{"tambah-rhk", "12(7 8) 13 b1", "rhk.b1."},
		{"tambah-iki:12", "12(7 8 b1) 13", "rhk.12.iki.b1."},
		{"tambah-iki:13", "12(7 8) 13(b1)", "rhk.13.iki.b1."},
		{"hapus-rhk:12", "13", "rhk.13."},
		{"hapus-iki:12.8", "12(7) 13", "rhk.12.iki.7."},
		{"naik-rhk:13", "13 12(7 8)", "rhk.13."},
		{"naik-rhk:12", "12(7 8) 13", "rhk.12."},
		{"turun-iki:12.7", "12(8 7) 13", "rhk.12.iki.7."},
		{"turun-iki:12.8", "12(7 8) 13", "rhk.12.iki.8."},
	};
	struct page *p = ready(state);

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const char *anchor;

		ask(p, &plan_form);
		type(p, "rhk.12.iki.7.teks", "x");
		type(p, "rhk.12.iki.8.teks", "x");
		type(p, "rhk.13.teks", "x");
		assert_int_equal(
			kj_input_button(p->arena, kj_form_posted(&p->req), cases[i].aksi, &anchor), KJ_OK);
		assert_string_equal(keys(p->arena, &p->in.posted->v[10], 2), cases[i].keys);
		assert_string_equal(anchor, cases[i].anchor);
	}
}

static void
other_buttons_are_not_taken_for_row_buttons(void **state)
{
	static const char *const aksi[] = {"", "simpan", "tambah", "tambah-", "tambah-lain",
		"tambah-iki", "tambah-rhk:12", "tambah-iki:99", "hapus-rhk", "hapus-rhk:", "hapus-rhk:99",
		"hapus-iki:12", "hapus-iki:12.99", "naik-iki:12.7.1", "turun-iki:1.2.3.4.5.6.7.8",
		"hapus-rhk:12:12"};
	struct page *p = ready(state);

	type(p, "rhk.12.iki.7.teks", "x");
	for (size_t i = 0; i < KJ_COUNT(aksi); i++) {
		const char *anchor;

		if (kj_input_button(p->arena, kj_form_posted(&p->req), aksi[i], &anchor) != KJ_NOTFOUND)
			fail_msg("%s", aksi[i]);
	}
	assert_string_equal(keys(p->arena, &p->in.posted->v[10], 2), "12(7)");
}

static void
a_new_row_has_the_usual_choices(void **state)
{
	static const struct kj_field row_fields[] = {{.name = "arah",
													 .kind = KJ_F_CHOICE,
													 .at = offsetof(struct plan, arah),
													 .choices = arah,
													 .required = true},
		{.name = "jenis", .kind = KJ_F_CHOICE, .at = offsetof(struct plan, arah), .choices = arah}};
	static const struct kj_form row = {
		.name = "baris", .size = sizeof(struct plan), .fields = row_fields, .nfields = 2};
	static const struct kj_field fields[] = {{.name = "baris", .kind = KJ_F_ROWS, .rows = &row}};
	static const struct kj_form group = {
		.name = "daftar", .size = sizeof(struct plan), .fields = fields, .nfields = 1};
	struct page *p = ready(state);
	struct kj_input *in = kj_input_new(p->arena, &group, NULL);
	const char *anchor;

	assert_int_equal(kj_input_button(p->arena, in, "tambah-baris", &anchor), KJ_OK);
	assert_int_equal(in->v[0].n, 1);
	assert_string_equal(in->v[0].row[0]->v[0].s, "NAIK");
	assert_null(in->v[0].row[0]->v[1].s);
}

static void
a_full_group_takes_no_more_rows(void **state)
{
	struct page *p = ready(state);
	const char *anchor;

	type(p, "rhk.1.teks", "x");
	for (int i = 0; i < 6; i++)
		assert_int_equal(
			kj_input_button(p->arena, kj_form_posted(&p->req), "tambah-rhk", &anchor), KJ_OK);
	assert_string_equal(keys(p->arena, &p->in.posted->v[10], 2), "1 b1 b2 b3");
	p->req.aksi = "hapus-rhk:b2";
	p->req.act.who.akun = 0;
	assert_int_equal(kj_form_button(&p->req), KJ_INVALID);
	kj_form_again(&p->req);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.rhk.2.kunci"), "b3");
}

static void
secrets_and_files_stay_out_of_drafts(void **state)
{
	struct page *p = ready(state);
	struct kj_buf body;

	type(p, "nama", "A & b");
	type(p, "sandi", "rahasia");
	type(p, "foto", "x");
	type(p, "lain", "x");
	type(p, "csrf", "x");
	type(p, "rhk.12.teks", "");
	kj_buf_init(&body, p->arena);
	capture_start();
	kj_input_write(kj_form_posted(&p->req), false, &body);
	(void)capture_end(p->arena);
	assert_string_equal(body.data, "nama=A%20%26%20b&rhk.12=&rhk.12.teks=");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(an_empty_form_binds_to_nothing),
		PAGE_TEST(every_kind_is_read_as_people_type_it),
		PAGE_TEST(what_cannot_be_is_refused_at_its_field),
		PAGE_TEST(numbers_are_read_and_shown_in_the_language_of_the_page),
		PAGE_TEST(bytes_that_are_no_text_are_refused),
		PAGE_TEST(letters_are_counted_not_bytes_and_composed),
		PAGE_TEST(groups_nest_and_keep_their_order_and_keys),
		PAGE_TEST(rows_have_bounds_and_empty_new_ones_do_not_count),
		PAGE_TEST(unknown_fields_and_keys_are_counted_and_ignored),
		PAGE_TEST(the_first_of_repeated_fields_counts),
		PAGE_TEST(many_rows_are_read_in_linear_time_and_shown_within_bounds),
		PAGE_TEST(files_bind_by_their_name_and_may_be_broken),
		PAGE_TEST(a_struct_is_shown_as_it_would_be_typed),
		PAGE_TEST(typed_and_stored_forms_look_the_same),
		PAGE_TEST(a_form_without_data_is_shown_empty),
		PAGE_TEST(a_refused_form_keeps_all_that_was_typed_but_secrets),
		PAGE_TEST(problems_of_the_form_and_of_strangers_are_told_too),
		PAGE_TEST(choices_of_a_page_serve_all_fields_of_a_name),
		PAGE_TEST(a_stale_version_shows_both_and_loses_no_row),
		PAGE_TEST(a_refused_form_stays_with_its_own_version),
		PAGE_TEST(names_lead_to_their_field),
		PAGE_TEST(row_buttons_change_just_their_group),
		PAGE_TEST(other_buttons_are_not_taken_for_row_buttons),
		PAGE_TEST(a_new_row_has_the_usual_choices),
		PAGE_TEST(a_full_group_takes_no_more_rows),
		PAGE_TEST(secrets_and_files_stay_out_of_drafts),
	};

	return cmocka_run_group_tests_name("web form", tests, NULL, NULL);
}
