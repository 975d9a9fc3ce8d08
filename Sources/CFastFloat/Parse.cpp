#include "CFastFloat.h"

#include <fast_float/fast_float.h>

int fast_float_parse(const char *text, size_t length, double *value) {
  auto answer = fast_float::from_chars(text, text + length, *value);
  return answer.ec == std::errc() && answer.ptr == text + length;
}
