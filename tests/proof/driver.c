/*
 * The rules in bulk, for the proof: one request a line on stdin, one answer a
 * line on stdout. driver [folder of rulesets [kinerja.conf]]
 *
 *   rule TAB input      the answer as kj_rule_run gives it
 *   +rule TAB input     {"jawab":answer,"penjelasan":{...}}
 *   !aturan TAB file    from here on this ruleset alone: {"masalah":[[line,code,words] ...]}
 *   !salinan            the canonical copy of that ruleset, as a JSON text
 *   !laju TAB n         n suggestions over 15 indicators without explanation: how many a second
 *
 * An unknown rule is answered by null, and every rule after a refused ruleset.
 */
#include <time.h>

#include "kinerja/rules.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

struct driver {
	struct kj_arena *rules, *line; /* of the ruleset, of a request */
	struct kj_rule_set set;
	const struct kj_aturan *own; /* after !aturan, NULL when it was refused */
};

static char lang[] = "id";

/* ---- rules ------------------------------------------------------------------ */

static void
run_rule(struct driver *d, const char *rule, const char *input)
{
	bool why = *rule == '+';
	struct kj_tree_error error;
	struct kj_penjelasan p;
	struct kj_tree *in = NULL;
	struct kj_buf b, steps;

	kj_buf_init(&b, d->line);
	kj_buf_init(&steps, d->line);
	kj_penjelasan_init(&p, d->line);
	if (!d->set.permenpan || kj_tree_json(d->line, input, &in, &error) != KJ_OK ||
		kj_rule_run(d->line, &d->set, rule + why, in, why ? &p : NULL, &b) != KJ_OK) {
		puts("null");
		return;
	}
	if (why) {
		kj_penjelasan_json(&steps, &p);
		printf("{\"jawab\":%s,\"penjelasan\":%s}\n", b.data, steps.data);
	} else {
		puts(b.data);
	}
}

/* ---- rulesets --------------------------------------------------------------- */

static void
load(struct driver *d, const char *file)
{
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL;
	struct kj_buf b;

	kj_arena_reset(d->rules);
	if (kj_aturan_load(d->rules, file, &r, &problems) != KJ_OK)
		r = NULL;
	d->own = r;
	d->set = (struct kj_rule_set){r, r, r, r, r};
	kj_buf_init(&b, d->line);
	kj_buf_puts(&b, r ? "{\"dimuat\":true,\"masalah\":[" : "{\"dimuat\":false,\"masalah\":[");
	for (const struct kj_masalah *m = problems; m; m = m->next) {
		kj_buf_fmt(&b, "%s[%d,\"%s\",", m == problems ? "" : ",", m->line, m->kode);
		kj_buf_json(&b, kj_masalah_teks(d->line, m, lang, kj_word_in, lang));
		kj_buf_putc(&b, ']');
	}
	kj_buf_puts(&b, "]}");
	puts(b.data);
}

static void
print_copy(struct driver *d)
{
	struct kj_buf b;

	kj_buf_init(&b, d->line);
	kj_buf_json(&b, d->own ? kj_aturan_text(d->line, d->own) : "");
	puts(b.data);
}

/* ---- pace ------------------------------------------------------------------- */

static void
measure(struct driver *d, long n)
{
	const struct kj_aturan *r = d->set.permenpan;
	struct kj_indikator ind[15];
	struct timespec from, to;
	struct kj_saran out;
	double seconds;
	long wrong = 0;

	for (size_t i = 0; i < KJ_COUNT(ind); i++)
		ind[i] = (struct kj_indikator){.kunci = "",
			.arah = (enum kj_arah)(i % 3),
			.bukti = true,
			.target = i % 2 ? "85.25" : "1250000",
			.realisasi = i % 2 ? "83.61" : "1262500",
			.bobot = i < 5 ? "8" : "6"};
	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	for (long i = 0; i < n; i++) {
		kj_arena_reset(d->line);
		if (kj_saran_hasil(d->line, r, ind, KJ_COUNT(ind), NULL, &out) != KJ_OK || !out.saran)
			wrong++;
	}
	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
	printf("%.0f %ld\n", (double)n / seconds, wrong);
}

/* ---- the loop --------------------------------------------------------------- */

static void
serve(struct driver *d, char *line)
{
	char *input = strchr(line, '\t');

	if (input)
		*input++ = '\0';
	if (kj_streq(line, "!aturan"))
		load(d, input ? input : "");
	else if (kj_streq(line, "!salinan"))
		print_copy(d);
	else if (kj_streq(line, "!laju"))
		measure(d, strtol(input ? input : "1", NULL, 10));
	else
		run_rule(d, line, input ? input : "null");
}

int
main(int argc, char **argv)
{
	struct driver d = {.rules = kj_arena_new(), .line = kj_arena_new()};
	struct kj_conf *conf = NULL;
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	int code = 1;

	if (kj_rule_set_load(&d.set, argc > 1 ? argv[1] : "conf/rulesets") != KJ_OK)
		goto out;
	if (kj_conf_load(&conf, argc > 2 ? argv[2] : "conf/kinerja.conf") != KJ_OK ||
		kj_words_start(conf) != KJ_OK)
		goto out;
	while ((n = getline(&line, &cap, stdin)) > 0) {
		if (line[n - 1] == '\n')
			line[n - 1] = '\0';
		serve(&d, line);
		kj_arena_reset(d.line);
	}
	code = 0;
out:
	free(line);
	kj_conf_free(conf);
	kj_arena_free(d.line);
	kj_arena_free(d.rules);
	return code;
}
