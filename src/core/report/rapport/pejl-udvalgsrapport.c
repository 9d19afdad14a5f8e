// SPDX-License-Identifier: GPL-3.0-or-later
// From the store to the committee's report as a file: analyse, compose, set, write.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/rapport/pejl-udvalgsrapport.h"

#include "core/report/figur/pejl-figur.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-rapport-rettelser.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

static gboolean
kommune_has_border (PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  return kommune->graense > 0;
}

/* The numbers and the words for them, of one state of the store. */
static PejlAnalyse *
analyse_with_reasons (PejlReader        *reader,
                      const PejlFilter  *filter,
                      GPtrArray        **begrundelser,
                      GPtrArray        **rettelser)
{
  gboolean began = pejl_query_begin (reader);
  PejlAnalyse *analyse = pejl_analyse_new (reader, filter);

  *begrundelser = pejl_rapport_begrundelser (reader, analyse);
  *rettelser = pejl_rapport_rettelser (reader, analyse);
  pejl_query_end (reader, began);
  return analyse;
}

static PejlAnalyse *
analyse_until_cut_off (PejlReader        *reader,
                       const PejlFilter  *filter,
                       GPtrArray        **begrundelser,
                       GPtrArray        **rettelser,
                       GError           **error)
{
  PejlFilter til_dato = *filter;
  g_autoptr (PejlAnalyse) analyse = NULL;

  pejl_figur_opgjort (filter, til_dato.til_og_med);
  analyse = analyse_with_reasons (reader, &til_dato, begrundelser, rettelser);
  if (!pejl_reader_check (reader, error))
    return NULL;
  if (analyse->steder->len > 0)
    return g_steal_pointer (&analyse);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("There is nothing to report on: no active dagtilbud match the choice. Nothing was "
                         "written. Choose another distrikt, type or period, or bring in dagtilbud first."));
  return NULL;
}

/* Cancelling is one error to the caller, wherever it was noticed. */
static gboolean
stop_if_cancelled (GCancellable  *cancellable,
                   GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  g_clear_error (error);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
                       _("The report was stopped. Nothing was written."));
  return TRUE;
}

gboolean
pejl_udvalgsrapport_write (PejlReader             *reader,
                           const PejlFilter       *filter,
                           const char             *path,
                           GCancellable           *cancellable,
                           GFileProgressCallback   progress,
                           gpointer                user_data,
                           GError                **error)
{
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (GPtrArray) begrundelser = NULL;
  g_autoptr (GPtrArray) rettelser = NULL;
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = NULL;

  if (stop_if_cancelled (cancellable, error))
    return FALSE;
  analyse = analyse_until_cut_off (reader, filter, &begrundelser, &rettelser, error);
  if (analyse == NULL)
    return FALSE;
  dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, rettelser, kommune_has_border (reader));
  sats = pejl_pdf_sats_new (dokument, cancellable, NULL);
  if (sats == NULL)
    {
      stop_if_cancelled (cancellable, error);
      return FALSE;
    }
  return pejl_pdf_skriver_write (sats, path, cancellable, progress, user_data, error);
}

GPtrArray *
pejl_udvalgsrapport_tjek (PejlReader        *reader,
                          const PejlFilter  *filter,
                          GError           **error)
{
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (GPtrArray) begrundelser = NULL;
  g_autoptr (GPtrArray) rettelser = NULL;
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPrivatOrd) ord = NULL;

  analyse = analyse_until_cut_off (reader, filter, &begrundelser, &rettelser, error);
  if (analyse == NULL)
    return NULL;
  dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, rettelser, kommune_has_border (reader));
  ord = pejl_privat_ord_read (reader);
  return pejl_privat_tjek (dokument, ord);
}
