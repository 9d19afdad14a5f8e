// SPDX-License-Identifier: GPL-3.0-or-later
// A GtkPrintOperation that draws what is set already.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-udskriv.h"

#include "core/report/pdf/pejl-pdf-skriver.h"

typedef struct
{
  PejlDokument *dokument; /* owned */
  PejlPdfSats *sats;      /* owned; borrows the document */
} Job;

static void
job_closed (gpointer data, GClosure *closure)
{
  Job *job = data;

  pejl_pdf_sats_free (job->sats);
  pejl_dokument_free (job->dokument);
  g_free (job);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int nr, gpointer data)
{
  Job *job = data;

  pejl_pdf_skriver_draw (job->sats, (guint) nr, gtk_print_context_get_cairo_context (context));
}

gboolean
pejl_udskriv (GtkWindow *parent, PejlDokument *dokument, PejlPdfSats *sats, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Job *job = g_new (Job, 1);

  *job = (Job) { dokument, sats };
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) pejl_pdf_sats_n_sider (sats));
  gtk_print_operation_set_job_name (operation, dokument->titel);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), job, job_closed, 0);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
