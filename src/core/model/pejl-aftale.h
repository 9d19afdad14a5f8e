// SPDX-License-Identifier: GPL-3.0-or-later
// A date of the årshjul that is no tilsyn: a samtale, a follow-up, a meeting of the committee.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  PejlAftaleArt art;
  char *dato;                /* ISO */
  char *fra;                 /* HH:MM; "" for the whole day */
  char *til;                 /* HH:MM, later than fra; "" when its end is not known */
  char *titel;               /* never "" */
  PejlId distrikt;           /* nil: none; that of the dagtilbud when it has one */
  char *distrikt_navn;
  PejlId dagtilbud;          /* nil: none */
  char *dagtilbud_navn;
  PejlId person;             /* whose it is; nil: everybody's */
  char *person_navn;
  char *holdt;               /* ISO date; "": not yet */
  char *note;
} PejlAftale;
PEJL_DECLARE_RECORD (PejlAftale, pejl_aftale)

/* What an aftale is called that was given no title: "Status- og læringssamtale: Nord". sted may be "". */
char *pejl_aftale_eget_navn (PejlAftaleArt art, const char *sted);

G_END_DECLS
