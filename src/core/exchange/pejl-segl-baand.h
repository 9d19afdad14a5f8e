// SPDX-License-Identifier: GPL-3.0-or-later
// Private to pejl-segl: the line on which bytes are sealed, written and summed up, each step in a thread of its own once there is
// enough to do. What comes out is the same either way, and so is the memory it takes: 3 MiB.
#pragma once

#include "core/exchange/pejl-exchange-error.h"

#include <stdio.h>

G_BEGIN_DECLS

typedef struct _PejlSeglBaand PejlSeglBaand;
/* file is borrowed, and nobody else's between the first put and finish or free; path is for sentences. */
PejlSeglBaand *pejl_segl_baand_new (FILE *file, const char *path);
/* Writes the head as it is, and begins the stream; bound: PEJL_SEGL_HASH bytes that the first part is bound to. */
gboolean pejl_segl_baand_begin (PejlSeglBaand *self, const guint8 *head, gsize length, const guint8 *bound, const guint8 *key,
                                GError **error);
/* An error may be that of what was put before. */
gboolean pejl_segl_baand_put (PejlSeglBaand *self, const void *data, gsize length, GError **error);
/* Waits for all of it and gives the hash of all bytes so far: PEJL_SEGL_HASH bytes. What is put next begins a new part. */
gboolean pejl_segl_baand_hash (PejlSeglBaand *self, guint8 *hash, GError **error);
/* Waits for all of it and writes the checksum, which it gives back as well: PEJL_SEGL_HASH bytes. */
gboolean pejl_segl_baand_finish (PejlSeglBaand *self, guint8 *checksum, GError **error);
/* Ends the threads; what was not finished is no packet. */
void pejl_segl_baand_free (PejlSeglBaand *self);

G_END_DECLS
