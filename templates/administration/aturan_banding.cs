<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<p class="pengantar">
	<a href="<?cs var:Base.administration ?>/aturan/<?cs var:Lama.id ?>">
		<?cs var:Lama.kode ?> <?cs var:T.administration.aturan.versi ?> <?cs var:Lama.versi ?>
	</a> → <a href="<?cs var:Base.administration ?>/aturan/<?cs var:Baru.id ?>">
		<?cs var:Baru.kode ?> <?cs var:T.administration.aturan.versi ?> <?cs var:Baru.versi ?>
	</a> · <a href="<?cs var:Base.administration ?>/aturan/<?cs var:Lama.id ?>/banding/<?cs var:Baru.id ?>">
		<?cs var:T.administration.aturan.balik ?>
	</a>
</p>
<?cs if:subcount(Beda) > #0 ?>
	<ol class="beda">
		<?cs each:b = Beda ?>
			<li><?cs var:b.teks ?><code class="kecil"><?cs var:b.jalan ?></code></li>
		<?cs /each ?>
	</ol>
<?cs else ?>
	<?cs call:catatan("baik", T.administration.aturan.sama) ?>
<?cs /if ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/aturan/<?cs var:Baru.id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
