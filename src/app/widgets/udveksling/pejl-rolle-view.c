// SPDX-License-Identifier: GPL-3.0-or-later
// The second key is made or opened in a worker thread, since a passphrase is dear to derive by design.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-rolle-view.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>

#define PASSPHRASE_LEAST 12

struct _PejlRolleView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *text;
  GtkWidget *expander;
  GtkLabel *more;
  GtkWidget *kode;
  GtkWidget *button;

  /* owned */
  PejlUdveksler *udveksler;

  /* state */
  gboolean founded;
  gboolean working;
};

G_DEFINE_FINAL_TYPE (PejlRolleView, pejl_rolle_view, ADW_TYPE_BIN)

static PejlPage *
page_of (PejlRolleView *self)
{
  return pejl_page_of (GTK_WIDGET (self));
}

/* --- the second key --- */

typedef struct
{
  char *path;
  char *passphrase;
  gboolean make;
} Anden;

static void
anden_free (gpointer data)
{
  Anden *anden = data;

  g_free (anden->path);
  g_free (anden->passphrase);
  g_free (anden);
}

static void
open_second (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Anden *anden = task_data;
  GError *error = NULL;
  PejlNoegler *noegler = pejl_noegler_open (anden->path, anden->passphrase, NULL, anden->make, &error);

  if (noegler != NULL)
    g_task_return_pointer (task, noegler, (GDestroyNotify) pejl_noegler_free);
  else
    g_task_return_error (task, error);
}

static gboolean
found_or_recover (PejlRolleView *self, const PejlNoegler *anden, GError **error)
{
  PejlStore *store = pejl_udveksler_get_store (self->udveksler);
  PejlReader *reader = pejl_store_get_reader (store);
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);

  if (self->founded)
    return pejl_tildeling_giv (store, reader, anden, pejl_noegler_signatur (noegler), PEJL_RET_CENTERCHEF, error);
  return pejl_tildeling_grundlaeg (store, reader, noegler, pejl_noegler_signatur (anden), error);
}

static void
on_second (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRolleView *self = PEJL_ROLLE_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlNoegler) anden = g_task_propagate_pointer (G_TASK (result), &error);

  self->working = FALSE;
  if (page_of (self) == NULL)
    return;
  if (anden == NULL || !found_or_recover (self, anden, &error))
    pejl_page_failure (page_of (self), _("The roles are as they were."), error);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (self->kode), "");
      pejl_page_toast (page_of (self), _("You are the centerchef. Keep the second key away from this machine"), FALSE);
    }
  pejl_rolle_view_refresh (self);
}

static void
on_file (GFile *file, gpointer data)
{
  PejlRolleView *self = data;
  g_autoptr (GTask) task = NULL;
  Anden *anden;

  if (file == NULL || self->working)
    return;
  anden = g_new0 (Anden, 1);
  anden->path = g_file_get_path (file);
  anden->passphrase = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->kode)));
  anden->make = !self->founded;
  self->working = TRUE;
  task = g_task_new (self, NULL, on_second, NULL);
  g_task_set_source_tag (task, on_file);
  g_task_set_task_data (task, anden, anden_free);
  g_task_run_in_thread (task, open_second);
}

static void
action_begin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRolleView *self = PEJL_ROLLE_VIEW (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->kode)), -1) < (self->founded ? 1 : PASSPHRASE_LEAST))
    {
      pejl_page_toast (page_of (self), _("Write the passphrase of the second key first: at least 12 characters"), FALSE);
      gtk_widget_grab_focus (self->kode);
    }
  else if (self->founded)
    pejl_file_dialog_open (window, _("The second key"), NULL, on_file, g_object_ref (self), g_object_unref);
  else
    pejl_file_dialog_save (window, _("Where the second key is kept"), "anden-nøgle.pejlnoegle", NULL, on_file,
                           g_object_ref (self), g_object_unref);
}

/* --- showing --- */

static const char *
say_role (PejlRetRolle rolle)
{
  switch (rolle)
    {
    case PEJL_RET_KONSULENT:
      return _("Your role is konsulent.");
    case PEJL_RET_OMRAADELEDER:
      return _("Your role is områdeleder.");
    case PEJL_RET_CENTERCHEF:
      return _("You are the centerchef: you give the roles, on each colleague's card.");
    case PEJL_RET_INGEN:
    default:
      return _("You have not been given a role yet.");
    }
}

void
pejl_rolle_view_refresh (PejlRolleView *self)
{
  const PejlNoegler *noegler;
  g_autoptr (PejlRetter) retter = NULL;
  PejlRetRolle rolle;

  g_return_if_fail (PEJL_IS_ROLLE_VIEW (self));

  noegler = self->udveksler != NULL ? pejl_udveksler_get_noegler (self->udveksler) : NULL;
  if (noegler == NULL)
    return;
  retter = pejl_oplog_retter (pejl_store_get_reader (pejl_udveksler_get_store (self->udveksler)), NULL);
  if (retter == NULL)
    return;
  self->founded = pejl_retter_founder (retter) != NULL;
  rolle = pejl_retter_role (retter, pejl_noegler_signatur (noegler));
  gtk_label_set_label (self->text, self->founded ? say_role (rolle)
                                                 : _("Nobody has given roles yet, so everybody may write everything."));
  gtk_widget_set_visible (self->expander, !self->founded || (rolle != PEJL_RET_CENTERCHEF && pejl_retter_recovery (retter) != NULL));
  gtk_expander_set_label (GTK_EXPANDER (self->expander), self->founded ? _("Get the centerchef's role back with the second key")
                                                                       : _("I am the centerchef"));
  pejl_dele_set_spoken (self->expander, gtk_expander_get_label (GTK_EXPANDER (self->expander)));
  gtk_label_set_label (self->more,
                       self->founded
                         ? _("When the centerchef's machine or key is lost: the second key and its passphrase give the role to the "
                             "keys of this machine.")
                         : _("From then on you decide who may change the municipality's settings, strategy, instruments and rules. A "
                             "second key is made as well: it gives you the role back when this machine is lost. Keep it on a USB "
                             "stick in a locked drawer, and its passphrase somewhere else."));
  gtk_button_set_label (GTK_BUTTON (self->button), self->founded ? _("Open the second key…") : _("Make the second key and the roles…"));
}

void
pejl_rolle_view_set_udveksler (PejlRolleView *self, PejlUdveksler *udveksler)
{
  g_return_if_fail (PEJL_IS_ROLLE_VIEW (self));
  g_set_object (&self->udveksler, udveksler);
}

static void
pejl_rolle_view_dispose (GObject *object)
{
  g_clear_object (&PEJL_ROLLE_VIEW (object)->udveksler);
  G_OBJECT_CLASS (pejl_rolle_view_parent_class)->dispose (object);
}

static void
pejl_rolle_view_class_init (PejlRolleViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_rolle_view_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "rolle.begin", NULL, action_begin);
}

static void
pejl_rolle_view_init (PejlRolleView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  self->text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->expander = gtk_expander_new (NULL);
  self->more = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->kode = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kode), _("Passphrase of the second key"));
  pejl_dele_set_spoken (self->kode, _("Passphrase of the second key"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pejl_dele_set_spoken (list, _("The second key"));
  gtk_list_box_append (GTK_LIST_BOX (list), self->kode);
  self->button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "rolle.begin");
  gtk_widget_set_margin_top (inner, 6);
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (inner), list);
  gtk_box_append (GTK_BOX (inner), self->button);
  pejl_dele_set_expander_child (GTK_EXPANDER (self->expander), inner);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Roles"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), self->expander);
  adw_bin_set_child (ADW_BIN (self), box);
}
