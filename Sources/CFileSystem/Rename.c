#define _GNU_SOURCE // for renameat2, which the Glibc module does not show

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
