<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<h2><?cs var:T.reporting.tim.menunggu ?></h2>
<?cs if:subcount(Tunggu) > #0 ?>
	<?cs each:p = Tunggu ?>
		<section class="kartu" aria-labelledby="orang-<?cs var:p.pegawai ?>">
			<h3 id="orang-<?cs var:p.pegawai ?>"><?cs var:p.nama ?></h3>
			<?cs call:form_awal() ?><input type="hidden" name="pegawai" value="<?cs var:p.pegawai ?>">
			<table class="tabel">
				<caption class="visually-hidden">
					<?cs var:T.reporting.tim.menunggu ?>: <?cs var:p.nama ?>
				</caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.reporting.tim.pilih ?></th>
						<th scope="col"><?cs var:T.isian.tanggal ?></th>
						<th scope="col"><?cs var:T.isian.teks ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.jumlah ?></th>
						<th scope="col"><?cs var:T.isian.bukti ?></th>
					</tr>
				</thead>
				<tbody>
					<?cs each:e = p.entri ?>
						<tr>
							<td data-label="<?cs var:T.reporting.tim.pilih ?>">
								<input type="hidden" name="entri.<?cs var:e.id ?>.versi" value="<?cs var:e.version ?>">
								<input class="form-check-input" type="checkbox" id="e-<?cs var:e.id ?>" name="entri.<?cs var:e.id ?>.pilih" value="1" checked>
								<label class="visually-hidden" for="e-<?cs var:e.id ?>">
									<?cs var:T.reporting.tim.pilih ?> <?cs var:tanggal_pendek(e.tanggal) ?>
								</label>
							</td>
							<td data-label="<?cs var:T.isian.tanggal ?>">
								<?cs var:tanggal_pendek(e.tanggal) ?>
							</td>
							<th scope="row">
								<a href="<?cs var:Base.reporting ?>/entri/<?cs var:e.id ?>">
									<?cs var:e.teks ?>
								</a><span class="kecil"><?cs var:e.iki ?></span><?cs call:entri_tanda(e) ?>
							</th>
							<td class="angka" data-label="<?cs var:T.isian.jumlah ?>">
								<?cs call:entri_jumlah(e) ?>
							</td>
							<td data-label="<?cs var:T.isian.bukti ?>">
								<?cs if:e.bukti ?>
									<a href="<?cs var:Base.reporting ?>/bukti/<?cs var:e.bukti ?>">
										<?cs var:T.umum.lihat ?>
									</a>
								<?cs else ?>
									–
								<?cs /if ?>
							</td>
						</tr>
					<?cs /each ?>
				</tbody>
			</table>
			<?cs if:Isian.pegawai == p.pegawai && Isian.catatan.galat ?>
				<?cs call:isian_area_b(Isian.catatan, T.reporting.tim.catatan_bantuan) ?>
			<?cs else ?>
				<details class="lipat"<?cs if:Isian.pegawai == p.pegawai && Isian.catatan ?> open<?cs /if ?>>
					<summary>
						<?cs var:T.reporting.tim.catatan ?>
						<span class="visually-hidden"> <?cs var:p.nama ?></span>
					</summary>
					<div class="isian">
						<label class="form-label" for="c-<?cs var:p.pegawai ?>">
							<?cs var:T.umum.catatan ?>
						</label>
						<textarea class="form-control" rows="2" id="c-<?cs var:p.pegawai ?>" name="catatan" aria-describedby="cb-<?cs var:p.pegawai ?>"><?cs if:Isian.pegawai == p.pegawai ?><?cs var:Isian.catatan ?><?cs /if ?></textarea>
						<p class="bantuan" id="cb-<?cs var:p.pegawai ?>">
							<?cs var:T.reporting.tim.catatan_bantuan ?>
						</p>
					</div>
				</details>
			<?cs /if ?>
			<div class="deret">
				<?cs call:tombol("terima", T.reporting.tim.terima, "utama") ?>
				<?cs call:tombol("kembalikan", T.reporting.tim.kembalikan, "biasa") ?>
			</div>
			<?cs call:form_akhir() ?>
		</section>
	<?cs /each ?>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.reporting.tim.tidak_menunggu) ?>
<?cs /if ?>
<h2><?cs var:T.reporting.tim.pengisian ?></h2>
<?cs if:subcount(Orang) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.reporting.tim.pengisian ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col">
					<?cs if:Profil.siklus.entri == "BULANAN" ?>
						<?cs var:T.reporting.tim.bulan_ini ?>
					<?cs else ?>
						<?cs var:T.umum.hari_ini ?>
					<?cs /if ?>
				</th>
				<?cs if:Profil.siklus.entri != "BULANAN" ?>
					<th scope="col" class="angka"><?cs var:T.reporting.tim.pekan ?></th>
				<?cs /if ?>
				<th scope="col"><?cs var:T.reporting.tim.terakhir ?></th>
				<th scope="col" class="angka"><?cs var:T.reporting.tim.antre ?></th>
				<?cs if:Profil.fitur.MUTU_DATA ?>
					<th scope="col" class="angka"><?cs var:T.reporting.tim.berbukti ?></th>
				<?cs /if ?>
				<?cs if:Profil.fitur.MUTU_DATA || Profil.fitur.DISIPLIN ?>
					<th scope="col" class="angka"><?cs var:T.reporting.tim.tepat ?></th>
				<?cs /if ?>
				<?cs if:Profil.fitur.REFLEKSI ?>
					<th scope="col" class="angka"><?cs var:T.reporting.tim.refleksi ?></th>
				<?cs /if ?>
				<?cs if:Profil.fitur.PENGEMBANGAN ?>
					<th scope="col" class="angka"><?cs var:T.reporting.tim.rencana ?></th>
				<?cs /if ?>
				<?cs if:Profil.fitur.REFLEKSI || Profil.fitur.INOVASI || Profil.fitur.PENGAKUAN || Profil.fitur.PENGEMBANGAN ?>
					<th scope="col"><?cs var:T.reporting.tim.catatan_tahun ?></th>
				<?cs /if ?>
			</tr>
		</thead>
		<tbody>
			<?cs each:o = Orang ?>
				<tr>
					<th scope="row"><?cs var:o.nama ?></th>
					<td data-label="<?cs if:Profil.siklus.entri == "BULANAN" ?><?cs var:T.reporting.tim.bulan_ini ?><?cs else ?><?cs var:T.umum.hari_ini ?><?cs /if ?>">
						<?cs if:Profil.siklus.entri == "BULANAN" && o.bulan_ini || o.hari_ini ?>
							<span class="status st-DITERIMA"><?cs var:T.reporting.tim.sudah ?></span>
						<?cs else ?>
							<span class="status st-DIKEMBALIKAN"><?cs var:T.reporting.tim.belum ?></span>
						<?cs /if ?>
					</td>
					<?cs if:Profil.siklus.entri != "BULANAN" ?>
						<td class="angka" data-label="<?cs var:T.reporting.tim.pekan ?>">
							<?cs var:o.hari_terisi ?>
						</td>
					<?cs /if ?>
					<td data-label="<?cs var:T.reporting.tim.terakhir ?>">
						<?cs if:o.terakhir ?><?cs var:tanggal_pendek(o.terakhir) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.reporting.tim.antre ?>"><?cs var:o.menunggu ?></td>
					<?cs if:Profil.fitur.MUTU_DATA ?>
						<td class="angka" data-label="<?cs var:T.reporting.tim.berbukti ?>">
							<?cs if:o.laporan ?>
								<?cs var:o.berbukti ?>% <span class="kecil">
									<?cs var:T.reporting.tim.dari ?> <?cs var:o.laporan ?>
								</span>
							<?cs else ?>
								–
							<?cs /if ?>
						</td>
					<?cs /if ?>
					<?cs if:Profil.fitur.MUTU_DATA || Profil.fitur.DISIPLIN ?>
						<td class="angka" data-label="<?cs var:T.reporting.tim.tepat ?>">
							<?cs if:o.laporan ?><?cs var:o.tepat ?>%<?cs else ?>–<?cs /if ?>
						</td>
					<?cs /if ?>
					<?cs if:Profil.fitur.REFLEKSI ?>
						<td class="angka" data-label="<?cs var:T.reporting.tim.refleksi ?>">
							<?cs var:o.refleksi ?>
						</td>
					<?cs /if ?>
					<?cs if:Profil.fitur.PENGEMBANGAN ?>
						<td class="angka" data-label="<?cs var:T.reporting.tim.rencana ?>">
							<?cs var:o.rencana ?>
						</td>
					<?cs /if ?>
					<?cs if:Profil.fitur.REFLEKSI || Profil.fitur.INOVASI || Profil.fitur.PENGAKUAN || Profil.fitur.PENGEMBANGAN ?>
						<td data-label="<?cs var:T.reporting.tim.catatan_tahun ?>">
							<a href="<?cs var:Base.reporting ?>/catatan/<?cs var:o.id ?>">
								<?cs if:Profil.fitur.PENGAKUAN ?>
									<?cs var:T.reporting.tim.beri_pengakuan ?>
								<?cs else ?>
									<?cs var:T.umum.lihat ?>
								<?cs /if ?><span class="visually-hidden"> <?cs var:o.nama ?></span>
							</a>
						</td>
					<?cs /if ?>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.reporting.tim.tanpa_orang) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
