// SPDX-License-Identifier: GPL-3.0-or-later
// Search, order and rows of the list of points.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-punkt-liste.h"

#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/handleplan/pejl-punkt-model.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlPunktListe
{
  AdwBin parent_instance;

  /* children */
  GtkSearchEntry *search;
  GtkDropDown *vis;
  GtkDropDown *orden;
  GtkToggleButton *vendt;
  GtkStack *hits;
  GtkListView *list;

  /* owned */
  PejlPunktModel *model;
  char *ansvarlig;

  /* state */
  PejlPunktQuery base;
  char i_dag[PEJL_DATO_LEN];
  gboolean narrow;
  gboolean quiet;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

enum
{
  OPENED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlPunktListe, pejl_punkt_liste, ADW_TYPE_BIN)

static void
choose_state (const PejlPunktListe *self, PejlPunktQuery *query)
{
  switch ((PejlPunktListeVis) gtk_drop_down_get_selected (self->vis))
    {
    case PEJL_PUNKT_LISTE_OVER:
      query->over = self->i_dag;
      break;
    case PEJL_PUNKT_LISTE_LUKKEDE:
      query->status_min = query->status_max = PEJL_PUNKT_LUKKET;
      break;
    case PEJL_PUNKT_LISTE_ALLE:
      break;
    case PEJL_PUNKT_LISTE_AABNE:
    default:
      query->status_max = PEJL_PUNKT_AFVENTER;
      break;
    }
}

static void
show_hits (PejlPunktListe *self)
{
  gtk_stack_set_visible_child_name (self->hits, g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "rows" : "none");
}

static void
apply (PejlPunktListe *self)
{
  PejlPunktQuery query = self->base;

  if (self->quiet)
    return;
  pejl_dato_today (self->i_dag);
  query.text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  query.orden = (PejlPunktOrden) gtk_drop_down_get_selected (self->orden);
  query.baglaens = gtk_toggle_button_get_active (self->vendt);
  choose_state (self, &query);
  pejl_punkt_model_set_query (self->model, &query);
  show_hits (self);
}

static void
on_clear (PejlPunktListe *self)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->vis, PEJL_PUNKT_LISTE_ALLE);
  self->quiet = FALSE;
  apply (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* --- rows --- */

static void
show_row (PejlPunktListe *self, GtkListItem *list_item)
{
  PejlPunktItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  g_autofree char *spoken = NULL;

  if (item == NULL || row == NULL)
    return;
  pejl_punkt_linje_set (row, pejl_punkt_item_get_punkt (item), self->i_dag, TRUE, self->narrow);
  spoken = pejl_punkt_spoken (pejl_punkt_item_get_punkt (item), self->i_dag, TRUE);
  /* The list's own row around ours is what the focus is on; GTK 4.8 has no other way to name it. */
  if (gtk_widget_get_parent (row) != NULL)
    pejl_dele_set_spoken (gtk_widget_get_parent (row), spoken);
}

static void
on_item_changed (PejlPunktItem *item, GParamSpec *pspec, gpointer list_item)
{
  show_row (g_object_get_data (list_item, "liste"), list_item);
}

static void
on_setup (PejlPunktListe *self, GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (list_item), "liste", self);
  gtk_list_item_set_child (list_item, pejl_punkt_linje_new ());
}

static void
on_bind (PejlPunktListe *self, GtkListItem *list_item)
{
  show_row (self, list_item);
  g_signal_connect (gtk_list_item_get_item (list_item), "notify::punkt", G_CALLBACK (on_item_changed), list_item);
}

static void
on_unbind (PejlPunktListe *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_item_changed, list_item);
}

static void
on_activate (PejlPunktListe *self, guint position)
{
  g_autoptr (PejlPunktItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  char hex[PEJL_ID_STRLEN];

  if (item != NULL)
    g_signal_emit (self, signals[OPENED], 0, pejl_id_to_buf (&pejl_punkt_item_get_punkt (item)->id, hex));
}

/* Enter in the search goes on to what was found. */
static void
on_search_activate (PejlPunktListe *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* --- widget --- */

static void
pejl_punkt_liste_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlPunktListe *self = PEJL_PUNKT_LISTE (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  apply (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
pejl_punkt_liste_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, PEJL_PUNKT_LISTE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_punkt_liste_dispose (GObject *object)
{
  PejlPunktListe *self = PEJL_PUNKT_LISTE (object);

  self->quiet = TRUE;
  /* The rows go first: while they unbind they still ask the list. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (pejl_punkt_liste_parent_class)->dispose (object);
}

static void
pejl_punkt_liste_finalize (GObject *object)
{
  g_free (PEJL_PUNKT_LISTE (object)->ansvarlig);

  G_OBJECT_CLASS (pejl_punkt_liste_parent_class)->finalize (object);
}

static void
pejl_punkt_liste_class_init (PejlPunktListeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = pejl_punkt_liste_set_property;
  object_class->get_property = pejl_punkt_liste_get_property;
  object_class->dispose = pejl_punkt_liste_dispose;
  object_class->finalize = pejl_punkt_liste_finalize;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPENED] = g_signal_new ("opened", PEJL_TYPE_PUNKT_LISTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static GtkDropDown *
build_drop (PejlPunktListe *self, const char *label, const char *const *names)
{
  GtkDropDown *drop = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));

  pejl_dele_set_spoken (GTK_WIDGET (drop), label);
  pejl_dele_name_drop_down (drop, label);
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (apply), self);
  return drop;
}

static GtkWidget *
build_filter (PejlPunktListe *self)
{
  const char *const states[] = { _("Open"), _("Over the deadline"), _("Closed"), _("All points"), NULL };
  const char *const orders[] = { _("By deadline"), _("By house"), _("By state"), _("By role"), NULL };
  GtkWidget *box = pejl_wrap_box_new (6);

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Find in points and houses"), NULL);
  pejl_dele_set_spoken (GTK_WIDGET (self->search), _("Find in points and houses"));
  gtk_widget_set_size_request (GTK_WIDGET (self->search), 220, -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (apply), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate), self);
  self->vis = build_drop (self, _("Which points"), states);
  self->orden = build_drop (self, _("Order"), orders);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->vis));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->orden));
  self->vendt = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->vendt), "view-sort-descending-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->vendt), _("Turn the order round"));
  pejl_dele_set_spoken (GTK_WIDGET (self->vendt), _("Turn the order round"));
  gtk_widget_set_valign (GTK_WIDGET (self->vendt), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->vendt, "toggled", G_CALLBACK (apply), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->vendt));
  return box;
}

static GtkWidget *
build_none (PejlPunktListe *self)
{
  GtkWidget *none = adw_status_page_new ();
  GtkWidget *clear = gtk_button_new_with_label (_("Show all points"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _("No point matches"));
  adw_status_page_set_description (ADW_STATUS_PAGE (none), _("Nothing is gone: the filter shows none of them."));
  gtk_widget_add_css_class (clear, "pill");
  gtk_widget_set_halign (clear, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (on_clear), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (none), clear);
  gtk_widget_add_css_class (none, "compact");
  return none;
}

static GtkWidget *
build_rows (PejlPunktListe *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  GtkWidget *scroll = gtk_scrolled_window_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), g_steal_pointer (&factory)));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Points"));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tilsyn-liste");
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static void
pejl_punkt_liste_init (PejlPunktListe *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->quiet = TRUE;
  self->model = pejl_punkt_model_new ();
  gtk_box_append (GTK_BOX (box), build_filter (self));
  self->hits = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->hits, build_rows (self), "rows");
  gtk_stack_add_named (self->hits, build_none (self), "none");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hits));
  adw_bin_set_child (ADW_BIN (self), box);
  self->quiet = FALSE;
}

void
pejl_punkt_liste_set_query (PejlPunktListe *self, PejlStore *store, const PejlPunktQuery *base)
{
  gboolean same;

  g_return_if_fail (PEJL_IS_PUNKT_LISTE (self));

  same = pejl_id_equal (&self->base.distrikt, &base->distrikt) && g_strcmp0 (self->ansvarlig, base->ansvarlig) == 0
         && *self->i_dag != '\0';
  self->base = *base;
  g_free (self->ansvarlig);
  self->base.ansvarlig = self->ansvarlig = g_strdup (base->ansvarlig);
  pejl_side_model_set_store (PEJL_SIDE_MODEL (self->model), store);
  /* The same question again: only what differs is told, so that the list stays where it was scrolled to. */
  if (same)
    pejl_punkt_liste_refresh (self);
  else
    apply (self);
}

void
pejl_punkt_liste_refresh (PejlPunktListe *self)
{
  g_return_if_fail (PEJL_IS_PUNKT_LISTE (self));

  pejl_side_model_refresh (PEJL_SIDE_MODEL (self->model));
  show_hits (self);
}

void
pejl_punkt_liste_set_vis (PejlPunktListe *self, PejlPunktListeVis vis)
{
  g_return_if_fail (PEJL_IS_PUNKT_LISTE (self));

  gtk_drop_down_set_selected (self->orden, PEJL_PUNKTER_EFTER_FRIST);
  gtk_toggle_button_set_active (self->vendt, FALSE);
  gtk_drop_down_set_selected (self->vis, vis);
}

GListModel *
pejl_punkt_liste_get_model (PejlPunktListe *self)
{
  g_return_val_if_fail (PEJL_IS_PUNKT_LISTE (self), NULL);
  return G_LIST_MODEL (self->model);
}
