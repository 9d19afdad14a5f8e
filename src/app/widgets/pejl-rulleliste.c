// SPDX-License-Identifier: GPL-3.0-or-later
// The list that a drop-down opens: its rows, and how its search is used. GTK keeps the parts to itself; they are found by type.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-rulleliste.h"

#include "app/widgets/pejl-dele.h"

/* Widest line of a choice that wraps, in characters. */
#define WRAP_CHARS 60

static GtkWidget *
find_part (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- rows --- */

static void
setup_row (GtkListItem *item, gboolean wrap)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = pejl_dele_label ("", NULL, wrap);
  GtkWidget *mark = pejl_dele_icon ("object-select-symbolic");

  if (wrap)
    gtk_label_set_max_width_chars (GTK_LABEL (label), WRAP_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_list_item_set_child (item, row);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  setup_row (item, FALSE);
}

static void
on_setup_wrapped (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  setup_row (item, TRUE);
}

static void
show_mark (GtkDropDown *drop, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark, gtk_drop_down_get_selected_item (drop) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *drop)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), text);
  if (gtk_widget_get_parent (row) != NULL)
    pejl_dele_set_spoken (gtk_widget_get_parent (row), text);
  g_signal_connect_object (drop, "notify::selected-item", G_CALLBACK (show_mark), item, 0);
  show_mark (drop, NULL, item);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *drop)
{
  g_signal_handlers_disconnect_by_func (drop, show_mark, item);
}

static void
set_rows (GtkDropDown *drop, gboolean wrap)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", wrap ? G_CALLBACK (on_setup_wrapped) : G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), drop, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), drop, 0);
  gtk_drop_down_set_list_factory (drop, factory);
}

/* --- search --- */

/* What the list shows is filtered by this; NULL where one cannot search. */
static GtkStringFilter *
find_filter (GtkWidget *popover)
{
  GtkWidget *list = find_part (popover, GTK_TYPE_LIST_VIEW);
  GListModel *model = list != NULL ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  GtkFilter *filter = NULL;

  if (GTK_IS_SINGLE_SELECTION (model))
    model = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model));
  if (GTK_IS_FILTER_LIST_MODEL (model))
    filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (model));
  return GTK_IS_STRING_FILTER (filter) ? GTK_STRING_FILTER (filter) : NULL;
}

/* GTK waits a moment before it filters: Enter right after the word would take the first of all. */
static void
on_search_changed (GtkEditable *search, GtkWidget *popover)
{
  GtkStringFilter *filter = find_filter (popover);

  if (filter != NULL)
    gtk_string_filter_set_search (filter, gtk_editable_get_text (search));
}

static void
on_search_activate (GtkWidget *search, GtkWidget *popover)
{
  GtkWidget *list = find_part (popover, GTK_TYPE_LIST_VIEW);

  if (list != NULL && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) > 0)
    gtk_widget_activate_action (list, "list.activate-item", "u", 0);
}

/* After GTK has given the keys to the row that is chosen. */
static gboolean
focus_search (gpointer popover)
{
  GtkWidget *search = find_part (popover, GTK_TYPE_SEARCH_ENTRY);

  if (gtk_widget_get_mapped (popover) && search != NULL)
    gtk_widget_grab_focus (search);
  return G_SOURCE_REMOVE;
}

static void
on_map (GtkWidget *popover, GtkDropDown *drop)
{
  GtkStringFilter *filter = find_filter (popover);

  /* GTK finds only what begins with the words, and "Børnehaven" begins too many. */
  if (filter != NULL)
    gtk_string_filter_set_match_mode (filter, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  if (gtk_drop_down_get_enable_search (drop))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_search, g_object_ref (popover), g_object_unref);
}

void
pejl_rulleliste_equip (GtkDropDown *drop, const char *label, gboolean wrap)
{
  GtkWidget *popover;
  GtkWidget *list;
  GtkWidget *search;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop));

  set_rows (drop, wrap);
  popover = find_part (GTK_WIDGET (drop), GTK_TYPE_POPOVER);
  if (popover == NULL)
    return;
  list = find_part (popover, GTK_TYPE_LIST_VIEW);
  search = find_part (popover, GTK_TYPE_SEARCH_ENTRY);
  if (list != NULL)
    pejl_dele_set_spoken (list, label);
  if (search != NULL)
    {
      pejl_dele_set_spoken (search, label);
      g_signal_connect_object (search, "changed", G_CALLBACK (on_search_changed), popover, 0);
      g_signal_connect_object (search, "activate", G_CALLBACK (on_search_activate), popover, 0);
    }
  g_signal_connect_object (popover, "map", G_CALLBACK (on_map), drop, 0);
}
