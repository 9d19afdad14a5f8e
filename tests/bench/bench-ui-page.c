// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of going from page to page, all of them seen before, in frames of 60 a second.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#define SWITCHES 21

static const char *const names[] = { "overblik", "dagtilbud", "tilsyn" };

typedef struct
{
  PejlWindow *window;
  const char *name; /* where to */
} Pages;

static void
change_page (gpointer data)
{
  Pages *pages = data;

  pejl_test_activate (GTK_WIDGET (pages->window), "win.show-page", g_variant_new_string (pages->name));
}

static double
switch_page (gpointer data, guint turn)
{
  Pages *pages = data;

  pages->name = names[turn % G_N_ELEMENTS (names)];
  return bench_frame (GTK_WINDOW (pages->window), change_page, pages);
}

static double
one_frame (gpointer data, guint turn)
{
  return 1.0 / 60;
}

/* Everything has been seen once. */
static void
visit_all (Pages *pages)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    pejl_test_show_page (pages->window, names[i]);
}

gboolean
bench_ui_page (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  Pages pages = { window, NULL };

  visit_all (&pages);
  return bench_turns ("page", SWITCHES, switch_page, one_frame, &pages, "ms", 1000, ratio, error);
}
