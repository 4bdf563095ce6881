/* What an 18-digit NIP says about itself (Perka BKN 22/2007). It has no check digit. */
#include "internal.h"

enum {
	LENGTH = 18,
	OLDEST = 1930,
	PPPK_FIRST = 21,
	PPPK_LAST = 39,
	MONTHS = 12,
};

/* n digits from at as a number. */
static int
part(const char *nip, size_t at, size_t n)
{
	int v = 0;

	for (size_t i = at; i < at + n; i++)
		v = v * 10 + (nip[i] - '0');
	return v;
}

/* The 18 digits without spaces; NULL when there are fewer, more, or others. */
static const char *
digits_of(struct kj_arena *a, const char *nip)
{
	char *out = kj_alloc(a, LENGTH + 1);
	size_t n = 0;

	for (; *nip; nip++) {
		if (*nip == ' ')
			continue;
		if (*nip < '0' || *nip > '9' || n == LENGTH)
			return NULL;
		out[n++] = *nip;
	}
	return n == LENGTH ? out : NULL;
}

/* Sex and serial before the rest: the codes come out in order. */
static void
warn(struct kj_nip *out, const char *code, bool wrong)
{
	if (wrong)
		out->peringatan[out->nperingatan++] = code;
}

static const char *
kind_of(int month)
{
	if (month >= 1 && month <= MONTHS)
		return "PNS";
	return month >= PPPK_FIRST && month <= PPPK_LAST ? "PPPK" : "TIDAK_DIKENAL";
}

static kj_date
birth_of(const char *nip, kj_date today)
{
	kj_date d = kj_date_of(part(nip, 0, 4), part(nip, 4, 2), part(nip, 6, 2));

	if (d == KJ_NODATE || part(nip, 0, 4) < OLDEST || d > today)
		return KJ_NODATE;
	return d;
}

static void
explain(struct kj_penjelasan *p, const char *sumber, const struct kj_nip *out)
{
	const struct kj_nilai kind[] = {
		{"nip", KJ_NILAI_TEKS, out->digit},
		{"tmt", KJ_NILAI_TEKS, kj_fmt(p->arena, "%.6s", out->digit + 8)},
		{"jenis", KJ_NILAI_KODE, out->jenis},
	};
	const struct kj_nilai birth = {
		"tanggal_lahir", KJ_NILAI_TEKS, kj_date_iso(p->arena, out->tanggal_lahir)};

	kj_urai_add(p, "nip.jenis", "", sumber, kind, KJ_COUNT(kind));
	if (out->tanggal_lahir != KJ_NODATE)
		kj_urai_add(p, "nip.lahir", "", sumber, &birth, 1);
	for (size_t i = 0; i < out->nperingatan; i++) {
		const struct kj_nilai v = {"peringatan", KJ_NILAI_KODE, out->peringatan[i]};

		kj_urai_add(p, "nip.peringatan", "", sumber, &v, 1);
	}
}

enum kj_rc
kj_nip(struct kj_arena *a, const char *nip, kj_date hari_ini, struct kj_penjelasan *p,
	struct kj_nip *out)
{
	const char *digits = digits_of(a, nip);
	int sex, start, this_year, month, day;

	*out = (struct kj_nip){.tanggal_lahir = KJ_NODATE, .kelamin = ""};
	if (!digits) {
		out->galat = "PANJANG";
		return KJ_INVALID;
	}
	kj_date_split(hari_ini, &this_year, &month, &day);
	out->digit = digits;
	out->jenis = kind_of(part(digits, 12, 2));
	out->tanggal_lahir = birth_of(digits, hari_ini);
	sex = part(digits, 14, 1);
	if (sex == 1 || sex == 2)
		out->kelamin = sex == 1 ? "L" : "P";
	start = part(digits, 8, 4);
	warn(out, "KELAMIN", !*out->kelamin);
	warn(out, "NOMOR_URUT", part(digits, 15, 3) == 0);
	warn(out, "TANGGAL_LAHIR", out->tanggal_lahir == KJ_NODATE);
	warn(out, "TMT",
		kj_streq(out->jenis, "TIDAK_DIKENAL") || start <= part(digits, 0, 4) ||
			start > this_year + 1);
	if (p)
		explain(p, "Perka BKN 22/2007", out);
	return KJ_OK;
}
