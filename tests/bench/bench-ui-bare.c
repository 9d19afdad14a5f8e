// SPDX-License-Identifier: GPL-3.0-or-later
// A window that shows one widget and nothing else: the peer of Pejl's.
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
