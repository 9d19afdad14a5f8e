// SPDX-License-Identifier: GPL-3.0-or-later
// One answer of Find as a row: icon, the words found with the hits marked, and what and where it is.
#pragma once

#include "core/analysis/pejl-svar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SVAR_ROW (pejl_svar_row_get_type ())
G_DECLARE_FINAL_TYPE (PejlSvarRow, pejl_svar_row, PEJL, SVAR_ROW, GtkListBoxRow)

/* Takes svar. */
GtkWidget *pejl_svar_row_new (PejlSvar *svar);
/* Something that can be done; index is the caller's. */
GtkWidget *pejl_svar_row_new_kommando (const char *titel, guint index);

/* There are more; vist: how many texts are shown. */
GtkWidget *pejl_svar_row_new_flere (guint vist);
gboolean pejl_svar_row_is_flere (PejlSvarRow *self);

const PejlSvar *pejl_svar_row_get_svar (PejlSvarRow *self); /* NULL: a command, or that there are more */
guint pejl_svar_row_get_index (PejlSvarRow *self);
/* The heading it stands under. */
const char *pejl_svar_row_get_afsnit (PejlSvarRow *self);
/* What a screen reader says of it. */
const char *pejl_svar_row_get_spoken (PejlSvarRow *self);

/* A title without the marks of its hits. */
char *pejl_svar_row_plain (const char *titel);

G_END_DECLS
