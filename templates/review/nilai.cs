<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<?cs call:ev_kepala() ?><?cs call:ev_sela() ?><?cs call:ev_survei() ?>
	<?cs if:Ev.model == "RATING" && !Ev.bantuan_angka ?><?cs call:ev_langkah() ?><?cs /if ?>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>">
		<?cs var:T.review.nilai.di_samping ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>/peserta">
		<?cs var:T.judul.review.peserta ?>
	</a>
</p>
<?cs call:lembar_awal() ?><?cs call:ev_hasil() ?>
<?cs # Indicators that cannot be counted are rated one by one. ?>
<?cs each:f = Isian.iki ?>
	<?cs set:kunci = f.kunci ?>
	<?cs each:r = Ev.Rhk ?>
		<?cs each:i = r.iki ?>
			<?cs if:i.iki_id == kunci && !i.target ?>
				<section class="kartu">
					<h2><?cs var:T.review.rubrik.judul ?>: <?cs var:i.teks ?></h2>
					<?cs call:rubrik_tingkat(i) ?><?cs call:isian_radio(f.rating) ?>
					<?cs call:isian_area_b(f.alasan, T.review.rubrik.alasan_bantuan) ?>
					<?cs if:i.bacaan ?>
						<p class="redup">
							<?cs var:T.review.rubrik.dibaca ?> <?cs var:Ev.pembaca ?>: <strong><?cs var:T.kode[i.bacaan] ?></strong> – <?cs var:i.alasan_bacaan ?>
						</p>
					<?cs /if ?>
				</section>
			<?cs /if ?>
		<?cs /each ?>
	<?cs /each ?>
<?cs /each ?>
<?cs if:Ev.model == "KRITERIA" ?>
	<?cs each:f = Isian.kriteria ?>
		<?cs set:kunci = f.kunci ?>
		<?cs each:k = Kriteria ?>
			<?cs if:k.nomor == kunci ?>
				<section class="kartu">
					<h2>
						<?cs var:k.label ?> <span class="redup">
							<?cs var:T.review.kriteria.bobot ?> <?cs var:angka(k.bobot) ?>%
						</span>
					</h2>
					<?cs call:isian_angka_b(f.nilai, T.review.kriteria.nilai_bantuan) ?>
					<?cs call:isian_area_b(f.alasan, T.review.kriteria.alasan_bantuan) ?>
				</section>
			<?cs /if ?>
		<?cs /each ?>
	<?cs /each ?>
	<?cs call:ev_hitung() ?>
<?cs elif:Ev.model == "NUMERIK" ?>
	<section class="kartu">
		<h2><?cs var:T.isian.nilai_perilaku ?></h2>
		<?cs call:isian_angka_b(Isian.nilai_perilaku, T.review.nilai.nilai_perilaku_bantuan) ?>
		<?cs call:isian_area_b(Isian.alasan_perilaku, T.review.nilai.numerik_bantuan) ?>
	</section>
	<section class="kartu">
		<h2><?cs var:T.isian.ide_baru ?></h2>
		<?cs call:isian_cek_b(Isian.ide_baru, T.review.nilai.ide_bantuan) ?>
		<?cs call:isian_area(Isian.ide_teks) ?>
	</section>
	<?cs call:ev_hitung() ?>
<?cs elif:Ev.model == "RATING" ?>
	<?cs if:Ev.bantuan_angka ?>
		<section class="kartu">
			<h2><?cs var:T.isian.nilai_perilaku ?></h2>
			<?cs call:isian_angka_b(Isian.nilai_perilaku, T.review.nilai.bantuan_angka) ?>
		</section>
		<?cs call:ev_hitung() ?>
	<?cs /if ?>
	<section class="kartu">
		<h2><?cs var:T.isian.rating_hasil ?></h2>
		<?cs call:isian_radio(Isian.rating_hasil) ?>
		<?cs call:isian_area_b(Isian.alasan_hasil, T.review.nilai.alasan_bantuan) ?>
	</section>
	<section class="kartu">
		<h2><?cs var:T.isian.rating_perilaku ?></h2>
		<?cs call:isian_radio(Isian.rating_perilaku) ?>
		<?cs call:isian_area_b(Isian.alasan_perilaku, T.review.nilai.perilaku_bantuan) ?>
	</section>
<?cs else ?>
	<?cs call:catatan("awas", T.galat.evaluasi.aturan_impor) ?>
<?cs /if ?>
<details class="lipat">
	<summary><?cs var:T.review.nilai.umpan ?></summary>
	<?cs each:f = Isian.iki ?>
		<?cs set:kunci = f.kunci ?>
		<section class="kartu">
			<h3>
				<?cs each:r = Ev.Rhk ?>
					<?cs each:i = r.iki ?><?cs if:i.iki_id == kunci ?><?cs var:i.teks ?><?cs /if ?><?cs /each ?>
				<?cs /each ?>
			</h3>
			<?cs call:isian_area(f.teks) ?>
		</section>
	<?cs /each ?>
	<?cs each:f = Isian.perilaku ?>
		<section class="kartu">
			<h3><?cs var:T.nilai[f.kunci].nama ?></h3>
			<?cs call:isian_area(f.teks) ?>
		</section>
	<?cs /each ?>
</details>
<?cs call:isian_area_b(Isian.catatan, T.review.nilai.catatan_bantuan) ?>
	<?cs if:Profil.fitur.BENTURAN || Isian.hubungan || Isian.hubungan_teks.galat ?>
		<section class="kartu" id="benturan">
			<h2><?cs var:T.review.nilai.hubungan_judul ?></h2>
			<?cs call:isian_cek_b(Isian.hubungan, T.review.nilai.hubungan_bantuan) ?>
			<?cs call:isian_area(Isian.hubungan_teks) ?>
		</section>
	<?cs /if ?><?cs if:Ev.model == "RATING" ?><?cs call:matriks(Matriks) ?><?cs /if ?>
<div class="kaki">
	<div class="deret">
		<?cs call:konsep_keadaan() ?><?cs call:tombol("nilai", T.aksi.nilai, "biasa") ?>
		<?cs call:tombol("tetapkan", T.aksi.tetapkan, "utama") ?>
		<?cs call:tombol("kembalikan", T.aksi.kembalikan, "biasa") ?>
	</div>
</div>
<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
