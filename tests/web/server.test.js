// The web server in front of the programs: what it answers by itself, what it
// keeps, what it never shows.
'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const kit = require('./kit.js');

let browser;
before(async () => {
	browser = await kit.launch();
});
after(async () => {
	await browser.close();
});

test('healthz names every program and the database', async () => {
	const answer = await fetch(`${kit.url}healthz`);
	const body = await answer.json();
	assert.equal(answer.status, 200);
	assert.equal(body.status, 'ok');
	assert.equal(body.database, 'ok');
	assert.deepEqual(Object.keys(body.programs).sort(), [
		'administration',
		'login',
		'planning',
		'reporting',
		'review',
	]);
});

test('static files are compressed and kept for ever', async () => {
	const [, name] = fs.readFileSync('build/static/manifest', 'utf8').match(/^css (\S+)$/m);
	const answer = await fetch(`${kit.url}static/${name}`, { headers: { 'accept-encoding': 'gzip' } });
	await answer.arrayBuffer();
	assert.equal(answer.status, 200);
	assert.equal(answer.headers.get('content-encoding'), 'gzip');
	assert.match(answer.headers.get('cache-control'), /max-age=31536000, immutable/);
	assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});

test('evidence and error pages cannot be asked for', async () => {
	for (const inside of ['_bukti/', '_bukti/ab/abcd', '_galat/503.html', '_auth']) {
		const answer = await fetch(kit.url + inside);
		await answer.arrayBuffer();
		assert.equal(answer.status, 404, inside);
	}
});

test('a body above the limit is answered with our own page', async () => {
	const answer = await fetch(`${kit.url}login`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: `nip=${'x'.repeat(14 * 1024 * 1024)}`,
	});
	const text = await answer.text();
	assert.equal(answer.status, 413);
	assert.match(text, /Kiriman terlalu besar/);
	assert.match(text, /Too large to send/);
});

test('what no program sees is answered with our own page', async () => {
	const answers = [
		[414, await fetch(`${kit.url}reporting?${'x'.repeat(9000)}`)],
		[400, await fetch(`${kit.url}reporting`, { headers: { cookie: `x=${'x'.repeat(9000)}` } })],
	];
	for (const [status, answer] of answers) {
		const text = await answer.text();
		assert.equal(answer.status, status);
		assert.match(text, /Permintaan tidak dapat dibaca/);
		assert.match(text, /<a href="\?">Buka halaman ini dari awal<\/a>/);
	}
});

test('the pages of the web server are good HTML and accessible', async () => {
	const page = await browser.newPage();
	for (const name of fs.readdirSync('build/static/galat')) {
		const file = path.resolve('build/static/galat', name);
		const text = fs.readFileSync(file, 'utf8');
		assert.deepEqual(kit.html(text), [], name);
		await page.goto(`file://${file}`);
		assert.equal(await page.locator('h1').count(), 1, name);
		assert.deepEqual(await kit.accessibility(page), [], name);
	}
	await page.close();
});
