<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<p><?cs var:T.administration.aturan.unggah_arti ?></p>
<?cs if:subcount(Umum.kata) > #0 || subcount(Baris) > #0 ?>
	<section class="kartu" aria-labelledby="j-masalah">
		<h2 id="j-masalah"><?cs var:T.administration.aturan.masalah ?></h2>
		<ul class="sisi-daftar">
			<?cs each:k = Umum.kata ?><li><?cs var:k.teks ?></li><?cs /each ?>
			<?cs each:b = Baris ?>
				<?cs each:k = b.kata ?>
					<li>
						<a href="#baris-<?cs var:b.nomor ?>">
							<?cs var:T.administration.aturan.baris ?> <?cs var:b.nomor ?>
						</a>: <?cs var:k.teks ?>
					</li>
				<?cs /each ?>
			<?cs /each ?>
		</ul>
		<ol class="naskah">
			<?cs each:b = Baris ?>
				<li<?cs if:subcount(b.kata) > #0 ?> id="baris-<?cs var:b.nomor ?>" tabindex="-1" class="naskah-salah"<?cs /if ?>>
					<code><?cs var:b.teks ?></code>
					<?cs each:k = b.kata ?>
						<p class="galat">
							<?cs call:ikon("exclamation-circle") ?><span><?cs var:k.teks ?></span>
						</p>
					<?cs /each ?>
				</li>
			<?cs /each ?>
		</ol>
	</section>
<?cs /if ?><?cs call:form_berkas_awal() ?>
<section class="kartu">
	<div class="isian">
		<?cs call:isian_label(Isian.berkas) ?>
		<?cs call:isian_bantuan(Isian.berkas, T.administration.aturan.berkas_bantuan) ?>
		<input class="form-control" type="file" accept=".conf,text/plain" <?cs call:isian_atribut(Isian.berkas, "1") ?>>
		<?cs call:isian_galat(Isian.berkas) ?>
	</div>
	<div class="isian">
		<?cs call:isian_label(Isian.isi) ?>
		<?cs call:isian_bantuan(Isian.isi, T.administration.aturan.isi_bantuan) ?>
		<textarea class="form-control naskah-isi" rows="14" spellcheck="false" <?cs call:isian_atribut(Isian.isi, "1") ?>><?cs if:?Unggah.teks ?><?cs var:Unggah.teks ?><?cs else ?><?cs var:Isian.isi ?><?cs /if ?></textarea>
		<?cs call:isian_galat(Isian.isi) ?>
	</div>
	<?cs call:isian_area_b(Isian.catatan, T.administration.aturan.catatan_bantuan) ?>
</section>
<?cs call:simpan_batal(T.administration.aturan.periksa_simpan, "/aturan") ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
