// The acts of a performance year, as its people do them on the screen. Each takes
// the signed-in pages of who acts, and goes only where a link or a button leads.
'use strict';

const assert = require('node:assert/strict');

// The acts on a stage of kit.js.
function acts({ guest, at, open, follow, press, show }) {
	const text = (page) => page.locator('main').innerText();
	const own = (page) => page.url().match(/skp\/(\d+)/)[1];

	// A link by its words, or what is given.
	const go = (page, target) =>
		follow(page, typeof target === 'string' ? page.locator('main a', { hasText: target }).first() : target.first());
	async function unfold(fold) {
		if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().press('Enter');
	}
	async function says(page, words) {
		assert.match(await text(page), words);
	}
	// A line of the work list.
	async function task(page, words) {
		await open(page, '');
		await go(page, page.locator('.tugas a', { hasText: words }));
	}

	// From an empty home to an empty sheet; its number.
	async function begin(page) {
		await open(page, '');
		await show(page, 'beranda-tanpa-skp');
		await go(page, page.locator('main section a[href$="/planning"]'));
		await press(page, 'buat');
		assert.match(page.url(), /\/ubah(\?|$)/);
		await show(page, 'lembar-kosong');
		return own(page);
	}

	// Results of the superior that a row serves: the first, where none is chosen yet.
	async function serve(page) {
		for (const field of ['atasan', 'sasaran'])
			for (const link of await page.locator(`main select[name^="rhk."][name$=".${field}"]`).all())
				if ((await link.inputValue()) === '') await link.selectOption({ index: 1 });
	}

	// All that an empty sheet wants besides its results.
	async function annexes(page) {
		for (const [group, words] of [
			['sumber_daya', 'Alat kerja dan data yang diperlukan tersedia'],
			['pertanggungjawaban', 'Hasil kerja dilaporkan sesuai irama unit'],
			['konsekuensi', 'Apabila memenuhi ekspektasi diberikan penghargaan'],
		]) {
			const first = page.locator(`[name^="${group}."][name$=".teks"]`).first();
			if ((await first.inputValue()) === '') await first.fill(words);
		}
	}

	// Last year's sheet is this year's draft.
	async function fromLastYear(page) {
		await go(page, page.locator('button[name=sumber]'));
		assert.ok((await page.locator('main .rhk').count()) >= 1);
		await serve(page);
		await annexes(page);
	}

	// A sheet written by hand: rows are [result, indicator, target, unit, weight].
	async function byHand(page, rows) {
		const results = page.locator('main .rhk');
		while ((await results.count()) > rows.length) await press(page, `hapus-rhk:${await key(results.last())}`);
		for (const [i, [rhk, iki, target, satuan, bobot]] of rows.entries()) {
			const row = results.nth(i);
			const at = `rhk.${await key(row)}`;
			await row.locator(`textarea[name="${at}.teks"]`).fill(rhk);
			await row.locator('.iki textarea[name$=".teks"]').first().fill(iki);
			for (const [field, value] of [['target', target], ['satuan', satuan], ['bobot', bobot]])
				await row.locator(`.iki [name$=".${field}"]`).first().fill(value);
		}
		await serve(page);
		await annexes(page);
	}
	const key = async (row) => (await row.locator('textarea').first().getAttribute('name')).split('.')[1];

	// One more indicator, from the library, with the target and the weight that it leaves open.
	async function fromLibrary(page, words, target, bobot) {
		await press(page, 'simpan');
		await go(page, page.locator('a[href$="/pustaka"]').last());
		await page.fill('main [name=cari]', words);
		await go(page, page.locator('main .cari button, main [role=search] button'));
		await show(page, 'pustaka');
		await go(page, page.locator('main button[value=pakai]'));
		for (const row of await page.locator('main .iki').all())
			for (const [field, value] of [['target', target], ['bobot', bobot]]) {
				const input = row.locator(`[name$=".${field}"]`).first();
				if ((await input.inputValue()) === '') await input.fill(value);
			}
	}

	// The superior, from the work list, gives a plan back with a note at one of its indicators.
	async function giveBack(page, id, note) {
		await task(page, 'Periksa dan tetapkan SKP');
		if (!page.url().includes(`/skp/${id}`)) await open(page, `planning/skp/${id}`);
		const fold = page.locator('details[id^="c-iki-"]').first();
		await unfold(fold);
		await fold.locator('textarea').fill(note);
		await show(page, 'periksa');
		await press(page, 'kembalikan');
		await says(page, /dikembalikan/);
	}

	// Its writer finds the note at its indicator and mends the target there.
	async function mend(page, note, target) {
		await task(page, 'Perbaiki SKP yang dikembalikan');
		if (!page.url().includes('/ubah')) await go(page, 'Ubah');
		const row = page.locator('.iki', { has: page.locator('details.percakapan', { hasText: note }) });
		assert.equal(await row.count(), 1, 'the note stands at one indicator');
		await row.locator('[name$=".target"]').fill(target);
		await show(page, 'perbaiki');
		await press(page, 'ajukan');
		await says(page, /SKP diajukan/);
	}

	// Approved from the list, where it stands in short.
	async function approve(page, id) {
		await open(page, 'planning');
		await go(page, page.locator('main a[href$="/planning/setujui"]'));
		await page.locator(`[name="skp.${id}.pilih"]`).press('Space');
		await show(page, 'setujui');
		await press(page, 'setujui');
		await says(page, /SKP disetujui: 1/);
	}

	// What it will be judged by is read and understood.
	async function understand(page, words) {
		await task(page, 'Baca dan pahami SKP');
		await says(page, /Bagaimana SKP ini dinilai/);
		await says(page, words);
		await show(page, 'pahami');
		await press(page, 'pahami');
		await says(page, /Pemahaman Anda atas SKP ini dicatat/);
		await open(page, '');
		assert.doesNotMatch(await text(page), /Baca dan pahami SKP/);
	}

	// A report on home: what of it the form asks for.
	async function report(page, words, { jumlah, foto } = {}) {
		await open(page, '');
		const form = page.locator('main form[enctype]');
		await form.locator('[name=teks]').fill(words);
		if (jumlah) await form.locator('[name=jumlah]').fill(jumlah);
		if (foto) await form.locator('[name=foto]').setInputFiles(foto);
		await show(page, 'laporan');
		await go(page, form.locator('button.btn[value=simpan]'));
		await says(page, new RegExp(words));
		await show(page, 'laporan-terkirim');
	}

	// The superior takes a person's reports.
	async function accept(page, words) {
		await open(page, '');
		await open(page, 'reporting/tim');
		const card = page.locator('section.kartu', { hasText: words });
		await show(page, 'tim');
		await go(page, card.locator('button[value=terima]'));
		await says(page, /Laporan diterima/);
	}

	// Results of a cycle (its address after the plan's), one after the other.
	async function results(page, id, cycle, values) {
		await open(page, `review/skp/${id}${cycle}/realisasi`);
		const fields = page.locator('main [name$=".realisasi"]');
		const proofs = page.locator('main [name$=".bukti"]');
		for (let i = 0; i < (await fields.count()); i += 1) {
			await fields.nth(i).fill(values[i % values.length]);
			await proofs.nth(i).fill('Rekap bulanan di arsip unit');
		}
		await show(page, `realisasi${cycle.replaceAll('/', '-')}`);
		await press(page, 'ajukan');
		await says(page, /Realisasi diajukan/);
	}

	// What the evaluator says at the first indicator.
	async function feedback(page, words) {
		await unfold(page.locator('details', { has: page.locator('[name^="iki."][name$=".teks"]') }));
		await page.locator('[name^="iki."][name$=".teks"]').first().fill(words);
	}

	// The evaluator's two ratings, with a reason for either.
	async function rate(page, id, cycle, { hasil, perilaku, alasan, catatan = '', umpan = '' }) {
		await open(page, `review/skp/${id}${cycle}/nilai`);
		await page.locator(`[name=rating_hasil][value=${hasil}]`).press('Space');
		await page.locator(`[name=rating_perilaku][value=${perilaku}]`).press('Space');
		await page.fill('[name=alasan_hasil]', alasan);
		await page.fill('[name=alasan_perilaku]', 'Dikatakan dengan contoh sepanjang tahun ini kepada yang dinilai.');
		if (catatan) await page.fill('[name=catatan]', catatan);
		if (umpan) await feedback(page, umpan);
		await show(page, `nilai${cycle.replaceAll('/', '-')}`);
		await press(page, 'tetapkan');
		await says(page, /Evaluasi ditetapkan/);
	}

	// The person reads the predicate with its steps, and takes note of it.
	async function read(page, words) {
		await task(page, 'Baca dan terima hasil evaluasi');
		await show(page, 'predikat');
		for (const w of words) await says(page, w);
		assert.ok((await page.locator('ol.penjelasan li').count()) >= 2, 'step by step');
		await press(page, 'terima');
		await says(page, /penerimaan dicatat/);
	}

	// A note of a kind on the page of notes that one has open.
	async function note(page, jenis, isi, { tindak = '', tenggat = '' } = {}) {
		await page.selectOption('[name=jenis]', jenis);
		await page.fill('[name=isi]', isi);
		await page.fill('[name=tindak]', tindak);
		await page.fill('[name=tenggat]', tenggat);
		await show(page, `catatan-${jenis.toLowerCase()}`);
		await go(page, page.locator('main form button[value=simpan]:not(.tombol-enter)').last());
		await says(page, /Catatan disimpan/);
	}

	const leave = (page) => page.context().close();

	return {
		guest, at, open, press, show, text, own, go, unfold, says, task, leave,
		begin, serve, annexes, fromLastYear, byHand, fromLibrary, giveBack, mend, approve, understand,
		report, accept, results, feedback, rate, read, note,
	};
}

module.exports = { acts };
