// libxml2's header of encodings would include Debian's ICU, whose types conflict with those of Foundation's ICU: a file that sees both does
// not compile. Encodings are not needed here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
