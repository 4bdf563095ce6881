// What the browser tests share: the instance that run.sh started, a browser, and
// the two judges of a page, axe and html-validate.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { chromium } = require('playwright-core');
const { HtmlValidate, StaticConfigLoader } = require('html-validate');

const url = process.env.KJ_URL;
const dir = process.env.KJ_VAR;
const root = path.join(__dirname, '..', '..');
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

// Demo accounts of an instance as objects of peran, nip, nama, sandi.
function accounts(of = dir) {
	const lines = fs.readFileSync(path.join(of, 'demo', 'accounts.csv'), 'utf8').trim().split(/\r?\n/);
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

// What no page shows or does: what an instance's database answers.
function sql(text, of = dir) {
	const socket = path.join(of, 'run', 'mariadb.sock');
	return execFileSync('mariadb', ['--no-defaults', '-N', '-S', socket, 'kinerja', '-e', text], { encoding: 'utf8' }).trim();
}

// An agency of its own beside the one of run.sh: its profile, demo, database, port
// and business clock. stop() ends it.
function start(profile, name) {
	const of = path.join(root, 'build', 'test', name);
	const clock = path.join(of, 'now');
	const port = execFileSync('sh', ['tests/port.sh'], { cwd: root }).toString().trim();
	const env = {
		...process.env,
		KJ_VAR: of,
		PORT: port,
		LISTEN: '127.0.0.1',
		KJ_BASE: '/',
		FRESH: '1',
		PROFILE: profile,
		KJ_DB_OPTIONS: '--innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0',
		KINERJA_NOW: `@${clock}`,
	};
	const run = (script) => execFileSync('sh', [`conf/local/${script}.sh`], { cwd: root, env, stdio: 'pipe' });
	const site = {
		profile,
		url: `http://127.0.0.1:${port}/`,
		accounts: [],
		setNow: (instant) => fs.writeFileSync(clock, `${instant}\n`),
		sql: (text) => sql(text, of),
		stop: () => run('down'),
	};

	fs.mkdirSync(of, { recursive: true });
	site.setNow('2026-11-20T09:00:00+08:00');
	run('up');
	site.accounts = accounts(of);
	return site;
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
// <name>-<what>-<width>.png. site is an instance of start(), else the one of run.sh.
function stage(name, site = { url, setNow, get accounts() { return accounts(); } }) {
	const shots = path.join(dir, 'gambar');
	let browser;

	async function raise() {
		fs.mkdirSync(shots, { recursive: true });
		site.setNow('2026-11-20T09:00:00+08:00');
		browser = await launch();
	}
	async function open(page, where) {
		return page.goto(new URL(where, site.url).href);
	}
	// A link or a button that leads to a page, by the pointer or, without scripts, by the keyboard.
	async function follow(page, target) {
		await Promise.all([page.waitForEvent('load', { timeout: 60000 }), page.js ? target.click() : target.press('Enter')]);
	}
	async function press(page, aksi) {
		const button = page.locator(`main button[name=aksi][value="${aksi}"]:not(.tombol-enter)`).first();
		if (!page.js || !/^((tambah|hapus|naik|turun)-|ratakan$)/.test(aksi)) return follow(page, button);
		// The script exchanges rows in place.
		await button.click();
		await page.waitForLoadState('networkidle');
	}
	// A device that nobody signed in on.
	async function guest(width, javaScriptEnabled) {
		const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 }, locale: 'id-ID' });
		const page = await context.newPage();
		page.js = javaScriptEnabled;
		page.on('response', (r) => {
			if (!r.request().isNavigationRequest() || r.status() === 303) return;
			page.sent = r.text();
			// Who asks for it is told; a page that closes before it came is no fault.
			page.sent.catch(() => {});
		});
		return page;
	}
	async function at(peran, width, javaScriptEnabled, account = site.accounts.find((a) => a.peran === peran)) {
		const page = await guest(width, javaScriptEnabled);
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
		if (page.js) assert.deepEqual(await accessibility(page), [], file);
		assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${file} is too wide`);
	}
	return { raise, strike: () => browser.close(), guest, at, open, follow, press, show };
}

module.exports = { url, dir, root, launch, accounts, setNow, sql, start, accessibility, html, stage };
