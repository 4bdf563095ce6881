/*
 * Loading a demo: the last days, entry by entry through the acts: some wait,
 * some have evidence, some were given back.
 */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cgi-bin/kinerja/demo.h"
#include "kinerja/domain/entri.h"
#include "queries.h"

enum {
	ANSWERED = 9 * 60,
	EVIDENCE_MAX = 1024 * 1024,
};

/* A plan's last days. */
struct hari {
	struct demo_skp *s;
	struct kj_entri_pilih *waiting; /* for an answer, oldest first */
	size_t n;
	struct kj_entri_pilih latest;
	const char *bukti; /* a row of bukti.csv not used yet, its file */
	size_t bukti_row;
	kj_date bukti_sejak;
	bool accepted, returned;
};

/* ---- evidence --------------------------------------------------------------------------- */

static bool
write_file(const char *path, const unsigned char *data, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
	bool ok = fd >= 0;

	while (ok && n > 0) {
		ssize_t w = write(fd, data, n);

		ok = w > 0 || (w < 0 && errno == EINTR);
		if (w > 0) {
			data += w;
			n -= (size_t)w;
		}
	}
	if (fd >= 0 && close(fd) != 0)
		ok = false;
	return ok;
}

static bool
read_file(const char *path, unsigned char *data, size_t max, size_t *n)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t got = 0;

	*n = 0;
	while (fd >= 0 && *n < max && (got = read(fd, data + *n, max - *n)) > 0)
		*n += (size_t)got;
	if (fd >= 0)
		(void)close(fd);
	return fd >= 0 && got == 0;
}

static bool
make_folder(const char *path)
{
	return mkdir(path, 0750) == 0 || errno == EEXIST;
}

/* Puts a file into the evidence store as an upload would lie there: <2 digits>/<SHA-256>. */
static enum kj_rc
keep_file(struct demo *d, const char *berkas, struct kj_bukti *b)
{
	const char *dir = d->cli->conf->evidence.dir, *from, *folder, *path;
	unsigned char *data = kj_alloc(d->act.arena, EVIDENCE_MAX), sum[32];
	char *hex = kj_alloc(d->act.arena, 65);
	struct kj_sha256 sha;
	size_t n;

	from = kj_fmt(d->act.arena, "%s/bukti/%s", d->folder, berkas);
	if (!read_file(from, data, EVIDENCE_MAX, &n))
		return KJ_FAULT_AT("evidence %s: %s", from, strerror(errno));
	kj_sha256_init(&sha);
	kj_sha256_add(&sha, data, n);
	kj_sha256_end(&sha, sum);
	kj_hex(hex, sum, sizeof(sum));
	folder = kj_fmt(d->act.arena, "%s/%.2s", dir, hex);
	path = kj_fmt(d->act.arena, "%s/%s", folder, hex);
	if (!make_folder(dir) || !make_folder(folder) || !write_file(path, data, n))
		return KJ_FAULT_AT("evidence %s: %s", path, strerror(errno));
	b->sha256 = hex;
	b->ukuran = (int64_t)n;
	b->jenis = strstr(berkas, ".png") ? "image/png" : "image/jpeg";
	b->tautan = "";
	return KJ_OK;
}

static enum kj_rc
attach(struct demo *d, struct hari *h, int64_t entri)
{
	struct kj_bukti b = {.nama = demo_sel(&d->bukti, h->bukti_row, "nama")};
	enum kj_rc rc = keep_file(d, h->bukti, &b);

	if (rc == KJ_OK)
		rc = kj_entri_attach(&d->act, entri, &b);
	d->nbukti++;
	return rc;
}

/* ---- a plan's days ---------------------------------------------------------------------- */

static void
find_evidence(struct demo *d, struct hari *h)
{
	h->bukti_sejak = KJ_NODATE;
	for (size_t i = 0; i < d->bukti.n; i++)
		if (kj_streq(demo_sel(&d->bukti, i, "pegawai"), h->s->pos->orang->kunci)) {
			h->bukti_row = i;
			h->bukti_sejak = demo_hari(&d->bukti, i, "sejak");
			h->bukti = demo_sel(&d->bukti, i, "berkas");
		}
}

/* Files an entry; evidence that has no file yet is announced. */
static enum kj_rc
file(struct demo *d, struct hari *h, const struct demo_entri *e)
{
	bool evidence = h->bukti_sejak != KJ_NODATE && e->tanggal >= h->bukti_sejak;
	struct kj_entri_isi isi = {.tanggal = e->tanggal,
		.iki = h->s->iki[e->iki],
		.teks = e->teks,
		.jumlah = *e->penyebut ? "" : e->jumlah,
		.pembilang = e->pembilang,
		.penyebut = e->penyebut,
		.menyusul = evidence};
	enum kj_rc rc;

	demo_as(d, h->s->pos->orang, e->dibuat, 0);
	d->act.now = e->waktu;
	h->latest.version = 1;
	rc = kj_entri_add(&d->act, &isi, &h->latest.id);
	if (rc == KJ_OK && evidence && *h->bukti) {
		rc = attach(d, h, h->latest.id);
		h->latest.version++;
	}
	if (evidence)
		h->bukti_sejak = KJ_NODATE;
	h->waiting[h->n++] = h->latest;
	d->nentri++;
	return rc;
}

static enum kj_rc
answer(struct demo *d, struct hari *h, kj_date day, const char *aksi, const char *note)
{
	bool back = kj_streq(aksi, "kembalikan");
	enum kj_rc rc;

	if (h->n == 0)
		return KJ_OK;
	demo_as(d, demo_penilai(d, h->s->pos, day), day, ANSWERED);
	if (back)
		return kj_entri_decide(&d->act, &h->latest, 1, aksi, note);
	rc = kj_entri_decide(&d->act, h->waiting, h->n, aksi, note);
	h->n = 0;
	return rc;
}

/* What the evaluator has to say about a plan's entries before a day. */
static enum kj_rc
answer_before(struct demo *d, struct hari *h, kj_date day)
{
	kj_date accept = demo_conf_hari(d->conf, "diterima");
	kj_date back = demo_conf_hari(d->conf, "dikembalikan");
	enum kj_rc rc = KJ_OK;

	if (!h->accepted && day >= accept) {
		h->accepted = true;
		rc = answer(d, h, accept, "terima", "");
	}
	if (rc != KJ_OK || h->returned || day < back)
		return rc;
	h->returned = true;
	for (size_t i = 0; i < d->kembali.n && rc == KJ_OK; i++)
		if (kj_streq(demo_sel(&d->kembali, i, "pegawai"), h->s->pos->orang->kunci))
			rc = answer(d, h, back, "kembalikan", demo_sel(&d->kembali, i, "catatan"));
	return rc;
}

static enum kj_rc
load_plan(struct demo *d, struct demo_skp *s)
{
	kj_date from = demo_conf_hari(d->conf, "harian");
	struct hari h = {.s = s};
	struct demo_entri *made, *e;
	size_t n;
	enum kj_rc rc = KJ_OK;

	demo_as(d, NULL, from, 0);
	n = demo_entri_buat(d, s, &made);
	e = memcpy(kj_calloc(d->arena, n + 1, sizeof(*e)), made, n * sizeof(*e));
	h.waiting = kj_calloc(d->arena, n + 1, sizeof(*h.waiting));
	find_evidence(d, &h);
	for (size_t i = 0; i < n && rc == KJ_OK; i++) {
		if (e[i].dibuat < from)
			continue;
		rc = answer_before(d, &h, e[i].dibuat);
		if (rc == KJ_OK)
			rc = file(d, &h, &e[i]);
	}
	return rc == KJ_OK ? answer_before(d, &h, d->terakhir) : rc;
}

enum kj_rc
demo_harian(struct demo *d, const struct demo_periode *p)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < d->nskp && rc == KJ_OK; i++)
		if (d->skp[i].periode == p && d->skp[i].berlaku)
			rc = demo_told(
				d, load_plan(d, &d->skp[i]), "last days of %s", d->skp[i].pos->orang->kunci);
	return rc;
}
