// SPDX-License-Identifier: GPL-3.0-or-later
// The list of instruments, and the editor behind it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-redskaber-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-redskab-editor.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/store/query/pejl-query-redskab.h"
#include "core/strategi/pejl-redskab-xml.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define PEJL_TYPE_REDSKABER_DIALOG (pejl_redskaber_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRedskaberDialog, pejl_redskaber_dialog, PEJL, REDSKABER_DIALOG, AdwWindow)

struct _PejlRedskaberDialog
{
  AdwWindow parent_instance;

  /* children */
  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *back;
  GtkWidget *undo;
  GtkWidget *more;
  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkEditable *new_name;
  PejlRedskabEditor *editor;

  /* owned */
  PejlStore *store;
  GPtrArray *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (PejlRedskaberDialog, pejl_redskaber_dialog, ADW_TYPE_WINDOW)

static void
say (PejlRedskaberDialog *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
say_failure (PejlRedskaberDialog *self, const GError *error)
{
  if (error != NULL)
    say (self, error->message);
}

static gboolean
shows_one (PejlRedskaberDialog *self)
{
  return strcmp (gtk_stack_get_visible_child_name (self->stack), "redskab") == 0;
}

/* --- the list --- */

static char *
describe (PejlRedskaberDialog *self, const PejlRedskab *redskab, const PejlKommune *kommune)
{
  guint tilsyn = pejl_query_redskab_tilsyn (pejl_store_get_reader (self->store), &redskab->id);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("version %u"), redskab->version);
  g_string_append (text, " \xc2\xb7 ");
  g_string_append_printf (text, ngettext ("%u level", "%u levels", redskab->niveauer->len), redskab->niveauer->len);
  if (redskab->temaer->len > 0)
    {
      g_string_append (text, " \xc2\xb7 ");
      g_string_append_printf (text, ngettext ("%u theme", "%u themes", redskab->temaer->len), redskab->temaer->len);
    }
  if (tilsyn > 0)
    {
      g_string_append (text, " \xc2\xb7 ");
      g_string_append_printf (text, ngettext ("used by %u tilsyn", "used by %u tilsyn", tilsyn), tilsyn);
    }
  if (pejl_id_equal (&kommune->redskab, &redskab->id))
    g_string_append_printf (text, " \xc2\xb7 %s", _("for areas of new tilsyn"));
  if (pejl_id_equal (&kommune->tegn_redskab, &redskab->id))
    g_string_append_printf (text, " \xc2\xb7 %s", _("for tegn of new tilsyn"));
  return g_string_free (text, FALSE);
}

static void
open_one (PejlRedskaberDialog *self, const PejlId *id)
{
  pejl_redskab_editor_open (self->editor, id);
  gtk_stack_set_visible_child_name (self->stack, "redskab");
  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId id;

  if (pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    open_one (PEJL_REDSKABER_DIALOG (widget), &id);
}

static GtkWidget *
build_row (PejlRedskaberDialog *self, const PejlRedskab *redskab, const PejlKommune *kommune)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (redskab->navn, -1);
  g_autofree char *subtitle = describe (self, redskab, kommune);
  char hex[PEJL_ID_STRLEN];

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "redskaber.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pejl_id_to_buf (&redskab->id, hex));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pejl_dele_icon ("go-next-symbolic"));
  return row;
}

static void
show_list (PejlRedskaberDialog *self)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autoptr (GPtrArray) all = pejl_query_redskaber (reader);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *row = build_row (self, all->pdata[i], kommune);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
on_new (PejlRedskaberDialog *self)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (self->store == NULL || *gtk_editable_get_text (self->new_name) == '\0')
    return;
  if (!pejl_redskab_create (self->store, gtk_editable_get_text (self->new_name), "tema", &id, &error))
    {
      say_failure (self, error);
      return;
    }
  gtk_editable_set_text (self->new_name, "");
  open_one (self, &id);
}

/* --- one of them --- */

static void
show_shape (PejlRedskaberDialog *self)
{
  gboolean one = shows_one (self);
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autofree char *subtitle = NULL;

  if (one)
    redskab = pejl_query_redskab (pejl_store_get_reader (self->store), pejl_redskab_editor_get_id (self->editor));
  gtk_widget_set_visible (self->back, one);
  gtk_widget_set_visible (self->more, one);
  adw_window_title_set_title (self->title, redskab != NULL ? redskab->navn : _("Instruments"));
  if (redskab != NULL)
    subtitle = g_strdup_printf (_("version %u"), redskab->version);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
go_back (PejlRedskaberDialog *self)
{
  pejl_redskab_editor_finish (self->editor);
  show_list (self);
  gtk_stack_set_visible_child_name (self->stack, "liste");
}

static void
action_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRedskaberDialog *self = PEJL_REDSKABER_DIALOG (widget);

  if (shows_one (self))
    go_back (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRedskaberDialog *self = PEJL_REDSKABER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (pejl_redskab_delete (self->store, pejl_redskab_editor_get_id (self->editor), &error))
    say (self, _("The instrument is removed. Undo brings it back."));
  else
    say_failure (self, error);
}

static void
on_successor (PejlRedskaberDialog *self, const char *hex)
{
  PejlId id;

  if (pejl_id_parse (hex, &id))
    {
      open_one (self, &id);
      show_shape (self);
      say (self, _("This is the new version. The earlier one stays with its tilsyn."));
    }
}

/* --- files --- */

static void
on_save_chosen (GFile *file, gpointer data)
{
  PejlRedskaberDialog *self = data;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->store == NULL)
    return;
  redskab = pejl_query_redskab (pejl_store_get_reader (self->store), pejl_redskab_editor_get_id (self->editor));
  if (redskab != NULL && pejl_redskab_save_file (redskab, path, &error))
    say (self, _("The instrument is saved as a file."));
  else
    say_failure (self, error);
}

static void
action_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRedskaberDialog *self = PEJL_REDSKABER_DIALOG (widget);
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autofree char *file = NULL;

  pejl_redskab_editor_finish (self->editor);
  redskab = pejl_query_redskab (pejl_store_get_reader (self->store), pejl_redskab_editor_get_id (self->editor));
  if (redskab == NULL)
    return;
  file = g_strdup_printf ("%s-%u.xml", redskab->key, redskab->version);
  pejl_file_dialog_save (GTK_WINDOW (self), _("Save the instrument"), file, NULL, on_save_chosen, g_object_ref (self),
                         g_object_unref);
}

static void
on_open_chosen (GFile *file, gpointer data)
{
  PejlRedskaberDialog *self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fresh = FALSE;
  PejlId id;

  if (path == NULL || self->store == NULL)
    return;
  redskab = pejl_redskab_load_file (path, NULL, &error);
  if (redskab == NULL || !pejl_redskab_import (self->store, redskab, &id, &fresh, &error))
    {
      say_failure (self, error);
      return;
    }
  open_one (self, &id);
  say (self, fresh ? _("The instrument is brought in.") : _("This instrument was here already."));
}

static void
action_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Instruments (XML)"));
  gtk_file_filter_add_pattern (filter, "*.xml");
  pejl_file_dialog_open (GTK_WINDOW (widget), _("Bring in an instrument"), filter, on_open_chosen, g_object_ref (widget),
                         g_object_unref);
}

/* --- the store --- */

static void
show_undo (PejlRedskaberDialog *self)
{
  const char *label = pejl_store_get_undo_label (self->store);
  g_autofree char *tooltip = label != NULL ? g_strdup_printf (_("Undo: %s"), label) : g_strdup (_("Nothing to undo"));

  gtk_widget_set_tooltip_text (self->undo, tooltip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "redskaber.undo", label != NULL);
}

static void
action_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRedskaberDialog *self = PEJL_REDSKABER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!pejl_store_undo (self->store, &error))
    say_failure (self, error);
}

static void
on_changed (PejlRedskaberDialog *self)
{
  if (shows_one (self) && !pejl_redskab_editor_reload (self->editor))
    gtk_stack_set_visible_child_name (self->stack, "liste");
  if (!shows_one (self))
    show_list (self);
  show_shape (self);
  show_undo (self);
}

/* --- window --- */

static gboolean
pejl_redskaber_dialog_close_request (GtkWindow *window)
{
  pejl_redskab_editor_finish (PEJL_REDSKABER_DIALOG (window)->editor);
  return GTK_WINDOW_CLASS (pejl_redskaber_dialog_parent_class)->close_request (window);
}

static void
pejl_redskaber_dialog_dispose (GObject *object)
{
  g_clear_object (&PEJL_REDSKABER_DIALOG (object)->store);

  G_OBJECT_CLASS (pejl_redskaber_dialog_parent_class)->dispose (object);
}

static void
pejl_redskaber_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_REDSKABER_DIALOG (object)->rows);

  G_OBJECT_CLASS (pejl_redskaber_dialog_parent_class)->finalize (object);
}

static void
pejl_redskaber_dialog_class_init (PejlRedskaberDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_redskaber_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_redskaber_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_redskaber_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "redskaber.open", "s", action_open);
  gtk_widget_class_install_action (widget_class, "redskaber.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "redskaber.remove", NULL, action_remove);
  gtk_widget_class_install_action (widget_class, "redskaber.export", NULL, action_export);
  gtk_widget_class_install_action (widget_class, "redskaber.import", NULL, action_import);
  gtk_widget_class_install_action (widget_class, "redskaber.undo", NULL, action_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "redskaber.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "redskaber.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "redskaber.undo", NULL);
}

static void
build_header (PejlRedskaberDialog *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  self->header = ADW_HEADER_BAR (adw_header_bar_new ());
  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_("Instruments"), ""));
  adw_header_bar_set_title_widget (self->header, GTK_WIDGET (self->title));
  self->back = pejl_dele_icon_button ("go-previous-symbolic", _("All instruments"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "redskaber.back");
  self->undo = pejl_dele_icon_button ("edit-undo-symbolic", _("Undo"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), "redskaber.undo");
  g_menu_append (menu, _("Save as a file…"), "redskaber.export");
  g_menu_append (menu, _("Remove the instrument"), "redskaber.remove");
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more), G_MENU_MODEL (menu));
  pejl_dele_set_spoken (self->more, _("More about the instrument"));
  gtk_widget_set_tooltip_text (self->more, _("More about the instrument"));
  adw_header_bar_pack_start (self->header, self->back);
  adw_header_bar_pack_start (self->header, self->undo);
  adw_header_bar_pack_end (self->header, self->more);
}

static GtkWidget *
build_list (PejlRedskaberDialog *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *more = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *entry = adw_entry_row_new ();
  GtkWidget *file = gtk_button_new_with_label (_("Bring in from a file…"));

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (
      self->group, _("What areas, tegn and themes are judged with. A tilsyn keeps the version it was made with."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Name of a new instrument"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_new), self, G_CONNECT_SWAPPED);
  self->new_name = GTK_EDITABLE (entry);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (file), "redskaber.import");
  gtk_widget_set_halign (file, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (file, "pill");
  gtk_widget_set_margin_top (file, 18);
  adw_preferences_group_add (more, entry);
  adw_preferences_group_add (more, file);
  adw_preferences_page_add (page, self->group);
  adw_preferences_page_add (page, more);
  return GTK_WIDGET (page);
}

static void
pejl_redskaber_dialog_init (PejlRedskaberDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _("Instruments"));
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 680);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, -1);
}

static void
build (PejlRedskaberDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  build_header (self);
  self->editor = PEJL_REDSKAB_EDITOR (pejl_redskab_editor_new (self->store));
  g_signal_connect_object (self->editor, "said", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "successor", G_CALLBACK (on_successor), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_list (self), "liste");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->editor), "redskab");
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show_shape), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
}

void
pejl_redskaber_dialog_present (GtkWindow *parent, PejlStore *store)
{
  PejlRedskaberDialog *self = g_object_new (PEJL_TYPE_REDSKABER_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  build (self);
  show_list (self);
  show_shape (self);
  show_undo (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
