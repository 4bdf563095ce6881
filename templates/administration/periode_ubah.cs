<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs if:Tutup ?>
	<p class="deret">
		<a class="btn btn-biasa" href="<?cs var:Halaman.alamat ?>/tutup">
			<?cs var:T.judul.administration.periode_tutup ?>
		</a>
	</p>
<?cs /if ?><?cs call:lembar_awal() ?>
<section class="kartu">
	<div class="deret-isian">
		<?cs call:isian_teks(Isian.tahun) ?><?cs call:isian_teks(Isian.nama) ?>
		<?cs call:isian_pilih(Isian.status) ?>
	</div>
	<div class="deret-isian">
		<?cs call:isian_tanggal(Isian.mulai) ?><?cs call:isian_tanggal(Isian.selesai) ?>
		<?cs call:isian_pilih(Isian.aturan) ?>
	</div>
	<div class="deret-isian">
		<?cs call:isian_pilih(Isian.siklus_entri) ?><?cs call:isian_pilih(Isian.siklus_evaluasi) ?>
	</div>
	<?cs call:isian_cek_b(Isian.saran_tim, T.administration.periode.saran_tim_bantuan) ?>
</section>
<section class="kartu" aria-labelledby="j-tahap">
	<h2 id="j-tahap"><?cs var:T.administration.periode.tahap ?></h2>
	<p><?cs var:T.administration.periode.tahap_arti ?></p>
	<?cs call:grup_kabar(Isian.grup.tahap) ?>
	<?cs each:t = Isian.tahap ?>
		<div class="deret-isian" role="group" id="<?cs var:t.baris.id ?>" tabindex="-1" aria-label="<?cs var:T.administration.periode.tahap ?> <?cs var:t.baris.nomor ?>">
			<?cs call:baris_kabar(t.baris) ?><?cs call:isian_pilih(t.tahap) ?><?cs call:isian_tanggal(t.buka) ?>
			<?cs call:isian_tanggal(t.tutup) ?><?cs call:isian_pilih_dari(t.unit, Pilihan.unit, "") ?>
			<?cs call:isian_teks(t.alasan) ?>
			<div>
				<?cs call:tombol_hapus("tahap", t.baris.jalur, T.administration.periode.tahap + " " + t.baris.nomor) ?>
			</div>
		</div>
	<?cs /each ?>
	<?cs call:tombol_tambah("tahap", Isian.grup.tahap, T.administration.periode.tambah_tahap) ?>
	<?cs call:unit_sempit() ?>
</section>
<?cs call:simpan_batal(T.umum.simpan, "/periode") ?><?cs call:form_akhir() ?>
	<?cs if:Latihan == "1" ?>
		<section class="kartu" aria-labelledby="buang">
			<h2 id="buang"><?cs var:T.administration.periode.buang ?></h2>
			<p><?cs var:T.administration.periode.buang_arti ?></p>
			<form method="post" action="<?cs var:Halaman.alamat ?>/buang" novalidate>
				<?cs call:form_isi() ?><?cs call:tombol("buang", T.administration.periode.buang, "bahaya") ?>
			</form>
		</section>
	<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
