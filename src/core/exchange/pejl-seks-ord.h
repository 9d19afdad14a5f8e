// SPDX-License-Identifier: GPL-3.0-or-later
// Six words that stand for a card's keys, to be read aloud by telephone.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_ORDLISTE_N 1024
extern const char *const pejl_ordliste[PEJL_ORDLISTE_N]; /* lower case, in Danish order */

/* "fyrtårn kastanje …": 60 bits of a hash of both public keys (hexadecimal). */
char *pejl_seks_ord (const char *signatur, const char *segl);

G_END_DECLS
