<?cs # What every page of an evaluation shows: head, organisation's predicate, indicators, suggestion. ?>
<?cs def:ev_angka(s, satuan) ?>
	<?cs if:?s && s != "" ?><?cs var:angka(s) ?> <?cs var:satuan ?><?cs else ?>–<?cs /if ?>
<?cs /def ?>
<?cs # Choice of the cycle: the interim evaluations of the year and the yearly one. ?>
<?cs def:ev_putaran() ?>
	<?cs if:subcount(Putaran) > #0 ?>
		<nav class="deret putaran" aria-label="<?cs var:T.review.putaran.pilih ?>">
			<?cs each:p = Putaran ?>
				<a class="btn btn-<?cs if:p.kini ?>utama<?cs else ?>biasa<?cs /if ?>" href="<?cs var:Base.review ?><?cs var:p.jalur ?>"<?cs if:p.kini ?> aria-current="page"<?cs /if ?>>
					<?cs var:T.kode[p.kode] ?><?cs if:p.status ?> · <?cs var:T.kode[p.status] ?><?cs /if ?>
				</a>
			<?cs /each ?>
		</nav>
	<?cs /if ?>
<?cs /def ?>
<?cs def:ev_kepala() ?>
	<p class="pengantar">
		<?cs call:status(Ev.status) ?> <?cs var:Ev.nama ?> · <?cs var:Ev.jabatan ?> · <?cs var:Ev.periode ?>
		<?cs if:Ev.sela ?> · <strong><?cs var:T.kode[Ev.siklus] ?></strong>, <?cs var:T.review.evaluasi.sampai ?> <?cs var:tanggal(Ev.sampai) ?>
		<?cs /if ?>
	</p>
	<?cs each:m = Masa ?>
		<p class="redup">
			<?cs var:T.kode[m.jenis] ?> <?cs var:tanggal_pendek(m.dari) ?> – <?cs var:tanggal_pendek(m.sampai) ?>
			: <?cs var:m.alasan ?>
		</p>
	<?cs /each ?>
	<?cs call:ev_putaran() ?>
	<div class="kartu-deret">
		<section class="kartu">
			<h2><?cs var:T.umum.predikat ?></h2>
			<?cs if:Ev.predikat ?>
				<p class="predikat-besar"><?cs call:predikat(Ev.predikat) ?></p>
				<?cs if:Ev.model == "RATING" ?>
					<dl class="rinci">
						<dt><?cs var:T.isian.rating_hasil ?></dt>
						<dd><?cs var:T.kode[Ev.rating_hasil] ?></dd>
						<dt><?cs var:T.isian.rating_perilaku ?></dt>
						<dd><?cs var:T.kode[Ev.rating_perilaku] ?></dd>
					</dl>
				<?cs else ?>
					<dl class="rinci">
						<dt><?cs var:T.review.hasil.nilai ?></dt>
						<dd><?cs var:angka(Ev.nilai_kinerja) ?></dd>
						<?cs if:Ev.nilai_skp ?>
							<dt><?cs var:T.review.hasil.nilai_skp ?></dt>
							<dd><?cs var:angka(Ev.nilai_skp) ?></dd>
							<dt><?cs var:T.isian.nilai_perilaku ?></dt>
							<dd><?cs var:angka(Ev.nilai_perilaku) ?></dd>
						<?cs /if ?>
						<?cs if:Ev.Hasil.kode && Ev.Hasil.kode != Ev.predikat ?>
							<dt><?cs var:T.review.hasil.sebutan ?></dt>
							<dd><?cs var:T.rules.predikat[Ev.Hasil.kode] ?></dd>
						<?cs /if ?>
					</dl>
				<?cs /if ?>
			<?cs else ?>
				<p class="redup"><?cs var:T.review.evaluasi.belum ?></p>
			<?cs /if ?>
		</section>
		<section class="kartu">
			<h2><?cs var:T.review.evaluasi.organisasi ?></h2>
			<?cs if:Ev.organisasi ?>
				<p class="predikat-besar"><?cs call:predikat(Ev.organisasi) ?></p>
				<p class="redup"><?cs var:Ev.organisasi_unit ?></p>
			<?cs else ?>
				<p class="redup"><?cs var:T.review.evaluasi.organisasi_belum ?></p>
			<?cs /if ?>
		</section>
		<?cs if:Ev.model == "RATING" ?>
			<section class="kartu">
				<h2><?cs var:T.umum.saran_sistem ?></h2>
				<?cs if:Ev.Saran.kode ?>
					<p>
						<strong><?cs var:T.kode[Ev.Saran.kode] ?></strong>
						<?cs if:Ev.Saran.pimpinan ?> <span class="redup"><?cs var:T.review.evaluasi.saran_pimpinan ?></span>
						<?cs /if ?>
					</p>
				<?cs else ?>
					<p><?cs var:T.umum.saran_tidak_ada ?></p>
				<?cs /if ?>
				<?cs if:Ev.Saran.indeks ?>
					<p class="redup">
						<?cs var:T.review.evaluasi.indeks ?>: <strong><?cs var:angka(Ev.Saran.indeks) ?></strong>
					</p>
				<?cs /if ?>
				<?cs if:Ev.Saran.galat ?>
					<p class="redup"><?cs var:T.rules.galat[Ev.Saran.galat] ?></p>
				<?cs /if ?>
				<?cs if:subcount(Ev.Saran.kenapa) > #0 ?>
					<ul class="redup">
						<?cs each:k = Ev.Saran.kenapa ?>
							<li><?cs var:T.rules.tanpa_saran[k.kode] ?></li>
						<?cs /each ?>
					</ul>
				<?cs /if ?>
			</section>
		<?cs /if ?>
	</div>
	<?cs if:Ev.hubungan ?>
		<?cs call:catatan("awas", T.review.nilai.hubungan_ada + ": " + Ev.hubungan_teks) ?>
	<?cs /if ?>
<?cs /def ?>
<?cs # Groups whose growth is the realisation: each with its start and end, then how many are measured. ?>
<?cs def:ev_kelompok(i) ?>
	<?cs if:subcount(i.kelompok) > #0 ?>
		<ul class="kelompok-daftar">
			<?cs each:k = i.kelompok ?>
				<li>
					<?cs var:k.nama ?> (<?cs var:angka(k.jumlah) ?>): <?cs var:angka(k.awal) ?> → <?cs if:k.akhir ?>
						<?cs var:angka(k.akhir) ?> (<?cs var:T.review.kelompok.selisih ?> <?cs var:angka(k.selisih) ?>
						)
					<?cs else ?>
						<strong><?cs var:T.review.kelompok.belum ?></strong>
					<?cs /if ?>
				</li>
			<?cs /each ?>
		</ul>
		<span class="kecil">
			<?cs if:i.tumbuh ?>
				<?cs var:T.review.kelompok.tumbuh ?> <?cs call:ev_angka(i.tumbuh, i.satuan) ?> · <?cs /if ?>
			<?cs var:T.review.kelompok.cakupan ?> <?cs var:angka(i.cakupan) ?>%
		</span>
	<?cs /if ?>
<?cs /def ?>
<?cs # What the target was before it was changed. ?>
<?cs def:ev_adendum(i) ?>
	<?cs each:a = i.adendum ?> <span class="kecil adendum">
			<?cs if:a.triwulan != "0" ?><?cs var:T.planning.adendum.masa[a.triwulan] ?>: <?cs /if ?>
			<?cs var:T.umum.semula ?> <?cs var:angka(a.lama) ?>
			<?cs if:a.triwulan != "0" ?> → <?cs var:angka(a.baru) ?><?cs /if ?> (<?cs var:T.umum.adendum ?> <?cs var:waktu(a.waktu) ?>
			: <?cs var:a.alasan ?>)
		</span>
	<?cs /each ?>
<?cs /def ?>
<?cs # In an interim evaluation the target of that time, and how far the year's has come. ?>
<?cs def:ev_target(i) ?>
	<?cs if:?i.target_kini && i.target != i.target_kini ?>
		<?cs call:ev_angka(i.target_kini, i.satuan) ?>
		<span class="kecil">
			<?cs var:T.review.evaluasi.setahun ?> <?cs call:ev_angka(i.target, i.satuan) ?>
		</span>
		<?cs if:i.kemajuan ?>
			<span class="kecil"><?cs var:T.review.evaluasi.kemajuan ?> <?cs var:angka(i.kemajuan) ?>%</span>
		<?cs /if ?>
	<?cs else ?>
		<?cs call:ev_angka(i.target, i.satuan) ?>
	<?cs /if ?><?cs call:ev_adendum(i) ?>
<?cs /def ?>
<?cs def:ev_rubrik(i) ?>
	<?cs if:i.rating ?>
		<p class="redup">
			<?cs var:T.review.rubrik.dinilai ?>: <strong><?cs var:T.kode[i.rating] ?></strong> – <?cs var:i.alasan_rating ?>
		</p>
	<?cs /if ?>
	<?cs if:i.bacaan ?>
		<p class="redup">
			<?cs var:T.review.rubrik.dibaca ?> <?cs var:Ev.pembaca ?>: <strong><?cs var:T.kode[i.bacaan] ?></strong> – <?cs var:i.alasan_bacaan ?>
		</p>
	<?cs /if ?>
<?cs /def ?>
<?cs # What was found in the interim evaluations, beside the yearly one: to look at, nothing follows by itself. ?>
<?cs def:ev_sela() ?>
	<?cs if:subcount(Sela) > #0 ?>
		<section class="kartu">
			<h2><?cs var:T.review.putaran.sebelumnya ?></h2>
			<p class="redup"><?cs var:T.review.putaran.bantuan ?></p>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:T.review.putaran.sebelumnya ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.review.putaran.siklus ?></th>
						<th scope="col" class="angka"><?cs var:T.review.putaran.angka ?></th>
						<th scope="col"><?cs var:T.isian.rating_hasil ?></th>
						<th scope="col"><?cs var:T.isian.rating_perilaku ?></th>
						<th scope="col"><?cs var:T.umum.predikat ?></th>
						<th scope="col"><?cs var:T.isian.catatan ?></th>
					</tr>
				</thead>
				<tbody>
					<?cs each:s = Sela ?>
						<tr>
							<th scope="row"><?cs var:T.kode[s.siklus] ?></th>
							<td class="angka" data-label="<?cs var:T.review.putaran.angka ?>">
								<?cs call:ev_angka(s.nilai, "") ?>
							</td>
							<td data-label="<?cs var:T.isian.rating_hasil ?>">
								<?cs if:s.rating_hasil ?>
									<?cs var:T.kode[s.rating_hasil] ?>
								<?cs else ?>
									–
								<?cs /if ?>
							</td>
							<td data-label="<?cs var:T.isian.rating_perilaku ?>">
								<?cs if:s.rating_perilaku ?>
									<?cs var:T.kode[s.rating_perilaku] ?>
								<?cs else ?>
									–
								<?cs /if ?>
							</td>
							<td data-label="<?cs var:T.umum.predikat ?>"><?cs call:predikat(s.predikat) ?></td>
							<td data-label="<?cs var:T.isian.catatan ?>"><?cs var:s.catatan ?></td>
						</tr>
					<?cs /each ?>
					<?cs if:Ev.Saran.indeks || Ev.Hasil.nilai ?>
						<tr>
							<th scope="row"><?cs var:T.review.putaran.kini ?></th>
							<td class="angka" data-label="<?cs var:T.review.putaran.angka ?>">
								<?cs if:Ev.Hasil.nilai ?>
									<?cs var:angka(Ev.Hasil.nilai) ?>
								<?cs else ?>
									<?cs var:angka(Ev.Saran.indeks) ?>
								<?cs /if ?>
							</td>
							<td data-label="<?cs var:T.isian.rating_hasil ?>">–</td>
							<td data-label="<?cs var:T.isian.rating_perilaku ?>">–</td>
							<td data-label="<?cs var:T.umum.predikat ?>">–</td>
							<td data-label="<?cs var:T.isian.catatan ?>"></td>
						</tr>
					<?cs /if ?>
				</tbody>
			</table>
		</section>
	<?cs /if ?>
<?cs /def ?>
<?cs # The criteria with their weights, known before anybody is judged; values when they may be seen. ?>
<?cs def:ev_kriteria() ?>
	<?cs if:subcount(Kriteria) > #0 ?>
		<section class="kartu">
			<h2><?cs var:T.review.kriteria.judul ?></h2>
			<p class="redup"><?cs var:T.review.kriteria.arti ?></p>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:T.review.kriteria.judul ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.review.kriteria.kriteria ?></th>
						<th scope="col" class="angka"><?cs var:T.review.kriteria.bobot ?></th>
						<th scope="col" class="angka"><?cs var:T.review.kriteria.nilai ?></th>
						<th scope="col" class="angka"><?cs var:T.review.kriteria.kontribusi ?></th>
						<th scope="col"><?cs var:T.umum.alasan ?></th>
					</tr>
				</thead>
				<tbody>
					<?cs each:k = Kriteria ?>
						<tr>
							<th scope="row"><?cs var:k.label ?></th>
							<td class="angka" data-label="<?cs var:T.review.kriteria.bobot ?>">
								<?cs var:angka(k.bobot) ?>%
							</td>
							<td class="angka" data-label="<?cs var:T.review.kriteria.nilai ?>">
								<?cs call:ev_angka(k.nilai, "") ?>
							</td>
							<td class="angka" data-label="<?cs var:T.review.kriteria.kontribusi ?>">
								<?cs call:ev_angka(k.kontribusi, "") ?>
							</td>
							<td data-label="<?cs var:T.umum.alasan ?>"><?cs var:k.alasan ?></td>
						</tr>
					<?cs /each ?>
				</tbody>
				<?cs if:Ev.Hasil.nilai ?>
					<tfoot>
						<tr>
							<th scope="row"><?cs var:T.review.hasil.nilai ?></th>
							<td class="angka" data-label="<?cs var:T.isian.bobot ?>">100%</td>
							<td class="angka" data-label="<?cs var:T.review.kriteria.nilai ?>"></td>
							<td class="angka" data-label="<?cs var:T.review.kriteria.kontribusi ?>">
								<strong><?cs var:angka(Ev.Hasil.nilai) ?></strong>
							</td>
							<td data-label="<?cs var:T.umum.predikat ?>">
								<?cs if:Ev.Hasil.predikat ?><?cs call:predikat(Ev.Hasil.predikat) ?><?cs /if ?>
							</td>
						</tr>
					</tfoot>
				<?cs /if ?>
			</table>
		</section>
	<?cs /if ?>
<?cs /def ?>
<?cs # What the values come to as they stand in the form. ?>
<?cs def:ev_hitung() ?>
	<section class="kartu" id="hasil" aria-live="polite">
		<h2><?cs var:T.review.hasil.judul ?></h2>
		<?cs if:Ev.Hasil.nilai_skp ?>
			<p>
				<?cs var:T.review.hasil.nilai_skp ?>: <strong><?cs var:angka(Ev.Hasil.nilai_skp) ?></strong> (
				<?cs var:T.review.hasil.bobot_skp ?> <?cs var:angka(Ev.Hasil.bobot_skp) ?>%)
			</p>
		<?cs /if ?>
		<?cs if:Ev.Hasil.galat ?><?cs call:catatan("awas", T.rules.galat[Ev.Hasil.galat]) ?><?cs /if ?>
		<?cs if:Ev.Hasil.nilai ?>
			<p>
				<?cs var:T.review.hasil.nilai ?>: <strong><?cs var:angka(Ev.Hasil.nilai) ?></strong>
				<?cs if:Ev.Hasil.predikat ?> → <?cs call:predikat(Ev.Hasil.predikat) ?>
					<?cs if:Ev.Hasil.kode != Ev.Hasil.predikat ?> (<?cs var:T.rules.predikat[Ev.Hasil.kode] ?>)
					<?cs /if ?>
				<?cs /if ?>
			</p>
			<?cs call:penjelasan(Langkah) ?>
		<?cs else ?>
			<p class="redup"><?cs var:T.review.hasil.belum ?></p>
		<?cs /if ?><?cs call:tombol("hitung", T.review.hasil.hitung, "biasa") ?>
	</section>
<?cs /def ?>
<?cs def:ev_iki(i) ?>
	<tr>
		<th scope="row">
			<?cs var:i.teks ?>
			<span class="kecil"><?cs var:T.kode[i.aspek] ?> · <?cs var:T.kode[i.arah] ?></span>
			<?cs call:ev_kelompok(i) ?>
		</th>
		<td class="angka" data-label="<?cs var:T.isian.target ?>"><?cs call:ev_target(i) ?></td>
		<td class="angka" data-label="<?cs var:T.isian.realisasi ?>">
			<?cs call:ev_angka(i.realisasi, i.satuan) ?>
		</td>
		<td class="angka" data-label="<?cs var:T.review.evaluasi.capaian ?>">
			<?cs call:ev_angka(i.capaian, "%") ?>
		</td>
		<td class="angka" data-label="<?cs var:T.isian.bobot ?>"><?cs call:ev_angka(i.bobot, "%") ?></td>
		<td data-label="<?cs var:T.review.evaluasi.bukti ?>">
			<?cs var:i.entri ?> <?cs var:T.review.evaluasi.entri ?>, <?cs var:i.berbukti ?> <?cs var:T.review.evaluasi.berbukti ?>
			<?cs if:i.bukti ?><span class="kecil"><?cs var:i.bukti ?></span><?cs /if ?>
		</td>
		<td data-label="<?cs var:T.review.evaluasi.umpan ?>">
			<?cs var:i.umpan_balik ?><?cs call:ev_rubrik(i) ?>
		</td>
	</tr>
<?cs /def ?>
<?cs def:ev_hasil() ?>
	<h2><?cs var:T.review.evaluasi.hasil ?></h2>
	<?cs each:r = Ev.Rhk ?>
		<section class="kartu">
			<h3><?cs var:r.teks ?></h3>
			<?cs if:r.jenis == "TAMBAHAN" ?><p><?cs call:lencana(T.kode.TAMBAHAN) ?></p><?cs /if ?>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:r.teks ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.isian.iki ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.target ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.realisasi ?></th>
						<th scope="col" class="angka"><?cs var:T.review.evaluasi.capaian ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.bobot ?></th>
						<th scope="col"><?cs var:T.review.evaluasi.bukti ?></th>
						<th scope="col"><?cs var:T.review.evaluasi.umpan ?></th>
					</tr>
				</thead>
				<tbody><?cs each:i = r.iki ?><?cs call:ev_iki(i) ?><?cs /each ?></tbody>
			</table>
		</section>
	<?cs /each ?>
<?cs /def ?>
<?cs def:ev_langkah() ?>
	<?cs if:subcount(Langkah) > #0 ?>
		<details class="lipat"<?cs if:Ev.predikat ?> open<?cs /if ?>>
			<summary>
				<?cs if:Ev.model == "RATING" ?>
					<?cs var:T.review.evaluasi.langkah ?>
				<?cs else ?>
					<?cs var:T.review.hasil.langkah ?>
				<?cs /if ?>
			</summary>
			<?cs call:penjelasan(Langkah) ?>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs # What each level of a qualitative indicator means, as the plan has it. ?>
<?cs def:rubrik_tingkat(i) ?>
	<?cs if:i.rubrik_di_atas || i.rubrik_sesuai || i.rubrik_di_bawah ?>
		<dl class="rinci">
			<dt><?cs var:T.kode.DI_ATAS ?></dt>
			<dd><?cs var:i.rubrik_di_atas ?></dd>
			<dt><?cs var:T.kode.SESUAI ?></dt>
			<dd><?cs var:i.rubrik_sesuai ?></dd>
			<dt><?cs var:T.kode.DI_BAWAH ?></dt>
			<dd><?cs var:i.rubrik_di_bawah ?></dd>
		</dl>
	<?cs else ?>
		<p class="redup"><?cs var:T.review.rubrik.tidak_ada ?></p>
	<?cs /if ?>
<?cs /def ?>
<?cs # What the profile of the agency wants beside the rating. ?>
<?cs def:ev_catatan_daftar(d, judul) ?>
	<h3><?cs var:judul ?></h3>
	<ul>
		<?cs each:c = d ?>
			<li>
				<?cs var:c.teks ?>
				<?cs if:c.tindak ?> <span class="kecil"><?cs var:T.review.profil.tindak ?>: <?cs var:c.tindak ?></span>
				<?cs /if ?> <span class="kecil"><?cs var:tanggal_pendek(c.tanggal) ?> · <?cs var:T.kode[c.status] ?></span>
			</li>
		<?cs /each ?>
	</ul>
<?cs /def ?>
<?cs def:ev_profil() ?>
	<?cs if:Profil.fitur.PENGEMBANGAN ?>
		<section class="kartu" id="pengembangan">
			<h2><?cs var:T.review.profil.pengembangan ?></h2>
			<p class="redup"><?cs var:T.review.profil.pengembangan_teks ?></p>
			<?cs if:subcount(Catatan.PENGEMBANGAN) > #0 ?>
				<?cs call:ev_catatan_daftar(Catatan.PENGEMBANGAN, T.review.profil.disepakati) ?>
			<?cs else ?>
				<p class="redup"><?cs var:T.review.profil.pengembangan_kosong ?></p>
			<?cs /if ?>
			<p>
				<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/catatan/<?cs var:Orang.id ?>?jenis=PENGEMBANGAN">
					<?cs var:T.review.profil.tambah_pengembangan ?>
				</a>
			</p>
		</section>
	<?cs /if ?>
	<?cs if:Laporan.semua ?>
		<section class="kartu" id="disiplin">
			<h2><?cs var:T.review.profil.disiplin ?></h2>
			<p>
				<strong><?cs var:Laporan.tepat ?>%</strong> <?cs var:T.review.profil.tepat ?> <span class="redup">
					(<?cs var:T.review.profil.terlambat ?> <?cs var:angka(Laporan.terlambat) ?> / <?cs var:angka(Laporan.semua) ?>
					)
				</span>
			</p>
		</section>
	<?cs /if ?>
	<?cs if:subcount(Catatan.GAGASAN) > #0 || subcount(Catatan.REFLEKSI) > #0 || subcount(Catatan.PENGAKUAN) > #0 ?>
		<section class="kartu" id="catatan-tahun">
			<h2><?cs var:T.review.profil.catatan ?></h2>
			<?cs if:subcount(Catatan.PENGAKUAN) > #0 ?>
				<?cs call:ev_catatan_daftar(Catatan.PENGAKUAN, T.kode.PENGAKUAN) ?>
			<?cs /if ?>
			<?cs if:subcount(Catatan.GAGASAN) > #0 ?>
				<?cs call:ev_catatan_daftar(Catatan.GAGASAN, T.kode.GAGASAN) ?>
			<?cs /if ?>
			<?cs if:subcount(Catatan.REFLEKSI) > #0 ?>
				<?cs call:ev_catatan_daftar(Catatan.REFLEKSI, T.kode.REFLEKSI) ?>
			<?cs /if ?>
		</section>
	<?cs /if ?>
	<?cs if:subcount(Jabatan) > #0 ?>
		<section class="kartu" id="jabatan-sama">
			<h2><?cs var:T.review.profil.jabatan ?></h2>
			<p class="redup"><?cs var:T.review.profil.jabatan_teks ?></p>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:T.review.profil.jabatan ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.umum.nama ?></th>
						<th scope="col" class="angka"><?cs var:T.review.evaluasi.indeks ?></th>
						<th scope="col"><?cs var:T.umum.predikat ?></th>
					</tr>
				</thead>
				<tbody>
					<?cs each:j = Jabatan ?>
						<tr>
							<th scope="row"><?cs var:j.teks ?></th>
							<td class="angka" data-label="<?cs var:T.review.evaluasi.indeks ?>">
								<?cs if:j.tindak ?><?cs var:angka(j.tindak) ?><?cs else ?>–<?cs /if ?>
							</td>
							<td data-label="<?cs var:T.umum.predikat ?>">
								<?cs if:j.kode ?><?cs call:predikat(j.kode) ?><?cs else ?>–<?cs /if ?>
							</td>
						</tr>
					<?cs /each ?>
				</tbody>
			</table>
		</section>
	<?cs /if ?>
<?cs /def ?>
<?cs # What others say, by group: a mean stands only over enough answers. ?>
<?cs def:ev_survei() ?>
	<?cs if:subcount(Jawaban) > #0 ?>
		<section class="kartu">
			<h2><?cs var:T.review.survei.hasil ?></h2>
			<p class="redup">
				<?cs var:T.review.survei.hasil_arti ?> <?cs var:T.review.peserta.paling ?> <?cs var:SurveiPaling ?>
				.
			</p>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:T.review.survei.hasil ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.review.survei.butir ?></th>
						<?cs each:s = Jawaban.0.sel ?>
							<th scope="col" class="angka"><?cs var:T.kode[s.kelompok] ?></th>
						<?cs /each ?>
					</tr>
				</thead>
				<tbody>
					<?cs each:b = Jawaban ?>
						<tr>
							<th scope="row">
								<?cs if:b.label != b.kode ?>
									<?cs var:b.label ?>
								<?cs else ?>
									<?cs var:T.nilai[b.kode].nama ?>
								<?cs /if ?>
							</th>
							<?cs each:s = b.sel ?>
								<td class="angka" data-label="<?cs var:T.kode[s.kelompok] ?>">
									<?cs if:s.cukup ?>
										<?cs var:angka(s.rata) ?>
									<?cs else ?>
										<?cs var:T.review.survei.kurang ?>
									<?cs /if ?>
								</td>
							<?cs /each ?>
						</tr>
					<?cs /each ?>
				</tbody>
			</table>
		</section>
	<?cs /if ?>
<?cs /def ?>
