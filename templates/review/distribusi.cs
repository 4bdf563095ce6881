<?cs include!"base/atas.cs" ?>
<?cs include!"review/distribusi_isi.cs" ?>
<p class="pengantar"><?cs var:T.review.distribusi.pengantar ?></p>
<h2><?cs var:T.review.distribusi.unit ?> <?cs var:Tahun ?></h2>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi?tahun=<?cs var:TahunLalu ?>">
		<?cs var:T.umum.tahun ?> <?cs var:TahunLalu ?>
	</a>
</p>
<?cs if:subcount(Unit) > #0 ?>
	<?cs if:Bertahap ?><p class="kecil"><?cs var:T.review.distribusi.unit_langkah ?></p><?cs /if ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.review.distribusi.unit ?> <?cs var:Tahun ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.review.distribusi.organisasi ?></th>
				<th scope="col"><?cs var:T.review.distribusi.daftar ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:u = Unit ?>
				<tr>
					<th scope="row"><?cs var:u.nama ?><span class="kecil"><?cs var:u.induk ?></span></th>
					<td data-label="<?cs var:T.review.distribusi.organisasi ?>">
						<?cs if:u.predikat ?><?cs call:predikat(u.predikat) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.review.distribusi.daftar ?>">
						<?cs if:u.penetapan ?><?cs call:status(u.penetapan) ?><?cs else ?>–<?cs /if ?>
					</td>
					<td class="aksi">
						<a class="btn btn-biasa" href="<?cs var:Base.review ?>/distribusi/<?cs var:u.id ?>?tahun=<?cs var:Tahun ?>">
							<?cs var:T.umum.lihat ?><span class="visually-hidden"> <?cs var:u.nama ?></span>
						</a>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.review.distribusi.unit_kosong) ?>
<?cs /if ?>
<h2 id="hitung"><?cs var:T.review.distribusi.hitung ?></h2>
<section class="kartu">
	<p><?cs var:T.review.distribusi.hitung_teks ?></p>
	<form method="get" action="<?cs var:Base.review ?>/distribusi#hitung">
		<input type="hidden" name="tahun" value="<?cs var:Tahun ?>">
		<div class="deret-isian">
			<div class="isian">
				<label class="form-label" for="hitung-jumlah"><?cs var:T.review.distribusi.jumlah ?></label>
				<input class="form-control" id="hitung-jumlah" type="text" inputmode="numeric" autocomplete="off" name="jumlah" value="<?cs var:Hitung.jumlah ?>"<?cs if:Hitung.galat_jumlah ?> aria-invalid="true" aria-describedby="hitung-jumlah-g"<?cs /if ?>>
				<?cs if:Hitung.galat_jumlah ?>
					<p class="galat" id="hitung-jumlah-g">
						<?cs call:ikon("exclamation-circle") ?>
						<span><?cs var:T.review.distribusi.galat_jumlah ?></span>
					</p>
				<?cs /if ?>
			</div>
			<div class="isian">
				<label class="form-label" for="hitung-predikat">
					<?cs var:T.review.distribusi.organisasi ?>
				</label>
				<select class="form-select" id="hitung-predikat" name="predikat"<?cs if:Hitung.galat_predikat ?> aria-invalid="true" aria-describedby="hitung-predikat-g"<?cs /if ?>>
					<option value=""><?cs var:T.umum.pilih ?></option>
					<?cs each:p = Hitung.pilihan ?>
						<option value="<?cs var:p.kode ?>"<?cs if:p.kode == Hitung.predikat ?> selected<?cs /if ?>>
							<?cs var:T.kode[p.kode] ?>
						</option>
					<?cs /each ?>
				</select>
				<?cs if:Hitung.galat_predikat ?>
					<p class="galat" id="hitung-predikat-g">
						<?cs call:ikon("exclamation-circle") ?>
						<span><?cs var:T.review.distribusi.galat_predikat ?></span>
					</p>
				<?cs /if ?>
			</div>
		</div>
		<button type="submit" class="btn btn-utama"><?cs var:T.review.distribusi.hitung_tombol ?></button>
	</form>
</section>
<?cs if:Hitung.tidak_diatur ?>
	<?cs call:catatan("info", T.rules.galat.TIDAK_DIATUR) ?>
<?cs elif:?Batas.n ?>
	<?cs if:Batas.hanya_informasi ?><?cs call:catatan("info", T.review.distribusi.unit_kecil) ?><?cs /if ?>
	<div class="kurva-dua">
		<div><?cs call:batas_tabel() ?></div>
		<div><?cs call:sebaran_gambar("") ?></div>
	</div>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
