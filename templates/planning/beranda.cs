<?cs include!"base/atas.cs" ?>
<?cs def:skp_baris(s) ?>
	<tr>
		<th scope="row">
			<?cs if:s.id ?>
				<a href="<?cs var:Base.planning ?>/skp/<?cs var:s.id ?>"><?cs var:s.periode ?></a>
			<?cs else ?>
				<?cs var:s.periode ?>
			<?cs /if ?><?cs if:s.simulasi == "1" ?> <?cs call:lencana(T.umum.latihan) ?><?cs /if ?>
		</th>
		<td data-label="<?cs var:T.umum.jabatan ?>">
			<span class="utama"><?cs var:s.jabatan ?></span>
			<?cs if:s.jenis != "DEFINITIF" ?> <?cs call:lencana(T.kode[s.jenis]) ?><?cs /if ?>
			<span class="kecil"><?cs var:s.unit ?></span>
		</td>
		<td data-label="<?cs var:T.umum.penilai ?>"><?cs var:s.penilai ?></td>
		<td data-label="<?cs var:T.umum.status ?>">
			<?cs if:s.id ?>
				<?cs call:status(s.status) ?>
			<?cs else ?>
				<?cs var:T.planning.beranda.belum_ada ?>
			<?cs /if ?>
		</td>
		<td class="aksi">
			<?cs if:!s.id ?>
				<?cs call:form_awal() ?>
				<input type="hidden" name="penugasan" value="<?cs var:s.penugasan_id ?>">
				<input type="hidden" name="periode" value="<?cs var:s.periode_id ?>">
				<?cs call:tombol("buat", T.planning.beranda.susun, "utama") ?><?cs call:form_akhir() ?>
			<?cs elif:s.status == "DRAF" ?>
				<a class="btn btn-utama" href="<?cs var:Base.planning ?>/skp/<?cs var:s.id ?>/ubah">
					<?cs var:T.planning.beranda.lanjutkan ?>
				</a>
			<?cs else ?>
				<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:s.id ?>">
					<?cs var:T.umum.lihat ?>
				</a>
			<?cs /if ?>
		</td>
	</tr>
<?cs /def ?>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/peran"><?cs var:T.planning.peran.buka ?></a>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/tim"><?cs var:T.planning.tim.buka ?></a>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/tujuan"><?cs var:T.planning.tujuan.buka ?></a>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/pustaka"><?cs var:T.planning.pustaka.buka ?></a>
	<?cs if:Saya.penilai || Saya.pengelola || Saya.admin || Saya.auditor ?>
		<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/cakupan">
			<?cs var:T.planning.cakupan.buka ?>
		</a>
	<?cs /if ?>
</p>
<h2><?cs var:T.planning.beranda.punya ?></h2>
<?cs if:subcount(Punya) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.beranda.punya ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.periode ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.umum.penilai ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody><?cs each:s = Punya ?><?cs call:skp_baris(s) ?><?cs /each ?></tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.planning.beranda.tidak_ada) ?>
<?cs /if ?>
<?cs if:Saya.penilai ?>
	<h2><?cs var:T.planning.beranda.tim ?></h2>
	<?cs set:adalatihan = Latihan ?>
	<?cs each:s = Punya ?><?cs if:s.simulasi == "1" ?><?cs set:adalatihan = "1" ?><?cs /if ?><?cs /each ?>
	<?cs if:adalatihan == "1" ?>
		<p>
			<?cs if:Latihan == "1" ?>
				<?cs call:lencana(T.umum.latihan) ?> <a href="<?cs var:Base.planning ?>"><?cs var:T.planning.beranda.sebenarnya ?></a>
			<?cs else ?>
				<a href="<?cs var:Base.planning ?>?latihan=1"><?cs var:T.planning.beranda.latihan ?></a>
			<?cs /if ?>
		</p>
	<?cs /if ?><?cs set:Antre = "" ?>
	<?cs each:s = Tim ?>
		<?cs if:s.status == "DIAJUKAN" || s.status == "REVISI_DIAJUKAN" ?><?cs set:Antre = "1" ?><?cs /if ?>
	<?cs /each ?>
	<?cs if:Antre ?>
		<p>
			<a class="btn btn-utama" href="<?cs var:Base.planning ?>/setujui">
				<?cs var:T.judul.planning.setujui ?>
			</a>
		</p>
	<?cs /if ?>
	<?cs if:subcount(Tim) > #0 ?>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.planning.beranda.tim ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.nama ?></th>
					<th scope="col"><?cs var:T.umum.jabatan ?></th>
					<th scope="col"><?cs var:T.umum.status ?></th>
					<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:s = Tim ?>
					<tr>
						<th scope="row"><?cs var:s.nama ?><span class="kecil"><?cs var:s.nip ?></span></th>
						<td data-label="<?cs var:T.umum.jabatan ?>">
							<?cs var:s.jabatan ?><span class="kecil"><?cs var:s.unit ?></span>
						</td>
						<td data-label="<?cs var:T.umum.status ?>">
							<?cs if:s.skp_id ?>
								<?cs call:status(s.status) ?>
								<?cs if:s.status == "DIAJUKAN" ?>
									<span class="kecil"><?cs var:waktu(s.diajukan_pada) ?></span>
								<?cs /if ?>
							<?cs else ?>
								<?cs var:T.planning.beranda.belum_ada ?>
							<?cs /if ?>
						</td>
						<td class="aksi">
							<?cs if:s.skp_id ?>
								<a class="btn btn-<?cs if:s.status == "DIAJUKAN" || s.status == "REVISI_DIAJUKAN" ?>utama<?cs else ?>biasa<?cs /if ?>" href="<?cs var:Base.planning ?>/skp/<?cs var:s.skp_id ?>">
									<?cs if:s.status == "DIAJUKAN" || s.status == "REVISI_DIAJUKAN" ?>
										<?cs var:T.planning.beranda.periksa ?>
									<?cs else ?>
										<?cs var:T.umum.lihat ?>
									<?cs /if ?><span class="visually-hidden"> <?cs var:s.nama ?></span>
								</a>
							<?cs /if ?>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
		<?cs call:daftar_lanjut() ?>
	<?cs else ?>
		<?cs call:kosong(T.planning.beranda.tim_kosong) ?>
	<?cs /if ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
