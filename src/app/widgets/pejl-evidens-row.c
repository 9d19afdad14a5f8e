// SPDX-License-Identifier: GPL-3.0-or-later
// A row shows its evidens, and turns into a text field while it is edited: parents are taken when that begins, drafts go
// to the store while one types, and one op is written when it ends.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-evidens-row.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-bilag-strip.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-evidens-menu.h"
#include "app/widgets/pejl-evidens-tekst.h"
#include "app/widgets/pejl-tegn-chip.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/pejl-query-henvisning.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

struct _PejlEvidensRow
{
  GtkListBoxRow parent_instance;

  /* children */
  GtkImage *icon;
  GtkLabel *clock;
  GtkLabel *art;
  GtkLabel *stue;
  GtkLabel *untagged;
  GtkMenuButton *menu;
  GtkStack *stack;
  GtkLabel *text;
  PejlEvidensTekst *edit;
  GtkWidget *chips;
  PejlBilagStrip *bilag;

  /* owned */
  PejlStroemItem *item;
  PejlTegnKatalog *katalog;
  GPtrArray *stuer;
  PejlHeads *base;

  /* state */
  gboolean editing;
  gboolean locked;
  guint draft_source;
};

G_DEFINE_FINAL_TYPE (PejlEvidensRow, pejl_evidens_row, GTK_TYPE_LIST_BOX_ROW)

static const PejlEvidens *
evidens_of (PejlEvidensRow *self)
{
  return pejl_stroem_item_get_evidens (self->item);
}

static PejlStore *
store_of (PejlEvidensRow *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

static void
tell_failure (PejlEvidensRow *self, const char *title, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, title, error);
}

static void
tell_done (PejlEvidensRow *self, const char *text)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_toast (page, text, TRUE);
}

static void
check (PejlEvidensRow *self, gboolean ok, const GError *error)
{
  if (!ok)
    tell_failure (self, _("The change could not be saved. The evidens is as it was."), error);
}

/* --- showing --- */

static void
on_chip_turn (PejlEvidensRow *self, PejlTegnChip *chip)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), "evidens.turn", "s", pejl_id_to_buf (pejl_tegn_chip_get_tegn (chip), hex));
}

static void
on_chip_remove (PejlEvidensRow *self, PejlTegnChip *chip)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), "evidens.take-off", "s",
                              pejl_id_to_buf (pejl_tegn_chip_get_tegn (chip), hex));
}

static void
fill_chips (PejlEvidensRow *self)
{
  const PejlStrategi *strategi = pejl_tegn_katalog_get_strategi (self->katalog);
  const PejlEvidens *evidens = evidens_of (self);

  pejl_dele_clear (self->chips);
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *tegn = &g_array_index (evidens->tegn, PejlEvidensTegn, i);
      GtkWidget *chip = pejl_tegn_chip_new (&tegn->tegn, pejl_evidens_tegn_tekst (strategi, &tegn->tegn), tegn->retning, FALSE);

      g_signal_connect_object (chip, "turn", G_CALLBACK (on_chip_turn), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chip, "remove", G_CALLBACK (on_chip_remove), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
  gtk_widget_set_visible (self->chips, evidens->tegn->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->untagged), evidens->tegn->len == 0);
}

static void
show_evidens (PejlEvidensRow *self)
{
  const PejlEvidens *evidens = evidens_of (self);
  g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);
  g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));
  g_autofree char *label = pejl_evidens_spoken (evidens, pejl_tegn_katalog_get_strategi (self->katalog));

  gtk_image_set_from_icon_name (self->icon, pejl_dele_art_icon (evidens->art));
  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->art, art);
  gtk_label_set_label (self->stue, *evidens->stue_navn != '\0' ? evidens->stue_navn : _("The whole house"));
  gtk_widget_set_visible (GTK_WIDGET (self->stue), self->stuer != NULL || *evidens->stue_navn != '\0');
  gtk_label_set_label (self->text, evidens->tekst);
  fill_chips (self);
  pejl_dele_set_spoken (GTK_WIDGET (self), label);
}

/* --- editing --- */

static void
put_draft (PejlEvidensRow *self)
{
  PejlStore *store = store_of (self);
  g_autofree char *text = pejl_evidens_tekst_get_text (self->edit);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (store != NULL
      && !pejl_store_draft_put (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&evidens_of (self)->id, hex), text,
                                self->base, &error))
    tell_failure (self, _("What you type cannot be saved just now. It is still in the field."), error);
}

static gboolean
on_draft_time (gpointer data)
{
  PejlEvidensRow *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

/* From the first key on, not from the last: otherwise steady typing would never be saved. */
static void
on_edited (PejlEvidensRow *self)
{
  if (self->editing && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
}

static void
begin_edit (PejlEvidensRow *self, const char *text, PejlHeads *base)
{
  self->editing = TRUE;
  pejl_heads_free (self->base);
  self->base = base;
  pejl_evidens_tekst_set_text (self->edit, text);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
}

static void
end_edit (PejlEvidensRow *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->edit)) != NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->editing = FALSE;
  g_clear_pointer (&self->base, pejl_heads_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "text");
}

static void
edit (PejlEvidensRow *self)
{
  PejlStore *store = store_of (self);

  if (store == NULL || self->editing || self->locked)
    return;
  begin_edit (self, evidens_of (self)->tekst,
              pejl_reader_heads (pejl_store_get_reader (store), &evidens_of (self)->id, PEJL_FIELD_EVIDENS_TEKST));
  gtk_widget_grab_focus (GTK_WIDGET (self->edit));
}

gboolean
pejl_evidens_row_finish (PejlEvidensRow *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;
  char hex[PEJL_ID_STRLEN];

  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), FALSE);
  store = store_of (self);
  if (!self->editing || store == NULL)
    return TRUE;

  typed = pejl_evidens_tekst_get_text (self->edit);
  text = pejl_dansk_normalize (typed);
  pejl_id_to_buf (&evidens_of (self)->id, hex);
  /* An emptied text is no evidens: Delete on the row removes one, and says so. */
  if (*text != '\0' && strcmp (text, evidens_of (self)->tekst) != 0)
    {
      self->editing = FALSE; /* the commit's own signal must not find the row half edited */
      if (!pejl_evidens_set_tekst (store, &evidens_of (self)->id, text, self->base, &error))
        {
          self->editing = TRUE;
          tell_failure (self, _("The evidens could not be saved. Your text is still in the field."), error);
          return FALSE;
        }
    }
  if (!pejl_store_draft_clear (store, PEJL_DRAFT_EVIDENS_TEKST, hex, &error))
    g_warning ("A draft could not be removed: %s", error->message);
  end_edit (self);
  return TRUE;
}

static void
on_edit_done (PejlEvidensRow *self)
{
  pejl_evidens_row_finish (self);
}

static void
on_edit_tegn (PejlEvidensRow *self, PejlTegnItem *tegn, int retning)
{
  g_autoptr (GError) error = NULL;

  check (self, pejl_evidens_set_tegn (store_of (self), &evidens_of (self)->id, &pejl_tegn_item_get_tegn (tegn)->id, retning, &error),
         error);
}

static void
set_stue (PejlEvidensRow *self, const PejlId *stue)
{
  g_autoptr (GError) error = NULL;

  check (self, pejl_evidens_set_stue (store_of (self), &evidens_of (self)->id, stue, &error), error);
}

static void
on_edit_stue (PejlEvidensRow *self, const PejlId *stue)
{
  set_stue (self, stue);
}

static void
on_edit_ny_stue (PejlEvidensRow *self, const char *navn)
{
  PejlId stue = { 0 };

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "page.add-stue", "s", navn) || self->stuer == NULL)
    return;
  for (guint i = 0; i < self->stuer->len; i++)
    if (pejl_dansk_compare (((PejlStue *) self->stuer->pdata[i])->navn, navn) == 0)
      stue = ((PejlStue *) self->stuer->pdata[i])->id;
  if (!pejl_id_is_nil (&stue))
    set_stue (self, &stue);
}

/* --- actions --- */

static void
on_action_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  edit (PEJL_EVIDENS_ROW (widget));
}

static void
on_action_add_tegn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (pejl_evidens_tekst_get_view (self->edit));
  GtkTextIter end;

  edit (self);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  pejl_evidens_tekst_type (self->edit, "#");
}

static void
on_action_art (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autoptr (GError) error = NULL;

  check (self, pejl_evidens_set_art (store_of (self), &evidens_of (self)->id, (PejlArt) g_variant_get_int32 (parameter), &error),
         error);
}

static void
on_action_stue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId stue = { 0 };

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &stue))
    memset (&stue, 0, sizeof stue);
  set_stue (PEJL_EVIDENS_ROW (widget), &stue);
}

static void
on_action_turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  const PejlEvidens *evidens = evidens_of (self);
  g_autoptr (GError) error = NULL;
  PejlId tegn;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &tegn))
    return;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, i);
      PejlRetning other = link->retning == PEJL_RETNING_STYRKER ? PEJL_RETNING_MANGLER : PEJL_RETNING_STYRKER;

      if (pejl_id_equal (&link->tegn, &tegn))
        {
          check (self, pejl_evidens_set_tegn (store_of (self), &evidens->id, &tegn, other, &error), error);
          return;
        }
    }
}

static void
on_action_take_off (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autoptr (GError) error = NULL;
  PejlId tegn;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &tegn))
    return;
  if (pejl_evidens_remove_tegn (store_of (self), &evidens_of (self)->id, &tegn, &error))
    tell_done (self, _("1 tegn taken off"));
  else
    check (self, FALSE, error);
}

/* The one below, or the last one left above; NULL for the only one. */
static GtkWidget *
find_neighbour (PejlEvidensRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (next == NULL || !PEJL_IS_EVIDENS_ROW (next))
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  return next != NULL && PEJL_IS_EVIDENS_ROW (next) ? next : NULL;
}

/* What is said of the evidens that goes: also which reasons pointed at it. */
static char *
removed_text (PejlStore *store, PejlEvidensRow *self)
{
  g_autoptr (GPtrArray) leaning = pejl_query_vurderinger_paa (pejl_store_get_reader (store), &evidens_of (self)->id);

  if (leaning->len == 0)
    return g_strdup (_("1 evidens removed"));
  return g_strdup_printf (ngettext ("1 evidens removed. %u vurdering leaned on it.", "1 evidens removed. %u vurderinger leaned on it.",
                                    leaning->len),
                          leaning->len);
}

static void
on_action_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (PejlEvidensRow) self = g_object_ref (PEJL_EVIDENS_ROW (widget));
  g_autoptr (GError) error = NULL;
  PejlPage *page = pejl_page_of (widget);
  gboolean had_focus = gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL;
  GtkWidget *neighbour = find_neighbour (self);
  PejlId id = evidens_of (self)->id;
  g_autofree char *removed = NULL;

  if (self->editing)
    return;
  removed = removed_text (store_of (self), self);
  /* The row is gone afterwards, the page is not. Whoever works through the stream stays in it. */
  if (pejl_evidens_delete (store_of (self), &id, &error))
    {
      if (had_focus && neighbour != NULL)
        gtk_widget_grab_focus (neighbour);
      pejl_page_toast (page, removed, TRUE);
    }
  else
    pejl_page_failure (page, _("The evidens could not be removed. It is still here."), error);
}

static gboolean
on_key_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!PEJL_EVIDENS_ROW (widget)->locked)
    gtk_menu_button_popup (PEJL_EVIDENS_ROW (widget)->menu);
  return TRUE;
}

static gboolean
on_key_delete (GtkWidget *widget, GVariant *args, gpointer data)
{
  /* In the text it is a letter that goes. */
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  gtk_widget_activate_action (widget, "evidens.delete", NULL);
  return TRUE;
}

static gboolean
on_key_hash (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  gtk_widget_activate_action (widget, "evidens.add-tegn", NULL);
  return TRUE;
}

static gboolean
on_key_edit (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  edit (PEJL_EVIDENS_ROW (widget));
  return TRUE;
}

static void
fill_menu (GtkMenuButton *button, gpointer data)
{
  PejlEvidensRow *self = data;
  g_autoptr (GMenuModel) menu
      = pejl_evidens_menu_new (evidens_of (self), pejl_tegn_katalog_get_strategi (self->katalog), self->stuer);

  gtk_menu_button_set_menu_model (button, menu);
}

/* --- widget --- */

static void
on_evidens_changed (PejlEvidensRow *self)
{
  show_evidens (self);
}

static void
on_focus_left (PejlEvidensRow *self)
{
  /* A menu or popover of the row takes the focus for a while; that is not leaving. */
  if (self->editing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    pejl_evidens_row_finish (self);
}

static void
pejl_evidens_row_dispose (GObject *object)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->editing = FALSE;
  g_clear_pointer (&self->base, pejl_heads_free);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->dispose (object);
}

static void
pejl_evidens_row_finalize (GObject *object)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->katalog);

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->finalize (object);
}

static void
pejl_evidens_row_class_init (PejlEvidensRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_row_finalize;

  gtk_widget_class_install_action (widget_class, "evidens.edit", NULL, on_action_edit);
  gtk_widget_class_install_action (widget_class, "evidens.add-tegn", NULL, on_action_add_tegn);
  gtk_widget_class_install_action (widget_class, "evidens.art", "i", on_action_art);
  gtk_widget_class_install_action (widget_class, "evidens.stue", "s", on_action_stue);
  gtk_widget_class_install_action (widget_class, "evidens.turn", "s", on_action_turn);
  gtk_widget_class_install_action (widget_class, "evidens.take-off", "s", on_action_take_off);
  gtk_widget_class_install_action (widget_class, "evidens.delete", NULL, on_action_delete);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key_edit, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_key_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_key_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_numbersign, 0, on_key_hash, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_numbersign, GDK_SHIFT_MASK, on_key_hash, NULL);
}

static GtkWidget *
build_head (PejlEvidensRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *spring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->clock = GTK_LABEL (pejl_dele_label ("", "heading", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->clock), "numeric");
  self->art = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  self->stue = GTK_LABEL (pejl_dele_label ("", "stue-pille", FALSE));
  gtk_widget_set_valign (GTK_WIDGET (self->stue), GTK_ALIGN_CENTER);
  self->untagged = GTK_LABEL (pejl_dele_label (_("No tegn"), "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->untagged), "dim-label");
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu, fill_menu, self, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), _("What can be done with the evidens"));
  pejl_dele_set_spoken (GTK_WIDGET (self->menu), _("What can be done with the evidens"));
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "circular");
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "row-menu");
  gtk_widget_set_can_focus (GTK_WIDGET (self->menu), FALSE);

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->clock));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->art));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->stue));
  gtk_widget_set_hexpand (spring, TRUE);
  gtk_box_append (GTK_BOX (head), spring);
  gtk_box_append (GTK_BOX (head), pejl_bilag_strip_new_mark (self->bilag));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->untagged));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->menu));
  return head;
}

static void
build_edit (PejlEvidensRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->edit = PEJL_EVIDENS_TEKST (pejl_evidens_tekst_new (_("Text of the evidens"), "", 1));
  g_signal_connect_swapped (self->edit, "changed", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->edit, "finish", G_CALLBACK (on_edit_done), self);
  g_signal_connect_swapped (self->edit, "escape", G_CALLBACK (on_edit_done), self);
  g_signal_connect_swapped (self->edit, "tegn", G_CALLBACK (on_edit_tegn), self);
  g_signal_connect_swapped (self->edit, "stue", G_CALLBACK (on_edit_stue), self);
  g_signal_connect_swapped (self->edit, "ny-stue", G_CALLBACK (on_edit_ny_stue), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->edit), focus);
}

static void
pejl_evidens_row_init (PejlEvidensRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->icon = GTK_IMAGE (pejl_dele_icon (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "art-ikon");
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  self->text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  build_edit (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  /* Both: a stack that is alike in one way asks its hidden child for the width it would need to be one line high. */
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->text), "text");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->edit), "edit");
  self->chips = pejl_wrap_box_new (6);
  self->bilag = PEJL_BILAG_STRIP (pejl_bilag_strip_new (FALSE));

  gtk_box_append (GTK_BOX (body), build_head (self));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (body), self->chips);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->bilag));
  gtk_widget_set_hexpand (body, TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), body);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "evidens");
}

GtkWidget *
pejl_evidens_row_new (PejlStroemItem *item, PejlTegnKatalog *katalog, GPtrArray *stuer)
{
  PejlEvidensRow *self = g_object_new (PEJL_TYPE_EVIDENS_ROW, NULL);

  self->item = g_object_ref (item);
  self->katalog = g_object_ref (katalog);
  pejl_evidens_tekst_set_katalog (self->edit, katalog);
  pejl_evidens_row_set_stuer (self, stuer);
  show_evidens (self);
  g_signal_connect_object (item, "notify::evidens", G_CALLBACK (on_evidens_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

PejlStroemItem *
pejl_evidens_row_get_item (PejlEvidensRow *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), NULL);
  return self->item;
}

void
pejl_evidens_row_set_bilag (PejlEvidensRow *self, PejlBilagListe *bilag)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));
  pejl_bilag_strip_follow (self->bilag, bilag, &evidens_of (self)->id);
}

void
pejl_evidens_row_set_stuer (PejlEvidensRow *self, GPtrArray *stuer)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  if (stuer != NULL)
    g_ptr_array_ref (stuer);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  self->stuer = stuer;
  pejl_evidens_tekst_set_stuer (self->edit, stuer);
}

void
pejl_evidens_row_restore (PejlEvidensRow *self, PejlStore *store)
{
  g_autoptr (PejlHeads) base = NULL;
  g_autofree char *draft = NULL;
  char hex[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  draft = pejl_store_draft_get (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&evidens_of (self)->id, hex), &base);
  if (draft != NULL && strcmp (draft, evidens_of (self)->tekst) != 0)
    begin_edit (self, draft, g_steal_pointer (&base));
}

gboolean
pejl_evidens_row_is_editing (PejlEvidensRow *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), FALSE);
  return self->editing;
}

void
pejl_evidens_row_set_locked (PejlEvidensRow *self, gboolean locked)
{
  static const char *const actions[] = {
    "evidens.edit", "evidens.add-tegn", "evidens.art", "evidens.stue", "evidens.turn", "evidens.take-off", "evidens.delete",
  };

  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  self->locked = locked;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !locked);
  gtk_widget_set_can_target (self->chips, !locked);
  pejl_bilag_strip_set_locked (self->bilag, locked);
}
