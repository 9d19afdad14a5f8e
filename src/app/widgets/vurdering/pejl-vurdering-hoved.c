// SPDX-License-Identifier: GPL-3.0-or-later
// What an area's card says before it is judged.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-vurdering-hoved.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

struct _PejlVurderingHoved
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *styrker;
  GtkLabel *mangler;
  GtkLabel *none_yet;
  GtkWidget *show_evidens;
  GtkWidget *sidst_box;
  PejlNiveauChip *sidst_chip;
  GtkLabel *sidst_navn;
  GtkWidget *history;

  /* owned */
  PejlRedskab *redskab;
};

G_DEFINE_FINAL_TYPE (PejlVurderingHoved, pejl_vurdering_hoved, ADW_TYPE_BIN)

static void
show_counts (PejlVurderingHoved *self, const PejlOmraadeStand *stand)
{
  gboolean any = stand->styrker + stand->mangler > 0;
  g_autofree char *styrker = g_strdup_printf (_("+ %u seen"), stand->styrker);
  g_autofree char *mangler = g_strdup_printf (_("\xe2\x88\x92 %u missing"), stand->mangler);

  gtk_label_set_label (self->styrker, styrker);
  gtk_label_set_label (self->mangler, mangler);
  gtk_widget_set_visible (GTK_WIDGET (self->styrker), stand->styrker > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->mangler), stand->mangler > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none_yet), !any);
  gtk_widget_set_visible (self->show_evidens, any);
}

static void
show_sidst (PejlVurderingHoved *self, const PejlVurdering *sidst)
{
  const char *navn = "";

  gtk_widget_set_visible (self->sidst_box, sidst != NULL && sidst->niveau > 0);
  if (sidst == NULL || sidst->niveau <= 0)
    return;
  if (self->redskab != NULL)
    navn = pejl_redskab_niveau_name (self->redskab, (guint) sidst->niveau);
  pejl_niveau_chip_set (self->sidst_chip, _("Last time"), sidst->niveau,
                        self->redskab != NULL ? self->redskab->niveauer->len : 5, navn);
  gtk_label_set_label (self->sidst_navn, navn);
}

static GtkWidget *
build_pill (const char *css)
{
  GtkWidget *label = pejl_dele_label ("", "pille-tal", FALSE);

  gtk_widget_add_css_class (label, css);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
build_head (PejlVurderingHoved *self, const PejlIndsatsomraade *omraade)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = pejl_wrap_box_new (10);
  GtkWidget *name = pejl_dele_label (omraade->navn, "omraade-navn", FALSE);
  GtkWidget *caption = pejl_dele_label (_("Last time"), "caption", FALSE);

  self->styrker = GTK_LABEL (build_pill ("styrker"));
  self->mangler = GTK_LABEL (build_pill ("mangler"));
  self->none_yet = GTK_LABEL (build_pill ("vink"));
  gtk_label_set_label (self->none_yet, _("no evidens yet"));
  self->show_evidens = gtk_button_new_with_label (_("Show evidens"));
  gtk_widget_add_css_class (self->show_evidens, "flat");
  gtk_widget_add_css_class (self->show_evidens, "laenke");
  gtk_widget_set_valign (self->show_evidens, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_evidens), "page.show-evidens");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_evidens), "s", omraade->key);
  gtk_box_append (GTK_BOX (left), name);
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->styrker));
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->mangler));
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->none_yet));
  gtk_box_append (GTK_BOX (left), self->show_evidens);
  gtk_widget_set_hexpand (left, TRUE);

  self->sidst_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->sidst_chip = PEJL_NIVEAU_CHIP (pejl_niveau_chip_new ());
  self->sidst_navn = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->sidst_navn), "dim-label");
  gtk_box_append (GTK_BOX (self->sidst_box), caption);
  gtk_box_append (GTK_BOX (self->sidst_box), GTK_WIDGET (self->sidst_chip));
  gtk_box_append (GTK_BOX (self->sidst_box), GTK_WIDGET (self->sidst_navn));
  gtk_widget_set_valign (self->sidst_box, GTK_ALIGN_CENTER);

  self->history = pejl_dele_icon_button ("document-open-recent-symbolic", _("History of the vurdering"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history), "win.history");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "s", "");
  gtk_widget_add_css_class (self->history, "flat");
  gtk_widget_set_valign (self->history, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (head), left);
  gtk_box_append (GTK_BOX (head), self->sidst_box);
  gtk_box_append (GTK_BOX (head), self->history);
  return head;
}

static void
pejl_vurdering_hoved_finalize (GObject *object)
{
  g_clear_pointer (&PEJL_VURDERING_HOVED (object)->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_vurdering_hoved_parent_class)->finalize (object);
}

static void
pejl_vurdering_hoved_class_init (PejlVurderingHovedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_vurdering_hoved_finalize;
}

static void
pejl_vurdering_hoved_init (PejlVurderingHoved *self)
{
}

GtkWidget *
pejl_vurdering_hoved_new (const PejlIndsatsomraade *omraade, const PejlRedskab *redskab)
{
  PejlVurderingHoved *self = g_object_new (PEJL_TYPE_VURDERING_HOVED, NULL);

  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  adw_bin_set_child (ADW_BIN (self), build_head (self, omraade));
  return GTK_WIDGET (self);
}

void
pejl_vurdering_hoved_show (PejlVurderingHoved *self, const PejlOmraadeStand *stand)
{
  char hex[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_VURDERING_HOVED (self));

  show_counts (self, stand);
  show_sidst (self, stand->sidst);
  gtk_widget_set_visible (self->history, stand->vurdering != NULL);
  if (stand->vurdering != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "s", pejl_id_to_buf (&stand->vurdering->id, hex));
}
