<?cs # The main menu, written twice by atas.cs: in a row on wide screens, folded on phones. ?>
<?cs def:menu_butir(program, sub, kode) ?>
	<li>
		<a href="<?cs var:Base[program] ?><?cs var:sub ?>"<?cs if:Halaman.menu == kode ?> aria-current="page"<?cs /if ?>>
			<?cs var:T.menu[kode] ?>
		</a>
	</li>
<?cs /def ?>
<?cs def:menu_utama() ?>
	<ul class="menu-daftar">
		<?cs call:menu_butir("home", "", "beranda") ?>
		<?cs if:Saya.pegawai ?>
			<?cs call:menu_butir("planning", "", "rencana") ?>
			<?cs call:menu_butir("reporting", "", "laporan") ?>
			<?cs if:Saya.penilai ?><?cs call:menu_butir("reporting", "/tim", "tim") ?><?cs /if ?>
			<?cs call:menu_butir("review", "", "penilaian") ?>
		<?cs /if ?>
		<?cs if:Saya.pengelola || Saya.admin || Saya.auditor ?>
			<?cs call:menu_butir("administration", "", "administrasi") ?>
		<?cs /if ?>
	</ul>
<?cs /def ?>
<?cs def:menu_bahasa() ?>
	<form method="post" action="<?cs var:Base.login ?>/bahasa">
		<input type="hidden" name="csrf" value="<?cs var:Form.csrf ?>">
		<input type="hidden" name="lanjut" value="<?cs var:Halaman.jalur ?>">
		<button type="submit" class="menu-tombol" name="bahasa" value="<?cs var:T.menu.bahasa_lain_kode ?>" lang="<?cs var:T.menu.bahasa_lain_kode ?>">
			<?cs var:T.menu.bahasa_lain ?>
		</button>
	</form>
<?cs /def ?>
<?cs def:menu_keluar() ?>
	<form method="post" action="<?cs var:Base.login ?>/keluar">
		<input type="hidden" name="csrf" value="<?cs var:Form.csrf ?>">
		<button type="submit" class="menu-tombol">
			<?cs call:ikon("box-arrow-right") ?><span><?cs var:T.menu.keluar ?></span>
		</button>
	</form>
<?cs /def ?>
<?cs def:menu_saya() ?>
	<a class="menu-saya" href="<?cs var:Base.login ?>/sesi">
		<?cs call:ikon("person-circle") ?><span><?cs var:Saya.nama ?></span>
	</a>
<?cs /def ?>
