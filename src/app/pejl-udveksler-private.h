// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files of PejlUdveksler.
#pragma once

#include "app/pejl-udveksler-server.h"

G_BEGIN_DECLS

struct _PejlUdveksler
{
  GObject parent_instance;

  /* owned */
  PejlStore *store;
  PejlNoegler *noegler;     /* set once; worker threads hold the object, and with it these */
  char *noegle_fil;
  GCancellable *slut;       /* the window closes */
  char *mappe;
  GPtrArray *vagter;        /* GFileMonitor on the mailbox and the folders in it */
  GStrv nye_kort;
  GError *fejl;             /* why the mailbox could not be read or written last */
  PejlServerAdresse *server;
  GHashTable *server_gemt;  /* what the last preview has fetched; under "taget" */
  char *server_kode;        /* as it was typed in this session; NULL: the keyring or ~/.pgpass knows */
  GError *server_fejl;      /* why the last meeting with the server came to nothing */

  /* state */
  gboolean aabner;
  gboolean pause;
  gboolean synker;          /* a worker is at the mailbox */
  gboolean igen;            /* something came meanwhile */
  gint64 synket;            /* unix seconds of the last time it went well; 0: not yet */
  guint synk_source;
  guint tid_source;
  gboolean server_selv;
  guint moeder;             /* meetings with the server under way */
  guint server_snart;
  guint server_tid;

  /* One worker at a time takes in. */
  GMutex taget;
};

/* Of the mailbox's file. */
void pejl_udveksler_postkasse_init (PejlUdveksler *self);
void pejl_udveksler_postkasse_stop (PejlUdveksler *self);
/* The keys are open, or the store has changed: soon there is something to write. */
void pejl_udveksler_postkasse_snart (PejlUdveksler *self);

/* Of the server's file. */
void pejl_udveksler_server_init (PejlUdveksler *self);
void pejl_udveksler_server_stop (PejlUdveksler *self);

void pejl_udveksler_changed (PejlUdveksler *self);
void pejl_udveksler_hentet (PejlUdveksler *self, const char *text);

G_END_DECLS
