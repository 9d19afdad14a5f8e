// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a row of tilsyn, to be seen and to be heard.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-row-private.h"

#include <glib/gi18n-lib.h>

static char *
under_text (const PejlTilsyn *tilsyn)
{
  if (tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    return g_strdup (pejl_omfang_name (tilsyn->omfang));
  if (*tilsyn->distrikt_navn == '\0')
    return g_strdup (pejl_type_name (tilsyn->type));
  return g_strdup_printf ("%s \xc2\xb7 %s", tilsyn->distrikt_navn, pejl_type_name (tilsyn->type));
}

static char *
folded_text (const PejlTilsyn *tilsyn)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);

  return g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s%s%s", date, pejl_anmeldt_name (tilsyn->anmeldt),
                          pejl_status_name (tilsyn->status), tilsyn->evidens > 0 ? " \xc2\xb7 " : "",
                          tilsyn->evidens > 0 ? evidens : "");
}

char *
pejl_tilsyn_row_words (const PejlTilsyn *tilsyn, PejlTilsynOrd ord)
{
  switch (ord)
    {
    case PEJL_TILSYN_STED:
      return g_strdup (tilsyn->sted);
    case PEJL_TILSYN_UNDER:
      return under_text (tilsyn);
    case PEJL_TILSYN_FOLDET:
      return folded_text (tilsyn);
    case PEJL_TILSYN_DATO:
      return pejl_dato_format_short (tilsyn->dato);
    case PEJL_TILSYN_SLAGS:
      return g_strdup (pejl_anmeldt_name (tilsyn->anmeldt));
    case PEJL_TILSYN_STATUS:
      return g_strdup (pejl_status_name (tilsyn->status));
    case PEJL_TILSYN_ANTAL:
      return tilsyn->status > PEJL_STATUS_PLANLAGT || tilsyn->evidens > 0 ? g_strdup_printf ("%u", tilsyn->evidens)
                                                                          : g_strdup ("");
    case PEJL_TILSYN_CIFFER:
    case PEJL_TILSYN_N_ORD:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

char *
pejl_tilsyn_row_spoken (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s, %s, %s, %s.", tilsyn->sted, date, pejl_anmeldt_name (tilsyn->anmeldt),
                          pejl_status_name (tilsyn->status), evidens);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, PEJL_TILSYN_LEVELS_MAX); i++)
    if (tilsyn->niveau[i] > 0)
      {
        PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];

        g_string_append_printf (text, " %s: %d, %s.", omraade->navn, tilsyn->niveau[i],
                                redskab != NULL ? pejl_redskab_niveau_name (redskab, tilsyn->niveau[i]) : "");
      }
  return g_string_free (text, FALSE);
}
