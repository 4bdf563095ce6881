/* Rows of a spreadsheet as they are understood; without a database. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "kinerja/domain/skp_tempel.h"

static struct kj_arena *arena;

static int
begin(void **state)
{
	(void)state;
	arena = kj_arena_new();
	return arena == NULL;
}

static int
end(void **state)
{
	(void)state;
	kj_arena_free(arena);
	return 0;
}

static const char *
kata(void *ctx, const char *key)
{
	static const char *const words[][2] = {{"kode.NAIK", "Makin tinggi"},
		{"kode.TURUN", "Makin rendah"}, {"kode.AVG", "Rata-rata"},
		{"isian.rhk", "Rencana hasil kerja"}, {"isian.iki", "Indikator kinerja"},
		{"isian.bobot", "Bobot (%)"}, {"isian.target", "Target"}};

	(void)ctx;
	for (size_t i = 0; i < KJ_COUNT(words); i++)
		if (kj_streq(words[i][0], key))
			return words[i][1];
	return NULL;
}

static struct kj_tempel
pasted(const char *text)
{
	struct kj_tempel t;

	kj_skp_tempel(arena, text, kata, NULL, &t);
	return t;
}

/* "field code" of the only row. */
static const char *
wrong(const char *text)
{
	struct kj_tempel t = pasted(text);

	assert_int_equal(t.n, 1);
	if (t.v[0].galat == NULL)
		return "";
	assert_int_equal(t.salah, 1);
	return kj_fmt(arena, "%s %s", t.v[0].kolom, t.v[0].galat);
}

/* Spreadsheets quote a cell whole or not at all; people quote a word. */
static void
words_in_quotes_stay_in_their_cell(void **state)
{
	struct kj_tempel t =
		pasted("\"Zero\" waste\tKUALITAS\t\"Layanan \"\"prima\"\" warga\" \t3\tkali\n"
			   "\"Satu\nbaris\"\tWAKTU\tWaktu\t4\tjam\n");

	(void)state;
	assert_int_equal(t.n, 2);
	assert_int_equal(t.salah, 0);
	assert_string_equal(t.v[0].rhk, "\"Zero\" waste");
	assert_string_equal(t.v[0].iki.teks, "Layanan \"prima\" warga");
	assert_string_equal(t.v[1].rhk, "Satu baris");
	assert_int_equal(t.v[1].nomor, 3);
}

static void
rows_in_the_usual_order_become_results_with_indicators(void **state)
{
	struct kj_tempel t =
		pasted("Sampah terangkut\tKuantitas\tVolume\t1.250,5\tton\tMakin tinggi\t40\tSUM\tRekap\n"
			   "\twaktu\tWaktu respons\t24\tjam\tTURUN\t30 %\tRata-rata\n"
			   "\n"
			   "Warga puas\tKUALITAS\tIndeks\t80\tindeks\t\t30\n");
	struct kj_set set = kj_tempel_rhk(arena, &t);
	const struct kj_rhk *h = set.v;
	const struct kj_iki *k = h[0].iki.v;

	(void)state;
	assert_int_equal(t.n, 3);
	assert_int_equal(t.salah, 0);
	assert_int_equal(t.v[2].nomor, 4);
	assert_int_equal(set.n, 2);
	assert_int_equal(h[0].iki.n, 2);
	assert_string_equal(h[0].jenis, "UTAMA");
	assert_string_equal(k[0].target, "1250.5");
	assert_string_equal(k[0].arah, "NAIK");
	assert_string_equal(k[1].aspek, "WAKTU");
	assert_string_equal(k[1].bobot, "30");
	assert_string_equal(k[1].konsolidasi, "AVG");
	assert_string_equal(h[1].teks, "Warga puas");
	assert_string_equal(((const struct kj_iki *)h[1].iki.v)[0].arah, "NAIK");
}

static void
a_first_row_of_names_chooses_the_columns(void **state)
{
	struct kj_tempel t = pasted(
		"Bobot (%);indikator kinerja;RHK;wilayah;jenis\n50;Volume;Hasil;Denpasar;tambahan\n");

	(void)state;
	assert_int_equal(t.n, 1);
	assert_int_equal(t.salah, 0);
	assert_string_equal(t.v[0].iki.bobot, "50");
	assert_string_equal(t.v[0].iki.teks, "Volume");
	assert_string_equal(t.v[0].iki.wilayah, "Denpasar");
	assert_string_equal(t.v[0].jenis, "TAMBAHAN");
	assert_string_equal(t.v[0].rhk, "Hasil");
}

static void
quoted_cells_keep_what_is_in_them(void **state)
{
	struct kj_tempel t =
		pasted("Hasil\t\t\"Volume \"\"bersih\"\"\nper hari\"\t1\r\nLain\t\tB\t2\r\n");

	(void)state;
	assert_int_equal(t.n, 2);
	assert_string_equal(t.v[0].iki.teks, "Volume \"bersih\" per hari");
	assert_string_equal(t.v[0].iki.target, "1");
	assert_int_equal(t.v[1].nomor, 3);
	assert_string_equal(t.v[1].iki.target, "2");
}

static void
what_is_wrong_is_said_at_its_row_and_column(void **state)
{
	(void)state;
	assert_string_equal(wrong("\tWAKTU\tTanpa hasil"), "rhk tempel.tanpa_rhk");
	assert_string_equal(wrong("Hasil\tWAKTU\t"), "iki tempel.tanpa_iki");
	assert_string_equal(wrong("Hasil\tMutu\tIndikator"), "aspek pilihan");
	assert_string_equal(wrong("Hasil\tWAKTU\tIndikator\tdua"), "target angka");
	assert_string_equal(wrong("Hasil\tWAKTU\tIndikator\t2\tjam\tNAIK\t101"), "bobot tempel.bobot");
	assert_string_equal(wrong("Hasil\tWAKTU\tIndikator\t2\tjam\tNAIK\t-1"), "bobot tempel.bobot");
	assert_string_equal(wrong("H\tWAKTU\tI\t2\tjam\tNAIK\t1\tSUM\tR\tx"), " tempel.kolom");
	assert_string_equal(wrong(kj_fmt(arena, "H\tWAKTU\tI\t2\t%s",
							"satuan yang jauh lebih panjang daripada enam puluh huruf adanya ya")),
		"satuan tempel.panjang");
	assert_int_equal(pasted("").n, 0);
	assert_int_equal(pasted("\n \n\t\t\n").n, 0);
}

static void
more_rows_than_a_plan_can_hold_are_refused(void **state)
{
	struct kj_buf b;
	struct kj_tempel t;

	(void)state;
	kj_buf_init(&b, arena);
	for (int i = 0; i < KJ_TEMPEL_MAKS + 1; i++)
		kj_buf_puts(&b, "Hasil\tWAKTU\tIndikator\n");
	t = pasted(b.data);
	assert_int_equal(t.n, KJ_TEMPEL_MAKS);
	assert_int_equal(t.salah, 1);
	assert_string_equal(t.v[t.n - 1].galat, "tempel.banyak");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_in_quotes_stay_in_their_cell),
		cmocka_unit_test(rows_in_the_usual_order_become_results_with_indicators),
		cmocka_unit_test(a_first_row_of_names_chooses_the_columns),
		cmocka_unit_test(quoted_cells_keep_what_is_in_them),
		cmocka_unit_test(what_is_wrong_is_said_at_its_row_and_column),
		cmocka_unit_test(more_rows_than_a_plan_can_hold_are_refused),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
