<?cs # Surat.N: letters of one state, Saring.N the states, Pengirim "" when nobody carries letters. ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs if:!Pengirim ?><?cs call:catatan("awas", T.administration.surat.tanpa_pengirim) ?><?cs /if ?>
<?cs if:Saya.admin || Saya.auditor ?>
	<p class="pengantar">
		<?cs var:T.administration.surat.jumlah_menunggu ?> <?cs var:Hitung.menunggu ?> · <?cs var:T.administration.surat.jumlah_gagal ?> <?cs var:Hitung.gagal ?>
	</p>
<?cs /if ?>
<nav class="deret" aria-label="<?cs var:T.umum.status ?>">
	<?cs each:s = Saring ?>
		<a class="btn btn-<?cs if:s.kode == Terpilih ?>utama<?cs else ?>biasa<?cs /if ?>" href="<?cs var:Base.administration ?>/surat?saring=<?cs var:s.kode ?>"<?cs if:s.kode == Terpilih ?> aria-current="page"<?cs /if ?>>
			<?cs var:T.administration.surat.saring[s.kode] ?>
		</a>
	<?cs /each ?>
</nav>
<?cs if:subcount(Surat) > #0 ?>
	<?cs if:Terpilih == "gagal" && Boleh ?>
		<?cs call:form_awal() ?>
		<p class="deret"><?cs call:tombol("ulangi", T.administration.surat.ulangi_semua, "biasa") ?></p>
		<?cs call:form_akhir() ?>
	<?cs /if ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.administration.surat.saring[Terpilih] ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.administration.surat.kepada ?></th>
				<th scope="col"><?cs var:T.administration.surat.tentang ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:k = Surat ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:k.pegawai_id ?>">
							<?cs var:k.nama ?>
						</a>
						<span class="kecil"><?cs if:k.surel ?><?cs var:k.surel ?><?cs else ?>–<?cs /if ?></span>
					</th>
					<td data-label="<?cs var:T.administration.surat.tentang ?>">
						<?cs var:T.administration.surat.jenis[k.jenis] ?>
						<span class="kecil"><?cs var:waktu(k.waktu) ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs if:k.surat == "TERKIRIM" ?>
							<?cs var:T.administration.surat.terkirim ?> <?cs var:waktu(k.terkirim) ?>
						<?cs elif:k.sebab ?>
							<?cs var:T.kode[k.sebab] ?>
							<?cs if:k.galat ?><span class="kecil"><?cs var:k.galat ?></span><?cs /if ?>
						<?cs else ?>
							<?cs var:T.administration.surat.antre ?>
						<?cs /if ?>
						<?cs if:#k.percobaan > #0 && k.surat != "TERKIRIM" ?>
							<span class="kecil">
								<?cs var:T.administration.surat.percobaan ?> <?cs var:k.percobaan ?>
								<?cs if:k.surat == "MENUNGGU" ?> · <?cs var:T.administration.surat.lagi ?> <?cs var:waktu(k.coba_lagi) ?>
								<?cs /if ?>
							</span>
						<?cs /if ?>
					</td>
					<td class="aksi">
						<?cs if:k.surat == "GAGAL" && Boleh ?>
							<?cs call:form_awal() ?><input type="hidden" name="surat" value="<?cs var:k.id ?>">
							<button type="submit" class="btn btn-biasa" name="aksi" value="ulangi">
								<?cs var:T.administration.surat.ulangi ?>
								<span class="visually-hidden"> <?cs var:k.nama ?></span>
							</button><?cs call:form_akhir() ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.administration.surat.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
