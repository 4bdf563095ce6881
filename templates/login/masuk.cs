<?cs # Sign in. Masuk.lama = 1: the session ended while something was being sent; it is kept for the same person. Masuk.pertama = 1: nobody can sign in yet, the first administrator is to be made. ?>
<?cs set:Halaman.lebar = "masuk" ?>
<?cs include!"base/atas.cs" ?>
<div class="masuk">
<p class="pengantar"><?cs var:T.login.masuk.pengantar ?></p>
<?cs if:Masuk.lama ?><?cs call:catatan("info", T.login.masuk.titipan) ?><?cs /if ?>
<?cs if:Masuk.pertama ?><p class="catatan catatan-info"><?cs call:ikon("info-circle") ?><span><?cs var:T.login.masuk.pertama ?> <a href="<?cs var:Base.login ?>/pertama"><?cs var:T.login.masuk.pertama_tombol ?></a></span></p><?cs /if ?>
<div class="kartu">
<?cs call:form_awal() ?>
<input type="hidden" name="lanjut" value="<?cs var:Isian.lanjut ?>">
<?cs call:isian_baris(Isian.nip, "text", "username", T.login.masuk.nip_bantuan) ?>
<?cs call:isian_sandi(Isian.sandi) ?>
<?cs call:isian_cek_b(Isian.ingat, T.login.masuk.ingat_bantuan) ?>
<?cs call:tombol("masuk", T.login.masuk.tombol, "utama") ?>
<?cs call:form_akhir() ?>
</div>
<?cs call:catatan("info", T.login.masuk.lupa) ?>
</div>
<?cs include!"base/bawah.cs" ?>
