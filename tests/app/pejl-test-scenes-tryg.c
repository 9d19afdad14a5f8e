// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of what keeps data safe.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-tryg.h"

#include "app/dialogs/pejl-aktindsigt-dialog.h"
#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-slet-dialog.h"
#include "app/widgets/indstillinger/pejl-kopier-gruppe.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/store/pejl-kopier.h"
#include "core/store/query/pejl-query.h"

static void
ensure_backup (PejlStore *store)
{
  g_autoptr (GPtrArray) there = pejl_kopier_list (pejl_store_get_path (store));
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;

  if (there->len > 0)
    return;
  kopi = pejl_kopier_tag (pejl_store_get_path (store), &left_out, NULL, &error);
  g_assert_no_error (error);
}

GtkWindow *
pejl_test_scene_kopier (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog;
  GtkWidget *group;
  GtkWidget *expander;

  ensure_backup (store);
  pejl_indstillinger_dialog_present (GTK_WINDOW (window), store);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_settle (GTK_WIDGET (dialog));
  group = pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_KOPIER_GRUPPE);
  expander = pejl_test_find_type (group, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  gtk_widget_child_focus (group, GTK_DIR_TAB_BACKWARD);
  return dialog;
}

GtkWindow *
pejl_test_scene_slet (PejlWindow *window, PejlStore *store)
{
  PejlSletDialog *dialog = pejl_slet_dialog_present (GTK_WINDOW (window), store);

  pejl_slet_dialog_find (dialog, "garderoben");
  pejl_test_settle (GTK_WIDGET (dialog));
  return GTK_WINDOW (dialog);
}

GtkWindow *
pejl_test_scene_aktindsigt (PejlWindow *window, PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  pejl_aktindsigt_dialog_present (pejl_test_show_page (window, "tilsyn"), &((PejlTilsyn *) g_ptr_array_index (found, 0))->id);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_reparer (PejlWindow *window, PejlStore *store)
{
  ensure_backup (store);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.repair", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_opbevaring (PejlWindow *window, PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_ENDELIG;
  query.status_max = PEJL_STATUS_LAST;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 500);
  for (guint i = found->len > 3 ? found->len - 3 : 0; i < found->len; i++)
    g_assert_true (pejl_proces_set_sagsnummer (store, &((PejlTilsyn *) g_ptr_array_index (found, i))->id, "28.09.00-K09-12-23", &error));
  g_assert_no_error (error);
  g_assert_true (pejl_kommune_set_int (store, PEJL_FIELD_KOMMUNE_OPBEVARING, 12, &error));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.retention", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}
