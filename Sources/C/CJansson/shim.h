#include <jansson.h>

// Swift cannot read this field: an array inside a struct.
static inline const char *debrief_json_message(const json_error_t *error) { return error->text; }
