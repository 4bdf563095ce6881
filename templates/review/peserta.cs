<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<p class="pengantar">
	<?cs var:Ev.nama ?> · <?cs var:Ev.jabatan ?>
	<?cs if:Ev.sela ?> · <strong><?cs var:T.kode[Ev.siklus] ?></strong><?cs /if ?>
</p>
<p><?cs var:T.review.peserta.pengantar ?> <?cs var:T.review.peserta.paling ?> <?cs var:Paling ?>.</p>
<?cs if:Tautan ?>
	<section class="kartu">
		<h2><?cs var:T.review.peserta.tautan ?> <?cs var:TautanNama ?></h2>
		<p><?cs var:T.review.peserta.tautan_arti ?></p>
		<p>
			<a href="<?cs var:Base.review ?>/tamu?undangan=<?cs var:Tautan ?>">
				<?cs var:T.review.peserta.tautan_teks ?>
			</a>
		</p>
	</section>
<?cs /if ?>
<h2><?cs var:T.review.peserta.diundang ?></h2>
<?cs if:subcount(Undangan) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.review.peserta.diundang ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.review.peserta.kelompok ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.review.peserta.sampai ?></th>
				<th scope="col"><?cs var:T.review.peserta.hubungan ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:u = Undangan ?>
				<tr>
					<th scope="row"><?cs var:u.nama ?></th>
					<td data-label="<?cs var:T.review.peserta.kelompok ?>"><?cs var:T.kode[u.kelompok] ?></td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs if:?u.dijawab ?>
							<?cs if:u.dijawab ?>
								<?cs var:T.review.peserta.sudah ?>
							<?cs else ?>
								<?cs var:T.review.peserta.belum ?>
							<?cs /if ?>
						<?cs else ?>
							–
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.review.peserta.sampai ?>">
						<?cs var:waktu_zona(u.kedaluwarsa) ?>
					</td>
					<td data-label="<?cs var:T.review.peserta.hubungan ?>">
						<?cs if:u.hubungan ?><?cs var:u.hubungan_teks ?><?cs else ?>–<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.review.peserta.kosong) ?>
<?cs /if ?>
<?cs if:Boleh ?>
	<?cs call:form_awal() ?>
	<?cs if:subcount(Calon) > #0 || BolehLuar ?>
		<section class="kartu">
			<h2><?cs var:T.review.peserta.undang ?></h2>
			<?cs if:subcount(Calon) > #0 ?><p class="redup"><?cs var:T.review.peserta.daftar ?></p><?cs /if ?>
			<?cs each:f = Isian.calon ?>
				<?cs set:kunci = f.kunci ?>
				<?cs each:c = Calon ?>
					<?cs if:c.id == kunci ?>
						<div class="isian isian-cek">
							<input type="hidden" name="<?cs var:f.nomor.nama ?>" value="<?cs var:f.nomor ?>">
							<input class="form-check-input" type="checkbox" value="1"<?cs if:f.pilih ?> checked<?cs /if ?> <?cs call:isian_atribut(f.pilih, "") ?>>
							<label class="form-check-label" for="<?cs var:f.pilih.id ?>">
								<?cs var:c.nama ?> <span class="redup">
									<?cs var:c.jabatan ?> · <?cs var:T.kode[c.kelompok] ?>
								</span>
							</label><?cs call:isian_galat(f.pilih) ?>
						</div>
					<?cs /if ?>
				<?cs /each ?>
			<?cs /each ?>
			<?cs if:BolehLuar ?>
				<?cs call:isian_teks_b(Isian.nama_luar, T.review.peserta.luar_bantuan) ?>
			<?cs /if ?><?cs call:isian_tanggal(Isian.batas) ?>
			<?cs call:tombol("undang", T.review.peserta.kirim, "utama") ?>
		</section>
	<?cs elif:Tertutup ?>
		<?cs call:catatan("info", T.review.peserta.tidak_ada) ?>
	<?cs /if ?>
	<?cs if:subcount(Pilihan.responden) > #0 ?>
		<section class="kartu">
			<h2><?cs var:T.review.peserta.cabut ?></h2>
			<?cs call:isian_pilih_dari(Isian.responden, Pilihan.responden, "") ?>
			<?cs call:tombol("cabut", T.review.peserta.cabut, "biasa") ?>
		</section>
	<?cs /if ?>
	<?cs if:Kualitatif ?>
		<section class="kartu">
			<h2><?cs var:T.review.peserta.pembaca ?></h2>
			<p class="redup"><?cs var:T.review.peserta.pembaca_arti ?></p>
			<?cs if:Ev.pembaca ?>
				<p>
					<?cs var:T.review.peserta.pembaca_kini ?>: <strong><?cs var:Ev.pembaca ?></strong>
					<?cs if:Ev.dibaca_pada ?> (<?cs var:waktu(Ev.dibaca_pada) ?>)<?cs /if ?>
				</p>
			<?cs /if ?>
			<?cs if:BolehBaca ?>
				<?cs call:isian_pilih_dari(Isian.pembaca, Pilihan.pembaca, "") ?>
				<?cs call:tombol("pembaca", T.review.peserta.pilih_pembaca, "biasa") ?>
			<?cs else ?>
				<p class="redup"><?cs var:T.review.peserta.pembaca_nanti ?></p>
			<?cs /if ?>
		</section>
	<?cs /if ?><?cs call:form_akhir() ?>
<?cs /if ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>"><?cs var:T.umum.kembali ?></a>
</p>
<?cs include!"base/bawah.cs" ?>
