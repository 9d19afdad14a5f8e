// SPDX-License-Identifier: GPL-3.0-or-later
// A text field that is an edit from its first key to the moment it is left, whatever row it is of.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tekstfelt.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

struct _PejlTekstfelt
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;
  GtkTextBuffer *buffer;

  /* owned */
  PejlStore *store;
  char *form;
  char *draft;
  char *saved;
  PejlHeads *base;

  /* state */
  PejlId row;
  PejlField field;
  PejlTekstfeltSave save;
  gboolean adds;
  gboolean quiet;
  gboolean dirty;
  guint draft_source;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTekstfelt, pejl_tekstfelt, ADW_TYPE_BIN)

static void
tell_failure (PejlTekstfelt *self, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, _("Your text could not be saved. It is still in the field."), error);
}

static char *
get_text (PejlTekstfelt *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_text (PejlTekstfelt *self, const char *text)
{
  self->quiet = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->quiet = FALSE;
}

/* The heads that the text on the screen stands for; taken before the first change to it. */
static void
take_base (PejlTekstfelt *self)
{
  if (self->store == NULL || self->dirty)
    return;
  g_clear_pointer (&self->base, pejl_heads_free);
  if (!self->adds)
    self->base = pejl_reader_heads (pejl_store_get_reader (self->store), &self->row, self->field);
}

static gboolean
on_draft_time (gpointer data)
{
  PejlTekstfelt *self = data;
  g_autofree char *text = get_text (self);
  g_autoptr (GError) error = NULL;

  self->draft_source = 0;
  if (self->store != NULL && !pejl_store_draft_put (self->store, self->form, self->draft, text, self->base, &error))
    tell_failure (self, error);
  return G_SOURCE_REMOVE;
}

static void
on_changed (PejlTekstfelt *self)
{
  if (self->quiet || self->store == NULL)
    return;
  if (!self->dirty && self->base == NULL)
    take_base (self);
  self->dirty = TRUE;
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
}

static void
on_focus_in (PejlTekstfelt *self)
{
  take_base (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
write_left (GtkWidget *widget)
{
  pejl_tekstfelt_finish (PEJL_TEKSTFELT (widget));
}

static void
on_focus_out (PejlTekstfelt *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  pejl_dele_when_left (GTK_WIDGET (self), write_left);
}

static void
pejl_tekstfelt_dispose (GObject *object)
{
  PejlTekstfelt *self = PEJL_TEKSTFELT (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_tekstfelt_parent_class)->dispose (object);
}

static void
pejl_tekstfelt_finalize (GObject *object)
{
  PejlTekstfelt *self = PEJL_TEKSTFELT (object);

  g_free (self->form);
  g_free (self->draft);
  g_free (self->saved);
  g_clear_pointer (&self->base, pejl_heads_free);

  G_OBJECT_CLASS (pejl_tekstfelt_parent_class)->finalize (object);
}

static void
pejl_tekstfelt_class_init (PejlTekstfeltClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_tekstfelt_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tekstfelt_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tekstfelt");
  signals[SAVED] = g_signal_new ("saved", PEJL_TYPE_TEKSTFELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_tekstfelt_init (PejlTekstfelt *self)
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

/* Enter leaves a text of one line, Ctrl+Enter any; the focus goes on, as it does with Tab. */
static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  PejlTekstfelt *self = data;
  gboolean one_line = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self), "one-line"));
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!enter || (!one_line && (state & GDK_CONTROL_MASK) == 0))
    return FALSE;
  pejl_tekstfelt_finish (self);
  if (!self->adds)
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

GtkWidget *
pejl_tekstfelt_new (const char *label, const char *placeholder, guint rows, gboolean one_line)
{
  PejlTekstfelt *self = g_object_new (PEJL_TYPE_TEKSTFELT, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data (G_OBJECT (self), "one-line", GINT_TO_POINTER (one_line));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  adw_bin_set_child (ADW_BIN (self), pejl_tekst_flade_new (self->view, placeholder, rows));
  return GTK_WIDGET (self);
}

void
pejl_tekstfelt_set_adds (PejlTekstfelt *self, gboolean adds)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));
  self->adds = adds;
}

static void
restore (PejlTekstfelt *self)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = pejl_store_draft_get (self->store, self->form, self->draft, &base);

  if (draft == NULL || strcmp (draft, self->saved) == 0)
    return;
  set_text (self, draft);
  g_clear_pointer (&self->base, pejl_heads_free);
  self->base = g_steal_pointer (&base);
  self->dirty = TRUE;
}

void
pejl_tekstfelt_open (PejlTekstfelt *self, PejlStore *store, const PejlId *row, PejlField field, const char *form,
                     const char *draft, PejlTekstfeltSave save, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  if (self->store == store && pejl_id_equal (&self->row, row) && self->field == field)
    {
      pejl_tekstfelt_show (self, tekst);
      return;
    }
  pejl_tekstfelt_finish (self);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_set_object (&self->store, store);
  self->row = *row;
  self->field = field;
  self->save = save;
  g_free (self->form);
  self->form = g_strdup (form);
  g_free (self->draft);
  self->draft = g_strdup (draft);
  g_free (self->saved);
  self->saved = g_strdup (tekst);
  self->dirty = FALSE;
  set_text (self, tekst);
  take_base (self);
  restore (self);
}

void
pejl_tekstfelt_show (PejlTekstfelt *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  if (strcmp (self->saved, tekst) == 0)
    return;
  g_free (self->saved);
  self->saved = g_strdup (tekst);
  if (!self->dirty)
    {
      set_text (self, tekst);
      take_base (self);
    }
}

void
pejl_tekstfelt_set (PejlTekstfelt *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  take_base (self);
  set_text (self, tekst);
  self->dirty = TRUE;
  pejl_tekstfelt_finish (self);
}

/* TRUE when nothing is to be written: what stands there is what the store has. */
static gboolean
finish_unchanged (PejlTekstfelt *self, const char *text)
{
  if (strcmp (text, self->saved) != 0)
    return FALSE;
  self->dirty = FALSE;
  pejl_store_draft_clear (self->store, self->form, self->draft, NULL);
  return TRUE;
}

gboolean
pejl_tekstfelt_finish (PejlTekstfelt *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PEJL_IS_TEKSTFELT (self), FALSE);
  if (!self->dirty || self->store == NULL)
    return TRUE;

  typed = get_text (self);
  text = pejl_dansk_normalize (typed);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (finish_unchanged (self, text))
    return TRUE;
  self->dirty = FALSE;
  if (!self->save (self->store, &self->row, self->field, text, self->base, &error))
    {
      self->dirty = TRUE;
      tell_failure (self, error);
      return FALSE;
    }
  g_clear_pointer (&self->base, pejl_heads_free);
  if (self->adds)
    set_text (self, "");
  else
    {
      g_free (self->saved);
      self->saved = g_steal_pointer (&text);
    }
  g_signal_emit (self, signals[SAVED], 0);
  return TRUE;
}

GtkTextView *
pejl_tekstfelt_get_view (PejlTekstfelt *self)
{
  g_return_val_if_fail (PEJL_IS_TEKSTFELT (self), NULL);
  return self->view;
}
