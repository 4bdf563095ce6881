<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<p class="pengantar">
	<?cs var:tanggal_pendek(Pekan.mulai) ?> – <?cs var:tanggal_pendek(Pekan.selesai) ?> · <?cs var:T.reporting.pekan.laporan ?>
	: <strong><?cs var:Pekan.laporan ?></strong> · <?cs var:T.reporting.pekan.terisi ?>: <strong><?cs var:Pekan.terisi ?></strong>
</p>
<nav class="deret" aria-label="<?cs var:T.reporting.pekan.lain ?>">
	<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/pekan?mulai=<?cs var:url(Pekan.sebelum) ?>">
		<?cs var:T.reporting.pekan.sebelum ?>
	</a>
	<?cs if:Pekan.sesudah ?>
		<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/pekan?mulai=<?cs var:url(Pekan.sesudah) ?>">
			<?cs var:T.reporting.pekan.sesudah ?>
		</a>
	<?cs /if ?>
</nav>
<?cs if:Pekan.isi ?>
	<section class="kartu" aria-labelledby="isi-pekan">
		<h2 id="isi-pekan"><?cs var:T.reporting.pekan.isi ?></h2>
		<p class="redup"><?cs var:T.reporting.pekan.isi_arti ?></p>
		<?cs call:form_awal() ?>
		<?cs each:f = Isian.hari ?>
			<fieldset class="iki">
				<legend class="form-label">
					<?cs var:hari(f.tanggal) ?>, <?cs var:tanggal_pendek(f.tanggal) ?>
				</legend>
				<input type="hidden" name="<?cs var:f.tanggal.nama ?>" value="<?cs var:f.tanggal ?>">
				<?cs call:isian_galat(f.tanggal) ?>
				<div class="deret-isian">
					<?cs call:isian_pilih_dari(f.iki, Pilihan.iki, "") ?><?cs call:isian_area(f.teks) ?>
					<?cs call:isian_angka(f.jumlah) ?>
				</div>
			</fieldset>
		<?cs /each ?>
		<?cs call:tombol("kirim", T.reporting.pekan.kirim, "utama") ?><?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<?cs each:h = Hari ?>
	<?cs if:h.kerja || subcount(h.entri) > #0 ?>
		<section class="kartu" aria-labelledby="hari-<?cs var:h.tanggal ?>">
			<h2 id="hari-<?cs var:h.tanggal ?>">
				<?cs var:hari(h.tanggal) ?>, <?cs var:tanggal_pendek(h.tanggal) ?>
			</h2>
			<?cs if:subcount(h.entri) > #0 ?>
				<ul>
					<?cs each:e = h.entri ?>
						<li>
							<a href="<?cs var:Base.reporting ?>/entri/<?cs var:e.id ?>"><?cs var:e.teks ?></a>
							<?cs if:e.jumlah ?> · <?cs call:entri_jumlah(e) ?><?cs /if ?> <?cs call:status(e.status) ?>
							<?cs call:entri_tanda(e) ?>
							<?cs if:e.iki ?><p class="redup"><?cs var:e.iki ?></p><?cs /if ?>
						</li>
					<?cs /each ?>
				</ul>
			<?cs elif:h.nanti ?>
				<p class="redup"><?cs var:T.reporting.pekan.nanti ?></p>
			<?cs else ?>
				<p class="redup"><?cs var:T.reporting.pekan.kosong ?></p>
			<?cs /if ?>
		</section>
	<?cs /if ?>
<?cs /each ?>
<?cs include!"base/bawah.cs" ?>
