<?cs # What differs between two versions of a plan: d.N has bagian, tempat, isian, lama, baru; kelas of the caption. ?>
<?cs def:beda_tabel(d, judul, kelas) ?>
	<table class="tabel">
		<caption<?cs if:kelas ?> class="<?cs var:kelas ?>"<?cs /if ?>><?cs var:judul ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.planning.versi.tempat ?></th>
				<th scope="col"><?cs var:T.umum.isian ?></th>
				<th scope="col"><?cs var:T.umum.nilai_lama ?></th>
				<th scope="col"><?cs var:T.umum.nilai_baru ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:b = d ?>
				<tr>
					<th scope="row">
						<?cs var:T.planning.bagian[b.bagian] ?>
						<?cs if:b.tempat ?>
							<span class="kecil">
								<?cs if:b.bagian == "perilaku" ?>
									<?cs var:T.nilai[b.tempat].nama ?>
								<?cs else ?>
									<?cs var:b.tempat ?>
								<?cs /if ?>
							</span>
						<?cs /if ?>
					</th>
					<td data-label="<?cs var:T.umum.isian ?>">
						<?cs if:?T.isian[b.isian] ?>
							<?cs var:T.isian[b.isian] ?>
						<?cs else ?>
							<?cs var:b.isian ?>
						<?cs /if ?>
					</td>
					<td data-label="<?cs var:T.umum.nilai_lama ?>">
						<del>
							<?cs if:b.lama && (b.isian == "aspek" || b.isian == "arah" || b.isian == "jenis" || b.isian == "konsolidasi" || b.isian == "pendekatan") ?>
								<?cs var:T.kode[b.lama] ?>
							<?cs else ?>
								<?cs var:b.lama ?>
							<?cs /if ?>
						</del>
					</td>
					<td data-label="<?cs var:T.umum.nilai_baru ?>">
						<ins>
							<?cs if:b.baru && (b.isian == "aspek" || b.isian == "arah" || b.isian == "jenis" || b.isian == "konsolidasi" || b.isian == "pendekatan") ?>
								<?cs var:T.kode[b.baru] ?>
							<?cs else ?>
								<?cs var:b.baru ?>
							<?cs /if ?>
						</ins>
					</td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
<?cs /def ?>
