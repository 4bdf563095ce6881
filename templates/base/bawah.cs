<?cs # Everything below a page's own part. ?>
</main>
<footer class="bawah">
	<div class="wadah<?cs if:Halaman.lebar == "penuh" ?> wadah-penuh<?cs /if ?>">
		<p>
			<?cs var:T.umum.aplikasi_panjang ?>
			<?cs if:Instansi.nama ?> · <?cs var:Instansi.nama ?>
			<?cs elif:Profil.nama ?> · <?cs var:Profil.nama ?>
			<?cs /if ?>
		</p>
		<?cs if:Instansi.bantuan ?>
			<p><?cs var:T.umum.bantuan ?>: <?cs var:Instansi.bantuan ?></p>
		<?cs elif:Profil.bantuan ?>
			<p><?cs var:T.umum.bantuan ?>: <?cs var:Profil.bantuan ?></p>
		<?cs /if ?>
	</div>
</footer>
</body>
</html>
