<?cs # Tahap.N: every step of the running year for everybody and for this unit. ?>
<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<p class="pengantar">
	<strong><?cs var:Unit.nama ?></strong>
	<?cs if:Tahap.0.tahun ?> · <?cs var:T.umum.tahun ?> <?cs var:Tahap.0.tahun ?><?cs /if ?> · <a href="<?cs var:Base.planning ?>/cakupan/<?cs var:Unit.id ?>">
		<?cs var:T.administration.perpanjangan.kembali ?>
	</a>
</p>
<?cs if:subcount(Tahap) > #0 ?>
	<p><?cs var:T.administration.perpanjangan.pengantar ?></p>
	<?cs call:form_awal() ?><?cs call:isian_pilih(Isian.tahap) ?><?cs call:isian_tanggal(Isian.sampai) ?>
	<?cs call:isian_teks_b(Isian.alasan, T.administration.perpanjangan.alasan_bantuan) ?>
	<p class="deret"><?cs call:tombol("simpan", T.aksi.perpanjang, "utama") ?></p>
	<?cs call:form_akhir() ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.isian.tahap ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.isian.tahap ?></th>
				<th scope="col"><?cs var:T.administration.perpanjangan.semua ?></th>
				<th scope="col"><?cs var:T.administration.perpanjangan.unit_ini ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:t = Tahap ?>
				<tr>
					<th scope="row"><?cs var:T.kode[t.tahap] ?></th>
					<td data-label="<?cs var:T.administration.perpanjangan.semua ?>">
						<?cs var:tanggal_pendek(t.buka) ?> – <?cs var:tanggal_pendek(t.tutup) ?>
					</td>
					<td data-label="<?cs var:T.administration.perpanjangan.unit_ini ?>">
						<?cs if:t.sampai ?>
							<?cs var:T.umum.diperpanjang ?> <?cs var:tanggal_pendek(t.sampai) ?> <?cs var:T.umum.karena ?> <?cs var:t.alasan ?>
							<?cs if:t.dari_unit != Unit.id ?>
								<span class="kecil">
									<?cs var:T.administration.perpanjangan.asal ?> <?cs var:t.unit ?>
								</span>
							<?cs /if ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.administration.perpanjangan.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
