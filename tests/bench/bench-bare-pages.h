// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a document as a program with nothing but cairo and pango would draw them: it is told where everything stands.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"

G_BEGIN_DECLS

typedef struct _BarePages BarePages;

/* sats must outlive it. */
BarePages *bare_pages_new (PejlPdfSats *sats);
void bare_pages_free (BarePages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BarePages, bare_pages_free)
/* As a PDF without structure. Seconds that it took; below 0 when it failed. */
double bare_pages_write (const BarePages *pages, const char *path);

G_END_DECLS
