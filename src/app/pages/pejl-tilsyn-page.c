// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tilsyn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-page.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-opslag.h"
#include "app/widgets/pejl-sight-box.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/tilsyn/pejl-tilsyn-model.h"
#include "app/widgets/tilsyn/pejl-tilsyn-row.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlTilsynPage
{
  PejlPage parent_instance;

  /* template children */
  GtkStack *stack;
  GtkStack *hits;
  GtkSearchEntry *search;
  GtkToggleButton *filter_toggle;
  GtkWidget *drops;
  GtkDropDown *stand;
  GtkDropDown *periode;
  GtkDropDown *distrikt;
  GtkDropDown *type;
  GtkDropDown *anmeldt;
  GtkScrolledWindow *header;
  GtkListView *list;

  /* owned */
  PejlTilsynModel *model;
  PejlOpslag *opslag;
  PejlTilsynStil *stil;
  PejlStrategi *strategi;
  GArray *perioder;      /* PejlPeriode, as in the drop-down from its second row on */
  GPtrArray *distrikter; /* PejlDistrikt*, likewise */

  /* state */
  gboolean quiet;
  gboolean asked; /* the model has the filter */
};

G_DEFINE_FINAL_TYPE (PejlTilsynPage, pejl_tilsyn_page, PEJL_TYPE_PAGE)

static const PejlType types[] = {
  PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE, PEJL_TYPE_ALDERSINTEGRERET, PEJL_TYPE_DAGPLEJE, PEJL_TYPE_BOERNEHAVE_2_5,
};

/* --- the filter --- */

/* The rows of the first drop-down. */
typedef enum
{
  STAND_BEGYNDT, /* the visits of the next two years, and the overdue ones, would bury it */
  STAND_PLANLAGT,
  STAND_I_GANG,
  STAND_FAERDIG,
  STAND_ALLE
} Stand;

static void
set_stand (PejlTilsynQuery *query, Stand stand)
{
  switch (stand)
    {
    case STAND_BEGYNDT:
      query->status_min = PEJL_STATUS_GENNEMFOERT;
      break;
    case STAND_PLANLAGT:
      query->status_max = PEJL_STATUS_PLANLAGT;
      query->soonest_first = TRUE;
      break;
    case STAND_I_GANG:
      query->status_min = PEJL_STATUS_GENNEMFOERT;
      query->status_max = PEJL_STATUS_I_HOERING;
      break;
    case STAND_FAERDIG:
      query->status_min = PEJL_STATUS_ENDELIG;
      break;
    case STAND_ALLE:
    default:
      break;
    }
}

static gboolean
is_filtered (PejlTilsynPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' || gtk_drop_down_get_selected (self->periode) > 0
         || gtk_drop_down_get_selected (self->stand) != STAND_BEGYNDT || gtk_drop_down_get_selected (self->distrikt) > 0
         || gtk_drop_down_get_selected (self->type) > 0
         || gtk_drop_down_get_selected (self->anmeldt) > 0;
}

static void
get_query (PejlTilsynPage *self, PejlTilsynQuery *query)
{
  guint periode = gtk_drop_down_get_selected (self->periode);
  guint distrikt = gtk_drop_down_get_selected (self->distrikt);
  guint type = gtk_drop_down_get_selected (self->type);
  guint anmeldt = gtk_drop_down_get_selected (self->anmeldt);

  pejl_tilsyn_query_init (query);
  set_stand (query, (Stand) gtk_drop_down_get_selected (self->stand));
  query->text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  if (periode > 0 && periode <= self->perioder->len)
    query->filter.periode = g_array_index (self->perioder, PejlPeriode, periode - 1);
  if (distrikt > 0 && distrikt <= self->distrikter->len)
    query->filter.distrikt = ((PejlDistrikt *) self->distrikter->pdata[distrikt - 1])->id;
  if (type > 0 && type <= G_N_ELEMENTS (types))
    query->filter.type = types[type - 1];
  query->anmeldt = anmeldt == 1 ? 1 : anmeldt == 2 ? 0 : -1;
}

static gboolean
has_any (PejlTilsynPage *self)
{
  PejlTilsynQuery all;

  pejl_tilsyn_query_init (&all);
  return pejl_query_tilsyn_count (pejl_page_get_reader (PEJL_PAGE (self)), &all) > 0;
}

static void
show_state (PejlTilsynPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *number = pejl_dansk_integer (n);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%s tilsyn", "%s tilsyn", n), number);

  gtk_stack_set_visible_child_name (self->stack, n > 0 || is_filtered (self) || has_any (self) ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->hits, n > 0 ? "rows" : "none");
  pejl_page_set_subtitle (PEJL_PAGE (self), n > 0 ? subtitle : NULL);
}

static void
apply_filter (PejlTilsynPage *self)
{
  PejlTilsynQuery query;

  get_query (self, &query);
  self->asked = TRUE;
  pejl_tilsyn_model_set_query (self->model, &query);
  show_state (self);
}

static void
on_filter_changed (PejlTilsynPage *self)
{
  if (!self->quiet && pejl_page_get_store (PEJL_PAGE (self)) != NULL)
    apply_filter (self);
}

static void
on_clear (PejlTilsynPage *self)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->stand, STAND_BEGYNDT);
  gtk_drop_down_set_selected (self->periode, 0);
  gtk_drop_down_set_selected (self->distrikt, 0);
  gtk_drop_down_set_selected (self->type, 0);
  gtk_drop_down_set_selected (self->anmeldt, 0);
  self->quiet = FALSE;
  on_filter_changed (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    gtk_drop_down_set_selected (self->stand, STAND_ALLE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_filter_toggled (PejlTilsynPage *self)
{
  gtk_widget_set_visible (self->drops, gtk_toggle_button_get_active (self->filter_toggle)
                                           || !pejl_page_get_narrow (PEJL_PAGE (self)));
}

static void
set_choices (GtkDropDown *drop, const char *all, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (drop);

  gtk_string_list_append (list, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected != GTK_INVALID_LIST_POSITION && selected <= names->len ? selected : 0);
}

/* From the latest tilsyn's period back to the first one's. */
static void
fill_perioder (PejlTilsynPage *self, PejlReader *reader, guint first_month)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PejlTilsynQuery all;
  guint n;

  pejl_tilsyn_query_init (&all);
  n = pejl_query_tilsyn_count (reader, &all);
  g_array_set_size (self->perioder, 0);
  if (n > 0)
    {
      g_autoptr (GPtrArray) newest = pejl_query_tilsyn (reader, &all, 0, 1);
      g_autoptr (GPtrArray) oldest = pejl_query_tilsyn (reader, &all, n - 1, 1);

      if (newest->len > 0 && oldest->len > 0)
        {
          PejlPeriode periode = pejl_periode_containing (((PejlTilsyn *) newest->pdata[0])->dato, (int) first_month);

          do
            {
              g_array_append_val (self->perioder, periode);
              g_ptr_array_add (names, pejl_periode_format (&periode));
              if (pejl_periode_contains (&periode, ((PejlTilsyn *) oldest->pdata[0])->dato))
                break;
              periode = pejl_periode_step (&periode, -1);
            }
          while (self->perioder->len < 50);
        }
    }
  set_choices (self->periode, _("All periods"), names);
}

static void
fill_drops (PejlTilsynPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) type_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);

  self->quiet = TRUE;
  fill_perioder (self, reader, kommune != NULL && kommune->periode_maaned > 0 ? kommune->periode_maaned : 1);
  g_clear_pointer (&self->distrikter, g_ptr_array_unref);
  self->distrikter = pejl_query_distrikter (reader);
  for (guint i = 0; i < self->distrikter->len; i++)
    g_ptr_array_add (names, ((PejlDistrikt *) self->distrikter->pdata[i])->navn);
  set_choices (self->distrikt, _("All distrikter"), names);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_ptr_array_add (type_names, pejl_dansk_capitalize (pejl_type_name (types[i])));
  set_choices (self->type, _("All types"), type_names);
  g_ptr_array_add (kinds, pejl_dansk_capitalize (pejl_anmeldt_name (TRUE)));
  g_ptr_array_add (kinds, pejl_dansk_capitalize (pejl_anmeldt_name (FALSE)));
  set_choices (self->anmeldt, _("Announced and not"), kinds);
  self->quiet = FALSE;

  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  if (kommune != NULL)
    self->strategi = pejl_query_strategi (reader, &kommune->strategi);
  gtk_scrolled_window_set_child (self->header, pejl_tilsyn_row_new_header (self->strategi));
}

/* --- rows --- */

static PejlTilsynRow *
row_of (GtkListItem *list_item)
{
  return PEJL_TILSYN_ROW (adw_bin_get_child (ADW_BIN (gtk_list_item_get_child (list_item))));
}

static void
show_row (PejlTilsynPage *self, GtkListItem *list_item)
{
  PejlTilsynItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *around = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  const PejlTilsyn *tilsyn;
  const PejlStrategi *strategi;

  if (item == NULL || reader == NULL)
    return;
  tilsyn = pejl_tilsyn_item_get_tilsyn (item);
  strategi = pejl_opslag_strategi (self->opslag, reader, &tilsyn->strategi);
  pejl_tilsyn_row_set (row_of (list_item), tilsyn, strategi != NULL ? strategi : self->strategi,
                       pejl_opslag_redskab (self->opslag, reader, &tilsyn->redskab));
  /* The list's own row around ours is what the focus is on; GTK 4.8 has no other way to name it. */
  if (around != NULL)
    pejl_dele_set_spoken (around, pejl_tilsyn_row_get_spoken (row_of (list_item)));
}

static void
on_item_changed (PejlTilsynItem *item, GParamSpec *pspec, gpointer list_item)
{
  PejlTilsynPage *self = g_object_get_data (list_item, "page");

  show_row (self, list_item);
}

static void
on_setup (PejlTilsynPage *self, GtkListItem *list_item)
{
  GtkWidget *row = pejl_tilsyn_row_new (self->stil);

  g_object_set_data (G_OBJECT (list_item), "page", self);
  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, pejl_sight_box_new (row));
}

static void
on_bind (PejlTilsynPage *self, GtkListItem *list_item)
{
  show_row (self, list_item);
  g_signal_connect (gtk_list_item_get_item (list_item), "notify::tilsyn", G_CALLBACK (on_item_changed), list_item);
}

static void
on_unbind (PejlTilsynPage *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_item_changed, list_item);
}

static void
on_activate (PejlTilsynPage *self, guint position)
{
  g_autoptr (PejlTilsynItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  char hex[PEJL_ID_STRLEN];

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-tilsyn", "s",
                                pejl_id_to_buf (&pejl_tilsyn_item_get_tilsyn (item)->id, hex));
}

static gboolean
on_find (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PEJL_TILSYN_PAGE (widget)->search));
}

/* --- page --- */

static void
pejl_tilsyn_page_reload (PejlPage *page)
{
  PejlTilsynPage *self = PEJL_TILSYN_PAGE (page);

  pejl_opslag_clear (self->opslag);
  fill_drops (self);
  pejl_side_model_set_store (PEJL_SIDE_MODEL (self->model), pejl_page_get_store (page));
  if (self->asked)
    pejl_side_model_refresh (PEJL_SIDE_MODEL (self->model));
  else
    apply_filter (self);
  show_state (self);
}

static void
pejl_tilsyn_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlTilsynPage *self = PEJL_TILSYN_PAGE (page);

  if (pejl_changes_is_bulk (changes) || pejl_changes_touch (changes, PEJL_TABLE_STRATEGI)
      || pejl_changes_touch (changes, PEJL_TABLE_REDSKAB) || pejl_changes_touch (changes, PEJL_TABLE_DISTRIKT)
      || pejl_changes_touch (changes, PEJL_TABLE_KOMMUNE))
    {
      pejl_tilsyn_page_reload (page);
      return;
    }
  if (!pejl_tilsyn_model_concerns (changes))
    return;
  pejl_side_model_refresh (PEJL_SIDE_MODEL (self->model));
  show_state (self);
}

static gboolean
pejl_tilsyn_page_next_pane (PejlPage *page)
{
  PejlTilsynPage *self = PEJL_TILSYN_PAGE (page);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_narrow (PejlTilsynPage *self)
{
  gboolean narrow = pejl_page_get_narrow (PEJL_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->filter_toggle), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->header), !narrow);
  on_filter_toggled (self);
}

static void
pejl_tilsyn_page_dispose (GObject *object)
{
  PejlTilsynPage *self = PEJL_TILSYN_PAGE (object);

  /* The rows go first: while they unbind they still ask the page. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_TILSYN_PAGE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (pejl_tilsyn_page_parent_class)->dispose (object);
}

static void
pejl_tilsyn_page_finalize (GObject *object)
{
  PejlTilsynPage *self = PEJL_TILSYN_PAGE (object);

  g_clear_pointer (&self->opslag, pejl_opslag_free);
  g_clear_pointer (&self->stil, pejl_tilsyn_stil_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_array_unref (self->perioder);
  g_clear_pointer (&self->distrikter, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_tilsyn_page_parent_class)->finalize (object);
}

/* Enter in the search goes on to what was found. */
static void
on_search_activate (PejlTilsynPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
pejl_tilsyn_page_class_init (PejlTilsynPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_tilsyn_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tilsyn_page_finalize;
  page_class->reload = pejl_tilsyn_page_reload;
  page_class->changed = pejl_tilsyn_page_changed;
  page_class->next_pane = pejl_tilsyn_page_next_pane;

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-tilsyn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, hits);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, search);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, filter_toggle);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, drops);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, stand);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, periode);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, distrikt);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, type);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, anmeldt);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, header);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, on_find, NULL);
}

static void
pejl_tilsyn_page_init (PejlTilsynPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection;

  self->opslag = pejl_opslag_new ();
  self->stil = pejl_tilsyn_stil_new ();
  self->perioder = g_array_new (FALSE, FALSE, sizeof (PejlPeriode));
  self->distrikter = g_ptr_array_new ();
  self->model = pejl_tilsyn_model_new ();
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quiet = FALSE;
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate), self);
  gtk_widget_set_layout_manager (self->drops, pejl_wrap_layout_new (6));
  pejl_dele_name_drop_down (self->stand, _("Which tilsyn"));
  pejl_dele_name_drop_down (self->periode, _("Period"));
  pejl_dele_name_drop_down (self->distrikt, _("Distrikt"));
  pejl_dele_name_drop_down (self->type, _("Type"));
  pejl_dele_name_drop_down (self->anmeldt, _("Announced or not"));

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
}
