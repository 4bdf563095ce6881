/* A step kept open longer for a unit: who sees it, what it changes, what is refused. */
#include "tests/unit/domain.h"

#include "kinerja/domain/cakupan.h"
#include "kinerja/domain/periode.h"
#include "kinerja/domain/perpanjangan.h"

#define FLOOD "Kantor terendam banjir"

static int64_t
version(struct world *w)
{
	return number(w, "SELECT version FROM periode WHERE id = 1");
}

static struct kj_perpanjangan
until(int year, int month, int day, const char *why)
{
	return (struct kj_perpanjangan){
		.tahap = "PERENCANAAN", .sampai = kj_date_of(year, month, day), .alasan = why};
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM periode_tahap");
	sql(w, "DELETE FROM pengingat");
	sql(w, "DELETE FROM kotak_keluar");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-20 01:00:00', status = IF(id = 1, "
		   "'DITUTUP_SEBAGIAN', 'DITETAPKAN')");
	sql(w, "INSERT INTO periode_tahap (id, periode_id, tahap, buka, tutup) VALUES (1, 1, "
		   "'PERENCANAAN', '2026-01-01', '2026-04-05')");
	return 0;
}

static void
a_unit_gets_more_time_for_a_reason(void **state)
{
	struct world *w = *state;
	struct kj_perpanjangan in = until(2026, 4, 20, FLOOD);

	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_perpanjangan_save(&w->act, 4, version(w), &in));
	assert_string_equal(word(w, "SELECT CONCAT(unit_id, ' ', buka, ' ', tutup, ' ', alasan) FROM "
								"periode_tahap WHERE unit_id IS NOT NULL"),
		"4 2026-01-01 2026-04-20 " FLOOD);
	assert_string_equal(word(w, "SELECT CONCAT(jenis, ' ', dokumen_id, ' ', isian, ' ', baru) FROM "
								"audit WHERE aksi = 'perpanjang'"),
		"unit 4 tahap.PERENCANAAN 2026-04-20 " FLOOD);
	/* Once more changes the same row. */
	in = until(2026, 4, 25, FLOOD " lagi");
	ACT(w, KJ_OK, kj_perpanjangan_save(&w->act, 4, version(w), &in));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode_tahap"), 2);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE lama = '2026-04-20 " FLOOD "'"), 1);
}

static void
what_is_no_extension_is_refused_at_its_field(void **state)
{
	static const struct {
		int month, day, year;
		const char *why, *field, *code;
	} bad[] = {
		{4, 5, 2026, FLOOD, "sampai", "perpanjangan.kurang"},
		{4, 9, 2026, FLOOD, "sampai", "perpanjangan.lewat"},
		{4, 9, 2028, FLOOD, "sampai", "perpanjangan.jauh"},
		{4, 20, 2026, "banjir", "alasan", "skp.catatan_pendek"},
	};
	struct world *w = *state;
	struct kj_perpanjangan in;

	be(w, KADEK, "2026-04-10");
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		in = until(bad[i].year, bad[i].month, bad[i].day, bad[i].why);
		ACT(w, KJ_INVALID, kj_perpanjangan_save(&w->act, 4, version(w), &in));
		assert_true(refused(w, bad[i].field, bad[i].code));
		be(w, KADEK, "2026-04-10");
	}
	in = until(2026, 4, 20, FLOOD);
	in.tahap = "KEBERATAN";
	ACT(w, KJ_INVALID, kj_perpanjangan_save(&w->act, 4, version(w), &in));
	in.tahap = "PERENCANAAN";
	ACT(w, KJ_CONFLICT, kj_perpanjangan_save(&w->act, 4, version(w) - 1, &in));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode_tahap"), 1);
}

static void
work_lists_and_letters_know_the_new_day(void **state)
{
	struct world *w = *state;
	struct kj_perpanjangan in = until(2026, 4, 20, FLOOD);
	int64_t n;

	sql(w, "UPDATE pegawai SET surel = 'tono@kinerja.test' WHERE id = 6");
	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, TONO, &n));
	assert_string_equal(
		word(w, "SELECT jatuh_tempo FROM tugas WHERE pegawai_id = 6"), "2026-04-05");
	ACT(w, KJ_OK, kj_perpanjangan_save(&w->act, 4, version(w), &in));
	assert_string_equal(
		word(w, "SELECT jatuh_tempo FROM tugas WHERE pegawai_id = 6"), "2026-04-20");
	/* The next day's reminder says it, and so does the daily work, for that unit alone. */
	sql(w, "DELETE FROM tugas");
	be(w, KADEK, "2026-04-11");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, TONO, &n));
	assert_int_equal(n, 1);
	assert_string_equal(
		word(w, "SELECT jatuh_tempo FROM tugas WHERE pegawai_id = 6"), "2026-04-20");
	assert_string_equal(word(w, "SELECT CONCAT(JSON_VALUE(isi, '$.tutup'), ' ', JSON_VALUE(isi, "
								"'$.alasan')) FROM kotak_keluar ORDER BY id DESC LIMIT 1"),
		"2026-04-20 " FLOOD);
	sql(w, "DELETE FROM tugas");
	ACT(w, KJ_OK, kj_tugas_harian(&w->act));
	assert_string_equal(word(w, "SELECT GROUP_CONCAT(DISTINCT jatuh_tempo) FROM tugas WHERE jenis "
								"= 'skp.susun'"),
		"2026-04-20");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_unit_gets_more_time_for_a_reason, clean),
		cmocka_unit_test_setup(what_is_no_extension_is_refused_at_its_field, clean),
		cmocka_unit_test_setup(work_lists_and_letters_know_the_new_day, clean),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
