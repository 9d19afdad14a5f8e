// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of judging. They write what they show, the same each time.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-vurdering-scener.h"

#include "app/dialogs/pejl-redskaber-dialog.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/vurdering/pejl-tema-vurdering.h"
#include "app/widgets/vurdering/pejl-to-konsulenter.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query.h"

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

/* An instrument of the municipality's own, once. */
static void
ensure_redskab (PejlStore *store, PejlId *id)
{
  static const char *const niveauer[] = { "skal ændres", "på vej", "god praksis" };
  static const char *const temaer[] = { "Leg ude", "Garderoben", "Måltidet" };
  g_autoptr (GPtrArray) all = pejl_query_redskaber (pejl_store_get_reader (store));

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((PejlRedskab *) g_ptr_array_index (all, i))->navn, "Hverdagens overgange") == 0)
      {
        *id = ((PejlRedskab *) g_ptr_array_index (all, i))->id;
        return;
      }
  g_assert_true (pejl_redskab_create (store, "Hverdagens overgange", "tema", id, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (niveauer); i++)
    {
      g_assert_true (pejl_niveau_add (store, id, niveauer[i], NULL, NULL));
      g_assert_true (pejl_niveau_set_baand (store, id, i + 1, 2 * i + 1, 2 * i + 2.9, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (temaer); i++)
    g_assert_true (pejl_tema_add (store, id, temaer[i], NULL, NULL));
}

/* All that a card can carry, and a second konsulent. */
static void
write_layers (PejlStore *store, const PejlTilsyn *tilsyn)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);
  PejlVurderingMaal kvalitet = { .tilsyn = tilsyn->id, .maal = PEJL_MAAL_OMRAADE, .omraade = (char *) "kvalitet" };
  PejlVurderingMaal boernesyn = { .tilsyn = tilsyn->id, .maal = PEJL_MAAL_OMRAADE, .omraade = (char *) "boernesyn" };
  g_autofree char *one = pejl_henvisning_new (&((PejlEvidens *) evidens->pdata[0])->id);
  g_autofree char *two = pejl_henvisning_new (&((PejlEvidens *) evidens->pdata[1])->id);
  g_autofree char *text = g_strdup_printf ("Medarbejderne tænker højt sammen og ændrer noget bagefter. %s%s Tilbagemeldingen "
                                           "glipper, når møder bliver aflyst.",
                                           one, two);
  PejlVurderingMaal tema = { .tilsyn = tilsyn->id, .maal = PEJL_MAAL_TEMA, .tema = (char *) "leg-ude" };
  PejlId bo;

  ensure_redskab (store, &tema.redskab);
  g_assert_true (pejl_person_add (store, "Bo Lund", "konsulent", &bo, NULL));
  g_assert_true (pejl_tilsyn_set_medkonsulent (store, &tilsyn->id, &bo, NULL));
  g_assert_true (pejl_tilsyn_use_redskab (store, &tilsyn->id, &tema.redskab, TRUE, NULL));
  g_assert_true (pejl_vurdering_set_tekst (store, &kvalitet, PEJL_LAG_BEGRUNDELSE, text, NULL, NULL));
  g_assert_true (pejl_vurdering_set_tekst (store, &kvalitet, PEJL_LAG_TOLKNING,
                                           "Huset kan planlægge. Det, der mangler, er vejen tilbage: at se efter, om planen virkede.",
                                           NULL, NULL));
  g_assert_true (pejl_vurdering_set_tekst (store, &kvalitet, PEJL_LAG_OFFENTLIG,
                                           "Hverdagen er godt planlagt. I år øver huset sig i at følge op.", NULL, NULL));
  g_assert_true (pejl_vurdering_choose (store, &kvalitet, 4, NULL));
  g_assert_true (pejl_vurdering_choose (store, &boernesyn, 3, NULL));
  g_assert_true (pejl_medvurdering_choose (store, &kvalitet, 4, NULL));
  g_assert_true (pejl_medvurdering_choose (store, &boernesyn, 4, NULL));
  g_assert_true (pejl_medvurdering_set_begrundelse (store, &kvalitet, "Jeg så det samme på to stuer.", NULL, NULL));
  g_assert_true (pejl_vurdering_set_point (store, &tema, 4.5, NULL));
}

/* The newest one that can still be written in. */
static PejlTilsyn *
open_tilsyn (PejlStore *store)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;
  PejlTilsyn *best = NULL;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.status_max = PEJL_STATUS_I_HOERING;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 20);
  for (guint i = 0; i < found->len; i++)
    if (best == NULL || ((PejlTilsyn *) found->pdata[i])->evidens > best->evidens)
      best = found->pdata[i];
  g_assert_nonnull (best);
  g_assert_cmpuint (best->evidens, >=, 2);
  return pejl_tilsyn_ref (best);
}

GtkWindow *
pejl_scene_vurdering_lag (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = open_tilsyn (store);

  write_layers (store, tilsyn);
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn->id));
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_scene_vurdering_temaer (PejlWindow *window, PejlStore *store)
{
  GtkWidget *row;

  pejl_scene_vurdering_lag (window, store);
  pejl_test_settle (GTK_WIDGET (window));
  row = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TEMA_VURDERING);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_scene_vurdering_med (PejlWindow *window, PejlStore *store)
{
  pejl_scene_vurdering_lag (window, store);
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TO_KONSULENTER), "med", TRUE, NULL);
  return GTK_WINDOW (window);
}

/* The next version of the instrument that the scenes before use: one that can be changed. */
GtkWindow *
pejl_scene_redskab (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog;
  GtkWidget *level;
  PejlId id;

  ensure_redskab (store, &id);
  pejl_redskaber_dialog_present (GTK_WINDOW (window), store);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_activate (GTK_WIDGET (dialog), "redskaber.open", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (dialog));
  level = pejl_test_find_type (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (level);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (level), TRUE);
  return dialog;
}

GtkWindow *
pejl_scene_redskaber (PejlWindow *window, PejlStore *store)
{
  pejl_redskaber_dialog_present (GTK_WINDOW (window), store);
  return pejl_test_other_window (GTK_WINDOW (window));
}
