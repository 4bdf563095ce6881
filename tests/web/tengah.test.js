// Mid-year: somebody moves and plans anew, a target is changed by an addendum,
// a team owes a result together, a training period counts for nothing.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');

const { sql } = kit;
const { raise, strike, at, open, press, show } = kit.stage('tengah');
const MOVES = '199005152015032010';
const CHANGES = '198103272007011008';
const REASON = 'Keputusan wali kota nomor 12 tahun 2026';

const person = (nip) => kit.accounts().find((a) => a.nip === nip);
const plan = (nip) =>
	sql(`SELECT s.id FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN periode p ON p.id = s.periode_id
		WHERE g.nip = '${nip}' AND p.tahun = 2026 ORDER BY s.id LIMIT 1`);
const evaluator = (nip) =>
	person(
		sql(`SELECT n.nip FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN pegawai n ON n.id = s.penilai_id
			WHERE s.id = ${plan(nip)}`),
	);
const text = (page) => page.locator('main').innerText();

before(raise);
after(strike);

test('a move closes the plan, asks for its evaluation, and the new post has a plan of its own', async () => {
	const id = plan(MOVES);
	const old = evaluator(MOVES);
	const clerk = await at('pengelola', 1280, true);

	// The new post from the middle of November, under another evaluator.
	sql(`SET @p = (SELECT id FROM pegawai WHERE nip = '${MOVES}');
		SET @n = (SELECT penilai_id FROM skp WHERE id = ${plan(CHANGES)});
		SET @u = (SELECT unit_id FROM skp WHERE id = ${plan(CHANGES)});
		UPDATE penugasan SET sampai = '2026-11-14' WHERE pegawai_id = @p AND sampai IS NULL;
		UPDATE garis SET sampai = '2026-11-14' WHERE pegawai_id = @p AND sampai IS NULL;
		INSERT INTO penugasan (pegawai_id, unit_id, jabatan_id, dari)
			SELECT @p, @u, jabatan_id, '2026-11-15' FROM penugasan WHERE pegawai_id = @p LIMIT 1;
		INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES (@p, @n, '2026-11-15');`);
	await open(clerk, `planning/skp/${id}/perubahan`);
	await show(clerk, 'perubahan');
	await clerk.selectOption('[name=sebab]', 'MUTASI');
	await clerk.fill('[name=sampai]', '2026-11-14');
	await clerk.fill('[name=alasan]', REASON);
	await press(clerk, 'tutup_sebagian');
	assert.match(await text(clerk), /Ditutup sebagian[\s\S]*14 November 2026 \(Mutasi atau promosi: Keputusan wali kota/);
	await show(clerk, 'ditutup');

	// The person, on a phone without scripts: the realisation is due, the new plan is begun by one press.
	const me = await at('pegawai', 360, false, person(MOVES));
	assert.match(await text(me), /Periksa dan ajukan realisasi/);
	await open(me, 'planning');
	await show(me, 'rencana');
	await press(me, 'buat');
	assert.match(me.url(), /\/planning\/skp\/\d+\/ubah/);
	await show(me, 'baru');
	assert.equal(sql(`SELECT mulai FROM skp WHERE id = ${me.url().match(/skp\/(\d+)/)[1]}`), '2026-11-15');

	// What was done until then stays with the evaluator of that day.
	await open(me, `review/skp/${id}/realisasi`);
	await show(me, 'realisasi');
	await press(me, 'simpan');
	assert.match(await text(me), /disimpan|Disimpan/);
	const then = await at('penilai', 360, true, old);
	await open(then, `review/skp/${id}`);
	assert.match(await text(then), /Siti Rahmawati/);
	await show(then, 'evaluasi');
});

test('an addendum changes a target and both values are shown on plan, print and evaluation', async () => {
	const id = plan(CHANGES);
	const me = await at('pegawai', 360, true, person(CHANGES));

	await open(me, `planning/skp/${id}/adendum`);
	const option = me.locator('[name=target_ubah] option[value]:not([value=""])').first();
	const before = await option.innerText();
	await me.selectOption('[name=target_ubah]', await option.getAttribute('value'));
	await me.fill('[name=baru]', '77');
	await me.fill('[name=alasan]', 'ya');
	await press(me, 'ajukan_adendum');
	assert.match(await text(me), /paling sedikit 10 huruf/);
	await show(me, 'adendum-galat');
	await me.fill('[name=alasan]', REASON);
	await press(me, 'ajukan_adendum');
	await show(me, 'adendum-menunggu');

	const boss = await at('penilai', 1280, false, evaluator(CHANGES));
	await open(boss, `planning/skp/${id}/adendum`);
	await show(boss, 'adendum-putuskan');
	await press(boss, 'setujui_adendum');
	assert.match(await text(boss), /Adendum ditetapkan/);
	for (const [where, name] of [
		[`planning/skp/${id}`, 'adendum-skp'],
		[`planning/skp/${id}/cetak`, 'adendum-cetak'],
		[`review/skp/${id}`, 'adendum-evaluasi'],
	]) {
		await open(me, where);
		const said = await text(me);
		assert.ok(said.includes('semula') && said.includes('77'), `${where}: both values of ${before}`);
		await show(me, name);
	}
});

test('a revision leaves what is in force until it is approved', async () => {
	const id = plan(CHANGES);
	const me = await at('pegawai', 1280, true, person(CHANGES));
	const boss = await at('penilai', 360, false, evaluator(CHANGES));

	await open(me, `planning/skp/${id}`);
	const was = await me.locator('main h3').first().innerText();
	await me.locator('details:has([name=catatan])').last().evaluate((d) => (d.open = true));
	await me.fill('[name=catatan]', REASON);
	await press(me, 'ajukan_revisi');
	await open(boss, `planning/skp/${id}`);
	await press(boss, 'setujui_revisi');
	await open(me, `planning/skp/${id}/ubah`);
	await me.locator('main textarea[name$=".teks"], main input[name$=".teks"]').first().fill('Hasil yang diusulkan');
	await press(me, 'simpan');
	await open(boss, `planning/skp/${id}`);
	assert.ok((await text(boss)).includes(was) && !(await text(boss)).includes('Hasil yang diusulkan'));
	await show(boss, 'revisi-berlaku');
	await open(boss, `planning/skp/${id}?lihat=usulan`);
	assert.ok((await text(boss)).includes('Hasil yang diusulkan'));
	await show(boss, 'revisi-usulan');
	await open(me, `planning/skp/${id}`);
	await press(me, 'batal_revisi');
	assert.ok((await text(me)).includes(was) && !(await text(me)).includes('Hasil yang diusulkan'));
});

test('a team shares a result, and its member takes it by one press', async () => {
	// A member of the team who still writes the plan.
	const nip = sql(`SELECT g.nip FROM garis l JOIN pegawai g ON g.id = l.pegawai_id JOIN skp s ON s.pegawai_id = g.id
		JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE l.jenis = 'TIM' AND s.status = 'DITETAPKAN' ORDER BY g.id LIMIT 1`);
	sql(`UPDATE skp SET status = 'DRAF', ditetapkan_pada = NULL WHERE id = ${plan(nip)}`);
	const head = await at('ketua-tim', 1280, true);

	await open(head, 'planning/tim');
	await show(head, 'tim');
	await head.locator('main a[href*="/tim/"]').first().click();
	await head.waitForLoadState('networkidle');
	const shares = head.locator('main input[name$=".persen"]');
	await shares.nth(0).fill('40');
	await press(head, 'simpan');
	assert.match(await text(head), /Jumlah bagian 40/);
	await show(head, 'tim-bagian-galat');
	for (let i = 0; i < (await shares.count()); i++) await shares.nth(i).fill(i === 0 ? '40' : i === 1 ? '60' : '');
	const mine = head.locator(`main input[name="anggota.${sql(`SELECT id FROM pegawai WHERE nip = '${nip}'`)}.persen"]`);
	if ((await mine.inputValue()) === '') {
		await shares.nth(0).fill('');
		await mine.fill('40');
	}
	await head.locator('main input[name=kredit][value=BAGIAN]').check();
	await press(head, 'simpan');
	assert.match(await text(head), /Menurut bagian/);

	const me = await at('pegawai', 360, false, person(nip));
	await open(me, 'planning/tim');
	await show(me, 'tim-anggota');
	await press(me, 'ambil');
	assert.match(me.url(), /\/ubah/);
	await show(me, 'tim-rhk');
	// The head of the team may read and recommend, and finds no button to decide.
	await open(head, `planning/skp/${plan(nip)}`);
	assert.equal(await head.locator('button[value=setujui], button[value=kembalikan]').count(), 0);
});

test('a training period says so on every page of it and asks nobody for anything', async () => {
	const admin = await at('admin', 1280, true);

	await open(admin, 'administration/periode/baru');
	await admin.fill('[name=tahun]', '2026');
	await admin.fill('[name=nama]', 'Latihan 2026');
	await admin.fill('[name=mulai]', '2026-01-01');
	await admin.fill('[name=selesai]', '2026-12-31');
	await admin.selectOption('[name=status]', 'SIMULASI');
	for (const [i, day] of [['b1', '2026-12-31'], ['b3', '2026-12-31']]) {
		await admin.fill(`[name="tahap.${i}.buka"]`, '2026-01-01');
		await admin.fill(`[name="tahap.${i}.tutup"]`, day);
	}
	await press(admin, 'simpan');
	await show(admin, 'latihan-periode');

	const me = await at('pegawai', 360, false, person('198205092014032017'));
	await open(me, 'planning');
	assert.match(await text(me), /Latihan/);
	await press(me, 'buat');
	assert.match(await text(me), /Periode ini untuk berlatih/);
	const id = me.url().match(/skp\/(\d+)/)[1];
	for (const where of [`planning/skp/${id}`, `planning/skp/${id}/cetak`, `planning/skp/${id}/versi`]) {
		await open(me, where);
		assert.match(await text(me), /Periode ini untuk berlatih/, where);
	}
	await show(me, 'latihan-skp');
	assert.equal(sql(`SELECT COUNT(*) FROM tugas WHERE dokumen_jenis = 'skp' AND dokumen_id = ${id}`), '0');
	await press(admin, 'buang');
	assert.match(await text(admin), /dihapus dalam satu menit/);
});
