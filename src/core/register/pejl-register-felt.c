// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of the file is which field of a dagtilbud, and what a cell means.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-register-felt.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

const PejlRegisterFelt pejl_register_felter[PEJL_REGISTER_FELTER] = {
  { PEJL_FIELD_DAGTILBUD_NAVN, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_NAVN, N_("name") },
  { PEJL_FIELD_DAGTILBUD_INSTITUTION, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_INSTITUTION, N_("institution") },
  { PEJL_FIELD_DAGTILBUD_TYPE, PEJL_FIELD_TYPE_INTEGER, PEJL_KOLONNE_INSTTYPE, N_("type") },
  { PEJL_FIELD_DAGTILBUD_EJERFORM, PEJL_FIELD_TYPE_INTEGER, PEJL_KOLONNE_EJERFORM, N_("ownership") },
  { PEJL_FIELD_DAGTILBUD_AKTIV, PEJL_FIELD_TYPE_INTEGER, PEJL_KOLONNE_STATUS, N_("active") },
  { PEJL_FIELD_DAGTILBUD_ADRESSE, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_VEJ, N_("address") },
  { PEJL_FIELD_DAGTILBUD_POSTNR, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_POSTNR, N_("postcode") },
  { PEJL_FIELD_DAGTILBUD_BY, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_BY, N_("town") },
  { PEJL_FIELD_DAGTILBUD_BREDDE, PEJL_FIELD_TYPE_REAL, PEJL_KOLONNE_BREDDE, N_("latitude") },
  { PEJL_FIELD_DAGTILBUD_LAENGDE, PEJL_FIELD_TYPE_REAL, PEJL_KOLONNE_LAENGDE, N_("longitude") },
  { PEJL_FIELD_DAGTILBUD_CVR, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_CVR, N_("CVR number") },
  { PEJL_FIELD_DAGTILBUD_PNR, PEJL_FIELD_TYPE_TEXT, PEJL_KOLONNE_PNR, N_("P number") },
};

gboolean
pejl_register_is_dagtilbud_type (const char *text)
{
  return *text == '\0'
         || (strlen (text) == 4 && g_str_has_prefix (text, "601") && text[3] >= '0' && text[3] <= '4');
}

gboolean
pejl_register_is_closed (const char *status)
{
  return g_ascii_strncasecmp (status, "nedlagt", 7) == 0;
}

char *
pejl_register_street (const PejlRegisterRow *row)
{
  const char *nr = row->felt[PEJL_KOLONNE_HUSNR];

  return *nr != '\0' ? g_strconcat (row->felt[PEJL_KOLONNE_VEJ], " ", nr, NULL)
                     : g_strdup (row->felt[PEJL_KOLONNE_VEJ]);
}

gboolean
pejl_register_parse_coordinate (const char *text, double *value)
{
  g_autofree char *point = g_strdelimit (g_strdup (text), ",", '.');
  char *end = NULL;

  *value = g_ascii_strtod (point, &end);
  return end != point && *end == '\0' && isfinite (*value) && fabs (*value) <= 90;
}

gint64
pejl_register_cell_integer (const PejlRegisterFelt *felt, const PejlRegisterRow *row)
{
  const char *text = row->felt[felt->kolonne];

  if (felt->field == PEJL_FIELD_DAGTILBUD_AKTIV)
    return pejl_register_is_closed (text) ? 0 : 1;
  if (felt->field == PEJL_FIELD_DAGTILBUD_EJERFORM)
    return strlen (text) == 1 && *text >= '1' && *text <= '4' ? *text - '0' : -1;
  return *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : -1;
}
