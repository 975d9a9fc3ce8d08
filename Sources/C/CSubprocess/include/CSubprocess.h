#ifndef C_SUBPROCESS_H
#define C_SUBPROCESS_H

#include <stddef.h>
#include <stdint.h>

/// Runs the program at `path` with `first` and `second` as arguments, no shell between, and what it writes to its standard output in
/// `buffer`; its other output and its input are nothing. It gets the environment without variables that begin with `DEBRIEF_`.
///
/// Returns the number of bytes, or −1 where it cannot be run, fails, writes more than `capacity` or takes more than `timeout` milliseconds.
ptrdiff_t subprocess_output(
  const char *path, const char *first, const char *second, uint8_t *buffer, size_t capacity, int timeout);

#endif
