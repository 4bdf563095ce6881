/*
 * For tests of the page half of lib/web: a request without a web server, and
 * templates and words of the test's own in a throwaway folder.
 */
#ifndef TESTS_UNIT_WEB_PAGE_H
#define TESTS_UNIT_WEB_PAGE_H

#include <sys/stat.h>

#include "tests/unit/capture.h"

#include "lib/web/input.h"

struct page {
	struct kj_conf conf;
	struct kj_module module;
	struct kj_route routes[2];
	struct kj_route post;
	struct kj_req req;
	struct kj_internal in;
	struct kj_arena *arena;
	char dir[64], manifest[96];
};

static inline void
put_file(const struct page *p, const char *name, const char *text)
{
	char path[256];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", p->dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static inline void
put_folder(const struct page *p, const char *name)
{
	char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", p->dir, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

/* A request as the request half hands it over, with an empty view. */
static inline void
ask(struct page *p, const struct kj_form *form)
{
	kj_arena_reset(p->arena);
	p->in = (struct kj_internal){.lang = "id",
		.self = "/uji",
		.page_path = "/uji",
		.title = "uji",
		.page_form = form,
		.flash = "",
		.file_fd = -1,
		.has_before = true};
	p->req = (struct kj_req){.conf = &p->conf,
		.module = &p->module,
		.route = &p->post,
		.path = "/uji",
		.aksi = "",
		.in = &p->in};
	p->req.act = (struct kj_act){.arena = p->arena, .rid = "r1", .ip = "127.0.0.1"};
	p->req.act.who = (struct kj_who){.akun = 1, .nama = "Ayu", .lang = "id", .zone = KJ_WITA};
	p->post.form = form;
	kj_params_init(&p->in.query, p->arena);
	kj_params_init(&p->in.post, p->arena);
	kj_view_begin(&p->req);
}

static inline void
type(struct page *p, const char *name, const char *value)
{
	kj_params_add(&p->in.post, name, strlen(name), value, strlen(value));
}

/* What Isian.<name> and the like hold now, "" when there is no such place. */
static inline const char *
held(struct page *p, const char *name)
{
	return hdf_get_value(p->in.view->top, name, "");
}

/* True when a problem of that code stands at that field. */
static inline bool
told(const struct page *p, const char *field, const char *code)
{
	for (const struct kj_problem *q = p->req.act.problems; q; q = q->next)
		if (strcmp(q->field, field) == 0 && strcmp(q->code, code) == 0)
			return true;
	return false;
}

static inline size_t
problems(const struct page *p)
{
	size_t n = 0;

	for (const struct kj_problem *q = p->req.act.problems; q; q = q->next)
		n++;
	return n;
}

static inline const char *
page_of(struct page *p, const char *template)
{
	struct kj_buf out;

	assert_int_equal(kj_view_render(&p->req, template, &out), KJ_OK);
	return out.data;
}

/* Starts what runs once a process; put_file() what is wanted before. */
static inline enum kj_rc
start(struct page *p)
{
	p->module = (struct kj_module){.sdk = KJ_SDK, .name = "uji", .routes = p->routes, .nroutes = 1};
	p->routes[0] = (struct kj_route){.method = KJ_GET, .path = "/uji", .template = "uji.cs"};
	p->post = (struct kj_route){.method = KJ_POST, .path = "/uji"};
	return kj_view_start(&p->conf, &p->module, KJ_AHEAD_ALL);
}

static inline int
page_new(void **state)
{
	struct page *p = calloc(1, sizeof(*p));

	assert_non_null(p);
	(void)snprintf(p->dir, sizeof(p->dir), "/tmp/kjpageXXXXXX");
	assert_non_null(mkdtemp(p->dir));
	p->arena = kj_arena_new();
	p->conf = (struct kj_conf){.mode = "development",
		.base = "/",
		.suffix = "",
		.static_base = "/statik/",
		.instance = "kinerja",
		.lang = "id",
		.templates = p->dir};
	p->conf.limits.max_fields = 1000;
	put_folder(p, "base");
	put_folder(p, "lang");
	put_folder(p, "lang/id");
	put_folder(p, "lang/en");
	put_file(p, "base/galat.cs", "galat");
	put_file(p, "base/tunggu.cs", "tunggu");
	put_file(p, "uji.cs", "<p><?cs var:Nilai ?></p>\n");
	put_file(p, "manifest", "css kinerja-1a2b.css\njs kinerja-3c4d.js\n");
	(void)snprintf(p->manifest, sizeof(p->manifest), "%s/manifest", p->dir);
	p->conf.static_map = p->manifest;
	*state = p;
	return 0;
}

static inline void
remove_all(const char *dir)
{
	pid_t child = fork();

	if (child == 0) {
		(void)execlp("rm", "rm", "-rf", "--", dir, (char *)NULL);
		_exit(1);
	}
	(void)waitpid(child, NULL, 0);
}

static inline int
page_free(void **state)
{
	struct page *p = *state;

	if (p->req.in)
		kj_view_end(&p->req);
	kj_view_stop();
	kj_arena_free(p->arena);
	remove_all(p->dir);
	free(p);
	return 0;
}

#define PAGE_TEST(f) cmocka_unit_test_setup_teardown(f, page_new, page_free)

#endif
