// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of a visit that need something written first.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-besoeg.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/pejl-evidens-entry.h"
#include "app/widgets/pejl-samtale-valg.h"
#include "core/store/pejl-query.h"

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

/* The richest visit that is not final yet. */
static PejlTilsyn *
open_visit (PejlStore *store)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsyn *best = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 40);
  for (guint i = 0; i < found->len; i++)
    {
      PejlTilsyn *tilsyn = g_ptr_array_index (found, i);

      if (!tilsyn->laast && (best == NULL || tilsyn->evidens > best->evidens))
        best = tilsyn;
    }
  g_assert_nonnull (best);
  return pejl_tilsyn_ref (best);
}

/* A samtale half written, with the leder and medarbejdere. */
GtkWindow *
pejl_test_scene_samtale (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = open_visit (store);
  PejlEvidensEntry *entry;

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn->id));
  pejl_test_settle (GTK_WIDGET (window));
  entry = PEJL_EVIDENS_ENTRY (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_EVIDENS_ENTRY));
  pejl_evidens_entry_set_art (entry, PEJL_ART_SAMTALE);
  pejl_test_settle (GTK_WIDGET (window));
  pejl_samtale_valg_set (PEJL_SAMTALE_VALG (pejl_test_find_type (GTK_WIDGET (entry), PEJL_TYPE_SAMTALE_VALG)),
                         PEJL_MED_LEDER | PEJL_MED_MEDARBEJDERE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (pejl_evidens_entry_get_view (entry)),
                            "De vil gerne have sparring på overgangen til børnehaven.", -1);
  return GTK_WINDOW (window);
}
