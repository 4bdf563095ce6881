<?cs include!"base/atas.cs" ?>
<?cs include!"reporting/entri_isi.cs" ?>
<p class="pengantar">
	<?cs call:status(Entri.status) ?> <?cs var:Entri.nama ?> · <?cs var:hari(Entri.tanggal) ?>, <?cs var:tanggal(Entri.tanggal) ?>
	<?cs call:entri_tanda(Entri) ?>
</p>
<section class="kartu">
	<dl class="rinci">
		<dt><?cs var:T.isian.rhk ?></dt>
		<dd><?cs var:Entri.rhk ?></dd>
		<dt><?cs var:T.isian.iki ?></dt>
		<dd><?cs var:Entri.iki ?></dd>
		<dt><?cs var:T.isian.teks ?></dt>
		<dd><?cs var:Entri.teks ?></dd>
		<?cs if:?Entri.jumlah && Entri.jumlah != "" ?>
			<dt><?cs var:T.isian.jumlah ?></dt>
			<dd><?cs call:entri_jumlah(Entri) ?></dd>
		<?cs /if ?>
		<?cs if:Entri.penyebut ?>
			<dt>
				<?cs if:Entri.apa_pembilang ?>
					<?cs var:Entri.apa_pembilang ?>
				<?cs else ?>
					<?cs var:T.isian.pembilang ?>
				<?cs /if ?>
			</dt>
			<dd><?cs var:angka(Entri.pembilang) ?></dd>
			<dt>
				<?cs if:Entri.apa_penyebut ?>
					<?cs var:Entri.apa_penyebut ?>
				<?cs else ?>
					<?cs var:T.isian.penyebut ?>
				<?cs /if ?>
			</dt>
			<dd><?cs var:angka(Entri.penyebut) ?></dd>
		<?cs /if ?>
		<dt><?cs var:T.reporting.entri.dikirim ?></dt>
		<dd><?cs var:waktu(Entri.dibuat) ?></dd>
		<?cs if:Entri.diputus ?>
			<dt><?cs var:T.reporting.entri.diputus ?></dt>
			<dd><?cs var:Entri.diputus ?>, <?cs var:waktu(Entri.diputus_pada) ?></dd>
		<?cs /if ?>
		<?cs if:Entri.catatan ?>
			<dt><?cs var:T.umum.catatan ?></dt>
			<dd><?cs var:Entri.catatan ?></dd>
		<?cs /if ?>
	</dl>
	<?cs if:Entri.boleh_ubah ?>
		<p>
			<a class="btn btn-biasa" href="<?cs var:Base.reporting ?>/entri/<?cs var:Entri.id ?>/ubah">
				<?cs var:T.umum.ubah ?>
			</a>
		</p>
	<?cs /if ?>
</section>
<section class="kartu">
	<h2><?cs var:T.isian.bukti ?></h2>
	<?cs if:subcount(Bukti) > #0 ?>
		<ul>
			<?cs each:b = Bukti ?>
				<li>
					<?cs if:b.tautan ?>
						<a href="<?cs var:tautan(b.tautan) ?>" rel="noopener noreferrer" target="_blank">
							<?cs var:b.tautan ?>
						</a>
					<?cs else ?>
						<a href="<?cs var:Base.reporting ?>/bukti/<?cs var:b.id ?>"><?cs var:b.nama ?></a>
					<?cs /if ?> <span class="redup"><?cs var:waktu(b.dibuat) ?></span>
				</li>
			<?cs /each ?>
		</ul>
	<?cs else ?>
		<?cs call:kosong(T.reporting.entri.tanpa_bukti) ?>
	<?cs /if ?>
	<?cs if:Entri.boleh_ubah ?>
		<form method="post" action="<?cs var:Base.reporting ?>/entri/<?cs var:Entri.id ?>/bukti" enctype="multipart/form-data" novalidate data-form>
			<?cs call:form_isi() ?>
			<div class="deret-isian">
				<?cs call:isian_berkas(Isian.foto) ?>
				<?cs call:isian_teks_b(Isian.tautan, T.reporting.entri.tautan_bantuan) ?>
			</div>
			<?cs call:tombol("lampirkan", T.aksi.lampirkan, "biasa") ?>
		</form>
	<?cs /if ?>
</section>
<?cs if:Entri.boleh_putus ?>
	<section class="kartu">
		<h2><?cs var:T.reporting.entri.putusan ?></h2>
		<?cs call:form_awal() ?><?cs call:isian_area_b(Isian.catatan, T.reporting.tim.catatan_bantuan) ?>
		<div class="deret">
			<?cs call:tombol("terima", T.aksi.terima, "utama") ?>
			<?cs call:tombol("kembalikan", T.aksi.kembalikan, "biasa") ?>
		</div>
		<?cs call:form_akhir() ?>
	</section>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
