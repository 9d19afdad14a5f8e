// SPDX-License-Identifier: GPL-3.0-or-later
// The Vurdering tab of the small store's kladde, and ways to type in it: shared by the tests of judging.
#pragma once

#include "pejl-test-app.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWidget *page;
  GtkWidget *card; /* Kvalitet */
  GPtrArray *evidens;
  PejlId tilsyn;
  PejlVurderingMaal maal;
} Fixture;

static inline GtkWidget *
find (GtkWidget *root, GType type)
{
  GtkWidget *found = pejl_test_find_type (root, type);

  g_assert_nonnull (found);
  return found;
}

static inline void
show_vurdering (Fixture *f)
{
  char hex[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (&f->tilsyn, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  f->page = find (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  pejl_test_activate (f->page, "page.tab", g_variant_new_string ("vurdering"));
  pejl_test_settle (GTK_WIDGET (f->window));
  f->card = pejl_test_find_type (f->page, PEJL_TYPE_VURDERING_CARD);
}

static inline void
setup (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f->store, &f->tilsyn);
  f->maal = (PejlVurderingMaal){ .tilsyn = f->tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = (char *) "kvalitet" };
  f->evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  show_vurdering (f);
}

static inline void
teardown (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  g_ptr_array_unref (f->evidens);
  pejl_test_store_free (f->store);
}

static inline void
reopen (Fixture *f)
{
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  show_vurdering (f);
}

/* A key as it reaches the widget: the controllers that look first. */
static inline gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType state)
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

static inline void
type (GtkTextView *view, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), p, (int) (g_utf8_next_char (p) - p));
}

/* "# " and a number, then Enter. */
static inline void
refer (GtkTextView *view, const char *word)
{
  type (view, word);
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Return, 0));
}

static inline gboolean
label_contains (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

static inline gboolean
says (GtkWidget *root, const char *text)
{
  return pejl_test_find (root, label_contains, (gpointer) text) != NULL;
}
