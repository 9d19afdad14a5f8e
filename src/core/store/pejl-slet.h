// SPDX-License-Identifier: GPL-3.0-or-later
// Values erased for good: found, named by an op, and gone from every copy that meets it, while the chain of hashes still holds.
//
// An op of table sletning names writes as "rid:seq:field". Whoever holds such a write replaces its text by the salted hash that the
// chain was made with (pejl_op_erase); whoever gets it later, gets it so. Only texts can be erased, and none that others depend
// on: not versions, cards, roles, nor erasures themselves. What is erased cannot be undone, by anybody.
#pragma once

#include "core/store/pejl-changes.h"
#include "core/store/pejl-op.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct _PejlDb PejlDb;

/* --- what is named; private to store/ --- */

#define PEJL_SLET_INDEX "CREATE INDEX op_slet ON op(row) WHERE tbl = 38"
/* In meta while the file still has to be cleaned of what was erased: the hashes of bilag that went with it, parted by blanks. */
#define PEJL_SLET_RENS "rens"

typedef struct _PejlSletninger PejlSletninger;

PejlSletninger *pejl_sletninger_new (void);
/* All that stand in the file; NULL on error. */
PejlSletninger *pejl_sletninger_read (PejlDb *db, GError **error);
void pejl_sletninger_free (PejlSletninger *sletninger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSletninger, pejl_sletninger_free)
/* What is gone here though no erasure that stands names it: it went before this copy knew that its eraser's role may not. It comes
 * back with the entries of a copy that has it. */
PejlSletninger *pejl_sletninger_savnet (PejlDb *db, GError **error);
/* For those who may not know PejlDb. */
PejlSletninger *pejl_slet_read (PejlReader *reader, GError **error);
PejlSletninger *pejl_slet_savnet (PejlReader *reader, GError **error);
/* Whether something of that op is named. */
gboolean pejl_sletninger_names (const PejlSletninger *sletninger, const PejlRef *ref);
/* What that op names; nothing when it is none of table sletning, or refused for its writer's role. */
void pejl_sletninger_add (PejlSletninger *sletninger, const PejlOp *op);
gboolean pejl_sletninger_is_empty (const PejlSletninger *sletninger);
/* PejlRef: the ops in which something is to be erased, in no order. */
GArray *pejl_sletninger_refs (const PejlSletninger *sletninger);

/* Erases in the op what is named of it; whether there was anything. */
gboolean pejl_slet_op (const PejlSletninger *sletninger, PejlOp *op);
/* Puts ops (PejlOp*), proved to be those that are here, in the place of these, with the rows and the search index that follow. Where
 * pejl_slet_apply() may. */
gboolean pejl_slet_bring_back (PejlDb *db, GPtrArray *ops, PejlChanges *changes, GError **error);
/* In the file, with the rows and the search index that follow. Inside a transaction, between pejl_vagt_lift() and _lower(). */
gboolean pejl_slet_apply (PejlDb *db, const PejlSletninger *sletninger, PejlChanges *changes, GError **error);
/* In a copy of a store that nobody has open, with its drafts if told so, in a transaction of its own; then in every byte of the file.
 * *changed (nullable): there was something to erase or to clean; then the file keeps its mark until pejl_slet_forget_rens(). */
gboolean pejl_slet_in_copy (PejlDb *db, const PejlSletninger *sletninger, gboolean drafts, gboolean *changed, GError **error);
/* *sha256 gets what the mark holds; NULL: there is none. */
gboolean pejl_slet_read_rens (PejlDb *db, char **sha256, GError **error);
gboolean pejl_slet_forget_rens (PejlDb *db, GError **error);
/* That nothing stands which was erased. */
gboolean pejl_check_slettet (PejlDb *db, GError **error);

/* --- finding --- */

/* A text that can be erased. */
typedef struct
{
  PejlRef ref;
  PejlTable table;
  PejlField field;
  PejlId row;
  PejlId tilsyn;     /* that it belongs to; nil: none */
  PejlId author;
  gint64 tid;        /* unix milliseconds */
  char *tekst;
  char *bilag;       /* the name of the bilag whose contents these are, tekst being their SHA-256; NULL: a text */
  gboolean gaelder;  /* it is what the field holds now, or one of what it holds */
  gboolean laast;    /* belongs to a tilsyn that is endelig */
} PejlSletFund;

void pejl_slet_fund_free (PejlSletFund *fund);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSletFund, pejl_slet_fund_free)

/* Whether a text of that field may be erased at all. */
gboolean pejl_slet_kan (guint32 table, guint32 field);
/* Whether it names the contents of a bilag: when it goes, they go from the folder, unless another bilag has the same. */
gboolean pejl_slet_er_bilag (guint32 field);
/* Every text ever written in which the words stand as they are typed, in whatever case and from the beginning of a word: what
 * stands now, what stood before, and what was deleted; and the contents of the bilag that have the words in their name or text, or
 * hang on evidens that has. PejlSletFund*, newest first. progress (nullable): ops looked at and in all. */
GPtrArray *pejl_slet_find (PejlReader *reader, const char *ord, GCancellable *cancellable, GFileProgressCallback progress,
                           gpointer user_data, GError **error);
/* The same place in the text for the same words: bytes from the start, -1 when they do not stand there. *length: of what stands. */
gssize pejl_slet_sted (const char *tekst, const char *ord, gsize *length);
/* Everything of one tilsyn that can be erased, for a rule of retention. */
GPtrArray *pejl_slet_find_tilsyn (PejlReader *reader, const PejlId *tilsyn, const PejlField *felter, guint n_felter,
                                  GCancellable *cancellable, GError **error);
/* All texts ever written of one row: a bilag goes with its name and what it shows. */
GPtrArray *pejl_slet_find_raekke (PejlReader *reader, const PejlId *row, GError **error);
/* Drafts in which the words stand: "form\tfield" each. */
GPtrArray *pejl_slet_find_kladder (PejlReader *reader, const char *ord, GError **error);

/* "rid:seq:field" lines for the op of table sletning. */
char *pejl_slet_poster (GPtrArray *fund, guint from, guint to);

/* --- cleaning --- */

/* Whether files still have to be cleaned of what was erased, here or elsewhere. */
gboolean pejl_store_mangler_rens (PejlStore *self);
/* Cleans the search index, the room between the cells of every page, and the log, and erases in the copies of the store too. Who
 * writes meanwhile waits some frames at most. Blocks: call it in a worker thread. rest (nullable) gets sentences (char*) about
 * what it could not reach. FALSE: it has to be done again, and is remembered until then. */
gboolean pejl_store_rens (PejlStore *self, GPtrArray *rest, GCancellable *cancellable, GError **error);

G_END_DECLS
