/*
 * Results, memory, text, time, configuration and log: what every layer uses.
 * Exact numbers have a header of their own, exact.h.
 */
#ifndef KINERJA_BASE_H
#define KINERJA_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define KJ_API __attribute__((visibility("default")))
#define KJ_MUST __attribute__((warn_unused_result))
#define KJ_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define KJ_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * What a function that can fail answers. The middle five are answers to the
 * user; KJ_FAULT is ours and is logged once, where it is first seen.
 */
enum kj_rc {
	KJ_OK,
	KJ_NOTFOUND, /* not there, or not visible to who asks */
	KJ_DENIED,	 /* visible, but not theirs to do */
	KJ_CONFLICT, /* somebody else was faster: stale version, duplicate */
	KJ_INVALID,	 /* input refused; the problems say where and why */
	KJ_BUSY,	 /* overload or database away: try again */
	KJ_FAULT	 /* our fault */
};

/* The name of a result, for logs: "ok", "notfound" ... Static storage. */
KJ_API const char *kj_rc_name(enum kj_rc rc);

/* Exit codes of every program, see DESIGN "Contracts". */
enum kj_exit {
	KJ_EXIT_DONE = 0,
	KJ_EXIT_NO = 1,
	KJ_EXIT_USAGE = 64,
	KJ_EXIT_UNAVAILABLE = 69,
	KJ_EXIT_SOFTWARE = 70,
	KJ_EXIT_CONFIG = 78
};

/* ---- memory ---------------------------------------------------------- */

/*
 * An arena: memory that ends all at once, with its request or its process.
 * Allocation never returns NULL: a worker out of memory logs, leaves with 70
 * and is started again by its parent.
 */
struct kj_arena;

KJ_API struct kj_arena *kj_arena_new(void);
/* Frees all allocations but keeps the first block for the next request. */
KJ_API void kj_arena_reset(struct kj_arena *a);
KJ_API void kj_arena_free(struct kj_arena *a); /* accepts NULL */
/* Bytes handed out since new or reset. */
KJ_API size_t kj_arena_used(const struct kj_arena *a);

/* Zeroed memory, aligned for any type. */
KJ_API void *kj_alloc(struct kj_arena *a, size_t n);
/* Zeroed array; n * size is checked for overflow. */
KJ_API void *kj_calloc(struct kj_arena *a, size_t n, size_t size);
KJ_API char *kj_strdup(struct kj_arena *a, const char *s);
/* Copies n bytes and adds a NUL. */
KJ_API char *kj_strndup(struct kj_arena *a, const char *s, size_t n);
KJ_API char *kj_fmt(struct kj_arena *a, const char *fmt, ...) KJ_PRINTF(2, 3);
KJ_API char *kj_vfmt(struct kj_arena *a, const char *fmt, va_list ap) KJ_PRINTF(2, 0);

/* A text that grows in an arena. data is always NUL terminated once written. */
struct kj_buf {
	struct kj_arena *arena;
	char *data;
	size_t len, cap;
};

KJ_API void kj_buf_init(struct kj_buf *b, struct kj_arena *a);
KJ_API void kj_buf_add(struct kj_buf *b, const void *data, size_t n);
KJ_API void kj_buf_puts(struct kj_buf *b, const char *s);
KJ_API void kj_buf_putc(struct kj_buf *b, char c);
KJ_API void kj_buf_fmt(struct kj_buf *b, const char *fmt, ...) KJ_PRINTF(2, 3);
/* s with &, =, %, space and everything outside unreserved as %XX. */
KJ_API void kj_buf_url(struct kj_buf *b, const char *s, size_t n);
/* s as a JSON string with its quotes. */
KJ_API void kj_buf_json(struct kj_buf *b, const char *s);
/*
 * A JSON list of numbers, for JSON_TABLE: one more number into a buffer that
 * holds nothing else, then the list. "[]" of none.
 */
KJ_API void kj_buf_id(struct kj_buf *b, int64_t id);
KJ_API const char *kj_buf_ids(struct kj_buf *b);

/* ---- text ------------------------------------------------------------ */

/* True when the n bytes are well-formed UTF-8 without NUL. */
KJ_API bool kj_utf8_ok(const char *s, size_t n);
/* The text in Normalisation Form C. s must be valid UTF-8. */
KJ_API const char *kj_nfc(struct kj_arena *a, const char *s);
/* Characters (code points) in valid UTF-8. */
KJ_API size_t kj_utf8_len(const char *s);
/* Without white space at both ends; CRLF becomes LF. */
KJ_API const char *kj_trim(struct kj_arena *a, const char *s);
KJ_API bool kj_starts(const char *s, const char *prefix);
KJ_API bool kj_streq(const char *a, const char *b); /* NULL equals NULL only */
/* Lower-case hexadecimal of n bytes; out holds 2n + 1. */
KJ_API void kj_hex(char *out, const void *data, size_t n);
/* Reads exactly n bytes from 2n hexadecimal digits. */
KJ_API bool kj_unhex(void *out, size_t n, const char *hex);
/* A whole decimal number within [min, max]; nothing else in the text. */
KJ_API bool kj_int_parse(const char *s, int64_t min, int64_t max, int64_t *out);
/*
 * A decimal number as people type it here, "1.234,5", or the plain "1234.5"
 * of programs. A single dot parts thousands where it can ("12.500" is twelve
 * thousand five hundred), so what goes into a form is kj_decimal_show()n
 * first. The answer is canonical: "1234.5", at most 18 digits before and 6
 * after the point.
 */
KJ_API bool kj_decimal_parse(struct kj_arena *a, const char *s, const char **out);
/* A decimal of the database without trailing zeros: "6.000000" is "6", "" stays "". */
KJ_API const char *kj_decimal_plain(struct kj_arena *a, const char *decimal);
/* "1234.5000" as shown: "1.234,5" in id, "1,234.5" in en; trailing zeros dropped. */
KJ_API const char *kj_decimal_show(struct kj_arena *a, const char *decimal, const char *lang);

/* ---- time ------------------------------------------------------------ */

/* A day of the proleptic Gregorian calendar, counted from 1970-01-01. */
typedef int32_t kj_date;
#define KJ_NODATE INT32_MIN

/* Zones of the country, as hours east of UTC. No daylight saving exists. */
enum kj_zone { KJ_WIB = 7, KJ_WITA = 8, KJ_WIT = 9 };

KJ_API kj_date kj_date_of(int year, int month, int day); /* KJ_NODATE if none */
KJ_API void kj_date_split(kj_date d, int *year, int *month, int *day);
KJ_API int kj_date_year(kj_date d);
/* ISO "2026-11-21"; also "21-11-2026" and "21/11/2026" as people type it. */
KJ_API bool kj_date_parse(const char *s, kj_date *out);
KJ_API const char *kj_date_iso(struct kj_arena *a, kj_date d); /* "" for none */
/* "17 Agustus 2026" in id, "17 August 2026" in en; "" for none. */
KJ_API const char *kj_date_show(struct kj_arena *a, kj_date d, const char *lang);
/* "17 Agu 2026" in id, "17 Aug 2026" in en; "" for none. */
KJ_API const char *kj_date_short(struct kj_arena *a, kj_date d, const char *lang);
/* 0 Monday .. 6 Sunday. */
KJ_API int kj_date_weekday(kj_date d);
/* "Senin" in id, "Monday" in en, for what kj_date_weekday answers. Static storage. */
KJ_API const char *kj_weekday_name(int weekday, const char *lang);

/* "WIB", "WITA" or "WIT" of an enum kj_zone, as every language writes it; "" for no zone. */
KJ_API const char *kj_zone_name(int zone);

/* The real clock, UTC seconds: sessions, throttling, one-time codes. */
KJ_API int64_t kj_clock_real(void);
/*
 * The business clock, UTC seconds: everything a rule or a deadline looks at.
 * Follows KINERJA_NOW (RFC 3339, or @FILE, read again at each call to
 * kj_clock_refresh) outside production.
 */
KJ_API int64_t kj_clock_now(void);
/* Called once a request, and by jobs before each step. */
KJ_API void kj_clock_refresh(void);
/* Reads KINERJA_NOW once; refuses it (KJ_DENIED) when production is true. */
KJ_API KJ_MUST enum kj_rc kj_clock_init(bool production);
/* The business day at an instant, in a zone. */
KJ_API kj_date kj_day_at(int64_t instant, int zone);
/* The last second (23:59:59) of a day in a zone, as an instant. */
KJ_API int64_t kj_day_end(kj_date d, int zone);
/* "2026-11-21 08:00:00" UTC, as the database has it. */
KJ_API const char *kj_instant_sql(struct kj_arena *a, int64_t instant);
KJ_API bool kj_instant_parse(const char *sql, int64_t *out);
/* An instant in a zone: "21 Nov 2026 08.00" in id, "21 Nov 2026 08:00" in en. */
KJ_API const char *kj_instant_show(struct kj_arena *a, int64_t instant, int zone, const char *lang);

/* ---- secrets and digests ---------------------------------------------- */

KJ_API void kj_random(void *out, size_t n);
/* SHA-256, for files and chains that others can check with common tools. */
struct kj_sha256 {
	unsigned char state[128]; /* libsodium's state, opaque */
};
KJ_API void kj_sha256_init(struct kj_sha256 *s);
KJ_API void kj_sha256_add(struct kj_sha256 *s, const void *data, size_t n);
KJ_API void kj_sha256_end(struct kj_sha256 *s, unsigned char out[32]);
/* Keyed BLAKE2b of a text under a purpose, for tokens that need no storage. */
KJ_API void kj_token_mac(unsigned char out[32], const unsigned char key[32], const char *purpose);
KJ_API bool kj_equal_ct(const void *a, const void *b, size_t n); /* constant time */

/*
 * argon2id of a password, as a text to store (at most 128 bytes). memory in
 * KiB, passes as configured. NULL when there is no memory for it, logged.
 */
KJ_API const char *
kj_password_hash(struct kj_arena *a, const char *password, int memory_kib, int passes);
/* True when password has the stored hash; takes as long for a hash of "". */
KJ_API bool kj_password_check(const char *hash, const char *password);

/* ---- configuration ----------------------------------------------------- */

/*
 * Everything of kinerja.conf, checked against one schema table (conf.c):
 * unknown settings, wrong types and bounds are reported all at once with
 * file and line. Lives as long as the process.
 */
struct kj_profil;

struct kj_conf {
	struct kj_arena *arena; /* of everything below */
	const char *file;		/* absolute name */
	const char *mode;		/* "development" or "production" */
	bool production;
	const char *base;				/* "/", "/kinerja/", "/cgi-bin/": always ends in / */
	const char *suffix;				/* "" or ".cgi" after a program's name */
	const char *static_base;		/* URL of the static files, ends in / */
	const char *instance;			/* name in cookies: [a-z0-9]+ */
	bool tls;						/* reached by https: cookies Secure, __Host- */
	const char *lang;				/* default language, "id" */
	const char *profile;			/* conf/profiles/<profile>.conf */
	const char *templates;			/* folder */
	const char *rulesets;			/* folder of conf/rulesets/<id>.conf */
	const char *profiles;			/* folder of conf/profiles/<profile>.conf */
	const struct kj_profil *profil; /* NULL before kj_profil_use() (profil.h) */
	const char *static_map;			/* manifest of hashed names, build/static/manifest */
	const char *install_key_file;	/* see kj_conf_install_key() */
	struct {
		const char *socket, *host, *name; /* host "" = by the socket */
		int port;
		const char *user;		   /* "kinerja_%s": see kj_conf_program() */
		const char *password_file; /* the same; "" = socket authentication or none */
		int timeout_ms, connect_timeout_s;
	} db;
	struct {
		int idle_s, absolute_s;			 /* an ordinary session */
		int remember_idle_s, remember_s; /* on a device of one's own */
		int parked_s;					 /* how long after its end a POST is still parked */
	} session;
	struct {
		int memory_kib, passes; /* argon2id */
		int min_length;
	} password;
	struct {
		const char *dir;	  /* evidence store, outside the web root */
		const char *internal; /* X-Accel-Redirect location, "" = stream */
		long max_bytes;
	} evidence;
	struct {
		const char *dir;	  /* folder of sockets <program>.sock */
		int workers, recycle; /* processes a program (never 0); requests a worker, 0 = never */
		int backlog;
	} serve;
	struct {
		long max_body, max_upload;
		int max_fields;
	} limits;
	struct {
		const char *by;				  /* "" nobody, "smtp" or "sendmail" */
		const char *from, *from_name; /* sender's address and name */
		const char *site;			  /* "https://kinerja.example.go.id": what links begin with */
		const char *host;			  /* of SMTP */
		int port;
		const char *security;	   /* "starttls", "tls", "none" */
		const char *user;		   /* "" signs in as nobody */
		const char *password_file; /* see kj_conf_surel_password() */
		const char *ca_file;	   /* "" the system's */
		const char *sendmail;	   /* program */
		int timeout_s;			   /* one letter */
		int tries;				   /* before a letter is given up */
		int stale_days, keep_days; /* not sent any more; kept after it was sent */
	} surel;
};

/*
 * Loads and checks; problems go to the log, one line each with file:line, and
 * the answer is KJ_INVALID. Relative paths are resolved against the file's
 * folder.
 */
KJ_API KJ_MUST enum kj_rc kj_conf_load(struct kj_conf **out, const char *file);
/* A setting with its %s (db.user, db.password_file) replaced by the program's name. */
KJ_API const char *kj_conf_program(struct kj_arena *a, const char *setting, const char *program);
/*
 * The program's database password: first line of its password_file, "" when
 * none is set. KJ_INVALID, logged, when the file cannot be read or others may
 * read it. Overwrite it after use; never log it.
 */
KJ_API KJ_MUST enum kj_rc
kj_conf_password(struct kj_arena *a, const struct kj_conf *c, const char *program, char **out);
/*
 * The key that lets somebody make the first administrator over the web: first
 * line of install_key_file. "" when none is set, the file is gone, others may
 * read it (logged) or the key is shorter than 16 bytes (logged).
 */
KJ_API const char *kj_conf_install_key(struct kj_arena *a, const struct kj_conf *c);
/* The mail server's password, first line of surel.password_file; as kj_conf_password(). */
KJ_API KJ_MUST enum kj_rc
kj_conf_surel_password(struct kj_arena *a, const struct kj_conf *c, char **out);
/* KINERJA_CONF, else the file compiled in. */
KJ_API const char *kj_conf_path(void);
KJ_API void kj_conf_free(struct kj_conf *c); /* accepts NULL */

/* ---- log ---------------------------------------------------------------- */

enum kj_level { KJ_DEBUG, KJ_INFO, KJ_WARN, KJ_ERROR };

/* What every following line carries: program, request id, account id (0 none). */
KJ_API void kj_log_context(const char *program, const char *rid, int64_t akun);
/*
 * One line an event on stderr: time (UTC), level, event, context, then
 * key=value pairs made by fmt. Control characters, backslashes and broken
 * UTF-8 are written as \xNN: a value cannot forge a line. Long texts are cut.
 * KJ_DEBUG is silent unless KINERJA_DEBUG is set. Never pass a secret.
 */
KJ_API void kj_log(enum kj_level level, const char *event, const char *fmt, ...) KJ_PRINTF(3, 4);
/* Logs KJ_FAULT with its place and returns it: return KJ_FAULT_AT("..."). */
#define KJ_FAULT_AT(...) kj_fault(__FILE__, __LINE__, __VA_ARGS__)
KJ_API enum kj_rc kj_fault(const char *file, int line, const char *fmt, ...) KJ_PRINTF(3, 4);

#endif
