// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into each scene.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"

#include "pejl-test-scene-bilag.h"
#include "pejl-test-scenes-sag.h"
#include "pejl-test-vurdering-scener.h"

#include "app/dialogs/pejl-find-dialog.h"
#include "app/dialogs/pejl-indsaet-dialog.h"
#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/dialogs/pejl-register-dialog.h"
#include "app/pages/pejl-strategi-rediger-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/pejl-chart-view.h"
#include "app/widgets/pejl-matrix.h"
#include "app/widgets/pejl-svar-row.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/store/pejl-query.h"

static GtkWindow *
show_page (PejlWindow *window, const char *name)
{
  pejl_test_show_page (window, name);
  return GTK_WINDOW (window);
}

static GtkWindow *
overblik (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "overblik");
}

static GtkWindow *
strategi (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "strategi");
}

static GtkWindow *
strategi_celle (PejlWindow *window, PejlStore *store)
{
  show_page (window, "strategi");
  g_signal_emit_by_name (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_MATRIX), "opened", 1, 1);
  return GTK_WINDOW (window);
}

static GtkWindow *
strategi_rediger (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  PejlPage *page = pejl_test_show_page (window, "strategi-rediger");
  PejlId made;

  pejl_strategi_new_version (store, &kommune->strategi, "2026-08-01", &made, NULL);
  pejl_strategi_rediger_page_show_udgave (PEJL_STRATEGI_REDIGER_PAGE (page), &made);
  return GTK_WINDOW (window);
}

static GtkWindow *
indsaet (PejlWindow *window, PejlStore *store)
{
  PejlPage *page = pejl_test_show_page (window, "strategi-rediger");
  GtkWindow *dialog;

  pejl_test_activate (GTK_WIDGET (page), "page.paste", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_indsaet_dialog_set_text (PEJL_INDSAET_DIALOG (dialog),
                                "Ledere:\n\u2022 G\u00e5r foran i faglige sam-\n  taler\n\u2022 F\u00f8lger b\u00f8rnenes triv\u00adsel\n7\n");
  return dialog;
}

static GtkWindow *
dagtilbud (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "dagtilbud");
}

/* The tilsyn with the most evidens among the newest held ones; of equal ones the oldest, whose evidens has times of its own. */
static PejlTilsyn *
rich_tilsyn (PejlStore *store)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsyn *best = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 20);
  for (guint i = 0; i < found->len; i++)
    {
      PejlTilsyn *tilsyn = g_ptr_array_index (found, i);

      if (best == NULL || tilsyn->evidens >= best->evidens)
        best = tilsyn;
    }
  g_assert_nonnull (best);
  return pejl_tilsyn_ref (best);
}

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

static GtkWindow *
hus (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-dagtilbud", id_variant (&tilsyn->dagtilbud));
  return GTK_WINDOW (window);
}

static GtkWindow *
tilsyn_liste (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "tilsyn");
}

static GtkWindow *
editor (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn->id));
  return GTK_WINDOW (window);
}

static GtkWindow *
editor_vurdering (PejlWindow *window, PejlStore *store)
{
  editor (window, store);
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
udvalg (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "udvalg");
}

static GtkWindow *
udvalg_bag_tallet (PejlWindow *window, PejlStore *store)
{
  GtkWidget *chart;
  const PejlChartMark *marks;
  guint n;

  show_page (window, "udvalg");
  chart = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_CHART_VIEW);
  marks = pejl_chart_layout_marks (pejl_chart_view_get_layout (PEJL_CHART_VIEW (chart)), &n);
  g_assert_cmpuint (n, >, 0);
  g_signal_emit_by_name (chart, "mark-activated", marks[0].key);
  return GTK_WINDOW (window);
}

static GtkWindow *
velkomst (PejlWindow *window, PejlStore *store)
{
  return GTK_WINDOW (window);
}

static GtkWindow *
indstillinger (PejlWindow *window, PejlStore *store)
{
  pejl_indstillinger_dialog_present (GTK_WINDOW (window), store);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static void
ignore_new (const PejlId *id, gpointer data)
{
}

static GtkWindow *
nyt_tilsyn (PejlWindow *window, PejlStore *store)
{
  pejl_nyt_tilsyn_dialog_present (GTK_WINDOW (window), store, NULL, ignore_new, NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
shows_a_list (gpointer data)
{
  return pejl_test_find_type (data, GTK_TYPE_LIST_VIEW) != NULL;
}

static GtkWindow *
register_ind (PejlWindow *window, PejlStore *store)
{
  g_autofree char *path = pejl_test_register_path ();
  PejlPage *page = pejl_test_show_page (window, "dagtilbud");
  GtkWindow *dialog;

  pejl_register_dialog_present (page, path);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_wait ("the preview of the register", shows_a_list, dialog);
  return dialog;
}

static GtkWindow *
genveje (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
shows_answers (gpointer data)
{
  return pejl_test_find_type (data, PEJL_TYPE_SVAR_ROW) != NULL;
}

static GtkWindow *
find (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog;

  show_page (window, "overblik");
  pejl_test_activate (GTK_WIDGET (window), "win.find", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_find_dialog_set_text (PEJL_FIND_DIALOG (dialog), "leg");
  pejl_test_settle (GTK_WIDGET (dialog));
  pejl_test_wait ("answers", shows_answers, dialog);
  return dialog;
}

/* One evidens edited twice. */
static GtkWindow *
historik (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);
  const PejlEvidens *first = g_ptr_array_index (evidens, 0);

  show_page (window, "overblik");
  pejl_evidens_set_tekst (store, &first->id, "Tre b\u00f8rn h\u00e6lder selv vand op til maden.", NULL, NULL);
  pejl_test_activate (GTK_WIDGET (window), "win.history", id_variant (&first->id));
  return pejl_test_other_window (GTK_WINDOW (window));
}

static GtkWindow *
papirkurv (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);

  show_page (window, "overblik");
  pejl_evidens_delete (store, &((const PejlEvidens *) g_ptr_array_index (evidens, 0))->id, NULL);
  pejl_test_activate (GTK_WIDGET (window), "win.trash", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static void
ignore_answer (gboolean go_on, gpointer data)
{
}

static PejlAdvarsel *
advarsel_new (PejlPrivatArt art, const char *uddrag, const char *hvor, const char *ord)
{
  PejlAdvarsel *advarsel = g_new0 (PejlAdvarsel, 1);

  *advarsel = (PejlAdvarsel){ art, g_strdup (uddrag), g_strdup (hvor), g_strdup (ord) };
  return advarsel;
}

static GtkWindow *
privat (PejlWindow *window, PejlStore *store)
{
  g_autoptr (GPtrArray) advarsler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_advarsel_free);

  g_ptr_array_add (advarsler, advarsel_new (PEJL_PRIVAT_CPR, "…ringede til \u2022\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022 og aftalte et m\u00f8de i uge 21.",
                                            "Bilag: dagtilbud for dagtilbud, B\u00f8rnehuset Fyrt\u00e5rnet", ""));
  g_ptr_array_add (advarsler, advarsel_new (PEJL_PRIVAT_NAVN, "Vi talte med Emil om hulen bag skuret.",
                                            "Bilag: dagtilbud for dagtilbud, Muslingen", "Emil"));
  show_page (window, "udvalg");
  pejl_privat_dialog_present (GTK_WINDOW (window), store, advarsler, ignore_answer, NULL, NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

const PejlTestScene pejl_test_scenes[] = {
  { .name = "overblik", .prepare = overblik, .wide = TRUE },
  { .name = "strategi", .prepare = strategi, .wide = TRUE },
  { .name = "strategi-celle", .prepare = strategi_celle },
  { .name = "strategi-rediger", .prepare = strategi_rediger },
  { .name = "strategi-indsaet", .prepare = indsaet, .dialog = TRUE },
  { .name = "dagtilbud", .prepare = dagtilbud },
  { .name = "dagtilbud-hus", .prepare = hus, .wide = TRUE },
  { .name = "tilsyn", .prepare = tilsyn_liste, .wide = TRUE },
  { .name = "tilsyn-evidens", .prepare = editor, .wide = TRUE },
  { .name = "tilsyn-bilag", .prepare = pejl_test_scene_bilag, .wide = TRUE },
  { .name = "bilag-stort", .prepare = pejl_test_scene_bilag_stort, .dialog = TRUE },
  { .name = "tilsyn-vurdering", .prepare = editor_vurdering },
  { .name = "tilsyn-forslag", .prepare = pejl_test_scene_tilsyn_forslag },
  { .name = "sag-hus", .prepare = pejl_test_scene_sag_hus, .wide = TRUE },
  { .name = "sag-ny", .prepare = pejl_test_scene_sag_ny, .dialog = TRUE },
  { .name = "sag-luk", .prepare = pejl_test_scene_sag_luk, .dialog = TRUE },
  { .name = "regler", .prepare = pejl_test_scene_regler, .dialog = TRUE },
  { .name = "regel-proeve", .prepare = pejl_test_scene_regel_proeve, .dialog = TRUE },
  { .name = "udvalg", .prepare = udvalg, .wide = TRUE },
  { .name = "udvalg-bag-tallet", .prepare = udvalg_bag_tallet },
  { .name = "velkomst", .prepare = velkomst, .first_start = TRUE },
  { .name = "indstillinger", .prepare = indstillinger, .dialog = TRUE },
  { .name = "nyt-tilsyn", .prepare = nyt_tilsyn, .dialog = TRUE },
  { .name = "register", .prepare = register_ind, .dialog = TRUE },
  { .name = "redskaber", .prepare = pejl_scene_redskaber, .dialog = TRUE },
  { .name = "redskab", .prepare = pejl_scene_redskab, .dialog = TRUE },
  { .name = "vurdering-lag", .prepare = pejl_scene_vurdering_lag },
  { .name = "vurdering-temaer", .prepare = pejl_scene_vurdering_temaer },
  { .name = "vurdering-med", .prepare = pejl_scene_vurdering_med },
  { .name = "find", .prepare = find, .dialog = TRUE },
  { .name = "historik", .prepare = historik, .dialog = TRUE },
  { .name = "privat", .prepare = privat, .dialog = TRUE },
  { .name = "papirkurv", .prepare = papirkurv, .dialog = TRUE },
  { .name = "genveje", .prepare = genveje, .dialog = TRUE, .gtks_own = TRUE },
};

const guint pejl_test_n_scenes = G_N_ELEMENTS (pejl_test_scenes);
