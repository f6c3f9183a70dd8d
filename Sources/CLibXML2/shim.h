// The parts of libxml2 that Timeferry uses: the SAX2 push parser and its errors.
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
