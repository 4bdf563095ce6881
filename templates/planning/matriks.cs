<?cs # Isian.orang.N.sel.M: cells; Orang[id]: who they are; Kolom.N: the leader's results. ?>
<?cs set:Halaman.lebar = "penuh" ?>
<?cs include!"base/atas.cs" ?>
<?cs def:rencana(d) ?>
	<?cs each:r = d ?>
		<span class="kecil"><?cs var:T.planning.matriks.rencana ?>: <?cs var:r.teks ?></span>
	<?cs /each ?>
<?cs /def ?>
<p class="pengantar">
	<?cs var:T.planning.matriks.pengantar ?> <?cs var:Pemimpin.nama ?> · <?cs var:Pemimpin.tahun ?>
</p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp_id ?>">
		<?cs call:ikon("chevron-left") ?><span><?cs var:T.judul.planning.skp ?></span>
	</a>
</p>
<?cs if:subcount(Kolom) == #0 ?>
	<?cs call:kosong(T.planning.matriks.tanpa_rhk) ?>
<?cs elif:subcount(Isian.orang) == #0 && !Boleh.ubah ?>
	<?cs call:kosong(T.planning.matriks.tanpa_orang) ?>
<?cs else ?>
	<?cs if:Boleh.ubah ?><?cs call:lembar_awal() ?><?cs /if ?><?cs call:grup_kabar(Isian.grup.orang) ?>
	<?cs if:subcount(Isian.orang) > #0 ?>
		<table class="tabel peran-kisi">
			<caption class="visually-hidden"><?cs var:T.judul.planning.matriks ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.nama ?></th>
					<?cs each:k = Kolom ?>
						<th scope="col" id="k-<?cs var:k.id ?>"><?cs var:k.teks ?></th>
					<?cs /each ?>
				</tr>
			</thead>
			<tbody>
				<?cs each:o = Isian.orang ?>
					<tr>
						<th scope="row">
							<span id="o-<?cs var:o.baris.jalur ?>"><?cs var:o.nama ?></span>
							<?cs if:Boleh.ubah ?>
								<input type="hidden" name="<?cs var:o.nama.nama ?>" value="<?cs var:o.nama ?>">
							<?cs /if ?><span class="kecil"><?cs var:Orang[o.baris.jalur].jabatan ?></span>
							<?cs if:Orang[o.baris.jalur].asal && Orang[o.baris.jalur].asal != "UNIT" ?>
								<?cs call:lencana(T.kode[Orang[o.baris.jalur].asal]) ?>
							<?cs /if ?>
							<?cs if:Orang[o.baris.jalur].nama && Orang[o.baris.jalur].isi != "1" ?>
								<span class="status st-DIKEMBALIKAN">
									<?cs var:T.planning.matriks.tanpa_peran ?>
								</span>
							<?cs /if ?><?cs call:baris_kabar(o.baris) ?>
						</th>
						<?cs set:Nomor = #0 ?>
						<?cs each:s = o.sel ?>
							<td data-label="<?cs var:Kolom[Nomor].teks ?>">
								<?cs if:Boleh.ubah ?>
									<textarea class="form-control" aria-labelledby="o-<?cs var:o.baris.jalur ?> k-<?cs var:Kolom[Nomor].id ?>" <?cs call:isian_atribut(s.teks, "") ?>><?cs var:s.teks ?></textarea>
									<?cs call:isian_galat(s.teks) ?>
									<?cs if:s.teks.terkini ?>
										<p class="banding"><?cs var:s.teks.terkini ?></p>
									<?cs /if ?>
								<?cs elif:s.teks ?>
									<?cs var:s.teks ?>
								<?cs /if ?><?cs call:rencana(Orang[o.baris.jalur].rencana[Kolom[Nomor].id]) ?>
							</td>
							<?cs set:Nomor = Nomor + #1 ?>
						<?cs /each ?>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
		<?cs if:Konsep.ada && Daftar.berikut ?>
			<p class="redup"><?cs var:T.planning.matriks.simpan_dulu ?></p>
		<?cs else ?>
			<?cs call:daftar_lanjut() ?>
		<?cs /if ?>
	<?cs else ?>
		<?cs call:kosong(T.planning.matriks.tanpa_orang) ?>
	<?cs /if ?>
	<?cs if:Boleh.ubah ?>
		<div class="deret">
			<?cs call:tombol("simpan", T.umum.simpan, "utama") ?><?cs call:konsep_keadaan() ?>
		</div>
		<details class="lipat"<?cs if:Isian.kolom_teks || Isian.kolom_teks.galat ?> open<?cs /if ?>>
			<summary><?cs var:T.planning.matriks.isi_kolom ?></summary>
			<div class="isian">
				<label class="form-label" for="<?cs var:Isian.kolom.id ?>"><?cs var:Isian.kolom.label ?></label>
				<select class="form-select" <?cs call:isian_atribut(Isian.kolom, "") ?>>
					<?cs each:k = Kolom ?>
						<option value="<?cs var:k.id ?>"<?cs if:k.id == Isian.kolom ?> selected<?cs /if ?>>
							<?cs var:k.teks ?>
						</option>
					<?cs /each ?>
				</select>
			</div>
			<?cs call:isian_area(Isian.kolom_teks) ?><?cs call:isian_pilih(Isian.kolom_untuk) ?>
			<?cs call:tombol("isi_kolom", T.planning.matriks.isi_kolom_tombol, "biasa") ?>
		</details>
		<details class="lipat"<?cs if:Isian.nip || Isian.nip.galat ?> open<?cs /if ?>>
			<summary><?cs var:T.planning.matriks.tambah ?></summary>
			<div class="deret-isian">
				<?cs call:isian_teks(Isian.nip) ?><?cs call:isian_pilih(Isian.asal) ?>
			</div>
			<?cs call:tombol("tambah_orang", T.planning.matriks.tambah_tombol, "biasa") ?> <?cs call:tombol("lepas_orang", T.planning.matriks.lepas, "polos") ?>
		</details>
		<?cs call:form_akhir() ?>
	<?cs /if ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
