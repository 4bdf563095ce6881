<?cs include!"base/atas.cs" ?>
<?cs include!"administration/bagian.cs" ?>
<p><?cs var:T.administration.aturan.pengantar ?></p>
<?cs if:Saya.admin ?>
	<div class="deret">
		<a class="btn btn-utama" href="<?cs var:Base.administration ?>/aturan/baru">
			<?cs call:ikon("plus-lg") ?><span><?cs var:T.judul.administration.aturan_baru ?></span>
		</a>
		<form method="post" action="<?cs var:Base.administration ?>/aturan/pasang">
			<?cs call:form_isi() ?><?cs call:tombol("pasang", T.administration.aturan.pasang, "polos") ?>
		</form>
	</div>
<?cs /if ?>
<?cs if:subcount(Aturan) > #0 ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.judul.administration.aturan_daftar ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.isian.aturan ?></th>
				<th scope="col"><?cs var:T.administration.aturan.versi_kolom ?></th>
				<th scope="col"><?cs var:T.umum.status ?></th>
				<th scope="col"><?cs var:T.administration.aturan.dipakai ?></th>
				<th scope="col"><?cs var:T.administration.aturan.asal ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:a = Aturan ?>
				<tr>
					<th scope="row">
						<a href="<?cs var:Base.administration ?>/aturan/<?cs var:a.id ?>">
							<?cs var:a.judul ?>
						</a><span class="kecil"><?cs var:a.kode ?></span>
					</th>
					<td data-label="<?cs var:T.administration.aturan.versi_kolom ?>"><?cs var:a.versi ?></td>
					<td data-label="<?cs var:T.umum.status ?>"><?cs call:status(a.status) ?></td>
					<td data-label="<?cs var:T.administration.aturan.dipakai ?>"><?cs var:a.periode ?></td>
					<td data-label="<?cs var:T.administration.aturan.asal ?>">
						<?cs var:T.kode[a.asal] ?>
						<?cs if:a.diunggah_pada ?> <?cs var:tanggal_pendek(a.diunggah_pada) ?><?cs /if ?>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs else ?>
	<?cs call:kosong(T.administration.aturan.tidak_ada) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
