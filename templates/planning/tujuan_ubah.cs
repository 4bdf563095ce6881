<?cs # The sheet of goals: Isian.tujuan.N.sasaran.M.iku.K. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:Perjanjian.unit ?> · <?cs var:T.umum.tahun ?> <?cs var:Perjanjian.tahun ?></p>
<?cs if:Tahun_lalu ?><?cs call:catatan("info", T.planning.tujuan.dari_lalu) ?><?cs /if ?>
	<?cs call:lembar_awal() ?><?cs call:grup_kabar(Isian.grup.tujuan) ?>
<?cs each:t = Isian.tujuan ?>
	<section class="kartu" id="<?cs var:t.baris.id ?>" tabindex="-1" aria-labelledby="<?cs var:t.baris.id ?>-j">
		<div class="rhk-kepala">
			<h2 id="<?cs var:t.baris.id ?>-j">
				<?cs var:T.planning.tujuan.tujuan ?> <?cs var:t.baris.nomor ?>
			</h2>
			<?cs call:tombol_baris("tujuan", t.baris.jalur, T.planning.tujuan.tujuan + " " + t.baris.nomor) ?>
		</div>
		<?cs call:baris_kabar(t.baris) ?><?cs call:isian_area(t.teks) ?>
		<?cs each:s = t.sasaran ?>
			<div role="group" class="sasaran" id="<?cs var:s.baris.id ?>" tabindex="-1" aria-label="<?cs var:T.planning.tujuan.sasaran ?> <?cs var:t.baris.nomor ?>.<?cs var:s.baris.nomor ?>">
				<div class="rhk-kepala">
					<h3>
						<?cs var:T.planning.tujuan.sasaran ?> <?cs var:t.baris.nomor ?>.
						<?cs var:s.baris.nomor ?>
					</h3>
					<?cs call:tombol_baris("sasaran", s.baris.jalur, T.planning.tujuan.sasaran + " " + t.baris.nomor + "." + s.baris.nomor) ?>
				</div>
				<?cs call:baris_kabar(s.baris) ?><?cs call:isian_area(s.teks) ?>
				<?cs each:k = s.iku ?>
					<div role="group" class="iku-petak" id="<?cs var:k.baris.id ?>" tabindex="-1" aria-label="<?cs var:T.planning.tujuan.iku ?> <?cs var:k.baris.nomor ?>">
						<?cs call:baris_kabar(k.baris) ?><?cs call:isian_teks(k.teks) ?>
						<?cs call:isian_angka(k.target) ?><?cs call:isian_teks(k.satuan) ?>
						<?cs call:isian_pilih(k.arah) ?>
						<?cs call:tombol_hapus("iku", k.baris.jalur, T.planning.tujuan.iku + " " + k.baris.nomor) ?>
					</div>
				<?cs /each ?>
				<p><?cs call:tombol_tambah("iku", s.grup.iku, T.planning.tujuan.tambah_iku) ?></p>
			</div>
		<?cs /each ?>
		<p><?cs call:tombol_tambah("sasaran", t.grup.sasaran, T.planning.tujuan.tambah_sasaran) ?></p>
	</section>
<?cs /each ?>
<p><?cs call:tombol_tambah("tujuan", Isian.grup.tujuan, T.planning.tujuan.tambah_tujuan) ?></p>
<div class="deret">
	<?cs each:a = Aksi ?>
		<?cs if:a.kode == "tetapkan" ?>
			<?cs call:tombol("tetapkan", T.planning.tujuan.tetapkan, "utama") ?>
		<?cs elif:subcount(Aksi) > #1 ?>
			<?cs call:tombol(a.kode, T.umum.simpan, "biasa") ?>
		<?cs else ?>
			<?cs call:tombol(a.kode, T.umum.simpan, "utama") ?>
		<?cs /if ?>
	<?cs /each ?>
	<?cs call:konsep_keadaan() ?>
</div>
<?cs call:form_akhir() ?>
<p>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/tujuan/<?cs var:Perjanjian.unit_id ?>">
		<?cs var:T.umum.kembali ?>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
