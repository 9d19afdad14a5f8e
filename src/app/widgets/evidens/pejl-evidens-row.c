// SPDX-License-Identifier: GPL-3.0-or-later
// A row shows its evidens, and turns into a text field while it is edited: parents are taken when that begins, drafts go
// to the store while one types, and one op is written when it ends.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-row-private.h"

#include "app/widgets/pejl-still-box.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

G_DEFINE_FINAL_TYPE (PejlEvidensRow, pejl_evidens_row, GTK_TYPE_LIST_BOX_ROW)

const PejlEvidens *
pejl_evidens_row_evidens (PejlEvidensRow *self)
{
  return pejl_stroem_item_get_evidens (self->item);
}

PejlStore *
pejl_evidens_row_store (PejlEvidensRow *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

void
pejl_evidens_row_failure (PejlEvidensRow *self, const char *title, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, title, error);
}

void
pejl_evidens_row_toast (PejlEvidensRow *self, const char *text)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_toast (page, text, TRUE);
}

void
pejl_evidens_row_check (PejlEvidensRow *self, gboolean ok, const GError *error)
{
  if (!ok)
    pejl_evidens_row_failure (self, _("The change could not be saved. The evidens is as it was."), error);
}

/* --- editing --- */

static void
put_draft (PejlEvidensRow *self)
{
  PejlStore *store = pejl_evidens_row_store (self);
  g_autofree char *text = pejl_evidens_tekst_get_text (self->edit);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (store != NULL
      && !pejl_store_draft_put (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex), text,
                                self->base, &error))
    pejl_evidens_row_failure (self, _("What you type cannot be saved just now. It is still in the field."), error);
}

static gboolean
on_draft_time (gpointer data)
{
  PejlEvidensRow *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

/* From the first key on, not from the last: otherwise steady typing would never be saved. */
static void
on_edited (PejlEvidensRow *self)
{
  if (self->editing && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
}

void
pejl_evidens_row_end_edit (PejlEvidensRow *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->edit)) != NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->editing = FALSE;
  self->cut = pejl_evidens_tekst_get_cursor (self->edit);
  g_clear_pointer (&self->picks, g_array_unref);
  self->picks = pejl_evidens_tekst_get_picks_after (self->edit, self->cut);
  g_clear_pointer (&self->base, pejl_heads_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "text");
}

gboolean
pejl_evidens_row_finish (PejlEvidensRow *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;
  char hex[PEJL_ID_STRLEN];

  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), FALSE);
  store = pejl_evidens_row_store (self);
  if (!self->editing || store == NULL)
    return TRUE;

  typed = pejl_evidens_tekst_get_text (self->edit);
  text = pejl_dansk_normalize (typed);
  pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex);
  /* An emptied text is no evidens: Delete on the row removes one, and says so. */
  if (*text != '\0' && strcmp (text, pejl_evidens_row_evidens (self)->tekst) != 0)
    {
      self->editing = FALSE; /* the commit's own signal must not find the row half edited */
      if (!pejl_evidens_set_tekst (store, &pejl_evidens_row_evidens (self)->id, text, self->base, &error))
        {
          self->editing = TRUE;
          pejl_evidens_row_failure (self, _("The evidens could not be saved. Your text is still in the field."), error);
          return FALSE;
        }
    }
  if (!pejl_store_draft_clear (store, PEJL_DRAFT_EVIDENS_TEKST, hex, &error))
    g_warning ("A draft could not be removed: %s", error->message);
  pejl_evidens_row_end_edit (self);
  return TRUE;
}

static void
on_edit_done (PejlEvidensRow *self)
{
  pejl_evidens_row_finish (self);
}

static void
on_edit_tegn (PejlEvidensRow *self, PejlTegnItem *tegn, int retning)
{
  g_autoptr (GError) error = NULL;

  pejl_evidens_row_check (self, pejl_evidens_set_tegn (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, &pejl_tegn_item_get_tegn (tegn)->id, retning, &error),
         error);
}

void
pejl_evidens_row_set_stue (PejlEvidensRow *self, const PejlId *stue)
{
  g_autoptr (GError) error = NULL;

  pejl_evidens_row_check (self, pejl_evidens_set_stue (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, stue, &error), error);
}

static void
on_edit_stue (PejlEvidensRow *self, const PejlId *stue)
{
  pejl_evidens_row_set_stue (self, stue);
}

static void
on_edit_ny_stue (PejlEvidensRow *self, const char *navn)
{
  PejlId stue = { 0 };

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "page.add-stue", "s", navn) || self->stuer == NULL)
    return;
  for (guint i = 0; i < self->stuer->len; i++)
    if (pejl_dansk_compare (((PejlStue *) self->stuer->pdata[i])->navn, navn) == 0)
      stue = ((PejlStue *) self->stuer->pdata[i])->id;
  if (!pejl_id_is_nil (&stue))
    pejl_evidens_row_set_stue (self, &stue);
}

static void
on_focus_left (PejlEvidensRow *self)
{
  /* A menu or popover of the row takes the focus for a while; that is not leaving. */
  if (self->editing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    pejl_evidens_row_finish (self);
}

/* A text view with its completion weighs more than all the rest of a row; most rows are never edited. */
static void
ensure_edit (PejlEvidensRow *self)
{
  GtkEventController *focus;

  pejl_evidens_row_build (self);
  if (self->edit != NULL)
    return;
  focus = gtk_event_controller_focus_new ();

  self->edit = PEJL_EVIDENS_TEKST (pejl_evidens_tekst_new (_("Text of the evidens"), "", 1));
  g_signal_connect_swapped (self->edit, "changed", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->edit, "finish", G_CALLBACK (on_edit_done), self);
  g_signal_connect_swapped (self->edit, "escape", G_CALLBACK (on_edit_done), self);
  g_signal_connect_swapped (self->edit, "tegn", G_CALLBACK (on_edit_tegn), self);
  g_signal_connect_swapped (self->edit, "stue", G_CALLBACK (on_edit_stue), self);
  g_signal_connect_swapped (self->edit, "ny-stue", G_CALLBACK (on_edit_ny_stue), self);
  g_signal_connect_swapped (self->edit, "split", G_CALLBACK (pejl_evidens_row_split), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->edit), focus);
  pejl_evidens_tekst_set_katalog (self->edit, self->katalog);
  pejl_evidens_tekst_set_stuer (self->edit, self->stuer);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->edit), "edit");
}

static void
begin_edit (PejlEvidensRow *self, const char *text, PejlHeads *base)
{
  ensure_edit (self);
  self->editing = TRUE;
  self->cut = -1;
  pejl_heads_free (self->base);
  self->base = base;
  pejl_evidens_tekst_set_text (self->edit, text);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
}

void
pejl_evidens_row_edit (PejlEvidensRow *self)
{
  PejlStore *store = pejl_evidens_row_store (self);

  if (store == NULL || self->editing || self->locked)
    return;
  begin_edit (self, pejl_evidens_row_evidens (self)->tekst,
              pejl_reader_heads (pejl_store_get_reader (store), &pejl_evidens_row_evidens (self)->id, PEJL_FIELD_EVIDENS_TEKST));
  gtk_widget_grab_focus (GTK_WIDGET (self->edit));
}

/* --- widget --- */

static void
on_evidens_changed (PejlEvidensRow *self)
{
  pejl_evidens_row_show (self);
}

/* A text that is edited changes with each key. */
static void
pejl_evidens_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlStillDraw draw = GTK_WIDGET_CLASS (pejl_evidens_row_parent_class)->snapshot;

  if (PEJL_EVIDENS_ROW (widget)->editing)
    draw (widget, snapshot);
  else
    pejl_still_snapshot (widget, snapshot, draw);
}

static void
pejl_evidens_row_dispose (GObject *object)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->editing = FALSE;
  g_clear_pointer (&self->base, pejl_heads_free);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  if (self->felt != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->felt));
  self->felt = NULL;

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->dispose (object);
}

static void
pejl_evidens_row_finalize (GObject *object)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->bilag_liste);
  g_clear_object (&self->katalog);
  g_clear_pointer (&self->picks, g_array_unref);

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->finalize (object);
}

static void
pejl_evidens_row_class_init (PejlEvidensRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_row_finalize;
  widget_class->snapshot = pejl_evidens_row_snapshot;

  pejl_evidens_row_install_verbs (widget_class);
  pejl_evidens_row_install_order (widget_class);
}

static void
pejl_evidens_row_init (PejlEvidensRow *self)
{
  self->cut = -1;
  pejl_evidens_row_add_drop (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "evidens");
}

GtkWidget *
pejl_evidens_row_new (PejlStroemItem *item, PejlTegnKatalog *katalog, GPtrArray *stuer)
{
  PejlEvidensRow *self = g_object_new (PEJL_TYPE_EVIDENS_ROW, NULL);

  self->item = g_object_ref (item);
  self->katalog = g_object_ref (katalog);
  pejl_evidens_row_set_stuer (self, stuer);
  pejl_evidens_row_show (self);
  g_signal_connect_object (item, "notify::evidens", G_CALLBACK (on_evidens_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

PejlStroemItem *
pejl_evidens_row_get_item (PejlEvidensRow *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), NULL);
  return self->item;
}

void
pejl_evidens_row_set_bilag (PejlEvidensRow *self, PejlBilagListe *bilag)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  g_set_object (&self->bilag_liste, bilag);
  if (self->krop != NULL)
    pejl_bilag_strip_follow (self->bilag, bilag, &pejl_evidens_row_evidens (self)->id);
}

void
pejl_evidens_row_set_stuer (PejlEvidensRow *self, GPtrArray *stuer)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  if (stuer != NULL)
    g_ptr_array_ref (stuer);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  self->stuer = stuer;
  if (self->edit != NULL)
    pejl_evidens_tekst_set_stuer (self->edit, stuer);
}

void
pejl_evidens_row_restore (PejlEvidensRow *self, PejlStore *store)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = NULL;
  char hex[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  draft = pejl_store_draft_get (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex), &base);
  if (draft != NULL && strcmp (draft, pejl_evidens_row_evidens (self)->tekst) != 0)
    begin_edit (self, draft, g_steal_pointer (&base));
}

gboolean
pejl_evidens_row_is_editing (PejlEvidensRow *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), FALSE);
  return self->editing;
}

void
pejl_evidens_row_set_locked (PejlEvidensRow *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  self->locked = locked;
  pejl_evidens_row_enable_verbs (self, !locked);
  pejl_evidens_row_enable_order (self, !locked);
  pejl_evidens_row_show_locked (self);
}
