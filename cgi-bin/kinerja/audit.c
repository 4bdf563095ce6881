/* kinerja audit: seals the audit trail, and verifies it against its seals. */
#include "cgi-bin/kinerja/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kinerja/domain/segel.h"

/* ---- files ------------------------------------------------------------------ */

/* The whole text of a file; NULL and a message when it cannot be read. */
static const char *
read_file(struct kj_arena *a, const char *path)
{
	struct kj_buf b;
	char part[4096];
	size_t n;
	bool ok;
	FILE *f = fopen(path, "re");

	if (!f) {
		fprintf(stderr, "kinerja audit: %s: %s\n", path, strerror(errno));
		return NULL;
	}
	kj_buf_init(&b, a);
	kj_buf_puts(&b, "");
	while ((n = fread(part, 1, sizeof(part), f)) > 0)
		kj_buf_add(&b, part, n);
	ok = !ferror(f);
	fclose(f);
	if (!ok || strlen(b.data) != b.len) {
		fprintf(stderr, "kinerja audit: %s: cannot be read as text\n", path);
		return NULL;
	}
	return b.data;
}

static bool
write_all(int fd, const char *data, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, data, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		data += done;
		n -= (size_t)done;
	}
	return fsync(fd) == 0 || errno == EINVAL; /* EINVAL: a pipe or terminal */
}

/* ---- verify ------------------------------------------------------------------- */

static void
say_finding(void *arg, const struct kj_temuan *t)
{
	long long id = (long long)t->id, from = (long long)t->urut, to = (long long)t->sampai;

	(void)arg;
	switch (t->jenis) {
	case KJ_TEMUAN_DIUBAH:
		printf("%s %lld: row %lld was changed\n", t->dok, id, from);
		break;
	case KJ_TEMUAN_HILANG:
		if (from == to)
			printf("%s %lld: row %lld is missing\n", t->dok, id, from);
		else
			printf("%s %lld: rows %lld to %lld are missing\n", t->dok, id, from, to);
		break;
	case KJ_TEMUAN_TERPOTONG:
		printf("%s %lld: cut off after row %lld, the seal of %s knows %lld\n", t->dok, id, from,
			t->hari, to);
		break;
	case KJ_TEMUAN_LENYAP:
		printf("%s %lld: gone, the seal of %s knows %lld rows\n", t->dok, id, t->hari, to);
		break;
	case KJ_TEMUAN_DISUSUN_ULANG:
		printf("%s %lld: made anew, row %lld is not the one sealed on %s\n", t->dok, id, from,
			t->hari);
		break;
	case KJ_TEMUAN_SEGEL_DIUBAH:
		printf("seal %s: does not match its list of chains\n", t->hari);
		break;
	case KJ_TEMUAN_SEGEL_LAIN:
		printf("seal %s: not the head kept outside\n", t->hari);
		break;
	case KJ_TEMUAN_SEGEL_HILANG:
		printf("seal %s: kept outside but missing here\n", t->hari);
		break;
	case KJ_TEMUAN_COUNT:
		break;
	}
}

static int
verify(struct kj_act *act, const char *heads)
{
	struct kj_segel_luar luar = {0};
	struct kj_segel_hasil sum;
	const char *text;
	int line;
	enum kj_rc rc;

	if (heads) {
		text = read_file(act->arena, heads);
		if (!text)
			return KJ_EXIT_USAGE;
		if (kj_segel_read(act->arena, text, &luar, &line) != KJ_OK) {
			fprintf(stderr, "kinerja audit: %s:%d: neither kepala nor rantai\n", heads, line);
			return KJ_EXIT_USAGE;
		}
	}
	rc = kj_segel_verify(act, heads ? &luar : NULL, say_finding, NULL, &sum);
	if (rc != KJ_OK)
		return cli_exit(rc);
	printf("%lld chains, %lld rows, %lld seals: ", (long long)sum.rantai, (long long)sum.baris,
		(long long)sum.segel);
	if (sum.temuan == 0)
		puts("unbroken");
	else
		printf("%lld findings\n", (long long)sum.temuan);
	return sum.temuan ? KJ_EXIT_NO : KJ_EXIT_DONE;
}

/* ---- seal ------------------------------------------------------------------------ */

/*
 * The file is opened before anything is sealed: a seal that could not be
 * brought outside would be worth nothing.
 */
static int
seal(struct kj_act *act, kj_date day, const char *out)
{
	struct kj_segel_luar s;
	struct kj_buf text;
	int fd = STDOUT_FILENO, code = KJ_EXIT_DONE;
	enum kj_rc rc;

	if (out) {
		fd = open(out, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
		if (fd < 0) {
			fprintf(stderr, "kinerja audit: %s: %s\n", out, strerror(errno));
			return KJ_EXIT_USAGE;
		}
	}
	rc = kj_segel_add(act, day, &s);
	if (rc == KJ_CONFLICT) {
		fprintf(stderr, "kinerja audit: %s or a later day is sealed already\n",
			kj_date_iso(act->arena, day));
		code = KJ_EXIT_NO;
	} else if (rc != KJ_OK) {
		code = cli_exit(rc);
	} else {
		kj_buf_init(&text, act->arena);
		kj_segel_write(&text, &s);
		if (!write_all(fd, text.data, text.len)) {
			fprintf(stderr, "kinerja audit: writing the seal: %s\n%s", strerror(errno), text.data);
			code = KJ_EXIT_SOFTWARE;
		} else if (out) {
			s.nrantai = 0;
			kj_buf_init(&text, act->arena);
			kj_segel_write(&text, &s);
			fputs(text.data, stdout);
		}
	}
	if (out)
		close(fd);
	return code;
}

/* verify takes --heads FILE; seal takes --day D and --out FILE. */
static bool
read_words(int argc, char **argv, bool verifying, const char **file, kj_date *day)
{
	for (int i = 2; i < argc; i += 2) {
		if (i + 1 >= argc)
			return false;
		if (kj_streq(argv[i], verifying ? "--heads" : "--out"))
			*file = argv[i + 1];
		else if (verifying || !kj_streq(argv[i], "--day") || !kj_date_parse(argv[i + 1], day))
			return false;
	}
	return true;
}

int
cmd_audit(int argc, char **argv)
{
	const bool verifying = argc > 1 && kj_streq(argv[1], "verify");
	const bool sealing = argc > 1 && kj_streq(argv[1], "seal");
	const char *file = NULL;
	kj_date day = KJ_NODATE;
	struct cli c;
	int code;

	if (!(verifying || sealing) || !read_words(argc, argv, verifying, &file, &day))
		return cli_usage("audit");
	if (cli_open(&c) != KJ_OK)
		code = KJ_EXIT_CONFIG;
	else if (verifying)
		code = verify(&c.act, file);
	else
		code = seal(&c.act, day == KJ_NODATE ? kj_act_today(&c.act) : day, file);
	cli_close(&c);
	return code;
}
