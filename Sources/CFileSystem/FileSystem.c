#define _GNU_SOURCE // for what the Glibc module does not show: renameat2 and syncfs

#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int rename_with(const char *from, const char *to, unsigned flags) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
}

int file_system_exchange(const char *first, const char *second) {
  return rename_with(first, second, RENAME_EXCHANGE);
}

int file_system_rename_to_new(const char *from, const char *to) {
  return rename_with(from, to, RENAME_NOREPLACE);
}

int file_system_synchronize(int file) {
  return syncfs(file) == 0 ? 0 : errno;
}
