#ifndef C_SUBPROCESS_H
#define C_SUBPROCESS_H

#include <stddef.h>
#include <stdint.h>

/// Runs the program at `path` with the arguments `first` and `second`, without a shell, and writes its standard output to `buffer`. Its
/// standard error is discarded, and its input is empty. It gets the environment without variables that start with `DEBRIEF_`.
///
/// Returns the number of bytes, or −1 if the program cannot be run, fails, writes more than `capacity`, or takes longer than `timeout`
/// milliseconds.
ptrdiff_t subprocess_output(
  const char *path, const char *first, const char *second, uint8_t *buffer, size_t capacity, int timeout);

#endif
