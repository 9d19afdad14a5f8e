// SPDX-License-Identifier: GPL-3.0-or-later
// Three choices, each with what the law lets follow, and the reason under them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-bekymring-valg.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/tilsyn/pejl-tilsyn-felt.h"
#include "core/actions/pejl-bekymring-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlBekymringValg
{
  AdwBin parent_instance;

  /* children */
  GtkCheckButton *choices[PEJL_BEKYMRING_ALVORLIG + 1]; /* by grade; the first is NULL */
  PejlTekstfelt *grund;

  /* state */
  PejlId tilsyn;
  PejlBekymring bekymring;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlBekymringValg, pejl_bekymring_valg, ADW_TYPE_BIN)

static void
show_choice (PejlBekymringValg *self)
{
  self->quiet = TRUE;
  for (int i = PEJL_BEKYMRING_INGEN; i <= PEJL_BEKYMRING_ALVORLIG; i++)
    gtk_check_button_set_active (self->choices[i], i == (int) self->bekymring);
  self->quiet = FALSE;
}

static void
on_toggled (GtkCheckButton *choice, PejlBekymringValg *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  PejlBekymring chosen = PEJL_BEKYMRING_IKKE_VALGT;
  g_autoptr (GError) error = NULL;

  if (self->quiet || !gtk_check_button_get_active (choice) || page == NULL)
    return;
  for (int i = PEJL_BEKYMRING_INGEN; i <= PEJL_BEKYMRING_ALVORLIG; i++)
    if (self->choices[i] == choice)
      chosen = (PejlBekymring) i;
  if (pejl_tilsyn_set_bekymring (pejl_page_get_store (page), &self->tilsyn, chosen, &error))
    return;
  show_choice (self);
  pejl_page_failure (page, _("The concern could not be saved. It is as it was."), error);
}

/* Dagtilbudsloven § 5 b. */
static const char *
what_follows (PejlBekymring bekymring)
{
  switch (bekymring)
    {
    case PEJL_BEKYMRING_BEKYMRING:
      return _("Skærpet tilsyn starts");
    case PEJL_BEKYMRING_ALVORLIG:
      return _("Skærpet tilsyn and handleplan at once");
    case PEJL_BEKYMRING_IKKE_VALGT:
    case PEJL_BEKYMRING_INGEN:
    default:
      return NULL;
    }
}

static GtkWidget *
build_choice (PejlBekymringValg *self, PejlBekymring bekymring)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const char *follows = what_follows (bekymring);
  g_autofree char *name = pejl_dansk_capitalize (pejl_bekymring_name (bekymring));
  g_autofree char *spoken = follows != NULL ? g_strdup_printf ("%s. %s", name, follows) : g_strdup (name);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (name, NULL, TRUE));
  if (follows != NULL)
    {
      gtk_box_append (GTK_BOX (texts), pejl_dele_label (follows, "caption", TRUE));
      gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), texts);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->choices[PEJL_BEKYMRING_INGEN]);
  gtk_widget_add_css_class (button, "bekymring");
  pejl_dele_set_spoken (button, spoken);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  self->choices[bekymring] = GTK_CHECK_BUTTON (button);
  return button;
}

static void
pejl_bekymring_valg_dispose (GObject *object)
{
  PEJL_BEKYMRING_VALG (object)->quiet = TRUE;

  G_OBJECT_CLASS (pejl_bekymring_valg_parent_class)->dispose (object);
}

static void
pejl_bekymring_valg_class_init (PejlBekymringValgClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_bekymring_valg_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "bekymringvalg");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_bekymring_valg_init (PejlBekymringValg *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *reason = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Concern"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Your own judgement. It is not reckoned from the levels."), "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  for (int i = PEJL_BEKYMRING_INGEN; i <= PEJL_BEKYMRING_ALVORLIG; i++)
    gtk_box_append (GTK_BOX (card), build_choice (self, (PejlBekymring) i));
  self->grund = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("Reason of the concern"), _("Why do you judge so?"), 2, FALSE));
  gtk_box_append (GTK_BOX (reason), pejl_dele_label (_("Reason"), "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (reason), GTK_WIDGET (self->grund));
  gtk_widget_add_css_class (reason, "bekymring-grund");
  gtk_box_append (GTK_BOX (card), reason);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "punkter");
  gtk_box_append (GTK_BOX (box), card);
  adw_bin_set_child (ADW_BIN (self), box);
  pejl_dele_set_spoken (GTK_WIDGET (self), _("Concern"));
}

void
pejl_bekymring_valg_open (PejlBekymringValg *self, const PejlId *tilsyn)
{
  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  self->tilsyn = *tilsyn;
  pejl_tilsyn_felt_open (self->grund, tilsyn, PEJL_TEKST_BEKYMRING);
}

void
pejl_bekymring_valg_show (PejlBekymringValg *self, PejlBekymring bekymring, const char *grund)
{
  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  self->bekymring = bekymring;
  show_choice (self);
  pejl_tekstfelt_show (self->grund, grund);
}

void
pejl_bekymring_valg_restore (PejlBekymringValg *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  pejl_tekstfelt_restore (self->grund, store);
}

gboolean
pejl_bekymring_valg_finish (PejlBekymringValg *self)
{
  g_return_val_if_fail (PEJL_IS_BEKYMRING_VALG (self), FALSE);
  return pejl_tekstfelt_finish (self->grund);
}

/* The chosen one stays as clear as it was; only the others can no more be taken. */
void
pejl_bekymring_valg_set_locked (PejlBekymringValg *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  for (int i = PEJL_BEKYMRING_INGEN; i <= PEJL_BEKYMRING_ALVORLIG; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->choices[i]), !locked || i == (int) self->bekymring);
  pejl_tekstfelt_set_locked (self->grund, locked);
}

void
pejl_bekymring_valg_focus (PejlBekymringValg *self)
{
  int chosen;

  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  chosen = self->bekymring != PEJL_BEKYMRING_IKKE_VALGT ? (int) self->bekymring : PEJL_BEKYMRING_INGEN;
  gtk_widget_grab_focus (GTK_WIDGET (self->choices[chosen]));
}

void
pejl_bekymring_valg_focus_grund (PejlBekymringValg *self)
{
  g_return_if_fail (PEJL_IS_BEKYMRING_VALG (self));
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (self->grund)));
}
