// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of instruments with themes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-temaer.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-tema-vurdering.h"
#include "core/actions/pejl-vurdering-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlTemaer
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *cards;
  GtkMenuButton *more;

  /* owned */
  GPtrArray *redskaber; /* PejlRedskab*, those that have a card */
  GPtrArray *rows;      /* borrowed PejlTemaVurdering* */

  /* state */
  PejlId tilsyn;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlTemaer, pejl_temaer, ADW_TYPE_BIN)

/* --- which instruments --- */

static void
use (GtkWidget *widget, GVariant *parameter, gboolean use)
{
  PejlTemaer *self = PEJL_TEMAER (widget);
  PejlPage *page = pejl_page_of (widget);
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  if (!pejl_temaer_finish (self))
    return;
  if (!pejl_tilsyn_use_redskab (pejl_page_get_store (page), &self->tilsyn, &id, use, &error))
    pejl_page_failure (page, _("The instruments of the tilsyn are as they were."), error);
  else if (!use)
    pejl_page_toast (page, _("The instrument is taken out. What was judged with it is kept."), TRUE);
}

static void
action_use (GtkWidget *widget, const char *name, GVariant *parameter)
{
  use (widget, parameter, TRUE);
}

static void
action_drop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  use (widget, parameter, FALSE);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const PejlId *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  char hex[PEJL_ID_STRLEN];

  g_menu_item_set_action_and_target (item, action, "s", pejl_id_to_buf (id, hex));
  g_menu_append_item (menu, item);
}

static void
show_offers (PejlTemaer *self, GPtrArray *tilbud)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < tilbud->len; i++)
    append_item (menu, ((PejlRedskab *) tilbud->pdata[i])->navn, "temaer.use", &((PejlRedskab *) tilbud->pdata[i])->id);
  gtk_menu_button_set_menu_model (self->more, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->more), tilbud->len > 0 && !self->locked);
}

/* --- cards --- */

static GtkWidget *
build_head (PejlRedskab *redskab)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = pejl_dele_label (redskab->navn, "omraade-navn", TRUE);
  /* Translators: version of an instrument */
  g_autofree char *version = g_strdup_printf (_("version %u"), redskab->version);
  GtkWidget *caption = pejl_dele_label (version, "caption", FALSE);
  GtkWidget *more = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *spoken = g_strdup_printf (_("More about %s"), redskab->navn);

  append_item (menu, _("Do not use at this tilsyn"), "temaer.drop", &redskab->id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "redskab-mere");
  gtk_widget_set_tooltip_text (more, spoken);
  pejl_dele_set_spoken (more, spoken);
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), caption);
  gtk_box_append (GTK_BOX (head), more);
  return head;
}

static void
add_row (PejlTemaer *self, GtkWidget *card, PejlRedskab *redskab, const char *tema, PejlHenvisninger *henvisninger)
{
  GtkWidget *row = pejl_tema_vurdering_new (&self->tilsyn, redskab, tema, henvisninger);

  pejl_tema_vurdering_set_locked (PEJL_TEMA_VURDERING (row), self->locked);
  gtk_box_append (GTK_BOX (card), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
build_card (PejlTemaer *self, PejlRedskab *redskab, PejlHenvisninger *henvisninger)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "redskab-kort");
  gtk_box_append (GTK_BOX (card), build_head (redskab));
  if (redskab->niveauer->len == 0)
    {
      gtk_box_append (GTK_BOX (card), pejl_dele_label (_("The instrument has no levels yet. They are entered in the preferences, "
                                                         "under Instruments; until then a theme can only be chosen as not judged."),
                                                       "caption", TRUE));
      gtk_widget_add_css_class (gtk_widget_get_last_child (card), "dim-label");
    }
  if (strcmp (redskab->til, "samlet") == 0)
    add_row (self, card, redskab, NULL, henvisninger);
  else
    for (guint i = 0; i < redskab->temaer->len; i++)
      add_row (self, card, redskab, ((PejlTema *) redskab->temaer->pdata[i])->key, henvisninger);
  return card;
}

static gboolean
same_cards (PejlTemaer *self, const PejlId *tilsyn, GPtrArray *brugte)
{
  if (self->redskaber == NULL || !pejl_id_equal (&self->tilsyn, tilsyn) || self->redskaber->len != brugte->len)
    return FALSE;
  for (guint i = 0; i < brugte->len; i++)
    if (!pejl_id_equal (&((PejlRedskab *) self->redskaber->pdata[i])->id, &((PejlRedskab *) brugte->pdata[i])->id))
      return FALSE;
  return TRUE;
}

static void
rebuild (PejlTemaer *self, const PejlVurderingGrundlag *grundlag)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  pejl_dele_clear (self->cards);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_ref (grundlag->brugte);
  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  self->redskaber = grundlag->brugte;
  for (guint i = 0; i < self->redskaber->len; i++)
    gtk_box_append (GTK_BOX (self->cards), build_card (self, self->redskaber->pdata[i], grundlag->henvisninger));
  if (page != NULL && pejl_page_get_store (page) != NULL && !self->locked)
    pejl_temaer_restore (self, pejl_page_get_store (page));
}

static const PejlVurdering *
find (GPtrArray *vurderinger, const PejlVurderingMaal *maal)
{
  PejlId row = pejl_vurdering_maal_row (maal);

  for (guint i = 0; vurderinger != NULL && i < vurderinger->len; i++)
    if (pejl_id_equal (&((PejlVurdering *) vurderinger->pdata[i])->id, &row))
      return vurderinger->pdata[i];
  return NULL;
}

static void
show_med (PejlTemaVurdering *row, const PejlVurderingGrundlag *grundlag)
{
  const PejlBedoemmere *to = grundlag->bedoemmere;
  PejlId id = pejl_vurdering_maal_row (pejl_tema_vurdering_get_maal (row));
  const PejlMedvurdering *med = pejl_vurdering_grundlag_find_med (grundlag, &id);

  pejl_tema_vurdering_show_med (row, pejl_id_is_nil (&to->medkonsulent) ? NULL : to->medkonsulent_navn,
                                med != NULL ? med->niveau : -1);
}

/* --- widget --- */

static void
pejl_temaer_finalize (GObject *object)
{
  PejlTemaer *self = PEJL_TEMAER (object);

  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pejl_temaer_parent_class)->finalize (object);
}

static void
pejl_temaer_class_init (PejlTemaerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_temaer_finalize;
  gtk_widget_class_set_css_name (widget_class, "temaer");
  gtk_widget_class_install_action (widget_class, "temaer.use", "s", action_use);
  gtk_widget_class_install_action (widget_class, "temaer.drop", "s", action_drop);
}

static void
pejl_temaer_init (PejlTemaer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->rows = g_ptr_array_new ();
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->more = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->more, _("Judge with one more instrument"));
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  gtk_widget_set_halign (GTK_WIDGET (self->more), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->more), _("Judge with one more instrument"));
  gtk_box_append (GTK_BOX (box), self->cards);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pejl_temaer_new (void)
{
  return g_object_new (PEJL_TYPE_TEMAER, NULL);
}

void
pejl_temaer_show (PejlTemaer *self, const PejlId *tilsyn, const PejlVurderingGrundlag *grundlag, GPtrArray *vurderinger)
{
  g_return_if_fail (PEJL_IS_TEMAER (self));

  if (!same_cards (self, tilsyn, grundlag->brugte))
    {
      self->tilsyn = *tilsyn;
      rebuild (self, grundlag);
    }
  show_offers (self, grundlag->tilbud);
  for (guint i = 0; i < self->rows->len; i++)
    {
      pejl_tema_vurdering_show (self->rows->pdata[i], find (vurderinger, pejl_tema_vurdering_get_maal (self->rows->pdata[i])));
      show_med (self->rows->pdata[i], grundlag);
    }
}

static gboolean
focus_lacking (PejlTemaer *self, const PejlId *redskab, gboolean grund)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PejlTemaVurdering *row = self->rows->pdata[i];

      if (pejl_id_equal (&pejl_tema_vurdering_get_maal (row)->redskab, redskab) && pejl_tema_vurdering_focus_lacking (row, grund))
        return TRUE;
    }
  return FALSE;
}

void
pejl_temaer_focus_missing (PejlTemaer *self, guint redskab)
{
  const PejlId *id;

  g_return_if_fail (PEJL_IS_TEMAER (self));

  if (self->redskaber == NULL || redskab >= self->redskaber->len)
    return;
  id = &((const PejlRedskab *) self->redskaber->pdata[redskab])->id;
  if (!focus_lacking (self, id, FALSE))
    focus_lacking (self, id, TRUE);
}

void
pejl_temaer_set_locked (PejlTemaer *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TEMAER (self));

  self->locked = locked;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "temaer.use", !locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "temaer.drop", !locked);
  if (locked)
    gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    pejl_tema_vurdering_set_locked (self->rows->pdata[i], locked);
}

void
pejl_temaer_restore (PejlTemaer *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_TEMAER (self));
  for (guint i = 0; i < self->rows->len; i++)
    pejl_begrundelse_restore (pejl_tema_vurdering_get_begrundelse (self->rows->pdata[i]), store);
}

gboolean
pejl_temaer_finish (PejlTemaer *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PEJL_IS_TEMAER (self), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    ok = pejl_begrundelse_finish (pejl_tema_vurdering_get_begrundelse (self->rows->pdata[i])) && ok;
  return ok;
}
