// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields and tables of the store are called when people are told of them, and what their numbers mean.
#pragma once

#include "core/store/pejl-schema.h"

G_BEGIN_DECLS

/* Danish, singular, in lower case: "begrundelse", "tolkning", "rå note". Never NULL: the column's name where people are
 * not meant to meet the field. */
const char *pejl_felt_navn (PejlField field);
/* "evidens", "vurdering", "punkt i handleplan" … */
const char *pejl_tabel_navn (PejlTable table);
/* What the number in the field means, where it stands for a word: "i høring", "uanmeldt"; NULL: it is a number. */
const char *pejl_felt_ord (PejlField field, gint64 number);

G_END_DECLS
