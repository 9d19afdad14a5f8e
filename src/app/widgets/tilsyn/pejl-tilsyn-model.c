// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says, and which query brings it.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-model.h"

#include <string.h>

/* Pages kept beyond these are read again when they come into sight. */
#define PAGES_MAX 96
/* Pages on both sides of what was asked for that are read once nothing else is to be done: whoever scrolls goes on. */
#define PAGES_AHEAD 3

struct _PejlTilsynItem
{
  GObject parent_instance;

  /* owned */
  PejlTilsyn *tilsyn;
};

struct _PejlTilsynModel
{
  PejlSideModel parent_instance;

  /* owned */
  char *text;
  char *omraade;

  /* state */
  PejlTilsynQuery query;
};

enum
{
  PROP_TILSYN = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlTilsynItem, pejl_tilsyn_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (PejlTilsynModel, pejl_tilsyn_model, PEJL_TYPE_SIDE_MODEL)

/* --- a row --- */

static void
pejl_tilsyn_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TILSYN)
    g_value_set_boxed (value, PEJL_TILSYN_ITEM (object)->tilsyn);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_item_finalize (GObject *object)
{
  pejl_tilsyn_unref (PEJL_TILSYN_ITEM (object)->tilsyn);

  G_OBJECT_CLASS (pejl_tilsyn_item_parent_class)->finalize (object);
}

static void
pejl_tilsyn_item_class_init (PejlTilsynItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_tilsyn_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_tilsyn_item_finalize;

  props[PROP_TILSYN] = g_param_spec_boxed ("tilsyn", NULL, NULL, pejl_tilsyn_get_type (),
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_tilsyn_item_init (PejlTilsynItem *self)
{
}

static gboolean
same_contents (const PejlTilsyn *a, const PejlTilsyn *b)
{
  return a->omfang == b->omfang && pejl_id_equal (&a->dagtilbud, &b->dagtilbud)
         && pejl_id_equal (&a->distrikt, &b->distrikt) && strcmp (a->sted, b->sted) == 0
         && strcmp (a->distrikt_navn, b->distrikt_navn) == 0 && a->type == b->type && a->anmeldt == b->anmeldt
         && strcmp (a->dato, b->dato) == 0 && a->status == b->status && pejl_id_equal (&a->strategi, &b->strategi)
         && pejl_id_equal (&a->redskab, &b->redskab) && strcmp (a->konsulent, b->konsulent) == 0
         && a->evidens == b->evidens && a->vurderinger == b->vurderinger
         && memcmp (a->niveau, b->niveau, sizeof a->niveau) == 0;
}

static void
item_take (gpointer row, gpointer record)
{
  PejlTilsynItem *self = row;
  PejlTilsyn *tilsyn = record;
  gboolean changed = !same_contents (self->tilsyn, tilsyn);

  pejl_tilsyn_unref (self->tilsyn);
  self->tilsyn = pejl_tilsyn_ref (tilsyn);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TILSYN]);
}

static gpointer
item_new (gpointer record)
{
  PejlTilsynItem *self = g_object_new (PEJL_TYPE_TILSYN_ITEM, NULL);

  self->tilsyn = pejl_tilsyn_ref (record);
  return self;
}

/* --- what the list is of --- */

static guint
pejl_tilsyn_model_count (PejlSideModel *list, PejlReader *reader)
{
  return pejl_query_tilsyn_count (reader, &PEJL_TILSYN_MODEL (list)->query);
}

static GPtrArray *
pejl_tilsyn_model_read (PejlSideModel *list, PejlReader *reader, guint from, guint n)
{
  return pejl_query_tilsyn (reader, &PEJL_TILSYN_MODEL (list)->query, from, n);
}

static const PejlId *
record_id (gconstpointer record)
{
  return &((const PejlTilsyn *) record)->id;
}

static const PejlId *
row_id (gpointer row)
{
  return &PEJL_TILSYN_ITEM (row)->tilsyn->id;
}

static void
pejl_tilsyn_model_finalize (GObject *object)
{
  PejlTilsynModel *self = PEJL_TILSYN_MODEL (object);

  g_free (self->text);
  g_free (self->omraade);

  G_OBJECT_CLASS (pejl_tilsyn_model_parent_class)->finalize (object);
}

static void
pejl_tilsyn_model_class_init (PejlTilsynModelClass *klass)
{
  PejlSideModelClass *kind = PEJL_SIDE_MODEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_tilsyn_model_finalize;

  kind->row_type = PEJL_TYPE_TILSYN_ITEM;
  kind->page = PEJL_TILSYN_MODEL_PAGE;
  kind->pages_max = PAGES_MAX;
  kind->pages_ahead = PAGES_AHEAD;
  kind->count = pejl_tilsyn_model_count;
  kind->read = pejl_tilsyn_model_read;
  kind->record_id = record_id;
  kind->row_id = row_id;
  kind->row_new = item_new;
  kind->row_take = item_take;
}

static void
pejl_tilsyn_model_init (PejlTilsynModel *self)
{
  pejl_tilsyn_query_init (&self->query);
}

/* --- public --- */

const PejlTilsyn *
pejl_tilsyn_item_get_tilsyn (PejlTilsynItem *self)
{
  g_return_val_if_fail (PEJL_IS_TILSYN_ITEM (self), NULL);
  return self->tilsyn;
}

PejlTilsynModel *
pejl_tilsyn_model_new (void)
{
  return g_object_new (PEJL_TYPE_TILSYN_MODEL, NULL);
}

void
pejl_tilsyn_model_set_query (PejlTilsynModel *self, const PejlTilsynQuery *query)
{
  g_return_if_fail (PEJL_IS_TILSYN_MODEL (self));

  self->query = *query;
  g_free (self->text);
  self->query.text = self->text = g_strdup (query->text);
  g_free (self->omraade);
  self->query.omraade = self->omraade = g_strdup (query->omraade);
  pejl_side_model_reset (PEJL_SIDE_MODEL (self));
}

gboolean
pejl_tilsyn_model_concerns (const PejlChanges *changes)
{
  static const PejlTable tables[] = {
    PEJL_TABLE_TILSYN, PEJL_TABLE_EVIDENS, PEJL_TABLE_VURDERING, PEJL_TABLE_DAGTILBUD,
    PEJL_TABLE_DISTRIKT, PEJL_TABLE_PERSON, PEJL_TABLE_STRATEGI, PEJL_TABLE_REDSKAB,
  };

  if (pejl_changes_is_bulk (changes))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}
