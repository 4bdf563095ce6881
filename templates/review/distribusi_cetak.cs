<?cs set:Halaman.lebar = "cetak" ?>
<?cs include!"base/atas.cs" ?>
<p class="catatan catatan-info hanya-layar">
	<?cs call:ikon("printer") ?><span><?cs var:T.umum.cetak_petunjuk ?></span>
</p>
<p class="hanya-layar deret">
	<?cs call:tombol_cetak() ?>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:Unit.unit_id ?>?tahun=<?cs var:Unit.tahun ?>&amp;siklus=<?cs var:Siklus ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs if:Unit.berubah > #0 ?>
	<p class="catatan catatan-awas hanya-layar">
		<?cs call:ikon("exclamation-triangle") ?>
		<span><?cs var:Unit.berubah ?> <?cs var:T.review.distribusi.berubah ?></span>
	</p>
<?cs /if ?>
<section class="cetak">
	<h2><?cs var:T.judul.review.penetapan ?></h2>
	<p class="cetak-judul"><?cs var:Kepala.unit ?></p>
	<p class="cetak-instansi">
		<span><?cs var:Kepala.instansi ?></span>
		<span><?cs var:T.umum.cetak_periode ?>: <?cs var:Kepala.periode ?> (<?cs var:T.kode[Siklus] ?>)</span>
	</p>
	<p><strong><?cs var:T.review.cetak.organisasi ?>:</strong> <?cs var:T.kode[Unit.tetap_organisasi] ?></p>
	<table>
		<caption><?cs var:T.review.distribusi.nama ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.cetak_no ?></th>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.isian.rating_hasil ?></th>
				<th scope="col"><?cs var:T.isian.rating_perilaku ?></th>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs set:no = #0 ?>
			<?cs each:p = Pegawai ?>
				<?cs set:no = #no + #1 ?>
				<tr>
					<td data-label="<?cs var:T.umum.cetak_no ?>"><?cs var:no ?></td>
					<td data-label="<?cs var:T.umum.nama ?>">
						<?cs var:p.nama ?><?cs if:p.nip ?><br><?cs var:p.nip ?><?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.jabatan ?>"><?cs var:p.jabatan ?>, <?cs var:p.unit ?></td>
					<td data-label="<?cs var:T.isian.rating_hasil ?>">
						<?cs if:p.rating_hasil ?><?cs var:T.kode[p.rating_hasil] ?><?cs else ?>–<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.isian.rating_perilaku ?>">
						<?cs if:p.rating_perilaku ?>
							<?cs var:T.kode[p.rating_perilaku] ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.predikat ?>">
						<?cs if:p.predikat ?>
							<?cs var:T.kode[p.predikat] ?>
						<?cs else ?>
							<?cs var:T.review.distribusi.belum_ditetapkan ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<table>
		<caption><?cs var:T.review.distribusi.tabel ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
				<th scope="col"><?cs var:T.review.distribusi.pegawai ?></th>
				<th scope="col"><?cs var:T.review.distribusi.persen ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:s = Sebaran ?>
				<tr>
					<td><?cs var:T.kode[s.kode] ?></td>
					<td data-label="<?cs var:T.review.distribusi.pegawai ?>"><?cs var:s.jumlah ?></td>
					<td data-label="<?cs var:T.review.distribusi.persen ?>">
						<?cs if:s.persen ?><?cs var:angka(s.persen) ?> %<?cs else ?>–<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
			<tr>
				<td><strong><?cs var:T.review.distribusi.jumlah_semua ?></strong></td>
				<td data-label="<?cs var:T.review.distribusi.pegawai ?>">
					<strong><?cs var:Jumlah ?></strong>
				</td>
				<td>
					<?cs if:Belum > #0 ?>
						<?cs var:Belum ?> <?cs var:T.review.distribusi.belum_ditetapkan ?>
					<?cs /if ?>
				</td>
			</tr>
		</tbody>
	</table>
	<?cs if:subcount(Syarat) > #0 ?>
		<p><strong><?cs var:T.review.distribusi.syarat ?></strong></p>
		<ol><?cs each:s = Syarat ?><li><?cs var:s.teks ?></li><?cs /each ?></ol>
	<?cs /if ?>
	<?cs if:Unit.alasan ?><p><strong><?cs var:T.umum.alasan ?>:</strong> <?cs var:Unit.alasan ?></p><?cs /if ?>
	<div class="cetak-dua cetak-kaki">
		<div></div>
		<?cs call:cetak_tanda(T.review.distribusi.penanda, Kepala.tempat_tanggal, Kepala) ?>
	</div>
</section>
<?cs include!"base/bawah.cs" ?>
