<?cs set:Halaman.judul = Orang.nama ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs def:tautan(jalur, teks) ?>
	<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?><?cs var:jalur ?>">
		<?cs var:teks ?>
	</a>
<?cs /def ?>
<?cs def:tombol_akun(jalur, kode, teks, jenis) ?>
	<form method="post" action="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?><?cs var:jalur ?>">
		<input type="hidden" name="csrf" value="<?cs var:Form.csrf ?>">
		<input type="hidden" name="kunci" value="<?cs var:Form.kunci ?>">
		<input type="hidden" name="versi" value="<?cs var:Orang.akun_version ?>">
		<?cs call:tombol(kode, teks, jenis) ?>
	</form>
<?cs /def ?>
<?cs if:Orang.sampai ?>
	<?cs call:catatan("info", T.administration.orang.berakhir_pada + " " + tanggal(Orang.sampai)) ?>
<?cs /if ?>
<?cs each:n = Nip ?><?cs call:catatan("awas", T.administration.nip[n.kode]) ?><?cs /each ?>
<div class="dua">
	<div>
		<section class="kartu" aria-labelledby="j-tugas">
			<div class="kartu-kepala">
				<h2 id="j-tugas"><?cs var:T.administration.orang.penugasan ?></h2>
				<?cs if:Boleh.urus ?>
					<?cs call:tautan("/penugasan", T.administration.orang.penugasan_baru) ?>
				<?cs /if ?>
			</div>
			<?cs if:subcount(Penugasan) > #0 ?>
				<table class="tabel">
					<caption class="visually-hidden"><?cs var:T.administration.orang.penugasan ?></caption>
					<thead>
						<tr>
							<th scope="col"><?cs var:T.umum.jabatan ?></th>
							<th scope="col"><?cs var:T.administration.orang.masa ?></th>
							<th scope="col">
								<span class="visually-hidden"><?cs var:T.umum.tindakan ?></span>
							</th>
						</tr>
					</thead>
					<tbody>
						<?cs each:t = Penugasan ?>
							<tr>
								<th scope="row">
									<?cs var:t.jabatan ?>
									<?cs if:t.jenis != "DEFINITIF" ?> <?cs call:lencana(T.kode[t.jenis]) ?>
									<?cs /if ?>
									<?cs if:t.pimpinan ?> <?cs call:lencana(T.administration.orang.pimpinan) ?>
									<?cs /if ?><span class="kecil"><?cs var:t.unit ?></span>
								</th>
								<td data-label="<?cs var:T.administration.orang.masa ?>">
									<?cs call:masa(t.dari, t.sampai) ?>
									<?cs if:t.berlaku ?> <?cs call:lencana(T.administration.orang.berlaku) ?>
									<?cs /if ?>
								</td>
								<td class="aksi">
									<?cs if:Boleh.urus && !t.sampai ?>
										<a class="btn btn-polos" href="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?>/penugasan/<?cs var:t.id ?>">
											<?cs var:T.aksi.akhiri ?>
											<span class="visually-hidden"> <?cs var:t.jabatan ?></span>
										</a>
									<?cs /if ?>
								</td>
							</tr>
						<?cs /each ?>
					</tbody>
				</table>
			<?cs else ?>
				<?cs call:kosong(T.administration.orang.tanpa_penugasan) ?>
			<?cs /if ?>
		</section>
		<section class="kartu" aria-labelledby="j-garis">
			<div class="kartu-kepala">
				<h2 id="j-garis"><?cs var:T.administration.orang.garis ?></h2>
				<?cs if:Boleh.urus ?><?cs call:tautan("/garis", T.administration.orang.garis_baru) ?><?cs /if ?>
			</div>
			<?cs if:subcount(Garis) > #0 ?>
				<table class="tabel">
					<caption class="visually-hidden"><?cs var:T.administration.orang.garis ?></caption>
					<thead>
						<tr>
							<th scope="col"><?cs var:T.umum.penilai ?></th>
							<th scope="col"><?cs var:T.isian.jenis ?></th>
							<th scope="col"><?cs var:T.administration.orang.masa ?></th>
							<th scope="col">
								<span class="visually-hidden"><?cs var:T.umum.tindakan ?></span>
							</th>
						</tr>
					</thead>
					<tbody>
						<?cs each:g = Garis ?>
							<tr>
								<th scope="row">
									<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:g.penilai_id ?>">
										<?cs var:g.penilai ?>
									</a>
									<?cs if:g.alasan ?>
										<span class="kecil"><?cs var:g.alasan ?></span>
									<?cs /if ?>
								</th>
								<td data-label="<?cs var:T.isian.jenis ?>">
									<?cs var:T.kode.garis[g.jenis] ?>
								</td>
								<td data-label="<?cs var:T.administration.orang.masa ?>">
									<?cs call:masa(g.dari, g.sampai) ?>
									<?cs if:g.berlaku ?> <?cs call:lencana(T.administration.orang.berlaku) ?>
									<?cs /if ?>
								</td>
								<td class="aksi">
									<?cs if:Boleh.urus && !g.sampai ?>
										<a class="btn btn-polos" href="<?cs var:Base.administration ?>/pegawai/<?cs var:Orang.id ?>/garis/<?cs var:g.id ?>">
											<?cs var:T.aksi.akhiri ?>
											<span class="visually-hidden"> <?cs var:g.penilai ?></span>
										</a>
									<?cs /if ?>
								</td>
							</tr>
						<?cs /each ?>
					</tbody>
				</table>
			<?cs else ?>
				<?cs call:kosong(T.administration.orang.tanpa_garis) ?>
			<?cs /if ?>
		</section>
	</div>
	<aside class="sisi">
		<section class="kartu" aria-labelledby="j-data">
			<div class="kartu-kepala"><h2 id="j-data"><?cs var:T.administration.orang.data ?></h2></div>
			<dl class="rinci">
				<dt><?cs var:T.umum.nama ?></dt>
				<dd><?cs call:gelar(Orang) ?></dd>
				<dt><?cs var:T.umum.nip ?></dt>
				<dd><?cs if:Orang.nip ?><?cs var:Orang.nip ?><?cs else ?>–<?cs /if ?></dd>
				<?cs if:Orang.nrp ?>
					<dt><?cs var:T.isian.nrp ?></dt>
					<dd><?cs var:Orang.nrp ?></dd>
				<?cs /if ?>
				<dt><?cs var:T.umum.status ?></dt>
				<dd><?cs var:T.kode[Orang.status] ?></dd>
				<dt><?cs var:T.isian.pangkat ?></dt>
				<dd><?cs var:Orang.pangkat ?> <?cs var:Orang.golongan ?></dd>
				<?cs if:Orang.tanggal_lahir ?>
					<dt><?cs var:T.isian.tanggal_lahir ?></dt>
					<dd><?cs var:tanggal(Orang.tanggal_lahir) ?></dd>
				<?cs /if ?>
				<?cs if:Orang.surel ?>
					<dt><?cs var:T.isian.surel ?></dt>
					<dd><?cs var:Orang.surel ?></dd>
				<?cs /if ?>
				<dt><?cs var:T.administration.orang.masa ?></dt>
				<dd><?cs call:masa(Orang.dari, Orang.sampai) ?></dd>
			</dl>
			<?cs if:Boleh.urus ?>
				<div class="deret">
					<?cs call:tautan("/ubah", T.umum.ubah) ?>
					<?cs if:!Orang.sampai && !Orang.diri ?>
						<?cs call:tautan("/akhiri", T.administration.orang.akhiri) ?>
					<?cs /if ?>
				</div>
			<?cs /if ?>
		</section>
		<section class="kartu" aria-labelledby="j-akun">
			<h2 id="j-akun"><?cs var:T.administration.orang.akun ?></h2>
			<?cs if:Orang.login ?>
				<p>
					<code><?cs var:Orang.login ?></code> <?cs if:Orang.aktif ?>
						<?cs call:lencana(T.administration.orang.akun_buka) ?>
					<?cs else ?>
						<?cs call:lencana(T.administration.orang.akun_tutup) ?>
					<?cs /if ?>
				</p>
			<?cs else ?>
				<p><?cs var:T.administration.orang.tanpa_akun ?></p>
			<?cs /if ?>
			<?cs if:Boleh.akun ?>
				<div class="deret">
					<?cs if:Orang.login ?>
						<?cs call:tautan("/sandi", T.aksi.setel_sandi) ?>
						<?cs call:tautan("/akun", T.administration.orang.ubah_login) ?>
						<?cs if:!Orang.diri ?>
							<?cs if:Orang.aktif ?>
								<?cs call:tombol_akun("/akun/status", "nonaktifkan", T.aksi.nonaktifkan, "bahaya") ?>
							<?cs else ?>
								<?cs call:tombol_akun("/akun/status", "aktifkan", T.aksi.aktifkan, "biasa") ?>
							<?cs /if ?>
						<?cs /if ?>
					<?cs else ?>
						<?cs call:tautan("/akun", T.administration.orang.buat_akun) ?>
					<?cs /if ?>
				</div>
			<?cs /if ?>
		</section>
		<?cs if:Orang.login ?>
			<section class="kartu" aria-labelledby="j-peran">
				<div class="kartu-kepala">
					<h2 id="j-peran"><?cs var:T.administration.orang.peran ?></h2>
					<?cs if:Boleh.akun && !Orang.diri ?><?cs call:tautan("/peran", T.umum.tambah) ?><?cs /if ?>
				</div>
				<?cs if:subcount(Peran) > #0 ?>
					<ul class="sisi-daftar">
						<?cs each:p = Peran ?>
							<li>
								<?cs var:T.kode[p.peran] ?><?cs if:p.unit ?>, <?cs var:p.unit ?><?cs /if ?>
								<span class="kecil"><?cs call:masa(p.dari, p.sampai) ?></span>
								<?cs if:Boleh.akun && p.berlaku && !Orang.diri ?>
									<?cs call:tombol_akun("/peran/" + p.id, "cabut", T.administration.orang.cabut + " " + T.kode[p.peran], "polos") ?>
								<?cs /if ?>
							</li>
						<?cs /each ?>
					</ul>
				<?cs else ?>
					<p><?cs var:T.administration.orang.tanpa_peran ?></p>
				<?cs /if ?>
			</section>
		<?cs /if ?>
		<?cs if:Saya.admin || Saya.auditor ?>
			<p>
				<a href="<?cs var:Base.administration ?>/jejak/pegawai/<?cs var:Orang.id ?>">
					<?cs var:T.administration.orang.jejak ?>
				</a>
			</p>
		<?cs /if ?>
	</aside>
</div>
<?cs include!"base/bawah.cs" ?>
