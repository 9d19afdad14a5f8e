// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a local rule: name, where it was decided, what it looks at, and what it proposes.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/model/pejl-regel.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_REGEL_FELTER (pejl_regel_felter_get_type ())
/* Signal "changed": one of the fields is another. */
G_DECLARE_FINAL_TYPE (PejlRegelFelter, pejl_regel_felter, PEJL, REGEL_FELTER, AdwBin)

/* redskaber: PejlRedskab*, those a rule can read; eget: key of the one that new tilsyn are made with. */
void pejl_regel_felter_set_redskaber (PejlRegelFelter *self, GPtrArray *redskaber, const char *eget);
void pejl_regel_felter_show (PejlRegelFelter *self, const PejlRegel *regel);
/* The rule as it stands in the fields; keeps id, place and whether it is active of the one that was shown. Never NULL. */
PejlRegel *pejl_regel_felter_get (PejlRegelFelter *self);
/* A sentence of what is wrong; NULL: it can be used. */
const char *pejl_regel_felter_get_problem (PejlRegelFelter *self);

G_END_DECLS
