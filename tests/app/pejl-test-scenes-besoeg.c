// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of a visit that need something written first.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-besoeg.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"
#include "app/widgets/vurdering/pejl-tema-vurdering.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-samlet-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query.h"
#include "core/strategi/pejl-praksis-xml.h"

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

/* A dagpleje's newest open visit, which gathers those before it. */
GtkWindow *
pejl_test_scene_samlet (PejlWindow *window, PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  PejlFilter filter = { .type = PEJL_TYPE_DAGPLEJE };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (reader, &filter, "", FALSE, FALSE);
  const PejlDagtilbud *hus = g_ptr_array_index (huse, 0);
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN];
  PejlId report;

  pejl_dato_today (today);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus->id, TRUE, today, &report, &error);
  for (int weeks = 1; weeks <= 3 && error == NULL; weeks++)
    {
      char dato[PEJL_DATO_LEN];
      PejlId visit;

      pejl_dato_add_days (today, -7 * weeks, dato);
      if (pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus->id, weeks % 2 == 0, dato, &visit, &error) && weeks < 3)
        pejl_samlet_add (store, &report, &visit, 1, &error);
    }
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&report));
  return GTK_WINDOW (window);
}

/* Six themes of Copenhagen's instrument, three of them low, and what the rule proposes. */
GtkWindow *
pejl_test_scene_vurdering_koebenhavn (PejlWindow *window, PejlStore *store)
{
  static const int niveauer[] = { 2, 3, 1, 3, 3, 2 };
  g_autoptr (PejlTilsyn) tilsyn = open_visit (store);
  g_autoptr (GPtrArray) praksisser = NULL;
  g_autoptr (GPtrArray) regler = NULL;
  g_autoptr (GError) error = NULL;
  PejlId redskab = pejl_redskab_id_for ("koebenhavn-seks-temaer", 1);

  praksisser = pejl_praksis_load_builtin_all (&error);
  for (guint i = 0; error == NULL && i < praksisser->len; i++)
    if (g_str_equal (((PejlPraksis *) praksisser->pdata[i])->key, "koebenhavn-2022"))
      pejl_regel_add_praksis (store, praksisser->pdata[i], &error);
  regler = pejl_query_regler (pejl_store_get_reader (store));
  for (guint i = 0; error == NULL && i < regler->len; i++)
    pejl_regel_set_aktiv (store, &((PejlRegel *) regler->pdata[i])->id, TRUE, &error);
  pejl_tilsyn_use_redskab (store, &tilsyn->id, &redskab, TRUE, &error);
  for (guint i = 0; error == NULL && i < G_N_ELEMENTS (niveauer); i++)
    {
      g_autofree char *tema = g_strdup_printf ("tema-%u", i + 1);
      PejlVurderingMaal maal = { .tilsyn = tilsyn->id, .maal = PEJL_MAAL_TEMA, .redskab = redskab, .tema = tema };

      pejl_vurdering_choose (store, &maal, niveauer[i], &error);
    }
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn->id));
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  pejl_test_settle (GTK_WIDGET (window));
  gtk_widget_grab_focus (GTK_WIDGET (pejl_begrundelse_get_view (pejl_tema_vurdering_get_begrundelse (
    PEJL_TEMA_VURDERING (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TEMA_VURDERING))))));
  return GTK_WINDOW (window);
}
