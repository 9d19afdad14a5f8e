// SPDX-License-Identifier: GPL-3.0-or-later
// Elements on a stack, so that none is left open or closed out of turn.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-xml-ud.h"

#include <string.h>

struct _PejlXmlUd
{
  GString *xml;       /* owned */
  GPtrArray *aabne;   /* owned, char *: names of the open elements */
};

PejlXmlUd *
pejl_xml_ud_new (void)
{
  PejlXmlUd *ud = g_new0 (PejlXmlUd, 1);

  ud->xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  ud->aabne = g_ptr_array_new_with_free_func (g_free);
  return ud;
}

void
pejl_xml_ud_free (PejlXmlUd *ud)
{
  if (ud == NULL)
    return;
  g_string_free (ud->xml, TRUE);
  g_ptr_array_unref (ud->aabne);
  g_free (ud);
}

GBytes *
pejl_xml_ud_finish (PejlXmlUd *ud)
{
  GBytes *bytes;

  while (ud->aabne->len > 0)
    pejl_xml_ud_end (ud);
  bytes = g_string_free_to_bytes (g_steal_pointer (&ud->xml));
  ud->xml = g_string_new (NULL);
  pejl_xml_ud_free (ud);
  return bytes;
}

/* GLib writes a control character as a reference, which XML 1.0 refuses all the same. */
static void
append_allowed (GString    *xml,
                const char *escaped)
{
  const char *from = escaped;

  for (const char *p = strstr (from, "&#x"); p != NULL; p = strstr (p + 1, "&#x"))
    {
      const char *slut = strchr (p, ';');
      guint64 tegn = g_ascii_strtoull (p + 3, NULL, 16);

      if (slut == NULL || tegn >= 0x20)
        continue;
      g_string_append_len (xml, from, p - from);
      from = slut + 1;
    }
  g_string_append (xml, from);
}

static void
append_tag (PejlXmlUd  *ud,
            const char *format,
            va_list     args,
            const char *end)
{
  g_autofree char *inde = g_markup_vprintf_escaped (format, args);

  g_string_append_c (ud->xml, '<');
  append_allowed (ud->xml, inde);
  g_string_append (ud->xml, end);
}

/* Takes the name. */
static void
push (PejlXmlUd *ud,
      char      *navn)
{
  g_ptr_array_add (ud->aabne, navn);
}

void
pejl_xml_ud_begin (PejlXmlUd  *ud,
                   const char *format,
                   ...)
{
  va_list args;

  push (ud, g_strndup (format, strcspn (format, " ")));
  va_start (args, format);
  append_tag (ud, format, args, ">");
  va_end (args);
}

void
pejl_xml_ud_end (PejlXmlUd *ud)
{
  g_return_if_fail (ud->aabne->len > 0);
  g_string_append_printf (ud->xml, "</%s>", (const char *) g_ptr_array_index (ud->aabne, ud->aabne->len - 1));
  g_ptr_array_set_size (ud->aabne, (int) ud->aabne->len - 1);
}

void
pejl_xml_ud_tom (PejlXmlUd  *ud,
                 const char *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  append_tag (ud, format, args, "/>");
  va_end (args);
}

void
pejl_xml_ud_tekst (PejlXmlUd  *ud,
                   const char *tekst)
{
  g_autofree char *escaped = g_markup_escape_text (tekst, -1);

  append_allowed (ud->xml, escaped);
}

void
pejl_xml_ud_ord (PejlXmlUd  *ud,
                 const char *navn,
                 const char *tekst)
{
  push (ud, g_strdup (navn));
  g_string_append_printf (ud->xml, "<%s>", navn);
  pejl_xml_ud_tekst (ud, tekst);
  pejl_xml_ud_end (ud);
}

void
pejl_xml_ud_fast (PejlXmlUd  *ud,
                  const char *xml)
{
  g_string_append (ud->xml, xml);
}

const char *
pejl_xml_ud_tal (double tal,
                 char   buf[G_ASCII_DTOSTR_BUF_SIZE])
{
  static const char *const praecision[] = { "%.15g", "%.17g" };

  for (guint i = 0; i < G_N_ELEMENTS (praecision); i++)
    {
      g_ascii_formatd (buf, G_ASCII_DTOSTR_BUF_SIZE, praecision[i], tal);
      if (g_ascii_strtod (buf, NULL) == tal)
        break;
    }
  return buf;
}
