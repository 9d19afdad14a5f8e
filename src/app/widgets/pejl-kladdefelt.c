// SPDX-License-Identifier: GPL-3.0-or-later
// A text view with its draft.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-kladdefelt.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"

#include <glib/gi18n-lib.h>

#define DRAFT_MS 400

struct _PejlKladdefelt
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;

  /* owned */
  PejlStore *store;
  char *form;
  char *field;

  /* state */
  guint draft_source;
  gboolean quiet;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlKladdefelt, pejl_kladdefelt, ADW_TYPE_BIN)

char *
pejl_kladdefelt_get_text (PejlKladdefelt *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (PEJL_IS_KLADDEFELT (self), NULL);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
pejl_kladdefelt_flush (PejlKladdefelt *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_return_if_fail (PEJL_IS_KLADDEFELT (self));
  if (self->draft_source == 0)
    return;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  text = pejl_kladdefelt_get_text (self);
  ok = *text != '\0' ? pejl_store_draft_put (self->store, self->form, self->field, text, NULL, &error)
                     : pejl_store_draft_clear (self->store, self->form, self->field, &error);
  if (!ok && gtk_widget_get_root (GTK_WIDGET (self)) != NULL && pejl_page_of (GTK_WIDGET (self)) != NULL)
    pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("What you typed is not saved yet. It still stands in the field."),
                       error);
}

static gboolean
on_draft_time (gpointer data)
{
  pejl_kladdefelt_flush (data);
  return G_SOURCE_REMOVE;
}

static void
on_changed (PejlKladdefelt *self)
{
  if (!self->quiet && self->store != NULL && self->draft_source == 0 && !pejl_store_get_read_only (self->store))
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pejl_kladdefelt_set_text (PejlKladdefelt *self, const char *text)
{
  g_return_if_fail (PEJL_IS_KLADDEFELT (self));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

void
pejl_kladdefelt_done (PejlKladdefelt *self)
{
  g_return_if_fail (PEJL_IS_KLADDEFELT (self));
  g_clear_handle_id (&self->draft_source, g_source_remove);
}

void
pejl_kladdefelt_begin (PejlKladdefelt *self, PejlStore *store, const char *form, const char *field)
{
  g_autofree char *draft = NULL;

  g_return_if_fail (PEJL_IS_KLADDEFELT (self));
  g_set_object (&self->store, store);
  g_free (self->form);
  self->form = g_strdup (form);
  g_free (self->field);
  self->field = g_strdup (field);
  draft = pejl_store_draft_get (store, form, field, NULL);
  self->quiet = TRUE;
  if (draft != NULL)
    pejl_kladdefelt_set_text (self, draft);
  self->quiet = FALSE;
}

GtkTextView *
pejl_kladdefelt_get_view (PejlKladdefelt *self)
{
  g_return_val_if_fail (PEJL_IS_KLADDEFELT (self), NULL);
  return self->view;
}

static gboolean
pejl_kladdefelt_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PEJL_KLADDEFELT (widget)->view));
}

static void
pejl_kladdefelt_dispose (GObject *object)
{
  PejlKladdefelt *self = PEJL_KLADDEFELT (object);

  /* The page's root is gone by now; the draft itself must not be. */
  if (self->draft_source != 0)
    pejl_kladdefelt_flush (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_kladdefelt_parent_class)->dispose (object);
}

static void
pejl_kladdefelt_finalize (GObject *object)
{
  PejlKladdefelt *self = PEJL_KLADDEFELT (object);

  g_free (self->form);
  g_free (self->field);

  G_OBJECT_CLASS (pejl_kladdefelt_parent_class)->finalize (object);
}

static void
pejl_kladdefelt_class_init (PejlKladdefeltClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_kladdefelt_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_kladdefelt_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = pejl_kladdefelt_grab_focus;
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_KLADDEFELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "kladdefelt");
}

static void
pejl_kladdefelt_init (PejlKladdefelt *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pejl_kladdefelt_new (const char *label, const char *placeholder, guint rows)
{
  PejlKladdefelt *self = g_object_new (PEJL_TYPE_KLADDEFELT, NULL);

  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  adw_bin_set_child (ADW_BIN (self), pejl_tekst_flade_new (self->view, placeholder, rows));
  return GTK_WIDGET (self);
}
