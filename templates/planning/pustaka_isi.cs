<?cs # What both lists of the library share: searching, and an indicator with what to think over. ?>
<?cs def:pustaka_cari() ?>
	<form method="get" action="<?cs var:Halaman.alamat ?>" class="saring" role="search">
		<div class="isian">
			<label class="form-label" for="cari"><?cs var:T.umum.cari ?></label>
			<input class="form-control" type="search" id="cari" name="cari" value="<?cs var:Daftar.cari ?>">
		</div>
		<div class="isian">
			<label class="form-label" for="urusan"><?cs var:T.isian.urusan ?></label>
			<select class="form-select" id="urusan" name="urusan">
				<option value=""><?cs var:T.planning.pustaka.semua ?></option>
				<?cs each:u = Urusan ?>
					<option value="<?cs var:u.urusan ?>"<?cs if:u.urusan == Cari.urusan ?> selected<?cs /if ?>>
						<?cs var:u.urusan ?>
					</option>
				<?cs /each ?>
			</select>
		</div>
		<div class="isian">
			<button type="submit" class="btn btn-biasa">
				<?cs call:ikon("search") ?><span><?cs var:T.umum.cari ?></span>
			</button>
		</div>
	</form>
<?cs /def ?>
<?cs def:pustaka_butir(p) ?>
	<?cs var:p.teks ?>
	<span class="kecil">
		<?cs var:p.urusan ?><?cs if:p.jabatan ?> · <?cs var:p.jabatan ?><?cs /if ?>
		<?cs if:p.unit ?> · <?cs var:p.unit ?><?cs /if ?>
	</span><?cs if:p.catatan ?><span class="kecil"><?cs var:p.catatan ?></span><?cs /if ?>
	<?cs each:m = p.mutu ?>
		<span class="kecil mutu"><?cs call:ikon("exclamation-triangle") ?> <?cs var:T.mutu[m.kode] ?></span>
	<?cs /each ?>
<?cs /def ?>
<?cs def:pustaka_ukuran(p) ?>
	<?cs var:T.kode[p.aspek] ?> · <?cs var:T.kode[p.arah] ?>
	<span class="kecil">
		<?cs if:p.contoh ?><?cs var:T.isian.contoh ?>: <?cs var:angka(p.contoh) ?> <?cs /if ?>
		<?cs var:p.satuan ?>
	</span>
	<?cs if:p.sumber ?><span class="kecil"><?cs var:T.isian.sumber ?>: <?cs var:p.sumber ?></span><?cs /if ?>
<?cs /def ?>
