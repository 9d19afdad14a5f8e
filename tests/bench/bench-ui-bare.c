// SPDX-License-Identifier: GPL-3.0-or-later
// What a program shows that only shows text: the peers of Pejl's window.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

GtkWindow *
bare_window_new (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, BENCH_UI_WIDTH, BENCH_UI_HEIGHT);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  pejl_test_settle (GTK_WIDGET (window));
  return window;
}

GtkWidget *
bare_list_new (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  gtk_viewport_set_child (GTK_VIEWPORT (viewport), gtk_list_box_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewport);
  return scrolled;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *label = gtk_label_new (gtk_string_object_get_string (item));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

void
bare_list_fill (GtkWidget *list, const char *const *texts)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (list));
  GtkListBox *box = GTK_LIST_BOX (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
  g_autoptr (GtkStringList) strings = texts != NULL ? gtk_string_list_new (texts) : NULL;

  gtk_list_box_bind_model (box, G_LIST_MODEL (strings), strings != NULL ? create_row : NULL, NULL, NULL);
}
