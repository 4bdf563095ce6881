<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?><?cs call:form_awal() ?><?cs call:isian_radio(Isian.peran) ?>
	<?cs call:isian_pilih_dari(Isian.unit, Pilihan.unit, T.administration.akun.unit_bantuan) ?>
	<?cs call:unit_sempit() ?>
<div class="deret-isian">
	<?cs call:isian_tanggal(Isian.dari) ?>
	<?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.terbuka_bantuan) ?>
</div>
<?cs call:simpan_batal(T.administration.akun.beri, "/pegawai/" + Orang.id) ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
