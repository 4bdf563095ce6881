/*
 * kinerja nginx: the locations of the suite and its modules. The text lives in
 * conf/nginx; here the @NAMES@ in it are filled in.
 */
#include "cgi-bin/kinerja/cli.h"
#include "kinerja/tree.h"

/* Added to what a program accepts, so that its own answer is seen and not nginx's. */
#define MAX_BODY_SLACK (1024 * 1024)

struct word {
	const char *name, *value; /* "@BASE@" */
};

static void
expand(struct kj_buf *out, const char *text, const struct word *words, size_t n)
{
	for (const char *p = text; *p;) {
		size_t i = 0;

		while (*p == '@' && i < n && !kj_starts(p, words[i].name))
			i++;
		if (*p == '@' && i < n) {
			kj_buf_puts(out, words[i].value);
			p += strlen(words[i].name);
		} else {
			kj_buf_putc(out, *p++);
		}
	}
}

static enum kj_rc
add(struct cli *c, struct kj_buf *out, const char *name, const struct word *words, size_t n)
{
	const char *file = cli_share(c, kj_fmt(c->arena, "conf/nginx/%s.conf.in", name)), *text;
	enum kj_rc rc = kj_file_text(c->arena, file, &text);

	if (rc != KJ_OK) {
		kj_log(KJ_ERROR, "config", "%s: cannot be read", file);
		return KJ_INVALID;
	}
	expand(out, text, words, n);
	return KJ_OK;
}

/* What precedes the last of a path's slashes. */
static const char *
folder(struct cli *c, const char *path)
{
	const char *slash = strrchr(path, '/');

	return kj_strndup(c->arena, path, slash ? (size_t)(slash - path) : 0);
}

static enum kj_rc
add_site(struct cli *c, struct kj_buf *out)
{
	const struct kj_conf *k = c->conf;
	const struct word words[] = {
		{"@BASE@", folder(c, k->base)},
		{"@MAX_BODY@", kj_fmt(c->arena, "%ld", k->limits.max_upload + MAX_BODY_SLACK)},
		{"@STATIC_URL@", k->static_base},
		{"@STATIC_DIR@", folder(c, k->static_map)},
		{"@EVIDENCE_URL@", k->evidence.internal},
		{"@EVIDENCE_DIR@", k->evidence.dir},
	};
	enum kj_rc rc = add(c, out, "site", words, KJ_COUNT(words));

	if (rc == KJ_OK && *k->evidence.internal)
		rc = add(c, out, "evidence", words, KJ_COUNT(words));
	return rc;
}

static enum kj_rc
add_program(struct cli *c, struct kj_buf *out, const struct kj_manifest *m)
{
	const struct kj_conf *k = c->conf;
	const struct word words[] = {
		{"@NAME@", m->name},
		{"@BASE@", folder(c, k->base)},
		{"@PATH@", kj_fmt(c->arena, "%s%s", k->base, m->path + 1)},
		{"@SOCKET@", kj_fmt(c->arena, "%s/%s.sock", k->serve.dir, m->name)},
		{"@TIMEOUT@", kj_fmt(c->arena, "%d", m->timeout_s)},
		{"@CONF@", cli_share(c, "conf")},
		{"@LIMIT@", m->slow_posts ? "limit_req zone=kj_masuk burst=500;" : ""},
	};

	return add(c, out, "program", words, KJ_COUNT(words));
}

int
cmd_nginx(int argc, char **argv)
{
	const struct kj_manifest *m;
	int code = KJ_EXIT_CONFIG;
	struct kj_buf out;
	struct cli c;
	size_t n;

	if (argc != 1)
		return cli_usage(argv[0]);
	if (cli_open(&c) != KJ_OK || cli_programs(&c, &m, &n) != KJ_OK)
		goto out;
	kj_buf_init(&out, c.arena);
	if (add_site(&c, &out) != KJ_OK)
		goto out;
	for (size_t i = 0; i < n; i++)
		if (add_program(&c, &out, &m[i]) != KJ_OK)
			goto out;
	if (fputs(out.data, stdout) < 0 || fflush(stdout) != 0)
		code = KJ_EXIT_SOFTWARE;
	else
		code = KJ_EXIT_DONE;
out:
	cli_close(&c);
	return code;
}
