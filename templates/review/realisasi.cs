<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<?cs # The end of each group, and what they came to when they were last saved. ?>
<?cs def:realisasi_kelompok(i, f) ?>
	<div role="group" aria-label="<?cs var:T.review.kelompok.judul ?>">
		<p class="bantuan"><?cs var:T.review.kelompok.bantuan ?></p>
		<?cs call:grup_kabar(f.grup.kelompok) ?>
		<div class="deret-isian">
			<?cs each:g = f.kelompok ?>
				<?cs each:k = i.kelompok ?>
					<?cs if:k.nomor == g.kunci ?>
						<?cs set:g.akhir.label = k.nama + ", " + T.isian.akhir ?>
						<?cs call:isian_angka_b(g.akhir, k.jumlah + " " + T.review.kelompok.anggota + ", " + T.review.kelompok.awal + " " + angka(k.awal)) ?>
					<?cs /if ?>
				<?cs /each ?>
			<?cs /each ?>
		</div>
		<p>
			<?cs if:i.tumbuh ?>
				<?cs var:T.isian.realisasi ?>: <strong><?cs call:ev_angka(i.realisasi, i.satuan) ?></strong> (
				<?cs var:T.review.kelompok.tumbuh ?>) · <?cs /if ?>
			<?cs var:T.review.kelompok.cakupan ?> <?cs var:angka(i.cakupan) ?>%
		</p>
	</div>
<?cs /def ?>
<?cs call:ev_kepala() ?><?cs if:Ev.catatan ?><?cs call:catatan("awas", Ev.catatan) ?><?cs /if ?>
<p><?cs var:T.review.realisasi.pengantar ?></p>
<?cs call:lembar_awal() ?>
<?cs set:ke = #0 ?>
<?cs each:r = Ev.Rhk ?>
	<section class="kartu">
		<h2><?cs var:r.teks ?></h2>
		<?cs each:i = r.iki ?>
			<?cs set:kunci = i.iki_id ?>
			<?cs each:f = Isian.iki ?>
				<?cs if:f.kunci == kunci ?>
					<fieldset class="iki">
						<legend class="form-label"><?cs var:i.teks ?></legend>
						<p class="redup">
							<?cs var:T.isian.target ?>: <?cs if:?i.target_kini && i.target != i.target_kini ?>
								<?cs call:ev_angka(i.target_kini, i.satuan) ?> (
								<?cs var:T.review.evaluasi.setahun ?> <?cs call:ev_angka(i.target, i.satuan) ?>)
							<?cs else ?>
								<?cs call:ev_angka(i.target, i.satuan) ?>
							<?cs /if ?> · <?cs var:T.kode[i.arah] ?> · <?cs var:i.entri ?> <?cs var:T.review.evaluasi.entri ?>
							, <?cs var:i.berbukti ?> <?cs var:T.review.evaluasi.berbukti ?>
							<?cs if:subcount(f.kelompok) == #0 ?> (<?cs var:T.review.realisasi.cara ?>: <?cs var:T.kode[i.konsolidasi] ?>)
							<?cs /if ?><?cs call:ev_adendum(i) ?>
						</p>
						<?cs if:subcount(f.kelompok) > #0 ?>
							<?cs call:realisasi_kelompok(i, f) ?>
						<?cs elif:i.arah == "TUMBUH" && i.baseline ?>
							<p class="bantuan">
								<?cs var:T.review.realisasi.tumbuh ?> <?cs call:ev_angka(i.baseline, i.satuan) ?>
							</p>
						<?cs /if ?>
						<div class="deret-isian">
							<?cs if:subcount(f.kelompok) == #0 ?>
								<?cs call:isian_angka_b(f.realisasi, i.satuan) ?>
							<?cs /if ?><?cs call:isian_area_b(f.bukti, T.review.realisasi.bukti_bantuan) ?>
						</div>
					</fieldset>
				<?cs /if ?>
			<?cs /each ?>
		<?cs /each ?>
	</section>
<?cs /each ?>
<div class="kaki">
	<div class="deret">
		<?cs call:konsep_keadaan() ?><?cs call:tombol("simpan", T.umum.simpan, "biasa") ?>
		<?cs call:tombol("ajukan", T.review.realisasi.ajukan, "utama") ?>
	</div>
</div>
<?cs call:form_akhir() ?><?cs call:ev_kriteria() ?><?cs call:ev_langkah() ?>
<?cs include!"base/bawah.cs" ?>
