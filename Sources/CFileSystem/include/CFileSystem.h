#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

/// Exchanges what two names stand for, in one step that cannot be seen half done.
/// Returns 0, or the error number: EINVAL or ENOSYS where the file system cannot do it.
int file_system_exchange(const char *first, const char *second);

/// Renames `from` to `to` only if nothing has that name, in one step.
/// Returns 0, or the error number: EEXIST where something has it, EINVAL or ENOSYS where the file system cannot do it.
int file_system_rename_to_new(const char *from, const char *to);

/// Asks the system to begin writing what an open file holds to the disk, and does not wait for it.
void file_system_start_writing(int file);

#endif
