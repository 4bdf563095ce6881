<?cs # Peran.N: what leaders ask of me; Terbuka: how many I made no RHK of yet. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.planning.peran.pengantar ?></p>
<?cs if:subcount(Peran) > #0 ?>
	<?cs if:Terbuka > #1 ?>
		<?cs call:form_awal() ?>
		<p class="deret"><?cs call:tombol("ambil", T.planning.peran.ambil_semua, "utama") ?></p>
		<?cs call:form_akhir() ?>
	<?cs /if ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.planning.peran ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.peran.peran ?></th>
				<th scope="col"><?cs var:T.planning.peran.dari ?></th>
				<th scope="col"><span class="visually-hidden"><?cs var:T.umum.tindakan ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:p = Peran ?>
				<tr>
					<th scope="row">
						<?cs var:p.teks ?>
						<?cs if:p.asal != "UNIT" ?> <?cs call:lencana(T.kode[p.asal]) ?><?cs /if ?>
					</th>
					<td data-label="<?cs var:T.planning.peran.dari ?>">
						<?cs var:p.atasan ?>
						<span class="kecil"><?cs var:T.planning.skp.mendukung ?>: <?cs var:p.rhk ?></span>
					</td>
					<td class="aksi">
						<?cs if:p.rhk_hasil_id ?>
							<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/skp/<?cs var:p.skp_id ?>">
								<?cs var:T.planning.peran.sudah ?>
							</a>
						<?cs else ?>
							<?cs call:form_awal() ?>
							<input type="hidden" name="rhk" value="<?cs var:p.rhk_id ?>">
							<button type="submit" class="btn btn-utama" name="aksi" value="ambil">
								<?cs var:T.planning.peran.ambil ?>
								<span class="visually-hidden">: <?cs var:p.teks ?></span>
							</button><?cs call:form_akhir() ?>
						<?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.planning.peran.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
