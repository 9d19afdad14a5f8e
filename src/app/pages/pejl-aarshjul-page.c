// SPDX-License-Identifier: GPL-3.0-or-later
// One year: read, filtered, shown as a wheel and as a list with one selection.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-aarshjul-page.h"

#include "app/pages/pejl-aarshjul-private.h"
#include "app/widgets/aarshjul/pejl-aarshjul-row.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/chart/pejl-chart-aarshjul.h"
#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur-aarshjul.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Less than this and wheel and list are seen one at a time, px. */
#define BESIDE_WIDTH 860
/* So many rows after a month's heading are seen with it. */
#define ROWS_AFTER 7

enum
{
  PROP_YEAR = 1,
  PROP_HIDE_UANMELDT,
  PROP_PART,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlAarshjulPage, pejl_aarshjul_page, PEJL_TYPE_PAGE)

const PejlAarshjulPunkt *
pejl_aarshjul_page_selected (PejlAarshjulPage *self)
{
  PejlAarshjulItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;
}

void
pejl_aarshjul_page_say (PejlAarshjulPage *self, const char *text)
{
  gtk_label_set_label (self->hint, text != NULL ? text : _("Drag a date, or move it with Alt and the arrows"));
}

/* --- reading --- */

static PejlId
chosen (GtkDropDown *drop, const GArray *ids)
{
  static const PejlId nil = { { 0 } };
  guint row = gtk_drop_down_get_selected (drop);

  return row < ids->len ? g_array_index (ids, PejlId, row) : nil;
}

PejlId
pejl_aarshjul_page_get_distrikt (PejlAarshjulPage *self)
{
  return chosen (self->distrikt, self->distrikter);
}

/* The field of the selected date, or the month whose heading is selected. */
static void
show_wheel (PejlAarshjulPage *self)
{
  g_autoptr (GPtrArray) punkter = pejl_aarshjul_model_get_punkter (self->model);
  g_autoptr (PejlChartSpec) spec = NULL;
  PejlAarshjulItem *item = gtk_single_selection_get_selected_item (self->selection);
  const PejlAarshjulPunkt *punkt = item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;

  if (pejl_page_get_store (PEJL_PAGE (self)) == NULL || self->year == 0)
    return;
  spec = pejl_figur_aarshjul_felter (punkter, self->year, self->i_dag);
  if (item != NULL)
    pejl_chart_aarshjul_set_valgt (spec, punkt != NULL ? pejl_figur_ring_index (punkt->ring) : -1,
                                   pejl_aarshjul_item_get_month (item));
  pejl_chart_view_set_spec (self->wheel, spec);
}

static void
show_plan (PejlAarshjulPage *self)
{
  guint n;
  g_autofree char *text = NULL;

  pejl_plan_model_refresh (self->plan, pejl_page_get_reader (PEJL_PAGE (self)), self->i_dag, self->year);
  n = pejl_plan_model_get_lacking (self->plan);
  text = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->lacking_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->lacking_label), n > 0);
  pejl_plan_pane_update (self->plan_pane);
}

static void
show_subtitle (PejlAarshjulPage *self, guint n)
{
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u date in %d", "%u dates in %d", n), n, self->year);

  pejl_page_set_subtitle (PEJL_PAGE (self), subtitle);
}

void
pejl_aarshjul_page_read (PejlAarshjulPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  PejlFilter filter = { .distrikt = chosen (self->distrikt, self->distrikter) };
  PejlId person = chosen (self->konsulent, self->konsulenter);
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  GPtrArray *punkter = pejl_figur_aarshjul_punkter (reader, &filter, self->year, self->i_dag, &person,
                                                    self->hide_uanmeldt);

  gtk_label_set_label (self->year_label, year);
  show_subtitle (self, punkter->len);
  pejl_aarshjul_model_set (self->model, self->year, self->i_dag, punkter);
  show_wheel (self);
  pejl_aarshjul_punkt_update (self);
}

static void
fill_drop (GtkDropDown *drop, GArray *ids, const char *all, const GPtrArray *rows, gboolean persons)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  PejlId before = chosen (drop, ids);
  guint selected = 0;

  g_array_set_size (ids, 0);
  g_array_append_val (ids, nil);
  gtk_string_list_append (list, all);
  for (guint i = 0; i < rows->len; i++)
    {
      PejlId id = persons ? ((PejlPerson *) rows->pdata[i])->id : ((PejlDistrikt *) rows->pdata[i])->id;

      if (pejl_id_equal (&id, &before))
        selected = ids->len;
      g_array_append_val (ids, id);
      gtk_string_list_append (list, persons ? ((PejlPerson *) rows->pdata[i])->navn : ((PejlDistrikt *) rows->pdata[i])->navn);
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected);
}

static void
fill_drops (PejlAarshjulPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);
  g_autoptr (GPtrArray) personer = pejl_query_personer (reader);

  self->quiet = TRUE;
  fill_drop (self->distrikt, self->distrikter, _("All distrikter"), distrikter, FALSE);
  fill_drop (self->konsulent, self->konsulenter, _("All konsulenter"), personer, TRUE);
  self->quiet = FALSE;
}

static void
on_filter (PejlAarshjulPage *self)
{
  if (!self->quiet && pejl_page_get_reader (PEJL_PAGE (self)) != NULL)
    pejl_aarshjul_page_read (self);
}

/* --- one selection --- */

/* A list can be scrolled when its new rows have been laid out. */
static gboolean
scroll_to_selected (gpointer data)
{
  PejlAarshjulPage *self = data;

  if (self->selection != NULL && gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                gtk_single_selection_get_selected (self->selection));
  return G_SOURCE_REMOVE;
}

static void
select_position (PejlAarshjulPage *self, guint position)
{
  if (position == G_MAXUINT)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  scroll_to_selected (self);
  g_idle_add_full (G_PRIORITY_LOW, scroll_to_selected, g_object_ref (self), g_object_unref);
}

/* The keys go to the row that is chosen; the list by itself would give them to its first. */
static gboolean
focus_selected (PejlAarshjulPage *self)
{
  PejlAarshjulItem *item = gtk_single_selection_get_selected_item (self->selection);

  scroll_to_selected (self);
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL && line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *row = gtk_widget_get_first_child (line);

      if (PEJL_IS_AARSHJUL_ROW (row) && pejl_aarshjul_row_get_item (PEJL_AARSHJUL_ROW (row)) == item)
        return gtk_widget_grab_focus (line);
    }
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_selected (PejlAarshjulPage *self)
{
  pejl_aarshjul_page_say (self, NULL);
  show_wheel (self);
  pejl_aarshjul_punkt_update (self);
}

/* "felt:tilsyn:5" */
static void
on_field (PejlAarshjulPage *self, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, ":", 3);
  int month;

  if (g_strv_length (parts) != 3)
    return;
  month = (int) g_ascii_strtoll (parts[2], NULL, 10);
  g_object_set (self, "part", "aar", NULL);
  for (PejlRing ring = 0; ring < PEJL_RING_N; ring++)
    if (strcmp (pejl_figur_ring_key (ring), parts[1]) == 0)
      select_position (self, pejl_aarshjul_model_find_field (self->model, ring, month));
}

static void
on_activate (PejlAarshjulPage *self, guint position)
{
  g_autoptr (PejlAarshjulItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const PejlAarshjulPunkt *punkt = item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;

  if (punkt != NULL)
    pejl_aarshjul_punkt_open (self, punkt);
}

void
pejl_aarshjul_page_set_year (PejlAarshjulPage *self, int year)
{
  year = CLAMP (year, 1900, 9998);
  if (self->year == year)
    return;
  self->year = year;
  if (pejl_page_get_reader (PEJL_PAGE (self)) != NULL)
    {
      pejl_aarshjul_page_read (self);
      show_plan (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
}

void
pejl_aarshjul_page_select (PejlAarshjulPage *self, const PejlId *id)
{
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  g_autoptr (PejlAftale) aftale = NULL;
  PejlReader *reader;

  g_return_if_fail (PEJL_IS_AARSHJUL_PAGE (self));

  reader = pejl_page_get_reader (PEJL_PAGE (self));
  tilsyn = pejl_query_tilsyn_by_id (reader, id);
  aftale = pejl_query_aftale_by_id (reader, id);
  if (tilsyn == NULL && aftale == NULL)
    return;
  pejl_aarshjul_page_set_year (self, (int) g_ascii_strtoll (tilsyn != NULL ? tilsyn->dato : aftale->dato, NULL, 10));
  select_position (self, pejl_aarshjul_model_find (self->model, id));
}

/* Today's month, or the year's first, with what follows it in sight. */
static void
select_now (PejlAarshjulPage *self)
{
  gboolean this_year = g_ascii_strtoll (self->i_dag, NULL, 10) == self->year;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint position = pejl_aarshjul_model_find_month (
    self->model, this_year ? (int) g_ascii_strtoll (self->i_dag + 5, NULL, 10) : 1);

  if (position == G_MAXUINT)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", MIN (position + ROWS_AFTER, n - 1));
}

/* --- actions --- */

static void
action_step_year (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);

  pejl_aarshjul_page_set_year (self, self->year + g_variant_get_int32 (parameter));
  select_now (self);
}

static void
action_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);

  pejl_aarshjul_page_set_year (self, (int) g_ascii_strtoll (self->i_dag, NULL, 10));
  select_now (self);
}

/* --- rows --- */

static void
on_setup (PejlAarshjulPage *self, GtkListItem *list_item)
{
  GtkWidget *row = pejl_aarshjul_row_new ();

  gtk_list_item_set_child (list_item, row);
  pejl_aarshjul_flyt_setup_row (self, row);
}

static void
on_bind (PejlAarshjulPage *self, GtkListItem *list_item)
{
  PejlAarshjulItem *item = gtk_list_item_get_item (list_item);

  pejl_aarshjul_row_set_item (PEJL_AARSHJUL_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_activatable (list_item, pejl_aarshjul_item_get_punkt (item) != NULL);
}

static void
on_unbind (PejlAarshjulPage *self, GtkListItem *list_item)
{
  pejl_aarshjul_row_set_item (PEJL_AARSHJUL_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* --- page --- */

static void
pejl_aarshjul_page_reload (PejlPage *page)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (page);
  gboolean first = self->year == 0;

  pejl_dato_today (self->i_dag);
  if (first)
    self->year = (int) g_ascii_strtoll (self->i_dag, NULL, 10);
  pejl_plan_pane_set (self->plan_pane, pejl_page_get_store (page), self->plan);
  fill_drops (self);
  pejl_aarshjul_page_read (self);
  show_plan (self);
}

static void
pejl_aarshjul_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (page);

  if (pejl_changes_is_bulk (changes) || pejl_changes_touch (changes, PEJL_TABLE_PERSON)
      || pejl_changes_touch (changes, PEJL_TABLE_DISTRIKT) || pejl_changes_touch (changes, PEJL_TABLE_DAGTILBUD)
      || pejl_changes_touch (changes, PEJL_TABLE_KOMMUNE))
    {
      pejl_aarshjul_page_reload (page);
      return;
    }
  if (pejl_changes_touch (changes, PEJL_TABLE_TILSYN) || pejl_changes_touch (changes, PEJL_TABLE_AFTALE))
    pejl_aarshjul_page_read (self);
  if (pejl_changes_touch (changes, PEJL_TABLE_TILSYN))
    show_plan (self);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
focus_list (PejlAarshjulPage *self)
{
  if (strcmp (gtk_stack_get_visible_child_name (self->parts), "forslag") == 0)
    return pejl_plan_pane_focus (self->plan_pane);
  return focus_selected (self);
}

static gboolean
pejl_aarshjul_page_next_pane (PejlPage *page)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (page);

  if (has_focus (self->list_pane))
    return gtk_widget_get_visible (self->wheel_pane) && gtk_widget_grab_focus (GTK_WIDGET (self->wheel));
  if (has_focus (GTK_WIDGET (self->wheel)))
    return FALSE;
  return focus_list (self);
}

/* Beside each other, or the one that was chosen. */
static void
update_shape (PejlAarshjulPage *self)
{
  int room = pejl_page_get_room (PEJL_PAGE (self));
  gboolean beside = room == 0 || room >= BESIDE_WIDTH;
  gboolean wheel = strcmp (self->view, "hjul") == 0;

  gtk_widget_set_visible (self->views, !beside);
  gtk_widget_set_visible (self->wheel_pane, beside || wheel);
  gtk_widget_set_visible (self->list_pane, beside || !wheel);
  gtk_widget_set_hexpand (self->list_pane, !beside);
  gtk_widget_set_size_request (self->list_pane, beside ? MIN (room * 2 / 5, 480) : -1, -1);
}

static void
pejl_aarshjul_page_resized (PejlPage *page, int width)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (page);

  update_shape (self);
  /* Before it has a size a list cannot be scrolled. */
  if (!self->placed && self->year != 0)
    {
      self->placed = TRUE;
      select_now (self);
    }
}

static gboolean
on_plan_escape (PejlAarshjulPage *self)
{
  g_object_set (self, "part", "aar", NULL);
  return focus_list (self);
}

static void
set_hide_uanmeldt (PejlAarshjulPage *self, gboolean hide)
{
  if (self->hide_uanmeldt == hide)
    return;
  self->hide_uanmeldt = hide;
  pejl_plan_model_set_hide_uanmeldt (self->plan, hide);
  on_filter (self);
  pejl_plan_pane_update (self->plan_pane);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDE_UANMELDT]);
}

static void
set_part (PejlAarshjulPage *self, const char *part)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->parts), part) == 0
      || gtk_stack_get_child_by_name (self->parts, part) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->parts, part);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PART]);
}

static void
set_view (PejlAarshjulPage *self, const char *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;
  g_free (self->view);
  self->view = g_strdup (view);
  update_shape (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
pejl_aarshjul_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (object);

  switch (id)
    {
    case PROP_YEAR:
      pejl_aarshjul_page_set_year (self, g_value_get_int (value));
      break;
    case PROP_HIDE_UANMELDT:
      set_hide_uanmeldt (self, g_value_get_boolean (value));
      break;
    case PROP_PART:
      set_part (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_aarshjul_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (object);

  switch (id)
    {
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    case PROP_HIDE_UANMELDT:
      g_value_set_boolean (value, self->hide_uanmeldt);
      break;
    case PROP_PART:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->parts));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_aarshjul_page_dispose (GObject *object)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (object);

  self->quiet = TRUE;
  /* The rows go first: while they unbind they still ask the page. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_AARSHJUL_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (pejl_aarshjul_page_parent_class)->dispose (object);
}

static void
pejl_aarshjul_page_finalize (GObject *object)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (object);

  g_array_unref (self->distrikter);
  g_array_unref (self->konsulenter);
  g_free (self->view);

  G_OBJECT_CLASS (pejl_aarshjul_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);
  props[PROP_HIDE_UANMELDT] = g_param_spec_boolean ("hide-uanmeldt", NULL, NULL, FALSE, flags);
  props[PROP_PART] = g_param_spec_string ("part", NULL, NULL, "aar", flags);
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "liste", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-aarshjul-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, top);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, distrikt);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, konsulent);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, views);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, wheel_pane);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, parts);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, list);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, lacking_label);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, hint);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, plan_pane);
  gtk_widget_class_bind_template_child (widget_class, PejlAarshjulPage, export_uanmeldt);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_field);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_escape);
}

/* A day, a week, a month; back with the other key of the pair. */
static void
add_move_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    int days, months;
  } keys[] = {
    { GDK_KEY_Left, GDK_ALT_MASK, -1, 0 },
    { GDK_KEY_Right, GDK_ALT_MASK, 1, 0 },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, -7, 0 },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, 7, 0 },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, 0, -1 },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, "page.move", "(ii)", keys[i].days,
                                         keys[i].months);
}

static void
pejl_aarshjul_page_class_init (PejlAarshjulPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  object_class->set_property = pejl_aarshjul_page_set_property;
  object_class->get_property = pejl_aarshjul_page_get_property;
  object_class->dispose = pejl_aarshjul_page_dispose;
  object_class->finalize = pejl_aarshjul_page_finalize;
  page_class->reload = pejl_aarshjul_page_reload;
  page_class->changed = pejl_aarshjul_page_changed;
  page_class->next_pane = pejl_aarshjul_page_next_pane;
  page_class->resized = pejl_aarshjul_page_resized;
  install_properties (object_class);

  g_type_ensure (PEJL_TYPE_CHART_VIEW);
  g_type_ensure (PEJL_TYPE_PANE);
  g_type_ensure (PEJL_TYPE_PLAN_PANE);
  bind_template (widget_class);

  pejl_aarshjul_punkt_install (widget_class);
  gtk_widget_class_install_action (widget_class, "page.move", "(ii)", pejl_aarshjul_flyt_action);
  gtk_widget_class_install_action (widget_class, "page.step-year", "i", action_step_year);
  gtk_widget_class_install_action (widget_class, "page.today", NULL, action_today);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, pejl_aarshjul_eksport_action);
  gtk_widget_class_install_property_action (widget_class, "page.hide-uanmeldt", "hide-uanmeldt");
  gtk_widget_class_install_property_action (widget_class, "page.part", "part");
  gtk_widget_class_install_property_action (widget_class, "page.view", "view");
  add_move_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "page.step-year", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "page.step-year", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "page.plan", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "page.held", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "page.schema", NULL);
}

static void
build_list (PejlAarshjulPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
pejl_aarshjul_page_init (PejlAarshjulPage *self)
{
  self->quiet = TRUE;
  self->view = g_strdup ("liste");
  self->model = pejl_aarshjul_model_new ();
  self->plan = pejl_plan_model_new ();
  self->distrikter = g_array_new (FALSE, FALSE, sizeof (PejlId));
  self->konsulenter = g_array_new (FALSE, FALSE, sizeof (PejlId));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->top, pejl_wrap_layout_new (12));
  build_list (self);
  pejl_aarshjul_flyt_setup_wheel (self);
  pejl_dele_name_drop_down (self->distrikt, _("Distrikt"));
  pejl_dele_name_drop_down (self->konsulent, _("Konsulent"));
  pejl_aarshjul_page_say (self, NULL);
  pejl_aarshjul_punkt_update (self);
  update_shape (self);
  self->quiet = FALSE;
}
