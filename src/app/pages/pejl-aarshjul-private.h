// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the årshjul's page share: the page itself, moving (pejl-aarshjul-flyt.c), and what is done with one
// date (pejl-aarshjul-punkt.c).
#pragma once

#include "app/pages/pejl-aarshjul-page.h"
#include "app/widgets/aarshjul/pejl-aarshjul-model.h"
#include "app/widgets/aarshjul/pejl-plan-pane.h"
#include "app/widgets/udvalg/pejl-chart-view.h"

G_BEGIN_DECLS

struct _PejlAarshjulPage
{
  PejlPage parent_instance;

  /* template children */
  GtkWidget *top;
  GtkLabel *year_label;
  GtkDropDown *distrikt;
  GtkDropDown *konsulent;
  GtkWidget *views;
  GtkWidget *wheel_pane;
  GtkWidget *list_pane;
  PejlChartView *wheel;
  GtkStack *parts;
  GtkListView *list;
  GtkLabel *lacking_label;
  GtkLabel *hint;
  PejlPlanPane *plan_pane;
  GtkCheckButton *export_uanmeldt;

  /* owned */
  PejlAarshjulModel *model;
  GtkSingleSelection *selection;
  PejlPlanModel *plan;
  GArray *distrikter;   /* PejlId by row of the drop-down */
  GArray *konsulenter;

  /* state */
  int year;
  char i_dag[PEJL_DATO_LEN];
  char *view;           /* when narrow: "hjul" or "liste" */
  gboolean hide_uanmeldt;
  gboolean placed;      /* the list begins where today is */
  gboolean quiet;
};

/* The selected date; NULL when a heading is selected, or nothing. */
const PejlAarshjulPunkt *pejl_aarshjul_page_selected (PejlAarshjulPage *self);
/* Reads the year anew. */
void pejl_aarshjul_page_read (PejlAarshjulPage *self);
void pejl_aarshjul_page_set_year (PejlAarshjulPage *self, int year);
PejlId pejl_aarshjul_page_get_distrikt (PejlAarshjulPage *self); /* nil: all */
/* Says it under the list, where one looks while moving; NULL: the hint. */
void pejl_aarshjul_page_say (PejlAarshjulPage *self, const char *text);

/* --- moving --- */

/* Row factories call these: rows can be dragged and dropped on. */
void pejl_aarshjul_flyt_setup_row (PejlAarshjulPage *self, GtkWidget *row);
void pejl_aarshjul_flyt_setup_wheel (PejlAarshjulPage *self);
/* To another day; says so, with what speaks against it. */
void pejl_aarshjul_flyt_til (PejlAarshjulPage *self, const PejlAarshjulPunkt *punkt, const char *dato);
/* Action "page.move" (ii): days, months. */
void pejl_aarshjul_flyt_action (GtkWidget *widget, const char *name, GVariant *parameter);

/* --- the calendar file --- */

void pejl_aarshjul_eksport_action (GtkWidget *widget, const char *name, GVariant *parameter);

/* --- one date --- */

void pejl_aarshjul_punkt_install (GtkWidgetClass *widget_class);
/* Which of the actions can be done now. */
void pejl_aarshjul_punkt_update (PejlAarshjulPage *self);
/* Enter: the tilsyn, or the form of an aftale. */
void pejl_aarshjul_punkt_open (PejlAarshjulPage *self, const PejlAarshjulPunkt *punkt);

G_END_DECLS
