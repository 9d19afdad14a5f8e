// SPDX-License-Identifier: GPL-3.0-or-later
// Saving and printing the blank schema.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-skema-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-udskriv.h"
#include "app/widgets/pejl-dele.h"
#include "core/report/pejl-skema.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PejlPage *page; /* owned */
  PejlId tilsyn;
} Request;

static Request *
request_new (PejlPage *page, const PejlId *tilsyn)
{
  Request *request = g_new0 (Request, 1);

  request->page = g_object_ref (page);
  request->tilsyn = *tilsyn;
  return request;
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->page);
  g_free (request);
}

static void
fail (PejlPage *page, const GError *error)
{
  pejl_page_failure (page, _("The schema could not be made. The tilsyn is untouched."), error);
}

/* --- saving --- */

static void
on_file (GFile *file, gpointer data)
{
  Request *request = data;
  PejlReader *reader = pejl_page_get_reader (request->page);
  g_autoptr (GError) error = NULL;
  char i_dag[PEJL_DATO_LEN];
  static const PejlId nil = { { 0 } };

  if (file == NULL || reader == NULL)
    return;
  pejl_dato_today (i_dag);
  if (pejl_skema_write (reader, &request->tilsyn, &nil, i_dag, g_file_peek_path (file), NULL, &error))
    pejl_page_toast (request->page, _("The schema is written"), FALSE);
  else
    fail (request->page, error);
}

static void
save (PejlPage *page, const PejlId *tilsyn)
{
  g_autoptr (PejlTilsyn) found = pejl_query_tilsyn_by_id (pejl_page_get_reader (page), tilsyn);
  g_autofree char *name = found != NULL ? g_strdup_printf ("skema-%s-%s.pdf", found->dato, found->sted)
                                        : g_strdup ("skema.pdf");

  g_strdelimit (name, "/\\:", '-');
  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Save the schema"), name, NULL, on_file,
                         request_new (page, tilsyn), request_free);
}

/* --- printing --- */

static void
print (PejlPage *page, const PejlId *tilsyn)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (GError) error = NULL;
  char i_dag[PEJL_DATO_LEN];
  PejlDokument *dokument;
  PejlPdfSats *sats = NULL;

  pejl_dato_today (i_dag);
  dokument = pejl_skema_dokument (pejl_page_get_reader (page), tilsyn, &nil, i_dag, &error);
  if (dokument != NULL)
    sats = pejl_pdf_sats_new (dokument, NULL, &error);
  if (sats == NULL)
    g_clear_pointer (&dokument, pejl_dokument_free);
  else
    pejl_udskriv (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), dokument, sats, &error);
  if (error != NULL)
    fail (page, error);
}

/* --- which of the two --- */

static void
on_save (GtkWidget *button, gpointer data)
{
  Request *request = data;

  save (request->page, &request->tilsyn);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

static void
on_print (GtkWidget *button, gpointer data)
{
  Request *request = data;
  g_autoptr (PejlPage) page = g_object_ref (request->page);
  PejlId tilsyn = request->tilsyn;

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
  print (page, &tilsyn);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static GtkWidget *
build_choices (Request *request)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *save_button = gtk_button_new_with_mnemonic (_("_Save as PDF …"));
  GtkWidget *print_button = gtk_button_new_with_mnemonic (_("_Print …"));

  gtk_box_append (GTK_BOX (box),
                  pejl_dele_label (_("A schema to write on by hand: what is known of the place, what to bring along, and "
                                     "the tegn with boxes and lines. Afterwards, “Type in from paper” in the tilsyn takes "
                                     "it in."),
                                   NULL, TRUE));
  gtk_widget_add_css_class (save_button, "suggested-action");
  g_signal_connect_data (save_button, "clicked", G_CALLBACK (on_save), request, NULL, 0);
  g_signal_connect_data (print_button, "clicked", G_CALLBACK (on_print), request, NULL, 0);
  gtk_box_append (GTK_BOX (box), save_button);
  gtk_box_append (GTK_BOX (box), print_button);
  gtk_widget_add_css_class (box, "nyt-tilsyn");
  return box;
}

void
pejl_skema_dialog_present (PejlPage *page, const PejlId *tilsyn)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  Request *request = request_new (page, tilsyn);

  gtk_window_set_title (GTK_WINDOW (window), _("Blank schema"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, -1);
  gtk_widget_set_size_request (window, 320, -1);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), build_choices (request));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  g_object_set_data_full (G_OBJECT (window), "request", request, request_free);
  gtk_window_present (GTK_WINDOW (window));
}
