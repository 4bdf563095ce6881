<?cs # Rantai.N: who or what holds up how many, and the one act that frees them. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar">
	<?cs var:T.planning.rantai.pengantar ?>
	<?cs if:Dihitung ?> <span class="kecil"><?cs var:T.planning.cakupan.dihitung ?> <?cs var:waktu(Dihitung) ?></span>
	<?cs /if ?>
</p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/cakupan/<?cs var:Unit.id ?>">
		<?cs call:ikon("chevron-left") ?><span><?cs var:T.judul.planning.cakupan ?></span>
	</a>
</p>
<?cs if:subcount(Rantai) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.planning.rantai ?></caption>
		<thead>
			<tr>
				<th scope="col" class="angka"><?cs var:T.planning.rantai.tertahan ?></th>
				<th scope="col"><?cs var:T.planning.rantai.sebab ?></th>
				<th scope="col"><?cs var:T.planning.rantai.langkah ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:r = Rantai ?>
				<tr>
					<td class="angka" data-label="<?cs var:T.planning.rantai.tertahan ?>">
						<strong><?cs var:r.tertahan ?></strong>
					</td>
					<th scope="row">
						<?cs if:r.sebab == "LOWONG" ?>
							<?cs var:r.unit ?><span class="kecil"><?cs var:T.planning.rantai.LOWONG ?></span>
						<?cs else ?>
							<?cs var:r.nama ?>
							<span class="kecil">
								<?cs var:r.unit ?> · <?cs var:T.planning.rantai[r.sebab] ?>
							</span>
						<?cs /if ?>
					</th>
					<td data-label="<?cs var:T.planning.rantai.langkah ?>">
						<?cs if:r.sebab == "LOWONG" ?>
							<?cs var:T.planning.rantai.usul_plt ?> <?cs if:Saya.admin || Saya.pengelola ?>
								<a href="<?cs var:Base.administration ?>/pegawai/<?cs var:r.pegawai_id ?>/penugasan">
									<?cs var:r.nama ?>
								</a>
							<?cs else ?>
								<?cs var:r.nama ?>
							<?cs /if ?>
						<?cs elif:r.sebab == "DIAJUKAN" ?>
							<a href="<?cs var:Base.planning ?>/skp/<?cs var:r.skp_id ?>">
								<?cs if:r.oleh ?>
									<?cs var:r.oleh ?>
								<?cs else ?>
									<?cs var:T.umum.penilai ?>
								<?cs /if ?> <?cs var:T.planning.rantai.menetapkan ?>
							</a>
						<?cs else ?>
							<?cs var:r.nama ?> <?cs if:r.sebab == "DRAF" ?>
								<?cs var:T.planning.rantai.mengajukan ?>
							<?cs else ?>
								<?cs var:T.planning.rantai.menyusun ?>
							<?cs /if ?>
							<?cs if:Boleh.ingatkan ?> <form method="post" action="<?cs var:Base.planning ?>/cakupan/<?cs var:r.unit_id ?>" novalidate data-form>
								<?cs call:form_isi() ?>
								<input type="hidden" name="pegawai" value="<?cs var:r.pegawai_id ?>">
								<button type="submit" class="btn btn-biasa" name="aksi" value="ingatkan">
									<?cs var:T.planning.cakupan.ingatkan ?>
									<span class="visually-hidden"> <?cs var:r.nama ?></span>
								</button><?cs call:form_akhir() ?>
							<?cs /if ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.planning.rantai.bebas) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
