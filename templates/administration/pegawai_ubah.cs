<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?><?cs call:form_awal() ?><?cs call:isian_orang() ?><?cs call:isian_tanggal(Isian.dari) ?>
	<?cs call:simpan_batal(T.umum.simpan, "/pegawai/" + Orang.id) ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
