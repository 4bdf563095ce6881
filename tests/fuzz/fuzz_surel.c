/*
 * Any words in a letter: its headers are those it always has, every line is
 * ASCII and short, and no bare line end stands in it.
 */
#include "kinerja/surel.h"

enum { HEADERS = 10, LINE = 998, PARTS = 6 };

/* The message's lines: how many headers, and nothing that a mail server would refuse. */
static void
look(const char *text)
{
	size_t headers = 0;
	bool body = false;

	while (*text) {
		size_t n = strcspn(text, "\r\n");

		if (n > LINE || text[n] != '\r' || text[n + 1] != '\n')
			abort();
		for (size_t i = 0; i < n; i++)
			if ((unsigned char)text[i] >= 0x80 || (unsigned char)text[i] < ' ')
				abort();
		headers += !body && n > 0 && text[0] != ' ';
		body = body || n == 0;
		text += n + 2;
	}
	if (headers != HEADERS)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct kj_arena *a = kj_arena_new();
	const char *part[PARTS] = {"", "", "", "", "", ""},
			   *text = kj_strndup(a, (const char *)data, n);
	struct kj_surel s = {.dari = "a@b.id", .bahasa = "id", .waktu = 1795309323};
	struct kj_buf b;

	/* Parts lie between bytes that no text has. */
	for (size_t i = 0; i < PARTS; i++) {
		size_t size = strcspn(text, "\x1f");

		part[i] = kj_strndup(a, text, size);
		text += size + (text[size] != '\0');
	}
	s.kepada = kj_surel_alamat(part[0]) ? part[0] : "c@d.id";
	s.kunci = *part[1] ? part[1] : "surat.1";
	s.dari_nama = part[2];
	s.kepada_nama = part[3];
	s.perihal = part[4];
	s.isi = part[5];
	kj_buf_init(&b, a);
	if (kj_surel_tulis(&b, &s) == KJ_OK)
		look(b.data);
	kj_arena_free(a);
	return 0;
}
