<?cs include!"base/atas.cs" ?>
<?cs include!"review/distribusi_isi.cs" ?>
<p class="pengantar">
	<?cs var:T.judul.review.distribusi ?> · <?cs if:Unit.periode ?><?cs var:Unit.periode ?><?cs else ?><?cs var:Tahun ?><?cs /if ?>
	<?cs if:Siklus != "TAHUNAN" ?> · <?cs var:T.kode[Siklus] ?><?cs /if ?>
</p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:Unit.unit_id ?>?tahun=<?cs var:TahunLalu ?>">
		<?cs var:T.umum.tahun ?> <?cs var:TahunLalu ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi?tahun=<?cs var:Tahun ?>">
		<?cs var:T.review.distribusi.semua ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:Unit.unit_id ?>/penilai?tahun=<?cs var:Tahun ?>&amp;siklus=<?cs var:Siklus ?>">
		<?cs var:T.judul.review.penilai ?>
	</a>
	<?cs if:Unit.status == "DITETAPKAN" ?>
		<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:Unit.unit_id ?>/cetak?tahun=<?cs var:Tahun ?>&amp;siklus=<?cs var:Siklus ?>">
			<?cs var:T.umum.cetak ?>
		</a>
	<?cs /if ?>
</p>
<form method="get" class="jangan-cetak" action="<?cs var:Halaman.alamat ?>">
	<input type="hidden" name="tahun" value="<?cs var:Tahun ?>">
	<div class="deret-isian">
		<div class="isian">
			<label class="form-label" for="siklus"><?cs var:T.isian.siklus ?></label>
			<select class="form-select" id="siklus" name="siklus">
				<?cs each:s = SiklusPilihan ?>
					<option value="<?cs var:s.kode ?>"<?cs if:s.kode == Siklus ?> selected<?cs /if ?>>
						<?cs var:T.kode[s.kode] ?>
					</option>
				<?cs /each ?>
			</select>
		</div>
		<div class="isian isian-tombol">
			<button type="submit" class="btn btn-biasa"><?cs var:T.umum.lihat ?></button>
		</div>
	</div>
</form>
<section class="kartu">
	<dl class="rinci">
		<dt><?cs var:T.review.distribusi.organisasi ?></dt>
		<dd>
			<?cs if:Unit.organisasi ?>
				<?cs call:predikat(Unit.organisasi) ?>
			<?cs elif:Unit.pola_organisasi ?>
				<?cs call:predikat(Unit.pola_organisasi) ?>
			<?cs else ?>
				<?cs var:T.review.distribusi.organisasi_belum ?>
			<?cs /if ?>
		</dd>
		<dt><?cs var:T.review.distribusi.dihitung ?></dt>
		<dd>
			<?cs var:Pola.n ?> <?cs var:T.review.distribusi.dari ?> <?cs var:Unit.pegawai ?> <?cs var:T.review.distribusi.orang ?>
		</dd>
		<?cs if:Unit.dihitung ?>
			<dt><?cs var:T.review.distribusi.keadaan ?></dt>
			<dd><?cs var:waktu(Unit.dihitung) ?></dd>
		<?cs /if ?>
		<dt><?cs var:T.review.distribusi.tegakkan ?></dt>
		<dd><?cs var:T.review.tegakkan[Pola.tegakkan] ?></dd>
		<dt><?cs var:T.review.distribusi.daftar ?></dt>
		<dd><?cs if:Unit.status ?><?cs call:status(Unit.status) ?><?cs else ?>–<?cs /if ?></dd>
	</dl>
</section>
<?cs if:Sementara && Unit.periode_status == "BERJALAN" ?>
	<?cs call:catatan("info", T.review.distribusi.sementara) ?>
<?cs /if ?>
<?cs if:!Unit.organisasi ?>
	<?cs if:Unit.pola_unit ?>
		<p class="catatan catatan-info">
			<?cs call:ikon("info-circle") ?>
			<span>
				<?cs var:T.review.distribusi.ikut ?> <strong><?cs var:Unit.pola_unit ?></strong>. <?cs var:T.review.distribusi.ikut_sana ?>
			</span>
		</p>
	<?cs else ?>
		<?cs call:catatan("info", T.review.distribusi.tanpa_predikat) ?>
	<?cs /if ?>
<?cs /if ?>
<h2><?cs var:T.review.distribusi.sebaran ?></h2>
<div class="kurva-dua">
	<div><?cs call:sebaran_gambar("1") ?></div>
	<div><?cs call:sebaran_tabel() ?></div>
</div>
<?cs if:Pola.ada ?>
	<h2><?cs var:T.review.distribusi.syarat ?></h2>
	<?cs if:Pola.hanya_informasi ?>
		<?cs call:catatan("info", T.review.distribusi.unit_kecil) ?>
	<?cs elif:Pola.pelanggaran > #0 ?>
		<?cs call:catatan("awas", T.review.distribusi.menyimpang) ?>
	<?cs else ?>
		<?cs call:catatan("baik", T.review.distribusi.sesuai) ?>
	<?cs /if ?>
	<ul class="syarat-daftar">
		<?cs each:s = Syarat ?>
			<li class="syarat-<?cs if:s.kurang == "1" ?>tidak<?cs else ?>ya<?cs /if ?>">
				<?cs if:s.kurang == "1" ?>
					<?cs call:ikon("exclamation-triangle") ?>
				<?cs else ?>
					<?cs call:ikon("check-circle") ?>
				<?cs /if ?>
				<span>
					<?cs var:s.teks ?>
					<?cs if:s.sumber ?> <span class="redup">(<?cs var:s.sumber ?>)</span><?cs /if ?>
				</span>
			</li>
		<?cs /each ?>
	</ul>
	<p class="redup"><?cs var:T.review.distribusi.pertimbangan ?></p>
	<h2><?cs var:T.review.distribusi.hitung ?></h2>
	<?cs call:batas_tabel() ?>
	<p>
		<a href="<?cs var:Base.review ?>/distribusi?jumlah=<?cs var:Pola.n ?>&amp;predikat=<?cs var:Unit.organisasi ?>&amp;tahun=<?cs var:Tahun ?>#hitung">
			<?cs var:T.review.distribusi.hitung_lain ?>
		</a>
	</p>
<?cs /if ?>
<?cs if:Unit.status == "DITETAPKAN" ?>
	<h2><?cs var:T.judul.review.penetapan ?></h2>
	<section class="kartu">
		<p>
			<?cs var:T.review.distribusi.ditetapkan_oleh ?> <strong><?cs var:Unit.oleh ?></strong>, <time datetime="<?cs var:Unit.ditetapkan_pada ?>"><?cs var:waktu(Unit.ditetapkan_pada) ?></time>
			.<?cs if:Unit.alasan ?> <?cs var:T.umum.alasan ?>: <?cs var:Unit.alasan ?><?cs /if ?>
		</p>
	</section>
	<?cs if:Unit.berubah > #0 ?>
		<p class="catatan catatan-awas">
			<?cs call:ikon("exclamation-triangle") ?>
			<span><?cs var:Unit.berubah ?> <?cs var:T.review.distribusi.berubah ?></span>
		</p>
	<?cs /if ?>
	<?cs if:Unit.tetap_organisasi != Unit.organisasi ?>
		<p class="catatan catatan-awas">
			<?cs call:ikon("exclamation-triangle") ?>
			<span>
				<?cs var:T.review.distribusi.organisasi_berubah ?> <?cs var:T.kode[Unit.tetap_organisasi] ?>
			</span>
		</p>
	<?cs /if ?>
<?cs /if ?>
<?cs if:subcount(Aksi) > #0 ?>
	<section class="kartu">
		<h2>
			<?cs if:Unit.status == "DITETAPKAN" ?>
				<?cs var:T.review.distribusi.buka_judul ?>
			<?cs else ?>
				<?cs var:T.review.distribusi.tetapkan_judul ?>
			<?cs /if ?>
		</h2>
		<p><?cs var:T.review.distribusi.tetapkan_teks ?></p>
		<?cs call:form_awal() ?><input type="hidden" name="tahun" value="<?cs var:Tahun ?>">
		<input type="hidden" name="siklus" value="<?cs var:Siklus ?>">
		<?cs call:isian_area_b(Isian.alasan, T.review.distribusi.alasan_bantuan) ?>
		<div class="deret"><?cs call:tombol_aksi() ?></div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<h2><?cs var:T.review.distribusi.nama ?></h2>
<?cs if:subcount(Pegawai) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.review.distribusi.nama ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.jabatan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.isian.rating_hasil ?></th>
				<th scope="col"><?cs var:T.isian.rating_perilaku ?></th>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Pegawai ?>
				<tr>
					<th scope="row"><?cs var:p.nama ?><span class="kecil"><?cs var:p.nip ?></span></th>
					<td data-label="<?cs var:T.umum.jabatan ?>">
						<?cs var:p.jabatan ?><span class="kecil"><?cs var:p.unit ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(p.status) ?></td>
					<td data-label="<?cs var:T.isian.rating_hasil ?>">
						<?cs if:p.rating_hasil ?><?cs var:T.kode[p.rating_hasil] ?><?cs else ?>–<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.isian.rating_perilaku ?>">
						<?cs if:p.rating_perilaku ?>
							<?cs var:T.kode[p.rating_perilaku] ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.predikat ?>">
						<?cs if:p.predikat ?><?cs call:predikat(p.predikat) ?><?cs else ?>–<?cs /if ?>
						<?cs if:p.beda == "1" ?>
							<span class="kecil">
								<?cs var:T.review.distribusi.pada_daftar ?>: <?cs if:p.tetap ?><?cs var:T.kode[p.tetap] ?><?cs else ?>–<?cs /if ?>
							</span>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.review.distribusi.nama_kosong) ?>
<?cs /if ?>
<?cs if:subcount(Bawah) > #0 ?>
	<h2><?cs var:T.review.distribusi.bawah ?></h2>
	<p>
		<?cs var:T.review.distribusi.bawah_teks ?>
		<?cs if:Bawah.0.dihitung ?> <span class="kecil">
				<?cs var:T.review.distribusi.keadaan ?> <?cs var:waktu(Bawah.0.dihitung) ?>
			</span>
		<?cs /if ?>
	</p>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.review.distribusi.bawah ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.review.distribusi.organisasi ?></th>
				<th scope="col" class="angka"><?cs var:T.review.distribusi.pegawai ?></th>
				<th scope="col" class="angka"><?cs var:T.review.distribusi.ditandatangani ?></th>
				<th scope="col"><?cs var:T.review.distribusi.daftar ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:b = Bawah ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.review ?>/distribusi/<?cs var:b.id ?>?tahun=<?cs var:Tahun ?>&amp;siklus=<?cs var:Siklus ?>">
							<?cs var:b.unit ?>
						</a>
					</th>
					<td data-label="<?cs var:T.review.distribusi.organisasi ?>">
						<?cs if:b.predikat ?><?cs call:predikat(b.predikat) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.distribusi.pegawai ?>">
						<?cs var:b.pegawai ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.distribusi.ditandatangani ?>">
						<?cs var:b.dinilai ?>
					</td>
					<td data-label="<?cs var:T.review.distribusi.daftar ?>">
						<?cs if:b.penetapan ?><?cs call:status(b.penetapan) ?><?cs else ?>–<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
