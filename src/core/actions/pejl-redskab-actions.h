// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own instruments: versions, and what stands in them.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or
 * the store's. What is as it should be already is not written again.
 *
 * A tilsyn keeps the version it was made with: once a version has a tilsyn, nothing in it can be changed
 * (PEJL_ACTIONS_ERROR_USED); a new version can. */

/* Without levels and themes. til: "omraade", "tegn" or "tema". *id may be NULL. */
gboolean pejl_redskab_create (PejlStore *store, const char *navn, const char *til, PejlId *id, GError **error);
/* A copy under the next version, which names this one as its forgænger. *id may be NULL. */
gboolean pejl_redskab_new_version (PejlStore *store, const PejlId *from, PejlId *id, GError **error);
/* Takes an instrument in that was read from a file. Where the store has that version already with other contents, it comes in as
 * the next version; with the same contents, nothing comes in. *id: the version it is now; *fresh: whether it came in. Both may be
 * NULL. */
gboolean pejl_redskab_import (PejlStore *store, const PejlRedskab *redskab, PejlId *id, gboolean *fresh, GError **error);
/* Only one that no tilsyn was made with. */
gboolean pejl_redskab_delete (PejlStore *store, const PejlId *redskab, GError **error);
/* New tilsyn judge their areas, or their tegn, with it; one for themes is refused with PEJL_ACTIONS_ERROR_NOT_FOUND, and one without
 * levels with PEJL_ACTIONS_ERROR_EMPTY. */
gboolean pejl_redskab_set_current (PejlStore *store, const PejlId *redskab, GError **error);

/* field: REDSKAB_NAVN or REDSKAB_KILDE, which must not be empty, or REDSKAB_IKKE_VURDERET ("": "ikke vurderet"). */
gboolean pejl_redskab_set_tekst (PejlStore *store, const PejlId *redskab, PejlField field, const char *tekst, GError **error);
gboolean pejl_redskab_set_til (PejlStore *store, const PejlId *redskab, const char *til, GError **error);
/* 0: no level is suggested as "godt nok". */
gboolean pejl_redskab_set_graense (PejlStore *store, const PejlId *redskab, guint graense, GError **error);
gboolean pejl_redskab_set_gennemsnit (PejlStore *store, const PejlId *redskab, gboolean gennemsnit, GError **error);

/* nr counts from 1, the lowest. A new level is the highest. kort NULL or "": as the name. */
gboolean pejl_niveau_add (PejlStore *store, const PejlId *redskab, const char *navn, const char *kort, GError **error);
gboolean pejl_niveau_set_navn (PejlStore *store, const PejlId *redskab, guint nr, const char *navn, const char *kort,
                               GError **error);
/* The points that give the level. PEJL_ACTIONS_ERROR_RANGE when they are turned round or meet another level's. */
gboolean pejl_niveau_set_baand (PejlStore *store, const PejlId *redskab, guint nr, double fra, double til, GError **error);
gboolean pejl_niveau_clear_baand (PejlStore *store, const PejlId *redskab, guint nr, GError **error);
/* Names change places; bands stay where they are, since they go upwards. */
gboolean pejl_niveau_move (PejlStore *store, const PejlId *redskab, guint nr, guint to, GError **error);
gboolean pejl_niveau_delete (PejlStore *store, const PejlId *redskab, guint nr, GError **error);

/* The key is made from the name and never given to another theme of the version. *key (owned) may be NULL. */
gboolean pejl_tema_add (PejlStore *store, const PejlId *redskab, const char *navn, char **key, GError **error);
gboolean pejl_tema_set_navn (PejlStore *store, const PejlId *redskab, const char *key, const char *navn, GError **error);
/* nr: its place, from 1; beyond the end, it is the last. */
gboolean pejl_tema_move (PejlStore *store, const PejlId *redskab, const char *key, guint nr, GError **error);
gboolean pejl_tema_delete (PejlStore *store, const PejlId *redskab, const char *key, GError **error);

G_END_DECLS
