// One performance year as the people in it live it, with and without
// JavaScript: plan, return, mend, approve, report with a photo, accept, rate,
// read. Every page is judged; screenshots stand in build/test/web/gambar.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const kit = require('./kit.js');

const shots = path.join(kit.dir, 'gambar');
// The smallest picture that is one.
const photo = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

let browser;
before(async () => {
	fs.mkdirSync(shots, { recursive: true });
	browser = await kit.launch();
});
after(async () => {
	await browser.close();
});

// A person at a device of their own.
class Person {
	static async at(account, { javaScriptEnabled, width }) {
		const context = await browser.newContext({
			javaScriptEnabled,
			viewport: { width, height: 800 },
			locale: 'id-ID',
		});
		const person = new Person();
		person.account = account;
		person.page = await context.newPage();
		person.js = javaScriptEnabled;
		// What the server sent: the browser's own copy of it is made good already.
		person.page.on('response', (r) => {
			if (!r.request().isNavigationRequest() || r.status() === 303) return;
			person.sent = r.text();
			// Who asks for it is told; a page that closes before it came is no fault.
			person.sent.catch(() => {});
		});
		await person.open('login');
		await person.page.fill('[name=nip]', account.nip);
		await person.page.fill('[name=sandi]', account.sandi);
		await person.press('masuk');
		return person;
	}

	async open(where) {
		await this.page.goto(new URL(where, kit.url).href);
	}

	// A button: by the pointer, and by the keyboard where there is no script to wait for.
	async use(button) {
		await (this.js ? button.click() : button.press('Enter'));
		await this.page.waitForLoadState('networkidle');
	}

	// The same by its act.
	async press(aksi, within = 'main') {
		await this.use(this.page.locator(`${within} button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first());
	}

	// Shows the page to both judges and keeps a picture.
	async show(name) {
		const file = path.join(shots, `${name}${this.js ? '' : '-tanpa-js'}.png`);
		await this.page.screenshot({ path: file, fullPage: true });
		assert.deepEqual(kit.html(await this.sent), [], name);
		if (this.js) assert.deepEqual(await kit.accessibility(this.page), [], name);
		assert.equal(await this.page.locator('h1').count(), 1, name);
		const [wide, seen] = await this.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]).catch(() => [0, 0]);
		assert.ok(wide <= seen, `${name} is wider than the screen: ${wide} > ${seen}`);
	}

	async text() {
		return this.page.locator('main').innerText();
	}

	async leave() {
		await this.page.context().close();
	}
}

const rows = [
	['Terkumpulnya sampah di setiap titik pengumpulan', 'Frekuensi pengumpulan sampah per titik', 'KUANTITAS', 'NAIK', '6', 'kali/minggu', '40', 'AVG'],
	['Meningkatnya kepuasan masyarakat terhadap kebersihan', 'Indeks kepuasan masyarakat', 'KUALITAS', 'NAIK', '80', 'indeks', '30', 'TLKV'],
	['Tertanganinya keluhan kebersihan', 'Waktu respons keluhan kebersihan', 'WAKTU', 'TURUN', '24', 'jam', '30', 'AVG'],
];

async function fillSheet(p) {
	const keys = await p.page.locator('textarea[name^="rhk."][name$=".teks"]').evaluateAll((all) =>
		all.map((n) => n.name.split('.')).filter((n) => n.length === 3).map((n) => n[1]),
	);
	assert.equal(keys.length, 3);
	for (const [i, [rhk, iki, aspek, arah, target, satuan, bobot, cara]] of rows.entries()) {
		const at = `rhk.${keys[i]}`;
		const [key] = await p.page.locator(`[name^="${at}.iki."][name$=".target"]`).evaluateAll((all) => all.map((n) => n.name.split('.')[3]));
		await p.page.fill(`[name="${at}.teks"]`, rhk);
		await p.page.selectOption(`[name="${at}.atasan"]`, { index: 1 });
		await p.page.selectOption(`[name="${at}.iki.${key}.aspek"]`, aspek);
		await p.page.fill(`[name="${at}.iki.${key}.teks"]`, iki);
		await p.page.fill(`[name="${at}.iki.${key}.target"]`, target);
		await p.page.fill(`[name="${at}.iki.${key}.satuan"]`, satuan);
		await p.page.selectOption(`[name="${at}.iki.${key}.arah"]`, arah);
		await p.page.fill(`[name="${at}.iki.${key}.bobot"]`, bobot);
		await p.page.locator(`#i-rhk-${keys[i]}-iki-${key} summary`).press('Enter');
		await p.page.selectOption(`[name="${at}.iki.${key}.konsolidasi"]`, cara);
	}
}

async function fillAnnexes(p) {
	for (const [group, text] of [
		['sumber_daya', 'Armada pengangkut dan alat pelindung diri'],
		['pertanggungjawaban', 'Hasil kerja dilaporkan setiap hari'],
		['konsekuensi', 'Apabila memenuhi ekspektasi diberikan penghargaan'],
	])
		await p.page.locator(`[name^="${group}."][name$=".teks"]`).first().fill(text);
}

async function plan(employee, tag) {
	await employee.open('planning');
	await employee.press('buat');
	await fillSheet(employee);
	await employee.page.locator('textarea[name="perilaku.1.ekspektasi"]').fill('Menanggapi keluhan warga pada hari yang sama');
	// Half done: it is refused at the right fields and nothing is lost.
	await employee.press('ajukan');
	assert.match(await employee.text(), /Isi paling sedikit satu baris/);
	assert.equal(await employee.page.locator('[name$=".bobot"]').first().inputValue(), '40');
	await employee.show(`1-skp-ditolak-${tag}`);
	await fillAnnexes(employee);
	await employee.press('simpan');
	assert.match(await employee.text(), /SKP disimpan/);
	await employee.show(`2-skp-${tag}`);
	await employee.press('ajukan');
	assert.match(await employee.text(), /SKP diajukan/);
	return new URL(employee.page.url()).pathname;
}

async function decide(superior, skp, aksi, note) {
	await superior.open(skp);
	if (note) await superior.page.fill('[name=catatan]', note);
	await superior.press(aksi);
}

async function approve(employee, superior, skp, tag) {
	await superior.open('');
	assert.match(await superior.text(), /Periksa dan tetapkan SKP/);
	await decide(superior, skp, 'kembalikan', '');
	assert.match(await superior.text(), /paling sedikit 10 huruf/);
	await decide(superior, skp, 'kembalikan', 'Target frekuensi dinaikkan menjadi 7 kali');
	await employee.open('');
	assert.match(await employee.text(), /Perbaiki SKP yang dikembalikan/);
	await employee.open(`${skp}/ubah`);
	assert.match(await employee.text(), /dinaikkan menjadi 7 kali/);
	await employee.page.locator('[name$=".target"]').first().fill('7');
	await employee.press('ajukan');
	await decide(superior, skp, 'setujui');
	assert.match(await superior.text(), /SKP ditetapkan/);
	await superior.show(`3-skp-ditetapkan-${tag}`);
	await employee.open('');
	await employee.use(employee.page.locator('.tugas a', { hasText: 'Baca dan pahami SKP' }));
	assert.match(await employee.text(), /Bagaimana SKP ini dinilai[^]*lebih dari 100/);
	await employee.press('pahami');
	assert.match(await employee.text(), /Pemahaman Anda atas SKP ini dicatat/);
	await employee.open(`${skp}/versi?a=1&b=2`);
	const compared = await employee.text();
	assert.match(compared, /Target\s+6\s+7/);
	await employee.show(`4-versi-${tag}`);
}

// Keystroke-level model at a phone: 0.3 s a key, 1.2 s a tap, 1.4 s a choice.
async function report(employee, superior, tag) {
	const effort = { keys: 0, taps: 0, choices: 0 };
	const type = async (name, text) => {
		effort.taps += 1;
		effort.keys += text.length;
		await employee.page.fill(`[name=${name}]`, text);
	};
	await employee.open('');
	await employee.show(`5-beranda-${tag}`);
	await type('teks', 'Angkut sampah 7 titik');
	await type('jumlah', '7');
	effort.taps += 1;
	effort.choices += 1;
	await employee.page.setInputFiles('[name=foto]', { name: 'titik.png', mimeType: 'image/png', buffer: photo });
	effort.taps += 1;
	await employee.press('simpan', 'main form[enctype]');
	await employee.page.waitForSelector('text=Angkut sampah 7 titik');
	const seconds = effort.keys * 0.3 + effort.taps * 1.2 + effort.choices * 1.4;
	console.log(`# daily entry: ${effort.taps} taps, ${effort.keys} keys, ${effort.choices} choices = ${seconds.toFixed(1)} s`);
	assert.ok(seconds < 20 && effort.taps <= 6);

	await employee.open('');
	await employee.page.fill('[name=teks]', 'Sosialisasi pilah sampah');
	await employee.press('simpan', 'main form[enctype]');

	await superior.open('reporting/tim');
	await superior.show(`6-tim-${tag}`);
	const card = superior.page.locator('section.kartu', { hasText: 'Angkut sampah 7 titik' });
	const picture = await superior.page.request.get(
		new URL(await card.locator('tr', { hasText: 'Angkut sampah' }).locator('a[href*="/bukti/"]').getAttribute('href'), kit.url).href,
	);
	assert.equal(picture.status(), 200);
	assert.deepEqual(await picture.body(), photo);
	await card.locator('tr', { hasText: 'Sosialisasi' }).locator('input[type=checkbox]').press('Space');
	await superior.use(card.locator('button[value=terima]'));
	assert.match(await superior.text(), /Laporan diterima/);
	const rest = superior.page.locator('section.kartu', { hasText: 'Sosialisasi pilah sampah' });
	await rest.locator('summary').press('Enter');
	await rest.locator('[name=catatan]').fill('Lampirkan daftar hadir');
	await superior.use(rest.locator('button[value=kembalikan]'));
	assert.match(await superior.text(), /Laporan dikembalikan/);
	await employee.open('');
	assert.match(await employee.text(), /Perbaiki laporan yang dikembalikan/);
	assert.match(await employee.text(), /Lampirkan daftar hadir/);
}

async function review(employee, superior, skp, tag) {
	const at = skp.replace('planning', 'review');
	await employee.open(`${at}/realisasi`);
	const realisasi = employee.page.locator('[name$=".realisasi"]');
	assert.equal(await realisasi.first().inputValue(), '7', 'filled from the accepted entry');
	await realisasi.nth(1).fill('82,5');
	await realisasi.nth(2).fill('20');
	for (const i of [1, 2]) await employee.page.locator('[name$=".bukti"]').nth(i).fill('Rekap bulanan di arsip seksi');
	await employee.show(`7-realisasi-${tag}`);
	await employee.press('ajukan');
	assert.match(await employee.text(), /Realisasi diajukan/);

	await superior.open(`${at}/nilai`);
	assert.match(await superior.text(), /Di atas ekspektasi/);
	await superior.show(`8-nilai-${tag}`);
	await superior.page.locator('[name=rating_hasil][value=SESUAI]').press('Space');
	await superior.page.locator('[name=rating_perilaku][value=SESUAI]').press('Space');
	await superior.press('tetapkan');
	assert.match(await superior.text(), /Tulis alasan paling sedikit 30 huruf/);
	assert.ok(await superior.page.isChecked('[name=rating_hasil][value=SESUAI]'));
	await superior.page.fill('[name=alasan_hasil]', 'Indeks kepuasan naik karena musim kemarau, belum tentu bertahan.');
	await superior.press('nilai');
	await employee.open(at);
	assert.doesNotMatch(await employee.text(), /musim kemarau/, 'ratings stay unseen until they are fixed');
	await superior.open(`${at}/nilai`);
	await superior.press('tetapkan');
	assert.match(await superior.text(), /Evaluasi ditetapkan/);

	await employee.open(at);
	const told = await employee.text();
	assert.match(told, /musim kemarau/);
	assert.match(told, /Kuadran kinerja pegawai/);
	const factors = await employee.page.locator('ol.penjelasan li .penjelasan-nilai').allTextContents();
	assert.ok(factors.some((x) => /116,6667|116,67/.test(x)), `each factor of the suggestion: ${factors.join('; ')}`);
	assert.match(told, /Predikat organisasi/);
	await employee.show(`9-evaluasi-${tag}`);
	await employee.press('terima');
	assert.match(await employee.text(), /penerimaan dicatat/);
	await employee.open(`${at}/cetak`);
	assert.match((await employee.text()).toUpperCase(), /PREDIKAT KINERJA PEGAWAI: BAIK/);
	await employee.show(`10-cetak-${tag}`);
}

function people(n) {
	const all = kit.accounts();
	const employee = all.filter((a) => a.peran === 'pegawai-tanpa-skp')[n];
	const superior = all.find((a) => a.peran === 'penilai');
	assert.ok(employee && superior, 'the demo has both');
	return { employee, superior };
}

for (const [n, device] of [
	{ javaScriptEnabled: true, width: 360, tag: 'ponsel' },
	{ javaScriptEnabled: false, width: 1280, tag: 'meja' },
].entries())
	test(`a year of one person, ${device.javaScriptEnabled ? 'with' : 'without'} JavaScript`, { timeout: 240000 }, async () => {
		const who = people(n);
		const employee = await Person.at(who.employee, device);
		const superior = await Person.at(who.superior, { ...device, width: 1280 });
		const skp = (await plan(employee, device.tag)).replace(new URL(kit.url).pathname, '').replace(/^\//, '');
		await approve(employee, superior, skp, device.tag);
		await report(employee, superior, device.tag);
		await review(employee, superior, skp, device.tag);
		await employee.leave();
		await superior.leave();
	});
