// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a thing that a person wants done, before the store is asked.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_ACTIONS_ERROR (pejl_actions_error_quark ())
GQuark pejl_actions_error_quark (void);

typedef enum
{
  PEJL_ACTIONS_ERROR_EMPTY,     /* a text or name that must not be empty */
  PEJL_ACTIONS_ERROR_DATE,      /* no date, or no time, of the calendar */
  PEJL_ACTIONS_ERROR_NOT_FOUND, /* the row was deleted meanwhile, or never was */
  PEJL_ACTIONS_ERROR_EXISTS,    /* the name is taken */
  PEJL_ACTIONS_ERROR_LOCKED,    /* the tilsyn is endelig */
  PEJL_ACTIONS_ERROR_NOT_SET_UP, /* the municipality has no strategy yet */
  PEJL_ACTIONS_ERROR_USED,       /* tilsyn were made with this version of the strategy or instrument */
  PEJL_ACTIONS_ERROR_TOO_MUCH,   /* more than a strategy can hold */
  PEJL_ACTIONS_ERROR_RANGE,      /* points outside every band, or bands that overlap */
  PEJL_ACTIONS_ERROR_SAMLET,     /* a visit that cannot be part of a samlet report */
  PEJL_ACTIONS_ERROR_STEP,       /* a step of the process that cannot follow where the tilsyn stands */
  PEJL_ACTIONS_ERROR_LOV         /* the law demands something before the tilsyn is made endelig */
} PejlActionsError;

G_END_DECLS
