<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<form method="get" action="<?cs var:Base.administration ?>/pegawai" class="cari" role="search">
	<label class="visually-hidden" for="cari"><?cs var:T.administration.daftar.cari ?></label>
	<input class="form-control" type="search" id="cari" name="cari" placeholder="<?cs var:T.administration.daftar.cari ?>">
	<button type="submit" class="btn btn-utama">
		<?cs call:ikon("search") ?><span><?cs var:T.umum.cari ?></span>
	</button>
</form>
<div class="kartu-deret">
	<section class="kartu">
		<h2><?cs var:T.administration.beranda.pegawai ?></h2>
		<ul class="sisi-daftar">
			<li>
				<a href="<?cs var:Base.administration ?>/pegawai">
					<?cs var:T.administration.beranda.semua_pegawai ?>
				</a>
			</li>
			<li>
				<a href="<?cs var:Base.administration ?>/pegawai?saring=tanpa-penilai">
					<?cs var:T.administration.daftar.tanpa_penilai ?>
				</a>
				<?cs if:Hitung.semua || #Hitung.pegawai < #1000 ?> <?cs call:lencana(Hitung.tanpa_penilai) ?>
				<?cs /if ?>
			</li>
			<li>
				<a href="<?cs var:Base.administration ?>/pegawai?saring=tanpa-akun">
					<?cs var:T.administration.daftar.tanpa_akun ?>
				</a>
				<?cs if:Hitung.semua || #Hitung.pegawai < #1000 ?> <?cs call:lencana(Hitung.tanpa_akun) ?>
				<?cs /if ?>
			</li>
		</ul>
		<?cs if:Dihitung ?>
			<p class="kecil"><?cs var:T.administration.daftar.dihitung ?> <?cs var:waktu(Dihitung) ?></p>
		<?cs /if ?>
		<?cs if:Saya.admin || Saya.pengelola ?>
			<p class="deret">
				<a class="btn btn-utama" href="<?cs var:Base.administration ?>/pegawai/baru">
					<?cs call:ikon("plus-lg") ?><span><?cs var:T.administration.beranda.pegawai_baru ?></span>
				</a>
			</p>
		<?cs /if ?>
	</section>
	<section class="kartu">
		<h2><?cs var:T.administration.beranda.data ?></h2>
		<ul class="sisi-daftar">
			<li><a href="<?cs var:Base.administration ?>/unit"><?cs var:T.judul.administration.unit ?></a></li>
			<li>
				<a href="<?cs var:Base.administration ?>/periode"><?cs var:T.judul.administration.periode ?></a>
			</li>
			<li>
				<a href="<?cs var:Base.administration ?>/surat"><?cs var:T.judul.administration.surat ?></a>
			</li>
			<?cs if:Saya.admin || Saya.auditor ?>
				<li>
					<a href="<?cs var:Base.administration ?>/aturan">
						<?cs var:T.judul.administration.aturan_daftar ?>
					</a>
				</li>
			<?cs /if ?>
		</ul>
	</section>
	<?cs if:Saya.admin || Saya.auditor ?>
		<section class="kartu">
			<h2><?cs var:T.administration.beranda.audit ?></h2>
			<ul class="sisi-daftar">
				<li>
					<a href="<?cs var:Base.administration ?>/jejak"><?cs var:T.judul.administration.jejak ?></a>
				</li>
			</ul>
			<p>
				<?cs if:Segel.tanggal ?>
					<?cs var:T.administration.beranda.segel ?> <?cs var:tanggal(Segel.tanggal) ?>
				<?cs else ?>
					<?cs var:T.administration.beranda.belum_disegel ?>
				<?cs /if ?>
			</p>
		</section>
	<?cs /if ?>
</div>
<h2><?cs var:T.administration.beranda.terakhir ?></h2>
<?cs if:subcount(Terakhir) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.administration.beranda.terakhir ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.waktu ?></th>
				<th scope="col"><?cs var:T.umum.tindakan ?></th>
				<th scope="col"><?cs var:T.administration.jejak.dokumen ?></th>
				<th scope="col"><?cs var:T.administration.jejak.tentang ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:j = Terakhir ?>
				<tr>
					<td data-label="<?cs var:T.umum.waktu ?>">
						<time datetime="<?cs var:j.waktu ?>"><?cs var:waktu(j.waktu) ?></time>
					</td>
					<td data-label="<?cs var:T.umum.tindakan ?>"><?cs call:aksi_kata(j.aksi) ?></td>
					<td data-label="<?cs var:T.administration.jejak.dokumen ?>">
						<?cs call:jejak_dokumen(j) ?>
					</td>
					<td data-label="<?cs var:T.administration.jejak.tentang ?>">
						<?cs if:j.tentang_id ?>
							<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:j.tentang_id ?>">
								<?cs var:j.tentang ?>
							</a>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.administration.beranda.belum_bekerja) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
