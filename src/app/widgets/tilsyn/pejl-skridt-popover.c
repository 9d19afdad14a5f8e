// SPDX-License-Identifier: GPL-3.0-or-later
// A popover with a date as one types it, and the verb of the step.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-skridt-popover.h"

#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-klar.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *parent;
  GtkWidget *popover;
  GtkEditable *date;
  GtkWidget *wrong;
  PejlStatus status;
} Step;

static void
free_step (gpointer data)
{
  g_free (data);
}

static void
close_step (Step *step)
{
  gtk_popover_popdown (GTK_POPOVER (step->popover));
}

static void
set_date (Step *step, const char *dato)
{
  GtkWidget *parent = step->parent;
  PejlStatus status = step->status;

  close_step (step);
  gtk_widget_activate_action (parent, "page.set-step-date", "(is)", (int) status, dato);
}

static void
on_save (Step *step)
{
  g_autofree char *typed = pejl_dansk_normalize (gtk_editable_get_text (step->date));
  char dato[PEJL_DATO_LEN] = "";

  if (*typed != '\0' && !pejl_nyt_tilsyn_parse_dato (typed, dato))
    {
      gtk_widget_set_visible (step->wrong, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (step->date), "error");
      gtk_widget_grab_focus (GTK_WIDGET (step->date));
      return;
    }
  set_date (step, dato);
}

static void
on_go (Step *step)
{
  GtkWidget *parent = step->parent;
  PejlStatus status = step->status;

  close_step (step);
  gtk_widget_activate_action (parent, "page.go-step", "i", (int) status);
}

static GtkWidget *
build_date (Step *step, const PejlTrin *trin)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_("Set"));
  g_autofree char *shown = trin->dato[0] != '\0' ? pejl_dato_format_short (trin->dato) : g_strdup ("");

  step->date = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_text (step->date, shown);
  gtk_editable_set_width_chars (step->date, 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (step->date), _("12.05.2026"));
  gtk_widget_set_hexpand (GTK_WIDGET (step->date), TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (step->date), _("Date of the step"));
  g_signal_connect_swapped (step->date, "activate", G_CALLBACK (on_save), step);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), step);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (step->date));
  gtk_box_append (GTK_BOX (line), save);
  step->wrong = pejl_dele_label (_("The date is not a day of the calendar. Write it as 12.05.2026."), "error", TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (step->wrong), 28);
  gtk_widget_set_visible (step->wrong, FALSE);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Date; empty takes it away"), "caption", FALSE));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), step->wrong);
  return box;
}

/* The verb of the button where there is one; else that the tilsyn is set back or forth to the step. */
static char *
go_label (PejlStatus status, PejlStatus now)
{
  g_autofree char *name = NULL;

  if (status == pejl_klar_naeste (now))
    return g_strdup (pejl_klar_verbum (status));
  if (status == PEJL_STATUS_ENDELIG || status == PEJL_STATUS_OFFENTLIGGJORT)
    return g_strdup (pejl_klar_verbum (status));
  name = g_strdup (pejl_status_name (status));
  /* Translators: %s is a step of a tilsyn, "kladde" */
  return g_strdup_printf (_("Set to “%s”"), name);
}

static void
point_at (GtkWidget *popover, GtkWidget *owner, GtkWidget *at)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (at, owner, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

GtkWidget *
pejl_skridt_popover_open (GtkWidget *owner, GtkWidget *at, const PejlTrin *trin, PejlStatus now, gboolean locked)
{
  Step *step = g_new0 (Step, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *name = pejl_trin_navn (trin->status);
  char today[PEJL_DATO_LEN];
  g_autofree char *said = NULL;
  gboolean may_date = !locked || trin->status == PEJL_STATUS_OFFENTLIGGJORT;
  gboolean may_go = pejl_status_kan_foelge (now, trin->status);

  g_return_val_if_fail (GTK_IS_WIDGET (owner), NULL);

  pejl_dato_today (today);
  said = pejl_trin_sagt (trin, today);
  step->parent = owner;
  step->status = trin->status;
  step->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (step->popover), "pejl-step", step, free_step);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (said, "heading", TRUE));
  if (may_date)
    gtk_box_append (GTK_BOX (box), build_date (step, trin));
  if (may_go)
    {
      g_autofree char *label = go_label (trin->status, now);
      GtkWidget *go = gtk_button_new_with_label (label);

      g_signal_connect_swapped (go, "clicked", G_CALLBACK (on_go), step);
      gtk_box_append (GTK_BOX (box), go);
    }
  if (!may_date && !may_go)
    gtk_box_append (GTK_BOX (box), pejl_dele_label (_("The tilsyn is final. Open a correction to change it."), "dim-label", TRUE));
  gtk_widget_add_css_class (box, "skridt-popover");
  gtk_popover_set_child (GTK_POPOVER (step->popover), box);
  pejl_dele_set_spoken (step->popover, name);
  gtk_widget_set_parent (step->popover, owner);
  point_at (step->popover, owner, at);
  gtk_popover_popup (GTK_POPOVER (step->popover));
  return step->popover;
}
