// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9 in words and as a table, and what its spec holds.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-aarshjul-private.h"

#include "core/model/pejl-dansk.h"
#include <string.h>

static void
ring_free (PejlAarshjulRing *ring)
{
  g_free (ring->key);
  g_free (ring->label);
  g_free (ring->one);
  g_free (ring->more);
  g_free (ring);
}

static void
item_free (PejlAarshjulItem *item)
{
  g_free (item->key);
  g_free (item->text);
  g_free (item);
}

static void
hjul_free (PejlAarshjul *hjul)
{
  g_ptr_array_unref (hjul->rings);
  g_ptr_array_unref (hjul->items);
  g_free (hjul);
}

void
pejl_chart_aarshjul_init (PejlChartSpec *spec)
{
  PejlAarshjul *hjul;

  if (spec->kind != PEJL_CHART_AARSHJUL)
    return;
  hjul = g_new0 (PejlAarshjul, 1);
  hjul->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ring_free);
  hjul->items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  spec->own = hjul;
  spec->own_free = (GDestroyNotify)hjul_free;
}

const PejlAarshjul *
pejl_chart_aarshjul_get (const PejlChartSpec *spec)
{
  return spec->own;
}

const PejlAarshjulRing *
pejl_chart_aarshjul_ring (const PejlAarshjul *hjul, guint i)
{
  return g_ptr_array_index (hjul->rings, i);
}

const PejlAarshjulItem *
pejl_chart_aarshjul_item (const PejlAarshjul *hjul, guint i)
{
  return g_ptr_array_index (hjul->items, i);
}

guint
pejl_chart_aarshjul_n_items (const PejlChartSpec *spec)
{
  g_return_val_if_fail (spec->kind == PEJL_CHART_AARSHJUL, 0);

  return pejl_chart_aarshjul_get (spec)->items->len;
}

void
pejl_chart_aarshjul_set_year (PejlChartSpec *spec, int year)
{
  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);
  g_return_if_fail (year >= 1 && year <= 9999);

  ((PejlAarshjul *)spec->own)->year = year;
}

void
pejl_chart_aarshjul_set_today (PejlChartSpec *spec, const char *dato)
{
  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);
  g_return_if_fail (dato != NULL && pejl_dato_is_valid (dato));

  g_strlcpy (((PejlAarshjul *)spec->own)->today, dato, PEJL_DATO_LEN);
}

int
pejl_chart_aarshjul_add_ring (PejlChartSpec *spec, const char *key, const char *label, gboolean filled)
{
  PejlAarshjul *hjul = spec->own;
  PejlAarshjulRing *ring;

  g_return_val_if_fail (spec->kind == PEJL_CHART_AARSHJUL, -1);
  g_return_val_if_fail (key != NULL && label != NULL, -1);
  g_return_val_if_fail (hjul->rings->len < 5 && hjul->items->len == 0, -1);

  ring = g_new0 (PejlAarshjulRing, 1);
  ring->key = g_strdup (key);
  ring->label = g_utf8_make_valid (label, -1);
  ring->filled = filled;
  g_ptr_array_add (hjul->rings, ring);
  return (int)hjul->rings->len - 1;
}

/* A month stands after its days. */
static int
compare_items (const PejlAarshjulItem *a, const PejlAarshjulItem *b)
{
  gsize days[2] = { strlen (a->dato), strlen (b->dato) };

  if (a->month != b->month)
    return a->month - b->month;
  if (days[0] != days[1])
    return days[0] > days[1] ? -1 : 1;
  if (strcmp (a->dato, b->dato) != 0)
    return strcmp (a->dato, b->dato);
  if (a->ring != b->ring)
    return a->ring - b->ring;
  return pejl_dansk_compare (a->text, b->text);
}

static gboolean
is_in_year (const PejlAarshjul *hjul, const char *dato)
{
  g_autofree char *day = strlen (dato) == 7 ? g_strconcat (dato, "-01", NULL) : g_strdup (dato);

  return pejl_dato_is_valid (day) && g_ascii_strtoll (dato, NULL, 10) == hjul->year;
}

void
pejl_chart_aarshjul_add_item (PejlChartSpec *spec, const char *key, int ring, const char *dato,
                              const char *text)
{
  PejlAarshjul *hjul = spec->own;
  PejlAarshjulItem *item;
  guint place;

  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);
  g_return_if_fail (key != NULL && dato != NULL && text != NULL);
  g_return_if_fail (ring >= 0 && ring < (int)hjul->rings->len);
  g_return_if_fail (is_in_year (hjul, dato));

  item = g_new0 (PejlAarshjulItem, 1);
  item->key = g_strdup (key);
  item->text = g_utf8_make_valid (text, -1);
  item->ring = ring;
  item->month = (int)g_ascii_strtoll (dato + 5, NULL, 10);
  g_strlcpy (item->dato, dato, sizeof item->dato);
  for (place = hjul->items->len; place > 0; place--)
    if (compare_items (pejl_chart_aarshjul_item (hjul, place - 1), item) <= 0)
      break;
  g_ptr_array_insert (hjul->items, (int)place, item);
}

gboolean
pejl_chart_aarshjul_has_now (const PejlAarshjul *hjul)
{
  return hjul->today[0] != '\0' && g_ascii_strtoll (hjul->today, NULL, 10) == hjul->year;
}

/* A month has passed when its last day has. */
gboolean
pejl_chart_aarshjul_is_past (const PejlAarshjul *hjul, const PejlAarshjulItem *item)
{
  return hjul->today[0] != '\0' && strncmp (item->dato, hjul->today, strlen (item->dato)) < 0;
}

char *
pejl_chart_month_short (int month)
{
  return g_utf8_substring (pejl_dato_month_name (month), 0, 3);
}

char *
pejl_chart_aarshjul_spoken (const PejlAarshjul *hjul, guint i)
{
  const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);

  return g_strdup_printf ("%u, %s, %s: %s%s", i + 1,
                          pejl_chart_aarshjul_ring (hjul, (guint)item->ring)->label,
                          pejl_dato_month_name (item->month), item->text,
                          pejl_chart_aarshjul_is_past (hjul, item) ? " (er passeret)" : "");
}

guint
pejl_chart_aarshjul_count (const PejlAarshjul *hjul, int ring, int month)
{
  guint n = 0;

  for (guint i = 0; i < hjul->items->len; i++)
    {
      const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);
      n += (ring < 0 || item->ring == ring) && (month == 0 || item->month == month);
    }
  return n;
}

static char *
ring_counts (const PejlAarshjul *hjul)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < hjul->rings->len; i++)
    g_string_append_printf (words, "%s%s %u", i > 0 ? ", " : "", pejl_chart_aarshjul_ring (hjul, i)->label,
                            pejl_chart_aarshjul_count (hjul, (int)i, 0));
  return g_string_free (words, FALSE);
}

/* "Handleplaner ligger i marts, juni og september." for one ring, or NULL. */
static char *
ring_months (const PejlAarshjul *hjul, guint ring)
{
  g_autoptr (GStrvBuilder) months = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  for (int month = 1; month <= 12; month++)
    if (pejl_chart_aarshjul_count (hjul, (int)ring, month) > 0)
      g_strv_builder_add (months, pejl_dato_month_name (month));
  words = g_strv_builder_end (months);
  if (words[0] == NULL)
    return NULL;
  joined = pejl_dansk_join ((const char *const *)words);
  return g_strdup_printf ("%s ligger i %s.", pejl_chart_aarshjul_ring (hjul, ring)->label, joined);
}

void
pejl_chart_aarshjul_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlAarshjul *hjul = pejl_chart_aarshjul_get (spec);
  g_autofree char *counts = ring_counts (hjul);
  g_autofree char *rings = pejl_dansk_count_word ((int)hjul->rings->len, FALSE);

  if (hjul->items->len == 0)
    {
      g_ptr_array_add (sentences, g_strdup_printf ("Årshjul %d. Intet er planlagt endnu.", hjul->year));
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Årshjul %d med %u %s i %s %s: %s.", hjul->year,
                                               hjul->items->len, hjul->items->len == 1 ? "punkt" : "punkter",
                                               rings, hjul->rings->len == 1 ? "ring" : "ringe", counts));
  if (pejl_chart_aarshjul_has_now (hjul))
    g_ptr_array_add (
        sentences, g_strdup_printf ("Nu er %d. %s.", (int)g_ascii_strtoll (hjul->today + 8, NULL, 10),
                                    pejl_dato_month_name ((int)g_ascii_strtoll (hjul->today + 5, NULL, 10))));
  g_ptr_array_add (sentences, g_strdup ("Listen ved siden af rummer alle punkter."));
  for (guint i = hjul->rings->len; i > 0; i--)
    {
      char *words = ring_months (hjul, i - 1);
      if (words != NULL)
        g_ptr_array_add (sentences, words);
    }
}

PejlChartTable *
pejl_chart_aarshjul_table (const PejlChartSpec *spec)
{
  static const char *const header[] = { "Nr.", "Måned", "Hvad", "Ring" };
  const PejlAarshjul *hjul = pejl_chart_aarshjul_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("Årshjul %d", hjul->year));

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    pejl_chart_table_add_header (table, g_strdup (header[i]));
  for (guint i = 0; i < hjul->items->len; i++)
    {
      const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GPtrArray *row = pejl_chart_table_add_row (table, number);
      g_ptr_array_add (row, g_strdup (pejl_dato_month_name (item->month)));
      g_ptr_array_add (row, g_strdup (item->text));
      g_ptr_array_add (row, g_strdup (pejl_chart_aarshjul_ring (hjul, (guint)item->ring)->label));
    }
  return table;
}
