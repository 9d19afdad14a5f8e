// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts while one types, an action when one leaves, and the heads from when one began.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-redigering.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300
/* Under which name felt knows its editing. */
#define KEY "pejl-redigering"

struct _PejlRedigering
{
  GObject parent_instance;

  /* borrowed; NULL once detached */
  GtkWidget *felt;
  GtkTextView *view;

  /* owned */
  PejlStore *store; /* NULL: that of the page */
  PejlHenvisningTekst *henvisninger; /* NULL: the text refers to nothing */
  char *form; /* NULL: no text is open */
  char *draft;
  char *saved; /* as the store has it */
  PejlHeads *base;

  /* state */
  PejlRedigeringTekst tekst; /* its form and draft stand above */
  gboolean quiet; /* the text changes, and nobody types */
  gboolean dirty;
  guint draft_source;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlRedigering, pejl_redigering, G_TYPE_OBJECT)

static PejlStore *
store_of (PejlRedigering *self)
{
  PejlPage *page;

  if (self->store != NULL || self->felt == NULL)
    return self->store;
  page = pejl_page_of (self->felt);
  return page != NULL ? pejl_page_get_store (page) : NULL;
}

static void
tell_failure (PejlRedigering *self, const GError *error)
{
  PejlPage *page = self->felt != NULL ? pejl_page_of (self->felt) : NULL;

  if (page != NULL)
    pejl_page_failure (page, _("The text could not be saved. It is still in the field."), error);
}

static void
set_text (PejlRedigering *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  self->quiet = TRUE;
  if (self->henvisninger != NULL)
    pejl_henvisning_tekst_set (self->henvisninger, text);
  else
    {
      gtk_text_buffer_begin_irreversible_action (buffer);
      gtk_text_buffer_set_text (buffer, text, -1);
      gtk_text_buffer_end_irreversible_action (buffer);
    }
  self->quiet = FALSE;
}

/* The heads that the text on the screen stands for; taken before the first change to it. */
static void
take_base (PejlRedigering *self)
{
  PejlStore *store = store_of (self);

  if (store == NULL || self->dirty)
    return;
  g_clear_pointer (&self->base, pejl_heads_free);
  if (self->tekst.field != 0 && self->tekst.gem != NULL)
    self->base = pejl_reader_heads (pejl_store_get_reader (store), &self->tekst.row, self->tekst.field);
}

/* --- the draft --- */

static gboolean
put_draft (PejlRedigering *self)
{
  PejlStore *store = store_of (self);
  g_autofree char *text = pejl_redigering_get_text (self);
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
  PejlRedigering *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

static void
begin_edit (PejlRedigering *self)
{
  if (!self->dirty && self->base == NULL)
    take_base (self);
  self->dirty = TRUE;
}

static void
on_changed (PejlRedigering *self)
{
  g_autofree char *now = NULL;

  if (self->quiet)
    return;
  /* Other numbers of the same references are no edit. */
  now = self->henvisninger != NULL && !self->dirty ? pejl_redigering_get_text (self) : NULL;
  if (now != NULL && strcmp (now, self->saved) == 0)
    return;
  begin_edit (self);
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* --- focus --- */

static void
on_focus_in (PejlRedigering *self)
{
  take_base (self);
  gtk_widget_add_css_class (self->felt, "focused");
}

static void
write_left (GtkWidget *felt)
{
  PejlRedigering *self = g_object_get_data (G_OBJECT (felt), KEY);

  if (self != NULL)
    pejl_redigering_finish (self);
}

static void
on_focus_out (PejlRedigering *self)
{
  gtk_widget_remove_css_class (self->felt, "focused");
  pejl_dele_when_left (self->felt, write_left);
}

/* --- life --- */

static void
pejl_redigering_dispose (GObject *object)
{
  PejlRedigering *self = PEJL_REDIGERING (object);

  pejl_redigering_detach (self);
  g_clear_object (&self->store);
  g_clear_object (&self->henvisninger);

  G_OBJECT_CLASS (pejl_redigering_parent_class)->dispose (object);
}

static void
pejl_redigering_finalize (GObject *object)
{
  PejlRedigering *self = PEJL_REDIGERING (object);

  g_free (self->form);
  g_free (self->draft);
  g_free (self->saved);
  g_clear_pointer (&self->base, pejl_heads_free);

  G_OBJECT_CLASS (pejl_redigering_parent_class)->finalize (object);
}

static void
pejl_redigering_class_init (PejlRedigeringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_redigering_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_redigering_finalize;
  signals[EDITED] = g_signal_new ("edited", PEJL_TYPE_REDIGERING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_redigering_init (PejlRedigering *self)
{
  self->saved = g_strdup ("");
}

PejlRedigering *
pejl_redigering_new (GtkTextView *view, GtkWidget *felt)
{
  PejlRedigering *self = g_object_new (PEJL_TYPE_REDIGERING, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  self->felt = felt;
  g_object_set_data (G_OBJECT (felt), KEY, self);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_in), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_out), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  return self;
}

void
pejl_redigering_detach (PejlRedigering *self)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

  if (self->felt == NULL)
    return;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;
  if (self->henvisninger != NULL)
    pejl_henvisning_tekst_detach (self->henvisninger);
  g_object_set_data (G_OBJECT (self->felt), KEY, NULL);
  g_clear_pointer (&self->form, g_free);
  self->felt = NULL;
}

/* --- public --- */

void
pejl_redigering_set_store (PejlRedigering *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));
  g_set_object (&self->store, store);
}

void
pejl_redigering_set_henvisninger (PejlRedigering *self, PejlHenvisninger *henvisninger, int omraade)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

  if (self->henvisninger == NULL)
    {
      g_autofree char *text = pejl_redigering_get_text (self);

      self->henvisninger = pejl_henvisning_tekst_new (self->view, self->felt);
      set_text (self, text);
    }
  pejl_henvisning_tekst_set_henvisninger (self->henvisninger, henvisninger, omraade);
}

void
pejl_redigering_open (PejlRedigering *self, const PejlRedigeringTekst *tekst)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->tekst = *tekst;
  g_free (self->form);
  self->tekst.form = self->form = g_strdup (tekst->form);
  g_free (self->draft);
  self->tekst.draft = self->draft = g_strdup (tekst->draft);
  g_free (self->saved);
  self->saved = g_strdup ("");
  g_clear_pointer (&self->base, pejl_heads_free);
  self->dirty = FALSE;
  set_text (self, "");
}

gboolean
pejl_redigering_is_of (PejlRedigering *self, PejlStore *store, const PejlId *row, PejlField field)
{
  g_return_val_if_fail (PEJL_IS_REDIGERING (self), FALSE);
  return self->form != NULL && self->store == store && pejl_id_equal (&self->tekst.row, row) && self->tekst.field == field;
}

void
pejl_redigering_show (PejlRedigering *self, const char *text)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

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
pejl_redigering_restore (PejlRedigering *self, PejlStore *store)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = NULL;

  g_return_if_fail (PEJL_IS_REDIGERING (self));

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

void
pejl_redigering_type (PejlRedigering *self, const char *text)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

  take_base (self);
  set_text (self, text);
  self->dirty = TRUE;
}

gboolean
pejl_redigering_finish (PejlRedigering *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  g_return_val_if_fail (PEJL_IS_REDIGERING (self), FALSE);

  store = store_of (self);
  if (!self->dirty || store == NULL || self->form == NULL)
    return TRUE;
  if (self->tekst.gem == NULL)
    return put_draft (self);
  typed = pejl_redigering_get_text (self);
  text = pejl_dansk_normalize (typed);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->dirty = FALSE;
  if (strcmp (text, self->saved) == 0)
    return pejl_store_draft_clear (store, self->form, self->draft, NULL);
  if (!self->tekst.gem (store, &self->tekst.row, self->tekst.field, text, self->base, self->tekst.data, &error))
    {
      self->dirty = TRUE;
      tell_failure (self, error);
      return FALSE;
    }
  g_clear_pointer (&self->base, pejl_heads_free);
  if (self->tekst.field == 0)
    set_text (self, "");
  else
    {
      g_free (self->saved);
      self->saved = g_steal_pointer (&text);
    }
  return TRUE;
}

void
pejl_redigering_clear (PejlRedigering *self)
{
  g_return_if_fail (PEJL_IS_REDIGERING (self));

  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_pointer (&self->base, pejl_heads_free);
  self->dirty = FALSE;
  set_text (self, "");
  g_signal_emit (self, signals[EDITED], 0);
}

char *
pejl_redigering_get_text (PejlRedigering *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (PEJL_IS_REDIGERING (self), NULL);

  if (self->henvisninger != NULL)
    return pejl_henvisning_tekst_get (self->henvisninger);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
