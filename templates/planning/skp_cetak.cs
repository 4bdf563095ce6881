<?cs set:Halaman.lebar = "cetak" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"planning/isi.cs" ?>
<?cs # A result with where it came from; an indicator with its area. ?>
<?cs def:cetak_hasil(r) ?>
	<?cs var:r.teks ?>
	<?cs if:r.penugasan_dari ?> (<?cs var:T.isian.penugasan_dari ?> <?cs var:r.penugasan_dari ?>)<?cs /if ?>
<?cs /def ?>
<?cs def:cetak_iki(i) ?>
	<?cs var:i.teks ?><?cs if:i.wilayah ?> (<?cs var:i.wilayah ?>)<?cs /if ?><?cs call:iki_kelompok(i) ?>
<?cs /def ?>
<?cs # Administrators, functional posts and pelaksana, by number: six columns. ?>
<?cs def:cetak_ja(d) ?>
	<?cs set:no = #0 ?>
	<?cs each:r = d ?>
		<?cs set:no = #no + #1 ?>
		<?cs if:subcount(r.iki) > #0 ?>
			<?cs each:i = r.iki ?>
				<tr>
					<?cs if:first(i) ?>
						<td rowspan="<?cs var:r.baris ?>"><?cs var:no ?></td>
						<td rowspan="<?cs var:r.baris ?>"><?cs var:r.atasan ?></td>
						<td rowspan="<?cs var:r.baris ?>"><?cs call:cetak_hasil(r) ?></td>
					<?cs /if ?>
					<td><?cs var:T.kode[i.aspek] ?></td>
					<td><?cs call:cetak_iki(i) ?></td>
					<td><?cs call:iki_target(i) ?></td>
				</tr>
			<?cs /each ?>
		<?cs else ?>
			<tr>
				<td><?cs var:no ?></td>
				<td><?cs var:r.atasan ?></td>
				<td><?cs call:cetak_hasil(r) ?></td>
				<td></td>
				<td></td>
				<td></td>
			</tr>
		<?cs /if ?>
	<?cs /each ?>
<?cs /def ?>
<?cs # High leaders and who leads an independent unit: five columns with the perspective. ?>
<?cs def:cetak_jpt(d) ?>
	<?cs set:no = #0 ?>
	<?cs each:r = d ?>
		<?cs set:no = #no + #1 ?>
		<?cs if:subcount(r.iki) > #0 ?>
			<?cs each:i = r.iki ?>
				<tr>
					<?cs if:first(i) ?>
						<td rowspan="<?cs var:r.baris ?>"><?cs var:no ?></td>
						<td rowspan="<?cs var:r.baris ?>"><?cs call:cetak_hasil(r) ?></td>
					<?cs /if ?>
					<td><?cs call:cetak_iki(i) ?></td>
					<td><?cs call:iki_target(i) ?></td>
					<?cs if:first(i) ?>
						<td rowspan="<?cs var:r.baris ?>">
							<?cs if:r.perspektif ?><?cs var:T.kode[r.perspektif] ?><?cs /if ?>
						</td>
					<?cs /if ?>
				</tr>
			<?cs /each ?>
		<?cs else ?>
			<tr>
				<td><?cs var:no ?></td>
				<td><?cs call:cetak_hasil(r) ?></td>
				<td></td>
				<td></td>
				<td><?cs if:r.perspektif ?><?cs var:T.kode[r.perspektif] ?><?cs /if ?></td>
			</tr>
		<?cs /if ?>
	<?cs /each ?>
<?cs /def ?>
<?cs # In words: below each result what it is measured by. ?>
<?cs def:cetak_kualitatif(d) ?>
	<?cs set:no = #0 ?>
	<?cs each:r = d ?>
		<?cs set:no = #no + #1 ?>
		<tr>
			<td<?cs if:subcount(r.iki) > #0 ?> rowspan="2"<?cs /if ?>><?cs var:no ?></td>
			<td><?cs call:cetak_hasil(r) ?></td>
		</tr>
		<?cs if:subcount(r.iki) > #0 ?>
			<tr>
				<td>
					<?cs var:T.planning.cetak.ukuran ?>
					<ul>
						<?cs each:i = r.iki ?>
							<li>
								<?cs call:cetak_iki(i) ?>
								<?cs if:i.target || i.target_lo || i.satuan ?>
									: <?cs call:iki_target(i) ?>
								<?cs /if ?>
							</li>
						<?cs /each ?>
					</ul>
				</td>
			</tr>
		<?cs /if ?>
	<?cs /each ?>
<?cs /def ?>
<?cs def:cetak_bagian(judul, kolom) ?>
	<tr class="bagian"><th scope="rowgroup" colspan="<?cs var:kolom ?>"><?cs var:judul ?></th></tr>
<?cs /def ?>
<?cs def:cetak_lampiran(judul, d) ?>
	<table>
		<thead><tr><th scope="col" colspan="2"><?cs var:judul ?></th></tr></thead>
		<tbody>
			<?cs set:no = #0 ?>
			<?cs each:l = d ?>
				<?cs set:no = #no + #1 ?>
				<tr>
					<td class="cetak-no"><?cs var:no ?></td>
					<td><?cs var:l.teks ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
<?cs def:cetak_atas(judul) ?>
	<h2><?cs var:judul ?></h2>
	<p class="cetak-judul">
		<?cs var:T.planning.cetak.pendekatan ?> <?cs var:T.kode[Skp.pendekatan] ?><br>
		<?cs if:Skp.mandiri ?>
			<?cs var:T.planning.cetak.bagi_jpt ?>
		<?cs elif:Skp.jabatan_jenis == "PELAKSANA" ?>
			<?cs var:T.planning.cetak.bagi_pelaksana ?>
		<?cs else ?>
			<?cs var:T.planning.cetak.bagi_ja ?>
		<?cs /if ?>
	</p>
	<p class="cetak-instansi">
		<span><?cs var:Skp.instansi ?></span>
		<span>
			<?cs var:T.umum.cetak_periode ?>: <?cs var:Skp.dari ?> <?cs var:T.planning.cetak.sd ?> <?cs var:Skp.sampai ?> <?cs var:T.planning.cetak.tahun ?> <?cs var:Skp.tahun ?>
		</span>
	</p>
	<?cs call:cetak_kepala(Skp.Pegawai, Skp.Penilai) ?><?cs call:skp_perubahan(Skp) ?>
<?cs /def ?>
<p class="catatan catatan-info hanya-layar">
	<?cs call:ikon("printer") ?><span><?cs var:T.umum.cetak_petunjuk ?></span>
</p>
<p class="hanya-layar deret">
	<?cs call:tombol_cetak() ?>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<section class="cetak">
	<?cs call:cetak_atas(T.planning.cetak.judul) ?>
	<?cs if:Skp.pendekatan == "KUALITATIF" ?>
		<table>
			<caption><?cs var:T.planning.cetak.hasil ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.cetak_no ?></th>
					<th scope="col"><?cs var:T.planning.cetak.rhk ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs call:cetak_bagian(T.planning.cetak.utama, "2") ?>
				<?cs call:cetak_kualitatif(Skp.Rhk.UTAMA) ?> <?cs call:cetak_bagian(T.planning.cetak.tambahan, "2") ?>
				<?cs call:cetak_kualitatif(Skp.Rhk.TAMBAHAN) ?>
			</tbody>
		</table>
	<?cs elif:Skp.mandiri ?>
		<table>
			<caption><?cs var:T.planning.cetak.hasil ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.cetak_no ?></th>
					<th scope="col"><?cs var:T.planning.cetak.rhk ?></th>
					<th scope="col"><?cs var:T.planning.cetak.iki ?></th>
					<th scope="col"><?cs var:T.planning.cetak.target ?></th>
					<th scope="col"><?cs var:T.isian.perspektif ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs call:cetak_bagian(T.planning.cetak.utama, "5") ?><?cs call:cetak_jpt(Skp.Rhk.UTAMA) ?> <?cs call:cetak_bagian(T.planning.cetak.tambahan, "5") ?>
				<?cs call:cetak_jpt(Skp.Rhk.TAMBAHAN) ?>
			</tbody>
		</table>
	<?cs else ?>
		<table>
			<caption><?cs var:T.planning.cetak.hasil ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.cetak_no ?></th>
					<th scope="col"><?cs var:T.planning.cetak.rhk_pimpinan ?></th>
					<th scope="col"><?cs var:T.planning.cetak.rhk ?></th>
					<th scope="col"><?cs var:T.planning.cetak.aspek ?></th>
					<th scope="col"><?cs var:T.planning.cetak.iki ?></th>
					<th scope="col"><?cs var:T.planning.cetak.target ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs call:cetak_bagian(T.planning.cetak.utama, "6") ?><?cs call:cetak_ja(Skp.Rhk.UTAMA) ?> <?cs call:cetak_bagian(T.planning.cetak.tambahan, "6") ?>
				<?cs call:cetak_ja(Skp.Rhk.TAMBAHAN) ?>
			</tbody>
		</table>
	<?cs /if ?>
	<table>
		<caption class="visually-hidden"><?cs var:T.planning.cetak.perilaku ?></caption>
		<thead><tr><th scope="col" colspan="3"><?cs var:T.planning.cetak.perilaku ?></th></tr></thead>
		<tbody>
			<?cs each:p = Skp.Perilaku ?>
				<tr>
					<td><?cs var:p.nilai ?></td>
					<td>
						<strong><?cs var:T.nilai[p.nilai].nama ?></strong>
						<ul><?cs each:g = T.nilai[p.nilai].panduan ?><li><?cs var:g ?></li><?cs /each ?></ul>
					</td>
					<td><?cs var:T.planning.cetak.ekspektasi ?>:<br><?cs var:p.ekspektasi ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:cetak_kaki(Skp.Pegawai, Skp.Penilai, Skp.tempat_tanggal) ?>
</section>
<section class="cetak cetak-halaman-baru">
	<?cs call:cetak_atas(T.planning.cetak.judul_lampiran) ?> <?cs call:cetak_lampiran(T.kode.SUMBER_DAYA, Skp.SumberDaya) ?> <?cs call:cetak_lampiran(T.kode.PERTANGGUNGJAWABAN, Skp.Pertanggungjawaban) ?> <?cs call:cetak_lampiran(T.kode.KONSEKUENSI, Skp.Konsekuensi) ?> <?cs call:cetak_kaki(Skp.Pegawai, Skp.Penilai, Skp.tempat_tanggal) ?>
</section>
<?cs include!"base/bawah.cs" ?>
