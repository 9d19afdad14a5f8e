// SPDX-License-Identifier: GPL-3.0-or-later
// A card: who somebody is to the others, as a small file that goes by e-mail, and whose cards this copy believes.
#pragma once

#include "core/exchange/pejl-noegler.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-kort.h"

G_BEGIN_DECLS

typedef struct
{
  char *navn;
  char *rolle;    /* the one that is wished for: "konsulent" …; "": none */
  char *kommune;  /* number; "": none */
  char *rid;      /* 16 hexadecimal digits */
  char *signatur; /* public keys */
  char *segl;
} PejlKort;

void pejl_kort_free (PejlKort *kort);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlKort, pejl_kort_free)

/* Signed with its own key, so that nobody changes a line of it on the way. */
gboolean pejl_kort_write (const PejlKort *kort, const PejlNoegler *noegler, const char *path, GError **error);
PejlKort *pejl_kort_read (const char *path, GError **error);
PejlKort *pejl_kort_parse (const char *text, gsize length, const char *name, GError **error);
/* The six words; free with g_free. */
char *pejl_kort_ord (const PejlKort *kort);

/* This installation's own card. navn NULL: as it is called already. It is written into the store when it is not there, so that
 * others see with which key this copy writes. */
PejlKort *pejl_kort_eget (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *navn, GError **error);

/* Puts a colleague's card into the store. PEJL_EXCHANGE_ERROR_FORGED when that installation has another key already;
 * MUNICIPALITY when it is of another one. */
gboolean pejl_kort_add (PejlStore *store, PejlReader *reader, const PejlKort *kort, GError **error);
/* The six words were read aloud and were the same. What counts is that this copy was told so. */
gboolean pejl_kort_bekraeft (PejlStore *store, const PejlKortRaekke *kort, GError **error);

typedef enum
{
  PEJL_TILLID_FREMMED,  /* no card, or one that was withdrawn */
  PEJL_TILLID_UPROEVET, /* a card whose words nobody here has read aloud */
  PEJL_TILLID_HOLDER,   /* confirmed here, or holds a role that the centerchef granted */
} PejlTillid;
/* What packets signed with that key are worth here. own: this installation's key, nullable. */
PejlTillid pejl_kort_tillid (PejlStore *store, PejlReader *reader, const char *signatur, const char *own);

/* What the installation is called; "" when no card says. */
char *pejl_kort_navn_of (PejlReader *reader, guint64 rid);

G_END_DECLS
