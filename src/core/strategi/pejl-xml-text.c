// SPDX-License-Identifier: GPL-3.0-or-later
// Collapses white space on the way in, escapes on the way out.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-text.h"

#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_xml_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Between two words: a blank, or an empty line if the text had one there and paragraphs are kept. */
static char *
collapse (const char *text,
          gboolean    keep_paragraphs)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text));
  guint newlines = 0;
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_xml_space (*p))
        {
          space = TRUE;
          newlines += *p == '\n' ? 1 : 0;
          continue;
        }
      if (space && out->len > 0)
        g_string_append (out, keep_paragraphs && newlines > 1 ? "\n\n" : " ");
      space = FALSE;
      newlines = 0;
      g_string_append_c (out, *p);
    }
  return pejl_dansk_normalize (out->str);
}

char *
pejl_xml_line (const PejlXmlElement *element)
{
  return element != NULL ? collapse (element->text->str, FALSE) : g_strdup ("");
}

char *
pejl_xml_paragraphs (const PejlXmlElement *element)
{
  return element != NULL ? collapse (element->text->str, TRUE) : g_strdup ("");
}

static char *
require (char                 *text,
         const PejlXmlElement *element,
         PejlXmlProblems      *problems)
{
  if (*text == '\0')
    pejl_xml_problems_add_printf (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                                  /* Translators: %s is the name of an XML element. */
                                  _ ("“%s” has no text."), element->name);
  return text;
}

char *
pejl_xml_required_line (const PejlXmlElement *element,
                        PejlXmlProblems      *problems)
{
  return require (pejl_xml_line (element), element, problems);
}

char *
pejl_xml_required_paragraphs (const PejlXmlElement *element,
                              PejlXmlProblems      *problems)
{
  return require (pejl_xml_paragraphs (element), element, problems);
}

char *
pejl_xml_required_attribute (const PejlXmlElement *element,
                             const char           *name,
                             PejlXmlProblems      *problems)
{
  char *value = pejl_dansk_normalize (pejl_xml_attribute (element, name));

  if (*value == '\0')
    pejl_xml_problems_add_printf (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                                  /* Translators: the names of an XML element and of its attribute. */
                                  _ ("In “%s”, “%s” is empty."), element->name, name);
  return value;
}

void
pejl_xml_take_text (char **field,
                    char  *text)
{
  g_free (*field);
  *field = text;
}

GString *
pejl_xml_out_new (void)
{
  return g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void
pejl_xml_out_escaped (GString    *out,
                      const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        default:
          /* XML has no way to write the other control characters. */
          if ((guchar) *p >= 0x20 || is_xml_space (*p))
            g_string_append_c (out, *p);
          break;
        }
    }
}

void
pejl_xml_out_indent (GString *out,
                     int      level)
{
  for (int i = 0; i < level; i++)
    g_string_append (out, "  ");
}

void
pejl_xml_out_text (GString    *out,
                   int         level,
                   const char *name,
                   const char *text)
{
  if (*text == '\0')
    return;
  pejl_xml_out_indent (out, level);
  g_string_append_printf (out, "<%s>", name);
  pejl_xml_out_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

void
pejl_xml_out_attribute (GString    *out,
                        const char *name,
                        const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  pejl_xml_out_escaped (out, value);
  g_string_append_c (out, '"');
}

GBytes *
pejl_xml_out_finish (GString *out)
{
  return g_string_free_to_bytes (out);
}
