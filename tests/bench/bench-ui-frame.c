// SPDX-License-Identifier: GPL-3.0-or-later
// The time until a frame is drawn: from a change to the end of the window's next frame.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

/* Longer than two frames of 60 a second: a frame asked for then begins at once. */
#define REST_SECONDS 0.05

typedef struct
{
  double painted; /* when the latest frame ended */
  guint frames;
} Frames;

static void
on_painted (GdkFrameClock *clock, Frames *frames)
{
  frames->painted = bench_clock ();
  frames->frames++;
}

static gboolean
is_at_rest (gpointer data)
{
  const Frames *frames = data;

  return bench_clock () - frames->painted > REST_SECONDS && !g_main_context_pending (NULL);
}

static gboolean
has_frame (gpointer data)
{
  return ((const Frames *) data)->frames > 0;
}

void
bench_frame_rest (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Frames frames = { bench_clock (), 0 };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &frames);

  pejl_test_wait ("a window at rest", is_at_rest, &frames);
  g_signal_handler_disconnect (clock, handler);
}

/* Without a window manager presenting raises it and gives it the keys: neither is drawn hidden by the other. */
double
bench_frame (GtkWindow *window, BenchChange change, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  Frames frames = { 0, 0 };
  gulong handler;
  double begin;

  gtk_window_present (window);
  bench_frame_rest (window);
  gdk_display_sync (display);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &frames);
  begin = bench_clock ();
  change (data);
  pejl_test_wait ("a frame", has_frame, &frames);
  gdk_display_sync (display);
  g_signal_handler_disconnect (clock, handler);
  return bench_clock () - begin;
}
