// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the writing of presentations.
#pragma once

#include "core/kontor/pejl-pptx.h"
#include "core/report/oplaeg/pejl-oplaeg-pptx.h"

G_BEGIN_DECLS

/* A slide being written. */
typedef struct
{
  PejlPptx *pptx;         /* borrowed, all of them */
  PejlOplaegSats *sats;
  guint nr;               /* from 0 */
  const PejlDias *dias;
} PejlPptxSkriver;

PejlPptxFelt pejl_oplaeg_pptx_felt (const PejlDiasFelt *felt);
/* FALSE with error set. */
gboolean pejl_oplaeg_pptx_figur (PejlPptxSkriver *self, const PejlDiasFelt *felt, GError **error);
void pejl_oplaeg_pptx_tabel (PejlPptxSkriver *self, const PejlDiasFelt *felt);
void pejl_oplaeg_pptx_billede (PejlPptxSkriver *self, const PejlDiasFelt *felt);

G_END_DECLS
