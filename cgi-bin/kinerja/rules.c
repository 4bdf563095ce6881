/* kinerja rules: test vectors against the rules, and a rule explained in words. */
#include "cgi-bin/kinerja/cli.h"
#include "kinerja/rules.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

/* Rulesets and words of one run. */
struct run {
	struct cli *cli;
	struct kj_rule_set set;
	size_t passed, failed;
};

static void
mismatch(
	struct run *r, const char *id, const char *rule, const struct kj_tree *want, const char *got)
{
	struct kj_buf b;

	kj_buf_init(&b, r->cli->arena);
	kj_buf_puts(&b, "");
	if (want)
		kj_tree_write(&b, want);
	printf("%s %s: expected %s, got %s\n", id ? id : "?", rule ? rule : "?", b.data, got);
	r->failed++;
}

/* The ruleset that an agency's vector names runs instead of the shipped ones. */
static bool
set_of(struct run *r, const struct kj_tree *v, struct kj_rule_set *set)
{
	const char *id = kj_tree_text(v, "aturan");
	const struct kj_aturan *own = id ? kj_aturan_of(r->cli->conf->rulesets, id) : NULL;

	*set = own ? (struct kj_rule_set){own, own, own, own, own} : r->set;
	return own || !id;
}

/* One vector: {id, rule, input, expect}, and aturan for a ruleset of one's own. */
static void
check_vector(struct run *r, const struct kj_tree *v)
{
	struct kj_arena *a = r->cli->arena;
	const struct kj_tree *input = kj_tree_get(v, "input"), *want = kj_tree_get(v, "expect");
	const char *id = kj_tree_text(v, "id"), *rule = kj_tree_text(v, "rule");
	struct kj_tree_error error;
	struct kj_tree *got = NULL;
	struct kj_rule_set set;
	struct kj_buf b;

	if (!rule || !input || !want) {
		mismatch(r, id, rule, want, "no vector");
		return;
	}
	kj_buf_init(&b, a);
	if (!set_of(r, v, &set))
		mismatch(r, id, rule, want, "no such ruleset");
	else if (kj_rule_run(a, &set, rule, input, NULL, &b) != KJ_OK)
		mismatch(r, id, rule, want, "unknown rule");
	else if (kj_tree_json(a, b.data, &got, &error) != KJ_OK || !kj_tree_covers(got, want))
		mismatch(r, id, rule, want, b.data);
	else
		r->passed++;
}

/* Reads JSON; says what is wrong and where. */
static const struct kj_tree *
read_json(struct run *r, const char *file, const char *name)
{
	struct kj_tree_error error = {0};
	struct kj_tree *t = NULL;
	const char *text = NULL;

	if (kj_file_text(r->cli->arena, file, &text) != KJ_OK)
		(void)fprintf(stderr, "kinerja: cannot read %s\n", name);
	else if (kj_tree_json(r->cli->arena, text, &t, &error) != KJ_OK)
		(void)fprintf(stderr, "kinerja: %s:%d: %s\n", name, error.line, error.text);
	return t;
}

static int
check(struct run *r, const char *file)
{
	const struct kj_tree *t = read_json(r, file, file);

	if (!t)
		return KJ_EXIT_USAGE;
	if (t->type != KJ_TREE_LIST || t->n == 0) {
		(void)fprintf(stderr, "kinerja: %s: not a list of vectors\n", file);
		return KJ_EXIT_USAGE;
	}
	for (const struct kj_tree *v = t->child; v; v = v->next)
		check_vector(r, v);
	printf("%zu passed, %zu failed\n", r->passed, r->failed);
	return r->failed > 0 ? KJ_EXIT_NO : KJ_EXIT_DONE;
}

/* The answer's members, then the steps in words and as they are kept. */
static void
print_explained(
	struct run *r, const struct kj_tree *answer, const char *galat, const struct kj_penjelasan *p)
{
	struct kj_arena *a = r->cli->arena;
	char *lang = kj_strdup(a, r->cli->conf->lang);
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_putc(&b, '{');
	for (const struct kj_tree *c = answer->child; c; c = c->next) {
		kj_buf_json(&b, c->name);
		kj_buf_putc(&b, ':');
		kj_tree_write(&b, c);
		kj_buf_putc(&b, ',');
	}
	if (galat) {
		const char *word = kj_word_in(lang, kj_fmt(a, "rules.galat.%s", galat));

		kj_buf_puts(&b, "\"pesan\":");
		kj_buf_json(&b, word ? word : galat);
		kj_buf_putc(&b, ',');
	}
	kj_buf_puts(&b, "\"langkah\":[");
	for (size_t i = 0; i < p->n; i++) {
		const struct kj_urai *u = &p->langkah[i];
		const char *words = kj_urai_teks(a, u, lang, kj_word_in, lang);

		/* Which indicator, unless the words begin with it. */
		if (*u->kunci && !kj_streq(u->kunci, u->nilai[0].nilai))
			words = kj_fmt(a, "%s: %s", u->kunci, words);
		kj_buf_puts(&b, i ? "," : "");
		kj_buf_json(&b, *u->sumber ? kj_fmt(a, "%s [%s]", words, u->sumber) : words);
	}
	kj_buf_puts(&b, "],\"penjelasan\":");
	kj_penjelasan_json(&b, p);
	kj_buf_putc(&b, '}');
	puts(b.data);
}

static void
print_rules(void)
{
	(void)fprintf(stderr, "rules:");
	for (size_t i = 0; kj_rule_name(i); i++)
		(void)fprintf(stderr, " %s", kj_rule_name(i));
	(void)fprintf(stderr, "\n");
}

static int
explain(struct run *r, const char *rule)
{
	struct kj_arena *a = r->cli->arena;
	const struct kj_tree *input = read_json(r, "/dev/stdin", "stdin");
	struct kj_penjelasan p;
	struct kj_tree_error error;
	struct kj_tree *answer = NULL;
	const char *galat;
	struct kj_buf b;

	if (!input)
		return KJ_EXIT_USAGE;
	kj_penjelasan_init(&p, a);
	kj_buf_init(&b, a);
	if (kj_rule_run(a, &r->set, rule, input, &p, &b) != KJ_OK) {
		(void)fprintf(stderr, "kinerja: unknown rule %s\n", rule);
		print_rules();
		return KJ_EXIT_USAGE;
	}
	if (kj_tree_json(a, b.data, &answer, &error) != KJ_OK)
		return KJ_EXIT_SOFTWARE;
	galat = kj_tree_text(answer, "galat");
	print_explained(r, answer, galat, &p);
	return galat ? KJ_EXIT_NO : KJ_EXIT_DONE;
}

int
cmd_rules(int argc, char **argv)
{
	struct cli c;
	struct run r = {.cli = &c};
	int code = KJ_EXIT_CONFIG;

	if (argc != 3 || !(kj_streq(argv[1], "check") || kj_streq(argv[1], "explain")))
		return cli_usage("rules");
	cli_find_checkout();
	if (cli_open(&c) == KJ_OK && kj_rule_set_load(&r.set, c.conf->rulesets) == KJ_OK &&
		kj_words_start(c.conf) == KJ_OK)
		code = kj_streq(argv[1], "check") ? check(&r, argv[2]) : explain(&r, argv[2]);
	cli_close(&c);
	return code;
}
