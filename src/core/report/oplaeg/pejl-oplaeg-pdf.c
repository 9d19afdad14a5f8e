// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg's pages as a tagged PDF that a screen reader can read.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/oplaeg/pejl-oplaeg-papir-private.h"

#include "core/report/pdf/pejl-pdf-adgang.h"
#include "core/report/pdf/pejl-pdf-ark.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PejlOplaegPapir *papir;
  GCancellable *cancellable;
  GFileProgressCallback progress;
  gpointer user_data;
  PejlPdfArk ark;
} Skrivning;

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
      pejl_oplaeg_papir_draw_page (self->papir, i, self->ark.cr, TRUE);
      cairo_show_page (self->ark.cr);
      if (cairo_status (self->ark.cr) != CAIRO_STATUS_SUCCESS)
        return fail (cairo_status (self->ark.cr), error);
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

          cairo_pdf_surface_add_outline (self->ark.surface, CAIRO_PDF_OUTLINE_ROOT,
                                         pejl_oplaeg_dias (oplaeg, g_array_index (side->dias, PejlAnbragtDias, d).nr)->titel,
                                         maal, CAIRO_PDF_OUTLINE_FLAG_OPEN);
        }
    }
}

GBytes *
pejl_oplaeg_papir_draw_all (PejlOplaegPapir        *papir,
                            GCancellable           *cancellable,
                            GFileProgressCallback   progress,
                            gpointer                user_data,
                            GError                **error)
{
  static const char *const emner[] = { "Oplæg", "Oplæg med noter", "Oplæg til uddeling" };
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (papir->sats);
  Skrivning self = { papir, cancellable, progress, user_data, { 0 } };
  GBytes *bytes;
  cairo_status_t status;
  double bredde, hoejde;

  pejl_oplaeg_papir_stoerrelse (papir, &bredde, &hoejde);
  pejl_pdf_ark_begin (&self.ark, bredde, hoejde,
                      &(PejlPdfOm){ oplaeg->titel, oplaeg->udgiver != NULL ? oplaeg->udgiver : "", emner[papir->art],
                                    oplaeg->skaering });
  if (!draw_pages (&self, error))
    {
      pejl_pdf_ark_give_up (&self.ark);
      return NULL;
    }
  add_outline (&self);
  bytes = pejl_pdf_ark_end (&self.ark, &status);
  if (bytes == NULL)
    fail (status, error);
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
