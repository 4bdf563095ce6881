<?cs include!"base/atas.cs" ?>
<?cs include!"planning/beda.cs" ?>
<?cs include!"planning/percakapan.cs" ?>
<?cs def:ringkas(d) ?>
	<ol class="ringkas">
		<?cs each:r = d ?>
			<li>
				<?cs var:r.teks ?>
				<ul>
					<?cs each:i = r.iki ?>
						<li>
							<?cs var:i.teks ?>: <strong>
								<?cs if:i.target_lo ?>
									<?cs var:angka(i.target_lo) ?>–<?cs var:angka(i.target_hi) ?> <?cs elif:i.target ?>
										<?cs var:angka(i.target) ?> <?cs /if ?>
									<?cs var:i.satuan ?>
							</strong>
							<?cs if:i.bobot ?> <span class="redup"><?cs var:angka(i.bobot) ?>%</span><?cs /if ?>
						</li>
					<?cs /each ?>
				</ul>
			</li>
		<?cs /each ?>
	</ol>
<?cs /def ?>
<?cs # What one decides on: reason of a revision, differences, or a new plan in short. ?>
<?cs def:tunggu_isi(t) ?>
	<?cs if:t.status == "REVISI_DIAJUKAN" ?>
		<p><strong><?cs var:T.planning.setujui.alasan ?>:</strong> <?cs var:t.alasan ?></p>
	<?cs elif:subcount(t.Beda) > #0 ?>
		<details class="lipat" open>
			<summary>
				<?cs var:T.planning.setujui.beda ?> <?cs var:t.nomor ?> (<?cs var:subcount(t.Beda) ?>)
				<span class="visually-hidden"> <?cs var:t.nama ?></span>
			</summary>
			<?cs call:beda_tabel(t.Beda, t.nama, "visually-hidden") ?>
		</details>
	<?cs elif:t.banding ?>
		<p><?cs var:T.planning.setujui.sama ?></p>
	<?cs elif:subcount(t.Rhk) > #0 ?>
		<details class="lipat" open>
			<summary>
				<?cs var:T.planning.setujui.baru ?><span class="visually-hidden"> <?cs var:t.nama ?></span>
			</summary>
			<?cs call:ringkas(t.Rhk) ?>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs if:Jadi ?><?cs call:catatan("baik", T.planning.setujui.jadi + " " + Jadi) ?><?cs /if ?>
<?cs if:subcount(Ditolak) > #0 ?>
	<section class="kartu" aria-labelledby="ditolak">
		<h2 id="ditolak"><?cs var:T.planning.setujui.ditolak ?></h2>
		<ul>
			<?cs each:d = Ditolak ?>
				<li>
					<a href="<?cs var:Base.planning ?>/skp/<?cs var:d.id ?>"><?cs var:d.nama ?></a>: <?cs var:T.planning.setujui.sebab[d.sebab] ?>
				</li>
			<?cs /each ?>
		</ul>
	</section>
<?cs /if ?>
<?cs if:subcount(Tunggu) > #0 ?>
	<p class="pengantar"><?cs var:T.planning.setujui.pengantar ?></p>
	<?cs call:form_awal() ?>
	<button type="submit" class="tombol-enter" name="aksi" value="setujui" tabindex="-1" aria-hidden="true">
		<?cs var:T.planning.setujui.tombol ?>
	</button> <?cs call:grup_kabar(Isian.grup.skp) ?>
	<?cs each:t = Tunggu ?>
		<section class="kartu" aria-labelledby="t-<?cs var:t.id ?>">
			<h2 id="t-<?cs var:t.id ?>"><?cs var:t.nama ?></h2>
			<p class="redup">
				<?cs call:status(t.status) ?> <?cs var:t.jabatan ?>, <?cs var:t.unit ?> · <?cs var:waktu(t.diajukan_pada) ?>
			</p>
			<?cs call:tunggu_isi(t) ?>
			<?cs if:subcount(Saran[t.id]) > #0 ?>
				<h3><?cs var:T.planning.dialog.rekomendasi ?></h3>
				<?cs call:rekomendasi_daftar(Saran[t.id], "") ?>
			<?cs /if ?>
			<?cs if:t.terbuka ?>
				<p><?cs call:lencana(T.planning.setujui.terbuka + ": " + t.terbuka) ?></p>
			<?cs /if ?><?cs if:t.tertahan ?><?cs call:catatan("awas", T.planning.setujui.tertahan) ?><?cs /if ?>
			<?cs each:x = Isian.skp ?>
				<?cs if:x.kunci == t.id ?>
					<input type="hidden" name="<?cs var:x.versi.nama ?>" value="<?cs var:t.version ?>">
					<div class="isian isian-cek">
						<input class="form-check-input" type="checkbox" value="1" id="<?cs var:x.pilih.id ?>" name="<?cs var:x.pilih.nama ?>"<?cs if:x.pilih ?> checked<?cs /if ?>>
						<label class="form-check-label" for="<?cs var:x.pilih.id ?>">
							<?cs if:t.status == "REVISI_DIAJUKAN" ?>
								<?cs var:T.planning.setujui.pilih_revisi ?>
							<?cs else ?>
								<?cs var:T.planning.setujui.pilih ?>
							<?cs /if ?> <?cs var:t.nama ?>
						</label>
					</div>
				<?cs /if ?>
			<?cs /each ?>
			<p>
				<a href="<?cs var:Base.planning ?>/skp/<?cs var:t.id ?>">
					<?cs var:T.planning.setujui.buka ?><span class="visually-hidden"> <?cs var:t.nama ?></span>
				</a>
			</p>
		</section>
	<?cs /each ?>
	<div class="kaki">
		<span></span>
		<div class="deret"><?cs call:tombol("setujui", T.planning.setujui.tombol, "utama") ?></div>
	</div>
	<?cs call:form_akhir() ?><?cs call:daftar_lanjut() ?>
<?cs else ?>
	<?cs call:kosong(T.planning.setujui.kosong) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
