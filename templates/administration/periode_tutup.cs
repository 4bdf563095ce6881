<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs def:hitung(n, teks) ?>
	<li class="syarat-<?cs if:n > #0 ?>tidak<?cs else ?>ya<?cs /if ?>">
		<?cs if:n > #0 ?>
			<?cs call:ikon("exclamation-triangle") ?>
		<?cs else ?>
			<?cs call:ikon("check-circle") ?>
		<?cs /if ?>
		<span>
			<?cs if:#n > #Periode.banyak ?>
				<?cs var:T.administration.tutup.lebih ?> <?cs var:angka(Periode.banyak) ?>
			<?cs else ?>
				<?cs var:angka(n) ?>
			<?cs /if ?> <?cs var:teks ?>
		</span>
	</li>
<?cs /def ?>
<p class="pengantar">
	<a href="<?cs var:Base.administration ?>/periode/<?cs var:Periode.periode_id ?>">
		<?cs var:Periode.nama ?>
	</a> <?cs call:status(Periode.status) ?>
</p>
<?cs if:Periode.status == "DITUTUP" ?>
	<?cs call:catatan("baik", T.administration.tutup.sudah) ?>
<?cs elif:!Periode.boleh ?>
	<?cs call:catatan("info", T.administration.tutup.bukan) ?>
<?cs else ?>
	<p><?cs var:T.administration.tutup.arti ?></p>
<?cs /if ?>
<?cs if:Periode.minta && Periode.minta != "DITARIK" ?>
	<section class="kartu" aria-labelledby="j-minta"<?cs if:Periode.minta == "ANTRE" || Periode.minta == "JALAN" ?> data-perbarui="20"<?cs /if ?>>
		<h2 id="j-minta"><?cs var:T.administration.tutup.permintaan ?> <?cs call:status(Periode.minta) ?></h2>
		<?cs if:Periode.minta == "JALAN" || ?Periode.persen ?>
			<div class="maju">
				<label for="maju"><?cs var:T.administration.tutup.maju ?></label>
				<progress id="maju" max="100" value="<?cs var:Periode.persen ?>"></progress>
				<span><?cs var:angka(Periode.selesai) ?> / <?cs var:angka(Periode.jumlah) ?></span>
			</div>
		<?cs /if ?>
		<dl class="rinci">
			<dt><?cs var:T.administration.tutup.pengaju ?></dt>
			<dd><?cs var:Periode.pengaju ?>, <?cs var:waktu(Periode.diminta_pada) ?></dd>
			<?cs if:Periode.alasan ?>
				<dt><?cs var:T.umum.alasan ?></dt>
				<dd><?cs var:Periode.alasan ?></dd>
			<?cs /if ?>
			<?cs if:Periode.penyetuju ?>
				<dt><?cs var:T.administration.tutup.penyetuju ?></dt>
				<dd><?cs var:Periode.penyetuju ?>, <?cs var:waktu(Periode.disetujui_pada) ?></dd>
			<?cs /if ?>
			<?cs if:Periode.selesai_pada ?>
				<dt><?cs var:T.administration.tutup.berakhir ?></dt>
				<dd><?cs var:waktu(Periode.selesai_pada) ?></dd>
			<?cs /if ?>
		</dl>
		<?cs if:Periode.minta == "ANTRE" || Periode.minta == "JALAN" ?>
			<p class="redup"><?cs var:T.administration.tutup.tunggu ?></p>
			<p class="deret">
				<a class="btn btn-biasa" href="<?cs var:Halaman.alamat ?>">
					<?cs call:ikon("arrow-clockwise") ?><span><?cs var:T.administration.tutup.perbarui ?></span>
				</a>
			</p>
		<?cs elif:Periode.galat ?>
			<?cs call:catatan("awas", T.administration.tutup.galat[Periode.galat]) ?>
		<?cs /if ?>
	</section>
<?cs /if ?>
<?cs if:subcount(Hambatan) > #0 ?>
	<h2><?cs var:T.administration.tutup.hambatan ?></h2>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.administration.tutup.hambatan ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.administration.tutup.sebab ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:h = Hambatan ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:h.pegawai_id ?>">
							<?cs var:h.nama ?>
						</a><span class="kecil"><?cs var:h.nip ?></span>
					</th>
					<td data-label="<?cs var:T.umum.unit ?>"><?cs var:h.unit ?></td>
					<td data-label="<?cs var:T.administration.tutup.sebab ?>">
						<?cs if:h.jenis == "BELUM" ?>
							<?cs var:T.administration.tutup.belum ?> (<?cs var:T.kode[h.isian] ?>)
						<?cs else ?>
							<?cs var:T.administration.tutup.beda[h.isian] ?>: <?cs var:T.administration.tutup.ditandatangani ?> <strong>
								<?cs if:T.kode[h.ditandatangani] ?>
									<?cs var:T.kode[h.ditandatangani] ?>
								<?cs else ?>
									<?cs var:angka(h.ditandatangani) ?>
								<?cs /if ?>
							</strong>, <?cs var:T.administration.tutup.dihitung ?> <strong>
								<?cs if:T.kode[h.dihitung] ?>
									<?cs var:T.kode[h.dihitung] ?>
								<?cs elif:h.dihitung ?>
									<?cs var:angka(h.dihitung) ?>
								<?cs else ?>
									–
								<?cs /if ?>
							</strong>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /if ?>
<?cs if:Periode.status != "DITUTUP" ?>
	<h2><?cs var:T.administration.tutup.periksa ?></h2>
	<ul class="syarat-daftar">
		<li class="syarat-<?cs if:Periode.masa ?>tidak<?cs else ?>ya<?cs /if ?>">
			<?cs if:Periode.masa ?>
				<?cs call:ikon("exclamation-triangle") ?>
			<?cs else ?>
				<?cs call:ikon("check-circle") ?>
			<?cs /if ?>
			<span>
				<?cs if:Periode.masa ?>
					<?cs var:T.administration.tutup.masa ?> <?cs var:tanggal(Periode.sampai) ?>
				<?cs else ?>
					<?cs var:T.administration.tutup.masa_lewat ?>
				<?cs /if ?> (
				<a href="<?cs var:Base.administration ?>/periode/<?cs var:Periode.periode_id ?>#j-tahap">
					<?cs var:T.administration.periode.tahap ?>
				</a>)
			</span>
		</li>
		<?cs call:hitung(Periode.ditetapkan, T.administration.tutup.n_ditetapkan) ?>
		<?cs call:hitung(Periode.draf, T.administration.tutup.n_draf) ?>
		<?cs call:hitung(Periode.diajukan, T.administration.tutup.n_diajukan) ?>
		<?cs call:hitung(Periode.revisi, T.administration.tutup.n_revisi) ?>
	</ul>
<?cs /if ?>
<?cs if:subcount(Aksi) > #0 ?>
	<section class="kartu" aria-labelledby="j-tutup">
		<h2 id="j-tutup"><?cs var:T.administration.tutup.judul ?></h2>
		<?cs call:form_awal() ?>
		<?cs if:Periode.minta == "DIMINTA" ?>
			<p>
				<?cs if:Periode.saya ?>
					<?cs var:T.administration.tutup.tunggu_lain ?>
				<?cs else ?>
					<?cs var:T.administration.tutup.setujui_arti ?>
				<?cs /if ?>
			</p>
		<?cs elif:Periode.minta != "ANTRE" && Periode.minta != "JALAN" ?>
			<?cs if:Periode.terbuka == #0 && !Periode.masa ?>
				<p><?cs var:T.administration.tutup.siap ?></p>
			<?cs else ?>
				<p><?cs var:T.administration.tutup.paksa_arti ?></p>
			<?cs /if ?><?cs call:isian_area_b(Isian.alasan, T.administration.tutup.alasan_bantuan) ?>
		<?cs /if ?>
		<div class="deret">
			<?cs each:a = Aksi ?>
				<?cs if:a.kode == "tutup" ?>
					<?cs if:Periode.terbuka == #0 && !Periode.masa ?>
						<?cs call:tombol(a.kode, T.administration.tutup.aksi[a.kode], "utama") ?>
					<?cs /if ?>
				<?cs elif:a.kode == "setujui" ?>
					<?cs if:!Periode.saya ?>
						<?cs call:tombol(a.kode, T.administration.tutup.aksi[a.kode], "utama") ?>
					<?cs /if ?>
				<?cs else ?>
					<?cs call:tombol(a.kode, T.administration.tutup.aksi[a.kode], "biasa") ?>
				<?cs /if ?>
			<?cs /each ?>
		</div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<?cs if:subcount(Terbuka) > #0 ?>
	<h2><?cs var:T.administration.tutup.daftar ?></h2>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.administration.tutup.daftar ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.umum.unit ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:s = Terbuka ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:s.pegawai_id ?>">
							<?cs var:s.nama ?>
						</a><span class="kecil"><?cs var:s.nip ?></span>
					</th>
					<td data-label="<?cs var:T.umum.unit ?>"><?cs var:s.unit ?></td>
					<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(s.status) ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
