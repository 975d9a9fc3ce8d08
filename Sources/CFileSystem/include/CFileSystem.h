#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

/// Exchanges what two names stand for, in one step that cannot be seen half done.
/// Returns 0, or the error number: EINVAL or ENOSYS where the file system cannot do it.
int file_system_exchange(const char *first, const char *second);

/// Renames `from` to `to` only if nothing has that name, in one step.
/// Returns 0, or the error number: EEXIST where something has it, EINVAL or ENOSYS where the file system cannot do it.
int file_system_rename_to_new(const char *from, const char *to);

/// Waits until all that was written to the file system of an open file or folder is safe from a loss of power.
/// Returns 0, or the error number.
int file_system_synchronize(int file);

#endif
