// The dialogue about a plan, with and without JavaScript, on a desk and on a
// phone: a revision asked for and allowed, advice of the ketua tim, a return with
// notes at their rows by one press, answers, and approval from the list with
// what differs. Screenshots stand in build/test/web/gambar.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');

const { sql } = kit;
const { raise, strike, at, open, press, show } = kit.stage('dialog');
before(raise);
after(strike);

const people = { pegawai: '198611302010031035', penilai: '198210182008032006', ketua: '198504122010012003' };
const RHK = 'Siapa yang merasakan hasil ini, dan apa yang berubah bagi mereka?';
const IKI = 'Target ini di bawah capaian tahun lalu.';

const plan = (nip) =>
	sql(`SELECT MAX(s.id) FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN periode p ON p.id = s.periode_id
		WHERE g.nip = '${nip}' AND p.tahun = 2026`);
const status = (id) => sql(`SELECT status FROM skp WHERE id = ${id}`);
const text = (page) => page.locator('main').innerText();

for (const [width, js] of [[1280, true], [360, true], [1280, false]]) {
	const tag = `${width} px${js ? '' : ', without JavaScript'}`;
	const as = (who) => at(who, width, js, kit.accounts().find((a) => a.nip === people[who]));
	const leave = (page) => page.context().close();

	// Opens a fold as a keyboard does.
	async function unfold(fold) {
		if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().press('Enter');
	}
	// A note at the first row of a kind.
	async function write(page, kind, words) {
		const fold = page.locator(`details[id^="c-${kind}-"]`).first();
		await unfold(fold);
		await fold.locator('textarea').fill(words);
	}

	test(`a plan is talked about where it stands, from revision to approval (${tag})`, { timeout: 240000 }, async () => {
		const id = plan(people.pegawai);
		const sheet = `planning/skp/${id}`;

		let page = await as('pegawai');
		await open(page, sheet);
		await unfold(page.locator('details', { has: page.locator('[name=catatan]') }));
		await page.fill('[name=catatan]', 'Target kota berubah sejak anggaran perubahan.');
		await press(page, 'ajukan_revisi');
		assert.equal(status(id), 'REVISI_DIAJUKAN');
		await leave(page);

		// The evaluator allows it from the list, where the reason stands. Nothing is ticked beforehand.
		page = await as('penilai');
		await open(page, 'planning');
		await page.locator('a[href$="/planning/setujui"]').press('Enter');
		await page.waitForLoadState('networkidle');
		assert.match(await text(page), /Alasan revisi: Target kota berubah/);
		assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
		await press(page, 'setujui');
		assert.match(await text(page), /Centang paling sedikit satu SKP/);
		await page.locator(`[name="skp.${id}.pilih"]`).press('Space');
		await press(page, 'setujui');
		assert.match(await text(page), /SKP disetujui: 1/);
		assert.equal(status(id), 'DRAF');
		await leave(page);

		page = await as('pegawai');
		await open(page, `${sheet}/ubah`);
		const target = page.locator('input[name$=".target"]').first();
		const was = await target.inputValue();
		await target.fill(String(Number(was.replace(/\./g, '').replace(',', '.')) + 1));
		await press(page, 'ajukan');
		assert.equal(status(id), 'DIAJUKAN');
		await leave(page);

		// The ketua tim is asked, comments and advises, and has no button that decides.
		page = await as('ketua');
		assert.match(await text(page), /Beri rekomendasi atas SKP anggota tim/);
		await open(page, sheet);
		assert.equal(await page.locator('button[value=setujui], button[value=kembalikan]').count(), 0);
		await page.locator('input[name=rekomendasi][value=TIDAK_SETUJU]').press('Space');
		await press(page, 'rekomendasi');
		assert.match(await text(page), /Tulis catatan paling sedikit 10 huruf/);
		await page.fill('[name=catatan]', 'Beban tim triwulan empat belum masuk.');
		await show(page, 'ketua-galat');
		await press(page, 'rekomendasi');
		assert.match(await text(page), /Rekomendasi dikirim/);
		await leave(page);

		// Advice before the decision; notes at the rows and the return are one press.
		page = await as('penilai');
		await open(page, sheet);
		assert.match(await text(page), /Rekomendasi ketua tim[\s\S]*Belum setuju[\s\S]*Beban tim triwulan empat/);
		await write(page, 'iki', IKI);
		await write(page, 'rhk', RHK);
		await show(page, 'penilai-menulis');
		await press(page, 'kembalikan');
		assert.equal(status(id), 'DRAF');
		assert.equal(sql(`SELECT COUNT(*) FROM skp_dialog WHERE skp_id = ${id} AND jenis = 'CATATAN' AND induk_id IS NULL AND selesai_pada IS NULL`), '2');
		await leave(page);

		// On the sheet they stand at their rows, open; the answer is given beside the plan.
		page = await as('pegawai');
		assert.match(await text(page), /Perbaiki SKP yang dikembalikan/);
		await open(page, `${sheet}/ubah`);
		const note = page.locator('.iki details.percakapan', { hasText: IKI });
		assert.notEqual(await note.getAttribute('open'), null);
		assert.equal(await page.locator('section.rhk > .rhk-isi ~ details.percakapan, section.rhk details.percakapan', { hasText: RHK }).count(), 1);
		await show(page, 'lembar');
		await note.locator('a', { hasText: 'Balas' }).press('Enter');
		await page.waitForLoadState('networkidle');
		assert.match(page.url(), /skp\/\d+#c-iki-\d+$/);
		assert.match(await text(page), /Catatan yang belum Anda baca/);
		const thread = page.locator('details.percakapan', { hasText: IKI });
		await thread.locator('textarea').fill('Sudah saya naikkan.');
		await show(page, 'pegawai-membalas');
		await thread.locator('button[value=catat]').press('Enter');
		await page.waitForLoadState('networkidle');
		assert.match(await text(page), /Catatan dikirim/);
		assert.doesNotMatch(await text(page), /Catatan yang belum Anda baca/);
		await open(page, `${sheet}/ubah`);
		await press(page, 'ajukan');
		await leave(page);

		// The evaluator reads the answer and ends the threads.
		page = await as('penilai');
		assert.match(await text(page), /Periksa dan tetapkan SKP/);
		await open(page, sheet);
		assert.match(await text(page), /Sudah saya naikkan/);
		for (let open = 2; open > 0; open -= 1) {
			assert.equal(await page.locator('button[value^=selesaikan-]').count(), open);
			await page.locator('button[value^=selesaikan-]').first().press('Enter');
			await page.waitForLoadState('networkidle');
		}
		await show(page, 'penilai-selesai');

		// From the list with what differs; one that changed meanwhile is named, the other stands.
		const other = plan('199306132023212008');
		sql(`UPDATE skp SET status = 'DIAJUKAN', diajukan_pada = '2026-11-19 01:00:00' WHERE id = ${other}`);
		await open(page, 'planning/setujui');
		const card = page.locator('section.kartu', { has: page.locator(`[name="skp.${id}.pilih"]`) });
		assert.match(await card.innerText(), /Berbeda dari versi yang berlaku/);
		assert.match(await card.locator('table').innerText(), new RegExp('Target'));
		await show(page, 'setujui');
		sql(`UPDATE skp SET version = version + 1 WHERE id = ${other}`);
		await page.locator(`[name="skp.${id}.pilih"]`).press('Space');
		await page.locator(`[name="skp.${other}.pilih"]`).press('Space');
		await press(page, 'setujui');
		assert.match(await text(page), /SKP disetujui: 1[\s\S]*Belum disetujui[\s\S]*Kadek Yuniari: berubah atau ditarik/);
		await show(page, 'setujui-hasil');
		assert.deepEqual([status(id), status(other)], ['DITETAPKAN', 'DIAJUKAN']);
		sql(`UPDATE skp SET status = 'DITETAPKAN' WHERE id = ${other}`);
		await leave(page);
	});
}
