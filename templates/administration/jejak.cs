<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs def:rantai_kata(r) ?>
	<?cs if:r.hasil == "utuh" ?>
		<?cs call:catatan("baik", T.administration.rantai.utuh) ?>
	<?cs elif:r.hasil == "kosong" ?>
		<?cs call:catatan("info", T.administration.rantai.kosong) ?>
	<?cs else ?>
		<div class="catatan catatan-bahaya" role="alert">
			<?cs call:ikon("exclamation-triangle") ?>
			<div>
				<strong><?cs var:T.administration.rantai.putus ?></strong>
				<p><?cs var:T.administration.rantai[r.hasil] ?></p>
				<p>
					<?cs var:T.administration.rantai.baris ?> <?cs var:r.urut ?>
					<?cs if:r.sampai != r.urut ?> – <?cs var:r.sampai ?><?cs /if ?>
					<?cs if:r.hari ?> · <?cs var:T.administration.rantai.segel ?> <?cs var:tanggal(r.hari) ?>
					<?cs /if ?>
				</p>
			</div>
		</div>
	<?cs /if ?>
<?cs /def ?>
<form method="get" action="<?cs var:Halaman.alamat ?>" class="saring" role="search">
	<div class="isian">
		<label class="form-label" for="jenis"><?cs var:T.administration.jejak.jenis ?></label>
		<select class="form-select" id="jenis" name="jenis">
			<?cs each:j = Jenis ?>
				<option value="<?cs var:j.kode ?>"<?cs if:j.kode == Cari.jenis ?> selected<?cs /if ?>>
					<?cs var:T.administration.dokumen[j.kode] ?>
				</option>
			<?cs /each ?>
		</select>
	</div>
	<div class="isian">
		<label class="form-label" for="id"><?cs var:T.administration.jejak.nomor ?></label>
		<input class="form-control" type="text" inputmode="numeric" id="id" name="id" value="<?cs var:Cari.id ?>">
	</div>
	<div class="isian">
		<label class="form-label" for="isian"><?cs var:T.administration.jejak.isian ?></label>
		<input class="form-control" type="text" id="isian" name="isian" value="<?cs var:Cari.isian ?>">
	</div>
	<div class="isian">
		<button type="submit" class="btn btn-biasa">
			<?cs call:ikon("search") ?><span><?cs var:T.umum.lihat ?></span>
		</button>
	</div>
</form>
<?cs if:Cari.id ?>
	<h2>
		<?cs var:T.administration.dokumen[Cari.jenis] ?> <?cs var:Cari.id ?>
		<?cs if:Tentang.nama ?> · <?cs var:Tentang.nama ?><?cs /if ?>
	</h2>
	<?cs if:Tentang.id ?>
		<p>
			<a href="<?cs var:Base.administration ?>/jejak/pegawai/<?cs var:Tentang.id ?>">
				<?cs var:T.administration.orang.jejak ?>
			</a>
		</p>
	<?cs /if ?><?cs call:rantai_kata(Rantai) ?> <?cs if:subcount(Jejak) > #0 ?>
		<?cs call:jejak(Jejak) ?><?cs call:daftar_lanjut() ?>
	<?cs else ?>
		<?cs call:kosong(T.administration.jejak.tidak_ada) ?>
	<?cs /if ?>
<?cs else ?>
	<p><?cs var:T.administration.jejak.pengantar ?></p>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
