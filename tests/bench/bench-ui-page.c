// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of going from page to page, all of them seen before, against a bare stack of lists.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#define SWITCHES 21

static const char *const names[] = { "overblik", "dagtilbud", "tilsyn" };

typedef struct
{
  PejlWindow *window;
  GtkWindow *bare;
  GtkStack *stack;
  const char *name; /* where to */
} Pages;

static void
change_pejl (gpointer data)
{
  Pages *pages = data;

  pejl_test_activate (GTK_WIDGET (pages->window), "win.show-page", g_variant_new_string (pages->name));
}

static void
change_bare (gpointer data)
{
  Pages *pages = data;

  gtk_stack_set_visible_child_name (pages->stack, pages->name);
}

static double
switch_pejl (gpointer data, guint turn)
{
  Pages *pages = data;

  pages->name = names[turn % G_N_ELEMENTS (names)];
  return bench_frame (GTK_WINDOW (pages->window), change_pejl, pages);
}

static double
switch_bare (gpointer data, guint turn)
{
  Pages *pages = data;

  pages->name = names[turn % G_N_ELEMENTS (names)];
  return bench_frame (pages->bare, change_bare, pages);
}

static GtkStack *
make_stack (PejlStore *store)
{
  GtkStack *stack = GTK_STACK (gtk_stack_new ());
  g_auto (GStrv) texts = bench_ui_texts (store);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *list = bare_list_new ();

      bare_list_fill (list, (const char *const *) texts);
      gtk_stack_add_named (stack, list, names[i]);
    }
  return stack;
}

/* Everything has been seen once, and where both begin no turn leads first. */
static void
visit_all (Pages *pages)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      pejl_test_show_page (pages->window, names[i]);
      gtk_stack_set_visible_child_name (pages->stack, names[i]);
      pejl_test_settle (GTK_WIDGET (pages->bare));
    }
}

gboolean
bench_ui_page (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  Pages pages = { window, NULL, make_stack (store), NULL };
  gboolean ok;

  pages.bare = bare_window_new (GTK_WIDGET (pages.stack));
  visit_all (&pages);
  ok = bench_turns ("page", SWITCHES, switch_pejl, switch_bare, &pages, "ms", 1000, ratio, error);
  gtk_window_destroy (pages.bare);
  return ok;
}
