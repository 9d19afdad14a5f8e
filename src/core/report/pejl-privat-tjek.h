// SPDX-License-Identifier: GPL-3.0-or-later
// A document looked through for persons before it leaves: every word in it that somebody may have typed.
#pragma once

#include "core/report/pejl-dokument.h"
#include "core/rules/pejl-privat.h"

G_BEGIN_DECLS

typedef struct
{
  PejlPrivatArt art;
  char *uddrag; /* the words around it, a number covered by dots */
  char *hvor;   /* "Bilag: dagtilbud for dagtilbud, Børnehuset Fyrtårnet"; "" at the document's beginning */
  char *ord;    /* the word itself; "" for a number */
} PejlAdvarsel;
void pejl_advarsel_free (PejlAdvarsel *advarsel);

/* PejlAdvarsel*, in reading order; the same words in the same place are told once. */
GPtrArray *pejl_privat_tjek (const PejlDokument *dokument, const PejlPrivatOrd *ord);

/* "Ligner et CPR-nummer", "Ligner et navn". */
const char *pejl_advarsel_sentence (const PejlAdvarsel *advarsel);

G_END_DECLS
