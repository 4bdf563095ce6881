<?cs include!"base/atas.cs" ?>
<?cs include!"planning/pustaka_isi.cs" ?>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/ubah">
		<?cs call:ikon("chevron-left") ?><span><?cs var:T.judul.planning.skp_ubah ?></span>
	</a>
</p>
<?cs if:subcount(Rhk) == #0 ?>
	<?cs call:kosong(T.planning.pustaka.tanpa_rhk) ?>
<?cs else ?>
	<p class="pengantar"><?cs var:T.planning.pustaka.pilih ?></p>
<?cs /if ?><?cs call:pustaka_cari() ?>
	<?cs if:subcount(Pustaka) > #0 ?>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.judul.planning.pustaka ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.planning.skp.iki ?></th>
					<th scope="col"><?cs var:T.planning.pustaka.ukuran ?></th>
					<th scope="col"><?cs var:T.isian.rhk ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:p = Pustaka ?>
					<tr>
						<th scope="row"><?cs call:pustaka_butir(p) ?></th>
						<td data-label="<?cs var:T.planning.pustaka.ukuran ?>">
							<?cs call:pustaka_ukuran(p) ?>
						</td>
						<td data-label="<?cs var:T.isian.rhk ?>">
							<?cs if:subcount(Rhk) > #0 ?>
								<?cs call:form_awal() ?>
								<input type="hidden" name="pustaka" value="<?cs var:p.id ?>">
								<label class="visually-hidden" for="rhk-<?cs var:p.id ?>">
									<?cs var:T.isian.rhk ?>: <?cs var:p.teks ?>
								</label>
								<select class="form-select pustaka-rhk" id="rhk-<?cs var:p.id ?>" name="rhk">
									<?cs each:r = Rhk ?>
										<option value="<?cs var:r.id ?>"><?cs var:r.teks ?></option>
									<?cs /each ?>
								</select> <button type="submit" class="btn btn-utama" name="aksi" value="pakai">
									<?cs var:T.planning.pustaka.pakai ?>
									<span class="visually-hidden"> <?cs var:p.teks ?></span>
								</button><?cs call:form_akhir() ?>
							<?cs /if ?>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
		<?cs call:daftar_lanjut() ?>
	<?cs else ?>
		<?cs call:kosong(T.planning.pustaka.kosong) ?>
	<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
