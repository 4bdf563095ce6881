<?cs # The plan as it reads: shared by the page and by what the superior decides on. ?>
<?cs def:iki_fakta(label, teks) ?>
	<?cs if:teks ?><span class="kecil"><?cs var:label ?>: <?cs var:teks ?></span><?cs /if ?>
<?cs /def ?>
<?cs include!"planning/percakapan.cs" ?>
<?cs # The field for a note at a value; rows of results find theirs the same way. ?>
<?cs def:catatan_nilai(id, nama) ?>
	<?cs set:Ada = "" ?>
	<?cs each:x = Isian.perilaku ?>
		<?cs if:x.kunci == id && Boleh.catat ?>
			<?cs set:Ada = "1" ?><?cs call:percakapan(Dialog.perilaku[id], "perilaku-" + id, nama, x.catatan) ?>
		<?cs /if ?>
	<?cs /each ?>
	<?cs if:!Ada ?><?cs call:percakapan(Dialog.perilaku[id], "perilaku-" + id, nama, "") ?><?cs /if ?>
<?cs /def ?>
<?cs def:catatan_rhk(id, nama) ?>
	<?cs set:Ada = "" ?>
	<?cs each:x = Isian.rhk ?>
		<?cs if:x.kunci == id && Boleh.catat ?>
			<?cs set:Ada = "1" ?><?cs call:percakapan(Dialog.rhk[id], "rhk-" + id, nama, x.catatan) ?>
		<?cs /if ?>
	<?cs /each ?>
	<?cs if:!Ada ?><?cs call:percakapan(Dialog.rhk[id], "rhk-" + id, nama, "") ?><?cs /if ?>
<?cs /def ?>
<?cs def:catatan_iki(rhk, id, nama) ?>
	<?cs set:Ada = "" ?>
	<?cs each:x = Isian.rhk ?>
		<?cs if:x.kunci == rhk && Boleh.catat ?>
			<?cs each:y = x.iki ?>
				<?cs if:y.kunci == id ?>
					<?cs set:Ada = "1" ?><?cs call:percakapan(Dialog.iki[id], "iki-" + id, nama, y.catatan) ?>
				<?cs /if ?>
			<?cs /each ?>
		<?cs /if ?>
	<?cs /each ?>
	<?cs if:!Ada ?><?cs call:percakapan(Dialog.iki[id], "iki-" + id, nama, "") ?><?cs /if ?>
<?cs /def ?>
<?cs # A target is a number, a range, or words. ?>
<?cs def:iki_target(i) ?>
	<?cs if:i.target_lo ?>
		<?cs var:angka(i.target_lo) ?>–<?cs var:angka(i.target_hi) ?> <?cs elif:i.target ?>
			<?cs var:angka(i.target) ?> <?cs /if ?>
		<?cs var:i.satuan ?>
	<?cs each:a = i.adendum ?> <span class="kecil adendum">
			<?cs if:a.triwulan != "0" ?><?cs var:T.planning.adendum.masa[a.triwulan] ?>: <?cs /if ?>
			<?cs var:T.umum.semula ?> <?cs var:angka(a.lama) ?>
			<?cs if:a.triwulan != "0" ?> → <?cs var:angka(a.baru) ?><?cs /if ?> (<?cs var:T.umum.adendum ?> <?cs var:waktu(a.waktu) ?>
			: <?cs var:a.alasan ?>)
		</span>
	<?cs /each ?>
<?cs /def ?>
<?cs # Groups whose growth counts, with their size and where they begin. ?>
<?cs def:iki_kelompok(i) ?>
	<?cs if:subcount(i.kelompok) > #0 ?>
		<div class="kecil">
			<?cs var:T.isian.kelompok ?>: <?cs each:k = i.kelompok ?>
				<?cs var:k.nama ?> (<?cs var:angka(k.jumlah) ?> <?cs var:T.planning.kelompok.anggota ?>, <?cs var:T.planning.kelompok.awal ?> <?cs var:angka(k.awal) ?>
				)<?cs if:!last(k) ?>; <?cs /if ?>
			<?cs /each ?>
		</div>
	<?cs /if ?>
<?cs /def ?>
<?cs def:iki_triwulan(i) ?>
	<?cs if:i.target_tw1 || i.target_tw2 || i.target_tw3 || i.target_tw4 ?>
		<span class="kecil">
			<?cs var:T.planning.skp.triwulan ?>: <?cs if:i.target_tw1 ?><?cs var:angka(i.target_tw1) ?><?cs else ?>–<?cs /if ?> · <?cs if:i.target_tw2 ?><?cs var:angka(i.target_tw2) ?><?cs else ?>–<?cs /if ?> · <?cs if:i.target_tw3 ?><?cs var:angka(i.target_tw3) ?><?cs else ?>–<?cs /if ?> · <?cs if:i.target_tw4 ?><?cs var:angka(i.target_tw4) ?><?cs else ?>–<?cs /if ?>
		</span>
	<?cs /if ?>
<?cs /def ?>
<?cs # How it will be judged: formula in words, a worked line, and the rules' own steps behind it. ?>
<?cs def:iki_cara(c) ?>
	<?cs if:c.rumus ?>
		<div class="cara">
			<p>
				<?cs var:T.planning.cara.rumus[c.rumus] ?> <?cs if:c.rumus != "KUALITATIF" && c.rumus != "KELOMPOK" ?>
					<?cs var:T.planning.cara.konsolidasi[c.konsolidasi] ?>
				<?cs /if ?>
			</p>
			<?cs if:c.capaian ?>
				<p class="cara-contoh">
					<span><?cs var:T.planning.cara.contoh ?></span> <strong><?cs var:angka(c.contoh) ?> <?cs var:c.satuan ?></strong> → <strong><?cs var:angka(c.capaian) ?></strong> → <?cs var:T.planning.cara.saran ?> <strong><?cs var:T.kode[c.saran] ?></strong>
				</p>
				<?cs if:subcount(c.langkah) > #0 ?>
					<details class="lipat">
						<summary><?cs var:T.planning.cara.langkah ?></summary>
						<ol><?cs each:l = c.langkah ?><li><?cs var:l.teks ?></li><?cs /each ?></ol>
					</details>
				<?cs /if ?>
			<?cs elif:c.galat ?>
				<p><?cs var:T.rules.galat[c.galat] ?></p>
			<?cs /if ?>
		</div>
	<?cs /if ?>
<?cs /def ?>
<?cs def:iki_rubrik(i) ?>
	<?cs if:i.rubrik_di_atas || i.rubrik_sesuai || i.rubrik_di_bawah ?>
		<dl class="rubrik">
			<dt><?cs var:T.kode.DI_ATAS ?></dt>
			<dd><?cs var:i.rubrik_di_atas ?></dd>
			<dt><?cs var:T.kode.SESUAI ?></dt>
			<dd><?cs var:i.rubrik_sesuai ?></dd>
			<dt><?cs var:T.kode.DI_BAWAH ?></dt>
			<dd><?cs var:i.rubrik_di_bawah ?></dd>
		</dl>
	<?cs /if ?>
<?cs /def ?>
<?cs def:iki_aksi(i) ?>
	<?cs if:i.aksi_tw1 || i.aksi_tw2 || i.aksi_tw3 || i.aksi_tw4 ?>
		<div class="kecil">
			<?cs var:T.planning.skp.aksi ?>
			<ol class="aksi-triwulan">
				<li><?cs var:i.aksi_tw1 ?></li>
				<li><?cs var:i.aksi_tw2 ?></li>
				<li><?cs var:i.aksi_tw3 ?></li>
				<li><?cs var:i.aksi_tw4 ?></li>
			</ol>
		</div>
	<?cs /if ?>
<?cs /def ?>
<?cs def:iki_baris(i, rhk) ?>
	<tr>
		<td data-label="<?cs var:T.isian.aspek ?>">
			<?cs var:T.kode[i.aspek] ?>
			<?cs if:i.sifat == "OUTCOME" ?> <?cs call:lencana(T.planning.skp.outcome) ?><?cs /if ?>
		</td>
		<td data-label="<?cs var:T.planning.skp.iki ?>">
			<?cs var:i.teks ?><?cs call:iki_fakta(T.isian.sumber, i.sumber) ?>
			<?cs call:iki_fakta(T.isian.wilayah, i.wilayah) ?>
			<?cs if:i.baseline ?>
				<span class="kecil">
					<?cs var:T.isian.baseline ?>: <?cs var:angka(i.baseline) ?> <?cs var:i.satuan ?>
				</span>
			<?cs /if ?><?cs call:iki_kelompok(i) ?>
			<?cs if:i.pembilang ?>
				<span class="kecil"><?cs var:i.pembilang ?> / <?cs var:i.penyebut ?></span>
			<?cs /if ?><?cs call:iki_fakta(T.isian.outcome, i.outcome) ?><?cs call:iki_triwulan(i) ?>
			<?cs call:iki_rubrik(i) ?><?cs call:iki_aksi(i) ?><?cs call:iki_cara(i.cara) ?>
			<?cs call:catatan_iki(rhk, i.id, i.teks) ?>
		</td>
		<td class="angka" data-label="<?cs var:T.isian.target ?>"><?cs call:iki_target(i) ?></td>
		<td data-label="<?cs var:T.isian.arah ?>"><?cs var:T.kode[i.arah] ?></td>
		<td class="angka" data-label="<?cs var:T.isian.bobot ?>">
			<?cs if:i.bobot ?><?cs var:angka(i.bobot) ?>%<?cs /if ?>
		</td>
	</tr>
<?cs /def ?>
<?cs def:rhk_isi(r, nomor) ?>
	<section class="kartu">
		<h3><?cs var:nomor ?>. <?cs var:r.teks ?></h3>
		<?cs if:r.atasan ?>
			<p class="redup"><?cs var:T.planning.skp.mendukung ?>: <?cs var:r.atasan ?></p>
		<?cs /if ?>
		<?cs if:r.sasaran ?><p class="redup"><?cs var:T.isian.sasaran ?>: <?cs var:r.sasaran ?></p><?cs /if ?>
		<?cs if:r.penugasan_dari ?>
			<p class="redup"><?cs var:T.isian.penugasan_dari ?>: <?cs var:r.penugasan_dari ?></p>
		<?cs /if ?>
		<?cs if:r.perspektif ?>
			<p class="redup"><?cs var:T.isian.perspektif ?>: <?cs var:T.kode[r.perspektif] ?></p>
		<?cs /if ?>
		<?cs if:r.manfaat ?>
			<p class="manfaat"><strong><?cs var:T.isian.manfaat ?>:</strong> <?cs var:r.manfaat ?></p>
		<?cs /if ?>
		<?cs if:subcount(r.iki) > #0 ?>
			<table class="tabel">
				<caption class="visually-hidden"><?cs var:T.planning.skp.iki ?></caption>
				<thead>
					<tr>
						<th scope="col"><?cs var:T.isian.aspek ?></th>
						<th scope="col"><?cs var:T.planning.skp.iki ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.target ?></th>
						<th scope="col"><?cs var:T.isian.arah ?></th>
						<th scope="col" class="angka"><?cs var:T.isian.bobot ?></th>
					</tr>
				</thead>
				<tbody><?cs each:i = r.iki ?><?cs call:iki_baris(i, r.id) ?><?cs /each ?></tbody>
			</table>
		<?cs /if ?><?cs call:catatan_rhk(r.id, r.teks) ?>
	</section>
<?cs /def ?>
<?cs # The whole of it: thresholds, the index, who decides, and which rules say so. ?>
<?cs def:cara_isi(c) ?>
	<section class="kartu" aria-labelledby="cara">
		<h2 id="cara"><?cs var:T.planning.cara.judul ?></h2>
		<?cs if:c.di_atas ?>
			<p><?cs var:T.planning.cara.indeks ?></p>
			<table class="tabel ambang">
				<caption class="visually-hidden"><?cs var:T.umum.ambang ?></caption>
				<tbody>
					<tr>
						<th scope="row"><?cs var:T.kode.DI_ATAS ?></th>
						<td><?cs var:T.planning.cara.lebih ?> <?cs var:angka(c.di_atas) ?></td>
					</tr>
					<tr>
						<th scope="row"><?cs var:T.kode.SESUAI ?></th>
						<td><?cs var:angka(c.sesuai) ?> – <?cs var:angka(c.di_atas) ?></td>
					</tr>
					<tr>
						<th scope="row"><?cs var:T.kode.DI_BAWAH ?></th>
						<td><?cs var:T.planning.cara.kurang ?> <?cs var:angka(c.sesuai) ?></td>
					</tr>
				</tbody>
			</table>
		<?cs /if ?>
		<?cs if:subcount(c.kriteria) > #0 ?>
			<p><?cs var:T.planning.cara.kriteria ?></p>
			<ul>
				<?cs each:k = c.kriteria ?>
					<li><?cs var:k.label ?>: <?cs var:angka(k.bobot) ?>%</li>
				<?cs /each ?>
			</ul>
		<?cs /if ?>
		<?cs if:subcount(c.batas) > #0 ?>
			<p><?cs var:T.planning.cara.batas ?></p>
			<table class="tabel ambang">
				<caption class="visually-hidden"><?cs var:T.planning.cara.batas ?></caption>
				<tbody>
					<?cs each:b = c.batas ?>
						<tr>
							<th scope="row"><?cs var:T.kode[b.kode] ?></th>
							<td>
								<?cs if:b.mulai ?>
									<?cs var:T.planning.cara.mulai ?> <?cs var:angka(b.mulai) ?>
								<?cs else ?>
									<?cs var:T.planning.cara.kurang ?> <?cs var:angka(b.kurang) ?>
								<?cs /if ?>
							</td>
						</tr>
					<?cs /each ?>
				</tbody>
			</table>
		<?cs /if ?>
		<p class="redup">
			<?cs if:subcount(c.kriteria) > #0 ?>
				<?cs var:T.planning.cara.kriteria_manusia ?>
			<?cs else ?>
				<?cs var:T.planning.cara.manusia ?>
			<?cs /if ?>
			<?cs if:c.bukti ?> <?cs var:T.planning.cara.bukti ?> <?cs var:angka(c.bukti) ?>%.<?cs /if ?> <?cs var:T.umum.sumber ?>
			: <?cs var:c.judul ?>.
			<?cs if:c.nomor ?> <?cs var:T.planning.cara.tercatat ?> <?cs var:c.nomor ?>, <?cs var:waktu(c.waktu) ?>.
			<?cs /if ?>
		</p>
	</section>
<?cs /def ?>
<?cs def:rhk_daftar(d) ?>
	<?cs set:nomor = #0 ?>
	<?cs each:r = d ?><?cs set:nomor = #nomor + #1 ?><?cs call:rhk_isi(r, nomor) ?><?cs /each ?>
<?cs /def ?>
<?cs def:lampiran_isi(judul, d) ?>
	<section>
		<h3><?cs var:judul ?></h3>
		<?cs if:subcount(d) > #0 ?>
			<ol><?cs each:l = d ?><li><?cs var:l.teks ?></li><?cs /each ?></ol>
		<?cs else ?>
			<p class="redup"><?cs var:T.umum.belum_ada ?></p>
		<?cs /if ?>
	</section>
<?cs /def ?>
<?cs # What happened to the plan in mid-year: closed early, time away, evaluators in turn. ?>
<?cs def:skp_perubahan(s) ?>
	<?cs if:s.tutup_sebab ?>
		<p class="catatan catatan-info">
			<?cs call:ikon("info-circle") ?>
			<span>
				<?cs var:T.planning.perubahan.ditutup ?> <?cs var:tanggal(s.selesai) ?> (
				<?cs var:T.kode[s.tutup_sebab] ?>
				<?cs if:s.tutup_alasan ?>: <?cs var:s.tutup_alasan ?><?cs /if ?>). <?cs var:T.planning.perubahan.semula ?> <?cs var:tanggal(s.rencana_selesai) ?>
				.
			</span>
		</p>
	<?cs /if ?>
	<?cs if:subcount(s.Masa) > #0 ?>
		<ul>
			<?cs each:m = s.Masa ?>
				<li>
					<?cs var:T.kode[m.jenis] ?> <?cs var:tanggal_pendek(m.dari) ?> – <?cs var:tanggal_pendek(m.sampai) ?>
					: <?cs var:m.alasan ?>
				</li>
			<?cs /each ?>
		</ul>
		<?cs if:s.hari_aktif ?>
			<p class="redup">
				<?cs var:T.planning.perubahan.aktif ?>: <?cs var:s.hari_aktif ?> / <?cs var:s.hari ?>
			</p>
		<?cs /if ?>
	<?cs /if ?>
	<?cs if:subcount(s.Penilaian) > #0 ?>
		<p><?cs var:T.planning.perubahan.penilai ?>:</p>
		<ul>
			<?cs each:p = s.Penilaian ?>
				<li>
					<?cs var:p.nama ?>, <?cs var:tanggal_pendek(p.dari) ?> – <?cs var:tanggal_pendek(p.sampai) ?>
				</li>
			<?cs /each ?>
		</ul>
	<?cs /if ?>
<?cs /def ?>
