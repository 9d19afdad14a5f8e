// SPDX-License-Identifier: GPL-3.0-or-later
// Reads XML from strangers: bounded in size, depth, number and time, checked against an XSD, with no way out.
#pragma once

#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

/* A kind of file. */
typedef struct
{
  const char *schema;      /* resource path of its XSD */
  const char *summary;     /* msgid of the first line of an error, with one %s for the file's name */
  gsize max_bytes;
  guint max_elements;
} PejlXmlFormat;

/* Deepest nesting. */
#define PEJL_XML_DEPTH_MAX 16

/* One element of a file that passed. Owned by its parent; the root by the caller. */
typedef struct _PejlXmlElement PejlXmlElement;
struct _PejlXmlElement
{
  char *name;
  guint line;
  GString *text;           /* its own text, not its children's */
  GPtrArray *attributes;   /* char*: name, value, name, value … */
  GPtrArray *children;     /* PejlXmlElement* */
};
void pejl_xml_element_free (PejlXmlElement *element);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlXmlElement, pejl_xml_element_free)

/* NULL with a PEJL_STRATEGI_ERROR whose message lists the first problems, or G_IO_ERROR_CANCELLED. Blocks:
 * call it in a worker thread for a file that a person chose. display_name is what the sentences call the
 * file. */
PejlXmlElement *pejl_xml_read (GBytes              *bytes,
                               const char          *display_name,
                               const PejlXmlFormat *format,
                               GCancellable        *cancellable,
                               GError             **error);

/* "" if there is none. */
const char *pejl_xml_attribute (const PejlXmlElement *element, const char *name);
/* The first child of that name, or NULL. */
const PejlXmlElement *pejl_xml_child (const PejlXmlElement *element, const char *name);
G_END_DECLS
