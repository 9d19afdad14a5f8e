// SPDX-License-Identifier: GPL-3.0-or-later
// Journalised tilsyn whose working texts are due, each to be chosen.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-opbevaring-dialog.h"

#include "app/dialogs/pejl-slet-fod.h"
#include "core/actions/pejl-slet-actions.h"
#include "core/model/pejl-dato.h"
#include "core/rules/pejl-opbevaring.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-sletning.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 560
#define HEIGHT 600

#define PEJL_TYPE_OPBEVARING_DIALOG (pejl_opbevaring_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlOpbevaringDialog, pejl_opbevaring_dialog, PEJL, OPBEVARING_DIALOG, AdwWindow)

struct _PejlOpbevaringDialog
{
  AdwWindow parent_instance;

  /* children */
  AdwPreferencesGroup *group;
  PejlSletFod fod;
  GPtrArray *checks; /* GtkCheckButton*, borrowed, one a tilsyn */

  /* owned */
  PejlStore *store;
  GPtrArray *forfaldne; /* PejlForfalden* */

  /* state */
  gboolean may; /* erase what others have written */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PejlOpbevaringDialog, pejl_opbevaring_dialog, ADW_TYPE_WINDOW)

static void
update (PejlOpbevaringDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    any = any || gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  gtk_widget_set_sensitive (self->fod.button, any && self->may && !self->busy);
  pejl_slet_fod_set_busy (&self->fod, self->busy);
}

/* --- erasing --- */

static void
clean (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (pejl_store_rens (data, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_cleaned (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlOpbevaringDialog *self = PEJL_OPBEVARING_DIALOG (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->store == NULL)
    return;
  self->busy = FALSE;
  update (self);
  if (error != NULL)
    pejl_slet_fod_say (&self->fod, error->message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_erase (PejlOpbevaringDialog *self)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autofree char *grund = pejl_opbevaring_grund (pejl_query_opbevaring (reader));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  PejlId me;
  PejlSletValg valg = { .grund = grund, .person = &me };

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->forfaldne, i));
  pejl_store_get_author (self->store, &me);
  fund = pejl_query_forfaldne_tekster (reader, chosen, NULL, &error);
  if (fund == NULL || !pejl_slet_udfoer (self->store, fund, &valg, &error))
    {
      pejl_slet_fod_say (&self->fod, error->message);
      return;
    }
  pejl_slet_fod_say (&self->fod, NULL);
  self->busy = TRUE;
  update (self);
  task = g_task_new (self, NULL, on_cleaned, NULL);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, clean);
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!PEJL_OPBEVARING_DIALOG (widget)->busy)
    gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_opbevaring_dialog_dispose (GObject *object)
{
  PejlOpbevaringDialog *self = PEJL_OPBEVARING_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->forfaldne, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_opbevaring_dialog_parent_class)->dispose (object);
}

static void
pejl_opbevaring_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_OPBEVARING_DIALOG (object)->checks);

  G_OBJECT_CLASS (pejl_opbevaring_dialog_parent_class)->finalize (object);
}

static void
pejl_opbevaring_dialog_class_init (PejlOpbevaringDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_opbevaring_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_opbevaring_dialog_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
add_row (PejlOpbevaringDialog *self, const PejlForfalden *at)
{
  g_autofree char *dag = pejl_dato_format_long (at->dato);
  g_autofree char *endelig = pejl_dato_format_long (at->endelig);
  g_autofree char *title = g_strdup_printf ("%s, %s", at->sted, dag);
  /* Translators: a date, and the number of a case. */
  g_autofree char *text = g_strdup_printf (_("Final %s, journalised as %s"), endelig, at->sagsnummer);

  adw_preferences_group_add (self->group, pejl_slet_fod_raekke (title, text, title, self->checks, G_CALLBACK (update), self));
}

static GtkWidget *
build_foot (PejlOpbevaringDialog *self)
{
  GtkWidget *box = pejl_slet_fod_begin (&self->fod);

  pejl_slet_fod_end (&self->fod, box, G_CALLBACK (on_erase), self);
  return box;
}

static void
pejl_opbevaring_dialog_init (PejlOpbevaringDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  self->checks = g_ptr_array_new ();
  gtk_window_set_title (GTK_WINDOW (self), _("Kept longer than needed"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (
    self->group, _("These tilsyn are journalised. Their raw notes, evidens and tolkninger are kept longer than the municipality's rule has it, and can be erased for good: here, in "
                   "the backups and with colleagues. Levels, reasons, feedback and handleplan stay. Nothing goes before you choose it."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), page);
  gtk_box_append (GTK_BOX (outer), build_foot (self));
  adw_window_set_content (ADW_WINDOW (self), outer);
  pejl_slet_fod_say (&self->fod, NULL);
  update (self);
}

void
pejl_opbevaring_dialog_present (GtkWindow *parent, PejlStore *store)
{
  PejlOpbevaringDialog *self = g_object_new (PEJL_TYPE_OPBEVARING_DIALOG, "transient-for", parent, NULL);
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlRetter) retter = NULL;
  char today[PEJL_DATO_LEN], senest[PEJL_DATO_LEN];
  int width = gtk_widget_get_width (GTK_WIDGET (parent)) > 0 ? MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))) : WIDTH;

  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  pejl_dato_today (today);
  if (pejl_opbevaring_senest (pejl_query_opbevaring (reader), today, senest))
    self->forfaldne = pejl_query_forfaldne (reader, senest);
  else
    self->forfaldne = g_ptr_array_new ();
  retter = pejl_oplog_retter (reader, NULL);
  self->may = retter == NULL || pejl_retter_sletter_alt (retter, pejl_store_get_rid (store));
  for (guint i = 0; i < self->forfaldne->len; i++)
    add_row (self, g_ptr_array_index (self->forfaldne, i));
  for (guint i = 0; i < self->checks->len; i++)
    gtk_widget_set_sensitive (g_ptr_array_index (self->checks, i), self->may);
  if (!self->may)
    pejl_slet_fod_say (&self->fod, _("Only the centerchef may erase for good what others have written. Ask the centerchef to do it."));
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
