<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.review.organisasi.pengantar ?></p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/organisasi?tahun=<?cs var:TahunLalu ?>">
		<?cs var:T.umum.tahun ?> <?cs var:TahunLalu ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi?tahun=<?cs var:Tahun ?>">
		<?cs var:T.judul.review.distribusi ?>
	</a>
</p>
<?cs if:subcount(Unit) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.review.organisasi ?> <?cs var:Tahun ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
				<th scope="col"><?cs var:T.umum.alasan ?></th>
				<th scope="col"><?cs var:T.umum.oleh ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:u = Unit ?>
				<tr>
					<th scope="row"><?cs var:u.unit ?></th>
					<td data-label="<?cs var:T.umum.predikat ?>">
						<?cs if:u.predikat ?><?cs call:predikat(u.predikat) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.alasan ?>"><?cs var:u.alasan ?></td>
					<td data-label="<?cs var:T.umum.oleh ?>"><?cs var:u.oleh ?></td>
					<td class="aksi">
						<a class="btn btn-<?cs if:u.predikat ?>biasa<?cs else ?>utama<?cs /if ?>" href="<?cs var:Base.review ?>/organisasi/<?cs var:u.unit_id ?>?tahun=<?cs var:Tahun ?>">
							<?cs if:u.predikat ?>
								<?cs var:T.umum.ubah ?>
							<?cs else ?>
								<?cs var:T.aksi.tetapkan ?>
							<?cs /if ?><span class="visually-hidden"> <?cs var:u.unit ?></span>
						</a>
						<?cs if:u.predikat ?> <a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:u.unit_id ?>?tahun=<?cs var:Tahun ?>">
								<?cs var:T.review.distribusi.sebaran ?>
								<span class="visually-hidden"> <?cs var:u.unit ?></span>
							</a>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.review.organisasi.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
