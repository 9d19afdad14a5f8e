// SPDX-License-Identifier: GPL-3.0-or-later
// Which old card a colleague's new one goes on for, when the keys of the old are lost: asked of the centerchef alone.
#pragma once

#include "app/pejl-udveksler.h"
#include "core/exchange/pejl-kollega.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_AFLOESER_VALG (pejl_afloeser_valg_get_type ())
G_DECLARE_FINAL_TYPE (PejlAfloeserValg, pejl_afloeser_valg, PEJL, AFLOESER_VALG, AdwBin)

/* kollega: whose card it is about; NULL, or one that is not confirmed: hidden, as it is to others than the centerchef. */
void pejl_afloeser_valg_show (PejlAfloeserValg *self, PejlUdveksler *udveksler, const PejlKollega *kollega);

G_END_DECLS
