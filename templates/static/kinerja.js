/*
 * Small helps on top of pages that are complete without it: running weight
 * total, autosave of konsep, guards against losing and sending twice, file
 * size, growing text areas, rows added in place. Chrome 64 and later; keeps
 * nothing on the device.
 */
(function () {
	'use strict';
	var JEDA = 20000;
	var doc = document;

	function each(root, selector, fn) {
		Array.prototype.forEach.call(root.querySelectorAll(selector), fn);
	}

	// "1.234,5" as people type it here, in ten-thousandths.
	function angka(s) {
		s = s.trim();
		if (s.indexOf(',') >= 0) s = s.replace(/\./g, '').replace(',', '.');
		return /^\d+(\.\d*)?$/.test(s) ? Math.round(parseFloat(s) * 10000) : 0;
	}

	function bobot() {
		var tempat = doc.querySelector('[data-bobot-jumlah]');
		if (!tempat) return;
		var jumlah = 0;
		each(doc, '[data-bobot]', function (i) {
			var rhk = i.closest('.rhk');
			var jenis = rhk && rhk.querySelector('select[name$=".jenis"]');
			if (!jenis || jenis.value !== 'TAMBAHAN') jumlah += angka(i.value);
		});
		var pas = jumlah === 1000000;
		var kata = tempat.querySelector('.bobot-kata');
		tempat.classList.toggle('bobot-pas', pas);
		tempat.querySelector('output').textContent = String(jumlah / 10000).replace('.', doc.documentElement.lang === 'en' ? '.' : ',');
		tempat.querySelector('progress').value = Math.min(100, jumlah / 10000);
		kata.textContent = pas ? kata.dataset.pas : kata.dataset.belum;
	}

	function tumbuh(t) {
		if (!t.scrollHeight) return;
		t.style.height = 'auto';
		t.style.height = t.scrollHeight + 2 + 'px';
	}

	// Texts of a form as a body; files travel only with the form itself.
	function badan(form, aksi) {
		var b = new URLSearchParams();
		new FormData(form).forEach(function (v, k) { if (typeof v === 'string' && k !== 'aksi') b.append(k, v); });
		b.append('aksi', aksi);
		return b;
	}

	function kirim(form, aksi) {
		return fetch(form.action, { method: 'POST', credentials: 'same-origin', body: badan(form, aksi) });
	}

	function kabar(form, gagal) {
		var k = form.querySelector('[data-konsep-keadaan]');
		if (k) k.textContent = gagal ? k.dataset.gagal : k.dataset.sudah;
	}

	function simpanKonsep(form) {
		if (!form.kotor || form.terkirim) return;
		form.kotor = false;
		form.jalan = kirim(form, 'simpan-konsep').then(function (r) {
			if (r.status !== 204) throw r;
			kabar(form, false);
		}).catch(function () {
			form.kotor = true;
			kabar(form, true);
		}).then(function () { form.jalan = null; });
	}

	// Adding, moving and removing rows without leaving the place.
	function baris(form, tombol) {
		form.terkirim = true;
		kirim(form, tombol.value).then(function (r) {
			if (!r.ok || !r.redirected) throw r;
			return r.text().then(function (html) {
				var baru = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
				var lama = doc.querySelector('main');
				var ada = {};
				if (!baru) throw r;
				each(lama, '[id]', function (n) { ada[n.id] = true; });
				lama.innerHTML = baru.innerHTML;
				siapkan(lama);
				sorot(lama, ada, tombol.value);
			});
		}).catch(function () {
			// Whatever went wrong: the plain way says it in a page.
			form.terkirim = false;
			tombol.lewati = true;
			tombol.click();
		});
	}

	// The first field of a new row, else the button pressed, else the page.
	function sorot(main, ada, aksi) {
		var tuju = null;
		if (aksi.indexOf('tambah-') === 0)
			each(main, 'input[id],select[id],textarea[id]', function (n) { if (!tuju && !ada[n.id]) tuju = n; });
		each(main, 'button[name=aksi]', function (n) { if (!tuju && n.value === aksi) tuju = n; });
		(tuju || main).focus();
	}

	function kunciBaru() {
		var n = crypto.getRandomValues(new Uint8Array(16));
		return Array.prototype.map.call(n, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
	}

	// The photo of an entry that is stored already: whatever happens to it, the entry stands.
	function susulkan(form, id) {
		var f = new FormData();
		f.append('csrf', form.elements.csrf.value);
		f.append('kunci', kunciBaru());
		f.append('aksi', 'lampirkan');
		f.append('foto', form.querySelector('input[type=file]').files[0]);
		return fetch(form.dataset.susul + id + '/bukti', { method: 'POST', credentials: 'same-origin', body: f }).then(function (r) {
			return r.ok && r.redirected;
		}, function () { return false; }).then(function (sampai) {
			window.location = form.action + '?pesan=entri.' + (sampai ? 'dikirim_foto' : 'foto_menyusul');
		});
	}

	function tolak(form, html) {
		var file = form.querySelector('input[type=file]').files;
		var baru = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
		doc.querySelector('main').innerHTML = baru.innerHTML;
		doc.querySelector('form[data-susul] input[type=file]').files = file;
		siapkan(doc);
		(doc.getElementById('ringkasan') || doc.querySelector('main')).focus();
	}

	function kirimDahulu(form) {
		var b = badan(form, 'simpan');
		b.append('menyusul', '1');
		fetch(form.action, { method: 'POST', credentials: 'same-origin', body: b }).then(function (r) {
			var m = /[?&]entri=(\d+)/.exec(r.url);
			if (m) return susulkan(form, m[1]);
			return r.text().then(function (html) { tolak(form, html); });
		}).catch(function () {
			var p = form.querySelector('[data-gagal-kirim]') || form.appendChild(doc.createElement('p'));
			p.className = 'galat';
			p.setAttribute('data-gagal-kirim', '');
			p.setAttribute('role', 'alert');
			p.textContent = form.dataset.gagal;
			form.terkirim = false;
			form.removeAttribute('aria-busy');
		});
	}

	// Of a ratio its two numbers are asked for, of the others how much.
	function ukur(pilih) {
		var o = pilih.options[pilih.selectedIndex];
		var rasio = !!o && o.hasAttribute('data-pembilang');
		each(pilih.form, '[data-ukur-rasio]', function (n) { n.hidden = !rasio; });
		each(pilih.form, '[data-ukur-jumlah]', function (n) { n.hidden = rasio; });
		if (!rasio) return;
		['pembilang', 'penyebut'].forEach(function (nama) {
			var b = doc.getElementById(pilih.form.elements[nama].id + '-b');
			if (b && o.dataset[nama]) b.textContent = o.dataset[nama];
		});
	}

	function siapkan(root) {
		each(root, '[data-ukur]', ukur);
		each(root, 'textarea[data-tumbuh]', tumbuh);
		bobot();
	}

	doc.addEventListener('input', function (e) {
		var t = e.target;
		if (t.form && t.form.hasAttribute('data-form')) t.form.kotor = true;
		if (t.hasAttribute('data-tumbuh')) tumbuh(t);
		if (t.hasAttribute('data-bobot')) bobot();
	});

	doc.addEventListener('change', function (e) {
		var t = e.target;
		if (t.form && t.form.hasAttribute('data-form')) t.form.kotor = true;
		if (/\.jenis$/.test(t.name)) bobot();
		if (t.hasAttribute('data-ukur')) ukur(t);
		if (t.type !== 'file' || !t.dataset.maks) return;
		var besar = t.files[0] && t.files[0].size > +t.dataset.maks;
		var p = t.parentNode.querySelector('[data-berkas]');
		if (!p) {
			p = doc.createElement('p');
			p.className = 'galat';
			p.setAttribute('data-berkas', '');
			p.setAttribute('role', 'alert');
			t.parentNode.appendChild(p);
		}
		p.textContent = besar ? t.dataset.pesan : '';
	});

	doc.addEventListener('click', function (e) {
		var b = e.target.closest && e.target.closest('button[name=aksi]');
		if (!b || b.lewati || !b.form || !b.form.hasAttribute('data-konsep')) return;
		b.form.ditekan = b;
		if (!/^((tambah|hapus|naik|turun)-|ratakan$)/.test(b.value) || !window.fetch) return;
		e.preventDefault();
		if (!b.form.terkirim) baris(b.form, b);
	});

	doc.addEventListener('submit', function (e) {
		var f = e.target;
		if (f.method !== 'post') return;
		if (f.terkirim || f.jalan) {
			e.preventDefault();
			// A konsep under way must not arrive after what makes it obsolete.
			if (!f.terkirim && f.ditekan) f.jalan.then(function () { f.ditekan.click(); });
			return;
		}
		f.terkirim = true;
		f.setAttribute('aria-busy', 'true');
		var file = f.dataset.susul && f.querySelector('input[type=file]');
		if (file && file.files.length && window.fetch && window.URLSearchParams) {
			e.preventDefault();
			kirimDahulu(f);
		}
	});

	window.addEventListener('beforeunload', function (e) {
		var hilang = Array.prototype.some.call(doc.forms, function (f) {
			return f.kotor && !f.terkirim && !f.querySelector('input[type=password]');
		});
		if (hilang) {
			e.preventDefault();
			e.returnValue = '';
		}
	});

	// Back from the page after: the form may be sent again.
	window.addEventListener('pageshow', function () {
		Array.prototype.forEach.call(doc.forms, function (f) {
			f.terkirim = false;
			f.removeAttribute('aria-busy');
		});
	});

	if (window.fetch && window.URLSearchParams)
		setInterval(function () { each(doc, 'form[data-konsep]', simpanKonsep); }, JEDA);

	// Work in the background: the page asks how far it is, unless something is being typed.
	each(doc, '[data-perbarui]', function (p) {
		setInterval(function () {
			var a = doc.activeElement;
			if (!doc.hidden && !(a && a.form)) location.reload();
		}, 1000 * Math.max(20, p.dataset.perbarui));
	});

	each(doc, '[data-cetak]', function (b) {
		b.hidden = false;
		b.addEventListener('click', function () { window.print(); });
	});
	window.addEventListener('resize', function () { each(doc, 'textarea[data-tumbuh]', tumbuh); });
	siapkan(doc);
	var r = doc.getElementById('ringkasan');
	if (r) r.focus();
})();
