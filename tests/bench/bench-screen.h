// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a program's window from outside, as the display server sees it: when its first frame is there.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A display of our own, without other windows and without a window manager. The server begins anew when its last client goes, so
 * it stays open from one start to the next. */
typedef struct _BenchScreen BenchScreen;
/* NULL when there is none that tells of damage. */
BenchScreen *bench_screen_open (void);
void bench_screen_close (BenchScreen *screen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchScreen, bench_screen_close)

typedef struct
{
  GPid pid;
  double seconds; /* from just before the process was made to the first frame */
} BenchStarted;

/* Starts the program and waits for its first frame: the first time that its window, once it is shown, holds a picture
 * (anything but a single colour). BENCH_ERROR_FAILED also when screen is NULL. */
gboolean bench_screen_start (BenchScreen *screen, const char *const *argv, BenchStarted *started, GError **error);
/* Ends it as a session's end does, and waits until it is gone. */
void bench_started_stop (BenchStarted *started);
/* Waits until the program has done nothing for a second. */
gboolean bench_started_wait_idle (const BenchStarted *started, GError **error);
/* What is resident of it, in MiB; below 0 if it is gone. */
double bench_started_resident (const BenchStarted *started);

G_END_DECLS
