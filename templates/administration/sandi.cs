<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
<p><?cs var:T.administration.akun.setel_arti ?></p>
<?cs call:form_awal() ?>
<p class="form-label"><?cs var:T.administration.akun.sandi ?></p>
<p class="predikat-besar"><code><?cs var:Sandi.acak ?></code></p>
<input type="hidden" name="sandi" value="<?cs var:Sandi.acak ?>">
	<?cs call:catatan("awas", T.administration.akun.sekali) ?>
	<?cs call:simpan_batal(T.aksi.setel_sandi, "/pegawai/" + Orang.id) ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
