// SPDX-License-Identifier: GPL-3.0-or-later
// From rows of steps to the line of seven.
#define G_LOG_DOMAIN "pejl-rules"

#include "pejl-config.h"

#include "core/rules/pejl-trin.h"

#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static const PejlSkridt *
find (const GPtrArray *skridt, PejlStatus status, guint version)
{
  const PejlSkridt *best = NULL;

  for (guint i = 0; i < skridt->len; i++)
    {
      const PejlSkridt *one = skridt->pdata[i];

      if (one->status != status || *one->dato == '\0' || one->version > version)
        continue;
      if (one->version == version || (status < PEJL_STATUS_KLADDE && (best == NULL || best->version < one->version)))
        best = one;
    }
  return best;
}

void
pejl_trin_fill (PejlTrin *trin, const PejlTilsyn *tilsyn, const GPtrArray *skridt)
{
  for (int status = PEJL_STATUS_PLANLAGT; status <= (int) PEJL_STATUS_LAST; status++)
    {
      PejlTrin *one = &trin[status - PEJL_STATUS_PLANLAGT];
      const PejlSkridt *row = find (skridt, (PejlStatus) status, MAX (tilsyn->version, 1));

      memset (one, 0, sizeof *one);
      one->status = (PejlStatus) status;
      if (row != NULL)
        g_strlcpy (one->dato, row->dato, sizeof one->dato);
      else if (status == PEJL_STATUS_GENNEMFOERT)
        g_strlcpy (one->dato, tilsyn->dato, sizeof one->dato);
      if (status == (int) tilsyn->status)
        one->tilstand = PEJL_TRIN_NU;
      else if (status < (int) tilsyn->status)
        one->tilstand = PEJL_TRIN_TAGET;
      else
        one->tilstand = one->dato[0] != '\0' ? PEJL_TRIN_PLANLAGT : PEJL_TRIN_INGEN;
    }
}

gboolean
pejl_trin_dialog_holdt (const PejlTilsyn *tilsyn, const GPtrArray *skridt, const char *i_dag)
{
  for (guint i = 0; i < skridt->len; i++)
    {
      const PejlSkridt *one = skridt->pdata[i];
      gboolean reached = one->version < MAX (tilsyn->version, 1) || tilsyn->status >= PEJL_STATUS_DIALOG;

      if (one->status == PEJL_STATUS_DIALOG && reached && *one->dato != '\0' && strcmp (one->dato, i_dag) <= 0)
        return TRUE;
    }
  return FALSE;
}

char *
pejl_trin_dag (const char *dato, const char *i_dag)
{
  if (strncmp (dato, i_dag, 4) != 0)
    return pejl_dato_format_long (dato);
  return g_strdup_printf ("%d.\u00a0%s", atoi (dato + 8), pejl_dato_month_name (atoi (dato + 5)));
}

char *
pejl_trin_navn (PejlStatus status)
{
  return status == PEJL_STATUS_DIALOG ? g_strdup ("Dialog") : pejl_dansk_capitalize (pejl_status_name (status));
}

char *
pejl_trin_kort (const PejlTrin *trin, const char *i_dag)
{
  if (trin->tilstand == PEJL_TRIN_NU)
    return g_strdup (_("now"));
  if (trin->dato[0] == '\0')
    return g_strdup ("\u2013");
  if (strcmp (trin->dato, i_dag) == 0)
    return g_strdup (_("today"));
  return pejl_trin_dag (trin->dato, i_dag);
}

char *
pejl_trin_sagt (const PejlTrin *trin, const char *i_dag)
{
  g_autofree char *name = pejl_trin_navn (trin->status);
  g_autofree char *day = trin->dato[0] != '\0' ? pejl_trin_dag (trin->dato, i_dag) : NULL;

  switch (trin->tilstand)
    {
    case PEJL_TRIN_NU:
      /* Translators: a step of a tilsyn and a day: "Kladde, now, since 12 May" */
      return day != NULL ? g_strdup_printf (_("%s, now, since %s"), name, day) : g_strdup_printf (_("%s, now"), name);
    case PEJL_TRIN_TAGET:
      /* Translators: a step of a tilsyn and a day */
      return day != NULL ? g_strdup_printf (_("%s, taken %s"), name, day) : g_strdup_printf (_("%s, taken"), name);
    case PEJL_TRIN_PLANLAGT:
      /* Translators: a step of a tilsyn and a day: "Dialog, planned for 19 May" */
      return g_strdup_printf (_("%s, planned for %s"), name, day);
    case PEJL_TRIN_INGEN:
    default:
      return g_strdup_printf (_("%s, not planned"), name);
    }
}
