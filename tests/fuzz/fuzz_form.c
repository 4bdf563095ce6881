/*
 * Any fields for a form with groups in groups: read, button pressed, bound,
 * written, shown. What is written reads back as the same.
 */
#include <fcntl.h>
#include <unistd.h>

#include "lib/web/input.h"

struct leaf {
	struct kj_row row;
	const char *teks, *target, *arah;
	kj_date hari;
};

struct branch {
	struct kj_row row;
	const char *teks;
	struct kj_set iki;
};

struct plan {
	const char *nama, *sandi;
	int64_t jumlah, atasan;
	bool setuju;
	struct kj_upload foto;
	struct kj_set rhk;
};

static const char *const arah[] = {"NAIK", "TURUN", NULL};
static const struct kj_field leaf_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct leaf, teks), .required = true},
	{.name = "target", .kind = KJ_F_DECIMAL, .at = offsetof(struct leaf, target)},
	{.name = "arah", .kind = KJ_F_CHOICE, .at = offsetof(struct leaf, arah), .choices = arah},
	{.name = "hari", .kind = KJ_F_DATE, .at = offsetof(struct leaf, hari)},
};
static const struct kj_form leaf_form = {
	.name = "iki", .size = sizeof(struct leaf), .fields = leaf_fields, .nfields = 4};
static const struct kj_field branch_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct branch, teks)},
	{.name = "iki",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct branch, iki),
		.rows = &leaf_form,
		.max = 3},
};
static const struct kj_form branch_form = {
	.name = "rhk", .size = sizeof(struct branch), .fields = branch_fields, .nfields = 2};
static const struct kj_field plan_fields[] = {
	{.name = "nama", .kind = KJ_F_TEXT, .at = offsetof(struct plan, nama), .min = 2, .max = 9},
	{.name = "sandi", .kind = KJ_F_SECRET, .at = offsetof(struct plan, sandi)},
	{.name = "jumlah", .kind = KJ_F_INT, .at = offsetof(struct plan, jumlah), .max = 100},
	{.name = "atasan", .kind = KJ_F_ID, .at = offsetof(struct plan, atasan)},
	{.name = "setuju", .kind = KJ_F_BOOL, .at = offsetof(struct plan, setuju)},
	{.name = "foto", .kind = KJ_F_FILE, .at = offsetof(struct plan, foto)},
	{.name = "rhk",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct plan, rhk),
		.rows = &branch_form,
		.min = 1,
		.max = 3},
};
static const struct kj_form plan_form = {
	.name = "plan", .size = sizeof(struct plan), .fields = plan_fields, .nfields = 7};

static struct kj_arena *arena;
static struct kj_conf conf = {.mode = "production",
	.production = true,
	.base = "/",
	.suffix = "",
	.static_base = "/statik/",
	.lang = "id",
	.templates = "templates",
	.static_map = "/dev/null"};
static const struct kj_module module = {.sdk = KJ_SDK, .name = "uji"};
static const struct kj_route route = {.method = KJ_POST, .path = "/uji", .form = &plan_form};

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	arena = kj_arena_new();
	if (kj_view_start(&conf, &module, KJ_AHEAD_ALL) != KJ_OK)
		abort();
	return 0;
}

static const char *
written(const struct kj_input *in)
{
	struct kj_buf b;

	kj_buf_init(&b, arena);
	kj_input_write(in, true, &b);
	return b.data;
}

static void
reads_back_the_same(const struct kj_input *in)
{
	const char *once = written(in);
	struct kj_params p;
	size_t unknown;

	kj_params_init(&p, arena);
	if (kj_params_parse(&p, once, strlen(once), SIZE_MAX) != KJ_OK ||
		strcmp(written(kj_input_read(arena, &plan_form, &p, &unknown)), once) != 0 || unknown > 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kj_internal in = {.lang = size % 2 ? "id" : "en", .page_form = &plan_form};
	struct kj_req req = {.conf = &conf, .module = &module, .route = &route, .in = &in};
	const struct plan *plan;
	const char *anchor;
	enum kj_rc rc;

	kj_arena_reset(arena);
	req.act.arena = arena;
	kj_params_init(&in.post, arena);
	if (kj_params_parse(&in.post, (const char *)data, size, 500) != KJ_OK)
		return 0;
	kj_view_begin(&req);
	in.posted = kj_input_read(arena, &plan_form, &in.post, &(size_t){0});
	reads_back_the_same(in.posted);
	req.aksi = kj_params_get(&in.post, "aksi");
	if (req.aksi)
		(void)kj_input_button(arena, in.posted, req.aksi, &anchor);
	rc = kj_form_bind(&req);
	plan = kj_form_of(&req);
	if ((rc == KJ_OK) != (req.act.problems == NULL) || (rc == KJ_OK && plan->rhk.n < 1))
		abort();
	kj_form_again(&req);
	kj_input_show(&req, in.shown, NULL);
	kj_view_end(&req);
	return 0;
}
