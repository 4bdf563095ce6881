// A year in each agency, from an empty home to the predicate that its owner reads
// step by step: once at a desk from last year's plan, once on a phone without
// JavaScript by who is new. What is particular about an agency is in its story;
// Denpasar's is cerita.test.js. Screenshots stand in build/test/web/gambar.
'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');
const { acts } = require('./lakon.js');

const NOTE = 'Target ini di bawah capaian tahun lalu.';
const AUTUMN = '2026-11-20T09:00:00+08:00';
const WINTER = '2026-12-21T09:00:00+08:00';
const photo = {
	name: 'bukti.png',
	mimeType: 'image/png',
	buffer: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	),
};

// From the sheet that is open to a plan that was approved and understood; returns its evaluator's page.
async function agree(a, site, me, way) {
	const id = a.own(me);
	await a.show(me, 'lembar');
	await a.press(me, 'ajukan');
	await a.says(me, /SKP diajukan/);
	await a.show(me, 'diajukan');
	const boss = await evaluator(a, site, id, way);
	await a.giveBack(boss, id, NOTE);
	await a.mend(me, NOTE, way.target);
	await a.approve(boss, id);
	await a.understand(me, way.judged);
	return { id, boss };
}

async function evaluator(a, site, id, { js, width }) {
	const nip = site.sql(`SELECT n.nip FROM skp s JOIN pegawai n ON n.id = s.penilai_id WHERE s.id = ${id}`);
	return a.at('penilai', width, js, site.accounts.find((x) => x.nip === nip));
}

// What each agency's people do besides; at a desk.
const desk = {
	// Area and baseline in sight; the week on one page; each quarter; reflection.
	async sorong(a, site, me, way) {
		await me.locator('main [name$=".wilayah"]').first().fill('Kelurahan Malawei');
		await me.locator('main [name$=".baseline"]').first().fill('900');
		const { id, boss } = await agree(a, site, me, way);
		await a.report(me, 'Triase pasien pagi', { jumlah: '24' });
		await a.go(me, 'Laporan sepekan');
		await a.says(me, /Triase pasien pagi/);
		await a.show(me, 'pekan');
		await a.accept(boss, 'Triase pasien pagi');

		await a.results(me, id, '/sela/33', ['930', '82']);
		await a.rate(boss, id, '/sela/33', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Sampai triwulan ketiga sesuai dengan yang disepakati bersama.' });
		await a.read(me, [/keadaan sampai 30 September 2026/]);
		await a.open(me, '');
		await a.go(me, 'Tulis refleksi');
		await a.note(me, 'REFLEKSI', 'Antrean pagi lebih tertib sejak nomor dibagikan', { tindak: 'Bagikan nomor juga di pustu' });
		site.setNow(WINTER);
		await a.results(me, id, '', ['1320', '85']);
		await a.open(boss, `review/skp/${id}`);
		await a.says(boss, /Antrean pagi lebih tertib/);
		await a.rate(boss, id, '', { hasil: 'DI_ATAS', perilaku: 'DI_ATAS', alasan: 'Dua capaian melampaui janji dengan bukti yang lengkap.' });
		await a.read(me, [/Triwulan III/, /Sangat baik/, /Antrean pagi/]);
		await a.leave(boss);
	},

	// Goals before indicators; half a year; the same post beside; feedback that leads to learning.
	async umum(a, site, me, way) {
		assert.ok((await me.locator('#tujuan li').count()) > 0, 'the goals stand before the sheet');
		const { id, boss } = await agree(a, site, me, way);
		await a.report(me, 'Perawatan luka di ruang tindakan', { jumlah: '6' });
		await a.accept(boss, 'Perawatan luka');

		await a.results(me, id, '/sela/61', ['560', '22']);
		await a.says(me, /kemajuan [\d,]+%/);
		await a.rate(boss, id, '/sela/61', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Setengah tahun berjalan sesuai rencana yang disepakati.', catatan: 'Perbaiki komunikasi dengan keluarga pasien', umpan: 'Pemeriksaan sudah rutin, ajak juga pos di dusun yang jauh' });
		await a.read(me, [/keadaan sampai 30 Juni 2026/, /ajak juga pos di dusun yang jauh/]);
		await a.open(boss, `review/skp/${id}`);
		await a.go(boss, boss.locator('#pengembangan a'));
		await a.note(boss, 'PENGEMBANGAN', 'Komunikasi dengan keluarga pasien perlu ditingkatkan', { tindak: 'Mengikuti pelatihan komunikasi layanan', tenggat: '2027-03-31' });
		await a.task(me, 'Jalankan rencana pengembangan');
		await a.says(me, /pelatihan komunikasi layanan/);

		site.setNow(WINTER);
		await a.results(me, id, '', ['1400', '50']);
		const same = await a.at('pegawai-terlambat', way.width, way.js);
		await a.results(same, site.sql(`SELECT s.id FROM skp s JOIN penugasan n ON n.id = s.penugasan_id JOIN skp o ON o.id = ${id}
			JOIN penugasan m ON m.id = o.penugasan_id AND m.jabatan_id = n.jabatan_id WHERE s.periode_id = o.periode_id AND s.id <> o.id`), '', ['10', '8']);
		await a.leave(same);
		await a.open(boss, `review/skp/${id}`);
		assert.equal(await boss.locator('#jabatan-sama tbody tr').count(), 1, 'who holds the same post');
		await a.show(boss, 'samping');
		await a.rate(boss, id, '', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Hasil setahun sesuai dengan yang disepakati di awal tahun.' });
		await a.read(me, [/Semester I/, /Baik/, /pelatihan komunikasi layanan/]);
		await a.leave(boss);
	},

	// Every activity with its evidence; how good the data is; development beside the rating.
	async serang(a, site, me, way) {
		await me.locator('main [name$=".baseline"]').first().fill('80');
		const { id, boss } = await agree(a, site, me, way);
		await a.report(me, 'Konseling obat pasien baru', { jumlah: '5', foto: photo });
		await a.open(boss, 'reporting/tim');
		await a.says(boss, /100%/);
		await a.accept(boss, 'Konseling obat');

		await a.results(me, id, '/sela/33', ['70', '80']);
		await a.rate(boss, id, '/sela/33', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Sampai triwulan ketiga sesuai dengan yang disepakati bersama.' });
		await a.read(me, [/keadaan sampai 30 September 2026/]);
		site.setNow(WINTER);
		await a.results(me, id, '', ['96', '85']);
		await a.rate(boss, id, '', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Hasil setahun sesuai dengan yang disepakati di awal tahun.' });
		await a.read(me, [/Triwulan III/, /Baik/, /Pengembangan/]);
		await a.leave(boss);
	},

	// Four criteria with their weights, three from outside who are heard, a tie declared.
	async sofifi(a, site, me, way) {
		const { id, boss } = await agree(a, site, me, way);
		await a.report(me, 'Rekap aduan bulan November', { jumlah: '40' });
		await a.accept(boss, 'Rekap aduan');

		site.setNow(WINTER);
		await a.results(me, id, '', ['400', '90']);
		await a.open(boss, `review/skp/${id}/peserta`);
		for (const name of ['Ketua RT 04', 'Ketua RW 02', 'Pengelola posyandu']) {
			await boss.fill('[name=nama_luar]', name);
			await a.press(boss, 'undang');
			const link = await boss.locator('a[href*="undangan="]').getAttribute('href');
			await a.show(boss, 'undangan');
			await answer(a, link, way);
		}
		await criteria(a, boss, id);
		await a.read(me, [/Disiplin/, /Inisiatif/, /Pihak ketiga/i, /Nilai kinerja/, /percepat penerusannya/]);
		await a.leave(boss);
	},
};

// A guest at the link: every question, no account.
async function answer(a, link, { js, width }) {
	const guest = await a.guest(width, js);
	await a.open(guest, link);
	for (const set of await guest.locator('main fieldset.isian-radio').all()) await set.locator('input[type=radio]').nth(3).press('Space');
	await a.show(guest, 'tamu');
	await a.press(guest, 'kirim');
	await a.says(guest, /Terima kasih/i);
	await a.leave(guest);
}

async function criteria(a, boss, id) {
	await a.open(boss, `review/skp/${id}/nilai`);
	for (const [i, value] of ['88', '92', '80', '85'].entries()) {
		await boss.fill(`[name="kriteria.${i + 1}.nilai"]`, value);
		await boss.fill(`[name="kriteria.${i + 1}.alasan"]`, 'Terlihat dari laporan bulanan dan dari warga');
	}
	await a.press(boss, 'hitung');
	await a.says(boss, /Nilai kinerja: \d/);
	await boss.locator('[name=hubungan]').press('Space');
	await a.feedback(boss, 'Jawaban kepada pelapor sudah jelas, percepat penerusannya');
	await boss.fill('[name=hubungan_teks]', 'Sepupu dari pihak ibu, tidak serumah');
	await a.show(boss, 'kriteria');
	await a.press(boss, 'tetapkan');
	await a.says(boss, /Evaluasi ditetapkan/);
}

// Who is new since November, on a phone without scripts.
async function phone(a, site, me, way) {
	await a.byHand(me, [
		['Warga terlayani tepat waktu', 'Warga yang dilayani', '60', 'orang', '60'],
		['Catatan pelayanan lengkap dan mutakhir', 'Catatan yang lengkap', '95', '%', '20'],
	]);
	await a.fromLibrary(me, 'layanan', '80', '20');
	const { id, boss } = await agree(a, site, me, way);
	await a.report(me, 'Mendampingi layanan pagi', { jumlah: '8' });
	await a.accept(boss, 'Mendampingi layanan pagi');
	site.setNow(WINTER);
	await a.results(me, id, '', ['75', '96', '80']);
	if (site.profile === 'sofifi') await criteria(a, boss, id);
	else await a.rate(boss, id, '', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Dua bulan pertama berjalan sesuai dengan yang disepakati.' });
	await a.read(me, [/Baik/]);
	await a.leave(boss);
}

// Two people of one post under one evaluator: what each of them reached makes the
// suggestion, the predicate and the recognition of each.
async function samePost(a, site) {
	const way = { js: true, width: 1280 };
	const [better, other] = ['pegawai', 'rekan'].map((peran) => site.accounts.find((x) => x.peran === peran));
	const plans = [better, other].map((who) =>
		site.sql(`SELECT s.id FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE g.nip = '${who.nip}'`),
	);
	assert.equal(site.sql(`SELECT COUNT(DISTINCT n.jabatan_id, s.penilai_id) FROM skp s JOIN penugasan n ON n.id = s.penugasan_id WHERE s.id IN (${plans})`), '1');
	const boss = await evaluator(a, site, plans[0], way);
	const pages = [];
	for (const [i, who] of [better, other].entries()) {
		pages[i] = await a.at('', way.width, way.js, who);
		await a.open(pages[i], `review/skp/${plans[i]}/realisasi`);
		await a.says(pages[i], /Tulis pertumbuhannya, bukan keadaan akhir\. Keadaan awal: 5[68] poin/);
		await a.results(pages[i], plans[i], '', i === 0 ? ['6', '26', '42'] : ['4,8', '20', '8']);
	}
	await a.open(boss, `review/skp/${plans[0]}/nilai`);
	await a.says(boss, /Saran sistem\s+Di atas ekspektasi/);
	await a.rate(boss, plans[0], '', { hasil: 'DI_ATAS', perilaku: 'DI_ATAS', alasan: 'Murid sekelas naik lebih jauh daripada yang dijanjikan.' });
	await a.open(boss, `review/skp/${plans[1]}/nilai`);
	await a.says(boss, /Saran sistem\s+Sesuai ekspektasi/);
	await a.rate(boss, plans[1], '', { hasil: 'SESUAI', perilaku: 'SESUAI', alasan: 'Kemajuan murid sesuai dengan yang dijanjikan.' });
	await a.open(boss, 'reporting/tim');
	await a.go(boss, boss.locator('tr', { hasText: better.nama }).locator('a', { hasText: 'Beri pengakuan' }));
	await a.says(boss, new RegExp(better.nama));
	await a.note(boss, 'PENGAKUAN', 'Cara membaca bergilir dipakai seluruh guru kelas');

	await a.task(pages[0], 'Baca pengakuan untuk Anda');
	await a.says(pages[0], /Cara membaca bergilir/);
	await a.show(pages[0], 'pengakuan');
	await a.read(pages[0], [/Sangat baik/, /Pengakuan\s+Cara membaca bergilir/]);
	await a.read(pages[1], [/Predikat\s+Baik/]);
	await a.open(pages[1], `review/skp/${plans[1]}`);
	assert.doesNotMatch(await a.text(pages[1]), /Cara membaca bergilir/);
	assert.equal((await a.open(pages[1], `review/skp/${plans[0]}`)).status(), 404);
	for (const page of [...pages, boss]) await a.leave(page);
}

const profiles = Object.keys(desk).filter((p) => !process.env.PROFILES || process.env.PROFILES.split(' ').includes(p));
for (const profile of profiles)
	test(`a year in ${profile}`, { timeout: 900000 }, async (t) => {
		const site = kit.start(profile, `instansi-${profile}`);
		const stage = kit.stage(`instansi-${profile}`, site);
		const a = acts(stage);
		const who = site.accounts.filter((x) => x.peran === 'pegawai-tanpa-skp');
		const judged = profile === 'sofifi' ? /Disiplin: \d+%[^]*Sangat baik\s+mulai dari 91/ : /Makin tinggi makin baik/;
		try {
			await stage.raise();
			await t.test('at a desk, from last year’s plan', async () => {
				const way = { js: true, width: 1280, target: '1100', judged };
				const me = await a.at('', way.width, way.js, who[0]);
				await a.begin(me);
				await a.fromLastYear(me);
				await desk[profile](a, site, me, way);
				await a.leave(me);
			});
			site.setNow(AUTUMN);
			await t.test('on a phone without JavaScript, who is new', async () => {
				const way = { js: false, width: 360, target: '70', judged };
				const me = await a.at('', way.width, way.js, who[1]);
				await a.begin(me);
				await phone(a, site, me, way);
				await a.leave(me);
			});
			if (profile === 'sorong') await t.test('two people in one post get what each of them reached', () => samePost(a, site));
		} finally {
			await stage.strike();
			site.stop();
		}
	});
