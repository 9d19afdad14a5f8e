// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with other copies: the person's keys, packets made and taken in worker threads, and the mailbox folder that
// is looked after by itself.
#pragma once

#include "app/widgets/pejl-fremgang.h"
#include "core/exchange/pejl-kollega.h"

G_BEGIN_DECLS

#define PEJL_TYPE_UDVEKSLER (pejl_udveksler_get_type ())
/* One a store, the window's. Of the main thread, like its callbacks.
 * Signals: "changed" – the keys or the mailbox are in another state; "hentet" (const char *text) – the mailbox has brought something. */
G_DECLARE_FINAL_TYPE (PejlUdveksler, pejl_udveksler, PEJL, UDVEKSLER, GObject)

PejlUdveksler *pejl_udveksler_new (PejlStore *store);
/* The window closes: what is under way is cancelled, and nothing new is begun. */
void pejl_udveksler_stop (PejlUdveksler *self);
PejlStore *pejl_udveksler_get_store (PejlUdveksler *self); /* borrowed */

/* --- keys --- */

typedef enum
{
  PEJL_NOEGLER_INGEN,  /* none on this machine yet */
  PEJL_NOEGLER_LAAST,  /* they are there and not opened */
  PEJL_NOEGLER_AABNE,
} PejlNoeglerStand;

PejlNoeglerStand pejl_udveksler_get_stand (PejlUdveksler *self);
/* Whether a keyring keeps what opens them, so that no person is to be asked for a passphrase. */
gboolean pejl_udveksler_i_ring (PejlUdveksler *self);
const PejlNoegler *pejl_udveksler_get_noegler (PejlUdveksler *self); /* NULL until they are open; then as long as it lives */
/* Keys that were opened otherwise; taken. */
void pejl_udveksler_give_noegler (PejlUdveksler *self, PejlNoegler *noegler);
/* Opens them: by the passphrase, or with NULL by the session's keyring; make: new ones when there are none. Errors as
 * pejl_noegler_open(). */
void pejl_udveksler_aabn_async (PejlUdveksler *self, const char *passphrase, gboolean make, GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean pejl_udveksler_aabn_finish (PejlUdveksler *self, GAsyncResult *result, GError **error);

/* --- packets --- */

/* A file that was read and judged, before anything of it is taken in. */
typedef struct
{
  char *path;
  goffset bytes;
  PejlPakke *pakke;
  PejlHentning *hentning;
} PejlIndgaaende;
void pejl_indgaaende_free (PejlIndgaaende *ind);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlIndgaaende, pejl_indgaaende_free)

/* passphrase: nullable. On an error that lies with the file, it is noted as set aside. */
void pejl_udveksler_laes_async (PejlUdveksler *self, const char *path, const char *passphrase, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
PejlIndgaaende *pejl_udveksler_laes_finish (PejlUdveksler *self, GAsyncResult *result, GError **error);

/* Takes it in, or, when something has to come first, keeps it in the inbox. ind is taken, and given back by finish. */
void pejl_udveksler_tag_async (PejlUdveksler *self, PejlIndgaaende *ind, PejlFremgang *fremgang, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
gboolean pejl_udveksler_tag_finish (PejlUdveksler *self, GAsyncResult *result, PejlIndgaaende **ind, GError **error);

/* Writes the receipt of a packet that was taken in, for the one who made it. ind is taken, and given back by finish. */
void pejl_udveksler_kvitter_async (PejlUdveksler *self, PejlIndgaaende *ind, const char *path, GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean pejl_udveksler_kvitter_finish (PejlUdveksler *self, GAsyncResult *result, PejlIndgaaende **ind, GError **error);

/* Whom a packet is for. signaturer, segl: NULL-terminated and of the same length; both NULL: whoever has the passphrase. */
typedef struct
{
  const char *const *signaturer;
  const char *const *segl;
  const char *passphrase;
  gboolean alt; /* also what they have already */
} PejlModtagere;

/* Counts what would go along. */
void pejl_udveksler_tael_async (PejlUdveksler *self, const PejlModtagere *til, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean pejl_udveksler_tael_finish (PejlUdveksler *self, GAsyncResult *result, PejlAfsendelse *afsendelse, GError **error);
/* Writes the packet to path. */
void pejl_udveksler_send_async (PejlUdveksler *self, const PejlModtagere *til, const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* *mangler: bilag whose contents are not here and did not go along. */
gboolean pejl_udveksler_send_finish (PejlUdveksler *self, GAsyncResult *result, guint *poster, guint *mangler, GError **error);

/* --- the mailbox folder --- */

const char *pejl_udveksler_get_mappe (PejlUdveksler *self); /* NULL: none is chosen */
/* NULL: none from now on; what lies there stays. */
gboolean pejl_udveksler_set_mappe (PejlUdveksler *self, const char *path, GError **error);
gboolean pejl_udveksler_get_pause (PejlUdveksler *self);
gboolean pejl_udveksler_set_pause (PejlUdveksler *self, gboolean pause, GError **error);
/* Now, whatever the time; nothing while it pauses or the keys are not open. */
void pejl_udveksler_synk (PejlUdveksler *self);
/* One sentence for people; newly allocated. */
char *pejl_udveksler_say_postkasse (PejlUdveksler *self);
/* The cards in the mailbox that are not here yet: a name, its path, a name … Borrowed. */
const char *const *pejl_udveksler_get_nye_kort (PejlUdveksler *self);

G_END_DECLS
