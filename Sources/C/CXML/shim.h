// libxml2's header of encodings would draw in Debian's ICU, whose types are not those of the ICU inside Foundation: a file that sees both
// does not compile. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
