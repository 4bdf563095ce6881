<?cs # What several pages of the program are made of; included after base/atas.cs. ?>
<?cs def:masa(dari, sampai) ?>
	<?cs var:tanggal_pendek(dari) ?> – <?cs if:sampai ?><?cs var:tanggal_pendek(sampai) ?><?cs else ?><?cs var:T.umum.seterusnya ?><?cs /if ?>
<?cs /def ?>
<?cs def:gelar(o) ?>
	<?cs if:o.gelar_depan ?><?cs var:o.gelar_depan ?> <?cs /if ?><?cs var:o.nama ?>
	<?cs if:o.gelar_belakang ?>, <?cs var:o.gelar_belakang ?><?cs /if ?>
<?cs /def ?>
<?cs def:ke_orang() ?>
	<p class="pengantar">
		<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?>"><?cs call:gelar(Orang) ?></a>
		<?cs if:Orang.nip ?> · <?cs var:T.umum.nip ?> <?cs var:Orang.nip ?><?cs /if ?>
	</p>
<?cs /def ?>
<?cs def:simpan_batal(teks, program_jalur) ?>
	<div class="deret">
		<?cs call:tombol("simpan", teks, "utama") ?>
		<a class="btn btn-polos" href="<?cs var:Base.administration ?><?cs var:program_jalur ?>">
			<?cs var:T.umum.batal ?>
		</a>
	</div>
<?cs /def ?>
<?cs # A text field with suggestions: daftar is the id of a datalist on the page. ?>
<?cs def:isian_usul(n, daftar, bantuan) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?><?cs call:isian_bantuan(n, bantuan) ?>
		<input class="form-control" type="text" autocomplete="off" list="<?cs var:daftar ?>" value="<?cs var:n ?>" <?cs call:isian_atribut(n, bantuan) ?>>
		<?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs def:usul_penilai() ?>
	<datalist id="usul-penilai">
		<?cs each:p = Pemimpin ?>
			<option value="<?cs var:p.nama ?><?cs if:p.nip ?> (<?cs var:p.nip ?>)<?cs /if ?>"></option>
		<?cs /each ?>
	</datalist>
<?cs /def ?>
<?cs def:usul_jabatan() ?>
	<datalist id="usul-jabatan">
		<?cs each:j = Jabatan ?><option value="<?cs var:j.nama ?>"></option><?cs /each ?>
	</datalist>
<?cs /def ?>
<?cs # Who somebody is: the fields that making and changing a person share. ?>
<?cs def:isian_orang() ?>
	<?cs call:isian_teks(Isian.nama) ?>
	<div class="deret-isian">
		<?cs call:isian_teks(Isian.gelar_depan) ?><?cs call:isian_teks(Isian.gelar_belakang) ?>
	</div>
	<div class="deret-isian">
		<?cs call:isian_teks_b(Isian.nip, T.administration.orang.nip_bantuan) ?>
		<?cs call:isian_pilih(Isian.status) ?>
	</div>
	<div class="deret-isian"><?cs call:isian_teks(Isian.pangkat) ?><?cs call:isian_teks(Isian.golongan) ?></div>
	<details class="lipat"<?cs if:Isian.nrp || Isian.nrp.galat || Isian.tanggal_lahir || Isian.tanggal_lahir.galat || Isian.surel || Isian.surel.galat ?> open<?cs /if ?>>
		<summary><?cs var:T.administration.orang.lain ?></summary>
		<div class="deret-isian">
			<?cs call:isian_teks_b(Isian.nrp, T.administration.orang.nrp_bantuan) ?>
			<?cs call:isian_tanggal(Isian.tanggal_lahir) ?><?cs call:isian_teks(Isian.surel) ?>
		</div>
	</details>
<?cs /def ?>
<?cs # Where somebody works: the same for a new person and a transfer. ?>
<?cs # Where not all units fit: on to those below one of these. ?>
<?cs def:unit_sempit() ?>
	<?cs if:Sempit.ada && subcount(Sempit.unit) > #0 ?>
		<details class="lipat">
			<summary><?cs var:T.administration.unit.sempit ?></summary>
			<p><?cs var:T.administration.unit.sempit_arti ?></p>
			<ul class="deret">
				<?cs each:u = Sempit.unit ?>
					<li><a href="<?cs var:Halaman.alamat ?>?bawah=<?cs var:u.id ?>"><?cs var:u.nama ?></a></li>
				<?cs /each ?>
			</ul>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs def:isian_tempat() ?>
	<?cs call:isian_pilih_dari(Isian.unit, Pilihan.unit, "") ?><?cs call:unit_sempit() ?>
	<div class="deret-isian">
		<?cs call:isian_usul(Isian.jabatan, "usul-jabatan", T.administration.orang.jabatan_bantuan) ?>
		<?cs call:isian_pilih_b(Isian.jabatan_jenis, T.administration.orang.jabatan_jenis_bantuan) ?>
	</div>
	<?cs call:isian_cek_b(Isian.pimpinan, T.administration.orang.pimpinan_bantuan) ?>
<?cs /def ?>
<?cs # One row a change; who and about whom as the page gives them. ?>
<?cs def:jejak_dokumen(j) ?>
	<?cs if:Saya.admin || Saya.auditor ?>
		<a href="<?cs var:Base.administration ?>/jejak?jenis=<?cs var:j.jenis ?>&amp;id=<?cs var:j.id ?>">
			<?cs var:T.administration.dokumen[j.jenis] ?> <?cs var:j.id ?>
		</a>
	<?cs else ?>
		<?cs var:T.administration.dokumen[j.jenis] ?> <?cs var:j.id ?>
	<?cs /if ?>
<?cs /def ?>
<?cs def:jejak_orang(d, judul, lain) ?>
	<table class="tabel jejak">
		<caption class="visually-hidden"><?cs var:judul ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.waktu ?></th>
				<th scope="col"><?cs var:T.administration.jejak.dokumen ?></th>
				<th scope="col"><?cs var:T.umum.tindakan ?></th>
				<th scope="col"><?cs var:lain ?></th>
				<th scope="col"><?cs var:T.umum.isian ?></th>
				<th scope="col"><?cs var:T.umum.nilai_lama ?></th>
				<th scope="col"><?cs var:T.umum.nilai_baru ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:j = d ?>
				<tr>
					<td data-label="<?cs var:T.umum.waktu ?>">
						<time datetime="<?cs var:j.waktu ?>"><?cs var:waktu(j.waktu) ?></time>
					</td>
					<td data-label="<?cs var:T.administration.jejak.dokumen ?>">
						<?cs call:jejak_dokumen(j) ?>
					</td>
					<td data-label="<?cs var:T.umum.tindakan ?>"><?cs call:aksi_kata(j.aksi) ?></td>
					<td data-label="<?cs var:lain ?>">
						<?cs if:j.tentang_id ?>
							<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:j.tentang_id ?>">
								<?cs var:j.tentang ?>
							</a>
						<?cs else ?>
							<?cs var:j.oleh ?>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.isian ?>">
						<?cs if:j.isian ?>
							<?cs var:j.isian_kata ?><code class="kecil"><?cs var:j.isian ?></code>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.nilai_lama ?>"><del><?cs var:j.lama_kata ?></del></td>
					<td data-label="<?cs var:T.umum.nilai_baru ?>"><ins><?cs var:j.baru_kata ?></ins></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
