<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.review.organisasi.pengantar ?></p>
<?cs if:subcount(Unit) > #0 ?>
<table class="tabel"><caption class="visually-hidden"><?cs var:T.judul.review.organisasi ?></caption><thead><tr><th scope="col"><?cs var:T.umum.unit ?></th><th scope="col"><?cs var:T.umum.predikat ?></th><th scope="col"><?cs var:T.umum.alasan ?></th><th scope="col"><?cs var:T.umum.oleh ?></th></tr></thead><tbody><?cs each:u = Unit ?><tr><th scope="row"><?cs var:u.unit ?></th><td data-label="<?cs var:T.umum.predikat ?>"><?cs if:u.predikat ?><?cs call:predikat(u.predikat) ?><?cs else ?>–<?cs /if ?></td><td data-label="<?cs var:T.umum.alasan ?>"><?cs var:u.alasan ?></td><td data-label="<?cs var:T.umum.oleh ?>"><?cs var:u.oleh ?></td></tr><?cs /each ?></tbody></table>
<section class="kartu"><h2><?cs var:T.aksi.tetapkan ?></h2><?cs call:form_awal() ?><input type="hidden" name="periode" value="<?cs var:Periode ?>"><div class="deret-isian"><?cs call:isian_pilih_dari(Isian.unit, Pilihan.unit, "") ?><?cs call:isian_pilih(Isian.predikat) ?></div><?cs call:isian_area_b(Isian.alasan, T.review.organisasi.alasan_bantuan) ?><?cs call:tombol("tetapkan", T.aksi.tetapkan, "utama") ?><?cs call:form_akhir() ?></section>
<?cs else ?><?cs call:kosong(T.review.organisasi.kosong) ?><?cs /if ?>
<?cs include!"base/bawah.cs" ?>
