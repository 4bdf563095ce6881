<?cs include!"base/atas.cs" ?>
<?cs include!"review/isi.cs" ?>
<?cs call:ev_kepala() ?>
<?cs call:ev_langkah() ?>
<?cs call:lembar_awal() ?>
<?cs call:ev_hasil() ?>
<section class="kartu"><h2><?cs var:T.isian.rating_hasil ?></h2><?cs call:isian_radio(Isian.rating_hasil) ?><?cs call:isian_area_b(Isian.alasan_hasil, T.review.nilai.alasan_bantuan) ?></section>
<section class="kartu"><h2><?cs var:T.isian.rating_perilaku ?></h2><?cs call:isian_radio(Isian.rating_perilaku) ?><?cs call:isian_area_b(Isian.alasan_perilaku, T.review.nilai.perilaku_bantuan) ?></section>
<details class="lipat"><summary><?cs var:T.review.nilai.umpan ?></summary>
<?cs each:f = Isian.iki ?><?cs set:kunci = f.kunci ?><section class="kartu"><h3><?cs each:r = Ev.Rhk ?><?cs each:i = r.iki ?><?cs if:i.iki_id == kunci ?><?cs var:i.teks ?><?cs /if ?><?cs /each ?><?cs /each ?></h3><?cs call:isian_area(f.teks) ?></section><?cs /each ?>
<?cs each:f = Isian.perilaku ?><section class="kartu"><h3><?cs var:T.nilai[f.kunci].nama ?></h3><?cs call:isian_area(f.teks) ?></section><?cs /each ?>
</details>
<?cs call:isian_area_b(Isian.catatan, T.review.nilai.catatan_bantuan) ?>
<?cs call:matriks(Matriks) ?>
<div class="kaki"><div class="deret"><?cs call:konsep_keadaan() ?><?cs call:tombol("nilai", T.aksi.nilai, "biasa") ?><?cs call:tombol("tetapkan", T.aksi.tetapkan, "utama") ?><?cs call:tombol("kembalikan", T.aksi.kembalikan, "biasa") ?></div></div>
<?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
