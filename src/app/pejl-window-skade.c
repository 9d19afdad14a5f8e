// SPDX-License-Identifier: GPL-3.0-or-later
// A store that cannot be opened, or is damaged: what can be done, step by step, with the safest first.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-window-private.h"

#include "app/pejl-redning.h"
#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-bjaerg.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>

/* A letter that was opened by mistake is no damaged store; one whose first page is gone is. */
static gboolean
is_damage (const char *path, const GError *error)
{
  return error == NULL || g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT)
         || (g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE) && pejl_bjaerg_has_been_store (path));
}

static GtkWidget *
add_step (GtkWidget *group, const char *title, const char *subtitle, const char *verb)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (verb == NULL)
    return NULL;
  button = gtk_button_new_with_mnemonic (verb);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static char *
say_time (gint64 tid)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (tid);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *dag = pejl_dato_format_long (iso);
  g_autofree char *kl = time != NULL ? g_date_time_format (time, "%H.%M") : g_strdup ("");

  return g_strdup_printf (_("%s at %s"), dag, kl);
}

static void
add_restore (GtkWidget *group, const char *path)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (path);
  const PejlKopi *kopi = kopier->len > 0 ? g_ptr_array_index (kopier, 0) : NULL;
  g_autofree char *time = kopi != NULL ? say_time (kopi->tid) : NULL;
  g_autofree char *text = NULL;
  GtkWidget *button;

  if (kopi == NULL)
    return;
  /* Translators: %s is a time. */
  text = g_strdup_printf (_("It is from %s. What was written after that is not in it."), time);
  button = add_step (group, _("Or restore the newest backup"), text, _("_Restore"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.restore");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_bytestring (kopi->path));
}

/* What could not be proved when the file was saved: a colleague's packet may have brought what it stands on. */
static void
add_rest (GtkWidget *group)
{
  GtkWidget *button = add_step (group, _("Save the rest of the damaged file"),
                                _("Something of it waits for entries that colleagues have. Take in their packet with everything first; then what was yours alone is saved too."),
                                _("Save the _rest"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.salvage-rest");
}

static GtkWidget *
build_steps (const char *path, gboolean rest)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What can be done"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Nothing is written in the damaged file: it is kept aside, whatever you choose."));
  if (rest)
    {
      add_rest (group);
      return group;
    }
  button = add_step (group, _("Save what can be read"),
                     _("Every entry that can be proved is put on top of the newest sound backup. This loses the least."), _("_Save it"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.salvage");
  add_restore (group, path);
  add_step (group, _("Then ask your colleagues for a packet with everything"),
            _("What is still missing afterwards, they have: all that you have ever sent them. Take it in as any other packet."), NULL);
  return group;
}

/* path: of the store; error: NULL when it is asked for by a person. */
static GtkWidget *
build_guide (const char *path, const GError *error, gboolean rest)
{
  GtkWidget *page = adw_status_page_new ();
  gboolean damage = is_damage (path, error);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), rest          ? _("Something still waits to be saved")
                                                     : error == NULL ? _("Is something wrong with the file?")
                                                     : damage      ? _("The file is damaged")
                                                                   : _("The store cannot be opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   error != NULL ? error->message : _("If pages lack rows or Pejl has said that bytes are wrong, the file can be made anew from what is sound in it."));
  if (damage)
    {
      GtkWidget *clamp = adw_clamp_new ();

      adw_clamp_set_child (ADW_CLAMP (clamp), build_steps (path, rest));
      adw_status_page_set_child (ADW_STATUS_PAGE (page), clamp);
    }
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static void
show_state (PejlWindow *self, GtkWidget *content, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *old = gtk_stack_get_child_by_name (self->states, name);

  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content);
  if (old != NULL)
    gtk_stack_remove (self->states, old);
  gtk_stack_add_named (self->states, box, name);
  gtk_stack_set_visible_child (self->states, box);
}

void
pejl_window_show_unopened (PejlWindow *self, const char *path, const GError *error)
{
  g_return_if_fail (PEJL_IS_WINDOW (self));

  show_state (self, build_guide (path, error, FALSE), "unopened");
}

void
pejl_window_show_rescue (PejlWindow *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *spinner = gtk_spinner_new ();

  g_return_if_fail (PEJL_IS_WINDOW (self));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Restoring …"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Everything is read and proved before it counts. Leave the machine on."));
  gtk_spinner_set_spinning (GTK_SPINNER (spinner), TRUE);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (spinner, _("Working"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), spinner);
  gtk_widget_set_vexpand (page, TRUE);
  show_state (self, page, "rescue");
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* --- a store that is open --- */

static gboolean
has_rest (PejlWindow *self)
{
  g_autofree char *fil = pejl_store_notat_get (self->store, PEJL_REDNING_NOTE, "fil", NULL);

  return fil != NULL && g_file_test (fil, G_FILE_TEST_EXISTS);
}

gboolean
pejl_window_look_for_rest (PejlWindow *self)
{
  if (self->skadet != NULL || !has_rest (self))
    return FALSE;
  pejl_window_notice (self, _("Something of the damaged file still waits. Take in a colleague’s packet with everything, and save the rest."));
  pejl_window_offer (self, _("Save the rest…"), "win.repair");
  return TRUE;
}

void
pejl_window_show_rest (PejlWindow *self, const char *sentence)
{
  g_return_if_fail (PEJL_IS_WINDOW (self));

  gtk_stack_set_visible_child_name (self->states, "main");
  pejl_window_show_page (self, "udveksling");
  pejl_window_notice (self, sentence);
  pejl_window_offer (self, _("Save the rest…"), "win.repair");
}

gboolean
pejl_window_is_damage (PejlWindow *self, const GError *error)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  if (!g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT) || app == NULL
      || !g_action_group_has_action (G_ACTION_GROUP (app), "damaged"))
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (app), "damaged", g_variant_new_string (error->message));
  return TRUE;
}

void
pejl_window_set_damaged_store (PejlWindow *self, PejlStore *store, const GError *error)
{
  g_return_if_fail (PEJL_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  g_clear_error (&self->skadet);
  self->skadet = g_error_copy (error);
  pejl_window_set_store (self, store);
  pejl_window_failure (self, _("The file is damaged, so it is open for reading only. What can be read is shown; rows may be missing."), error);
  pejl_window_offer (self, _("What can be done…"), "win.repair");
}

/* The same guide over a store that is open: "Repair the file". */
void
pejl_window_show_guide (PejlWindow *self)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (self)) > 0 ? MIN (620, gtk_widget_get_width (GTK_WIDGET (self))) : 620;

  gtk_window_set_title (GTK_WINDOW (window), _("Repair the file"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 640);
  gtk_widget_set_size_request (window, 340, 320);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), build_guide (pejl_store_get_path (self->store), self->skadet, has_rest (self)));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
