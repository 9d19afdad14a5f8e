// SPDX-License-Identifier: GPL-3.0-or-later
// A long visit: hundreds of evidens, of which only those near what is in sight are made into what one sees.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-editor.h"

#include "app/widgets/evidens/pejl-evidens-menu.h"
#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/evidens/pejl-stroem-view.h"
#include "core/actions/pejl-tilsyn-actions.h"

#define MANY 160
/* What a window of 768 px shows, and a few screens around it. */
#define NEAR_MAX 80
/* What is drawn of a row, and of the whole window; without still boxes some 40 and 1,000. */
#define NODES_OF_ROW_MAX 8
#define NODES_MAX 120

static void
setup (Editor *f, gconstpointer data)
{
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  g_autoptr (GError) error = NULL;

  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f->store, &f->tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *when = g_strdup_printf ("%sT%02u:%02u", tilsyn->dato, 10 + i / 60, i % 60);
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_printf (text, "Nummer %u.", i);
      for (guint more = 0; more < i % 5; more++)
        g_string_append (text, " Fire børn bygger en bro af klodser, og en voksen sætter ord på det, de gør.");
      pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, when, NULL, text->str, NULL, 0, NULL, &error);
      g_assert_no_error (error);
    }
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
}

/* --- the list and its place --- */

static GtkListBox *
list_of (Editor *f)
{
  return GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (editor_row (f, 0))));
}

static GtkWidget *
scroll_of (Editor *f)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (list_of (f)), GTK_TYPE_SCROLLED_WINDOW);
}

static GtkAdjustment *
place_of (Editor *f)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll_of (f)));
}

static double
end_of (GtkAdjustment *place)
{
  return gtk_adjustment_get_upper (place) - gtk_adjustment_get_page_size (place);
}

static void
scroll_to (Editor *f, double value)
{
  gtk_adjustment_set_value (place_of (f), value);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static guint
count_rows (Editor *f)
{
  guint n = 0;

  while (editor_row (f, n) != NULL)
    n++;
  return n;
}

static guint
count_near (Editor *f)
{
  guint near = 0;

  for (guint i = 0; editor_row (f, i) != NULL; i++)
    near += pejl_evidens_row_get_near (PEJL_EVIDENS_ROW (editor_row (f, i))) ? 1 : 0;
  return near;
}

/* From the upper edge of what is in sight, px. */
static double
top_of (Editor *f, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), scroll_of (f), &bounds));
  return bounds.origin.y;
}

static gboolean
is_in_sight (Editor *f, GtkListBoxRow *row)
{
  double top = top_of (f, row);

  return top < gtk_widget_get_height (scroll_of (f)) && top + gtk_widget_get_height (GTK_WIDGET (row)) > 0;
}

static GtkListBoxRow *
first_in_sight (Editor *f)
{
  guint i = 0;

  while (!is_in_sight (f, editor_row (f, i)))
    i++;
  return editor_row (f, i);
}

static void
assert_nothing_blank (Editor *f)
{
  guint seen = 0;

  for (guint i = 0; editor_row (f, i) != NULL; i++)
    if (is_in_sight (f, editor_row (f, i)))
      {
        g_assert_true (pejl_evidens_row_get_near (PEJL_EVIDENS_ROW (editor_row (f, i))));
        seen++;
      }
  g_assert_cmpuint (seen, >, 2);
}

/* --- few rows --- */

static void
test_opens_with_few (Editor *f, gconstpointer data)
{
  g_assert_cmpuint (count_rows (f), >=, MANY);
  g_assert_cmpuint (count_near (f), <, NEAR_MAX);
  /* The newest is in sight. */
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place_of (f)), end_of (place_of (f)), 1);
  assert_nothing_blank (f);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (editor_row (f, count_rows (f) - 1))), >, 300);
}

static void
test_scrolls_with_few (Editor *f, gconstpointer data)
{
  double step = gtk_adjustment_get_page_size (place_of (f)) * 0.8;

  for (double value = gtk_adjustment_get_value (place_of (f)); value > 0; value -= step)
    {
      scroll_to (f, value);
      assert_nothing_blank (f);
      g_assert_cmpuint (count_near (f), <, NEAR_MAX);
    }
  scroll_to (f, 0);
  g_assert_true (is_in_sight (f, editor_row (f, 0)));
  assert_nothing_blank (f);
}

/* Rows above turn out higher or lower than guessed; what one looks at stays where it is. */
static void
test_nothing_jumps (Editor *f, gconstpointer data)
{
  GtkListBoxRow *row;
  double before;

  scroll_to (f, end_of (place_of (f)) / 2);
  for (guint i = 0; i < 20; i++)
    {
      row = first_in_sight (f);
      before = top_of (f, row);
      scroll_to (f, gtk_adjustment_get_value (place_of (f)) - 40);
      g_assert_cmpfloat_with_epsilon (top_of (f, row), before + 40, 1.5);
    }
}

/* A row that is far has its name and its keys all the same. */
static void
test_far_row_is_whole (Editor *f, gconstpointer data)
{
  GtkListBoxRow *row = editor_row (f, 70);
  const PejlEvidens *evidens = pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)));
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (f->store), &tilsyn->strategi);
  g_autofree char *name = pejl_evidens_spoken (evidens, strategi);
  GtkWidget *stream = pejl_test_find_type (f->page, PEJL_TYPE_STROEM_VIEW);
  PejlId id = evidens->id;

  g_assert_false (pejl_evidens_row_get_near (PEJL_EVIDENS_ROW (row)));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_true (pejl_stroem_view_show_evidens (PEJL_STROEM_VIEW (stream), &id));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (is_in_sight (f, row));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (row));
  assert_nothing_blank (f);
  /* Edited, it stays, wherever one scrolls. */
  g_assert_true (editor_shortcut (GTK_WIDGET (row), GDK_KEY_F2, 0));
  pejl_test_settle (GTK_WIDGET (f->window));
  scroll_to (f, end_of (place_of (f)));
  g_assert_true (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (row)));
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (row), PEJL_TYPE_EVIDENS_TEKST));
}

/* Typing that was cut short in a row far up goes on there. */
static void
test_draft_far_up (Editor *f, gconstpointer data)
{
  GtkWidget *stream = pejl_test_find_type (f->page, PEJL_TYPE_STROEM_VIEW);
  PejlId id = pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (editor_row (f, 20))))->id;
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_assert_nonnull (stream);
  pejl_store_draft_put (f->store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&id, hex), "halvt rettet", NULL, &error);
  g_assert_no_error (error);
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
  g_assert_true (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (editor_row (f, 20))));
}

/* --- a key in the entry --- */

/* Counts how often it is measured and drawn. */
typedef struct
{
  GtkWidget parent_instance;
  guint measured;
  guint drawn;
} Taeller;

typedef GtkWidgetClass TaellerClass;

static GType taeller_get_type (void);
G_DEFINE_TYPE (Taeller, taeller, GTK_TYPE_WIDGET)

static void
taeller_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  ((Taeller *) widget)->measured++;
  *minimum = *natural = 1;
}

static void
taeller_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ((Taeller *) widget)->drawn++;
}

static void
taeller_class_init (TaellerClass *klass)
{
  klass->measure = taeller_measure;
  klass->snapshot = taeller_snapshot;
}

static void
taeller_init (Taeller *self)
{
}

/* In the newest row, which is in sight. */
static Taeller *
count_in_stream (Editor *f)
{
  GtkListBoxRow *row = editor_row (f, count_rows (f) - 1);
  Taeller *taeller = g_object_new (taeller_get_type (), NULL);

  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (row)), GTK_WIDGET (taeller));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (taeller->measured, >, 0);
  g_assert_cmpuint (taeller->drawn, >, 0);
  return taeller;
}

static void
test_key_leaves_stream (Editor *f, gconstpointer data)
{
  Taeller *taeller = count_in_stream (f);
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  guint measured;
  guint drawn;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  editor_type (view, "B");
  pejl_test_settle (GTK_WIDGET (f->window));
  measured = taeller->measured;
  drawn = taeller->drawn;
  for (const char *key = "arnet bygger selv"; *key != '\0'; key++)
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), key, 1);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
  g_assert_cmpuint (taeller->measured, ==, measured);
  g_assert_cmpuint (taeller->drawn, ==, drawn);
}

static void
count (GdkFrameClock *clock, guint *layouts)
{
  ++*layouts;
}

/* Nothing has another size because of a letter; a line more has. */
static void
test_key_lays_nothing_out (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (f->window));
  int height = gtk_widget_get_height (GTK_WIDGET (f->entry));
  guint layouts = 0;
  gulong handler;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  editor_type (view, "B");
  pejl_test_settle (GTK_WIDGET (f->window));
  handler = g_signal_connect (clock, "layout", G_CALLBACK (count), &layouts);
  for (const char *key = "arnet bygger selv"; *key != '\0'; key++)
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), key, 1);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
  g_assert_cmpuint (layouts, ==, 0);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (f->entry)), ==, height);
  for (guint i = 0; i < 30; i++)
    editor_type (view, " og en bro til af klodser");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (layouts, >, 0);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (f->entry)), >, height);
  g_signal_handler_disconnect (clock, handler);
}

/* GTK's cairo renderer goes through all of them for each letter. */
static void
test_key_passes_few_nodes (Editor *f, gconstpointer data)
{
  if (!GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (f->window))))
    {
      g_test_skip ("another renderer passes over what lies outside by itself");
      return;
    }
  g_assert_cmpuint (pejl_test_count_nodes (GTK_WIDGET (editor_row (f, count_rows (f) - 1))), <, NODES_OF_ROW_MAX);
  g_assert_cmpuint (pejl_test_count_nodes (GTK_WIDGET (f->window)), <, NODES_MAX);
}

#define ADD(path, func) g_test_add ("/tilsyn-lang/" path, Editor, NULL, setup, func, editor_teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("opens-with-few", test_opens_with_few);
  ADD ("scrolls-with-few", test_scrolls_with_few);
  ADD ("nothing-jumps", test_nothing_jumps);
  ADD ("far-row-is-whole", test_far_row_is_whole);
  ADD ("draft-far-up", test_draft_far_up);
  ADD ("key-leaves-stream", test_key_leaves_stream);
  ADD ("key-lays-nothing-out", test_key_lays_nothing_out);
  ADD ("key-passes-few-nodes", test_key_passes_few_nodes);
  return g_test_run ();
}
