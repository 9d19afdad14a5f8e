// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the tilsyn editor by menu and key: the verbs themselves are where their parts are.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-aktindsigt-dialog.h"
#include "app/dialogs/pejl-papir-dialog.h"
#include "app/dialogs/pejl-rapport-dialog.h"
#include "app/dialogs/pejl-skema-dialog.h"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
action_add_stue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId id;

  pejl_tilsyn_editor_ensure_stue (PEJL_TILSYN_EDITOR_PAGE (widget), g_variant_get_string (parameter, NULL), &id);
}

static void
action_from_paper (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self) || !GTK_IS_WINDOW (root))
    return;
  pejl_tilsyn_editor_put_draft (self);
  pejl_papir_dialog_present (GTK_WINDOW (root), pejl_tilsyn_editor_store (self), &self->data.id);
}

static void
action_schema (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn != NULL)
    pejl_skema_dialog_present (PEJL_PAGE (self), &self->data.id);
}

static void
action_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn == NULL)
    return;
  /* What is still being typed belongs in what one looks at. */
  pejl_page_flush (PEJL_PAGE (self));
  pejl_rapport_dialog_present (PEJL_PAGE (self), &self->data.id);
}

static void
action_aktindsigt (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn == NULL)
    return;
  pejl_page_flush (PEJL_PAGE (self));
  pejl_aktindsigt_dialog_present (PEJL_PAGE (self), &self->data.id);
}

static void
action_show_evidens (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  const char *key = g_variant_get_string (parameter, NULL);

  if (self->data.katalog == NULL)
    return;
  pejl_stroem_view_set_omraade (
      self->stream, *key != '\0' ? pejl_strategi_find_omraade (pejl_tilsyn_data_strategi (&self->data), key) : -1);
  g_object_set (self, "tab", "evidens", NULL);
  if (*key != '\0')
    pejl_stroem_view_focus (self->stream);
  else
    pejl_evidens_entry_focus_text (self->entry);
}

static void
action_stopur (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_tilsyn_editor_toggle_stopur (PEJL_TILSYN_EDITOR_PAGE (widget));
}

static void
action_ramme (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_tilsyn_editor_ask_ramme (PEJL_TILSYN_EDITOR_PAGE (widget));
}

static void
action_antal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self))
    return;
  g_object_set (self, "tab", "evidens", NULL);
  pejl_evidens_entry_focus_antal (self->entry);
}

/* Where a reference in a reason leads. */
static void
action_goto_evidens (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  PejlId id;

  if (self->data.katalog == NULL || !pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  if (pejl_henvisninger_nr (self->data.grundlag.henvisninger, &id) == 0)
    {
      pejl_page_toast (PEJL_PAGE (self), _("This evidens is removed. Undo brings it back."), FALSE);
      return;
    }
  pejl_stroem_view_set_omraade (self->stream, -1);
  g_object_set (self, "tab", "evidens", NULL);
  pejl_stroem_view_focus_evidens (self->stream, &id);
}

static gboolean
on_art_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  PejlArt art = (PejlArt) g_variant_get_int32 (args);

  if (strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") != 0)
    return FALSE;
  /* Once more: whom it is with. */
  if (art == pejl_evidens_entry_get_art (self->entry))
    pejl_evidens_entry_choose_med (self->entry);
  pejl_evidens_entry_set_art (self->entry, art);
  return TRUE;
}

/* To the tab before or after, in the order in which they stand. */
static gboolean
on_tab_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->tabs);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (pages, i))
      {
        guint next = i + (guint) g_variant_get_int32 (args);
        g_autoptr (GObject) page = next < n ? g_list_model_get_item (G_LIST_MODEL (pages), next) : NULL;

        if (page != NULL)
          g_object_set (self, "tab", gtk_stack_page_get_name (GTK_STACK_PAGE (page)), NULL);
        return TRUE;
      }
  return TRUE;
}

/* In a text it would be a new line. Among the evidens it divides one. */
static gboolean
on_step_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  return strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") != 0
         && gtk_widget_activate_action (widget, "page.next-step", NULL);
}

/* Before a text view takes them for its own. */
void
pejl_tilsyn_editor_add_tab_keys (PejlTilsynEditorPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const struct
  {
    guint key;
    int step;
  } tabs[] = { { GDK_KEY_Page_Up, -1 }, { GDK_KEY_Page_Down, 1 } };

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (tabs[i].key, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (on_tab_key, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (tabs[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                                                          gtk_callback_action_new (on_step_key, NULL, NULL)));
  /* In a text view F7 would only hide the cursor. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F7, 0),
                                                          gtk_named_action_new ("page.mend-next")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
pejl_tilsyn_editor_install_verber (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.show-evidens", "s", action_show_evidens);
  gtk_widget_class_install_action (widget_class, "page.from-paper", NULL, action_from_paper);
  gtk_widget_class_install_action (widget_class, "page.schema", NULL, action_schema);
  gtk_widget_class_install_action (widget_class, "page.aktindsigt", NULL, action_aktindsigt);
  gtk_widget_class_install_action (widget_class, "page.report", NULL, action_report);
  gtk_widget_class_install_action (widget_class, "page.goto-evidens", "s", action_goto_evidens);
  gtk_widget_class_install_action (widget_class, "page.add-stue", "s", action_add_stue);
  gtk_widget_class_install_action (widget_class, "page.stopur", NULL, action_stopur);
  gtk_widget_class_install_action (widget_class, "page.ramme", NULL, action_ramme);
  gtk_widget_class_install_action (widget_class, "page.antal", NULL, action_antal);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "page.stopur", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "page.antal", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "page.report", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.ramme", NULL);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) art, GDK_CONTROL_MASK, on_art_key, "i", art);
}
