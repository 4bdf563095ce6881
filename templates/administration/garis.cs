<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs call:ke_orang() ?>
	<?cs if:subcount(Garis) > #0 ?>
		<ul class="sisi-daftar">
			<?cs each:g = Garis ?>
				<li>
					<?cs var:T.administration.orang.sekarang ?>: <?cs var:g.penilai ?> (
					<?cs var:T.kode.garis[g.jenis] ?>) · <?cs call:masa(g.dari, g.sampai) ?>
				</li>
			<?cs /each ?>
		</ul>
	<?cs /if ?><?cs call:form_awal() ?>
	<?cs call:isian_usul(Isian.penilai, "usul-penilai", T.administration.orang.penilai_bantuan) ?>
	<?cs call:isian_radio_b(Isian.jenis, T.administration.orang.garis_jenis_bantuan) ?>
<div class="deret-isian">
	<?cs call:isian_tanggal(Isian.dari) ?>
	<?cs call:isian_tanggal_b(Isian.sampai, T.administration.orang.terbuka_bantuan) ?>
</div>
<?cs call:isian_cek_b(Isian.ganti, T.administration.orang.ganti_garis_bantuan) ?>
	<?cs call:isian_teks(Isian.alasan) ?><?cs call:simpan_batal(T.umum.simpan, "/pegawai/" + Orang.id) ?>
	<?cs call:usul_penilai() ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
