// SPDX-License-Identifier: GPL-3.0-or-later
// The written stock of sentences: chosen by tegn, direction and kind of house, with open slots filled in.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-stok.h"

#include "pejl-demo-resources.h"

#include <gio/gio.h>
#include <string.h>

struct _PejlStok
{
  GHashTable *sektioner;  /* char* → GPtrArray of PejlSaetning* */
  GPtrArray *raekkefoelge; /* char*, borrowed keys in the order of the files */
  GHashTable *lister;     /* slot → char** */
};

static void
saetning_free (gpointer data)
{
  PejlSaetning *saetning = data;

  g_free (saetning->tekst);
  g_free (saetning->ogsaa);
  g_free (saetning);
}

static PejlArt
art_from_letter (char letter)
{
  switch (letter)
    {
    case 'o':
      return PEJL_ART_OBSERVATION;
    case 's':
      return PEJL_ART_SAMTALE;
    case 'b':
      return PEJL_ART_BOERNEPERSPEKTIV;
    case 'd':
      return PEJL_ART_DOKUMENT;
    case 't':
      return PEJL_ART_DATA;
    default:
      return 0;
    }
}

/* "+o/b Tekst & tegn"; a line without a sign is open. */
static PejlSaetning *
parse_saetning (const char *line)
{
  PejlSaetning *saetning = g_new0 (PejlSaetning, 1);
  const char *ogsaa = strstr (line, " & ");

  if (*line == '+' || *line == '-')
    saetning->retning = *line++ == '+' ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  saetning->art = art_from_letter (*line++);
  if (*line == '/')
    {
      saetning->sted = line[1];
      line += 2;
    }
  saetning->tekst = ogsaa != NULL ? g_strndup (line, (gsize) (ogsaa - line)) : g_strdup (line);
  g_strstrip (saetning->tekst);
  if (ogsaa != NULL)
    saetning->ogsaa = g_strstrip (g_strdup (ogsaa + 3));
  return saetning;
}

static void
parse_list (PejlStok *stok, const char *line)
{
  const char *space = strchr (line, ' ');

  g_assert (space != NULL);
  g_hash_table_insert (stok->lister, g_strndup (line, (gsize) (space - line)),
                       g_strsplit (space + 1, "|", -1));
}

static GPtrArray *
open_section (PejlStok *stok, const char *key)
{
  GPtrArray *section = g_ptr_array_new_with_free_func (saetning_free);
  char *own = g_strdup (key);

  g_hash_table_insert (stok->sektioner, own, section);
  g_ptr_array_add (stok->raekkefoelge, own);
  return section;
}

static void
load (PejlStok *stok, const char *name)
{
  g_autofree char *path = g_strconcat ("/dk/pejl/demo/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (pejl_demo_get_resource (), path, 0, NULL);
  g_auto (GStrv) lines = NULL;
  GPtrArray *section = NULL;

  g_assert (bytes != NULL);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (*lines[i] == '=')
        parse_list (stok, lines[i] + 1);
      else if (*lines[i] == '@')
        section = open_section (stok, lines[i] + 1);
      else
        g_ptr_array_add (section, parse_saetning (lines[i]));
    }
}

PejlStok *
pejl_stok_new (void)
{
  PejlStok *stok = g_new0 (PejlStok, 1);

  stok->sektioner
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  stok->raekkefoelge = g_ptr_array_new ();
  stok->lister = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  load (stok, "evidens.txt");
  load (stok, "begrundelser.txt");
  load (stok, "proces.txt");
  load (stok, "handleplan.txt");
  return stok;
}

void
pejl_stok_free (PejlStok *stok)
{
  if (stok == NULL)
    return;
  g_ptr_array_unref (stok->raekkefoelge);
  g_hash_table_unref (stok->sektioner);
  g_hash_table_unref (stok->lister);
  g_free (stok);
}

static gboolean
fits (const PejlSaetning *saetning, PejlRetning retning, PejlType type)
{
  if (retning != PEJL_RETNING_AABEN && saetning->retning != retning)
    return FALSE;
  switch (saetning->sted)
    {
    case 'b':
      return type == PEJL_TYPE_BOERNEHAVE || type == PEJL_TYPE_ALDERSINTEGRERET
             || type == PEJL_TYPE_BOERNEHAVE_2_5;
    case 'v':
      return type == PEJL_TYPE_VUGGESTUE || type == PEJL_TYPE_ALDERSINTEGRERET || type == PEJL_TYPE_DAGPLEJE;
    case 'i':
      return type != PEJL_TYPE_DAGPLEJE;
    case 'd':
      return type == PEJL_TYPE_DAGPLEJE;
    default:
      return TRUE;
    }
}

PejlSaetning *
pejl_stok_choose (PejlStok *stok, PejlSlump *slump, const char *section, PejlRetning retning, PejlType type)
{
  GPtrArray *saetninger = g_hash_table_lookup (stok->sektioner, section);
  PejlSaetning *best = NULL;
  guint ties = 0;

  for (guint i = 0; saetninger != NULL && i < saetninger->len; i++)
    {
      PejlSaetning *saetning = g_ptr_array_index (saetninger, i);

      if (!fits (saetning, retning, type) || (best != NULL && saetning->brugt > best->brugt))
        continue;
      ties = best != NULL && saetning->brugt == best->brugt ? ties + 1 : 1;
      if (ties == 1 || pejl_slump_below (slump, ties) == 0)
        best = saetning;
    }
  if (best != NULL)
    best->brugt++;
  return best;
}

char *
pejl_stok_fill (PejlStok *stok, PejlSlump *slump, const PejlSaetning *saetning)
{
  GString *text = g_string_new (NULL);
  const char *p = saetning->tekst;

  for (const char *open; (open = strchr (p, '{')) != NULL;)
    {
      const char *close = strchr (open, '}');
      g_autofree char *slot = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : NULL;
      char **words = slot != NULL ? g_hash_table_lookup (stok->lister, slot) : NULL;

      g_assert (words != NULL);
      g_string_append_len (text, p, open - p);
      g_string_append (text, words[pejl_slump_below (slump, g_strv_length (words))]);
      p = close + 1;
    }
  g_string_append (text, p);
  return g_string_free (text, FALSE);
}

GPtrArray *
pejl_stok_sections (PejlStok *stok)
{
  return stok->raekkefoelge;
}

GPtrArray *
pejl_stok_section (PejlStok *stok, const char *section)
{
  return g_hash_table_lookup (stok->sektioner, section);
}
