// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of scrolling through the list of all tilsyn, in frames of 60 a second.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#include <stdlib.h>

/* From end to end in so many frames: in the full-size store more than a screenful each, and rows that no one has read yet. */
#define STEPS 200
/* The whole way so many times. The list keeps less of it in memory than the way is long. */
#define WAYS 3
#define FRAME (1.0 / 60)

typedef struct
{
  GtkAdjustment *place;
  double value;
} Scroll;

static void
change_place (gpointer data)
{
  Scroll *scroll = data;

  gtk_adjustment_set_value (scroll->place, scroll->value);
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* No step may be slow, but what else the machine does in one of them is not the list's: each counts as its middle one. */
static double
slowest_step (double steps[STEPS][WAYS])
{
  double slowest = 0;

  for (guint i = 0; i < STEPS; i++)
    {
      qsort (steps[i], WAYS, sizeof steps[i][0], compare);
      slowest = MAX (slowest, steps[i][WAYS / 2]);
    }
  return slowest;
}

static void
scroll_through (PejlWindow *window, Scroll *scroll, double steps[STEPS][WAYS], guint way)
{
  double end = gtk_adjustment_get_upper (scroll->place) - gtk_adjustment_get_page_size (scroll->place);

  gtk_adjustment_set_value (scroll->place, 0);
  pejl_test_settle (GTK_WIDGET (window));
  for (guint i = 0; i < STEPS; i++)
    {
      scroll->value = end * (i + 1) / STEPS;
      steps[i][way] = bench_frame (GTK_WINDOW (window), change_place, scroll);
    }
}

gboolean
bench_ui_scroll (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  PejlPage *page = pejl_test_show_page (window, "tilsyn");
  GtkWidget *list = page != NULL ? pejl_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW) : NULL;
  double steps[STEPS][WAYS];
  Scroll scroll = { NULL, 0 };

  if (list != NULL)
    scroll.place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  if (scroll.place == NULL || gtk_adjustment_get_upper (scroll.place) < 2 * gtk_adjustment_get_page_size (scroll.place))
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the list of tilsyn has nothing to scroll through");
      return FALSE;
    }
  for (guint way = 0; way < WAYS; way++)
    scroll_through (window, &scroll, steps, way);
  *ratio = slowest_step (steps) / FRAME;
  g_printerr ("scroll: %.1f ms for the slowest of %d steps\n", *ratio * FRAME * 1000, STEPS);
  return TRUE;
}
