// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for what a PDF says of itself as a whole.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-tjek-private.h"

#include "core/report/pdf/pejl-pdf-xmp.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static qpdf_oh
root_of (const PejlPdfTjek *tjek)
{
  return pejl_qpdf.get_root (tjek->pdf);
}

static gboolean
is_true (const PejlPdfTjek *tjek, qpdf_oh dict, const char *key)
{
  qpdf_oh value = pejl_pdf_objekt_get (tjek->pdf, dict, key);

  return pejl_qpdf.oh_is_bool (tjek->pdf, value) && pejl_qpdf.oh_get_bool_value (tjek->pdf, value);
}

/* Every page can be read; libqpdf had nothing to mend. */
void
pejl_pdf_tjek_fil (PejlPdfTjek *tjek)
{
  for (guint i = 0; i < tjek->indhold->len; i++)
    if (g_ptr_array_index (tjek->indhold, i) == NULL)
      pejl_pdf_tjek_fault (tjek, pejl_pdf_tjek_page (tjek, i + 1));
  while (pejl_qpdf.more_warnings (tjek->pdf))
    pejl_pdf_tjek_fault (tjek, g_utf8_make_valid (
      pejl_qpdf.get_error_message_detail (tjek->pdf, pejl_qpdf.next_warning (tjek->pdf)), -1));
}

void
pejl_pdf_tjek_opmaerket (PejlPdfTjek *tjek)
{
  if (!is_true (tjek, pejl_pdf_objekt_get (tjek->pdf, root_of (tjek), "/MarkInfo"), "/Marked"))
    pejl_pdf_tjek_fault (tjek, g_strdup (_("the file does not say that it is tagged")));
  if (!tjek->struktur->rod || tjek->struktur->elementer->len == 0)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("there is no structure")));
  else if (tjek->struktur->ond)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("the structure leads back into itself")));
}

/* "da", "da-DK": letters first (BCP 47, RFC 5646). */
void
pejl_pdf_tjek_sprog (PejlPdfTjek *tjek)
{
  g_autofree char *lang = pejl_pdf_objekt_get_text (tjek->pdf, root_of (tjek), "/Lang");

  if (lang == NULL)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("the document does not say which language it is in")));
  else if (!g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", lang, 0, 0))
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("“%s” is no language"), lang));
}

static char *
info_title (const PejlPdfTjek *tjek)
{
  return pejl_pdf_objekt_get_text (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, pejl_qpdf.get_trailer (tjek->pdf), "/Info"),
                                   "/Title");
}

void
pejl_pdf_tjek_titel (PejlPdfTjek *tjek)
{
  g_autofree char *title = info_title (tjek);

  if (title == NULL)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("there is no title")));
  if (!is_true (tjek, pejl_pdf_objekt_get (tjek->pdf, root_of (tjek), "/ViewerPreferences"), "/DisplayDocTitle"))
    pejl_pdf_tjek_fault (tjek, g_strdup (_("the window would show the file's name and not the title")));
}

static char *
read_packet (const PejlPdfTjek *tjek)
{
  qpdf_oh stream = pejl_pdf_objekt_get (tjek->pdf, root_of (tjek), "/Metadata");
  unsigned char *data = NULL;
  size_t length = 0;
  char *packet = NULL;

  if (!pejl_qpdf.oh_is_stream (tjek->pdf, stream))
    return NULL;
  if ((pejl_qpdf.oh_get_stream_data (tjek->pdf, stream, qpdf_dl_generalized, NULL, &data, &length) & QPDF_ERRORS) == 0)
    packet = g_strndup ((const char *) data, length);
  free (data);
  return packet;
}

void
pejl_pdf_tjek_xmp (PejlPdfTjek *tjek)
{
  g_autofree char *packet = read_packet (tjek);
  g_autofree char *title = info_title (tjek);
  g_autofree char *dc_title = packet != NULL ? pejl_pdf_xmp_titel (packet) : NULL;

  if (packet == NULL)
    {
      pejl_pdf_tjek_fault (tjek, g_strdup (_("there is no XMP")));
      return;
    }
  if (!pejl_pdf_xmp_is_ua (packet))
    pejl_pdf_tjek_fault (tjek, g_strdup (_("it does not say PDF/UA-1")));
  if (dc_title == NULL || g_strcmp0 (dc_title, title) != 0)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("its title is not the document's")));
}
