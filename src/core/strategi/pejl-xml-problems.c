// SPDX-License-Identifier: GPL-3.0-or-later
// Collects a file's problems and makes one error of them.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-problems.h"

#include <glib/gi18n-lib.h>

struct _PejlXmlProblems
{
  GPtrArray *lines; /* char*, as they are shown */
  PejlStrategiError code;
  gboolean more;
};

G_DEFINE_QUARK (pejl-strategi-error, pejl_strategi_error)

PejlXmlProblems *
pejl_xml_problems_new (void)
{
  PejlXmlProblems *problems = g_new0 (PejlXmlProblems, 1);

  problems->lines = g_ptr_array_new_with_free_func (g_free);
  return problems;
}

void
pejl_xml_problems_free (PejlXmlProblems *problems)
{
  g_ptr_array_unref (problems->lines);
  g_free (problems);
}

void
pejl_xml_problems_add (PejlXmlProblems  *problems,
                       PejlStrategiError code,
                       guint             line,
                       const char       *sentence)
{
  if (pejl_xml_problems_full (problems))
    {
      problems->more = TRUE;
      return;
    }
  if (problems->lines->len == 0)
    problems->code = code;
  if (line == 0)
    g_ptr_array_add (problems->lines, g_strdup (sentence));
  else
    /* Translators: a place in a file, and the whole sentence that says what is wrong there. */
    g_ptr_array_add (problems->lines, g_strdup_printf (_ ("Line %u: %s"), line, sentence));
}

void
pejl_xml_problems_add_printf (PejlXmlProblems  *problems,
                              PejlStrategiError code,
                              guint             line,
                              const char       *format,
                              ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  pejl_xml_problems_add (problems, code, line, sentence);
}

guint
pejl_xml_problems_count (const PejlXmlProblems *problems)
{
  return problems->lines->len;
}

gboolean
pejl_xml_problems_full (const PejlXmlProblems *problems)
{
  return problems->lines->len >= PEJL_XML_PROBLEMS_MAX;
}

gboolean
pejl_xml_problems_propagate (const PejlXmlProblems *problems,
                             const char            *summary,
                             const char            *display_name,
                             GError               **error)
{
  g_autoptr (GString) message = NULL;

  if (problems->lines->len == 0)
    return TRUE;

  message = g_string_new (NULL);
  g_string_append_printf (message, summary, display_name);
  for (guint i = 0; i < problems->lines->len; i++)
    g_string_append_printf (message, "\n%s", (const char *) g_ptr_array_index (problems->lines, i));
  if (problems->more)
    g_string_append_printf (message, "\n%s", _ ("There are more; these are the first 20."));
  g_set_error_literal (error, PEJL_STRATEGI_ERROR, (int) problems->code, message->str);
  return FALSE;
}
