// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into each scene.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/lov-opfyldt.h"
#include "pejl-test-scenes.h"

#include "pejl-test-scene-bilag.h"
#include "pejl-test-scene-udveksling.h"
#include "pejl-test-scenes-besoeg.h"
#include "pejl-test-scenes-oplaeg.h"
#include "pejl-test-scenes-ramme.h"
#include "pejl-test-scenes-rapport.h"
#include "pejl-test-scenes-sag.h"
#include "pejl-test-scenes-tryg.h"
#include "pejl-test-vurdering-scener.h"

#include "app/dialogs/pejl-find-dialog.h"
#include "app/dialogs/pejl-indsaet-dialog.h"
#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-nyt-punkt-dialog.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/dialogs/pejl-papir-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/dialogs/pejl-register-dialog.h"
#include "app/dialogs/pejl-skema-dialog.h"
#include "app/pages/pejl-handleplaner-page.h"
#include "app/pages/pejl-strategi-rediger-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/find/pejl-svar-row.h"
#include "app/widgets/strategi/pejl-matrix.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "core/actions/pejl-bekymring-actions.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-kommentar-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/actions/pejl-tilbagemelding-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query.h"

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

      /* What other scenes made final cannot be written in. */
      if (!tilsyn->laast && (best == NULL || tilsyn->evidens >= best->evidens))
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

static PejlId
tegn_nr (PejlStrategi *strategi, guint nr)
{
  return ((PejlTegn *) strategi->tegn->pdata[nr])->id;
}

/* A morning with a round of observation in it, counts, and a tegn of each direction. */
static void
write_morning (PejlStore *store, const PejlId *tilsyn, const char *dato)
{
  static const struct
  {
    const char *klokke;
    const char *tekst;
    PejlArt art;
    int boern, voksne;
    guint runde, sekunder;
  } rows[] = {
    { "09:20", "Tre børn hælder selv vand op til maden. En medarbejder venter, mens et barn prøver igen.", PEJL_ART_OBSERVATION, 11, 2, 0, 0 },
    { "10:05", "Fire børn står i kø til badeværelset i syv minutter. Ingen voksne taler med dem imens.", PEJL_ART_OBSERVATION, 4, PEJL_ANTAL_INGEN, 1, 60 },
    { "10:12", "En medarbejder sætter sig i køen og begynder en sang. To børn synger med.", PEJL_ART_OBSERVATION, 4, 1, 1, 480 },
    { "10:32", "»Vi bestemmer selv, hvor hulen skal være. De voksne skal banke på.«", PEJL_ART_BOERNEPERSPEKTIV, PEJL_ANTAL_INGEN, PEJL_ANTAL_INGEN, 0, 0 },
  };
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (store), &kommune->strategi);
  PejlEvidensTegn tegn[] = { { tegn_nr (strategi, 0), PEJL_RETNING_STYRKER },
                             { tegn_nr (strategi, 1), PEJL_RETNING_MANGLER },
                             { tegn_nr (strategi, 2), PEJL_RETNING_AABEN } };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tid = g_strdup_printf ("%sT%s", dato, rows[i].klokke);
      PejlNyEvidens ny = { .art = rows[i].art, .tidspunkt = tid, .tekst = rows[i].tekst, .tegn = tegn, .n_tegn = i,
                           .boern = rows[i].boern, .voksne = rows[i].voksne, .runde = rows[i].runde, .sekunder = rows[i].sekunder };

      pejl_evidens_add_ny (store, tilsyn, &ny, NULL, &error);
      g_assert_no_error (error);
    }
}

static GtkWindow *
editor_stroem (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) before = rich_tilsyn (store);
  g_autoptr (GError) error = NULL;
  PejlRamme ramme;
  GtkWidget *page;
  PejlEvidensEntry *entry;
  char dato[PEJL_DATO_LEN];
  PejlId id;

  pejl_dato_today (dato);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &before->dagtilbud, TRUE, dato, &id, &error);
  g_assert_no_error (error);
  write_morning (store, &id, dato);
  pejl_ramme_parse ("8.30-12 24b 5v", TRUE, &ramme);
  pejl_tilsyn_set_ramme (store, &id, &ramme, &error);
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (window));
  page = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  pejl_test_activate (page, "page.stopur", NULL);
  entry = PEJL_EVIDENS_ENTRY (pejl_test_find_type (page, PEJL_TYPE_EVIDENS_ENTRY));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (pejl_evidens_entry_get_view (entry)), "En medarbejder sætter sig på gulvet.", -1);
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
aarshjul (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "aarshjul");
}

static GtkWindow *
aarshjul_forslag (PejlWindow *window, PejlStore *store)
{
  g_object_set (pejl_test_show_page (window, "aarshjul"), "part", "forslag", NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
aarshjul_hjul (PejlWindow *window, PejlStore *store)
{
  g_object_set (pejl_test_show_page (window, "aarshjul"), "view", "hjul", NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
planlaeg (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (pejl_test_show_page (window, "aarshjul")), "page.plan", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

/* A visit of today or earlier that is not final; of those that there are, the richest. */
static GtkWindow *
papir (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  GtkWindow *dialog;

  pejl_papir_dialog_present (GTK_WINDOW (window), store, &tilsyn->id);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  g_object_set (dialog, "klokken", "09:20", "tekst", "To børn bygger en bane af klodser og skiftes til at lade bilen køre.",
                "tegn", "2 3- 5?", NULL);
  return dialog;
}

static GtkWindow *
skema (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  pejl_skema_dialog_present (pejl_test_show_page (window, "aarshjul"), &tilsyn->id);
  return pejl_test_other_window (GTK_WINDOW (window));
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
says_evidens (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), "Evidens");
}

/* Before anything is typed there are only commands. */
static gboolean
shows_answers (gpointer data)
{
  return pejl_test_find (data, says_evidens, NULL) != NULL;
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
  g_assert_true (pejl_evidens_delete (store, &((const PejlEvidens *) g_ptr_array_index (evidens, 0))->id, NULL));
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

static GtkWindow *
editor_tab (PejlWindow *window, const PejlId *tilsyn, const char *tab)
{
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (tilsyn));
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", tab, NULL);
  return GTK_WINDOW (window);
}

/* A tilsyn that is written in and not final, with what finishes it filled in. */
static void
open_draft (PejlStore *store, PejlId *id)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;
  char today[PEJL_DATO_LEN];
  char dato[PEJL_DATO_LEN];

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_KLADDE;
  query.status_max = PEJL_STATUS_I_HOERING;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  *id = ((PejlTilsyn *) found->pdata[0])->id;
  pejl_dato_today (today);
  pejl_dato_add_days (today, 7, dato);
  pejl_proces_set_skridt_dato (store, id, PEJL_STATUS_DIALOG, dato, NULL);
  pejl_tilsyn_set_bekymring (store, id, PEJL_BEKYMRING_INGEN, NULL);
  pejl_tilsyn_set_tekst (store, id, PEJL_TEKST_BEKYMRING,
                         "Huset kender problemet med overgange og er i gang. Ingen børn er overset.", NULL, NULL);
  pejl_tilsyn_set_tekst (store, id, PEJL_TEKST_TILBAGEMELDING,
                         "Bliv ved med at lade legen vise vej. Overgangene til legepladsen er det næste sted at se hen.", NULL, NULL);
  pejl_tilsyn_set_tekst (store, id, PEJL_TEKST_LOVET, "Leder sender en plan for overgange inden sommerferien.", NULL, NULL);
}

static GtkWindow *
editor_afslutning (PejlWindow *window, PejlStore *store)
{
  PejlId id;

  open_draft (store, &id);
  return editor_tab (window, &id, "vurdering");
}

static GtkWindow *
editor_tilbagemelding (PejlWindow *window, PejlStore *store)
{
  PejlId id;

  open_draft (store, &id);
  pejl_kommentar_add (store, &id, PEJL_KOMMENTAR_LEDER, "2026-05-20", "Vi genkender billedet. Garderoben er bygget om siden.", NULL, NULL);
  editor_tab (window, &id, "tilbagemelding");
  return GTK_WINDOW (window);
}

static GtkWindow *
editor_rettelse (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  if (!tilsyn->laast && tilsyn->version <= 1)
    laas_uden_videre (store, &tilsyn->id);
  if (tilsyn->laast || tilsyn->version <= 1)
    g_assert_true (pejl_proces_aabn_rettelse (store, &tilsyn->id, "En observation stod på den forkerte stue.", NULL));
  return editor_tab (window, &tilsyn->id, "evidens");
}

/* What it lacks of a final version and a final correction. */
static void
make_two_versions (PejlStore *store, const PejlTilsyn *tilsyn)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);
  const PejlEvidens *last = evidens->pdata[evidens->len - 1];

  if (tilsyn->version == 0)
    laas_uden_videre (store, &tilsyn->id);
  if (tilsyn->version <= 1)
    g_assert_true (pejl_proces_aabn_rettelse (store, &tilsyn->id, "En observation stod på den forkerte stue.", NULL));
  if (tilsyn->version <= 1 || !tilsyn->laast)
    {
      g_assert_true (pejl_evidens_set_tekst (store, &last->id, "Handleplanen fra sidste år: fire af fem punkter er fulgt op.", NULL, NULL));
      laas_uden_videre (store, &tilsyn->id);
    }
}

static GtkWindow *
editor_versioner (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  make_two_versions (store, tilsyn);
  editor_tab (window, &tilsyn->id, "evidens");
  pejl_test_activate (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "page.versions", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

/* A visit to a house that has a handleplan. */
static GtkWindow *
editor_handleplan (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  g_autoptr (GPtrArray) found = NULL;
  PejlPunktQuery query;
  PejlId id = tilsyn->id;

  pejl_punkt_query_init (&query);
  query.status_max = PEJL_PUNKT_AFVENTER;
  found = pejl_query_punkter (pejl_store_get_reader (store), &query, 0, 50);
  for (guint i = 0; i < found->len; i++)
    if (!pejl_id_is_nil (&((PejlPunkt *) g_ptr_array_index (found, i))->tilsyn))
      id = ((PejlPunkt *) g_ptr_array_index (found, i))->tilsyn;
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&id));
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "handleplan", NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
handleplaner (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "handleplaner");
}

static GtkWindow *
handleplaner_view (PejlWindow *window, const char *view)
{
  g_object_set (pejl_test_show_page (window, "handleplaner"), "view", view, NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
handleplaner_liste (PejlWindow *window, PejlStore *store)
{
  return handleplaner_view (window, "liste");
}

static GtkWindow *
handleplaner_diagram (PejlWindow *window, PejlStore *store)
{
  return handleplaner_view (window, "diagram");
}

static GtkWindow *
handleplaner_punkt (PejlWindow *window, PejlStore *store)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.status_min = PEJL_PUNKT_I_GANG;
  query.status_max = PEJL_PUNKT_AFVENTER;
  found = pejl_query_punkter (pejl_store_get_reader (store), &query, 0, 1);
  show_page (window, "handleplaner");
  if (found->len > 0)
    pejl_test_activate (GTK_WIDGET (window), "win.open-punkt", id_variant (&((PejlPunkt *) g_ptr_array_index (found, 0))->id));
  return GTK_WINDOW (window);
}

static void
ignore_punkt (const PejlId *id, gpointer data)
{
}

static GtkWindow *
nyt_punkt (PejlWindow *window, PejlStore *store)
{
  pejl_nyt_punkt_dialog_present (GTK_WINDOW (window), store, NULL, ignore_punkt, NULL);
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
  { .name = "tilsyn-stroem", .prepare = editor_stroem, .wide = TRUE },
  { .name = "tilsyn-samtale", .prepare = pejl_test_scene_samtale },
  { .name = "tilsyn-samlet", .prepare = pejl_test_scene_samlet },
  { .name = "tilsyn-vurdering", .prepare = editor_vurdering },
  { .name = "aarshjul", .prepare = aarshjul, .wide = TRUE },
  { .name = "aarshjul-hjul", .prepare = aarshjul_hjul },
  { .name = "aarshjul-forslag", .prepare = aarshjul_forslag },
  { .name = "planlaeg", .prepare = planlaeg, .dialog = TRUE },
  { .name = "papir", .prepare = papir, .dialog = TRUE },
  { .name = "skema", .prepare = skema, .dialog = TRUE },
  { .name = "rapport", .prepare = pejl_test_scene_rapport, .dialog = TRUE },
  { .name = "rapporter", .prepare = pejl_test_scene_rapporter, .dialog = TRUE },
  { .name = "tilsyn-forslag", .prepare = pejl_test_scene_tilsyn_forslag },
  { .name = "sag-hus", .prepare = pejl_test_scene_sag_hus, .wide = TRUE },
  { .name = "sag-ny", .prepare = pejl_test_scene_sag_ny, .dialog = TRUE },
  { .name = "sag-luk", .prepare = pejl_test_scene_sag_luk, .dialog = TRUE },
  { .name = "regler", .prepare = pejl_test_scene_regler, .dialog = TRUE },
  { .name = "regel-proeve", .prepare = pejl_test_scene_regel_proeve, .dialog = TRUE },
  { .name = "proces-afslutning", .prepare = editor_afslutning, .wide = TRUE },
  { .name = "proces-tilbagemelding", .prepare = editor_tilbagemelding },
  { .name = "proces-rettelse", .prepare = editor_rettelse },
  { .name = "proces-versioner", .prepare = editor_versioner, .dialog = TRUE },
  { .name = "tilsyn-handleplan", .prepare = editor_handleplan },
  { .name = "handleplaner", .prepare = handleplaner, .wide = TRUE },
  { .name = "handleplaner-liste", .prepare = handleplaner_liste },
  { .name = "handleplaner-diagram", .prepare = handleplaner_diagram },
  { .name = "handleplaner-punkt", .prepare = handleplaner_punkt },
  { .name = "nyt-punkt", .prepare = nyt_punkt, .dialog = TRUE },
  { .name = "oplaeg", .prepare = pejl_test_scene_oplaeg, .wide = TRUE },
  { .name = "oplaeg-diagram", .prepare = pejl_test_scene_oplaeg_diagram, .wide = TRUE },
  { .name = "oplaeg-rammer", .prepare = pejl_test_scene_oplaeg_rammer },
  { .name = "oplaeg-om", .prepare = pejl_test_scene_oplaeg_om, .dialog = TRUE },
  { .name = "oplaeg-tomt", .prepare = pejl_test_scene_oplaeg_tomt },
  { .name = "oplaeg-nyt", .prepare = pejl_test_scene_oplaeg_nyt, .dialog = TRUE },
  { .name = "oplaeg-praksis", .prepare = pejl_test_scene_oplaeg_praksis, .dialog = TRUE },
  { .name = "oplaeser", .prepare = pejl_test_scene_oplaeser, .dialog = TRUE },
  { .name = "udveksling", .prepare = pejl_test_scene_udveksling, .wide = TRUE },
  { .name = "udveksling-guide", .prepare = pejl_test_scene_udveksling_guide },
  { .name = "udveksling-kort", .prepare = pejl_test_scene_udveksling_kort },
  { .name = "udveksling-pakke", .prepare = pejl_test_scene_udveksling_pakke, .wide = TRUE },
  { .name = "udveksling-valg", .prepare = pejl_test_scene_udveksling_valg },
  { .name = "udveksling-server", .prepare = pejl_test_scene_udveksling_server, .wide = TRUE },
  { .name = "udveksling-server-opsaet", .prepare = pejl_test_scene_udveksling_server_opsaet, .dialog = TRUE },
  { .name = "udveksling-send", .prepare = pejl_test_scene_udveksling_send, .dialog = TRUE },
  { .name = "udvalg", .prepare = udvalg, .wide = TRUE },
  { .name = "udvalg-bag-tallet", .prepare = udvalg_bag_tallet },
  { .name = "velkomst", .prepare = velkomst, .first_start = TRUE },
  { .name = "indstillinger", .prepare = indstillinger, .dialog = TRUE },
  { .name = "nyt-tilsyn", .prepare = nyt_tilsyn, .dialog = TRUE },
  { .name = "register", .prepare = register_ind, .dialog = TRUE },
  { .name = "kopier", .prepare = pejl_test_scene_kopier, .dialog = TRUE },
  { .name = "slet", .prepare = pejl_test_scene_slet, .dialog = TRUE },
  { .name = "aktindsigt", .prepare = pejl_test_scene_aktindsigt, .dialog = TRUE },
  { .name = "reparer", .prepare = pejl_test_scene_reparer, .dialog = TRUE },
  { .name = "opbevaring", .prepare = pejl_test_scene_opbevaring, .dialog = TRUE },
  { .name = "ramme-hus", .prepare = pejl_test_scene_ramme_hus, .wide = TRUE },
  { .name = "ramme-kolonner", .prepare = pejl_test_scene_ramme_kolonner, .dialog = TRUE },
  { .name = "ramme-tal", .prepare = pejl_test_scene_ramme_tal, .dialog = TRUE },
  { .name = "rammetal", .prepare = pejl_test_scene_rammetal, .dialog = TRUE },
  { .name = "rammetal-figur", .prepare = pejl_test_scene_noegletal, .dialog = TRUE },
  { .name = "redskaber", .prepare = pejl_scene_redskaber, .dialog = TRUE },
  { .name = "redskab", .prepare = pejl_scene_redskab, .dialog = TRUE },
  { .name = "vurdering-lag", .prepare = pejl_scene_vurdering_lag },
  { .name = "vurdering-temaer", .prepare = pejl_scene_vurdering_temaer },
  { .name = "vurdering-koebenhavn", .prepare = pejl_test_scene_vurdering_koebenhavn },
  { .name = "vurdering-med", .prepare = pejl_scene_vurdering_med },
  { .name = "find", .prepare = find, .dialog = TRUE },
  { .name = "historik", .prepare = historik, .dialog = TRUE },
  { .name = "privat", .prepare = privat, .dialog = TRUE },
  { .name = "papirkurv", .prepare = papirkurv, .dialog = TRUE },
  { .name = "genveje", .prepare = genveje, .dialog = TRUE, .gtks_own = TRUE },
};

const guint pejl_test_n_scenes = G_N_ELEMENTS (pejl_test_scenes);
