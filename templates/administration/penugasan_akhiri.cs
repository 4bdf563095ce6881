<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
<p><?cs var:Tugas.jabatan ?>, <?cs var:Tugas.unit ?> · <?cs call:masa(Tugas.dari, Tugas.sampai) ?></p>
<?cs call:form_awal() ?><?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.sampai_bantuan) ?>
	<?cs call:simpan_batal(T.aksi.akhiri, "/pegawai/" + Orang.id) ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
