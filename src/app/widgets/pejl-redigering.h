// SPDX-License-Identifier: GPL-3.0-or-later
// One text of the store while it is edited in a text view: a draft from the first key, one action when it is left.
#pragma once

#include "app/widgets/vurdering/pejl-henvisning-tekst.h"
#include "core/store/pejl-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes what was typed when it is left, as an action that clears the draft in the same step. base: the heads when editing began, or
 * NULL. */
typedef gboolean (*PejlRedigeringGem) (PejlStore *store, const PejlId *row, PejlField field, const char *text,
                                       const PejlHeads *base, gpointer data, GError **error);

/* Which text it is. */
typedef struct
{
  PejlId row;
  PejlField field;       /* whose heads an edit stands on; 0: none, what is written is a new thing each time */
  const char *form;      /* of the draft */
  const char *draft;     /* its field */
  PejlRedigeringGem gem; /* NULL: it is never an action by itself, and stays a draft */
  gpointer data;         /* borrowed, for gem */
} PejlRedigeringTekst;

#define PEJL_TYPE_REDIGERING (pejl_redigering_get_type ())
/* Signal: "edited" – what stands in the view is another text than before, by typing or from a draft. */
G_DECLARE_FINAL_TYPE (PejlRedigering, pejl_redigering, PEJL, REDIGERING, GObject)

/* felt: the widget that holds the view and owns this object; it has the class "focused" while the view is written in, and its page is
 * told what could not be saved. */
PejlRedigering *pejl_redigering_new (GtkTextView *view, GtkWidget *felt);
/* When felt goes. What is typed by then has been finished, or is in its draft. */
void pejl_redigering_detach (PejlRedigering *self);
/* The store that is written to; NULL, as at first: that of the page that felt stands on. */
void pejl_redigering_set_store (PejlRedigering *self, PejlStore *store);
/* The text can refer to evidens, that of the area first. */
void pejl_redigering_set_henvisninger (PejlRedigering *self, PejlHenvisninger *henvisninger, int omraade);
/* Empties the view; texts are copied. */
void pejl_redigering_open (PejlRedigering *self, const PejlRedigeringTekst *tekst);
/* Whether this text of this store is open. */
gboolean pejl_redigering_is_of (PejlRedigering *self, PejlStore *store, const PejlId *row, PejlField field);
/* What the store holds now; leaves what is being typed alone. */
void pejl_redigering_show (PejlRedigering *self, const char *text);
/* Goes on with what was typed here when it was cut short, if that is in the store's drafts. */
void pejl_redigering_restore (PejlRedigering *self, PejlStore *store);
/* As if it had been typed. */
void pejl_redigering_type (PejlRedigering *self, const char *text);
/* What was typed becomes an action, or is in its draft. FALSE, and told on the page, if the store could not take it; the text stays. */
gboolean pejl_redigering_finish (PejlRedigering *self);
/* Empties it after its text was taken elsewhere, and its draft cleared there. */
void pejl_redigering_clear (PejlRedigering *self);
/* The text as it stands, newly allocated. */
char *pejl_redigering_get_text (PejlRedigering *self);

G_END_DECLS
