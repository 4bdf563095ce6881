// What an admin and an auditor do: a person with post and evaluator, an
// account that must change its password, a period; the trail of a plan and
// the proof that nobody changed it.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const kit = require('./kit.js');

let browser;
before(async () => {
	browser = await kit.launch();
});
after(async () => {
	await browser.close();
});

async function signIn(nip, sandi) {
	const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' })).newPage();
	await page.goto(`${kit.url}login`);
	await page.fill('[name=nip]', nip);
	await page.fill('[name=sandi]', sandi);
	await page.click('button[value=masuk]');
	await page.waitForLoadState('networkidle');
	return page;
}

function account(peran) {
	return kit.accounts().find((a) => a.peran === peran);
}

async function judge(page, what) {
	assert.deepEqual(await kit.accessibility(page), [], what);
	const answer = await page.request.get(page.url());
	assert.deepEqual(kit.html(await answer.text()), [], what);
}

const press = async (page, aksi) => {
	await page.locator(`main button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first().click();
	await page.waitForLoadState('networkidle');
};
const text = (page) => page.locator('main').innerText();

test('a new person signs in with a temporary password and must change it', { timeout: 120000 }, async () => {
	const admin = account('admin');
	const page = await signIn(admin.nip, admin.sandi);
	await page.goto(`${kit.url}administration`);
	await judge(page, 'beranda');
	await page.goto(`${kit.url}administration/pegawai/baru`);
	await judge(page, 'pegawai baru');
	await page.fill('[name=nama]', 'Ni Putu Contoh Lestari');
	await page.fill('[name=nip]', '19950315 202012 2 00');
	await page.selectOption('[name=unit]', { index: 3 });
	await page.fill('[name=jabatan]', 'Pengawas Lapangan Kebersihan');
	await page.selectOption('[name=jabatan_jenis]', 'PELAKSANA');
	await page.fill('[name=penilai]', account('penilai').nip);
	await press(page, 'simpan');
	assert.match(await text(page), /18/, 'the NIP is refused at its field');
	assert.equal(await page.inputValue('[name=nama]'), 'Ni Putu Contoh Lestari');
	await page.fill('[name=nip]', '19950315 202012 2 007');
	await press(page, 'simpan');
	assert.match(await text(page), /Ni Putu Contoh Lestari/);
	assert.match(await text(page), new RegExp(account('penilai').nama));
	await judge(page, 'pegawai');

	await page.locator('a[href$="/akun"]').first().click();
	await judge(page, 'akun');
	const [temporary] = (await text(page)).match(/[a-z]{4}-[a-z]{4}-\d{4}-[a-z]{4}/);
	await press(page, 'simpan');

	const fresh = await signIn('199503152020122007', temporary);
	assert.match(fresh.url(), /login\/sandi/);
	await fresh.goto(`${kit.url}planning`);
	assert.match(fresh.url(), /login\/sandi/, 'nothing else is open');
	await fresh.fill('[name=sandi_lama]', temporary);
	await fresh.fill('[name=sandi_baru]', 'pagi cerah di renon');
	await fresh.fill('[name=sandi_ulang]', 'pagi cerah di renon');
	await press(fresh, 'simpan');
	assert.match(await text(fresh), /Kata sandi diganti/);
	await fresh.goto(`${kit.url}administration`);
	assert.equal(await fresh.locator('h1').innerText(), 'Anda tidak berwenang');
});

test('a period with its steps', { timeout: 60000 }, async () => {
	const admin = account('admin');
	const page = await signIn(admin.nip, admin.sandi);
	await page.goto(`${kit.url}administration/periode/baru`);
	await judge(page, 'periode baru');
	await page.fill('[name=tahun]', '2027');
	await page.fill('[name=nama]', 'Tahun 2027');
	await page.fill('[name=mulai]', '2027-01-01');
	await page.fill('[name=selesai]', '2027-12-31');
	await press(page, 'simpan');
	await page.goto(`${kit.url}administration/periode`);
	assert.match(await text(page), /2027/);
	await judge(page, 'periode');
});

test('a year is closed by two admins when something is open', { timeout: 60000 }, async () => {
	const [asks, confirms] = ['admin', 'admin-kedua'].map(account);
	const page = await signIn(asks.nip, asks.sandi);
	await page.goto(`${kit.url}administration/periode`);
	await page.click('a:has-text("Tahun Kinerja 2026")');
	await page.click('a[href$="/tutup"]');
	assert.match(await text(page), /\d+ SKP ditetapkan, evaluasi tahunannya belum ditandatangani/);
	assert.equal(await page.locator('button[value=tutup]').count(), 0, 'not without a reason');
	await judge(page, 'tutup');
	await page.fill('[name=alasan]', 'cepat');
	await press(page, 'paksa');
	assert.match(await text(page), /paling sedikit 10 huruf/);
	await page.fill('[name=alasan]', 'Diputus rapat pimpinan');
	await press(page, 'paksa');
	assert.match(await text(page), /Menunggu admin lain/);
	assert.equal(await page.locator('button[value=setujui]').count(), 0, 'who asked does not confirm');
	const other = await signIn(confirms.nip, confirms.sandi);
	await other.goto(page.url().split('?')[0]);
	assert.equal(await other.locator('button[value=setujui]').count(), 1);
	await judge(other, 'tutup disetujui');
	// The year goes on in this demo: taken back.
	await press(other, 'tarik');
	assert.match(await text(other), /Permintaan ditarik/);
});

test('the auditor reads the trail of a plan and sees its chain verified', { timeout: 60000 }, async () => {
	const auditor = account('auditor');
	const page = await signIn(auditor.nip, auditor.sandi);
	await page.goto(`${kit.url}administration/jejak?jenis=skp&id=70&isian=status`);
	const seen = await text(page);
	assert.match(seen, /Setujui\s+Status\s*status\s+Diajukan\s+Ditetapkan/);
	assert.match(seen, /utuh/i);
	await judge(page, 'jejak');
	const answer = await page.request.get(`${kit.url}administration/pegawai/baru`);
	assert.equal(answer.status(), 403);
});
