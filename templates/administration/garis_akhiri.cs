<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
<p>
	<?cs var:T.umum.penilai ?>: <?cs var:Garis.penilai ?> (<?cs var:T.kode.garis[Garis.jenis] ?>) · <?cs call:masa(Garis.dari, Garis.sampai) ?>
</p>
<?cs call:form_awal() ?><?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.sampai_bantuan) ?>
	<?cs call:isian_teks(Isian.alasan) ?><?cs call:simpan_batal(T.aksi.akhiri, "/pegawai/" + Orang.id) ?>
	<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
