// SPDX-License-Identifier: GPL-3.0-or-later
// What page Oplæg is built of: the list of slides, the slide, and the fields under it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-oplaeg-private.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-oplaeg-actions.h"

#include <glib/gi18n-lib.h>

#define THUMB 132 /* px */

/* --- the list --- */

/* The number is the one that is printed on the slide; what is not shown has none. */
static char *
numbered_name (PejlDiasItem *item, const PejlDias *dias)
{
  const char *name = pejl_dias_art_navn (dias->art, dias->figur);
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (pejl_dias_item_get_sats (item));

  return dias->tomt ? g_strdup_printf ("–  %s", name)
                    : g_strdup_printf ("%u  %s", pejl_oplaeg_plads (oplaeg, pejl_dias_item_get_nr (item)) + 1, name);
}

static void
show_row (GtkListItem *item)
{
  PejlDiasItem *dias_item = gtk_list_item_get_item (item);
  const PejlDias *dias = dias_item != NULL ? pejl_dias_item_get (dias_item) : NULL;
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *view = gtk_widget_get_first_child (box), *name = gtk_widget_get_next_sibling (view);
  g_autofree char *text = NULL, *spoken = NULL;
  const char *state;

  if (dias == NULL)
    return;
  text = numbered_name (dias_item, dias);
  state = dias->tomt                  ? _("not shown yet")
          : dias->passer_ikke != NULL ? _("does not fit its numbers")
          : dias->titel_foreslaaet    ? _("proposed")
                                      : "";
  gtk_label_set_label (GTK_LABEL (name), text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), state);
  spoken = g_strdup_printf ("%s. %s. %s", text, dias->titel, state);
  if (gtk_widget_get_parent (box) != NULL)
    pejl_dele_set_spoken (gtk_widget_get_parent (box), spoken);
}

static void
on_setup (PejlOplaegPage *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *view = pejl_dias_view_new (THUMB, FALSE);
  GtkWidget *name = pejl_dele_label ("", "caption", FALSE), *state = pejl_dele_label ("", "caption", FALSE);

  gtk_widget_add_css_class (view, "card");
  gtk_widget_set_can_target (view, FALSE);
  gtk_widget_set_halign (view, GTK_ALIGN_START);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 18);
  gtk_widget_add_css_class (state, "dim-label");
  gtk_widget_add_css_class (box, "oplaeg-dias");
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), state);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (PejlOplaegPage *self, GtkListItem *item)
{
  PejlDiasItem *dias = gtk_list_item_get_item (item);

  pejl_dias_view_set_item (PEJL_DIAS_VIEW (gtk_widget_get_first_child (gtk_list_item_get_child (item))), dias);
  g_signal_connect_object (dias, "changed", G_CALLBACK (show_row), item, G_CONNECT_SWAPPED);
  show_row (item);
}

static void
on_unbind (PejlOplaegPage *self, GtkListItem *item)
{
  pejl_dias_view_set_item (PEJL_DIAS_VIEW (gtk_widget_get_first_child (gtk_list_item_get_child (item))), NULL);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_row, item);
}

static GtkWidget *
build_list (PejlOplaegPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Slides"));
  self->list_scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->list_scroll), GTK_WIDGET (self->list));
  return self->list_scroll;
}

/* --- dragging --- */

static GdkContentProvider *
on_drag (PejlOplaegPage *self, double x, double y)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, gtk_single_selection_get_selected (self->selection));
}

/* Between two slides: what lies nearest under the pointer. */
static gboolean
on_drop (PejlOplaegPage *self, const GValue *value, double x, double y)
{
  g_autoptr (PejlDiasItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), g_value_get_uint (value));
  gboolean down = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->list)) == GTK_ORIENTATION_VERTICAL;
  double length = down ? gtk_widget_get_height (GTK_WIDGET (self->list)) : gtk_widget_get_width (GTK_WIDGET (self->list));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  GtkAdjustment *adjustment = down ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->list_scroll))
                                   : gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->list_scroll));
  double all = MAX (gtk_adjustment_get_upper (adjustment), MAX (length, 1));
  guint place = (guint) (((down ? y : x) + gtk_adjustment_get_value (adjustment)) / all * n);
  g_autoptr (GError) error = NULL;

  if (item == NULL || pejl_dias_item_get (item) == NULL)
    return FALSE;
  if (!pejl_dias_flyt (pejl_page_get_store (PEJL_PAGE (self)), &pejl_dias_item_get (item)->id, place, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The slide was not moved."), error);
  return TRUE;
}

static void
make_draggable (PejlOplaegPage *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

/* --- the slide and its words --- */

static GtkWidget *
build_finding (PejlOplaegPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->maerke = box;
  self->maerke_text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->maerke_text), TRUE);
  self->use = gtk_button_new_with_mnemonic (_("_Use"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->use), "page.use");
  gtk_widget_set_tooltip_text (self->use, _("Use what is proposed (Ctrl+Enter in the list)"));
  self->as_proposed = gtk_button_new_with_mnemonic (_("As _proposed"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->as_proposed), "page.as-proposed");
  gtk_widget_set_valign (self->use, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->as_proposed, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->maerke_text));
  gtk_box_append (GTK_BOX (box), self->use);
  self->practice = gtk_button_new_with_mnemonic (_("_Choose evidens…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->practice), "page.practice");
  gtk_widget_set_valign (self->practice, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->as_proposed);
  gtk_box_append (GTK_BOX (box), self->practice);
  self->picture = gtk_button_new_with_mnemonic (_("Choose _picture…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->picture), "page.picture");
  gtk_widget_set_valign (self->picture, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_widget_add_css_class (box, "oplaeg-maerke");
  return box;
}

static GtkWidget *
build_field (const char *title, const char *under, GtkWidget *child, GtkLabel **count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = pejl_dele_label (title, "heading", FALSE);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  if (count != NULL)
    {
      *count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
      gtk_widget_add_css_class (GTK_WIDGET (*count), "dim-label");
      gtk_box_append (GTK_BOX (head), GTK_WIDGET (*count));
    }
  gtk_widget_add_css_class (child, "card");
  gtk_widget_add_css_class (child, "oplaeg-felt");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), child);
  if (under != NULL)
    {
      GtkWidget *note = pejl_dele_label (under, "caption", TRUE);

      gtk_widget_add_css_class (note, "dim-label");
      gtk_box_append (GTK_BOX (box), note);
    }
  return box;
}

static GtkWidget *
build_editor (PejlOplaegPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->preview = pejl_dias_view_new (0, FALSE);
  gtk_widget_add_css_class (self->preview, "card");
  self->titel = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("Title of the slide"), "", 1, TRUE));
  self->tekst = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("Text on the slide"), _("Nothing more than the slide shows"), 3, FALSE));
  self->noter = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("Notes for the speaker"), _("What you want to say"), 3, FALSE));
  self->cutoff = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->cutoff), "dim-label");
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_box_append (GTK_BOX (box), build_finding (self));
  gtk_box_append (GTK_BOX (box), build_field (_("Title"), NULL, GTK_WIDGET (self->titel), NULL));
  gtk_box_append (GTK_BOX (box), build_field (_("Text"), _("A line beginning with “- ” becomes a point of a list."),
                                              GTK_WIDGET (self->tekst), &self->words));
  gtk_box_append (GTK_BOX (box), build_field (_("Notes"), _("For you alone; never printed on the slide."),
                                              GTK_WIDGET (self->noter), &self->spoken));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cutoff));
  gtk_widget_add_css_class (box, "oplaeg-rediger");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_hexpand (scroll, TRUE);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

/* --- header and empty states --- */

static void
add_kind (GMenu *menu, PejlDiasArt art, guint figur)
{
  g_autofree char *action = g_strdup_printf ("page.add-slide('%d:%u')", (int) art, figur);

  g_menu_append (menu, pejl_dias_art_navn (art, figur), action);
}

static GMenuModel *
build_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new (), add = g_menu_new (), charts = g_menu_new (), slide = g_menu_new (),
                    whole = g_menu_new ();
  g_autoptr (GMenuModel) files = pejl_oplaeg_page_export_menu ();

  for (guint nr = 1; nr < PEJL_DIAS_MAX_FIGUR; nr++)
    add_kind (charts, PEJL_DIAS_FIGUR, nr);
  add_kind (add, PEJL_DIAS_TEKST, 0);
  add_kind (add, PEJL_DIAS_BILLEDE, 0);
  g_menu_append_submenu (add, _("Chart"), G_MENU_MODEL (charts));
  for (int art = PEJL_DIAS_BEHOV; art <= PEJL_DIAS_METODE; art++)
    add_kind (add, (PejlDiasArt) art, 0);
  add_kind (add, PEJL_DIAS_RAMMER, 0);
  g_menu_append_submenu (menu, _("Add a slide after this"), G_MENU_MODEL (add));
  g_menu_append (slide, _("Move up"), "page.move-slide(-1)");
  g_menu_append (slide, _("Move down"), "page.move-slide(1)");
  g_menu_append (slide, _("Remove the slide"), "page.remove-slide");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (slide));
  g_menu_append_submenu (whole, _("_Export"), files);
  g_menu_append (whole, _("Title, committee and day…"), "page.about-oplaeg");
  g_menu_append (whole, _("Bring the numbers up to date…"), "page.update");
  g_menu_append (whole, _("Charts of a period"), "win.show-page('udvalg')");
  g_menu_append (whole, _("Delete the presentation"), "page.delete-oplaeg");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
build_header (PejlOplaegPage *self)
{
  GtkWidget *new_button = pejl_dele_icon_button ("list-add-symbolic", _("New presentation (Ctrl+N)"));
  GtkWidget *menu = gtk_menu_button_new ();
  g_autoptr (GMenuModel) model = build_menu (), files = pejl_oplaeg_page_export_menu ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (new_button), "page.new-oplaeg");
  pejl_page_add_start (PEJL_PAGE (self), new_button);
  self->present_button = gtk_button_new ();
  gtk_widget_add_css_class (self->present_button, "suggested-action");
  gtk_widget_set_tooltip_text (self->present_button, _("Present from this slide (F5)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present_button), "page.present");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  gtk_widget_set_tooltip_text (menu, _("Slides and presentation"));
  pejl_dele_set_spoken (menu, _("Slides and presentation"));
  self->menu_button = menu;
  self->export_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->export_button), _("_Export"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->export_button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->export_button), files);
  gtk_widget_set_tooltip_text (self->export_button, _("Export the presentation (Ctrl+E: as PDF)"));
  pejl_dele_set_spoken (self->export_button, _("Export the presentation (Ctrl+E: as PDF)"));
  pejl_page_add_end (PEJL_PAGE (self), menu);
  pejl_page_add_end (PEJL_PAGE (self), self->export_button);
  pejl_page_add_end (PEJL_PAGE (self), self->present_button);
}

static GtkWidget *
build_status (const char *icon, const char *title, const char *text, gboolean button)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *make;

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  if (!button)
    return page;
  make = gtk_button_new_with_mnemonic (_("_New presentation"));
  gtk_widget_add_css_class (make, "pill");
  gtk_widget_add_css_class (make, "suggested-action");
  gtk_widget_set_halign (make, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (make), "page.new-oplaeg");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), make);
  return page;
}

static GtkWidget *
build_choice (PejlOplaegPage *self)
{
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  pejl_dele_name_cut_drop_down (self->choice, _("Presentation"));
  gtk_widget_add_css_class (GTK_WIDGET (self->choice), "oplaeg-valg");
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_START);
  return GTK_WIDGET (self->choice);
}

void
pejl_oplaeg_page_build (PejlOplaegPage *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  build_header (self);
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->body), build_list (self));
  gtk_box_append (GTK_BOX (self->body), build_editor (self));
  make_draggable (self);
  gtk_box_append (GTK_BOX (whole), pejl_oplaeg_page_build_work (self));
  gtk_box_append (GTK_BOX (whole), build_choice (self));
  gtk_box_append (GTK_BOX (whole), self->body);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, whole, "oplaeg");
  gtk_stack_add_named (self->stack,
                       build_status ("x-office-presentation-symbolic", _("No presentation yet"),
                                     _("Choose two years, and a proposed one is there at once. You change it as you like."),
                                     TRUE),
                       "empty");
  gtk_stack_add_named (self->stack,
                       build_status ("dialog-warning-symbolic", _("This presentation cannot be shown"),
                                     _("What it was frozen with is damaged, or was written by a newer Pejl. Nothing was changed."),
                                     FALSE),
                       "unreadable");
  g_object_set (self, "content", self->stack, NULL);
}
