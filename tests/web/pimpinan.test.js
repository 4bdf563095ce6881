// Before the year: the head of a unit writes its goals, shares out results among
// the people below, one of them makes a role a result of their own plan, and the
// board says who still lacks a plan. With and without JavaScript.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');
const { sql } = kit;

const { raise, strike, at, open, press, show } = kit.stage('pimpinan');
before(raise);
after(strike);

// The running plan of who is signed in, from their list.
async function ownPlan(page) {
	await open(page, 'planning');
	const href = await page.locator('main table').first().locator('a[href*="/planning/skp/"]').first().getAttribute('href');
	return href.replace(/.*\/planning/, 'planning').replace(/\/ubah$/, '');
}

// The board of the first unit that one may choose.
async function board(page) {
	await open(page, 'planning/cakupan');
	await page.locator('main .pilihan-unit a').first().click();
}

for (const js of [true, false]) {
	const how = js ? '' : ', without JavaScript';

	test(`goals are refused where they lack, fixed and kept${how}`, async () => {
		const page = await at('pimpinan-unit', js ? 1280 : 360, js);
		await open(page, 'planning/tujuan');
		await page.locator('main .pilihan-unit a').last().click();
		await page.locator('main a[href$="/ubah"]').click();
		const target = page.locator('input[name*=".iku."][name$=".target"]').first();
		await target.fill('');
		await press(page, 'tetapkan');
		assert.equal(await target.getAttribute('aria-invalid'), 'true');
		await show(page, 'tujuan-ditolak');
		await target.fill(js ? '91' : '93,5');
		await show(page, 'tujuan-ubah');
		await press(page, 'tetapkan');
		assert.match(await page.locator('main').innerText(), js ? /\t91 / : /93,5 /);
		await show(page, 'tujuan');
		await page.locator('main a[href*="versi=1"]').click();
		assert.match(await page.locator('main').innerText(), /Versi 1/i);
		await page.context().close();
	});

	test(`results are shared out, and a role becomes an RHK by one press${how}`, async () => {
		const role = `Pengaduan lapangan terverifikasi ${js ? 'dalam 24 jam' : 'setiap pekan'}`;
		const head = await at('penilai', js ? 1280 : 360, js);
		await open(head, `${await ownPlan(head)}/matriks`);
		// A draft of hers that no other story touches.
		const who = kit.accounts().find((a) => a.peran === 'pegawai-dikembalikan');
		const cell = head.locator('tr', { hasText: who.nama }).locator('textarea').nth(js ? 0 : 1);
		await cell.fill(role);
		await press(head, 'simpan');
		assert.equal(await cell.inputValue(), role);
		await head.locator('summary', { hasText: 'Isi satu kolom' }).click();
		await press(head, 'isi_kolom');
		assert.match(await head.locator('.galat').first().innerText(), /./);
		await show(head, 'matriks');
		await head.context().close();

		const page = await at(who.peran, js ? 1280 : 360, js, who);
		await open(page, 'planning/peran');
		assert.match(await page.locator('main').innerText(), new RegExp(role));
		await show(page, 'peran');
		const take = page.locator('tr', { hasText: role }).locator('button[value=ambil]');
		await (js ? take.click() : take.press('Enter'));
		await page.waitForLoadState('networkidle');
		assert.match(page.url(), /planning\/skp\/\d+\/ubah/);
		const rows = await page.locator('textarea[name^="rhk."]').evaluateAll((all) => all.map((t) => t.value));
		assert.ok(rows.includes(role), role);
		await page.context().close();
	});

	test(`the board names who lacks a plan and reminds them once${how}`, async () => {
		const page = await at('pengelola', js ? 360 : 1280, js);
		await board(page);
		assert.match(await page.locator('main').innerText(), /SKP ditetapkan/i);
		await show(page, 'cakupan');
		await page.locator('main a[href*="/rantai/"]').click();
		assert.match(await page.locator('main').innerText(), /Unit ini belum mempunyai pimpinan/);
		await show(page, 'rantai');
		await board(page);
		const remind = page.locator('form button[value=ingatkan]').last();
		if (await remind.count()) {
			await (js ? remind.click() : remind.press('Enter'));
			await page.waitForLoadState('networkidle');
			assert.match(await page.locator('main').innerText(), /diingatkan/i);
		}
		await page.context().close();
	});
}

test('a unit behind gets more time from its board, and its people read why', async () => {
	const why = 'Kantor terendam banjir dua pekan';
	const page = await at('pengelola', 1280, true);
	await board(page);
	await page.locator('main a[href*="/perpanjang"]').first().click();
	await page.waitForLoadState('networkidle');
	assert.equal(await page.inputValue('select[name=tahap]'), 'PERENCANAAN');
	const until = await page.inputValue('input[name=sampai]');
	assert.match(until, /^\d{4}-\d\d-\d\d$/);
	await page.fill('input[name=alasan]', 'banjir');
	await press(page, 'simpan');
	assert.equal(await page.locator('input[name=alasan]').getAttribute('aria-invalid'), 'true');
	await page.fill('input[name=alasan]', why);
	await press(page, 'simpan');
	assert.match(await page.locator('main table').innerText(), new RegExp(why));
	await show(page, 'perpanjangan');
	await board(page);
	assert.match(await page.locator('main table').first().innerText(), new RegExp(`Diperpanjang sampai .* karena: ${why}`));
	await show(page, 'cakupan-diperpanjang');
	await page.context().close();

	const own = await at('pegawai', 360, false);
	await open(own, '');
	assert.match(await own.locator('main').innerText(), new RegExp(`Perencanaan Diperpanjang sampai .* karena: ${why}`));
	await show(own, 'beranda-diperpanjang');
	await own.context().close();
});

test('letters that nobody sends are seen by who looks after people', async () => {
	const page = await at('pengelola', 360, true);
	await open(page, 'administration/surat');
	assert.match(await page.locator('main').innerText(), /Pengiriman surel belum diatur/);
	await show(page, 'surat');
	await page.context().close();
	const other = await at('pegawai', 1280, true);
	assert.equal((await open(other, 'administration/surat')).status(), 403);
	await other.context().close();
});

test('who leads no unit sees no board, and cannot write goals', async () => {
	const page = await at('pegawai', 360, true);
	await open(page, 'planning/cakupan');
	assert.match(await page.locator('main').innerText(), /pimpinan unit dan pengelola kinerja/);
	assert.equal((await open(page, 'planning/cakupan/1')).status(), 404);
	assert.equal((await open(page, 'planning/tujuan/1/ubah')).status(), 404);
	await page.context().close();
});

test('a board goes down to a unit below and back; a large tree opens one branch', async () => {
	const page = await at('pengelola', 1280, true);
	await board(page);
	const above = page.url();
	const below = page.locator('main tbody th a[href*="/cakupan/"]').first();
	const name = await below.innerText();
	await below.click();
	assert.match(await page.locator('main tbody th').first().innerText(), new RegExp(name));
	await page.locator(`main a[href="${new URL(above).pathname}"]`).click();
	assert.equal(page.url(), above);
	await page.context().close();

	const [branch, title] = sql("SELECT id, nama FROM unit WHERE induk_id IS NOT NULL AND jenis = 'OPD' ORDER BY id LIMIT 1").split('\t');
	const gone = "DELETE j FROM unit_jalur j JOIN unit u ON u.id = j.unit_id AND u.kode LIKE 'UJI-%'; DELETE FROM unit WHERE kode LIKE 'UJI-%'";
	sql(`INSERT INTO unit (induk_id, kode, nama, jenis, zona, dari)
		SELECT ${branch}, CONCAT('UJI-', seq), CONCAT('Seksi Uji ', seq), 'SEKSI', 8, '2020-01-01' FROM seq_1_to_46;
		INSERT INTO unit_jalur (leluhur_id, unit_id, jarak) SELECT j.leluhur_id, u.id, j.jarak + 1 FROM unit u JOIN unit_jalur j ON j.unit_id = u.induk_id
		WHERE u.kode LIKE 'UJI-%' UNION ALL SELECT u.id, u.id, 0 FROM unit u WHERE u.kode LIKE 'UJI-%'`);
	try {
		const admin = await at('admin', 360, false);
		await open(admin, 'administration/unit');
		await admin.locator(`main a[href$="?bawah=${branch}"]`).press('Enter');
		await admin.waitForURL(/bawah=/);
		const rows = await admin.locator('main tbody tr').allInnerTexts();
		assert.ok(rows.some((r) => r.includes(title)) && rows.some((r) => r.includes('Seksi Uji 1')), rows[0]);
		await show(admin, 'unit-bawah');
		await admin.context().close();
	} finally {
		sql(gone);
	}
});

test('a year may ask for the advice of a team leader before plans are approved', async () => {
	for (const [width, js] of [[1280, true], [360, false]]) {
		const admin = await at('admin', width, js);
		await open(admin, `administration/periode/${sql('SELECT id FROM periode WHERE tahun = 2026 AND NOT simulasi')}`);
		const box = admin.locator('[name=saran_tim]');
		assert.equal(await box.isChecked(), !js);
		await box.setChecked(js);
		await show(admin, 'periode-saran');
		await press(admin, 'simpan');
		assert.equal(sql('SELECT saran_tim FROM periode WHERE tahun = 2026 AND NOT simulasi'), js ? '1' : '0');
		await admin.context().close();
	}
});
