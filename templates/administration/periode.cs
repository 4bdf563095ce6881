<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs if:Saya.admin ?>
	<p class="deret">
		<a class="btn btn-utama" href="<?cs var:Base.administration ?>/periode/baru">
			<?cs call:ikon("plus-lg") ?><span><?cs var:T.judul.administration.periode_baru ?></span>
		</a>
	</p>
<?cs /if ?>
<?cs if:subcount(Periode) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.administration.periode ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.periode ?></th>
				<th scope="col"><?cs var:T.administration.orang.masa ?></th>
				<th scope="col"><?cs var:T.isian.aturan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Periode ?>
				<tr>
					<th scope="row">
						<?cs if:Saya.admin ?>
							<a href="<?cs var:Base.administration ?>/periode/<?cs var:p.id ?>">
								<?cs var:p.nama ?>
							</a>
						<?cs else ?>
							<?cs var:p.nama ?>
						<?cs /if ?>
					</th>
					<td data-label="<?cs var:T.administration.orang.masa ?>">
						<?cs call:masa(p.mulai, p.selesai) ?>
					</td>
					<td data-label="<?cs var:T.isian.aturan ?>">
						<?cs var:p.aturan ?>
						<?cs if:p.versi ?> <?cs var:T.administration.aturan.versi ?> <?cs var:p.versi ?>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(p.status) ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.administration.periode.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
