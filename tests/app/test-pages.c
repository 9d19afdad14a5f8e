// SPDX-License-Identifier: GPL-3.0-or-later
// Every page: with nothing in the store, with something, at 400 px, when the store changes, and gone when its window is.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

#define NARROW 400

static const char *const pages[] = { "overblik", "strategi", "dagtilbud", "tilsyn", "aarshjul", "udvalg" };

static gboolean
says (GtkWidget *widget, gpointer text)
{
  const char *words = pejl_test_words (widget);

  return words != NULL && strstr (words, text) != NULL;
}

/* Whether words that one can see hold the text. */
static gboolean
shows (gpointer window, const char *text)
{
  return pejl_test_find (GTK_WIDGET (window), says, (gpointer) text) != NULL;
}

static void
add_words (GtkWidget *widget, GString *all)
{
  const char *words = pejl_test_words (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (words != NULL)
    g_string_append_printf (all, "%s\n", words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_words (child, all);
}

/* All that can be read in the window. */
static char *
read_all (PejlWindow *window)
{
  GString *all = g_string_new (NULL);

  add_words (GTK_WIDGET (window), all);
  return g_string_free (all, FALSE);
}

/* --- empty and small --- */

static void
test_empty (gconstpointer page)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_BEGUN);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);

  g_assert_nonnull (pejl_test_show_page (window, page));
  g_assert_true (shows (window, "Prøvekøbing Kommune"));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

static void
test_small (gconstpointer page)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlPage *shown = pejl_test_show_page (window, page);
  g_autofree char *title = NULL;

  g_object_get (shown, "title", &title, NULL);
  g_assert_true (shows (window, title));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- narrow --- */

/* Something that one can be meant to see, and that lies beyond the window's edge where nothing scrolls to it. */
static gboolean
is_cut_off (GtkWidget *widget, gpointer window)
{
  graphene_rect_t bounds;

  /* The theme lets a scroll bar's handle reach over the edge. */
  if (gtk_widget_get_first_child (widget) != NULL || gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL
      || !gtk_widget_compute_bounds (widget, window, &bounds)
      || bounds.size.width < 1 || bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (window) + 0.5f)
    return FALSE;
  for (GtkWidget *up = widget; up != NULL; up = gtk_widget_get_parent (up))
    if (GTK_IS_SCROLLED_WINDOW (up))
      {
        GtkPolicyType horizontal;

        gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (up), &horizontal, NULL);
        if (horizontal == GTK_POLICY_AUTOMATIC)
          return FALSE;
      }
  return TRUE;
}

static void
assert_nothing_cut_off (GtkWidget *window)
{
  GtkWidget *found = pejl_test_find (window, is_cut_off, window);
  graphene_rect_t bounds;
  GString *place;

  if (found == NULL || !gtk_widget_compute_bounds (found, window, &bounds))
    return;
  place = g_string_new (GTK_IS_LABEL (found) ? gtk_label_get_text (GTK_LABEL (found)) : "");
  for (GtkWidget *up = found; up != NULL; up = gtk_widget_get_parent (up))
    g_string_append_printf (place, " in %s", G_OBJECT_TYPE_NAME (up));
  g_test_message ("cut off at %d px of %d: %s", gtk_widget_get_width (window),
                  (int) (bounds.origin.x + bounds.size.width), place->str);
  g_string_free (place, TRUE);
  g_test_fail ();
}

static void
test_narrow (gconstpointer data)
{
  const PejlTestScene *scene = data;
  PejlStore *store = pejl_test_store_new (scene->first_start ? PEJL_TEST_STORE_EMPTY : PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, NARROW, 800);
  GtkWindow *shown = scene->prepare (window, store);
  int min;

  pejl_test_settle (GTK_WIDGET (shown));
  gtk_widget_measure (GTK_WIDGET (shown), GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  g_assert_cmpint (min, <=, NARROW);
  assert_nothing_cut_off (GTK_WIDGET (shown));
  if (shown == GTK_WINDOW (window))
    g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (shown)), ==, NARROW);
  else
    gtk_window_destroy (shown);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- changes of the store --- */

typedef struct
{
  PejlWindow *window;
  char *before;
} Reading;

static gboolean
reads_otherwise (gpointer data)
{
  const Reading *reading = data;
  g_autofree char *now = read_all (reading->window);

  return strcmp (now, reading->before) != 0;
}

/* A planned visit today, an evidens of a tegn never seen, a level, and a house with a new name: every page shows some of it. */
static void
change_store (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (reader, &kommune->strategi);
  g_autoptr (GPtrArray) cell = pejl_strategi_cell (strategi, 3, pejl_strategi_find_rolle (strategi, "ledere"));
  const PejlEvidensTegn link = { ((const PejlTegn *) g_ptr_array_index (cell, 0))->id, PEJL_RETNING_STYRKER };
  const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, 0);
  const PejlId whole_house = { { 0 } };
  PejlId hus = pejl_dagtilbud_id_for ("G90006");
  PejlId tilsyn;
  PejlId distrikt;
  char now[PEJL_TIDSPUNKT_LEN];
  char today[PEJL_DATO_LEN];
  g_autoptr (GError) error = NULL;

  pejl_dato_today (today);
  pejl_tidspunkt_now (now);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, today, &tilsyn, &error);
  g_assert_no_error (error);
  pejl_evidens_add (store, &tilsyn, PEJL_ART_SAMTALE, now, &whole_house, "Lederen fortæller om årets plan.", &link, 1, NULL,
                    &error);
  g_assert_no_error (error);
  pejl_vurdering_set_niveau (store, &tilsyn, PEJL_MAAL_OMRAADE, omraade->key, NULL, 2, &error);
  g_assert_no_error (error);
  pejl_distrikt_add (store, "Æblehaven", &distrikt, &error);
  g_assert_no_error (error);
  pejl_dagtilbud_set_distrikt (store, &hus, 1, &distrikt, &error);
  g_assert_no_error (error);
}

static void
test_follows_store (gconstpointer page)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  Reading reading = { window, NULL };

  pejl_test_show_page (window, page);
  reading.before = read_all (window);
  change_store (store);
  pejl_test_wait ("the page with what was written", reads_otherwise, &reading);
  g_free (reading.before);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* An evidens of a tegn never seen, as a packet brings it: in bulk. */
static PejlAction *
foreign_evidens (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (reader, &kommune->strategi);
  g_autoptr (GPtrArray) cell = pejl_strategi_cell (strategi, 3, pejl_strategi_find_rolle (strategi, "ledere"));
  g_autoptr (GPtrArray) tilsyn = NULL;
  PejlAction *action = pejl_action_new ("Pakke");
  const PejlTilsyn *latest;
  PejlTilsynQuery query;
  PejlId evidens = pejl_id_new ();
  PejlId link = pejl_id_new ();

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.status_max = PEJL_STATUS_I_HOERING;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  tilsyn = pejl_query_tilsyn (reader, &query, 0, 1);
  g_assert_cmpuint (tilsyn->len, ==, 1);
  latest = g_ptr_array_index (tilsyn, 0);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &latest->id);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, PEJL_ART_SAMTALE);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "Lederen fortæller om årets plan.");
  pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &link);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_EVIDENS, &evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TEGN, &((const PejlTegn *) g_ptr_array_index (cell, 0))->id);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_TEGN_RETNING, PEJL_RETNING_STYRKER);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TILSYN, &latest->id);
  return action;
}

static gboolean
finds_otherwise (gpointer data)
{
  const Reading *reading = data;

  return !shows (reading->window, reading->before);
}

static void
test_follows_packet (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  Reading reading = { window, NULL };
  GtkWidget *finding;
  g_autoptr (GError) error = NULL;

  pejl_test_show_page (window, "strategi");
  finding = pejl_test_find (GTK_WIDGET (window), says, (gpointer) " tegn er set i perioden");
  g_assert_nonnull (finding);
  reading.before = g_strdup (gtk_label_get_text (GTK_LABEL (finding)));
  g_ptr_array_add (actions, foreign_evidens (store));
  pejl_store_commit_bulk (store, actions, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pejl_test_wait ("the page with what the packet brought", finds_otherwise, &reading);
  g_free (reading.before);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* What was written while another page was shown is there when the page comes back. */
static void
test_catches_up (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);

  pejl_test_show_page (window, "dagtilbud");
  g_assert_false (shows (window, "Æblehaven"));
  pejl_test_show_page (window, "strategi");
  change_store (store);
  pejl_test_show_page (window, "dagtilbud");
  g_assert_true (shows (window, "Æblehaven"));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

static void
test_undo (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlId distrikt;
  g_autoptr (GError) error = NULL;

  pejl_test_show_page (window, "dagtilbud");
  pejl_distrikt_add (store, "Æblehaven", &distrikt, &error);
  g_assert_no_error (error);
  {
    PejlId hus = pejl_dagtilbud_id_for ("G90006");

    pejl_dagtilbud_set_distrikt (store, &hus, 1, &distrikt, &error);
    g_assert_no_error (error);
  }
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_true (shows (window, "Distrikt Æblehaven"));
  pejl_test_activate (GTK_WIDGET (window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_false (shows (window, "Distrikt Æblehaven"));
  pejl_test_activate (GTK_WIDGET (window), "win.redo", NULL);
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_true (shows (window, "Distrikt Æblehaven"));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- the end --- */

static void
test_finalize (gconstpointer data)
{
  const PejlTestScene *scene = data;
  PejlStore *store = pejl_test_store_new (scene->first_start ? PEJL_TEST_STORE_EMPTY : PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  GtkWindow *shown = scene->prepare (window, store);
  gpointer page;

  pejl_test_settle (GTK_WIDGET (shown));
  page = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_PAGE);
  g_assert_nonnull (page);
  g_object_add_weak_pointer (page, &page);
  if (shown != GTK_WINDOW (window))
    {
      gpointer dialog = shown;

      g_object_add_weak_pointer (dialog, &dialog);
      gtk_window_close (shown);
      pejl_test_settle (GTK_WIDGET (window));
      g_assert_true (dialog == NULL || !gtk_widget_get_mapped (GTK_WIDGET (dialog)));
      if (dialog != NULL)
        g_object_remove_weak_pointer (dialog, &dialog);
    }
  pejl_test_window_close (window);
  g_assert_null (page);
  pejl_test_store_free (store);
}

static void
add_for_pages (const char *what, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pages/%s/%s", what, pages[i]);

      g_test_add_data_func (path, pages[i], test);
    }
}

static void
add_for_scenes (const char *what, GTestDataFunc test)
{
  for (guint i = 0; i < pejl_test_n_scenes; i++)
    {
      g_autofree char *path = g_strdup_printf ("/pages/%s/%s", what, pejl_test_scenes[i].name);

      if (test == test_narrow && pejl_test_scenes[i].gtks_own)
        continue;
      g_test_add_data_func (path, &pejl_test_scenes[i], test);
    }
}

/* A house whose report is due, two years after its last one or its first visit (dagtilbudsloven § 5), stands in Overblik, and
 * one without a visit that long ago does not. */
static void
test_publication_due (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window;
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN], then[PEJL_DATO_LEN];
  PejlId hus, tilsyn;

  pejl_test_store_hus (&hus);
  pejl_dato_today (today);
  pejl_dato_add_days (today, -800, then);
  g_assert_true (pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, then, &tilsyn, &error));
  window = pejl_test_window_new (store, 1366, 768);
  pejl_test_show_page (window, "overblik");
  g_assert_true (shows (window, "Tilsynsrapport skulle være offentliggjort"));
  g_assert_true (pejl_tilsyn_delete (store, &tilsyn, &error));
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_false (shows (window, "Tilsynsrapport skulle være offentliggjort"));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  add_for_pages ("empty", test_empty);
  add_for_pages ("small", test_small);
  add_for_scenes ("narrow", test_narrow);
  add_for_pages ("follows-store", test_follows_store);
  g_test_add_func ("/pages/follows-packet", test_follows_packet);
  g_test_add_func ("/pages/catches-up", test_catches_up);
  g_test_add_func ("/pages/publication-due", test_publication_due);
  g_test_add_func ("/pages/undo", test_undo);
  add_for_scenes ("finalize", test_finalize);
  return g_test_run ();
}
