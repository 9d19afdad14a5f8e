// SPDX-License-Identifier: GPL-3.0-or-later
// Title, committee and day of an oplæg in three fields.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-oplaeg-om-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-oplaeg-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PEJL_TYPE_OPLAEG_OM_DIALOG (pejl_oplaeg_om_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlOplaegOmDialog, pejl_oplaeg_om_dialog, PEJL, OPLAEG_OM_DIALOG, AdwWindow)

/* px */
#define WIDTH 460
#define HEIGHT 310

struct _PejlOplaegOmDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkEditable *titel, *udvalg, *dato;
  GtkLabel *problem;
  GtkWidget *save;

  /* owned */
  PejlStore *store;

  /* state */
  PejlId oplaeg;
};

G_DEFINE_FINAL_TYPE (PejlOplaegOmDialog, pejl_oplaeg_om_dialog, ADW_TYPE_WINDOW)

static void
say (PejlOplaegOmDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
on_save (PejlOplaegOmDialog *self)
{
  const char *typed = gtk_editable_get_text (self->dato);
  char dato[PEJL_DATO_LEN] = "";
  g_autoptr (GError) error = NULL;

  if (*typed != '\0' && !pejl_nyt_tilsyn_parse_dato (typed, dato))
    say (self, _("That is not a date. Write it as 12.05.2026."));
  else if (pejl_oplaeg_set (self->store, &self->oplaeg, gtk_editable_get_text (self->titel),
                            gtk_editable_get_text (self->udvalg), dato, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say (self, error->message);
}

static GtkEditable *
add_entry (GtkWidget *form, const char *title)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  pejl_dele_set_spoken (entry, title);
  gtk_box_append (GTK_BOX (form), pejl_formular_felt (title, NULL, entry));
  return GTK_EDITABLE (entry);
}

static void
pejl_oplaeg_om_dialog_dispose (GObject *object)
{
  g_clear_object (&PEJL_OPLAEG_OM_DIALOG (object)->store);

  G_OBJECT_CLASS (pejl_oplaeg_om_dialog_parent_class)->dispose (object);
}

static void
pejl_oplaeg_om_dialog_class_init (PejlOplaegOmDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_oplaeg_om_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_oplaeg_om_dialog_init (PejlOplaegOmDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *hoved = pejl_formular_hoved (GTK_WINDOW (self), _("_Save"), &self->save);

  gtk_window_set_title (GTK_WINDOW (self), _("About the presentation"));
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  self->titel = add_entry (form, _("Title"));
  self->udvalg = add_entry (form, _("For whom?"));
  self->dato = add_entry (form, _("When is the meeting? (may be left empty)"));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  pejl_formular_byg (ADW_WINDOW (self), hoved, form);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save);
}

void
pejl_oplaeg_om_dialog_present (GtkWindow *parent, PejlStore *store, const PejlOplaegPost *post)
{
  PejlOplaegOmDialog *self = g_object_new (PEJL_TYPE_OPLAEG_OM_DIALOG, "transient-for", parent, NULL);
  g_autofree char *day = *post->dato != '\0' ? pejl_dato_format_short (post->dato) : g_strdup ("");

  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->store = g_object_ref (store);
  self->oplaeg = post->id;
  gtk_editable_set_text (self->titel, post->titel);
  gtk_editable_set_text (self->udvalg, post->udvalg);
  gtk_editable_set_text (self->dato, day);
  gtk_window_present (GTK_WINDOW (self));
}
