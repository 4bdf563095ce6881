<?cs include!"base/atas.cs" ?>
<p class="pengantar">
	<a href="<?cs var:Base.review ?>/distribusi/<?cs var:Unit.id ?>?tahun=<?cs var:Tahun ?>&amp;siklus=<?cs var:Siklus ?>">
		<?cs var:Unit.nama ?>
	</a> · <?cs if:Unit.periode ?><?cs var:Unit.periode ?><?cs else ?><?cs var:Tahun ?><?cs /if ?>
	<?cs if:Siklus != "TAHUNAN" ?> · <?cs var:T.kode[Siklus] ?><?cs /if ?>
</p>
<p><?cs var:T.review.penilai.arti ?></p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Halaman.alamat ?>?tahun=<?cs var:TahunLalu ?>">
		<?cs var:T.umum.tahun ?> <?cs var:TahunLalu ?>
	</a>
</p>
<?cs if:subcount(Penilai) > #0 ?>
	<p class="redup">
		<?cs var:T.review.penilai.sedikit ?> <?cs var:PalingSedikit ?>. <?cs var:T.review.penilai.dihitung ?> <?cs var:waktu(Dihitung) ?>
		.
	</p>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.review.penilai ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.review.penilai.nama ?></th>
				<th scope="col" class="angka"><?cs var:T.review.penilai.pegawai ?></th>
				<th scope="col" class="angka"><?cs var:T.review.penilai.atas ?></th>
				<th scope="col" class="angka"><?cs var:T.review.penilai.bawah ?></th>
				<th scope="col" class="angka"><?cs var:T.review.penilai.rata ?></th>
				<th scope="col" class="angka"><?cs var:T.review.penilai.predikat ?></th>
				<th scope="col"><?cs var:T.review.penilai.petunjuk ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Penilai ?>
				<tr>
					<th scope="row">
						<?cs var:p.nama ?>
						<span class="kecil">
							<?cs var:T.review.penilai.jenjang ?> <?cs var:T.kode[p.jenis] ?>
						</span>
					</th>
					<td class="angka" data-label="<?cs var:T.review.penilai.pegawai ?>">
						<?cs var:p.pegawai ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.penilai.atas ?>">
						<?cs if:p.atas ?><?cs var:angka(p.atas) ?> %<?cs else ?>–<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.penilai.bawah ?>">
						<?cs if:p.bawah ?><?cs var:angka(p.bawah) ?> %<?cs else ?>–<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.penilai.rata ?>">
						<?cs if:p.rata ?>
							<?cs var:angka(p.rata) ?>
							<?cs if:p.rata_lain ?>
								<span class="kecil">
									<?cs var:T.review.penilai.lain ?> <?cs var:angka(p.rata_lain) ?>
								</span>
							<?cs /if ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.penilai.predikat ?>">
						<?cs if:p.predikat ?>
							<?cs var:angka(p.predikat) ?>
							<?cs if:p.predikat_lain ?>
								<span class="kecil">
									<?cs var:T.review.penilai.lain ?> <?cs var:angka(p.predikat_lain) ?>
								</span>
							<?cs /if ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.review.penilai.petunjuk ?>">
						<?cs if:subcount(p.langkah) > #0 ?>
							<details class="lipat">
								<summary>
									<?cs if:p.petunjuk ?>
										<?cs var:T.rules.petunjuk[p.petunjuk] ?>
									<?cs else ?>
										<?cs var:T.review.penilai.tanpa ?>
									<?cs /if ?>
								</summary>
								<ul><?cs each:l = p.langkah ?><li><?cs var:l.teks ?></li><?cs /each ?></ul>
							</details>
						<?cs else ?>
							<?cs var:T.review.penilai.kurang ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.review.penilai.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
