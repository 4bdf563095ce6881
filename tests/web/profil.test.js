// Five agencies, one suite: every profile is started on data of its own, and five
// screens of each say what conf/profiles/README.md promises. No two agencies
// have a screen in common.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const kit = require('./kit.js');

const profiles = fs
	.readdirSync(path.join(kit.root, 'conf', 'profiles'))
	.filter((f) => f.endsWith('.conf'))
	.map((f) => f.replace('.conf', ''))
	.filter((p) => !process.env.PROFILES || process.env.PROFILES.split(' ').includes(p));

// What a screen shows of each profile: exactly these of the list's words, in its order.
const words = {
	masuk: {
		all: ['laporan bulanan', 'sekali setahun', 'enam bulan', 'setiap triwulan', 'ketua tim', 'rekan kerja', 'bawahan', 'pihak ketiga'],
		sorong: ['setiap triwulan', 'ketua tim'],
		umum: ['enam bulan', 'rekan kerja', 'bawahan'],
		serang: ['setiap triwulan', 'rekan kerja'],
		denpasar: ['sekali setahun', 'ketua tim'],
		sofifi: ['laporan bulanan', 'sekali setahun', 'pihak ketiga'],
	},
	beranda: {
		all: ['Laporan bulan ini', 'sekali setahun', 'enam bulan', 'setiap triwulan', 'Laporan sepekan', 'Tulis refleksi', 'Tulis gagasan', 'Rencana pengembangan saya'],
		sorong: ['setiap triwulan', 'Laporan sepekan', 'Tulis refleksi'],
		umum: ['enam bulan', 'Rencana pengembangan saya'],
		serang: ['setiap triwulan', 'Rencana pengembangan saya'],
		denpasar: ['sekali setahun', 'Tulis gagasan'],
		sofifi: ['Laporan bulan ini', 'sekali setahun'],
	},
	tim: {
		all: ['Bulan ini', 'Berbukti', 'Tepat waktu', 'Refleksi bulan ini', 'Pengembangan berjalan', 'Beri pengakuan'],
		sorong: ['Refleksi bulan ini', 'Beri pengakuan'],
		umum: ['Pengembangan berjalan'],
		serang: ['Berbukti', 'Tepat waktu', 'Pengembangan berjalan'],
		denpasar: ['Tepat waktu'],
		sofifi: ['Bulan ini'],
	},
	evaluasi: {
		all: ['Semester I', 'Triwulan I', 'Pengembangan', 'Disiplin pelaporan', 'Refleksi', 'Gagasan', 'Kualitas kerja'],
		sorong: ['Triwulan I', 'Refleksi'],
		umum: ['Semester I', 'Pengembangan'],
		serang: ['Triwulan I', 'Pengembangan'],
		denpasar: ['Disiplin pelaporan', 'Gagasan'],
		sofifi: ['Kualitas kerja'],
	},
	rencana: {
		all: ['tujuan', 'wilayah', 'baseline', 'rubrik', 'kriteria'],
		sorong: ['wilayah', 'baseline'],
		umum: ['tujuan'],
		serang: ['baseline'],
		denpasar: ['rubrik'],
		sofifi: ['kriteria'],
	},
};
const note = { sorong: 'REFLEKSI', umum: 'PENGEMBANGAN', serang: 'PENGEMBANGAN', denpasar: 'GAGASAN' };

let browser;
before(async () => {
	browser = await kit.launch();
});
after(async () => {
	await browser.close();
});

async function signIn(site, who) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
	const page = await context.newPage();
	await page.goto(`${site.url}login`);
	if (!who) return page;
	await page.fill('[name=nip]', who.nip);
	await page.fill('[name=sandi]', who.sandi);
	await page.click('button[value=masuk]');
	await page.waitForLoadState('networkidle');
	return page;
}

// Of the words in the list, those that stand in the page's own part as headings, labels, buttons.
async function shown(page, all) {
	const texts = await page
		.locator('main :is(h2, h3, th, dt, dd, a.btn, td a, p.redup, nav a, nav strong)')
		.evaluateAll((nodes) => nodes.map((n) => n.textContent));
	return all.filter((w) => texts.some((t) => new RegExp(`(^|[^A-Za-z])${w}($|[^A-Za-z])`).test(t)));
}

async function judge(page, what) {
	assert.deepEqual(await kit.accessibility(page), [], what);
	const answer = await page.request.get(page.url());
	assert.deepEqual(kit.html(await answer.text()), [], what);
}

const seen = {};
async function screen(site, name, page) {
	const got = await shown(page, words[name].all);
	assert.deepEqual(got, words[name][site.profile], `${site.profile}: ${name}`);
	await judge(page, `${site.profile}: ${name}`);
	(seen[name] ??= {})[site.profile] = JSON.stringify(got);
}

// The sheet of a plan that may still be changed, and the plan that its reader agrees to.
async function sheet(site) {
	const writer = await signIn(site, site.accounts.find((p) => p.peran === 'pegawai-dikembalikan'));
	await writer.goto(`${site.url}planning`);
	await writer.locator('main a[href*="/planning/skp/"]').first().click();
	const kriteria = (await writer.locator('main').innerText()).includes('Kualitas kerja');
	await writer.goto(`${writer.url()}/ubah`);
	await writer.selectOption('[name=pendekatan]', 'KUALITATIF');
	await writer.locator('main button[name=aksi][value^="tambah-iki"]').first().click();
	await writer.waitForLoadState('networkidle');
	const open = async (name) => {
		const n = writer.locator(`main [name$=".${name}"]`);
		const folded = writer.locator(`main details [name$=".${name}"]`);
		return (await n.count()) > (await folded.count());
	};
	const got = [];
	if (await writer.locator('#tujuan').count()) got.push('tujuan');
	if (await open('wilayah')) got.push('wilayah');
	if (await open('baseline')) got.push('baseline');
	if (await open('rubrik_sesuai')) got.push('rubrik');
	if (kriteria) got.push('kriteria');
	assert.deepEqual(got, words.rencana[site.profile], `${site.profile}: rencana`);
	(seen.rencana ??= {})[site.profile] = JSON.stringify(got);
	await writer.context().close();
}

// A note of the kind that the agency has, written, and answered by whom it waits for.
async function writeNote(site, page) {
	const kind = note[site.profile];
	await page.locator('main a.btn[href*="/reporting/catatan/"]').first().click();
	assert.equal(await page.inputValue('[name=jenis]'), kind);
	await judge(page, `${site.profile}: catatan`);
	await page.fill('[name=isi]', 'Pendek');
	await page.locator('main button[value=simpan]').last().click();
	await page.waitForLoadState('networkidle');
	assert.match(await page.locator('main').innerText(), /paling sedikit 10 huruf/);
	await page.fill('[name=isi]', 'Menata jadwal pagi agar warga tidak menunggu');
	await page.fill('[name=tindak]', 'Mengikuti pelatihan layanan');
	await page.fill('[name=tenggat]', '2027-02-26');
	await page.locator('main button[value=simpan]').last().click();
	await page.waitForLoadState('networkidle');
	assert.match(await page.locator('main').innerText(), /Catatan disimpan[^]*Menata jadwal pagi/);
}

for (const profile of profiles)
	test(`${profile} has its own five screens`, { timeout: 240000 }, async () => {
		const site = kit.start(profile, `profil-${profile}`);
		try {
			const door = await signIn(site, null);
			await screen(site, 'masuk', door);
			const person = await signIn(site, site.accounts.find((p) => p.peran === 'pegawai'));
			await person.goto(site.url);
			await screen(site, 'beranda', person);
			if (note[profile]) await writeNote(site, person);
			if (profile === 'sorong') {
				await person.goto(`${site.url}reporting/pekan`);
				await judge(person, 'sorong: pekan');
				await person.locator('main nav a').first().click();
				assert.match(await person.locator('main h1').innerText(), /Laporan sepekan/);
			}
			await person.goto(`${site.url}planning`);
			await person.locator('main a[href*="/planning/skp/"]').first().click();
			const plan = person.url().match(/skp\/(\d+)/)[1];
			const nips = (await person.locator('main dd').allInnerTexts()).filter((t) => /^\d{18}$|^–$/.test(t.trim()));
			await person.goto(`${site.url}review/skp/${plan}`);
			await screen(site, 'evaluasi', person);
			await sheet(site);
			const superior = await signIn(site, site.accounts.find((p) => p.nip === nips[1]));
			await superior.goto(`${site.url}reporting/tim`);
			await screen(site, 'tim', superior);
		} finally {
			site.stop();
		}
	});

test('no two agencies share a screen', { skip: Boolean(process.env.PROFILES) }, () => {
	assert.equal(profiles.length, 5);
	for (const name of Object.keys(words)) {
		const all = Object.values(seen[name] ?? {});
		assert.equal(all.length, 5, name);
		// Sign-in and home also bear the agency's name; the others differ by what they hold.
		assert.equal(new Set(all).size, 5, name);
	}
});
