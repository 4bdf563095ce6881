<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<p class="pengantar">
	<?cs var:Ev.nama ?> · <?cs var:Ev.jabatan ?> · <?cs var:Ev.unit ?> · <?cs var:Ev.periode ?>
</p>
<p><?cs var:T.review.baca.pengantar ?></p>
<?cs call:form_awal() ?>
<?cs each:f = Isian.iki ?>
	<?cs set:kunci = f.kunci ?>
	<?cs each:i = Iki ?>
		<?cs if:i.iki_id == kunci ?>
			<section class="kartu">
				<h2><?cs var:i.teks ?></h2>
				<p class="redup"><?cs var:i.rhk ?></p>
				<?cs if:i.bukti ?><p><?cs var:T.review.evaluasi.bukti ?>: <?cs var:i.bukti ?></p><?cs /if ?>
				<?cs call:rubrik_tingkat(i) ?><?cs call:isian_radio(f.bacaan) ?>
				<?cs call:isian_area_b(f.alasan, T.review.rubrik.alasan_bantuan) ?>
			</section>
		<?cs /if ?>
	<?cs /each ?>
<?cs /each ?>
<?cs call:tombol("simpan", T.review.baca.kirim, "utama") ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
