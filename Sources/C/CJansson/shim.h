#include <jansson.h>

// What Swift cannot read: an array inside of a struct.
static inline const char *debrief_json_message(const json_error_t *error) { return error->text; }
