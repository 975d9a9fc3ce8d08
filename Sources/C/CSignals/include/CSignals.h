#ifndef C_SIGNALS_H
#define C_SIGNALS_H

/// Calls `stop` with the number of the first SIGINT or SIGTERM, on a thread that waits for nothing else. The second one ends the process,
/// whatever `stop` is doing. To be called once.
///
/// Returns 0, or the error number; then the first one ends the process with its usual exit code.
int signals_watch(void (*stop)(int number));

/// Ends the process with `status` when `milliseconds` have passed, whatever it does then.
void signals_end_within(int milliseconds, int status);

/// Tries whether `count` threads more can run at once. Returns 0, or the error number.
int threads_try(int count);

/// Keeps the numbers of standard input, output and error, where one is closed, from the next file that is opened: reading finds an end,
/// writing fails as it did.
void standard_streams_reserve(void);

#endif
