#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads a decimal number that fills all of `text`; returns 1 and sets `value`, or 0 where it is no number.
int fast_float_parse(const char *text, size_t length, double *value);

#ifdef __cplusplus
}
#endif
