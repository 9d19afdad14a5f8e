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
  char *antal;   /* children and adults, as typed; NULL or "": not told */
  GArray *tegn;  /* PejlEvidensTegn */
  char *text;
  guint med;     /* whom a samtale is with, PejlMed as bits; 0: not told */
} PejlEvidensKladde;

char *pejl_evidens_kladde_write (const PejlEvidensKladde *kladde);
/* Fills all fields, to be cleared. A text that is no such draft comes back as the evidens' text; a line of it that cannot
 * be read is left out: what was typed matters more. */
void pejl_evidens_kladde_read (PejlEvidensKladde *kladde, const char *draft);
void pejl_evidens_kladde_clear (PejlEvidensKladde *kladde);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlEvidensKladde, pejl_evidens_kladde_clear)

G_END_DECLS
