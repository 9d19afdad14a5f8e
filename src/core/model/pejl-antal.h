// SPDX-License-Identifier: GPL-3.0-or-later
// Who was there, and when: typed in one go, and shown in few words.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_ANTAL_INGEN (-1) /* not told */
#define PEJL_ANTAL_MAX 999
#define PEJL_KLOKKE_LEN 6     /* "09:20" and the zero */

/* The frame of a situation or a visit. */
typedef struct
{
  int boern;                 /* 0–999, or PEJL_ANTAL_INGEN */
  int voksne;
  char fra[PEJL_KLOKKE_LEN]; /* HH:MM, or "" */
  char til[PEJL_KLOKKE_LEN];
} PejlRamme;

void pejl_ramme_init (PejlRamme *ramme); /* nothing told */
gboolean pejl_ramme_is_empty (const PejlRamme *ramme);

/* "11b 2v", "11 børn, 2 voksne", "2v", or "11 2" (children first); "" takes both away. with_tid: also a time of day and
 * an end before or after them, "8.30-12", "kl. 9:20–11:05". FALSE, and ramme as it was, for what cannot be read. */
gboolean pejl_ramme_parse (const char *typed, gboolean with_tid, PejlRamme *ramme);
/* As it is typed: "8.30-12 11b 2v"; "" for nothing. */
char *pejl_ramme_typed (const PejlRamme *ramme);
/* As it is read: "kl. 8.30–12.00 · 11 børn, 2 voksne"; "" for nothing. */
char *pejl_ramme_format (const PejlRamme *ramme);

/* "9.20", "09:20", "920" and "9" are all nine o'clock and something: HH:MM. FALSE for what is no time. */
gboolean pejl_klokke_parse (const char *typed, char buf[PEJL_KLOKKE_LEN]);

G_END_DECLS
