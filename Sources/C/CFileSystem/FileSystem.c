#define _GNU_SOURCE // for what the Glibc module does not show: renameat2, syncfs and statx

#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
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

int file_system_is_mount_point(const char *path) {
  struct statx status;
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, 0, &status) != 0) return 0;
  // Linux reports this since 5.8; before, only a device different from that of the parent folder indicates it.
  if (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  char around[PATH_MAX];
  struct statx other;
  int length = snprintf(around, sizeof around, "%s/..", path);
  if (length >= (int)sizeof around || statx(AT_FDCWD, around, 0, 0, &other) != 0) return 0;
  return status.stx_dev_major != other.stx_dev_major || status.stx_dev_minor != other.stx_dev_minor;
}
