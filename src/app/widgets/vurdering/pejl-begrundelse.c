// SPDX-License-Identifier: GPL-3.0-or-later
// Which text of which vurdering, as it is edited in a text view.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-begrundelse.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-redigering.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/actions/pejl-medvurdering-actions.h"

#include <glib/gi18n-lib.h>

struct _PejlBegrundelse
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;

  /* owned */
  PejlRedigering *redigering;
  PejlVurderingMaal *maal;

  /* state */
  PejlLag lag;
  PejlId row;
};

G_DEFINE_FINAL_TYPE (PejlBegrundelse, pejl_begrundelse, ADW_TYPE_BIN)

static gboolean
save (PejlStore *store, const PejlId *row, PejlField field, const char *text, const PejlHeads *base, gpointer data, GError **error)
{
  PejlBegrundelse *self = data;

  return pejl_vurdering_set_tekst (store, self->maal, self->lag, text, base, error);
}

static gboolean
save_med (PejlStore *store, const PejlId *row, PejlField field, const char *text, const PejlHeads *base, gpointer data,
          GError **error)
{
  PejlBegrundelse *self = data;

  return pejl_medvurdering_set_begrundelse (store, self->maal, text, base, error);
}

static void
pejl_begrundelse_dispose (GObject *object)
{
  pejl_redigering_detach (PEJL_BEGRUNDELSE (object)->redigering);

  G_OBJECT_CLASS (pejl_begrundelse_parent_class)->dispose (object);
}

static void
pejl_begrundelse_finalize (GObject *object)
{
  PejlBegrundelse *self = PEJL_BEGRUNDELSE (object);

  g_object_unref (self->redigering);
  g_clear_pointer (&self->maal, pejl_vurdering_maal_free);

  G_OBJECT_CLASS (pejl_begrundelse_parent_class)->finalize (object);
}

static void
pejl_begrundelse_class_init (PejlBegrundelseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_begrundelse_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_begrundelse_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "begrundelse");
}

static void
pejl_begrundelse_init (PejlBegrundelse *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->redigering = pejl_redigering_new (self->view, GTK_WIDGET (self));
}

static PejlBegrundelse *
make (const PejlVurderingMaal *maal, const char *label, const char *placeholder)
{
  PejlBegrundelse *self = g_object_new (PEJL_TYPE_BEGRUNDELSE, NULL);

  self->maal = pejl_vurdering_maal_copy (maal);
  self->row = pejl_vurdering_maal_row (maal);
  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  adw_bin_set_child (ADW_BIN (self), pejl_tekst_flade_new (self->view, placeholder, 1));
  return self;
}

/* What stood there before, from the text itself: right click, or the menu key. */
static void
add_history (PejlBegrundelse *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("History…"), NULL);
  char hex[PEJL_ID_STRLEN];

  g_menu_item_set_action_and_target (item, "win.history", "s", pejl_id_to_buf (&self->row, hex));
  g_menu_append_item (menu, item);
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
}

static void
begin (PejlBegrundelse *self, PejlField field, const char *form, PejlRedigeringGem gem)
{
  char hex[PEJL_ID_STRLEN];

  pejl_redigering_open (self->redigering,
                        &(PejlRedigeringTekst){ self->row, field, form, pejl_id_to_buf (&self->row, hex), gem, self });
  add_history (self);
}

GtkWidget *
pejl_begrundelse_new (const PejlVurderingMaal *maal, PejlLag lag, const char *label, const char *placeholder)
{
  PejlBegrundelse *self = make (maal, label, placeholder);

  self->lag = lag;
  begin (self, pejl_lag_field (lag), pejl_lag_draft (lag), save);
  return GTK_WIDGET (self);
}

GtkWidget *
pejl_begrundelse_new_med (const PejlVurderingMaal *maal, const PejlId *person, const char *label, const char *placeholder)
{
  PejlBegrundelse *self = make (maal, label, placeholder);

  self->row = pejl_medvurdering_id_for (&self->row, person);
  begin (self, PEJL_FIELD_MEDVURDERING_BEGRUNDELSE, PEJL_DRAFT_MEDVURDERING, save_med);
  return GTK_WIDGET (self);
}

void
pejl_begrundelse_set_henvisninger (PejlBegrundelse *self, PejlHenvisninger *henvisninger, int omraade)
{
  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));
  pejl_redigering_set_henvisninger (self->redigering, henvisninger, omraade);
}

void
pejl_begrundelse_show (PejlBegrundelse *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));
  pejl_redigering_show (self->redigering, tekst);
}

void
pejl_begrundelse_restore (PejlBegrundelse *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));
  pejl_redigering_restore (self->redigering, store);
}

gboolean
pejl_begrundelse_finish (PejlBegrundelse *self)
{
  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), FALSE);
  return pejl_redigering_finish (self->redigering);
}

gboolean
pejl_begrundelse_has_text (PejlBegrundelse *self)
{
  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), FALSE);
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) > 0;
}

GtkTextView *
pejl_begrundelse_get_view (PejlBegrundelse *self)
{
  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), NULL);
  return self->view;
}
