<?cs include!"base/atas.cs" ?>
<?cs def:cetak_rhk(d) ?><?cs set:no = #0 ?><?cs each:r = d ?><?cs set:no = #no + #1 ?><?cs if:subcount(r.iki) > #0 ?><?cs each:i = r.iki ?><tr><?cs if:first(i) ?><td rowspan="<?cs var:r.baris ?>"><?cs var:no ?></td><td rowspan="<?cs var:r.baris ?>"><?cs var:r.atasan ?></td><td rowspan="<?cs var:r.baris ?>"><?cs var:r.teks ?><?cs if:r.penugasan_dari ?> (<?cs var:T.isian.penugasan_dari ?> <?cs var:r.penugasan_dari ?>)<?cs /if ?></td><?cs /if ?><td><?cs var:T.kode[i.aspek] ?></td><td><?cs var:i.teks ?></td><td><?cs if:i.target ?><?cs var:angka(i.target) ?> <?cs /if ?><?cs var:i.satuan ?></td></tr><?cs /each ?><?cs else ?><tr><td><?cs var:no ?></td><td><?cs var:r.atasan ?></td><td><?cs var:r.teks ?></td><td></td><td></td><td></td></tr><?cs /if ?><?cs /each ?><?cs /def ?>
<?cs def:cetak_lampiran(judul, d) ?><table><thead><tr><th scope="col" colspan="2"><?cs var:judul ?></th></tr></thead><tbody><?cs set:no = #0 ?><?cs each:l = d ?><?cs set:no = #no + #1 ?><tr><td><?cs var:no ?></td><td><?cs var:l.teks ?></td></tr><?cs /each ?></tbody></table><?cs /def ?>
<?cs def:cetak_atas(judul) ?><h2><?cs var:judul ?></h2><p class="cetak-judul"><?cs var:T.planning.cetak.pendekatan ?> <?cs var:T.kode[Skp.pendekatan] ?><br><?cs if:Skp.jabatan_jenis == "JPT" ?><?cs var:T.planning.cetak.bagi_jpt ?><?cs elif:Skp.jabatan_jenis == "PELAKSANA" ?><?cs var:T.planning.cetak.bagi_pelaksana ?><?cs else ?><?cs var:T.planning.cetak.bagi_ja ?><?cs /if ?></p><p class="cetak-instansi"><span><?cs var:Skp.instansi ?></span><span><?cs var:T.umum.cetak_periode ?>: <?cs var:tanggal(Skp.mulai) ?> – <?cs var:tanggal(Skp.selesai) ?></span></p><?cs call:cetak_kepala(Skp.Pegawai, Skp.Penilai) ?><?cs /def ?>
<p class="catatan catatan-info hanya-layar"><?cs call:ikon("printer") ?><span><?cs var:T.umum.cetak_petunjuk ?></span></p>
<p class="hanya-layar deret"><?cs call:tombol_cetak() ?><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>"><?cs var:T.umum.kembali ?></a></p>
<section class="cetak">
<?cs call:cetak_atas(T.planning.cetak.judul) ?>
<table><caption class="visually-hidden"><?cs var:T.planning.cetak.hasil ?></caption><thead><tr><th scope="col"><?cs var:T.umum.cetak_no ?></th><th scope="col"><?cs var:T.planning.cetak.rhk_pimpinan ?></th><th scope="col"><?cs var:T.planning.cetak.rhk ?></th><th scope="col"><?cs var:T.planning.cetak.aspek ?></th><th scope="col"><?cs var:T.planning.cetak.iki ?></th><th scope="col"><?cs var:T.planning.cetak.target ?></th></tr></thead><tbody>
<tr><th scope="rowgroup" colspan="6"><?cs var:T.planning.cetak.utama ?></th></tr><?cs call:cetak_rhk(Skp.Rhk.UTAMA) ?>
<tr><th scope="rowgroup" colspan="6"><?cs var:T.planning.cetak.tambahan ?></th></tr><?cs call:cetak_rhk(Skp.Rhk.TAMBAHAN) ?>
</tbody></table>
<table><caption class="visually-hidden"><?cs var:T.planning.cetak.perilaku ?></caption><thead><tr><th scope="col" colspan="2"><?cs var:T.planning.cetak.perilaku ?></th><th scope="col"><?cs var:T.planning.cetak.ekspektasi ?></th></tr></thead><tbody><?cs each:p = Skp.Perilaku ?><tr><td><?cs var:p.nilai ?></td><td><strong><?cs var:T.nilai[p.nilai].nama ?></strong><ul><?cs each:g = T.nilai[p.nilai].panduan ?><li><?cs var:g ?></li><?cs /each ?></ul></td><td><?cs var:p.ekspektasi ?></td></tr><?cs /each ?></tbody></table>
<?cs call:cetak_kaki(Skp.Pegawai, Skp.Penilai, Skp.tempat_tanggal) ?>
</section>
<section class="cetak cetak-halaman-baru">
<?cs call:cetak_atas(T.planning.cetak.judul_lampiran) ?>
<?cs call:cetak_lampiran(T.kode.SUMBER_DAYA, Skp.SumberDaya) ?>
<?cs call:cetak_lampiran(T.kode.PERTANGGUNGJAWABAN, Skp.Pertanggungjawaban) ?>
<?cs call:cetak_lampiran(T.kode.KONSEKUENSI, Skp.Konsekuensi) ?>
<?cs call:cetak_kaki(Skp.Pegawai, Skp.Penilai, Skp.tempat_tanggal) ?>
</section>
<?cs include!"base/bawah.cs" ?>
