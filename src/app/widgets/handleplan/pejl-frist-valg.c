// SPDX-License-Identifier: GPL-3.0-or-later
// The deadline's button and its calendar.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-frist-valg.h"

#include "app/widgets/pejl-dele.h"
#include "core/rules/pejl-frist.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

struct _PejlFristValg
{
  AdwBin parent_instance;

  /* children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkCalendar *calendar;

  /* state */
  char frist[PEJL_DATO_LEN];
  gboolean quiet;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlFristValg, pejl_frist_valg, ADW_TYPE_BIN)

static void
choose (PejlFristValg *self, const char *frist)
{
  g_strlcpy (self->frist, frist, sizeof self->frist);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_day (PejlFristValg *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  if (!self->quiet)
    choose (self, iso);
}

static void
on_none (PejlFristValg *self)
{
  gtk_menu_button_popdown (self->button);
  choose (self, "");
}

static void
show_day (PejlFristValg *self)
{
  g_autoptr (GDateTime) day = NULL;
  char shown[PEJL_DATO_LEN];

  pejl_dato_today (shown);
  if (pejl_dato_is_valid (self->frist))
    g_strlcpy (shown, self->frist, sizeof shown);
  day = g_date_time_new_local (atoi (shown), atoi (shown + 5), atoi (shown + 8), 12, 0, 0);
  self->quiet = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->quiet = FALSE;
}

static void
pejl_frist_valg_class_init (PejlFristValgClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", PEJL_TYPE_FRIST_VALG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_frist_valg_init (PejlFristValg *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *none = gtk_button_new_with_label (_("No deadline"));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  pejl_dele_set_spoken (GTK_WIDGET (self->calendar), _("Deadline"));
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day), self);
  g_signal_connect_swapped (none, "clicked", G_CALLBACK (on_none), self);
  gtk_widget_add_css_class (none, "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  self->label = GTK_LABEL (pejl_dele_label ("", NULL, FALSE));
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
pejl_frist_valg_new (void)
{
  return g_object_new (PEJL_TYPE_FRIST_VALG, NULL);
}

void
pejl_frist_valg_set (PejlFristValg *self, const PejlPunkt *punkt)
{
  char today[PEJL_DATO_LEN];
  g_autofree char *dag = NULL;
  g_autofree char *tekst = NULL;
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (PEJL_IS_FRIST_VALG (self));

  pejl_dato_today (today);
  g_strlcpy (self->frist, punkt->frist, sizeof self->frist);
  dag = pejl_frist_dag (punkt->frist, today);
  tekst = pejl_frist_tekst (punkt, today);
  if (*dag == '\0')
    label = g_strdup (_("No deadline"));
  else
    /* Translators: a day, then how far away it is: "Deadline 1 May · 6 days" */
    label = g_strdup_printf (_("Deadline %s · %s"), dag, tekst);
  gtk_label_set_label (self->label, label);
  spoken = g_strdup_printf (_("Deadline: %s"), label);
  pejl_dele_set_spoken (GTK_WIDGET (self->button), spoken);
  /* GTK 4.8 gives the focus to a button inside it. */
  if (gtk_widget_get_first_child (GTK_WIDGET (self->button)) != NULL)
    pejl_dele_set_spoken (gtk_widget_get_first_child (GTK_WIDGET (self->button)), spoken);
  show_day (self);
}

const char *
pejl_frist_valg_get (PejlFristValg *self)
{
  g_return_val_if_fail (PEJL_IS_FRIST_VALG (self), NULL);
  return self->frist;
}
