<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
	<?cs if:subcount(Dokumen) > #0 ?>
		<details class="lipat" open>
			<summary><?cs var:T.administration.jejak.dokumen_ada ?></summary>
			<ul class="sisi-daftar">
				<?cs each:d = Dokumen ?>
					<li>
						<?cs call:jejak_dokumen(d) ?>
						<span class="kecil">
							<?cs var:d.baris ?> <?cs var:T.administration.jejak.baris ?> · <?cs var:waktu(d.terakhir) ?>
						</span>
					</li>
				<?cs /each ?>
			</ul>
		</details>
	<?cs /if ?>
<p class="deret">
	<a class="btn btn-<?cs if:Pelaku ?>biasa<?cs else ?>utama<?cs /if ?>"<?cs if:!Pelaku ?> aria-current="true"<?cs /if ?> href="<?cs var:Halaman.alamat ?>">
		<?cs var:T.administration.jejak.atas ?>
	</a>
	<a class="btn btn-<?cs if:Pelaku ?>utama<?cs else ?>biasa<?cs /if ?>"<?cs if:Pelaku ?> aria-current="true"<?cs /if ?> href="<?cs var:Halaman.alamat ?>?sebagai=pelaku">
		<?cs var:T.administration.jejak.oleh ?>
	</a>
</p>
<?cs if:subcount(Jejak) > #0 ?>
	<?cs if:Pelaku ?>
		<?cs call:jejak_orang(Jejak, T.administration.jejak.oleh, T.administration.jejak.tentang) ?>
	<?cs else ?>
		<?cs call:jejak_orang(Jejak, T.administration.jejak.atas, T.umum.oleh) ?>
	<?cs /if ?><?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.administration.jejak.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
