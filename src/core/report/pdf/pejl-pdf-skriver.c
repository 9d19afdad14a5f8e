// SPDX-License-Identifier: GPL-3.0-or-later
// Draws set pages with cairo, structure and all, and puts the finished file in place.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-skriver.h"

#include "core/report/pdf/pejl-pdf-adgang.h"
#include "core/report/pdf/pejl-pdf-ark.h"
#include "core/report/pdf/pejl-pdf-tegn.h"
#include "core/report/pejl-dokument-steder.h"
#include "core/report/pejl-rapport-fil.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PejlPdfSats *sats;
  GCancellable *cancellable;
  GFileProgressCallback progress;
  gpointer user_data;
  PejlPdfArk ark;
} Tegning;

/* ---- pages ---- */

/* Where the first label is "1", cairo 1.16 writes a list of labels without any; so pages without a cover have
 * none, which viewers number alike. */
static void
set_page_label (Tegning *tegning,
                guint    nr)
{
  const PejlDokument *dokument = pejl_pdf_sats_get_dokument (tegning->sats);
  const PejlBlok *first = dokument->blokke->len > 0 ? g_ptr_array_index (dokument->blokke, 0) : NULL;
  g_autofree char *label = nr == 0 ? g_strdup ("Forside") : g_strdup_printf ("%u", nr + 1);

  if (first != NULL && first->art == PEJL_BLOK_FORSIDE)
    cairo_pdf_surface_set_page_label (tegning->ark.surface, label);
}

/* What lies under everything is painted before the page's first element: a large fill just after a tag has
 * opened damages the file (cairo 1.16). */
static gboolean
draw_page (Tegning  *tegning,
           guint     nr,
           GError  **error)
{
  const PejlPdfSide *side = pejl_pdf_sats_side (tegning->sats, nr);

  set_page_label (tegning, nr);
  pejl_pdf_tegn_side (side, tegning->ark.cr, TRUE);
  cairo_show_page (tegning->ark.cr);
  if (cairo_status (tegning->ark.cr) == CAIRO_STATUS_SUCCESS)
    return TRUE;
  /* Translators: %1$u is a page number, %2$s a technical message. */
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_FAILED,
               _("Page %1$u of the report could not be drawn (%2$s). No file was written, and your data are "
                 "untouched. Try again; if it happens again, report it with this text."),
               nr + 1, cairo_status_to_string (cairo_status (tegning->ark.cr)));
  return FALSE;
}

static gboolean
draw_pages (Tegning  *tegning,
            GError  **error)
{
  guint n = pejl_pdf_sats_n_sider (tegning->sats);

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_is_cancelled (tegning->cancellable))
        {
          g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
                               _("The report was stopped. Nothing was written."));
          return FALSE;
        }
      if (!draw_page (tegning, i, error))
        return FALSE;
      if (tegning->progress != NULL)
        tegning->progress (i + 1, n, tegning->user_data);
    }
  return TRUE;
}

void
pejl_pdf_skriver_draw (PejlPdfSats *sats,
                       guint        side,
                       cairo_t     *cr)
{
  pejl_pdf_tegn_side (pejl_pdf_sats_side (sats, side), cr, FALSE);
}

/* ---- what the file tells about itself ---- */

/* A heading hangs under the latest one of a higher level. */
static void
add_outline (Tegning *tegning)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                     CAIRO_PDF_OUTLINE_ROOT };
  guint n;
  const PejlPdfPunkt *punkter = pejl_pdf_sats_punkter (tegning->sats, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *maal = g_strdup_printf ("dest='%s'", punkter[i].maal);
      int parent = punkter[i].niveau > 2 ? parents[punkter[i].niveau - 1] : CAIRO_PDF_OUTLINE_ROOT;

      parents[punkter[i].niveau] = cairo_pdf_surface_add_outline (tegning->ark.surface, parent, punkter[i].tekst,
                                                                  maal,
                                                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

GBytes *
pejl_pdf_skriver_draw_all (PejlPdfSats            *sats,
                           GCancellable           *cancellable,
                           GFileProgressCallback   progress,
                           gpointer                user_data,
                           GError                **error)
{
  const PejlDokument *dokument = pejl_pdf_sats_get_dokument (sats);
  Tegning tegning = { sats, cancellable, progress, user_data, { 0 } };
  GBytes *bytes;
  cairo_status_t status;

  pejl_pdf_ark_begin (&tegning.ark, PEJL_A4_BREDDE, PEJL_A4_HOEJDE,
                      &(PejlPdfOm){ dokument->titel, dokument->forfatter, dokument->emne, dokument->dato });
  if (!draw_pages (&tegning, error))
    {
      pejl_pdf_ark_give_up (&tegning.ark);
      return NULL;
    }
  add_outline (&tegning);
  bytes = pejl_pdf_ark_end (&tegning.ark, &status);
  if (bytes == NULL)
    g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_FAILED,
                 /* Translators: %s is a technical message. */
                 _("The report could not be finished (%s). No file was written, and your data are untouched. "
                   "Try again; if it happens again, report it with this text."),
                 cairo_status_to_string (status));
  return bytes;
}

/* ---- for those who do not see it ---- */

static void
add_figures_of_page (PejlPdfAdgang     *adgang,
                     const PejlPdfSide *side)
{
  for (guint i = 0; i < side->ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (side->ops, PejlPdfOp, i);

      if (op->alt != NULL)
        pejl_pdf_adgang_add_figur (adgang, op->alt, op->x, op->y, op->bredde, op->hoejde, PEJL_A4_HOEJDE);
    }
}

static void
add_places (PejlPdfAdgang *adgang,
            GHashTable    *steder)
{
  GHashTableIter iter;
  gpointer sted;

  g_hash_table_iter_init (&iter, steder);
  while (g_hash_table_iter_next (&iter, NULL, &sted))
    pejl_pdf_adgang_add_maal (adgang, ((PejlSted *) sted)->navn, ((PejlSted *) sted)->ord);
}

static PejlPdfAdgang *
adgang_of (PejlPdfSats *sats)
{
  PejlPdfAdgang *adgang = pejl_pdf_adgang_new ();
  guint n;
  const PejlPdfPunkt *punkter = pejl_pdf_sats_punkter (sats, &n);

  for (guint i = 0; i < n; i++)
    pejl_pdf_adgang_add_maal (adgang, punkter[i].maal, punkter[i].tekst);
  add_places (adgang, pejl_pdf_sats_steder (sats));
  for (guint i = 0; i < pejl_pdf_sats_n_sider (sats); i++)
    add_figures_of_page (adgang, pejl_pdf_sats_side (sats, i));
  return adgang;
}

GBytes *
pejl_pdf_skriver_render (PejlPdfSats            *sats,
                         GCancellable           *cancellable,
                         GFileProgressCallback   progress,
                         gpointer                user_data,
                         GError                **error)
{
  g_autoptr (GBytes) drawn = pejl_pdf_skriver_draw_all (sats, cancellable, progress, user_data, error);
  g_autoptr (PejlPdfAdgang) adgang = NULL;

  if (drawn == NULL)
    return NULL;
  adgang = adgang_of (sats);
  return pejl_pdf_adgang_run (drawn, adgang, error);
}

gboolean
pejl_pdf_skriver_write (PejlPdfSats            *sats,
                        const char             *path,
                        GCancellable           *cancellable,
                        GFileProgressCallback   progress,
                        gpointer                user_data,
                        GError                **error)
{
  PejlRapportFil fil;
  g_autoptr (GBytes) bytes = NULL;

  if (!pejl_rapport_fil_begin (&fil, path, error))
    return FALSE;
  bytes = pejl_pdf_skriver_render (sats, cancellable, progress, user_data, error);
  if (bytes != NULL)
    return pejl_rapport_fil_end (&fil, bytes, error);
  pejl_rapport_fil_give_up (&fil);
  return FALSE;
}
