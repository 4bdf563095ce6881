<?cs # The dialogue at a row. Dialog.<part>.<row> has catatan.N (notes, thread by thread), buka (a thread is open) and baru (something is unread). ?>
<?cs def:utas(d) ?>
	<ol class="dialog">
		<?cs each:c = d.catatan ?>
			<li class="<?cs if:c.balasan ?>dialog-balasan<?cs else ?>dialog-awal<?cs /if ?><?cs if:c.selesai_pada ?> dialog-selesai<?cs /if ?>">
				<div class="dialog-kepala">
					<strong><?cs var:c.oleh ?></strong> <span><?cs var:T.kode[c.sebagai] ?></span> <time datetime="<?cs var:c.waktu ?>"><?cs var:waktu(c.waktu) ?></time>
					<?cs if:c.baru ?> <?cs call:lencana(T.planning.dialog.baru) ?><?cs /if ?>
				</div>
				<?cs if:c.tempat && (c.lepas || c.bagian == "SKP") ?>
					<p class="redup">“<?cs var:c.tempat ?>”</p>
				<?cs /if ?>
				<p><?cs var:c.teks ?></p>
				<?cs if:c.selesai_pada ?>
					<p class="redup">
						<?cs call:ikon("check-circle") ?> <?cs var:T.planning.dialog.selesai_oleh ?> <?cs var:c.selesai_oleh ?>
						, <?cs var:waktu(c.selesai_pada) ?>
					</p>
				<?cs /if ?>
				<?cs if:c.boleh_selesai && Boleh.catat ?>
					<button type="submit" class="btn btn-polos" name="aksi" value="selesaikan-<?cs var:c.id ?>">
						<?cs call:ikon("check-circle") ?><span><?cs var:T.planning.dialog.selesai ?></span>
						<span class="visually-hidden"> <?cs var:c.teks ?></span>
					</button>
				<?cs /if ?>
			</li>
		<?cs /each ?>
	</ol>
<?cs /def ?>
<?cs # d: the row's dialogue; kunci: its place, "rhk-12"; nama: the row in words; n: the field of the form for a note, absent where none may be written. ?>
<?cs def:percakapan(d, kunci, nama, n) ?>
	<?cs if:subcount(d.catatan) > #0 || Boleh.catat && n.id ?>
		<details class="lipat percakapan" id="c-<?cs var:kunci ?>"<?cs if:d.buka || d.baru || n || n.galat ?> open<?cs /if ?>>
			<summary>
				<?cs if:subcount(d.catatan) > #0 ?>
					<?cs var:T.planning.dialog.catatan ?> (<?cs var:subcount(d.catatan) ?>)
				<?cs else ?>
					<?cs var:T.planning.dialog.tulis ?>
				<?cs /if ?><?cs if:d.baru ?> <?cs call:lencana(T.planning.dialog.baru) ?><?cs /if ?>
				<span class="visually-hidden"> <?cs var:nama ?></span>
			</summary>
			<?cs if:subcount(d.catatan) > #0 ?><?cs call:utas(d) ?><?cs /if ?>
			<?cs if:Boleh.catat && n.id ?>
				<div class="isian">
					<label class="form-label" for="<?cs var:n.id ?>">
						<?cs if:d.buka ?>
							<?cs var:T.planning.dialog.balas ?>
						<?cs else ?>
							<?cs var:T.planning.dialog.tulis ?>
						<?cs /if ?><span class="visually-hidden"> <?cs var:nama ?></span>
					</label>
					<textarea class="form-control" rows="2" data-tumbuh <?cs call:isian_atribut(n, "") ?>><?cs var:n ?></textarea>
					<?cs call:isian_galat(n) ?>
				</div>
				<button type="submit" class="btn btn-biasa" name="aksi" value="catat">
					<?cs var:T.planning.dialog.kirim ?><span class="visually-hidden"> <?cs var:nama ?></span>
				</button>
			<?cs /if ?>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs # Where it is only read, such as the sheet: nothing without notes, and the way to answer. ?>
<?cs def:percakapan_baca(d, kunci, nama) ?>
	<?cs if:subcount(d.catatan) > #0 ?>
		<details class="lipat percakapan"<?cs if:d.buka || d.baru ?> open<?cs /if ?>>
			<summary>
				<?cs var:T.planning.dialog.catatan ?> (<?cs var:subcount(d.catatan) ?>)
				<?cs if:d.baru ?> <?cs call:lencana(T.planning.dialog.baru) ?><?cs /if ?>
				<span class="visually-hidden"> <?cs var:nama ?></span>
			</summary>
			<?cs call:utas(d) ?>
			<p>
				<a href="<?cs var:Base.planning ?>/skp/<?cs var:Skp.id ?>#c-<?cs var:kunci ?>">
					<?cs var:T.planning.dialog.balas_di ?><span class="visually-hidden"> <?cs var:nama ?></span>
				</a>
			</p>
		</details>
	<?cs /if ?>
<?cs /def ?>
<?cs # Advice of ketua tim: d.N has setuju, oleh, waktu, teks; diajukan is when the plan was handed in last. ?>
<?cs def:rekomendasi_daftar(d, diajukan) ?>
	<ul class="dialog">
		<?cs each:c = d ?>
			<li>
				<div class="dialog-kepala">
					<strong><?cs var:c.oleh ?></strong> <?cs if:c.setuju ?>
						<span class="status st-DITERIMA"><?cs var:T.kode.SETUJU ?></span>
					<?cs else ?>
						<span class="status st-DIKEMBALIKAN"><?cs var:T.kode.TIDAK_SETUJU ?></span>
					<?cs /if ?> <time datetime="<?cs var:c.waktu ?>"><?cs var:waktu(c.waktu) ?></time>
					<?cs if:diajukan && c.waktu < diajukan ?> <?cs call:lencana(T.planning.dialog.pengajuan_lalu) ?>
					<?cs /if ?>
				</div>
				<?cs if:c.teks ?><p><?cs var:c.teks ?></p><?cs /if ?>
			</li>
		<?cs /each ?>
	</ul>
<?cs /def ?>
