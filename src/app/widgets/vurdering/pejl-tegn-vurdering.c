// SPDX-License-Identifier: GPL-3.0-or-later
// One tegn to judge.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-tegn-vurdering.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-niveau-valg.h"
#include "core/actions/pejl-tilsyn-actions.h"

#include <glib/gi18n-lib.h>

struct _PejlTegnVurdering
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *caption;
  PejlNiveauValg *valg;
  PejlBegrundelse *begrundelse;

  /* owned */
  PejlTegnItem *tegn;

  /* state */
  PejlId tilsyn;
};

G_DEFINE_FINAL_TYPE (PejlTegnVurdering, pejl_tegn_vurdering, ADW_TYPE_BIN)

static void
on_chosen (PejlTegnVurdering *self, int niveau)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!pejl_vurdering_set_niveau (pejl_page_get_store (page), &self->tilsyn, PEJL_MAAL_TEGN,
                                  pejl_tegn_item_get_omraade (self->tegn)->key, &pejl_tegn_item_get_tegn (self->tegn)->id,
                                  niveau, &error))
    pejl_page_failure (page, _("The level could not be saved. It is as it was."), error);
}

static void
show_seen (PejlTegnVurdering *self)
{
  g_autofree char *text = pejl_tegn_item_describe (self->tegn);

  gtk_label_set_label (self->caption, text);
}

static void
pejl_tegn_vurdering_finalize (GObject *object)
{
  g_clear_object (&PEJL_TEGN_VURDERING (object)->tegn);

  G_OBJECT_CLASS (pejl_tegn_vurdering_parent_class)->finalize (object);
}

static void
pejl_tegn_vurdering_class_init (PejlTegnVurderingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_tegn_vurdering_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tegnvurdering");
}

static void
pejl_tegn_vurdering_init (PejlTegnVurdering *self)
{
}

GtkWidget *
pejl_tegn_vurdering_new (const PejlId *tilsyn, PejlTegnItem *tegn, const PejlRedskab *redskab)
{
  PejlTegnVurdering *self = g_object_new (PEJL_TYPE_TEGN_VURDERING, NULL);
  const PejlTegn *model = pejl_tegn_item_get_tegn (tegn);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: the reason of the level of one tegn */
  g_autofree char *label = g_strdup_printf (_("Reason: %s"), model->tekst);
  PejlVurderingMaal maal = { .tilsyn = *tilsyn, .maal = PEJL_MAAL_TEGN, .omraade = pejl_tegn_item_get_omraade (tegn)->key,
                             .tegn = model->id };

  self->tilsyn = *tilsyn;
  self->tegn = g_object_ref (tegn);
  self->caption = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");
  self->valg = PEJL_NIVEAU_VALG (pejl_niveau_valg_new (redskab, model->tekst, TRUE));
  self->begrundelse = PEJL_BEGRUNDELSE (pejl_begrundelse_new (&maal, PEJL_LAG_BEGRUNDELSE, label, _("Why? (may be left out)")));
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), FALSE);
  g_signal_connect_swapped (self->valg, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_object (tegn, "notify::her", G_CALLBACK (show_seen), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (model->tekst, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->valg));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->begrundelse));
  adw_bin_set_child (ADW_BIN (self), box);
  show_seen (self);
  return GTK_WIDGET (self);
}

void
pejl_tegn_vurdering_show (PejlTegnVurdering *self, const PejlVurdering *vurdering)
{
  g_return_if_fail (PEJL_IS_TEGN_VURDERING (self));

  pejl_niveau_valg_set (self->valg, vurdering != NULL ? vurdering->niveau : -1);
  pejl_begrundelse_show (self->begrundelse, vurdering != NULL ? vurdering->begrundelse : "");
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), (vurdering != NULL && vurdering->niveau >= 0)
                                                              || pejl_begrundelse_has_text (self->begrundelse));
}

const PejlId *
pejl_tegn_vurdering_get_tegn (PejlTegnVurdering *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_VURDERING (self), NULL);
  return &pejl_tegn_item_get_tegn (self->tegn)->id;
}

PejlBegrundelse *
pejl_tegn_vurdering_get_begrundelse (PejlTegnVurdering *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_VURDERING (self), NULL);
  return self->begrundelse;
}

void
pejl_tegn_vurdering_set_locked (PejlTegnVurdering *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TEGN_VURDERING (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->valg), !locked);
  gtk_text_view_set_editable (pejl_begrundelse_get_view (self->begrundelse), !locked);
}
