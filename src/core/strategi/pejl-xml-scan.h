// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the bytes of an XML file before a parser does, and refuses what makes parsers slow or large.
#pragma once

#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

/* The longest tag, comment or instruction in bytes, and the most attributes of a tag. libxml2 2.9 takes time
 * that grows with the square of a tag's attributes (100 000 of them: 11 s), and none of its options stops
 * that. */
#define PEJL_XML_TAG_MAX (64 * 1024)
#define PEJL_XML_ATTRIBUTES_MAX 64
/* The longest text of one element, in bytes. */
#define PEJL_XML_TEXT_MAX (64 * 1024)
/* Comments, instructions and CDATA in a file: the reader keeps those of an open element in memory. */
#define PEJL_XML_ASIDES_MAX 4096

/* Refused with a sentence: no bytes at all, a zero byte, an encoding other than UTF-8, bytes that are not
 * UTF-8, a file that does not begin as XML does, a DOCTYPE (and with it every entity), and whatever exceeds
 * the limits above. */
gboolean pejl_xml_scan (const char      *data,
                        gsize            length,
                        PejlXmlProblems *problems);

G_END_DECLS
