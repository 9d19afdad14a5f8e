// SPDX-License-Identifier: GPL-3.0-or-later
// Cards at the left, what finishes the tilsyn at the right (below, where there is no room).
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-vurdering-view.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/tilsyn/pejl-forslag-pane.h"
#include "app/widgets/vurdering/pejl-med-kolonne.h"
#include "app/widgets/vurdering/pejl-med-raekke.h"
#include "app/widgets/vurdering/pejl-temaer.h"
#include "app/widgets/vurdering/pejl-to-konsulenter.h"

#define CARDS_WIDTH_MAX 1000

struct _PejlVurderingView
{
  AdwBin parent_instance;

  /* children */
  PejlFoldBox *fold;
  PejlToKonsulenter *to;
  GtkWidget *cards_box;
  PejlTemaer *temaer;
  PejlMedKolonne *med;
  GtkWidget *below;
  PejlAfslutningPane *pane;
  PejlForslagPane *forslag;
  AdwBin *side;

  /* owned */
  GPtrArray *cards; /* borrowed PejlVurderingCard* */
  PejlTegnKatalog *katalog;
  PejlRedskab *redskab;

  /* state */
  PejlId tilsyn;
};

G_DEFINE_FINAL_TYPE (PejlVurderingView, pejl_vurdering_view, ADW_TYPE_BIN)

/* --- widget --- */

static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), child);
  return scroll;
}

/* Folded, what finishes the tilsyn comes after the cards instead of beside them. */
static void
on_folded (PejlVurderingView *self)
{
  gboolean folded = pejl_fold_box_get_folded (self->fold);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->pane));
  g_autoptr (GtkWidget) holder = g_object_ref (GTK_WIDGET (self->pane));

  if (folded == (parent == self->below))
    return;
  pejl_afslutning_pane_set_folded (self->pane, folded);
  if (folded)
    {
      adw_bin_set_child (self->side, NULL);
      gtk_box_append (GTK_BOX (self->below), holder);
    }
  else
    {
      gtk_box_remove (GTK_BOX (self->below), holder);
      adw_bin_set_child (self->side, holder);
    }
}

/* One sees one konsulent's cards at a time. */
static void
on_med (PejlVurderingView *self)
{
  gboolean med = pejl_to_konsulenter_get_med (self->to);

  gtk_widget_set_visible (self->cards_box, !med);
  gtk_widget_set_visible (GTK_WIDGET (self->temaer), !med);
  gtk_widget_set_visible (GTK_WIDGET (self->med), med);
}

static void
pejl_vurdering_view_finalize (GObject *object)
{
  PejlVurderingView *self = PEJL_VURDERING_VIEW (object);

  g_ptr_array_unref (self->cards);
  g_clear_object (&self->katalog);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_vurdering_view_parent_class)->finalize (object);
}

static void
pejl_vurdering_view_class_init (PejlVurderingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_vurdering_view_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "vurderingview");
}

static void
pejl_vurdering_view_init (PejlVurderingView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *side;

  self->cards = g_ptr_array_new ();
  self->cards_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->to = PEJL_TO_KONSULENTER (pejl_to_konsulenter_new ());
  self->temaer = PEJL_TEMAER (pejl_temaer_new ());
  self->med = PEJL_MED_KOLONNE (pejl_med_kolonne_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->med), FALSE);
  g_signal_connect_object (self->to, "notify::med", G_CALLBACK (on_med), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->to));
  gtk_box_append (GTK_BOX (column), self->cards_box);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->temaer));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->med));
  gtk_box_append (GTK_BOX (column), self->below);
  gtk_widget_add_css_class (column, "vurdering-kolonne");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CARDS_WIDTH_MAX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CARDS_WIDTH_MAX);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);

  self->pane = g_object_new (PEJL_TYPE_AFSLUTNING_PANE, NULL);
  self->forslag = PEJL_FORSLAG_PANE (pejl_forslag_pane_new ());
  gtk_box_append (pejl_afslutning_pane_get_forslag_box (self->pane), GTK_WIDGET (self->forslag));
  g_object_bind_property (self->forslag, "visible", pejl_afslutning_pane_get_forslag_box (self->pane), "visible",
                          G_BINDING_SYNC_CREATE);
  side = adw_bin_new ();
  self->side = ADW_BIN (side);
  adw_bin_set_child (self->side, GTK_WIDGET (self->pane));
  gtk_widget_add_css_class (side, "side");
  self->fold = g_object_new (PEJL_TYPE_FOLD_BOX, "content", scrolled (clamp), "side", side, "side-width", 310,
                             "fold-width", 900, NULL);
  g_signal_connect_object (self->fold, "notify::folded", G_CALLBACK (on_folded), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

void
pejl_vurdering_view_open (PejlVurderingView *self, const PejlId *tilsyn, PejlTegnKatalog *katalog,
                          const PejlRedskab *redskab, const PejlRedskab *tegn_redskab, PejlHenvisninger *henvisninger)
{
  const PejlStrategi *strategi;

  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));

  pejl_dele_clear (self->cards_box);
  g_ptr_array_set_size (self->cards, 0);
  g_set_object (&self->katalog, katalog);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  self->tilsyn = *tilsyn;
  pejl_med_kolonne_open (self->med, tilsyn, katalog, redskab, tegn_redskab);
  strategi = pejl_tegn_katalog_get_strategi (katalog);
  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      GtkWidget *card = pejl_vurdering_card_new (tilsyn, i, katalog, redskab, tegn_redskab);

      pejl_vurdering_card_set_henvisninger (PEJL_VURDERING_CARD (card), henvisninger);
      gtk_box_append (GTK_BOX (self->cards_box), card);
      g_ptr_array_add (self->cards, card);
    }
}

void
pejl_vurdering_view_show (PejlVurderingView *self, const PejlOmraadeStand *stand, GPtrArray *all)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));

  for (guint i = 0; i < self->cards->len; i++)
    pejl_vurdering_card_show (self->cards->pdata[i], &stand[i], all);
}

/* What the second konsulent thought of an area, as far as it may be seen here. */
static void
show_enighed (PejlVurderingView *self, guint omraade, const PejlVurderingGrundlag *grundlag, GPtrArray *all)
{
  const PejlIndsatsomraade *model = pejl_tegn_katalog_get_strategi (self->katalog)->omraader->pdata[omraade];
  PejlVurderingMaal maal = { .tilsyn = self->tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = model->key };
  PejlId row = pejl_vurdering_maal_row (&maal);
  const PejlMedvurdering *med = pejl_vurdering_grundlag_find_med (grundlag, &row);
  g_autofree char *text = NULL;
  int niveau = -1;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (pejl_id_equal (&((PejlVurdering *) all->pdata[i])->id, &row))
      niveau = ((PejlVurdering *) all->pdata[i])->niveau;
  if (!pejl_id_is_nil (&grundlag->bedoemmere->medkonsulent))
    text = pejl_med_raekke_sentence (grundlag->bedoemmere->medkonsulent_navn, niveau, med != NULL ? med->niveau : -1,
                                     self->redskab);
  pejl_vurdering_card_show_enighed (self->cards->pdata[omraade], text);
}

void
pejl_vurdering_view_show_grundlag (PejlVurderingView *self, const PejlVurderingGrundlag *grundlag, GPtrArray *all,
                                   PejlStore *store)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));

  pejl_to_konsulenter_show (self->to, &self->tilsyn, grundlag, all, store);
  pejl_temaer_show (self->temaer, &self->tilsyn, grundlag, all);
  pejl_med_kolonne_show (self->med, grundlag, all);
  for (guint i = 0; i < self->cards->len; i++)
    show_enighed (self, i, grundlag, all);
}

gboolean
pejl_vurdering_view_finish (PejlVurderingView *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PEJL_IS_VURDERING_VIEW (self), FALSE);
  for (guint i = 0; i < self->cards->len; i++)
    ok = pejl_vurdering_card_finish (self->cards->pdata[i]) && ok;
  ok = pejl_temaer_finish (self->temaer) && ok;
  ok = pejl_med_kolonne_finish (self->med) && ok;
  pejl_forslag_pane_flush (self->forslag);
  return pejl_afslutning_pane_finish (self->pane) && ok;
}

gboolean
pejl_vurdering_view_next_pane (PejlVurderingView *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (PEJL_IS_VURDERING_VIEW (self), FALSE);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane))
      && gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD))
    return TRUE;
  pejl_vurdering_view_focus (self);
  return TRUE;
}

void
pejl_vurdering_view_focus (PejlVurderingView *self)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  if (pejl_to_konsulenter_get_med (self->to))
    pejl_med_kolonne_focus (self->med);
  else if (self->cards->len > 0)
    pejl_vurdering_card_focus_level (self->cards->pdata[0]);
}

PejlVurderingCard *
pejl_vurdering_view_get_card (PejlVurderingView *self, guint omraade)
{
  g_return_val_if_fail (PEJL_IS_VURDERING_VIEW (self), NULL);
  return omraade < self->cards->len ? self->cards->pdata[omraade] : NULL;
}

void
pejl_vurdering_view_restore (PejlVurderingView *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  for (guint i = 0; i < self->cards->len; i++)
    pejl_vurdering_card_restore (self->cards->pdata[i], store);
  pejl_afslutning_pane_restore (self->pane, store);
}

void
pejl_vurdering_view_focus_tema (PejlVurderingView *self, guint redskab)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  pejl_temaer_focus_missing (self->temaer, redskab);
}

void
pejl_vurdering_view_set_locked (PejlVurderingView *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  for (guint i = 0; i < self->cards->len; i++)
    pejl_vurdering_card_set_locked (self->cards->pdata[i], locked);
  pejl_to_konsulenter_set_locked (self->to, locked);
  pejl_temaer_set_locked (self->temaer, locked);
  pejl_med_kolonne_set_locked (self->med, locked);
}

PejlAfslutningPane *
pejl_vurdering_view_get_pane (PejlVurderingView *self)
{
  g_return_val_if_fail (PEJL_IS_VURDERING_VIEW (self), NULL);
  return self->pane;
}

void
pejl_vurdering_view_show_forslag (PejlVurderingView *self, PejlStore *store, const PejlId *tilsyn, gboolean locked)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  pejl_forslag_pane_show (self->forslag, store, tilsyn, locked);
}

guint
pejl_vurdering_view_get_ubesluttede (PejlVurderingView *self)
{
  g_return_val_if_fail (PEJL_IS_VURDERING_VIEW (self), 0);
  return pejl_forslag_pane_get_ubesluttede (self->forslag);
}

void
pejl_vurdering_view_focus_forslag (PejlVurderingView *self)
{
  g_return_if_fail (PEJL_IS_VURDERING_VIEW (self));
  pejl_forslag_pane_focus (self->forslag);
}
