// What the browser tests share: the instance that run.sh started, a browser, and
// the two judges of a page, axe and html-validate.
'use strict';

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

module.exports = { url, dir, launch, accounts, setNow, accessibility, html };
