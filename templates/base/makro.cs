<?cs # The building blocks of every page. README.md lists them with an example each. ?>
<?cs # ---- small things ---- ?>
<?cs def:ikon(nama) ?>
	<svg class="ikon" aria-hidden="true" focusable="false">
		<use href="<?cs var:Base.statik ?><?cs var:Statik.ikon ?>#<?cs var:nama ?>"></use>
	</svg>
<?cs /def ?>
<?cs def:status(kode) ?><span class="status st-<?cs var:kode ?>"><?cs var:T.kode[kode] ?></span><?cs /def ?>
<?cs def:predikat(kode) ?>
	<span class="predikat pr-<?cs var:kode ?>">
		<span class="predikat-tangga" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></span>
		<?cs var:T.kode[kode] ?>
	</span>
<?cs /def ?>
<?cs def:lencana(teks) ?><span class="lencana"><?cs var:teks ?></span><?cs /def ?>
<?cs def:kosong(teks) ?>
	<p class="kosong"><?cs call:ikon("inbox") ?><span><?cs var:teks ?></span></p>
<?cs /def ?>
<?cs def:kosong_b(judul, teks) ?>
	<div class="kosong">
		<?cs call:ikon("inbox") ?>
		<div><strong><?cs var:judul ?></strong><p><?cs var:teks ?></p></div>
	</div>
<?cs /def ?>
<?cs def:catatan(jenis, teks) ?>
	<p class="catatan catatan-<?cs var:jenis ?>">
		<?cs if:jenis == "bahaya" || jenis == "awas" ?>
			<?cs call:ikon("exclamation-triangle") ?>
		<?cs elif:jenis == "baik" ?>
			<?cs call:ikon("check-circle") ?>
		<?cs else ?>
			<?cs call:ikon("info-circle") ?>
		<?cs /if ?><span><?cs var:teks ?></span>
	</p>
<?cs /def ?>
<?cs # ---- forms ---- ?>
<?cs def:form_isi() ?>
	<input type="hidden" name="csrf" value="<?cs var:Form.csrf ?>">
	<input type="hidden" name="kunci" value="<?cs var:Form.kunci ?>">
	<?cs if:Form.versi ?><input type="hidden" name="versi" value="<?cs var:Form.versi ?>"><?cs /if ?>
<?cs /def ?>
<?cs def:form_awal() ?>
	<form method="post" action="<?cs var:Halaman.alamat ?>" novalidate data-form>
	<?cs call:form_isi() ?>
<?cs /def ?>
<?cs def:form_berkas_awal() ?>
	<form method="post" action="<?cs var:Halaman.alamat ?>" enctype="multipart/form-data" novalidate data-form>
	<?cs call:form_isi() ?>
	<button type="submit" class="tombol-enter" name="aksi" value="simpan" tabindex="-1" aria-hidden="true">
		<?cs var:T.umum.simpan ?>
	</button>
<?cs /def ?>
<?cs # With JavaScript the texts go first and the file after them, to alamat/<id>/bukti: a broken upload leaves the entry standing. ?>
<?cs def:form_susul_awal(alamat) ?>
	<form method="post" action="<?cs var:Halaman.alamat ?>" enctype="multipart/form-data" novalidate data-form data-susul="<?cs var:alamat ?>" data-gagal="<?cs var:T.umum.kirim_gagal ?>">
	<?cs call:form_isi() ?>
	<button type="submit" class="tombol-enter" name="aksi" value="simpan" tabindex="-1" aria-hidden="true">
		<?cs var:T.umum.simpan ?>
	</button>
<?cs /def ?>
<?cs # A sheet: Enter presses Simpan, what is typed is kept as konsep while typing. ?>
<?cs def:lembar_awal() ?>
	<form method="post" action="<?cs var:Halaman.alamat ?>" class="lembar" novalidate data-form data-konsep>
	<?cs call:form_isi() ?>
	<button type="submit" class="tombol-enter" name="aksi" value="simpan" tabindex="-1" aria-hidden="true">
		<?cs var:T.umum.simpan ?>
	</button>
<?cs /def ?>
<?cs def:form_akhir() ?></form><?cs /def ?>
<?cs def:ket_wajib() ?>
	<p class="ket-wajib"><span class="wajib" aria-hidden="true">*</span> <?cs var:T.umum.tanda_wajib ?></p>
<?cs /def ?>
<?cs def:isian_label(n) ?>
	<label class="form-label" for="<?cs var:n.id ?>">
		<?cs var:n.label ?><?cs if:n.wajib ?><span class="wajib" aria-hidden="true"> *</span><?cs /if ?>
	</label>
<?cs /def ?>
<?cs def:isian_atribut(n, bantuan) ?>
	id="<?cs var:n.id ?>" name="<?cs var:n.nama ?>"<?cs if:n.wajib ?> aria-required="true"<?cs /if ?>
	<?cs if:n.galat ?> aria-invalid="true" aria-describedby="<?cs var:n.id ?>-g
		<?cs if:bantuan ?> <?cs var:n.id ?>-b<?cs /if ?>"
	<?cs elif:bantuan ?> aria-describedby="<?cs var:n.id ?>-b"
	<?cs /if ?>
<?cs /def ?>
<?cs def:isian_bantuan(n, bantuan) ?>
	<?cs if:bantuan ?><p class="bantuan" id="<?cs var:n.id ?>-b"><?cs var:bantuan ?></p><?cs /if ?>
<?cs /def ?>
<?cs def:isian_galat(n) ?>
	<?cs if:n.galat ?>
		<p class="galat" id="<?cs var:n.id ?>-g">
			<?cs call:ikon("exclamation-circle") ?><span><?cs var:n.galat ?></span>
		</p>
	<?cs /if ?>
<?cs /def ?>
<?cs # The value stored meanwhile by somebody else, beside the one typed here. ?>
<?cs def:isian_banding(n, teks) ?>
	<?cs if:Bentrok ?>
		<?cs if:?n.terkini && n.terkini != n ?>
			<div class="banding">
				<span class="banding-nama"><?cs var:T.umum.tersimpan_kini ?></span>
				<span class="banding-nilai">
					<?cs if:teks ?><?cs var:teks ?><?cs else ?><?cs var:T.umum.tanpa_isi ?><?cs /if ?>
				</span>
			</div>
		<?cs /if ?>
	<?cs /if ?>
<?cs /def ?>
<?cs def:isian_ekor(n) ?><?cs call:isian_galat(n) ?><?cs call:isian_banding(n, n.terkini) ?><?cs /def ?>
<?cs def:isian_baris(n, jenis, lengkapi, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<input class="form-control" type="<?cs var:jenis ?>" autocomplete="<?cs var:lengkapi ?>" value="<?cs var:n ?>" <?cs call:isian_atribut(n, bantuan) ?>>
		<?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_teks(n) ?><?cs call:isian_baris(n, "text", "off", "") ?><?cs /def ?>
<?cs def:isian_teks_b(n, bantuan) ?><?cs call:isian_baris(n, "text", "off", bantuan) ?><?cs /def ?>
<?cs def:isian_tanggal(n) ?><?cs call:isian_baris(n, "date", "off", "") ?><?cs /def ?>
<?cs def:isian_tanggal_b(n, bantuan) ?><?cs call:isian_baris(n, "date", "off", bantuan) ?><?cs /def ?>
<?cs def:isian_area_b(n, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<textarea class="form-control" rows="2" data-tumbuh <?cs call:isian_atribut(n, bantuan) ?>><?cs var:n ?></textarea>
		<?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_area(n) ?><?cs call:isian_area_b(n, "") ?><?cs /def ?>
<?cs def:isian_angka_b(n, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<input class="form-control angka" type="text" inputmode="decimal" autocomplete="off" value="<?cs var:n ?>" <?cs call:isian_atribut(n, bantuan) ?>>
		<?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_angka(n) ?><?cs call:isian_angka_b(n, "") ?><?cs /def ?>
<?cs # A weight in percent: counted by the sheet's running total. ?>
<?cs def:isian_bobot(n) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?>
		<input class="form-control angka" type="text" inputmode="decimal" autocomplete="off" data-bobot value="<?cs var:n ?>" <?cs call:isian_atribut(n, "") ?>>
		<?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_sandi_jenis(n, lengkapi, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<input class="form-control" type="password" autocomplete="<?cs var:lengkapi ?>" <?cs call:isian_atribut(n, bantuan) ?>>
		<?cs call:isian_galat(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_sandi(n) ?><?cs call:isian_sandi_jenis(n, "current-password", "") ?><?cs /def ?>
<?cs def:isian_sandi_baru_b(n, bantuan) ?><?cs call:isian_sandi_jenis(n, "new-password", bantuan) ?><?cs /def ?>
<?cs def:isian_sandi_baru(n) ?><?cs call:isian_sandi_baru_b(n, "") ?><?cs /def ?>
<?cs def:isian_cek_b(n, bantuan) ?>
	<div class="isian isian-cek">
		<input class="form-check-input" type="checkbox" value="1"<?cs if:n ?> checked<?cs /if ?> <?cs call:isian_atribut(n, bantuan) ?>>
		<label class="form-check-label" for="<?cs var:n.id ?>"><?cs var:n.label ?></label>
		<?cs call:isian_bantuan(n, bantuan) ?><?cs call:isian_galat(n) ?>
	</div>
<?cs /def ?>
<?cs def:isian_cek(n) ?><?cs call:isian_cek_b(n, "") ?><?cs /def ?>
<?cs def:isian_berkas_b(n, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<input class="form-control" type="file" accept="image/*,application/pdf"<?cs if:n.maks ?> data-maks="<?cs var:n.maks ?>" data-pesan="<?cs var:T.umum.berkas_terlalu_besar ?>"<?cs /if ?> <?cs call:isian_atribut(n, bantuan) ?>>
		<?cs call:isian_galat(n) ?>
		<?cs if:n.ulang && !n.galat ?><p class="banding"><?cs var:T.umum.berkas_ulang ?></p><?cs /if ?>
	</div>
<?cs /def ?>
<?cs def:isian_berkas(n) ?><?cs call:isian_berkas_b(n, T.umum.berkas_bantuan) ?><?cs /def ?>
<?cs # Choices: d has children with nilai and teks; what is chosen is the field's own value. ?>
<?cs def:isian_banding_pilih(n, d) ?>
	<?cs if:Bentrok && n.terkini != n ?>
		<?cs if:!n.terkini ?><?cs call:isian_banding(n, "") ?><?cs /if ?>
		<?cs each:p = d ?>
			<?cs if:p.nilai == n.terkini ?><?cs call:isian_banding(n, p.teks) ?><?cs /if ?>
		<?cs /each ?>
	<?cs /if ?>
<?cs /def ?>
<?cs def:isian_pilih_dari(n, d, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<select class="form-select" <?cs call:isian_atribut(n, bantuan) ?>>
			<?cs if:!n || !n.wajib ?><option value=""><?cs var:T.umum.pilih ?></option><?cs /if ?>
			<?cs each:p = d ?>
				<option value="<?cs var:p.nilai ?>"<?cs if:p.nilai == n ?> selected<?cs /if ?>>
					<?cs var:p.teks ?>
				</option>
			<?cs /each ?>
		</select><?cs call:isian_galat(n) ?><?cs call:isian_banding_pilih(n, d) ?>
	</div>
<?cs /def ?>
<?cs def:isian_pilih_b(n, bantuan) ?><?cs call:isian_pilih_dari(n, n.pilihan, bantuan) ?><?cs /def ?>
<?cs def:isian_pilih(n) ?><?cs call:isian_pilih_dari(n, n.pilihan, "") ?><?cs /def ?>
<?cs # The same as cards to press: for the few choices that matter, such as a rating. ?>
<?cs def:isian_radio_b(n, bantuan) ?>
	<fieldset class="isian isian-radio" tabindex="-1" id="<?cs var:n.id ?>"<?cs if:n.galat ?> aria-describedby="<?cs var:n.id ?>-g"<?cs elif:bantuan ?> aria-describedby="<?cs var:n.id ?>-b"<?cs /if ?>>
		<legend class="form-label">
			<?cs var:n.label ?><?cs if:n.wajib ?><span class="wajib" aria-hidden="true"> *</span><?cs /if ?>
		</legend>
		<?cs call:isian_bantuan(n, bantuan) ?>
		<div class="radio-deret">
			<?cs each:p = n.pilihan ?>
				<label class="radio-kartu">
					<input class="form-check-input" type="radio" name="<?cs var:n.nama ?>" value="<?cs var:p.nilai ?>"<?cs if:p.nilai == n ?> checked<?cs /if ?>>
					<span><?cs var:p.teks ?></span>
				</label>
			<?cs /each ?>
		</div>
		<?cs call:isian_galat(n) ?><?cs call:isian_banding_pilih(n, n.pilihan) ?>
	</fieldset>
<?cs /def ?>
<?cs def:isian_radio(n) ?><?cs call:isian_radio_b(n, "") ?><?cs /def ?>
<?cs # What concerns a row (b is its baris) or a group (g is its grup.<name>) and not one of the fields. ?>
<?cs def:baris_kabar(b) ?>
	<?cs if:b.galat ?>
		<p class="galat" id="<?cs var:b.id ?>-g">
			<?cs call:ikon("exclamation-circle") ?><span><?cs var:b.galat ?></span>
		</p>
	<?cs /if ?><?cs if:b.kembali ?><p class="banding"><?cs var:T.umum.baris_kembali ?></p><?cs /if ?>
<?cs /def ?>
<?cs def:grup_kabar(g) ?>
	<?cs if:g.galat ?>
		<p class="galat" id="<?cs var:g.id ?>" tabindex="-1">
			<?cs call:ikon("exclamation-circle") ?><span><?cs var:g.galat ?></span>
		</p>
	<?cs /if ?>
<?cs /def ?>
<?cs # Adding a row to a group: g is its grup.<name>; unseen when the group is full. ?>
<?cs def:tombol_tambah(grup, g, teks) ?>
	<?cs if:!g.penuh ?>
		<button type="submit" class="btn btn-polos" name="aksi" value="tambah-<?cs var:grup ?><?cs if:g.jalur ?>:<?cs var:g.jalur ?><?cs /if ?>">
			<?cs call:ikon("plus-lg") ?><span><?cs var:teks ?></span>
		</button>
	<?cs /if ?>
<?cs /def ?>
<?cs # ---- buttons: jenis is utama, biasa, bahaya or polos ---- ?>
<?cs def:tombol(kode, teks, jenis) ?>
	<button type="submit" class="btn btn-<?cs var:jenis ?>" name="aksi" value="<?cs var:kode ?>">
		<?cs var:teks ?>
	</button>
<?cs /def ?>
<?cs def:tombol_ikon(kode, teks, ikon, jenis) ?>
	<button type="submit" class="btn btn-<?cs var:jenis ?>" name="aksi" value="<?cs var:kode ?>">
		<?cs call:ikon(ikon) ?><span><?cs var:teks ?></span>
	</button>
<?cs /def ?>
<?cs def:tombol_kecil(kode, teks, ikon) ?>
	<button type="submit" class="btn btn-kecil" name="aksi" value="<?cs var:kode ?>" title="<?cs var:teks ?>">
		<?cs call:ikon(ikon) ?><span class="visually-hidden"><?cs var:teks ?></span>
	</button>
<?cs /def ?>
<?cs # Opens the browser's print window; unseen without JavaScript, where cetak_petunjuk says how. ?>
<?cs def:tombol_cetak() ?>
	<button type="button" class="btn btn-biasa" data-cetak hidden>
		<?cs call:ikon("printer") ?><span><?cs var:T.umum.cetak ?></span>
	</button>
<?cs /def ?>
<?cs # Moving and removing a row of a group: key is its baris.jalur, teks names it for who cannot see it. ?>
<?cs def:tombol_baris(grup, key, teks) ?>
	<span class="tombol-baris" role="group" aria-label="<?cs var:teks ?>">
		<?cs call:tombol_kecil("naik-" + grup + ":" + key, T.umum.naikkan + " " + teks, "arrow-up") ?>
		<?cs call:tombol_kecil("turun-" + grup + ":" + key, T.umum.turunkan + " " + teks, "arrow-down") ?>
		<?cs call:tombol_kecil("hapus-" + grup + ":" + key, T.umum.hapus + " " + teks, "trash") ?>
	</span>
<?cs /def ?>
<?cs # An act in words; names in a language file have no hyphen, codes may. ?>
<?cs def:aksi_kata(kode) ?>
	<?cs if:kode == "ajukan-revisi" ?>
		<?cs var:T.aksi.ajukan_revisi ?>
	<?cs elif:kode == "setujui-revisi" ?>
		<?cs var:T.aksi.setujui_revisi ?>
	<?cs elif:kode == "tolak-revisi" ?>
		<?cs var:T.aksi.tolak_revisi ?>
	<?cs elif:kode == "ajukan-realisasi" ?>
		<?cs var:T.aksi.ajukan_realisasi ?>
	<?cs elif:T.aksi[kode] ?>
		<?cs var:T.aksi[kode] ?>
	<?cs else ?>
		<?cs var:kode ?>
	<?cs /if ?>
<?cs /def ?>
<?cs # Removing alone, where room is short. ?>
<?cs def:tombol_hapus(grup, key, teks) ?>
	<?cs call:tombol_kecil("hapus-" + grup + ":" + key, T.umum.hapus + " " + teks, "trash") ?>
<?cs /def ?>
<?cs # The buttons that the document's table of acts allows now: forward ones first in colour. ?>
<?cs def:tombol_aksi() ?>
	<?cs each:a = Aksi ?>
		<button type="submit" class="btn btn-<?cs if:a.kode == "ajukan" || a.kode == "setujui" || a.kode == "tetapkan" || a.kode == "terima" || a.kode == "setujui-revisi" ?>utama<?cs else ?>biasa<?cs /if ?>" name="aksi" value="<?cs var:a.kode ?>">
			<?cs call:aksi_kata(a.kode) ?>
		</button>
	<?cs /each ?>
<?cs /def ?>
<?cs # ---- lists ---- ?>
<?cs def:cari_form(teks) ?>
	<form method="get" action="<?cs var:Halaman.alamat ?>" class="cari" role="search">
		<label class="visually-hidden" for="cari"><?cs var:teks ?></label>
		<input class="form-control" type="search" id="cari" name="cari" value="<?cs var:Daftar.cari ?>" placeholder="<?cs var:teks ?>">
		<?cs if:Daftar.urut ?><input type="hidden" name="urut" value="<?cs var:Daftar.urut ?>"><?cs /if ?>
		<button type="submit" class="btn btn-biasa">
			<?cs call:ikon("search") ?><span><?cs var:T.umum.cari ?></span>
		</button>
	</form>
<?cs /def ?>
<?cs def:daftar_lanjut() ?>
	<?cs if:Daftar.berikut ?>
		<nav class="lanjut" aria-label="<?cs var:T.umum.halaman_daftar ?>">
			<a class="btn btn-biasa" href="<?cs var:Halaman.alamat ?>?<?cs var:Daftar.berikut ?>" rel="next">
				<span><?cs var:T.umum.berikutnya ?></span><?cs call:ikon("chevron-right") ?>
			</a>
		</nav>
	<?cs /if ?>
<?cs /def ?>
<?cs # ---- pieces of pages ---- ?>
<?cs # Stage of the year: d.N has kode (a step's code), dari, sampai and keadaan lalu, kini or nanti. ?>
<?cs def:tahap_tahun(d) ?>
	<div class="tahap" role="group" aria-label="<?cs var:T.umum.tahap_tahun ?>">
		<ol>
			<?cs each:t = d ?>
				<li class="tahap-<?cs var:t.keadaan ?>"<?cs if:t.keadaan == "kini" ?> aria-current="step"<?cs /if ?>>
					<span class="tahap-nama"><?cs var:T.kode[t.kode] ?></span>
					<span class="tahap-masa">
						<?cs var:tanggal_pendek(t.dari) ?> – <?cs var:tanggal_pendek(t.sampai) ?>
					</span><span class="tahap-kata"><?cs var:T.umum["tahap_" + t.keadaan] ?></span>
				</li>
			<?cs /each ?>
		</ol>
	</div>
<?cs /def ?>
<?cs # Work list: d.N has jenis, tentang (a name), program, tautan, jatuh_tempo and lewat (1 = overdue). ?>
<?cs def:tugas_daftar(d) ?>
	<ul class="tugas">
		<?cs each:t = d ?>
			<li<?cs if:t.lewat ?> class="tugas-lewat"<?cs /if ?>>
				<a href="<?cs var:Base[t.program] ?><?cs var:jalur(t.tautan) ?>">
					<span class="tugas-nama"><?cs var:T.tugas[t.jenis] ?></span>
					<?cs if:t.tentang ?><span class="tugas-tentang"><?cs var:t.tentang ?></span><?cs /if ?>
				</a>
				<?cs if:t.jatuh_tempo ?>
					<span class="tugas-tempo">
						<?cs if:t.lewat ?>
							<?cs call:ikon("exclamation-triangle") ?><?cs var:T.umum.lewat_tempo ?>
						<?cs else ?>
							<?cs var:T.umum.paling_lambat ?>
						<?cs /if ?> <?cs var:tanggal_pendek(t.jatuh_tempo) ?>
					</span>
				<?cs /if ?>
			</li>
		<?cs /each ?>
	</ul>
<?cs /def ?>
<?cs # Weight total: b is the sum as shown, b.nilai the plain number, b.pas 1 when it is 100. ?>
<?cs def:bobot_jumlah(b) ?>
	<div class="bobot<?cs if:b.pas ?> bobot-pas<?cs /if ?>" data-bobot-jumlah>
		<span class="bobot-nama" id="bobot-nama"><?cs var:T.umum.jumlah_bobot ?></span> <output class="bobot-angka"><?cs var:b ?></output>
		<span class="bobot-dari">
			<?cs var:T.umum.dari_seratus ?><noscript> <?cs var:T.umum.bobot_tersimpan ?></noscript>
		</span>
		<progress max="100" value="<?cs if:b.nilai ?><?cs var:b.nilai ?><?cs else ?>0<?cs /if ?>" aria-labelledby="bobot-nama">
		</progress>
		<span class="bobot-kata" data-pas="<?cs var:T.umum.bobot_pas ?>" data-belum="<?cs var:T.umum.bobot_belum ?>">
			<?cs if:b.pas ?><?cs var:T.umum.bobot_pas ?><?cs else ?><?cs var:T.umum.bobot_belum ?><?cs /if ?>
		</span>
	</div>
<?cs /def ?>
<?cs # Where the autosave says what it did; empty without JavaScript. ?>
<?cs def:konsep_keadaan() ?>
	<span class="konsep-keadaan" role="status" data-konsep-keadaan data-sudah="<?cs var:T.umum.konsep_tersimpan ?>" data-gagal="<?cs var:T.umum.konsep_gagal ?>">
	</span>
<?cs /def ?>
<?cs # Steps of an explanation: p.N has nama, rumus, nilai, ambang, sumber; the last one is the answer. ?>
<?cs def:penjelasan(p) ?>
	<ol class="penjelasan">
		<?cs each:l = p ?>
			<li<?cs if:last(l) ?> class="penjelasan-hasil"<?cs /if ?>>
				<div class="penjelasan-kepala">
					<span class="penjelasan-nama"><?cs var:l.nama ?></span>
					<?cs if:l.nilai ?><strong class="penjelasan-nilai"><?cs var:l.nilai ?></strong><?cs /if ?>
				</div>
				<?cs if:l.rumus ?><p class="penjelasan-rumus"><?cs var:l.rumus ?></p><?cs /if ?>
				<?cs if:l.ambang ?>
					<p class="penjelasan-ambang"><?cs var:T.umum.ambang ?>: <?cs var:l.ambang ?></p>
				<?cs /if ?>
				<?cs if:l.sumber ?>
					<p class="penjelasan-sumber"><?cs var:T.umum.sumber ?>: <?cs var:l.sumber ?></p>
				<?cs /if ?>
			</li>
		<?cs /each ?>
	</ol>
<?cs /def ?>
<?cs # The 3x3 matrix: m.N (results, best first) has kode and sel.N (behaviour, lowest first) with kode, predikat, kini. ?>
<?cs def:matriks(m) ?>
	<table class="matriks">
		<caption><?cs var:T.umum.matriks ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.hasil_perilaku ?></th>
				<?cs each:s = m.0.sel ?><th scope="col"><?cs var:T.kode[s.kode] ?></th><?cs /each ?>
			</tr>
		</thead>
		<tbody>
			<?cs each:b = m ?>
				<tr>
					<th scope="row"><?cs var:T.kode[b.kode] ?></th>
					<?cs each:s = b.sel ?>
						<td class="mx-<?cs var:s.predikat ?><?cs if:s.kini ?> mx-kini<?cs /if ?>"<?cs if:s.kini ?> aria-current="true"<?cs /if ?>>
							<?cs var:T.kode[s.predikat] ?>
							<?cs if:s.kini ?>
								<span class="mx-tanda">
									<?cs call:ikon("geo-alt-fill") ?><?cs var:T.umum.posisi ?>
								</span>
							<?cs /if ?>
						</td>
					<?cs /each ?>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
<?cs # Notes of a dialogue: d.N has aksi, oleh (a name), waktu, teks. ?>
<?cs def:dialog(d) ?>
	<ol class="dialog">
		<?cs each:c = d ?>
			<li>
				<div class="dialog-kepala">
					<strong><?cs var:c.oleh ?></strong> <span><?cs call:aksi_kata(c.aksi) ?></span> <time datetime="<?cs var:c.waktu ?>"><?cs var:waktu(c.waktu) ?></time>
				</div>
				<p><?cs var:c.teks ?></p>
			</li>
		<?cs /each ?>
	</ol>
<?cs /def ?>
<?cs # Audit trail: d.N has waktu, aksi, oleh, isian, lama, baru. ?>
<?cs def:jejak(d) ?>
	<table class="tabel jejak">
		<caption class="visually-hidden"><?cs var:T.umum.jejak ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.waktu ?></th>
				<th scope="col"><?cs var:T.umum.oleh ?></th>
				<th scope="col"><?cs var:T.umum.tindakan ?></th>
				<th scope="col"><?cs var:T.umum.isian ?></th>
				<th scope="col"><?cs var:T.umum.nilai_lama ?></th>
				<th scope="col"><?cs var:T.umum.nilai_baru ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:j = d ?>
				<tr>
					<td data-label="<?cs var:T.umum.waktu ?>">
						<time datetime="<?cs var:j.waktu ?>"><?cs var:waktu(j.waktu) ?></time>
					</td>
					<td data-label="<?cs var:T.umum.oleh ?>"><?cs var:j.oleh ?></td>
					<td data-label="<?cs var:T.umum.tindakan ?>"><?cs call:aksi_kata(j.aksi) ?></td>
					<td data-label="<?cs var:T.umum.isian ?>">
						<?cs var:j.isian_kata ?><code class="kecil"><?cs var:j.isian ?></code>
					</td>
					<td data-label="<?cs var:T.umum.nilai_lama ?>"><del><?cs var:j.lama_kata ?></del></td>
					<td data-label="<?cs var:T.umum.nilai_baru ?>"><ins><?cs var:j.baru_kata ?></ins></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
<?cs # ---- official forms on paper ---- ?>
<?cs # One column of the header: p has nama, nip, pangkat, jabatan, unit. ?>
<?cs def:cetak_orang(judul, p) ?>
	<table class="cetak-orang">
		<caption><?cs var:judul ?></caption>
		<tbody>
			<tr>
				<th scope="row">1. <?cs var:T.umum.cetak_nama ?></th>
				<td><?cs var:p.nama ?></td>
			</tr>
			<tr>
				<th scope="row">2. <?cs var:T.umum.cetak_nip ?></th>
				<td><?cs if:p.nip ?><?cs var:p.nip ?><?cs else ?>–<?cs /if ?></td>
			</tr>
			<tr>
				<th scope="row">3. <?cs var:T.umum.cetak_pangkat ?></th>
				<td><?cs if:p.pangkat ?><?cs var:p.pangkat ?><?cs else ?>–<?cs /if ?></td>
			</tr>
			<tr>
				<th scope="row">4. <?cs var:T.umum.cetak_jabatan ?></th>
				<td><?cs var:p.jabatan ?></td>
			</tr>
			<tr>
				<th scope="row">5. <?cs var:T.umum.cetak_unit ?></th>
				<td><?cs var:p.unit ?></td>
			</tr>
		</tbody>
	</table>
<?cs /def ?>
<?cs def:cetak_kepala(pegawai, penilai) ?>
	<div class="cetak-dua">
		<?cs call:cetak_orang(T.umum.cetak_dinilai, pegawai) ?>
		<?cs call:cetak_orang(T.umum.cetak_penilai, penilai) ?>
	</div>
<?cs /def ?>
<?cs def:cetak_tanda(judul, tempat, p) ?>
	<div class="cetak-tanda">
		<p><?cs if:tempat ?><?cs var:tempat ?><?cs else ?>&nbsp;<?cs /if ?></p>
		<p><?cs var:judul ?></p>
		<p class="cetak-ruang">&nbsp;</p>
		<p><strong><?cs var:p.nama ?></strong></p>
		<p><?cs if:p.pangkat ?><?cs var:p.pangkat ?><?cs else ?>&nbsp;<?cs /if ?></p>
		<p><?cs if:p.nip ?><?cs var:T.umum.cetak_nip ?> <?cs var:p.nip ?><?cs /if ?></p>
	</div>
<?cs /def ?>
<?cs # Both signatures: tempat is "Denpasar, 21 November 2026". ?>
<?cs def:cetak_kaki(pegawai, penilai, tempat) ?>
	<div class="cetak-dua cetak-kaki">
		<?cs call:cetak_tanda(T.umum.cetak_dinilai, "", pegawai) ?>
		<?cs call:cetak_tanda(T.umum.cetak_penilai, tempat, penilai) ?>
	</div>
<?cs /def ?>
