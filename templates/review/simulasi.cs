<?cs include!"base/atas.cs" ?>
<?cs if:?Pilih ?>
	<p><?cs var:T.review.simulasi.pilih ?></p>
	<ul class="sisi-daftar">
		<?cs each:p = Pilih ?>
			<li>
				<a href="<?cs var:Base.review ?>/simulasi/<?cs var:Aturan.id ?>?periode=<?cs var:p.id ?>">
					<?cs var:p.nama ?>
				</a>
			</li>
		<?cs /each ?>
	</ul>
<?cs else ?>
	<p class="pengantar">
		<a href="<?cs var:Base.administration ?>/aturan/<?cs var:Aturan.id ?>"><?cs var:Aturan.judul ?></a> · <?cs var:Periode.nama ?>
	</p>
	<p><?cs var:T.review.simulasi.arti ?></p>
	<section class="kartu">
		<dl class="rinci">
			<dt><?cs var:T.review.simulasi.dihitung ?></dt>
			<dd><?cs var:Coba.dihitung ?></dd>
			<dt><?cs var:T.review.simulasi.naik ?></dt>
			<dd><?cs var:Coba.naik ?></dd>
			<dt><?cs var:T.review.simulasi.turun ?></dt>
			<dd><?cs var:Coba.turun ?></dd>
			<?cs if:#Coba.tak_dapat > #0 ?>
				<dt><?cs var:T.review.simulasi.tak_dapat ?></dt>
				<dd><?cs var:Coba.tak_dapat ?></dd>
			<?cs /if ?>
		</dl>
		<?cs if:subcount(Coba.pindah) > #0 ?>
			<ul class="sisi-daftar">
				<?cs each:m = Coba.pindah ?>
					<li>
						<?cs var:T.kode[m.dari] ?> → <?cs var:T.kode[m.ke] ?>: <strong><?cs var:m.n ?></strong>
					</li>
				<?cs /each ?>
			</ul>
		<?cs /if ?>
	</section>
	<?cs if:subcount(Baris) > #0 ?>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.judul.review.simulasi ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.umum.nama ?></th>
					<th scope="col"><?cs var:T.umum.unit ?></th>
					<th scope="col"><?cs var:T.review.simulasi.kini ?></th>
					<th scope="col"><?cs var:T.review.simulasi.jadi ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:b = Baris ?>
					<tr>
						<th scope="row"><?cs var:b.nama ?><span class="kecil"><?cs var:b.nip ?></span></th>
						<td data-label="<?cs var:T.umum.unit ?>"><?cs var:b.unit ?></td>
						<td data-label="<?cs var:T.review.simulasi.kini ?>">
							<?cs call:predikat(b.predikat) ?>
							<span class="kecil">
								<?cs if:b.indeks ?><?cs var:b.indeks ?> · <?cs /if ?><?cs var:T.kode[b.hasil] ?>
							</span>
						</td>
						<td data-label="<?cs var:T.review.simulasi.jadi ?>">
							<?cs call:predikat(b.predikat_baru) ?>
							<span class="kecil">
								<?cs if:b.indeks_baru ?><?cs var:b.indeks_baru ?> · <?cs /if ?>
								<?cs var:T.kode[b.hasil_baru] ?>
							</span>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
	<?cs elif:#Coba.dihitung > #0 ?>
		<?cs call:catatan("baik", T.review.simulasi.tetap) ?>
	<?cs else ?>
		<?cs call:kosong(T.review.simulasi.kosong) ?>
	<?cs /if ?>
	<?cs if:Coba.berikut ?>
		<nav class="lanjut" aria-label="<?cs var:T.umum.halaman_daftar ?>">
			<a class="btn btn-biasa" href="<?cs var:Base.review ?>/simulasi/<?cs var:Aturan.id ?>?periode=<?cs var:Periode.id ?>&amp;setelah=<?cs var:Coba.berikut ?>">
				<?cs var:T.umum.berikutnya ?>
			</a>
		</nav>
	<?cs /if ?>
<?cs /if ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.administration ?>/aturan/<?cs var:Aturan.id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
