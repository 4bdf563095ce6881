/*
 * Who held a session when it was read last, so that a worker does not ask for
 * name, unit and roles at every request. Whether the session still runs is
 * asked every time, together with the versions of account and person: every
 * act on roles, assignments and names takes one of the two. What has no
 * version of its own (the zone of a unit, the agency's name, whether somebody
 * reports to the person) is at most KEEP_S old.
 */
#include "lib/web/request.h"

/* An hour holds all that depends on the day: midnight of each zone is a full one. */
enum { PLACES = 256, KEEP_S = 300, HOUR_S = 3600, TEXT = 640 };

static struct place {
	unsigned char token[32];
	int64_t hour, until; /* until 0: empty */
	struct kj_known known;
	char text[TEXT];
} places[PLACES];

static struct place *
place_of(const unsigned char token[32])
{
	return &places[token[0] % PLACES];
}

const struct kj_known *
kj_known_find(const unsigned char token[32], int64_t now)
{
	const struct place *p = place_of(token);

	if (kj_clock_real() >= p->until || now / HOUR_S != p->hour ||
		memcmp(p->token, token, sizeof p->token) != 0)
		return NULL;
	return &p->known;
}

/* A copy in the place's own text; NULL when there is no room. */
static const char *
copy(struct place *p, size_t *at, const char *s)
{
	size_t n = strlen(s) + 1;
	char *to = p->text + *at;

	if (n > sizeof p->text - *at)
		return NULL;
	memcpy(to, s, n);
	*at += n;
	return to;
}

void
kj_known_keep(const unsigned char token[32], int64_t now, const struct kj_known *known)
{
	struct place *p = place_of(token);
	struct kj_known *k = &p->known;
	size_t at = 0;

	p->until = 0;
	*k = *known;
	k->who.nama = copy(p, &at, known->who.nama);
	k->who.login = copy(p, &at, known->who.login);
	k->instansi = copy(p, &at, known->instansi);
	k->bantuan = copy(p, &at, known->bantuan);
	k->who.lang = NULL;
	if (!k->who.nama || !k->who.login || !k->instansi || !k->bantuan)
		return;
	memcpy(p->token, token, sizeof p->token);
	p->hour = now / HOUR_S;
	p->until = kj_clock_real() + KEEP_S;
}
