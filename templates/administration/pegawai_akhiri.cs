<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
<p><?cs var:T.administration.orang.akhiri_arti ?></p>
<?cs if:subcount(Bawahan) > #0 ?>
	<div class="catatan catatan-awas">
		<?cs call:ikon("exclamation-triangle") ?>
		<div>
			<p><?cs var:T.administration.orang.bawahan ?></p>
			<ul>
				<?cs each:b = Bawahan ?>
					<li>
						<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:b.id ?>/garis">
							<?cs var:b.nama ?>
						</a>
					</li>
				<?cs /each ?>
			</ul>
		</div>
	</div>
<?cs /if ?><?cs call:form_awal() ?>
	<?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.sampai_bantuan) ?>
	<?cs call:isian_teks_b(Isian.alasan, T.administration.orang.alasan_bantuan) ?>
<div class="deret">
	<?cs call:tombol("simpan", T.administration.orang.akhiri, "bahaya") ?>
	<a class="btn btn-polos" href="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?>">
		<?cs var:T.umum.batal ?>
	</a>
</div>
<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
