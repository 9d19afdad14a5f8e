// SPDX-License-Identifier: GPL-3.0-or-later
// Areas and their tegn, and themes of instruments, for the second konsulent.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-med-kolonne.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-med-raekke.h"

#include <glib/gi18n-lib.h>

struct _PejlMedKolonne
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *box;

  /* owned */
  PejlTegnKatalog *katalog;
  PejlRedskab *redskab;
  PejlRedskab *tegn_redskab;
  GPtrArray *redskaber; /* PejlRedskab* whose themes have a card; NULL: none yet */
  GPtrArray *rows; /* borrowed PejlMedRaekke* */

  /* state */
  PejlId tilsyn;
  PejlId person;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlMedKolonne, pejl_med_kolonne, ADW_TYPE_BIN)

static GtkWidget *
add_row (PejlMedKolonne *self, const PejlVurderingMaal *maal, const char *title, const PejlRedskab *redskab, gboolean small)
{
  GtkWidget *row = pejl_med_raekke_new (maal, &self->person, title, redskab, small);

  pejl_med_raekke_set_locked (PEJL_MED_RAEKKE (row), self->locked);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_tegn (PejlMedKolonne *self, GtkWidget *box, guint omraade)
{
  const PejlRolle *rolle = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->katalog)); i++)
    {
      g_autoptr (PejlTegnItem) item = g_list_model_get_item (G_LIST_MODEL (self->katalog), i);
      const PejlTegn *tegn = pejl_tegn_item_get_tegn (item);
      PejlVurderingMaal maal = { .tilsyn = self->tilsyn, .maal = PEJL_MAAL_TEGN, .omraade = pejl_tegn_item_get_omraade (item)->key,
                                 .tegn = tegn->id };

      if (tegn->omraade != omraade)
        continue;
      if (rolle != pejl_tegn_item_get_rolle (item))
        {
          rolle = pejl_tegn_item_get_rolle (item);
          gtk_box_append (GTK_BOX (box), pejl_dele_label (rolle->navn, "heading", FALSE));
        }
      gtk_box_append (GTK_BOX (box), add_row (self, &maal, tegn->tekst, self->tegn_redskab, TRUE));
    }
}

static GtkWidget *
build_card (PejlMedKolonne *self, guint omraade)
{
  const PejlIndsatsomraade *model = pejl_tegn_katalog_get_strategi (self->katalog)->omraader->pdata[omraade];
  PejlVurderingMaal maal = { .tilsyn = self->tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = model->key };
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *expander = gtk_expander_new (_("Tegn by tegn"));
  GtkWidget *tegn = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "redskab-kort");
  gtk_widget_add_css_class (tegn, "tegn-for-tegn");
  gtk_box_append (GTK_BOX (card), add_row (self, &maal, model->navn, self->redskab, FALSE));
  if (self->tegn_redskab == NULL)
    return card;
  add_tegn (self, tegn, omraade);
  pejl_dele_set_expander_child (GTK_EXPANDER (expander), tegn);
  pejl_dele_set_spoken (expander, _("Tegn by tegn"));
  gtk_box_append (GTK_BOX (card), expander);
  return card;
}

static void
add_tema (PejlMedKolonne *self, GtkWidget *card, const PejlRedskab *redskab, const PejlTema *tema)
{
  PejlVurderingMaal maal = { .tilsyn = self->tilsyn, .maal = tema != NULL ? PEJL_MAAL_TEMA : PEJL_MAAL_SAMLET,
                             .redskab = redskab->id, .tema = tema != NULL ? tema->key : NULL };

  gtk_box_append (GTK_BOX (card), add_row (self, &maal, tema != NULL ? tema->navn : _("The tilsyn as a whole"), redskab, TRUE));
}

static GtkWidget *
build_redskab (PejlMedKolonne *self, const PejlRedskab *redskab)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "redskab-kort");
  gtk_box_append (GTK_BOX (card), pejl_dele_label (redskab->navn, "omraade-navn", TRUE));
  if (redskab->temaer->len == 0)
    add_tema (self, card, redskab, NULL);
  for (guint i = 0; i < redskab->temaer->len; i++)
    add_tema (self, card, redskab, redskab->temaer->pdata[i]);
  return card;
}

static gboolean
same_redskaber (PejlMedKolonne *self, GPtrArray *brugte)
{
  if (self->redskaber == NULL || self->redskaber->len != brugte->len)
    return FALSE;
  for (guint i = 0; i < brugte->len; i++)
    if (!pejl_id_equal (&((PejlRedskab *) self->redskaber->pdata[i])->id, &((PejlRedskab *) brugte->pdata[i])->id))
      return FALSE;
  return TRUE;
}

/* Rows know whose they are: another person has other ones. brugte: the instruments beside the tilsyn's own, or NULL. */
static void
rebuild (PejlMedKolonne *self, const PejlId *person, GPtrArray *brugte)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  const PejlStrategi *strategi = pejl_tegn_katalog_get_strategi (self->katalog);

  pejl_dele_clear (self->box);
  g_ptr_array_set_size (self->rows, 0);
  self->person = *person;
  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  if (brugte != NULL)
    self->redskaber = g_ptr_array_ref (brugte);
  if (pejl_id_is_nil (person))
    return;
  for (guint i = 0; i < strategi->omraader->len; i++)
    gtk_box_append (GTK_BOX (self->box), build_card (self, i));
  for (guint i = 0; brugte != NULL && i < brugte->len; i++)
    gtk_box_append (GTK_BOX (self->box), build_redskab (self, brugte->pdata[i]));
  if (page != NULL && pejl_page_get_store (page) != NULL && !self->locked)
    pejl_med_kolonne_restore (self, pejl_page_get_store (page));
}

static int
niveau_of (GPtrArray *vurderinger, const PejlId *row)
{
  for (guint i = 0; vurderinger != NULL && i < vurderinger->len; i++)
    if (pejl_id_equal (&((PejlVurdering *) vurderinger->pdata[i])->id, row))
      return ((PejlVurdering *) vurderinger->pdata[i])->niveau;
  return -1;
}

static void
pejl_med_kolonne_finalize (GObject *object)
{
  PejlMedKolonne *self = PEJL_MED_KOLONNE (object);

  g_clear_object (&self->katalog);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_pointer (&self->tegn_redskab, pejl_redskab_unref);
  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pejl_med_kolonne_parent_class)->finalize (object);
}

static void
pejl_med_kolonne_class_init (PejlMedKolonneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_med_kolonne_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "medkolonne");
}

static void
pejl_med_kolonne_init (PejlMedKolonne *self)
{
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
pejl_med_kolonne_new (void)
{
  return g_object_new (PEJL_TYPE_MED_KOLONNE, NULL);
}

void
pejl_med_kolonne_open (PejlMedKolonne *self, const PejlId *tilsyn, PejlTegnKatalog *katalog, const PejlRedskab *redskab,
                       const PejlRedskab *tegn_redskab)
{
  static const PejlId nobody = { { 0 } };

  g_return_if_fail (PEJL_IS_MED_KOLONNE (self));

  self->tilsyn = *tilsyn;
  g_set_object (&self->katalog, katalog);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_pointer (&self->tegn_redskab, pejl_redskab_unref);
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  self->tegn_redskab = tegn_redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) tegn_redskab) : NULL;
  rebuild (self, &nobody, NULL);
}

void
pejl_med_kolonne_show (PejlMedKolonne *self, const PejlVurderingGrundlag *grundlag, GPtrArray *vurderinger)
{
  const PejlBedoemmere *to = grundlag->bedoemmere;

  g_return_if_fail (PEJL_IS_MED_KOLONNE (self));

  if (!pejl_id_equal (&self->person, &to->medkonsulent) || !same_redskaber (self, grundlag->brugte))
    rebuild (self, &to->medkonsulent, grundlag->brugte);
  for (guint i = 0; i < self->rows->len; i++)
    {
      PejlId row = pejl_vurdering_maal_row (pejl_med_raekke_get_maal (self->rows->pdata[i]));

      pejl_med_raekke_show (self->rows->pdata[i], pejl_vurdering_grundlag_find_med (grundlag, &row),
                            niveau_of (vurderinger, &row), *to->konsulent_navn != '\0' ? to->konsulent_navn : _("The konsulent"));
    }
}

void
pejl_med_kolonne_set_locked (PejlMedKolonne *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_MED_KOLONNE (self));

  self->locked = locked;
  for (guint i = 0; i < self->rows->len; i++)
    pejl_med_raekke_set_locked (self->rows->pdata[i], locked);
}

void
pejl_med_kolonne_restore (PejlMedKolonne *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_MED_KOLONNE (self));
  for (guint i = 0; i < self->rows->len; i++)
    pejl_begrundelse_restore (pejl_med_raekke_get_begrundelse (self->rows->pdata[i]), store);
}

gboolean
pejl_med_kolonne_finish (PejlMedKolonne *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PEJL_IS_MED_KOLONNE (self), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    ok = pejl_begrundelse_finish (pejl_med_raekke_get_begrundelse (self->rows->pdata[i])) && ok;
  return ok;
}

void
pejl_med_kolonne_focus (PejlMedKolonne *self)
{
  g_return_if_fail (PEJL_IS_MED_KOLONNE (self));
  if (self->rows->len > 0)
    pejl_med_raekke_focus_level (self->rows->pdata[0]);
}
