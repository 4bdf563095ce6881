<?cs # Everything above a page's own part. Before it a page may set Halaman.judul, Halaman.menu, Halaman.lebar. ?>
<!doctype html>
<html lang="<?cs var:Halaman.bahasa ?>">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light">
	<meta name="theme-color" content="#0c3a44">
	<title>
		<?cs if:subcount(Galat) > #0 ?><?cs var:T.umum.ada_galat ?> – <?cs /if ?><?cs var:Halaman.judul ?> – <?cs var:T.umum.aplikasi ?>
	</title>
	<link rel="stylesheet" href="<?cs var:Base.statik ?><?cs var:Statik.css ?>">
	<link rel="icon" type="image/svg+xml" href="<?cs var:Base.statik ?><?cs var:Statik.lambang ?>">
	<script src="<?cs var:Base.statik ?><?cs var:Statik.js ?>" defer></script>
	<?cs include!"base/makro.cs" ?>
	<?cs include!"base/menu.cs" ?>
</head>
<?cs if:!Halaman.menu ?>
	<?cs if:Halaman.jalur == "/" ?>
		<?cs set:Halaman.menu = "beranda" ?>
	<?cs elif:Halaman.jalur == "/reporting/tim" ?>
		<?cs set:Halaman.menu = "tim" ?>
	<?cs elif:Halaman.program == "planning" ?>
		<?cs set:Halaman.menu = "rencana" ?>
	<?cs elif:Halaman.program == "reporting" ?>
		<?cs set:Halaman.menu = "laporan" ?>
	<?cs elif:Halaman.program == "review" ?>
		<?cs set:Halaman.menu = "penilaian" ?>
	<?cs elif:Halaman.program == "administration" ?>
		<?cs set:Halaman.menu = "administrasi" ?>
	<?cs /if ?>
<?cs /if ?>
<body>
<a class="lompat" href="#isi"><?cs var:T.umum.lompat ?></a>
<header class="atas">
	<div class="wadah<?cs if:Halaman.lebar == "penuh" ?> wadah-penuh<?cs /if ?> atas-baris">
		<a class="merek" href="<?cs var:Base.home ?>">
			<img class="merek-lambang" src="<?cs var:Base.statik ?><?cs var:Statik.lambang ?>" alt="" width="36" height="36">
			<span class="merek-kata">
				<span class="merek-nama"><?cs var:T.umum.aplikasi ?></span>
				<span class="merek-instansi">
					<?cs if:Instansi.nama ?>
						<?cs var:Instansi.nama ?>
					<?cs elif:Profil.nama ?>
						<?cs var:Profil.nama ?>
					<?cs else ?>
						<?cs var:T.umum.aplikasi_panjang ?>
					<?cs /if ?>
				</span>
			</span>
		</a>
		<div class="atas-saya lebar">
			<?cs if:Saya.masuk ?><?cs call:menu_saya() ?><?cs /if ?><?cs call:menu_bahasa() ?>
			<?cs if:Saya.masuk ?><?cs call:menu_keluar() ?><?cs /if ?>
		</div>
		<?cs if:Saya.masuk ?>
			<details class="menu-lipat sempit">
				<summary><?cs call:ikon("list") ?><span><?cs var:T.menu.menu ?></span></summary>
				<div class="menu-panel">
					<nav aria-label="<?cs var:T.menu.utama_lipat ?>"><?cs call:menu_utama() ?></nav>
					<div class="menu-panel-kaki">
						<?cs call:menu_saya() ?><?cs call:menu_bahasa() ?><?cs call:menu_keluar() ?>
					</div>
				</div>
			</details>
		<?cs else ?>
			<div class="sempit"><?cs call:menu_bahasa() ?></div>
		<?cs /if ?>
	</div>
	<?cs if:Saya.masuk ?>
		<nav class="menu lebar" aria-label="<?cs var:T.menu.utama ?>">
			<div class="wadah<?cs if:Halaman.lebar == "penuh" ?> wadah-penuh<?cs /if ?>">
				<?cs call:menu_utama() ?>
			</div>
		</nav>
	<?cs /if ?>
</header>
<main id="isi" class="wadah<?cs if:Halaman.lebar ?> wadah-<?cs var:Halaman.lebar ?><?cs /if ?>" tabindex="-1">
<?cs if:Halaman.simulasi ?>
	<p class="catatan catatan-awas latihan">
		<?cs call:ikon("exclamation-triangle") ?>
		<span><strong><?cs var:T.umum.latihan ?></strong> <?cs var:T.umum.latihan_arti ?></span>
	</p>
<?cs /if ?>
<h1><?cs var:Halaman.judul ?></h1>
<?cs if:Halaman.ditutup && subcount(Galat) == #0 ?>
	<?cs call:catatan("info", T.umum.periode_ditutup) ?>
<?cs /if ?>
<?cs if:Pesan.teks ?>
	<div class="pesan pesan-<?cs if:Pesan.jenis ?><?cs var:Pesan.jenis ?><?cs else ?>baik<?cs /if ?>" role="status">
		<?cs if:Pesan.jenis == "awas" || Pesan.jenis == "bahaya" ?>
			<?cs call:ikon("exclamation-triangle") ?>
		<?cs elif:Pesan.jenis == "info" ?>
			<?cs call:ikon("info-circle") ?>
		<?cs else ?>
			<?cs call:ikon("check-circle") ?>
		<?cs /if ?><span><?cs var:Pesan.teks ?></span>
	</div>
<?cs /if ?>
<?cs if:Bentrok ?>
	<div class="catatan catatan-awas" role="alert">
		<?cs call:ikon("exclamation-triangle") ?>
		<div><strong><?cs var:T.umum.bentrok ?></strong><p><?cs var:T.umum.bentrok_teks ?></p></div>
	</div>
<?cs /if ?>
<?cs if:subcount(Galat) > #0 ?>
	<div class="ringkasan" id="ringkasan" role="alert" tabindex="-1" aria-labelledby="ringkasan-judul">
		<h2 id="ringkasan-judul">
			<?cs call:ikon("exclamation-circle") ?><span><?cs var:T.umum.periksa_isian ?></span>
		</h2>
		<ul>
			<?cs each:g = Galat ?>
				<li>
					<?cs if:g.id ?>
						<a href="#<?cs var:g.id ?>">
							<?cs if:g.label ?><?cs var:g.label ?>: <?cs /if ?><?cs var:g.pesan ?>
						</a>
					<?cs else ?>
						<?cs var:g.pesan ?>
					<?cs /if ?>
				</li>
			<?cs /each ?>
		</ul>
	</div>
<?cs /if ?>
<?cs if:Konsep.ada ?>
	<div class="catatan catatan-info konsep">
		<?cs call:ikon("pencil-square") ?>
		<div>
			<strong>
				<?cs if:Konsep.titipan ?>
					<?cs var:T.umum.konsep_titipan ?>
				<?cs else ?>
					<?cs var:T.umum.konsep_ada ?>
				<?cs /if ?>
			</strong>
			<p>
				<?cs if:Konsep.titipan ?>
					<?cs var:T.umum.konsep_titipan_teks ?>
				<?cs else ?>
					<?cs var:T.umum.konsep_ada_teks ?>
				<?cs /if ?> <span class="konsep-waktu"><?cs var:waktu(Konsep.waktu) ?></span>
			</p>
		</div>
		<form method="post" action="<?cs var:Halaman.alamat ?>">
			<?cs call:form_isi() ?>
			<button type="submit" class="btn btn-biasa" name="aksi" value="buang-konsep">
				<?cs var:T.umum.buang_konsep ?>
			</button>
		</form>
	</div>
<?cs /if ?>
