// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says, and which query brings it.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-punkt-model.h"

#include <string.h>

/* Pages kept beyond these are read again when they come into sight. */
#define PAGES_MAX 24

/* The texts of a query, which are copied. */
static const gsize query_texts[] = {
  G_STRUCT_OFFSET (PejlPunktQuery, over),         G_STRUCT_OFFSET (PejlPunktQuery, frist_til),
  G_STRUCT_OFFSET (PejlPunktQuery, oprettet_til), G_STRUCT_OFFSET (PejlPunktQuery, lukket_fra),
  G_STRUCT_OFFSET (PejlPunktQuery, ansvarlig),    G_STRUCT_OFFSET (PejlPunktQuery, text),
};
#define QUERY_TEXTS G_N_ELEMENTS (query_texts)

struct _PejlPunktItem
{
  GObject parent_instance;

  /* owned */
  PejlPunkt *punkt;
};

struct _PejlPunktModel
{
  PejlSideModel parent_instance;

  /* owned */
  char *texts[QUERY_TEXTS];

  /* state */
  PejlPunktQuery query;
};

enum
{
  PROP_PUNKT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlPunktItem, pejl_punkt_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (PejlPunktModel, pejl_punkt_model, PEJL_TYPE_SIDE_MODEL)

/* --- a row --- */

static void
pejl_punkt_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PUNKT)
    g_value_set_boxed (value, PEJL_PUNKT_ITEM (object)->punkt);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_punkt_item_finalize (GObject *object)
{
  pejl_punkt_unref (PEJL_PUNKT_ITEM (object)->punkt);

  G_OBJECT_CLASS (pejl_punkt_item_parent_class)->finalize (object);
}

static void
pejl_punkt_item_class_init (PejlPunktItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_punkt_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_item_finalize;

  props[PROP_PUNKT] = g_param_spec_boxed ("punkt", NULL, NULL, pejl_punkt_get_type (),
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_punkt_item_init (PejlPunktItem *self)
{
}

static gboolean
same_contents (const PejlPunkt *a, const PejlPunkt *b)
{
  return a->status == b->status && a->nr == b->nr && a->noter == b->noter && a->skaerpet == b->skaerpet
         && strcmp (a->titel, b->titel) == 0 && strcmp (a->ansvarlig, b->ansvarlig) == 0
         && strcmp (a->frist, b->frist) == 0 && strcmp (a->lukket, b->lukket) == 0
         && strcmp (a->omraade, b->omraade) == 0 && strcmp (a->sted, b->sted) == 0
         && strcmp (a->distrikt_navn, b->distrikt_navn) == 0;
}

static void
item_take (gpointer row, gpointer record)
{
  PejlPunktItem *self = row;
  PejlPunkt *punkt = record;
  gboolean changed = !same_contents (self->punkt, punkt);

  pejl_punkt_unref (self->punkt);
  self->punkt = pejl_punkt_ref (punkt);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PUNKT]);
}

static gpointer
item_new (gpointer record)
{
  PejlPunktItem *self = g_object_new (PEJL_TYPE_PUNKT_ITEM, NULL);

  self->punkt = pejl_punkt_ref (record);
  return self;
}

/* --- what the list is of --- */

static guint
pejl_punkt_model_count (PejlSideModel *list, PejlReader *reader)
{
  return pejl_query_punkt_count (reader, &PEJL_PUNKT_MODEL (list)->query);
}

static GPtrArray *
pejl_punkt_model_read (PejlSideModel *list, PejlReader *reader, guint from, guint n)
{
  return pejl_query_punkter (reader, &PEJL_PUNKT_MODEL (list)->query, from, n);
}

static const PejlId *
record_id (gconstpointer record)
{
  return &((const PejlPunkt *) record)->id;
}

static const PejlId *
row_id (gpointer row)
{
  return &PEJL_PUNKT_ITEM (row)->punkt->id;
}

static void
pejl_punkt_model_finalize (GObject *object)
{
  PejlPunktModel *self = PEJL_PUNKT_MODEL (object);

  for (gsize i = 0; i < QUERY_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (pejl_punkt_model_parent_class)->finalize (object);
}

static void
pejl_punkt_model_class_init (PejlPunktModelClass *klass)
{
  PejlSideModelClass *kind = PEJL_SIDE_MODEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_model_finalize;

  kind->row_type = PEJL_TYPE_PUNKT_ITEM;
  kind->page = PEJL_PUNKT_MODEL_PAGE;
  kind->pages_max = PAGES_MAX;
  kind->count = pejl_punkt_model_count;
  kind->read = pejl_punkt_model_read;
  kind->record_id = record_id;
  kind->row_id = row_id;
  kind->row_new = item_new;
  kind->row_take = item_take;
}

static void
pejl_punkt_model_init (PejlPunktModel *self)
{
  pejl_punkt_query_init (&self->query);
}

/* --- public --- */

const PejlPunkt *
pejl_punkt_item_get_punkt (PejlPunktItem *self)
{
  g_return_val_if_fail (PEJL_IS_PUNKT_ITEM (self), NULL);
  return self->punkt;
}

PejlPunktModel *
pejl_punkt_model_new (void)
{
  return g_object_new (PEJL_TYPE_PUNKT_MODEL, NULL);
}

void
pejl_punkt_model_set_query (PejlPunktModel *self, const PejlPunktQuery *query)
{
  g_return_if_fail (PEJL_IS_PUNKT_MODEL (self));

  self->query = *query;
  for (gsize i = 0; i < QUERY_TEXTS; i++)
    {
      const char **text = &G_STRUCT_MEMBER (const char *, &self->query, query_texts[i]);

      g_free (self->texts[i]);
      *text = self->texts[i] = g_strdup (*text);
    }
  pejl_side_model_reset (PEJL_SIDE_MODEL (self));
}

gboolean
pejl_punkt_model_concerns (const PejlChanges *changes)
{
  static const PejlTable tables[] = {
    PEJL_TABLE_HANDLEPLAN, PEJL_TABLE_PUNKT,    PEJL_TABLE_PUNKT_NOTE,
    PEJL_TABLE_DAGTILBUD,  PEJL_TABLE_DISTRIKT, PEJL_TABLE_SAG,
  };

  if (pejl_changes_is_bulk (changes))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}
