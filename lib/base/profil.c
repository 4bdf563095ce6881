/* Profiles of agencies: the table of their settings, and the words they change. */
#include "kinerja/profil.h"

#include "lib/base/schema.h"

/* One a word of a page that only some agencies want; conf/profiles/README.md says what each does. */
const char *const kj_profil_fitur[] = {
	"WILAYAH",
	"BASELINE",
	"PEKANAN",
	"REFLEKSI",
	"PENGAKUAN",
	"TUJUAN_DULU",
	"PERBANDINGAN_JABATAN",
	"PENGEMBANGAN",
	"MUTU_DATA",
	"RUBRIK",
	"DISIPLIN",
	"INOVASI",
	"BENTURAN",
	NULL,
};
const char *const kj_profil_peserta[] = {
	"PEGAWAI",
	"PENILAI",
	"ATASAN_PENILAI",
	"REKAN",
	"BAWAHAN",
	"PIHAK_KETIGA",
	"TIM",
	NULL,
};
const char *const kj_siklus_entri[] = {"HARIAN", "MINGGUAN", "BULANAN", NULL};
const char *const kj_siklus_evaluasi[] = {"TAHUNAN", "SEMESTER", "TRIWULAN", NULL};

enum { WORD_MAX = 600, KEY_MAX = 100 };

/* What is read before the words are looked at. */
struct file {
	struct kj_profil p;
	const struct kj_tree *istilah;
};

static const char *
wrong_aturan(const char *s)
{
	if (s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-")])
		return "must be small letters, digits and -: a ruleset's id";
	return NULL;
}

/* Pages escape what they show; a text that needs it was meant to be more than words. */
static const char *
wrong_words(const char *s)
{
	for (const char *c = s; *c; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			return "must be one line";
	return strpbrk(s, "<>") ? "must not carry markup" : NULL;
}

#define AT(member) offsetof(struct file, member)

/* clang-format off */
static const struct kj_setting settings[] = {
	{"nama", KJ_S_TEXT, AT(p.nama), .required = true, .min = 1, .max = 160, .wrong = wrong_words},
	{"tempat", KJ_S_TEXT, AT(p.tempat), .required = true, .min = 1, .max = 80, .wrong = wrong_words},
	{"zona", KJ_S_INT, AT(p.zona), .required = true, .min = KJ_WIB, .max = KJ_WIT},
	{"bantuan", KJ_S_TEXT, AT(p.bantuan), .required = true, .min = 1, .max = 300, .wrong = wrong_words},
	{"aturan", KJ_S_TEXT, AT(p.aturan), .required = true, .min = 1, .max = 40, .wrong = wrong_aturan},
	{"siklus.entri", KJ_S_TEXT, AT(p.siklus.entri), .required = true, .text = "HARIAN", .choices = kj_siklus_entri},
	{"siklus.evaluasi", KJ_S_TEXT, AT(p.siklus.evaluasi), .required = true, .text = "TAHUNAN", .choices = kj_siklus_evaluasi},
	{"saran_tim", KJ_S_BOOL, AT(p.saran_tim), .number = false},
	{"peserta", KJ_S_SET, AT(p.peserta), .required = true, .min = 2, .choices = kj_profil_peserta},
	{"fitur", KJ_S_SET, AT(p.fitur), .required = true, .choices = kj_profil_fitur},
	{"istilah", KJ_S_LIST, AT(istilah), .required = false},
};
/* clang-format on */

static bool
has(const char *const *codes, unsigned bits, const char *code)
{
	for (unsigned i = 0; codes[i]; i++)
		if (kj_streq(codes[i], code))
			return bits & 1U << i;
	return false;
}

/* ---- words ------------------------------------------------------------------------- */

/* A text of a word; "" and a problem where there is none. */
static const char *
read_text(struct kj_schema *s, const struct kj_tree *t, const char *name, size_t max)
{
	const struct kj_tree *v = kj_tree_get(t, name);
	const char *wrong;

	if (!v || v->type != KJ_TREE_TEXT || !*v->text) {
		kj_schema_problem_at(
			s, v ? v->line : t->line, "'istilah' needs '%s', a text in quotes", name);
		return "";
	}
	wrong = strlen(v->text) > max ? "is too long" : wrong_words(v->text);
	if (wrong)
		kj_schema_problem_at(s, v->line, "'istilah', '%s' %s: %s", name, wrong, v->text);
	return v->text;
}

static void
check_members(struct kj_schema *s, const struct kj_tree *t)
{
	static const char *const names[] = {"kunci", "id", "en", NULL};

	for (const struct kj_tree *m = t->child; m; m = m->next) {
		const char *best = kj_nearest(m->name, names, KJ_COUNT(names) - 1);

		if (!has(names, ~0U, m->name))
			kj_schema_problem_at(s, m->line, "unknown setting '%s' of 'istilah'%s%s%s", m->name,
				best ? ", did you mean '" : "", best ? best : "", best ? "'?" : "");
	}
}

static void
read_word(struct kj_schema *s, const struct kj_tree *t, struct kj_istilah *out)
{
	*out = (struct kj_istilah){.kunci = "", .id = "", .en = "", .line = t->line};
	if (t->type != KJ_TREE_GROUP) {
		kj_schema_problem_at(s, t->line, "'istilah' holds groups { kunci, id, en }");
		return;
	}
	check_members(s, t);
	out->kunci = read_text(s, t, "kunci", KEY_MAX);
	out->id = read_text(s, t, "id", WORD_MAX);
	out->en = read_text(s, t, "en", WORD_MAX);
}

static void
read_words(struct kj_arena *a, struct kj_schema *s, const struct kj_tree *list, struct kj_profil *p)
{
	struct kj_istilah *v = kj_calloc(a, list->n + 1, sizeof(*v));

	p->istilah = v;
	for (const struct kj_tree *t = list->child; t; t = t->next) {
		struct kj_istilah *w = &v[p->nistilah++];

		read_word(s, t, w);
		for (const struct kj_istilah *o = v; o < w; o++)
			if (*w->kunci && kj_streq(o->kunci, w->kunci))
				kj_schema_problem_at(
					s, w->line, "'istilah' has '%s' in line %d already", w->kunci, o->line);
	}
}

/* ---- the whole ------------------------------------------------------------------------ */

enum kj_rc
kj_profil_load(struct kj_arena *a, const char *file, struct kj_profil *out)
{
	struct kj_schema *s = kj_schema_open(a, file);
	struct file f = {0};

	*out = f.p;
	if (!s)
		return KJ_INVALID;
	f.p.file = kj_schema_file(s);
	kj_schema_fill(s, settings, KJ_COUNT(settings), &f);
	if (f.istilah)
		read_words(a, s, f.istilah, &f.p);
	if (kj_schema_result(s) == KJ_OK &&
		!(kj_profil_joins(&f.p, "PEGAWAI") && kj_profil_joins(&f.p, "PENILAI")))
		kj_schema_problem(s, "peserta", "'peserta' lacks PEGAWAI or PENILAI: nobody would rate");
	if (kj_schema_result(s) == KJ_OK)
		*out = f.p;
	return kj_schema_result(s);
}

enum kj_rc
kj_profil_use(struct kj_conf *conf)
{
	struct kj_profil *p = kj_alloc(conf->arena, sizeof(*p));
	enum kj_rc rc = kj_profil_load(
		conf->arena, kj_fmt(conf->arena, "%s/%s.conf", conf->profiles, conf->profile), p);

	if (rc == KJ_OK)
		conf->profil = p;
	return rc;
}

bool
kj_profil_has(const struct kj_profil *p, const char *fitur)
{
	return p && has(kj_profil_fitur, p->fitur, fitur);
}

bool
kj_profil_joins(const struct kj_profil *p, const char *peserta)
{
	return p && has(kj_profil_peserta, p->peserta, peserta);
}
