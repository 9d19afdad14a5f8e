// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the tilsyn editor share: the editor open on today's tilsyn of the small store, and keys into it.
#pragma once

#include "pejl-test-app.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWidget *page;
  PejlEvidensEntry *entry;
  PejlId tilsyn;
} Editor;

static inline void
editor_find_page (Editor *f)
{
  char hex[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (&f->tilsyn, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  f->page = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  g_assert_nonnull (f->page);
  f->entry = PEJL_EVIDENS_ENTRY (pejl_test_find_type (f->page, PEJL_TYPE_EVIDENS_ENTRY));
  g_assert_nonnull (f->entry);
}

static inline void
editor_setup (Editor *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f->store, &f->tilsyn);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
}

static inline void
editor_teardown (Editor *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

/* A key as it reaches the widget: those of its controllers that look at keys before the widget itself. */
static inline gboolean
editor_press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

/* A shortcut of the widget itself, as the key would run it. FALSE when it has none for it or the shortcut declines. */
static inline gboolean
editor_shortcut (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GtkShortcutTrigger) wanted = g_object_ref_sink (gtk_keyval_trigger_new (keyval, state));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) one = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (one), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (one), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                 gtk_shortcut_get_arguments (one));
        }
    }
  return FALSE;
}

static inline void
editor_type (GtkTextView *view, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), p, (int) (g_utf8_next_char (p) - p));
}

static inline GPtrArray *
editor_evidens (Editor *f)
{
  return pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
}

/* They stand by their times; the one written now may come before the fixture's. */
static inline const PejlEvidens *
editor_find_text (GPtrArray *evidens, const char *tekst)
{
  for (guint i = 0; i < evidens->len; i++)
    if (g_strcmp0 (((PejlEvidens *) evidens->pdata[i])->tekst, tekst) == 0)
      return evidens->pdata[i];
  g_test_message ("no evidens says \"%s\"", tekst);
  g_test_fail ();
  return NULL;
}

static inline GtkListBoxRow *
editor_row (Editor *f, guint index)
{
  GtkWidget *row = pejl_test_find_type (f->page, PEJL_TYPE_EVIDENS_ROW);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (row)), (int) index);
}

G_END_DECLS
