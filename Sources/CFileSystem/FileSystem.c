#define _GNU_SOURCE // for what the Glibc module does not show: renameat2 and sync_file_range

#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

static int rename_with(const char *from, const char *to, unsigned flags) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
}

int file_system_exchange(const char *first, const char *second) {
  return rename_with(first, second, RENAME_EXCHANGE);
}

int file_system_rename_to_new(const char *from, const char *to) {
  return rename_with(from, to, RENAME_NOREPLACE);
}

void file_system_start_writing(int file) {
  // A hint: where it is refused, waiting later only takes longer.
  (void)sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
}
