<?cs # Induk: the unit; Bawah.N: units below; Belum.N: people of the unit itself without a plan in force. ?>
<?cs include!"base/atas.cs" ?>
<?cs def:meter(k, n, dari) ?>
	<span class="meter meter-<?cs var:k.warna ?>">
		<span class="meter-angka"><?cs var:n ?>/<?cs var:dari ?></span> <span class="meter-pct"><?cs var:k.pct ?>%</span>
		<?cs if:k.warna != "hijau" ?>
			<span class="visually-hidden"> <?cs var:T.planning.cakupan.warna[k.warna] ?></span>
		<?cs /if ?>
	</span>
<?cs /def ?>
<?cs def:cakupan_baris(u) ?>
	<tr>
		<th scope="row">
			<?cs if:u.tingkat ?>
				<a href="<?cs var:Base.planning ?>/cakupan/<?cs var:u.id ?>"><?cs var:u.nama ?></a>
			<?cs else ?>
				<?cs var:u.nama ?>
			<?cs /if ?>
			<?cs if:u.perpanjang ?>
				<span class="kecil">
					<?cs var:T.umum.diperpanjang ?> <?cs var:tanggal(u.perpanjang) ?> <?cs var:T.umum.karena ?> <?cs var:u.alasan ?>
				</span>
			<?cs /if ?>
			<?cs if:Boleh.perpanjang && u.skp.warna != "hijau" ?>
				<a class="kecil" href="<?cs var:Base.administration ?>/unit/<?cs var:u.id ?>/perpanjang?tahap=PERENCANAAN">
					<?cs var:T.planning.cakupan.perpanjang ?>
					<span class="visually-hidden"> <?cs var:u.nama ?></span>
				</a>
			<?cs /if ?>
		</th>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.skp ?>">
			<?cs call:meter(u.skp, u.ditetapkan, u.wajib) ?>
		</td>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.diajukan ?>"><?cs var:u.diajukan ?></td>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.draf ?>"><?cs var:u.draf ?></td>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.belum ?>"><?cs var:u.belum ?></td>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.laporan ?>">
			<?cs call:meter(u.laporan, u.lapor, u.wajib) ?>
		</td>
		<td class="angka" data-label="<?cs var:T.planning.cakupan.evaluasi ?>">
			<?cs call:meter(u.nilai, u.dievaluasi, u.wajib) ?>
		</td>
	</tr>
<?cs /def ?>
<?cs if:Induk.id ?>
	<p class="pengantar">
		<?cs var:Induk.nama ?> · <?cs var:T.umum.tahun ?> <?cs var:Induk.tahun ?>
		<?cs if:Induk.rencana_tutup ?> · <?cs var:T.planning.cakupan.tutup ?> <?cs var:tanggal(Induk.rencana_tutup) ?>
		<?cs /if ?>. <span class="kecil"><?cs var:T.planning.cakupan.dihitung ?> <?cs var:waktu(Induk.dihitung) ?></span>
	</p>
	<p class="deret">
		<?cs if:Atas.id ?>
			<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/cakupan/<?cs var:Atas.id ?>">
				<?cs call:ikon("chevron-left") ?><span><?cs var:Induk.induk ?></span>
			</a>
		<?cs /if ?>
		<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/rantai/<?cs var:Induk.id ?>">
			<?cs var:T.planning.cakupan.rantai ?>
		</a>
	</p>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.cakupan.daftar ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.skp ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.diajukan ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.draf ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.belum ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.laporan ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.cakupan.evaluasi ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs call:cakupan_baris(Induk) ?>
			<?cs each:u = Bawah ?><?cs call:cakupan_baris(u) ?><?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.planning.cakupan.belum_dihitung) ?>
<?cs /if ?>
<h2>
	<?cs if:Bersama ?>
		<?cs var:T.planning.cakupan.orang ?>
	<?cs else ?>
		<?cs var:T.planning.cakupan.orang_langsung ?>
	<?cs /if ?>
</h2>
<?cs if:subcount(Belum) > #0 ?>
	<?cs if:Boleh.ingatkan ?>
		<?cs call:form_awal() ?><?cs if:Bersama ?><input type="hidden" name="bawah" value="1"><?cs /if ?>
		<p class="deret"><?cs call:tombol("ingatkan", T.planning.cakupan.ingatkan_semua, "utama") ?></p>
		<?cs call:form_akhir() ?>
	<?cs /if ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.cakupan.orang ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.planning.cakupan.menunggu ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:b = Belum ?>
				<tr>
					<th scope="row">
						<?cs if:b.skp_id ?>
							<a href="<?cs var:Base.planning ?>/skp/<?cs var:b.skp_id ?>"><?cs var:b.nama ?></a>
						<?cs else ?>
							<?cs var:b.nama ?>
						<?cs /if ?>
						<span class="kecil">
							<?cs var:b.jabatan ?><?cs if:Bersama ?> · <?cs var:b.unit ?><?cs /if ?>
						</span>
					</th>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs if:b.skp_id ?>
							<?cs call:status(b.status) ?>
						<?cs else ?>
							<span class="status st-DIKEMBALIKAN"><?cs var:T.planning.beranda.belum_ada ?></span>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.planning.cakupan.menunggu ?>">
						<?cs if:b.status == "DIAJUKAN" ?>
							<?cs var:b.penilai ?>
							<span class="kecil">
								<?cs var:T.planning.cakupan.sejak ?> <?cs var:waktu(b.sejak) ?>
							</span>
						<?cs elif:!b.penilai_id ?>
							<?cs var:T.planning.cakupan.tanpa_penilai ?>
						<?cs else ?>
							<?cs var:b.nama ?>
						<?cs /if ?>
						<?cs if:b.atasan_belum ?>
							<span class="kecil">
								<?cs var:T.planning.cakupan.atasan_belum ?> <?cs var:b.penilai ?>
							</span>
						<?cs /if ?>
					</td>
					<td class="aksi">
						<?cs if:b.diingatkan ?>
							<?cs call:lencana(T.planning.cakupan.hari_ini) ?>
						<?cs elif:Boleh.ingatkan && b.status != "DIAJUKAN" ?>
							<form method="post" action="<?cs var:Base.planning ?>/cakupan/<?cs var:b.unit_id ?>" novalidate data-form>
							<?cs call:form_isi() ?><input type="hidden" name="pegawai" value="<?cs var:b.id ?>">
							<button type="submit" class="btn btn-biasa" name="aksi" value="ingatkan">
								<?cs var:T.planning.cakupan.ingatkan ?>
								<span class="visually-hidden"> <?cs var:b.nama ?></span>
							</button><?cs call:form_akhir() ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.planning.cakupan.lengkap) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
