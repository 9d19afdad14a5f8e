// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts compared word by word.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of the new text. Bytes, so that it fits Pango; both ends lie between characters. */
typedef struct
{
  guint start;
  guint end;
} PejlOrdStykke;

/* The stretches of ny that do not stand in gammel (NULL: all of it), neighbours put together, from left to right. Texts of more than
 * some thousand words are not compared: all of ny is new. GArray of PejlOrdStykke. */
GArray *pejl_ordforskel (const char *gammel, const char *ny);

G_END_DECLS
