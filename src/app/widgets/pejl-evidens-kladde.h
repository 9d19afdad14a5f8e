// SPDX-License-Identifier: GPL-3.0-or-later
// An evidens that is not one yet, as one text: what is kept of the entry while one types.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

typedef struct
{
  PejlArt art;   /* 0: not told */
  PejlId stue;   /* nil: the whole house */
  char *clock;   /* HH:MM; NULL: the time it is saved */
  GArray *tegn;  /* PejlEvidensTegn */
  char *text;
} PejlEvidensKladde;

char *pejl_evidens_kladde_write (const PejlEvidensKladde *kladde);
/* Fills all fields, to be cleared. A text that is no such draft comes back as the evidens' text; a line of it that cannot
 * be read is left out: what was typed matters more. */
void pejl_evidens_kladde_read (PejlEvidensKladde *kladde, const char *draft);
void pejl_evidens_kladde_clear (PejlEvidensKladde *kladde);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlEvidensKladde, pejl_evidens_kladde_clear)

/* "9.20", "09:20", "920" and "9" are all nine o'clock and something: HH:MM. NULL for what is no time. */
char *pejl_evidens_parse_clock (const char *typed);

G_END_DECLS
