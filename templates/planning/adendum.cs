<?cs include!"base/atas.cs" ?>
<?cs def:adendum_nilai(a) ?>
	<strong><?cs var:angka(a.lama) ?> → <?cs var:angka(a.baru) ?></strong> <?cs var:a.satuan ?>
	<?cs if:a.triwulan && a.tahun_baru && a.tahun_lama != a.tahun_baru ?>
		<span class="kecil">
			<?cs var:T.planning.adendum.masa[0] ?>: <?cs var:angka(a.tahun_lama) ?> → <?cs var:angka(a.tahun_baru) ?>
		</span>
	<?cs /if ?>
<?cs /def ?>
<p class="pengantar"><?cs call:status(Skp.status) ?> <?cs var:Skp.nama ?> · <?cs var:Skp.periode ?></p>
<p><?cs var:T.planning.adendum.pengantar ?></p>
<?cs set:ajukan = "" ?>
<?cs set:putus = "" ?>
<?cs each:x = Aksi ?>
	<?cs if:x.kode == "ajukan_adendum" ?>
		<?cs set:ajukan = "1" ?>
	<?cs elif:x.kode == "setujui_adendum" ?>
		<?cs set:putus = "1" ?>
	<?cs /if ?>
<?cs /each ?>
<?cs if:putus && subcount(Isian.adendum.pilihan) > #0 ?>
	<section class="kartu" aria-labelledby="putus">
		<h2 id="putus"><?cs var:T.planning.adendum.putuskan ?></h2>
		<?cs call:form_awal() ?><?cs call:isian_radio(Isian.adendum) ?>
		<?cs call:isian_area_b(Isian.catatan, T.planning.adendum.catatan_bantuan) ?>
		<div class="deret">
			<?cs call:tombol("setujui_adendum", T.aksi.setujui_adendum, "utama") ?>
			<?cs call:tombol("tolak_adendum", T.aksi.tolak_adendum, "biasa") ?>
		</div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<h2><?cs var:T.planning.adendum.daftar ?></h2>
<?cs if:subcount(Adendum) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.adendum.daftar ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.skp.iki ?></th>
				<th scope="col"><?cs var:T.planning.adendum.untuk ?></th>
				<th scope="col"><?cs var:T.isian.target ?></th>
				<th scope="col"><?cs var:T.umum.alasan ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:a = Adendum ?>
				<tr>
					<th scope="row"><?cs var:a.iki ?></th>
					<td data-label="<?cs var:T.planning.adendum.untuk ?>">
						<?cs var:T.planning.adendum.masa[a.triwulan] ?>
					</td>
					<td data-label="<?cs var:T.isian.target ?>"><?cs call:adendum_nilai(a) ?></td>
					<td data-label="<?cs var:T.umum.alasan ?>">
						<?cs var:a.alasan ?>
						<span class="kecil"><?cs var:a.oleh ?>, <?cs var:waktu(a.waktu) ?></span>
					</td>
					<td data-label="<?cs var:T.umum.status ?>">
						<?cs call:status(a.status) ?>
						<?cs if:a.diputus_pada ?>
							<span class="kecil"><?cs var:waktu(a.diputus_pada) ?></span>
						<?cs /if ?>
						<?cs if:a.catatan ?><span class="kecil"><?cs var:a.catatan ?></span><?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.planning.adendum.kosong) ?>
<?cs /if ?>
<?cs if:ajukan ?>
	<section class="kartu" aria-labelledby="ajukan">
		<h2 id="ajukan"><?cs var:T.planning.adendum.ajukan ?></h2>
		<?cs if:Boleh || Isian.target_ubah.galat ?>
			<?cs call:form_awal() ?>
			<?cs call:isian_pilih_b(Isian.target_ubah, T.planning.adendum.target_bantuan) ?>
			<?cs call:isian_angka(Isian.baru) ?>
			<?cs call:isian_area_b(Isian.alasan, T.planning.adendum.alasan_bantuan) ?>
			<div class="deret"><?cs call:tombol("ajukan_adendum", T.aksi.ajukan_adendum, "utama") ?></div>
			<?cs call:form_akhir() ?>
		<?cs else ?>
			<p class="redup"><?cs var:T.planning.adendum.tidak_boleh ?></p>
		<?cs /if ?>
	</section>
<?cs /if ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
