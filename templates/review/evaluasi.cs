<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<?cs call:ev_kepala() ?>
<?cs each:a = Aksi ?>
	<?cs if:a.kode == "terima" ?>
		<section class="kartu">
			<p><?cs var:T.review.evaluasi.terima_teks ?></p>
			<?cs call:form_awal() ?><?cs call:tombol("terima", T.review.evaluasi.terima, "utama") ?>
			<?cs call:form_akhir() ?>
		</section>
	<?cs elif:a.kode == "nilai" ?>
		<p>
			<a class="btn btn-utama" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>/nilai">
				<?cs var:T.review.beranda.nilai ?>
			</a>
		</p>
	<?cs elif:a.kode == "ajukan" ?>
		<p>
			<a class="btn btn-utama" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>/realisasi">
				<?cs var:T.review.beranda.isi ?>
			</a>
		</p>
	<?cs /if ?>
<?cs /each ?>
<?cs if:Ev.predikat ?>
	<?cs if:Ev.model == "RATING" ?>
		<h2><?cs var:T.review.evaluasi.mengapa ?></h2>
		<div class="kartu-deret">
			<section class="kartu">
				<h3><?cs var:T.isian.rating_hasil ?>: <?cs var:T.kode[Ev.rating_hasil] ?></h3>
				<p>
					<?cs if:Ev.alasan_hasil ?>
						<?cs var:Ev.alasan_hasil ?>
					<?cs else ?>
						<span class="redup"><?cs var:T.review.evaluasi.sesuai_saran ?></span>
					<?cs /if ?>
				</p>
			</section>
			<section class="kartu">
				<h3><?cs var:T.isian.rating_perilaku ?>: <?cs var:T.kode[Ev.rating_perilaku] ?></h3>
				<p>
					<?cs if:Ev.alasan_perilaku ?>
						<?cs var:Ev.alasan_perilaku ?>
					<?cs else ?>
						<span class="redup"><?cs var:T.review.evaluasi.tanpa_alasan ?></span>
					<?cs /if ?>
				</p>
			</section>
		</div>
		<?cs call:matriks(Matriks) ?>
	<?cs /if ?>
	<?cs if:Ev.catatan ?>
		<section class="kartu">
			<h3><?cs var:T.review.evaluasi.rekomendasi ?></h3>
			<p><?cs var:Ev.catatan ?></p>
		</section>
	<?cs /if ?>
<?cs elif:Ev.catatan ?>
	<?cs call:catatan("awas", Ev.catatan) ?>
<?cs /if ?><?cs call:ev_kriteria() ?><?cs call:ev_profil() ?><?cs call:ev_sela() ?><?cs call:ev_survei() ?>
	<?cs call:ev_langkah() ?><?cs call:ev_hasil() ?>
<h2><?cs var:T.review.evaluasi.perilaku ?></h2>
<table class="tabel">
	<caption class="visually-hidden"><?cs var:T.review.evaluasi.perilaku ?></caption>
	<thead>
		<tr>
			<th scope="col"><?cs var:T.review.evaluasi.nilai ?></th>
			<th scope="col"><?cs var:T.isian.ekspektasi ?></th>
			<th scope="col"><?cs var:T.review.evaluasi.umpan ?></th>
		</tr>
	</thead>
	<tbody>
		<?cs each:p = Ev.Perilaku ?>
			<tr>
				<th scope="row"><?cs var:T.nilai[p.iki_id].nama ?></th>
				<td data-label="<?cs var:T.isian.ekspektasi ?>"><?cs var:p.teks ?></td>
				<td data-label="<?cs var:T.review.evaluasi.umpan ?>"><?cs var:p.umpan_balik ?></td>
			</tr>
		<?cs /each ?>
	</tbody>
</table>
<p class="deret">
	<?cs if:Peserta ?>
		<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>/peserta">
			<?cs var:T.judul.review.peserta ?>
		</a>
	<?cs /if ?>
	<a class="btn btn-biasa" href="<?cs var:Base.review ?><?cs var:Ev.jalur ?>/cetak">
		<?cs var:T.umum.cetak ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Ev.skp_id ?>">
		<?cs var:T.judul.planning.skp ?>
	</a>
	<?cs if:(Saya.auditor || Saya.admin) && Ev.id ?>
		<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/jejak?jenis=evaluasi&amp;id=<?cs var:Ev.id ?>">
			<?cs var:T.umum.jejak ?>
		</a>
	<?cs /if ?>
</p>
<?cs include!"base/bawah.cs" ?>
