// Writing a plan: from last year's in a few minutes, and two devices at once
// on one sheet with nothing lost. Effort by the keystroke-level model.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const kit = require('./kit.js');

const { sql } = kit;

const shots = path.join(kit.dir, 'gambar');

let browser, who, skp;
before(async () => {
	fs.mkdirSync(shots, { recursive: true });
	browser = await kit.launch();
	who = kit.accounts().find((a) => a.peran === 'pegawai');
	prepare(who.nip);
});
after(async () => {
	await browser.close();
});

// A second post since this month, so that a plan is due, and a plan of last
// year with five results of three indicators each.
function prepare(nip) {
	sql(`SET @p = (SELECT id FROM pegawai WHERE nip = '${nip}');
		INSERT INTO penugasan (pegawai_id, unit_id, jabatan_id, jenis, pimpinan, dari)
			SELECT pegawai_id, unit_id, jabatan_id, 'PLT', 0, '2026-11-01' FROM penugasan
			WHERE pegawai_id = @p AND jenis = 'DEFINITIF' AND sampai IS NULL;
		INSERT INTO garis (pegawai_id, penilai_id, jenis, dari)
			SELECT pegawai_id, penilai_id, 'PLT', '2026-11-01' FROM garis
			WHERE pegawai_id = @p AND jenis = 'DEFINITIF' AND sampai IS NULL;
		SET @s = (SELECT s.id FROM skp s JOIN periode t ON t.id = s.periode_id WHERE s.pegawai_id = @p AND t.tahun = 2025);
		SET @n = (SELECT COUNT(*) FROM rhk WHERE skp_id = @s);
		INSERT INTO rhk (skp_id, urut, teks, rhk_atasan_id)
			SELECT @s, @n + seq, CONCAT('Hasil lain ', seq), (SELECT MIN(r.rhk_atasan_id) FROM rhk r WHERE r.skp_id = @s)
			FROM seq_1_to_5 WHERE @n + seq <= 5;
		INSERT INTO iki (rhk_id, urut, teks, target, satuan)
			SELECT r.id, 10 + seq, CONCAT('Ukuran ', r.urut, '.', seq), 10 * seq, 'dokumen' FROM rhk r JOIN seq_1_to_3
			WHERE r.skp_id = @s AND seq + (SELECT COUNT(*) FROM iki i WHERE i.rhk_id = r.id AND i.urut < 10) <= 3;
		UPDATE iki i JOIN rhk r ON r.id = i.rhk_id SET i.bobot = IF(r.urut <= 3 AND i.id MOD 2, 7, 6) WHERE r.skp_id = @s;`);
}

// A signed-in device that counts what its person does.
class Device {
	static async at(options) {
		const d = new Device();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID', ...options });
		d.page = await context.newPage();
		d.js = options.javaScriptEnabled !== false;
		d.effort = { keys: 0, taps: 0, choices: 0 };
		d.page.on('response', (r) => {
			if (r.request().isNavigationRequest() && r.status() !== 303) d.sent = r.text();
		});
		await d.open('login');
		await d.page.fill('[name=nip]', who.nip);
		await d.page.fill('[name=sandi]', who.sandi);
		await d.press('masuk');
		return d;
	}

	async open(where) {
		await this.page.goto(new URL(where, kit.url).href);
	}

	async tap(button) {
		this.effort.taps += 1;
		await (this.js ? button.click() : button.press('Enter'));
		await this.page.waitForLoadState('networkidle');
	}

	async press(aksi) {
		await this.tap(this.page.locator(`main button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first());
	}

	async type(field, text) {
		this.effort.taps += 1;
		this.effort.keys += text.length;
		await field.fill(text);
	}

	async choose(field, option) {
		this.effort.choices += 1;
		await field.selectOption(option);
	}

	async show(name) {
		await this.page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
		assert.deepEqual(kit.html(await this.sent), [], name);
		if (this.js) assert.deepEqual(await kit.accessibility(this.page), [], name);
	}

	async text() {
		return this.page.locator('main').innerText();
	}

	async leave() {
		await this.page.context().close();
	}
}

test('a plan of 5 results with 3 indicators each is made from last year’s in under 3 minutes', { timeout: 120000 }, async () => {
	const d = await Device.at({});
	await d.open('planning');
	d.effort = { keys: 0, taps: 0, choices: 0 };
	await d.press('buat');
	await d.tap(d.page.locator('button[name=sumber]'));
	const target = d.page.locator('main [name$=".target"]');
	assert.equal(await d.page.locator('main .rhk').count(), 5);
	assert.equal(await target.count(), 15);
	// The superior's results of this year, found again by their words or chosen.
	for (const link of await d.page.locator('main [name$=".atasan"]').all())
		if ((await link.inputValue()) === '') await d.choose(link, { index: 1 });
	for (const field of await target.all()) if ((await field.inputValue()) !== '') await d.type(field, '12');
	await d.press('ratakan');
	await d.page.waitForFunction(() => document.querySelector('.bobot-pas'));
	await d.show('11-rencana-disalin');
	const url = new URL(d.page.url()).pathname;
	await d.press('ajukan');
	assert.match(await d.text(), /SKP diajukan/);
	const { keys, taps, choices } = d.effort;
	const seconds = keys * 0.3 + taps * 1.2 + choices * 1.4;
	console.log(`# plan from last year's: ${taps} taps, ${keys} keys, ${choices} choices = ${seconds.toFixed(1)} s`);
	assert.ok(seconds < 180, `${seconds} s`);
	assert.ok(taps + choices <= 60, `${taps + choices} interactions`);
	await d.show('12-rencana-diajukan');
	assert.match(await d.text(), /Bagaimana SKP ini dinilai/);
	await d.press('tarik');
	await d.leave();
	skp = url;
});

for (const javaScriptEnabled of [true, false])
	test(`two devices on one sheet lose nothing, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, { timeout: 120000 }, async () => {
		const tag = javaScriptEnabled ? 'js' : 'polos';
		const theirs = javaScriptEnabled ? '77' : '78';
		const one = await Device.at({ javaScriptEnabled });
		const two = await Device.at({ javaScriptEnabled });
		await one.open(skp);
		await two.open(skp);
		const target = 'main [name$=".target"]';
		const teks = 'main textarea[name^="rhk."][name$=".teks"]';
		await one.page.locator(target).first().fill(theirs);
		await one.press('simpan');
		assert.match(await one.text(), /SKP disimpan/);
		await two.page.locator(teks).first().fill(`Diubah di perangkat kedua ${tag}`);
		// Said at the next press of any button, with all that was typed and what the other one stored beside it.
		await two.press(javaScriptEnabled ? 'simpan' : 'tambah-rhk');
		assert.match(await two.text(), /sudah berubah sejak Anda membukanya/);
		assert.equal(await two.page.locator(teks).first().inputValue(), `Diubah di perangkat kedua ${tag}`);
		assert.match(await two.page.locator('.banding').allInnerTexts().then((t) => t.join('\n')), new RegExp(theirs));
		await two.show(`13-bentrok-${tag}`);
		if (javaScriptEnabled) await two.press('tambah-rhk');
		await two.page.locator('main .rhk').nth(javaScriptEnabled ? 5 : 6).waitFor();
		const last = two.page.locator('main .rhk').last();
		assert.equal(await last.locator('.iki').count(), 1, 'a new result has an indicator to fill in');
		await last.locator('textarea').first().fill(`Hasil baru ${tag}`);
		await two.page.locator(target).first().fill(theirs);
		await two.press('simpan');
		assert.match(await two.text(), /SKP disimpan/);
		await one.open(skp);
		assert.equal(await one.page.locator(target).first().inputValue(), theirs);
		assert.equal(await one.page.locator(teks).first().inputValue(), `Diubah di perangkat kedua ${tag}`);
		assert.equal(await one.page.locator('main .rhk').last().locator('textarea').first().inputValue(), `Hasil baru ${tag}`);
		const annexes = await one.page.locator('main [name^="sumber_daya."]').count();
		assert.equal(annexes, await two.page.locator('main [name^="sumber_daya."]').count());
		assert.equal(annexes, 2, 'nothing is there twice');
		await one.leave();
		await two.leave();
	});

test('rows of a spreadsheet are looked at before they are taken', { timeout: 120000 }, async () => {
	const d = await Device.at({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
	await d.open(skp.replace('/ubah', '/salin'));
	await d.page.fill('[name=tempel]', 'Hasil tempel\tWaktu\tRespons\tx\tjam\tMakin rendah\n');
	await d.press('periksa');
	assert.match(await d.text(), /Target: “x” Tulis angka/);
	await d.page.fill('[name=tempel]', 'Hasil tempel\tWaktu\tRespons\t24\tjam\tMakin rendah\n\tKuantitas\tLaporan\t1.250,5\tlembar\n');
	await d.press('periksa');
	assert.match(await d.text(), /2 baris akan ditambahkan/);
	await d.show('14-tempel');
	await d.press('ambil');
	assert.match(await d.text(), /Baris disalin/);
	const last = d.page.locator('main .rhk').last();
	assert.equal(await last.locator('[name$=".target"]').nth(1).inputValue(), '1250,5');
	assert.equal(await last.locator('[name$=".arah"]').first().inputValue(), 'TURUN');
	await d.leave();
});

test('weights are evened out without JavaScript, and the print has the form’s columns', { timeout: 120000 }, async () => {
	const d = await Device.at({ javaScriptEnabled: false });
	await d.open(skp);
	for (const field of await d.page.locator('main [data-bobot]').all()) await field.fill('');
	await d.page.locator('main [data-bobot]').first().fill('40');
	await d.press('ratakan');
	assert.match(await d.text(), /Bobot diratakan/);
	assert.equal(await d.page.locator('main [data-bobot]').first().inputValue(), '40');
	assert.equal(await d.page.locator('.bobot-pas').count(), 1);
	await d.open(skp.replace('/ubah', '/cetak'));
	const printed = (await d.text()).toUpperCase();
	for (const words of ['RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI', 'A. UTAMA', 'B. TAMBAHAN', '01 NOVEMBER SD 31 DESEMBER TAHUN 2026', 'EKSPEKTASI KHUSUS PIMPINAN', 'DUKUNGAN SUMBER DAYA'])
		assert.ok(printed.includes(words), words);
	await d.show('15-cetak');
	await d.leave();
});

for (const javaScriptEnabled of [true, false])
	test(`a teacher plans by classes, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, { timeout: 120000 }, async () => {
		const tag = javaScriptEnabled ? 'js' : 'polos';
		const d = await Device.at({ javaScriptEnabled, viewport: { width: javaScriptEnabled ? 1280 : 360, height: 800 } });
		const at = (name) => d.page.locator(`main .iki >> nth=0 >> [name$=".${name}"]`);
		// The classes of the sheet once it has come back after a press.
		const classes = async (...want) => {
			let got = null;
			for (let i = 0; i < 100 && String(got) !== String(want); i++) {
				await d.page.waitForTimeout(100);
				got = await at('nama_kelompok').evaluateAll((v) => v.map((n) => n.value)).catch(() => null);
			}
			assert.deepEqual(got, want);
		};
		const aksi = (of) => d.tap(d.page.locator(`main .iki >> nth=0 >> button[value^="${of}-kelompok"]`).last());
		await d.open(skp);
		await at('arah').selectOption('TUMBUH');
		await d.press('simpan');
		await d.page.locator('main .iki >> nth=0 >> summary', { hasText: 'Kelompok' }).press('Enter');
		await aksi('tambah');
		await at('nama_kelompok').last().fill('Ani, Budi, Citra');
		await at('jumlah_anggota').last().fill('32');
		await at('awal').last().fill('58');
		await d.press('simpan');
		assert.match(await d.text(), /Tulis nama satu kelompok/);
		await at('nama_kelompok').last().fill('Kelas 7A');
		await at('kelompok_tempel').fill('Kelas\tSiswa\tAwal\nKelas 7B\t30\t61,5\nKelas 7C\t28\t55\n');
		await d.press('simpan');
		assert.match(await d.text(), /SKP disimpan/);
		await classes('Kelas 7A', 'Kelas 7B', 'Kelas 7C');
		assert.equal(await at('awal').nth(1).inputValue(), '61,5');
		await d.show(`16-kelompok-${tag}`);
		await aksi('naik');
		await classes('Kelas 7A', 'Kelas 7C', 'Kelas 7B');
		await aksi('hapus');
		await classes('Kelas 7A', 'Kelas 7C');
		await d.press('simpan');
		await d.page.getByText('SKP disimpan').waitFor();
		await d.open(skp.replace('/ubah', ''));
		assert.match(await d.text(), /Kelas 7A \(32 anggota, awal 58\); Kelas 7C \(28 anggota, awal 55\)/);
		await d.open(skp);
		await aksi('hapus');
		await classes('Kelas 7A');
		await aksi('hapus');
		await classes();
		await d.press('simpan');
		await d.page.getByText('SKP disimpan').waitFor();
		await d.leave();
	});
