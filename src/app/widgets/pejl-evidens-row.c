// SPDX-License-Identifier: GPL-3.0-or-later
// A row shows its evidens, and turns into a text field while it is edited: parents are taken when that begins, drafts go
// to the store while one types, and one op is written when it ends.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-evidens-row-private.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-evidens-menu.h"
#include "app/widgets/pejl-tegn-chip.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

G_DEFINE_FINAL_TYPE (PejlEvidensRow, pejl_evidens_row, GTK_TYPE_LIST_BOX_ROW)

const PejlEvidens *
pejl_evidens_row_evidens (PejlEvidensRow *self)
{
  return pejl_stroem_item_get_evidens (self->item);
}

PejlStore *
pejl_evidens_row_store (PejlEvidensRow *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

void
pejl_evidens_row_failure (PejlEvidensRow *self, const char *title, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, title, error);
}

void
pejl_evidens_row_toast (PejlEvidensRow *self, const char *text)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_toast (page, text, TRUE);
}

void
pejl_evidens_row_check (PejlEvidensRow *self, gboolean ok, const GError *error)
{
  if (!ok)
    pejl_evidens_row_failure (self, _("The change could not be saved. The evidens is as it was."), error);
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
  const PejlEvidens *evidens = pejl_evidens_row_evidens (self);

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
  const PejlEvidens *evidens = pejl_evidens_row_evidens (self);
  g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);
  g_autofree char *art = pejl_evidens_art_tekst (evidens);
  g_autofree char *antal = pejl_evidens_antal (evidens);
  g_autofree char *label = pejl_evidens_spoken (evidens, pejl_tegn_katalog_get_strategi (self->katalog));

  gtk_image_set_from_icon_name (self->icon, pejl_dele_art_icon (evidens->art));
  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->art, art);
  gtk_label_set_label (self->stue, *evidens->stue_navn != '\0' ? evidens->stue_navn : _("The whole house"));
  gtk_widget_set_visible (GTK_WIDGET (self->stue), self->stuer != NULL || *evidens->stue_navn != '\0');
  gtk_label_set_label (self->antal, antal);
  gtk_widget_set_visible (GTK_WIDGET (self->antal), *antal != '\0');
  gtk_label_set_label (self->text, evidens->tekst);
  fill_chips (self);
  pejl_dele_set_spoken (GTK_WIDGET (self), label);
}

/* --- editing --- */

static void
put_draft (PejlEvidensRow *self)
{
  PejlStore *store = pejl_evidens_row_store (self);
  g_autofree char *text = pejl_evidens_tekst_get_text (self->edit);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (store != NULL
      && !pejl_store_draft_put (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex), text,
                                self->base, &error))
    pejl_evidens_row_failure (self, _("What you type cannot be saved just now. It is still in the field."), error);
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
  self->cut = -1;
  pejl_heads_free (self->base);
  self->base = base;
  pejl_evidens_tekst_set_text (self->edit, text);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
}

void
pejl_evidens_row_end_edit (PejlEvidensRow *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->edit)) != NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->editing = FALSE;
  self->cut = pejl_evidens_tekst_get_cursor (self->edit);
  g_clear_pointer (&self->picks, g_array_unref);
  self->picks = pejl_evidens_tekst_get_picks_after (self->edit, self->cut);
  g_clear_pointer (&self->base, pejl_heads_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "text");
}

void
pejl_evidens_row_edit (PejlEvidensRow *self)
{
  PejlStore *store = pejl_evidens_row_store (self);

  if (store == NULL || self->editing || self->locked)
    return;
  begin_edit (self, pejl_evidens_row_evidens (self)->tekst,
              pejl_reader_heads (pejl_store_get_reader (store), &pejl_evidens_row_evidens (self)->id, PEJL_FIELD_EVIDENS_TEKST));
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
  store = pejl_evidens_row_store (self);
  if (!self->editing || store == NULL)
    return TRUE;

  typed = pejl_evidens_tekst_get_text (self->edit);
  text = pejl_dansk_normalize (typed);
  pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex);
  /* An emptied text is no evidens: Delete on the row removes one, and says so. */
  if (*text != '\0' && strcmp (text, pejl_evidens_row_evidens (self)->tekst) != 0)
    {
      self->editing = FALSE; /* the commit's own signal must not find the row half edited */
      if (!pejl_evidens_set_tekst (store, &pejl_evidens_row_evidens (self)->id, text, self->base, &error))
        {
          self->editing = TRUE;
          pejl_evidens_row_failure (self, _("The evidens could not be saved. Your text is still in the field."), error);
          return FALSE;
        }
    }
  if (!pejl_store_draft_clear (store, PEJL_DRAFT_EVIDENS_TEKST, hex, &error))
    g_warning ("A draft could not be removed: %s", error->message);
  pejl_evidens_row_end_edit (self);
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

  pejl_evidens_row_check (self, pejl_evidens_set_tegn (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, &pejl_tegn_item_get_tegn (tegn)->id, retning, &error),
         error);
}

void
pejl_evidens_row_set_stue (PejlEvidensRow *self, const PejlId *stue)
{
  g_autoptr (GError) error = NULL;

  pejl_evidens_row_check (self, pejl_evidens_set_stue (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, stue, &error), error);
}

static void
on_edit_stue (PejlEvidensRow *self, const PejlId *stue)
{
  pejl_evidens_row_set_stue (self, stue);
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
    pejl_evidens_row_set_stue (self, &stue);
}

static void
fill_menu (GtkMenuButton *button, gpointer data)
{
  PejlEvidensRow *self = data;
  g_autoptr (GMenuModel) menu
      = pejl_evidens_menu_new (pejl_evidens_row_evidens (self), pejl_tegn_katalog_get_strategi (self->katalog), self->stuer);

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
  if (self->felt != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->felt));
  self->felt = NULL;

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->dispose (object);
}

static void
pejl_evidens_row_finalize (GObject *object)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->katalog);
  g_clear_pointer (&self->picks, g_array_unref);

  G_OBJECT_CLASS (pejl_evidens_row_parent_class)->finalize (object);
}

static void
pejl_evidens_row_class_init (PejlEvidensRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_row_finalize;

  pejl_evidens_row_install_verbs (widget_class);
  pejl_evidens_row_install_order (widget_class);
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
  self->antal = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->antal), "dim-label");
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
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->antal));
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
  g_signal_connect_swapped (self->edit, "split", G_CALLBACK (pejl_evidens_row_split), self);
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
  self->cut = -1;
  pejl_evidens_row_add_drag (self, GTK_WIDGET (self->icon));
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
  pejl_bilag_strip_follow (self->bilag, bilag, &pejl_evidens_row_evidens (self)->id);
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

  draft = pejl_store_draft_get (store, PEJL_DRAFT_EVIDENS_TEKST, pejl_id_to_buf (&pejl_evidens_row_evidens (self)->id, hex), &base);
  if (draft != NULL && strcmp (draft, pejl_evidens_row_evidens (self)->tekst) != 0)
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
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  self->locked = locked;
  pejl_evidens_row_enable_verbs (self, !locked);
  pejl_evidens_row_enable_order (self, !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !locked);
  gtk_widget_set_can_target (self->chips, !locked);
  pejl_bilag_strip_set_locked (self->bilag, locked);
}
