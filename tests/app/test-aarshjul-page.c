// SPDX-License-Identifier: GPL-3.0-or-later
// The årshjul's page: what its list holds and tells, moving by key, proposals taken and taken back, and typing in from
// paper.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-papir-dialog.h"
#include "app/dialogs/pejl-plan-dialog.h"
#include "app/pages/pejl-aarshjul-page.h"
#include "app/pages/pejl-aarshjul-private.h"
#include "app/widgets/aarshjul/pejl-aarshjul-row.h"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-plan-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-aftale.h"

#include <string.h>

/* A year in which the small store has nothing of its own. */
#define YEAR 2031

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlAarshjulPage *page;
  PejlId hus;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_hus (&f->hus);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  f->page = PEJL_AARSHJUL_PAGE (pejl_test_show_page (f->window, "aarshjul"));
  g_object_set (f->page, "year", YEAR, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static PejlId
plan (Fixture *f, const char *dato, gboolean anmeldt)
{
  PejlPlanBesoeg besoeg = { .dagtilbud = f->hus, .anmeldt = anmeldt };
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_strlcpy (besoeg.dato, dato, sizeof besoeg.dato);
  g_assert_true (pejl_plan_besoeg (f->store, &besoeg, 1, &id, &error));
  g_assert_no_error (error);
  return id;
}

static PejlId
agree (Fixture *f, PejlAftaleArt art, const char *dato, const char *titel)
{
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (GError) error = NULL;
  PejlId id;

  aftale->art = art;
  g_free (aftale->dato);
  aftale->dato = g_strdup (dato);
  g_free (aftale->titel);
  aftale->titel = g_strdup (titel);
  g_assert_true (pejl_aftale_create (f->store, aftale, &id, &error));
  g_assert_no_error (error);
  return id;
}

static const PejlAarshjulPunkt *
punkt_at (Fixture *f, guint position)
{
  g_autoptr (PejlAarshjulItem) item = g_list_model_get_item (G_LIST_MODEL (f->page->model), position);

  g_assert_nonnull (item);
  return pejl_aarshjul_item_get_punkt (item);
}

static char *
date_of (Fixture *f, const PejlId *id)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), id);

  return tilsyn != NULL ? g_strdup (tilsyn->dato) : NULL;
}

/* --- the list --- */

typedef struct
{
  guint emissions, position, removed, added;
} Told;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Told *told)
{
  told->emissions++;
  told->position = position;
  told->removed = removed;
  told->added = added;
}

/* Twelve headings, and between them what stands in the months; only what changed is told. */
static void
test_list (Fixture *f, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (f->page->model);
  Told told = { 0 };
  PejlId first, second;

  /* The period ends in the year's December. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 13);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &told);
  first = plan (f, "2031-03-10", TRUE);
  g_assert_cmpuint (told.emissions, ==, 1);
  g_assert_cmpuint (told.position, ==, 3);
  g_assert_cmpuint (told.removed, ==, 0);
  g_assert_cmpuint (told.added, ==, 1);
  second = agree (f, PEJL_AFTALE_UDVALG, "2031-03-10", "Udvalget mødes");
  g_assert_cmpuint (told.emissions, ==, 2);
  g_assert_cmpuint (told.added, ==, 1);
  g_assert_true (pejl_id_equal (&punkt_at (f, 3)->id, &first));
  g_assert_true (pejl_id_equal (&punkt_at (f, 4)->id, &second));
  g_assert_null (punkt_at (f, 2));
  g_signal_handlers_disconnect_by_data (model, &told);
}

static void
on_item_changed (PejlAarshjulItem *item, guint *changes)
{
  (*changes)++;
}

/* A row whose contents alone change stays where it is and says so. */
static void
test_contents (Fixture *f, gconstpointer data)
{
  PejlId id = agree (f, PEJL_AFTALE_SAMTALE, "2031-05-12", "Samtale");
  guint position = pejl_aarshjul_model_find (f->page->model, &id), changes = 0;
  g_autoptr (PejlAarshjulItem) item = g_list_model_get_item (G_LIST_MODEL (f->page->model), position);
  g_autoptr (GError) error = NULL;
  Told told = { 0 };

  g_signal_connect (item, "changed", G_CALLBACK (on_item_changed), &changes);
  g_signal_connect (f->page->model, "items-changed", G_CALLBACK (on_items_changed), &told);
  g_assert_true (pejl_aftale_set_holdt (f->store, &id, "2031-05-12", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (told.emissions, ==, 0);
  g_assert_true (pejl_aarshjul_item_get_punkt (item)->holdt);
  g_signal_handlers_disconnect_by_data (item, &changes);
  g_signal_handlers_disconnect_by_data (f->page->model, &told);
}

static void
test_spoken (Fixture *f, gconstpointer data)
{
  PejlId id = plan (f, "2031-06-05", FALSE);
  guint position = pejl_aarshjul_model_find (f->page->model, &id);
  g_autoptr (PejlAarshjulItem) item = g_list_model_get_item (G_LIST_MODEL (f->page->model), position);
  g_autoptr (PejlAarshjulItem) june
    = g_list_model_get_item (G_LIST_MODEL (f->page->model), pejl_aarshjul_model_find_month (f->page->model, 6));
  g_autofree char *spoken = pejl_aarshjul_row_spoken (item);
  g_autofree char *heading = pejl_aarshjul_row_spoken (june);

  g_assert_true (g_str_has_prefix (spoken, "torsdag 5. juni 2031: "));
  g_assert_nonnull (strstr (spoken, "uanmeldt"));
  g_assert_true (g_str_has_suffix (spoken, "Planlagt"));
  g_assert_cmpstr (heading, ==, "Juni: 1 punkt");
}

/* On a shared screen it is as if it were not there: in the list, in the wheel, and in the number under the title. */
static void
test_hide (Fixture *f, gconstpointer data)
{
  PejlId hidden = plan (f, "2031-06-04", FALSE), shown = plan (f, "2031-06-03", TRUE);
  PejlChartLayout *layout;
  g_autofree char *subtitle = NULL;
  guint n;
  int mark;

  pejl_test_activate (GTK_WIDGET (f->page), "page.hide-uanmeldt", NULL);
  g_assert_cmpuint (pejl_aarshjul_model_find (f->page->model, &hidden), ==, G_MAXUINT);
  g_assert_cmpuint (pejl_aarshjul_model_find (f->page->model, &shown), !=, G_MAXUINT);
  pejl_test_settle (GTK_WIDGET (f->page));
  layout = pejl_chart_view_get_layout (f->page->wheel);
  mark = pejl_chart_layout_find (layout, "felt:tilsyn:6");
  g_assert_cmpint (mark, >=, 0);
  g_assert_nonnull (strstr (pejl_chart_layout_marks (layout, &n)[mark].spoken, ": 1 besøg"));
  g_object_get (f->page, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, "2 punkter i 2031");
  pejl_test_activate (GTK_WIDGET (f->page), "page.hide-uanmeldt", NULL);
  g_assert_cmpuint (pejl_aarshjul_model_find (f->page->model, &hidden), !=, G_MAXUINT);
}

/* The wheel leads to the list: one selection. */
static void
test_wheel (Fixture *f, gconstpointer data)
{
  PejlId id = plan (f, "2031-09-09", TRUE);

  pejl_test_settle (GTK_WIDGET (f->page));
  g_signal_emit_by_name (f->page->wheel, "mark-activated", "felt:tilsyn:9");
  g_assert_nonnull (pejl_aarshjul_page_selected (f->page));
  g_assert_true (pejl_id_equal (&pejl_aarshjul_page_selected (f->page)->id, &id));
}

/* --- moving --- */

static void
move (Fixture *f, int days, int months)
{
  pejl_test_activate (GTK_WIDGET (f->page), "page.move", g_variant_new ("(ii)", days, months));
}

static void
test_move (Fixture *f, gconstpointer data)
{
  static const struct
  {
    int days, months;
    const char *dato, *said;
  } steps[] = {
    { 1, 0, "2031-05-22", "kristi himmelfartsdag" }, { 7, 0, "2031-05-29", NULL },  { 2, 0, "2031-05-31", "lørdag" },
    { 0, 1, "2031-06-30", NULL },                    { 1, 0, "2031-07-01", "i juli" }, { -1, 0, "2031-06-30", NULL },
  };
  PejlId id = plan (f, "2031-05-21", FALSE);
  g_autoptr (GError) error = NULL;

  pejl_aarshjul_page_select (f->page, &id);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *dato = NULL;
      g_autofree char *said = NULL;

      move (f, steps[i].days, steps[i].months);
      dato = date_of (f, &id);
      said = g_utf8_strdown (gtk_label_get_text (f->page->hint), -1);
      g_assert_cmpstr (dato, ==, steps[i].dato);
      if (steps[i].said != NULL)
        g_assert_nonnull (strstr (said, steps[i].said));
      /* The selection goes along. */
      g_assert_true (pejl_id_equal (&pejl_aarshjul_page_selected (f->page)->id, &id));
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  {
    g_autofree char *dato = date_of (f, &id);

    g_assert_cmpstr (dato, ==, "2031-05-21");
  }
}

/* Over New Year the page goes along. */
static void
test_move_to_next_year (Fixture *f, gconstpointer data)
{
  PejlId id = plan (f, "2031-12-31", TRUE);
  g_autofree char *dato = NULL;
  int year;

  pejl_aarshjul_page_select (f->page, &id);
  move (f, 1, 0);
  dato = date_of (f, &id);
  g_object_get (f->page, "year", &year, NULL);
  g_assert_cmpstr (dato, ==, "2032-01-01");
  g_assert_cmpint (year, ==, 2032);
  g_assert_true (pejl_id_equal (&pejl_aarshjul_page_selected (f->page)->id, &id));
}

static GtkDropTarget *
drop_target_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller); /* the widget holds on to it */
    }
  g_assert_not_reached ();
}

static void
drop_on (Fixture *f, GtkWidget *widget, const PejlId *id, double x, double y)
{
  g_autoptr (PejlAarshjulItem) item
    = g_list_model_get_item (G_LIST_MODEL (f->page->model), pejl_aarshjul_model_find (f->page->model, id));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, PEJL_TYPE_AARSHJUL_ITEM);
  g_value_set_object (&value, item);
  g_signal_emit_by_name (drop_target_of (widget), "drop", &value, x, y, &taken);
  g_assert_true (taken);
}

static gboolean
shows_month (GtkWidget *widget, gpointer month)
{
  PejlAarshjulItem *item = PEJL_IS_AARSHJUL_ROW (widget) ? pejl_aarshjul_row_get_item (PEJL_AARSHJUL_ROW (widget)) : NULL;

  return item != NULL && pejl_aarshjul_item_get_punkt (item) == NULL
         && pejl_aarshjul_item_get_month (item) == GPOINTER_TO_INT (month);
}

/* On a field of the wheel it gets that day; on a month's heading the same day of that month. */
static void
test_drop (Fixture *f, gconstpointer data)
{
  PejlId id = plan (f, "2031-03-31", TRUE);
  g_autofree char *on_wheel = NULL;
  g_autofree char *on_heading = NULL;
  const PejlChartMark *mark;
  PejlChartLayout *layout;
  GtkWidget *row;
  guint n;

  pejl_test_settle (GTK_WIDGET (f->page));
  layout = pejl_chart_view_get_layout (f->page->wheel);
  mark = &pejl_chart_layout_marks (layout, &n)[pejl_chart_layout_find (layout, "felt:udvalg:12")];
  drop_on (f, GTK_WIDGET (f->page->wheel), &id, mark->x + mark->width / 2, mark->y + mark->height / 2);
  on_wheel = date_of (f, &id);
  g_assert_true (g_str_has_prefix (on_wheel, "2031-12-1"));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  /* The page shows what came back before a person scrolls on. */
  pejl_test_settle (GTK_WIDGET (f->page));
  gtk_widget_activate_action (GTK_WIDGET (f->page->list), "list.scroll-to-item", "u",
                              pejl_aarshjul_model_find_month (f->page->model, 2));
  pejl_test_settle (GTK_WIDGET (f->page));
  row = pejl_test_find (GTK_WIDGET (f->page), shows_month, GINT_TO_POINTER (2));
  g_assert_nonnull (row);
  drop_on (f, row, &id, 5, 5);
  on_heading = date_of (f, &id);
  g_assert_cmpstr (on_heading, ==, "2031-02-28");
}

static void
test_held_stays (Fixture *f, gconstpointer data)
{
  PejlId id = agree (f, PEJL_AFTALE_UDVALG, "2031-02-04", "Udvalget");
  g_autoptr (PejlAftale) now = NULL;

  pejl_aarshjul_page_select (f->page, &id);
  pejl_test_activate (GTK_WIDGET (f->page), "page.held", NULL);
  pejl_aarshjul_flyt_til (f->page, pejl_aarshjul_page_selected (f->page), "2031-02-05");
  now = pejl_query_aftale_by_id (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (now->dato, ==, "2031-02-04");
  g_assert_cmpstr (now->holdt, ==, "2031-02-04");
  pejl_test_activate (GTK_WIDGET (f->page), "page.delete", NULL);
  g_assert_null (pejl_query_aftale_by_id (pejl_store_get_reader (f->store), &id));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (pejl_aarshjul_model_find (f->page->model, &id), !=, G_MAXUINT);
}

/* --- proposals --- */

static guint
count_planned (Fixture *f)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_max = PEJL_STATUS_PLANLAGT;
  return pejl_query_tilsyn_count (pejl_store_get_reader (f->store), &query);
}

static void
test_proposals (Fixture *f, gconstpointer data)
{
  GListModel *plan_model = G_LIST_MODEL (f->page->plan);
  guint before = count_planned (f), n;
  g_autoptr (PejlPlanItem) first = NULL;
  g_autofree char *day = NULL;
  GtkWidget *pane = GTK_WIDGET (f->page->plan_pane);

  g_object_set (f->page, "part", "forslag", NULL);
  pejl_test_settle (GTK_WIDGET (f->page));
  n = g_list_model_get_n_items (plan_model);
  g_assert_cmpuint (n, >, 2);
  g_assert_cmpuint (n, ==, pejl_plan_model_get_lacking (f->page->plan));
  first = g_list_model_get_item (plan_model, 0);
  day = g_strdup (pejl_plan_item_get_forslag (first)->dato);
  /* One: the others stay what they are. */
  pejl_test_activate (pane, "plan.take", NULL);
  g_assert_cmpuint (count_planned (f), ==, before + 1);
  g_assert_cmpuint (g_list_model_get_n_items (plan_model), ==, n - 1);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (plan_model), ==, n);
  g_assert_cmpstr (pejl_plan_item_get_forslag (first)->dato, ==, day);
  /* One is left, the rest taken: one step back. */
  pejl_test_activate (pane, "plan.leave", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (plan_model), ==, n - 1);
  pejl_test_activate (pane, "plan.take-all", NULL);
  g_assert_cmpuint (count_planned (f), ==, before + n - 1);
  g_assert_cmpuint (g_list_model_get_n_items (plan_model), ==, 0);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (count_planned (f), ==, before);
  /* Another seed, other days; what was left is there again. */
  pejl_test_activate (pane, "plan.another", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (plan_model), ==, n);
}

/* A changed proposal is taken as it was changed. */
static void
test_change_proposal (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlPlanItem) item = g_list_model_get_item (G_LIST_MODEL (f->page->plan), 0);
  PejlPlanBesoeg besoeg;
  PejlId me;

  pejl_store_get_author (f->store, &me);
  pejl_plan_model_change (f->page->plan, item, "2031-10-10", FALSE, &me, "Maja Holm");
  g_assert_true (pejl_plan_item_get_besoeg (item, &besoeg));
  g_assert_cmpstr (besoeg.dato, ==, "2031-10-10");
  g_assert_false (besoeg.anmeldt);
  g_assert_true (pejl_id_equal (&besoeg.konsulent, &me));
}

/* --- from paper --- */

static void
test_paper (Fixture *f, gconstpointer data)
{
  PejlReader *reader = pejl_store_get_reader (f->store);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *field = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *klokken = NULL;
  g_autofree char *tekst = NULL;
  g_autoptr (GError) error = NULL;
  const PejlEvidens *added = NULL;
  PejlPapirDialog *dialog;
  PejlId tilsyn;

  pejl_test_store_kladde (f->store, &tilsyn);
  field = pejl_id_to_string (&tilsyn);
  before = pejl_query_evidens_of_tilsyn (reader, &tilsyn);
  g_assert_true (pejl_store_draft_put (f->store, PEJL_DRAFT_EVIDENS, field, "halvt skrevet", NULL, &error));
  dialog = pejl_papir_dialog_present (GTK_WINDOW (f->window), f->store, &tilsyn);
  g_assert_nonnull (dialog);
  pejl_test_settle (GTK_WIDGET (dialog));
  /* A number that the schema does not have is not lost in silence. */
  g_object_set (dialog, "klokken", "920", "tekst", "Bygger en bane", "tegn", "1 999", NULL);
  pejl_test_activate (GTK_WIDGET (dialog), "papir.add", NULL);
  after = pejl_query_evidens_of_tilsyn (reader, &tilsyn);
  g_assert_cmpuint (after->len, ==, before->len);
  g_object_set (dialog, "tegn", "1 2- 3?", NULL);
  pejl_test_activate (GTK_WIDGET (dialog), "papir.add", NULL);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = pejl_query_evidens_of_tilsyn (reader, &tilsyn);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < after->len; i++)
    if (strcmp (((PejlEvidens *) after->pdata[i])->tekst, "Bygger en bane") == 0)
      added = after->pdata[i];
  g_assert_nonnull (added);
  g_assert_true (g_str_has_suffix (added->tidspunkt, "T09:20"));
  g_assert_cmpuint (added->tegn->len, ==, 3);
  g_assert_cmpint (g_array_index (added->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_STYRKER);
  g_assert_cmpint (g_array_index (added->tegn, PejlEvidensTegn, 1).retning, ==, PEJL_RETNING_MANGLER);
  g_assert_cmpint (g_array_index (added->tegn, PejlEvidensTegn, 2).retning, ==, PEJL_RETNING_AABEN);
  /* The next begins at the last time, with an empty text; the editor's own half sentence is untouched. */
  g_object_get (dialog, "klokken", &klokken, "tekst", &tekst, NULL);
  g_assert_cmpstr (klokken, ==, "09:20");
  g_assert_cmpstr (tekst, ==, "");
  kept = pejl_store_draft_get (f->store, PEJL_DRAFT_EVIDENS, field, NULL);
  g_assert_cmpstr (kept, ==, "halvt skrevet");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_check (GtkWidget *widget, gpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static void
tick_leder (GtkWidget *dialog)
{
  GtkWidget *valg = pejl_test_find_type (dialog, PEJL_TYPE_SAMTALE_VALG);
  GtkWidget *check;

  g_assert_nonnull (valg);
  pejl_samtale_valg_popup (PEJL_SAMTALE_VALG (valg));
  pejl_test_settle (dialog);
  check = pejl_test_find (valg, is_check, (gpointer) "Leder");
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (check, GTK_TYPE_POPOVER)));
  pejl_test_settle (dialog);
}

static gboolean
is_kinds (GtkWidget *widget, gpointer unused)
{
  GListModel *model = GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;

  return GTK_IS_STRING_LIST (model) && g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), 1), "Samtale") == 0;
}

/* Whom a samtale was with is asked on the form, is in its draft, and is written with it. */
static void
test_paper_samtale (Fixture *f, gconstpointer data)
{
  PejlReader *reader = pejl_store_get_reader (f->store);
  g_autoptr (GPtrArray) after = NULL;
  const PejlEvidens *added = NULL;
  PejlPapirDialog *dialog;
  PejlId tilsyn;

  pejl_test_store_kladde (f->store, &tilsyn);
  dialog = pejl_papir_dialog_present (GTK_WINDOW (f->window), f->store, &tilsyn);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_null (pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_SAMTALE_VALG));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pejl_test_find (GTK_WIDGET (dialog), is_kinds, NULL)), 1);
  pejl_test_settle (GTK_WIDGET (dialog));
  tick_leder (GTK_WIDGET (dialog));
  g_object_set (dialog, "klokken", "11", "tekst", "Vi vil gerne have sparring", NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  pejl_test_settle (GTK_WIDGET (f->window));
  dialog = pejl_papir_dialog_present (GTK_WINDOW (f->window), f->store, &tilsyn);
  pejl_test_activate (GTK_WIDGET (dialog), "papir.add", NULL);
  after = pejl_query_evidens_of_tilsyn (reader, &tilsyn);
  for (guint i = 0; i < after->len; i++)
    if (strcmp (((PejlEvidens *) after->pdata[i])->tekst, "Vi vil gerne have sparring") == 0)
      added = after->pdata[i];
  g_assert_nonnull (added);
  g_assert_cmpint (added->art, ==, PEJL_ART_SAMTALE);
  g_assert_cmpuint (added->med, ==, PEJL_MED_LEDER);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is typed and not saved is there again. */
static void
test_paper_draft (Fixture *f, gconstpointer data)
{
  g_autofree char *tekst = NULL;
  g_autofree char *tegn = NULL;
  PejlPapirDialog *dialog;
  PejlId tilsyn;

  pejl_test_store_kladde (f->store, &tilsyn);
  dialog = pejl_papir_dialog_present (GTK_WINDOW (f->window), f->store, &tilsyn);
  g_object_set (dialog, "klokken", "10", "tekst", "Linje ét\nlinje to", "tegn", "4", NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  pejl_test_settle (GTK_WIDGET (f->window));
  dialog = pejl_papir_dialog_present (GTK_WINDOW (f->window), f->store, &tilsyn);
  g_object_get (dialog, "tekst", &tekst, "tegn", &tegn, NULL);
  g_assert_cmpstr (tekst, ==, "Linje ét\nlinje to");
  g_assert_cmpstr (tegn, ==, "4");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* --- the form --- */

static gboolean
on_save (const PejlPlanValues *values, gpointer data, GError **error)
{
  PejlPlanValues *kept = data;

  kept->tilsyn = values->tilsyn;
  kept->anmeldt = values->anmeldt;
  kept->aftale = pejl_aftale_ref (values->aftale);
  return TRUE;
}

static gboolean
is_suggested (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action");
}

/* What it was given comes back when it is saved; a title made of kind and place is left to follow them. */
static void
test_form (Fixture *f, gconstpointer data)
{
  PejlId id = agree (f, PEJL_AFTALE_SAMTALE, "2031-11-04", "");
  g_autoptr (PejlAftale) aftale = pejl_query_aftale_by_id (pejl_store_get_reader (f->store), &id);
  PejlPlanValues values = { .aftale = aftale }, kept = { 0 };
  GtkWindow *dialog;

  pejl_plan_dialog_present (GTK_WINDOW (f->window), f->store, "Ændr", &values, TRUE, on_save, &kept, NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (dialog), is_suggested, NULL), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (kept.aftale);
  g_assert_false (kept.tilsyn);
  g_assert_cmpstr (kept.aftale->dato, ==, "2031-11-04");
  g_assert_cmpint (kept.aftale->art, ==, PEJL_AFTALE_SAMTALE);
  g_assert_cmpstr (kept.aftale->titel, ==, "");
  pejl_aftale_unref (kept.aftale);
}

#define ADD(path, test) g_test_add ("/aarshjul-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  pejl_test_app_init (&argc, &argv);

  ADD ("list", test_list);
  ADD ("contents", test_contents);
  ADD ("spoken", test_spoken);
  ADD ("hide", test_hide);
  ADD ("wheel", test_wheel);
  ADD ("move", test_move);
  ADD ("move-to-next-year", test_move_to_next_year);
  ADD ("drop", test_drop);
  ADD ("held-stays", test_held_stays);
  ADD ("proposals", test_proposals);
  ADD ("change-proposal", test_change_proposal);
  ADD ("paper", test_paper);
  ADD ("paper-draft", test_paper_draft);
  ADD ("paper-samtale", test_paper_samtale);
  ADD ("form", test_form);
  return g_test_run ();
}
