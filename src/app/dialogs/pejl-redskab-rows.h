// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the instrument editor: a level with its points, a theme. They know their place, not what stands there.
#pragma once

#include "core/model/pejl-redskab.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_REDSKAB_OP,   /* one place up */
  PEJL_REDSKAB_NED,
  PEJL_REDSKAB_FJERN,
} PejlRedskabFlyt;

#define PEJL_TYPE_NIVEAU_ROW (pejl_niveau_row_get_type ())
/* Signals: "renamed" – the name or the short name was left changed; "baand" – the points were; "flyt" (PejlRedskabFlyt). */
G_DECLARE_FINAL_TYPE (PejlNiveauRow, pejl_niveau_row, PEJL, NIVEAU_ROW, AdwExpanderRow)
GtkWidget *pejl_niveau_row_new (guint nr);
void pejl_niveau_row_show (PejlNiveauRow *self, const PejlNiveau *niveau);
const char *pejl_niveau_row_get_navn (PejlNiveauRow *self);
const char *pejl_niveau_row_get_kort (PejlNiveauRow *self);
/* FALSE when both are empty. NAN for one that is empty or no number. */
gboolean pejl_niveau_row_get_baand (PejlNiveauRow *self, double *fra, double *til);
void pejl_niveau_row_finish (PejlNiveauRow *self);

#define PEJL_TYPE_TEMA_ROW (pejl_tema_row_get_type ())
/* Signals: "renamed", "flyt" (PejlRedskabFlyt). */
G_DECLARE_FINAL_TYPE (PejlTemaRow, pejl_tema_row, PEJL, TEMA_ROW, AdwEntryRow)
GtkWidget *pejl_tema_row_new (guint nr);
void pejl_tema_row_show (PejlTemaRow *self, const PejlTema *tema);
void pejl_tema_row_finish (PejlTemaRow *self);

/* Calls back, swapped, when the text of an entry row is left or Enter is pressed. */
void pejl_redskab_rows_on_left (GtkWidget *row, GCallback left, gpointer self);

G_END_DECLS
