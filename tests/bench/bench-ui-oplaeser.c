// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of the presenter: from a key to the next slide on the wall, all of them shown before, in frames of 60 a second.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#include "app/pejl-oplaeser-private.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/store/query/pejl-query-oplaeg.h"

#define CHANGES 31
#define CUTOFF "2025-12-31"

typedef struct
{
  PejlOplaeserWindow *presenter;
  PejlOplaeserTast key;
} Show;

static void
press (gpointer data)
{
  Show *show = data;

  pejl_oplaeser_do_key (show->presenter, show->key, 0);
}

/* To the end and back, so that every slide is come to from both sides. */
static double
change_slide (gpointer data, guint turn)
{
  Show *show = data;
  guint nr = pejl_oplaeser_window_get_nr (show->presenter);

  if (nr == 0)
    show->key = PEJL_OPLAESER_NAESTE;
  else if (nr + 1 == show->presenter->oplaeser.antal)
    show->key = PEJL_OPLAESER_FORRIGE;
  return bench_frame (pejl_oplaeser_window_get_room (show->presenter), press, show);
}

static double
one_frame (gpointer data, guint turn)
{
  return 1.0 / 60;
}

static void
show_all_once (Show *show)
{
  for (guint i = 0; i < show->presenter->oplaeser.antal; i++)
    {
      pejl_test_settle (GTK_WIDGET (show->presenter));
      pejl_oplaeser_do_key (show->presenter, PEJL_OPLAESER_NAESTE, 0);
    }
  pejl_test_settle (GTK_WIDGET (show->presenter));
}

gboolean
bench_ui_presenter (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  Show show = { NULL, PEJL_OPLAESER_NAESTE };
  PejlId oplaeg;
  gboolean ok;

  pejl_oplaeg_ord (&post->periode, BENCH_PERIOD);
  pejl_oplaeg_ord (&post->skaering, CUTOFF);
  if (!pejl_oplaeg_begynd (store, pejl_store_get_reader (store), post, &oplaeg, error))
    return FALSE;
  show.presenter = pejl_oplaeser_window_present (GTK_WINDOW (window), store, &oplaeg, 0);
  if (show.presenter == NULL)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the presenter did not open");
      return FALSE;
    }
  show_all_once (&show);
  ok = bench_turns ("presenter", CHANGES, change_slide, one_frame, &show, "ms", 1000, ratio, error);
  gtk_window_destroy (GTK_WINDOW (show.presenter));
  pejl_test_settle (GTK_WIDGET (window));
  return ok;
}
