<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?><?cs call:form_awal() ?>
	<?cs call:isian_teks_b(Isian.login, T.administration.akun.login_bantuan) ?>
	<?cs if:Sandi.acak ?>
		<p class="form-label"><?cs var:T.administration.akun.sandi ?></p>
		<p class="predikat-besar"><code><?cs var:Sandi.acak ?></code></p>
		<input type="hidden" name="sandi" value="<?cs var:Sandi.acak ?>">
		<?cs call:catatan("awas", T.administration.akun.sekali) ?>
		<?cs call:simpan_batal(T.administration.orang.buat_akun, "/pegawai/" + Orang.id) ?>
	<?cs else ?>
		<?cs call:simpan_batal(T.umum.simpan, "/pegawai/" + Orang.id) ?>
	<?cs /if ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
