<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<p class="pengantar">
	<?cs var:T.reporting.beranda.salam ?> <?cs var:Saya.nama ?> · <?cs var:hari(Hari) ?>, <?cs var:tanggal(Hari) ?>
</p>
<?cs if:subcount(Tugas) > #0 ?>
	<p class="sempit">
		<a class="btn btn-biasa" href="#kerjaan">
			<?cs var:T.reporting.beranda.tugas ?>: <?cs var:subcount(Tugas) ?>
		</a>
	</p>
<?cs /if ?>
<?cs if:subcount(Tahap) > #0 ?>
	<?cs call:tahap_tahun(Tahap) ?>
	<?cs each:t = Tahap ?>
		<?cs if:t.alasan ?>
			<p class="catatan catatan-info">
				<?cs call:ikon("info-circle") ?>
				<span>
					<strong><?cs var:T.kode[t.kode] ?></strong> <?cs var:T.umum.diperpanjang ?> <?cs var:tanggal(t.sampai) ?> <?cs var:T.umum.karena ?> <?cs var:t.alasan ?>
				</span>
			</p>
		<?cs /if ?>
	<?cs /each ?>
<?cs /if ?>
<div class="dua">
	<section class="kartu" aria-labelledby="harian">
		<h2 id="harian">
			<?cs if:Siklus.entri == "BULANAN" ?>
				<?cs var:T.reporting.beranda.bulanan ?>
			<?cs elif:Siklus.entri == "MINGGUAN" ?>
				<?cs var:T.reporting.beranda.mingguan ?>
			<?cs else ?>
				<?cs var:T.reporting.beranda.harian ?>
			<?cs /if ?>
		</h2>
		<?cs if:Siklus.evaluasi ?>
			<p class="redup">
				<?cs var:T.reporting.beranda.irama[Siklus.entri] ?> <?cs var:T.reporting.beranda.irama[Siklus.evaluasi] ?>
			</p>
		<?cs /if ?><?cs if:Hari.terisi ?><?cs call:catatan("baik", T.reporting.beranda.sudah) ?><?cs /if ?>
		<?cs if:Iki.banyak ?>
			<?cs call:entri_form(T.umum.kirim, "1") ?>
		<?cs else ?>
			<?cs call:kosong_b(T.reporting.beranda.tanpa_skp, T.reporting.beranda.tanpa_skp_teks) ?>
			<p>
				<a class="btn btn-utama" href="<?cs var:Base.planning ?>">
					<?cs var:T.reporting.beranda.ke_rencana ?>
				</a>
			</p>
		<?cs /if ?>
	</section>
	<section class="kartu sisi" aria-labelledby="kerjaan">
		<h2 id="kerjaan"><?cs var:T.reporting.beranda.tugas ?></h2>
		<?cs if:subcount(Tugas) > #0 ?>
			<?cs call:tugas_daftar(Tugas) ?>
		<?cs else ?>
			<?cs call:kosong(T.umum.tugas_kosong) ?>
		<?cs /if ?>
	</section>
</div>
<?cs if:Saya.pegawai && (Profil.fitur.REFLEKSI || Profil.fitur.INOVASI || Profil.fitur.PENGEMBANGAN || Profil.fitur.PEKANAN || Siklus.entri == "MINGGUAN" || Profil.fitur.PENGAKUAN) ?>
	<section class="kartu" aria-labelledby="tahun-saya">
		<h2 id="tahun-saya"><?cs var:T.reporting.beranda.tahun_saya ?></h2>
		<?cs if:Profil.fitur.REFLEKSI ?><p><?cs var:T.reporting.beranda.refleksi ?></p><?cs /if ?>
		<?cs if:Profil.fitur.INOVASI ?><p><?cs var:T.reporting.beranda.gagasan ?></p><?cs /if ?>
		<?cs if:Profil.fitur.PENGEMBANGAN ?><p><?cs var:T.reporting.beranda.pengembangan ?></p><?cs /if ?>
		<div class="deret">
			<?cs if:Profil.fitur.PEKANAN || Siklus.entri == "MINGGUAN" ?>
				<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/pekan">
					<?cs var:T.judul.reporting.pekan ?>
				</a>
			<?cs /if ?>
			<?cs if:Profil.fitur.REFLEKSI ?>
				<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/catatan/<?cs var:Saya.pegawai ?>?jenis=REFLEKSI">
					<?cs var:T.reporting.beranda.tulis_refleksi ?>
				</a>
			<?cs /if ?>
			<?cs if:Profil.fitur.INOVASI ?>
				<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/catatan/<?cs var:Saya.pegawai ?>?jenis=GAGASAN">
					<?cs var:T.reporting.beranda.tulis_gagasan ?>
				</a>
			<?cs /if ?>
			<?cs if:Profil.fitur.PENGEMBANGAN ?>
				<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/catatan/<?cs var:Saya.pegawai ?>?jenis=PENGEMBANGAN">
					<?cs var:T.reporting.beranda.rencana_belajar ?>
				</a>
			<?cs /if ?>
		</div>
	</section>
<?cs /if ?>
<?cs if:subcount(Terbaru) > #0 ?>
	<section>
		<h2><?cs var:T.reporting.beranda.terbaru ?></h2>
		<?cs call:entri_tabel(Terbaru, T.reporting.beranda.terbaru) ?>
		<p><a href="<?cs var:Base.reporting ?>"><?cs var:T.reporting.beranda.semua ?></a></p>
	</section>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
