<?cs include!"base/atas.cs" ?>
<?cs include!"planning/isi.cs" ?>
<?cs if:Boleh.catat ?>
	<form method="post" action="<?cs var:Halaman.alamat ?>" novalidate data-form data-konsep>
	<?cs call:form_isi() ?><input type="hidden" name="terbaca" value="<?cs var:Isian.terbaca ?>">
	<button type="submit" class="tombol-enter" name="aksi" value="catat" tabindex="-1" aria-hidden="true">
		<?cs var:T.planning.dialog.kirim_semua ?>
	</button>
<?cs /if ?>
<p class="pengantar">
	<?cs call:status(Skp.status) ?> <?cs var:Skp.periode ?> · <?cs var:tanggal_pendek(Skp.mulai) ?> – <?cs var:tanggal_pendek(Skp.selesai) ?>
	<?cs if:Skp.jenis_penugasan != "DEFINITIF" ?> · <?cs var:T.kode[Skp.jenis_penugasan] ?><?cs /if ?>
</p>
<?cs if:Sisi ?>
	<p class="catatan catatan-info">
		<?cs call:ikon("info-circle") ?>
		<span>
			<?cs if:Sisi == "berlaku" ?>
				<?cs var:T.planning.skp.sisi_berlaku ?> <a href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>?lihat=usulan">
					<?cs var:T.planning.skp.lihat_usulan ?>
				</a>
			<?cs else ?>
				<?cs var:T.planning.skp.sisi_usulan ?> <a href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>?lihat=berlaku">
					<?cs var:T.planning.skp.lihat_berlaku ?>
				</a>
			<?cs /if ?>
		</span>
	</p>
<?cs /if ?>
<div class="kartu-deret">
	<section class="kartu">
		<h2><?cs var:T.planning.skp.dinilai ?></h2>
		<dl class="rinci">
			<dt><?cs var:T.umum.nama ?></dt>
			<dd><?cs var:Skp.nama ?></dd>
			<dt><?cs var:T.umum.nip ?></dt>
			<dd><?cs var:Skp.nip ?></dd>
			<dt><?cs var:T.umum.jabatan ?></dt>
			<dd><?cs var:Skp.jabatan ?></dd>
			<dt><?cs var:T.umum.unit ?></dt>
			<dd><?cs var:Skp.unit ?></dd>
		</dl>
	</section>
	<section class="kartu">
		<h2><?cs var:T.umum.penilai ?></h2>
		<?cs if:Skp.penilai ?>
			<dl class="rinci">
				<dt><?cs var:T.umum.nama ?></dt>
				<dd><?cs var:Skp.penilai ?></dd>
				<dt><?cs var:T.umum.nip ?></dt>
				<dd><?cs if:Skp.penilai_nip ?><?cs var:Skp.penilai_nip ?><?cs else ?>–<?cs /if ?></dd>
				<dt><?cs var:T.umum.jabatan ?></dt>
				<dd><?cs var:Skp.penilai_jabatan ?></dd>
				<dt><?cs var:T.umum.unit ?></dt>
				<dd><?cs var:Skp.penilai_unit ?></dd>
			</dl>
		<?cs else ?>
			<?cs call:catatan("awas", T.planning.skp.tanpa_penilai) ?>
		<?cs /if ?>
	</section>
</div>
<?cs call:skp_perubahan(Skp) ?>
	<?cs if:Skp.dipahami_pada && Skp.status != "DRAF" && Skp.status != "DIAJUKAN" ?>
		<p class="redup">
			<?cs call:ikon("check-circle") ?> <?cs var:T.planning.skp.dipahami ?> <?cs var:waktu(Skp.dipahami_pada) ?>
		</p>
	<?cs /if ?>
<?cs if:subcount(Dialog.Baru) > #0 ?>
	<section class="kartu" aria-labelledby="baru">
		<h2 id="baru"><?cs var:T.planning.dialog.ada_baru ?> (<?cs var:subcount(Dialog.Baru) ?>)</h2>
		<ul>
			<?cs each:b = Dialog.Baru ?>
				<li><a href="#<?cs var:b.jalur ?>"><?cs var:b.oleh ?>: <?cs var:b.teks ?></a></li>
			<?cs /each ?>
		</ul>
		<?cs if:Boleh.catat ?><?cs call:tombol("baca", T.aksi.baca, "biasa") ?><?cs /if ?>
	</section>
<?cs /if ?>
<?cs if:subcount(Dialog.rekomendasi) > #0 ?>
	<section id="c-rekomendasi" tabindex="-1">
		<h2><?cs var:T.planning.dialog.rekomendasi ?></h2>
		<?cs call:rekomendasi_daftar(Dialog.rekomendasi, Skp.diajukan_pada) ?>
	</section>
<?cs /if ?>
<?cs if:subcount(Skp.Catatan) > #0 || subcount(Dialog.skp.catatan) > #0 || subcount(Dialog.hilang.catatan) > #0 ?>
	<section id="c-skp" tabindex="-1">
		<h2><?cs var:T.planning.skp.dialog ?></h2>
		<?cs if:subcount(Skp.Catatan) > #0 ?><?cs call:dialog(Skp.Catatan) ?><?cs /if ?>
		<?cs if:subcount(Dialog.skp.catatan) > #0 ?><?cs call:utas(Dialog.skp) ?><?cs /if ?>
		<?cs if:subcount(Dialog.hilang.catatan) > #0 ?>
			<h3><?cs var:T.planning.dialog.hilang ?></h3>
			<?cs call:utas(Dialog.hilang) ?>
		<?cs /if ?>
	</section>
<?cs /if ?>
<?cs if:Boleh.catat ?>
	<section class="kartu" aria-labelledby="putusan">
		<h2 id="putusan"><?cs var:T.planning.skp.tindakan ?></h2>
		<?cs set:perlu = "" ?><?cs set:polos = "" ?><?cs set:saran = "" ?>
		<?cs each:a = Aksi ?>
			<?cs if:a.kode == "batal_revisi" ?>
				<?cs if:Skp.ditetapkan_pada ?><?cs set:polos = "1" ?><?cs /if ?>
			<?cs elif:a.kode == "ajukan_adendum" || a.kode == "setujui_adendum" || a.kode == "tolak_adendum" || a.kode == "tutup_sebagian" || a.kode == "catat_masa" || a.kode == "bagi" ?>
			<?cs elif:a.kode == "kembalikan" || a.kode == "ajukan_revisi" || a.kode == "tolak_revisi" ?>
				<?cs set:perlu = a.kode ?>
			<?cs elif:a.kode == "rekomendasi" ?>
				<?cs set:saran = "1" ?>
			<?cs elif:a.kode != "simpan" && a.kode != "catat" && a.kode != "pahami" || a.kode == "pahami" && !Skp.dipahami_pada ?>
				<?cs set:polos = "1" ?>
			<?cs /if ?>
		<?cs /each ?>
		<?cs if:polos ?>
			<div class="deret">
				<?cs each:a = Aksi ?>
					<?cs if:a.kode == "setujui" || a.kode == "ajukan" || a.kode == "setujui_revisi" ?>
						<?cs call:tombol(a.kode, T.aksi[a.kode], "utama") ?>
					<?cs elif:a.kode == "pahami" ?>
						<?cs if:!Skp.dipahami_pada ?>
							<div class="pahami">
								<p><?cs var:T.planning.skp.pahami ?></p>
								<?cs call:tombol("pahami", T.aksi.pahami, "utama") ?>
							</div>
						<?cs /if ?>
					<?cs elif:a.kode == "batal_revisi" ?>
						<?cs if:Skp.ditetapkan_pada ?>
							<?cs call:tombol(a.kode, T.aksi[a.kode], "biasa") ?>
						<?cs /if ?>
					<?cs elif:a.kode == "tarik" ?>
						<?cs call:tombol(a.kode, T.aksi[a.kode], "biasa") ?>
					<?cs /if ?>
				<?cs /each ?>
				<?cs if:Skp.status == "DRAF" ?>
					<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/ubah">
						<?cs var:T.umum.ubah ?>
					</a>
				<?cs /if ?>
			</div>
		<?cs /if ?>
		<?cs if:saran ?>
			<?cs call:isian_radio_b(Isian.rekomendasi, T.planning.dialog.rekomendasi_bantuan) ?>
		<?cs /if ?>
		<details class="lipat"<?cs if:polos && perlu || saran || Isian.catatan || Isian.catatan.galat ?> open<?cs /if ?>>
			<summary>
				<?cs if:perlu ?>
					<?cs var:T.planning.skp[perlu] ?>
				<?cs else ?>
					<?cs var:T.planning.dialog.seluruh ?>
				<?cs /if ?>
			</summary>
			<?cs if:perlu == "kembalikan" ?>
				<?cs call:isian_area_b(Isian.catatan, T.planning.dialog.kembalikan_bantuan) ?>
			<?cs elif:perlu ?>
				<?cs call:isian_area_b(Isian.catatan, T.planning.skp.catatan_bantuan) ?>
			<?cs else ?>
				<?cs call:isian_area_b(Isian.catatan, T.planning.dialog.seluruh_bantuan) ?>
			<?cs /if ?>
			<div class="deret">
				<?cs if:saran ?><?cs call:tombol("rekomendasi", T.aksi.rekomendasi, "utama") ?><?cs /if ?>
				<?cs if:perlu ?><?cs call:tombol(perlu, T.aksi[perlu], "biasa") ?><?cs /if ?>
				<?cs call:tombol("catat", T.planning.dialog.kirim_semua, "polos") ?>
				<?cs call:konsep_keadaan() ?>
			</div>
		</details>
	</section>
<?cs /if ?><?cs call:cara_isi(Cara) ?>
<h2><?cs var:T.planning.skp.utama ?></h2>
<?cs if:subcount(Skp.Rhk.UTAMA) > #0 ?>
	<?cs call:rhk_daftar(Skp.Rhk.UTAMA) ?>
<?cs else ?>
	<?cs call:kosong(T.planning.skp.tanpa_rhk) ?>
<?cs /if ?>
<?cs if:subcount(Skp.Rhk.TAMBAHAN) > #0 ?>
	<h2><?cs var:T.planning.skp.tambahan ?></h2>
	<?cs call:rhk_daftar(Skp.Rhk.TAMBAHAN) ?>
<?cs /if ?>
<h2><?cs var:T.planning.skp.perilaku ?></h2>
<table class="tabel">
	<caption class="visually-hidden"><?cs var:T.planning.skp.perilaku ?></caption>
	<thead>
		<tr>
			<th scope="col"><?cs var:T.planning.skp.nilai ?></th>
			<th scope="col"><?cs var:T.isian.ekspektasi ?></th>
		</tr>
	</thead>
	<tbody>
		<?cs each:p = Skp.Perilaku ?>
			<tr>
				<th scope="row"><?cs var:T.nilai[p.nilai].nama ?></th>
				<td data-label="<?cs var:T.isian.ekspektasi ?>">
					<?cs if:p.ekspektasi ?><?cs var:p.ekspektasi ?><?cs else ?>–<?cs /if ?>
					<?cs call:catatan_nilai(p.nilai, T.nilai[p.nilai].nama) ?>
				</td>
			</tr>
		<?cs /each ?>
	</tbody>
</table>
<h2><?cs var:T.planning.skp.lampiran ?></h2>
<div class="kartu">
	<?cs call:lampiran_isi(T.kode.SUMBER_DAYA, Skp.SumberDaya) ?>
	<?cs call:lampiran_isi(T.kode.PERTANGGUNGJAWABAN, Skp.Pertanggungjawaban) ?>
	<?cs call:lampiran_isi(T.kode.KONSEKUENSI, Skp.Konsekuensi) ?>
</div>
<?cs if:Boleh.catat ?>
	<?cs if:perlu == "kembalikan" ?>
		<div class="kaki">
			<span class="redup lebar"><?cs var:T.planning.dialog.seluruh_bantuan ?></span>
			<div class="deret">
				<?cs call:tombol("kembalikan", T.aksi.kembalikan, "biasa") ?>
				<?cs call:tombol("setujui", T.aksi.setujui, "utama") ?>
			</div>
		</div>
	<?cs /if ?><?cs call:form_akhir() ?>
<?cs /if ?>
<p class="deret">
	<?cs if:Skp.pimpinan ?>
		<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/matriks">
			<?cs var:T.planning.matriks.buka ?>
		</a>
	<?cs /if ?>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/cetak">
		<?cs var:T.umum.cetak ?>
	</a>
	<?cs if:Skp.ditetapkan_pada ?>
		<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/adendum">
			<?cs var:T.planning.adendum.buka ?>
		</a>
	<?cs /if ?>
	<?cs if:Saya.penilai || Saya.pengelola || Saya.admin ?>
		<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/perubahan">
			<?cs var:T.planning.perubahan.buka ?>
		</a>
	<?cs /if ?>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/versi">
		<?cs var:T.planning.skp.versi ?>
	</a>
	<?cs if:Saya.auditor || Saya.admin ?>
		<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/jejak?jenis=skp&amp;id=<?cs var:Skp.id ?>">
			<?cs var:T.umum.jejak ?>
		</a>
	<?cs /if ?>
</p>
<?cs include!"base/bawah.cs" ?>
