// SPDX-License-Identifier: GPL-3.0-or-later
// Hides small groups, and as many more as it takes that the sum does not give them away.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-skjul.h"

#include "core/report/figur/pejl-figur.h"

#define MINDST_SKJULTE 2

typedef struct
{
  const guint *stoerrelser;
  guint n, maal, mindst;
  PejlSkjul *skjul;
} Grupper;

static guint
stoerrelse (const Grupper *grupper,
            guint          gruppe,
            guint          maal)
{
  return grupper->stoerrelser[gruppe * grupper->maal + maal];
}

static gboolean
is_small (const Grupper *grupper,
          guint          gruppe,
          guint          maal)
{
  guint medlemmer = stoerrelse (grupper, gruppe, maal);

  return medlemmer > 0 && medlemmer < grupper->mindst;
}

static void
hide_small (const Grupper *grupper)
{
  for (guint i = 0; i < grupper->n; i++)
    {
      grupper->skjul[i] = is_small (grupper, i, 0) ? PEJL_SKJUL_LILLE : PEJL_SKJUL_VIST;
      for (guint m = 1; m < grupper->maal && grupper->skjul[i] == PEJL_SKJUL_VIST; m++)
        if (is_small (grupper, i, m))
          grupper->skjul[i] = PEJL_SKJUL_MED;
    }
}

/* Whether the sum less the groups that are shown tells of a single one, or of too few members. */
static gboolean
gives_away (const Grupper *grupper,
            guint          maal)
{
  guint skjulte = 0;
  guint medlemmer = 0;

  for (guint i = 0; i < grupper->n; i++)
    if (grupper->skjul[i] != PEJL_SKJUL_VIST && stoerrelse (grupper, i, maal) > 0)
      {
        skjulte++;
        medlemmer += stoerrelse (grupper, i, maal);
      }
  return skjulte > 0 && (skjulte < MINDST_SKJULTE || medlemmer < grupper->mindst);
}

/* The smallest of those shown that has members in this size; -1: there is none. */
static int
smallest_shown (const Grupper *grupper,
                guint          maal)
{
  int mindste = -1;

  for (guint i = 0; i < grupper->n; i++)
    if (grupper->skjul[i] == PEJL_SKJUL_VIST && stoerrelse (grupper, i, maal) > 0
        && (mindste < 0 || stoerrelse (grupper, i, 0) < stoerrelse (grupper, (guint) mindste, 0)))
      mindste = (int) i;
  return mindste;
}

/* Whether one more had to be hidden. */
static gboolean
hide_one_more (const Grupper *grupper)
{
  for (guint m = 0; m < grupper->maal; m++)
    if (gives_away (grupper, m))
      {
        int med = smallest_shown (grupper, m);

        if (med < 0)
          continue;
        grupper->skjul[med] = PEJL_SKJUL_MED;
        return TRUE;
      }
  return FALSE;
}

void
pejl_skjul_maal (const guint *stoerrelser,
                 guint        n,
                 guint        maal,
                 guint        mindst,
                 PejlSkjul   *skjul)
{
  Grupper grupper = { stoerrelser, n, maal, mindst, skjul };

  hide_small (&grupper);
  while (hide_one_more (&grupper))
    ;
}

void
pejl_skjul_grupper (const guint *stoerrelser,
                    guint        n,
                    guint        mindst,
                    PejlSkjul   *skjul)
{
  pejl_skjul_maal (stoerrelser, n, 1, mindst, skjul);
}

PejlSkjul *
pejl_skjul_distrikter (const PejlAnalyse *analyse)
{
  guint n = analyse->distrikter->len;
  guint omraader = pejl_analyse_n_omraader (analyse);
  guint maal = 2 + omraader;
  g_autofree guint *stoerrelser = g_new0 (guint, n * maal);
  PejlSkjul *skjul = g_new0 (PejlSkjul, n);

  for (guint i = 0; i < n; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      stoerrelser[i * maal] = gruppe->dagtilbud;
      stoerrelser[i * maal + 1] = gruppe->besoegt;
      for (guint o = 0; o < omraader; o++)
        stoerrelser[i * maal + 2 + o] = gruppe->omraader[o].n;
    }
  pejl_skjul_maal (stoerrelser, n, maal, PEJL_FIGUR_MINDSTE_GRUPPE, skjul);
  return skjul;
}
