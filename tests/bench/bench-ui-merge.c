// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a merge behind an open window: frames that it skips while a packet of 100 000 entries comes in and a person types,
// and how long a cancel takes.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#include "core/exchange/pejl-hent.h"

#define FRAME (1.0 / 60)
/* As the editor does while somebody types. */
#define DRAFT_SECONDS 0.5
#define CANCELS 5
#define CANCEL_EVERY 12000 /* entries */

typedef struct
{
  PejlStore *store;
  PejlNoegler *noegler;
  GCancellable *cancellable;
  int taken; /* atomic: entries so far */
  int ended; /* atomic */
  GError *error;

  /* Of the window's thread */
  double last;      /* the latest frame */
  double widest;    /* between two */
  double drafted;
  double draft_took;
  int stop_at;      /* entries; 0: not at all */
  double stopped;   /* when it was cancelled */
} Fletning;

/* --- the worker --- */

static void
on_taken (goffset done, goffset total, gpointer data)
{
  g_atomic_int_set (&((Fletning *) data)->taken, (int) done);
}

static gboolean
take (Fletning *f, PejlReader *reader, GError **error)
{
  const char *own = pejl_noegler_signatur (f->noegler);
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (f->store));
  g_autoptr (PejlPakke) pakke = pejl_pakke_open (bench_ui_pakke (), folder, f->noegler, NULL, f->cancellable, error);
  g_autoptr (PejlHentning) hentning = NULL;

  if (pakke != NULL)
    hentning = pejl_hent_vurder (f->store, reader, own, pakke, f->cancellable, error);
  return hentning != NULL && pejl_hent_tag (f->store, pakke, hentning, f->cancellable, on_taken, f, error);
}

static gpointer
work (gpointer data)
{
  Fletning *f = data;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (f->store, &f->error);

  if (reader != NULL)
    take (f, reader, &f->error);
  g_atomic_int_set (&f->ended, TRUE);
  g_main_context_wakeup (NULL);
  return NULL;
}

/* --- the window --- */

static gboolean
on_tick (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Fletning *f = data;
  double now = bench_clock ();

  if (f->last > 0)
    f->widest = MAX (f->widest, now - f->last);
  f->last = now;
  if (now - f->drafted > DRAFT_SECONDS)
    {
      g_autofree char *text = g_strdup_printf ("Børnene bygger en havn, %.0f", now);

      pejl_store_draft_put (f->store, "bench", "tekst", text, NULL, NULL);
      f->drafted = now;
      f->draft_took = MAX (f->draft_took, bench_clock () - now);
    }
  if (f->stop_at > 0 && f->stopped <= 0 && g_atomic_int_get (&f->taken) >= f->stop_at)
    {
      f->stopped = now;
      g_cancellable_cancel (f->cancellable);
    }
  return G_SOURCE_CONTINUE;
}

/* Runs the merge behind the window, until it has ended and what it changed is shown. */
static gboolean
run (Fletning *f, PejlWindow *window)
{
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (window), on_tick, f, NULL);
  GThread *thread = g_thread_new ("merge", work, f);

  /* Longer than a test would wait. */
  while (!g_atomic_int_get (&f->ended))
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
  if (f->stop_at == 0)
    pejl_test_settle (GTK_WIDGET (window));
  gtk_widget_remove_tick_callback (GTK_WIDGET (window), tick);
  return f->error == NULL;
}

static gboolean
begin (Fletning *f, PejlStore *store, GError **error)
{
  f->store = store;
  f->cancellable = g_cancellable_new ();
  f->noegler = pejl_noegler_load (bench_ui_noegler (), "en kode", error);
  return f->noegler != NULL;
}

static void
end (Fletning *f)
{
  g_clear_pointer (&f->noegler, pejl_noegler_free);
  g_clear_object (&f->cancellable);
}

gboolean
bench_ui_merge_frames (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  Fletning f = { 0 };
  gboolean ok = begin (&f, store, error) && run (&f, window);

  if (f.error != NULL)
    g_propagate_error (error, f.error);
  end (&f);
  if (!ok)
    return FALSE;
  g_printerr ("merge-frames: %.1f ms between two frames at most, %.1f ms for the slowest draft\n", f.widest * 1000,
              f.draft_took * 1000);
  *ratio = MAX (0, f.widest / FRAME - 1);
  return TRUE;
}

/* The worst of some, each further on in the packet. */
gboolean
bench_ui_merge_cancel (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  double worst = 0;

  for (guint i = 0; i < CANCELS; i++)
    {
      Fletning f = { .stop_at = CANCEL_EVERY };
      gboolean ok = begin (&f, store, error) && !run (&f, window)
                    && g_error_matches (f.error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED);

      worst = MAX (worst, bench_clock () - f.stopped);
      g_clear_error (&f.error);
      end (&f);
      if (!ok)
        {
          g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the merge was not cancelled");
          return FALSE;
        }
    }
  g_printerr ("merge-cancel: %.1f ms\n", worst * 1000);
  *ratio = worst / FRAME;
  return TRUE;
}
