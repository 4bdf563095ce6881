<?cs include!"base/atas.cs" ?>
<?cs include!"planning/isi.cs" ?>
<?cs def:sumber_baris(s) ?>
	<tr>
		<th scope="row">
			<?cs if:s.sendiri ?><?cs var:T.planning.salin.sendiri ?><?cs else ?><?cs var:s.nama ?><?cs /if ?>
			<span class="kecil"><?cs var:s.jabatan ?>, <?cs var:s.unit ?></span>
		</th>
		<td data-label="<?cs var:T.umum.tahun ?>"><?cs var:s.tahun ?></td>
		<td class="angka" data-label="<?cs var:T.planning.ubah.rhk ?>"><?cs var:s.rhk ?></td>
		<td class="aksi">
			<button type="submit" class="btn btn-biasa" name="sumber" value="<?cs var:s.id ?>">
				<?cs var:T.planning.salin.salin ?>
				<span class="visually-hidden"> <?cs var:s.nama ?> <?cs var:s.tahun ?></span>
			</button>
		</td>
	</tr>
<?cs /def ?>
<?cs def:tempel_baris(b) ?>
	<tr<?cs if:b.galat ?> class="baris-salah"<?cs /if ?>>
		<td class="angka" data-label="<?cs var:T.planning.salin.baris ?>"><?cs var:b.nomor ?></td>
		<th scope="row">
			<?cs var:b.teks ?><span class="kecil"><?cs var:b.rhk ?></span>
			<?cs if:b.galat ?>
				<span class="galat">
					<?cs call:ikon("exclamation-circle") ?>
					<span>
						<?cs if:b.kolom ?><?cs var:T.isian[b.kolom] ?>: <?cs /if ?>
						<?cs if:b.sel ?>“<?cs var:b.sel ?>” <?cs /if ?><?cs var:b.galat ?>
					</span>
				</span>
			<?cs /if ?>
		</th>
		<td data-label="<?cs var:T.isian.aspek ?>"><?cs var:T.kode[b.aspek] ?></td>
		<td class="angka" data-label="<?cs var:T.isian.target ?>"><?cs call:iki_target(b) ?></td>
		<td data-label="<?cs var:T.isian.arah ?>"><?cs var:T.kode[b.arah] ?></td>
		<td class="angka" data-label="<?cs var:T.isian.bobot ?>">
			<?cs if:b.bobot ?><?cs var:angka(b.bobot) ?>%<?cs /if ?>
		</td>
	</tr>
<?cs /def ?>
<p class="pengantar"><?cs var:T.planning.salin.pengantar ?></p>
<h2><?cs var:T.planning.salin.dari_skp ?></h2>
<?cs if:subcount(Sumber) > #0 ?>
	<?cs call:form_awal() ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.salin.dari_skp ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.salin.asal ?></th>
				<th scope="col"><?cs var:T.umum.tahun ?></th>
				<th scope="col" class="angka"><?cs var:T.planning.ubah.rhk ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody><?cs each:s = Sumber ?><?cs call:sumber_baris(s) ?><?cs /each ?></tbody>
	</table>
	<?cs call:form_akhir() ?>
<?cs else ?>
	<?cs call:kosong(T.planning.salin.tanpa_sumber) ?>
<?cs /if ?>
<section class="kartu" aria-labelledby="tempel">
	<h2 id="tempel"><?cs var:T.planning.salin.tempel ?></h2>
	<p class="bantuan">
		<?cs var:T.planning.salin.urutan ?> <?cs each:k = Kolom ?>
			<strong><?cs var:T.isian[k.kode] ?></strong><?cs if:!last(k) ?> · <?cs /if ?>
		<?cs /each ?>
	</p>
	<?cs call:form_awal() ?><?cs call:isian_area_b(Isian.tempel, T.planning.salin.tempel_bantuan) ?>
	<?cs if:Tempel.n ?>
		<h3>
			<?cs if:Tempel.salah ?>
				<?cs var:Tempel.salah ?> <?cs var:T.planning.salin.salah ?>
			<?cs else ?>
				<?cs var:Tempel.n ?> <?cs var:T.planning.salin.akan ?>
			<?cs /if ?>
		</h3>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.planning.salin.akan ?></caption>
			<thead>
				<tr>
					<th scope="col" class="angka"><?cs var:T.planning.salin.baris ?></th>
					<th scope="col"><?cs var:T.planning.skp.iki ?></th>
					<th scope="col"><?cs var:T.isian.aspek ?></th>
					<th scope="col" class="angka"><?cs var:T.isian.target ?></th>
					<th scope="col"><?cs var:T.isian.arah ?></th>
					<th scope="col" class="angka"><?cs var:T.isian.bobot ?></th>
				</tr>
			</thead>
			<tbody><?cs each:b = Tempel.baris ?><?cs call:tempel_baris(b) ?><?cs /each ?></tbody>
		</table>
	<?cs /if ?>
	<div class="deret">
		<?cs if:Tempel.n && !Tempel.salah ?>
			<?cs call:tombol("ambil", T.planning.salin.ambil, "utama") ?>
			<?cs call:tombol("periksa", T.planning.salin.periksa, "biasa") ?>
		<?cs else ?>
			<?cs call:tombol("periksa", T.planning.salin.periksa, "utama") ?>
			<?cs call:tombol("ambil", T.planning.salin.ambil, "biasa") ?>
		<?cs /if ?>
	</div>
	<?cs call:form_akhir() ?>
</section>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/ubah">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
