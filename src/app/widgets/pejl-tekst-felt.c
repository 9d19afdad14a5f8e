// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts while one types, an action when one leaves, and the heads from when one began.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tekst-felt.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

struct _PejlTekstFelt
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;
  GtkTextBuffer *buffer;

  /* owned */
  char *form;
  char *draft;
  char *saved;
  PejlHeads *base;

  /* state */
  PejlId row;
  PejlField field;
  PejlTekstGem gem;
  gpointer gem_data;
  gboolean quiet;
  gboolean dirty;
  guint draft_source;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTekstFelt, pejl_tekst_felt, ADW_TYPE_BIN)

static PejlStore *
store_of (PejlTekstFelt *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

static void
tell_failure (PejlTekstFelt *self, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, _("The text could not be saved. It is still in the field."), error);
}

static void
set_text (PejlTekstFelt *self, const char *text)
{
  self->quiet = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->quiet = FALSE;
}

/* The heads that the text on the screen stands for; taken before the first change to it. */
static void
take_base (PejlTekstFelt *self)
{
  PejlStore *store = store_of (self);

  if (store == NULL || self->dirty || self->gem == NULL)
    return;
  g_clear_pointer (&self->base, pejl_heads_free);
  self->base = pejl_reader_heads (pejl_store_get_reader (store), &self->row, self->field);
}

static gboolean
put_draft (PejlTekstFelt *self)
{
  PejlStore *store = store_of (self);
  g_autofree char *text = pejl_tekst_felt_get_text (self);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (store == NULL || self->form == NULL || pejl_store_draft_put (store, self->form, self->draft, text, self->base, &error))
    return TRUE;
  tell_failure (self, error);
  return FALSE;
}

static gboolean
on_draft_time (gpointer data)
{
  PejlTekstFelt *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (PejlTekstFelt *self)
{
  if (self->quiet)
    return;
  if (!self->dirty && self->base == NULL)
    take_base (self);
  self->dirty = TRUE;
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_focus_in (PejlTekstFelt *self)
{
  take_base (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
write_left (GtkWidget *widget)
{
  pejl_tekst_felt_finish (PEJL_TEKST_FELT (widget));
}

static void
on_focus_out (PejlTekstFelt *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  pejl_dele_when_left (GTK_WIDGET (self), write_left);
}

static void
pejl_tekst_felt_dispose (GObject *object)
{
  PejlTekstFelt *self = PEJL_TEKST_FELT (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;
  self->gem = NULL;
  g_clear_pointer (&self->form, g_free);

  G_OBJECT_CLASS (pejl_tekst_felt_parent_class)->dispose (object);
}

static void
pejl_tekst_felt_finalize (GObject *object)
{
  PejlTekstFelt *self = PEJL_TEKST_FELT (object);

  g_free (self->draft);
  g_free (self->saved);
  g_clear_pointer (&self->base, pejl_heads_free);

  G_OBJECT_CLASS (pejl_tekst_felt_parent_class)->finalize (object);
}

static void
pejl_tekst_felt_class_init (PejlTekstFeltClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_tekst_felt_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tekst_felt_finalize;
  signals[EDITED] = g_signal_new ("edited", PEJL_TYPE_TEKST_FELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tekstfelt");
}

static void
pejl_tekst_felt_init (PejlTekstFelt *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->saved = g_strdup ("");
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_in), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_out), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

GtkWidget *
pejl_tekst_felt_new (const char *label, const char *placeholder, guint rows)
{
  PejlTekstFelt *self = g_object_new (PEJL_TYPE_TEKST_FELT, NULL);

  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  adw_bin_set_child (ADW_BIN (self), pejl_tekst_flade_new (self->view, placeholder, rows));
  return GTK_WIDGET (self);
}

void
pejl_tekst_felt_open (PejlTekstFelt *self, const char *form, const char *draft, const PejlId *row, PejlField field,
                      PejlTekstGem gem, gpointer data)
{
  g_return_if_fail (PEJL_IS_TEKST_FELT (self));

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->dirty = FALSE;
  g_clear_pointer (&self->base, pejl_heads_free);
  g_free (self->form);
  g_free (self->draft);
  self->form = g_strdup (form);
  self->draft = g_strdup (draft);
  self->row = *row;
  self->field = field;
  self->gem = gem;
  self->gem_data = data;
  g_free (self->saved);
  self->saved = g_strdup ("");
  set_text (self, "");
}

void
pejl_tekst_felt_show (PejlTekstFelt *self, const char *text)
{
  g_return_if_fail (PEJL_IS_TEKST_FELT (self));

  if (strcmp (self->saved, text) == 0)
    return;
  g_free (self->saved);
  self->saved = g_strdup (text);
  if (!self->dirty)
    {
      set_text (self, text);
      take_base (self);
    }
}

void
pejl_tekst_felt_restore (PejlTekstFelt *self, PejlStore *store)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = NULL;

  g_return_if_fail (PEJL_IS_TEKST_FELT (self));

  if (self->form == NULL)
    return;
  draft = pejl_store_draft_get (store, self->form, self->draft, &base);
  if (draft == NULL || strcmp (draft, self->saved) == 0)
    return;
  set_text (self, draft);
  g_clear_pointer (&self->base, pejl_heads_free);
  self->base = g_steal_pointer (&base);
  self->dirty = TRUE;
  g_signal_emit (self, signals[EDITED], 0);
}

gboolean
pejl_tekst_felt_finish (PejlTekstFelt *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  g_return_val_if_fail (PEJL_IS_TEKST_FELT (self), FALSE);

  store = store_of (self);
  if (!self->dirty || store == NULL || self->form == NULL)
    return TRUE;
  if (self->gem == NULL)
    return put_draft (self);
  typed = pejl_tekst_felt_get_text (self);
  text = pejl_dansk_normalize (typed);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->dirty = FALSE;
  if (!self->gem (store, text, self->base, self->gem_data, &error))
    {
      self->dirty = TRUE;
      tell_failure (self, error);
      return FALSE;
    }
  g_free (self->saved);
  self->saved = g_steal_pointer (&text);
  g_clear_pointer (&self->base, pejl_heads_free);
  return TRUE;
}

void
pejl_tekst_felt_clear (PejlTekstFelt *self)
{
  g_return_if_fail (PEJL_IS_TEKST_FELT (self));

  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_pointer (&self->base, pejl_heads_free);
  self->dirty = FALSE;
  set_text (self, "");
  g_signal_emit (self, signals[EDITED], 0);
}

void
pejl_tekst_felt_set_locked (PejlTekstFelt *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TEKST_FELT (self));
  gtk_text_view_set_editable (self->view, !locked);
}

char *
pejl_tekst_felt_get_text (PejlTekstFelt *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (PEJL_IS_TEKST_FELT (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

GtkTextView *
pejl_tekst_felt_get_view (PejlTekstFelt *self)
{
  g_return_val_if_fail (PEJL_IS_TEKST_FELT (self), NULL);
  return self->view;
}
