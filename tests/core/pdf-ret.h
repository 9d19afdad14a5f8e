// SPDX-License-Identifier: GPL-3.0-or-later
// Spoils a PDF in one place, for tests that see the fault found.
#pragma once

#include "core/report/pdf/pejl-pdf-struktur.h"
#include "core/report/pdf/pejl-pdf-tjek.h"

#include <string.h>

typedef struct
{
  qpdf_data pdf;
  PejlPdfStruktur *struktur;
} Ret;

static inline Ret
ret_begin (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  Ret ret = { pejl_pdf_objekt_open (bytes, "test", &error), NULL };

  g_assert_no_error (error);
  ret.struktur = pejl_pdf_struktur_read (ret.pdf);
  return ret;
}

static inline GBytes *
ret_end (Ret *ret)
{
  GBytes *bytes;

  qpdf_init_write_memory (ret->pdf);
  qpdf_set_deterministic_ID (ret->pdf, QPDF_TRUE);
  g_assert_cmpint (qpdf_write (ret->pdf) & QPDF_ERRORS, ==, 0);
  bytes = g_bytes_new (qpdf_get_buffer (ret->pdf), qpdf_get_buffer_length (ret->pdf));
  pejl_pdf_struktur_free (ret->struktur);
  pejl_pdf_objekt_close (ret->pdf);
  return bytes;
}

/* The nth element of a kind, from 0. */
static inline const PejlPdfElement *
ret_element (const Ret *ret, const char *art, guint nth)
{
  for (guint i = 0; i < ret->struktur->elementer->len; i++)
    {
      const PejlPdfElement *element = pejl_pdf_struktur_element (ret->struktur, i);

      if (pejl_pdf_element_is (element, art) && nth-- == 0)
        return element;
    }
  g_error ("no %s", art);
}

static inline qpdf_oh
ret_root (const Ret *ret, const char *key)
{
  return pejl_pdf_objekt_get (ret->pdf, qpdf_get_root (ret->pdf), key);
}

static inline qpdf_oh
ret_page (const Ret *ret, guint nr)
{
  return qpdf_get_page_n (ret->pdf, nr);
}

/* before + the page's content + after. */
static inline void
ret_content (const Ret *ret, guint page, const char *before, const char *after)
{
  g_autoptr (GBytes) content = pejl_pdf_objekt_side_indhold (ret->pdf, ret_page (ret, page));
  g_autoptr (GByteArray) changed = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);

  g_byte_array_append (changed, (const guint8 *) before, (guint) strlen (before));
  g_byte_array_append (changed, data, (guint) length);
  g_byte_array_append (changed, (const guint8 *) after, (guint) strlen (after));
  qpdf_oh_replace_stream_data (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_page (ret, page), "/Contents"), changed->data,
                               changed->len, qpdf_oh_new_null (ret->pdf), qpdf_oh_new_null (ret->pdf));
}

/* The names of the rules that fail, with spaces between; "" when all hold. */
static inline char *
ret_faults (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_pdf_tjek (bytes, "test", &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlPdfFund *f = g_ptr_array_index (fund, i);

      g_assert_cmpint (f->ok, ==, *f->hvor == '\0');
      if (!f->ok)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", f->regel);
    }
  return g_string_free (names, FALSE);
}
