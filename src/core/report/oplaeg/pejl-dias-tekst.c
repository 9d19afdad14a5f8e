// SPDX-License-Identifier: GPL-3.0-or-later
// From the lines of a slide's text to its blocks.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-dias-tekst.h"

#include <string.h>

#define TAL_MAX 24 /* bytes before a colon that can still be a key number */

static void
drop_old (PejlDias *dias)
{
  for (guint i = dias->blokke->len; i > 0; i--)
    if (((PejlDiasBlok *) g_ptr_array_index (dias->blokke, i - 1))->af_teksten)
      g_ptr_array_remove_index (dias->blokke, i - 1);
}

/* What tells of something that is wanting is coloured as that; the words say it too. */
static gboolean
tells_lack (const char *sentence)
{
  static const char *const words[] = { "under", "ikke", "mangler", "halter", "sjældnest", "over fristen", "ned",
                                       "tilbage", "faldet" };
  g_autofree char *small = g_utf8_strdown (sentence, -1);
  g_auto (GStrv) parts = g_strsplit_set (small, " ,.;:\n", -1);

  if (strstr (small, "over fristen") != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strv_contains ((const char *const *) parts, words[i]))
      return TRUE;
  return FALSE;
}

static void
cover_line (PejlDias *dias, const char *line)
{
  const char *colon = strstr (line, ": ");

  if (colon != NULL && colon - line <= TAL_MAX && g_ascii_isdigit (*line))
    {
      g_autofree char *tal = g_strndup (line, (gsize) (colon - line));

      pejl_dias_add_noegletal (dias, tal, colon + 2, tells_lack (colon + 2));
    }
  else
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_TEKST, 0, line);
}

/* "Godkende planen (beslutning)": the kind stands in the last parentheses. */
static PejlDiasBlok *
request_line (PejlDias *dias, const char *line)
{
  const char *open = strrchr (line, '(');
  gsize length = strlen (line);
  g_autofree char *what = NULL, *kind = NULL;

  if (open == NULL || open == line || line[length - 1] != ')')
    return pejl_dias_add_anmodning (dias, line, NULL, NULL);
  what = g_strchomp (g_strndup (line, (gsize) (open - line)));
  kind = g_strndup (open + 1, (gsize) (line + length - open - 2));
  return pejl_dias_add_anmodning (dias, what, NULL, kind);
}

static void
add_reason (PejlDiasBlok *request, const char *line)
{
  char *both = request->undertekst == NULL ? g_strdup (line) : g_strconcat (request->undertekst, " ", line, NULL);

  g_free (request->undertekst);
  request->undertekst = both;
}

static PejlDiasBlok *
list_line (PejlDias *dias, PejlDiasBlok *list, const char *item)
{
  const char *const items[] = { item, NULL };

  if (list != NULL)
    {
      g_ptr_array_add (list->punkter, g_strdup (item));
      return list;
    }
  pejl_dias_add_liste (dias, dias->tekst_spalte, items);
  return g_ptr_array_index (dias->blokke, dias->blokke->len - 1);
}

/* Gives the list that the next item belongs to. */
static PejlDiasBlok *
plain_line (PejlDias *dias, PejlDiasBlok *list, const char *line)
{
  if (g_str_has_prefix (line, "- "))
    return list_line (dias, list, line + 2);
  if (g_str_has_prefix (line, "• "))
    return list_line (dias, list, line + strlen ("• "));
  if (g_str_has_prefix (line, "# "))
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_OVERSKRIFT, dias->tekst_spalte, line + 2);
  else
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_TEKST, dias->tekst_spalte, line);
  return NULL;
}

void
pejl_dias_tekst_blokke (PejlDias *dias)
{
  g_auto (GStrv) lines = g_strsplit (dias->tekst, "\n", -1);
  PejlDiasBlok *open = NULL; /* the list or request that goes on */
  guint before;

  drop_old (dias);
  before = dias->blokke->len;
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        open = NULL;
      else if (dias->art == PEJL_DIAS_FORSIDE)
        cover_line (dias, line);
      else if (dias->art != PEJL_DIAS_BEDER)
        open = plain_line (dias, open, line);
      else if (open == NULL)
        open = request_line (dias, line);
      else
        add_reason (open, line);
    }
  for (guint i = before; i < dias->blokke->len; i++)
    ((PejlDiasBlok *) g_ptr_array_index (dias->blokke, i))->af_teksten = TRUE;
}

guint
pejl_dias_ord (const char *tekst)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *p = tekst; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean word = g_unichar_isalnum (g_utf8_get_char (p));

      if (word && !inside)
        n++;
      /* "og/eller" are two; "§5b", "72,5" and "17-års" are one. */
      inside = word || (inside && strchr (",.-'", *p) != NULL && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (p))));
    }
  return n;
}
