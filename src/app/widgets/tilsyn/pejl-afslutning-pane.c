// SPDX-License-Identifier: GPL-3.0-or-later
// Puts together what finishes a tilsyn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-afslutning-pane.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/tilsyn/pejl-klar-liste.h"

#include <glib/gi18n-lib.h>

struct _PejlAfslutningPane
{
  AdwBin parent_instance;

  /* children */
  GtkScrolledWindow *scroll;
  PejlBekymringValg *bekymring;
  GtkBox *forslag;
  PejlKlarListe *klar;
  GtkButton *next;
  GtkLabel *next_caption;

  /* state */
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlAfslutningPane, pejl_afslutning_pane, ADW_TYPE_BIN)

static void
pejl_afslutning_pane_class_init (PejlAfslutningPaneClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "afslutningpane");
}

static void
pejl_afslutning_pane_init (PejlAfslutningPane *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *step = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->bekymring = g_object_new (PEJL_TYPE_BEKYMRING_VALG, NULL);
  self->forslag = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_visible (GTK_WIDGET (self->forslag), FALSE);
  self->klar = g_object_new (PEJL_TYPE_KLAR_LISTE, NULL);
  self->next = GTK_BUTTON (gtk_button_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "page.next-step");
  gtk_widget_add_css_class (GTK_WIDGET (self->next), "naeste-skridt");
  self->next_caption = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_label_set_xalign (self->next_caption, 0.5);
  gtk_label_set_justify (self->next_caption, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->next_caption), "dim-label");
  gtk_box_append (GTK_BOX (step), GTK_WIDGET (self->next));
  gtk_box_append (GTK_BOX (step), GTK_WIDGET (self->next_caption));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bekymring));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->forslag));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->klar));
  gtk_widget_add_css_class (box, "sidepane");
  gtk_widget_add_css_class (step, "naeste-bund");
  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroll, box);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroll), TRUE);
  gtk_box_append (GTK_BOX (whole), GTK_WIDGET (self->scroll));
  gtk_box_append (GTK_BOX (whole), step);
  adw_bin_set_child (ADW_BIN (self), whole);
  pejl_afslutning_pane_set_folded (self, FALSE);
}

void
pejl_afslutning_pane_open (PejlAfslutningPane *self, const PejlTilsyn *tilsyn)
{
  g_return_if_fail (PEJL_IS_AFSLUTNING_PANE (self));
  /* § 5 b is about dagtilbud. */
  gtk_widget_set_visible (GTK_WIDGET (self->bekymring), tilsyn->omfang == PEJL_OMFANG_DAGTILBUD);
  pejl_bekymring_valg_open (self->bekymring, &tilsyn->id);
}

/* What the button says besides its verb: what is missing, or when the step is planned. */
static char *
next_caption (PejlStatus naeste, guint missing, guint krav, const char *dato)
{
  if (naeste == PEJL_STATUS_ENDELIG && krav > 0)
    return g_strdup_printf (ngettext ("The law demands %u thing more before it can be made final.",
                                      "The law demands %u things more before it can be made final.", krav), krav);
  if (missing > 0 && naeste <= PEJL_STATUS_ENDELIG)
    return g_strdup_printf (ngettext ("%u thing is missing. You can go on all the same.",
                                      "%u things are missing. You can go on all the same.", missing), missing);
  if (*dato != '\0')
    {
      g_autofree char *day = pejl_dato_format_weekday (dato);

      /* Translators: %s is a day */
      return g_strdup_printf (_("The next step is planned for %s"), day);
    }
  return NULL;
}

static void
show_next (PejlAfslutningPane *self, const PejlKlarStand *stand, const GPtrArray *punkter, const char *dato)
{
  PejlStatus naeste = pejl_klar_naeste (stand->status);
  const char *verb = pejl_klar_verbum (naeste);
  guint missing = punkter->len - pejl_klar_naaet (punkter);
  g_autofree char *caption = verb != NULL ? next_caption (naeste, missing, pejl_klar_krav_mangler (punkter), dato) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->next), verb != NULL);
  if (verb != NULL)
    gtk_button_set_label (self->next, verb);
  if (missing == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->next), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->next), "suggested-action");
  gtk_label_set_label (self->next_caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next_caption), caption != NULL);
}

void
pejl_afslutning_pane_show (PejlAfslutningPane *self, const PejlAfslutning *afslutning, const PejlKlarStand *stand,
                           const char *naeste_dato)
{
  g_autoptr (GPtrArray) punkter = NULL;

  g_return_if_fail (PEJL_IS_AFSLUTNING_PANE (self));

  punkter = pejl_klar_punkter (stand);
  pejl_bekymring_valg_show (self->bekymring, afslutning->bekymring, afslutning->tekster[PEJL_TEKST_BEKYMRING]);
  pejl_klar_liste_show (self->klar, punkter, !self->locked);
  show_next (self, stand, punkter, naeste_dato);
}

void
pejl_afslutning_pane_restore (PejlAfslutningPane *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_AFSLUTNING_PANE (self));
  pejl_bekymring_valg_restore (self->bekymring, store);
}

void
pejl_afslutning_pane_set_locked (PejlAfslutningPane *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_AFSLUTNING_PANE (self));
  self->locked = locked;
  pejl_bekymring_valg_set_locked (self->bekymring, locked);
}

void
pejl_afslutning_pane_set_folded (PejlAfslutningPane *self, gboolean folded)
{
  g_return_if_fail (PEJL_IS_AFSLUTNING_PANE (self));
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, folded ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

gboolean
pejl_afslutning_pane_finish (PejlAfslutningPane *self)
{
  g_return_val_if_fail (PEJL_IS_AFSLUTNING_PANE (self), FALSE);
  return pejl_bekymring_valg_finish (self->bekymring);
}

GtkBox *
pejl_afslutning_pane_get_forslag_box (PejlAfslutningPane *self)
{
  g_return_val_if_fail (PEJL_IS_AFSLUTNING_PANE (self), NULL);
  return self->forslag;
}

PejlBekymringValg *
pejl_afslutning_pane_get_bekymring (PejlAfslutningPane *self)
{
  g_return_val_if_fail (PEJL_IS_AFSLUTNING_PANE (self), NULL);
  return self->bekymring;
}
