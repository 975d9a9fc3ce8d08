#ifndef C_SIGNALS_H
#define C_SIGNALS_H

/// Calls `stop` with the number of the first SIGINT or SIGTERM, on a dedicated thread. The second signal ends the process, whatever `stop`
/// is doing. Must be called only once.
///
/// Returns 0, or the error number; on an error, the first signal ends the process with its usual exit code.
int signals_watch(void (*stop)(int number));

/// Ends the process with `status` after `milliseconds`, whatever it is doing.
void signals_end_within(int milliseconds, int status);

/// Tests whether `count` more threads can run at once. Returns 0, or the error number.
int threads_try(int count);

/// Reserves the descriptors of standard input, output and error, if closed, so that no later file gets them: reading finds the end of the
/// file, and writing still fails.
void standard_streams_reserve(void);

#endif
