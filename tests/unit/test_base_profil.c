/* Profiles of agencies: what is read, what is refused and why, and whether their words fit. */
#include "tests/unit/capture.h"

#include "kinerja/profil.h"
#include "kinerja/web.h"

static const char *const shipped[] = {"denpasar", "serang", "sofifi", "sorong", "umum"};

/* A whole profile; each test changes a line of it. */
static const char *const GOOD[] = {
	"nama = \"Kota Uji\";",
	"tempat = \"Uji\";",
	"zona = 9;",
	"bantuan = \"Subbagian Kepegawaian\";",
	"aturan = \"lokal\";",
	"siklus = { entri = \"BULANAN\"; evaluasi = \"TAHUNAN\"; }; saran_tim = true;",
	"peserta = (\"PEGAWAI\", \"PENILAI\");",
	"fitur = (\"REFLEKSI\", \"BENTURAN\");",
	"istilah = ( { kunci = \"umum.simpan\"; id = \"Simpan dulu\"; en = \"Save first\"; } );",
};
enum { NAMA, TEMPAT, ZONA, BANTUAN, ATURAN, SIKLUS, PESERTA, FITUR, ISTILAH, LINES };

struct fixture {
	struct kj_arena *arena;
	char file[40];
	struct kj_profil p;
	const char *log;
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	int fd;

	if (!f)
		return -1;
	*f = (struct fixture){.arena = kj_arena_new(), .file = "/tmp/kinerja-profil-XXXXXX"};
	*state = f;
	fd = mkstemp(f->file);
	return fd >= 0 ? close(fd) : -1;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	unlink(f->file);
	kj_arena_free(f->arena);
	free(f);
	return 0;
}

/* The good profile with one line changed, NULL takes it out; its log is in f->log. */
static enum kj_rc
load(struct fixture *f, int line, const char *text)
{
	FILE *file = fopen(f->file, "w");
	enum kj_rc rc;

	assert_non_null(file);
	for (int i = 0; i < LINES; i++)
		assert_true(fprintf(file, "%s\n", i != line ? GOOD[i] : text ? text : "") > 0);
	assert_int_equal(fclose(file), 0);
	capture_start();
	rc = kj_profil_load(f->arena, f->file, &f->p);
	f->log = capture_end(f->arena);
	return rc;
}

/* That line is refused, with its number and these words. */
static void
refused(struct fixture *f, int line, const char *text, const char *why)
{
	const char *want = kj_fmt(f->arena, "%s:%d: %s\n", f->file, line + 1, why);

	assert_int_equal(load(f, line, text), KJ_INVALID);
	if (!strstr(f->log, want))
		fail_msg("no '%s' in:\n%s", want, f->log);
	assert_null(f->p.nama);
}

static void
a_profile_is_read_whole(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f, -1, NULL), KJ_OK);
	assert_string_equal(f->log, "");
	assert_string_equal(f->p.nama, "Kota Uji");
	assert_string_equal(f->p.tempat, "Uji");
	assert_string_equal(f->p.bantuan, "Subbagian Kepegawaian");
	assert_string_equal(f->p.aturan, "lokal");
	assert_int_equal(f->p.zona, KJ_WIT);
	assert_string_equal(f->p.siklus.entri, "BULANAN");
	assert_string_equal(f->p.siklus.evaluasi, "TAHUNAN");
	assert_true(f->p.saran_tim);
	assert_true(kj_profil_has(&f->p, "REFLEKSI") && kj_profil_has(&f->p, "BENTURAN"));
	assert_false(kj_profil_has(&f->p, "RUBRIK"));
	assert_false(kj_profil_has(&f->p, "TIDAK_ADA"));
	assert_false(kj_profil_has(NULL, "REFLEKSI"));
	assert_true(kj_profil_joins(&f->p, "PENILAI"));
	assert_false(kj_profil_joins(&f->p, "TIM"));
	assert_int_equal(f->p.nistilah, 1);
	assert_string_equal(f->p.istilah[0].kunci, "umum.simpan");
	assert_string_equal(f->p.istilah[0].id, "Simpan dulu");
	assert_string_equal(f->p.istilah[0].en, "Save first");
	assert_int_equal(f->p.istilah[0].line, ISTILAH + 1);
}

static void
words_of_its_own_may_be_none(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f, ISTILAH, NULL), KJ_OK);
	assert_int_equal(f->p.nistilah, 0);
	assert_int_equal(load(f, FITUR, "fitur = ();"), KJ_OK);
	assert_int_equal(f->p.fitur, 0);
}

static void
settings_are_refused_with_line_and_reason(void **state)
{
	struct fixture *f = *state;

	refused(f, NAMA, "nma = \"Kota\";", "unknown setting 'nma', did you mean 'nama'?");
	refused(f, NAMA, "nama = \"\";", "'nama' must not be empty");
	refused(f, NAMA, "nama = \"<b>Kota</b>\";", "'nama' must not carry markup");
	refused(f, NAMA, "nama = \"Kota\\nUji\";", "'nama' must be one line");
	refused(f, ZONA, "zona = 6;", "'zona' must be from 7 to 9");
	refused(f, ZONA, "zona = \"WIT\";", "'zona' must be a whole number, not a text in quotes");
	refused(f, ATURAN, "aturan = \"../x\";",
		"'aturan' must be small letters, digits and -: a ruleset's id");
	refused(f, SIKLUS, "siklus = { entri = \"TIAP_JAM\"; evaluasi = \"TAHUNAN\"; };",
		"'siklus.entri' must be \"HARIAN\" or \"MINGGUAN\" or \"BULANAN\"");
	refused(f, SIKLUS, "siklus = { entri = \"HARIAN\"; };",
		"missing required setting 'siklus.evaluasi'");
	assert_int_equal(load(f, BANTUAN, NULL), KJ_INVALID);
	assert_non_null(strstr(f->log, "missing required setting 'bantuan'"));
	assert_int_equal(kj_profil_load(f->arena, "/nonexistent/p.conf", &f->p), KJ_INVALID);
}

static void
codes_are_refused_with_what_was_meant(void **state)
{
	struct fixture *f = *state;

	refused(
		f, FITUR, "fitur = (\"REFLEKS\");", "'fitur' knows no 'REFLEKS', did you mean 'REFLEKSI'?");
	refused(f, FITUR, "fitur = (\"ZZZZZZ\");", "'fitur' knows no 'ZZZZZZ'");
	refused(f, FITUR, "fitur = (\"REFLEKSI\", \"REFLEKSI\");", "'fitur' names 'REFLEKSI' twice");
	refused(
		f, FITUR, "fitur = (\"REFLEKSI\", 1);", "'fitur' holds a whole number, not texts alone");
	refused(f, FITUR, "fitur = \"REFLEKSI\";", "'fitur' must be a list, not a text in quotes");
	refused(f, PESERTA, "peserta = (\"PEGAWAI\", \"PENILA\");",
		"'peserta' knows no 'PENILA', did you mean 'PENILAI'?");
	refused(f, PESERTA, "peserta = (\"PEGAWAI\");", "'peserta' must name at least 2");
	refused(f, PESERTA, "peserta = (\"PEGAWAI\", \"TIM\");",
		"'peserta' lacks PEGAWAI or PENILAI: nobody would rate");
}

static void
words_are_refused_with_what_was_meant(void **state)
{
	struct fixture *f = *state;

	refused(f, ISTILAH, "istilah = (1);", "'istilah' holds groups { kunci, id, en }");
	refused(f, ISTILAH, "istilah = ( { kunci = \"a.b\"; id = \"A\"; } );",
		"'istilah' needs 'en', a text in quotes");
	refused(f, ISTILAH, "istilah = ( { kunci = \"a.b\"; id = \"A\"; en = 3; } );",
		"'istilah' needs 'en', a text in quotes");
	refused(f, ISTILAH, "istilah = ( { kunci = \"a.b\"; id = \"A\"; en = \"A\"; kuci = \"\"; } );",
		"unknown setting 'kuci' of 'istilah', did you mean 'kunci'?");
	refused(f, ISTILAH, "istilah = ( { kunci = \"a.b\"; id = \"<i>A</i>\"; en = \"A\"; } );",
		"'istilah', 'id' must not carry markup: <i>A</i>");
	refused(f, ISTILAH,
		"istilah = ( { kunci = \"a.b\"; id = \"A\"; en = \"A\"; }, { kunci = \"a.b\"; id = \"B\"; "
		"en "
		"= \"B\"; } );",
		"'istilah' has 'a.b' in line 9 already");
}

/* The words that the catalogue does not have are found when both are there. */
static const char *
words_log(struct fixture *f, enum kj_rc want)
{
	enum kj_rc rc;

	capture_start();
	rc = kj_words_check(&f->p);
	f->log = capture_end(f->arena);
	assert_int_equal(rc, want);
	return f->log;
}

static void
words_must_be_those_of_the_catalogue(void **state)
{
	struct fixture *f = *state;
	struct kj_conf *conf;

	assert_int_equal(kj_conf_load(&conf, "conf/kinerja.conf"), KJ_OK);
	assert_int_equal(kj_words_start(conf), KJ_OK);
	assert_int_equal(load(f, -1, NULL), KJ_OK);
	words_log(f, KJ_OK);
	assert_int_equal(
		load(f, ISTILAH, "istilah = ( { kunci = \"umum.simpn\"; id = \"A\"; en = \"A\"; } );"),
		KJ_OK);
	words_log(f, KJ_INVALID);
	assert_non_null(strstr(f->log,
		kj_fmt(f->arena, "%s:9: there is no word 'umum.simpn' (id), did you mean 'umum.simpan'?",
			f->file)));
	assert_int_equal(
		load(f, ISTILAH, "istilah = ( { kunci = \"umum\"; id = \"A\"; en = \"A\"; } );"), KJ_OK);
	words_log(f, KJ_INVALID);
	assert_int_equal(
		load(f, ISTILAH, "istilah = ( { kunci = \"umum.simpan\"; id = \"{n} A\"; en = \"A\"; } );"),
		KJ_OK);
	words_log(f, KJ_INVALID);
	assert_non_null(strstr(f->log, "the word 'umum.simpan' has no placeholder {n} (id)"));
	kj_conf_free(conf);
}

/* Five agencies: each is read, its words fit, its ruleset is there. */
static void
the_shipped_profiles_are_good(void **state)
{
	struct fixture *f = *state;
	struct kj_conf *conf;

	assert_int_equal(kj_conf_load(&conf, "conf/kinerja.conf"), KJ_OK);
	assert_int_equal(kj_words_start(conf), KJ_OK);
	for (size_t i = 0; i < KJ_COUNT(shipped); i++) {
		const char *file = kj_fmt(f->arena, "%s/%s.conf", conf->profiles, shipped[i]);

		assert_int_equal(kj_profil_load(f->arena, file, &f->p), KJ_OK);
		assert_int_equal(kj_words_check(&f->p), KJ_OK);
		assert_true(f->p.fitur != 0);
		assert_int_equal(
			access(kj_fmt(f->arena, "%s/%s.conf", conf->rulesets, f->p.aturan), R_OK), 0);
	}
	kj_conf_free(conf);
}

/* What the configuration names is laid over the words of the catalogue. */
static void
its_words_stand_in_the_catalogues_place(void **state)
{
	struct fixture *f = *state;
	char id[] = "id", en[] = "en";
	struct kj_conf *conf;

	assert_int_equal(load(f, -1, NULL), KJ_OK);
	assert_int_equal(kj_conf_load(&conf, "conf/kinerja.conf"), KJ_OK);
	assert_int_equal(kj_profil_use(conf), KJ_OK);
	assert_string_equal(conf->profil->nama, "Pemerintah Kota Denpasar");
	conf->profil = &f->p;
	assert_int_equal(kj_words_start(conf), KJ_OK);
	assert_string_equal(kj_word_in(id, "umum.simpan"), "Simpan dulu");
	assert_string_equal(kj_word_in(en, "umum.simpan"), "Save first");
	assert_int_equal(
		load(f, ISTILAH, "istilah = ( { kunci = \"umum.simpn\"; id = \"A\"; en = \"A\"; } );"),
		KJ_OK);
	capture_start();
	assert_int_equal(kj_words_start(conf), KJ_INVALID);
	(void)capture_end(f->arena);
	kj_conf_free(conf);
}

#define PROFIL_TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		PROFIL_TEST(a_profile_is_read_whole),
		PROFIL_TEST(words_of_its_own_may_be_none),
		PROFIL_TEST(settings_are_refused_with_line_and_reason),
		PROFIL_TEST(codes_are_refused_with_what_was_meant),
		PROFIL_TEST(words_are_refused_with_what_was_meant),
		PROFIL_TEST(words_must_be_those_of_the_catalogue),
		PROFIL_TEST(the_shipped_profiles_are_good),
		PROFIL_TEST(its_words_stand_in_the_catalogues_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
