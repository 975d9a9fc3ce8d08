#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Exchanges two paths atomically.
/// Returns 0, or the error number: EINVAL or ENOSYS if the file system does not support it.
int file_system_exchange(const char *first, const char *second);

/// Renames `from` to `to` atomically, only if `to` does not exist.
/// Returns 0, or the error number: EEXIST if `to` exists, EINVAL or ENOSYS if the file system does not support it.
int file_system_rename_to_new(const char *from, const char *to);

/// Waits until everything written to the file system of an open file or folder is on stable storage.
/// Returns 0, or the error number.
int file_system_synchronize(int file);

/// Whether `path`, a folder and not a link, is a mount point: 1 or 0.
int file_system_is_mount_point(const char *path);

/// The bytes of a file in memory; they remain readable after changes to the file.
typedef struct file_mapping file_mapping;

/// Maps the first `length` bytes of an open file; `length` must be greater than 0. Returns NULL on failure, with the reason in `errno`.
///
/// If a part is read that the file no longer has, or that the disk cannot deliver, it reads as zeros, as does everything after it, and the
/// mapping is torn. Otherwise SIGBUS would end the process.
file_mapping *file_mapping_create(int file, size_t length);

/// The mapped bytes.
const uint8_t *file_mapping_bytes(const file_mapping *mapping);

/// Whether some bytes that were read differ from those of the file: 1 or 0.
int file_mapping_is_torn(const file_mapping *mapping);

/// Releases the mapping.
void file_mapping_release(file_mapping *mapping);

#endif
