// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of reports.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-rapport.h"

#include "app/dialogs/pejl-rapport-dialog.h"
#include "app/dialogs/pejl-rapporter-dialog.h"
#include "core/store/query/pejl-query.h"

/* A visit that is endelig, of the demo. */
static PejlTilsyn *
endeligt_tilsyn (PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  return pejl_tilsyn_ref (g_ptr_array_index (found, 0));
}

GtkWindow *
pejl_test_scene_rapport (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = endeligt_tilsyn (store);

  pejl_rapport_dialog_present (pejl_test_show_page (window, "tilsyn"), &tilsyn->id);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_rapporter (PejlWindow *window, PejlStore *store)
{
  pejl_rapporter_dialog_present (pejl_test_show_page (window, "tilsyn"), NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}
