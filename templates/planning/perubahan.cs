<?cs include!"base/atas.cs" ?>
<?cs include!"planning/isi.cs" ?>
<p class="pengantar">
	<?cs call:status(Skp.status) ?> <?cs var:Skp.nama ?> · <?cs var:Skp.jabatan ?>, <?cs var:Skp.unit ?> · <?cs var:tanggal_pendek(Skp.mulai) ?> – <?cs var:tanggal_pendek(Skp.selesai) ?>
</p>
<?cs call:skp_perubahan(Skp) ?>
<?cs set:tutup = "" ?>
<?cs set:masa = "" ?>
<?cs each:x = Aksi ?>
	<?cs if:x.kode == "tutup_sebagian" ?>
		<?cs set:tutup = "1" ?>
	<?cs elif:x.kode == "catat_masa" ?>
		<?cs set:masa = "1" ?>
	<?cs /if ?>
<?cs /each ?>
<?cs if:tutup && Skp.ditetapkan_pada ?>
	<section class="kartu" aria-labelledby="tutup">
		<h2 id="tutup"><?cs var:T.planning.perubahan.tutup ?></h2>
		<p class="redup"><?cs var:T.planning.perubahan.tutup_arti ?></p>
		<?cs call:form_awal() ?><?cs call:isian_pilih(Isian.sebab) ?>
		<?cs call:isian_tanggal_b(Isian.sampai, T.planning.perubahan.sampai_bantuan) ?>
		<?cs call:isian_area_b(Isian.alasan, T.planning.perubahan.alasan_bantuan) ?>
		<div class="deret"><?cs call:tombol("tutup_sebagian", T.aksi.tutup_sebagian, "utama") ?></div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<?cs if:masa ?>
	<section class="kartu" aria-labelledby="masa">
		<h2 id="masa"><?cs var:T.planning.perubahan.masa ?></h2>
		<p class="redup"><?cs var:T.planning.perubahan.masa_arti ?></p>
		<?cs call:form_awal() ?><?cs call:isian_pilih(Isian.masa_jenis) ?>
		<div class="deret-isian">
			<?cs call:isian_tanggal(Isian.masa_dari) ?><?cs call:isian_tanggal(Isian.masa_sampai) ?>
		</div>
		<?cs call:isian_area_b(Isian.masa_alasan, T.planning.perubahan.alasan_bantuan) ?>
		<div class="deret"><?cs call:tombol("catat_masa", T.aksi.catat_masa, "biasa") ?></div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
