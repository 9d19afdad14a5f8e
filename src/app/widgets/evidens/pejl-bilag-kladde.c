// SPDX-License-Identifier: GPL-3.0-or-later
// A line each, its parts between tabs; what is text is escaped, so that it can hold neither.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-bilag-kladde.h"

#define PARTS 6

char *
pejl_bilag_kladde_write (const GPtrArray *bilag)
{
  GString *draft = g_string_new (NULL);
  char hex[PEJL_ID_STRLEN];

  for (guint i = 0; i < bilag->len; i++)
    {
      const PejlVedhaeftning *one = bilag->pdata[i];
      g_autofree char *navn = g_strescape (one->navn, NULL);
      g_autofree char *type = g_strescape (one->type, NULL);
      g_autofree char *tekst = g_strescape (one->tekst, NULL);

      g_string_append_printf (draft, "%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\n", pejl_id_to_buf (&one->id, hex),
                              one->sha256, one->bytes, type, navn, tekst);
    }
  return g_string_free (draft, FALSE);
}

static PejlVedhaeftning *
read_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", PARTS);
  g_autoptr (PejlVedhaeftning) bilag = pejl_vedhaeftning_new ();

  if (g_strv_length (parts) != PARTS || !pejl_id_parse (parts[0], &bilag->id) || !pejl_sha256_is_valid (parts[1]))
    return NULL;
  bilag->bytes = g_ascii_strtoll (parts[2], NULL, 10);
  g_free (bilag->sha256);
  bilag->sha256 = g_strdup (parts[1]);
  g_free (bilag->type);
  bilag->type = g_strcompress (parts[3]);
  g_free (bilag->navn);
  bilag->navn = g_strcompress (parts[4]);
  g_free (bilag->tekst);
  bilag->tekst = g_strcompress (parts[5]);
  return g_steal_pointer (&bilag);
}

GPtrArray *
pejl_bilag_kladde_read (const char *draft)
{
  GPtrArray *bilag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  g_auto (GStrv) lines = g_strsplit (draft, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      PejlVedhaeftning *one = read_line (lines[i]);

      if (one != NULL)
        g_ptr_array_add (bilag, one);
    }
  return bilag;
}
