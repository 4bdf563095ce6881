/* Letters of the outbox: once after success, again after a while, given up in the end. */
#include "tests/unit/domain.h"

#include "kinerja/domain/cakupan.h"
#include "kinerja/domain/surat.h"
#include "kinerja/tree.h"

static const struct kj_conf conf = {
	.lang = "id", .surel = {.tries = 3, .stale_days = 7, .keep_days = 30}};

/* A carrier that does as told, one answer a letter, and remembers. */
static struct post {
	enum kj_surat_hasil answer[8];
	const char *kode;
	int seen;
	char keys[256], to[256], year[8];
} post;

static enum kj_surat_hasil
carry(void *ctx, struct kj_arena *a, const struct kj_surat *s, struct kj_surat_sebab *why)
{
	struct post *p = ctx;
	const char *year = kj_tree_text(s->isi, "tahun");

	(void)a;
	why->kode = p->kode ? p->kode : "";
	why->kata = "450 nanti";
	(void)snprintf(p->keys + strlen(p->keys), sizeof(p->keys) - strlen(p->keys), "%s ", s->kunci);
	(void)snprintf(p->to + strlen(p->to), sizeof(p->to) - strlen(p->to), "%s ", s->kepada);
	(void)snprintf(p->year, sizeof(p->year), "%s", year ? year : "");
	return p->answer[p->seen++];
}

static struct kj_surat_hitung
deliver(struct world *w)
{
	struct kj_surat_hitung n;

	assert_int_equal(kj_surat_deliver(&w->act, &conf, carry, &post, &n), KJ_OK);
	return n;
}

static const char *
states(struct world *w)
{
	return word(w,
		"SELECT GROUP_CONCAT(surat, ' ', percobaan, ' ', sebab ORDER BY id SEPARATOR ';') "
		"FROM kotak_keluar WHERE surat IS NOT NULL");
}

static void
is_due(struct world *w)
{
	sql(w, "UPDATE kotak_keluar SET coba_lagi = '2020-01-01' WHERE surat = 'MENUNGGU'");
}

static int
clean(void **state)
{
	struct world *w = *state;

	post = (struct post){.seen = 0};
	sql(w, "UPDATE skp SET ditetapkan_pada = '2026-01-20 01:00:00', status = IF(id = 1, "
		   "'DITUTUP_SEBAGIAN', 'DITETAPKAN')");
	sql(w, "DELETE FROM pengingat");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM kotak_keluar");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE pegawai SET surel = ''");
	sql(w, "UPDATE pegawai SET surel = 'tono@kinerja.test' WHERE id = 6");
	return 0;
}

static void
remind(struct world *w)
{
	int64_t n;

	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 4, 0, TONO, &n));
	assert_int_equal(n, 1);
}

static void
a_reminder_is_a_letter_that_leaves_once(void **state)
{
	struct world *w = *state;
	struct kj_surat_hitung n;

	remind(w);
	n = deliver(w);
	assert_int_equal(n.terkirim, 1);
	assert_string_equal(post.to, "tono@kinerja.test ");
	assert_string_equal(post.year, "2026");
	assert_string_equal(states(w), "TERKIRIM 1 ");
	is_due(w);
	n = deliver(w);
	assert_int_equal(n.terkirim + n.nanti + n.gagal, 0);
	assert_int_equal(post.seen, 1);
}

static void
rows_of_another_kind_stay_alone(void **state)
{
	struct world *w = *state;

	sql(w, "INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi) VALUES "
		   "('2020-01-01', 'modul.lain', 'skp', 1, '{}')");
	(void)deliver(w);
	assert_int_equal(post.seen, 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM kotak_keluar WHERE surat IS NULL AND "
							   "percobaan = 0"),
		1);
}

static void
who_does_not_take_it_is_asked_again_later_with_the_same_key(void **state)
{
	struct world *w = *state;
	char key[128];

	remind(w);
	post.answer[0] = post.answer[1] = KJ_SURAT_NANTI;
	post.kode = "SURAT_DITUNDA";
	assert_int_equal(deliver(w).nanti, 1);
	assert_string_equal(states(w), "MENUNGGU 1 SURAT_DITUNDA");
	assert_string_equal(word(w, "SELECT galat FROM kotak_keluar"), "450 nanti");
	assert_in_range(
		number(w, "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), coba_lagi) FROM kotak_keluar"), 4,
		5);
	/* Not before its time. */
	(void)deliver(w);
	assert_int_equal(post.seen, 1);
	is_due(w);
	(void)deliver(w);
	assert_in_range(
		number(w, "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), coba_lagi) FROM kotak_keluar"), 18,
		20);
	is_due(w);
	assert_int_equal(deliver(w).terkirim, 1);
	assert_string_equal(states(w), "TERKIRIM 3 ");
	(void)snprintf(key, sizeof(key), "%.*s", (int)strcspn(post.keys, " "), post.keys);
	assert_string_equal(post.keys, kj_fmt(w->arena, "%s %s %s ", key, key, key));
}

static void
it_is_given_up_after_so_many_tries_and_at_once_when_refused(void **state)
{
	struct world *w = *state;

	remind(w);
	post.answer[0] = post.answer[1] = post.answer[2] = KJ_SURAT_NANTI;
	post.answer[3] = KJ_SURAT_TOLAK;
	post.kode = "SURAT_DITUNDA";
	for (int i = 0; i < 5; i++) {
		(void)deliver(w);
		is_due(w);
	}
	assert_int_equal(post.seen, 3);
	assert_string_equal(states(w), "GAGAL 3 SURAT_DITUNDA");
	sql(w, "UPDATE kotak_keluar SET surat = 'MENUNGGU', percobaan = 0");
	is_due(w);
	post.kode = "SURAT_DITOLAK";
	assert_int_equal(deliver(w).gagal, 1);
	assert_string_equal(states(w), "GAGAL 1 SURAT_DITOLAK");
}

static void
without_an_address_it_is_not_even_tried(void **state)
{
	struct world *w = *state;

	remind(w);
	sql(w, "UPDATE pegawai SET surel = 'tono di rumah' WHERE id = 6");
	assert_int_equal(deliver(w).gagal, 1);
	assert_int_equal(post.seen, 0);
	assert_string_equal(states(w), "GAGAL 1 SURAT_ALAMAT");
}

static void
a_closed_carrier_is_not_asked_for_every_letter(void **state)
{
	struct world *w = *state;
	int64_t n;

	sql(w, "UPDATE pegawai SET surel = CONCAT('p', id, '@kinerja.test')");
	be(w, KADEK, "2026-04-10");
	ACT(w, KJ_OK, kj_cakupan_remind(&w->act, 2, 9, 0, &n));
	assert_true(n > 1);
	post.answer[0] = KJ_SURAT_TUTUP;
	(void)deliver(w);
	assert_int_equal(post.seen, 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM kotak_keluar WHERE percobaan = 0"), n - 1);
}

static void
what_waited_too_long_is_not_sent_and_what_is_old_goes(void **state)
{
	struct world *w = *state;

	remind(w);
	sql(w, "UPDATE kotak_keluar SET antre = UTC_TIMESTAMP() - INTERVAL 8 DAY");
	(void)deliver(w);
	assert_int_equal(post.seen, 0);
	assert_string_equal(states(w), "GAGAL 0 SURAT_BASI");
	sql(w, "UPDATE kotak_keluar SET antre = UTC_TIMESTAMP() - INTERVAL 38 DAY");
	(void)deliver(w);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM kotak_keluar"), 0);
}

static void
trying_again_is_an_act_within_the_own_units(void **state)
{
	struct world *w = *state;
	int64_t n;

	remind(w);
	sql(w, "UPDATE kotak_keluar SET id = 71, surat = 'GAGAL', percobaan = 3, sebab = 'SURAT_BASI', "
		   "antre = '2026-01-01'");
	/* Unit 5 is not above Tono. */
	ACT(w, KJ_NOTFOUND, kj_surat_retry(&w->act, 5, 71, &n));
	ACT(w, KJ_NOTFOUND, kj_surat_retry(&w->act, 5, 0, &n));
	ACT(w, KJ_OK, kj_surat_retry(&w->act, 4, 71, &n));
	assert_int_equal(n, 1);
	assert_string_equal(states(w), "MENUNGGU 0 ");
	ACT(w, KJ_NOTFOUND, kj_surat_retry(&w->act, 4, 71, &n));
	assert_string_equal(word(w, "SELECT CONCAT(jenis, ' ', dokumen_id, ' ', baru) FROM audit WHERE "
								"aksi = 'kirim_ulang'"),
		"pegawai 6 pengingat.skp tono@kinerja.test");
	assert_int_equal(deliver(w).terkirim, 1);
	ACT(w, KJ_NOTFOUND, kj_surat_retry(&w->act, 0, 71, &n));
	sql(w, "UPDATE kotak_keluar SET surat = 'GAGAL'");
	ACT(w, KJ_OK, kj_surat_retry(&w->act, 0, 0, &n));
	assert_int_equal(n, 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'kirim_ulang' AND jenis = "
							   "'akun' AND baru = '1'"),
		1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_reminder_is_a_letter_that_leaves_once, clean),
		cmocka_unit_test_setup(rows_of_another_kind_stay_alone, clean),
		cmocka_unit_test_setup(who_does_not_take_it_is_asked_again_later_with_the_same_key, clean),
		cmocka_unit_test_setup(it_is_given_up_after_so_many_tries_and_at_once_when_refused, clean),
		cmocka_unit_test_setup(without_an_address_it_is_not_even_tried, clean),
		cmocka_unit_test_setup(a_closed_carrier_is_not_asked_for_every_letter, clean),
		cmocka_unit_test_setup(what_waited_too_long_is_not_sent_and_what_is_old_goes, clean),
		cmocka_unit_test_setup(trying_again_is_an_act_within_the_own_units, clean),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
