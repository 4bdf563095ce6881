<?cs include!"base/atas.cs" ?>
<h2><?cs var:T.review.beranda.punya ?></h2>
<?cs if:subcount(Punya) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.review.beranda.punya ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.periode ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:s = Punya ?>
				<tr>
					<th scope="row">
						<?cs var:s.periode ?>
						<?cs if:s.simulasi == "1" ?> <?cs call:lencana(T.umum.latihan) ?><?cs /if ?>
						<?cs if:s.nomor ?><span class="kecil"><?cs var:T.kode[s.siklus] ?></span><?cs /if ?>
					</th>
					<td data-label="<?cs var:T.umum.jabatan ?>">
						<?cs var:s.jabatan ?><span class="kecil"><?cs var:s.unit ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(s.status) ?></td>
					<td data-label="<?cs var:T.umum.predikat ?>">
						<?cs if:s.predikat ?><?cs call:predikat(s.predikat) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td class="aksi">
						<?cs if:s.status == "BELUM" || s.status == "DIKEMBALIKAN" ?>
							<a class="btn btn-utama" href="<?cs var:Base.review ?>/skp/<?cs var:s.skp_id ?><?cs if:s.nomor ?>/sela/<?cs var:s.nomor ?><?cs /if ?>/realisasi">
								<?cs var:T.review.beranda.isi ?>
							</a>
						<?cs else ?>
							<a class="btn btn-biasa" href="<?cs var:Base.review ?>/skp/<?cs var:s.skp_id ?><?cs if:s.nomor ?>/sela/<?cs var:s.nomor ?><?cs /if ?>">
								<?cs var:T.umum.lihat ?>
							</a>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.review.beranda.tidak_ada) ?>
<?cs /if ?>
<?cs if:Saya.penilai || Saya.pengelola || Saya.auditor || Saya.ppk || Saya.tpk ?>
	<p class="deret">
		<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi">
			<?cs var:T.judul.review.distribusi ?>
		</a>
	</p>
<?cs /if ?>
<?cs if:Saya.penilai ?>
	<h2><?cs var:T.review.beranda.tim ?> <?cs var:Tahun ?></h2>
	<p class="deret">
		<a class="btn btn-biasa" href="<?cs var:Base.review ?>?tahun=<?cs var:TahunLalu ?>">
			<?cs var:T.umum.tahun ?> <?cs var:TahunLalu ?>
		</a>
		<a class="btn btn-biasa" href="<?cs var:Base.review ?>/organisasi">
			<?cs var:T.judul.review.organisasi ?>
		</a><?cs set:adalatihan = Latihan ?>
		<?cs each:s = Punya ?><?cs if:s.simulasi == "1" ?><?cs set:adalatihan = "1" ?><?cs /if ?><?cs /each ?>
		<?cs if:adalatihan == "1" ?>
			<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs if:Latihan != "1" ?>?latihan=1<?cs /if ?>">
				<?cs if:Latihan == "1" ?>
					<?cs var:T.planning.beranda.sebenarnya ?>
				<?cs else ?>
					<?cs var:T.planning.beranda.latihan ?>
				<?cs /if ?>
			</a>
		<?cs /if ?>
	</p>
	<?cs if:subcount(Putaran) > #0 ?>
		<nav class="deret putaran" aria-label="<?cs var:T.review.putaran.pilih ?>">
			<?cs each:p = Putaran ?>
				<a class="btn btn-<?cs if:p.kini ?>utama<?cs else ?>biasa<?cs /if ?>" href="<?cs var:Base.review ?>?tahun=<?cs var:Tahun ?>&amp;siklus=<?cs var:p.kode ?>"<?cs if:p.kini ?> aria-current="page"<?cs /if ?>>
					<?cs var:T.kode[p.kode] ?>
				</a>
			<?cs /each ?>
		</nav>
	<?cs /if ?>
	<?cs if:subcount(Tim) > #0 ?>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.review.beranda.tim ?> <?cs var:Tahun ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.nama ?></th>
					<th scope="col"><?cs var:T.umum.jabatan ?></th>
					<th scope="col"><?cs var:T.umum.status ?></th>
					<th scope="col"><?cs var:T.umum.predikat ?></th>
					<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:s = Tim ?>
					<tr>
						<th scope="row"><?cs var:s.nama ?><span class="kecil"><?cs var:s.nip ?></span></th>
						<td data-label="<?cs var:T.umum.jabatan ?>"><?cs var:s.jabatan ?></td>
						<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(s.status) ?></td>
						<td data-label="<?cs var:T.umum.predikat ?>">
							<?cs if:s.predikat ?><?cs call:predikat(s.predikat) ?><?cs else ?>–<?cs /if ?>
						</td>
						<td class="aksi">
							<?cs if:s.status == "REALISASI_DIAJUKAN" || s.status == "DINILAI" ?>
								<a class="btn btn-utama" href="<?cs var:Base.review ?>/skp/<?cs var:s.id ?><?cs var:Sela ?>/nilai">
									<?cs var:T.review.beranda.nilai ?>
									<span class="visually-hidden"> <?cs var:s.nama ?></span>
								</a>
							<?cs else ?>
								<a class="btn btn-biasa" href="<?cs var:Base.review ?>/skp/<?cs var:s.id ?><?cs var:Sela ?>">
									<?cs var:T.umum.lihat ?>
									<span class="visually-hidden"> <?cs var:s.nama ?></span>
								</a>
							<?cs /if ?>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
		<?cs call:daftar_lanjut() ?>
	<?cs else ?>
		<?cs call:kosong(T.review.beranda.tim_kosong) ?>
	<?cs /if ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
