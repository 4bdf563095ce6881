<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.planning.pustaka.usul_pengantar ?></p>
<?cs call:lembar_awal() ?><?cs call:isian_area_b(Isian.teks, T.planning.pustaka.teks_bantuan) ?>
<div class="deret-isian">
	<?cs call:isian_teks(Isian.urusan) ?><?cs call:isian_teks(Isian.jabatan) ?>
	<?cs call:isian_teks(Isian.satuan) ?>
</div>
<div class="deret-isian">
	<?cs call:isian_pilih(Isian.aspek) ?><?cs call:isian_pilih(Isian.arah) ?>
	<?cs call:isian_pilih(Isian.konsolidasi) ?>
</div>
<div class="deret-isian"><?cs call:isian_angka(Isian.contoh) ?><?cs call:isian_teks(Isian.sumber) ?></div>
<div class="deret">
	<?cs call:tombol("kirim", T.planning.pustaka.usul_kirim, "utama") ?><?cs call:konsep_keadaan() ?>
</div>
<?cs call:form_akhir() ?>
<p><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/pustaka"><?cs var:T.umum.kembali ?></a></p>
<?cs include!"base/bawah.cs" ?>
