<?cs set:Halaman.lebar = "sempit" ?>
<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<?cs if:Unit.id ?>
	<p class="pengantar">
		<?cs var:Unit.nama ?><?cs if:Unit.induk ?> · <?cs var:Unit.induk ?><?cs /if ?>
		<?cs if:Saya.admin || Saya.auditor ?> · <a href="<?cs var:Base.administration ?>/jejak?jenis=unit&amp;id=<?cs var:Unit.id ?>">
				<?cs var:T.umum.jejak ?>
			</a>
		<?cs /if ?>
	</p>
<?cs /if ?><?cs call:form_awal() ?><?cs call:isian_teks(Isian.nama) ?>
<div class="deret-isian"><?cs call:isian_teks(Isian.kode) ?><?cs call:isian_pilih(Isian.jenis) ?></div>
<?cs call:isian_pilih_dari(Isian.induk, Pilihan.induk, T.administration.unit.induk_bantuan) ?>
	<?cs call:unit_sempit() ?><?cs call:isian_pilih(Isian.zona) ?>
<div class="deret-isian">
	<?cs call:isian_tanggal(Isian.dari) ?>
	<?cs if:Unit.id ?>
		<?cs call:isian_tanggal_b(Isian.sampai, T.administration.unit.sampai_bantuan) ?>
	<?cs /if ?>
</div>
<?cs call:simpan_batal(T.umum.simpan, "/unit") ?><?cs call:form_akhir() ?>
<?cs include!"base/bawah.cs" ?>
