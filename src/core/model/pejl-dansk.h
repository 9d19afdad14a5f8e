// SPDX-License-Identifier: GPL-3.0-or-later
// Danish writing rules that must not depend on which locales the machine has. Texts are UTF-8 and not NULL;
// a char* that is returned is the caller's (g_free).
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A key for g_strcmp0 that sorts as Danish does: æ, ø, å (and ä, ö, aa as they are read) after z; case
 * and digits as people count them. */
char *pejl_dansk_collate_key (const char *text);
int pejl_dansk_compare (const char *a, const char *b);

/* NFC, with white space trimmed at both ends. What is stored and searched has this form. */
char *pejl_dansk_normalize (const char *text);

/* 1072 → "1.072". */
char *pejl_dansk_integer (gint64 number);
/* 29.5, 1 → "29,5". */
char *pejl_dansk_decimal (double number, int decimals);
/* part of whole as "72 %" with a no-break space; NULL when whole < 10, where only counts are given. */
char *pejl_dansk_percent (int part, int whole);
/* "17 af 35" with no-break spaces. */
char *pejl_dansk_x_af_n (int part, int whole);
/* "Nord, Midtby og Syd". */
char *pejl_dansk_join (const char *const *words);
/* 0–12 as words ("ingen" for 0, "én" or "ét" chosen by neuter), else digits. */
char *pejl_dansk_count_word (int number, gboolean neuter);
/* First letter upper case. */
char *pejl_dansk_capitalize (const char *text);

G_END_DECLS
