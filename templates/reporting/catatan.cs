<?cs include!"base/atas.cs" ?>
<p class="pengantar">
	<?cs if:Orang.saya ?>
		<?cs var:T.reporting.catatan.saya ?>
	<?cs else ?>
		<strong><?cs var:Orang.nama ?></strong> · <?cs var:T.reporting.catatan.orang ?>
	<?cs /if ?>
</p>
<?cs if:subcount(Jenis) > #0 ?>
	<section class="kartu" aria-labelledby="tulis">
		<h2 id="tulis"><?cs var:T.reporting.catatan.tulis ?></h2>
		<?cs call:form_awal() ?><?cs call:isian_pilih_dari(Isian.jenis, Jenis, "") ?>
		<?cs call:isian_area_b(Isian.isi, T.reporting.catatan.isi_bantuan) ?>
		<div class="deret-isian">
			<?cs call:isian_area_b(Isian.tindak, T.reporting.catatan.tindak_bantuan) ?>
			<?cs call:isian_tanggal(Isian.tenggat) ?>
		</div>
		<?cs if:Profil.fitur.PENGEMBANGAN ?>
			<p class="bantuan"><?cs var:T.reporting.catatan.pengembangan_bantuan ?></p>
		<?cs /if ?>
		<div class="deret"><?cs call:tombol("simpan", T.umum.simpan, "utama") ?></div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<h2><?cs var:T.reporting.catatan.daftar ?></h2>
<?cs if:subcount(Catatan) > #0 ?>
	<?cs each:c = Catatan ?>
		<section class="kartu" aria-labelledby="c-<?cs var:c.id ?>">
			<h3 id="c-<?cs var:c.id ?>">
				<?cs var:T.kode[c.jenis] ?> <span class="redup"><?cs var:tanggal_pendek(c.tanggal) ?></span>
			</h3>
			<p><?cs var:c.isi ?></p>
			<?cs if:c.tindak ?>
				<p><strong><?cs var:T.isian.tindak ?>:</strong> <?cs var:c.tindak ?></p>
			<?cs /if ?>
			<p class="redup">
				<?cs var:T.umum.oleh ?> <?cs var:c.nama ?>
				<?cs if:c.tenggat ?> · <?cs var:T.umum.paling_lambat ?> <?cs var:tanggal_pendek(c.tenggat) ?>
				<?cs /if ?><?cs if:c.jenis != "PENGAKUAN" ?> · <?cs var:T.kode[c.status] ?><?cs /if ?>
			</p>
			<?cs if:c.boleh ?>
				<?cs call:form_awal() ?><input type="hidden" name="catatan" value="<?cs var:c.id ?>">
				<input type="hidden" name="versi_catatan" value="<?cs var:c.version ?>">
				<?cs if:c.jenis == "PENGAKUAN" ?>
					<?cs call:tombol("selesai", T.reporting.catatan.dibaca, "biasa") ?>
				<?cs elif:c.jenis == "GAGASAN" ?>
					<?cs call:tombol("selesai", T.reporting.catatan.diterapkan, "biasa") ?>
				<?cs else ?>
					<?cs call:tombol("selesai", T.reporting.catatan.selesai, "biasa") ?>
				<?cs /if ?><?cs call:form_akhir() ?>
			<?cs /if ?>
		</section>
	<?cs /each ?>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.reporting.catatan.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
