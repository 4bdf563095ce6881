<?cs include!"base/atas.cs" ?>
<?cs if:subcount(Unit) > #0 ?>
	<ul class="pilihan-unit">
		<?cs each:u = Unit ?>
			<li><a href="<?cs var:Base.planning ?>/cakupan/<?cs var:u.id ?>"><?cs var:u.nama ?></a></li>
		<?cs /each ?>
	</ul>
<?cs else ?>
	<?cs call:kosong(T.planning.cakupan.tanpa_unit) ?>
<?cs /if ?>
<?cs include!"base/bawah.cs" ?>
