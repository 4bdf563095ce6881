<?php
// The list of one's own entries as plain PHP writes it: no framework, the words in
// the page, the same statements, look at the session, layout and bytes as the suite.
// site.php is made by run.sh: both statements, the database's socket, the hashed
// names of the static files.

$site = require $_SERVER['SITE'];
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);

function h(?string $s): string
{
	return htmlspecialchars($s ?? '', ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

function connect(string $socket): mysqli
{
	$db = mysqli_init();
	$db->options(MYSQLI_SET_CHARSET_NAME, 'utf8mb4');
	$db->real_connect('p:localhost', 'kinerja_reporting', '', 'kinerja', 0, $socket);
	return $db;
}

// Rows of the session: the person with each assignment and role in force; [] for nobody.
function session(mysqli $db, string $sql): array
{
	$cookie = $_COOKIE['kinerja'] ?? '';
	if (strlen($cookie) !== 64 || !ctype_xdigit($cookie)) {
		return [];
	}
	$now = time();
	$hash = hash('sha256', hex2bin($cookie), true);
	$first = gmdate('Y-m-d', $now + 7 * 3600);
	$last = gmdate('Y-m-d', $now + 9 * 3600);
	$st = $db->prepare($sql);
	$st->bind_param('sss', $last, $first, $hash);
	$st->execute();
	$rows = $st->get_result()->fetch_all(MYSQLI_NUM);
	$st->close();
	if (!$rows) {
		return [];
	}
	[, , , $absolute, $idle, $ended, $made, $seen] = $rows[0];
	$end = min(strtotime("$absolute UTC"), strtotime(($seen ?? $made) . ' UTC') + $idle);
	if ($ended !== null) {
		$end = min($end, strtotime("$ended UTC"));
	}
	return $now < $end ? $rows : [];
}

function day(string $iso): string
{
	static $months = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
	[$y, $m, $d] = explode('-', $iso);
	return (int) $d . ' ' . $months[(int) $m] . ' ' . $y;
}

function number(string $n): string
{
	[$whole, $part] = explode('.', $n);
	$part = rtrim($part, '0');
	return number_format((float) $whole, 0, '', '.') . ($part === '' ? '' : ",$part");
}

function icon(array $site, string $name): string
{
	return "<svg class=\"ikon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/static/{$site['ikon']}#$name\"></use></svg>";
}

$db = connect($site['socket']);
$rows = session($db, $site['web_sesi']);
if (!$rows) {
	header('Location: /login', true, 303);
	exit;
}
$column = array_flip($site['columns']);
$person = (int) $rows[0][$column['pegawai_id']];
$name = h($rows[0][$column['nama']]);
$agency = h($rows[0][$column['instansi']]);
$help = h($rows[0][$column['bantuan']]);
$evaluator = $rows[0][$column['penilai']];
$today = gmdate('Y-m-d', time() + 8 * 3600);
$manager = array_filter($rows, fn (array $r) => in_array($r[$column['peran']], ['PENGELOLA', 'ADMIN', 'AUDITOR'], true)
	&& $r[$column['peran_dari']] <= $today && ($r[$column['peran_sampai']] ?? $today) >= $today);
$csrf = bin2hex(sodium_crypto_generichash('csrf', hex2bin($_COOKIE['kinerja'])));

$n = max(10, min(100, (int) ($_GET['n'] ?? 50)));
$from = '9999-12-31';
$id = PHP_INT_MAX;
if (isset($_GET['setelah'])) {
	[$id, $from] = explode(':', base64_decode(strtr($_GET['setelah'], '-_', '+/')), 2) + ['0', ''];
}
$more = $n + 1;
$st = $db->prepare($site['entri_own']);
$st->bind_param('issii', $person, $from, $from, $id, $more);
$st->execute();
$entries = $st->get_result()->fetch_all(MYSQLI_NUM);
$st->close();
$next = '';
if (count($entries) > $n) {
	array_pop($entries);
	$after = end($entries);
	$next = 'n=' . $n . '&amp;setelah=' . rtrim(strtr(base64_encode("$after[0]:$after[1]"), '+/', '-_'), '=');
}

$person_link = '<a class="menu-saya" href="/login/sesi">' . icon($site, 'person-circle') . "<span>$name</span></a>";
$language = "<form method=\"post\" action=\"/login/bahasa\"><input type=\"hidden\" name=\"csrf\" value=\"$csrf\"><input type=\"hidden\" name=\"lanjut\" value=\"/reporting\"><button type=\"submit\" class=\"menu-tombol\" name=\"bahasa\" value=\"en\" lang=\"en\">English</button></form>";
$leave = "<form method=\"post\" action=\"/login/keluar\"><input type=\"hidden\" name=\"csrf\" value=\"$csrf\"><button type=\"submit\" class=\"menu-tombol\">" . icon($site, 'box-arrow-right') . '<span>Keluar</span></button></form>';
$menu = '<ul class="menu-daftar"><li><a href="/">Beranda</a></li><li><a href="/planning">Rencana</a></li><li><a href="/reporting" aria-current="page">Laporan</a></li>'
	. ($evaluator ? '<li><a href="/reporting/tim">Tim saya</a></li>' : '') . '<li><a href="/review">Penilaian</a></li>'
	. ($manager ? '<li><a href="/administration">Administrasi</a></li>' : '') . '</ul>';

ob_start();
?>
<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="theme-color" content="#0c3a44">
<title>Laporan saya – Kinerja ASN</title>
<link rel="stylesheet" href="/static/<?= $site['css'] ?>">
<link rel="icon" type="image/svg+xml" href="/static/<?= $site['lambang'] ?>">
<script src="/static/<?= $site['js'] ?>" defer></script>
</head>
<body>
<a class="lompat" href="#isi">Langsung ke isi</a>
<header class="atas">
<div class="wadah atas-baris">
<a class="merek" href="/"><img class="merek-lambang" src="/static/<?= $site['lambang'] ?>" alt="" width="36" height="36"><span class="merek-kata"><span class="merek-nama">Kinerja ASN</span><span class="merek-instansi"><?= $agency ?></span></span></a>
<div class="atas-saya lebar"><?= $person_link, $language, $leave ?></div>
<details class="menu-lipat sempit"><summary><?= icon($site, 'list') ?><span>Menu</span></summary><div class="menu-panel"><nav aria-label="Menu utama (lipat)"><?= $menu ?></nav><div class="menu-panel-kaki"><?= $person_link, $language, $leave ?></div></div></details>
</div>
<nav class="menu lebar" aria-label="Menu utama"><div class="wadah"><?= $menu ?></div></nav>
</header>
<main id="isi" class="wadah" tabindex="-1">
<h1>Laporan saya</h1>




<p><a class="btn btn-utama" href="/">Tulis laporan</a></p>
<?php if ($entries): ?>
<table class="tabel"><caption class="visually-hidden">Laporan saya</caption><thead><tr><th scope="col">Tanggal</th><th scope="col">Uraian</th><th scope="col" class="angka">Jumlah</th><th scope="col">Status</th></tr></thead><tbody><?php
	$status = ['DRAF' => 'Draf', 'DIAJUKAN' => 'Diajukan', 'DITERIMA' => 'Diterima', 'DIKEMBALIKAN' => 'Dikembalikan'];
	foreach ($entries as [$id, $date, $iki, $unit, $text, $amount, $state, $late, $later, $note, $files]): ?><tr><td data-label="Tanggal"><?= day($date) ?></td><th scope="row"><a href="/reporting/entri/<?= $id ?>"><?= h($text) ?></a><span class="kecil"><?= h($iki) ?></span><?php if ($note !== ''): ?><span class="kecil">Catatan: <?= h($note) ?></span><?php endif ?></th><td class="angka" data-label="Jumlah"><?php if ($amount !== null): ?><?= number($amount), ' ', h($unit) ?><?php endif ?></td><td data-label="Status"><span class="status st-<?= $state ?>"><?= $status[$state] ?></span><?= $late ? ' <span class="lencana">Terlambat</span>' : '', $later ? ' <span class="lencana">Bukti menyusul</span>' : '' ?></td></tr><?php endforeach ?></tbody></table><?php if ($next): ?><nav class="lanjut" aria-label="Halaman daftar"><a class="btn btn-biasa" href="/reporting?<?= $next ?>" rel="next"><span>Berikutnya</span><?= icon($site, 'chevron-right') ?></a></nav><?php endif ?>

<?php else: ?>
<p class="kosong"><?= icon($site, 'inbox') ?><span>Belum ada laporan.</span></p>
<?php endif ?>
</main>
<footer class="bawah"><div class="wadah"><p>Sistem Pengelolaan Kinerja Aparatur Sipil Negara · <?= $agency ?></p><?= $help === '' ? '' : "<p>Bantuan: $help</p>" ?></div></footer>
</body>
</html>
<?php
header('Content-Type: text/html; charset=utf-8');
header('Content-Length: ' . ob_get_length());
header("Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: same-origin');
header('Cache-Control: no-store');
header('Content-Language: id');
ob_end_flush();
