<?cs # Isian.anggota.N: shares; Orang[id]: who they are. ?>
<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:Rhk.teks ?></p>
<?cs if:subcount(Isian.anggota) > #0 ?>
	<?cs call:lembar_awal() ?><?cs call:isian_radio_b(Isian.kredit, T.planning.tim.kredit_bantuan) ?>
	<?cs call:grup_kabar(Isian.grup.anggota) ?>
	<table class="tabel">
		<caption class="visually-hidden"><?cs var:T.planning.tim.anggota ?></caption>
		<thead>
			<tr>
				<th scope="col"><?cs var:T.umum.nama ?></th>
				<th scope="col"><?cs var:T.isian.persen ?></th>
			</tr>
		</thead>
		<tbody>
			<?cs each:o = Isian.anggota ?>
				<tr>
					<th scope="row">
						<?cs var:Orang[o.baris.jalur].nama ?>
						<span class="kecil"><?cs var:Orang[o.baris.jalur].nip ?></span>
						<?cs if:Orang[o.baris.jalur].rhk_hasil_id ?> <?cs call:lencana(T.planning.tim.sudah) ?>
						<?cs /if ?>
					</th>
					<td data-label="<?cs var:T.isian.persen ?>"><?cs call:isian_angka_b(o.persen, "") ?></td>
				</tr>
			<?cs /each ?>
		</tbody>
	</table>
	<p class="bantuan"><?cs var:T.planning.tim.persen_bantuan ?></p>
	<div class="deret"><?cs call:tombol("simpan", T.umum.simpan, "utama") ?><?cs call:konsep_keadaan() ?></div>
	<?cs call:form_akhir() ?>
<?cs else ?>
	<?cs call:kosong(T.planning.tim.tanpa_anggota) ?>
<?cs /if ?>
<p><a class="btn btn-biasa" href="<?cs var:Base.planning ?>/tim"><?cs var:T.umum.kembali ?></a></p>
<?cs include!"base/bawah.cs" ?>
