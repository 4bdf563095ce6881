<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<p class="pengantar">
	<?cs var:Aturan.judul ?> · <code><?cs var:Aturan.kode ?></code> <?cs var:T.administration.aturan.versi ?> <?cs var:Aturan.versi ?> <?cs call:status(Aturan.status) ?>
</p>
<div class="dua">
	<div>
		<?cs if:subcount(Aksi) > #0 ?>
			<?cs call:form_awal() ?>
			<section class="kartu" aria-labelledby="j-langkah">
				<h2 id="j-langkah">
					<?cs if:Aturan.status == "DIUNGGAH" ?>
						<?cs var:T.administration.aturan.ajukan_judul ?>
					<?cs else ?>
						<?cs var:T.administration.aturan.putus_judul ?>
					<?cs /if ?>
				</h2>
				<?cs if:Aturan.status == "DIAJUKAN" && Aturan.saya ?>
					<?cs call:catatan("info", T.administration.aturan.tunggu_lain) ?>
				<?cs else ?>
					<?cs if:Aturan.status == "DIUNGGAH" ?>
						<p><?cs var:T.administration.aturan.untuk_arti ?></p>
						<?cs each:u = Isian.untuk ?>
							<?cs set:kunci = u.kunci ?>
							<div class="isian isian-cek">
								<input class="form-check-input" type="checkbox" value="1"<?cs if:u.pilih ?> checked<?cs /if ?> <?cs call:isian_atribut(u.pilih, "") ?>>
								<label class="form-check-label" for="<?cs var:u.pilih.id ?>">
									<?cs each:p = Periode ?>
										<?cs if:p.id == kunci ?>
											<?cs var:p.nama ?> (<?cs var:T.kode[p.status] ?>)
											<?cs if:p.skp ?>
												: <?cs var:T.administration.aturan.ada_skp ?>
											<?cs /if ?>
										<?cs /if ?>
									<?cs /each ?>
								</label><?cs call:isian_galat(u.pilih) ?>
							</div>
						<?cs /each ?>
					<?cs else ?>
						<p><?cs var:T.administration.aturan.akibat_arti ?></p>
					<?cs /if ?><?cs call:isian_area_b(Isian.catatan, T.administration.aturan.alasan_bantuan) ?>
				<?cs /if ?>
				<div class="deret">
					<?cs each:a = Aksi ?>
						<?cs if:!Aturan.saya || (a.kode != "setujui" && a.kode != "tolak") ?>
							<?cs if:a.kode == "ajukan" || a.kode == "setujui" ?>
								<?cs call:tombol(a.kode, T.administration.aturan.aksi[a.kode], "utama") ?>
							<?cs else ?>
								<?cs call:tombol(a.kode, T.administration.aturan.aksi[a.kode], "biasa") ?>
							<?cs /if ?>
						<?cs /if ?>
					<?cs /each ?>
				</div>
			</section>
			<?cs call:form_akhir() ?>
		<?cs /if ?><?cs if:subcount(Matriks) > #0 ?><?cs call:matriks(Matriks) ?><?cs /if ?>
		<?cs each:b = Bagian ?>
			<table class="aturan-tabel">
				<caption><?cs var:b.judul ?></caption>
				<?cs if:subcount(b.kolom) > #0 ?>
					<thead>
						<tr>
							<?cs if:b.bernama ?><td></td><?cs /if ?>
							<?cs each:k = b.kolom ?><th scope="col"><?cs var:k.teks ?></th><?cs /each ?>
						</tr>
					</thead>
				<?cs /if ?>
				<tbody>
					<?cs each:r = b.baris ?>
						<tr>
							<?cs if:r.nama ?><th scope="row"><?cs var:r.nama ?></th><?cs /if ?>
							<?cs each:s = r.sel ?>
								<td<?cs if:s.kolom ?> data-label="<?cs var:s.kolom ?>"<?cs /if ?>>
									<?cs var:s.teks ?>
								</td>
							<?cs /each ?>
						</tr>
					<?cs /each ?>
				</tbody>
			</table>
		<?cs /each ?>
		<details class="lipat">
			<summary><?cs var:T.administration.aturan.naskah ?></summary>
			<div class="naskah-isi"><?cs var:Aturan.isi ?></div>
		</details>
	</div>
	<aside class="sisi">
		<section class="kartu">
			<h2><?cs var:T.administration.aturan.keadaan ?></h2>
			<dl class="rinci">
				<dt><?cs var:T.administration.aturan.asal ?></dt>
				<dd><?cs var:T.kode[Aturan.asal] ?></dd>
				<?cs if:Aturan.diunggah_pada ?>
					<dt><?cs var:T.kode.DIUNGGAH ?></dt>
					<dd><?cs var:Aturan.pengunggah ?>, <?cs var:waktu(Aturan.diunggah_pada) ?></dd>
				<?cs /if ?>
				<?cs if:Aturan.diajukan_pada ?>
					<dt><?cs var:T.kode.DIAJUKAN ?></dt>
					<dd><?cs var:Aturan.pengaju ?>, <?cs var:waktu(Aturan.diajukan_pada) ?></dd>
				<?cs /if ?>
				<?cs if:Aturan.catatan ?>
					<dt><?cs var:T.administration.aturan.alasan ?></dt>
					<dd><?cs var:Aturan.catatan ?></dd>
				<?cs /if ?>
				<?cs if:Aturan.diputus_pada ?>
					<dt><?cs var:T.administration.aturan.diputus ?></dt>
					<dd><?cs var:Aturan.pemutus ?>, <?cs var:waktu(Aturan.diputus_pada) ?></dd>
					<dt><?cs var:T.administration.aturan.putusan ?></dt>
					<dd><?cs var:Aturan.putusan ?></dd>
				<?cs /if ?>
				<dt><?cs var:T.administration.aturan.sidik ?></dt>
				<dd class="sidik"><code><?cs var:Aturan.sha256 ?></code></dd>
			</dl>
			<div class="deret">
				<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/aturan/<?cs var:Aturan.id ?>/berkas">
					<?cs var:T.administration.aturan.unduh ?>
				</a>
				<?cs if:Saya.admin ?>
					<a class="btn btn-polos" href="<?cs var:Base.administration ?>/aturan/baru?dari=<?cs var:Aturan.id ?>">
						<?cs var:T.administration.aturan.turunkan ?>
					</a>
				<?cs /if ?>
			</div>
		</section>
		<section class="kartu">
			<h2><?cs var:T.umum.periode ?></h2>
			<ul class="sisi-daftar">
				<?cs each:p = Periode ?>
					<li>
						<?cs var:p.nama ?> (<?cs var:T.kode[p.status] ?>): <?cs if:p.aturan_id == Aturan.id ?>
							<strong><?cs var:T.administration.aturan.memakai ?></strong>
						<?cs elif:p.aturan_id ?>
							<a href="<?cs var:Base.administration ?>/aturan/<?cs var:p.aturan_id ?>">
								<?cs var:p.aturan ?> <?cs var:T.administration.aturan.versi ?> <?cs var:p.versi ?>
							</a>
						<?cs else ?>
							<?cs var:p.aturan ?>
						<?cs /if ?>
						<?cs if:p.diusul && Aturan.status == "DIAJUKAN" ?> → <strong><?cs var:T.administration.aturan.akan_memakai ?></strong>
						<?cs /if ?>
						<?cs if:Saya.admin ?> · <a href="<?cs var:Base.review ?>/simulasi/<?cs var:Aturan.id ?>?periode=<?cs var:p.id ?>">
								<?cs var:T.administration.aturan.coba ?>
							</a>
						<?cs /if ?>
					</li>
				<?cs /each ?>
			</ul>
		</section>
		<section class="kartu">
			<h2><?cs var:T.administration.aturan.bandingkan ?></h2>
			<ul class="sisi-daftar">
				<?cs each:v = Versi ?>
					<li>
						<a href="<?cs var:Base.administration ?>/aturan/<?cs var:Aturan.id ?>/banding/<?cs var:v.id ?>">
							<?cs var:T.administration.aturan.versi ?> <?cs var:v.versi ?>
						</a> <?cs call:status(v.status) ?>
					</li>
				<?cs /each ?>
			</ul>
			<details class="lipat">
				<summary><?cs var:T.administration.aturan.lain ?></summary>
				<ul class="sisi-daftar">
					<?cs each:v = Lain ?>
						<li>
							<a href="<?cs var:Base.administration ?>/aturan/<?cs var:Aturan.id ?>/banding/<?cs var:v.id ?>">
								<?cs var:v.kode ?> <?cs var:T.administration.aturan.versi ?> <?cs var:v.versi ?>
							</a>
						</li>
					<?cs /each ?>
				</ul>
			</details>
		</section>
	</aside>
</div>
<?cs include!"base/bawah.cs" ?>
