<?cs set:Halaman.lebar = "cetak" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<p class="catatan catatan-info hanya-layar">
	<?cs call:ikon("printer") ?><span><?cs var:T.umum.cetak_petunjuk ?></span>
</p>
<p class="hanya-layar deret">
	<?cs call:tombol_cetak() ?>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>"><?cs var:T.umum.kembali ?></a>
</p>
<section class="cetak">
	<h2><?cs var:T.review.cetak.judul ?></h2>
	<p class="cetak-judul">
		<?cs var:T.review.cetak.periode ?>: <?cs if:Ev.sela ?><?cs var:T.kode[Ev.siklus] ?><?cs else ?><?cs var:T.review.cetak.akhir ?><?cs /if ?> <?cs var:Ev.tahun ?>
	</p>
	<p class="cetak-instansi">
		<span><?cs var:Ev.instansi ?></span>
		<span>
			<?cs var:T.umum.cetak_periode ?>: <?cs var:tanggal(Ev.mulai) ?> – <?cs var:tanggal(Ev.sampai) ?>
		</span>
	</p>
	<?cs call:cetak_kepala(Ev.Pegawai, Ev.Penilai) ?>
	<p>
		<strong><?cs var:T.review.cetak.organisasi ?>:</strong> <?cs if:Ev.organisasi ?><?cs var:T.kode[Ev.organisasi] ?><?cs else ?>–<?cs /if ?>
	</p>
	<table>
		<caption><?cs var:T.review.cetak.hasil ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.cetak_no ?></th>
				<th scope="col"><?cs var:T.planning.cetak.rhk_pimpinan ?></th>
				<th scope="col"><?cs var:T.planning.cetak.rhk ?></th>
				<th scope="col"><?cs var:T.planning.cetak.aspek ?></th>
				<th scope="col"><?cs var:T.planning.cetak.iki ?></th>
				<th scope="col"><?cs var:T.planning.cetak.target ?></th>
				<th scope="col"><?cs var:T.review.cetak.realisasi ?></th>
				<th scope="col"><?cs var:T.review.cetak.umpan ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs set:no = #0 ?>
			<?cs each:r = Ev.Rhk ?>
				<?cs set:no = #no + #1 ?>
				<?cs each:i = r.iki ?>
					<tr>
						<td><?cs if:first(i) ?><?cs var:no ?><?cs /if ?></td>
						<td><?cs if:first(i) ?><?cs var:r.atasan ?><?cs /if ?></td>
						<td><?cs if:first(i) ?><?cs var:r.teks ?><?cs /if ?></td>
						<td><?cs var:T.kode[i.aspek] ?></td>
						<td><?cs var:i.teks ?><?cs call:ev_kelompok(i) ?></td>
						<td><?cs call:ev_angka(i.target, i.satuan) ?><?cs call:ev_adendum(i) ?></td>
						<td>
							<?cs call:ev_angka(i.realisasi, i.satuan) ?>
							<?cs if:i.bukti ?> (<?cs var:i.bukti ?>)<?cs /if ?>
						</td>
						<td><?cs var:i.umpan_balik ?></td>
					</tr>
				<?cs /each ?>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs if:Ev.model == "RATING" ?>
		<p>
			<strong><?cs var:T.review.cetak.rating_hasil ?>:</strong> <?cs if:Ev.rating_hasil ?><?cs var:T.kode[Ev.rating_hasil] ?><?cs else ?>–<?cs /if ?>
		</p>
	<?cs /if ?>
	<table>
		<caption><?cs var:T.review.cetak.perilaku ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.cetak_no ?></th>
				<th scope="col"><?cs var:T.review.evaluasi.nilai ?></th>
				<th scope="col"><?cs var:T.review.cetak.umpan ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Ev.Perilaku ?>
				<tr>
					<td><?cs var:p.iki_id ?></td>
					<td>
						<strong><?cs var:T.nilai[p.iki_id].nama ?></strong>
						<?cs if:p.teks ?>
							<br><?cs var:T.planning.cetak.ekspektasi ?>: <?cs var:p.teks ?>
						<?cs /if ?>
					</td>
					<td><?cs var:p.umpan_balik ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs if:Ev.model == "RATING" ?>
		<p>
			<strong><?cs var:T.review.cetak.rating_perilaku ?>:</strong> <?cs if:Ev.rating_perilaku ?><?cs var:T.kode[Ev.rating_perilaku] ?><?cs else ?>–<?cs /if ?>
		</p>
	<?cs /if ?>
	<?cs if:subcount(Kriteria) > #0 ?>
		<table>
			<caption><?cs var:T.review.kriteria.judul ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.review.kriteria.kriteria ?></th>
					<th scope="col"><?cs var:T.isian.bobot ?></th>
					<th scope="col"><?cs var:T.review.kriteria.nilai ?></th>
					<th scope="col"><?cs var:T.review.kriteria.kontribusi ?></th>
					<th scope="col"><?cs var:T.umum.alasan ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:k = Kriteria ?>
					<tr>
						<td><?cs var:k.label ?></td>
						<td><?cs var:angka(k.bobot) ?>%</td>
						<td><?cs call:ev_angka(k.nilai, "") ?></td>
						<td><?cs call:ev_angka(k.kontribusi, "") ?></td>
						<td><?cs var:k.alasan ?></td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
	<?cs /if ?>
	<?cs if:Ev.model != "RATING" ?>
		<p><strong><?cs var:T.review.hasil.nilai ?>:</strong> <?cs call:ev_angka(Ev.nilai_kinerja, "") ?></p>
	<?cs /if ?>
	<p>
		<strong><?cs var:T.review.cetak.predikat ?>:</strong> <?cs if:Ev.predikat ?><?cs var:T.kode[Ev.predikat] ?><?cs else ?>–<?cs /if ?>
	</p>
	<?cs call:cetak_kaki(Ev.Pegawai, Ev.Penilai, Ev.tempat_tanggal) ?>
</section>
<?cs include!"base/bawah.cs" ?>
