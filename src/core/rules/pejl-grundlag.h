// SPDX-License-Identifier: GPL-3.0-or-later
// What a level rests on. A vurdering without evidens is allowed only when it says so.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_GRUNDLAG_INTET,    /* there is no level that could rest on anything */
  PEJL_GRUNDLAG_EVIDENS,  /* evidens is there, but the reason points at none of it */
  PEJL_GRUNDLAG_HENVIST,  /* the reason points at its evidens */
  PEJL_GRUNDLAG_UDEN,     /* none, and it says so */
  PEJL_GRUNDLAG_UTALT,    /* none, and it does not say so */
  PEJL_GRUNDLAG_IKKE_SANDT, /* it says that it rests on none, but there is some */
} PejlGrundlag;

/* niveau as in PejlVurdering; evidens: how many touch what is judged; henvist: how many the reason points at; uden: whether it
 * says that it is judged without. */
PejlGrundlag pejl_grundlag_of (int niveau, guint evidens, guint henvist, gboolean uden);

G_END_DECLS
