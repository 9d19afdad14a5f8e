// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the words that somebody looks for, as FTS5 wants them and as a snippet shows them.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_FIND_HIT_START "\uE000"
#define PEJL_FIND_HIT_END "\uE001"

/* The words of at least two letters, folded; NULL-terminated. */
char **pejl_find_ord_split (const char *words);
/* In FTS5's own language: all of them, the last also as a beginning. At least one word. */
char *pejl_find_ord_match (char **words);
/* Some 24 words of the text around the first hit, hits marked. */
char *pejl_find_ord_snippet (const char *text, char **words);

G_END_DECLS
