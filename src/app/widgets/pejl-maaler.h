// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a whole: a name, a bar, and the numbers in words.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_MAALER_ANMELDT,
  PEJL_MAALER_UANMELDT,
  PEJL_MAALER_BEGGE,
} PejlMaalerFarve;

#define PEJL_TYPE_MAALER (pejl_maaler_get_type ())
G_DECLARE_FINAL_TYPE (PejlMaaler, pejl_maaler, PEJL, MAALER, GtkWidget)

/* part: 0 – whole; whole may be 0. */
GtkWidget *pejl_maaler_new (const char *name, guint part, guint whole, PejlMaalerFarve farve);

G_END_DECLS
