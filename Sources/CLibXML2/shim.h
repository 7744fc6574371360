#ifndef PEAKEND_CLIBXML2_SHIM_H
#define PEAKEND_CLIBXML2_SHIM_H

// Debian's libxml2 pulls in ICU's types, which clash with Foundation's copy of them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/// xmlFree is a mutable global in libxml2; a function is what strict concurrency accepts.
static inline void peakend_xml_free(void *pointer) { xmlFree(pointer); }

// A function with variable arguments cannot be written in Swift.
static void peakend_say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

/// Keeps libxml2 from printing: some encoding errors go to the standard error stream
/// whatever a parser is told. Holds for the calling thread and for threads yet to start.
static inline void peakend_silence_xml(void) {
  xmlSetGenericErrorFunc(NULL, peakend_say_nothing);
  xmlThrDefSetGenericErrorFunc(NULL, peakend_say_nothing);
}

#endif
