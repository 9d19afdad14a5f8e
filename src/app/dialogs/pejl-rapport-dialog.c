// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the chosen report at once: what one looks at is what is saved and printed.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-rapport-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/dialogs/pejl-udskriv.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/udvalg/pejl-sider-view.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/report/rapport/pejl-rapport-samling.h"
#include "core/report/rapport/pejl-tilsynsrapport.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

struct _PejlRapportDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkDropDown *reader_drop;
  GtkEntry *sag_entry;
  GtkStack *stack;
  AdwStatusPage *none;
  GtkBox *pages;
  GtkLabel *tell;

  /* owned */
  PejlPage *page;
  PejlSiderView *view;     /* borrowed: in pages */
  PejlDokument *dokument;
  PejlPdfSats *sats;       /* borrows dokument */

  /* state */
  PejlId tilsyn;
  PejlRapportArt arter[PEJL_N_RAPPORTER]; /* as the drop-down has them */
};

G_DEFINE_FINAL_TYPE (PejlRapportDialog, pejl_rapport_dialog, ADW_TYPE_WINDOW)

/* --- the report --- */

static PejlRapportArt
chosen (PejlRapportDialog *self)
{
  guint i = gtk_drop_down_get_selected (self->reader_drop);

  return self->arter[i < PEJL_N_RAPPORTER ? i : 0];
}

static void
drop_report (PejlRapportDialog *self)
{
  pejl_sider_view_set_sats (self->view, NULL);
  g_clear_pointer (&self->sats, pejl_pdf_sats_free);
  g_clear_pointer (&self->dokument, pejl_dokument_free);
}

static void
enable_verbs (PejlRapportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "rapport.save", self->sats != NULL);
  gtk_widget_action_set_enabled (widget, "rapport.print", self->sats != NULL);
  gtk_widget_action_set_enabled (widget, "rapport.save-page", self->sats != NULL && chosen (self) == PEJL_RAPPORT_FORAELDRE);
}

static void
show_report (PejlRapportDialog *self)
{
  g_autoptr (GError) error = NULL;

  drop_report (self);
  self->dokument = pejl_tilsynsrapport_dokument (pejl_page_get_reader (self->page), chosen (self), &self->tilsyn, &error);
  if (self->dokument != NULL)
    self->sats = pejl_pdf_sats_new (self->dokument, NULL, &error);
  pejl_sider_view_set_sats (self->view, self->sats);
  gtk_stack_set_visible_child_name (self->stack, self->sats != NULL ? "pages" : "none");
  adw_status_page_set_description (self->none, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tell), FALSE);
  enable_verbs (self);
}

static void
tell (PejlRapportDialog *self, const char *text)
{
  gtk_label_set_label (self->tell, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), TRUE);
}

/* --- the case --- */

/* Written when one leaves the entry, in one action; what cannot be written stays in it. */
static void
keep_case (PejlRapportDialog *self)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_page_get_reader (self->page), &self->tilsyn);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->sag_entry));
  g_autoptr (GError) error = NULL;

  if (tilsyn == NULL || g_str_equal (tilsyn->sagsnummer, text)
      || pejl_proces_set_sagsnummer (pejl_page_get_store (self->page), &self->tilsyn, text, &error))
    return;
  tell (self, error->message);
}

static void
on_case_left (GtkEventControllerFocus *focus, PejlRapportDialog *self)
{
  if (self->page != NULL)
    keep_case (self);
}

/* --- saving --- */

static char *
file_name (PejlRapportDialog *self, const char *endelse)
{
  PejlReader *reader = pejl_page_get_reader (self->page);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (reader, &self->tilsyn);
  g_autoptr (PejlDagtilbud) hus = tilsyn != NULL ? pejl_query_dagtilbud_by_id (reader, &tilsyn->dagtilbud) : NULL;

  return pejl_rapport_filnavn (tilsyn != NULL ? tilsyn->sagsnummer : NULL, kommune->kle, hus != NULL ? hus->gnummer : NULL, tilsyn != NULL ? tilsyn->dato : NULL,
                               pejl_rapport_art_key (chosen (self)), endelse);
}

static void
on_file (GFile *file, gpointer data)
{
  PejlRapportDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || self->dokument == NULL)
    return;
  if (!pejl_rapport_write (self->dokument, g_file_peek_path (file), NULL, &error))
    {
      tell (self, error->message);
      return;
    }
  name = g_file_get_basename (file);
  /* Translators: %s is a file's name */
  text = g_strdup_printf (_("The report is written: %s"), name);
  tell (self, text);
  pejl_page_toast (self->page, text, FALSE);
}

static void
choose_file (PejlRapportDialog *self, const char *endelse)
{
  g_autofree char *name = file_name (self, endelse);

  pejl_file_dialog_save (GTK_WINDOW (self), _("Save the report"), name, NULL, on_file, g_object_ref (self), g_object_unref);
}

typedef struct
{
  PejlRapportDialog *dialog; /* owned */
  const char *endelse;
} Held;

static void
held_free (gpointer data)
{
  g_object_unref (((Held *) data)->dialog);
  g_free (data);
}

static void
on_persons_seen (gboolean go_on, gpointer data)
{
  Held *held = data;

  if (go_on)
    choose_file (held->dialog, held->endelse);
  else
    tell (held->dialog, _("Stopped. No report was written."));
}

/* A report for everybody is looked through for persons before it leaves; a person decides. */
static void
save (PejlRapportDialog *self, const char *endelse)
{
  g_autoptr (PejlPrivatOrd) ord = NULL;
  g_autoptr (GPtrArray) advarsler = NULL;
  Held *held;

  if (self->dokument == NULL)
    return;
  keep_case (self);
  ord = pejl_privat_ord_read (pejl_page_get_reader (self->page));
  advarsler = pejl_privat_tjek (self->dokument, ord);
  if (!pejl_rapport_art_er_offentlig (chosen (self)) || advarsler->len == 0)
    {
      choose_file (self, endelse);
      return;
    }
  held = g_new (Held, 1);
  *held = (Held) { g_object_ref (self), endelse };
  pejl_privat_dialog_present (GTK_WINDOW (self), pejl_page_get_store (self->page), advarsler, on_persons_seen, held, held_free);
}

/* --- verbs --- */

static void
action_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (PEJL_RAPPORT_DIALOG (widget), "pdf");
}

static void
action_save_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (PEJL_RAPPORT_DIALOG (widget), "html");
}

/* The operation keeps its own pages: these may be exchanged while it runs. */
static void
action_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRapportDialog *self = PEJL_RAPPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  PejlDokument *dokument
    = pejl_tilsynsrapport_dokument (pejl_page_get_reader (self->page), chosen (self), &self->tilsyn, &error);
  PejlPdfSats *sats = dokument != NULL ? pejl_pdf_sats_new (dokument, NULL, &error) : NULL;

  if (sats == NULL)
    g_clear_pointer (&dokument, pejl_dokument_free);
  else
    pejl_udskriv (GTK_WINDOW (self), dokument, sats, &error);
  if (error != NULL)
    tell (self, error->message);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* --- the dialog --- */

static void
pejl_rapport_dialog_dispose (GObject *object)
{
  PejlRapportDialog *self = PEJL_RAPPORT_DIALOG (object);

  if (self->view != NULL)
    drop_report (self);
  self->view = NULL;
  g_clear_object (&self->page);
  G_OBJECT_CLASS (pejl_rapport_dialog_parent_class)->dispose (object);
}

static void
pejl_rapport_dialog_class_init (PejlRapportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_rapport_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-rapport-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, reader_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, sag_entry);
  gtk_widget_class_bind_template_callback (widget_class, keep_case);
  gtk_widget_class_bind_template_callback (widget_class, on_case_left);
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, none);
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, PejlRapportDialog, tell);
  gtk_widget_class_install_action (widget_class, "rapport.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "rapport.save-page", NULL, action_save_page);
  gtk_widget_class_install_action (widget_class, "rapport.print", NULL, action_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "rapport.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "rapport.print", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_rapport_dialog_init (PejlRapportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = PEJL_SIDER_VIEW (pejl_sider_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (self->pages, GTK_WIDGET (self->view));
  pejl_dele_name_drop_down (self->reader_drop, _("Reader"));
}

/* The readers that this house has: a dagpleje has its one report beside the others. */
static void
fill_readers (PejlRapportDialog *self)
{
  PejlReader *reader = pejl_page_get_reader (self->page);
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (reader, &self->tilsyn);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = 0;

  for (PejlRapportArt art = 0; art < PEJL_N_RAPPORTER; art++)
    {
      if (art == PEJL_RAPPORT_DAGPLEJE && (tilsyn == NULL || tilsyn->type != PEJL_TYPE_DAGPLEJE))
        continue;
      self->arter[n++] = art;
      gtk_string_list_append (names, pejl_rapport_art_navn (art));
    }
  gtk_drop_down_set_model (self->reader_drop, G_LIST_MODEL (names));
  gtk_editable_set_text (GTK_EDITABLE (self->sag_entry), tilsyn != NULL ? tilsyn->sagsnummer : "");
}

void
pejl_rapport_dialog_present (PejlPage *page, const PejlId *tilsyn)
{
  PejlRapportDialog *self = g_object_new (PEJL_TYPE_RAPPORT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = g_object_ref (page);
  self->tilsyn = *tilsyn;
  fill_readers (self);
  show_report (self);
  g_signal_connect_swapped (self->reader_drop, "notify::selected", G_CALLBACK (show_report), self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
