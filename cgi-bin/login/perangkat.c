/* A browser's own words about itself, as somebody would say them: "Chrome, Android". */
#include "login.h"

struct kenal {
	const char *tanda, *nama;
};

/* The first one found counts: most browsers also call themselves by others' names. */
static const struct kenal browsers[] = {{"SamsungBrowser/", "Samsung Internet"},
	{"UCBrowser/", "UC Browser"}, {"OPR/", "Opera"}, {"Edg", "Edge"}, {"Firefox/", "Firefox"},
	{"Chrome/", "Chrome"}, {"CriOS/", "Chrome"}, {"Safari/", "Safari"}};

static const struct kenal systems[] = {{"Android", "Android"}, {"iPhone", "iPhone"},
	{"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS X", "Mac"}, {"CrOS", "ChromeOS"},
	{"Linux", "Linux"}};

static const char *
known(const struct kenal *list, size_t n, const char *agent)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(agent, list[i].tanda))
			return list[i].nama;
	return NULL;
}

const char *
login_perangkat(struct kj_arena *a, const char *agent)
{
	const char *browser = known(browsers, KJ_COUNT(browsers), agent);
	const char *os = known(systems, KJ_COUNT(systems), agent);

	if (browser && os)
		return kj_fmt(a, "%s, %s", browser, os);
	return browser ? browser : os ? os : agent;
}
