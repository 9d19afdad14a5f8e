// SPDX-License-Identifier: GPL-3.0-or-later
// One area or tegn, judged apart from the first konsulent.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-med-raekke.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-niveau-valg.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/rules/pejl-enighed.h"

#include <glib/gi18n-lib.h>

struct _PejlMedRaekke
{
  AdwBin parent_instance;

  /* children */
  PejlNiveauValg *valg;
  PejlBegrundelse *begrundelse;
  GtkLabel *enighed;

  /* owned */
  PejlVurderingMaal *maal;
  PejlRedskab *redskab;

  /* state */
  gboolean small;
};

G_DEFINE_FINAL_TYPE (PejlMedRaekke, pejl_med_raekke, ADW_TYPE_BIN)

static void
on_chosen (PejlMedRaekke *self, int niveau)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!pejl_medvurdering_choose (pejl_page_get_store (page), self->maal, niveau, &error))
    pejl_page_failure (page, _("The level could not be saved. It is as it was."), error);
}

static const char *
words_of (PejlEnighed enighed)
{
  switch (enighed)
    {
    case PEJL_ENIGHED_SAMME:
      return _("agreed");
    case PEJL_ENIGHED_ET_TRIN:
      return _("one level apart");
    case PEJL_ENIGHED_LAENGERE:
      return _("further than one level apart");
    case PEJL_ENIGHED_KUN_EN:
      return _("only one of you chose a level");
    case PEJL_ENIGHED_MANGLER:
    default:
      return "";
    }
}

char *
pejl_med_raekke_sentence (const char *navn, int egen, int anden, const PejlRedskab *redskab)
{
  const char *niveau = "";

  if (anden < 0)
    /* Translators: %s is a konsulent */
    return g_strdup_printf (_("%s has not judged this yet."), navn);
  if (!pejl_enighed_both_in (egen, anden))
    return g_strdup_printf (_("%s has judged. It is shown when you have."), navn);
  if (redskab != NULL)
    niveau = pejl_redskab_niveau_name (redskab, (guint) anden);
  /* Translators: a konsulent, the level's digit and name, and how far the two agree */
  return g_strdup_printf (_("%s: %d, %s \xc2\xb7 %s"), navn, anden, niveau, words_of (pejl_enighed_of (egen, anden)));
}

static void
pejl_med_raekke_finalize (GObject *object)
{
  PejlMedRaekke *self = PEJL_MED_RAEKKE (object);

  g_clear_pointer (&self->maal, pejl_vurdering_maal_free);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_med_raekke_parent_class)->finalize (object);
}

static void
pejl_med_raekke_class_init (PejlMedRaekkeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_med_raekke_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "medraekke");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_med_raekke_init (PejlMedRaekke *self)
{
}

GtkWidget *
pejl_med_raekke_new (const PejlVurderingMaal *maal, const PejlId *person, const char *title, const PejlRedskab *redskab,
                     gboolean small)
{
  PejlMedRaekke *self = g_object_new (PEJL_TYPE_MED_RAEKKE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, small ? 6 : 10);
  g_autofree char *label = g_strdup_printf (_("Reason: %s"), title);

  self->maal = pejl_vurdering_maal_copy (maal);
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  self->small = small;
  self->valg = PEJL_NIVEAU_VALG (pejl_niveau_valg_new (redskab, title, small));
  g_signal_connect_object (self->valg, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  self->begrundelse = PEJL_BEGRUNDELSE (
      pejl_begrundelse_new_med (maal, person, label, small ? _("Why? (may be left out)") : _("Why this level, as you see it?")));
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), !small);
  self->enighed = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->enighed), "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, small ? NULL : "omraade-navn", TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->valg));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->begrundelse));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->enighed));
  adw_bin_set_child (ADW_BIN (self), box);
  pejl_dele_set_spoken (GTK_WIDGET (self), title);
  return GTK_WIDGET (self);
}

void
pejl_med_raekke_show (PejlMedRaekke *self, const PejlMedvurdering *med, int niveau, const char *navn)
{
  int own = med != NULL ? med->niveau : -1;
  g_autofree char *text = NULL;

  g_return_if_fail (PEJL_IS_MED_RAEKKE (self));

  pejl_niveau_valg_set (self->valg, own);
  pejl_begrundelse_show (self->begrundelse, med != NULL ? med->begrundelse : "");
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse),
                          !self->small || own >= 0 || pejl_begrundelse_has_text (self->begrundelse));
  text = pejl_med_raekke_sentence (navn, own, niveau, self->redskab);
  gtk_label_set_label (self->enighed, text);
}

void
pejl_med_raekke_set_locked (PejlMedRaekke *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_MED_RAEKKE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->valg), !locked);
  gtk_text_view_set_editable (pejl_begrundelse_get_view (self->begrundelse), !locked);
}

const PejlVurderingMaal *
pejl_med_raekke_get_maal (PejlMedRaekke *self)
{
  g_return_val_if_fail (PEJL_IS_MED_RAEKKE (self), NULL);
  return self->maal;
}

PejlBegrundelse *
pejl_med_raekke_get_begrundelse (PejlMedRaekke *self)
{
  g_return_val_if_fail (PEJL_IS_MED_RAEKKE (self), NULL);
  return self->begrundelse;
}

void
pejl_med_raekke_focus_level (PejlMedRaekke *self)
{
  g_return_if_fail (PEJL_IS_MED_RAEKKE (self));
  gtk_widget_child_focus (GTK_WIDGET (self->valg), GTK_DIR_TAB_FORWARD);
}
