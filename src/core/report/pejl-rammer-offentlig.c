// SPDX-License-Identifier: GPL-3.0-or-later
// Small distrikter are left out as in all public numbers.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-rammer-offentlig.h"

#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-skjul.h"

GPtrArray *
pejl_rammer_offentlige (PejlReader *reader,
                        guint      *skjulte)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_distrikt_unref);
  g_autoptr (GPtrArray) all = pejl_query_distrikter (reader);
  g_autofree guint *sizes = g_new0 (guint, all->len + 1);
  g_autofree PejlSkjul *skjul = g_new0 (PejlSkjul, all->len + 1);

  for (guint i = 0; i < all->len; i++)
    sizes[i] = ((const PejlDistrikt *) g_ptr_array_index (all, i))->antal;
  pejl_skjul_grupper (sizes, all->len, PEJL_FIGUR_MINDSTE_GRUPPE, skjul);
  for (guint i = 0; i < all->len; i++)
    if (skjul[i] == PEJL_SKJUL_VIST)
      g_ptr_array_add (shown, pejl_distrikt_ref (g_ptr_array_index (all, i)));
  if (skjulte != NULL)
    *skjulte = all->len - shown->len;
  return shown;
}
