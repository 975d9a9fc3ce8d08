#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Exchanges what two names stand for, in one step that cannot be seen half done.
/// Returns 0, or the error number: EINVAL or ENOSYS where the file system cannot do it.
int file_system_exchange(const char *first, const char *second);

/// Renames `from` to `to` only if nothing has that name, in one step.
/// Returns 0, or the error number: EEXIST where something has it, EINVAL or ENOSYS where the file system cannot do it.
int file_system_rename_to_new(const char *from, const char *to);

/// Waits until all that was written to the file system of an open file or folder is safe from a loss of power.
/// Returns 0, or the error number.
int file_system_synchronize(int file);

/// Whether something is mounted at `path`, which is a folder and no link: 1 or 0.
int file_system_is_mount_point(const char *path);

/// Bytes of a file in memory, which stay readable whatever becomes of the file.
typedef struct file_mapping file_mapping;

/// Maps the first `length` bytes of an open file, more than none; NULL where that fails, with the reason in `errno`.
///
/// Where a part is read that the file has lost meanwhile, or that the disk does not give, it reads as zeros, and so does all behind it; the
/// mapping is torn then. Without that the process would end by SIGBUS.
file_mapping *file_mapping_create(int file, size_t length);

/// The bytes.
const uint8_t *file_mapping_bytes(const file_mapping *mapping);

/// Whether some of the bytes that were read are not those of the file: 1 or 0.
int file_mapping_is_torn(const file_mapping *mapping);

/// Gives the mapping back.
void file_mapping_release(file_mapping *mapping);

#endif
