// SPDX-License-Identifier: GPL-3.0-or-later
// Three drop-downs that together are a PejlFilter.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-filter-bar.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlFilterBar
{
  GtkBox parent_instance;

  /* children */
  GtkDropDown *periode_drop;
  GtkDropDown *distrikt_drop;
  GtkDropDown *type_drop;

  /* owned */
  GArray *perioder;    /* PejlPeriode, newest first */
  GArray *distrikter;  /* PejlId; the first is nil: all */

  /* state */
  gboolean any_period; /* the first period is none */
  gboolean loading;
};

enum
{
  PROP_WITH_TYPE = 1,
  PROP_ANY_PERIOD,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlFilterBar, pejl_filter_bar, GTK_TYPE_BOX)

static const PejlType types[] = {
  PEJL_TYPE_UKENDT,           PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE,     PEJL_TYPE_BOERNEHAVE_2_5,
  PEJL_TYPE_ALDERSINTEGRERET, PEJL_TYPE_DAGPLEJE,
};

/* More than these nobody compares; older ones are found in the list of tilsyn. */
#define MAX_PERIODER 12

static void
on_selected (PejlFilterBar *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_label (GtkStringList *list, char *text)
{
  g_autofree char *label = pejl_dansk_capitalize (text);

  gtk_string_list_append (list, label);
  g_free (text);
}

static void
set_strings (GtkDropDown *drop, GtkStringList *list, guint selected)
{
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected);
  g_object_unref (list);
}

static char *
edge_dato (PejlReader *reader, gboolean newest_held)
{
  PejlTilsynQuery query;
  guint count;
  g_autoptr (GPtrArray) found = NULL;

  pejl_tilsyn_query_init (&query);
  if (newest_held)
    query.status_min = PEJL_STATUS_GENNEMFOERT;
  count = pejl_query_tilsyn_count (reader, &query);
  if (count == 0)
    return NULL;
  found = pejl_query_tilsyn (reader, &query, newest_held ? 0 : count - 1, 1);
  return found->len > 0 ? g_strdup (((PejlTilsyn *) g_ptr_array_index (found, 0))->dato) : NULL;
}

static void
load_perioder (PejlFilterBar *self, PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  guint first_month = CLAMP (kommune->periode_maaned, 1, 12);
  gboolean first_time = self->perioder->len == 0;
  PejlFilter before;
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autofree char *oldest = edge_dato (reader, FALSE);
  g_autofree char *newest = edge_dato (reader, TRUE);
  char today[PEJL_DATO_LEN];
  PejlPeriode wanted;
  PejlPeriode periode;
  guint selected = 0;

  pejl_filter_bar_get_filter (self, &before);
  pejl_dato_today (today);
  periode = pejl_periode_containing (newest != NULL && g_strcmp0 (newest, today) > 0 ? newest : today, first_month);
  wanted = first_time ? pejl_periode_containing (newest != NULL ? newest : today, first_month) : before.periode;

  g_array_set_size (self->perioder, 0);
  if (self->any_period)
    {
      const PejlPeriode any = { 0 };

      g_array_append_val (self->perioder, any);
      gtk_string_list_append (list, _("All periods"));
      if (first_time)
        wanted = any;
    }
  do
    {
      if (g_str_equal (periode.start, wanted.start))
        selected = self->perioder->len;
      g_array_append_val (self->perioder, periode);
      append_label (list, pejl_periode_format (&periode));
      periode = pejl_periode_step (&periode, -1);
    }
  while (self->perioder->len < MAX_PERIODER && oldest != NULL && g_strcmp0 (periode.end, oldest) > 0);
  set_strings (self->periode_drop, list, selected);
}

static void
load_distrikter (PejlFilterBar *self, PejlReader *reader)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);
  GtkStringList *list = gtk_string_list_new (NULL);
  const PejlId nil = { { 0 } };
  PejlFilter before;
  guint selected = 0;

  pejl_filter_bar_get_filter (self, &before);
  g_array_set_size (self->distrikter, 0);
  g_array_append_val (self->distrikter, nil);
  gtk_string_list_append (list, _("All distrikter"));
  for (guint i = 0; i < distrikter->len; i++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i);

      if (pejl_id_equal (&distrikt->id, &before.distrikt))
        selected = self->distrikter->len;
      g_array_append_val (self->distrikter, distrikt->id);
      gtk_string_list_append (list, distrikt->navn);
    }
  set_strings (self->distrikt_drop, list, selected);
}

static void
pejl_filter_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlFilterBar *self = PEJL_FILTER_BAR (object);

  switch (id)
    {
    case PROP_WITH_TYPE:
      gtk_widget_set_visible (GTK_WIDGET (self->type_drop), g_value_get_boolean (value));
      break;
    case PROP_ANY_PERIOD:
      self->any_period = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_filter_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlFilterBar *self = PEJL_FILTER_BAR (object);

  switch (id)
    {
    case PROP_WITH_TYPE:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->type_drop)));
      break;
    case PROP_ANY_PERIOD:
      g_value_set_boolean (value, self->any_period);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_filter_bar_finalize (GObject *object)
{
  PejlFilterBar *self = PEJL_FILTER_BAR (object);

  g_array_unref (self->perioder);
  g_array_unref (self->distrikter);

  G_OBJECT_CLASS (pejl_filter_bar_parent_class)->finalize (object);
}

static void
pejl_filter_bar_class_init (PejlFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = pejl_filter_bar_set_property;
  object_class->get_property = pejl_filter_bar_get_property;
  object_class->finalize = pejl_filter_bar_finalize;

  props[PROP_WITH_TYPE] = g_param_spec_boolean ("with-type", NULL, NULL, TRUE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_ANY_PERIOD] = g_param_spec_boolean ("any-period", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static GtkDropDown *
add_drop (PejlFilterBar *self, const char *label)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (drop, label);
  pejl_dele_set_spoken (drop, label);
  pejl_dele_name_drop_down (GTK_DROP_DOWN (drop), label);
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (on_selected), self);
  gtk_box_append (GTK_BOX (self), drop);
  return GTK_DROP_DOWN (drop);
}

static void
pejl_filter_bar_init (PejlFilterBar *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  self->loading = TRUE;
  self->perioder = g_array_new (FALSE, FALSE, sizeof (PejlPeriode));
  self->distrikter = g_array_new (FALSE, FALSE, sizeof (PejlId));
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->periode_drop = add_drop (self, _("Period"));
  self->distrikt_drop = add_drop (self, _("Distrikt"));
  self->type_drop = add_drop (self, _("Type of dagtilbud"));

  gtk_string_list_append (list, _("All types"));
  for (guint i = 1; i < G_N_ELEMENTS (types); i++)
    append_label (list, g_strdup (pejl_type_name (types[i])));
  set_strings (self->type_drop, list, 0);
  self->loading = FALSE;
}

void
pejl_filter_bar_reload (PejlFilterBar *self, PejlReader *reader)
{
  g_return_if_fail (PEJL_IS_FILTER_BAR (self));

  self->loading = TRUE;
  load_perioder (self, reader);
  load_distrikter (self, reader);
  self->loading = FALSE;
}

void
pejl_filter_bar_get_filter (PejlFilterBar *self, PejlFilter *filter)
{
  guint periode = gtk_drop_down_get_selected (self->periode_drop);
  guint distrikt = gtk_drop_down_get_selected (self->distrikt_drop);
  guint type = gtk_drop_down_get_selected (self->type_drop);

  g_return_if_fail (PEJL_IS_FILTER_BAR (self));

  *filter = (PejlFilter){ 0 };
  if (periode < self->perioder->len)
    filter->periode = g_array_index (self->perioder, PejlPeriode, periode);
  if (distrikt < self->distrikter->len)
    filter->distrikt = g_array_index (self->distrikter, PejlId, distrikt);
  if (type < G_N_ELEMENTS (types))
    filter->type = types[type];
}

void
pejl_filter_bar_set_periode (PejlFilterBar *self, const PejlPeriode *periode)
{
  g_return_if_fail (PEJL_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->perioder->len; i++)
    if (g_str_equal (g_array_index (self->perioder, PejlPeriode, i).start, periode->start))
      gtk_drop_down_set_selected (self->periode_drop, i);
}
