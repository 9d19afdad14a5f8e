// SPDX-License-Identifier: GPL-3.0-or-later
// What two have written without seeing each other's: every clash with all its values and what stood there before.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* One of the values that stand against each other. */
typedef struct
{
  PejlId author;
  char *navn;         /* the author's name, or "" */
  gint64 time;        /* unix milliseconds, by the writer's clock */
  gboolean egen;      /* written on this machine */
  gboolean sletter;   /* it deletes the row; else, in a clash about deletion, it is an edit that its deleter had not seen */
  char *value;        /* as pejl_gendan_vaerdi() takes it; NULL: cleared */
  char *vist;         /* as people read it */
} PejlKonfliktVaerdi;

typedef struct
{
  PejlTable table;
  PejlId row;
  PejlField field;    /* PEJL_FIELD_DELETED: one deleted what another edited */
  gboolean text;      /* a text that can be compared word by word */
  PejlId tilsyn;      /* that it belongs to; nil: none */
  char *sted;         /* of that tilsyn: "Børnehuset Kompasset"; "" */
  char *dato;         /* ISO; "" */
  char *faelles;      /* what stood there when they parted; NULL: nothing, or nothing that both had seen */
  GPtrArray *vaerdier; /* PejlKonfliktVaerdi: one's own first, then the latest first */
  PejlHeads *heads;   /* all that one sees by it: goes with the decision */
} PejlKonflikt;

void pejl_konflikt_free (PejlKonflikt *konflikt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlKonflikt, pejl_konflikt_free)

guint pejl_query_konflikter_count (PejlReader *reader);
/* own: this copy's number (pejl_store_get_rid). By tilsyn, then row; at most limit. PejlKonflikt*. */
GPtrArray *pejl_query_konflikter (PejlReader *reader, guint64 own, guint limit);

G_END_DECLS
