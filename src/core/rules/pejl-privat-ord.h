// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a municipality's texts are looked through for: the shipped names, its own words, and its places allowed.
#pragma once

#include "core/rules/pejl-privat.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

PejlPrivatOrd *pejl_privat_ord_read (PejlReader *reader);

G_END_DECLS
