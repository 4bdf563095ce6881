/*
 * Every page with every value hostile. The data behind it has any name there
 * is: whatever a template looks up, it finds a hostile text with two hostile
 * children. Each page is rendered as it is, and once more with its conditions
 * taken out, so that all branches are seen. What comes out is parsed as HTML.
 */
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>

#include "tests/unit/web_page.h"

extern char **environ;

enum { MAX_PAGES = 100 };

static const char *const hostile[] = {
	"\"'><script>alert(1)</script>",
	"javascript:alert(1)//\" onload=\"x",
	"//evil.example/'+x+'",
	"--></textarea></title><base href=x>",
	"12",
};

static struct {
	struct kj_conf conf;
	struct kj_module module;
	char dir[64], out[96], manifest[96];
	char *page[MAX_PAGES];
	size_t npages;
} all;

/* ---- data that has every name ------------------------------------------------------------ */

static HDF nodes[3]; /* the top and the two children that every node has */
static NE_HASH any[2];
static NE_HASHNODE entry[2];

static UINT32
same_slot(const void *key)
{
	(void)key;
	return 0;
}

static int
any_name(const void *node, const void *key)
{
	(void)node;
	(void)key;
	return 1;
}

/* The words and addresses of the suite stay its own. */
static int
any_name_but_ours(const void *node, const void *key)
{
	static const char *const ours[] = {"T", "Base", "Statik", "Config", "Halaman"};
	const HDF *wanted = key;

	(void)node;
	for (size_t i = 0; i < KJ_COUNT(ours); i++)
		if ((size_t)wanted->name_len == strlen(ours[i]) &&
			memcmp(wanted->name, ours[i], strlen(ours[i])) == 0)
			return 0;
	return 1;
}

static char *
text_of(const char *s)
{
	return (char *)(uintptr_t)s;
}

static HDF *
everything(const char *value)
{
	static NE_HASHNODE *slot[2];

	for (size_t i = 0; i < 2; i++) {
		entry[i] = (NE_HASHNODE){.key = &nodes[1], .value = &nodes[1]};
		slot[i] = &entry[i];
		any[i] = (NE_HASH){.size = 1, .num = 1, .nodes = &slot[i], .hash_func = same_slot};
	}
	any[0].comp_func = any_name_but_ours;
	any[1].comp_func = any_name;
	for (size_t i = 0; i < KJ_COUNT(nodes); i++) {
		nodes[i] = (HDF){.name = text_of("x"), .name_len = 1, .value = text_of(value)};
		nodes[i].top = &nodes[0];
		nodes[i].child = &nodes[1];
		nodes[i].hash = &any[i > 0];
	}
	nodes[1].next = &nodes[2];
	return nodes;
}

/* ---- templates without conditions ----------------------------------------------------------- */

static char *
read_file(const char *path)
{
	char *text = calloc(1, 1 << 20);
	FILE *f = fopen(path, "r");

	assert_non_null(text);
	assert_non_null(f);
	assert_true(fread(text, 1, (1 << 20) - 1, f) < (1 << 20) - 1);
	assert_int_equal(fclose(f), 0);
	return text;
}

static bool
begins_with_one_of(const char *s, const char *const *words)
{
	for (; *words; words++)
		if (kj_starts(s, *words))
			return true;
	return false;
}

/* Where the line above ends when nothing but its continuation's indentation was written. */
static char *
unindent(char *text, char *to)
{
	char *at = to;

	while (at > text && at[-1] == '\t')
		at--;
	return at < to && at > text && at[-1] == '\n' ? at - 1 : to;
}

/* Takes out the commands that begin with one of the words, in place. */
static void
take_out(char *text, const char *const *words)
{
	char *from = text, *to = text;

	while (*from) {
		const char *end = kj_starts(from, "<?cs") ? strstr(from, "?>") : NULL;

		if (end && begins_with_one_of(from + 4, words)) {
			from += end + 2 - from;
			to = unindent(text, to);
			continue;
		}
		*to++ = *from++;
	}
	*to = '\0';
}

static void
put(const char *folder, const char *name, const char *text)
{
	char path[PATH_MAX];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

/* Copies one file of templates/ to plain/ and open/; pages are remembered. */
static int
visit(const char *path, const struct stat *st, int type_of, struct FTW *at)
{
	/* There is one place for all names: what is set would be found everywhere. */
	static const char *const sets[] = {" set:", NULL};
	static const char *const conditions[] = {" if:", " elif:", " else ", " /if ", NULL};
	const char *name = path + strlen("templates/");
	size_t n = strlen(path);
	char folder[PATH_MAX];
	char *text;

	(void)st;
	(void)at;
	if (type_of == FTW_D && n > strlen("templates") && !kj_starts(name, "lang")) {
		for (int open = 0; open < 2; open++) {
			(void)snprintf(
				folder, sizeof(folder), "%s/%s/%s", all.dir, open ? "open" : "plain", name);
			assert_int_equal(mkdir(folder, 0700), 0);
		}
	}
	if (type_of != FTW_F || n < 3 || strcmp(path + n - 3, ".cs") != 0)
		return 0;
	text = read_file(path);
	if (strstr(text, "include!\"base/atas.cs\"")) {
		assert_true(all.npages < MAX_PAGES);
		all.page[all.npages++] = strdup(name);
	}
	take_out(text, sets);
	(void)snprintf(folder, sizeof(folder), "%s/plain", all.dir);
	put(folder, name, text);
	take_out(text, conditions);
	(void)snprintf(folder, sizeof(folder), "%s/open", all.dir);
	put(folder, name, text);
	free(text);
	return 0;
}

static void
link_words(const char *to)
{
	char path[PATH_MAX], lang[PATH_MAX];

	assert_non_null(realpath("templates/lang", lang));
	(void)snprintf(path, sizeof(path), "%s/%s/lang", all.dir, to);
	assert_int_equal(symlink(lang, path), 0);
}

static void
prepare(void)
{
	char path[PATH_MAX];

	(void)snprintf(all.dir, sizeof(all.dir), "/tmp/kjhostileXXXXXX");
	assert_non_null(mkdtemp(all.dir));
	(void)snprintf(all.out, sizeof(all.out), "%s/out", all.dir);
	assert_int_equal(mkdir(all.out, 0700), 0);
	for (int open = 0; open < 2; open++) {
		(void)snprintf(path, sizeof(path), "%s/%s", all.dir, open ? "open" : "plain");
		assert_int_equal(mkdir(path, 0700), 0);
		link_words(open ? "open" : "plain");
	}
	put(all.dir, "manifest", "css k.css\njs k.js\nikon i.svg\nlambang l.svg\n");
	(void)snprintf(all.manifest, sizeof(all.manifest), "%s/manifest", all.dir);
	assert_int_equal(nftw("templates", visit, 16, FTW_PHYS), 0);
}

/* ---- rendering and checking -------------------------------------------------------------------- */

static void
set_ours(HDF *common, const char *value)
{
	static const char *const names[][2] = {{"Base.home", "/"}, {"Base.login", "/login"},
		{"Base.planning", "/planning"}, {"Base.reporting", "/reporting"},
		{"Base.review", "/review"}, {"Base.administration", "/administration"},
		{"Base.statik", "/statik/"}, {"Halaman.alamat", "/uji"}, {"Halaman.judul", NULL},
		{"Halaman.bahasa", NULL}, {"Halaman.program", NULL}, {"Halaman.jalur", NULL},
		{"Halaman.menu", NULL}, {"Halaman.lebar", NULL}};

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		assert_null(hdf_set_value(common, names[i][0], names[i][1] ? names[i][1] : value));
}

static void
render(const char *page, const char *lang, bool open, size_t which, const char *as)
{
	struct kj_internal in = {.lang = lang};
	struct kj_req req = {.in = &in};
	struct kj_buf out;
	char name[300];

	req.act.arena = kj_arena_new();
	req.act.who.zone = KJ_WITA;
	set_ours(kj_lang_common(lang), hostile[which]);
	if (kj_templates_render(&req, page, everything(hostile[which]), kj_lang_common(lang), &out) !=
		KJ_OK)
		fail_msg("%s cannot be rendered", page);
	(void)snprintf(
		name, sizeof(name), "%s-%s-%s-%zu.html", as, lang, open ? "open" : "plain", which);
	put(all.out, name, out.data);
	kj_arena_free(req.act.arena);
}

static void
start_with(const char *folder)
{
	static char templates[96];

	(void)snprintf(templates, sizeof(templates), "%s/%s", all.dir, folder);
	all.conf = (struct kj_conf){.mode = "production",
		.production = true,
		.base = "/",
		.suffix = "",
		.static_base = "/s/",
		.lang = "id",
		.templates = templates,
		.static_map = all.manifest};
	all.module = (struct kj_module){.sdk = KJ_SDK, .name = "uji"};
	assert_int_equal(kj_view_start(&all.conf, &all.module, KJ_AHEAD_ALL), KJ_OK);
}

/* Exit code of the checker over all that was rendered; the folder is empty afterwards. */
static int
check(bool quiet)
{
	char *argv[] = {text_of("python3"), text_of("tests/hostile/check_html.py"), all.out, NULL};
	posix_spawn_file_actions_t fa;
	int status = -1;
	pid_t child;

	posix_spawn_file_actions_init(&fa);
	if (quiet)
		posix_spawn_file_actions_addopen(&fa, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	assert_int_equal(posix_spawnp(&child, "python3", &fa, NULL, argv, environ), 0);
	posix_spawn_file_actions_destroy(&fa);
	assert_int_equal(waitpid(child, &status, 0), child);
	remove_all(all.out);
	assert_int_equal(mkdir(all.out, 0700), 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
no_page_lets_hostile_data_become_html(void **state)
{
	const char *page = *state;
	char as[256];

	(void)snprintf(as, sizeof(as), "%s", page);
	for (char *c = as; *c; c++)
		if (*c == '/')
			*c = '_';
	for (int open = 0; open < 2; open++) {
		start_with(open ? "open" : "plain");
		for (size_t h = 0; h < KJ_COUNT(hostile); h++) {
			render(page, "id", open, h, as);
			render(page, "en", open, h, as);
		}
		kj_view_stop();
	}
	assert_int_equal(check(false), 0);
}

/* The net must not have holes: each of these pages is bad. */
static void
the_checker_sees_what_escapes(void **state)
{
	static const char *const bad[] = {
		"<p><?cs uvar:x ?></p>",
		"<a title=\"<?cs uvar:x ?>\">1</a>",
		"<p class=<?cs var:x ?>>1</p>",
		"<a href=\"<?cs var:x ?>\">1</a>",
		"<script>var a = \"<?cs var:x ?>\";</script>",
		"<p onclick=\"<?cs var:x ?>\">1</p>",
		"<p <?cs var:x ?>>1</p>",
		"<!-- <?cs var:x ?> -->",
		"<p><?cs var:T.x ?></p><?cs alt:x ?>1<?cs /alt ?>",
	};
	char folder[PATH_MAX];

	(void)state;
	(void)snprintf(folder, sizeof(folder), "%s/plain", all.dir);
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		put(folder, "base/uji.cs", bad[i]);
		start_with("plain");
		for (size_t h = 0; h < KJ_COUNT(hostile); h++)
			render("base/uji.cs", "id", false, h, "uji");
		kj_view_stop();
		if (check(true) != 1)
			fail_msg("not seen: %s", bad[i]);
	}
	put(folder, "base/uji.cs", "<p title=\"<?cs var:x ?>\"><?cs var:x ?></p>");
	start_with("plain");
	for (size_t h = 0; h < KJ_COUNT(hostile); h++)
		render("base/uji.cs", "id", false, h, "uji");
	kj_view_stop();
	assert_int_equal(check(false), 0);
}

int
main(void)
{
	struct CMUnitTest tests[MAX_PAGES + 1] = {cmocka_unit_test(the_checker_sees_what_escapes)};
	int failed;

	prepare();
	for (size_t i = 0; i < all.npages; i++)
		tests[i + 1] = (struct CMUnitTest){.name = all.page[i],
			.test_func = no_page_lets_hostile_data_become_html,
			.initial_state = all.page[i]};
	failed = _cmocka_run_group_tests("hostile templates", tests, all.npages + 1, NULL, NULL);
	for (size_t i = 0; i < all.npages; i++)
		free(all.page[i]);
	remove_all(all.dir);
	return failed;
}
