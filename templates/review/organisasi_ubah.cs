<?cs include!"base/atas.cs" ?>
<p class="pengantar"><strong><?cs var:Unit.unit ?></strong> · <?cs var:Unit.periode ?></p>
<?cs if:Unit.oleh ?>
	<p class="redup"><?cs var:T.review.organisasi.terakhir ?> <?cs var:Unit.oleh ?></p>
<?cs /if ?>
<section class="kartu">
	<?cs call:form_awal() ?><input type="hidden" name="tahun" value="<?cs var:Isian.tahun ?>">
	<input type="hidden" name="periode" value="<?cs var:Isian.periode ?>">
	<?cs call:isian_pilih(Isian.predikat) ?>
	<?cs call:isian_area_b(Isian.alasan, T.review.organisasi.alasan_bantuan) ?>
	<div class="deret">
		<?cs call:tombol("tetapkan", T.aksi.tetapkan, "utama") ?>
		<a class="btn btn-biasa" href="<?cs var:Base.review ?>/organisasi?tahun=<?cs var:Isian.tahun ?>">
			<?cs var:T.umum.kembali ?>
		</a>
	</div>
	<?cs call:form_akhir() ?>
</section>
<?cs include!"base/bawah.cs" ?>
