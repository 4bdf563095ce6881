<?cs include!"base/atas.cs" ?>
<?cs include!"planning/beda.cs" ?>
<p><a href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>"><?cs var:T.umum.kembali ?></a></p>
<?cs if:subcount(Versi) > #0 ?>
	<form method="get" action="<?cs var:Halaman.alamat ?>" class="saring">
		<div class="isian">
			<label class="form-label" for="a"><?cs var:T.planning.versi.dari ?></label>
			<select class="form-select" id="a" name="a">
				<?cs each:v = Versi ?>
					<option value="<?cs var:v.nomor ?>"<?cs if:v.nomor == Banding.satu ?> selected<?cs /if ?>>
						<?cs var:v.nomor ?> · <?cs var:T.kode[v.aksi] ?> · <?cs var:waktu(v.waktu) ?> · <?cs var:v.oleh ?>
					</option>
				<?cs /each ?>
			</select>
		</div>
		<div class="isian">
			<label class="form-label" for="b"><?cs var:T.planning.versi.ke ?></label>
			<select class="form-select" id="b" name="b">
				<?cs each:v = Versi ?>
					<option value="<?cs var:v.nomor ?>"<?cs if:v.nomor == Banding.dua ?> selected<?cs /if ?>>
						<?cs var:v.nomor ?> · <?cs var:T.kode[v.aksi] ?> · <?cs var:waktu(v.waktu) ?> · <?cs var:v.oleh ?>
					</option>
				<?cs /each ?>
			</select>
		</div>
		<button type="submit" class="btn btn-biasa"><?cs var:T.planning.versi.bandingkan ?></button>
	</form>
	<?cs if:subcount(Beda) > #0 ?>
		<?cs call:beda_tabel(Beda, T.planning.versi.beda + " " + Banding.satu + " – " + Banding.dua, "") ?>
	<?cs elif:Banding.satu ?>
		<?cs call:kosong(T.planning.versi.sama) ?>
	<?cs else ?>
		<?cs call:kosong(T.planning.versi.satu) ?>
	<?cs /if ?>
<?cs else ?>
	<?cs call:kosong(T.planning.versi.belum) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
