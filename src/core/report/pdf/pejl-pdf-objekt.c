// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a PDF from memory, and says in Danish what libqpdf says about it.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-objekt.h"

#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

char *
pejl_pdf_objekt_error (qpdf_data pdf)
{
  if (!pejl_qpdf.has_error (pdf))
    return NULL;
  return g_utf8_make_valid (pejl_qpdf.get_error_message_detail (pdf, pejl_qpdf.get_error (pdf)), -1);
}

qpdf_data
pejl_pdf_objekt_open (GBytes *pdf, const char *navn, GError **error)
{
  qpdf_data qpdf;
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  g_autofree char *why = NULL;

  if (!pejl_qpdf_open (error))
    return NULL;
  qpdf = pejl_qpdf.init ();
  pejl_qpdf.silence_errors (qpdf);
  pejl_qpdf.set_suppress_warnings (qpdf, QPDF_TRUE);
  if (data != NULL && (pejl_qpdf.read_memory (qpdf, navn, data, length, NULL) & QPDF_ERRORS) == 0
      && pejl_qpdf.get_num_pages (qpdf) > 0)
    return qpdf;
  why = pejl_pdf_objekt_error (qpdf);
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_READ,
               /* Translators: %1$s is a file, %2$s a technical message. */
               _("“%1$s” cannot be read as a PDF (%2$s). It was not changed. See that it is a whole PDF without a "
                 "password."),
               navn, why != NULL ? why : _("it has no pages"));
  pejl_pdf_objekt_close (qpdf);
  return NULL;
}

void
pejl_pdf_objekt_close (qpdf_data pdf)
{
  pejl_qpdf.cleanup (&pdf);
}

qpdf_oh
pejl_pdf_objekt_get (qpdf_data pdf, qpdf_oh dict, const char *key)
{
  return pejl_qpdf.oh_get_key_if_dict (pdf, dict, key);
}

int
pejl_pdf_objekt_get_int (qpdf_data pdf, qpdf_oh dict, const char *key, int fallback)
{
  qpdf_oh value = pejl_pdf_objekt_get (pdf, dict, key);
  int number = pejl_qpdf.oh_is_integer (pdf, value) ? pejl_qpdf.oh_get_int_value_as_int (pdf, value) : fallback;

  pejl_qpdf.oh_release (pdf, value);
  return number;
}

const char *
pejl_pdf_objekt_get_name (qpdf_data pdf, qpdf_oh dict, const char *key)
{
  qpdf_oh value = pejl_pdf_objekt_get (pdf, dict, key);
  /* A copy of libqpdf's: it outlives the handle. */
  const char *name = pejl_qpdf.oh_is_name (pdf, value) ? pejl_qpdf.oh_get_name (pdf, value) : NULL;

  pejl_qpdf.oh_release (pdf, value);
  return name;
}

char *
pejl_pdf_objekt_get_text (qpdf_data pdf, qpdf_oh dict, const char *key)
{
  qpdf_oh value = pejl_pdf_objekt_get (pdf, dict, key);
  g_autofree char *text = NULL;

  if (!pejl_qpdf.oh_is_string (pdf, value))
    return NULL;
  text = g_utf8_make_valid (pejl_qpdf.oh_get_utf8_value (pdf, value), -1);
  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

GBytes *
pejl_pdf_objekt_side_indhold (qpdf_data pdf, qpdf_oh side)
{
  unsigned char *data = NULL;
  size_t length = 0;

  if ((pejl_qpdf.oh_get_page_content_data (pdf, side, &data, &length) & QPDF_ERRORS) != 0)
    {
      /* libqpdf would print an error that nobody asked for. */
      g_free (pejl_pdf_objekt_error (pdf));
      free (data);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, length, free, data);
}
