// SPDX-License-Identifier: GPL-3.0-or-later
// Private to page Oplæg: its inside, shared by the files that make it up.
#pragma once

#include "app/pages/pejl-oplaeg-page.h"
#include "app/pages/pejl-udvalg-eksport.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "app/widgets/udvalg/pejl-dias-view.h"
#include "app/widgets/udvalg/pejl-oplaeg-model.h"

G_BEGIN_DECLS

struct _PejlOplaegPage
{
  PejlPage parent_instance;

  /* children */
  GtkStack *stack;
  GtkWidget *body;
  GtkDropDown *choice;
  GtkListView *list;
  GtkWidget *list_scroll;
  GtkWidget *preview;
  GtkWidget *maerke;       /* what there is to say of the finding */
  GtkLabel *maerke_text;
  GtkWidget *use, *as_proposed, *practice, *picture;
  PejlTekstfelt *titel, *tekst, *noter;
  GtkLabel *words, *spoken, *cutoff;
  GtkWidget *present_button, *menu_button, *export_button;

  /* owned */
  PejlUdvalgEksport *eksport;
  PejlOplaegModel *model;
  GtkSingleSelection *selection;
  GPtrArray *poster; /* PejlOplaegPost* */

  /* state */
  PejlId oplaeg;
  gboolean quiet;
};

/* pejl-oplaeg-bygning.c */
void pejl_oplaeg_page_build (PejlOplaegPage *self);
/* pejl-oplaeg-eksport.c */
GMenuModel *pejl_oplaeg_page_export_menu (void);
/* What is shown while a file is written. Makes self->eksport. */
GtkWidget *pejl_oplaeg_page_build_work (PejlOplaegPage *self);
/* GtkWidgetActionActivateFunc */
void pejl_oplaeg_page_export (GtkWidget *widget, const char *name, GVariant *parameter);
void pejl_oplaeg_page_stop (GtkWidget *widget, const char *name, GVariant *parameter);
void pejl_oplaeg_page_picture (GtkWidget *widget, const char *name, GVariant *parameter);
/* pejl-oplaeg-verber.c */
void pejl_oplaeg_page_install (GtkWidgetClass *widget_class);
/* The chosen slide, or NULL. Borrowed. */
const PejlDias *pejl_oplaeg_page_dias (PejlOplaegPage *self);
/* What saves a text that is left (PejlTekstfeltSave). */
gboolean pejl_oplaeg_page_save (PejlStore *store, const PejlId *row, PejlField field, const char *tekst,
                                const PejlHeads *base, GError **error);
/* Reads the list of oplæg and the chosen one anew. */
void pejl_oplaeg_page_read (PejlOplaegPage *self);
/* Chooses a slide. */
void pejl_oplaeg_page_choose (PejlOplaegPage *self, const PejlId *dias);

G_END_DECLS
