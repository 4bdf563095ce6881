<?cs include!"base/atas.cs" ?>
<p><?cs var:T.planning.tim.pengantar ?></p>
<h2><?cs var:T.planning.tim.saya ?></h2>
<?cs if:subcount(Ketua) > #0 ?>
	<p>
		<?cs var:T.planning.tim.ketua ?>: <?cs each:k = Ketua ?><?cs var:k.ketua ?><?cs if:!last(k) ?>, <?cs /if ?><?cs /each ?>
	</p>
<?cs /if ?>
<?cs if:subcount(Bagian) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.tim.saya ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.tim.rhk ?></th>
				<th scope="col"><?cs var:T.planning.tim.ketua ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.tim.bagian ?></th>
				<th scope="col"><?cs var:T.isian.kredit ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:b = Bagian ?>
				<tr>
					<th scope="row"><?cs var:b.teks ?></th>
					<td data-label="<?cs var:T.planning.tim.ketua ?>"><?cs var:b.ketua ?></td>
					<td class="angka" data-label="<?cs var:T.planning.tim.bagian ?>">
						<?cs var:angka(b.persen) ?>%
					</td>
					<td data-label="<?cs var:T.isian.kredit ?>"><?cs var:T.kode[b.kredit] ?></td>
					<td class="aksi">
						<?cs if:b.rhk_hasil_id ?>
							<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:b.skp_id ?>">
								<?cs var:T.planning.tim.sudah ?>
							</a>
						<?cs else ?>
							<?cs call:form_awal() ?>
							<input type="hidden" name="rhk" value="<?cs var:b.rhk_id ?>">
							<?cs call:tombol("ambil", T.planning.tim.ambil, "utama") ?><?cs call:form_akhir() ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs elif:subcount(Ketua) == #0 ?>
	<?cs call:kosong(T.planning.tim.tanpa_tim) ?>
<?cs /if ?>
<?cs if:subcount(Anggota) > #0 ?>
	<h2><?cs var:T.planning.tim.anggota ?></h2>
	<p class="redup"><?cs var:T.planning.tim.anggota_arti ?></p>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.tim.anggota ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:s = Anggota ?>
				<tr>
					<th scope="row"><?cs var:s.nama ?><span class="kecil"><?cs var:s.nip ?></span></th>
					<td data-label="<?cs var:T.umum.jabatan ?>">
						<?cs var:s.jabatan ?><span class="kecil"><?cs var:s.unit ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs if:s.skp_id ?>
							<?cs call:status(s.status) ?>
						<?cs else ?>
							<?cs var:T.planning.beranda.belum_ada ?>
						<?cs /if ?>
					</td>
					<td class="aksi">
						<?cs if:s.skp_id ?>
							<a class="btn btn-<?cs if:s.status == "DIAJUKAN" ?>utama<?cs else ?>biasa<?cs /if ?>" href="<?cs var:Base.planning ?>/skp/<?cs var:s.skp_id ?>">
								<?cs if:s.status == "DIAJUKAN" ?>
									<?cs var:T.planning.tim.beri_rekomendasi ?>
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
<?cs /if ?>
<?cs if:subcount(Hasil) > #0 ?>
	<h2><?cs var:T.planning.tim.hasil ?></h2>
	<p class="redup"><?cs var:T.planning.tim.hasil_arti ?></p>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.tim.hasil ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.tim.rhk ?></th>
				<th scope="col"><?cs var:T.planning.tim.berapa ?></th>
				<th scope="col"><?cs var:T.isian.kredit ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:h = Hasil ?>
				<tr>
					<th scope="row"><?cs var:h.teks ?><span class="kecil"><?cs var:h.tahun ?></span></th>
					<td data-label="<?cs var:T.planning.tim.berapa ?>">
						<?cs if:#h.anggota > #0 ?>
							<?cs var:h.anggota ?>
							<span class="kecil">
								<?cs var:h.diambil ?> <?cs var:T.planning.tim.mengambil ?>
							</span>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.isian.kredit ?>">
						<?cs if:#h.anggota > #0 ?><?cs var:T.kode[h.kredit] ?><?cs else ?>–<?cs /if ?>
					</td>
					<td class="aksi">
						<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:h.skp_id ?>/tim/<?cs var:h.rhk_id ?>">
							<?cs var:T.planning.tim.atur ?>
							<span class="visually-hidden"> <?cs var:h.teks ?></span>
						</a>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
