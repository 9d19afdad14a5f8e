// SPDX-License-Identifier: GPL-3.0-or-later
// Planned tilsyn as a calendar file (RFC 5545).
#pragma once

#include "core/model/pejl-records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_PLAN_ERROR (pejl_plan_error_quark ())
GQuark pejl_plan_error_quark (void);

typedef enum
{
  PEJL_PLAN_ERROR_WRITE, /* the file could not be written; an older one of that name is untouched */
} PejlPlanError;

/* tilsyn: PejlTilsyn*; those without a valid date are passed over. Each becomes an event of one whole day, as a
 * planned tilsyn has a date and no time. The UID follows from the row's id, so that a calendar that has the file
 * already moves the event instead of adding another; DTSTAMP is when the row was made, by its id.
 *
 * An unannounced visit is CLASS:PRIVATE, and unless naevn_uanmeldt all visits have the same title: a calendar is
 * often shared with the house. ejer names the calendar: "Havneby Kommune". */
char *pejl_ics_to_text (const GPtrArray *tilsyn, const char *ejer, gboolean naevn_uanmeldt);

gboolean pejl_ics_write (const GPtrArray *tilsyn, const char *ejer, gboolean naevn_uanmeldt, const char *path,
                         GError **error);

G_END_DECLS
