// SPDX-License-Identifier: GPL-3.0-or-later
// What stands still is one node to the renderer, and looks as it would without.
#include "app/widgets/pejl-still-box.h"

#include "pejl-test-app.h"

#define WIDTH 320
#define HEIGHT 200

typedef struct
{
  GtkWindow *window;
  GtkWidget *box;
  GtkLabel *words;
} Fixture;

/* Of every kind that pages have: words, a symbolic icon, what is rounded, shadowed, dimmed, and a button. */
static void
fill (Fixture *f)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dimmed = gtk_label_new ("i gang · medarbejderne");
  GtkWidget *button = gtk_button_new_with_label ("Tilføj");

  f->words = GTK_LABEL (gtk_label_new ("Fire børn bygger en bro"));
  gtk_box_append (GTK_BOX (card), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (f->words));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_opacity (dimmed, 0.55);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (f->box), card);
  gtk_box_append (GTK_BOX (f->box), dimmed);
  gtk_box_append (GTK_BOX (f->box), button);
}

static void
open_window (Fixture *f, gboolean still)
{
  f->window = GTK_WINDOW (gtk_window_new ());
  f->box = still ? pejl_still_box_new (GTK_ORIENTATION_VERTICAL, 12) : gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  fill (f);
  gtk_window_set_child (f->window, f->box);
  gtk_window_set_default_size (f->window, WIDTH, HEIGHT);
  gtk_window_present (f->window);
  pejl_test_settle (f->box);
}

/* The box as the last frame left it; free with cairo_surface_destroy. */
static cairo_surface_t *
picture (Fixture *f)
{
  GskRenderNode *node = pejl_test_drawn (f->box);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Parts of 255, of the colour that differs most. */
static int
difference (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *left = cairo_image_surface_get_data (a);
  const guchar *right = cairo_image_surface_get_data (b);
  int most = 0;

  for (int i = 0; i < HEIGHT * cairo_image_surface_get_stride (a); i++)
    most = MAX (most, ABS (left[i] - right[i]));
  return most;
}

static void
test_looks_the_same (void)
{
  Fixture still;
  Fixture plain;
  cairo_surface_t *ours;
  cairo_surface_t *theirs;

  open_window (&still, TRUE);
  open_window (&plain, FALSE);
  g_assert_cmpint (gtk_widget_get_width (still.box), ==, gtk_widget_get_width (plain.box));
  ours = picture (&still);
  theirs = picture (&plain);
  /* A half-seen edge is blended twice: one part of rounding. */
  g_assert_cmpint (difference (ours, theirs), <=, 2);
  cairo_surface_destroy (theirs);

  gtk_label_set_label (plain.words, "Fem børn");
  pejl_test_settle (plain.box);
  theirs = picture (&plain);
  g_assert_cmpint (difference (ours, theirs), >, 100);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
  gtk_window_destroy (still.window);
  gtk_window_destroy (plain.window);
}

static void
test_shows_changes (void)
{
  Fixture f;
  cairo_surface_t *before;
  cairo_surface_t *after;

  open_window (&f, TRUE);
  before = picture (&f);
  gtk_label_set_label (f.words, "Fem børn");
  pejl_test_settle (f.box);
  after = picture (&f);
  g_assert_cmpint (difference (before, after), >, 100);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  gtk_window_destroy (f.window);
}

/* It is for the cairo renderer alone. */
static void
test_is_one_node (void)
{
  Fixture still;
  Fixture plain;

  open_window (&still, TRUE);
  open_window (&plain, FALSE);
  g_assert_cmpuint (pejl_test_count_nodes (plain.box), >, 15);
  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (still.window))))
    g_assert_cmpuint (pejl_test_count_nodes (still.box), <=, 2);
  else
    g_assert_cmpuint (pejl_test_count_nodes (still.box), ==, pejl_test_count_nodes (plain.box));
  gtk_window_destroy (still.window);
  gtk_window_destroy (plain.window);
}

/* To the keys and to a screen reader it is a box. */
static void
test_is_a_box (void)
{
  Fixture still;
  Fixture plain;

  open_window (&still, TRUE);
  open_window (&plain, FALSE);
  g_assert_true (GTK_IS_BOX (still.box));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (still.box)), ==,
                   gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (plain.box)));
  g_assert_cmpstr (gtk_widget_get_css_name (still.box), ==, gtk_widget_get_css_name (plain.box));
  gtk_window_destroy (still.window);
  gtk_window_destroy (plain.window);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/still-box/looks-the-same", test_looks_the_same);
  g_test_add_func ("/still-box/shows-changes", test_shows_changes);
  g_test_add_func ("/still-box/is-one-node", test_is_one_node);
  g_test_add_func ("/still-box/is-a-box", test_is_a_box);
  return g_test_run ();
}
