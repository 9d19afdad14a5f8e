// SPDX-License-Identifier: GPL-3.0-or-later
// What the list at the left and the popover at # both show and search.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-tegn-katalog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlTegnItem
{
  GObject parent_instance;

  /* owned */
  PejlStrategi *strategi;

  /* borrowed from strategi */
  const PejlTegn *tegn;

  /* state */
  PejlTegnHer her;
};

struct _PejlTegnKatalog
{
  GObject parent_instance;

  /* owned */
  PejlStrategi *strategi;
  GPtrArray *items;
};

enum
{
  PROP_HER = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void pejl_tegn_katalog_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlTegnItem, pejl_tegn_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlTegnKatalog, pejl_tegn_katalog, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_tegn_katalog_list_init))

/* --- words --- */

char *
pejl_fuzzy_markup (const PejlFuzzy *fuzzy, const char *text)
{
  g_autoptr (GArray) hits = pejl_fuzzy_hits (fuzzy, text);
  GString *markup = g_string_new (NULL);
  g_autofree char *last = NULL;
  guint at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const PejlFuzzyHit *hit = &g_array_index (hits, PejlFuzzyHit, i);
      g_autofree char *before = g_markup_escape_text (text + at, (gssize) (hit->start - at));
      g_autofree char *found = g_markup_escape_text (text + hit->start, (gssize) (hit->end - hit->start));

      g_string_append_printf (markup, "%s<b><u>%s</u></b>", before, found);
      at = hit->end;
    }
  last = g_markup_escape_text (text + at, -1);
  g_string_append (markup, last);
  return g_string_free (markup, FALSE);
}

/* --- one tegn --- */

static void
pejl_tegn_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HER)
    g_value_set_pointer (value, &PEJL_TEGN_ITEM (object)->her);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tegn_item_finalize (GObject *object)
{
  pejl_strategi_unref (PEJL_TEGN_ITEM (object)->strategi);

  G_OBJECT_CLASS (pejl_tegn_item_parent_class)->finalize (object);
}

static void
pejl_tegn_item_class_init (PejlTegnItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_tegn_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_tegn_item_finalize;

  props[PROP_HER] = g_param_spec_pointer ("her", NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_tegn_item_init (PejlTegnItem *self)
{
}

const PejlTegn *
pejl_tegn_item_get_tegn (PejlTegnItem *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_ITEM (self), NULL);
  return self->tegn;
}

const PejlIndsatsomraade *
pejl_tegn_item_get_omraade (PejlTegnItem *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_ITEM (self), NULL);
  return self->strategi->omraader->pdata[self->tegn->omraade];
}

const PejlRolle *
pejl_tegn_item_get_rolle (PejlTegnItem *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_ITEM (self), NULL);
  return self->strategi->roller->pdata[self->tegn->rolle];
}

const PejlTegnHer *
pejl_tegn_item_get_her (PejlTegnItem *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_ITEM (self), NULL);
  return &self->her;
}

static char *
describe_now (const PejlTegnHer *her)
{
  if (her->her > 0 && her->her_mangler > 0)
    /* Translators: how often a tegn was seen and missed at this visit */
    return g_strdup_printf (_("Today %u, missing %u"), her->her, her->her_mangler);
  if (her->her > 0)
    return g_strdup_printf (_("Today %u"), her->her);
  if (her->her_mangler > 0)
    return g_strdup_printf (_("Today missing %u"), her->her_mangler);
  if (her->her_aaben > 0)
    /* Translators: evidens that shows a tegn neither as seen nor as missing */
    return g_strdup_printf (_("Today open %u"), her->her_aaben);
  return g_strdup (_("Not seen today"));
}

static char *
describe_before (const PejlTegnHer *her)
{
  g_autofree char *month = NULL;

  if (her->manglede_sidst)
    return g_strdup (her->her_mangler > 0 ? _("missing last time too") : _("missing last time"));
  if (her->foer == 0)
    return g_strdup (_("never seen here before"));
  if (her->her > 0 || her->her_mangler > 0 || her->her_aaben > 0 || *her->sidst == '\0')
    return g_strdup_printf (ngettext ("seen %u time before", "seen %u times before", her->foer), her->foer);
  month = pejl_dato_format_month (her->sidst);
  /* Translators: %s is a month and year */
  return g_strdup_printf (_("seen in %s"), month);
}

char *
pejl_tegn_item_describe (PejlTegnItem *self)
{
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (PEJL_IS_TEGN_ITEM (self), NULL);
  now = describe_now (&self->her);
  before = describe_before (&self->her);
  return g_strdup_printf ("%s \xc2\xb7 %s", now, before);
}

/* --- all of a scope --- */

static GType
pejl_tegn_katalog_get_item_type (GListModel *list)
{
  return PEJL_TYPE_TEGN_ITEM;
}

static guint
pejl_tegn_katalog_get_n_items (GListModel *list)
{
  return PEJL_TEGN_KATALOG (list)->items->len;
}

static gpointer
pejl_tegn_katalog_get_item (GListModel *list, guint position)
{
  PejlTegnKatalog *self = PEJL_TEGN_KATALOG (list);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
pejl_tegn_katalog_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_tegn_katalog_get_item_type;
  iface->get_n_items = pejl_tegn_katalog_get_n_items;
  iface->get_item = pejl_tegn_katalog_get_item;
}

static void
pejl_tegn_katalog_finalize (GObject *object)
{
  PejlTegnKatalog *self = PEJL_TEGN_KATALOG (object);

  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (pejl_tegn_katalog_parent_class)->finalize (object);
}

static void
pejl_tegn_katalog_class_init (PejlTegnKatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_tegn_katalog_finalize;
}

static void
pejl_tegn_katalog_init (PejlTegnKatalog *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

PejlTegnKatalog *
pejl_tegn_katalog_new (PejlStrategi *strategi, PejlOmfang omfang)
{
  PejlTegnKatalog *self = g_object_new (PEJL_TYPE_TEGN_KATALOG, NULL);

  self->strategi = pejl_strategi_ref (strategi);
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = strategi->tegn->pdata[i];
      const PejlRolle *rolle = strategi->roller->pdata[tegn->rolle];
      PejlTegnItem *item;

      if (rolle->omfang != omfang)
        continue;
      item = g_object_new (PEJL_TYPE_TEGN_ITEM, NULL);
      item->strategi = pejl_strategi_ref (strategi);
      item->tegn = tegn;
      g_ptr_array_add (self->items, item);
    }
  return self;
}

PejlStrategi *
pejl_tegn_katalog_get_strategi (PejlTegnKatalog *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_KATALOG (self), NULL);
  return self->strategi;
}

PejlTegnItem *
pejl_tegn_katalog_find (PejlTegnKatalog *self, const PejlId *tegn)
{
  g_return_val_if_fail (PEJL_IS_TEGN_KATALOG (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (pejl_id_equal (&((PejlTegnItem *) self->items->pdata[i])->tegn->id, tegn))
      return self->items->pdata[i];
  return NULL;
}

void
pejl_tegn_katalog_set_her (PejlTegnKatalog *self, GHashTable *her)
{
  g_return_if_fail (PEJL_IS_TEGN_KATALOG (self));

  for (guint i = 0; i < self->items->len; i++)
    {
      PejlTegnItem *item = self->items->pdata[i];
      const PejlTegnHer *found = g_hash_table_lookup (her, &item->tegn->id);
      PejlTegnHer now = { 0 };

      if (found != NULL)
        now = *found;
      if (item->her.her == now.her && item->her.her_mangler == now.her_mangler
          && item->her.her_aaben == now.her_aaben && item->her.foer == now.foer
          && item->her.manglede_sidst == now.manglede_sidst && strcmp (item->her.sidst, now.sidst) == 0)
        continue;
      item->her = now;
      g_object_notify_by_pspec (G_OBJECT (item), props[PROP_HER]);
    }
}

typedef struct
{
  PejlTegnItem *item;
  guint rank;
  guint nr;
} Fit;

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  const Fit *x = a;
  const Fit *y = b;

  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  return x->nr < y->nr ? -1 : 1;
}

GPtrArray *
pejl_tegn_katalog_search (PejlTegnKatalog *self, const PejlFuzzy *fuzzy)
{
  GPtrArray *hits = g_ptr_array_new ();
  g_autoptr (GArray) fits = g_array_new (FALSE, FALSE, sizeof (Fit));

  g_return_val_if_fail (PEJL_IS_TEGN_KATALOG (self), hits);

  for (guint i = 0; i < self->items->len; i++)
    {
      PejlTegnItem *item = self->items->pdata[i];
      Fit fit = { item, pejl_fuzzy_rank (fuzzy, item->tegn->tekst), i };

      if (fit.rank > 0)
        g_array_append_val (fits, fit);
    }
  g_array_sort (fits, compare_fits);
  for (guint i = 0; i < fits->len; i++)
    g_ptr_array_add (hits, g_array_index (fits, Fit, i).item);
  return hits;
}

guint
pejl_tegn_katalog_count (PejlTegnKatalog *self, int omraade, guint *seen)
{
  guint n = 0;

  *seen = 0;
  g_return_val_if_fail (PEJL_IS_TEGN_KATALOG (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      PejlTegnItem *item = self->items->pdata[i];

      if (omraade >= 0 && item->tegn->omraade != (guint) omraade)
        continue;
      n++;
      if (item->her.her > 0)
        (*seen)++;
    }
  return n;
}
