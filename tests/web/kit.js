// What the browser tests share: the instance that run.sh started, a browser, and
// the two judges of a page, axe and html-validate.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { HtmlValidate, StaticConfigLoader } = require('html-validate');

const url = process.env.KJ_URL;
const dir = process.env.KJ_VAR;
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const judge = new HtmlValidate(
	new StaticConfigLoader({
		extends: ['html-validate:recommended'],
		rules: {
			'doctype-style': 'off', // a browser writes it in capitals
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			'long-title': 'off',
			'no-inline-style': 'error',
		},
	}),
);

// A headless browser without any connection of its own.
async function launch() {
	const args = [
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	];
	if (process.getuid() === 0) args.push('--no-sandbox');
	return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args });
}

// Demo accounts as objects of peran, nip, nama, sandi.
function accounts() {
	const lines = fs.readFileSync(path.join(dir, 'demo', 'accounts.csv'), 'utf8').trim().split(/\r?\n/);
	const cells = (line) =>
		[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
			m[1] === undefined ? m[2] : m[1].replaceAll('""', '"'),
		);
	const names = cells(lines[0]);
	return lines.slice(1).map((l) => Object.fromEntries(cells(l).map((c, i) => [names[i], c])));
}

// The business clock of all programs, from the next request on.
function setNow(instant) {
	fs.writeFileSync(process.env.KJ_NOW_FILE, `${instant}\n`);
}

// What axe holds against a page, one line each; [] is good.
async function accessibility(page) {
	await page.evaluate(axe);
	const found = await page.evaluate(() =>
		window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
	);
	return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

// What html-validate holds against a text, one line each; [] is good.
function html(text) {
	const report = judge.validateStringSync(text);
	return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

// What a story that shows pages to several people needs: at(peran, width, js) signs
// somebody in, open and press go on, show judges a page and keeps its picture as
// <name>-<what>-<width>.png.
function stage(name) {
	const shots = path.join(dir, 'gambar');
	let browser;

	async function raise() {
		fs.mkdirSync(shots, { recursive: true });
		setNow('2026-11-20T09:00:00+08:00');
		browser = await launch();
	}
	async function open(page, where) {
		return page.goto(new URL(where, url).href);
	}
	async function press(page, aksi) {
		const button = page.locator(`main button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first();
		await (page.js ? button.click() : button.press('Enter'));
		await page.waitForLoadState('networkidle');
	}
	async function at(peran, width, javaScriptEnabled, account = accounts().find((a) => a.peran === peran)) {
		const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 }, locale: 'id-ID' });
		const page = await context.newPage();
		page.js = javaScriptEnabled;
		page.on('response', (r) => {
			if (r.request().isNavigationRequest() && r.status() !== 303) page.sent = r.text();
		});
		await open(page, 'login');
		await page.fill('[name=nip]', account.nip);
		await page.fill('[name=sandi]', account.sandi);
		await press(page, 'masuk');
		return page;
	}
	// Both judges, a picture, and nothing wider than the screen.
	async function show(page, what) {
		const width = page.viewportSize().width;
		const file = `${name}-${what}-${width}${page.js ? '' : '-tanpa-js'}.png`;
		await page.screenshot({ path: path.join(shots, file), fullPage: true });
		assert.deepEqual(html(await page.sent), [], file);
		if (page.js) {
			assert.deepEqual(await accessibility(page), [], file);
			assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${file} is too wide`);
		}
	}
	return { raise, strike: () => browser.close(), at, open, press, show };
}

module.exports = { url, dir, launch, accounts, setNow, accessibility, html, stage };
