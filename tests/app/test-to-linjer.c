// SPDX-License-Identifier: GPL-3.0-or-later
// A row that draws its words says them aloud, lets its button be reached by keys, and cuts or wraps what has no room.
#include "app/widgets/pejl-to-linjer.h"

#include "pejl-test-app.h"

/* px */
#define WIDE 600
#define SLIM 200

#define TITLE "Skærpet tilsyn er fem dage over grænsen"
#define SUBTITLE "Børnehuset Møllehjulet og endnu et sted med et langt navn"

static int
height_at (GtkWidget *row, int width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
finish (GtkWidget *row)
{
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_object_unref (row);
  g_assert_null (row);
}

static void
test_spoken (void)
{
  GtkWidget *row = g_object_ref_sink (pejl_to_linjer_new (NULL, TITLE, SUBTITLE, NULL, FALSE));
  GtkWidget *single = g_object_ref_sink (pejl_to_linjer_new (NULL, TITLE, NULL, NULL, FALSE));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, TITLE ". " SUBTITLE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (single), GTK_ACCESSIBLE_PROPERTY_LABEL, TITLE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_cmpstr (pejl_to_linjer_get_title (PEJL_TO_LINJER (row)), ==, TITLE);
  finish (row);
  finish (single);
}

/* Words ask for no width of their own, so that a long name never widens the page. */
static void
test_words_have_no_least_width (void)
{
  GtkWidget *row = g_object_ref_sink (pejl_to_linjer_new (NULL, TITLE, SUBTITLE, NULL, FALSE));
  GtkWidget *brief = g_object_ref_sink (pejl_to_linjer_new (NULL, "A", "B", NULL, FALSE));
  int wide, slim;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  gtk_widget_measure (brief, GTK_ORIENTATION_HORIZONTAL, -1, &slim, NULL, NULL, NULL);
  g_assert_cmpint (wide, ==, slim);
  finish (row);
  finish (brief);
}

static void
test_cut_or_wrapped (void)
{
  GtkWidget *cut = g_object_ref_sink (pejl_to_linjer_new (NULL, TITLE, SUBTITLE, NULL, FALSE));
  GtkWidget *wrapped = g_object_ref_sink (pejl_to_linjer_new (NULL, TITLE, SUBTITLE, NULL, TRUE));

  g_assert_cmpint (height_at (cut, SLIM), ==, height_at (cut, WIDE));
  g_assert_cmpint (height_at (wrapped, SLIM), >, height_at (wrapped, WIDE));
  g_assert_cmpint (height_at (wrapped, WIDE), ==, height_at (cut, WIDE));
  finish (cut);
  finish (wrapped);
}

/* From the row the button is one key away, and back. */
static void
test_keys (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *button = gtk_button_new_with_label ("Åbn");
  GtkWidget *first = pejl_to_linjer_new (gtk_image_new_from_icon_name ("alarm-symbolic"), TITLE, SUBTITLE, button, FALSE);
  graphene_rect_t bounds;

  gtk_list_box_append (GTK_LIST_BOX (list), first);
  gtk_window_set_child (window, list);
  gtk_window_set_default_size (window, WIDE, SLIM);
  gtk_window_present (window);
  pejl_test_settle (list);
  gtk_widget_grab_focus (first);
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_is_focus (button));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_LEFT));
  g_assert_true (gtk_widget_is_focus (first));
  /* It stands at the end of the row, and is not as wide. */
  g_assert_true (gtk_widget_compute_bounds (button, first, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, WIDE / 2.0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, WIDE);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  g_test_add_func ("/to-linjer/spoken", test_spoken);
  g_test_add_func ("/to-linjer/words-have-no-least-width", test_words_have_no_least_width);
  g_test_add_func ("/to-linjer/cut-or-wrapped", test_cut_or_wrapped);
  g_test_add_func ("/to-linjer/keys", test_keys);
  return g_test_run ();
}
