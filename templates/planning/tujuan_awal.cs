<?cs include!"base/atas.cs" ?>
<p class="pengantar"><?cs var:T.planning.tujuan.pengantar ?></p>
<?cs if:subcount(Unit) > #0 ?>
	<ul class="pilihan-unit">
		<?cs each:u = Unit ?>
			<li>
				<a href="<?cs var:Base.planning ?>/tujuan/<?cs var:u.id ?>">
					<?cs var:u.nama ?>
					<?cs if:u.status ?> <?cs call:status(u.status) ?>
					<?cs else ?> <span class="kecil"><?cs var:T.planning.tujuan.belum ?></span>
					<?cs /if ?>
				</a>
			</li>
		<?cs /each ?>
	</ul>
<?cs else ?>
	<?cs call:kosong(T.planning.tujuan.tanpa_unit) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
