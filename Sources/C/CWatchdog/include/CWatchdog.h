#ifndef C_WATCHDOG_H
#define C_WATCHDOG_H

#include <stdbool.h>

/// Counts how long a piece of work takes, and ends the process where the work cannot be asked to stop.
typedef struct watchdog watchdog;

/// A watchdog that rests. `allowed` seconds of work are allowed; `grace` seconds later the process ends: `message` goes to standard error
/// and `code` is the exit code. Without a message it only counts.
///
/// NULL without memory. Without a thread it only counts, too.
watchdog *watchdog_create(double allowed, double grace, const char *message, int code);

/// The work begins, or goes on.
void watchdog_go(watchdog *dog);

/// The work rests; its time stands still.
void watchdog_rest(watchdog *dog);

/// Starts the work again, with all of its time.
void watchdog_renew(watchdog *dog);

/// Whether the time that is allowed is over.
bool watchdog_is_over(watchdog *dog);

/// The work is done.
void watchdog_free(watchdog *dog);

#endif
