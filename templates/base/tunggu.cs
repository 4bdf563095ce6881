<?cs # A POST that could not be done now: what was typed (Titipan.N.nama, nilai, label) waits in the page and is sent again. ?>
<?cs if:!T.masalah[Masalah.sebab].judul ?><?cs set:Masalah.sebab = Masalah.kode ?><?cs /if ?>
<?cs if:!T.masalah[Masalah.sebab].judul ?><?cs set:Masalah.sebab = "503" ?><?cs /if ?>
<?cs set:Halaman.judul = T.masalah[Masalah.sebab].judul ?>
<?cs set:Halaman.lebar = "sempit" ?>
<?cs set:Halaman.menu = "galat" ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.masalah[Masalah.sebab].teks ?></p>
<p><?cs var:T.umum.titipan_teks ?></p>
<form method="post" action="<?cs var:Halaman.alamat ?>" novalidate>
	<?cs each:f = Titipan ?>
		<input type="hidden" name="<?cs var:f.nama ?>" value="<?cs var:f.nilai ?>">
	<?cs /each ?>
	<p class="deret">
		<button type="submit" class="btn btn-utama">
			<?cs call:ikon("arrow-clockwise") ?><span><?cs var:T.umum.coba_lagi ?></span>
		</button>
	</p>
</form>
<details class="lipat">
	<summary><?cs var:T.umum.titipan_lihat ?></summary>
	<dl class="rinci">
		<?cs each:f = Titipan ?>
			<?cs if:f.label && f.nilai ?>
				<dt><?cs var:f.label ?></dt>
				<dd><?cs var:f.nilai ?></dd>
			<?cs /if ?>
		<?cs /each ?>
	</dl>
</details>
<p class="rujukan">
	<?cs var:T.umum.rujukan ?>: <code>
		<?cs var:Masalah.kode ?><?cs if:Masalah.permintaan ?> · <?cs var:Masalah.permintaan ?><?cs /if ?>
	</code>
</p>
<?cs include!"base/bawah.cs" ?>
