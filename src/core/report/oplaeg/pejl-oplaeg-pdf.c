// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg's pages as a tagged PDF that a screen reader can read.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/oplaeg/pejl-oplaeg-papir-private.h"

#include "core/model/pejl-c-tal.h"
#include "core/report/pdf/pejl-pdf-adgang.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  PejlOplaegPapir *papir;
  GCancellable *cancellable;
  GFileProgressCallback progress;
  gpointer user_data;
  cairo_surface_t *surface;
  cairo_t *cr;
} Skrivning;

static cairo_status_t
append_to_bytes (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
fail (cairo_status_t   status,
      GError         **error)
{
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_FAILED,
               /* Translators: %s is a technical message. */
               _("The slides could not be drawn (%s). No file was written, and your data are untouched. Try again; if it "
                 "happens again, report it with this text."),
               cairo_status_to_string (status));
  return FALSE;
}

/* The day that the numbers are of, not the hour of writing: the same numbers give the same file. */
static void
describe (Skrivning *self)
{
  static const char *const emner[] = { "Oplæg", "Oplæg med noter", "Oplæg til uddeling" };
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (self->papir->sats);
  g_autofree char *tid = g_strdup_printf ("%sT12:00:00Z", oplaeg->skaering);

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, oplaeg->titel);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, oplaeg->udgiver != NULL ? oplaeg->udgiver : "");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, emner[self->papir->art]);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Pejl " PEJL_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, tid);
}

static gboolean
draw_pages (Skrivning  *self,
            GError    **error)
{
  guint n = self->papir->sider->len;

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        {
          g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
                               _("The export was stopped. Nothing was written."));
          return FALSE;
        }
      pejl_oplaeg_papir_draw_page (self->papir, i, self->cr, TRUE);
      cairo_show_page (self->cr);
      if (cairo_status (self->cr) != CAIRO_STATUS_SUCCESS)
        return fail (cairo_status (self->cr), error);
      if (self->progress != NULL)
        self->progress (i + 1, n, self->user_data);
    }
  return TRUE;
}

/* The titles of the slides, each on its page. */
static void
add_outline (Skrivning *self)
{
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (self->papir->sats);

  for (guint i = 0; i < self->papir->sider->len; i++)
    {
      const PejlOplaegSide *side = g_ptr_array_index (self->papir->sider, i);

      for (guint d = 0; d < side->dias->len; d++)
        {
          g_autofree char *maal = g_strdup_printf ("page=%u pos=[0 0]", i + 1);

          cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT,
                                         pejl_oplaeg_dias (oplaeg, g_array_index (side->dias, PejlAnbragtDias, d).nr)->titel,
                                         maal, CAIRO_PDF_OUTLINE_FLAG_OPEN);
        }
    }
}

/* cairo keeps its first error and goes on in silence, also while it finishes the file. */
static gboolean
finish (Skrivning  *self,
        GError    **error)
{
  cairo_status_t status;

  cairo_surface_finish (self->surface);
  status = cairo_status (self->cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  return status == CAIRO_STATUS_SUCCESS || fail (status, error);
}

static GBytes *
draw_file (Skrivning  *self,
           GError    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double bredde, hoejde;
  gboolean ok;

  pejl_oplaeg_papir_stoerrelse (self->papir, &bredde, &hoejde);
  self->surface = cairo_pdf_surface_create_for_stream (append_to_bytes, bytes, bredde, hoejde);
  self->cr = cairo_create (self->surface);
  describe (self);
  ok = draw_pages (self, error);
  if (ok)
    {
      add_outline (self);
      ok = finish (self, error);
    }
  else
    cairo_surface_finish (self->surface);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  return ok ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

GBytes *
pejl_oplaeg_papir_draw_all (PejlOplaegPapir        *papir,
                            GCancellable           *cancellable,
                            GFileProgressCallback   progress,
                            gpointer                user_data,
                            GError                **error)
{
  Skrivning self = { papir, cancellable, progress, user_data, NULL, NULL };
  /* cairo reads the numbers in attributes with the thread's decimal sign. */
  PejlCTal c_tal = pejl_c_tal_begin ();
  GBytes *bytes = draw_file (&self, error);

  pejl_c_tal_end (c_tal);
  return bytes;
}

/* ---- for those who do not see it ---- */

/* A chart tells where it is by its layout, a picture by its box; both follow the tag that has the words. */
static void
add_figures (PejlPdfAdgang         *adgang,
             PejlOplaegPapir       *papir,
             const PejlAnbragtDias *dias)
{
  const GArray *ops = pejl_oplaeg_sats_side (papir->sats, dias->nr)->ops;
  double faktor = dias->bredde / PEJL_DIAS_BREDDE;
  double bredde, hoejde;

  pejl_oplaeg_papir_stoerrelse (papir, &bredde, &hoejde);
  for (guint i = 0; i + 1 < ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);
      const PejlPdfOp *inde = op + 1;
      double w = inde->bredde, h = inde->hoejde;

      if (op->art != PEJL_PDF_OP_BEGIN || op->alt == NULL)
        continue;
      if (inde->art == PEJL_PDF_OP_FIGUR)
        {
          w = pejl_chart_layout_get_width (inde->figur) * inde->bredde;
          h = pejl_chart_layout_get_height (inde->figur) * inde->bredde;
        }
      pejl_pdf_adgang_add_figur (adgang, op->alt, dias->x + inde->x * faktor, dias->y + inde->y * faktor, w * faktor, h * faktor,
                                 hoejde);
    }
}

static PejlPdfAdgang *
adgang_of (PejlOplaegPapir *papir)
{
  PejlPdfAdgang *adgang = pejl_pdf_adgang_new ();

  for (guint i = 0; i < papir->sider->len; i++)
    {
      const PejlOplaegSide *side = g_ptr_array_index (papir->sider, i);

      for (guint d = 0; d < side->dias->len; d++)
        {
          const PejlAnbragtDias *dias = &g_array_index (side->dias, PejlAnbragtDias, d);
          g_autofree char *maal = g_strdup_printf (PEJL_DIAS_MAAL, dias->nr);

          pejl_pdf_adgang_add_maal (adgang, maal, pejl_oplaeg_dias (pejl_oplaeg_sats_get_oplaeg (papir->sats), dias->nr)->titel);
          add_figures (adgang, papir, dias);
        }
    }
  return adgang;
}

GBytes *
pejl_oplaeg_papir_render (PejlOplaegPapir        *papir,
                          GCancellable           *cancellable,
                          GFileProgressCallback   progress,
                          gpointer                user_data,
                          GError                **error)
{
  g_autoptr (GBytes) drawn = pejl_oplaeg_papir_draw_all (papir, cancellable, progress, user_data, error);
  g_autoptr (PejlPdfAdgang) adgang = NULL;

  if (drawn == NULL)
    return NULL;
  adgang = adgang_of (papir);
  return pejl_pdf_adgang_run (drawn, adgang, error);
}
