<?cs include!"base/atas.cs" ?>
<?cs if:Selesai ?>
	<?cs call:catatan("baik", T.pesan.survei.dijawab) ?>
	<p><?cs var:T.review.survei.boleh_tutup ?></p>
<?cs elif:Tertutup ?>
	<?cs call:catatan("info", T.review.survei.tertutup) ?>
	<p><?cs var:T.review.survei.tertutup_lalu ?></p>
<?cs else ?>
	<p class="pengantar">
		<?cs var:Survei.nama ?> · <?cs var:Survei.jabatan ?> · <?cs var:Survei.unit ?>, <?cs var:Survei.instansi ?>
	</p>
	<p>
		<?cs var:T.review.survei.pengantar ?> <?cs var:T.kode[Survei.kelompok] ?>, <?cs var:Survei.periode ?>. <?cs var:T.review.survei.sampai ?> <?cs var:waktu_zona(Survei.kedaluwarsa) ?>
		.
	</p>
	<?cs call:catatan("info", T.review.survei.rahasia) ?><?cs call:form_awal() ?>
	<?cs each:f = Isian.butir ?>
		<?cs set:kunci = f.kunci ?>
		<?cs each:q = Survei.butir ?>
			<?cs if:q.nomor == kunci ?>
				<section class="kartu">
					<h2>
						<?cs if:q.label ?>
							<?cs var:q.label ?>
						<?cs else ?>
							<?cs var:T.nilai[q.kode].nama ?>
						<?cs /if ?>
					</h2>
					<?cs if:!q.label ?>
						<ul class="redup">
							<?cs each:p = T.nilai[q.kode].panduan ?><li><?cs var:p ?></li><?cs /each ?>
						</ul>
					<?cs /if ?><input type="hidden" name="<?cs var:f.nomor.nama ?>" value="<?cs var:f.nomor ?>">
					<?cs call:isian_radio(f.skala) ?>
				</section>
			<?cs /if ?>
		<?cs /each ?>
	<?cs /each ?>
	<section class="kartu">
		<h2><?cs var:T.review.nilai.hubungan_judul ?></h2>
		<?cs call:isian_cek_b(Isian.hubungan, T.review.survei.hubungan_bantuan) ?>
		<?cs call:isian_teks(Isian.hubungan_teks) ?>
	</section>
	<?cs if:Isian.undangan ?><input type="hidden" name="undangan" value="<?cs var:Isian.undangan ?>"><?cs /if ?> <?cs call:tombol("kirim", T.review.survei.kirim, "utama") ?>
	<?cs call:form_akhir() ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
