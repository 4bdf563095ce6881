<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:lembar_awal() ?>
<div class="dua dua-sama">
	<section class="kartu"><h2><?cs var:T.administration.orang.data ?></h2><?cs call:isian_orang() ?></section>
	<section class="kartu">
		<h2><?cs var:T.administration.orang.penempatan ?></h2>
		<?cs call:isian_tanggal_b(Isian.dari, T.administration.orang.dari_bantuan) ?><?cs call:isian_tempat() ?>
		<?cs call:isian_usul(Isian.penilai, "usul-penilai", T.administration.orang.penilai_bantuan) ?>
	</section>
</div>
<?cs call:simpan_batal(T.umum.simpan, "/pegawai") ?><?cs call:usul_jabatan() ?><?cs call:usul_penilai() ?>
	<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
