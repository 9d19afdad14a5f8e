// SPDX-License-Identifier: GPL-3.0-or-later
// The popover for a bilag's text. It holds no store: who opened it saves what it gives.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-bilag-tekst.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define TEXT_CHARS 32

struct _PejlBilagTekst
{
  GtkPopover parent_instance;

  /* children */
  GtkEntry *entry;

  /* state */
  gboolean done;
};

enum
{
  EDITED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlBilagTekst, pejl_bilag_tekst, GTK_TYPE_POPOVER)

static void
on_changed (PejlBilagTekst *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_activate (PejlBilagTekst *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Its parent may be taken away by what "done" writes, and so may this. */
static gboolean
take_away (gpointer data)
{
  if (gtk_widget_get_parent (data) != NULL)
    gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

static void
pejl_bilag_tekst_closed (GtkPopover *popover)
{
  PejlBilagTekst *self = PEJL_BILAG_TEKST (popover);

  if (self->done)
    return;
  self->done = TRUE;
  g_object_ref (self);
  g_signal_emit (self, signals[DONE], 0);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_away, self, g_object_unref);
}

static void
pejl_bilag_tekst_class_init (PejlBilagTekstClass *klass)
{
  GTK_POPOVER_CLASS (klass)->closed = pejl_bilag_tekst_closed;
  signals[EDITED]
      = g_signal_new ("edited", PEJL_TYPE_BILAG_TEKST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", PEJL_TYPE_BILAG_TEKST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_bilag_tekst_init (PejlBilagTekst *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = pejl_dele_label (_("Said to those who do not see it"), "caption", TRUE);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), TEXT_CHARS);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("What does it show?"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bilag-tekst");
}

PejlBilagTekst *
pejl_bilag_tekst_popup (GtkWidget *at, const char *navn, const char *tekst)
{
  PejlBilagTekst *self = g_object_new (PEJL_TYPE_BILAG_TEKST, NULL);
  /* Translators: %s is the name of an attached file */
  g_autofree char *spoken = g_strdup_printf (_("What does %s show?"), navn);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), tekst);
  pejl_dele_set_spoken (GTK_WIDGET (self->entry), spoken);
  gtk_widget_set_parent (GTK_WIDGET (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}

const char *
pejl_bilag_tekst_get_text (PejlBilagTekst *self)
{
  g_return_val_if_fail (PEJL_IS_BILAG_TEKST (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
