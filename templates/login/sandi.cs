<?cs # Change the password. Sandi.wajib = 1: signed in with a temporary one, nothing else is open before. ?>
<?cs set:Halaman.lebar = "masuk" ?>
<?cs include!"base/atas.cs" ?>
<?cs if:Sandi.wajib ?><?cs call:catatan("awas", T.login.sandi.wajib) ?><?cs /if ?>
<p class="pengantar"><?cs var:T.login.sandi.pengantar ?></p>
<div class="kartu masuk">
	<?cs call:form_awal() ?><?cs call:isian_sandi(Isian.sandi_lama) ?>
	<?cs call:isian_sandi_baru_b(Isian.sandi_baru, T.login.sandi.syarat) ?>
	<?cs call:isian_sandi_baru(Isian.sandi_ulang) ?><?cs call:tombol("simpan", T.login.sandi.tombol, "utama") ?>
	<?cs call:form_akhir() ?>
</div>
<p><?cs var:T.login.sandi.sesudah ?></p>
<?cs include!"base/bawah.cs" ?>
