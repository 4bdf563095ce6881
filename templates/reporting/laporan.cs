<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<p><a class="btn btn-utama" href="<?cs var:Base.home ?>"><?cs var:T.reporting.laporan.baru ?></a></p>
<?cs if:subcount(Entri) > #0 ?>
	<?cs call:entri_tabel(Entri, T.judul.reporting.laporan) ?><?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.reporting.laporan.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
