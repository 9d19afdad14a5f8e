// SPDX-License-Identifier: GPL-3.0-or-later
// What a caller wants written as one step that a person can undo: ops on one or more rows.
#pragma once

#include "core/model/pejl-id.h"
#include "core/store/pejl-schema.h"

#include <glib.h>

G_BEGIN_DECLS

/* The ops whose values a form showed when editing began; opaque, survives as text in a draft. */
typedef struct _PejlHeads PejlHeads;
PejlHeads *pejl_heads_copy (const PejlHeads *heads);
void pejl_heads_free (PejlHeads *heads);
char *pejl_heads_to_string (const PejlHeads *heads);
PejlHeads *pejl_heads_parse (const char *text); /* NULL if it is none */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlHeads, pejl_heads_free)

typedef struct _PejlAction PejlAction;

/* label: what the Undo toast says was done, in the user's language: "Evidens tilføjet". */
PejlAction *pejl_action_new (const char *label);
void pejl_action_free (PejlAction *action);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlAction, pejl_action_free)

/* FALSE for imports and generated data, which Ctrl+Z does not step through. Default TRUE. */
void pejl_action_set_undoable (PejlAction *action, gboolean undoable);

/* Begins the op on a row; the setters below fill it. A row that does not exist yet comes into being.
 * Two calls with the same row continue the same op. */
void pejl_action_row (PejlAction *action, PejlTable table, const PejlId *row);
/* Begins the op that deletes the row (undo brings it back). */
void pejl_action_delete (PejlAction *action, PejlTable table, const PejlId *row);

/* Fields of the row begun last. The field must belong to its table and have that type. Text is normalised
 * (NFC). A nil or NULL id, a NULL text: the field is cleared. */
void pejl_action_set_text (PejlAction *action, PejlField field, const char *text);
void pejl_action_set_int (PejlAction *action, PejlField field, gint64 value);
void pejl_action_set_real (PejlAction *action, PejlField field, double value);
void pejl_action_set_id (PejlAction *action, PejlField field, const PejlId *id);
void pejl_action_clear (PejlAction *action, PejlField field);
/* A text field gets the version vector of all that the store holds when the row's op is made, so also of the rows that the
 * action began before this one: see pejl-vektor.h. */
void pejl_action_set_vektor (PejlAction *action, PejlField field);
/* For the field set last: what the form showed when editing began. Without it: the heads at the time of
 * commit. */
void pejl_action_set_base (PejlAction *action, const PejlHeads *base);

/* The draft that this action makes superfluous: cleared in the same transaction. */
void pejl_action_clear_draft (PejlAction *action, const char *form, const char *field);

guint pejl_action_n_ops (const PejlAction *action);
gboolean pejl_action_is_empty (const PejlAction *action);

G_END_DECLS
