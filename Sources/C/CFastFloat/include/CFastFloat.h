#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads a number that fills all of `text` and rounds it correctly; returns 1 and sets `value`, or 0 where it is no
/// number. Numbers beyond the range become infinity or zero. The words of fast_float for not-a-number and infinity are
/// numbers here: who does not want them looks at the characters first.
int fast_float_parse(const char *text, size_t length, double *value);

#ifdef __cplusplus
}
#endif
