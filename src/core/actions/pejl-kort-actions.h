// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues' cards and the roles that are granted to them. Keys and signatures are made in exchange/; here they are written down.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* The row of the installation with that rid (16 hexadecimal digits): the same in every copy. */
PejlId pejl_kort_id (const char *rid);

/* Writes what the card says; person may be nil. What is equal stays as it is. */
gboolean pejl_kort_save (PejlStore *store, const PejlId *person, const char *navn, const char *rid, const char *signatur,
                         const char *segl, GError **error);
/* That its six words were read aloud and were the same. dato: ISO date. */
gboolean pejl_kort_confirm (PejlStore *store, const PejlId *kort, const char *dato, GError **error);
/* Packets signed with it are no longer taken. */
gboolean pejl_kort_withdraw (PejlStore *store, const PejlId *kort, const char *dato, GError **error);

/* A signed grant, or its end; every text but noegle, rolle, fra, af and underskrift may be NULL. Cannot be undone: it is ended. */
typedef struct
{
  PejlId row; /* new */
  PejlId kort;
  const char *noegle;
  const char *rolle;
  const char *fra;
  const char *til;
  const char *gendan;
  const char *vektor;
  const char *af;
  const char *underskrift;
} PejlTildelingRaekke;
gboolean pejl_kort_grant (PejlStore *store, const PejlTildelingRaekke *tildeling, GError **error);

G_END_DECLS
