// SPDX-License-Identifier: GPL-3.0-or-later
// From the store to the blank schema as a file.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-skema.h"

#include "core/report/pdf/pejl-pdf-skriver.h"

gboolean
pejl_skema_write (PejlReader *reader, const PejlId *tilsyn, const PejlId *dagtilbud, const char *i_dag,
                  const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlDokument) dokument = pejl_skema_dokument (reader, tilsyn, dagtilbud, i_dag, error);
  g_autoptr (PejlPdfSats) sats = NULL;

  if (dokument == NULL || !pejl_reader_check (reader, error))
    return FALSE;
  sats = pejl_pdf_sats_new (dokument, cancellable, error);
  return sats != NULL && pejl_pdf_skriver_write (sats, path, cancellable, NULL, NULL, error);
}
