#ifndef C_WATCHDOG_H
#define C_WATCHDOG_H

#include <stdbool.h>

/// Measures the time of a task, and ends the process if the task cannot be interrupted.
typedef struct watchdog watchdog;

/// Creates a paused watchdog with `allowed` seconds for the task. `grace` seconds later, it writes `message` to standard error and ends the
/// process with the exit code `code`. Without a message it only measures.
///
/// NULL without memory. Without a thread, it only measures too.
watchdog *watchdog_create(double allowed, double grace, const char *message, int code);

/// Starts or resumes the work.
void watchdog_go(watchdog *dog);

/// Pauses the work and its time.
void watchdog_rest(watchdog *dog);

/// Restarts the work with all of its time.
void watchdog_renew(watchdog *dog);

/// Whether the allowed time is over.
bool watchdog_is_over(watchdog *dog);

/// Ends the work and frees the watchdog.
void watchdog_free(watchdog *dog);

#endif
