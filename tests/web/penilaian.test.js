// Evaluations beyond the yearly one: an interim one by the cadence that the
// admin chooses, criteria with weights without JavaScript, and others who are
// heard. Every page is judged by axe and html-validate at 1280 and 360 pixels;
// pictures stand in build/test/web/gambar.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const kit = require('./kit.js');

const { sql } = kit;

const shots = path.join(kit.dir, 'gambar');
const accounts = kit.accounts();

let browser;
let plan;
before(async () => {
	fs.mkdirSync(shots, { recursive: true });
	browser = await kit.launch();
	const row = sql(
		"SELECT s.id, g.nip, n.nip FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN pegawai n ON n.id = s.penilai_id JOIN periode p ON p.id = s.periode_id " +
			"WHERE p.tahun = 2026 AND s.status = 'DITETAPKAN' AND g.nip IS NOT NULL AND n.nip IS NOT NULL AND s.mulai = '2026-01-01' " +
			'AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp_id = s.id) AND NOT EXISTS (SELECT 1 FROM penugasan a WHERE a.id = s.penugasan_id AND a.pimpinan) ORDER BY s.id LIMIT 1',
	).split('\t');
	plan = { id: row[0], employee: accounts.find((a) => a.nip === row[1]), evaluator: accounts.find((a) => a.nip === row[2]) };
	kit.setNow('2026-11-20T09:00:00+08:00');
});
after(async () => {
	sql("UPDATE periode SET siklus_entri = 'HARIAN', siklus_evaluasi = 'TAHUNAN', aturan = 'permenpan-6-2022', aturan_id = (SELECT id FROM aturan WHERE kode = 'permenpan-6-2022' AND status = 'AKTIF') WHERE tahun = 2026");
	await browser.close();
});

async function at(account, javaScriptEnabled = true) {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
	const page = await context.newPage();
	page.on('response', (r) => {
		if (r.request().isNavigationRequest() && r.status() !== 303) page.sent = r.text();
	});
	await page.goto(new URL('login', kit.url).href);
	await page.fill('[name=nip]', account.nip);
	await page.fill('[name=sandi]', account.sandi);
	await press(page, 'masuk', javaScriptEnabled);
	page.js = javaScriptEnabled;
	return page;
}

async function press(page, aksi, js = page.js) {
	const button = page.locator(`main button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first();
	await (js ? button.click() : button.press('Enter'));
	await page.waitForLoadState('networkidle');
}

async function open(page, where) {
	await page.goto(new URL(where, kit.url).href);
}

async function show(page, name) {
	assert.deepEqual(kit.html(await page.sent), [], name);
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		await page.screenshot({ path: path.join(shots, `${name}-${width}.png`), fullPage: true });
		if (!page.js) continue;
		assert.deepEqual(await kit.accessibility(page), [], `${name} ${width}`);
		const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
		assert.ok(wide <= seen, `${name} is wider than ${width}: ${wide}`);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
}

const text = (page) => page.locator('main').innerText();

test('a half-yearly evaluation stands beside the yearly one', async () => {
	const admin = await at(accounts.find((a) => a.peran === 'admin'));
	await open(admin, `administration/periode/${sql('SELECT id FROM periode WHERE tahun = 2026')}`);
	await admin.selectOption('[name=siklus_evaluasi]', 'SEMESTER');
	await press(admin, 'simpan');
	assert.equal(sql('SELECT siklus_evaluasi FROM periode WHERE tahun = 2026'), 'SEMESTER');

	const employee = await at(plan.employee);
	await open(employee, 'review');
	assert.match(await text(employee), /Semester I/);
	await open(employee, `review/skp/${plan.id}/sela/61`);
	assert.match(await text(employee), /keadaan sampai 30 Juni 2026/);
	await show(employee, 'sela-1-pegawai');
	await open(employee, `review/skp/${plan.id}/sela/61/realisasi`);
	await show(employee, 'sela-2-realisasi');
	for (const field of await employee.locator('[name$=".realisasi"]').all()) if ((await field.inputValue()) === '') await field.fill('1');
	await press(employee, 'ajukan');
	assert.match(await text(employee), /Realisasi diajukan/);

	const evaluator = await at(plan.evaluator);
	await open(evaluator, 'review?siklus=SEMESTER_1');
	await show(evaluator, 'sela-3-daftar');
	await open(evaluator, `review/skp/${plan.id}/sela/61/nilai`);
	await evaluator.check('[name=rating_hasil][value=SESUAI]');
	await evaluator.check('[name=rating_perilaku][value=SESUAI]');
	await evaluator.fill('[name=alasan_hasil]', 'Semester pertama sesuai dengan yang disepakati');
	await evaluator.fill('[name=catatan]', 'Percepat tanggapan pada semester kedua');
	await show(evaluator, 'sela-4-nilai');
	await press(evaluator, 'tetapkan');
	assert.match(await text(evaluator), /Evaluasi ditetapkan/);

	await open(employee, `review/skp/${plan.id}`);
	assert.match(await text(employee), /Evaluasi sebelumnya pada tahun ini[\s\S]*Semester I[\s\S]*Percepat tanggapan/);
	await show(employee, 'sela-5-tahunan');
	assert.equal(sql(`SELECT status FROM skp WHERE id = ${plan.id}`), 'DITETAPKAN');
	await employee.context().close();
	await evaluator.context().close();
	await admin.context().close();
});

test('weighted criteria are computed before they are stored, without JavaScript', async () => {
	sql("UPDATE periode SET siklus_evaluasi = 'TAHUNAN', aturan = 'lokal', aturan_id = (SELECT id FROM aturan WHERE kode = 'lokal' AND status = 'AKTIF') WHERE tahun = 2026");
	const employee = await at(plan.employee, false);
	await open(employee, `review/skp/${plan.id}`);
	assert.match(await text(employee), /Kriteria dan bobotnya[\s\S]*Disiplin/);
	await show(employee, 'kriteria-1-bobot');
	await open(employee, `review/skp/${plan.id}/realisasi`);
	for (const field of await employee.locator('[name$=".realisasi"]').all()) if ((await field.inputValue()) === '') await field.fill('1');
	await press(employee, 'ajukan');

	const evaluator = await at(plan.evaluator, false);
	await open(evaluator, `review/skp/${plan.id}/nilai`);
	for (const [i, value] of ['80', '92,5', '75', '88'].entries()) await evaluator.fill(`[name="kriteria.${i + 1}.nilai"]`, value);
	await press(evaluator, 'hitung');
	assert.match(await evaluator.locator('#hasil').innerText(), /Nilai kinerja: \d/);
	assert.equal(await evaluator.locator('.galat').count(), 0);
	assert.equal(sql('SELECT COUNT(*) FROM evaluasi_kriteria'), '0');
	await show(evaluator, 'kriteria-2-hitung');
	await press(evaluator, 'tetapkan');
	assert.equal(await evaluator.locator('section .galat').count(), 4);
	for (let i = 1; i <= 4; i += 1) await evaluator.fill(`[name="kriteria.${i}.alasan"]`, 'Terlihat dari laporan hariannya');
	await press(evaluator, 'tetapkan');
	assert.match(await text(evaluator), /Evaluasi ditetapkan/);
	await open(employee, `review/skp/${plan.id}`);
	assert.match(await text(employee), /Terlihat dari laporan hariannya[\s\S]*Nilai kinerja/);
	await employee.context().close();
	const again = await at(plan.employee);
	await open(again, `review/skp/${plan.id}`);
	await show(again, 'kriteria-3-pegawai');
	await open(again, `review/skp/${plan.id}/cetak`);
	await show(again, 'kriteria-4-cetak');
	await again.context().close();
	await evaluator.context().close();
});

test('a week is filled in on one page where the cadence is weekly', async () => {
	sql("UPDATE periode SET siklus_entri = 'MINGGUAN' WHERE tahun = 2026");
	const employee = await at(accounts.find((a) => a.peran === 'pegawai' && a.nip !== plan.employee.nip));
	await open(employee, 'reporting/pekan');
	assert.equal(await employee.locator('[name^="hari."][name$=".teks"]').count(), 5);
	await press(employee, 'kirim');
	assert.match(await text(employee), /Isi paling sedikit satu hari/);
	await employee.fill('[name="hari.2.teks"]', 'Menjawab keluhan warga hari Selasa');
	await employee.fill('[name="hari.4.teks"]', 'Menjawab keluhan warga hari Kamis');
	await employee.selectOption('[name="hari.2.iki"]', { index: 1 });
	await press(employee, 'kirim');
	assert.equal(await employee.inputValue('[name="hari.4.teks"]'), 'Menjawab keluhan warga hari Kamis');
	assert.equal(await employee.locator('section .galat').count(), 1);
	await show(employee, 'pekan-1-isi');
	await employee.selectOption('[name="hari.4.iki"]', { index: 1 });
	await press(employee, 'kirim');
	assert.match(await text(employee), /Laporan sepekan dikirim/);
	assert.equal(sql("SELECT COUNT(*) FROM entri WHERE teks LIKE 'Menjawab keluhan warga hari %' AND WEEKDAY(tanggal) IN (1, 3)"), '2');
	await employee.context().close();
});

test('an agency that asks nobody says so, and a wrong link opens nothing', async () => {
	const evaluator = await at(plan.evaluator);
	// This agency asks nobody: the page says so, and an invitation is refused.
	await open(evaluator, `review/skp/${plan.id}/peserta`);
	assert.match(await text(evaluator), /Belum ada yang diminta/);
	await show(evaluator, 'peserta-1');
	const context = await browser.newContext();
	const guest = await context.newPage();
	const answer = await guest.goto(new URL(`review/tamu?undangan=${'0'.repeat(64)}`, kit.url).href);
	assert.equal(answer.status(), 200);
	assert.match(await text(guest), /Survei ini tidak dapat dibuka|This survey cannot be opened/);
	assert.equal(await guest.locator('main form').count(), 0);
	await context.close();
	await evaluator.context().close();
});
