#include "CFastFloat.h"

#include <fast_float/fast_float.h>

int fast_float_parse(const char *text, size_t length, double *value) {
  auto answer = fast_float::from_chars(text, text + length, *value);
  // The error code for numbers out of range differs between versions; infinity and zero are the same in all of them.
  return answer.ec != std::errc::invalid_argument && answer.ptr == text + length;
}
