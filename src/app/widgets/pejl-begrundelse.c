// SPDX-License-Identifier: GPL-3.0-or-later
// A text field that is an edit from its first key to the moment it is left.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-begrundelse.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-henvisning-tekst.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

struct _PejlBegrundelse
{
  AdwBin parent_instance;

  /* children */
  GtkTextView *view;
  GtkTextBuffer *buffer;

  /* owned */
  PejlVurderingMaal *maal;
  PejlHenvisningTekst *henvisninger; /* NULL: the text refers to nothing */
  char *saved;
  PejlHeads *base;

  /* state */
  PejlLag lag;
  gboolean med;
  PejlId row;
  gboolean quiet;
  gboolean dirty;
  guint draft_source;
};

G_DEFINE_FINAL_TYPE (PejlBegrundelse, pejl_begrundelse, ADW_TYPE_BIN)

static PejlStore *
store_of (PejlBegrundelse *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

static void
tell_failure (PejlBegrundelse *self, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, _("The text could not be saved. It is still in the field."), error);
}

static char *
get_text (PejlBegrundelse *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (self->henvisninger != NULL)
    return pejl_henvisning_tekst_get (self->henvisninger);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_text (PejlBegrundelse *self, const char *text)
{
  self->quiet = TRUE;
  if (self->henvisninger != NULL)
    pejl_henvisning_tekst_set (self->henvisninger, text);
  else
    {
      gtk_text_buffer_begin_irreversible_action (self->buffer);
      gtk_text_buffer_set_text (self->buffer, text, -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
    }
  self->quiet = FALSE;
}

static PejlField
field_of (PejlBegrundelse *self)
{
  return self->med ? PEJL_FIELD_MEDVURDERING_BEGRUNDELSE : pejl_lag_field (self->lag);
}

static const char *
form_of (PejlBegrundelse *self)
{
  return self->med ? PEJL_DRAFT_MEDVURDERING : pejl_lag_draft (self->lag);
}

static gboolean
write_text (PejlBegrundelse *self, PejlStore *store, const char *text, GError **error)
{
  if (self->med)
    return pejl_medvurdering_set_begrundelse (store, self->maal, text, self->base, error);
  return pejl_vurdering_set_tekst (store, self->maal, self->lag, text, self->base, error);
}

/* The heads that the text on the screen stands for; taken before the first change to it. */
static void
take_base (PejlBegrundelse *self)
{
  PejlStore *store = store_of (self);

  if (store == NULL || self->dirty)
    return;
  g_clear_pointer (&self->base, pejl_heads_free);
  self->base = pejl_reader_heads (pejl_store_get_reader (store), &self->row, field_of (self));
}

static gboolean
on_draft_time (gpointer data)
{
  PejlBegrundelse *self = data;
  PejlStore *store = store_of (self);
  g_autofree char *text = get_text (self);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  self->draft_source = 0;
  if (store != NULL
      && !pejl_store_draft_put (store, form_of (self), pejl_id_to_buf (&self->row, hex), text, self->base, &error))
    tell_failure (self, error);
  return G_SOURCE_REMOVE;
}

static void
on_changed (PejlBegrundelse *self)
{
  g_autofree char *now = NULL;

  if (self->quiet)
    return;
  /* Other numbers of the same references are no edit. */
  now = self->henvisninger != NULL && !self->dirty ? get_text (self) : NULL;
  if (now != NULL && strcmp (now, self->saved) == 0)
    return;
  if (!self->dirty && self->base == NULL)
    take_base (self);
  self->dirty = TRUE;
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
}

static void
on_focus_in (PejlBegrundelse *self)
{
  take_base (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
write_left (GtkWidget *widget)
{
  pejl_begrundelse_finish (PEJL_BEGRUNDELSE (widget));
}

static void
on_focus_out (PejlBegrundelse *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  pejl_dele_when_left (GTK_WIDGET (self), write_left);
}

static void
pejl_begrundelse_dispose (GObject *object)
{
  PejlBegrundelse *self = PEJL_BEGRUNDELSE (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;
  if (self->henvisninger != NULL)
    pejl_henvisning_tekst_detach (self->henvisninger);

  G_OBJECT_CLASS (pejl_begrundelse_parent_class)->dispose (object);
}

static void
pejl_begrundelse_finalize (GObject *object)
{
  PejlBegrundelse *self = PEJL_BEGRUNDELSE (object);

  g_clear_pointer (&self->maal, pejl_vurdering_maal_free);
  g_clear_object (&self->henvisninger);
  g_free (self->saved);
  g_clear_pointer (&self->base, pejl_heads_free);

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
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->saved = g_strdup ("");
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_in), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_out), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
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

GtkWidget *
pejl_begrundelse_new (const PejlVurderingMaal *maal, PejlLag lag, const char *label, const char *placeholder)
{
  PejlBegrundelse *self = make (maal, label, placeholder);

  self->lag = lag;
  add_history (self);
  return GTK_WIDGET (self);
}

GtkWidget *
pejl_begrundelse_new_med (const PejlVurderingMaal *maal, const PejlId *person, const char *label, const char *placeholder)
{
  PejlBegrundelse *self = make (maal, label, placeholder);

  self->med = TRUE;
  self->row = pejl_medvurdering_id_for (&self->row, person);
  add_history (self);
  return GTK_WIDGET (self);
}

void
pejl_begrundelse_set_henvisninger (PejlBegrundelse *self, PejlHenvisninger *henvisninger, int omraade)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));

  if (self->henvisninger == NULL)
    {
      text = get_text (self);
      self->henvisninger = pejl_henvisning_tekst_new (self->view, GTK_WIDGET (self));
      set_text (self, text);
    }
  pejl_henvisning_tekst_set_henvisninger (self->henvisninger, henvisninger, omraade);
}

void
pejl_begrundelse_show (PejlBegrundelse *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));

  if (strcmp (self->saved, tekst) == 0)
    return;
  g_free (self->saved);
  self->saved = g_strdup (tekst);
  if (!self->dirty)
    {
      set_text (self, tekst);
      take_base (self);
    }
}

void
pejl_begrundelse_restore (PejlBegrundelse *self, PejlStore *store)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = NULL;
  char hex[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_BEGRUNDELSE (self));

  draft = pejl_store_draft_get (store, form_of (self), pejl_id_to_buf (&self->row, hex), &base);
  if (draft == NULL || strcmp (draft, self->saved) == 0)
    return;
  set_text (self, draft);
  g_clear_pointer (&self->base, pejl_heads_free);
  self->base = g_steal_pointer (&base);
  self->dirty = TRUE;
}

gboolean
pejl_begrundelse_finish (PejlBegrundelse *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;
  char hex[PEJL_ID_STRLEN];

  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), FALSE);
  store = store_of (self);
  if (!self->dirty || store == NULL)
    return TRUE;

  typed = get_text (self);
  text = pejl_dansk_normalize (typed);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (strcmp (text, self->saved) == 0)
    {
      self->dirty = FALSE;
      return pejl_store_draft_clear (store, form_of (self), pejl_id_to_buf (&self->row, hex), NULL);
    }
  self->dirty = FALSE;
  if (!write_text (self, store, text, &error))
    {
      self->dirty = TRUE;
      tell_failure (self, error);
      return FALSE;
    }
  g_free (self->saved);
  self->saved = g_steal_pointer (&text);
  g_clear_pointer (&self->base, pejl_heads_free);
  return TRUE;
}

gboolean
pejl_begrundelse_has_text (PejlBegrundelse *self)
{
  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), FALSE);
  return gtk_text_buffer_get_char_count (self->buffer) > 0;
}

GtkTextView *
pejl_begrundelse_get_view (PejlBegrundelse *self)
{
  g_return_val_if_fail (PEJL_IS_BEGRUNDELSE (self), NULL);
  return self->view;
}
