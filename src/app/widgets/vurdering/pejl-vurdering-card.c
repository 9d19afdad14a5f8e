// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one area.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-vurdering-card.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/vurdering/pejl-begrundelse.h"
#include "app/widgets/vurdering/pejl-niveau-valg.h"
#include "app/widgets/vurdering/pejl-tegn-vurdering.h"
#include "app/widgets/vurdering/pejl-vurdering-hoved.h"
#include "app/widgets/vurdering/pejl-vurdering-lag.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-grundlag.h"

#include <glib/gi18n-lib.h>

struct _PejlVurderingCard
{
  AdwBin parent_instance;

  /* children */
  PejlVurderingHoved *hoved;
  PejlNiveauValg *valg;
  PejlVurderingLag *tolkning;
  GtkWidget *begrundelse_head;
  PejlBegrundelse *begrundelse;
  PejlVurderingLag *offentlig;
  GtkWidget *uden_box;
  GtkLabel *uden_caption;
  GtkSwitch *uden;
  GtkLabel *used;
  GtkLabel *enighed;
  GtkWidget *keys;
  GtkExpander *expander;
  GtkWidget *tegn_box;

  /* owned */
  PejlTegnKatalog *katalog;
  PejlHenvisninger *henvisninger;
  PejlRedskab *redskab;
  PejlRedskab *tegn_redskab;
  GPtrArray *tegn; /* borrowed PejlTegnVurdering*, made when first opened */
  GPtrArray *all;  /* PejlVurdering* */

  /* state */
  PejlId tilsyn;
  guint omraade;
  gboolean quiet;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlVurderingCard, pejl_vurdering_card, ADW_TYPE_BIN)

static const PejlIndsatsomraade *
omraade_of (PejlVurderingCard *self)
{
  return pejl_tegn_katalog_get_strategi (self->katalog)->omraader->pdata[self->omraade];
}

static void
tell_failure (PejlVurderingCard *self, const GError *error)
{
  pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The level could not be saved. It is as it was."), error);
}

/* --- writing --- */

static void
set_niveau (PejlVurderingCard *self, int niveau)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!pejl_vurdering_set_niveau (pejl_page_get_store (page), &self->tilsyn, PEJL_MAAL_OMRAADE, omraade_of (self)->key, NULL,
                                  niveau, &error))
    tell_failure (self, error);
}

static void
on_chosen (PejlVurderingCard *self, int niveau)
{
  set_niveau (self, niveau);
}

static void
on_uden_changed (PejlVurderingCard *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (self->quiet || page == NULL)
    return;
  if (!pejl_vurdering_set_uden_evidens (pejl_page_get_store (page), &self->tilsyn, PEJL_MAAL_OMRAADE, omraade_of (self)->key,
                                        NULL, gtk_switch_get_active (self->uden), &error))
    tell_failure (self, error);
}

static gboolean
on_alt_digit (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlVurderingCard *self = PEJL_VURDERING_CARD (widget);
  int niveau = g_variant_get_int32 (args);

  if (niveau > (int) pejl_niveau_valg_get_max (self->valg) || self->locked)
    return FALSE;
  if (niveau > 0 && !pejl_niveau_valg_get_open (self->valg))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->uden));
      pejl_page_toast (pejl_page_of (widget), _("First choose “Judge without evidens”"), FALSE);
      return TRUE;
    }
  set_niveau (self, niveau);
  return TRUE;
}

/* --- tegn one by one --- */

static const PejlVurdering *
find_tegn_vurdering (PejlVurderingCard *self, const PejlId *tegn)
{
  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const PejlVurdering *vurdering = self->all->pdata[i];

      if (vurdering->maal == PEJL_MAAL_TEGN && pejl_id_equal (&vurdering->tegn, tegn))
        return vurdering;
    }
  return NULL;
}

static void
show_tegn (PejlVurderingCard *self)
{
  guint seen;
  guint n = pejl_tegn_katalog_count (self->katalog, (int) self->omraade, &seen);
  guint judged = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const PejlVurdering *vurdering = self->all->pdata[i];
      PejlTegnItem *item = vurdering->maal == PEJL_MAAL_TEGN ? pejl_tegn_katalog_find (self->katalog, &vurdering->tegn) : NULL;

      if (item != NULL && pejl_tegn_item_get_tegn (item)->omraade == self->omraade && vurdering->niveau >= 0)
        judged++;
    }
  for (guint i = 0; i < self->tegn->len; i++)
    pejl_tegn_vurdering_show (self->tegn->pdata[i],
                              find_tegn_vurdering (self, pejl_tegn_vurdering_get_tegn (self->tegn->pdata[i])));
  /* Translators: how many of the area's tegn were judged */
  label = g_strdup_printf (_("Tegn by tegn \xc2\xb7 %u of %u judged"), judged, n);
  gtk_expander_set_label (self->expander, label);
  pejl_dele_set_spoken (GTK_WIDGET (self->expander), label);
}

static void
build_tegn (PejlVurderingCard *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  const PejlRolle *rolle = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->katalog)); i++)
    {
      g_autoptr (PejlTegnItem) item = g_list_model_get_item (G_LIST_MODEL (self->katalog), i);
      GtkWidget *row;

      if (pejl_tegn_item_get_tegn (item)->omraade != self->omraade)
        continue;
      if (rolle != pejl_tegn_item_get_rolle (item))
        {
          rolle = pejl_tegn_item_get_rolle (item);
          gtk_box_append (GTK_BOX (self->tegn_box), pejl_dele_label (rolle->navn, "heading", FALSE));
        }
      row = pejl_tegn_vurdering_new (&self->tilsyn, item, self->tegn_redskab);
      pejl_tegn_vurdering_set_locked (PEJL_TEGN_VURDERING (row), self->locked);
      if (self->henvisninger != NULL)
        pejl_begrundelse_set_henvisninger (pejl_tegn_vurdering_get_begrundelse (PEJL_TEGN_VURDERING (row)), self->henvisninger,
                                           (int) self->omraade);
      gtk_box_append (GTK_BOX (self->tegn_box), row);
      g_ptr_array_add (self->tegn, row);
      if (page != NULL)
        pejl_begrundelse_restore (pejl_tegn_vurdering_get_begrundelse (PEJL_TEGN_VURDERING (row)), pejl_page_get_store (page));
    }
}

static void
on_expanded (PejlVurderingCard *self)
{
  if (!gtk_expander_get_expanded (self->expander) || self->tegn->len > 0)
    return;
  build_tegn (self);
  show_tegn (self);
}

/* --- showing --- */

/* "4 af 11 evidens er brugt" */
static guint
show_used (PejlVurderingCard *self)
{
  PejlId row = pejl_vurdering_id_for (&self->tilsyn, PEJL_MAAL_OMRAADE, omraade_of (self)->key, NULL);
  guint of = 0;
  guint used = self->henvisninger != NULL
                   ? pejl_henvisninger_used (self->henvisninger, &row, (int) self->omraade, &of)
                   : 0;
  g_autofree char *x_of_n = pejl_dansk_x_af_n ((int) used, (int) of);
  /* Translators: %s is "4 of 11": how many of the area's evidens the reason refers to */
  g_autofree char *text = g_strdup_printf (_("%s evidens used"), x_of_n);

  gtk_label_set_label (self->used, text);
  gtk_widget_set_visible (GTK_WIDGET (self->used), of > 0);
  return used;
}

/* The switch is there when there is nothing to rest on, or when it says so and there is. */
static void
show_uden (PejlVurderingCard *self, const PejlOmraadeStand *stand, guint used)
{
  const PejlVurdering *vurdering = stand->vurdering;
  gboolean uden = vurdering != NULL && vurdering->uden_evidens;
  int niveau = vurdering != NULL ? vurdering->niveau : -1;
  PejlGrundlag grundlag = pejl_grundlag_of (niveau, stand->styrker + stand->mangler, used, uden);
  gboolean none = stand->styrker + stand->mangler + used == 0;

  gtk_widget_set_visible (self->uden_box, niveau != 0 && (none || uden));
  gtk_label_set_label (self->uden_caption, grundlag == PEJL_GRUNDLAG_UTALT
                                               ? _("The level rests on no evidens. Say so, or refer to some with #.")
                                           : grundlag == PEJL_GRUNDLAG_IKKE_SANDT
                                               ? _("There is evidens now. Turn this off, so that the report says so.")
                                               : _("It will stand in the report."));
  if (grundlag == PEJL_GRUNDLAG_UTALT || grundlag == PEJL_GRUNDLAG_IKKE_SANDT)
    gtk_widget_add_css_class (self->uden_box, "utalt");
  else
    gtk_widget_remove_css_class (self->uden_box, "utalt");
  self->quiet = TRUE;
  gtk_switch_set_active (self->uden, uden);
  self->quiet = FALSE;
}

static void
show_begrundelse (PejlVurderingCard *self, const PejlOmraadeStand *stand, guint used)
{
  const PejlVurdering *vurdering = stand->vurdering;
  gboolean any = stand->styrker + stand->mangler + used > 0;
  gboolean uden = vurdering != NULL && vurdering->uden_evidens;
  int niveau = vurdering != NULL ? vurdering->niveau : -1;

  pejl_niveau_valg_set (self->valg, niveau);
  pejl_niveau_valg_set_open (self->valg, any || uden);
  pejl_begrundelse_show (self->begrundelse, vurdering != NULL ? vurdering->begrundelse : "");
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse),
                          any || uden || niveau == 0 || pejl_begrundelse_has_text (self->begrundelse));
  pejl_vurdering_lag_show (self->tolkning, vurdering != NULL ? vurdering->tolkning : "");
  pejl_vurdering_lag_show (self->offentlig, vurdering != NULL ? vurdering->offentlig : "");
}

void
pejl_vurdering_card_show (PejlVurderingCard *self, const PejlOmraadeStand *stand, GPtrArray *all)
{
  guint used;

  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));

  if (all != NULL)
    g_ptr_array_ref (all);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;
  pejl_vurdering_hoved_show (self->hoved, stand);
  used = show_used (self);
  show_begrundelse (self, stand, used);
  show_uden (self, stand, used);
  show_tegn (self);
}

void
pejl_vurdering_card_show_enighed (PejlVurderingCard *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));

  gtk_label_set_label (self->enighed, tekst != NULL ? tekst : "");
  gtk_widget_set_visible (GTK_WIDGET (self->enighed), tekst != NULL);
}

/* --- widget --- */

static GtkWidget *
build_uden (PejlVurderingCard *self)
{
  GtkWidget *label = pejl_dele_label (_("Judge without evidens"), NULL, TRUE);
  GtkWidget *caption = pejl_dele_label ("", "caption", TRUE);
  GtkWidget *texts = pejl_wrap_box_new (8);

  self->uden_caption = GTK_LABEL (caption);
  self->uden_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->uden = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->uden), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (self->uden), _("Judge without evidens"));
  g_signal_connect_object (self->uden, "notify::active", G_CALLBACK (on_uden_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (self->uden_box), GTK_WIDGET (self->uden));
  gtk_box_append (GTK_BOX (self->uden_box), texts);
  return self->uden_box;
}

static GtkWidget *
build_keys (PejlVurderingCard *self)
{
  char key[24];

  self->keys = pejl_wrap_box_new (6);
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_keycap ("#"));
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_label (_("refer to evidens"), "caption", FALSE));
  g_snprintf (key, sizeof key, "Alt 0\xe2\x80\x93%u", pejl_niveau_valg_get_max (self->valg));
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_keycap (key));
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_label (_("level"), "caption", FALSE));
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_keycap ("Tab"));
  gtk_box_append (GTK_BOX (self->keys), pejl_dele_label (_("next field"), "caption", FALSE));
  gtk_widget_add_css_class (self->keys, "dim-label");
  gtk_widget_add_css_class (self->keys, "kort-taster");
  gtk_widget_set_visible (self->keys, FALSE);
  return self->keys;
}

static void
on_focus_in (PejlVurderingCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  gtk_widget_set_visible (self->keys, TRUE);
}

static void
on_focus_out (PejlVurderingCard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  gtk_widget_set_visible (self->keys, FALSE);
}

/* What can be asked for, and what is used. */
static GtkWidget *
build_foot (PejlVurderingCard *self)
{
  GtkWidget *foot = pejl_wrap_box_new (8);

  self->used = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->used), "dim-label");
  gtk_widget_set_valign (GTK_WIDGET (self->used), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->used));
  gtk_box_append (GTK_BOX (foot), pejl_vurdering_lag_get_button (self->tolkning));
  gtk_box_append (GTK_BOX (foot), pejl_vurdering_lag_get_button (self->offentlig));
  return foot;
}

/* Beside another text, the reason says that it is one. */
static void
on_lag_shown (PejlVurderingCard *self)
{
  gtk_widget_set_visible (self->begrundelse_head, gtk_widget_get_visible (GTK_WIDGET (self->tolkning))
                                                      || gtk_widget_get_visible (GTK_WIDGET (self->offentlig)));
}

static void
build_texts (PejlVurderingCard *self)
{
  const PejlIndsatsomraade *omraade = omraade_of (self);
  PejlVurderingMaal maal = { .tilsyn = self->tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = omraade->key };
  g_autofree char *label = g_strdup_printf (_("Reason: %s"), omraade->navn);

  self->tolkning = PEJL_VURDERING_LAG (pejl_vurdering_lag_new (&maal, PEJL_LAG_TOLKNING, omraade->navn));
  self->begrundelse_head = pejl_vurdering_lag_heading (_("Why this level"), _("read by leder, medarbejdere and udvalg"));
  gtk_widget_set_visible (self->begrundelse_head, FALSE);
  self->begrundelse = PEJL_BEGRUNDELSE (
      pejl_begrundelse_new (&maal, PEJL_LAG_BEGRUNDELSE, label,
                            _("Write your reason. What did you see, and why does it point at the level?")));
  self->offentlig = PEJL_VURDERING_LAG (pejl_vurdering_lag_new (&maal, PEJL_LAG_OFFENTLIG, omraade->navn));
  g_signal_connect_object (self->tolkning, "notify::shown", G_CALLBACK (on_lag_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offentlig, "notify::shown", G_CALLBACK (on_lag_shown), self, G_CONNECT_SWAPPED);
}

static void
build_tegn_expander (PejlVurderingCard *self)
{
  self->tegn_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->tegn_box, "tegn-for-tegn");
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  pejl_dele_set_expander_child (self->expander, self->tegn_box);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), self->tegn_redskab != NULL);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (on_expanded), self, G_CONNECT_SWAPPED);
}

static void
build_card (PejlVurderingCard *self)
{
  const PejlIndsatsomraade *omraade = omraade_of (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->hoved = PEJL_VURDERING_HOVED (pejl_vurdering_hoved_new (omraade, self->redskab));
  self->valg = PEJL_NIVEAU_VALG (pejl_niveau_valg_new (self->redskab, omraade->navn, FALSE));
  g_signal_connect_object (self->valg, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  build_texts (self);
  build_tegn_expander (self);
  self->enighed = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->enighed), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->enighed), FALSE);

  /* In the order of the layers: what was seen, how it is read, how it is judged and why, what everybody may read. */
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hoved));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tolkning));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->valg));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->enighed));
  gtk_box_append (GTK_BOX (box), self->begrundelse_head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->begrundelse));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offentlig));
  gtk_box_append (GTK_BOX (box), build_uden (self));
  gtk_box_append (GTK_BOX (box), build_keys (self));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->expander));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_in), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_out), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  pejl_dele_set_spoken (GTK_WIDGET (self), omraade->navn);
}

static void
pejl_vurdering_card_finalize (GObject *object)
{
  PejlVurderingCard *self = PEJL_VURDERING_CARD (object);

  g_clear_object (&self->katalog);
  g_clear_object (&self->henvisninger);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_pointer (&self->tegn_redskab, pejl_redskab_unref);
  g_ptr_array_unref (self->tegn);
  g_clear_pointer (&self->all, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_vurdering_card_parent_class)->finalize (object);
}

static void
pejl_vurdering_card_class_init (PejlVurderingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_vurdering_card_finalize;
  for (guint i = 0; i <= 9; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, GDK_ALT_MASK, on_alt_digit, "i", (int) i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, GDK_ALT_MASK, on_alt_digit, "i", (int) i);
    }
  gtk_widget_class_set_css_name (widget_class, "vurderingcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_vurdering_card_init (PejlVurderingCard *self)
{
  self->tegn = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
pejl_vurdering_card_new (const PejlId *tilsyn, guint omraade, PejlTegnKatalog *katalog, const PejlRedskab *redskab,
                         const PejlRedskab *tegn_redskab)
{
  PejlVurderingCard *self = g_object_new (PEJL_TYPE_VURDERING_CARD, NULL);

  self->tilsyn = *tilsyn;
  self->omraade = omraade;
  self->katalog = g_object_ref (katalog);
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  self->tegn_redskab = tegn_redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) tegn_redskab) : NULL;
  build_card (self);
  return GTK_WIDGET (self);
}

void
pejl_vurdering_card_restore (PejlVurderingCard *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));

  pejl_begrundelse_restore (self->begrundelse, store);
  if (pejl_begrundelse_has_text (self->begrundelse))
    gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), TRUE);
  pejl_vurdering_lag_restore (self->tolkning, store);
  pejl_vurdering_lag_restore (self->offentlig, store);
}

void
pejl_vurdering_card_set_henvisninger (PejlVurderingCard *self, PejlHenvisninger *henvisninger)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));

  g_set_object (&self->henvisninger, henvisninger);
  pejl_begrundelse_set_henvisninger (self->begrundelse, henvisninger, (int) self->omraade);
}

gboolean
pejl_vurdering_card_finish (PejlVurderingCard *self)
{
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_VURDERING_CARD (self), FALSE);

  ok = pejl_begrundelse_finish (self->begrundelse);
  ok = pejl_begrundelse_finish (pejl_vurdering_lag_get_text (self->tolkning)) && ok;
  ok = pejl_begrundelse_finish (pejl_vurdering_lag_get_text (self->offentlig)) && ok;
  for (guint i = 0; i < self->tegn->len; i++)
    ok = pejl_begrundelse_finish (pejl_tegn_vurdering_get_begrundelse (self->tegn->pdata[i])) && ok;
  return ok;
}

void
pejl_vurdering_card_focus_level (PejlVurderingCard *self)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));
  gtk_widget_child_focus (GTK_WIDGET (self->valg), GTK_DIR_TAB_FORWARD);
}

void
pejl_vurdering_card_focus_reason (PejlVurderingCard *self)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));
  gtk_widget_grab_focus (GTK_WIDGET (pejl_begrundelse_get_view (self->begrundelse)));
}

void
pejl_vurdering_card_set_locked (PejlVurderingCard *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_VURDERING_CARD (self));

  self->locked = locked;
  gtk_widget_set_sensitive (GTK_WIDGET (self->valg), !locked);
  gtk_widget_set_sensitive (self->uden_box, !locked);
  gtk_text_view_set_editable (pejl_begrundelse_get_view (self->begrundelse), !locked);
  pejl_vurdering_lag_set_locked (self->tolkning, locked);
  pejl_vurdering_lag_set_locked (self->offentlig, locked);
  for (guint i = 0; i < self->tegn->len; i++)
    pejl_tegn_vurdering_set_locked (self->tegn->pdata[i], locked);
}
