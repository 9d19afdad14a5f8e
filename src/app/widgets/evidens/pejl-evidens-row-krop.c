// SPDX-License-Identifier: GPL-3.0-or-later
// What a row shows of its evidens. Of hundreds a few are in sight: only those near have it, the others keep their room.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-row-private.h"

#include "app/widgets/evidens/pejl-evidens-menu.h"
#include "app/widgets/evidens/pejl-tegn-chip.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

/* px beside the text, and above, between and under the parts of a row */
#define GUESS_BESIDE 64
#define GUESS_AROUND 52
#define GUESS_TEGN 32

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
fill (PejlEvidensRow *self)
{
  const PejlEvidens *evidens = pejl_evidens_row_evidens (self);
  g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);
  g_autofree char *art = pejl_evidens_art_tekst (evidens);
  g_autofree char *antal = pejl_evidens_antal (evidens);

  gtk_image_set_from_icon_name (self->icon, pejl_dele_art_icon (evidens->art));
  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->art, art);
  gtk_label_set_label (self->stue, *evidens->stue_navn != '\0' ? evidens->stue_navn : _("The whole house"));
  gtk_widget_set_visible (GTK_WIDGET (self->stue), self->stuer != NULL || *evidens->stue_navn != '\0');
  gtk_label_set_label (self->antal, antal);
  gtk_widget_set_visible (GTK_WIDGET (self->antal), *antal != '\0');
  gtk_label_set_label (self->text, evidens->tekst);
  fill_chips (self);
}

void
pejl_evidens_row_show (PejlEvidensRow *self)
{
  g_autofree char *label
      = pejl_evidens_spoken (pejl_evidens_row_evidens (self), pejl_tegn_katalog_get_strategi (self->katalog));

  pejl_dele_set_spoken (GTK_WIDGET (self), label);
  if (self->krop != NULL)
    fill (self);
}

void
pejl_evidens_row_show_locked (PejlEvidensRow *self)
{
  if (self->krop == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !self->locked);
  gtk_widget_set_can_target (self->chips, !self->locked);
  pejl_bilag_strip_set_locked (self->bilag, self->locked);
}

/* --- building --- */

static void
fill_menu (GtkMenuButton *button, gpointer data)
{
  PejlEvidensRow *self = data;
  g_autoptr (GMenuModel) menu
      = pejl_evidens_menu_new (pejl_evidens_row_evidens (self), pejl_tegn_katalog_get_strategi (self->katalog), self->stuer);

  gtk_menu_button_set_menu_model (button, menu);
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

static GtkWidget *
build_body (PejlEvidensRow *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->stack = GTK_STACK (gtk_stack_new ());
  /* Both: a stack that is alike in one way asks its hidden child for the width it would need to be one line high. */
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->text), "text");
  self->chips = pejl_wrap_box_new (6);
  self->bilag = PEJL_BILAG_STRIP (pejl_bilag_strip_new (FALSE));

  gtk_box_append (GTK_BOX (body), build_head (self));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (body), self->chips);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->bilag));
  gtk_widget_set_hexpand (body, TRUE);
  return body;
}

void
pejl_evidens_row_build (PejlEvidensRow *self)
{
  if (self->krop != NULL)
    return;
  self->krop = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->krop, "krop");
  self->icon = GTK_IMAGE (pejl_dele_icon (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "art-ikon");
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  pejl_evidens_row_add_drag (self, GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->krop), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->krop), build_body (self));
  fill (self);
  pejl_bilag_strip_follow (self->bilag, self->bilag_liste, &pejl_evidens_row_evidens (self)->id);
  pejl_evidens_row_show_locked (self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->krop);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
}

/* What someone works in stays, however far it was scrolled away. */
static gboolean
is_in_use (PejlEvidensRow *self)
{
  return self->editing || self->dragged || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL
         || (self->felt != NULL && gtk_widget_get_visible (GTK_WIDGET (self->felt)));
}

void
pejl_evidens_row_set_near (PejlEvidensRow *self, gboolean near)
{
  graphene_rect_t bounds;

  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  if (near)
    pejl_evidens_row_build (self);
  if (near || self->krop == NULL || is_in_use (self)
      || !gtk_widget_compute_bounds (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    return;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) bounds.size.height);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  self->krop = self->chips = NULL;
  self->edit = NULL;
  self->bilag = NULL;
}

void
pejl_evidens_row_set_in_sight (PejlEvidensRow *self, gboolean in_sight)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  if (self->krop != NULL && gtk_widget_get_child_visible (self->krop) != (in_sight || is_in_use (self)))
    gtk_widget_set_child_visible (self->krop, in_sight || is_in_use (self));
}

gboolean
pejl_evidens_row_get_near (PejlEvidensRow *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ROW (self), FALSE);
  return self->krop != NULL;
}

void
pejl_evidens_row_guess_height (PejlEvidensRow *self, int width, PangoFontMetrics *metrics)
{
  const PejlEvidens *evidens;
  int letters;
  int lines;
  int line;

  g_return_if_fail (PEJL_IS_EVIDENS_ROW (self));

  if (self->krop != NULL)
    return;
  evidens = pejl_evidens_row_evidens (self);
  letters = MAX ((width - GUESS_BESIDE) / MAX (PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)), 1), 1);
  lines = (int) (g_utf8_strlen (evidens->tekst, -1) / letters) + 1;
  line = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  gtk_widget_set_size_request (GTK_WIDGET (self), -1,
                               GUESS_AROUND + lines * line + (evidens->tegn->len > 0 ? GUESS_TEGN : 0));
}
