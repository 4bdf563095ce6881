<?cs # Perjanjian: head; Tujuan.N.sasaran.M.iku.K: the goals; Riwayat.N: versions; Versi: the kept one shown. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar">
	<?cs var:Perjanjian.unit ?> · <?cs var:T.umum.tahun ?> <?cs var:Perjanjian.tahun ?> <?cs if:Versi.nomor ?>
		<?cs call:lencana(T.planning.tujuan.versi + " " + Versi.nomor) ?> <?cs var:waktu(Versi.waktu) ?>, <?cs var:Versi.oleh ?>
	<?cs elif:Perjanjian.id != "0" ?>
		<?cs call:status(Perjanjian.status) ?>
	<?cs /if ?>
</p>
<?cs if:Boleh.ubah ?>
	<p class="deret">
		<a class="btn btn-utama" href="<?cs var:Base.planning ?>/tujuan/<?cs var:Perjanjian.unit_id ?>/ubah">
			<?cs var:T.planning.tujuan.ubah ?>
		</a>
	</p>
<?cs /if ?>
<?cs if:subcount(Tujuan) > #0 ?>
	<?cs each:t = Tujuan ?>
		<section class="kartu">
			<h2><?cs var:T.planning.tujuan.tujuan ?>: <?cs var:t.teks ?></h2>
			<?cs each:s = t.sasaran ?>
				<h3><?cs var:T.planning.tujuan.sasaran ?>: <?cs var:s.teks ?></h3>
				<?cs if:subcount(s.iku) > #0 ?>
					<table class="tabel">
						<caption class="visually-hidden">
							<?cs var:T.planning.tujuan.iku ?>: <?cs var:s.teks ?>
						</caption>
						<thead>
							<tr>
								<th scope="col"><?cs var:T.planning.tujuan.iku ?></th>
								<th scope="col" class="angka"><?cs var:T.isian.target ?></th>
								<th scope="col"><?cs var:T.isian.arah ?></th>
							</tr>
						</thead>
						<tbody>
							<?cs each:k = s.iku ?>
								<tr>
									<th scope="row"><?cs var:k.teks ?></th>
									<td class="angka" data-label="<?cs var:T.isian.target ?>">
										<?cs if:k.target ?><?cs var:angka(k.target) ?> <?cs /if ?>
										<?cs var:k.satuan ?>
									</td>
									<td data-label="<?cs var:T.isian.arah ?>"><?cs var:T.kode[k.arah] ?></td>
								</tr>
							<?cs /each ?>
						</tbody>
					</table>
				<?cs /if ?>
			<?cs /each ?>
		</section>
	<?cs /each ?>
<?cs else ?>
	<?cs call:kosong(T.planning.tujuan.kosong) ?>
<?cs /if ?>
<?cs if:subcount(Riwayat) > #0 ?>
	<h2><?cs var:T.planning.tujuan.riwayat ?></h2>
	<ul>
		<?cs each:v = Riwayat ?>
			<li>
				<a href="<?cs var:Base.planning ?>/tujuan/<?cs var:Perjanjian.unit_id ?>?versi=<?cs var:v.nomor ?>">
					<?cs var:T.planning.tujuan.versi ?> <?cs var:v.nomor ?>
				</a>, <?cs var:waktu(v.waktu) ?>, <?cs var:v.oleh ?>
			</li>
		<?cs /each ?>
	</ul>
<?cs /if ?>
<p><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/tujuan"><?cs var:T.umum.kembali ?></a></p>
<?cs include!"base/bawah.cs" ?>
