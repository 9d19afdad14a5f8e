// SPDX-License-Identifier: GPL-3.0-or-later
// How far away a point's deadline is, and the words for it.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-frist.h"

#include <stdlib.h>
#include <string.h>

#define NBSP "\u00a0"

static gboolean
is_day (const char *dato)
{
  return dato != NULL && pejl_dato_is_valid (dato);
}

int
pejl_frist_dage (const char *frist, const char *i_dag)
{
  return is_day (frist) && is_day (i_dag) ? pejl_dato_days_between (i_dag, frist) : 0;
}

PejlFristStand
pejl_frist_stand (const PejlPunkt *punkt, const char *i_dag)
{
  int dage = pejl_frist_dage (punkt->frist, i_dag);

  if (punkt->status == PEJL_PUNKT_LUKKET)
    return PEJL_FRIST_LUKKET;
  if (!is_day (punkt->frist))
    return PEJL_FRIST_INGEN;
  return dage < 0 ? PEJL_FRIST_OVER : dage <= PEJL_FRIST_SNART ? PEJL_FRIST_NAER : PEJL_FRIST_GOD_TID;
}

/* The day that a point is measured at. */
static const char *
last_day (const PejlPunkt *punkt, const char *i_dag)
{
  return punkt->status == PEJL_PUNKT_LUKKET && is_day (punkt->lukket) ? punkt->lukket : i_dag;
}

int
pejl_frist_dage_over (const PejlPunkt *punkt, const char *i_dag)
{
  return -pejl_frist_dage (punkt->frist, last_day (punkt, i_dag));
}

int
pejl_frist_alder (const PejlPunkt *punkt, const char *i_dag)
{
  const char *to = last_day (punkt, i_dag);

  return is_day (punkt->oprettet) && is_day (to) ? MAX (pejl_dato_days_between (punkt->oprettet, to), 0) : 0;
}

char *
pejl_frist_dag (const char *dato, const char *i_dag)
{
  if (!is_day (dato))
    return g_strdup ("");
  if (strncmp (dato, i_dag, 4) != 0)
    return pejl_dato_format_long (dato);
  return g_strdup_printf ("%d." NBSP "%s", atoi (dato + 8), pejl_dato_month_name (atoi (dato + 5)));
}

static char *
days (int n)
{
  return g_strdup_printf ("%d" NBSP "%s", n, n == 1 ? "dag" : "dage");
}

char *
pejl_frist_tekst (const PejlPunkt *punkt, const char *i_dag)
{
  int dage = pejl_frist_dage (punkt->frist, i_dag);
  g_autofree char *many = days (abs (dage));
  g_autofree char *dag = NULL;

  switch (pejl_frist_stand (punkt, i_dag))
    {
    case PEJL_FRIST_LUKKET:
      dag = pejl_frist_dag (punkt->lukket, i_dag);
      return *dag != '\0' ? g_strdup_printf ("lukket %s", dag) : g_strdup ("lukket");
    case PEJL_FRIST_OVER:
      return g_strdup_printf ("%s over", many);
    case PEJL_FRIST_NAER:
    case PEJL_FRIST_GOD_TID:
      return dage == 0 ? g_strdup ("i dag") : g_steal_pointer (&many);
    case PEJL_FRIST_INGEN:
    default:
      return g_strdup ("ingen frist");
    }
}

char *
pejl_frist_saetning (const PejlPunkt *punkt, const char *i_dag)
{
  int dage = pejl_frist_dage (punkt->frist, i_dag);
  g_autofree char *dag = pejl_frist_dag (punkt->frist, i_dag);
  g_autofree char *many = days (abs (dage));

  switch (pejl_frist_stand (punkt, i_dag))
    {
    case PEJL_FRIST_OVER:
      return g_strdup_printf ("frist %s, %s over fristen", dag, many);
    case PEJL_FRIST_NAER:
    case PEJL_FRIST_GOD_TID:
      return dage == 0 ? g_strdup_printf ("frist i dag, %s", dag) : g_strdup_printf ("frist %s, om %s", dag, many);
    case PEJL_FRIST_LUKKET:
    case PEJL_FRIST_INGEN:
    default:
      return pejl_frist_tekst (punkt, i_dag);
    }
}

void
pejl_frist_standard (const char *dato, guint dage, char buf[PEJL_DATO_LEN])
{
  buf[0] = '\0';
  if (dage > 0 && is_day (dato))
    pejl_dato_add_days (dato, (int) dage, buf);
}
