<?php
// A script with one join and 20 rows: no session, no layout.

$site = require $_SERVER['SITE'];
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$db = mysqli_init();
$db->options(MYSQLI_SET_CHARSET_NAME, 'utf8mb4');
$db->real_connect('p:localhost', 'kinerja_reporting', '', 'kinerja', 0, $site['socket']);

$person = (int) ($_GET['pegawai'] ?? 0);
$st = $db->prepare('SELECT e.id, e.tanggal, i.teks, e.teks, e.status FROM entri e JOIN iki i ON i.id = e.iki_id
	WHERE e.pegawai_id = ? ORDER BY e.tanggal DESC, e.id DESC LIMIT 20');
$st->bind_param('i', $person);
$st->execute();
$rows = $st->get_result();
?>
<!DOCTYPE html>
<title>Entri</title>
<table>
<?php while ($r = $rows->fetch_row()): ?>
<tr><td><?= $r[1] ?></td><td><a href="/reporting/entri/<?= $r[0] ?>"><?= htmlspecialchars($r[3]) ?></a></td><td><?= htmlspecialchars($r[2]) ?></td><td><?= $r[4] ?></td></tr>
<?php endwhile ?>
</table>
