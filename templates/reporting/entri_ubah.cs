<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<p class="pengantar"><?cs call:status(Entri.status) ?></p>
<?cs if:Entri.catatan ?><?cs call:catatan("awas", Entri.catatan) ?><?cs /if ?>
	<?cs call:entri_form(T.reporting.entri.kirim_lagi, "") ?>
<?cs include!"base/bawah.cs" ?>
