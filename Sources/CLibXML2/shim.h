#ifndef PEAKEND_CLIBXML2_SHIM_H
#define PEAKEND_CLIBXML2_SHIM_H

// Debian's libxml2 pulls in ICU's types, which clash with Foundation's copy of them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/// xmlFree is a mutable global in libxml2; a function is what strict concurrency accepts.
static inline void peakend_xml_free(void *pointer) { xmlFree(pointer); }

#endif
