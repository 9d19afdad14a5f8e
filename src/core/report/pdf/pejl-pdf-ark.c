// SPDX-License-Identifier: GPL-3.0-or-later
// cairo's PDF surface on bytes.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-ark.h"

static cairo_status_t
append_to_bytes (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set (cairo_surface_t      *surface,
     cairo_pdf_metadata_t  what,
     const char           *words)
{
  if (words != NULL)
    cairo_pdf_surface_set_metadata (surface, what, words);
}

static void
describe (cairo_surface_t *surface,
          const PejlPdfOm *om)
{
  /* Without a day cairo would write the hour of now. */
  g_autofree char *tid = om->dato != NULL ? g_strdup_printf ("%sT12:00:00Z", om->dato) : g_strdup ("");

  set (surface, CAIRO_PDF_METADATA_TITLE, om->titel);
  set (surface, CAIRO_PDF_METADATA_AUTHOR, om->forfatter);
  set (surface, CAIRO_PDF_METADATA_SUBJECT, om->emne);
  set (surface, CAIRO_PDF_METADATA_CREATOR, "Pejl " PEJL_VERSION);
  set (surface, CAIRO_PDF_METADATA_CREATE_DATE, tid);
}

void
pejl_pdf_ark_begin (PejlPdfArk      *ark,
                    double           bredde,
                    double           hoejde,
                    const PejlPdfOm *om)
{
  /* cairo reads the numbers in attributes with the thread's decimal sign. */
  ark->c_tal = pejl_c_tal_begin ();
  ark->bytes = g_byte_array_new ();
  ark->surface = cairo_pdf_surface_create_for_stream (append_to_bytes, ark->bytes, bredde, hoejde);
  ark->cr = cairo_create (ark->surface);
  describe (ark->surface, om);
}

/* The bytes are whole once the surface is finished, and what it still holds of fonts and pages is freed. */
static void
close_file (PejlPdfArk *ark)
{
  cairo_surface_finish (ark->surface);
  pejl_c_tal_end (ark->c_tal);
}

static void
free_file (PejlPdfArk *ark)
{
  cairo_destroy (ark->cr);
  cairo_surface_destroy (ark->surface);
}

GBytes *
pejl_pdf_ark_end (PejlPdfArk     *ark,
                  cairo_status_t *status)
{
  close_file (ark);
  /* cairo keeps its first error and goes on in silence, also while it finishes the file. */
  *status = cairo_status (ark->cr);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (ark->surface);
  free_file (ark);
  if (*status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (ark->bytes);
  g_byte_array_unref (ark->bytes);
  return NULL;
}

void
pejl_pdf_ark_give_up (PejlPdfArk *ark)
{
  close_file (ark);
  free_file (ark);
  g_byte_array_unref (ark->bytes);
}
