// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around a text view, its keys, and whose text is edited in it.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tekstfelt.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-redigering.h"
#include "app/widgets/pejl-tekst-flade.h"

struct _PejlTekstfelt
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;

  /* owned */
  PejlRedigering *redigering;

  /* state */
  PejlTekstfeltSave save;
  gboolean one_line;
  gboolean adds; /* a new thing each time, and one goes on where one is */
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTekstfelt, pejl_tekstfelt, ADW_TYPE_BIN)

static gboolean
save_typed (PejlStore *store, const PejlId *row, PejlField field, const char *text, const PejlHeads *base, gpointer data,
            GError **error)
{
  return PEJL_TEKSTFELT (data)->save (store, row, field, text, base, error);
}

static void
on_edited (PejlTekstfelt *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/* Enter leaves a text of one line, Ctrl+Enter any; the focus goes on, as it does with Tab. */
static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  PejlTekstfelt *self = data;
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!enter || (held != GDK_CONTROL_MASK && (!self->one_line || (held & GDK_CONTROL_MASK) != 0)))
    return FALSE;
  pejl_tekstfelt_finish (self);
  if (!self->adds)
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
pejl_tekstfelt_dispose (GObject *object)
{
  PejlTekstfelt *self = PEJL_TEKSTFELT (object);

  pejl_redigering_detach (self->redigering);

  G_OBJECT_CLASS (pejl_tekstfelt_parent_class)->dispose (object);
}

static void
pejl_tekstfelt_finalize (GObject *object)
{
  g_object_unref (PEJL_TEKSTFELT (object)->redigering);

  G_OBJECT_CLASS (pejl_tekstfelt_parent_class)->finalize (object);
}

static void
pejl_tekstfelt_class_init (PejlTekstfeltClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_tekstfelt_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tekstfelt_finalize;
  signals[EDITED] = g_signal_new ("edited", PEJL_TYPE_TEKSTFELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tekstfelt");
}

static void
pejl_tekstfelt_init (PejlTekstfelt *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->redigering = pejl_redigering_new (self->view, GTK_WIDGET (self));
  g_signal_connect_object (self->redigering, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWidget *
pejl_tekstfelt_new (const char *label, const char *placeholder, guint rows, gboolean one_line)
{
  PejlTekstfelt *self = g_object_new (PEJL_TYPE_TEKSTFELT, NULL);

  self->one_line = one_line;
  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  adw_bin_set_child (ADW_BIN (self), pejl_tekst_flade_new (self->view, placeholder, rows));
  return GTK_WIDGET (self);
}

void
pejl_tekstfelt_begin (PejlTekstfelt *self, const PejlId *row, PejlField field, const char *form, const char *draft,
                      PejlTekstfeltSave save)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  self->save = save;
  self->adds = field == 0 && save != NULL;
  pejl_redigering_open (self->redigering,
                        &(PejlRedigeringTekst){ *row, field, form, draft, save != NULL ? save_typed : NULL, self });
}

void
pejl_tekstfelt_open (PejlTekstfelt *self, PejlStore *store, const PejlId *row, PejlField field, const char *form,
                     const char *draft, PejlTekstfeltSave save, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  if (!pejl_redigering_is_of (self->redigering, store, row, field))
    {
      pejl_tekstfelt_finish (self);
      pejl_redigering_set_store (self->redigering, store);
      pejl_tekstfelt_begin (self, row, field, form, draft, save);
      pejl_tekstfelt_show (self, tekst);
      pejl_tekstfelt_restore (self, store);
    }
  else
    pejl_tekstfelt_show (self, tekst);
}

void
pejl_tekstfelt_restore (PejlTekstfelt *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));
  pejl_redigering_restore (self->redigering, store);
}

void
pejl_tekstfelt_show (PejlTekstfelt *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));
  pejl_redigering_show (self->redigering, tekst);
}

void
pejl_tekstfelt_set (PejlTekstfelt *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));

  pejl_redigering_type (self->redigering, tekst);
  pejl_tekstfelt_finish (self);
}

gboolean
pejl_tekstfelt_finish (PejlTekstfelt *self)
{
  g_return_val_if_fail (PEJL_IS_TEKSTFELT (self), FALSE);
  return pejl_redigering_finish (self->redigering);
}

void
pejl_tekstfelt_clear (PejlTekstfelt *self)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));
  pejl_redigering_clear (self->redigering);
}

void
pejl_tekstfelt_set_locked (PejlTekstfelt *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TEKSTFELT (self));
  gtk_text_view_set_editable (self->view, !locked);
}

char *
pejl_tekstfelt_get_text (PejlTekstfelt *self)
{
  g_return_val_if_fail (PEJL_IS_TEKSTFELT (self), NULL);
  return pejl_redigering_get_text (self->redigering);
}

GtkTextView *
pejl_tekstfelt_get_view (PejlTekstfelt *self)
{
  g_return_val_if_fail (PEJL_IS_TEKSTFELT (self), NULL);
  return self->view;
}
