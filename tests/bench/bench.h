// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures share: where things are, and two pieces of work timed turn about.
#pragma once

#include "bench-screen.h"

G_BEGIN_DECLS

typedef struct
{
  char *pejl;         /* the program */
  char *empty_window; /* the peer of its start */
  char *bench_ui;     /* measures what happens inside the window */
  char *peak;         /* says how much memory a command took */
  char *store;        /* full-size; not written to but by Pejl's own start */
  char *scratch;      /* a folder on the same disk, gone afterwards */
  BenchScreen *screen; /* NULL: there is none, and what needs windows is skipped */
} BenchSetup;

#define BENCH_ERROR (bench_error_quark ())
GQuark bench_error_quark (void);
typedef enum
{
  BENCH_ERROR_FAILED,  /* it could not be measured here */
  BENCH_ERROR_DIFFERS, /* the peer does not do the same: the comparison would be void */
} BenchErrorCode;

/* One figure: how many times as much Pejl needs as its peer. FALSE: it was skipped, and why. */
typedef gboolean (*BenchFigure) (const BenchSetup *setup, double *ratio, GError **error);

gboolean bench_start (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_start_size (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_memory (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_save (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_sums (const BenchSetup *setup, double *ratio, GError **error);
/* Of all ten charts. */
gboolean bench_charts (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_chart (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_report (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_report_ua (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_reports (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_deck (const BenchSetup *setup, double *ratio, GError **error);
/* Its peer is the same deck as PDF. */
gboolean bench_pptx (const BenchSetup *setup, double *ratio, GError **error);
/* Its peer is LibreOffice, given the presentation. */
gboolean bench_deck_office (const BenchSetup *setup, double *ratio, GError **error);
/* The program at rest with the worst export on top : at rest. */
gboolean bench_export_memory (const BenchSetup *setup, double *ratio, GError **error);
/* Its peer is one frame of 60 a second. */
gboolean bench_completion (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_search (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_open (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_key (const BenchSetup *setup, double *ratio, GError **error);
/* In frames of 60 a second. */
gboolean bench_scroll (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_page (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_presenter (const BenchSetup *setup, double *ratio, GError **error);
/* Its peer is itself, after a tenth as many tilsyn. */
gboolean bench_memory_tilsyn (const BenchSetup *setup, double *ratio, GError **error);
/* Exchange: a packet of 100 000 entries into the full-size store. */
gboolean bench_merge (const BenchSetup *setup, double *ratio, GError **error);
/* Its peer is its own first time. */
gboolean bench_again (const BenchSetup *setup, double *ratio, GError **error);
/* In frames of 60 a second: skipped by the window while a packet is merged behind it; and until a cancel has taken effect. */
gboolean bench_merge_frames (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_merge_cancel (const BenchSetup *setup, double *ratio, GError **error);
/* The window at rest with the peak of a merge on top : at rest. */
gboolean bench_merge_memory (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_server (const BenchSetup *setup, double *ratio, GError **error);
gboolean bench_seal (const BenchSetup *setup, double *ratio, GError **error);

/* Its peer is SQLite's own integrity check of the same file. */
gboolean bench_verify (const BenchSetup *setup, double *ratio, GError **error);
/* The writer's longest wait while a backup is made and proved, in frames of 60 a second. */
gboolean bench_backup_wait (const BenchSetup *setup, double *ratio, GError **error);
/* The same while the files are cleaned of what was erased. */
gboolean bench_erase_wait (const BenchSetup *setup, double *ratio, GError **error);

/* What one turn of a work took, in whatever unit; below 0 when it failed. */
typedef double (*BenchWork) (gpointer data, guint turn);
/* Both once to warm up, then turn about, ours first; the median of ours over the median of the peer's. Both medians go
 * to stderr as name and unit, multiplied by scale. FALSE with BENCH_ERROR_FAILED when a turn failed. */
gboolean bench_turns (const char *name, guint turns, BenchWork ours, BenchWork peer, gpointer data, const char *unit,
                      double scale, double *ratio, GError **error);
/* The same with what 99 of 100 turns are not above, of each. */
gboolean bench_turns_p99 (const char *name, guint turns, BenchWork ours, BenchWork peer, gpointer data, const char *unit,
                          double scale, double *ratio, GError **error);
/* Seconds on a clock that only goes forward. */
double bench_clock (void);

/* What stands before the ratio that pejl-bench-ui tells. */
#define BENCH_UI_RATIO "ratio\t"

/* The two years that the figures of sums, charts and the report are about. */
#define BENCH_PERIOD "2024-2025"

G_END_DECLS
