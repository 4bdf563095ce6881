/* What the verbs share. */
#include "cgi-bin/kinerja/cli.h"

#include <limits.h>
#include <unistd.h>
#include "kinerja/profil.h"

enum kj_rc
cli_open(struct cli *c)
{
	enum kj_rc rc;

	*c = (struct cli){.arena = kj_arena_new()};
	rc = kj_conf_load(&c->conf, kj_conf_path());
	if (rc == KJ_OK)
		rc = kj_profil_use(c->conf);
	if (rc == KJ_OK)
		rc = kj_clock_init(c->conf->production);
	if (rc != KJ_OK)
		return KJ_INVALID;
	c->act.db = kj_db_new(c->conf, "kinerja");
	c->act.arena = c->arena;
	c->act.now = kj_clock_now();
	c->act.rid = "";
	c->act.ip = "";
	c->act.who = (struct kj_who){.nama = "", .login = "", .lang = c->conf->lang, .zone = KJ_WIB};
	return KJ_OK;
}

void
cli_close(struct cli *c)
{
	kj_db_free(c->act.db);
	kj_conf_free(c->conf);
	kj_arena_free(c->arena);
}

int
cli_exit(enum kj_rc rc)
{
	switch (rc) {
	case KJ_OK:
		return KJ_EXIT_DONE;
	case KJ_NOTFOUND:
	case KJ_DENIED:
	case KJ_CONFLICT:
	case KJ_INVALID:
		return KJ_EXIT_NO;
	case KJ_BUSY:
		return KJ_EXIT_UNAVAILABLE;
	case KJ_FAULT:
		break;
	}
	return KJ_EXIT_SOFTWARE;
}

const char *
cli_share(const struct cli *c, const char *name)
{
	return kj_fmt(c->arena, "%s/../%s", c->conf->templates, name);
}

enum kj_rc
cli_programs(struct cli *c, const struct kj_manifest **out, size_t *n)
{
	return kj_manifests_load(c->arena, cli_share(c, "conf/programs"), out, n);
}

void
cli_find_checkout(void)
{
	char path[PATH_MAX + sizeof("/conf/kinerja.conf")];
	ssize_t n = readlink("/proc/self/exe", path, PATH_MAX);

	if (getenv("KINERJA_CONF") || access(kj_conf_path(), R_OK) == 0)
		return;
	while (n > 0) {
		while (n > 0 && path[n] != '/')
			n--;
		(void)snprintf(path + n, sizeof(path) - (size_t)n, "/conf/kinerja.conf");
		if (access(path, R_OK) == 0) {
			(void)setenv("KINERJA_CONF", path, 0);
			return;
		}
		n--;
	}
}
