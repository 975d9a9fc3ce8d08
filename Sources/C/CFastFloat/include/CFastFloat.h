#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Parses a number that spans all of `text`, correctly rounded. Returns 1 and sets `value`, or 0 if it is not a number. Numbers out of
/// range become infinity or zero. The words of fast_float for nan and infinity are accepted; callers that do not want them must check the
/// characters first.
int fast_float_parse(const char *text, size_t length, double *value);

#ifdef __cplusplus
}
#endif
