// SPDX-License-Identifier: GPL-3.0-or-later
// What is out of sight draws nothing, and draws once it comes into sight by whatever way.
#include "app/widgets/pejl-sight-box.h"

#include "pejl-test-app.h"

#define ROWS 60
#define ROW_HEIGHT 40
/* px: ten rows */
#define HEIGHT (10 * ROW_HEIGHT)

typedef struct
{
  GtkWindow *window;
  GtkWidget *scroll;
  GtkListBox *list;
} Fixture;

static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_paint (cr);
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *bar = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (bar), draw_bar, NULL, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (bar), ROW_HEIGHT);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pejl_sight_box_new (bar));
  return row;
}

static void
open_window (Fixture *f)
{
  f->window = GTK_WINDOW (gtk_window_new ());
  f->scroll = gtk_scrolled_window_new ();
  f->list = GTK_LIST_BOX (gtk_list_box_new ());
  for (guint i = 0; i < ROWS; i++)
    gtk_list_box_append (f->list, new_row ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (f->scroll), GTK_WIDGET (f->list));
  gtk_window_set_child (f->window, f->scroll);
  gtk_window_set_default_size (f->window, 300, HEIGHT);
  gtk_window_present (f->window);
  pejl_test_settle (f->scroll);
}

static GtkWidget *
box_at (Fixture *f, int index)
{
  return gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (f->list, index));
}

/* What stands in the window of it, as the last frame left it. */
static gboolean
stands (GtkWidget *box)
{
  g_autoptr (GdkPaintable) widget = gtk_widget_paintable_new (box);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gdk_paintable_snapshot (image, snapshot, 100, 100);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  gsk_render_node_unref (node);
  return TRUE;
}

static guint
count_standing (Fixture *f)
{
  guint n = 0;

  for (int i = 0; gtk_list_box_get_row_at_index (f->list, i) != NULL; i++)
    n += stands (box_at (f, i));
  return n;
}

static void
test_scrolling (void)
{
  Fixture f;
  GtkAdjustment *place;

  open_window (&f);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (f.scroll));
  g_assert_true (stands (box_at (&f, 0)));
  g_assert_true (stands (box_at (&f, 9)));
  g_assert_false (stands (box_at (&f, 20)));
  g_assert_cmpuint (count_standing (&f), <=, 12);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  pejl_test_settle (f.scroll);
  g_assert_false (stands (box_at (&f, 0)));
  g_assert_false (stands (box_at (&f, 20)));
  g_assert_true (stands (box_at (&f, ROWS - 1)));
  g_assert_cmpuint (count_standing (&f), <=, 12);
  gtk_window_destroy (f.window);
}

/* Nobody scrolls, and the list stays as long as it is: what moves up must show itself all the same. */
static void
test_moved_into_sight (void)
{
  Fixture f;
  GtkWidget *box;

  open_window (&f);
  box = box_at (&f, 20);
  g_assert_false (stands (box));
  for (int i = 0; i < 15; i++)
    {
      gtk_list_box_remove (f.list, GTK_WIDGET (gtk_list_box_get_row_at_index (f.list, 0)));
      gtk_list_box_append (f.list, new_row ());
    }
  pejl_test_settle (f.scroll);
  g_assert_true (box == box_at (&f, 5));
  g_assert_true (stands (box));
  gtk_window_destroy (f.window);
}

static void
test_grown_window (void)
{
  Fixture f;

  open_window (&f);
  g_assert_false (stands (box_at (&f, 14)));
  gtk_widget_set_size_request (f.scroll, -1, 16 * ROW_HEIGHT);
  pejl_test_settle (f.scroll);
  g_assert_true (stands (box_at (&f, 14)));
  gtk_window_destroy (f.window);
}

/* Its room, and its place among what a person reaches by the keys, are as if it were drawn. */
static void
test_is_there_all_the_same (void)
{
  Fixture f;
  GtkWidget *button = gtk_button_new_with_label ("Næste");

  open_window (&f);
  gtk_list_box_row_set_child (gtk_list_box_get_row_at_index (f.list, ROWS - 1), pejl_sight_box_new (button));
  pejl_test_settle (f.scroll);
  g_assert_false (pejl_sight_box_is_in_sight (PEJL_SIGHT_BOX (box_at (&f, ROWS - 1))));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_cmpint (gtk_widget_get_height (box_at (&f, 30)), ==, ROW_HEIGHT);

  g_assert_true (gtk_widget_grab_focus (button));
  pejl_test_settle (f.scroll);
  g_assert_true (pejl_sight_box_is_in_sight (PEJL_SIGHT_BOX (box_at (&f, ROWS - 1))));
  g_assert_true (stands (box_at (&f, ROWS - 1)));
  gtk_window_destroy (f.window);
}

/* Nothing to scroll in: it is always seen. */
static void
test_without_scrolling (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *bar = gtk_drawing_area_new ();
  GtkWidget *box = pejl_sight_box_new (bar);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (bar), draw_bar, NULL, NULL);
  gtk_window_set_default_size (window, 300, HEIGHT);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  pejl_test_settle (GTK_WIDGET (window));
  g_assert_true (pejl_sight_box_is_in_sight (PEJL_SIGHT_BOX (box)));
  g_assert_true (stands (box));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/sight-box/scrolling", test_scrolling);
  g_test_add_func ("/sight-box/moved-into-sight", test_moved_into_sight);
  g_test_add_func ("/sight-box/grown-window", test_grown_window);
  g_test_add_func ("/sight-box/is-there-all-the-same", test_is_there_all_the_same);
  g_test_add_func ("/sight-box/without-scrolling", test_without_scrolling);
  return g_test_run ();
}
