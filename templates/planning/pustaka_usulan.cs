<?cs include!"base/atas.cs" ?>
<?cs include!"planning/pustaka_isi.cs" ?>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/pustaka">
		<?cs call:ikon("chevron-left") ?><span><?cs var:T.judul.planning.pustaka ?></span>
	</a>
</p>
<?cs if:subcount(Pustaka) > #0 ?>
	<?cs each:p = Pustaka ?>
		<section class="kartu" aria-labelledby="u-<?cs var:p.id ?>">
			<h2 id="u-<?cs var:p.id ?>"><?cs call:pustaka_butir(p) ?></h2>
			<p><?cs call:pustaka_ukuran(p) ?></p>
			<p><?cs call:status(p.status) ?> <?cs var:T.planning.pustaka.dari ?> <?cs var:p.oleh ?></p>
			<?cs if:p.boleh ?>
				<?cs call:form_awal() ?><input type="hidden" name="pustaka" value="<?cs var:p.id ?>">
				<input type="hidden" name="versi_usul" value="<?cs var:p.version ?>">
				<div class="isian">
					<label class="form-label" for="c-<?cs var:p.id ?>"><?cs var:T.umum.catatan ?></label>
					<textarea class="form-control" rows="2" id="c-<?cs var:p.id ?>" name="catatan"><?cs if:Isian.pustaka == p.id ?><?cs var:Isian.catatan ?><?cs /if ?></textarea>
					<?cs if:Isian.pustaka == p.id ?><?cs call:isian_galat(Isian.catatan) ?><?cs /if ?>
				</div>
				<div class="deret">
					<?cs call:tombol("setujui", T.aksi.setujui, "utama") ?>
					<?cs call:tombol("tolak", T.aksi.tolak, "biasa") ?>
				</div>
				<?cs call:form_akhir() ?>
			<?cs /if ?>
		</section>
	<?cs /each ?>
<?cs else ?>
	<?cs call:kosong(T.planning.pustaka.tanpa_usulan) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
