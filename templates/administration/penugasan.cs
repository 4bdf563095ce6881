<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?><?cs call:form_awal() ?><?cs call:isian_radio(Isian.jenis) ?><?cs call:isian_tempat() ?>
<div class="deret-isian">
	<?cs call:isian_tanggal(Isian.dari) ?>
	<?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.terbuka_bantuan) ?>
</div>
<?cs call:isian_cek_b(Isian.ganti, T.administration.orang.ganti_tugas_bantuan) ?>
	<?cs call:isian_usul(Isian.penilai, "usul-penilai", T.administration.orang.penilai_tugas_bantuan) ?>
	<?cs call:simpan_batal(T.umum.simpan, "/pegawai/" + Orang.id) ?><?cs call:usul_jabatan() ?>
	<?cs call:usul_penilai() ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
