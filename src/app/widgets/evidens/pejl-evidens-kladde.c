// SPDX-License-Identifier: GPL-3.0-or-later
// A line each for kind, stue, time, whom and tegn, an empty line, then the text as it was typed.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-kladde.h"

#include <string.h>

#define DRAFT_MAGIC "pejl-evidens 1\n"

char *
pejl_evidens_kladde_write (const PejlEvidensKladde *kladde)
{
  GString *draft = g_string_new (DRAFT_MAGIC);
  char hex[PEJL_ID_STRLEN];

  g_string_append_printf (draft, "art %d\nstue %s\n", (int) kladde->art, pejl_id_to_buf (&kladde->stue, hex));
  if (kladde->clock != NULL)
    g_string_append_printf (draft, "tid %s\n", kladde->clock);
  if (kladde->antal != NULL && *kladde->antal != '\0')
    g_string_append_printf (draft, "antal %s\n", kladde->antal);
  if (kladde->med != 0)
    g_string_append_printf (draft, "med %u\n", kladde->med);
  for (guint i = 0; i < kladde->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (kladde->tegn, PejlEvidensTegn, i);

      g_string_append_printf (draft, "tegn %s %d\n", pejl_id_to_buf (&link->tegn, hex), (int) link->retning);
    }
  g_string_append_printf (draft, "\n%s", kladde->text);
  return g_string_free (draft, FALSE);
}

static void
read_line (PejlEvidensKladde *kladde, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  guint n = g_strv_length (words);
  PejlId id;

  if (n == 2 && strcmp (words[0], "art") == 0)
    {
      gint64 art = g_ascii_strtoll (words[1], NULL, 10);

      if (art >= PEJL_ART_OBSERVATION && art <= PEJL_ART_LAST)
        kladde->art = (PejlArt) art;
    }
  else if (n == 2 && strcmp (words[0], "med") == 0)
    kladde->med = (guint) (g_ascii_strtoull (words[1], NULL, 10) & PEJL_MED_ALLE);
  else if (n == 2 && strcmp (words[0], "stue") == 0 && pejl_id_parse (words[1], &id))
    kladde->stue = id;
  else if (n == 2 && strcmp (words[0], "tid") == 0 && *words[1] != '\0')
    {
      g_free (kladde->clock);
      kladde->clock = g_strdup (words[1]);
    }
  else if (g_str_has_prefix (line, "antal "))
    {
      g_free (kladde->antal);
      kladde->antal = g_strdup (line + strlen ("antal "));
    }
  else if (n == 3 && strcmp (words[0], "tegn") == 0 && pejl_id_parse (words[1], &id))
    {
      gint64 retning = g_ascii_strtoll (words[2], NULL, 10);
      PejlEvidensTegn link = { id, (PejlRetning) CLAMP (retning, PEJL_RETNING_MANGLER, PEJL_RETNING_STYRKER) };

      g_array_append_val (kladde->tegn, link);
    }
}

void
pejl_evidens_kladde_read (PejlEvidensKladde *kladde, const char *draft)
{
  const char *body = draft;

  memset (kladde, 0, sizeof *kladde);
  kladde->tegn = g_array_new (FALSE, FALSE, sizeof (PejlEvidensTegn));
  if (g_str_has_prefix (draft, DRAFT_MAGIC))
    {
      body = draft + strlen (DRAFT_MAGIC);
      while (*body != '\0' && *body != '\n')
        {
          const char *end = strchr (body, '\n');
          g_autofree char *line = g_strndup (body, end != NULL ? (gsize) (end - body) : strlen (body));

          read_line (kladde, line);
          body = end != NULL ? end + 1 : body + strlen (body);
        }
      if (*body == '\n')
        body++;
    }
  kladde->text = g_strdup (body);
}

void
pejl_evidens_kladde_clear (PejlEvidensKladde *kladde)
{
  g_clear_pointer (&kladde->clock, g_free);
  g_clear_pointer (&kladde->antal, g_free);
  g_clear_pointer (&kladde->tegn, g_array_unref);
  g_clear_pointer (&kladde->text, g_free);
}
