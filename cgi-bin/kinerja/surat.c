/* Letters: what each kind says, in its receiver's language, and who carries it. */
#include "cgi-bin/kinerja/surat.h"

#include <string.h>

#include "kinerja/surel.h"
#include "kinerja/tree.h"
#include "kinerja/web.h"

#define WORDS_MAX 280

struct surat {
	const struct kj_conf *conf;
	struct smtp *smtp; /* NULL: sendmail */
};

/* ---- words ---------------------------------------------------------------------- */

/* Every kind of letter, and the page that it leads to. */
static const struct jenis {
	const char *jenis, *halaman;
} kinds[] = {
	{"pengingat.skp", "/planning"},
};

static const struct jenis *
kind_of(const char *jenis)
{
	for (size_t i = 0; i < KJ_COUNT(kinds); i++)
		if (kj_streq(kinds[i].jenis, jenis))
			return &kinds[i];
	return NULL;
}

static const char *
fact(const struct kj_surat *s, const char *name)
{
	const char *text = kj_tree_text(s->isi, name);

	return text ? text : "";
}

/* Parts that need what the letter does not know are left out: an older version wrote less. */
static void
add(struct kj_buf *b, const char *text)
{
	if (text && *text)
		kj_buf_fmt(b, "%s%s", b->len > 0 ? "\n\n" : "", kj_trim(b->arena, text));
}

static const char *
body(struct kj_arena *a, const struct kj_surat *s, const char *lang, const char *link)
{
	const char *year = fact(s, "tahun"), *why = fact(s, "alasan"), *day = "";
	kj_date until = KJ_NODATE;
	struct kj_buf b;

	if (kj_date_parse(fact(s, "tutup"), &until))
		day = kj_date_show(a, until, lang);
	kj_buf_init(&b, a);
	add(&b, kj_say_in(a, lang, "surat.salam", "nama", s->nama, NULL));
	add(&b, kj_say_in(a, lang, kj_fmt(a, "surat.%s.pokok", s->jenis), "tahun", year, NULL));
	if (*day)
		add(&b,
			kj_say_in(a, lang, kj_fmt(a, "surat.%s.%s", s->jenis, *why ? "perpanjangan" : "batas"),
				"tanggal", day, "alasan", why, NULL));
	add(&b, kj_say_in(a, lang, kj_fmt(a, "surat.%s.buka", s->jenis), "tautan", link, NULL));
	add(&b, kj_say_in(a, lang, "surat.penutup", "instansi", s->instansi, NULL));
	return b.data;
}

static enum kj_rc
write_letter(const struct surat *c, struct kj_buf *out, const struct kj_surat *s)
{
	struct kj_arena *a = out->arena;
	const char *lang = *s->bahasa ? s->bahasa : c->conf->lang, *subject;
	const struct jenis *kind = kind_of(s->jenis);
	struct kj_surel letter;

	subject = kind ? kj_say_in(a, lang, kj_fmt(a, "surat.%s.perihal", s->jenis), "tahun",
						 fact(s, "tahun"), NULL)
				   : NULL;
	if (!subject || !s->isi)
		return KJ_INVALID;
	letter = (struct kj_surel){.dari = c->conf->surel.from,
		.dari_nama = c->conf->surel.from_name,
		.kepada = s->kepada,
		.kepada_nama = s->nama,
		.perihal = subject,
		.isi = body(a, s, lang,
			kj_fmt(a, "%s%s", c->conf->surel.site, kj_url_of(a, c->conf, kind->halaman))),
		.bahasa = lang,
		.kunci = s->kunci,
		.waktu = kj_clock_real()};
	return kj_surel_tulis(out, &letter);
}

const char *
surat_kata(struct kj_arena *a, const char *text)
{
	bool utf8 = kj_utf8_ok(text, strlen(text));
	char *out = kj_strdup(a, text);
	size_t n = strlen(out);

	if (n > WORDS_MAX) {
		n = WORDS_MAX;
		while (utf8 && n > 0 && ((unsigned char)out[n] & 0xc0) == 0x80)
			n--;
		out[n] = '\0';
	}
	for (char *p = out; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f || (!utf8 && (unsigned char)*p > 0x7f))
			*p = ' ';
	return kj_trim(a, out);
}

/* ---- sending ----------------------------------------------------------------------- */

enum kj_surat_hasil
surat_send(void *ctx, struct kj_arena *a, const struct kj_surat *s, struct kj_surat_sebab *why)
{
	struct surat *c = ctx;
	struct surat_pesan p = {.dari = c->conf->surel.from, .kepada = s->kepada};
	struct kj_buf text;

	kj_buf_init(&text, a);
	if (write_letter(c, &text, s) != KJ_OK) {
		why->kode = "SURAT_ISI";
		return KJ_SURAT_TOLAK;
	}
	p.teks = text.data;
	p.n = text.len;
	if (c->smtp)
		return smtp_send(c->smtp, a, &p, why);
	return sendmail_send(c->conf, a, &p, why);
}

enum kj_rc
surat_open(struct cli *c, struct surat **out)
{
	char *password = NULL;
	enum kj_rc rc;

	*out = NULL;
	if (!*c->conf->surel.by)
		return KJ_NOTFOUND;
	rc = kj_words_start(c->conf);
	if (rc == KJ_OK)
		rc = kj_conf_surel_password(c->arena, c->conf, &password);
	if (rc != KJ_OK)
		return KJ_INVALID;
	*out = kj_alloc(c->arena, sizeof(**out));
	(*out)->conf = c->conf;
	if (kj_streq(c->conf->surel.by, "smtp"))
		(*out)->smtp = smtp_new(c->conf, password);
	explicit_bzero(password, strlen(password));
	return KJ_OK;
}

void
surat_close(struct surat *s)
{
	if (s)
		smtp_free(s->smtp);
}
