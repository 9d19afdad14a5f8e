// SPDX-License-Identifier: GPL-3.0-or-later
// Tegn seen in each house and stue, put by distrikt.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-spredning.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-spredning.h"

#include <stdlib.h>

static void
hus_clear (gpointer data)
{
  g_free (((PejlSpredningHus *) data)->stuer);
}

static void
gruppe_free (gpointer data)
{
  PejlSpredningGruppe *gruppe = data;

  g_free (gruppe->navn);
  g_array_unref (gruppe->huse);
  g_free (gruppe);
}

static guint
tegn_in (const guint tegn[PEJL_SPREDNING_MAX_OMRAADER], guint omraade)
{
  guint sum = 0;

  for (guint i = 0; i < PEJL_SPREDNING_MAX_OMRAADER; i++)
    sum += omraade == PEJL_STILLING_SAMLET || omraade == i ? tegn[i] : 0;
  return sum;
}

/* --- filling --- */

static int
compare_numbers (const void *a, const void *b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
take_stuer (PejlSpredning *self, PejlSpredningHus *hus, const PejlHusTegn *tegn)
{
  hus->stuer = g_new (guint, tegn->stuer->len + 1);
  for (guint i = 0; i < tegn->stuer->len; i++)
    {
      guint set = tegn_in (g_array_index (tegn->stuer, PejlStueTegn, i).tegn, self->omraade);

      if (set > 0)
        hus->stuer[hus->n_stuer++] = set;
    }
  qsort (hus->stuer, hus->n_stuer, sizeof *hus->stuer, compare_numbers);
  self->med_stuer += hus->n_stuer >= 2 ? 1 : 0;
}

static PejlSpredningGruppe *
gruppe_for (PejlSpredning *self, const PejlStedSum *sted)
{
  PejlSpredningGruppe *last
    = self->grupper->len > 0 ? g_ptr_array_index (self->grupper, self->grupper->len - 1) : NULL;

  if (last != NULL && pejl_id_equal (&last->distrikt, &sted->distrikt))
    return last;
  last = g_new0 (PejlSpredningGruppe, 1);
  last->distrikt = sted->distrikt;
  last->navn = g_strdup (pejl_id_is_nil (&sted->distrikt) ? "Uden distrikt" : sted->distrikt_navn);
  last->huse = g_array_new (FALSE, TRUE, sizeof (PejlSpredningHus));
  g_array_set_clear_func (last->huse, hus_clear);
  g_ptr_array_add (self->grupper, last);
  return last;
}

static void
add_hus (PejlSpredning *self, const PejlStillingHus *hus, const PejlHusTegn *tegn)
{
  PejlSpredningGruppe *gruppe = gruppe_for (self, hus->sted);
  guint niveau = hus->niveau[self->omraade];
  PejlSpredningHus one = { .hus = hus, .under = niveau > 0 && niveau < self->stilling->nu->graense };

  gruppe->dagtilbud++;
  if (!hus->besoegt)
    return;
  if (tegn != NULL)
    {
      one.set = tegn_in (tegn->tegn, self->omraade);
      take_stuer (self, &one, tegn);
    }
  gruppe->under += one.under ? 1 : 0;
  self->n++;
  g_array_append_val (gruppe->huse, one);
}

static int
compare_huse (gconstpointer a, gconstpointer b)
{
  const PejlSpredningHus *x = a, *y = b;

  if (x->set != y->set)
    return x->set < y->set ? -1 : 1;
  return pejl_dansk_compare (x->hus->sted->navn, y->hus->sted->navn);
}

static void
finish (PejlSpredningGruppe *gruppe)
{
  g_autofree guint *values = g_new (guint, gruppe->huse->len + 1);

  g_array_sort (gruppe->huse, compare_huse);
  for (guint i = 0; i < gruppe->huse->len; i++)
    values[i] = g_array_index (gruppe->huse, PejlSpredningHus, i).set;
  if (gruppe->huse->len >= PEJL_MEDIAN_MINDST)
    gruppe->median_dobbelt = pejl_median_dobbelt (values, gruppe->huse->len);
}

static guint
count_possible (const PejlStrategi *strategi, guint omraade)
{
  guint n = 0;

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);

      n += rolle->omfang == PEJL_OMFANG_DAGTILBUD && tegn->omraade < PEJL_SPREDNING_MAX_OMRAADER
               && (omraade == PEJL_STILLING_SAMLET || omraade == tegn->omraade)
             ? 1
             : 0;
    }
  return n;
}

PejlSpredning *
pejl_spredning_new (PejlReader *reader, const PejlStilling *stilling, guint omraade)
{
  PejlSpredning *self = g_new0 (PejlSpredning, 1);
  g_autoptr (GHashTable) tegn = pejl_query_tegn_huse (reader, &stilling->nu->filter, stilling->nu->strategi);

  self->stilling = stilling;
  self->omraade = omraade;
  self->mulige = count_possible (stilling->nu->strategi, omraade);
  self->grupper = g_ptr_array_new_with_free_func (gruppe_free);
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      add_hus (self, hus, g_hash_table_lookup (tegn, &hus->sted->dagtilbud));
    }
  for (guint i = 0; i < self->grupper->len; i++)
    finish (g_ptr_array_index (self->grupper, i));
  return self;
}

void
pejl_spredning_free (PejlSpredning *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->grupper);
  g_free (self);
}

/* --- asking --- */

guint
pejl_spredning_afstand (const PejlSpredningHus *hus)
{
  return hus->n_stuer >= 2 ? hus->stuer[hus->n_stuer - 1] - hus->stuer[0] : 0;
}

static int
compare_afstand (gconstpointer a, gconstpointer b)
{
  const PejlSpredningHus *x = *(const PejlSpredningHus *const *) a, *y = *(const PejlSpredningHus *const *) b;
  guint of_x = pejl_spredning_afstand (x), of_y = pejl_spredning_afstand (y);

  if (of_x != of_y)
    return of_x > of_y ? -1 : 1;
  return pejl_dansk_compare (x->hus->sted->navn, y->hus->sted->navn);
}

GPtrArray *
pejl_spredning_stuer (const PejlSpredning *self)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint g = 0; g < self->grupper->len; g++)
    {
      const PejlSpredningGruppe *gruppe = g_ptr_array_index (self->grupper, g);

      for (guint i = 0; i < gruppe->huse->len; i++)
        if (g_array_index (gruppe->huse, PejlSpredningHus, i).n_stuer >= 2)
          g_ptr_array_add (all, &g_array_index (gruppe->huse, PejlSpredningHus, i));
    }
  g_ptr_array_sort (all, compare_afstand);
  return all;
}

/* --- the title --- */

static char *
half (guint doubled)
{
  return doubled % 2 == 0 ? g_strdup_printf ("%u", doubled / 2) : pejl_dansk_decimal (doubled / 2.0, 1);
}

/* "28–30", or "29". */
static char *
range (guint low, guint high)
{
  g_autofree char *from = half (low);
  g_autofree char *to = half (high);

  return low == high ? g_strdup (from) : g_strdup_printf ("%s–%s", from, to);
}

typedef struct
{
  guint medians, low, high;  /* of the distrikter, doubled */
  guint widest;              /* between two houses of one distrikt */
  guint fewest, most;        /* of all houses */
} Extent;

static Extent
extent_of (const PejlSpredning *self)
{
  Extent extent = { .low = G_MAXUINT, .fewest = G_MAXUINT };

  for (guint g = 0; g < self->grupper->len; g++)
    {
      const PejlSpredningGruppe *gruppe = g_ptr_array_index (self->grupper, g);
      guint n = gruppe->huse->len;
      guint first = n > 0 ? g_array_index (gruppe->huse, PejlSpredningHus, 0).set : 0;
      guint last = n > 0 ? g_array_index (gruppe->huse, PejlSpredningHus, n - 1).set : 0;

      if (n == 0)
        continue;
      extent.widest = MAX (extent.widest, last - first);
      extent.fewest = MIN (extent.fewest, first);
      extent.most = MAX (extent.most, last);
      if (n < PEJL_MEDIAN_MINDST)
        continue;
      extent.medians++;
      extent.low = MIN (extent.low, gruppe->median_dobbelt);
      extent.high = MAX (extent.high, gruppe->median_dobbelt);
    }
  return extent;
}

char *
pejl_fund_spredning (const PejlSpredning *self)
{
  Extent extent = extent_of (self);
  g_autofree char *medians = extent.medians > 0 ? range (extent.low, extent.high) : NULL;
  g_autofree char *all = self->n > 0 ? range (2 * extent.fewest, 2 * extent.most) : NULL;

  if (self->stilling->huse->len == 0)
    return g_strdup ("Der er ingen dagtilbud i dette udsnit");
  if (self->n == 0)
    return g_strdup ("Ingen dagtilbud er besøgt endnu");
  if (self->n == 1)
    return g_strdup_printf ("Ét dagtilbud er besøgt: %s af %u tegn er set", all, self->mulige);
  if (extent.medians < 2)
    return g_strdup_printf ("Fra hus til hus er der set %s af %u tegn", all, self->mulige);
  if (extent.widest * 2 > extent.high - extent.low)
    return g_strdup_printf ("Husene i samme distrikt er mere forskellige end distrikterne: medianerne er %s tegn", medians);
  return g_strdup_printf ("Distrikterne er forskellige: medianerne er %s af %u tegn", medians, self->mulige);
}
