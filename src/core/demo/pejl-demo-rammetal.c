// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a house's lasting figure and how it moves from year to year; distrikt and kommune have the mean of theirs.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-rammetal.h"

#include "core/actions/pejl-rammetal-actions.h"

#include <math.h>

#define FIRST_YEAR 2023
#define YEARS 3
#define KILDE "Opdigtede tal"

typedef enum
{
  ALLE,
  IKKE_DAGPLEJE,
  MED_SMAA,   /* children of 0–2 years */
  MED_STORE,  /* of 3–5 years */
} Hvem;

static const struct
{
  const char *key;
  Hvem hvem;
  double midt, spredning; /* between houses */
  double dagpleje;        /* the middle there; 0: as elsewhere */
  double aar;             /* between years of a house */
  double mindst, hoejst;
  gboolean hvert_andet;   /* asked for every second year */
} slags[] = {
  { "normering-0-2", MED_SMAA, 3.2, 0.22, 3.6, 0.10, 2.6, 4.2, FALSE },
  { "normering-3-5", MED_STORE, 6.3, 0.38, 0, 0.15, 5.2, 7.6, FALSE },
  { "paedagogandel", IKKE_DAGPLEJE, 58, 8, 0, 2.5, 35, 82, FALSE },
  { "sygefravaer-pct", ALLE, 5.6, 1.2, 0, 0.8, 2.1, 10.5, FALSE },
  { "personaleomsaetning", IKKE_DAGPLEJE, 14, 4.5, 0, 3, 3, 31, FALSE },
  { "foraeldretilfredshed", ALLE, 4.2, 0.22, 0, 0.08, 3.4, 4.9, TRUE },
};

static gboolean
applies (Hvem hvem, PejlType type)
{
  switch (hvem)
    {
    case IKKE_DAGPLEJE:
      return type != PEJL_TYPE_DAGPLEJE;
    case MED_SMAA:
      return type == PEJL_TYPE_VUGGESTUE || type == PEJL_TYPE_ALDERSINTEGRERET || type == PEJL_TYPE_DAGPLEJE;
    case MED_STORE:
      return type == PEJL_TYPE_BOERNEHAVE || type == PEJL_TYPE_BOERNEHAVE_2_5 || type == PEJL_TYPE_ALDERSINTEGRERET;
    case ALLE:
    default:
      return TRUE;
    }
}

static double
round_to (double value, guint decimaler)
{
  double unit = decimaler == 0 ? 1 : 10;

  return floor (value * unit + 0.5) / unit;
}

/* Sums of one figure and year. */
typedef struct
{
  double sum;
  guint n;
} Sum;

static void
write_tal (PejlAction *action, const char *key, int year, const PejlId *dagtilbud, const PejlId *distrikt, double vaerdi)
{
  g_autoptr (PejlRammetal) tal = pejl_rammetal_new ();

  g_free (tal->noegletal);
  g_free (tal->dato);
  g_free (tal->kilde);
  tal->noegletal = g_strdup (key);
  tal->dato = g_strdup_printf ("%04d-12-31", year);
  tal->kilde = g_strdup (KILDE);
  tal->tid = PEJL_RAMMETID_AAR;
  tal->vaerdi = vaerdi;
  if (dagtilbud != NULL)
    tal->dagtilbud = *dagtilbud;
  if (distrikt != NULL)
    tal->distrikt = *distrikt;
  pejl_action_add_rammetal (action, tal, NULL);
}

static void
add_to (Sum *sum, double value)
{
  sum->sum += value;
  sum->n++;
}

/* A house's figure in each year; sums has a row of YEARS for each distrikt and one for the kommune, the last. */
static void
write_house (PejlAction *action, guint64 seed, guint s, const PejlDemoSteder *steder, guint h, guint decimaler, Sum *sums)
{
  const PejlDemoHus *hus = g_ptr_array_index (steder->huse, h);
  PejlSlump slump = pejl_slump_new (seed, slags[s].key, h);
  double midt = slags[s].dagpleje > 0 && hus->type == PEJL_TYPE_DAGPLEJE ? slags[s].dagpleje : slags[s].midt;
  double lasting = midt + pejl_slump_normal (&slump) * slags[s].spredning;

  for (guint y = 0; y < YEARS; y++)
    {
      double drawn = lasting + pejl_slump_normal (&slump) * slags[s].aar;
      double value = round_to (CLAMP (drawn, slags[s].mindst, slags[s].hoejst), decimaler);

      if (hus->fra > FIRST_YEAR + (int) y || (slags[s].hvert_andet && y % 2 == 1))
        continue;
      write_tal (action, slags[s].key, FIRST_YEAR + (int) y, &hus->id, NULL, value);
      add_to (&sums[hus->distrikt * YEARS + y], value);
      add_to (&sums[steder->distrikter->len * YEARS + y], value);
    }
}

static void
write_figure (PejlAction *action, guint64 seed, guint s, const PejlDemoSteder *steder)
{
  g_autoptr (PejlNoegletal) noegletal = pejl_noegletal_standard_find (slags[s].key);
  guint n_distrikter = steder->distrikter->len;
  g_autofree Sum *sums = g_new0 (Sum, (n_distrikter + 1) * YEARS);

  pejl_action_add_noegletal (action, noegletal, NULL);
  for (guint h = 0; h < steder->huse->len; h++)
    if (applies (slags[s].hvem, ((const PejlDemoHus *) g_ptr_array_index (steder->huse, h))->type))
      write_house (action, seed, s, steder, h, noegletal->decimaler, sums);
  for (guint d = 0; d <= n_distrikter; d++)
    for (guint y = 0; y < YEARS; y++)
      {
        const Sum *sum = &sums[d * YEARS + y];
        const PejlId *distrikt = d < n_distrikter ? &((const PejlDemoDistrikt *) g_ptr_array_index (steder->distrikter, d))->id : NULL;

        if (sum->n > 0)
          write_tal (action, slags[s].key, FIRST_YEAR + (int) y, NULL, distrikt, round_to (sum->sum / sum->n, noegletal->decimaler));
      }
}

PejlAction *
pejl_demo_rammetal (guint64 seed, const PejlDemoSteder *steder)
{
  PejlAction *action = pejl_action_new ("Demo");

  pejl_action_set_undoable (action, FALSE);
  for (guint s = 0; s < G_N_ELEMENTS (slags); s++)
    write_figure (action, seed, s, steder);
  return action;
}
