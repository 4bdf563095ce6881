<?cs # Own devices: Sesi.N.{id,perangkat,alamat,dibuat,terakhir,ingat,ini}; ini = 1 is the one that asks. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.login.sesi.pengantar ?></p>
<table class="tabel">
	<caption class="visually-hidden"><?cs var:T.login.sesi.daftar ?></caption>
	<thead>
		<tr>
			<th scope="col"><?cs var:T.login.sesi.perangkat ?></th>
			<th scope="col"><?cs var:T.login.sesi.alamat ?></th>
			<th scope="col"><?cs var:T.login.sesi.masuk ?></th>
			<th scope="col"><?cs var:T.login.sesi.terakhir ?></th>
			<th scope="col" class="aksi"><?cs var:T.umum.tindakan ?></th>
		</tr>
	</thead>
	<tbody>
		<?cs each:s = Sesi ?>
			<tr>
				<th scope="row">
					<?cs var:s.perangkat ?>
					<?cs if:s.ingat ?> <span class="kecil"><?cs var:T.login.sesi.sendiri ?></span><?cs /if ?>
				</th>
				<td data-label="<?cs var:T.login.sesi.alamat ?>"><?cs var:s.alamat ?></td>
				<td data-label="<?cs var:T.login.sesi.masuk ?>"><?cs var:waktu(s.dibuat) ?></td>
				<td data-label="<?cs var:T.login.sesi.terakhir ?>"><?cs var:waktu(s.terakhir) ?></td>
				<td class="aksi">
					<?cs if:s.ini ?>
						<?cs call:lencana(T.login.sesi.ini) ?>
					<?cs else ?>
						<?cs call:form_awal() ?><input type="hidden" name="sesi" value="<?cs var:s.id ?>">
						<button type="submit" class="btn btn-bahaya" name="aksi" value="akhiri">
							<?cs var:T.login.sesi.akhiri ?>
							<span class="visually-hidden"> <?cs var:s.perangkat ?>, <?cs var:waktu(s.dibuat) ?>
							</span>
						</button><?cs call:form_akhir() ?>
					<?cs /if ?>
				</td>
			</tr>
		<?cs /each ?>
	</tbody>
</table>
<?cs if:subcount(Sesi) > #1 ?>
	<?cs call:form_awal() ?><?cs call:tombol("akhiri_lain", T.login.sesi.akhiri_lain, "bahaya") ?>
	<?cs call:form_akhir() ?>
<?cs /if ?>
<h2><?cs var:T.login.sesi.keamanan ?></h2>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.login ?>/sandi">
		<?cs call:ikon("key") ?><span><?cs var:T.login.sesi.ganti_sandi ?></span>
	</a>
</p>
<?cs include!"base/bawah.cs" ?>
