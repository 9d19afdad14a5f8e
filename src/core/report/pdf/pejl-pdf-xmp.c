// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads the few properties that matter here.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-xmp.h"

#include <string.h>

#define HEAD \
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" \
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n" \
  " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n" \
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n" \
  "<pdfuaid:part>1</pdfuaid:part>\n" \
  "<dc:format>application/pdf</dc:format>\n" \
  "<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li></rdf:Bag></dc:language>\n"
#define TAIL "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n"

/* before, text, after; nothing when there is no text. */
static void
add_property (GString *packet, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (packet, "%s%s%s\n", before, escaped, after);
}

/* "D:20251231120000Z" → "2025-12-31T12:00:00Z"; NULL for anything else. */
static char *
iso_time (const char *tid)
{
  if (tid == NULL)
    return NULL;
  if (g_str_has_prefix (tid, "D:"))
    tid += 2;
  if (strlen (tid) < 14 || strspn (tid, "0123456789") < 14)
    return NULL;
  return g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", tid, tid + 4, tid + 6, tid + 8, tid + 10, tid + 12);
}

char *
pejl_pdf_xmp_packet (const PejlPdfXmp *xmp)
{
  GString *packet = g_string_new (HEAD);
  g_autofree char *tid = iso_time (xmp->tid);

  add_property (packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", xmp->titel,
                "</rdf:li></rdf:Alt></dc:title>");
  add_property (packet, "<dc:creator><rdf:Seq><rdf:li>", xmp->forfatter, "</rdf:li></rdf:Seq></dc:creator>");
  add_property (packet, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", xmp->emne,
                "</rdf:li></rdf:Alt></dc:description>");
  add_property (packet, "<xmp:CreatorTool>", xmp->program, "</xmp:CreatorTool>");
  add_property (packet, "<pdf:Producer>", xmp->skriver, "</pdf:Producer>");
  add_property (packet, "<xmp:CreateDate>", tid, "</xmp:CreateDate>");
  g_string_append (packet, TAIL);
  return g_string_free (packet, FALSE);
}

/* ---- reading ---- */

/* Character entities of XML that titles are written with. */
static char *
unescape (const char *from, gsize length)
{
  static const char *const entities[][2] = {
    { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&#39;", "'" }, { "&amp;", "&" },
  };
  GString *text = g_string_new_len (from, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i][0], entities[i][1], 0);
  g_strstrip (text->str);
  return g_string_free (text, FALSE);
}

char *
pejl_pdf_xmp_titel (const char *packet)
{
  const char *title = strstr (packet, "<dc:title");
  const char *item = title != NULL ? strstr (title, "<rdf:li") : NULL;
  const char *text = item != NULL ? strchr (item, '>') : NULL;
  const char *end = text != NULL ? strchr (text, '<') : NULL;

  return end != NULL ? unescape (text + 1, (gsize) (end - text) - 1) : NULL;
}

/* As an element or as an attribute. */
gboolean
pejl_pdf_xmp_is_ua (const char *packet)
{
  const char *part = strstr (packet, "pdfuaid:part");

  if (part == NULL)
    return FALSE;
  part += strlen ("pdfuaid:part");
  part += strspn (part, " =>\"'\n\r\t");
  return *part == '1';
}
