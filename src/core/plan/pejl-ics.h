// SPDX-License-Identifier: GPL-3.0-or-later
// Planned tilsyn and other dates as a calendar file (RFC 5545).
#pragma once

#include "core/model/pejl-aftale.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_PLAN_ERROR (pejl_plan_error_quark ())
GQuark pejl_plan_error_quark (void);

typedef enum
{
  PEJL_PLAN_ERROR_WRITE, /* the file could not be written; an older one of that name is untouched */
} PejlPlanError;

/* tilsyn: PejlTilsyn*; aftaler: PejlAftale*, may be NULL; those without a valid date are passed over. What has a date
 * and no time becomes an event of one whole day; what has a time is in Danish time, with the rule of summer time in the
 * file, and lasts an hour where its end is not known. The UID follows from the row's id, so that a calendar that has the
 * file already moves the event instead of adding another; DTSTAMP is when the row was made, by its id.
 *
 * An unannounced visit is CLASS:PRIVATE, and unless naevn_uanmeldt all visits have the same title: a calendar is
 * often shared with the house. A note is not told. ejer names the calendar: "Havneby Kommune". */
char *pejl_ics_to_text (const GPtrArray *tilsyn, const GPtrArray *aftaler, const char *ejer,
                        gboolean naevn_uanmeldt);

gboolean pejl_ics_write (const GPtrArray *tilsyn, const GPtrArray *aftaler, const char *ejer,
                         gboolean naevn_uanmeldt, const char *path, GError **error);

G_END_DECLS
