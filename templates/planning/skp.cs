<?cs include!"base/atas.cs" ?>
<?cs include!"planning/isi.cs" ?>
<p class="pengantar"><?cs call:status(Skp.status) ?> <?cs var:Skp.periode ?> · <?cs var:tanggal_pendek(Skp.mulai) ?> – <?cs var:tanggal_pendek(Skp.selesai) ?><?cs if:Skp.jenis_penugasan != "DEFINITIF" ?> · <?cs var:T.kode[Skp.jenis_penugasan] ?><?cs /if ?></p>
<div class="kartu-deret">
<section class="kartu"><h2><?cs var:T.planning.skp.dinilai ?></h2><dl class="rinci"><dt><?cs var:T.umum.nama ?></dt><dd><?cs var:Skp.nama ?></dd><dt><?cs var:T.umum.nip ?></dt><dd><?cs var:Skp.nip ?></dd><dt><?cs var:T.umum.jabatan ?></dt><dd><?cs var:Skp.jabatan ?></dd><dt><?cs var:T.umum.unit ?></dt><dd><?cs var:Skp.unit ?></dd></dl></section>
<section class="kartu"><h2><?cs var:T.umum.penilai ?></h2><?cs if:Skp.penilai ?><dl class="rinci"><dt><?cs var:T.umum.nama ?></dt><dd><?cs var:Skp.penilai ?></dd><dt><?cs var:T.umum.nip ?></dt><dd><?cs if:Skp.penilai_nip ?><?cs var:Skp.penilai_nip ?><?cs else ?>–<?cs /if ?></dd><dt><?cs var:T.umum.jabatan ?></dt><dd><?cs var:Skp.penilai_jabatan ?></dd><dt><?cs var:T.umum.unit ?></dt><dd><?cs var:Skp.penilai_unit ?></dd></dl><?cs else ?><?cs call:catatan("awas", T.planning.skp.tanpa_penilai) ?><?cs /if ?></section>
</div>
<?cs if:Skp.dipahami_pada && Skp.status != "DRAF" && Skp.status != "DIAJUKAN" ?><p class="redup"><?cs call:ikon("check-circle") ?> <?cs var:T.planning.skp.dipahami ?> <?cs var:waktu(Skp.dipahami_pada) ?></p><?cs /if ?>
<?cs if:subcount(Skp.Catatan) > #0 ?><section><h2><?cs var:T.planning.skp.dialog ?></h2><?cs call:dialog(Skp.Catatan) ?></section><?cs /if ?>
<?cs if:subcount(Aksi) > #0 ?>
<section class="kartu" aria-labelledby="putusan"><h2 id="putusan"><?cs var:T.planning.skp.tindakan ?></h2>
<?cs call:form_awal() ?>
<?cs set:perlu = "" ?><?cs set:polos = "" ?><?cs each:a = Aksi ?><?cs if:a.kode == "kembalikan" || a.kode == "ajukan_revisi" || a.kode == "tolak_revisi" ?><?cs set:perlu = a.kode ?><?cs elif:a.kode != "simpan" && a.kode != "pahami" || a.kode == "pahami" && !Skp.dipahami_pada ?><?cs set:polos = "1" ?><?cs /if ?><?cs /each ?>
<?cs if:polos ?><div class="deret"><?cs each:a = Aksi ?><?cs if:a.kode == "setujui" || a.kode == "ajukan" || a.kode == "setujui_revisi" ?><?cs call:tombol(a.kode, T.aksi[a.kode], "utama") ?><?cs elif:a.kode == "pahami" ?><?cs if:!Skp.dipahami_pada ?><div class="pahami"><p><?cs var:T.planning.skp.pahami ?></p><?cs call:tombol("pahami", T.aksi.pahami, "utama") ?></div><?cs /if ?><?cs elif:a.kode != "simpan" && a.kode != "kembalikan" && a.kode != "ajukan_revisi" && a.kode != "tolak_revisi" ?><?cs call:tombol(a.kode, T.aksi[a.kode], "biasa") ?><?cs /if ?><?cs /each ?><?cs if:Skp.status == "DRAF" ?><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/ubah"><?cs var:T.umum.ubah ?></a><?cs /if ?></div><?cs /if ?>
<?cs if:perlu ?><details class="lipat"<?cs if:polos || Isian.catatan || Isian.catatan.galat ?> open<?cs /if ?>><summary><?cs var:T.planning.skp[perlu] ?></summary><?cs call:isian_area_b(Isian.catatan, T.planning.skp.catatan_bantuan) ?><div class="deret"><?cs call:tombol(perlu, T.aksi[perlu], "biasa") ?></div></details><?cs /if ?>
<?cs call:form_akhir() ?></section>
<?cs /if ?>
<?cs call:cara_isi(Cara) ?>
<h2><?cs var:T.planning.skp.utama ?></h2>
<?cs if:subcount(Skp.Rhk.UTAMA) > #0 ?><?cs call:rhk_daftar(Skp.Rhk.UTAMA) ?><?cs else ?><?cs call:kosong(T.planning.skp.tanpa_rhk) ?><?cs /if ?>
<?cs if:subcount(Skp.Rhk.TAMBAHAN) > #0 ?><h2><?cs var:T.planning.skp.tambahan ?></h2><?cs call:rhk_daftar(Skp.Rhk.TAMBAHAN) ?><?cs /if ?>
<h2><?cs var:T.planning.skp.perilaku ?></h2>
<table class="tabel"><caption class="visually-hidden"><?cs var:T.planning.skp.perilaku ?></caption><thead><tr><th scope="col"><?cs var:T.planning.skp.nilai ?></th><th scope="col"><?cs var:T.isian.ekspektasi ?></th></tr></thead><tbody><?cs each:p = Skp.Perilaku ?><tr><th scope="row"><?cs var:T.nilai[p.nilai].nama ?></th><td data-label="<?cs var:T.isian.ekspektasi ?>"><?cs if:p.ekspektasi ?><?cs var:p.ekspektasi ?><?cs else ?>–<?cs /if ?></td></tr><?cs /each ?></tbody></table>
<h2><?cs var:T.planning.skp.lampiran ?></h2>
<div class="kartu"><?cs call:lampiran_isi(T.kode.SUMBER_DAYA, Skp.SumberDaya) ?><?cs call:lampiran_isi(T.kode.PERTANGGUNGJAWABAN, Skp.Pertanggungjawaban) ?><?cs call:lampiran_isi(T.kode.KONSEKUENSI, Skp.Konsekuensi) ?></div>
<p class="deret"><?cs if:Skp.pimpinan ?><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/matriks"><?cs var:T.planning.matriks.buka ?></a><?cs /if ?><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/cetak"><?cs var:T.umum.cetak ?></a><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>/versi"><?cs var:T.planning.skp.versi ?></a><?cs if:Saya.auditor || Saya.admin ?><a class="btn btn-biasa" href="<?cs var:Base.administration ?>/jejak?jenis=skp&amp;id=<?cs var:Skp.id ?>"><?cs var:T.umum.jejak ?></a><?cs /if ?></p>
<?cs include!"base/bawah.cs" ?>
