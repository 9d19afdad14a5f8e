// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out of the window that end in a file or in a page of their own: pictures of charts, the copy that is offered when
// something failed, the store that cannot be opened; and many houses moved at once.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

typedef struct
{
  PejlWindow *window;
  const char *text;
} Sight;

static gboolean
sees (gpointer data)
{
  const Sight *sight = data;

  return pejl_test_find (GTK_WIDGET (sight->window), says, (gpointer) sight->text) != NULL;
}

static void
wait_for_text (PejlWindow *window, const char *text)
{
  Sight sight = { window, text };

  pejl_test_wait (text, sees, &sight);
}

static char *
new_folder (void)
{
  char *folder = g_dir_make_tmp ("pejl-udveje-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static char *
read_start (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  return g_strndup (contents + (contents[0] == '\x89' ? 1 : 0), 3);
}

/* --- charts --- */

static void
test_charts (gconstpointer format)
{
  const gboolean svg = strcmp (format, "svg") == 0;
  g_autofree char *folder = new_folder ();
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlPage *page = pejl_test_show_page (window, "udvalg");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  pejl_test_activate (GTK_WIDGET (page), "page.export-charts", g_variant_new_string (format));
  pejl_test_choose_file (window, folder);
  wait_for_text (window, "Diagrammerne er gemt");
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *start = read_start (folder, name);

      g_assert_true (g_str_has_suffix (name, svg ? ".svg" : ".png"));
      g_assert_cmpstr (start, ==, svg ? "<?x" : "PNG");
      n++;
    }
  g_assert_cmpuint (n, ==, 8);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- slides and numbers --- */

typedef struct
{
  const char *kind;  /* target of page.export */
  const char *name;  /* as a person types it */
  const char *file;  /* as it is written */
  const char *start;
} Export;

static void
test_export (gconstpointer data)
{
  const Export *export = data;
  g_autofree char *folder = new_folder ();
  g_autofree char *typed = g_build_filename (folder, export->name, NULL);
  g_autofree char *path = g_build_filename (folder, export->file, NULL);
  g_autofree char *told = g_strdup_printf ("Skrevet: %s", export->file);
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlPage *page = pejl_test_show_page (window, "udvalg");
  g_autofree char *contents = NULL;

  pejl_test_activate (GTK_WIDGET (page), "page.export", g_variant_new_string (export->kind));
  pejl_test_choose_file (window, typed);
  wait_for_text (window, told);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, export->start));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* The oplæg itself, as it was frozen, from its own page. */
static void
test_export_oplaeg (gconstpointer data)
{
  const Export *export = data;
  g_autofree char *folder = new_folder ();
  g_autofree char *typed = g_build_filename (folder, export->name, NULL);
  g_autofree char *path = g_build_filename (folder, export->file, NULL);
  g_autofree char *told = g_strdup_printf ("Skrevet: %s", export->file);
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  PejlWindow *window;
  PejlPage *page;
  PejlId id;

  pejl_oplaeg_ord (&post->periode, "2024-2025");
  pejl_oplaeg_ord (&post->skaering, "2025-12-31");
  g_assert_true (pejl_oplaeg_begynd (store, pejl_store_get_reader (store), post, &id, &error));
  g_assert_no_error (error);
  window = pejl_test_window_new (store, 1366, 768);
  page = pejl_test_show_page (window, "oplaeg");
  pejl_test_activate (GTK_WIDGET (page), "page.export", g_variant_new_string (export->kind));
  pejl_test_choose_file (window, typed);
  wait_for_text (window, told);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, export->start));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- the copy --- */

static void
test_copy_after_failure (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "kopi.pejl", NULL);
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlPage *page = pejl_test_show_page (window, "overblik");
  g_autoptr (GError) failure = g_error_new (PEJL_STORE_ERROR, PEJL_STORE_ERROR_DISK_FULL, "Disken er fuld.");
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *button;

  pejl_page_failure (page, "Det blev ikke gemt.", failure);
  wait_for_text (window, "Det blev ikke gemt.");
  button = gtk_widget_get_ancestor (pejl_test_find (GTK_WIDGET (window), says, (gpointer) "Gem en kopi"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  pejl_test_choose_file (window, path);
  wait_for_text (window, "Kopien er gemt og efterprøvet");
  report = pejl_verify_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- before it leaves --- */

static gboolean
has_label (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static void
click (GtkWindow *dialog, const char *label)
{
  GtkWidget *found = pejl_test_find (GTK_WIDGET (dialog), has_label, (gpointer) label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
}

static gboolean
is_judged (gconstpointer vurdering)
{
  return ((const PejlVurdering *) vurdering)->maal == PEJL_MAAL_OMRAADE && ((const PejlVurdering *) vurdering)->niveau > 0;
}

/* A reason that the report prints, with a name and a number in it. */
static void
name_somebody (PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) tilsyn = NULL;
  g_autoptr (GError) error = NULL;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_KLADDE;
  query.status_max = PEJL_STATUS_I_HOERING;
  tilsyn = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 50);
  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *one = g_ptr_array_index (tilsyn, i);
      g_autoptr (GPtrArray) all = pejl_query_vurderinger (pejl_store_get_reader (store), &one->id);

      for (guint v = 0; v < all->len; v++)
        if (is_judged (g_ptr_array_index (all, v)))
          {
            const PejlVurdering *vurdering = g_ptr_array_index (all, v);

            pejl_vurdering_set_begrundelse (store, &one->id, PEJL_MAAL_OMRAADE, vurdering->omraade, NULL,
                                            "Vi talte med Emil, som er 120412-1234 i systemet.", NULL, &error);
            g_assert_no_error (error);
          }
    }
}

typedef struct
{
  PejlWindow *window;
  const char *text;
  GtkWindow *found;
} Search;

/* The file dialog may still be going. */
static gboolean
finds_dialog (gpointer data)
{
  Search *search = data;
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

      if (one != GTK_WINDOW (search->window) && pejl_test_find (GTK_WIDGET (one), says, (gpointer) search->text) != NULL)
        search->found = one;
    }
  return search->found != NULL;
}

static GtkWindow *
begin_report (PejlWindow *window, const char *path)
{
  PejlPage *page = pejl_test_show_page (window, "udvalg");
  Search search = { window, "Ligner et CPR-nummer", NULL };

  pejl_test_activate (GTK_WIDGET (page), "page.export-report", NULL);
  pejl_test_choose_file (window, path);
  pejl_test_wait ("the warning", finds_dialog, &search);
  return search.found;
}

/* Nothing is written before a person has seen it; a word that is something else is not warned of again. */
static void
test_before_it_leaves (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "rapport.pdf", NULL);
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window;
  GtkWindow *dialog;

  name_somebody (store);
  window = pejl_test_window_new (store, 1366, 768);
  dialog = begin_report (window, path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "••••••-••••"));
  click (dialog, "Gå tilbage");
  wait_for_text (window, "Stoppet");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  dialog = begin_report (window, path);
  click (dialog, "Det er noget andet");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), has_label, (gpointer) "Det er noget andet"));
  click (dialog, "Skriv den alligevel");
  wait_for_text (window, "Rapporten er");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* --- no store --- */

static void
test_unopened (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "brev.txt", NULL);
  g_autoptr (GError) error = NULL;
  PejlWindow *window;

  g_assert_true (g_file_set_contents (path, "Kære udvalg, her er ingen data, men nok tegn til at være en fil.\n", -1, NULL));
  g_assert_null (pejl_store_open (path, PEJL_STORE_OPEN, &error));
  window = pejl_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 600);
  pejl_window_show_unopened (window, path, error);
  gtk_window_present (GTK_WINDOW (window));
  pejl_test_settle (GTK_WIDGET (window));
  wait_for_text (window, "kan ikke åbnes");
  wait_for_text (window, "brev.txt");
  g_assert_null (pejl_test_find (GTK_WIDGET (window), has_label, (gpointer) "Det kan du gøre"));
  pejl_test_window_close (window);
}

/* --- many houses --- */

static guint
count_in (PejlStore *store, const PejlId *distrikt)
{
  PejlFilter filter = { .distrikt = *distrikt };
  g_autoptr (GPtrArray) houses = pejl_query_dagtilbud (pejl_store_get_reader (store), &filter, "", FALSE, FALSE);

  return houses->len;
}

static gboolean
is_house_list (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_VIEW (widget) && GTK_IS_MULTI_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (widget)));
}

/* As Shift does it: a stretch of the list, a heading in it, one action, one step of undo. */
static void
test_move_many (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  PejlPage *page = pejl_test_show_page (window, "dagtilbud");
  GtkWidget *list = pejl_test_find (GTK_WIDGET (page), is_house_list, NULL);
  char id[PEJL_ID_STRLEN];
  PejlId distrikt;
  g_autoptr (GError) error = NULL;

  pejl_distrikt_add (store, "Æblehaven", &distrikt, &error);
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", 1u, FALSE, FALSE);
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", 3u, FALSE, TRUE);
  pejl_test_settle (GTK_WIDGET (window));
  pejl_test_activate (GTK_WIDGET (page), "page.set-distrikt", g_variant_new_string (pejl_id_to_buf (&distrikt, id)));
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (count_in (store, &distrikt), >=, 2);
  g_assert_true (pejl_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_in (store, &distrikt), ==, 0);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

static const Export exports[] = {
  { "dias", "oplæg.pdf", "oplæg.pdf", "%PDF-" },   { "pptx", "oplæg", "oplæg.pptx", "PK" },
  { "noter", "noter.pdf", "noter.pdf", "%PDF-" },  { "uddeling", "ark", "ark.pdf", "%PDF-" },
  { "tal", "tal.xlsx", "tal.xlsx", "PK" },         { "tal-lukket", "tal.csv", "tal.csv", "\xef\xbb\xbf" },
};

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  g_test_add_data_func ("/udveje/charts/svg", "svg", test_charts);
  g_test_add_data_func ("/udveje/charts/png", "png", test_charts);
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autofree char *path = g_strconcat ("/udveje/export/", exports[i].kind, NULL);

      g_test_add_data_func (path, &exports[i], test_export);
      if (!g_str_has_prefix (exports[i].kind, "tal"))
        {
          g_autofree char *of_page = g_strconcat ("/udveje/export-oplaeg/", exports[i].kind, NULL);

          g_test_add_data_func (of_page, &exports[i], test_export_oplaeg);
        }
    }
  g_test_add_func ("/udveje/copy-after-failure", test_copy_after_failure);
  g_test_add_func ("/udveje/before-it-leaves", test_before_it_leaves);
  g_test_add_func ("/udveje/unopened", test_unopened);
  g_test_add_func ("/udveje/move-many", test_move_many);
  return g_test_run ();
}
