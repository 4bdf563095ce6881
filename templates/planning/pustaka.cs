<?cs include!"base/atas.cs" ?>
<?cs include!"planning/pustaka_isi.cs" ?>
<p class="pengantar"><?cs var:T.planning.pustaka.pengantar ?></p>
<p class="deret">
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/pustaka/usul">
		<?cs var:T.planning.pustaka.usul ?>
	</a>
	<a class="btn btn-biasa" href="<?cs var:Base.planning ?>/pustaka/usulan">
		<?cs var:T.planning.pustaka.usulan ?>
	</a>
</p>
<?cs call:pustaka_cari() ?>
	<?cs if:subcount(Pustaka) > #0 ?>
		<table class="tabel">
			<caption class="visually-hidden"><?cs var:T.judul.planning.pustaka ?></caption>
			<thead>
				<tr>
					<th scope="col"><?cs var:T.planning.skp.iki ?></th>
					<th scope="col"><?cs var:T.planning.pustaka.ukuran ?></th>
				</tr>
			</thead>
			<tbody>
				<?cs each:p = Pustaka ?>
					<tr>
						<th scope="row"><?cs call:pustaka_butir(p) ?></th>
						<td data-label="<?cs var:T.planning.pustaka.ukuran ?>">
							<?cs call:pustaka_ukuran(p) ?>
						</td>
					</tr>
				<?cs /each ?>
			</tbody>
		</table>
		<?cs call:daftar_lanjut() ?>
	<?cs else ?>
		<?cs call:kosong(T.planning.pustaka.kosong) ?>
	<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
