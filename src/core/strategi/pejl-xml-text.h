// SPDX-License-Identifier: GPL-3.0-or-later
// Text between a file and the model: white space that only serves the file's layout is not part of a text.
#pragma once

#include "core/strategi/pejl-xml-guard.h"

G_BEGIN_DECLS

/* The element's text in NFC on one line, white space collapsed; "" if element is NULL. */
char *pejl_xml_line (const PejlXmlElement *element);
/* The same, but an empty line between two paragraphs stays ("\n\n"). */
char *pejl_xml_paragraphs (const PejlXmlElement *element);
/* "" with a problem added if nothing is left to see: the schemas count a no-break space as text, a reader
 * does not. */
char *pejl_xml_required_line (const PejlXmlElement *element, PejlXmlProblems *problems);
char *pejl_xml_required_paragraphs (const PejlXmlElement *element, PejlXmlProblems *problems);
char *pejl_xml_required_attribute (const PejlXmlElement *element, const char *name,
                                   PejlXmlProblems *problems);
/* Frees what stands at field and puts the new text there, which it takes. */
void pejl_xml_take_text (char **field, char *text);

/* Writing, two spaces a level. Always the same bytes for the same contents: that makes files comparable. */
GString *pejl_xml_out_new (void);
/* "<name>text</name>" on a line of its own; nothing if text is "". */
void pejl_xml_out_text (GString *out, int level, const char *name, const char *text);
/* " name=\"value\"". */
void pejl_xml_out_attribute (GString *out, const char *name, const char *value);
void pejl_xml_out_escaped (GString *out, const char *text);
void pejl_xml_out_indent (GString *out, int level);
GBytes *pejl_xml_out_finish (GString *out);

G_END_DECLS
