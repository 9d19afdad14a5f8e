// SPDX-License-Identifier: GPL-3.0-or-later
// libxml2: strategy and instrument files.
#pragma once

#include <glib.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

G_BEGIN_DECLS

#define PEJL_XML_FUNCTIONS(F) \
  F (xmlFreeTextReader) \
  F (xmlGetLineNo) \
  F (xmlInitParser) \
  F (xmlReaderForIO) \
  F (xmlSchemaFree) \
  F (xmlSchemaFreeParserCtxt) \
  F (xmlSchemaNewMemParserCtxt) \
  F (xmlSchemaParse) \
  F (xmlSetExternalEntityLoader) \
  F (xmlSetStructuredErrorFunc) \
  F (xmlTextReaderConstLocalName) \
  F (xmlTextReaderConstValue) \
  F (xmlTextReaderCurrentNode) \
  F (xmlTextReaderIsEmptyElement) \
  F (xmlTextReaderIsNamespaceDecl) \
  F (xmlTextReaderMoveToElement) \
  F (xmlTextReaderMoveToNextAttribute) \
  F (xmlTextReaderNodeType) \
  F (xmlTextReaderRead) \
  F (xmlTextReaderSetSchema) \
  F (xmlTextReaderSetStructuredErrorHandler)

typedef struct
{
#define PEJL_XML_MEMBER(name) __typeof__ (name) *name;
  PEJL_XML_FUNCTIONS (PEJL_XML_MEMBER)
#undef PEJL_XML_MEMBER
} PejlXml;

/* All NULL until pejl_xml_open() has said TRUE. */
extern PejlXml pejl_xml;

/* See pejl_bibliotek_open(). */
gboolean pejl_xml_open (GError **error);

G_END_DECLS
