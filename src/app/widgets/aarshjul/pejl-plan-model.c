// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals from the rules, held fast while the person goes through them.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/aarshjul/pejl-plan-model.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

/* Two visits to one house tell most when two months lie between them. */
#define DAYS_BETWEEN 60

struct _PejlPlanItem
{
  GObject parent_instance;

  /* owned */
  PejlPlanForslag *forslag;
  char *konsulent;

  /* state */
  PejlId konsulent_id;
  gboolean asked_anmeldt; /* the kind that lacks, whatever it was changed to */
  gboolean lacks;
  gboolean left;
};

struct _PejlPlanModel
{
  GObject parent_instance;

  /* owned */
  GListStore *all;
  GtkFilterListModel *open;
  GPtrArray *mangler; /* PejlPlanMangel */
  GPtrArray *planned; /* PejlTilsyn */

  /* state */
  PejlPeriode periode;
  char i_dag[PEJL_DATO_LEN];
  guint64 seed;
  guint lacking;
  gboolean hide_uanmeldt;
};

enum
{
  PROP_LACKING = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void pejl_plan_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlPlanItem, pejl_plan_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlPlanModel, pejl_plan_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_plan_model_list_init))

/* --- a proposal --- */

static void
pejl_plan_item_finalize (GObject *object)
{
  PejlPlanItem *self = PEJL_PLAN_ITEM (object);

  pejl_plan_forslag_free (self->forslag);
  g_free (self->konsulent);

  G_OBJECT_CLASS (pejl_plan_item_parent_class)->finalize (object);
}

static void
pejl_plan_item_class_init (PejlPlanItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_plan_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_PLAN_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pejl_plan_item_init (PejlPlanItem *self)
{
  self->konsulent = g_strdup ("");
}

const PejlPlanForslag *
pejl_plan_item_get_forslag (PejlPlanItem *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_ITEM (self), NULL);
  return self->forslag;
}

const char *
pejl_plan_item_get_konsulent (PejlPlanItem *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_ITEM (self), NULL);
  return self->konsulent;
}

const PejlId *
pejl_plan_item_get_konsulent_id (PejlPlanItem *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_ITEM (self), NULL);
  return &self->konsulent_id;
}

gboolean
pejl_plan_item_get_besoeg (PejlPlanItem *self, PejlPlanBesoeg *besoeg)
{
  g_return_val_if_fail (PEJL_IS_PLAN_ITEM (self), FALSE);

  if (self->forslag->dato[0] == '\0')
    return FALSE;
  *besoeg = (PejlPlanBesoeg){ .dagtilbud = self->forslag->dagtilbud,
                              .konsulent = self->konsulent_id,
                              .anmeldt = self->forslag->anmeldt };
  g_strlcpy (besoeg->dato, self->forslag->dato, sizeof besoeg->dato);
  return TRUE;
}

/* --- the list: those that are open --- */

static GType
pejl_plan_model_get_item_type (GListModel *list)
{
  return PEJL_TYPE_PLAN_ITEM;
}

static guint
pejl_plan_model_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PEJL_PLAN_MODEL (list)->open));
}

static gpointer
pejl_plan_model_get_item (GListModel *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (PEJL_PLAN_MODEL (list)->open), position);
}

static void
pejl_plan_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_plan_model_get_item_type;
  iface->get_n_items = pejl_plan_model_get_n_items;
  iface->get_item = pejl_plan_model_get_item;
}

static gboolean
is_open (gpointer object, gpointer data)
{
  const PejlPlanItem *item = object;
  const PejlPlanModel *self = data;

  return item->lacks && !item->left && (item->forslag->anmeldt || !self->hide_uanmeldt);
}

static void
update_filter (PejlPlanModel *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->open), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
pejl_plan_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LACKING)
    g_value_set_uint (value, PEJL_PLAN_MODEL (object)->lacking);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_plan_model_finalize (GObject *object)
{
  PejlPlanModel *self = PEJL_PLAN_MODEL (object);

  g_clear_object (&self->open);
  g_clear_object (&self->all);
  g_clear_pointer (&self->mangler, g_ptr_array_unref);
  g_clear_pointer (&self->planned, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_plan_model_parent_class)->finalize (object);
}

static void
pejl_plan_model_class_init (PejlPlanModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pejl_plan_model_get_property;
  object_class->finalize = pejl_plan_model_finalize;
  props[PROP_LACKING] = g_param_spec_uint ("lacking", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
forward_change (PejlPlanModel *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
pejl_plan_model_init (PejlPlanModel *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_open, self, NULL));

  self->seed = 1;
  self->all = g_list_store_new (PEJL_TYPE_PLAN_ITEM);
  self->open = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->all)), filter);
  g_signal_connect_object (self->open, "items-changed", G_CALLBACK (forward_change), self, G_CONNECT_SWAPPED);
}

PejlPlanModel *
pejl_plan_model_new (void)
{
  return g_object_new (PEJL_TYPE_PLAN_MODEL, NULL);
}

/* --- what lacks --- */

static GPtrArray *
read_planned (PejlReader *reader, const PejlFilter *filter)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.status_max = PEJL_STATUS_PLANLAGT;
  return pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
}

static void
read_lacks (PejlPlanModel *self, PejlReader *reader)
{
  PejlFilter filter = { .periode = self->periode };
  g_autoptr (GPtrArray) steder = pejl_query_sted_sums (reader, &filter, (const char *const[]){ NULL });
  char last[PEJL_DATO_LEN];

  pejl_periode_last_day (&self->periode, last);
  g_clear_pointer (&self->planned, g_ptr_array_unref);
  g_clear_pointer (&self->mangler, g_ptr_array_unref);
  self->planned = read_planned (reader, &filter);
  self->mangler = pejl_plan_mangler (steder, self->planned, self->i_dag, last);
}

static gboolean
lacks (const PejlPlanModel *self, const PejlId *dagtilbud, gboolean anmeldt)
{
  for (guint i = 0; i < self->mangler->len; i++)
    {
      const PejlPlanMangel *mangel = self->mangler->pdata[i];

      if (pejl_id_equal (&mangel->dagtilbud, dagtilbud))
        return anmeldt ? mangel->anmeldt : mangel->uanmeldt;
    }
  return FALSE;
}

static guint
count_lacks (const PejlPlanModel *self)
{
  guint n = 0;

  for (guint i = 0; i < self->mangler->len; i++)
    {
      const PejlPlanMangel *mangel = self->mangler->pdata[i];

      n += (mangel->anmeldt ? 1 : 0) + (mangel->uanmeldt ? 1 : 0);
    }
  return n;
}

/* How many of the lacks have a proposal. */
static guint
mark_lacks (PejlPlanModel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->all)), found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);

      item->lacks = lacks (self, &item->forslag->dagtilbud, item->asked_anmeldt);
      found += item->lacks ? 1 : 0;
    }
  return found;
}

/* --- proposing --- */

static GPtrArray *
read_konsulenter (PejlReader *reader)
{
  GPtrArray *personer = pejl_query_personer (reader);

  for (guint i = personer->len; i > 0; i--)
    if (strcmp (((PejlPerson *) personer->pdata[i - 1])->rolle, "konsulent") != 0)
      g_ptr_array_remove_index (personer, i - 1);
  return personer;
}

static PejlPlanItem *
item_new (PejlPlanForslag *forslag, const GPtrArray *konsulenter)
{
  PejlPlanItem *self = g_object_new (PEJL_TYPE_PLAN_ITEM, NULL);

  self->forslag = forslag;
  self->asked_anmeldt = forslag->anmeldt;
  self->lacks = TRUE;
  if (forslag->konsulent < konsulenter->len)
    {
      const PejlPerson *person = konsulenter->pdata[forslag->konsulent];

      self->konsulent_id = person->id;
      g_free (self->konsulent);
      self->konsulent = g_strdup (person->navn);
    }
  return self;
}

/* The one that was proposed for the same lack before, if that still stands. */
static PejlPlanItem *
find_standing (PejlPlanModel *self, const PejlPlanForslag *forslag)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->all));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);

      if (item->lacks && item->asked_anmeldt == forslag->anmeldt
          && pejl_id_equal (&item->forslag->dagtilbud, &forslag->dagtilbud))
        return g_steal_pointer (&item);
    }
  return NULL;
}

/* anew: those that stand are forgotten. */
static void
propose (PejlPlanModel *self, PejlReader *reader, gboolean anew)
{
  g_autoptr (GPtrArray) konsulenter = read_konsulenter (reader);
  g_autoptr (GPtrArray) forslag = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  char last[PEJL_DATO_LEN];
  PejlPlanValg valg = { .i_dag = self->i_dag,
                        .periode_slut = last,
                        .planlagt = self->planned,
                        .n_konsulenter = konsulenter->len,
                        .afstand = DAYS_BETWEEN,
                        .seed = self->seed };

  pejl_periode_last_day (&self->periode, last);
  forslag = pejl_plan_forslag (self->mangler, &valg);
  for (guint i = 0; i < forslag->len; i++)
    {
      PejlPlanItem *standing = anew ? NULL : find_standing (self, forslag->pdata[i]);

      g_ptr_array_add (items, standing != NULL ? standing
                                               : item_new (g_steal_pointer (&forslag->pdata[i]), konsulenter));
    }
  g_list_store_splice (self->all, 0, g_list_model_get_n_items (G_LIST_MODEL (self->all)), items->pdata, items->len);
}

static void
set_lacking (PejlPlanModel *self, guint lacking)
{
  if (self->lacking == lacking)
    return;
  self->lacking = lacking;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LACKING]);
}

/* TRUE when it is another period or day than before. */
static gboolean
set_time (PejlPlanModel *self, PejlReader *reader, const char *i_dag, int year)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  char from[PEJL_DATO_LEN], before[PEJL_DATO_LEN];
  PejlPeriode periode;

  g_snprintf (from, sizeof from, "%04d-01-01", year % 10000);
  periode = pejl_periode_containing (strcmp (from, i_dag) > 0 ? from : i_dag, (int) CLAMP (kommune->periode_maaned, 1, 12));
  g_strlcpy (before, self->i_dag, sizeof before);
  /* A period that lies ahead is planned from its first day. */
  if (strcmp (i_dag, periode.start) < 0)
    pejl_dato_add_days (periode.start, -1, self->i_dag);
  else
    g_strlcpy (self->i_dag, i_dag, sizeof self->i_dag);
  if (strcmp (before, self->i_dag) == 0 && strcmp (periode.start, self->periode.start) == 0)
    return FALSE;
  self->periode = periode;
  return TRUE;
}

void
pejl_plan_model_refresh (PejlPlanModel *self, PejlReader *reader, const char *i_dag, int year)
{
  gboolean other;

  g_return_if_fail (PEJL_IS_PLAN_MODEL (self));

  other = set_time (self, reader, i_dag, year);
  read_lacks (self, reader);
  if (other || mark_lacks (self) < count_lacks (self))
    propose (self, reader, other);
  update_filter (self);
  set_lacking (self, count_lacks (self));
}

void
pejl_plan_model_another (PejlPlanModel *self, PejlReader *reader)
{
  g_return_if_fail (PEJL_IS_PLAN_MODEL (self));

  self->seed++;
  propose (self, reader, TRUE);
}

void
pejl_plan_model_set_hide_uanmeldt (PejlPlanModel *self, gboolean hide)
{
  g_return_if_fail (PEJL_IS_PLAN_MODEL (self));

  if (self->hide_uanmeldt == hide)
    return;
  self->hide_uanmeldt = hide;
  update_filter (self);
}

guint
pejl_plan_model_get_lacking (PejlPlanModel *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_MODEL (self), 0);
  return self->lacking;
}

guint
pejl_plan_model_get_left (PejlPlanModel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->all)), left = 0;

  g_return_val_if_fail (PEJL_IS_PLAN_MODEL (self), 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);

      left += item->lacks && item->left;
    }
  return left;
}

const PejlPeriode *
pejl_plan_model_get_periode (PejlPlanModel *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_MODEL (self), NULL);
  return &self->periode;
}

void
pejl_plan_model_leave (PejlPlanModel *self, PejlPlanItem *item)
{
  g_return_if_fail (PEJL_IS_PLAN_MODEL (self) && PEJL_IS_PLAN_ITEM (item));

  item->left = TRUE;
  update_filter (self);
}

void
pejl_plan_model_took (PejlPlanModel *self, PejlPlanItem *item)
{
  g_return_if_fail (PEJL_IS_PLAN_MODEL (self) && PEJL_IS_PLAN_ITEM (item));

  if (item->forslag->anmeldt != item->asked_anmeldt)
    pejl_plan_model_leave (self, item);
}

void
pejl_plan_model_change (PejlPlanModel *self, PejlPlanItem *item, const char *dato, gboolean anmeldt,
                        const PejlId *konsulent, const char *navn)
{
  g_return_if_fail (PEJL_IS_PLAN_MODEL (self) && PEJL_IS_PLAN_ITEM (item));

  g_strlcpy (item->forslag->dato, dato, sizeof item->forslag->dato);
  item->forslag->anmeldt = anmeldt;
  item->konsulent_id = *konsulent;
  g_free (item->konsulent);
  item->konsulent = g_strdup (navn);
  g_free (item->forslag->grund);
  item->forslag->grund = g_strdup ("Ændret af dig.");
  g_signal_emit (item, signals[CHANGED], 0);
  update_filter (self);
}
