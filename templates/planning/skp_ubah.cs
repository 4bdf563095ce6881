<?cs set:Halaman.lebar = "penuh" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"planning/percakapan.cs" ?>
<?cs def:lampiran_ubah(nama, judul, d, g) ?>
	<section class="kartu">
		<h3><?cs var:judul ?></h3>
		<?cs call:grup_kabar(g) ?>
		<?cs each:l = d ?>
			<?cs call:baris_kabar(l.baris) ?>
			<div class="isian-hapus">
				<?cs call:isian_teks(l.teks) ?>
				<?cs call:tombol_hapus(nama, l.baris.jalur, judul + " " + l.baris.nomor) ?>
			</div>
		<?cs /each ?>
		<?cs call:tombol_tambah(nama, g, T.umum.tambah) ?>
	</section>
<?cs /def ?>
<?cs # Fields that the agency keeps in sight; those of the others are in the details. ?>
<?cs def:iki_sorot(i) ?>
	<?cs if:Profil.fitur.WILAYAH || Profil.fitur.BASELINE || Profil.fitur.RUBRIK && Isian.pendekatan == "KUALITATIF" ?>
		<div class="deret-isian">
			<?cs if:Profil.fitur.WILAYAH ?><?cs call:isian_teks(i.wilayah) ?><?cs /if ?>
			<?cs if:Profil.fitur.BASELINE ?><?cs call:isian_angka(i.baseline) ?><?cs /if ?>
			<?cs if:Profil.fitur.RUBRIK && Isian.pendekatan == "KUALITATIF" ?>
				<?cs call:isian_area(i.rubrik_di_atas) ?><?cs call:isian_area(i.rubrik_sesuai) ?>
				<?cs call:isian_area(i.rubrik_di_bawah) ?>
			<?cs /if ?>
		</div>
	<?cs /if ?>
<?cs /def ?>
<?cs # The groups whose growth counts: rows of name, members and beginning, or pasted. ?>
<?cs def:iki_kelompok(i, nama) ?>
	<?cs if:i.arah == "TUMBUH" || subcount(i.kelompok) > #0 ?>
		<details class="lipat"<?cs if:subcount(i.kelompok) > #0 || i.kelompok_tempel || i.kelompok_tempel.galat ?> open<?cs /if ?>>
			<summary>
				<?cs var:T.isian.kelompok ?> (<?cs var:subcount(i.kelompok) ?>)
				<span class="visually-hidden"> <?cs var:nama ?></span>
			</summary>
			<p class="bantuan"><?cs var:T.planning.kelompok.bantuan ?></p>
			<?cs call:grup_kabar(i.grup.kelompok) ?>
			<?cs each:k = i.kelompok ?>
				<div role="group" class="kelompok-petak" id="<?cs var:k.baris.id ?>" tabindex="-1" aria-label="<?cs var:T.planning.kelompok.satu ?> <?cs var:k.baris.nomor ?>">
					<?cs call:baris_kabar(k.baris) ?><?cs call:isian_teks(k.nama_kelompok) ?>
					<?cs call:isian_angka(k.jumlah_anggota) ?><?cs call:isian_angka(k.awal) ?>
					<?cs call:tombol_baris("kelompok", k.baris.jalur, T.planning.kelompok.satu + " " + k.baris.nomor) ?>
				</div>
			<?cs /each ?>
			<p><?cs call:tombol_tambah("kelompok", i.grup.kelompok, T.planning.kelompok.tambah) ?></p>
			<?cs call:isian_area_b(i.kelompok_tempel, T.planning.kelompok.tempel_bantuan) ?>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs # Everything else an indicator has; open when any of it is filled or refused. ?>
<?cs def:iki_rinci(i, nama) ?>
	<details class="lipat"<?cs if:i.pembilang || i.penyebut || i.outcome || i.baseline || i.wilayah || i.target_lo || i.target_hi || i.target_tw1 || i.target_tw2 || i.target_tw3 || i.target_tw4 || i.aksi_tw1 || i.aksi_tw2 || i.aksi_tw3 || i.aksi_tw4 || i.terburuk || i.rubrik_di_atas || i.rubrik_sesuai || i.rubrik_di_bawah || i.target_maksimal || i.sifat == "OUTCOME" || i.konsolidasi.galat || i.sumber.galat || i.sifat.galat || i.pembilang.galat || i.penyebut.galat || i.outcome.galat || i.baseline.galat || i.wilayah.galat || i.target_lo.galat || i.target_hi.galat || i.target_tw1.galat || i.target_tw2.galat || i.target_tw3.galat || i.target_tw4.galat || i.aksi_tw1.galat || i.aksi_tw2.galat || i.aksi_tw3.galat || i.aksi_tw4.galat || i.terburuk.galat || i.rubrik_di_atas.galat || i.rubrik_sesuai.galat || i.rubrik_di_bawah.galat ?> open<?cs /if ?>>
		<summary>
			<?cs var:T.planning.ubah.rincian ?><span class="visually-hidden"> <?cs var:nama ?></span>
		</summary>
		<div class="deret-isian">
			<?cs call:isian_pilih_b(i.konsolidasi, T.planning.ubah.konsolidasi_bantuan) ?>
			<?cs call:isian_teks_b(i.sumber, T.planning.ubah.sumber_bantuan) ?>
			<?cs call:isian_teks_b(i.pembilang, T.planning.ubah.pembilang_bantuan) ?>
			<?cs call:isian_teks_b(i.penyebut, T.planning.ubah.penyebut_bantuan) ?>
		</div>
		<div class="deret-isian">
			<?cs call:isian_pilih_b(i.sifat, T.planning.ubah.sifat_bantuan) ?>
			<?cs if:subcount(Pilihan.outcome) > #0 || i.outcome ?>
				<?cs call:isian_pilih_dari(i.outcome, Pilihan.outcome, T.planning.ubah.outcome_bantuan) ?>
			<?cs /if ?><?cs if:!Profil.fitur.WILAYAH ?><?cs call:isian_teks(i.wilayah) ?><?cs /if ?>
			<?cs if:!Profil.fitur.BASELINE ?>
				<?cs call:isian_angka_b(i.baseline, T.planning.ubah.baseline_bantuan) ?>
			<?cs /if ?>
		</div>
		<div class="deret-isian">
			<?cs call:isian_angka_b(i.target_lo, T.planning.ubah.rentang_bantuan) ?>
			<?cs call:isian_angka_b(i.target_hi, T.planning.ubah.rentang_bantuan) ?>
			<?cs call:isian_angka_b(i.terburuk, T.planning.ubah.terburuk_bantuan) ?>
			<?cs call:isian_cek_b(i.target_maksimal, T.planning.ubah.maksimal_bantuan) ?>
		</div>
		<fieldset class="triwulan">
			<legend><?cs var:T.planning.ubah.triwulan ?></legend>
			<div class="deret-isian">
				<?cs call:isian_angka(i.target_tw1) ?><?cs call:isian_angka(i.target_tw2) ?>
				<?cs call:isian_angka(i.target_tw3) ?><?cs call:isian_angka(i.target_tw4) ?>
			</div>
			<div class="deret-isian">
				<?cs call:isian_teks(i.aksi_tw1) ?><?cs call:isian_teks(i.aksi_tw2) ?>
				<?cs call:isian_teks(i.aksi_tw3) ?><?cs call:isian_teks(i.aksi_tw4) ?>
			</div>
		</fieldset>
		<?cs if:!Profil.fitur.RUBRIK || Isian.pendekatan != "KUALITATIF" ?>
			<fieldset class="triwulan">
				<legend><?cs var:T.planning.ubah.rubrik ?></legend>
				<div class="deret-isian">
					<?cs call:isian_area(i.rubrik_di_atas) ?><?cs call:isian_area(i.rubrik_sesuai) ?>
					<?cs call:isian_area(i.rubrik_di_bawah) ?>
				</div>
			</fieldset>
		<?cs /if ?>
	</details>
<?cs /def ?>
<?cs # Says when no indicator of a result is an outcome nor serves one. ?>
<?cs def:tanpa_outcome(r) ?>
	<?cs set:hasil = "" ?><?cs set:isi = "" ?>
	<?cs each:i = r.iki ?>
		<?cs if:i.teks ?><?cs set:isi = "1" ?><?cs /if ?>
		<?cs if:i.sifat == "OUTCOME" || i.outcome ?><?cs set:hasil = "1" ?><?cs /if ?>
	<?cs /each ?>
	<?cs if:isi && !hasil && r.jenis != "TAMBAHAN" ?>
		<p class="bantuan"><?cs call:ikon("info-circle") ?> <?cs var:T.planning.ubah.tanpa_outcome ?></p>
	<?cs /if ?>
<?cs /def ?>
<p class="pengantar">
	<?cs call:status(Skp.status) ?> <?cs var:Skp.periode ?> · <?cs var:Skp.jabatan ?>, <?cs var:Skp.unit ?> · <?cs var:T.umum.penilai ?>
	: <?cs var:Skp.penilai ?>
</p>
<?cs if:subcount(Catatan) > #0 ?>
	<section class="kartu"><h2><?cs var:T.planning.skp.dialog ?></h2><?cs call:dialog(Catatan) ?></section>
<?cs /if ?><?cs call:percakapan_baca(Dialog.skp, "skp", T.planning.dialog.seluruh) ?>
	<?cs call:percakapan_baca(Dialog.hilang, "skp", T.planning.dialog.hilang) ?>
	<?cs if:Skp.kosong ?>
		<section class="kartu" aria-labelledby="awal">
			<h2 id="awal"><?cs var:T.planning.ubah.mulai ?></h2>
			<div class="deret">
				<?cs if:Lalu.id ?>
					<form method="post" action="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/salin" novalidate>
						<?cs call:form_isi() ?>
						<button type="submit" class="btn btn-utama" name="sumber" value="<?cs var:Lalu.id ?>">
							<?cs var:T.planning.ubah.salin_lalu ?> <?cs var:Lalu.teks ?>
						</button>
					</form>
				<?cs /if ?>
				<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/salin">
					<?cs var:T.planning.ubah.salin_lain ?>
				</a>
			</div>
		</section>
	<?cs else ?>
		<p>
			<a href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/salin">
				<?cs var:T.planning.ubah.salin_lain ?>
			</a>
		</p>
	<?cs /if ?>
<?cs if:Profil.fitur.TUJUAN_DULU && subcount(Atasan) > #0 ?>
	<section class="kartu" id="tujuan" aria-labelledby="tujuan-j">
		<h2 id="tujuan-j"><?cs var:T.planning.ubah.tujuan ?></h2>
		<p class="redup"><?cs var:T.planning.ubah.tujuan_bantuan ?></p>
		<ol class="sisi-daftar"><?cs each:a = Atasan ?><li><?cs var:a.teks ?></li><?cs /each ?></ol>
	</section>
<?cs /if ?><?cs call:lembar_awal() ?><?cs call:isian_pilih(Isian.pendekatan) ?>
<div<?cs if:!Profil.fitur.TUJUAN_DULU ?> class="dua"<?cs /if ?>>
	<div>
		<?cs call:grup_kabar(Isian.grup.rhk) ?>
		<?cs each:r = Isian.rhk ?>
			<section class="rhk" id="<?cs var:r.baris.id ?>" tabindex="-1" aria-labelledby="<?cs var:r.baris.id ?>-j">
				<div class="rhk-kepala">
					<h2 id="<?cs var:r.baris.id ?>-j">
						<?cs var:T.planning.ubah.rhk ?> <?cs var:r.baris.nomor ?>
					</h2>
					<?cs call:tombol_baris("rhk", r.baris.jalur, T.planning.ubah.rhk + " " + r.baris.nomor) ?>
				</div>
				<div class="rhk-isi">
					<?cs call:baris_kabar(r.baris) ?>
					<?cs if:!Profil.fitur.TUJUAN_DULU ?><?cs call:isian_area(r.teks) ?><?cs /if ?>
					<?cs if:subcount(Pilihan.atasan) > #0 && r.jenis != "TAMBAHAN" ?>
						<?cs set:r.atasan.wajib = "1" ?>
					<?cs /if ?>
					<?cs if:subcount(Pilihan.sasaran) > #0 && r.jenis != "TAMBAHAN" ?>
						<?cs set:r.sasaran.wajib = "1" ?>
						<?cs call:isian_pilih_dari(r.sasaran, Pilihan.sasaran, T.planning.ubah.sasaran_bantuan) ?>
					<?cs /if ?>
					<div class="deret-isian">
						<?cs call:isian_pilih_dari(r.atasan, Pilihan.atasan, "") ?>
						<?cs call:isian_pilih(r.jenis) ?>
						<?cs if:r.jenis == "TAMBAHAN" || r.penugasan_dari ?>
							<?cs call:isian_teks(r.penugasan_dari) ?>
						<?cs /if ?>
					</div>
					<?cs if:Skp.mandiri || Skp.pimpinan || r.perspektif || r.manfaat ?>
						<div class="deret-isian">
							<?cs if:Skp.mandiri || r.perspektif ?>
								<?cs call:isian_pilih(r.perspektif) ?>
							<?cs /if ?><?cs call:isian_area_b(r.manfaat, T.planning.ubah.manfaat_bantuan) ?>
						</div>
					<?cs /if ?><?cs if:Profil.fitur.TUJUAN_DULU ?><?cs call:isian_area(r.teks) ?><?cs /if ?>
				</div>
				<?cs call:percakapan_baca(Dialog.rhk[r.kunci], "rhk-" + r.kunci, T.planning.ubah.rhk + " " + r.baris.nomor) ?>
				<div class="iki-kepala" aria-hidden="true">
					<span><?cs var:T.isian.aspek ?></span><span><?cs var:T.planning.skp.iki ?></span>
					<span><?cs var:T.isian.target ?></span><span><?cs var:T.isian.satuan ?></span>
					<span><?cs var:T.isian.arah ?></span><span><?cs var:T.isian.bobot ?></span><span></span>
				</div>
				<?cs each:i = r.iki ?>
					<div class="iki" role="group" id="<?cs var:i.baris.id ?>" tabindex="-1" aria-label="<?cs var:T.planning.ubah.iki ?> <?cs var:r.baris.nomor ?>.<?cs var:i.baris.nomor ?>">
						<?cs call:baris_kabar(i.baris) ?>
						<div class="iki-petak">
							<?cs call:isian_pilih(i.aspek) ?>
							<div class="iki-penuh"><?cs call:isian_area(i.teks) ?></div>
							<?cs call:isian_angka(i.target) ?><?cs call:isian_teks(i.satuan) ?>
							<?cs call:isian_pilih(i.arah) ?><?cs call:isian_bobot(i.bobot) ?>
							<?cs call:tombol_hapus("iki", i.baris.jalur, T.planning.ubah.iki + " " + r.baris.nomor + "." + i.baris.nomor) ?>
						</div>
						<?cs call:percakapan_baca(Dialog.iki[i.kunci], "iki-" + i.kunci, T.planning.ubah.iki + " " + r.baris.nomor + "." + i.baris.nomor) ?>
						<?cs call:iki_kelompok(i, T.planning.ubah.iki + " " + r.baris.nomor + "." + i.baris.nomor) ?>
						<?cs call:iki_sorot(i) ?>
						<?cs call:iki_rinci(i, T.planning.ubah.iki + " " + r.baris.nomor + "." + i.baris.nomor) ?>
					</div>
				<?cs /each ?>
				<div class="rhk-kaki">
					<?cs call:tanpa_outcome(r) ?>
					<?cs call:tombol_tambah("iki", r.grup.iki, T.planning.ubah.tambah_iki) ?>
				</div>
			</section>
		<?cs /each ?>
		<p>
			<?cs call:tombol_tambah("rhk", Isian.grup.rhk, T.planning.ubah.tambah_rhk) ?> <a class="btn btn-polos" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/pustaka">
				<?cs call:ikon("search") ?><span><?cs var:T.planning.pustaka.buka ?></span>
			</a>
		</p>
		<h2><?cs var:T.planning.skp.perilaku ?></h2>
		<p class="bantuan"><?cs var:T.planning.ubah.perilaku_bantuan ?></p>
		<?cs each:p = Isian.perilaku ?>
			<section class="kartu">
				<h3><?cs var:p.baris.nomor ?>. <?cs var:T.nilai[p.kunci].nama ?></h3>
				<ul class="redup">
					<?cs each:g = T.nilai[p.kunci].panduan ?><li><?cs var:g ?></li><?cs /each ?>
				</ul>
				<?cs call:isian_area(p.ekspektasi) ?>
				<?cs call:percakapan_baca(Dialog.perilaku[p.kunci], "perilaku-" + p.kunci, T.nilai[p.kunci].nama) ?>
			</section>
		<?cs /each ?>
		<h2><?cs var:T.planning.skp.lampiran ?></h2>
		<p class="bantuan"><?cs var:T.planning.ubah.lampiran_bantuan ?></p>
		<?cs call:lampiran_ubah("sumber_daya", T.kode.SUMBER_DAYA, Isian.sumber_daya, Isian.grup.sumber_daya) ?>
		<?cs call:lampiran_ubah("pertanggungjawaban", T.kode.PERTANGGUNGJAWABAN, Isian.pertanggungjawaban, Isian.grup.pertanggungjawaban) ?>
		<?cs call:lampiran_ubah("konsekuensi", T.kode.KONSEKUENSI, Isian.konsekuensi, Isian.grup.konsekuensi) ?>
	</div>
	<?cs if:!Profil.fitur.TUJUAN_DULU ?>
		<aside class="sisi" aria-label="<?cs var:T.planning.ubah.rhk_atasan ?>">
			<div class="kartu sisi-lekat">
				<h2><?cs var:T.planning.ubah.rhk_atasan ?></h2>
				<?cs if:subcount(Atasan) > #0 ?>
					<ol class="sisi-daftar"><?cs each:a = Atasan ?><li><?cs var:a.teks ?></li><?cs /each ?></ol>
				<?cs else ?>
					<p class="redup"><?cs var:T.planning.ubah.atasan_kosong ?></p>
				<?cs /if ?>
			</div>
		</aside>
	<?cs /if ?>
</div>
<div class="kaki">
	<?cs call:bobot_jumlah(Bobot) ?>
	<div class="deret">
		<?cs call:konsep_keadaan() ?><?cs call:tombol("ratakan", T.planning.ubah.ratakan, "polos") ?>
		<?cs call:tombol("simpan", T.umum.simpan, "biasa") ?>
		<?cs call:tombol("ajukan", T.umum.ajukan, "utama") ?>
	</div>
</div>
<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
