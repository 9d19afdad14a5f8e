// SPDX-License-Identifier: GPL-3.0-or-later
// Asking once before what cannot be undone, if need be for the words that are to stand beside it. The only file that names
// AdwMessageDialog, which newer libadwaita replaces with AdwAlertDialog.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *heading;
  const char *body;
  const char *verb;        /* of the button that does it */
  const char *text_label;  /* a text must be written first, named so; NULL: none */
  PejlStore *store;        /* with it, where its draft lies until it is confirmed: form and field */
  const char *form;
  const char *field;
} PejlBekraeft;

/* text: what was written; "" where none was asked for. Called once when it was confirmed, never otherwise. */
typedef void (*PejlBekraeftFunc) (gpointer owner, const char *text);

/* Over the window of owner, which is a widget; nothing is called when it has gone. */
void pejl_bekraeft_present (GtkWidget *owner, const PejlBekraeft *what, PejlBekraeftFunc done);

G_END_DECLS
