// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of the window share: Pejl's window and a bare one in one program, and the time until a frame is drawn.
#pragma once

#include "bench.h"

#include "pejl-test-app.h"

G_BEGIN_DECLS

#define BENCH_UI_WIDTH 1366
#define BENCH_UI_HEIGHT 768
/* A long visit. */
#define BENCH_UI_EVIDENS 300

/* --- frames --- */

typedef void (*BenchChange) (gpointer data);

/* Seconds from the change to the end of the first frame of the window after it, once the display has it. Before that the
 * window is put in front and everything has come to rest, so that no frame is waited for. */
double bench_frame (GtkWindow *window, BenchChange change, gpointer data);
/* Until no frame was drawn for a while and nothing is left to be done. */
void bench_frame_rest (GtkWindow *window);

/* --- the bare window --- */

/* Shown in Pejl's size, and settled; owned by the caller, who destroys it. */
GtkWindow *bare_window_new (GtkWidget *child);

/* --- the store --- */

/* Sentences of the store's own latest visits, BENCH_UI_EVIDENS of them; free with g_strfreev. */
char **bench_ui_texts (PejlStore *store);
/* A visit of today with that many evidens, of two tegn each. FALSE when there is no dagtilbud for it. */
gboolean bench_ui_add_tilsyn (PejlStore *store, const char *const *texts, guint n, PejlId *tilsyn, GError **error);
/* PejlId: the latest held visits, at most n. */
GArray *bench_ui_latest (PejlStore *store, guint n);

/* --- figures --- */

/* window: Pejl's, on a store that may be changed. */
gboolean bench_ui_open (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
gboolean bench_ui_key (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
gboolean bench_ui_page (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
gboolean bench_ui_scroll (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
/* The packet of 100 000 entries and the keys that open it, as the command line names them. */
const char *bench_ui_pakke (void);
const char *bench_ui_noegler (void);
/* In frames of 60 a second that were skipped. */
gboolean bench_ui_merge_frames (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
/* In frames from the cancel to its end. */
gboolean bench_ui_merge_cancel (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
gboolean bench_ui_presenter (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
gboolean bench_ui_memory (PejlStore *store, PejlWindow *window, double *ratio, GError **error);

G_END_DECLS
