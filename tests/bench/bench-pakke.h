// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of exchange are measured with: a colleague who holds the full-size store, too, and has written 100 000 entries more.
#pragma once

#include "bench.h"

#include "core/exchange/pejl-hent.h"

G_BEGIN_DECLS

#define BENCH_PAKKE_OPS 100000

/* Both copies are one person's, so neither is a stranger to the other. */
typedef struct
{
  char *path;           /* the packet: those entries */
  char *key_file;       /* the keys, under the passphrase in the file of that name */
  char *kode_file;
  char *kollega;        /* the colleague's store */
  PejlNoegler *noegler;
} BenchPakke;

/* Made once a run, in the scratch folder. NULL with error. */
const BenchPakke *bench_pakke (const BenchSetup *setup, GError **error);
/* The full-size store anew under that name in the scratch folder, as another replica. */
char *bench_pakke_copy (const BenchSetup *setup, const char *name, GError **error);
/* The packet read and judged. FALSE with error. */
gboolean bench_pakke_open (const BenchPakke *b, PejlStore *store, PejlPakke **pakke, PejlHentning **hentning, GError **error);

G_END_DECLS
