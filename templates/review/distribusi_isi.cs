<?cs # What the pages about a unit's distribution share. The drawing's frame fits the places that distribusi_isi.c computes. ?>
<?cs def:sebaran_gambar(orang) ?>
	<svg class="kurva" viewBox="0 0 360 232" role="img" aria-labelledby="kurva-judul kurva-isi">
		<title id="kurva-judul"><?cs var:T.review.distribusi.gambar ?></title>
		<desc id="kurva-isi">
			<?cs var:T.review.distribusi.gambar_isi ?>
			<?cs each:s = Sebaran ?> <?cs var:T.kode[s.kode] ?>:
				<?cs if:orang ?> <?cs if:s.persen ?><?cs var:angka(s.persen) ?><?cs else ?>0<?cs /if ?> %
				<?cs /if ?>
				<?cs if:?s.pola ?>
					<?cs if:orang ?>,<?cs /if ?> <?cs var:T.review.distribusi.pola ?> <?cs var:s.pola ?> %
				<?cs /if ?>.
			<?cs /each ?>
		</desc>
		<g class="kurva-garis" aria-hidden="true">
			<line x1="34" y1="196" x2="352" y2="196"></line><line x1="34" y1="151" x2="352" y2="151"></line>
			<line x1="34" y1="106" x2="352" y2="106"></line><line x1="34" y1="61" x2="352" y2="61"></line>
			<line x1="34" y1="16" x2="352" y2="16"></line>
		</g>
		<g class="kurva-angka" aria-hidden="true">
			<text x="30" y="200">0</text><text x="30" y="155">25</text><text x="30" y="110">50</text>
			<text x="30" y="65">75</text><text x="30" y="20">100</text>
		</g>
		<?cs if:orang ?>
			<g class="kurva-batang" aria-hidden="true">
				<?cs each:s = Sebaran ?>
					<rect x="<?cs var:s.kiri ?>" y="<?cs var:s.atas ?>" width="40" height="<?cs var:s.tinggi ?>">
					</rect>
				<?cs /each ?>
			</g>
		<?cs /if ?>
		<?cs if:Kurva.pola ?>
			<path class="kurva-pola" d="<?cs var:Kurva.pola ?>" aria-hidden="true"></path>
		<?cs /if ?>
		<g class="kurva-nama" aria-hidden="true">
			<?cs each:s = Sebaran ?>
				<text x="<?cs var:s.x ?>" y="211"><?cs var:s.singkat ?></text>
				<?cs if:orang ?>
					<text class="kurva-orang" x="<?cs var:s.x ?>" y="226"><?cs var:s.jumlah ?></text>
				<?cs /if ?>
			<?cs /each ?>
		</g>
	</svg>
	<p class="kurva-kunci">
		<?cs if:orang ?><span class="kunci-batang"><?cs var:T.review.distribusi.unit_ini ?></span><?cs /if ?>
		<?cs if:Kurva.pola ?><span class="kunci-pola"><?cs var:T.review.distribusi.bentuk ?></span><?cs /if ?>
	</p>
<?cs /def ?>
<?cs # The same numbers for who does not see the drawing; Batas where it is known. ?>
<?cs def:sebaran_tabel() ?>
	<table class="tabel">
		<caption><?cs var:T.review.distribusi.tabel ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.predikat ?></th>
				<th scope="col" class="angka"><?cs var:T.review.distribusi.pegawai ?></th>
				<th scope="col" class="angka"><?cs var:T.review.distribusi.persen ?></th>
				<?cs if:Kurva.pola ?>
					<th scope="col" class="angka"><?cs var:T.review.distribusi.bentuk_pendek ?></th>
				<?cs /if ?>
			</tr>
		</thead>
		<tbody>
			<?cs each:s = Sebaran ?>
				<tr>
					<th scope="row">
						<?cs call:predikat(s.kode) ?><span class="kecil"><?cs var:s.singkat ?></span>
					</th>
					<td class="angka" data-label="<?cs var:T.review.distribusi.pegawai ?>">
						<?cs var:s.jumlah ?>
					</td>
					<td class="angka" data-label="<?cs var:T.review.distribusi.persen ?>">
						<?cs if:s.persen ?><?cs var:angka(s.persen) ?> %<?cs else ?>–<?cs /if ?>
					</td>
					<?cs if:Kurva.pola ?>
						<td class="angka" data-label="<?cs var:T.review.distribusi.bentuk_pendek ?>">
							<?cs var:s.pola ?> %
						</td>
					<?cs /if ?>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
<?cs def:batas_tabel() ?>
	<?cs if:Batas.mungkin ?>
		<table class="tabel">
			<caption>
				<?cs var:T.review.distribusi.boleh ?> <?cs var:angka(Batas.n) ?> <?cs var:T.review.distribusi.boleh_pegawai ?>
			</caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.predikat ?></th>
					<th scope="col" class="angka"><?cs var:T.review.distribusi.paling_sedikit ?></th>
					<th scope="col" class="angka"><?cs var:T.review.distribusi.paling_banyak ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:b = Batas.predikat ?>
					<tr>
						<th scope="row">
							<?cs call:predikat(b.kode) ?><span class="kecil"><?cs var:b.singkat ?></span>
						</th>
						<td class="angka" data-label="<?cs var:T.review.distribusi.paling_sedikit ?>">
							<?cs var:angka(b.min) ?>
						</td>
						<td class="angka" data-label="<?cs var:T.review.distribusi.paling_banyak ?>">
							<?cs var:angka(b.maks) ?>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
	<?cs else ?>
		<?cs call:catatan("info", T.review.distribusi.mustahil) ?>
	<?cs /if ?>
	<details class="lipat">
		<summary><?cs var:T.review.distribusi.langkah ?></summary>
		<ul class="syarat-daftar">
			<?cs each:l = BatasLangkah ?>
				<li>
					<?cs var:l.teks ?>
					<?cs if:l.sumber ?> <span class="redup">(<?cs var:l.sumber ?>)</span><?cs /if ?>
				</li>
			<?cs /each ?>
		</ul>
		<p class="redup"><?cs var:T.review.distribusi.gabungan ?></p>
	</details>
<?cs /def ?>
