// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's reasons refer to the evidens that they rest on.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"
#include "core/store/pejl-action.h"

G_BEGIN_DECLS

/* An evidens of the visit, by what it shows. */
typedef struct
{
  PejlId evidens;
  guint omraade;
  PejlRetning retning;
} PejlDemoSet;

/* As many as one reads over without losing the sentence. */
#define PEJL_DEMO_HENVIST 2

/* The sentence with references to evidens of the area that points that way, the first so many of it passed over; without, where
 * there is none. seen: PejlDemoSet. */
char *pejl_demo_henvis (const char *saetning, const GArray *seen, guint omraade, PejlRetning retning, guint skip);
/* The links of an area's reason. */
void pejl_demo_write_links (const PejlId *tilsyn, const char *omraade, const char *begrundelse, PejlAction *action);

G_END_DECLS
