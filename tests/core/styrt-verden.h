// SPDX-License-Identifier: GPL-3.0-or-later
// A store on a disk that loses its power or fails, what it has promised, and whether it kept it: for test-styrt.
#pragma once

#include "styrt-vfs.h"
#include "udveksling-fixture.h"

#define GRUPPE 3 /* rows that one action writes together */
#define N_PAKKER 3

typedef struct
{
  char *root;         /* all of the test's own */
  char *folder;       /* the disk */
  char *path;         /* the store on it */
  PejlStore *store;   /* NULL: not open */
  char *laest;        /* a base of one test's own */
  gboolean may_fail;  /* errors are expected, and have to be sentences */
  guint n_errors;

  /* What a question to the file has to be answered with: SQL → text. "" is no row. */
  GHashTable *lovet;    /* what a call that said yes has written */
  GHashTable *undervejs; /* what the call that was cut off was to write: that or the old, and all of it or nothing */

  PejlId raekker[GRUPPE];
  gboolean kopi_lovet;  /* a backup was said to be made */
  gboolean slettet;     /* a text was said to be erased */
  guint tal;          /* makes each text another */

  Kollega kollega;    /* whose packets are taken in */
  PejlNoegler *noegler;
  char *pakker[N_PAKKER];
  PejlId fremmed[N_PAKKER];
} Verden;

typedef void (*Scene) (Verden *v);

/* Makes the base worlds and the packets: once. */
void verden_make (Verden *v);
void verden_free (Verden *v);
/* The disk as in that base: "frisk", "gammel" (of version 2) or "tom". */
void verden_begin (Verden *v, const char *base);
/* Opens; creates when there is nothing. When it fails as is expected, the disk is mended and it is tried once more. */
gboolean verden_open (Verden *v);
void verden_close (Verden *v);
/* Whether the scene goes on. */
gboolean verden_goes_on (Verden *v);

/* A promise is made of what is put between these; ok and error are what the call gave. Frees error. */
void verden_lover (Verden *v);
void verden_lov (Verden *v, const char *sql, const char *text);
void verden_holder (Verden *v, gboolean ok, GError *error);
/* What a call that promises nothing gave. */
void verden_proever (Verden *v, gboolean ok, GError *error);

/* SQL for one text of one row, owned by the caller. */
char *verden_evidens_sql (const PejlId *id);
char *verden_kladde_sql (const char *field);

/* The tests of who a store is (styrt-identitet.c). */
void styrt_identitet_add (Verden *v);

/* After a cut, or after a failure and mending: opens, asks for all that was promised, writes once more, proves the file. */
void verden_assert_kept (Verden *v);
