#include "lib/web/request.h"

/* Names of bits, from bit 0 on. */
static const char *const relations[] = {"diri", "penilai", "atasan_penilai", "ketua_tim",
	"pimpinan_unit", "pengelola", "admin", "auditor", "responden"};
static const char *const roles[] = {"pegawai", "pengelola", "admin", "auditor", "ppk", "tpk"};
static const char *const flags[] = {"tx", "nokey", "print", "expired_ok"};

static const char *const kinds[] = {
	[KJ_F_TEXT] = "text",
	[KJ_F_AREA] = "area",
	[KJ_F_SECRET] = "secret",
	[KJ_F_CHOICE] = "choice",
	[KJ_F_INT] = "int",
	[KJ_F_ID] = "id",
	[KJ_F_DECIMAL] = "decimal",
	[KJ_F_DATE] = "date",
	[KJ_F_BOOL] = "bool",
	[KJ_F_FILE] = "file",
	[KJ_F_ROWS] = "rows",
};

static const char *const needs[] = {
	[KJ_NEED_NOTHING] = "nothing",
	[KJ_NEED_PUBLIC] = "public",
	[KJ_NEED_SIGNED_IN] = "signed_in",
	[KJ_NEED_ROLE] = "role",
	[KJ_NEED_RELATION] = "relation",
};

static void
text(struct kj_buf *out, const char *key, const char *value)
{
	if (!value)
		return;
	kj_buf_fmt(out, " %s = ", key);
	kj_buf_json(out, value);
	kj_buf_puts(out, ";");
}

static void
bits(struct kj_buf *out, const char *key, unsigned set, const char *const *names, size_t n)
{
	const char *sep = "";

	if (set == 0)
		return;
	kj_buf_fmt(out, " %s = [", key);
	for (size_t i = 0; i < n; i++) {
		if (!(set & 1U << i))
			continue;
		kj_buf_fmt(out, "%s\"%s\"", sep, names[i]);
		sep = ", ";
	}
	kj_buf_puts(out, "];");
}

static void
fields(struct kj_buf *out, const struct kj_form *form, int depth)
{
	for (size_t i = 0; i < form->nfields; i++) {
		const struct kj_field *f = &form->fields[i];

		kj_buf_fmt(out, "%s\n%*s{", i > 0 ? "," : "", depth * 2, "");
		text(out, "name", f->name);
		text(out, "kind", kinds[f->kind]);
		kj_buf_fmt(out, " min = %ldL; max = %ldL; required = %s;", f->min, f->max,
			f->required ? "true" : "false");
		if (f->choices) {
			kj_buf_puts(out, " choices = [");
			for (const char *const *c = f->choices; *c; c++)
				kj_buf_fmt(out, "%s\"%s\"", c == f->choices ? "" : ", ", *c);
			kj_buf_puts(out, "];");
		}
		if (f->rows) {
			kj_buf_puts(out, " fields = (");
			fields(out, f->rows, depth + 1);
			kj_buf_puts(out, ");");
		}
		kj_buf_puts(out, " }");
	}
}

static void
route(struct kj_buf *out, const struct kj_route *r)
{
	kj_buf_puts(out, "  {");
	text(out, "method", r->method == KJ_GET ? "GET" : "POST");
	text(out, "path", r->path);
	text(out, "need", needs[r->need.kind]);
	bits(out, "peran", r->need.peran, roles, KJ_COUNT(roles));
	if (r->need.dok != KJ_DOK_NONE)
		text(out, "dok", kj_dok_name(r->need.dok));
	bits(out, "relasi", r->need.relasi, relations, KJ_COUNT(relations));
	text(out, "template", r->template);
	text(out, "title", r->title);
	bits(out, "flags", r->flags, flags, KJ_COUNT(flags));
	text(out, "page", r->page_path);
	if (r->form) {
		text(out, "form", r->form->name);
		kj_buf_fmt(out, " draft = %s; fields = (", r->form->draft ? "true" : "false");
		fields(out, r->form, 2);
		kj_buf_puts(out, ");");
	}
	kj_buf_puts(out, " }");
}

void
kj_describe(const struct kj_module *m, struct kj_buf *out)
{
	kj_buf_puts(out, "name = ");
	kj_buf_json(out, m->name);
	kj_buf_puts(out, ";\nversion = ");
	kj_buf_json(out, m->version);
	kj_buf_fmt(out, ";\nsdk = %d;\nroutes = (\n", m->sdk);
	for (size_t i = 0; i < m->nroutes; i++) {
		route(out, &m->routes[i]);
		kj_buf_puts(out, i + 1 < m->nroutes ? ",\n" : "\n");
	}
	kj_buf_puts(out, ");\n");
}
