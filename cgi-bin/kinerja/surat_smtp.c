/* Letters by SMTP (RFC 5321): the only file that knows libcurl. */
#include "cgi-bin/kinerja/surat.h"

#ifdef KJ_NO_SMTP

/* A build for shared hosting: kinerja.conf cannot ask for it. */
struct smtp *
smtp_new(const struct kj_conf *conf, const char *password)
{
	(void)conf;
	(void)password;
	return NULL;
}

void
smtp_free(struct smtp *s)
{
	(void)s;
}

enum kj_surat_hasil
smtp_send(
	struct smtp *s, struct kj_arena *a, const struct surat_pesan *p, struct kj_surat_sebab *why)
{
	(void)s;
	(void)a;
	(void)p;
	why->kode = "SURAT_SAMBUNG";
	return KJ_SURAT_TUTUP;
}

#else

#include <curl/curl.h>
#include <string.h>

#define CONNECT_S 15

/* How far a conversation came: what is refused from RCPT on is this letter, not us. */
enum stage { HELLO, SENDER, RECEIVER, TEXT };

struct smtp {
	const struct kj_conf *conf;
	CURL *curl;
	char error[CURL_ERROR_SIZE];
	const struct surat_pesan *p;
	size_t read; /* bytes of p already handed over */
	enum stage stage;
	char reply[CURL_ERROR_SIZE]; /* the server's last refusal */
};

/* ---- what curl asks and tells --------------------------------------------------------- */

static size_t
on_read(char *to, size_t size, size_t n, void *ctx)
{
	struct smtp *s = ctx;
	size_t left = s->p->n - s->read, take = size * n < left ? size * n : left;

	memcpy(to, s->p->teks + s->read, take);
	s->read += take;
	return take;
}

/* A kept connection that turns out to be gone is made anew, from the first byte. */
static int
on_seek(void *ctx, curl_off_t offset, int origin)
{
	struct smtp *s = ctx;

	if (origin != SEEK_SET || offset < 0 || (size_t)offset > s->p->n)
		return CURL_SEEKFUNC_FAIL;
	s->read = (size_t)offset;
	return CURL_SEEKFUNC_OK;
}

static bool
is_verb(const char *data, size_t n, const char *verb)
{
	return n > 4 && memcmp(data, verb, 4) == 0;
}

/* Follows the conversation. What is sent may hold the password: only the verb is looked at. */
static int
on_talk(CURL *curl, curl_infotype type, char *data, size_t n, void *ctx)
{
	struct smtp *s = ctx;

	(void)curl;
	if (type == CURLINFO_HEADER_OUT) {
		if (is_verb(data, n, "EHLO") || is_verb(data, n, "HELO"))
			s->stage = HELLO;
		else if (is_verb(data, n, "MAIL"))
			s->stage = SENDER;
		else if (is_verb(data, n, "RCPT"))
			s->stage = RECEIVER;
		else if (is_verb(data, n, "DATA"))
			s->stage = TEXT;
	} else if (type == CURLINFO_HEADER_IN && n > 0 && (data[0] == '4' || data[0] == '5')) {
		(void)snprintf(s->reply, sizeof(s->reply), "%.*s", (int)(n < 500 ? n : 500), data);
	}
	return 0;
}

/* ---- a connection ---------------------------------------------------------------------- */

static const char *
url_of(const struct kj_conf *conf)
{
	return kj_fmt(conf->arena, "%s://%s:%d",
		kj_streq(conf->surel.security, "tls") ? "smtps" : "smtp", conf->surel.host,
		conf->surel.port);
}

static void
set_options(struct smtp *s, const char *password)
{
	const struct kj_conf *c = s->conf;
	long starttls = kj_streq(c->surel.security, "starttls") ? CURLUSESSL_ALL : CURLUSESSL_NONE;
	long connect = c->surel.timeout_s < CONNECT_S ? c->surel.timeout_s : CONNECT_S;

	(void)curl_easy_setopt(s->curl, CURLOPT_URL, url_of(c));
	(void)curl_easy_setopt(s->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	(void)curl_easy_setopt(s->curl, CURLOPT_USE_SSL, starttls);
	(void)curl_easy_setopt(s->curl, CURLOPT_PROXY, "");
	(void)curl_easy_setopt(s->curl, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(s->curl, CURLOPT_CONNECTTIMEOUT, connect);
	(void)curl_easy_setopt(s->curl, CURLOPT_TIMEOUT, (long)c->surel.timeout_s);
	(void)curl_easy_setopt(s->curl, CURLOPT_ERRORBUFFER, s->error);
	(void)curl_easy_setopt(s->curl, CURLOPT_UPLOAD, 1L);
	(void)curl_easy_setopt(s->curl, CURLOPT_READFUNCTION, on_read);
	(void)curl_easy_setopt(s->curl, CURLOPT_READDATA, s);
	(void)curl_easy_setopt(s->curl, CURLOPT_SEEKFUNCTION, on_seek);
	(void)curl_easy_setopt(s->curl, CURLOPT_SEEKDATA, s);
	(void)curl_easy_setopt(s->curl, CURLOPT_VERBOSE, 1L);
	(void)curl_easy_setopt(s->curl, CURLOPT_DEBUGFUNCTION, on_talk);
	(void)curl_easy_setopt(s->curl, CURLOPT_DEBUGDATA, s);
	if (*c->surel.ca_file)
		(void)curl_easy_setopt(s->curl, CURLOPT_CAINFO, c->surel.ca_file);
	if (*c->surel.user) {
		(void)curl_easy_setopt(s->curl, CURLOPT_USERNAME, c->surel.user);
		(void)curl_easy_setopt(s->curl, CURLOPT_PASSWORD, password);
	}
}

struct smtp *
smtp_new(const struct kj_conf *conf, const char *password)
{
	struct smtp *s = kj_alloc(conf->arena, sizeof(*s));

	s->conf = conf;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
		s->curl = curl_easy_init();
	if (s->curl)
		set_options(s, password);
	return s;
}

void
smtp_free(struct smtp *s)
{
	if (!s)
		return;
	if (s->curl)
		curl_easy_cleanup(s->curl);
	curl_global_cleanup();
}

/* ---- what an answer means --------------------------------------------------------------- */

/* Failures of the way to the server, whichever letter it was. */
static const struct {
	CURLcode code;
	const char *kode;
} ways[] = {
	{CURLE_COULDNT_RESOLVE_HOST, "SURAT_SAMBUNG"},
	{CURLE_COULDNT_CONNECT, "SURAT_SAMBUNG"},
	{CURLE_LOGIN_DENIED, "SURAT_MASUK"},
	{CURLE_USE_SSL_FAILED, "SURAT_TLS"},
	{CURLE_SSL_CONNECT_ERROR, "SURAT_TLS"},
	{CURLE_PEER_FAILED_VERIFICATION, "SURAT_TLS"},
	{CURLE_SSL_CACERT_BADFILE, "SURAT_TLS"},
	{CURLE_SSL_CERTPROBLEM, "SURAT_TLS"},
};

static enum kj_surat_hasil
judge(const struct smtp *s, struct kj_arena *a, CURLcode code, struct kj_surat_sebab *why)
{
	bool ours = s->stage < RECEIVER; /* and so it is with every other letter */
	long answer = 0;

	(void)curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, &answer);
	why->kata = surat_kata(a, *s->error ? s->error : curl_easy_strerror(code));
	for (size_t i = 0; i < KJ_COUNT(ways); i++)
		if (ways[i].code == code) {
			why->kode = ways[i].kode;
			return KJ_SURAT_TUTUP;
		}
	if (code == CURLE_OPERATION_TIMEDOUT) {
		why->kode = "SURAT_WAKTU";
		return ours ? KJ_SURAT_TUTUP : KJ_SURAT_NANTI;
	}
	if (answer >= 400 && answer < 600)
		why->kata = surat_kata(a, s->reply);
	if (answer == 421 || answer < 400 || answer >= 600) {
		why->kode = "SURAT_PUTUS";
		return ours || answer == 421 ? KJ_SURAT_TUTUP : KJ_SURAT_NANTI;
	}
	why->kode = answer >= 500 ? "SURAT_DITOLAK" : "SURAT_DITUNDA";
	if (ours)
		return KJ_SURAT_TUTUP;
	return answer >= 500 ? KJ_SURAT_TOLAK : KJ_SURAT_NANTI;
}

enum kj_surat_hasil
smtp_send(
	struct smtp *s, struct kj_arena *a, const struct surat_pesan *p, struct kj_surat_sebab *why)
{
	struct curl_slist *to = NULL;
	CURLcode code = CURLE_OUT_OF_MEMORY;

	why->kode = "SURAT_SAMBUNG";
	if (!s->curl)
		return KJ_SURAT_TUTUP;
	s->p = p;
	s->read = 0;
	s->stage = HELLO;
	s->reply[0] = s->error[0] = '\0';
	to = curl_slist_append(NULL, kj_fmt(a, "<%s>", p->kepada));
	if (to) {
		(void)curl_easy_setopt(s->curl, CURLOPT_MAIL_FROM, kj_fmt(a, "<%s>", p->dari));
		(void)curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, to);
		(void)curl_easy_setopt(s->curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)p->n);
		code = curl_easy_perform(s->curl);
	}
	curl_slist_free_all(to);
	return code == CURLE_OK ? KJ_SURAT_TERKIRIM : judge(s, a, code, why);
}

#endif
