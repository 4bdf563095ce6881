/* Any bytes as an uploaded file: its type is one of those taken, or none. The first byte is its name's ending. */
#include <sys/mman.h>
#include <unistd.h>

#include "lib/web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const types[] = {"", "image/jpeg", "image/png", "image/gif", "image/webp",
		"application/pdf", "text/plain", "text/csv",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
	static int fd = -1;
	const char *type;
	bool known = false;

	if (fd < 0)
		fd = memfd_create("file", 0);
	if (size == 0)
		return 0;
	if (ftruncate(fd, 0) != 0 || pwrite(fd, data + 1, size - 1, 0) != (ssize_t)(size - 1))
		abort();
	type = kj_store_type(fd, data[0] & 1 ? "a.csv" : "a.docx");
	for (size_t i = 0; i < KJ_COUNT(types); i++)
		known |= strcmp(type, types[i]) == 0;
	if (!known)
		abort();
	return 0;
}
