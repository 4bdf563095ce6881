<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs if:Saya.admin ?>
	<p class="deret">
		<a class="btn btn-utama" href="<?cs var:Base.administration ?>/unit/baru">
			<?cs call:ikon("plus-lg") ?><span><?cs var:T.judul.administration.unit_baru ?></span>
		</a>
	</p>
<?cs /if ?>
<?cs if:subcount(Unit) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.administration.unit ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.isian.jenis ?></th>
				<th scope="col"><?cs var:T.administration.unit.pimpinan ?></th>
				<th scope="col" class="angka"><?cs var:T.administration.unit.pegawai ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:u = Unit ?>
				<tr>
					<th scope="row">
						<?cs loop:i = #1, u.tingkat ?><span aria-hidden="true">– </span><?cs /loop ?>
						<?cs if:Saya.admin ?>
							<a href="<?cs var:Base.administration ?>/unit/<?cs var:u.id ?>">
								<?cs var:u.nama ?>
							</a>
						<?cs else ?>
							<?cs var:u.nama ?>
						<?cs /if ?><span class="kecil"><?cs var:u.kode ?> · <?cs var:T.kode[u.zona] ?></span>
					</th>
					<td data-label="<?cs var:T.isian.jenis ?>"><?cs var:T.kode[u.jenis] ?></td>
					<td data-label="<?cs var:T.administration.unit.pimpinan ?>">
						<?cs if:u.pimpinan ?>
							<?cs var:u.pimpinan ?>
						<?cs else ?>
							<?cs var:T.administration.unit.kosong ?>
						<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.administration.unit.pegawai ?>">
						<a href="<?cs var:Base.administration ?>/pegawai?unit=<?cs var:u.id ?>">
							<?cs var:u.pegawai ?>
							<span class="visually-hidden"> <?cs var:T.administration.unit.pegawai ?> <?cs var:u.nama ?>
							</span>
						</a>
					</td>
					<td class="aksi">
						<?cs if:Sempit.ada && u.beranak ?>
							<a class="btn btn-polos" href="<?cs var:Halaman.alamat ?>?bawah=<?cs var:u.id ?>">
								<?cs var:T.administration.unit.ke_bawah ?>
								<span class="visually-hidden"> <?cs var:u.nama ?></span>
							</a> <?cs /if ?>
						<?cs if:Saya.admin ?>
							<a class="btn btn-polos" href="<?cs var:Base.administration ?>/unit/baru?induk=<?cs var:u.id ?>">
								<?cs var:T.administration.unit.tambah_bawah ?>
								<span class="visually-hidden"> <?cs var:u.nama ?></span>
							</a>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.administration.unit.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
