// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/ and exchange/: who may write what, decided from the ops alone, so that every copy decides alike and offline.
//
// There are no roles until somebody founds them: a first grant of "centerchef", signed with the key that it is granted to. From
// then on the tables below are written only by those whose role may; what stood before is named by that grant's vector and
// stands. A grant is an op of table tildeling that holds all fields and a signature by the founder, by the founder's second key,
// or by a key that holds a grant of "centerchef". It ends by another one of the same key and role with a date in "til" and a
// vector: the grants that this names are over, and what it names was written while they held.
// A grant of "afloeser" gives no role: it says that its key goes on for the key in "gendan", which is lost, so that the one may sign for
// what the other has written.
// An erasure for good stands when the key of its writer was ever granted "centerchef" by one who may, or when it names only what that
// key's own replicas have written. A role that has ended does not make it void: what is gone cannot be given back, so what an erasure
// is worth may turn from no to yes, and never from yes to no. At home only a role that holds lets one erase what others have written.
// Which key a replica writes with is said by the first op of table kort that the replica wrote about itself.
#pragma once

#include "core/store/pejl-op.h"
#include "core/store/pejl-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PejlDb PejlDb;

typedef enum
{
  PEJL_RET_INGEN = 0,
  PEJL_RET_KONSULENT = 1,
  PEJL_RET_OMRAADELEDER = 2,
  PEJL_RET_CENTERCHEF = 3,
} PejlRetRolle;

/* "konsulent", "omraadeleder", "centerchef"; anything else, also NULL: none. */
PejlRetRolle pejl_ret_rolle_parse (const char *text);
/* NULL for none. */
const char *pejl_ret_rolle_text (PejlRetRolle rolle);
#define PEJL_RET_AFLOESER "afloeser"

/* Tables that not everybody may write: 1 kommune, 3 … 10 strategi and redskab with their parts and distrikter, 28 regel,
 * 37 tildeling; and 36 kort, which says whose keys they are. As SQL, word for word in the index and in what uses it. */
#define PEJL_RET_TABLES "tbl IN (1, 3, 4, 5, 6, 7, 8, 9, 10, 28, 36, 37)"
#define PEJL_RET_INDEX "CREATE INDEX op_ret ON op(tbl, row) WHERE " PEJL_RET_TABLES

/* What a grant's signature is over. Every text may be NULL. */
typedef struct
{
  PejlId row; /* of tildeling */
  const char *noegle;
  const char *rolle;
  const char *fra;
  const char *til;
  const char *gendan;
  const char *vektor;
} PejlTildelingTekst;
char *pejl_ret_statement (const PejlTildelingTekst *tildeling);

/* Sets op->refused. */
gboolean pejl_ret_mark (PejlDb *db, PejlOp *op, GError **error);
/* Whether ops of that table decide who may write. */
gboolean pejl_ret_decides (guint32 table);
/* Adds to rows (PejlId, owned by it) all whose ops may be refused. */
gboolean pejl_ret_affected (PejlDb *db, GHashTable *rows, GError **error);

/* The derived table afvist. */
gboolean pejl_ret_put_refused (PejlDb *db, const PejlRow *row, GError **error);
gboolean pejl_ret_replace_refused (PejlDb *db, const PejlRow *row, GError **error);
gboolean pejl_ret_stands (PejlDb *db, const PejlRow *row, const PejlRef *ref);

/* What the roles say, read once. */
typedef struct _PejlRetter PejlRetter;
PejlRetter *pejl_retter_read (PejlDb *db, GError **error);
void pejl_retter_free (PejlRetter *retter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRetter, pejl_retter_free)
gboolean pejl_retter_allow (const PejlRetter *retter, const PejlOp *op);
/* Whether the replica may erase for good what replica "of" has written; what anybody has written. */
gboolean pejl_retter_sletter (const PejlRetter *retter, guint64 rid, guint64 of);
gboolean pejl_retter_sletter_alt (const PejlRetter *retter, guint64 rid);
/* Of an op of table sletning that nobody has numbered otherwise: whether its writer may write it now; whether it stands. */
gboolean pejl_retter_sletter_her (const PejlRetter *retter, const PejlOp *op);
gboolean pejl_retter_sletning_staar (const PejlRetter *retter, const PejlOp *op);
/* Whether the key was ever granted "centerchef" by one who might. */
gboolean pejl_retter_har_haft (const PejlRetter *retter, const char *noegle);
/* The founder's public key and the second one, hexadecimal; NULL: nobody founded roles. */
const char *pejl_retter_founder (const PejlRetter *retter);
const char *pejl_retter_recovery (const PejlRetter *retter);
/* Whether the op says so of these keys, in a signature that holds; af: whose, borrowed from the op. Whether that one may: the next. */
gboolean pejl_ret_er_afloesning (const PejlOp *op, const char *gammel, const char *ny, const char **af);
/* Whether the key may grant now: the founder's, the second one, or one that holds "centerchef". */
gboolean pejl_retter_maa_give (const PejlRetter *retter, const char *noegle);
/* Whether one who might has said, and not taken back, that ny goes on for gammel, also by way of others between them. */
gboolean pejl_retter_afloeser (const PejlRetter *retter, const char *gammel, const char *ny);
/* The greatest role that the key holds now. */
PejlRetRolle pejl_retter_role (const PejlRetter *retter, const char *noegle);
/* The key that the replica says it writes with; NULL: it says none. */
const char *pejl_retter_key_of (const PejlRetter *retter, guint64 rid);

G_END_DECLS
