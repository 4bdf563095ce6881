<?cs # A refusal or a fault in words: Masalah.sebab is a key below T.masalah, Masalah.kode the HTTP status, Masalah.permintaan the request id. ?>
<?cs if:!T.masalah[Masalah.sebab].judul ?><?cs set:Masalah.sebab = Masalah.kode ?><?cs /if ?>
<?cs if:!T.masalah[Masalah.sebab].judul ?><?cs set:Masalah.sebab = "500" ?><?cs /if ?>
<?cs set:Halaman.judul = T.masalah[Masalah.sebab].judul ?>
<?cs set:Halaman.lebar = "sempit" ?>
<?cs set:Halaman.menu = "galat" ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.masalah[Masalah.sebab].teks ?></p>
<p><?cs var:T.masalah[Masalah.sebab].saran ?></p>
<p class="deret"><a class="btn btn-utama" href="<?cs var:Base.home ?>"><?cs var:T.umum.ke_beranda ?></a></p>
<p class="rujukan">
	<?cs var:T.umum.rujukan ?>: <code>
		<?cs var:Masalah.kode ?><?cs if:Masalah.permintaan ?> · <?cs var:Masalah.permintaan ?><?cs /if ?>
	</code>
</p>
<?cs include!"base/bawah.cs" ?>
