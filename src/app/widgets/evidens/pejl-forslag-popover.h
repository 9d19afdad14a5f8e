// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered while one types: tegn after #, stuer after @. The focus stays in the text.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_FORSLAG_TEGN,
  PEJL_FORSLAG_STUE,     /* nil id: the whole house */
  PEJL_FORSLAG_NY_STUE,  /* navn is what was typed */
  PEJL_FORSLAG_EVIDENS,
  PEJL_FORSLAG_VINK,     /* says something, cannot be chosen */
} PejlForslagSlags;

typedef struct
{
  PejlForslagSlags slags;
  PejlId id;
  char *navn;
  char *markup;  /* first line */
  char *caption; /* second line, or NULL */
} PejlForslag;

PejlForslag *pejl_forslag_new (PejlForslagSlags slags, const PejlId *id, const char *navn, char *markup, char *caption);
void pejl_forslag_free (PejlForslag *forslag);

#define PEJL_TYPE_FORSLAG_POPOVER (pejl_forslag_popover_get_type ())
/* Signal: "chosen" (int retning): the selected one, by pointer. */
G_DECLARE_FINAL_TYPE (PejlForslagPopover, pejl_forslag_popover, PEJL, FORSLAG_POPOVER, GtkPopover)

GtkWidget *pejl_forslag_popover_new (void);
/* Takes the array of PejlForslag; the first that can be chosen is selected. with_retning: offer styrker and mangler. */
void pejl_forslag_popover_take (PejlForslagPopover *self, GPtrArray *forslag, gboolean with_retning);
/* NULL when nothing can be chosen. */
const PejlForslag *pejl_forslag_popover_get_selected (PejlForslagPopover *self);
void pejl_forslag_popover_move (PejlForslagPopover *self, int steps);

G_END_DECLS
