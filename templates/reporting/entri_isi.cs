<?cs # The daily entry as a form and as rows: shared by home and the report pages. ?>
<?cs def:iki_pilih(n) ?>
	<div class="isian">
		<?cs call:isian_label(n) ?>
		<select class="form-select" data-ukur <?cs call:isian_atribut(n, "") ?>>
			<?cs each:p = Iki.daftar ?>
				<option value="<?cs var:p.nilai ?>"<?cs if:p.rasio ?> data-pembilang="<?cs var:p.pembilang ?>" data-penyebut="<?cs var:p.penyebut ?>"<?cs /if ?><?cs if:p.nilai == n ?> selected<?cs /if ?>>
					<?cs var:p.teks ?>
				</option>
			<?cs /each ?>
		</select><?cs call:isian_ekor(n) ?>
	</div>
<?cs /def ?>
<?cs # Numerator or denominator of a ratio; with one indicator its own words, else the script puts them. ?>
<?cs def:entri_bagian(n, bantuan) ?>
	<?cs if:Iki.banyak == #1 && Iki.daftar.0[n.nama] ?>
		<?cs call:isian_angka_b(n, Iki.daftar.0[n.nama]) ?>
	<?cs else ?>
		<?cs call:isian_angka_b(n, bantuan) ?>
	<?cs /if ?>
<?cs /def ?>
<?cs def:entri_form(kirim, susul) ?>
	<?cs if:susul ?>
		<?cs call:form_susul_awal(Base.reporting + "/entri/") ?>
	<?cs else ?>
		<?cs call:form_berkas_awal() ?>
	<?cs /if ?><?cs call:iki_pilih(Isian.iki) ?><?cs call:isian_area(Isian.teks) ?>
	<?cs if:Iki.rasio ?>
		<div class="deret-isian" data-ukur-rasio>
			<?cs call:entri_bagian(Isian.pembilang, T.reporting.entri.pembilang_bantuan) ?>
			<?cs call:entri_bagian(Isian.penyebut, T.reporting.entri.penyebut_bantuan) ?>
		</div>
	<?cs /if ?>
	<div class="deret-isian">
		<?cs if:Iki.jumlah || !Iki.rasio ?>
			<div data-ukur-jumlah><?cs call:isian_angka(Isian.jumlah) ?></div>
		<?cs /if ?><?cs call:isian_tanggal(Isian.tanggal) ?>
	</div>
	<?cs call:isian_berkas(Isian.foto) ?>
	<div class="deret"><?cs call:tombol("simpan", kirim, "utama") ?></div>
	<?cs call:form_akhir() ?>
<?cs /def ?>
<?cs def:entri_tanda(e) ?>
	<?cs if:e.terlambat ?> <?cs call:lencana(T.umum.terlambat) ?><?cs /if ?>
	<?cs if:e.menyusul ?> <?cs call:lencana(T.umum.menyusul) ?><?cs /if ?>
<?cs /def ?>
<?cs def:entri_jumlah(e) ?>
	<?cs if:e.jumlah ?><?cs var:angka(e.jumlah) ?> <?cs var:e.satuan ?><?cs /if ?>
<?cs /def ?>
<?cs def:entri_tabel(d, judul) ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:judul ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.isian.tanggal ?></th>
				<th scope="col"><?cs var:T.isian.teks ?></th>
				<th scope="col" class="angka"><?cs var:T.isian.jumlah ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:e = d ?>
				<tr>
					<td data-label="<?cs var:T.isian.tanggal ?>"><?cs var:tanggal_pendek(e.tanggal) ?></td>
					<th scope="row">
						<a href="<?cs var:Base.reporting ?>/entri/<?cs var:e.id ?>"><?cs var:e.teks ?></a>
						<span class="kecil"><?cs var:e.iki ?></span>
						<?cs if:e.catatan ?>
							<span class="kecil"><?cs var:T.umum.catatan ?>: <?cs var:e.catatan ?></span>
						<?cs /if ?>
					</th>
					<td class="angka" data-label="<?cs var:T.isian.jumlah ?>"><?cs call:entri_jumlah(e) ?></td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs call:status(e.status) ?><?cs call:entri_tanda(e) ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
