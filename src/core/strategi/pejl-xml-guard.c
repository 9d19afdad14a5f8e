// SPDX-License-Identifier: GPL-3.0-or-later
// libxml2's streaming reader behind a counter at every door.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-guard.h"

#include "core/bibliotek/pejl-xml.h"
#include "core/strategi/pejl-resources.h"
#include "core/strategi/pejl-xml-scan.h"
#include "core/strategi/pejl-xml-sentences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, pejl_xml.xmlFreeTextReader)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlSchema, pejl_xml.xmlSchemaFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlSchemaParserCtxt, pejl_xml.xmlSchemaFreeParserCtxt)

/* The handler's argument became const in 2.12. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlErrorArgument;
#else
typedef xmlError *XmlErrorArgument;
#endif

/* What the reader's callbacks share while one file is read. */
typedef struct
{
  /* borrowed */
  const PejlXmlFormat *format;
  GCancellable *cancellable;
  const char *data;
  gsize left;
  xmlTextReader *reader;
  PejlXmlProblems *problems;

  /* owned */
  PejlXmlElement *root;

  /* state */
  GPtrArray *open;       /* PejlXmlElement*, outermost first, borrowed from root */
  guint n_elements;
  int last_line;         /* of the last schema problem */
  gboolean is_broken;    /* the parser has said so; what it says after that follows from it */
} Reading;

static PejlXmlElement *
element_new (const char *name,
             guint       line)
{
  PejlXmlElement *element = g_new0 (PejlXmlElement, 1);

  element->name = g_strdup (name);
  element->line = line;
  element->text = g_string_new (NULL);
  element->attributes = g_ptr_array_new_with_free_func (g_free);
  element->children = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_xml_element_free);
  return element;
}

void
pejl_xml_element_free (PejlXmlElement *element)
{
  g_free (element->name);
  g_string_free (element->text, TRUE);
  g_ptr_array_unref (element->attributes);
  g_ptr_array_unref (element->children);
  g_free (element);
}

static xmlParserInputPtr
deny_entity (const char      *url,
             const char      *id,
             xmlParserCtxtPtr context)
{
  return NULL;
}

/* The loader is the process's, so it is set once and for all: nothing in this program may follow a reference
 * out of a file. */
static gboolean
prepare_libxml (GError **error)
{
  static gsize once = 0;

  if (!pejl_xml_open (error))
    return FALSE;
  if (g_once_init_enter (&once))
    {
      pejl_xml.xmlInitParser ();
      pejl_xml.xmlSetExternalEntityLoader (deny_entity);
      g_once_init_leave (&once, 1);
    }
  return TRUE;
}

static int
give_bytes (void *context,
            char *buffer,
            int   length)
{
  Reading *reading = context;
  gsize size = MIN ((gsize) length, reading->left);

  if (g_cancellable_is_cancelled (reading->cancellable))
    return -1;
  if (size > 0)
    memcpy (buffer, reading->data, size);
  reading->data += size;
  reading->left -= size;
  return (int) size;
}

/* The reader parses ahead in chunks, so a node's own line is asked for, not the parser's. */
static guint
current_line (const Reading *reading)
{
  xmlNodePtr node = reading->reader != NULL ? pejl_xml.xmlTextReaderCurrentNode (reading->reader) : NULL;
  long line = node != NULL ? pejl_xml.xmlGetLineNo (node) : 0;

  return line > 0 ? (guint) line : 0;
}

static void
take_libxml_error (void            *context,
                   XmlErrorArgument problem)
{
  Reading *reading = context;

  if (problem == NULL || problem->level < XML_ERR_ERROR)
    return;
  if (problem->domain == XML_FROM_SCHEMASV)
    {
      /* A wrong value is told twice, as a broken facet and as a broken type. */
      if (problem->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 && problem->line == reading->last_line)
        return;
      reading->last_line = problem->line;
    }
  else if (reading->is_broken)
    {
      return;
    }
  else
    {
      reading->is_broken = TRUE;
    }
  pejl_xml_problems_add_libxml (reading->problems, problem);
}

static xmlSchema *
load_schema (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (xmlSchemaParserCtxt) context = NULL;
  xmlSchema *schema;
  gsize size;
  const char *data;

  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  context = pejl_xml.xmlSchemaNewMemParserCtxt (data, (int) size);
  schema = pejl_xml.xmlSchemaParse (context);
  g_assert (schema != NULL);
  return schema;
}

static gboolean
refuse (Reading    *reading,
        const char *sentence)
{
  pejl_xml_problems_add (reading->problems, PEJL_STRATEGI_ERROR_REFUSED, current_line (reading), sentence);
  return FALSE;
}

/* White space as xs:token has it, which every attribute of these files is. */
static char *
collapse_value (const char *value)
{
  g_auto (GStrv) words = g_strsplit_set (value, " \t\r\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  return g_string_free (out, FALSE);
}

static void
take_attributes (Reading        *reading,
                 PejlXmlElement *element)
{
  while (pejl_xml.xmlTextReaderMoveToNextAttribute (reading->reader) == 1)
    {
      if (pejl_xml.xmlTextReaderIsNamespaceDecl (reading->reader) == 1)
        continue;
      g_ptr_array_add (element->attributes,
                       g_strdup ((const char *) pejl_xml.xmlTextReaderConstLocalName (reading->reader)));
      g_ptr_array_add (element->attributes,
                       collapse_value ((const char *) pejl_xml.xmlTextReaderConstValue (reading->reader)));
    }
  pejl_xml.xmlTextReaderMoveToElement (reading->reader);
}

static gboolean
open_element (Reading *reading)
{
  PejlXmlElement *element;
  gboolean is_empty = pejl_xml.xmlTextReaderIsEmptyElement (reading->reader) == 1;

  if (++reading->n_elements > reading->format->max_elements)
    return refuse (reading, _ ("There are more elements than any file of this kind has."));
  if (reading->open->len >= PEJL_XML_DEPTH_MAX)
    return refuse (reading, _ ("Elements lie too deep inside each other here."));

  element
    = element_new ((const char *) pejl_xml.xmlTextReaderConstLocalName (reading->reader), current_line (reading));
  take_attributes (reading, element);
  if (reading->open->len == 0)
    {
      g_clear_pointer (&reading->root, pejl_xml_element_free);
      reading->root = element;
    }
  else
    {
      PejlXmlElement *parent = g_ptr_array_index (reading->open, reading->open->len - 1);

      g_ptr_array_add (parent->children, element);
    }
  if (!is_empty)
    g_ptr_array_add (reading->open, element);
  return TRUE;
}

static gboolean
take_text (Reading *reading)
{
  PejlXmlElement *element;
  const char *text = (const char *) pejl_xml.xmlTextReaderConstValue (reading->reader);
  gsize length = text != NULL ? strlen (text) : 0;

  if (reading->open->len == 0 || length == 0)
    return TRUE;
  element = g_ptr_array_index (reading->open, reading->open->len - 1);
  if (element->text->len + length > PEJL_XML_TEXT_MAX)
    return refuse (reading, _ ("There is more text in one place here than any file of this kind has."));
  g_string_append_len (element->text, text, (gssize) length);
  return TRUE;
}

/* FALSE: no need to read on. */
static gboolean
take_node (Reading *reading)
{
  switch (pejl_xml.xmlTextReaderNodeType (reading->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return open_element (reading);
    case XML_READER_TYPE_END_ELEMENT:
      g_ptr_array_set_size (reading->open, (int) reading->open->len - 1);
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      return take_text (reading);
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return refuse (
          reading,
          _ ("The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one."));
    default:
      return TRUE;
    }
}

static void
read_nodes (Reading *reading)
{
  int result;

  while ((result = pejl_xml.xmlTextReaderRead (reading->reader)) == 1)
    {
      if (g_cancellable_is_cancelled (reading->cancellable) || pejl_xml_problems_full (reading->problems))
        return;
      if (!take_node (reading))
        return;
    }
  /* Every failure has been told by the handler, but a file is never taken in on trust. */
  if ((result < 0 || reading->root == NULL) && pejl_xml_problems_count (reading->problems) == 0)
    pejl_xml_problems_add (reading->problems, PEJL_STRATEGI_ERROR_NOT_XML, 0, _ ("This is not correct XML."));
}

static void
read_with_schema (Reading *reading)
{
  g_autoptr (xmlSchema) schema = load_schema (reading->format->schema);
  /* Never NOENT, DTDLOAD, XINCLUDE or HUGE: they open files, expand entities or lift libxml2's own limits. */
  g_autoptr (xmlTextReader) reader = pejl_xml.xmlReaderForIO (
      give_bytes, NULL, reading, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);

  g_assert (reader != NULL);
  reading->reader = reader;
  pejl_xml.xmlTextReaderSetStructuredErrorHandler (reader, (xmlStructuredErrorFunc) take_libxml_error, reading);
  pejl_xml.xmlTextReaderSetSchema (reader, schema);
  /* In 2.9 the schema's handlers stand between the parser and the reader's, so the parser finds only the
   * thread's own. */
  pejl_xml.xmlSetStructuredErrorFunc (reading, (xmlStructuredErrorFunc) take_libxml_error);
  read_nodes (reading);
  pejl_xml.xmlSetStructuredErrorFunc (NULL, NULL);
  reading->reader = NULL;
}

PejlXmlElement *
pejl_xml_read (GBytes              *bytes,
               const char          *display_name,
               const PejlXmlFormat *format,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (PejlXmlProblems) problems = pejl_xml_problems_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (PejlXmlElement) root = NULL;
  Reading reading = { .format = format, .cancellable = cancellable, .problems = problems, .open = open };

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !prepare_libxml (error))
    return NULL;
  pejl_core_resources_init ();
  reading.data = g_bytes_get_data (bytes, &reading.left);
  if (reading.left > format->max_bytes)
    pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_REFUSED, 0,
                           _ ("The file is far larger than any file of this kind."));
  else if (pejl_xml_scan (reading.data, reading.left, problems))
    read_with_schema (&reading);
  root = g_steal_pointer (&reading.root);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!pejl_xml_problems_propagate (problems, _ (format->summary), display_name, error))
    return NULL;
  return g_steal_pointer (&root);
}

const char *
pejl_xml_attribute (const PejlXmlElement *element,
                    const char           *name)
{
  for (guint i = 0; i + 1 < element->attributes->len; i += 2)
    if (strcmp (g_ptr_array_index (element->attributes, i), name) == 0)
      return g_ptr_array_index (element->attributes, i + 1);
  return "";
}

const PejlXmlElement *
pejl_xml_child (const PejlXmlElement *element,
                const char           *name)
{
  for (guint i = 0; element != NULL && i < element->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (element->children, i);

      if (strcmp (child->name, name) == 0)
        return child;
    }
  return NULL;
}
