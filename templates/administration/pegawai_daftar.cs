<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<form method="get" action="<?cs var:Halaman.alamat ?>" class="saring" role="search">
	<div class="isian">
		<label class="form-label" for="cari"><?cs var:T.administration.daftar.cari ?></label>
		<input class="form-control" type="search" id="cari" name="cari" value="<?cs var:Daftar.cari ?>">
	</div>
	<div class="isian">
		<label class="form-label" for="unit"><?cs var:T.umum.unit ?></label>
		<select class="form-select" id="unit" name="unit">
			<option value=""><?cs var:T.umum.semua ?></option>
			<?cs each:u = Pilihan.unit ?>
				<option value="<?cs var:u.nilai ?>"<?cs if:u.nilai == Saring.unit ?> selected<?cs /if ?>>
					<?cs var:u.teks ?>
				</option>
			<?cs /each ?>
		</select>
	</div>
	<div class="isian">
		<label class="form-label" for="saring"><?cs var:T.administration.daftar.keadaan ?></label>
		<select class="form-select" id="saring" name="saring">
			<option value=""><?cs var:T.administration.daftar.bertugas ?></option>
			<option value="tanpa-penilai"<?cs if:Saring.keadaan == "tanpa-penilai" ?> selected<?cs /if ?>>
				<?cs var:T.administration.daftar.tanpa_penilai ?>
			</option>
			<option value="tanpa-akun"<?cs if:Saring.keadaan == "tanpa-akun" ?> selected<?cs /if ?>>
				<?cs var:T.administration.daftar.tanpa_akun ?>
			</option>
			<option value="berakhir"<?cs if:Saring.keadaan == "berakhir" ?> selected<?cs /if ?>>
				<?cs var:T.administration.daftar.berakhir ?>
			</option>
		</select>
	</div>
	<div class="isian">
		<button type="submit" class="btn btn-biasa">
			<?cs call:ikon("search") ?><span><?cs var:T.umum.cari ?></span>
		</button>
	</div>
</form>
<?cs call:unit_sempit() ?>
	<?cs if:Saring.dihitung ?>
		<p class="kecil"><?cs var:T.administration.daftar.dihitung ?> <?cs var:waktu(Saring.dihitung) ?></p>
	<?cs /if ?>
<?cs if:Saya.admin || Saya.pengelola ?>
	<p class="deret">
		<a class="btn btn-utama" href="<?cs var:Base.administration ?>/pegawai/baru<?cs if:Saring.unit ?>?unit=<?cs var:Saring.unit ?><?cs /if ?>">
			<?cs call:ikon("plus-lg") ?><span><?cs var:T.administration.beranda.pegawai_baru ?></span>
		</a>
	</p>
<?cs /if ?>
<?cs if:subcount(Pegawai) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.administration.pegawai_daftar ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.administration.orang.akun ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Pegawai ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:p.id ?>">
							<?cs call:gelar(p) ?>
						</a>
						<span class="kecil">
							<?cs if:p.nip ?><?cs var:p.nip ?><?cs else ?><?cs var:p.nrp ?><?cs /if ?>
						</span>
					</th>
					<td data-label="<?cs var:T.umum.jabatan ?>">
						<?cs var:p.jabatan ?>
						<?cs if:p.jenis && p.jenis != "DEFINITIF" ?> <?cs call:lencana(T.kode[p.jenis]) ?>
						<?cs /if ?><span class="kecil"><?cs var:p.unit ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs var:T.kode[p.status] ?>
						<?cs if:p.sampai ?>
							<span class="kecil">
								<?cs var:T.umum.sampai ?> <?cs var:tanggal_pendek(p.sampai) ?>
							</span>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.administration.orang.akun ?>">
						<?cs if:!p.login ?>
							<?cs var:T.umum.belum_ada ?>
						<?cs elif:!p.aktif ?>
							<?cs var:T.administration.orang.akun_tutup ?>
						<?cs else ?>
							<?cs var:p.login ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.administration.daftar.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
