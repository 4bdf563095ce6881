<?cs # The first administrator, by the key of the installation; not there once there is one. ?>
<?cs set:Halaman.lebar = "masuk" ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.login.pertama.pengantar ?></p>
<div class="kartu masuk">
	<?cs call:form_awal() ?>
	<?cs call:isian_baris(Isian.kunci_pasang, "password", "off", T.login.pertama.kunci_bantuan) ?>
	<?cs call:isian_teks_b(Isian.instansi, T.login.pertama.instansi_bantuan) ?>
	<?cs call:isian_teks_b(Isian.tempat, T.login.pertama.tempat_bantuan) ?>
	<?cs call:isian_baris(Isian.nip, "text", "username", T.login.pertama.nip_bantuan) ?>
	<?cs call:isian_baris(Isian.nama, "text", "name", "") ?>
	<?cs call:isian_sandi_baru_b(Isian.sandi_baru, T.login.sandi.syarat) ?>
	<?cs call:isian_sandi_baru(Isian.sandi_ulang) ?>
	<?cs call:tombol("simpan", T.login.pertama.tombol, "utama") ?><?cs call:form_akhir() ?>
</div>
<?cs include!"base/bawah.cs" ?>
