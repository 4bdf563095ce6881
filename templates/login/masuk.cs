<?cs # Sign in. Masuk.lama = 1: the session ended while something was being sent; it is kept for the same person. Masuk.pertama = 1: nobody can sign in yet, the first administrator is to be made. ?>
<?cs set:Halaman.lebar = "masuk" ?>
<?cs include!"base/atas.cs" ?>
<div class="masuk">
	<p class="pengantar"><?cs var:T.login.masuk.pengantar ?></p>
	<?cs if:Masuk.lama ?><?cs call:catatan("info", T.login.masuk.titipan) ?><?cs /if ?>
	<?cs if:Masuk.pertama ?>
		<p class="catatan catatan-info">
			<?cs call:ikon("info-circle") ?>
			<span>
				<?cs var:T.login.masuk.pertama ?> <a href="<?cs var:Base.login ?>/pertama"><?cs var:T.login.masuk.pertama_tombol ?></a>
			</span>
		</p>
	<?cs /if ?>
	<div class="kartu">
		<?cs call:form_awal() ?><input type="hidden" name="lanjut" value="<?cs var:Isian.lanjut ?>">
		<?cs call:isian_baris(Isian.nip, "text", "username", T.login.masuk.nip_bantuan) ?>
		<?cs call:isian_sandi(Isian.sandi) ?><?cs call:isian_cek_b(Isian.ingat, T.login.masuk.ingat_bantuan) ?>
		<?cs call:tombol("masuk", T.login.masuk.tombol, "utama") ?><?cs call:form_akhir() ?>
	</div>
	<section class="kartu" aria-labelledby="instansi">
		<h2 id="instansi"><?cs var:Profil.nama ?></h2>
		<dl class="rinci">
			<dt><?cs var:T.login.masuk.tempat ?></dt>
			<dd><?cs var:Profil.tempat ?></dd>
			<dt><?cs var:T.login.masuk.irama ?></dt>
			<dd>
				<?cs var:T.login.masuk.laporan[Profil.siklus.entri] ?>, <?cs var:T.login.masuk.evaluasi[Profil.siklus.evaluasi] ?>
			</dd>
			<dt><?cs var:T.login.masuk.peserta ?></dt>
			<dd>
				<?cs var:T.login.masuk.ikut.PEGAWAI ?>, <?cs var:T.login.masuk.ikut.PENILAI ?>
				<?cs if:Profil.peserta.ATASAN_PENILAI ?>
					, <?cs var:T.login.masuk.ikut.ATASAN_PENILAI ?>
				<?cs /if ?><?cs if:Profil.peserta.TIM ?>, <?cs var:T.login.masuk.ikut.TIM ?><?cs /if ?>
				<?cs if:Profil.peserta.REKAN ?>, <?cs var:T.login.masuk.ikut.REKAN ?><?cs /if ?>
				<?cs if:Profil.peserta.BAWAHAN ?>, <?cs var:T.login.masuk.ikut.BAWAHAN ?><?cs /if ?>
				<?cs if:Profil.peserta.PIHAK_KETIGA ?>, <?cs var:T.login.masuk.ikut.PIHAK_KETIGA ?><?cs /if ?>
			</dd>
			<dt><?cs var:T.login.masuk.bantuan ?></dt>
			<dd><?cs var:Profil.bantuan ?></dd>
		</dl>
	</section>
	<?cs call:catatan("info", T.login.masuk.lupa) ?>
</div>
<?cs include!"base/bawah.cs" ?>
