// SPDX-License-Identifier: GPL-3.0-or-later
// Hides small groups, and as many more as it takes that the sum does not give them away.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-skjul.h"

#include "core/report/pejl-figur.h"

#define MINDST_SKJULTE 2

/* -1: every group that has members is hidden. */
static int
smallest_shown (const guint     *stoerrelser,
                guint            n,
                const PejlSkjul *skjul)
{
  int smallest = -1;

  for (guint i = 0; i < n; i++)
    if (skjul[i] == PEJL_SKJUL_VIST && stoerrelser[i] > 0
        && (smallest < 0 || stoerrelser[i] < stoerrelser[smallest]))
      smallest = (int) i;
  return smallest;
}

void
pejl_skjul_grupper (const guint *stoerrelser,
                    guint        n,
                    guint        mindst,
                    PejlSkjul   *skjul)
{
  guint skjulte = 0;
  guint medlemmer = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean lille = stoerrelser[i] > 0 && stoerrelser[i] < mindst;

      skjul[i] = lille ? PEJL_SKJUL_LILLE : PEJL_SKJUL_VIST;
      skjulte += lille;
      medlemmer += lille ? stoerrelser[i] : 0;
    }
  if (skjulte == 0)
    return;
  while (skjulte < MINDST_SKJULTE || medlemmer < mindst)
    {
      int med = smallest_shown (stoerrelser, n, skjul);

      if (med < 0)
        return;
      skjul[med] = PEJL_SKJUL_MED;
      skjulte++;
      medlemmer += stoerrelser[med];
    }
}

PejlSkjul *
pejl_skjul_distrikter (const PejlAnalyse *analyse)
{
  guint n = analyse->distrikter->len;
  g_autofree guint *stoerrelser = g_new0 (guint, n);
  PejlSkjul *skjul = g_new0 (PejlSkjul, n);

  for (guint i = 0; i < n; i++)
    stoerrelser[i] = ((const PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->dagtilbud;
  pejl_skjul_grupper (stoerrelser, n, PEJL_FIGUR_MINDSTE_GRUPPE, skjul);
  return skjul;
}
