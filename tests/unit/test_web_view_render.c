/* The view and its templates: values, lists, words, escaping, reading again. */
#include <fcntl.h>
#include <utime.h>

#include "tests/unit/web_page.h"

/* ClearSilver forgets 32 bytes for each template that it cannot parse. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:cs_parse_string";
}

static const char words[] =
	"T {\n judul.uji = Uji coba\n umum.halo = Halo {nama}, ada {n} & {lain}\n"
	" umum.surat.one = satu surat\n umum.surat.other = {n} surat\n"
	" kode.BAIK = Baik\n pesan.skp.disimpan = Tersimpan\n"
	" pesan.awas = Awas\n pesan.awas.jenis = awas\n}\n";

static void
ready(struct page *p, const char *template)
{
	put_file(p, "lang/id/uji.hdf", words);
	put_file(
		p, "lang/en/uji.hdf", "T.umum.surat.one = one letter\nT.umum.surat.other = {n} letters\n");
	put_file(p, "uji.cs", template);
	assert_int_equal(start(p), KJ_OK);
	ask(p, NULL);
}

static void
values_are_escaped_wherever_they_come_from(void **state)
{
	struct page *p = *state;

	ready(p, "<?cs def:m(x) ?><a title=\"<?cs var:x ?>\"><?cs var:x ?></a><?cs /def ?>"
			 "<?cs each:b = Baris ?><?cs if:b.nama ?><?cs call:m(b.nama) ?><?cs /if ?><?cs /each ?>"
			 "<?cs set:s = Nilai ?><?cs var:s ?><?cs var:s + \"x\" ?><?cs var:angka(Nilai) ?>");
	kj_set(kj_top(&p->req), "Nilai", "<&\"'>");
	kj_set(kj_node_add(kj_top(&p->req), "Baris"), "nama", "'\"><script>");
	assert_string_equal(page_of(p, "uji.cs"),
		"<a title=\"&#39;&quot;&gt;&lt;script&gt;\">&#39;&quot;&gt;&lt;script&gt;</a>"
		"&lt;&amp;&quot;&#39;&gt;&lt;&amp;&quot;&#39;&gt;x&lt;&amp;&quot;&#39;&gt;");
}

static void
nodes_are_made_found_and_numbered(void **state)
{
	struct page *p = *state;
	struct kj_node *top;

	ready(p, "");
	top = kj_top(&p->req);
	kj_set(top, "A.b.c", "1");
	kj_set_int(kj_node(kj_node(top, "A"), "b"), "d", -7);
	kj_setf(top, "A.b.e", "%s-%d", "x", 2);
	kj_set(top, "A.b.c", "2");
	kj_set(top, "A.kosong", NULL);
	for (int i = 0; i < 120; i++)
		kj_set_int(kj_node_add(top, "Daftar"), "n", i);
	assert_string_equal(held(p, "A.b.c"), "2");
	assert_string_equal(held(p, "A.b.d"), "-7");
	assert_string_equal(held(p, "A.b.e"), "x-2");
	assert_string_equal(held(p, "A.kosong"), "");
	assert_string_equal(held(p, "Daftar.0.n"), "0");
	assert_string_equal(held(p, "Daftar.119.n"), "119");
	assert_null(hdf_get_obj(p->in.view->top, "Daftar.120"));
}

static void
rows_of_a_statement_become_a_list(void **state)
{
	static const char *const columns[] = {"id", "nama"};
	static const struct kj_query query = {.columns = columns, .types = "it"};
	static const struct kj_cell cells[] = {
		{.s = "1", .i = 1}, {.s = "Ayu"}, {.s = "2", .i = 2}, {.s = "Budi"}};
	const struct kj_rows rows = {.query = &query, .n = 2, .cell = cells}, none = {.query = &query};
	struct page *p = *state;

	ready(p, "<?cs var:Orang ?>:<?cs each:o = Orang ?>[<?cs var:o.id ?> <?cs var:o.nama ?>]<?cs "
			 "/each ?>");
	kj_set_rows(kj_top(&p->req), "Orang", &rows);
	kj_set_row(kj_node(kj_top(&p->req), "Satu"), &rows, 1);
	assert_string_equal(held(p, "Satu.nama"), "Budi");
	assert_string_equal(page_of(p, "uji.cs"), "2:[1 Ayu][2 Budi]");
	kj_set_rows(kj_top(&p->req), "Orang", &none);
	assert_string_equal(page_of(p, "uji.cs"), "0:");
}

static void
what_a_template_sets_is_gone_with_the_request(void **state)
{
	struct page *p = *state;

	ready(p,
		"<?cs set:Nilai = \"a\" ?><?cs set:baru = \"b\" ?><?cs set:Daftar.0.n = \"c\" ?>"
		"<?cs set:Daftar.9.n.m = \"d\" ?><?cs loop:i = #1, #20 ?><?cs set:X[i] = i ?><?cs /loop ?>"
		"<?cs var:Nilai + baru + Daftar.0.n + Daftar.9.n.m + X.20 ?>");
	for (int round = 0; round < 3; round++) {
		ask(p, NULL);
		kj_set(kj_top(&p->req), "Nilai", "1");
		kj_set_int(kj_node_add(kj_top(&p->req), "Daftar"), "n", 1);
		assert_string_equal(page_of(p, "uji.cs"), "abcd20");
		kj_view_end(&p->req);
	}
	ask(p, NULL);
	assert_string_equal(held(p, "baru"), "");
}

static void
the_same_words_serve_every_request(void **state)
{
	struct page *p = *state;

	ready(p, "<?cs var:Halaman.judul ?>|<?cs var:T.kode[K] ?>|<?cs var:Statik.css ?>|<?cs "
			 "var:Base.planning ?>|"
			 "<?cs var:Base.statik ?>|<?cs var:Halaman.bahasa ?>|<?cs var:Saya.nama ?>|<?cs "
			 "var:Form.versi ?>");
	kj_set(kj_top(&p->req), "K", "BAIK");
	kj_form_set_version(&p->req, 7);
	assert_string_equal(
		page_of(p, "uji.cs"), "Uji coba|Baik|kinerja-1a2b.css|/planning|/statik/|id|Ayu|7");
}

static void
every_page_has_a_form_key_of_its_own(void **state)
{
	struct page *p = *state;
	char first[40];

	ready(p, "<?cs var:Form.kunci ?>");
	(void)snprintf(first, sizeof(first), "%s", page_of(p, "uji.cs"));
	assert_int_equal(strlen(first), 32);
	ask(p, NULL);
	assert_string_not_equal(page_of(p, "uji.cs"), first);
}

static void
words_are_found_filled_in_and_counted(void **state)
{
	struct page *p = *state;

	ready(p, "");
	assert_string_equal(
		kj_say(&p->req, "umum.halo", "nama", "Ayu", "n", "3", NULL), "Halo Ayu, ada 3 & {lain}");
	assert_string_equal(kj_say_n(&p->req, "umum.surat", 1), "satu surat");
	assert_string_equal(kj_say_n(&p->req, "umum.surat", 1234), "1.234 surat");
	p->in.lang = "en";
	assert_string_equal(kj_say_n(&p->req, "umum.surat", 1), "one letter");
	assert_string_equal(kj_say_n(&p->req, "umum.surat", 1234), "1,234 letters");
	assert_string_equal(
		kj_say(&p->req, "umum.halo", "nama", "A", "n", "1", NULL), "Halo A, ada 1 & {lain}");
	capture_start();
	assert_string_equal(kj_say(&p->req, "umum.tiada", NULL), "umum.tiada");
	assert_non_null(strstr(capture_end(p->arena), "umum.tiada"));
}

static void
languages_are_known_by_their_folders(void **state)
{
	struct page *p = *state;

	ready(p, "");
	assert_string_equal(kj_lang_known("id", 2), "id");
	assert_string_equal(kj_lang_known("en-GB,x", 5), "en");
	assert_string_equal(kj_lang_known("EN_us", 5), "en");
	assert_null(kj_lang_known("de", 2));
	assert_null(kj_lang_known("", 0));
	assert_null(kj_lang_known("i", 1));
}

static void
numbers_and_times_are_written_for_the_reader(void **state)
{
	static const char template[] =
		"<?cs var:angka(A) ?>|<?cs var:tanggal(D) ?>|<?cs "
		"var:tanggal_pendek(D) ?>|<?cs var:hari(D) ?>|"
		"<?cs var:waktu(W) ?>|<?cs var:waktu_zona(W) ?>|<?cs var:tanggal(W) ?>|<?cs var:url(U) "
		"?>|<?cs var:angka(D) ?>|<?cs var:angka(X) ?>";
	struct page *p = *state;

	ready(p, template);
	for (int english = 0; english < 2; english++) {
		ask(p, NULL);
		p->in.lang = english ? "en" : "id";
		kj_set(kj_top(&p->req), "A", "1234567.5000");
		kj_set(kj_top(&p->req), "D", "2026-08-17");
		kj_set(kj_top(&p->req), "W", "2026-11-20 23:30:00");
		kj_set(kj_top(&p->req), "U", "a b/\xc3\xa9?");
		assert_string_equal(
			page_of(p, "uji.cs"), english ? "1,234,567.5|17 August 2026|17 Aug 2026|Monday|21 Nov "
											"2026 07:30|21 Nov 2026 07:30 WITA|21 November 2026|"
											"a%20b%2F%C3%A9%3F|2026-08-17|"
										  : "1.234.567,5|17 Agustus 2026|17 Agu 2026|Senin|21 Nov "
											"2026 07.30|21 Nov 2026 07.30 WITA|21 November 2026|"
											"a%20b%2F%C3%A9%3F|2026-08-17|");
	}
}

static void
links_of_people_lead_to_the_web_only(void **state)
{
	static const char *const links[][2] = {{"https://x.go.id/?a=1&b", "https://x.go.id/?a=1&amp;b"},
		{"HTTP://x", "HTTP://x"}, {"javascript:alert(1)", "#"}, {"//x", "#"}, {" https://x", "#"},
		{"", "#"}};
	static const char *const paths[][2] = {
		{"/skp/12?a=1", "/skp/12?a=1"}, {"//x", ""}, {"/\\x", ""}, {"javascript:x", ""}, {"", ""}};
	struct page *p = *state;

	ready(p, "<a href=\"<?cs var:tautan(L) ?>\"><?cs var:jalur(J) ?>");
	for (size_t i = 0; i < KJ_COUNT(paths); i++) {
		ask(p, NULL);
		kj_set(kj_top(&p->req), "J", paths[i][0]);
		assert_string_equal(page_of(p, "uji.cs"), kj_fmt(p->arena, "<a href=\"\">%s", paths[i][1]));
	}
	for (size_t i = 0; i < KJ_COUNT(links); i++) {
		ask(p, NULL);
		kj_set(kj_top(&p->req), "L", links[i][0]);
		assert_string_equal(page_of(p, "uji.cs"), kj_fmt(p->arena, "<a href=\"%s\">", links[i][1]));
	}
}

static void
messages_come_once_and_only_if_they_exist(void **state)
{
	struct page *p = *state;

	ready(p, "<?cs var:Pesan.teks ?>/<?cs var:Pesan.jenis ?>");
	p->in.flash = "skp.disimpan";
	assert_string_equal(page_of(p, "uji.cs"), "Tersimpan/");
	ask(p, NULL);
	p->in.flash = "awas";
	assert_string_equal(page_of(p, "uji.cs"), "Awas/awas");
	ask(p, NULL);
	p->in.flash = "tidak.ada";
	assert_string_equal(page_of(p, "uji.cs"), "/");
}

static void
white_space_between_lines_is_not_sent(void **state)
{
	struct page *p = *state;

	put_file(p, "base/m.cs", "<?cs # macros ?>\n<?cs def:m() ?><b>m</b><?cs /def ?>\n\n");
	ready(p, "<?cs include!\"base/m.cs\" ?>\n\n  <ul>  \n\t<?cs each:x = X ?>\r\n\t\t<li> <?cs "
			 "call:m() ?>\n\t<?cs /each ?>\n  </ul>\n"
			 "a\n  <?cs var:Y ?>\n  b\n");
	kj_set(kj_top(&p->req), "Y", "y");
	(void)kj_node_add(kj_top(&p->req), "X");
	assert_string_equal(page_of(p, "uji.cs"), "<ul><li> <b>m</b>\n</ul>\na\ny\nb\n");
}

static void
an_indented_line_continues_the_one_above(void **state)
{
	struct page *p = *state;

	ready(p, "<p>\n\t<?cs if:Y ?>\n\t\t<b>y</b>\n\t<?cs /if ?>\n<?cs set:z = Y ?>\n"
			 "\t<?cs var:z ?>\n</p>\n<pre>\n\t</pre>\n");
	kj_set(kj_top(&p->req), "Y", "1");
	assert_string_equal(page_of(p, "uji.cs"), "<p><b>y</b>\n1</p>\n<pre></pre>\n");
}

/* Another second, in which files are looked at again. */
static void
age(const struct page *p, const char *name)
{
	int64_t now = kj_clock_real();
	struct utimbuf then = {.actime = 1, .modtime = 1};
	char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", p->dir, name);
	assert_int_equal(utime(path, &then), 0);
	while (kj_clock_real() == now)
		usleep(20000);
}

static void
the_layout_stands_around_pages_as_if_included(void **state)
{
	struct page *p = *state;
	const char *log;

	put_file(p, "base/makro.cs", "<?cs def:b(x) ?><b><?cs var:x ?></b><?cs /def ?>\n");
	put_file(p, "base/atas.cs",
		"<!doctype html>\n<?cs include!\"base/makro.cs\" ?>\n"
		"<main class=\"<?cs var:Lebar ?>\"><?cs set:Dalam = \"1\" ?>\n<?cs call:b(Lebar) ?>\n");
	put_file(p, "base/bawah.cs", "<?cs # the end ?>\n</main><?cs var:Akhir ?>\n");
	ready(p, "<?cs # sets ?>\n<?cs set:Lebar = Nilai ?>\n<?cs include!\"base/atas.cs\" ?>\n"
			 "<?cs call:b(Dalam) ?>\n<?cs set:Akhir = \"z\" ?>\n"
			 "<?cs include!\"base/bawah.cs\" ?>\n");
	kj_set(kj_top(&p->req), "Nilai", "s");
	assert_string_equal(page_of(p, "uji.cs"),
		"<!doctype html>\n<main class=\"s\">\n<b>s</b>\n<b>1</b>\n</main>z\n");
	put_file(p, "base/bawah.cs", "</main>\n");
	age(p, "base/bawah.cs");
	kj_view_end(&p->req);
	ask(p, NULL);
	assert_string_equal(
		page_of(p, "uji.cs"), "<!doctype html>\n<main class=\"\">\n<b></b>\n<b>1</b>\n</main>\n");
	kj_view_end(&p->req);
	kj_view_stop();
	put_file(p, "uji.cs", "<?cs include!\"base/atas.cs\" ?>no foot");
	capture_start();
	assert_int_equal(start(p), KJ_FAULT);
	log = capture_end(p->arena);
	assert_non_null(strstr(log, "uji.cs: head and foot of the layout"));
}

static void
a_broken_template_is_named_with_its_line(void **state)
{
	struct page *p = *state;
	const char *log;

	put_file(p, "lang/id/uji.hdf", words);
	put_file(p, "base/dalam.cs", "satu\n\n\n<?cs if:x ?>");
	put_file(p, "uji.cs", "<?cs include!\"base/dalam.cs\" ?>");
	capture_start();
	assert_int_equal(start(p), KJ_FAULT);
	log = capture_end(p->arena);
	assert_non_null(strstr(log, "uji.cs"));
	assert_non_null(strstr(log, "dalam.cs"));
}

static void
a_pool_parses_its_language_and_shows_the_others_too(void **state)
{
	struct page *p = *state;

	ready(p, "<?cs var:T.umum.surat.one ?>");
	kj_view_end(&p->req);
	kj_view_stop();
	p->conf.production = true;
	assert_int_equal(kj_view_start(&p->conf, &p->module, KJ_AHEAD_LANG), KJ_OK);
	/* What was parsed is not read again: only the other language finds the new text. */
	put_file(p, "uji.cs", "* <?cs var:T.umum.surat.one ?>");
	ask(p, NULL);
	assert_string_equal(page_of(p, "uji.cs"), "satu surat");
	ask(p, NULL);
	p->in.lang = "en";
	assert_string_equal(page_of(p, "uji.cs"), "* one letter");
	kj_view_stop();
	put_file(p, "uji.cs", "<?cs if:x ?>");
	capture_start();
	assert_int_equal(kj_view_start(&p->conf, &p->module, KJ_AHEAD_LANG), KJ_FAULT);
	assert_non_null(strstr(capture_end(p->arena), "uji.cs"));
}

static void
missing_and_forbidden_files_are_refused(void **state)
{
	static const char *const templates[] = {"<?cs include!\"base/tiada.cs\" ?>",
		"<?cs include!\"../luar.cs\" ?>", "<?cs include!\"/etc/hostname\" ?>"};
	struct page *p = *state;

	put_file(p, "lang/id/uji.hdf", words);
	for (size_t i = 0; i < KJ_COUNT(templates); i++) {
		put_file(p, "uji.cs", templates[i]);
		capture_start();
		assert_int_equal(start(p), KJ_FAULT);
		assert_non_null(strstr(capture_end(p->arena), "uji.cs"));
		kj_view_stop();
	}
}

static void
changes_on_disk_show_in_development_only(void **state)
{
	struct page *p = *state;

	put_file(p, "base/m.cs", "satu");
	ready(p, "<?cs include!\"base/m.cs\" ?> <?cs var:T.kode.BAIK ?>");
	assert_string_equal(page_of(p, "uji.cs"), "satu Baik");
	put_file(p, "base/m.cs", "dua");
	put_file(p, "lang/id/uji.hdf", "T.kode.BAIK = Bagus\n");
	age(p, "base/m.cs");
	kj_view_end(&p->req);
	ask(p, NULL);
	assert_string_equal(page_of(p, "uji.cs"), "dua Bagus");
	kj_view_end(&p->req);
	kj_view_stop();
	p->conf.production = true;
	assert_int_equal(start(p), KJ_OK);
	put_file(p, "base/m.cs", "tiga");
	age(p, "base/m.cs");
	ask(p, NULL);
	assert_string_equal(page_of(p, "uji.cs"), "dua Bagus");
}

static void
buttons_are_those_that_the_table_allows(void **state)
{
	static const struct kj_langkah steps[] = {
		{.from = "DRAF", .aksi = "ajukan", .to = "DIAJUKAN", .relasi = KJ_REL_DIRI},
		{.from = "DRAF", .aksi = "ajukan", .to = "LAIN", .relasi = KJ_REL_DIRI},
		{.from = "DRAF", .aksi = "hapus", .to = "", .relasi = KJ_REL_DIRI | KJ_REL_ADMIN},
		{.from = "DIAJUKAN", .aksi = "setujui", .to = "DITETAPKAN", .relasi = KJ_REL_PENILAI},
	};
	static const struct kj_alur alur = {.dok = KJ_DOK_SKP, .steps = steps, .n = KJ_COUNT(steps)};
	struct page *p = *state;

	ready(p, "<?cs var:Aksi ?><?cs each:a = Aksi ?> <?cs var:a.kode ?><?cs /each ?>");
	kj_set_acts(&p->req, &alur, "DRAF", KJ_REL_DIRI);
	assert_string_equal(page_of(p, "uji.cs"), "2 ajukan hapus");
	kj_set_acts(&p->req, &alur, "DIAJUKAN", KJ_REL_DIRI);
	assert_string_equal(page_of(p, "uji.cs"), "0");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(values_are_escaped_wherever_they_come_from),
		PAGE_TEST(nodes_are_made_found_and_numbered),
		PAGE_TEST(rows_of_a_statement_become_a_list),
		PAGE_TEST(what_a_template_sets_is_gone_with_the_request),
		PAGE_TEST(the_same_words_serve_every_request),
		PAGE_TEST(every_page_has_a_form_key_of_its_own),
		PAGE_TEST(words_are_found_filled_in_and_counted),
		PAGE_TEST(languages_are_known_by_their_folders),
		PAGE_TEST(numbers_and_times_are_written_for_the_reader),
		PAGE_TEST(links_of_people_lead_to_the_web_only),
		PAGE_TEST(messages_come_once_and_only_if_they_exist),
		PAGE_TEST(white_space_between_lines_is_not_sent),
		PAGE_TEST(an_indented_line_continues_the_one_above),
		PAGE_TEST(the_layout_stands_around_pages_as_if_included),
		PAGE_TEST(a_broken_template_is_named_with_its_line),
		PAGE_TEST(a_pool_parses_its_language_and_shows_the_others_too),
		PAGE_TEST(missing_and_forbidden_files_are_refused),
		PAGE_TEST(changes_on_disk_show_in_development_only),
		PAGE_TEST(buttons_are_those_that_the_table_allows),
	};

	return cmocka_run_group_tests_name("web view", tests, NULL, NULL);
}
