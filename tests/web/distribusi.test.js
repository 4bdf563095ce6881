// A unit's distribution as its leaders see it at calibration, with and without
// JavaScript, on a desk and on a phone: the year that is over, the calculator,
// and the list that the mayor fixes. Screenshots stand in build/test/web/gambar.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');

const { raise, strike, at, open, press, show } = kit.stage('distribusi');
before(raise);
after(strike);

const text = (page) => page.locator('main').innerText();

// The unit's page by its name in the list of those one may read, or of those below the unit one is at.
async function unit(page, name, from = 'review/distribusi?tahun=2025&n=100') {
	if (from) await open(page, from);
	await open(page, await page.locator('tbody tr', { hasText: name }).locator('a[href*="/distribusi/"]').first().getAttribute('href'));
}

// The drawing and the table beside it say the same.
async function drawn(page) {
	const rows = await page.locator('caption:has-text("Jumlah dan persentase") + thead + tbody tr').evaluateAll((all) =>
		all.map((r) => Number(r.cells[1].textContent)),
	);
	const bars = await page.locator('svg.kurva .kurva-batang rect').evaluateAll((all) => all.map((r) => Number(r.getAttribute('height'))));
	const n = rows.reduce((a, b) => a + b, 0);
	assert.equal(rows.length, 5);
	rows.forEach((of, i) => assert.ok(Math.abs(bars[i] - (180 * of) / n) <= 1, `${of} of ${n} drawn ${bars[i]} high`));
	assert.equal(await page.locator('svg.kurva path.kurva-pola').count(), 1);
	assert.match(await page.locator('svg.kurva desc').textContent(), /Baik: [\d,]+ %/);
	return n;
}

for (const [width, js] of [[1280, true], [360, true], [1280, false]]) {
	const tag = `${width} px${js ? '' : ', without JavaScript'}`;

	test(`the leader of the office reads a division at calibration (${tag})`, async () => {
		const page = await at('pimpinan-unit', width, js);
		await unit(page, 'Bidang Kebersihan');
		const told = await text(page);
		assert.ok((await drawn(page)) >= 5);
		assert.match(told, /Syarat pola/);
		assert.match(told, /B: \d+ dari \d+ pegawai = [\d,]+ % ≤ 70 %/);
		assert.match(told, /BP \+ K: \d+ pegawai ≥ 1/);
		assert.match(told, /I Wayan Ranten/);
		await show(page, 'bidang');
		// Only cycles that the period has can be asked for.
		assert.deepEqual(await page.locator('#siklus option').evaluateAll((all) => all.map((o) => o.value)), ['TAHUNAN']);
		// A section follows its division: its leader and those above see counts there, no verdict.
		await unit(page, 'Seksi Penyapuan', '');
		const section = await text(page);
		assert.doesNotMatch(section, /Syarat pola|paling sedikit/i);
		assert.match(section, /mengikuti Bidang Kebersihan/);
		// How the evaluators rated, as numbers to talk about; of few people none.
		await unit(page, 'Bidang Kebersihan');
		await open(page, await page.locator('a:has-text("Perbandingan penilai")').getAttribute('href'));
		assert.match(await text(page), /bukan penilaian atas penilainya/);
		await show(page, 'penilai');
		await page.context().close();
	});

	test(`the calculator answers any number by its address alone (${tag})`, async () => {
		const page = await at('pegawai', width, js);
		await open(page, 'review/distribusi');
		await page.fill('[name=jumlah]', '20');
		await page.selectOption('[name=predikat]', 'BAIK');
		const button = page.locator('form[method=get] button').last();
		await (js ? button.click() : button.press('Enter'));
		await page.waitForLoadState('networkidle');
		const rows = await page.locator('caption:has-text("Jumlah yang diperbolehkan") + thead + tbody tr').evaluateAll((all) =>
			all.map((r) => [Number(r.cells[1].textContent), Number(r.cells[2].textContent)]),
		);
		assert.deepEqual(rows, [[0, 9], [4, 14], [0, 10], [0, 10], [0, 9]]);
		await show(page, 'kalkulator');
		await open(page, 'review/distribusi?jumlah=dua&predikat=');
		assert.match(await text(page), /Isi bilangan bulat[\s\S]*Pilih predikat organisasi/);
		await show(page, 'kalkulator-galat');
		await page.context().close();
	});
}

test('who only evaluates people of the unit is shown nothing of it', async () => {
	const page = await at('penilai', 1280, true);
	const head = await at('pimpinan-unit', 1280, true);
	await unit(head, 'Dinas Kebersihan dan Pertamanan');
	const answer = await page.goto(head.url());
	assert.equal(answer.status(), 404);
	await page.context().close();
	await head.context().close();
});

test('nothing is fixed without a signed evaluation; a draft keeps its reason', async () => {
	const page = await at('ppk', 1280, true);
	await open(page, 'review/organisasi');
	await page.locator('tr', { hasText: 'Dinas Kebersihan dan Pertamanan' }).getByRole('link', { name: /Sebaran/ }).click();
	await page.waitForLoadState('networkidle');
	await page.fill('main [name=alasan]', 'Menunggu penilaian akhir tahun');
	await press(page, 'simpan');
	assert.match(await text(page), /Draf daftar disimpan/);
	assert.equal(await page.locator('main [name=alasan]').inputValue(), 'Menunggu penilaian akhir tahun');
	await show(page, 'draf');
	await page.context().close();
});

test('of two who set a predicate at once the second sees both', async () => {
	const first = await at('ppk', 1280, true);
	const second = await at('ppk', 360, true);
	for (const p of [first, second]) {
		await open(p, 'review/organisasi');
		await p.locator('tr', { hasText: 'Dinas Kebersihan dan Pertamanan' }).getByRole('link', { name: /Ubah/ }).click();
		await p.waitForLoadState('networkidle');
	}
	await first.fill('[name=alasan]', 'Rencana aksi sampai November tercapai');
	await press(first, 'tetapkan');
	await second.selectOption('[name=predikat]', 'ISTIMEWA');
	await second.fill('[name=alasan]', 'Adipura diraih kembali');
	await press(second, 'tetapkan');
	const told = await text(second);
	assert.match(told, /Tersimpan sekarang[\s\S]*Rencana aksi sampai November tercapai/);
	assert.equal(await second.locator('[name=alasan]').inputValue(), 'Adipura diraih kembali');
	await show(second, 'bentrok');
	await first.context().close();
	await second.context().close();
});
