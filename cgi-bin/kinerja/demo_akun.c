/* Loading a demo: the list of its accounts, the only place where their passwords stand. */
#include <errno.h>
#include <unistd.h>

#include "cgi-bin/kinerja/demo.h"

static void
put_cell(struct kj_buf *b, const char *s, char end)
{
	bool quoted = strpbrk(s, ",\"") != NULL;

	if (quoted)
		kj_buf_putc(b, '"');
	for (; *s; s++) {
		if (*s == '"')
			kj_buf_putc(b, '"');
		kj_buf_putc(b, *s);
	}
	if (quoted)
		kj_buf_putc(b, '"');
	kj_buf_putc(b, end);
}

static void
put_row(struct kj_buf *b, const char *peran, const struct demo_orang *o)
{
	put_cell(b, peran, ',');
	put_cell(b, o->login, ',');
	put_cell(b, o->nama, ',');
	put_cell(b, o->sandi, '\n');
}

static bool
is_named(const struct demo *d, const struct demo_orang *o)
{
	for (size_t i = 0; i < d->akun.n; i++)
		if (kj_streq(demo_sel(&d->akun, i, "pegawai"), o->kunci))
			return true;
	return false;
}

static bool
evaluates(const struct demo *d, const struct demo_orang *o)
{
	for (size_t i = 0; i < d->garis_csv.n; i++)
		if (d->garis[i].penilai == o && !kj_streq(d->garis[i].jenis, "TIM"))
			return true;
	return false;
}

enum kj_rc
demo_akun_write(struct demo *d, int fd)
{
	struct kj_buf b;
	const char *s;

	kj_buf_init(&b, d->arena);
	kj_buf_puts(&b, "peran,nip,nama,sandi\n");
	for (size_t i = 0; i < d->akun.n; i++) {
		const struct demo_orang *o = demo_orang_of(d, demo_sel(&d->akun, i, "pegawai"));

		if (!o)
			return KJ_INVALID;
		put_row(&b, demo_sel(&d->akun, i, "peran"), o);
	}
	for (size_t i = 0; i < d->pegawai.n; i++)
		if (!is_named(d, &d->orang[i]))
			put_row(&b, evaluates(d, &d->orang[i]) ? "penilai" : "pegawai", &d->orang[i]);
	for (s = b.data; *s;) {
		ssize_t w = write(fd, s, strlen(s));

		if (w < 0 && errno != EINTR)
			return KJ_FAULT_AT("accounts: %s", strerror(errno));
		s += w > 0 ? w : 0;
	}
	return fsync(fd) == 0 || errno == EINVAL ? KJ_OK : KJ_FAULT;
}
