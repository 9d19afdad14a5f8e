// SPDX-License-Identifier: GPL-3.0-or-later
// A button with the time that has passed. It is shown the time; it keeps none.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-stopur-knap.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-still-box.h"

#include <glib/gi18n-lib.h>

struct _PejlStopurKnap
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *button;
  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *key;

  /* state */
  guint nr;        /* what was said last: of a round, and whether its length is reached */
  gboolean naaet;
};

G_DEFINE_FINAL_TYPE (PejlStopurKnap, pejl_stopur_knap, ADW_TYPE_BIN)

static void
pejl_stopur_knap_class_init (PejlStopurKnapClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stopurknap");
}

static void
pejl_stopur_knap_init (PejlStopurKnap *self)
{
  GtkWidget *box = pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->icon = GTK_IMAGE (pejl_dele_icon ("pejl-stopur-symbolic"));
  self->label = GTK_LABEL (pejl_dele_label ("", "numeric", FALSE));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "page.stopur");
  gtk_widget_add_css_class (self->button, "stue-pille");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  self->key = pejl_dele_keycap ("F8");
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->key);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), box);
  pejl_stopur_knap_show (self, NULL, 0, 0);
}

GtkWidget *
pejl_stopur_knap_new (void)
{
  return g_object_new (PEJL_TYPE_STOPUR_KNAP, NULL);
}

/* Said anew only when something has happened: a clock that talks each second is unbearable. */
static void
say (PejlStopurKnap *self, const PejlRunde *runde, guint minutter)
{
  g_autofree char *spoken = NULL;

  if (runde == NULL)
    spoken = g_strdup (_("Stopwatch: begin a round of observation"));
  else if (self->naaet)
    /* Translators: number of a round of observation, and its length in minutes */
    spoken = g_strdup_printf (_("Round %u has lasted %u minutes. End it"), runde->nr, minutter);
  else
    spoken = g_strdup_printf (_("Round %u runs. End it"), runde->nr);
  pejl_dele_set_spoken (self->button, spoken);
  gtk_widget_set_tooltip_text (self->button, spoken);
}

void
pejl_stopur_knap_show (PejlStopurKnap *self, const PejlRunde *runde, gint64 now, guint minutter)
{
  gboolean naaet = runde != NULL && pejl_runde_naaet (runde, now, minutter);
  guint nr = runde != NULL ? runde->nr : 0;
  g_autofree char *text = NULL;

  g_return_if_fail (PEJL_IS_STOPUR_KNAP (self));

  if (runde != NULL)
    {
      g_autofree char *time = pejl_stopur_format (pejl_runde_sekunder (runde, now));

      /* Translators: number of a round of observation, and how long it has lasted */
      text = g_strdup_printf (_("Round %u \xc2\xb7 %s"), runde->nr, time);
    }
  gtk_label_set_label (self->label, text != NULL ? text : _("Round"));
  if (nr == self->nr && naaet == self->naaet && gtk_widget_get_tooltip_text (self->button) != NULL)
    return;
  self->nr = nr;
  self->naaet = naaet;
  gtk_image_set_from_icon_name (self->icon, naaet ? "object-select-symbolic" : "pejl-stopur-symbolic");
  gtk_widget_remove_css_class (self->button, "loeber");
  gtk_widget_remove_css_class (self->button, "naaet");
  if (runde != NULL)
    gtk_widget_add_css_class (self->button, naaet ? "naaet" : "loeber");
  say (self, runde, minutter);
}

void
pejl_stopur_knap_set_tight (PejlStopurKnap *self, gboolean tight)
{
  g_return_if_fail (PEJL_IS_STOPUR_KNAP (self));
  gtk_widget_set_visible (self->key, !tight);
}
